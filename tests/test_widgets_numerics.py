"""The JavaScript of the figures against the package, in a real engine: 1e-12 relative on at least 1,000 states each."""

import re
import subprocess
import sys

import numpy as np
import pytest
from traitlets import TraitError
from widget_pages import evaluate, far, run

from backprop import Network
from backprop.bugs import BUGS, buggy_gradients
from backprop.check import check_gradients, relative_error
from backprop.functions import cross_entropy, softplus
from backprop.network import flatten
from backprop.widgets import base, gradient_check

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
    table = re.search(r"const (\w+_WORDS) = \{.*?\n\};", code, re.DOTALL)
    code = code.replace(table[0], "") if table else code
    starts = re.findall(r"W\[`(\w+)\$\{", code)
    quoted = set(re.findall(r"[\"'](\w+)[\"']", code + python))
    used = lambda word: (
        re.search(rf"\bW\.{word}\b", code)
        or word in quoted
        or any(word.startswith(start) and word[len(start) :] in quoted for start in starts)
    )
    words = evaluate(figure, f"Object.keys({table[1] if table else 'words'})")
    assert len(words) > 10 and [word for word in words if not used(word)] == []


# ---- figure 4 ----


def _buggy_cases():
    """1,000 random networks and data for the bug lab, and its own setups; each with every bug."""
    rng = np.random.default_rng(7)
    for setup, (net, Theta, X, Y) in gradient_check.lab().items():
        yield net, {l: np.asarray(Theta[l]) for l in Theta}, X, np.asarray(Y, float), 0.5
    for _ in range(1000):
        sizes = [int(s) for s in rng.integers(1, 5, rng.integers(2, 5))]
        if rng.random() < 0.4:
            sizes = [sizes[0]] * len(sizes)
        cost = str(rng.choice(["cross_entropy", "half_squared_error", "squared_error"]))
        output = "sigmoid" if cost == "cross_entropy" else str(rng.choice(["sigmoid", "tanh", "identity"]))
        net = Network(
            sizes,
            str(rng.choice(["sigmoid", "tanh", "relu", "identity"])),
            output,
            cost,
            lam=float(rng.choice([0, 1, rng.uniform(0, 9)])),
        )
        m, scale = int(rng.integers(1, 6)), 10 ** rng.uniform(-2, 1.5)
        Theta = {l: scale * W for l, W in net.init(rng, "normal").items()}
        yield (
            net,
            Theta,
            rng.normal(size=(m, sizes[0])),
            rng.uniform(0, 1, (m, sizes[-1])).round(rng.integers(0, 3)),
            float(rng.uniform(0.01, 2)),
        )
    for z in (700.0, -700.0, 1000.0, -1000.0):
        yield (
            Network((1, 2, 2), lam=1),
            {1: np.array([[z, 0], [0, z]]), 2: np.array([[z, 1, -1], [-z, 0.5, 0.5]])},
            np.array([[1.0], [-1.0]]),
            np.eye(2),
            0.5,
        )


def as_js(net):
    return {"sizes": net.sizes, "hidden": net.hidden, "output": net.output, "cost": net.cost_name, "lam": net.lam}


def lists(Theta):
    return {l: np.asarray(Theta[l]).tolist() for l in Theta}


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_every_bug_is_the_package_s_bug(bug):
    cases = list(_buggy_cases())
    found = run(
        "gradient_check",
        "buggyGradients",
        [[as_js(net), lists(Theta), X.tolist(), Y.tolist(), bug or "none", alpha] for net, Theta, X, Y, alpha in cases],
    )
    compared = 0
    for D, (net, Theta, X, Y, alpha) in zip(found, cases):
        try:
            wanted = buggy_gradients(net, Theta, X, Y, bug, alpha)
        except ValueError:
            assert D is None and bug == "transpose_missing"
            continue
        compared += 1
        for l in wanted:
            assert far(D[str(l)], wanted[l]) < CLOSE, (bug, net, l)
    assert compared >= (300 if bug == "transpose_missing" else 1000)


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_the_bug_lab_s_descent_and_check(bug):
    for name, (net, Theta, X, Y) in gradient_check.lab().items():
        state, alpha = gradient_check.lab_states()[name], 0.5
        N = run("gradient_check", "labNumbers", [[state, bug or "none", alpha]])[0]
        if N["D"] is None:
            assert (bug, name) == ("transpose_missing", "differ")
            continue
        T, costs = Theta, []
        for _ in range(61):
            costs.append(net.cost(T, X, Y))
            D = buggy_gradients(net, T, X, Y, bug, alpha)
            T = {l: T[l] - alpha * D[l] for l in T}
        assert np.allclose(N["wrong"], costs, rtol=1e-10, atol=0)
        D = buggy_gradients(net, Theta, X, Y, bug, alpha)
        assert {int(l): e for l, e in N["errors"].items()} == pytest.approx(
            check_gradients(net, Theta, X, Y, D), rel=1e-9, abs=1e-13
        )
        right, wrong = flatten(net.gradients(Theta, X, Y)), flatten(D)
        assert N["cosine"] == pytest.approx(wrong @ right / np.linalg.norm(wrong) / np.linalg.norm(right), abs=1e-12)
        off = {int(l): np.array(rows) for l, rows in N["off"].items()}
        for l in D:
            assert np.array_equal(off[l], ~np.isclose(D[l], net.gradients(Theta, X, Y)[l], rtol=0, atol=1e-7)), (
                bug,
                name,
            )


def test_the_setups_hide_what_they_say():
    seen = lambda name, bug: any(
        np.any(rows)
        for rows in run("gradient_check", "labNumbers", [[gradient_check.lab_states()[name], bug, 0.5]])[0][
            "off"
        ].values()
    )
    assert [bug for bug in BUGS if not seen("lab", bug)] == []
    assert {"no_1_over_m", "lam_not_over_m", "l2_forgotten", "bias_regularised"} == {
        bug for bug in BUGS if not seen("one", bug)
    }
    assert {"hidden_prime_missing", "l2_forgotten", "bias_regularised"} < {
        bug for bug in BUGS if not seen("zeros", bug)
    }


def test_the_v_curve_is_the_package_s():
    net, Theta, X, Y = gradient_check.networks()["book"]
    curve, J = gradient_check.v_curves()["book"], lambda T: net.cost(T, X, Y)
    D = flatten(net.gradients(Theta, X, Y))
    for method, h in [("forward", 1e-7), ("central", 1e-5), ("complex", 1e-3)]:
        k = round(2 * (np.log10(h) + 20))
        wanted = relative_error(flatten(gradient_check.METHODS[method](J, Theta, h)), D)
        assert curve[method][k] == pytest.approx(
            wanted, rel=0.5
        )  # rounding is part of it, and h differs in its last digit
    best = {method: min(curve[method]) for method in gradient_check.METHODS}
    assert 1e-9 < best["forward"] < 1e-7 and 1e-12 < best["central"] < 1e-9 and best["complex"] < 1e-15
    kink = gradient_check.v_curves()["relu"]
    assert kink["central"][34] < 1e-6 < 1e-2 < kink["central"][36]  # h = 0.001 and 0.01, z = 0.001
    assert gradient_check.v_curves()["single"]["central"][30] > 1e-3


def test_gradient_check_in_python():
    figure = gradient_check.GradientCheck(view="lab", bug="stale_weights")
    for name, bad in [
        ("bug", "typo"),
        ("alpha", 0),
        ("alpha", float("nan")),
        ("exponent", 1),
        ("view", ""),
        ("network", "none"),
    ]:
        with pytest.raises(TraitError):
            setattr(figure, name, bad)
