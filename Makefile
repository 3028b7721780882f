# make site    the demo: install, ingest its noisy originals, build it into _site/
# make test    everything that must pass before a change is merged
# make docs    the documentation, with the reference made from the program, into docs/site/_site/
# make bench-annotate   names, places and dates scored against gold (BRIEFGEN_BENCH_DATA)
# make bench-dossiers copies, stories and timelines on gold data, and the grouping of 10,000 articles (BRIEFGEN_BENCH_DATA)
# make bench-search   search beside Pagefind, MiniSearch and lunr, over texts of your own (BRIEFGEN_BENCH_DATA)
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.PHONY: bench-lighthouse docs pictures bench-annotate bench-dossiers bench-ingest bench-search site serve test stress stress-pages stress-trust lint types shots clean
.DEFAULT_GOAL := site

site: $(STAMP)
	$(BIN)/python scripts/demo.py
	$(BIN)/briefgen build
	@echo
	@echo "The demo lies in $(CURDIR)/_site"
	@echo "See it:   $(BIN)/briefgen serve --open      or open _site/index.html in a browser"

serve: $(STAMP)
	$(BIN)/briefgen serve --open

docs: $(STAMP)
	$(BIN)/python scripts/reference.py
	$(BIN)/briefgen check --project docs/site --strict
	$(BIN)/briefgen build --project docs/site --strict

# The pictures of the README, from the demo
pictures: $(VENV)/.test-installed site
	scripts/need-chromium
	$(BIN)/python scripts/pictures.py

test: $(VENV)/.test-installed
	scripts/need-chromium
	scripts/need-vnu $(VENV)/vnu
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --config-file tests/mypy.ini
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto

# need BRIEFGEN_BENCH_DATA, the folder of measuring data; the evaluators lie in bench/ beside it
bench-annotate: $(STAMP)
	$(BIN)/python scripts/bench_annotate.py

bench-ingest: $(STAMP)
	$(BIN)/python scripts/bench_ingest.py

bench-dossiers: $(STAMP)
	$(BIN)/python scripts/bench_dossiers.py

# Long runs of what `make test` does in short: builds killed at 600 points and refused by the disk at every call that changes it,
# random projects with random histories of edits; and, when BRIEFGEN_BENCH_DATA names their folder, every collected hostile string
# through ingest. Takes half an hour and more, and gcc.
stress: $(VENV)/.test-installed
	BRIEFGEN_STRESS=1 $(BIN)/pytest tests/stress tests/app/test_any_history.py tests/intake/test_hostile_sources.py --timeout 14400

# axe-core on every kind of page in all views: light and dark, from the left and from the right, six widths
stress-pages: $(VENV)/.test-installed
	scripts/need-chromium
	BRIEFGEN_STRESS=1 $(BIN)/pytest tests/e2e/test_accessibility.py --timeout 3600

# Long runs of what `make test` does in short: canaries in 200 projects, every collected hostile string, more mutations.
# The collected strings lie in the folder that BRIEFGEN_BENCH_DATA names.
stress-trust: $(VENV)/.test-installed
	@test -n "$$BRIEFGEN_BENCH_DATA" || { echo "Set BRIEFGEN_BENCH_DATA to the folder with hostile-strings.json.gz"; exit 2; }
	BRIEFGEN_STRESS=1 $(BIN)/pytest tests/trust --timeout 7200

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(STAMP): pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	$(BIN)/python -m compileall -q briefgen
	@touch $@

$(VENV)/.test-installed: pyproject.toml $(STAMP)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --group test
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement tests/pipeline-requirements.txt
	@touch $@

# builds beside those of Hugo, Eleventy, Pelican and MkDocs, which it installs into build/bench/
.PHONY: bench-lighthouse bench
bench: $(VENV)/.test-installed
	scripts/need-chromium
	$(BIN)/python -m compileall -q briefgen
	$(BIN)/python scripts/bench.py

bench-search: $(VENV)/.test-installed
	scripts/need-chromium
	$(BIN)/python scripts/bench_search.py

# Lighthouse (npm) on the demo: mobile profile, medians of five runs on the home page, a dossier and an article
bench-lighthouse: $(VENV)/.test-installed site
	scripts/need-chromium
	$(BIN)/python scripts/bench_lighthouse.py $(VENV)/lighthouse

# Pictures of every kind of page of the demo, in shots/, to be looked at
shots: $(VENV)/.test-installed site
	scripts/need-chromium
	$(BIN)/python scripts/shots.py

# The wheel as people install it: pip, pipx and uv, each into a home of its own (docs/measurements/packaging.md)
.PHONY: installs
installs:
	PYTHON=$(PYTHON) scripts/installs

clean:
	rm -rf _site _site-* .briefgen build dist shots
