"""From PolNeAR to the attribution tagger; see README.md."""
