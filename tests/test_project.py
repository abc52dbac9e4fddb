"""The promises that the project makes about itself: dependencies, size, docstrings, fresh notebooks, clean text."""

import ast
import doctest
import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "backprop"
sys.path.insert(0, str(ROOT / "book" / "ext"))

# Each may import from those before it; `|` separates levels.
ORDER = (
    "weights functions initialisers likely | checked functions_in_place | products | nested fast rules threads | network rules_in_place"
    " | layers check bugs examples deep numdiff data training | optimise exercises | ablation"
    " | figures tables | widgets"
)
LEVEL = {name: level for level, names in enumerate(ORDER.split("|")) for name in names.split()}
CORE = "weights functions initialisers network layers check rules".split()
NOTEBOOKS = sorted((ROOT / "chapters").glob("*.ipynb"))
PARTS = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))["parts"]
CHAPTERS = [ROOT / f"{page['file']}.ipynb" for part in PARTS if part.get("numbered") for page in part["chapters"]]


def modules():
    files = sorted(
        path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py" and "node_modules" not in path.parts
    )
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}


def name_of(path):
    """The module that a file is, or the folder of the package that it is in."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(tree, path):
    """The modules of the package that a file imports, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").startswith("backprop")):
            above = (
                path.relative_to(PACKAGE).parts[: -node.level] if node.level else ()
            )  # one dot: the file's own folder
            words = [*above, *(node.module or "").removeprefix("backprop").strip(".").split(".")]
            words = [word for word in words if word]
            yield from words[:1] if words else [alias.name for alias in node.names if alias.name in LEVEL]
        if isinstance(node, ast.Import):
            yield from [alias.name.split(".")[1] for alias in node.names if alias.name.startswith("backprop.")]


def test_every_module_has_its_place():
    assert {name_of(path) for path in modules()} == set(LEVEL)


def test_dependencies_point_one_way():
    wrong = [
        f"{name_of(path)} imports {target}"
        for path, tree in modules().items()
        for target in imported(tree, path)
        if target in LEVEL and target != name_of(path) and LEVEL[target] > LEVEL[name_of(path)]
    ]
    assert not wrong


def is_docstring(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def statements(text):
    """How many statements the text holds, docstrings not counted: lines would reward packing them."""
    return sum(isinstance(node, ast.stmt) and not is_docstring(node) for node in ast.walk(ast.parse(text)))


def test_the_core_can_be_read_in_one_sitting():
    sizes = {name: statements((PACKAGE / f"{name}.py").read_text(encoding="utf-8")) for name in CORE}
    assert sum(sizes.values()) <= 606, sizes


def public(tree):
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                yield from (
                    (f"{node.name}.{part.name}", part)
                    for part in node.body
                    if isinstance(part, ast.FunctionDef) and not part.name.startswith("_")
                )


def test_everything_public_says_what_it_is():
    silent = [
        f"{path.name}: {name}"
        for path, tree in modules().items()
        for name, node in [("module", tree), *public(tree)]
        if not (ast.get_docstring(node) or "").strip()
    ]
    assert not silent


@pytest.mark.parametrize(
    "statement, absent",
    [
        ("import backprop", ["matplotlib", "ipywidgets", "anywidget", "scipy", "tqdm", "threadpoolctl"]),
        ("import backprop.figures", ["ipywidgets", "anywidget"]),
    ],
)
def test_imports_load_only_what_is_used(statement, absent):
    code = f"{statement}; import sys; print([name for name in {absent} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_run_whole_and_shows_no_error(path):
    nb = nbformat.read(path, as_version=4)
    nbformat.validate(nb)
    code = [cell for cell in nb.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1)), (
        "cleared, never run, or run out of order: nbval would skip it"
    )
    assert not [output for cell in code for output in cell.outputs if output.output_type == "error"]
    shows = (
        "show(",
        "Predict(",
        "Ledger(",
        "SigmoidTangent(",
        "Graph(",
        "GradientCheck(",
        "Descent(",
        "Vanishing(",
        "RowTimesColumn(",
        "print(",
    )
    assert all(cell.outputs for cell in code if any(line.startswith(shows) for line in cell.source.splitlines())), (
        "an output is missing"
    )
    # The title of a folded cell is not counted: JupyterLab shows it in the cell's place.
    lines = {
        cell.id: [line for line in cell.source.splitlines() if line.strip() and not TITLE.match(line)] for cell in code
    }
    long = [cell.source[:60] for cell in code if len(lines[cell.id]) > 15]
    assert not long, "cells of more than 15 lines"
    assert nb.cells[0].cell_type == "markdown" and nb.cells[0].source.startswith("# ")


def test_every_chapter_is_in_the_table_of_contents():
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    listed = {chapter["file"] for part in toc["parts"] for chapter in part["chapters"]}
    assert listed == {
        f"chapters/{path.stem}" for path in (ROOT / "chapters").iterdir() if path.suffix in (".ipynb", ".md")
    }


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_exercise_has_a_solution_that_is_hidden(path):
    nb = nbformat.read(path, as_version=4)
    text = "\n".join(cell.source for cell in nb.cells if cell.cell_type == "markdown")
    exercises = re.findall(r"\{admonition\} Exercise ([\d.]+)", text)
    assert len(exercises) >= 4
    chapter = int(path.stem[:2])
    assert exercises == [f"{chapter}.{n}" for n in range(1, len(exercises) + 1)], "an exercise is missing"
    for number in exercises:
        written = re.search(rf"\{{admonition\}} Solution {re.escape(number)}\b[^\n]*\n:class: [^\n]*dropdown", text)
        follows = [
            i
            for i, cell in enumerate(nb.cells)
            if cell.cell_type == "markdown" and re.search(rf"^\W*Solution {re.escape(number)}\b", cell.source, re.M)
        ]
        hidden = any("hide-cell" in nb.cells[i + 1].metadata.get("tags", []) for i in follows if i + 1 < len(nb.cells))
        assert written or hidden, f"exercise {number} has no hidden solution"


