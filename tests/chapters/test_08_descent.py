"""Chapter 8: descent, momentum, Adam and XOR, by loops of this file in plain numpy and by autograd."""

import re
from fractions import Fraction
from math import isclose, log, sqrt

import numpy as np
import pytest
from autograd import grad
from by_autograd import RIGHT, THETA_FLAT, as_matrices, cost, sigmoid
from chapter_text import outputs, printed, prose
from scipy.optimize import minimize as scipy_minimize

from backprop import Network, flatten
from backprop.examples import THETA, X, Y


def test_promise_of_a_small_step():
    before = cost(as_matrices(THETA_FLAT), X, Y)
    for alpha in (0.001, 0.01, 0.1, 1):
        found = cost(as_matrices(THETA_FLAT - alpha * RIGHT), X, Y) - before
        assert printed(8, f"{alpha} {-alpha * RIGHT @ RIGHT:.6f} {found:.6f}")
    for alpha in (0.001, 0.01):
        assert (
            abs((cost(as_matrices(THETA_FLAT - alpha * RIGHT), X, Y) - before) / (-alpha * RIGHT @ RIGHT) - 1) < 0.005
        )


def test_descent_on_the_3_2_2_network():
    gradient = grad(cost)
    for alpha in (0.05, 0.5, 5, 30):
        T, J = {l: np.array(THETA[l]) for l in THETA}, []
        for _ in range(61):
            J.append(cost(T, X, Y))
            D = gradient(T, X, Y)
            T = {l: T[l] - alpha * D[l] for l in T}
        assert printed(8, f"{alpha} {J[1]:.4f} {J[10]:.4f} {J[60]:.4f}")
        assert (np.diff(J) < 0).all() == (alpha < 30)  # falls at every step, as the figure's text says
    assert 9 < max(J) < 10 and J[60] > J[0]  # alpha = 30, as the figure's text says


def test_parabola_and_valley():
    assert (1 - Fraction(3, 10) * 4) ** 3 == Fraction("-0.008")
    assert 1 - Fraction(2, 21) == -(1 - 20 * Fraction(2, 21)) == Fraction(19, 21)
    for name, beta in (("plain", 0.0), ("momentum", 0.5)):
        heights = []
        for c, w in ((1, -4.0), (20, 1.0)):
            previous, way = w, [w]
            for _ in range(30):  # w(t+1) = w(t) - alpha c w(t) + beta (w(t) - w(t-1)): no speed kept
                w, previous = w - 0.09 * c * w + beta * (w - previous), w
                way.append(w)
            heights.append([c * way[t] ** 2 / 2 for t in (10, 20, 30)])
        J10, J20, J30 = np.sum(heights, axis=0)
        assert printed(8, f"{name} {J10:.4f} {J20:.4f} {J30:.6f}")


def test_momentum_and_adam():
    assert printed(8, f"{-0.1 * (1 - 0.9**60) / (1 - 0.9):.4f}")
    mean = lambda beta, values: (
        sum((1 - beta) * beta ** (len(values) - 1 - s) * v for s, v in enumerate(values)) / (1 - beta ** len(values))
    )
    w, slopes = 1.0, [3.0, -1.0, 2.0]
    for t in (1, 2, 3):  # the running means as sums over all slopes so far
        w -= 0.1 * mean(0.9, slopes[:t]) / (sqrt(mean(0.999, [D * D for D in slopes[:t]])) + 1e-8)
    assert printed(8, f"{w:.6f}")


X6, Y6 = np.array([-2, -1, -0.5, 0.5, 1, 2]), np.array([0, 0, 1, 0, 1, 1])


def test_one_neuron_has_one_bowl():
    J = lambda p: np.mean(np.log(1 + np.exp(p[0] + p[1] * X6)) - Y6 * (p[0] + p[1] * X6))
    for b in np.linspace(-4, 3, 8):
        for w in np.linspace(-3, 4, 8):
            s = sigmoid(b + w * X6)
            curvature = np.array([[np.mean(s * (1 - s) * p * q) for p in (np.ones(6), X6)] for q in (np.ones(6), X6)])
            assert np.linalg.eigvalsh(curvature).min() > 0
    bottom = scipy_minimize(J, [-3, -2], tol=1e-12)
    assert abs(bottom.x[0]) < 1e-4 and f"w = {bottom.x[1]:.3f}, J = {bottom.fun:.6f}" in outputs(8)
    for threshold in (-9, -1.5, -0.7, 0, 0.7, 1.5, 9):
        assert np.sum((X6 > threshold) != Y6) > 0  # no threshold gets all six right


