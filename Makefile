# make demo, make test: both set themselves up in .venv; nothing but Python >= 3.11 and make is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/.stamps

.PHONY: demo test lint check record bench codebook clean

demo: $(STAMPS)/demo
	$(BIN)/diplo-extract extract examples/articles -o events.jsonl --model offline

test: $(STAMPS)/dev
	$(BIN)/python -m pytest

lint: $(STAMPS)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

# Record the answers again, from any OpenAI-compatible endpoint: make record BASE_URL=… MODEL=provider/name
record: $(STAMPS)/dev
	@test -n "$(BASE_URL)" -a -n "$(MODEL)" || { echo "make record needs BASE_URL=… and MODEL=provider/name (cassettes/README.md)"; exit 2; }
	rm -f examples/reader-1.sqlite*
	$(BIN)/diplo-extract extract examples/articles -o examples/events.jsonl --model "$(MODEL)" --base-url "$(BASE_URL)" --store examples/reader-1.sqlite
	echo "$(MODEL)" > cassettes/MODEL
	DIPLO_EXTRACT_RECORD_URL="$(BASE_URL)" $(BIN)/python -m pytest tests/recorded/test_examples.py tests/recorded/test_injection.py --record-mode=rewrite -n 0

bench: $(STAMPS)/dev
	for name in normalise_actors normalise_dates text_speed text_grounding offline_speed run_throughput; do \
		echo "== $$name"; $(BIN)/python benchmarks/$$name.py || exit 1; done

codebook: $(STAMPS)/dev
	$(BIN)/python -c 'from pathlib import Path; from diplo_extract.schema.codebook import codebook_page; Path("CODEBOOK.md").write_text(codebook_page(), encoding="utf-8")'

clean:
	rm -rf $(VENV) events.jsonl failed.jsonl

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "diplo_extract needs Python 3.11 or newer; name one with PYTHON=…")'
	$(PYTHON) -m venv $(VENV)

$(STAMPS)/demo: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[html]'
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@mkdir -p $(STAMPS) && touch $@ $(STAMPS)/demo
