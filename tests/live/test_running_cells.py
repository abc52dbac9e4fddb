"""The reader's Python without a browser: what a cell gives, how it ends, what it leaves."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

PYTHON = Path(__file__).resolve().parents[2] / "book" / "live" / "python"
sys.path.insert(0, str(PYTHON))

from in_page import outputs  # noqa: E402
from in_page.cells import Cells, bound  # noqa: E402


@pytest.fixture
def page():
    """A Cells whose messages are kept in page.said; Python's own streams and finders come back afterwards."""
    before = sys.stdout, sys.stderr, list(sys.meta_path)
    said = []
    cells = Cells(said.append, {})
    cells.said = said
    yield cells
    sys.stdout, sys.stderr, sys.meta_path[:] = before


def printed(page, stream="stdout"):
    return "".join(m["text"] for m in page.said if m["is"] == "stream" and m["stream"] == stream)


def values(page):
    return [m["data"] for m in page.said if m["is"] == "output"]


def test_a_cell_prints_and_shows_its_last_value(page):
    assert page.run("c1", 1, "a = 2\nprint('a is', a)\na + 1") == {"end": "done"}
    assert printed(page) == "a is 2\n" and values(page) == [{"text/plain": "3"}]
    assert {m["cell"] for m in page.said} == {"c1"}


def test_names_go_on_from_cell_to_cell_and_nothing_is_shown_for_none(page):
    page.run("c1", 1, "n = 1")
    assert page.run("c2", 2, "n += 1\nNone") == {"end": "done"} and page.space["n"] == 2 and values(page) == []


def test_an_error_shows_the_readers_own_lines_only(page):
    page.run("c1", 3, "import numpy as np\ndef f(x):\n    return np.linalg.inv(x)")
    ended = page.run("c2", 4, "y = 1\nf(np.zeros((2, 2)))")
    assert ended["end"] == "error" and ended["says"] == "numpy.linalg.LinAlgError: Singular matrix"
    lines = [line for line in ended["text"].splitlines() if set(line) - set(" ~^")]
    assert lines == [
        "Traceback (most recent call last):",
        "  cell 4, line 2, in <module>",
        "    f(np.zeros((2, 2)))",
        "  cell 3, line 3, in f",
        "    return np.linalg.inv(x)",
        "numpy.linalg.LinAlgError: Singular matrix",
    ]
    assert "site-packages" not in ended["text"] and "in_page" not in ended["text"]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("x = (1,", "SyntaxError: '(' was never closed"),
        ("if True:\nx = 1", "IndentationError: expected an indented block after 'if' statement on line 1"),
        ("nobody", "NameError: name 'nobody' is not defined"),
        ("raise ValueError('no')", "ValueError: no"),
        ("def f(): f()\nf()", "RecursionError: maximum recursion depth exceeded"),
        ("import backprop.nothing", "ModuleNotFoundError: No module named 'backprop.nothing'"),
        ("raise SystemExit(1)", "SystemExit: 1"),
    ],
)
def test_whatever_goes_wrong_is_one_line_and_a_traceback(page, source, says):
    ended = page.run("c", 1, source)
    assert ended["end"] == "error" and ended["says"].startswith(says) and ended["text"].endswith(ended["says"])


def test_the_cause_of_an_error_is_told_first(page):
    ended = page.run("c", 1, "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ValueError('no') from e")
    assert ended["text"].index("ZeroDivisionError") < ended["text"].index("ValueError: no")


def test_what_is_printed_before_an_error_comes_before_it(page):
    page.run("c", 1, "print('one')\n1 / 0")
    assert printed(page) == "one\n"


def test_a_cell_cannot_flood_the_page(page):
    page.run("c", 1, f"for _ in range(5): print('x' * {outputs.LIMIT // 3})\nprint('end')")
    text = printed(page)
    assert text.endswith(f"… no more than {outputs.LIMIT:,} characters\n") and len(text) < outputs.LIMIT + 100
    page.said.clear()
    page.run("c", 1, "print('again')")
    assert printed(page) == "again\n"


def test_print_goes_out_while_a_cell_runs(page, monkeypatch):
    clock = iter(np.arange(0, 100, 0.03))
    monkeypatch.setattr(outputs.time, "monotonic", lambda: next(clock))
    page.run("c", 1, "for k in range(9): print(k)")
    assert len([m for m in page.said if m["is"] == "stream"]) > 2 and printed(page) == "".join(
        f"{k}\n" for k in range(9)
    )


def test_values_say_how_they_are_shown(page):
    from backprop.tables import table

    made = table({"a": ""}, [(1,)])
    assert outputs.shown(made) == {"text/plain": repr(made), "text/html": made._repr_html_()}
    assert outputs.shown(type(made)) == {"text/plain": repr(type(made))}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({1: 2}, "{1: 2}"),
        (np.array([[1.0, 2.0], [3.0, 4.0]]), "array([[1., 2.],\n       [3., 4.]])"),
        (
            {1: np.array([[1.0, 2.0], [3.0, 4.0]]), 2: np.zeros(2)},
            "{1: array([[1., 2.],\n        [3., 4.]]),\n 2: array([0., 0.])}",
        ),
        ([np.zeros((2, 1)), 3], "[array([[0.],\n        [0.]]),\n 3]"),
        ((np.zeros((2, 1)),), "(array([[0.],\n        [0.]]),)"),
    ],
)
def test_dictionaries_of_arrays_are_laid_out_as_in_jupyter(value, text):
    from IPython.lib.pretty import pretty

    assert outputs.pretty(value) == text == pretty(value)


