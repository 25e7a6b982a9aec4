"""`python -m benchmarks.scale FOLDER` traces reports in the raw; `benchmarks.scale.across` links annotated ones."""

import sys

from benchmarks.scale.traces import main

if __name__ == "__main__":
    sys.exit(main())
