"""The worked numbers of chapters 3 and 4, by routes that share no code with the package: Python floats written out
index by index, and automatic differentiation. Each number is also looked up in the chapter's prose, digit for digit.
"""

import json
from math import exp, isclose, log
from pathlib import Path

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

from backprop.examples import NET, NET_222, THETA, THETA_222, X_222, Y_222, X, Y

CHAPTERS = Path(__file__).parents[1] / "chapters"


def g(z):
    return 1 / (1 + exp(-z))


def worked(x1, x2, x3, y1, y2):
    """Every number of one example on the 3-2-2 network, written out."""
    n = {}
    n["z21"] = 0.1 + 0.4 * x1 - 0.3 * x2 + 0.2 * x3
    n["z22"] = -0.2 + 0.3 * x1 + 0.5 * x2 - 0.1 * x3
    n["a21"], n["a22"] = g(n["z21"]), g(n["z22"])
    n["z31"] = 0.2 + 0.6 * n["a21"] - 0.4 * n["a22"]
    n["z32"] = -0.1 - 0.5 * n["a21"] + 0.7 * n["a22"]
    n["a31"], n["a32"] = g(n["z31"]), g(n["z32"])
    n["J1"] = -log(n["a31"]) if y1 else -log(1 - n["a31"])
    n["J2"] = -log(n["a32"]) if y2 else -log(1 - n["a32"])
    n["J"] = n["J1"] + n["J2"]
    # delta(3) by the long way, through dJ/da
    n["dJda1"] = -y1 / n["a31"] + (1 - y1) / (1 - n["a31"])
    n["dJda2"] = -y2 / n["a32"] + (1 - y2) / (1 - n["a32"])
    n["gp31"], n["gp32"] = n["a31"] * (1 - n["a31"]), n["a32"] * (1 - n["a32"])
    n["d31"], n["d32"] = n["dJda1"] * n["gp31"], n["dJda2"] * n["gp32"]
    n["p11"], n["p21"] = n["d31"] * 0.6, n["d32"] * -0.5
    n["p12"], n["p22"] = n["d31"] * -0.4, n["d32"] * 0.7
    n["s1"], n["s2"] = n["p11"] + n["p21"], n["p12"] + n["p22"]
    n["bias_row"] = n["d31"] * 0.2 + n["d32"] * -0.1
    n["gp21"], n["gp22"] = n["a21"] * (1 - n["a21"]), n["a22"] * (1 - n["a22"])
    n["d21"], n["d22"] = n["s1"] * n["gp21"], n["s2"] * n["gp22"]
    n["G2"] = [[d * a for a in (1, n["a21"], n["a22"])] for d in (n["d31"], n["d32"])]
    n["G1"] = [[d * a for a in (1, x1, x2, x3)] for d in (n["d21"], n["d22"])]
    return n


ONE, TWO, THREE = EACH = [
    worked(*x, *y) for x, y in [((1, 0.5, -1), (1, 0)), ((0, 1, 0.5), (0, 1)), ((-0.5, 0.2, 1), (1, 1))]
]
J = sum(n["J"] for n in EACH) / 3
SQUARES = 0.4**2 + 0.3**2 + 0.2**2 + 0.3**2 + 0.5**2 + 0.1**2, 0.6**2 + 0.4**2 + 0.5**2 + 0.7**2
D = {
    l: [[sum(n[f"G{l}"][j][i] for n in EACH) / 3 for i in range(columns)] for j in range(2)]
    for l, columns in ((1, 4), (2, 3))
}
NORM_SQUARED = sum(d * d for l in D for row in D[l] for d in row)


