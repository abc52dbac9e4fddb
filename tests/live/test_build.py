"""What the build lays beside the pages for Python in the page, and that a page nobody presses carries the button alone."""

import base64
import gzip
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIVE = ROOT / "book" / "live"
sys.path.insert(0, str(ROOT / "book" / "ext"))
import book_live  # noqa: E402

MADE = json.loads((LIVE / "bundles" / "sources.json").read_text(encoding="utf-8"))


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


# ---- the scripts ----


@pytest.mark.parametrize("bundle", MADE["bundles"])
def test_a_script_is_made_of_today_s_sources(bundle):
    made = MADE["bundles"][bundle]
    assert digest(LIVE / "bundles" / bundle) == made["digest"], "changed by hand: make live"
    assert [path for path, known in made["sources"].items() if digest(LIVE / path) != known] == [], "make live"


def test_every_source_is_in_a_script():
    there = {str(p.relative_to(LIVE)) for d in ("page", "worker", "editor") for p in (LIVE / d).glob("*")}
    assert there == {path for made in MADE["bundles"].values() for path in made["sources"]}


def test_a_build_with_node_gives_the_same_bytes(tmp_path):
    if not shutil.which("node") or not (LIVE / "node_modules" / "esbuild").exists():
        pytest.skip("Node or node_modules is missing: make live installs it")
    subprocess.run(["node", "bundle.mjs", str(tmp_path)], cwd=LIVE, check=True, capture_output=True)
    names = ["live.js", "editor.js", "LICENSE", "sources.json"]
    assert [n for n in names if (tmp_path / n).read_bytes() != (LIVE / "bundles" / n).read_bytes()] == []


