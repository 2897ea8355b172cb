# The two commands of the README. Each makes its own environment in .venv when that is missing or outdated.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIN := --constraint .ci/constraints.txt
export PYTHONDONTWRITEBYTECODE :=  # or every process of the tests compiles the kit anew

.PHONY: lab test check clean

lab: $(VENV)/.lab  ## JupyterLab with the planning notebook, in a working folder of its own
	$(BIN)/werkbezoek lab werkmap

test: check  ## all checks and tests, in a browser too
	$(BIN)/python tests/support/chromium.py --install
	$(BIN)/pytest --numprocesses auto --maxprocesses 8

check: $(VENV)/.test  ## lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(VENV)/.lab: pyproject.toml .ci/constraints.txt | $(BIN)/python
	$(BIN)/pip install --quiet $(PIN) --editable .
	touch $@

$(VENV)/.test: pyproject.toml .ci/constraints.txt | $(BIN)/python
	$(BIN)/pip install --quiet $(PIN) --editable '.[test]'
	touch $@ $(VENV)/.lab

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "werkbezoek needs Python 3.11 or newer: make PYTHON=python3.12 lab"; exit 1; }
	$(PYTHON) -m venv $(VENV)

clean:  ## remove the environment and what tools left behind
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results
