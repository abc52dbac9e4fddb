"""The tools of the book, on small books made here: formulas, launch buttons, widgets, and the notebooks' refresh."""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from types import SimpleNamespace

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from packaging.specifiers import SpecifierSet
from test_book import violations

from conftest import ROOT, build_book

sys.path[:0] = [str(ROOT / "book"), str(ROOT / "book" / "ext")]
import book_launch  # noqa: E402
import refresh  # noqa: E402


def write_book(folder, pages):
    """A book of the given pages (name: text, or a notebook) with this book's settings and extensions."""
    for part in ("book", "backprop/widgets/bundles"):
        shutil.copytree(ROOT / part, folder / part)
    for name in ("_config.yml", "references.bib"):
        shutil.copy(ROOT / name, folder)
    for name, page in pages.items():
        if isinstance(page, str):
            (folder / f"{name}.md").write_text(page, encoding="utf-8")
        else:
            nbformat.write(page, folder / f"{name}.ipynb")
    first, *others = pages
    toc = {
        "format": "jb-book",
        "root": first,
        "parts": [{"caption": "All", "numbered": True, "chapters": [{"file": each} for each in others]}],
    }
    (folder / "_toc.yml").write_text(yaml.safe_dump(toc), encoding="utf-8")


@pytest.fixture
def small_book(tmp_path):
    """small_book(name=page, …) -> (exit code, what was printed, the folder of the pages): a book of these pages, built strictly."""
    source = tmp_path / "source"

    def new(out="out", **pages):
        if pages:
            write_book(source, pages)
        code, log = build_book(source, tmp_path / out)
        return code, log, tmp_path / out / "_build/html"

    return new


def notebook(*cells):
    return new_notebook(
        cells=list(cells),
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )


EQUATIONS = r"""# Numbers of equations

A page whose equations are cited, here and from elsewhere.

$$
a = b
$$ (first)

\begin{align}
c &= d \\
e &= \eqref{first}
\end{align}

Here it is {eq}`first` and $\eqref{first}$, and $\R$ is a macro of the settings.
"""


def test_equations_are_numbered_once_and_cited_from_elsewhere(small_book):
    code, log, html = small_book(intro="# Start\n\nBy $\\eqref{first}$ it holds, says this page.\n", two=EQUATIONS)
    assert code == 0, log
    page, start = ((html / f"{name}.html").read_text(encoding="utf-8") for name in ("two", "intro"))
    assert page.count('class="eqno"') == 2 and "(1.1)" in page and "(1.2)" in page
    assert "eqn-num" not in page, "KaTeX numbers an equation that Sphinx numbers"
    assert '<a class="reference internal" href="two.html#equation-first">(1.1)</a>' in start
    assert '<a class="reference internal" href="#equation-first">(1.1)</a>' in page
    assert "mathbb" in page and page.count("</math>") == 3


def test_marks_stay_on_the_line_of_their_formula(small_book, visit):
    text = 'Words of some length ($a = b$), then $c = d + e$, "$f$" and $(0.1,\\ 0.2,\\ 0.3) = (0.4,\\ 0.5,\\ 0.6) = (0.7,\\ 0.8,\\ 0.9)$; at last $g$. And $h$ stands straight. '
    code, log, html = small_book(intro="# Start\n\nA page of words.\n", marks="# Marks\n\n" + 8 * text + "\n")
    assert code == 0, log
    seen = visit(width=400)
    page, breaks = seen.open(html / "marks.html"), 0
    for width in range(300, 400, 3):
        page.set_viewport_size({"width": width, "height": 900})
        apart, broken, wide = page.evaluate("""() => {
          const groups = [...document.querySelectorAll(".bp-together")];
          const line = (node) => { const r = document.createRange(); r.selectNodeContents(node); const b = r.getBoundingClientRect(); return (b.top + b.bottom) / 2; };
          const middle = (box) => (box.top + box.bottom) / 2;
          let apart = 0, broken = 0;
          for (const group of groups) {
            const bases = [...group.querySelectorAll(".katex-base")].map((base) => middle(base.getBoundingClientRect()));
            if (Math.abs(bases[0] - bases.at(-1)) > 15) broken++;
            if (group.firstChild.data && Math.abs(line(group.firstChild) - bases[0]) > 15) apart++;
            if (group.lastChild.data && Math.abs(line(group.lastChild) - bases.at(-1)) > 15) apart++;
          }
          for (const formula of document.querySelectorAll("p > span.math")) {   // with no mark beside it: on the line of its words, not above
            const r = document.createRange(); r.selectNodeContents(formula.nextSibling);
            const off = Math.abs(middle(r.getClientRects()[0]) - middle(formula.querySelector(".katex-base").getBoundingClientRect()));
            if (off > 5 && off < 15) apart++;
          }
          return [apart, broken, document.documentElement.scrollWidth - innerWidth];
        }""")
        assert apart == 0 and wide <= 0, width
        breaks += broken
    assert breaks, "a long formula may still be broken inside"


