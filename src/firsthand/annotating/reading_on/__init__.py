"""Reading on: networks that go on from the tagger's states - what stands within contents, and what it passed over."""
