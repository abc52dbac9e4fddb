"""The figures in a real JupyterLab: their values set from Python are seen in the page, and changed in the page are read in Python."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from backprop.widgets.base import BUNDLES

pytest.importorskip("jupyterlab", reason="JupyterLab is missing: pip install jupyterlab")
ROOT = Path(__file__).resolve().parent.parent
CELLS = [
    "from backprop.widgets import Ledger\nledger = Ledger()\nledger",
    "ledger.preset = 'batch'\nledger.step = 2\nprint('set')",
    "print('read', ledger.lam, ledger.step, ledger.preset, ledger.Theta[1][0][0], ledger.predict)",
    "try:\n    ledger.lam = float('nan')\nexcept ValueError as error:\n    print('ValueError', error)\nexcept Exception as error:\n    print(type(error).__name__, error)",
]

OTHERS = [
    "from backprop.widgets import GradientCheck, Graph, Predict\ngraph = Graph()\ngraph",
    "check = GradientCheck(view='lab')\ncheck",
    "predict = Predict('2.2')\npredict",
    "graph.preset = 'cost'\ngraph.step = 99\ncheck.bug = 'prime_of_a'\npredict.answer = [8]\nprint('set')",
    "print('read', graph.preset, graph.values, graph.input, graph.step, check.checked, check.alpha, predict.answer, predict.diagnosis)",
]

LAST = [
    "from backprop.widgets import Descent, Vanishing\ndescent = Descent()\ndescent",
    "vanishing = Vanishing()\nvanishing",
    "descent.land = 'xor'\ndescent.rule = 'adam'\ndescent.step = 7\nvanishing.hidden = 'relu'\nvanishing.depth = 3\nprint('set')",
    "import numpy as np\nprint('read', descent.land, descent.rule, descent.alpha, descent.step, descent.start, np.round(descent.path[-1], 3).tolist())\n"
    "print('and', vanishing.depth, vanishing.hidden, vanishing.how, vanishing.residual, vanishing.seed, vanishing.layer)",
]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address of a JupyterLab with three notebooks, and nothing of the reader's own settings."""
    folder = tmp_path_factory.mktemp("lab")
    for name, cells in {"ledger": CELLS, "others": OTHERS, "last": LAST}.items():
        nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
        nb.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(nb, folder / f"{name}.ipynb")
    shutil.copytree(BUNDLES, folder / "book" / "backprop" / "widgets" / "bundles")
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    own = {
        key: str(folder / key.lower())
        for key in (
            "JUPYTER_CONFIG_DIR",
            "JUPYTER_DATA_DIR",
            "JUPYTER_RUNTIME_DIR",
            "JUPYTERLAB_SETTINGS_DIR",
            "JUPYTERLAB_WORKSPACES_DIR",
            "IPYTHONDIR",
        )
    }
    # The stored figure of a chapter, alone, because far cells are drawn when they are seen: in the book's folder and taken
    # away from it, both trusted, as a notebook is whose owner ran it; and as it comes from somebody else.
    Path(own["JUPYTER_DATA_DIR"]).mkdir()
    stored = nbformat.read(ROOT / "chapters" / "01_sigmoid.ipynb", as_version=4)
    stored.cells = [cell for cell in stored.cells if "SigmoidTangent()" in cell.source][:1]
    for place, name in (("book", "stored"), ("book", "strange"), ("", "alone")):
        (folder / place / "chapters").mkdir(parents=True, exist_ok=True)
        stored.metadata["title"] = name
        nbformat.write(stored, folder / place / "chapters" / f"{name}.ipynb")
        if name != "strange":
            NotebookNotary(data_dir=own["JUPYTER_DATA_DIR"]).sign(stored)
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "jupyterlab",
            "--no-browser",
            "--allow-root",
            f"--port={port}",
            "--ip=127.0.0.1",
            "--IdentityProvider.token=",
            "--ServerApp.password=",
            "--LabApp.news_url=",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
            f"--ServerApp.root_dir={folder}",
        ],
        env={**os.environ, **own, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
    )
    address = f"http://localhost:{port}"
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{address}/api", timeout=2)
                break
            except OSError:
                assert server.poll() is None, "JupyterLab stopped while starting"
                time.sleep(0.25)
        else:
            pytest.fail("JupyterLab did not start in a minute")
        yield address
    finally:
        server.terminate()
        server.wait(20)