def prose(chapter):
    cells = json.loads((CHAPTERS / chapter).read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def outputs(chapter):
    cells = json.loads((CHAPTERS / chapter).read_text(encoding="utf-8"))["cells"]
    return "\n".join(
        "".join(out.get("text", "")) for cell in cells if cell["cell_type"] == "code" for out in cell["outputs"]
    )


# Numbers as the chapters print them, beside the value they stand for. -------------------------------------------

SAID_3 = [
    ("0.15", ONE["z21"]),
    ("0.45", ONE["z22"]),
    ("0.5374", ONE["a21"]),
    ("0.6106", ONE["a22"]),
    ("0.2782", ONE["z31"]),
    ("0.0587", ONE["z32"]),
    ("0.5691", ONE["a31"]),
    ("0.5147", ONE["a32"]),
    ("0.5637", ONE["J1"]),
    ("0.7229", ONE["J2"]),
    ("1.2866", ONE["J"]),
    ("1.3492", J),
    ("0.4836", THREE["a32"]),
    ("0.6931", log(2)),
    ("1.3863", 2 * log(2)),
    ("0.64", SQUARES[0]),
    ("1.26", SQUARES[1]),
    ("1.90", sum(SQUARES)),
    ("0.3167", sum(SQUARES) / 6),
    ("1.6659", J + sum(SQUARES) / 6),
    ("-0.1", TWO["z21"]),
    ("0.25", TWO["z22"]),
    ("0.4750", TWO["a21"]),
    ("0.5622", TWO["a22"]),
    ("4.6052", -log(0.01)),
    ("6.6", -log(0.01) / log(2)),
    ("0.4900", 0.99**2 / 2),
    ("3.9", 0.99**2 / 0.5**2),
    ("2.3", -log(0.1)),
    ("6.9", -log(0.001)),
    ("0.81", 0.9**2),
    ("0.998", 0.999**2),
    ("1.6825", J + (sum(SQUARES) + 0.1**2 + 0.2**2 + 0.2**2 + 0.1**2) / 6),
    ("2.2992", J + sum(SQUARES) / 2),
    ("1.9825", J + sum(SQUARES) / 3),
    ("4.26", 6 * J / sum(SQUARES)),
]
SAID_4 = [
    ("1.2866", ONE["J"]),
    ("-1.7571", ONE["dJda1"]),
    ("2.0605", ONE["dJda2"]),
    ("0.2452", ONE["gp31"]),
    ("0.2498", ONE["gp32"]),
    ("-0.4309", ONE["d31"]),
    ("0.5147", ONE["d32"]),
    ("-0.2585", ONE["p11"]),
    ("-0.2573", ONE["p21"]),
    ("-0.5159", ONE["s1"]),
    ("0.1724", ONE["p12"]),
    ("0.3603", ONE["p22"]),
    ("0.5326", ONE["s2"]),
    ("0.2486", ONE["gp21"]),
    ("0.2378", ONE["gp22"]),
    ("-0.1282", ONE["d21"]),
    ("0.1266", ONE["d22"]),
    ("-0.1376", ONE["bias_row"]),
    ("-0.2316", ONE["G2"][0][1]),
    ("0.3143", ONE["G2"][1][2]),
    ("0.0411", ONE["G2"][1][2] + TWO["G2"][1][2]),
    ("-0.1724", 3 * D[2][1][2]),
    ("-0.0584", D[2][0][1]),
    ("0.1416", D[2][0][1] + 0.6 / 3),
    ("0.0013", -0.01 * ONE["G1"][0][1]),
    ("0.5647", TWO["d31"]),
    ("-0.4860", TWO["d32"]),
    ("0.3388", TWO["p11"]),
    ("0.2430", TWO["p21"]),
    ("0.5818", TWO["s1"]),
    ("0.2494", TWO["gp21"]),
    ("0.1451", TWO["d21"]),
    ("-0.4157", THREE["d31"]),
    ("0.4134", THREE["a22"]),
    ("-0.2631", ONE["G2"][0][2]),
    ("0.3174", TWO["G2"][0][2]),
    ("0.1718", -THREE["G2"][0][2]),
    ("-0.0392", D[2][0][2]),
    ("-0.0431", D[1][0][1]),
    ("0.0902", D[1][0][1] + 0.4 / 3),
    ("0.1333", 0.4 / 3),
    ("0.323", -3 * D[1][0][1] / 0.4),
    ("0.0099", 0.01 * 0.99),
    ("0.5140", TWO["a32"]),
]


@pytest.mark.parametrize("chapter, said", [("03_forward.ipynb", SAID_3), ("04_backward.ipynb", SAID_4)])
def test_the_prose_gives_these_numbers_to_its_last_digit(chapter, said):
    text = prose(chapter)
    for token, value in said:
        decimals = len(token.partition(".")[2])
        assert abs(value - float(token)) <= 0.500001 * 10**-decimals, (token, value)
        assert token in text, f"{token} is not in {chapter}"


def test_forward_pass_and_cost_of_the_package():
    trace = NET.forward(THETA, X)
    for i, n in enumerate(EACH):
        for l in (2, 3):
            np.testing.assert_allclose(trace.z[l][i], [n[f"z{l}1"], n[f"z{l}2"]], rtol=1e-14, atol=1e-15)
            np.testing.assert_allclose(trace.a[l][i], [n[f"a{l}1"], n[f"a{l}2"]], rtol=1e-14)
        assert isclose(NET.cost(THETA, X[i : i + 1], Y[i : i + 1]), n["J"], rel_tol=1e-14)
    assert isclose(NET.cost(THETA, X, Y), J, rel_tol=1e-14)
    assert isclose(NET.replace(lam=1).cost(THETA, X, Y), J + sum(SQUARES) / 6, rel_tol=1e-14)


def test_backward_pass_of_the_package():
    trace = NET.backward(THETA, NET.forward(THETA, X), Y)
    for i, n in enumerate(EACH):
        for l in (2, 3):
            np.testing.assert_allclose(trace.delta[l][i], [n[f"d{l}1"], n[f"d{l}2"]], rtol=1e-13)
        one = NET.gradients(THETA, X[i : i + 1], Y[i : i + 1])
        for l in D:
            np.testing.assert_allclose(one[l], n[f"G{l}"], rtol=1e-13)
    for found in (NET.gradients(THETA, X, Y), NET.gradients_by_example(THETA, X, Y)):
        for l in D:
            np.testing.assert_allclose(found[l], D[l], rtol=1e-12)


def autograd_cost(Theta, lam=0.0):
    a = X
    for l in (1, 2):
        z = anp.dot(a, Theta[l][:, 1:].T) + Theta[l][:, 0]
        a = 1 / (1 + anp.exp(-z))
    data = -anp.mean(anp.sum(Y * anp.log(a) + (1 - Y) * anp.log(1 - a), axis=1))
    return data + lam / (2 * len(X)) * sum(anp.sum(Theta[l][:, 1:] ** 2) for l in (1, 2))


@pytest.mark.parametrize("lam", [0.0, 1.0])
def test_gradient_against_automatic_differentiation(lam):
    net, Theta = NET.replace(lam=lam), {l: np.array(THETA[l]) for l in THETA}
    slopes, found = grad(autograd_cost)(Theta, lam), net.gradients(THETA, X, Y)
    assert isclose(autograd_cost(Theta, lam), net.cost(THETA, X, Y), rel_tol=1e-13)
    for l in found:
        np.testing.assert_allclose(found[l], slopes[l], rtol=1e-12, atol=1e-15)


def test_first_order_promise():
    text = outputs("04_backward.ipynb")
    assert f"|D|² = {NORM_SQUARED:.4f}" in text
    for alpha, tolerance in ((0.01, 0.002), (0.1, 0.02), (1.0, 0.2)):
        moved = {l: np.array(THETA[l]) - alpha * np.array(D[l]) for l in D}
        came = autograd_cost(moved) - J
        assert (
            f"promised {-alpha * NORM_SQUARED:.5f}   came {came:.5f}   ratio {-alpha * NORM_SQUARED / came:.3f}" in text
        )
        assert abs(-alpha * NORM_SQUARED / came - 1) < tolerance


def test_stale_weights():
    alpha = 0.5
    early = [
        [0.6 - alpha * ONE["G2"][0][1], -0.4 - alpha * ONE["G2"][0][2]],
        [-0.5 - alpha * ONE["G2"][1][1], 0.7 - alpha * ONE["G2"][1][2]],
    ]
    stale = [(ONE["d31"] * early[0][j] + ONE["d32"] * early[1][j]) * ONE[f"gp2{j + 1}"] for j in (0, 1)]
    assert f"stale delta(2) [{stale[0]:.4f}  {stale[1]:.4f}]" in outputs("04_backward.ipynb")
    assert round(100 * (stale[0] / ONE["d21"] - 1)) == 23 and round(100 * (1 - stale[1] / ONE["d22"])) == 26
    text = prose("04_backward.ipynb")
    assert "23 per cent too large" in text and "26 per cent too small" in text


def test_mazur_exercise():
    x, t = (0.05, 0.10), (0.01, 0.99)
    h = [g(0.35 + 0.15 * x[0] + 0.20 * x[1]), g(0.35 + 0.25 * x[0] + 0.30 * x[1])]
    W = [[0.40, 0.45], [0.50, 0.55]]
    o = [g(0.60 + W[k][0] * h[0] + W[k][1] * h[1]) for k in (0, 1)]
    d3 = [(o[k] - t[k]) * o[k] * (1 - o[k]) for k in (0, 1)]
    back = [d3[0] * W[0][j] + d3[1] * W[1][j] for j in (0, 1)]
    d2 = [back[j] * h[j] * (1 - h[j]) for j in (0, 1)]
    said = [
        ("0.5933", h[0]),
        ("0.5969", h[1]),
        ("0.7514", o[0]),
        ("0.7729", o[1]),
        ("0.7414", o[0] - t[0]),
        ("-0.2171", o[1] - t[1]),
        ("0.1868", o[0] * (1 - o[0])),
        ("0.1755", o[1] * (1 - o[1])),
        ("0.1385", d3[0]),
        ("-0.0381", d3[1]),
        ("0.0364", back[0]),
        ("0.0414", back[1]),
        ("0.2413", h[0] * (1 - h[0])),
        ("0.2406", h[1] * (1 - h[1])),
        ("0.00877", d2[0]),
        ("0.00995", d2[1]),
        ("0.0822", d3[0] * h[0]),
        ("0.0827", d3[0] * h[1]),
        ("-0.0226", d3[1] * h[0]),
        ("-0.0227", d3[1] * h[1]),
        ("0.000439", d2[0] * x[0]),
        ("0.000877", d2[0] * x[1]),
        ("0.000498", d2[1] * x[0]),
        ("0.000995", d2[1] * x[1]),
        ("0.3589", 0.40 - 0.5 * d3[0] * h[0]),
        ("0.4087", 0.45 - 0.5 * d3[0] * h[1]),
        ("0.5113", 0.50 - 0.5 * d3[1] * h[0]),
        ("0.5614", 0.55 - 0.5 * d3[1] * h[1]),
        ("0.14978", 0.15 - 0.5 * d2[0] * x[0]),
        ("0.19956", 0.20 - 0.5 * d2[0] * x[1]),
        ("0.24975", 0.25 - 0.5 * d2[1] * x[0]),
        ("0.29950", 0.30 - 0.5 * d2[1] * x[1]),
        ("0.298371", ((o[0] - t[0]) ** 2 + (o[1] - t[1]) ** 2) / 2),
        ("1.1059", log(o[0] / (1 - o[0]))),
        ("1.2249", log(o[1] / (1 - o[1]))),
    ]
    text = prose("04_backward.ipynb")
    for token, value in said:
        assert abs(value - float(token)) <= 0.500001 * 10 ** -len(token.partition(".")[2]), (token, value)
        assert token in text, token
    new = {
        2: np.array([[0.6, 0.4, 0.45], [0.6, 0.5, 0.55]]) - 0.5 * np.array([[0, d * h[0], d * h[1]] for d in d3]),
        1: np.array([[0.35, 0.15, 0.2], [0.35, 0.25, 0.3]]) - 0.5 * np.array([[0, d * x[0], d * x[1]] for d in d2]),
    }
    hidden = [g(w[0] + w[1] * x[0] + w[2] * x[1]) for w in new[1]]
    out = [g(w[0] + w[1] * hidden[0] + w[2] * hidden[1]) for w in new[2]]
    after = sum((o - y) ** 2 for o, y in zip(out, t)) / 2
    assert f"{after:.8f}" == "0.29102777" and "0.29102777" in text
    np.testing.assert_allclose(NET_222.gradients(THETA_222, X_222, Y_222)[1][:, 1:], np.outer(d2, x), rtol=1e-12)


def test_network_drawing_has_a_line_for_every_weight():
    from matplotlib import pyplot as plt

    from backprop.figures import draw_network

    ax = draw_network((3, 2, 2), lit={(2, 1, 1)}, values={(3, 1): "0.5691"}, weights={(2, 1, 1): "0.6"})
    lines = ax.get_lines()
    assert len(lines) == 14 and sum(line.get_linewidth() > 2 for line in lines) == 1
    assert len(ax.patches) == 9  # 7 units and 2 bias units
    assert {"0.5691", "0.6", "layer 3"} <= {text.get_text() for text in ax.texts}
    plt.close(ax.figure)