def test_versions_are_exact_and_the_lock_names_no_address():
    wanted = json.loads((LIVE / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    lock = (LIVE / "package-lock.json").read_text(encoding="utf-8")
    assert {n: json.loads(lock)["packages"][f"node_modules/{n}"]["version"] for n in wanted} == wanted
    assert '"resolved"' not in lock
    licences = (LIVE / "bundles" / "LICENSE").read_text(encoding="utf-8")
    assert all(f"{name} {version}" in licences for name, version in MADE["editor"].items())


def test_every_word_is_used():
    words = json.loads((LIVE / "page" / "words.json").read_text(encoding="utf-8"))
    code = "".join(path.read_text(encoding="utf-8") for path in (LIVE / "page").glob("*.js"))
    assert [w for w in words if not re.search(rf"\bwords\.{w}\b", code)] == []
    named = set(re.findall(r"\w+", code)) | {"missing", "done"}  # these two are Python's words for how a cell ended
    assert set(words["state"]) <= named


# ---- the archive ----


def test_the_archive_is_the_package_as_it_is_and_the_same_each_time():
    data = book_live.archive()
    book_live.archive.cache_clear()
    assert book_live.archive() == data
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        names = set(zipped.namelist())
        assert {i.date_time for i in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        here = {
            p.relative_to(ROOT).as_posix() for p in (ROOT / "backprop").rglob("*.py") if "node_modules" not in p.parts
        }
        assert here <= names and {"backprop/data/digits.npz", "in_page/cells.py", "traitlets/LICENSE"} <= names
        assert not [n for n in names if n.endswith((".js", ".mjs")) or "__pycache__" in n]
        for name in ("backprop/network.py", "backprop/data/ablation.json"):
            assert zipped.read(name) == (ROOT / name).read_bytes()
    assert len(data) < 400_000


def test_the_archive_s_package_runs_alone(tmp_path):
    """From the archive, in a Python that sees nothing else of the book."""
    zipfile.ZipFile(io.BytesIO(book_live.archive())).extractall(tmp_path)
    code = "import sys; sys.path.insert(0, sys.argv[1]); import backprop, in_page.cells, in_page.anywidget as a\nsys.modules['anywidget'] = a\n"
    code += "from backprop.widgets import Ledger; print(backprop.__file__, Ledger().steps)"
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.split() == [str(tmp_path / "backprop" / "__init__.py"), "64"], done.stderr


def test_a_twin_holds_the_same_bytes(tmp_path):
    data = bytes(range(256)) * 3
    book_live.write_with_twin(tmp_path / "x.whl", data)
    script = (tmp_path / "x.whl.js").read_text()
    text = re.fullmatch(r'backpropLive\.bytes\["x\.whl"\]="([^"]*)";\n', script)[1]
    assert base64.b64decode(text) == data == (tmp_path / "x.whl").read_bytes()


# ---- a distribution of Pyodide ----


@pytest.fixture
def distribution(tmp_path):
    folder = tmp_path / "distribution"
    folder.mkdir()
    for name in book_live.RUNTIME:
        (folder / name).write_bytes(name.encode())
    names = {
        "numpy": [],
        "scipy": ["numpy", "libopenblas"],
        "libopenblas": [],
        "matplotlib": ["numpy", "pillow"],
        "six": [],
    }
    packages = {
        n: {"name": n, "file_name": f"{n}.whl", "sha256": "0" * 64, "depends": d, "imports": [n]}
        for n, d in names.items()
    }
    (folder / "pyodide-lock.json").write_text(json.dumps({"info": {}, "packages": packages}))
    for name in ("numpy", "matplotlib", "six"):
        (folder / f"{name}.whl").write_bytes(name.encode())
    return folder


def test_a_copy_lists_what_is_there_with_its_own_sums(distribution, tmp_path):
    config = book_live.copy_python(distribution, tmp_path / "out")
    lock = json.loads((tmp_path / "out" / "pyodide-lock.json").read_text())
    # scipy has no file, and matplotlib needs pillow, which has none
    assert {n: p["sha256"] for n, p in lock["packages"].items()} == {
        n: hashlib.sha256(n.encode()).hexdigest() for n in ("numpy", "six")
    }
    assert config["beside"] == [*book_live.RUNTIME, "numpy.whl", "six.whl"]
    for name in config["beside"]:
        assert (tmp_path / "out" / name).is_file() and (tmp_path / "out" / f"{name}.js").is_file()
    for name, known in config["sums"].items():
        data = (tmp_path / "out" / name).read_bytes()
        assert known == "sha384-" + base64.b64encode(hashlib.sha384(data).digest()).decode()


@pytest.mark.parametrize("missing", ["pyodide.asm.wasm", "numpy.whl"])
def test_a_folder_that_is_no_distribution_is_named_with_what_it_lacks(distribution, tmp_path, missing):
    (distribution / missing).unlink()
    with pytest.raises(ValueError, match="PYODIDE names .* has no .*" + missing.split(".whl")[0]):
        book_live.copy_python(distribution, tmp_path / "out")


def test_a_build_without_a_copy_leaves_none_of_an_earlier_one(distribution, tmp_path, monkeypatch):
    app = SimpleNamespace(builder=SimpleNamespace(format="html"), outdir=tmp_path / "html")
    monkeypatch.setenv("PYODIDE", str(distribution))
    book_live.copy_all(app)
    assert (tmp_path / "html" / "_static" / "pyodide" / "numpy.whl").is_file() and "beside" in app.live
    monkeypatch.setenv("PYODIDE", "")
    book_live.copy_all(app)
    assert not (tmp_path / "html" / "_static" / "pyodide").exists() and "beside" not in app.live


def test_the_official_place_has_a_sum_for_every_file_of_the_runtime():
    assert set(book_live.SUMS) == set(book_live.RUNTIME)
    assert book_live.VERSION in book_live.CDN and book_live.VERSION in book_live.PACKAGES


# ---- pages ----

PAGES = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_button_and_loads_nothing_of_it(book, name):
    text = (book / "chapters" / f"{name}.html").read_text(encoding="utf-8")
    assert text.count("data-live=") == 1 and text.index("data-live=") < text.index("cell_input")
    for address in re.findall(r'(?:src|href)="([^"]*)"', text):
        assert "/live/" not in address and "/pyodide/" not in address
    paragraph = re.search(r'<p class="bp-live-start.*?</p>', text, re.S)[0]
    assert len(paragraph) < 400 and re.search(r"\d+ MB, fetched once, (beside|from)", paragraph)


@pytest.mark.parametrize("name", PAGES)
def test_the_button_costs_a_page_a_few_hundred_bytes(book, name):
    """Compressed, as it travels: the paragraph, the link, and nothing else of a press."""
    text = (book / "chapters" / f"{name}.html").read_text(encoding="utf-8")
    without = re.sub(r'<p class="bp-live-start.*?</p>|<a class="bp-live-link.*?</a>', "", text, flags=re.S)
    assert 0 < len(gzip.compress(text.encode())) - len(gzip.compress(without.encode())) < 400
    assert "backpropLive" not in without and "pyodide" not in without.lower()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_s_cells_are_the_notebook_s(book, name):
    text = (book / "_static" / "live" / "pages" / f"chapters__{name}.js").read_text(encoding="utf-8")
    data = json.loads(re.fullmatch(r'backpropLive\.pages\["chapters/\w+"\]=(.*);\n', text, re.S)[1])
    code = [
        c for c in json.loads((ROOT / "chapters" / f"{name}.ipynb").read_text())["cells"] if c["cell_type"] == "code"
    ]
    assert [(c["id"], c["source"]) for c in data["cells"]] == [(c["id"], "".join(c["source"])) for c in code]
    page = (book / "chapters" / f"{name}.html").read_text(encoding="utf-8")
    assert len(re.findall(r'<div class="cell[ "]', page)) == len(code)


def test_every_exercise_that_asks_to_write_has_a_cell_for_it():
    """A visible cell with its checker, or else an empty one that comes with the press."""
    asked = 0
    for path in (ROOT / "chapters").glob("*.ipynb"):
        nb = json.loads(path.read_text(encoding="utf-8"))
        text = "\n".join("".join(c["source"]) for c in nb["cells"] if c["cell_type"] == "markdown")
        data = book_live.cells_of(nb)
        own = {each["number"] for each in data["own"]}
        shown = "".join(c["source"] for c in data["cells"] if "hide-cell" not in c.get("tags", []))
        for number in book_live.WRITE_IT.findall(text):
            asked += 1
            assert (number in own) != (f'check("{number}"' in shown), number
    assert asked >= 8


def test_pages_without_code_have_no_button(book):
    for path in book.rglob("*.html"):
        if path.stem not in PAGES:
            assert "data-live" not in path.read_text(encoding="utf-8"), path


def test_slow_cells_are_cells_of_today():
    ids = {c["id"] for p in (ROOT / "chapters").glob("*.ipynb") for c in json.loads(p.read_text())["cells"]}
    assert set(book_live.slow()) <= ids and all(10 < seconds < 600 for seconds in book_live.slow().values())
