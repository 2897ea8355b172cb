# The commands of the README. Each makes its own environment in .venv when that is missing or outdated.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIN := --constraint .ci/constraints.txt
JAVASCRIPT := $(VENV)/javascript
NODE_MODULE := $(BIN)/node $(JAVASCRIPT)/node_modules
export PYTHONDONTWRITEBYTECODE :=  # otherwise every process of the tests compiles the kit again

.PHONY: lab test pytest thorough matrix benchmarks check docs docs-links dist clean

lab: $(VENV)/.lab  ## JupyterLab with the planning notebook, in a working folder of its own
	$(BIN)/werkbezoek lab werkmap

test: $(VENV)/.test $(VENV)/.javascript  ## all checks and tests, in a browser too
	$(BIN)/python tests/support/chromium.py --install
	$(MAKE) --jobs 2 check pytest

pytest:
	$(BIN)/pytest --numprocesses auto --maxprocesses 8 $(OPTIONS)

thorough:  ## the same with the long campaigns, and with eighty times as many made-up examples
	$(MAKE) test OPTIONS='-m "" --hypothesis-profile thorough'

matrix: $(VENV)/.test  ## the wheel's tests without a browser, on each Python here and with the lowest dependencies
	$(BIN)/python .ci/matrix.py

benchmarks: $(VENV)/.test  ## the figures in benchmarks/README.md, in some ten minutes in which nothing else should run
	$(BIN)/python benchmarks/all.py $(OPTIONS)

check: $(VENV)/.test $(VENV)/.javascript  ## lint, format and types, of Python and JavaScript
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyrefly check
	$(NODE_MODULE)/typescript/bin/tsc --project .ci/javascript
	$(NODE_MODULE)/@biomejs/biome/bin/biome ci --error-on-warnings --config-path .ci/javascript werkbezoek tests

docs: $(VENV)/.test $(VENV)/.javascript  ## the documentation in docs/_build/html; its links and its spelling checked
	$(BIN)/sphinx-build --quiet --fresh-env --fail-on-warning --keep-going docs docs/_build/html
	$(NODE_MODULE)/cspell/bin.mjs --no-progress --config .ci/javascript/cspell.json '*.md' '{data,docs}/**/*.md'

docs-links: $(VENV)/.test  ## the links to other sites; needs the internet, so nothing runs it by itself
	$(BIN)/sphinx-build --quiet --builder linkcheck docs docs/_build/links

dist: $(VENV)/.test  ## the files of a release, in dist/, as PyPI wants them
	rm -rf dist
	$(BIN)/uv build --quiet
	$(BIN)/uv tool run twine check --strict dist/*

$(VENV)/.lab: pyproject.toml .ci/constraints.txt | $(BIN)/python
	$(BIN)/pip install --quiet $(PIN) --editable .
	touch $@

$(VENV)/.test: pyproject.toml .ci/constraints.txt | $(BIN)/python
	$(BIN)/pip install --quiet $(PIN) --editable '.[docs,test]'
	touch $@ $(VENV)/.lab

# Node comes with the extra "test"; npm puts the two checks of JavaScript where "make clean" finds them.
$(VENV)/.javascript: .ci/javascript/package.json .ci/javascript/package-lock.json $(VENV)/.test
	mkdir -p $(JAVASCRIPT)
	cp .ci/javascript/package.json .ci/javascript/package-lock.json .ci/javascript/.npmrc $(JAVASCRIPT)
	$(BIN)/npm ci --loglevel error --prefix $(JAVASCRIPT)
	touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "werkbezoek needs Python 3.11 or newer: make PYTHON=python3.12 lab"; exit 1; }
	$(PYTHON) -m venv $(VENV)

clean:  ## remove the environment and what tools left behind
	rm -rf $(VENV) dist docs/_build .pytest_cache .ruff_cache .hypothesis test-results
