"""The plain edition: notebooks that need nothing but Jupyter, with the numbers, works and links of the pages."""

import ast
import builtins
import html as entities
import json
import os
import re
import subprocess
import sys
from types import SimpleNamespace

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from test_book import PAGES

from conftest import ROOT

sys.path[:0] = [str(ROOT / "book" / "ext")]
import book_plain  # noqa: E402
import plain_text  # noqa: E402

# What only MyST reads: directives, roles, labels, options, substitutions, attributes.
FORK = {"BOOK_REPOSITORY_URL": "https://github.com/someone/fork", "BOOK_REPOSITORY_BRANCH": "published"}
RAW = re.compile(
    r"^\s*(?:`{3,}|:{3,})\{.*|^\s*:{3,}.*|\{[a-z][\w:-]*\}`[^`]*`|^\([\w-]+\)=|^:[a-z-]+:.*|\{\{.*?\}\}|[\])]\{[.#].*?\}|\\eqref.*",
    re.M,
)
FOLD = re.compile(r"<details><summary>(.*?)</summary>\n\n(.*?)\n\n</details>", re.S)


@pytest.fixture(scope="session")
def plain(tmp_path_factory):
    """{page: its plain notebook}, and the folder that was written, with the address of a fork."""
    target = tmp_path_factory.mktemp("plain")
    builder = ["--builder", "custom", "--custom-builder", "plain", "--path-output", str(target)]
    program = "from jupyter_book.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "build", str(ROOT), "-n", "-W", "--keep-going", *builder],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **FORK},
    )
    told = [line for line in (done.stdout + done.stderr).splitlines() if "WARNING" in line or "ERROR" in line]
    assert done.returncode == 0, "\n".join(told) or done.stderr[-2000:]
    folder = target / "_build" / "plain"
    return {page: nbformat.read(folder / f"{page}.ipynb", as_version=4) for page in PAGES}, folder


pytestmark = pytest.mark.xdist_group("plain")
slow = pytest.mark.slow


def prose(nb, code=False):
    """The Markdown of a notebook; without its blocks and spans of code, unless they are wanted."""
    text = "\n\n".join(cell.source for cell in nb.cells if cell.cell_type == "markdown")
    return text if code else re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "", re.sub(r"(?ms)^(```+|~~~+).*?^\1$", "", text))


@slow
def test_no_directive_is_left(plain):
    assert {page: found for page, nb in plain[0].items() if (found := RAW.findall(prose(nb)))} == {}
    # Not even as a block of code, but where the page shows how such a block is written.
    fenced = {page for page, nb in plain[0].items() if re.search(r"^(?:`{3,}|:{3,})\{", prose(nb, code=True), re.M)}
    assert fenced <= {"chapters/figures_elsewhere"}


def own(page, book):
    """What a built page shows between its title and its end."""
    text = (book / f"{page}.html").read_text(encoding="utf-8")
    return text[text.index("<article") : text.index("</article>")]


@slow
def test_numbers_of_formulas_and_headings_are_those_of_the_pages(plain, book):
    formulas = 0
    for page, nb in plain[0].items():
        shown, text = own(page, book), prose(nb)
        numbers = re.findall(r'<span class="eqno">\(([\d.]+)\)', shown)
        assert re.findall(r"\\tag\{([\d.]+)\}", text) == numbers, page
        links = re.findall(
            r'href="[^"]*#equation-[^"]*">\(([\d.]+)\)</a>', re.sub(r'<a class="headerlink.*?</a>', "", shown)
        )
        bare = re.sub(r"(?s)\$\$.*?\$\$", "", text)
        assert [each for each in re.findall(r"\((\d+\.\d+)\)", bare) if each in links] == [each for each in links], page
        formulas += len(numbers)
        headings = re.findall(r'<h[123][^>]*><span class="section-number">([\d.]+?)\.? *</span>', shown)
        assert re.findall(r"(?m)^#{1,3} (\d[\d.]*?)\.? ", text) == headings, page
    assert formulas > 40


