# make book    build the book; the last line says which file to open
# make read    build it, serve it and open it in a browser
# make test    unit tests, notebooks, the built book in a browser
# make refresh run the notebooks and store their outputs;  make fresh only says whether that would change anything
# make bench   how fast it is here, against the libraries it finds (about three minutes);  make clean  remove what was built
# Another Python: make book PYTHON=/path/to/python

VENV := .venv
PY := $(VENV)/bin/python
HTML := _build/html
PORT := 8000
PYTHON ?=
WITH_PIP := env PIP_DISABLE_PIP_VERSION_CHECK=1 $(PY) -m pip install --quiet

.PHONY: book read test refresh fresh bench clean

book: $(VENV)/book.stamp
	@rm -rf _build
	@$(VENV)/bin/jupyter-book build . -n -W --keep-going --quiet
	@echo "The book is built. Open $(CURDIR)/$(HTML)/index.html"

read: book
	@echo "Reading at http://localhost:$(PORT), Ctrl+C ends"
	@(sleep 1; $(PY) -m webbrowser http://localhost:$(PORT) > /dev/null) & \
	$(PY) -m http.server $(PORT) --bind localhost --directory $(HTML)

test: $(VENV)/test.stamp
	@$(PY) -m pytest

refresh: $(VENV)/book.stamp
	@$(PY) book/refresh.py

fresh: $(VENV)/book.stamp
	@$(PY) book/refresh.py --check

bench: $(VENV)/bench.stamp
	@$(PY) benchmarks/bench.py

clean:
	rm -rf _build $(VENV) .pytest_cache .hypothesis *.egg-info
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

# Each library alone, because each may be missing; the stamp is made when none is, so that the next run tries again.
$(VENV)/bench.stamp: $(VENV)/book.stamp benchmarks/requirements.txt
	@echo "Installing the libraries to measure against"
	@missing=; \
	while read -r each; do \
	    case "$$each" in ""|\#*) continue;; esac; \
	    $(WITH_PIP) "$$each" -c constraints.txt < /dev/null 2> /dev/null || { missing=yes; echo "Not to be had here, so its column stays empty: $${each%%;*}"; }; \
	done < benchmarks/requirements.txt; \
	if [ -z "$$missing" ]; then touch $@; fi