TITLE = re.compile(r"# (?:Exercise \d+\.\d+(?:, checked|: try your own answer)|Solution \d+\.\d+)$")


def in_exercises(nb):
    """The code cells between an exercise and the next section."""
    inside = False
    for cell in nb.cells:
        if cell.cell_type == "code":
            if inside:
                yield cell
        elif starts := re.findall(r"^## (?!Exercise|Solution)|Exercise \d+\.\d+", cell.source, re.M):
            inside = starts[-1] != "## "


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_the_page_hides_is_folded_in_jupyterlab_and_on_colab(path):
    nb = nbformat.read(path, as_version=4)
    closed = {
        "hide-cell": {"source_hidden": True, "outputs_hidden": True},
        "hide-input": {"source_hidden": True},
        "hide-output": {"outputs_hidden": True},
    }
    for cell in nb.cells:
        tags = [tag for tag in cell.metadata.get("tags", []) if tag in closed]
        assert cell.metadata.get("jupyter", {}) == (closed[tags[0]] if tags else {}), cell.source
        assert (cell.metadata.get("cellView") == "form") is bool({"hide-cell", "hide-input"} & set(tags)), cell.source
    for cell in in_exercises(nb):
        if "hide-cell" in cell.metadata.get("tags", []):
            # JupyterLab shows the first line of a folded cell: it may not be the answer.
            assert TITLE.match(cell.source.splitlines()[0]), cell.source
        else:
            said = "".join(output.get("text", "") for output in cell.outputs)
            assert "assert" not in cell.source and "Right." not in said, f"an answer stands open: {cell.source}"


# Waits for a time that are still to become waits for what must come: the numbers only fall.
FIXED_WAITS = {"test_widgets_lab.py": 5, "test_widgets_page.py": 7}


def test_no_test_waits_for_a_time():
    files = [path for path in (ROOT / "tests").rglob("*.py") if path.name != "test_project.py"]
    found = {path.name: path.read_text(encoding="utf-8").count("wait_for_timeout(") for path in files}
    assert {name: count for name, count in found.items() if count > FIXED_WAITS.get(name, 0)} == {}


def tracked():
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.splitlines()]


def test_no_file_holds_a_path_of_one_machine():
    found = []
    for path in tracked():
        if (
            path.suffix in (".woff2", ".npz", ".png")
            or "vendor" in path.parts
            or path.name == "katex.min.js"
            or not path.exists()
        ):
            continue
        text = path.read_text(encoding="utf-8")
        found += [
            f"{path.relative_to(ROOT)}: {match[0]}"
            for match in re.finditer(
                r"(?<![\w.])/(?:root|home/(?!you\b)\w+|Users/\w+|work|tmp)/[\w.-]+|ipykernel_[1-9]\d+", text
            )
        ]
    assert not [line for line in found if not line.startswith("tests/test_project.py")]


def test_launch_addresses():
    import book_launch

    assert doctest.testmod(book_launch).failed == 0
    for remote in (
        "git@github.com:a/b.git",
        "https://github.com/a/b",
        "https://github.com/a/b.git/",
        "https://user:secret@github.com/a/b.git",
        "ssh://git@github.com:22/a/b.git",
    ):
        assert book_launch.web_address(remote) == "https://github.com/a/b"
    for remote in ("/srv/git/book.git", "file:///srv/book", "../book", "", "github.com"):
        assert book_launch.web_address(remote) is None


def test_notebooks_hold_no_code_of_the_figures():
    """A figure's JavaScript and style are found by the name of its module; a notebook stores its state, as the class has it today."""
    from backprop import widgets

    classes = {
        f"{cls.__module__}.{cls.__qualname__}": cls for cls in (getattr(widgets, name) for name in widgets.__all__)
    }
    loader = (ROOT / "book" / "stored-figure.mjs").read_text(encoding="utf-8")
    assert len(loader) < 1400  # it only finds the code
    found = 0
    for path in NOTEBOOKS:
        text = path.read_text(encoding="utf-8")
        assert "attachStyle" not in text and ".bpw-" not in text and "_css" not in text, path.name
        state = json.loads(text)["metadata"].get("widgets", {})
        for model in next(iter(state.values()), {}).get("state", {}).values():
            if "module" in model["state"]:
                cls = classes[model["state"]["_anywidget_id"]]
                assert model["state"]["module"] == cls._module
                assert model["state"]["_esm"] == loader
                assert model["state"]["limits"] == stored(cls.defaults()["limits"]), f"{path.name}: run make refresh"
                found += 1
    assert found > 20


def stored(value):
    """As a notebook holds it: what JSON keeps."""
    return json.loads(json.dumps(value))


def test_no_two_test_files_share_a_name():
    """pytest knows a file by its name alone, and reads only the first of two."""
    names = [path.name for path in (ROOT / "tests").rglob("*.py")] + ["conftest.py"]
    assert sorted(names) == sorted(set(names))
