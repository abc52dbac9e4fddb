"""Chapter 4: the backward pass, by plain Python floats index by index, and by automatic differentiation."""

import re
from math import isclose

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from by_hand import EACH, MAZUR, NORM_SQUARED, ONE, D, J
from chapter_text import outputs, printed, prose

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


def test_mazur_exercise():
    D = NET_222.gradients(THETA_222, X_222, Y_222)
    np.testing.assert_allclose(D[1][:, 1:], MAZUR["G1"], rtol=1e-12)
    np.testing.assert_allclose(D[2][:, 1:], MAZUR["G2"], rtol=1e-12)
    assert printed(4, f"{MAZUR['J_after']:.8f}")


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


def test_the_story_of_the_tables():
    """4.6: half the input, half the gradient; the other sign; and nothing for who said nothing."""
    G = ONE["G1"]
    for row in G:
        assert row[2] == pytest.approx(row[1] / 2) and row[3] == pytest.approx(-row[1])
    assert [row[1] for row in EACH[1]["G1"]] == [0, 0]


def test_the_mean_is_smaller_than_what_any_example_asks_for():
    asked = [n["G2"][1][2] for n in EACH]
    assert abs(sum(asked) / 3) < min(map(abs, asked)) and asked[0] > 0 > max(asked[1:])


def test_the_curve_of_one_step_turns_once():
    """4.11: it falls to about 3.7, rises from there, and from about 7.8 on lies above the start."""
    costs = [
        float(np.sum([autograd_cost({l: THETA[l] - a * np.array(D[l]) for l in D})])) for a in np.arange(0, 12.05, 0.1)
    ]
    low = int(np.argmin(costs))
    assert 36 <= low <= 38 and (np.diff(costs[: low + 1]) < 0).all() and (np.diff(costs[low:]) > 0).all()
    assert max(costs[1:78]) < costs[0] < min(costs[79:])


def test_very_many_directions_lead_downhill():
    rng = np.random.default_rng(0)
    flat = np.concatenate([np.ravel(D[l]) for l in (1, 2)])
    share = (rng.normal(size=(10_000, 14)) @ flat < 0).mean()
    assert 0.48 < share < 0.52


def test_the_forgotten_slope_falls_further_than_the_right_gradient():
    stated = {name: float(J) for name, J in re.findall(r"(no mistake|\w+) +(1\.[0-9]{4})", outputs(4))}
    assert stated["hidden_prime_missing"] < stated["no mistake"] < 1.3492
    assert max(stated[bug] for bug in ("prime_of_a", "bias_column_kept", "extra_prime", "stale_weights")) < 1.3492


def test_the_ratio_of_back_to_forward_does_not_grow():
    """4.14: one to two forward passes or a little more, however many weights."""
    for sizes in ((3, 2, 2), (784, 30, 10), (784, 300, 100, 10), (20, 20, 20, 20, 20), (1000, 1000, 1000, 1000)):
        forward = sum(t * (s + 1) for s, t in zip(sizes, sizes[1:]))
        carried = sum(t * s for s, t in zip(sizes[1:], sizes[2:]))
        assert 1 < (forward + carried + 2 * sum(sizes[1:-1])) / forward < 2.2
