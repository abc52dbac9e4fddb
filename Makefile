# make book    build the book; the last line says which file to open
# make read    build it, serve it and open it in a browser
# make quick   the tests that need no browser, run no notebook and build nothing: under a minute
# make test    all of them: unit tests, notebooks, the built book in a browser
# make refresh run the notebooks and store their outputs;  make fresh only says whether that would change anything
# make live    bundle the JavaScript of "Run the code here" (needs Node)
# make plain   notebooks of ordinary Markdown, for Colab, Binder, a hub or any Jupyter: _build/plain
# make pdf     the whole book as one PDF (needs Chromium, as the browser tests do)
# make figures bundle the figures' JavaScript (needs Node);  make lint  formats and rules of Python and JavaScript
# make mutants how many planted errors the tests notice (about an hour; MUTANTS="--sample 20 prose" for less)
# make test-oldest, test-newest, test-colab, binder-check, hub-try   elsewhere, each in an environment made from nothing
# make dist    the package's wheel and archive, in dist/
# make page-report  what each page weighs, and how it behaves on a phone
# make bench   how fast it is here, against the libraries it finds (about three minutes);  make clean  remove what was built
# For who teaches (TEACHING.md): make student, make instructor    editions of the notebooks; PAGES=yes builds their pages too
# make assignments SEED=2027 STUDENTS=list.txt, make made-class, make grade    four assignments with personal numbers, and their marks
# make worksheets SEED=2027 STUDENTS=list.txt    a ledger to fill in for each student, with the key, as PDFs
# make slides    a deck for each chapter; PDF=yes prints them too
# Another Python: make book PYTHON=/path/to/python
# Python for the page, to read without a network: make book PYODIDE=/path/to/a/distribution/of/Pyodide

VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY := $(BIN)/python
HTML := _build/html
PORT := 8000
PYTHON ?=
MUTANTS ?=
REPORT ?=
PYODIDE ?=
export PYODIDE
# Whoever watches sees how far it is; a log stays short.
QUIET := $(if $(MAKE_TERMOUT),,--quiet)
WITH_PIP := env PIP_DISABLE_PIP_VERSION_CHECK=1 $(PY) -m pip install $(QUIET)

.PHONY: book page-report read pdf quick test refresh fresh bench figures live lint mutants clean student instructor assignments made-class grade worksheets slides

book: $(VENV)/book.stamp
	@echo "Building the pages (about half a minute from scratch; after a changed chapter, a few seconds)"
	@$(PY) book/rebuild.py $(QUIET)
	@echo "The book is built. Open $(CURDIR)/$(HTML)/index.html"