def test_what_a_page_cannot_show_fails_the_build(small_book):
    state = {"0" * 32: {"model_name": "IntSliderModel", "model_module": "@jupyter-widgets/controls", "state": {}}}
    slider = notebook(new_markdown_cell("# A slider\n\nA core widget, which needs a kernel."))
    slider.metadata["widgets"] = {refresh.STATE: {"version_major": 2, "version_minor": 0, "state": state}}
    view = {
        "application/vnd.jupyter.widget-view+json": {"version_major": 2, "version_minor": 0, "model_id": "1" * 32},
        "text/plain": "a widget",
    }
    lost = notebook(
        new_markdown_cell("# A view\n\nA widget whose state was not stored."),
        new_code_cell("w", execution_count=1, outputs=[nbformat.v4.new_output("display_data", view)]),
    )
    nowhere = {"model_name": "AnyModel", "model_module": "anywidget", "state": {"module": "nowhere"}}
    unwritten = notebook(new_markdown_cell("# A figure\n\nA figure whose script was never written."))
    unwritten.metadata["widgets"] = {
        refresh.STATE: {"version_major": 2, "version_minor": 0, "state": {"2" * 32: nowhere}}
    }
    code, log, _ = small_book(
        intro="# Start\n\nNothing is wrong on this page.\n",
        tex="# TeX\n\nA brace is missing: $\\frac{1$\n",
        unknown="# Unknown\n\nNo such formula: $\\eqref{nowhere}$ and $\\foo$\n",
        slider=slider,
        lost=lost,
        unwritten=unwritten,
    )
    warnings = "\n".join(line for line in log.splitlines() if "WARNING" in line)
    assert code != 0
    for told in (
        r"in the formula \frac{1",
        "equation not found: nowhere",
        r"Undefined control sequence: \foo",
        "IntSliderModel of @jupyter-widgets/controls cannot be shown without a kernel",
        "a widget has no stored state",
        "the figure nowhere has no script; make figures writes it",
    ):
        assert told in warnings
    assert "intro.md" not in warnings


def test_buttons_lead_to_the_copy_the_book_is_built_from(small_book, tmp_path, monkeypatch, visit):
    cell = new_code_cell(
        "1 + 1",
        execution_count=1,
        outputs=[nbformat.v4.new_output("execute_result", {"text/plain": "2"}, execution_count=1)],
    )
    # Neither the fallback nor what is checked out here is called so.
    monkeypatch.setenv("BOOK_REPOSITORY_URL", "https://someone:s3cret@github.com/someone/fork.git")
    monkeypatch.setenv("BOOK_REPOSITORY_BRANCH", "published")
    code, log, html = small_book(
        "with",
        intro="# Start\n\nA page that is no notebook.\n",
        one=notebook(new_markdown_cell("# One\n\nA page that is a notebook."), cell),
    )
    assert code == 0, log
    page = (html / "one.html").read_text(encoding="utf-8")
    # Its plain edition, on the branch that the workflow keeps.
    assert "https://mybinder.org/v2/gh/someone/fork/plain?urlpath=lab/tree/one.ipynb" in page
    assert "https://colab.research.google.com/github/someone/fork/blob/plain/one.ipynb" in page
    assert "git-pull" not in page
    assert "_sources/one.ipynb" in page and "s3cret" not in page

    seen = visit()
    opened = seen.open(html / "one.html")
    assert seen.problems == [] and violations(opened) == []

    # A course's hub: nbgitpuller brings the chapter and opens it. On another host than GitHub nobody keeps a plain branch.
    monkeypatch.setenv("BOOK_HUB_URL", "https://hub.example.org/")
    code, log, html = small_book("hub")
    assert code == 0, log
    pull = "https://hub.example.org/hub/user-redirect/git-pull?repo=https%3A//"
    page = (html / "one.html").read_text(encoding="utf-8").replace("&amp;", "&")
    assert f"{pull}github.com/someone/fork&urlpath=lab/tree/fork/one.ipynb&branch=plain" in page
    monkeypatch.setenv("BOOK_REPOSITORY_URL", "https://git.example.org/someone/fork")
    code, log, html = small_book("elsewhere")
    assert code == 0, log
    page = (html / "one.html").read_text(encoding="utf-8").replace("&amp;", "&")
    assert f"{pull}git.example.org/someone/fork&urlpath=lab/tree/fork/one.ipynb&branch=published" in page
    assert "mybinder" not in page and "colab" not in page

    monkeypatch.delenv("BOOK_HUB_URL")
    monkeypatch.setenv("BOOK_REPOSITORY_URL", str(tmp_path))  # a path is no address in the web
    code, log, html = small_book("without")
    assert code == 0, log
    page = (html / "one.html").read_text(encoding="utf-8")
    assert "mybinder" not in page and "colab" not in page and "github" not in page and "_sources/one.ipynb" in page


