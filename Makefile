VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
NEWER := import sys; sys.exit(None if sys.version_info >= (3, 11) else 'Python 3.11 or newer is needed, for example: make run PYTHON=python3.12')

.PHONY: run test interop torture check lint types layers outputs floors score bench

run: $(VENV)/ready  ## set everything up and run on the sample corpus
	$(BIN)/dealfacts run corpus -o outputs --no-timing

test: $(VENV)/dev-ready  ## every test, with branch coverage
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered -q

torture: $(VENV)/dev-ready  ## the tests that take minutes: kills, races, damaged files
	$(BIN)/python -m pytest -q -m torture
	DEALFACTS_TORTURE=1000 $(BIN)/python -m pytest -q \
		tests/ingest/test_torture.py tests/rules/test_loading.py

interop: $(VENV)/dev-ready  ## what the tests of FollowTheMoney need; else they are skipped
	$(BIN)/python -m pip install --quiet --group interop

check: lint types layers test  ## what must be green before a commit

lint: $(VENV)/dev-ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/dev-ready
	$(BIN)/mypy

layers: $(VENV)/dev-ready
	$(BIN)/lint-imports

outputs: $(VENV)/ready  ## renew the committed results and what README shows of them
	$(BIN)/dealfacts run corpus -o outputs --no-timing > /dev/null
	$(BIN)/python docs/console.py README.md

floors: $(VENV)/dev-ready  ## raise the floors of quality to what is measured now
	$(BIN)/python -m bench.floors

score: $(VENV)/ready
	$(BIN)/dealfacts score corpus --claims outputs/claims.jsonl

bench: $(VENV)/dev-ready
	$(BIN)/python -m bench.run
	$(BIN)/python -m bench.scale
	$(BIN)/python -m bench.reading

$(VENV)/ready: pyproject.toml
	@$(PYTHON) -c "$(NEWER)"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/dev-ready: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