read: book
	@echo "Reading at http://localhost:$(PORT), Ctrl+C ends"
	@(sleep 1; $(PY) -m webbrowser http://localhost:$(PORT) > /dev/null) & \
	$(PY) -m http.server $(PORT) --bind localhost --directory $(HTML)

.PHONY: plain test-oldest test-newest test-colab binder-check hub-try dist

plain: $(VENV)/book.stamp
	@echo "Writing the plain notebooks"
	@$(BIN)/jupyter-book build . -n -W --keep-going $(QUIET) --builder custom --custom-builder plain
	@echo "They are in $(CURDIR)/_build/plain"

pdf: $(VENV)/test.stamp book
	@echo "Printing the book (a few minutes)"
	@$(PY) book/pdf.py --html $(HTML)

quick: $(VENV)/test.stamp
	@$(PY) -m pytest -m "not browser and not notebook and not slow" tests

test: $(VENV)/test.stamp $(VENV)/course.stamp
	@$(PY) -m pytest

refresh: $(VENV)/book.stamp
	@$(PY) book/refresh.py

fresh: $(VENV)/book.stamp
	@$(PY) book/refresh.py --check

# What each page weighs and how it behaves on a phone; make page-report REPORT="--lighthouse 5 intro" asks Lighthouse too (needs Node and npm).
page-report: book $(VENV)/test.stamp
	@$(PY) benchmarks/page_report.py $(REPORT)

bench: $(VENV)/bench.stamp
	@$(PY) benchmarks/bench.py

# Only who changes the figures' JavaScript needs Node: the bundles are committed.
FIGURES := backprop/widgets

figures: $(VENV)/book.stamp $(FIGURES)/node_modules/.package-lock.json
	@$(PY) -m backprop.widgets.states
	@cd $(FIGURES) && node bundle.mjs

LIVE := book/live

live: $(LIVE)/node_modules/.package-lock.json
	@cd $(LIVE) && node bundle.mjs

lint: $(VENV)/test.stamp $(FIGURES)/node_modules/.package-lock.json $(LIVE)/node_modules/.package-lock.json
	@$(BIN)/ruff format --check --quiet . || { echo "Python is not formatted: $(BIN)/ruff format ."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@cd $(FIGURES) && npx --no-install biome ci --reporter=summary .
	@cd $(LIVE) && npx --no-install biome ci --reporter=summary .
	@node .ci/workflows.mjs

%/node_modules/.package-lock.json: %/package.json %/package-lock.json
	@command -v npm > /dev/null || { echo "Node is missing: JavaScript is bundled and checked with Node 20 or newer and npm (on Debian: apt-get install nodejs npm)"; exit 1; }
	@echo "Installing what bundles and checks the JavaScript of $*"
	@cd $* && npm install --no-save --silent --no-fund --no-audit
	@touch $@

# Minutes each: an environment is made, and every notebook run in it. The oldest want Python 3.11: OLD=/path/to/python3.11
OLD := $(or $(shell command -v python3.11),$(PY))

test-oldest: $(VENV)/test.stamp
	@$(PY) elsewhere/environments.py oldest --python $(OLD)

test-newest: $(VENV)/test.stamp
	@$(PY) elsewhere/environments.py newest

test-colab: plain
	@$(PY) elsewhere/environments.py colab

binder-check: plain
	@$(PY) elsewhere/environments.py binder

# A real JupyterHub on this machine, and ten users who run chapters side by side (needs npm, for its proxy).
hub-try: plain
	@$(PY) hub/try_hub.py

dist: $(VENV)/test.stamp
	@rm -rf dist
	@$(PY) -m build --quiet --no-isolation .
	@$(PY) -m twine check --strict dist/*

mutants: $(VENV)/test.stamp $(FIGURES)/node_modules/.package-lock.json
	@$(PY) benchmarks/mutants.py $(MUTANTS)

# The kit for who teaches with this book, written into _course; TEACHING.md says how to use it.
PAGES ?=

student instructor: $(VENV)/book.stamp
	@$(PY) -m course.editions $@ $(if $(PAGES),--pages)

# STUDENTS: a file with a student number in each line, or how many there are. SEED: another one gives other numbers.
SEED ?= 1
STUDENTS ?= 20
ASSIGNMENT ?=

assignments: $(VENV)/course.stamp
	@$(PY) -m course.assignments make --seed "$(SEED)" --students "$(STUDENTS)"

worksheets: $(VENV)/book.stamp
	@$(PY) -m course.worksheets --seed "$(SEED)" --students "$(STUDENTS)"

PDF ?=

slides: $(VENV)/book.stamp
	@$(PY) -m course.slides $(if $(PDF),--pdf)

made-class: $(VENV)/course.stamp
	@$(PY) -m course.assignments try

grade: $(VENV)/course.stamp
	@$(PY) -m course.assignments grade $(ASSIGNMENT)

clean:
	rm -rf _build _course $(VENV) .venv-* dist backprop/widgets/node_modules book/live/node_modules .pytest_cache .hypothesis *.egg-info
	find . -name __pycache__ -prune -exec rm -rf {} +

# The environment: made once, and again when the lists of dependencies change.
$(VENV)/made.stamp:
	@python=; \
	for each in $(or $(PYTHON),python3.14 python3.13 python3.12 python3.11 python3); do \
	    if "$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' > /dev/null 2>&1; then python=$$each; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	    echo "Python 3.11 or newer is missing$(if $(PYTHON), ($(PYTHON) is not one)): install it, or name it: make PYTHON=/path/to/python"; exit 1; fi; \
	if ! "$$python" -c 'import venv, ensurepip' > /dev/null 2>&1; then \
	    echo "The venv module of $$python is missing: on Debian and Ubuntu, apt-get install python3-venv"; exit 1; fi; \
	echo "Making $(VENV) with $$($$python --version)"; \
	"$$python" -m venv --clear $(VENV)
	@touch $@

$(VENV)/book.stamp: $(VENV)/made.stamp requirements.txt constraints.txt pyproject.toml
	@echo "Installing what the book needs (about a minute)"
	@$(WITH_PIP) -r requirements.txt -c constraints.txt
	@touch $@

$(VENV)/test.stamp: $(VENV)/book.stamp tests/requirements.txt
	@echo "Installing what the tests need"
	@$(WITH_PIP) -r tests/requirements.txt -c constraints.txt
	@touch $@

$(VENV)/course.stamp: $(VENV)/book.stamp course/requirements.txt
	@echo "Installing what grades assignments"
	@$(WITH_PIP) -r course/requirements.txt -c constraints.txt
	@touch $@

# Each library alone, because each may be missing; the stamp is made when none is, so that the next run tries again.
$(VENV)/bench.stamp: $(VENV)/book.stamp benchmarks/requirements.txt
	@echo "Installing the libraries to measure against"
	@missing=; \
	while read -r each; do \
	    case "$$each" in ""|\#*) continue;; esac; \
	    $(WITH_PIP) "$$each" -c constraints.txt < /dev/null 2> /dev/null || { missing=yes; echo "Not to be had here, so its column stays empty: $${each%%;*}"; }; \
	done < benchmarks/requirements.txt; \
	if [ -z "$$missing" ]; then touch $@; fi