@pytest.mark.parametrize(
    "remote, address, launch",
    [
        (
            "git@github.com:me/book.git",
            "https://github.com/me/book",
            {"binderhub_url", "notebook_interface", "colab_url"},
        ),
        ("https://gitlab.com/me/book.git", "https://gitlab.com/me/book", {"binderhub_url", "notebook_interface"}),
        ("ssh://git@git.example.org:2222/me/book.git", "https://git.example.org/me/book", set()),
        ("https://gitlab.com/group/part/book", "https://gitlab.com/group/part/book", set()),
        ("../elsewhere.git", None, set()),
        (None, None, set()),
    ],
)
def test_the_address_comes_from_the_git_remote(tmp_path, monkeypatch, remote, address, launch):
    for name in ("BOOK_REPOSITORY_URL", "BOOK_REPOSITORY_BRANCH", "BOOK_HUB_URL"):
        monkeypatch.delenv(name, raising=False)
    subprocess.run(["git", "init", "-q", "-b", "trunk", str(tmp_path)], check=True)
    if remote:
        subprocess.run(["git", "-C", str(tmp_path), "remote", "add", "origin", remote], check=True)
    config = SimpleNamespace(html_theme_options={})
    book_launch.configure(SimpleNamespace(srcdir=str(tmp_path)), config)
    options = config.html_theme_options
    assert options.get("repository_url") == address
    assert set(options.get("launch_buttons", ())) == launch
    assert options["use_repository_button"] is bool(address)

    assert options.get("repository_branch") == ("trunk" if address else None)
    monkeypatch.setenv("BOOK_REPOSITORY_BRANCH", "published")
    book_launch.configure(SimpleNamespace(srcdir=str(tmp_path)), config)
    assert config.html_theme_options.get("repository_branch") == ("published" if address else None)

    inner = tmp_path / "inner"  # a book that merely lies in another repository has no address
    inner.mkdir()
    book_launch.configure(SimpleNamespace(srcdir=str(inner)), config)
    assert "repository_url" not in config.html_theme_options


CELLS = {
    "address": "object()",
    "time": "import time\nprint(time.perf_counter())",
    "print": "for i in range(3):\n    print(i, flush=True)",
    "widget": "from backprop.widgets import SigmoidTangent\nSigmoidTangent()",
    "again": "SigmoidTangent()",
    "figure": "import matplotlib.pyplot as plt\nfrom backprop import figures\nfigures.use()\nfig, ax = plt.subplots()\n_ = ax.plot([0, 1], [1, 0.3])\nfigures.show(fig, 'a line')",
}


@pytest.fixture(scope="module")
def run_once(tmp_path_factory):
    """A notebook with everything that changes from run to run, refreshed once, and the text it then has."""
    cells = [
        new_code_cell(source, metadata={"tags": ["nbval-ignore-output"]} if name == "time" else {})
        for name, source in CELLS.items()
    ]
    path = tmp_path_factory.mktemp("refresh") / "book.ipynb"
    nbformat.write(notebook(*cells), path)
    message, failed = refresh.run(path, check=False)
    assert (message, failed) == ("book.ipynb: refreshed", False)
    return path, path.read_text(encoding="utf-8")


def test_a_second_run_changes_no_byte(run_once):
    path, text = run_once
    assert refresh.run(path, check=False) == ("book.ipynb: unchanged", False)
    assert path.read_text(encoding="utf-8") == text


