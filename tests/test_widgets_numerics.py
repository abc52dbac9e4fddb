"""The JavaScript of the figures against the package, in a real engine: 1e-12 relative on at least 1,000 states each."""

import re
import subprocess
import sys

import numpy as np
import pytest
from widget_pages import evaluate, run

from backprop.functions import cross_entropy, softplus
from backprop.widgets import base

CLOSE = 1e-12
EXTREMES = [0.0, 1e-300, 700.0, -700.0, 709.5, -745.0, 36.7, -36.7, 1000.0, -1000.0]


# ---- numerics/ ----


def test_softplus_and_cross_entropy():
    rng = np.random.default_rng(2)
    z, y = np.concatenate([EXTREMES, rng.normal(0, 30, 1500)]), rng.uniform(0, 1, 1510)
    y[:20] = [0, 1] * 10
    found = np.array(
        run(
            "ledger",
            "(z, y) => [numbers.softplus(z), numbers.COSTS.cross_entropy.of(z, numbers.sigmoid(z), y)]",
            list(zip(z.tolist(), y.tolist())),
        )
    )
    wanted = np.stack([softplus(z), [float(cross_entropy(z[i : i + 1], y[i : i + 1])) for i in range(len(z))]], axis=1)
    assert (np.abs(found - wanted) <= CLOSE * np.abs(wanted) + np.finfo(float).tiny).all()


# ---- all of them ----


def test_importing_backprop_loads_no_widgets():
    code = "import sys, backprop; assert not {'anywidget', 'ipywidgets', 'traitlets'} & set(sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.mark.parametrize(
    "figure", ["tangent", "graph", "ledger", "gradient_check", "descent", "vanishing", "predict", "row_times_column"]
)
def test_every_word_of_a_figure_is_used(figure):
    """A word is W.word, or its name stands in quotes: in the page's code, or in Python as a name that the page looks up; or it is made from one, as `t_${kind}`."""
    folder = base.BUNDLES.parent / figure
    code = (
        "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))) + "W.title"
    )  # the kit's part
    python = (folder / "widget.py").read_text(encoding="utf-8")
    starts = re.findall(r"W\[`(\w+)\$\{", code)
    quoted = set(re.findall(r"[\"'](\w+)[\"']", code + python))
    used = lambda word: (
        re.search(rf"\bW\.{word}\b", code)
        or word in quoted
        or any(word.startswith(start) and word[len(start) :] in quoted for start in starts)
    )
    words = evaluate(figure, "Object.keys(words)")
    assert len(words) > 10 and [word for word in words if not used(word)] == []
