# `make demo` and `make test` set up all they need; `make check` is what the continuous integration runs besides.
SHELL := /bin/bash
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# the type checker of the pages' JavaScript; node and npm come with the development tools
TYPESCRIPT := 7.0.2
TSC := $(VENV)/node_modules/.typescript-$(TYPESCRIPT)

# a folder of the external sets, which are not shipped: `make check DATA=folder` measures an hour of a room's talk, too
DATA ?=
MEASURED := intents retrieval decisions confidence near topics latency

export TOKENIZERS_PARALLELISM := false
export OMP_NUM_THREADS := 1
# npm trusts what the machine trusts, as pip does
export NODE_USE_SYSTEM_CA := 1

.PHONY: help setup browser demo serve test check lint pyright limits types eval format constraints clean

help:
	@echo "make demo    a running service with a sample shop, a comment replay and the desk in the browser"
	@echo "make test    every test, the browser's too"
	@echo "make check   format, lint, types (of the JavaScript too: make types), import contract, unused dependencies, measured limits"
	@echo "make setup   the virtual environment only (.venv)"
	@echo "make serve   the service without the sample"

setup: $(VENV)/.installed

# torch goes first and by its exact version: whatever depends on it would bring a build with gigabytes of CUDA
$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --constraint constraints.txt torch==2.13.0
	$(PIP) install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@

# The browser of the page tests, from Debian: Chromium's headless shell, which draws no window around each page and so
# takes a quarter of the time for one. Without it any chromium or google-chrome on the PATH will do.
SHELL_OF_CHROMIUM := chromium-headless-shell
browser:
	@command -v $(SHELL_OF_CHROMIUM) >/dev/null || [ "$$(id -u)" != 0 ] \
	  || apt-get install -y -qq --no-install-recommends $(SHELL_OF_CHROMIUM) >/dev/null 2>&1 || true
	@command -v $(SHELL_OF_CHROMIUM) chromium chromium-browser google-chrome >/dev/null || { \
	  run=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$run apt-get update -qq && $$run apt-get install -y -qq --no-install-recommends \
	    $$(apt-cache show $(SHELL_OF_CHROMIUM) >/dev/null 2>&1 && echo $(SHELL_OF_CHROMIUM) || echo chromium) \
	    fonts-noto-core fonts-noto-cjk; }

demo: setup
	$(BIN)/sidestage demo

serve: setup
	$(BIN)/sidestage serve

# One run, a file to a worker, one worker for the browser's from the beginning (tests/scheduling.py). A worker more than
# there are cores, since many tests wait. A browser's test that fails is tried once more, and the summary names it.
# What is compiled is kept, whatever the shell says: each worker and each service that a test starts reads all of it.
unexport PYTHONDONTWRITEBYTECODE
test: setup browser
	$(BIN)/python -m pytest --numprocesses $$(($$(getconf _NPROCESSORS_ONLN) + 1)) --dist loadfile --no-loadscope-reorder --durations 25 -raR

# two at a time: the measured limits and the types take one core each, and nearly all of the time
check: setup
	$(MAKE) --jobs 2 limits pyright types lint

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/deptry .

pyright: setup
	$(BIN)/pyright

limits: setup
	$(BIN)/python -m eval $(if $(DATA),$(MEASURED) --data "$(DATA)") --limits eval/limits.toml

types: setup $(TSC)
	PATH="$(abspath $(BIN)):$$PATH" $(VENV)/node_modules/.bin/tsc -p app/web/jsconfig.json

$(TSC): $(VENV)/.installed
	PATH="$(abspath $(BIN)):$$PATH" $(BIN)/npm install --prefix $(VENV) --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel error typescript@$(TYPESCRIPT)
	@touch $@

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# what a clean environment resolves to today, without CUDA packages
constraints:
	rm -rf .constraints-venv
	$(PYTHON) -m venv .constraints-venv
	.constraints-venv/bin/python -m pip install --quiet torch==2.13.0
	.constraints-venv/bin/python -m pip install --quiet --editable '.[dev]'
	.constraints-venv/bin/python -m pip freeze --exclude-editable \
	  | grep -viE '^(nvidia|triton|cuda)' | sed -E 's/\+cpu$$//' > constraints.txt
	rm -rf .constraints-venv

clean:
	rm -rf $(VENV) data .pytest_cache .ruff_cache .hypothesis