@contextmanager
def opened(lab, browser, name, folder=""):
    """A notebook in a workspace of its own, its kernel ready: a cell run before that is not run at all. At the end no error was seen on the page."""
    page, errors = browser.new_context(viewport={"width": 1300, "height": 1400}).new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    try:
        page.goto(f"{lab}/lab/workspaces/{name}/tree/{folder}{name}.ipynb")
        page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=90_000)
        page.get_by_text("| Idle").wait_for(timeout=90_000)
        yield page
        assert errors == []
    finally:
        page.context.close()


def test_a_stored_figure_works_before_its_cell_has_run(lab, browser):
    with opened(lab, browser, "stored", "book/chapters/") as page:
        figure = page.locator("[data-bpw-name=tangent]")
        figure.scroll_into_view_if_needed(timeout=60_000)
        figure.get_by_label("tanh").check()
        figure.locator(".bpw-live", has_text="At z = 1 tanh is a = 0.7616").wait_for(timeout=20_000)


def test_far_from_the_book_it_says_which_cell_to_run(lab, browser):
    with opened(lab, browser, "alone", "chapters/") as page:
        page.get_by_text("An interactive figure: run this cell to use it.").first.wait_for(timeout=60_000)
        assert page.locator(".bpw").count() == 0


def test_an_untrusted_figure_is_its_sentence(lab, browser):
    with opened(lab, browser, "strange", "book/chapters/") as page:
        page.get_by_text("The sigmoid with its tangent at a point you move").wait_for(timeout=60_000)
        assert "run this cell to use it." in page.locator(".jp-OutputArea").inner_text()


def run_cell(page, index):
    """Run one cell and wait until it has a new number."""
    cell = page.locator(".jp-Notebook .jp-CodeCell").nth(index)
    prompt = cell.locator(".jp-InputPrompt").first
    before = prompt.inner_text()
    cell.scroll_into_view_if_needed()
    cell.locator(".cm-content").focus()
    page.keyboard.press("Control+Enter")
    for _ in range(300):
        now = prompt.inner_text()
        if re.fullmatch(r"\[\d+\]:", now) and now != before:
            return cell
        page.wait_for_timeout(100)
    raise AssertionError(f"the cell did not run: {now}")


def read(page):
    return run_cell(page, 2).locator(".jp-OutputArea").inner_text()


def test_both_ways(lab, browser):
    with opened(lab, browser, "ledger") as page:
        run_cell(page, 0)
        figure = page.locator(".bpw")
        figure.locator("svg").first.wait_for(timeout=60_000)
        before = page.url
        assert "z of unit 1, layer 2: 0.1500" in figure.locator(".bpw-live").inner_text()

        run_cell(page, 1)  # Python -> page
        figure.locator(".bpw-live", has_text="a of unit 1, layer 2: 0.5374").wait_for(timeout=20_000)
        assert "Step 3 of 130" in figure.locator(".bpw-count").inner_text()

        figure.get_by_role("button", name="Next").click()  # page -> Python
        figure.get_by_label("Predict, then reveal").check()
        figure.locator("summary", has_text="Change the numbers").click()
        figure.get_by_label("λ", exact=True).fill("2.5")
        figure.get_by_label("Θ, layer 1, from the bias to unit 1", exact=True).fill("0.75")
        page.wait_for_timeout(500)
        assert "read 2.5 3 own 0.75 True" in read(page)

        figure.get_by_label("Numbers", exact=True).select_option(label="the 2-2-2 network, half squared error")
        page.wait_for_timeout(500)
        assert "read 0.0 0 mazur 0.35 True" in read(page)

        assert "TraitError lam is nan" in run_cell(page, 3).locator(".jp-OutputArea").inner_text()
        assert page.url == before, "in JupyterLab the address is JupyterLab's"