def test_names_that_a_cell_binds():
    source = "import numpy as np, os.path\nfrom a import b as c\nx = [y for y in z]\ndef f(q): w = 1\nfor i in x: j = i\nwith o as p: pass"
    assert bound(source) == {"np", "os", "c", "x", "f", "i", "j", "p"}
    assert bound("x = (") == set()


# ---- packages: in a Python of its own, as they change how Python imports ----


def in_python(code):
    """What a fresh Python prints that runs `code`, with in_page at hand."""
    head = f"import sys; sys.path.insert(0, {str(PYTHON)!r})\nfrom in_page.cells import Cells\nsaid = []\nout = sys.stdout\nimport traceback\nsys.excepthook = lambda *e: traceback.print_exception(*e, file=sys.__stderr__)\n"
    done = subprocess.run([sys.executable, "-c", head + code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


# matplotlib and SciPy as they are where they cannot be had
NONE = """
class Nowhere:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("matplotlib", "scipy", "PIL"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None
sys.meta_path.insert(0, Nowhere())
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name in ("matplotlib", "scipy") else found(name, package)
"""


def test_without_matplotlib_figures_keep_their_words_and_the_rest_runs():
    printed = in_python(
        NONE
        + """
cells = Cells(said.append)
a = cells.run("1", 1, "from backprop import figures, sigmoid\\nfrom backprop.figures import show, draw_lines")
b = cells.run("2", 2, "left, right = figures.axes(ncols=2)\\nfigures.draw_lines({}, left).get_legend().remove()\\nz = sigmoid(0.0)\\nshow(left, 'A line.')")
c = cells.run("3", 3, "show(draw_lines({}), ' ')")
print(a, b, c["says"], said[-1]["data"], cells.space["z"], file=out)
"""
    )
    assert printed.strip() == (
        "{'end': 'done'} {'end': 'done'} ValueError: alt is empty, expected a sentence that says what the figure shows "
        "{'text/plain': 'Figure: A line.', 'application/x-not-drawn': 'A line.'} 0.5"
    )


def test_a_cell_that_wants_a_package_begins_again_as_if_it_had_not_run():
    printed = in_python(
        """
cells = Cells(said.append, {"matplotlib": "matplotlib", "scipy": "scipy"})
cells.run("1", 1, "import numpy as np\\nfrom backprop.figures import draw_curves, show\\nrng = np.random.default_rng(0)\\nn = 1")
source = "n += 1\\nx = rng.normal()\\nshow(draw_curves({'a': [x, 1.0]}, xlabel='x', ylabel='y'), 'A line.')"
first = cells.run("2", 2, source)
between = cells.space["n"], "x" in cells.space
cells.packages.there("matplotlib")
second = cells.run("2", 2, source)
third = cells.run("3", 3, "from backprop import Network\\nNetwork((2, 2)).stepper(1)")
same = cells.space["x"] == __import__("numpy").random.default_rng(0).normal()
print(first, between, second, cells.space["n"], same, third, said[-1]["data"]["text/html"][:22], file=out)
"""
    )
    assert printed.strip() == (
        "{'end': 'wanted', 'package': 'matplotlib'} (1, False) {'end': 'done'} 2 True "
        "{'end': 'wanted', 'package': 'scipy'} <svg class=\"bp-figure\""
    )


def test_a_cell_that_misses_a_package_takes_its_names_along_and_says_so_to_those_who_use_them():
    printed = in_python(
        NONE
        + """
cells = Cells(said.append)
cells.run("1", 1, "from backprop import Network, train\\nlearnt = 'old'")
a = cells.run("2", 2, "from scipy.optimize import minimize\\nlearnt = minimize()")
b = cells.run("3", 3, "better = learnt + 1")
c = cells.run("4", 4, "better")
d = cells.run("5", 5, "learnt = 'by hand'\\nlearnt")
e = cells.run("6", 6, "learnt, typo")
print(a, b, c, d, e["end"], e["says"], sep="\\n", file=out)
"""
    )
    assert printed.splitlines() == [
        "{'end': 'missing', 'package': 'scipy'}",
        "{'end': 'missing', 'package': 'scipy', 'name': 'learnt', 'from': 2}",
        "{'end': 'missing', 'package': 'scipy', 'name': 'better', 'from': 3}",
        "{'end': 'done'}",
        "error",
        "NameError: name 'typo' is not defined",
    ]


def test_no_except_importerror_takes_a_package_that_can_be_fetched_for_a_missing_one():
    printed = in_python(
        'cells = Cells(said.append, {"nowhere": "far"})\n'
        'print(cells.run("1", 1, "try:\\n    import nowhere\\nexcept ImportError:\\n    pass"), file=out)'
    )
    assert printed.strip() == "{'end': 'wanted', 'package': 'far'}"


def test_what_the_reader_draws_with_matplotlib_itself_is_shown():
    printed = in_python(
        """
import matplotlib; matplotlib.use("agg")
cells = Cells(said.append)
ended = cells.run("1", 1, "import matplotlib.pyplot as plt\\n_ = plt.plot([1, 2])")
print(ended, said[-1]["data"]["text/html"].count("aria-label"), file=out)
"""
    )
    assert printed.strip() == "{'end': 'done'} 1"
