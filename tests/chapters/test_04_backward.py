"""Chapter 4: the backward pass, by plain Python floats index by index, and by automatic differentiation."""

from math import isclose, log

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from by_hand import EACH, NORM_SQUARED, ONE, D, J, g
from chapter_text import outputs, prose

from backprop.examples import NET, NET_222, THETA, THETA_222, X_222, Y_222, X, Y


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
    text = outputs(4)
    assert f"|D|² = {NORM_SQUARED:.4f}" in text
    for alpha, tolerance in ((0.01, 0.002), (0.1, 0.02), (1.0, 0.2)):
        moved = {l: np.array(THETA[l]) - alpha * np.array(D[l]) for l in D}
        came = autograd_cost(moved) - J
        row = f"{alpha} {-alpha * NORM_SQUARED:.5f} {came:.5f} {-alpha * NORM_SQUARED / came:.3f}"
        assert row in " ".join(text.split())
        assert abs(-alpha * NORM_SQUARED / came - 1) < tolerance


def test_stale_weights():
    alpha = 0.5
    early = [
        [0.6 - alpha * ONE["G2"][0][1], -0.4 - alpha * ONE["G2"][0][2]],
        [-0.5 - alpha * ONE["G2"][1][1], 0.7 - alpha * ONE["G2"][1][2]],
    ]
    stale = [(ONE["d31"] * early[0][j] + ONE["d32"] * early[1][j]) * ONE[f"gp2{j + 1}"] for j in (0, 1)]
    assert f"stale delta(2) [{stale[0]:.4f}  {stale[1]:.4f}]" in outputs(4)
    assert round(100 * (stale[0] / ONE["d21"] - 1)) == 23 and round(100 * (1 - stale[1] / ONE["d22"])) == 26
    text = prose(4)
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
    text = prose(4)
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


def test_a_matrix_product_adds_over_the_examples():
    """The cell of 4.9.1: the three contributions that the loop adds, and their sum."""
    each = [-0.4309, 0.5647, -0.4157], [0.5147, -0.4860, -0.5164]
    hidden_2 = [0.6106, 0.5622, 0.4134]
    parts = [delta * a for delta, a in zip(each[1], hidden_2)]
    assert [f"{part:.4f}" for part in parts] == ["0.3143", "-0.2732", "-0.2135"]
    assert f"{sum(parts):.4f}" == "-0.1724"
    assert r"0.3143 - 0.2732 - 0.2135 = -0.1724" in prose(4) and "-0.1724" in outputs(4)


def test_the_backward_pass_of_3_2_2_costs_22_against_14():
    hidden, outputs_, weights = 2, 2, 2 * 4 + 2 * 3
    back = hidden * outputs_ + weights + 2 * hidden
    assert (back, weights) == (22, 14) and "22 back against 14 forward" in prose(4)
    assert f"3-2-2: {back / weights:.2f}" in outputs(4)