def test_the_other_figures_both_ways(lab, browser):
    with opened(lab, browser, "others") as page:
        for index in range(3):
            run_cell(page, index)
        figures = [page.locator(f"[data-bpw-name={name}]") for name in ("graph", "check", "exercise-2-2")]
        figures[2].wait_for(timeout=60_000)

        run_cell(page, 3)  # Python -> page
        figures[0].locator(".bpw-live", has_text="One path from w₁ to J").wait_for(timeout=20_000)
        assert "from 3.6709 to 0.7152" in figures[1].locator(".bpw-live").inner_text()
        assert "you multiplied the two paths" in figures[2].locator(".bpw-live").inner_text()

        figures[0].get_by_label("Calculation").select_option(index=0)  # page -> Python
        figures[0].get_by_role("textbox", name="b", exact=True).fill("4")
        figures[0].get_by_role("radio", name="a", exact=True).check()
        figures[1].get_by_role("button", name="Run the check").click()
        figures[1].get_by_label("α").fill("0.25")
        figures[2].get_by_label("Your answer").fill("6")
        figures[2].get_by_role("button", name="Check").click()
        page.wait_for_timeout(500)
        found = run_cell(page, 4).locator(".jp-OutputArea").inner_text()
        assert "read twice {'a': 2.0, 'b': 4.0} a 11 True 0.25 [6.0] Right." in found


def test_descent_and_vanishing_both_ways(lab, browser):
    with opened(lab, browser, "last") as page:
        for index in range(2):
            run_cell(page, index)
        descent, vanishing = [page.locator(f"[data-bpw-name={name}]") for name in ("descent", "vanishing")]
        vanishing.locator("svg").first.wait_for(timeout=60_000)
        assert "Step 0: J = 18.0000" in descent.locator(".bpw-live").inner_text()
        assert "from layer 11 back to layer 2" in vanishing.locator(".bpw-live").inner_text()

        run_cell(page, 2)  # Python -> page
        descent.locator(".bpw-live", has_text="Step 7: ").wait_for(timeout=20_000)
        assert descent.get_by_label("Seed").is_visible() and descent.get_by_role("radio", name="Adam").is_checked()
        assert "from layer 4 back to layer 2" in vanishing.locator(".bpw-live").inner_text()

        descent.get_by_role("radio", name="valley").focus()  # page -> Python, by keyboard alone
        page.keyboard.press("Space")
        descent.get_by_role("radio", name="Adam").focus()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        assert descent.get_by_role("radio", name="descent", exact=True).is_checked()
        start = descent.get_by_role("slider", name="The start on the map")
        start.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Shift+ArrowUp")
        descent.get_by_label("α").focus()
        page.keyboard.press("Control+a")
        page.keyboard.type("0.05")
        descent.locator("button.bpw-main").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowRight")
        assert "Step 2: " in descent.locator(".bpw-live").inner_text()
        vanishing.get_by_role("slider", name="Hidden layers").focus()
        page.keyboard.press("ArrowRight")
        vanishing.get_by_role("slider", name="Layer", exact=True).focus()
        page.keyboard.press("ArrowRight")
        vanishing.get_by_label("Skip connections").focus()
        page.keyboard.press("Space")
        vanishing.get_by_role("button", name="New seed").focus()
        page.keyboard.press("Enter")
        page.wait_for_timeout(500)
        found = run_cell(page, 3).locator(".jp-OutputArea").inner_text()
        assert (
            "read valley descent 0.05 2 [-3.9, 1.01] [-3.52, 0.0]" in found
        )  # each coordinate c shrinks to (1 - 0.05 c) of itself, c = 1 and 20
        assert "and 4 relu scaled True 2 3" in found
