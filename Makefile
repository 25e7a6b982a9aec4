# Everything is made in .venv/ beside this file; nothing else on the machine is touched,
# but for Debian's Chromium, which `make test` installs where apt can be used and none is there.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test browser lint types docs gate lock clean

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/run.done ## trace the example reports and say where the report page is
	$(BIN)/firsthand trace examples -o firsthand-report.html
	@echo "Open it in a browser: file://$(CURDIR)/firsthand-report.html"

test: $(VENV)/dev.done browser lint types ## run every test (style and types first)
	$(BIN)/python -m pytest

lint: $(VENV)/dev.done ## ruff: style and import order
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.done ## mypy --strict
	$(BIN)/mypy

browser: $(VENV)/dev.done
	@sh tests/browser/ensure_chromium.sh

docs: $(VENV)/run.done ## write what the docs show of the program from the program itself
	$(BIN)/python docs/command_help.py
	$(BIN)/python docs/tutorial_output.py
	$(BIN)/python -m benchmarks.figures

gate: $(VENV)/dev.done ## quality on the development data, held against the pinned floors
	$(BIN)/python -m benchmarks.gate

lock: $(VENV)/dev.done ## pin every dependency anew, with hashes
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --group build -o requirements-build.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --group dev --group build -c requirements.lock -c requirements-build.lock pyproject.toml -o requirements-dev.lock

clean: ## remove the environment and what tests leave behind
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage htmlcov firsthand-report.html

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "firsthand needs Python 3.11 or later; name one with: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --only-binary :all: -r requirements.lock
	$(PIP) install --require-hashes -r requirements-build.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.done: requirements-dev.lock $(VENV)/run.done
	$(PIP) install --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@
