# Everything starts here. `make` alone lists what there is; ARGS='…' passes options on, as in: make up ARGS='--detach --dir /srv/wushe'
.DEFAULT_GOAL := help
.PHONY: help up down city test lint protos bench faults containers containers-test clean
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
READY := .venv/.ready

export UV_PYTHON_DOWNLOADS := never

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' Makefile
	@echo "  ARGS='…' passes options on; make up ARGS=--help lists them"

up: $(READY) ## start PostgreSQL, NATS and every service, loaded with Handan's divisions; Ctrl-C stops them
	@$(BIN)/wushe up $(ARGS)

down: $(READY) ## stop what `make up ARGS=--detach` started; the data stays
	@$(BIN)/wushe down $(ARGS)

city: $(READY) ## build a synthetic city and prove its figures; ARGS='--scale 0.01' takes about a minute
	@$(BIN)/wushe city $(ARGS)

test: $(READY) ## run every test, on servers of its own in a temporary folder
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile $(ARGS)

lint: $(READY) ## run every gate: style, types, layers, contract, generated code
	@$(BIN)/python -m deploy.scripts.gates $(ARGS)

protos: $(READY) ## generate gen/, docs/api/, docs/configuration.md, docs/indicators.md and the containers' files from what they tell
	@$(BIN)/python -m deploy.scripts.protos $(ARGS)
	@$(BIN)/python -m deploy.scripts.api_docs
	@$(BIN)/python -m deploy.scripts.settings_page
	@$(BIN)/python -m deploy.scripts.indicators_page
	@$(BIN)/python -m deploy.scripts.manifests

bench: $(READY) ## measure against the ceilings of this machine
	@$(BIN)/python -m tests.bench $(ARGS)

faults: $(READY) ## kill things under load and check that nothing acknowledged is lost
	@$(BIN)/python -m pytest tests/faults tests/e2e/console/test_when_services_fail.py $(ARGS)

containers: $(READY) ## build the images, start docker-compose.yml and print where it answers; needs a container engine
	@$(BIN)/python -m deploy.scripts.containers up

containers-test: $(READY) ## prove the images, the compose file and the tests' container provider; needs an engine, or root and dockerd
	@$(BIN)/python -m deploy.scripts.containers test $(ARGS)

clean: ## remove the environment and everything else that make can make again; never data
	@rm -rf .venv .build protos/third_party .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find deploy gen services shared tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml deploy/scripts/environment.py deploy/scripts/bootstrap.lock deploy/scripts/assets.py \
    services/admin/console/assets/package-lock.json
	@$(PYTHON) deploy/scripts/environment.py
