VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3

.PHONY: run test check lint types layers outputs score bench

run: $(VENV)/ready  ## set everything up and run on the sample corpus
	$(BIN)/dealfacts run corpus -o outputs

test: $(VENV)/dev-ready  ## every test, with branch coverage
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered -q

check: lint types layers test  ## what must be green before a commit

lint: $(VENV)/dev-ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/dev-ready
	$(BIN)/mypy

layers: $(VENV)/dev-ready
	$(BIN)/lint-imports

outputs: run  ## renew the committed result of the sample corpus

score: $(VENV)/ready
	$(BIN)/dealfacts score corpus --claims outputs/claims.jsonl

bench: $(VENV)/dev-ready
	$(BIN)/python bench/run.py

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/dev-ready: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