@slow
def test_works_read_as_on_the_pages(plain, book):
    works = 0
    for page, nb in plain[0].items():
        if page in ("chapters/references", "chapters/api"):  # a docstring names works in words
            continue
        links = re.findall(r'<a class="reference internal" href="[^"]*" title="[^"]*">(.*?)</a>', own(page, book))
        shown = [entities.unescape(re.sub("<[^>]*>", "", each)) for each in links]
        held = re.findall(r"\[([^\[\]]*)\]\((?:chapters/)?references\.ipynb\)", prose(nb))
        cited = [each for each in held if re.search(r", (?:\d{4}[a-z]?|n\.d\.)$", each)]
        assert sorted(cited) == sorted(shown), page  # the page orders what one bracket holds
        works += len(cited)
    assert works > 80


@slow
def test_links_lead_to_notebooks_and_to_places_in_them(plain):
    places = {
        page: {plain_text.slug(title) for title in re.findall(r"(?m)^#+ (.*)$", prose(nb, code=True))}
        | set(re.findall(r'<a name="([^"]*)">', prose(nb)))
        for page, nb in plain[0].items()
    }
    counted = 0
    for page, nb in plain[0].items():
        for address in re.findall(r"\]\(([^)\s]+)\)", prose(nb)):
            assert not address.startswith("label:"), (page, address)
            if address.startswith(("http", "mailto:", "_static/")):
                continue
            path, _, place = address.partition("#")
            leads = (ROOT / page).parent.joinpath(path).resolve() if path else (ROOT / page).with_suffix(".ipynb")
            name = leads.relative_to(ROOT).with_suffix("").as_posix()
            assert name in plain[0] and (plain[1] / f"{name}.ipynb").exists(), (page, address)
            assert not place or place in places[name], (page, address)
            counted += 1
    assert counted > 150


def answers(page):
    """The titles of the answers in a chapter's source, in order: dropdowns, and programs that answer."""
    source = nbformat.read(ROOT / f"{page}.ipynb", as_version=4)
    for cell in source.cells:
        if cell.cell_type == "markdown":
            yield from re.findall(r"(?m)^`{3,}\{admonition\} (.*)\n:class: dropdown", cell.source)
        elif cell.source.startswith(("# Solution", "# Exercise")) and "try your own" not in cell.source:
            yield cell.source.split("\n")[0][2:] + ": the program"


@slow
def test_every_answer_is_folded_and_none_is_lost(plain):
    found = 0
    for page in PAGES:
        if not (ROOT / f"{page}.ipynb").exists():
            continue
        nb = plain[0][page]
        folds = FOLD.findall(prose(nb, code=True))
        wanted = [re.sub(r"[$*`]", "", title) for title in answers(page)]
        assert [title for title, _ in folds] == wanted, page
        assert all(len(body.strip()) > 20 for _, body in folds), page
        found += len(folds)
        open_text = FOLD.sub("", prose(nb, code=True))
        assert not re.search(r"(?m)^Solution [\d.]+", open_text), page
        assert not any(cell.source.startswith("# Solution") for cell in nb.cells), page
    assert found > 130


def names(tree, kind):
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, kind)}


def made(tree):
    """Every name that a program binds, anywhere."""
    bound = names(tree, ast.Store)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
    return bound


@slow
def test_no_cell_needs_what_a_folded_answer_made(plain):
    """Then a plain notebook runs as its chapter does, and the chapters are run by nbval."""
    for page, nb in plain[0].items():
        trees = [ast.parse(cell.source) for cell in nb.cells[1:] if cell.cell_type == "code"]
        known = set(dir(builtins)).union(*map(made, trees))
        for tree in trees:
            assert names(tree, ast.Load) <= known, (page, names(tree, ast.Load) - known)


@slow
def test_the_folder_stands_alone(plain):
    """What Binder builds from it: the package, its metadata, and a list without what renders MyST."""
    _, folder = plain
    for name in (
        "backprop/__init__.py",
        "backprop/widgets/bundles/ledger.mjs",
        "pyproject.toml",
        "LICENSE",
        "README.md",
    ):
        assert (folder / name).exists(), name
    needs = (folder / ".binder/requirements.txt").read_text(encoding="utf-8")
    assert "jupyterlab_myst" not in needs and "numpy==" in needs and "-e ." in needs
    assert not list(folder.rglob("node_modules")) and "someone/fork" in (folder / "README.md").read_text(
        encoding="utf-8"
    )