def test_outputs_are_stored_with_every_cell_counted(run_once):
    nb = nbformat.reads(run_once[1], as_version=4)
    assert [cell.execution_count for cell in nb.cells] == [1, 2, 3, 4, 5, 6] and all(cell.outputs for cell in nb.cells)
    assert nb.cells[0].outputs[0].data["text/plain"] == "<object at 0x0>"
    assert [output.text for output in nb.cells[2].outputs] == ["0\n1\n2\n"]
    state = nb.metadata.widgets[refresh.STATE].state
    figures = [model.state for model in state.values() if "module" in model.state]
    assert [figure.module for figure in figures] == ["tangent", "tangent"]
    assert all(figure["_esm"] == refresh.STORED_CODE and "_css" not in figure for figure in figures)
    shown = [cell.outputs[0].data["application/vnd.jupyter.widget-view+json"].model_id for cell in nb.cells[3:5]]
    assert len(set(shown)) == 2 and set(shown) <= set(state)


@pytest.mark.parametrize(
    "change, told",
    [
        (lambda nb: nb.cells[2].update(source="print(5)"), "not fresh"),
        (lambda nb: nb.cells[2].outputs[0].update(text="0\n1\n3\n"), "not fresh"),
        (lambda nb: nb.metadata.pop("widgets"), "not fresh"),
        (lambda nb: nb.cells[2].update(source="1 / 0"), "ZeroDivisionError"),
    ],
    ids=["source", "output", "widgets", "error"],
)
def test_check_notices_and_changes_nothing(run_once, tmp_path, change, told):
    nb = nbformat.reads(run_once[1], as_version=4)
    change(nb)
    path = tmp_path / "book.ipynb"
    nbformat.write(nb, path)
    before = path.read_bytes()
    message, failed = refresh.run(path, check=True)
    assert failed and told in message and path.read_bytes() == before


@pytest.mark.parametrize("bad, code", [([], 0), (["a"], 1), (["b"], 1), (["c"], 1)])
def test_one_notebook_that_is_not_fresh_fails_the_whole(bad, code, monkeypatch, capsys):
    """Wherever it stands: `make fresh` is what a release asks."""
    monkeypatch.setattr(refresh, "ProcessPoolExecutor", ThreadPoolExecutor)
    monkeypatch.setattr(refresh, "run", lambda path, check: (f"{path.stem} {check}", path.stem in bad))
    monkeypatch.setattr(sys, "argv", ["refresh.py", "--check", "a.ipynb", "b.ipynb", "c.ipynb"])
    with pytest.raises(SystemExit) as ended:
        refresh.main()
    assert int(ended.value.code or 0) == code
    assert capsys.readouterr().out.split("\n")[:3] == ["a True", "b True", "c True"]


SVG = '<svg><path d="M 1.25 2.5" clip-path="url(#bp0a1b2c3d-1)"/></svg>'


@pytest.mark.parametrize(
    "new, same",
    [
        (SVG, True),
        (SVG.replace("2.5", "2.51").replace("0a1b2c3d", "ffffffff"), True),
        (SVG.replace("2.5", "2.6"), False),
        (SVG.replace("path d", "line d"), False),
        ("<b>no figure</b>", False),
        (None, False),
    ],
)
def test_a_figure_is_kept_when_only_last_digits_moved(new, same):
    assert refresh.same_figure(SVG, new) is same


def test_cells_keep_their_ids_when_others_come_and_go():
    nb = notebook(new_code_cell("a"), new_code_cell("b"), new_code_cell("a"))
    refresh.name_cells(nb, "book")
    ids = [cell.id for cell in nb.cells]
    assert len(set(ids)) == 3
    nb.cells.insert(0, new_markdown_cell("a"))
    refresh.name_cells(nb, "book")
    assert [cell.id for cell in nb.cells[1:]] == ids


@pytest.mark.parametrize("path", sorted((ROOT / "chapters").glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_chapter_was_refreshed_after_its_last_edit(path):
    nb = nbformat.read(path, as_version=4)
    stored = [cell.id for cell in nb.cells]
    refresh.name_cells(nb, path.stem)
    assert [cell.id for cell in nb.cells] == stored, "run make refresh"


def test_every_pinned_package_runs_on_the_oldest_python():
    pinned = dict(
        line.split("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if "==" in line
    )
    too_new = []
    for name in pinned:
        try:
            wanted = metadata.metadata(name).get("Requires-Python")
        except metadata.PackageNotFoundError:
            continue
        if not SpecifierSet(wanted or "").contains("3.11.0"):
            too_new.append(f"{name} wants Python {wanted}")
    assert not too_new
