# Two commands do everything: `make run` and `make test`. `make help` lists the rest.
# All of them work in a virtual environment, $(VENV), made from the lock files and nothing else.

VENV ?= .venv
PYTHON ?= $(or $(shell $(find_python)),python3)
UV ?= uv
# Three workers for two cores: each waits for the disk or another process a fifth of its time.
PYTEST_FLAGS ?= -n 3

# Byte code is kept whatever the environment says: the tests start hundreds of processes, and each would compile again
# what it imports. Installing compiles nothing, so that only what is used is compiled.
export PYTHONDONTWRITEBYTECODE :=

find_python = for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c '$(is_new_enough)' 2>/dev/null && echo $$python && break; done
is_new_enough = import sys; sys.exit(sys.version_info < (3, 11))

define python_missing
OpsCareer needs Python 3.11 or newer: type "sudo apt-get install python3 python3-venv" (Debian, Ubuntu), \
"sudo dnf install python3" (Fedora) or "sudo pacman -S python" (Arch), or name one with "make PYTHON=/path/to/python".
endef
define venv_missing
OpsCareer needs the venv module of $(PYTHON): type "sudo apt-get install $(notdir $(PYTHON))-venv" (Debian, Ubuntu), \
"sudo dnf install python3" (Fedora) or "sudo pacman -S python" (Arch).
endef

python := $(VENV)/bin/python
install := $(python) -m pip install --disable-pip-version-check --no-deps --no-compile
created := $(VENV)/.created
runnable := $(VENV)/.runnable
testable := $(VENV)/.testable
lock := $(UV) pip compile pyproject.toml --no-config --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command 'make lock'

.PHONY: help run test types-and-arrows examples test-postgres soak bench simulate screenshots translations lock clean window-libraries offscreen-libraries

help: ## List the commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: $(created) window-libraries $(runnable) ## Open the window; without a display, take the sample learner to the printed plan
	@$(VENV)/bin/opscareer --else-demo demo

test: $(created) offscreen-libraries $(testable) ## Check the style, the types and the arrows between packages, and run the tests
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	@$(MAKE) --no-print-directory --jobs 2 types-and-arrows examples

types-and-arrows: # beside the tests, which wait for the disk now and then
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

examples:
	QT_QPA_PLATFORM=offscreen $(python) -m pytest $(PYTEST_FLAGS)

test-postgres: $(created) $(testable) ## Run the tests of an office's database on a PostgreSQL server of their own
	$(python) -m tests.postgres $(PYTEST_FLAGS)

soak: $(created) offscreen-libraries $(testable) ## Run the tests with many times as many examples, and ten times as many faults, of whatever must hold for every input
	OPSCAREER_EFFORT=2000 OPSCAREER_FAULTS=10 QT_QPA_PLATFORM=offscreen $(python) -m pytest $(PYTEST_FLAGS) --timeout 3600

bench: $(created) offscreen-libraries $(testable) ## Measure what must be fast: the first painted page, opening packs, searching
	QT_QPA_PLATFORM=offscreen $(python) -m tests.benchmarks

simulate: $(created) $(testable) ## Put the assessment's claims to the test on 10,000 made-up learners, into docs/simulation.md
	$(python) -m tests.simulation

screenshots: $(created) offscreen-libraries $(testable) ## Render every page, light and dark, English and Chinese, into screenshots/
	QT_QPA_PLATFORM=offscreen $(python) -m tests.screenshots

translations: $(created) offscreen-libraries $(runnable) ## Collect the window's texts into the .ts files and compile them
	$(python) -m tests.translations

lock: ## Write the lock files anew with uv; LOCK_FLAGS=--upgrade raises the versions
	$(lock) $(LOCK_FLAGS) --group build -o requirements.lock
	$(lock) $(LOCK_FLAGS) --extra office --group build --group test --constraints requirements.lock -o requirements-dev.lock

clean: ## Remove the environment and everything that was made
	rm -rf $(VENV) build dist demo screenshots .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find opscareer tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(created):
	@$(PYTHON) -c '$(is_new_enough)' 2>/dev/null || { echo '$(python_missing)' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo '$(venv_missing)' >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

window-libraries: $(created)
	@$(python) -m opscareer.system_libraries

offscreen-libraries: $(created)
	@QT_QPA_PLATFORM=offscreen $(python) -m opscareer.system_libraries

$(runnable): requirements.lock pyproject.toml $(created)
	$(install) --require-hashes --only-binary :all: -r requirements.lock
	$(install) --quiet --no-build-isolation --editable .
	@touch $@

$(testable): requirements-dev.lock $(runnable)
	$(install) --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@