@slow
def test_the_first_cell_installs_on_colab_and_does_nothing_elsewhere(plain, monkeypatch):
    asked = []
    shell = InteractiveShell()
    shell.register_magic_function(lambda line: asked.append(line), magic_name="pip")
    widgets = SimpleNamespace(enable_custom_widget_manager=lambda: asked.append("widgets"))
    for nb in plain[0].values():
        assert nb.cells[0].cell_type == "code" and nb.cells[0].metadata["jupyter"] == {"source_hidden": True}
    first = nb.cells[0].source
    shell.run_cell(first).raise_error()
    assert asked == []
    monkeypatch.setitem(sys.modules, "google.colab", SimpleNamespace(output=widgets))
    shell.run_cell(first).raise_error()
    assert asked == ['install --quiet "git+https://github.com/someone/fork@published"', "widgets"]


def test_without_an_address_the_first_cell_says_so():
    assert "no address" in book_plain.installs({}) and compile(
        book_plain.FIRST.format(install=book_plain.installs({})), "", "exec"
    )


def words(**more):
    told = []
    known = plain_text.Words(
        equation={"eq-a": "4.6"}.get,
        cite=lambda keys: f"[{keys}]",
        link=lambda address: address,
        complain=told.append,
        macros={r"\R": r"\mathbb{R}"},
        **more,
    )
    return known, told


CASES = {
    "number": ("$$\na = b\n$$ (eq-a)", "$$\na = b \\tag{4.6}\n$$"),
    "no number": ("$$\na = b\n$$", "$$\na = b\n$$"),
    "role": ("By {eq}`eq-a` and $\\eqref{eq-a}$.", "By (4.6) and (4.6)."),
    "macro": ("$x \\in \\R$, `\\R`", "$x \\in \\mathbb{R}$, `\\R`"),
    "code is left": ("``{eq}`x` `` and\n```text\n{eq}`x`\n```", "``{eq}`x` `` and\n```text\n{eq}`x`\n```"),
    "box": ("```{admonition} The $x$\n:class: tip\n- one\n```", "> **The $x$**\n>\n> - one"),
    "box with a formula": ("```{admonition} A\n$$\nx\n$$\n```", "---\n\n**A**\n\n$$\nx\n$$\n\n---"),
    "answer": ("```{admonition} Solution 1\n:class: dropdown solution\n$x$\n```", "<details><summary>Solution 1</summary>\n\n$x$\n\n</details>"),
    "exercise": ("(ex)=\n```{admonition} Exercise 1 · a\n:class: exercise\nb\n```", '<a name="Exercise-1-·-a"></a>\n\n### Exercise 1 · a\n\nb'),
    "inside": ("````{admonition} A\n:class: dropdown\n```python\nx\n```\n````", "<details><summary>A</summary>\n\n```python\nx\n```\n\n</details>"),
    "table": ("```{list-table}\n:stub-columns: 1\n\n* - a\n  - {eq}`eq-a`\n```", "|  |  |\n| --- | --- |\n| **a** | (4.6) |"),
    "label": ("(here)=\n## B c", '<a name="B-c"></a>\n\n## B c'),
    "attributes": ("[b](http://x){.wide} and {term}`z`", "[b](http://x) and z"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_myst_becomes_markdown(name):
    known, told = words()
    assert (plain_text.markdown(CASES[name][0], known), told) == (CASES[name][1], [])


@pytest.mark.parametrize("text", ["```{mermaid}\nx\n```", "{doc}`x`", "{eq}`no`", "$$\nx\n$$ (no)"])
def test_what_has_no_plain_form_is_told(text):
    known, told = words()
    plain_text.markdown(text, known)
    assert len(told) == 1


def test_headings_are_numbered_like_sections():
    known, _ = words(number=(4,))
    text = plain_text.markdown("# A\n\n## B\n\n### C\n\n### D\n\n## E\n\n### F", known)
    assert re.findall(r"(?m)^#+ (\S+) ", text) == ["4.", "4.1", "4.1.1", "4.1.2", "4.2", "4.2.1"]


def test_a_label_is_found_across_pages(tmp_path):
    builder = SimpleNamespace(
        anchors={"chapters/a": {"x": "1.2-“X”"}, "chapters/b": {}},
        get_relative_uri=lambda here, there: f"{there.split('/')[1]}.ipynb",
    )
    text = json.dumps("[x](label:x)")
    assert json.loads(book_plain.PlainBuilder.placed(builder, "chapters/b", text)) == "[x](a.ipynb#1.2-“X”)"
    assert json.loads(book_plain.PlainBuilder.placed(builder, "chapters/a", text)) == "[x](#1.2-“X”)"