def test_somebody_elses_optimiser():
    lam, text = 0.1, outputs(8)
    J = lambda theta: cost(as_matrices(theta), X, Y, lam)
    found = scipy_minimize(J, THETA_FLAT, jac=grad(J), method="L-BFGS-B")
    lowest = scipy_minimize(J, found.x, jac=grad(J), method="BFGS", options={"gtol": 1e-9}).fun
    assert found.nfev < 40 and f"J = {lowest:.6f}" in text
    for alpha in (2, 4):
        theta, steps = THETA_FLAT, 0
        while J(theta) >= lowest + 1e-6:
            theta, steps = theta - alpha * grad(J)(theta), steps + 1
        stored = int(re.search(rf"descent, α = {alpha} +(\d+)", text).group(1))
        assert abs(steps - stored) <= 1


X_XOR, Y_XOR = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0.0, 1, 1, 0])


XOR = Network((2, 3, 1))


def xor_cost_and_slopes(theta):
    """J and its gradient for a stack of 2-3-1 networks, theta (networks, 13)."""
    W1, b1 = theta[:, :9].reshape(-1, 3, 3)[:, :, 1:], theta[:, :9].reshape(-1, 3, 3)[:, :, 0]
    w2, b2 = theta[:, 10:], theta[:, 9:10]
    a2 = (1 + np.tanh((np.einsum("nji,mi->nmj", W1, X_XOR) + b1[:, None]) / 2)) / 2
    z3 = np.einsum("nmj,nj->nm", a2, w2) + b2
    J = np.mean(np.logaddexp(0, z3) - Y_XOR * z3, axis=1)
    d3 = (1 / (1 + np.exp(-z3)) - Y_XOR) / 4
    d2 = d3[:, :, None] * w2[:, None] * a2 * (1 - a2)
    D1 = np.concatenate([d2.sum(axis=1)[:, :, None], np.einsum("nmj,mi->nji", d2, X_XOR)], axis=2)
    D = np.concatenate([D1.reshape(-1, 9), d3.sum(axis=1)[:, None], np.einsum("nm,nmj->nj", d3, a2)], axis=1)
    return J, D, a2, 1 / (1 + np.exp(-z3))


def starts(seeds=20):
    return np.array([flatten(XOR.init(np.random.default_rng(seed), "normal")) for seed in range(seeds)])


