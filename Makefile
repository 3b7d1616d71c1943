# Everything a newcomer needs. `make help` lists it.
SHELL := /bin/sh
PYTHON := .venv/bin/python
# Compiled once: the tests start hundreds of processes, and each would compile all of it anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help demo tour test check chaos bench lint types floors clean
.DEFAULT_GOAL := .venv/ready

help: ## what can be made
	@grep -E '^[a-z]+:.*## ' Makefile | awk -F ':.*## ' '{ printf "  make %-8s %s\n", $$1, $$2 }'

.venv/ready: pyproject.toml uv.lock tools/install.sh
	@sh tools/install.sh
	@touch .venv/ready

demo: .venv/ready ## everything set up and running, with sample data; Ctrl-C ends all of it
	@.venv/bin/jawort demo

tour: .venv/ready ## the whole story by itself, each step with what was decided and why
	@.venv/bin/jawort tour

test: .venv/ready ## the whole test suite
	@$(PYTHON) -m pytest -n 4 --dist worksteal -q

check: lint types floors test ## style, types, floors and tests: what must hold before a commit

lint: .venv/ready
	@.venv/bin/ruff format --check src tests tools
	@.venv/bin/ruff check src tests tools

types: .venv/ready
	@.venv/bin/mypy

floors: .venv/ready
	@.venv/bin/lint-imports

chaos: .venv/ready ## many kills and long random walks: takes a while
	@$(PYTHON) -m pytest -q -s -m chaos

bench: .venv/ready ## measure what docs/bench.md claims
	@.venv/bin/jawort bench gate && .venv/bin/jawort bench ledger

clean: ## remove what make made in this folder
	rm -rf .venv .pytest_cache .ruff_cache .mypy_cache .hypothesis build dist