def adam(theta, alpha, steps):
    u = v = 0 * theta
    for t in range(1, steps + 1):
        D = xor_cost_and_slopes(theta)[1]
        u, v = 0.9 * u + 0.1 * D, 0.999 * v + 0.001 * D * D
        theta = theta - alpha * (u / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return theta


@pytest.fixture(scope="module")
def trained():
    return adam(starts(), 0.05, 2000)


def test_slopes_of_xor_by_differences():
    theta, h = starts()[:2], 1e-6
    D = xor_cost_and_slopes(theta)[1]
    for i, e in enumerate(h * np.eye(13)):
        np.testing.assert_allclose(
            (xor_cost_and_slopes(theta + e)[0] - xor_cost_and_slopes(theta - e)[0]) / (2 * h), D[:, i], atol=1e-8
        )


def test_xor_sticks_at_half_ln_2(trained):
    J, D, hidden, answers = xor_cost_and_slopes(trained)
    stuck, text = np.flatnonzero(J > 0.3), outputs(8)
    assert len(stuck) == 4 and (np.delete(J, stuck) < 0.05).all()
    assert "stuck:     [" + "".join(f"{s:2} " for s in stuck).rstrip() + "]" in text
    assert np.abs(J[stuck] - log(2) / 2).max() < 1e-3 and (J[stuck] > log(2) / 2).all()
    assert printed(8, f"{log(2) / 2:.4f}")
    for s in stuck:
        twins = np.flatnonzero(np.abs(answers[s] - 0.5) < 0.1)
        others = np.setdiff1d(range(4), twins)
        assert len(twins) == 2 and sorted(Y_XOR[twins]) == [0, 1]  # one of each kind
        assert np.abs(hidden[s, twins[0]] - hidden[s, twins[1]]).max() < 0.01  # the hidden layer has made twins of them
        assert np.abs(answers[s, others] - Y_XOR[others]).max() < 0.01
        assert np.linalg.norm(D[s]) < 1e-2


def test_plain_descent_from_the_stuck_place_falls_at_each_of_20_000_steps(trained):
    theta = trained[np.flatnonzero(xor_cost_and_slopes(trained)[0] > 0.3)[:1]]
    heights = []
    for step in range(20_001):
        J, D = xor_cost_and_slopes(theta)[:2]
        heights.append(J[0])
        if step in (0, 5000, 20_000):
            assert printed(8, f"{step} {J[0]:.5f} {np.abs(theta).max():.2f}")
        theta = theta - D
    assert (np.diff(heights) < 0).all() and heights[-1] > log(2) / 2


@pytest.mark.slow
def test_how_many_of_500_seeds_stick():
    """A vectorised Adam of this file's own: 500 networks at once, as many as the text says."""
    J = xor_cost_and_slopes(adam(starts(500), 0.05, 2000))[0]
    third = (2 * -log(2 / 3) - log(1 / 3)) / 4
    low, high = (np.abs(J - height) < 2e-3 for height in (log(2) / 2, third))
    assert (low | high | (J < 0.05)).all()
    said = f"{low.sum() + high.sum()} get stuck: {low.sum()} at this height, and {high.sum()} at another"
    assert "the seeds 0 to 499" in prose(8) and said in " ".join(prose(8).split())


def test_what_a_batch_costs_and_brings():
    """The times are those of chapter 7's ladder; the text of chapter 8 divides them."""
    one, ten, many = re.search(
        r"the tuned step\*\* \| \*\*(\d+) µs\*\* \| \*\*(\d+) µs\*\* \| \*\*(\d+) µs", prose(7)
    ).groups()
    assert f"{one} µs for one example, {ten} µs for ten and {many} µs for 128" in prose(8)
    each = [int(time) / size for time, size in ((one, 1), (ten, 10), (many, 128))]
    assert "{:.0f}, then {:.1f}, then {:.1f} µs".format(*each) in prose(8)
    assert 2 < int(ten) / int(one) < 2.5 and 7.5 < int(many) / int(ten) < 8.5  # little more than twice; about eightfold
    off = [int(n) for n in re.findall(r"^ +(?:10|40|250) +(\d+)%", outputs(8), re.M)]
    assert off == [28, 16, 8] and 0.5 < off[1] / off[0] < 0.6  # little more than half


def test_the_figures_three_paths():
    """Descent from any start finds the neuron's bottom with alpha = 1: no curvature reaches 2."""
    steepest = np.linalg.eigvalsh(np.array([[1, 0], [0, np.mean(X6**2)]]) / 4).max()  # g' is at most 1/4
    assert 1.0 * steepest < 2


def test_l_bfgs_finds_a_third_height():
    ends = [
        scipy_minimize(
            lambda t: tuple(out[0] for out in xor_cost_and_slopes(t[None])[:2]), start, jac=True, method="L-BFGS-B"
        )
        for start in starts()
    ]
    third = (2 * -log(2 / 3) - log(1 / 3)) / 4
    assert all(min(abs(end.fun - height) for height in (0, log(2) / 2, third)) < 2e-3 for end in ends)
    assert max(end.nfev for end in ends) < 50
    assert printed(8, f"{third:.3f}")
    assert re.search(r"^L-BFGS +\d+ +[1-9] +\d+$", outputs(8), re.M)


def test_plain_descent_gets_through():
    theta = starts()
    for _ in range(3000):
        theta = theta - xor_cost_and_slopes(theta)[1]
    assert (xor_cost_and_slopes(theta)[0] < 0.3).all() and printed(8, "descent 0 0 20")


def test_twins_stay_twins_and_zeros_stay_zero():
    theta = np.array([[0.3, -0.5, 0.8] * 3 + [0.1, 0.7, 0.7, 0.7]])
    for _ in range(3000):
        theta = theta - xor_cost_and_slopes(theta)[1]
    rows = theta[0, :9].reshape(3, 3)
    assert np.ptp(rows, axis=0).max() < 1e-12 and xor_cost_and_slopes(theta)[0][0] > 0.3
    for number in rows[0]:
        assert f"{abs(number):.4f}".rstrip("0") in outputs(8)
    J, D = xor_cost_and_slopes(np.zeros((1, 13)))[:2]
    assert isclose(J[0], log(2)) and (D == 0).all()
    # with three ones and a zero for labels the output weights are pulled: each a is 1/2, a - y sums up to -1
    assert sum(0.5 - y for y in (0, 1, 1, 1)) == -1 and "three ones and a zero" in prose(8)
    assert np.abs(adam(theta, 0.05, 50)[0, :9].reshape(3, 3) - adam(theta, 0.05, 50)[0, :3]).max() < 1e-12
    # one hidden unit with the sum of the three output weights says the same
    hidden = 1 / (1 + np.exp(-(rows[0, 0] + X_XOR @ rows[0, 1:])))
    np.testing.assert_allclose(
        xor_cost_and_slopes(theta)[3][0], 1 / (1 + np.exp(-(theta[0, 9] + theta[0, 10:].sum() * hidden))), rtol=1e-9
    )
