"""The numbers of chapters 7, 8 and 9, by routes that share no code with the package: a network written out in loops or in
plain numpy, automatic differentiation, exact fractions, and training loops of this file's own.
"""

import json
import re
from fractions import Fraction
from math import acos, cos, degrees, isclose, log, radians, sqrt
from pathlib import Path

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from scipy.optimize import minimize as scipy_minimize

from backprop import Network, flatten
from backprop.bugs import BUGS
from backprop.data import digits
from backprop.examples import THETA, X, Y
from backprop.numdiff import by_unit, by_weight

CHAPTERS = Path(__file__).parents[1] / "chapters"
CHECKING, DESCENT, DIGITS = "07_checking.ipynb", "08_descent.ipynb", "09_digits.ipynb"
VANISHING, FIXES = "10_vanishing.ipynb", "11_fixes.ipynb"


def cells(chapter):
    return json.loads((CHAPTERS / chapter).read_text(encoding="utf-8"))["cells"]


def prose(chapter):
    return "\n".join("".join(cell["source"]) for cell in cells(chapter) if cell["cell_type"] == "markdown")


def outputs(chapter):
    return "\n".join(
        "".join(out.get("text", ""))
        for cell in cells(chapter)
        if cell["cell_type"] == "code"
        for out in cell["outputs"]
    )


def said(chapter, token, value):
    """The token stands in the chapter, and the value rounds to it."""
    decimals = len(token.partition(".")[2])
    assert abs(value - float(token.replace(",", ""))) <= 0.500001 * 10**-decimals, (token, value)
    assert token in prose(chapter) + outputs(chapter), f"{token} is not in {chapter}"


def sigmoid(z):
    return 1 / (1 + anp.exp(-z))


def cost(Theta, X, Y, lam=0.0):
    """J of a sigmoid network of any depth with cross-entropy."""
    a = X
    for l in sorted(Theta):
        z = anp.dot(a, Theta[l][:, 1:].T) + Theta[l][:, 0]
        a = sigmoid(z)
    data = anp.mean(anp.sum(anp.log(1 + anp.exp(z)) - Y * z, axis=1))
    return data + lam / (2 * len(X)) * sum(anp.sum(Theta[l][:, 1:] ** 2) for l in Theta)


# Chapter 7 --------------------------------------------------------------------------------------------------------


def flat(Theta):
    return np.concatenate([np.ravel(Theta[l]) for l in sorted(Theta)])


def moved(theta, sizes=(3, 2, 2)):
    Theta, at = {}, 0
    for l, (n, k) in enumerate(zip(sizes, sizes[1:]), 1):
        Theta[l], at = theta[at : at + k * (n + 1)].reshape(k, n + 1), at + k * (n + 1)
    return Theta


THETA_FLAT = flat(THETA)
RIGHT = flat(grad(cost)({l: np.array(THETA[l]) for l in THETA}, X, Y))


def quotients(kind, h):
    """All slopes of the 3-2-2 network by differences, and their distance from automatic differentiation."""
    J = lambda theta: cost(moved(theta), X, Y)
    steps = np.eye(len(THETA_FLAT)) * h
    if kind == "forward":
        found = [(J(THETA_FLAT + e) - J(THETA_FLAT)) / h for e in steps]
    elif kind == "central":
        found = [(J(THETA_FLAT + e) - J(THETA_FLAT - e)) / (2 * h) for e in steps]
    else:
        found = [J(THETA_FLAT + 1j * e).imag / h for e in steps]
    return np.array(found), np.linalg.norm(found - RIGHT) / (np.linalg.norm(found) + np.linalg.norm(RIGHT))


def exponent(kind, steps):
    return np.polyfit(np.log10(steps), [np.log10(quotients(kind, h)[1]) for h in steps], 1)[0]


def test_the_arms_of_the_v_have_the_slopes_that_the_chapter_gives():
    right_arm, left_arm = np.logspace(-4, -1, 7), np.logspace(-12, -8, 9)
    assert abs(exponent("forward", right_arm) - 1) < 0.05
    assert abs(exponent("central", np.logspace(-3, -1, 5)) - 2) < 0.05
    assert abs(exponent("complex", np.logspace(-3, -1, 5)) - 2) < 0.05
    for kind in ("forward", "central"):
        assert abs(exponent(kind, left_arm) + 1) < 0.3
    for h in (1e-8, 1e-12, 1e-20, 1e-100):
        assert quotients("complex", h)[1] < 1e-14


def test_the_best_steps_and_their_errors():
    steps = 10.0 ** np.arange(-12, 0)
    text = outputs(CHECKING)
    for kind, best, below in (("forward", 1e-7, 1e-6), ("central", 1e-5, 1e-9)):
        errors = [quotients(kind, h)[1] for h in steps]
        assert f"{kind}: best near h = {best:.0e}" in text
        assert 0.05 < steps[np.argmin(errors)] / best < 20 and min(errors) < below
    said(CHECKING, "0.02713531", quotients("forward", 1e-4)[0][2])
    said(CHECKING, "0.02713495", RIGHT[2])
    said(CHECKING, "0.027134947839", RIGHT[2])


def test_what_the_chapter_says_of_steps():
    eps = 2.0**-52
    for token, value in (
        ("2.2", eps * 1e16),
        ("1.5", sqrt(eps) * 1e8),
        ("6", eps ** (1 / 3) * 1e6),
        ("4.8", (2.2e-16 / 2) ** (1 / 3) * 1e6),
        ("3.9", (1.2e-7 / 2) ** (1 / 3) * 1e3),
        ("0.55", 1.1 / 2),
    ):
        said(CHECKING, token, value)
    for e, token in ((2.2e-16, 7e-11), (1.2e-7, 4.6e-5)):
        h = (e / 2) ** (1 / 3)
        assert isclose(e / h + h * h, token, rel_tol=0.03)
    assert 1 + 1e-16 == 1
    relu = lambda z: max(z, 0.0)
    h = 1e-5
    assert isclose((relu(h / 10 + h) - relu(h / 10 - h)) / (2 * h), 0.55)
    f = lambda t: t**3
    t, h = Fraction(2), Fraction(3, 10)
    forward, central = (f(t + h) - f(t)) / h, (f(t + h) - f(t - h)) / (2 * h)
    for token, value in (
        ("13.89", forward),
        ("1.89", forward - 12),
        ("12.09", central),
        ("0.09", central - 12),
        ("12.167", f(t + h)),
        ("4.913", f(t - h)),
    ):
        assert Fraction(token) == value and token in prose(CHECKING)
    assert forward - 12 == h / 2 * 12 + h**2 / 6 * 6 and central - 12 == h**2 / 6 * 6


def single_precision():
    J = lambda theta: np.float32(cost(moved(theta.astype(np.float32)), X.astype(np.float32), Y.astype(np.float32)))
    theta = THETA_FLAT.astype(np.float32)
    errors = []
    for h in 10.0 ** np.arange(-5, 0, 0.25):
        found = np.array(
            [(J(theta + e) - J(theta - e)) / np.float32(2 * h) for e in (np.eye(len(theta)) * h).astype(np.float32)]
        )
        errors.append(np.linalg.norm(found - RIGHT) / (np.linalg.norm(found) + np.linalg.norm(RIGHT)))
    return min(errors)


def test_a_quotient_in_single_precision_has_four_digits_at_best():
    assert 1e-5 < single_precision() < 1e-3


def lab():
    """The network of the bug lab: its start, its examples."""
    rng = np.random.default_rng(0)
    Theta = Network((3, 2, 2)).init(rng, "normal")
    return Theta, rng.normal(size=(5, 3)), rng.integers(0, 2, (5, 2))


def backward(Theta, X, Y, lam=1.0, bug=None, alpha=0.5):
    """The gradient example by example and index by index, with one mistake if wanted."""
    m, D = len(X), {1: np.zeros((2, 4)), 2: np.zeros((2, 3))}
    for x, y in zip(X, Y):
        a1 = [1, *x]
        z2 = [sum(Theta[1][j, i] * a1[i] for i in range(4)) for j in range(2)]
        a2 = [1, *(sigmoid(z) for z in z2)]
        a3 = [sigmoid(sum(Theta[2][k, j] * a2[j] for j in range(3))) for k in range(2)]
        d3 = [a - t for a, t in zip(a3, y)]
        if bug == "delta_sign":
            d3 = [-d for d in d3]
        if bug == "extra_prime":
            d3 = [d * a * (1 - a) for d, a in zip(d3, a3)]
        d2 = []
        for j in (1, 2):
            weights = {
                "bias_column_kept": lambda k: Theta[2][k, j - 1],
                "transpose_missing": lambda k: Theta[2][j - 1, k + 1],
            }.get(bug, lambda k: Theta[2][k, j])
            slope = sigmoid(z2[j - 1]) * (1 - sigmoid(z2[j - 1]))
            if bug == "prime_of_a":
                slope = sigmoid(a2[j]) * (1 - sigmoid(a2[j]))
            d2.append(sum(d3[k] * weights(k) for k in range(2)) * (1 if bug == "hidden_prime_missing" else slope))
        D[2] += np.outer(d3, a2) / (1 if bug == "no_1_over_m" else m)
        D[1] += np.outer(d2, a1) / (1 if bug == "no_1_over_m" else m)
    for l in D:
        pull = lam * np.array(Theta[l]) / (1 if bug == "lam_not_over_m" else m)
        if bug != "bias_regularised":
            pull[:, 0] = 0
        D[l] += 0 if bug == "l2_forgotten" else pull
    return D


def test_the_bug_lab_prints_what_a_loop_finds():
    Theta, X5, Y5 = lab()
    right = backward(Theta, X5, Y5)
    np.testing.assert_allclose(
        flat(right),
        flat(grad(lambda T: cost(T, X5, Y5, 1.0))({l: np.array(Theta[l]) for l in Theta})),
        rtol=1e-10,
        atol=1e-13,
    )
    norm, text, checked = np.linalg.norm, outputs(CHECKING), 0
    for bug in BUGS:
        if bug == "stale_weights":
            continue  # its learning rate is the package's; chapter 12 and its tests work it out
        wrong = backward(Theta, X5, Y5, bug=bug)
        a, b = flat(wrong), flat(right)
        if bug != "no_1_over_m":  # what the missing 1/m does to the term with lambda is a matter of where it stood
            assert (
                f"error {norm(a - b) / (norm(a) + norm(b)):.3f}  cosine {a @ b / norm(a) / norm(b):7.4f}  {bug}" in text
            ), bug
            layers = {l: norm(wrong[l] - right[l]) / (norm(wrong[l]) + norm(right[l])) for l in right}
            row = next(line for line in text.splitlines() if line.startswith(f"{bug} ") and "layer" in line)
            for l, error in layers.items():
                assert f"layer {l}: {'ok' if error < 1e-12 else format(error, '.3f')}" in row, bug
            checked += 1
    assert checked == 9
    cosines = {line.split()[-1]: float(line.split()[3]) for line in text.splitlines() if line.startswith("error ")}
    assert set(cosines) == set(BUGS) and [bug for bug in cosines if cosines[bug] < 0] == ["delta_sign"]
    assert degrees(acos(cosines["stale_weights"])) < 5 and cosines["prime_of_a"] > cos(radians(1))
    assert sum(c > cos(radians(5)) for c in cosines.values()) == 2


def test_most_bugs_fall_and_one_falls_further():
    rows = re.findall(r"^(\w[\w ]*?) +J: ([\d.]+) -> ([\d.]+)$", outputs(CHECKING), re.M)
    assert len(rows) == 12
    end = {name: float(b) for name, _, b in rows}
    assert [name for name, a, b in rows if float(b) > float(a)] == ["delta_sign"]
    assert [name for name in end if end[name] < end["no bug"]] == ["lam_not_over_m"]
    Theta, X5, Y5 = lab()
    for bug in (None, "lam_not_over_m", "hidden_prime_missing", "bias_regularised", "extra_prime"):
        T = {l: np.array(Theta[l]) for l in Theta}
        J = [cost(T, X5, Y5, 1.0)]
        for _ in range(60):
            D = backward(T, X5, Y5, bug=bug)
            T = {l: T[l] - 0.5 * D[l] for l in T}
            J.append(cost(T, X5, Y5, 1.0))
        assert f"{J[-1]:.3f}" == f"{end[bug or 'no bug']:.3f}"
        assert (np.diff(J) < 2e-3).all() and J[30] < 0.4 * J[0]  # falls, as the figure's text says, and levels off


def test_counts_of_the_large_network():
    weights = 30 * (784 + 1) + 10 * (30 + 1)
    assert weights == 23_860 and 2 * weights == 47_720 and 2 * (30 + 10) == 80
    for token in ("23,860", "47,720", "$30 + 10 = 40$", "80 evaluations", "All 785 weights", "other 29 units"):
        assert token in prose(CHECKING), token
    assert "23860 weights: 47720 forward passes" in outputs(CHECKING)


def test_one_step_of_h_over_a_serves_all_weights_into_a_unit():
    """The trick of chapter 7 on a 4-3-2 network with one input at 0, by plain numpy; then the package's two routes."""
    rng, h = np.random.default_rng(5), 1e-5
    Theta, x, y = (
        {1: rng.normal(size=(3, 5)), 2: rng.normal(size=(2, 4))},
        np.array([0.3, 0.0, -0.8, 0.6]),
        np.array([1.0, 0.0]),
    )

    def J(Theta, dz=None):
        a = x
        for l in (1, 2):
            z = Theta[l][:, 1:] @ a + Theta[l][:, 0] + (dz[1] if dz and dz[0] == l else 0)
            a = sigmoid(z)
        return np.sum(np.log(1 + np.exp(z)) - y * z), {
            1: np.array([1, *x]),
            2: np.array([1, *sigmoid(Theta[1][:, 1:] @ x + Theta[1][:, 0])]),
        }

    a = J(Theta)[1]
    D = {}
    for l in (1, 2):
        D[l] = np.zeros_like(Theta[l])
        for j in range(len(D[l])):
            shift = h * np.eye(len(D[l]))[j]
            quotient = (J(Theta, (l, shift))[0] - J(Theta, (l, -shift))[0]) / (2 * h)
            for i, a_i in enumerate(a[l]):
                D[l][j, i] = quotient * a_i
                if a_i:
                    up, down = ({k: np.array(Theta[k]) for k in Theta} for _ in range(2))
                    up[l][j, i] += h / a_i
                    down[l][j, i] -= h / a_i
                    assert isclose((J(up)[0] - J(down)[0]) / (2 * h / a_i), D[l][j, i], rel_tol=1e-6, abs_tol=1e-9)
        assert (D[l][:, 2] == 0).all() == (l == 1)
    exact = grad(cost)(Theta, x[None], y[None])
    for way in (by_unit, by_weight):
        found = way(Network((4, 3, 2)), Theta, x[None], y[None])
        for l in D:
            np.testing.assert_allclose(found[l], D[l], atol=1e-9)
            np.testing.assert_allclose(exact[l], D[l], atol=1e-9)


def test_friends_error():
    assert Fraction(4 - 1, 4 + 1) == Fraction("0.6") and "3/5 = 0.6" in prose(CHECKING)
    assert "{1: '0.6000', 2: '0.6000'}" in outputs(CHECKING)


# Chapter 8 --------------------------------------------------------------------------------------------------------


def test_promise_of_a_small_step():
    text, before = outputs(DESCENT), cost(moved(THETA_FLAT), X, Y)
    for alpha in (0.001, 0.01, 0.1, 1):
        found = cost(moved(THETA_FLAT - alpha * RIGHT), X, Y) - before
        assert f"alpha {alpha:5}  promised {-alpha * RIGHT @ RIGHT:9.6f}  found {found:9.6f}" in text
    for alpha in (0.001, 0.01):
        assert abs((cost(moved(THETA_FLAT - alpha * RIGHT), X, Y) - before) / (-alpha * RIGHT @ RIGHT) - 1) < 0.005


def test_descent_on_the_3_2_2_network():
    text = outputs(DESCENT)
    gradient = grad(cost)
    for alpha in (0.05, 0.5, 5, 30):
        T, J = {l: np.array(THETA[l]) for l in THETA}, []
        for _ in range(61):
            J.append(cost(T, X, Y))
            D = gradient(T, X, Y)
            T = {l: T[l] - alpha * D[l] for l in T}
        line = next(line for line in text.splitlines() if line.startswith(f"alpha = {alpha} "))
        assert line.endswith(f"{J[1]:.4f} {J[10]:.4f} {J[60]:.4f}")
    assert 9 < max(J) < 10 and J[60] > J[0]  # alpha = 30, as the figure's text says


def test_parabola_and_valley():
    for c, alpha, steps, value in ((4, Fraction(3, 10), 3, Fraction("-0.008")),):
        assert (1 - alpha * c) ** steps == value and "-0.008" in prose(DESCENT)
    assert 1 - Fraction(2, 21) == -(1 - 20 * Fraction(2, 21)) == Fraction(19, 21)
    for token, value in (
        ("0.0952", 2 / 21),
        ("0.9048", 19 / 21),
        ("0.998", 999 / 1001),
        ("347", log(0.5) / log(999 / 1001)),
        ("3.2", sqrt(10)),
    ):
        said(DESCENT, token, value)
    text = outputs(DESCENT)
    for name, beta in (("plain", 0.0), ("momentum", 0.5)):
        heights = []
        for c, w in ((1, -4.0), (20, 1.0)):
            previous, way = w, [w]
            for _ in range(30):  # w(t+1) = w(t) - alpha c w(t) + beta (w(t) - w(t-1)): no speed kept
                w, previous = w - 0.09 * c * w + beta * (w - previous), w
                way.append(w)
            heights.append([c * way[t] ** 2 / 2 for t in (10, 20, 30)])
        line = next(line for line in text.splitlines() if line.startswith(name) and "20, 30 steps" in line)
        np.testing.assert_allclose(
            [float(n) for n in line.split("[")[1].strip("] ").split()], np.sum(heights, axis=0), atol=6e-5
        )


def test_momentum_and_adam():
    said(DESCENT, "-0.9982", -0.1 * (1 - 0.9**60) / (1 - 0.9))
    mean = lambda beta, values: (
        sum((1 - beta) * beta ** (len(values) - 1 - s) * v for s, v in enumerate(values)) / (1 - beta ** len(values))
    )
    w, slopes = 1.0, [3.0, -1.0, 2.0]
    for t in (1, 2, 3):  # the running means as sums over all slopes so far
        w -= 0.1 * mean(0.9, slopes[:t]) / (sqrt(mean(0.999, [D * D for D in slopes[:t]])) + 1e-8)
    said(DESCENT, "0.799669", w)


X6, Y6 = np.array([-2, -1, -0.5, 0.5, 1, 2]), np.array([0, 0, 1, 0, 1, 1])


def test_one_neuron_has_one_bowl():
    J = lambda p: np.mean(np.log(1 + np.exp(p[0] + p[1] * X6)) - Y6 * (p[0] + p[1] * X6))
    for b in np.linspace(-4, 3, 8):
        for w in np.linspace(-3, 4, 8):
            s = sigmoid(b + w * X6)
            curvature = np.array([[np.mean(s * (1 - s) * p * q) for p in (np.ones(6), X6)] for q in (np.ones(6), X6)])
            assert np.linalg.eigvalsh(curvature).min() > 0
    bottom = scipy_minimize(J, [-3, -2], tol=1e-12)
    assert abs(bottom.x[0]) < 1e-4 and f"w = {bottom.x[1]:.3f}, J = {bottom.fun:.6f}" in outputs(DESCENT)
    for threshold in (-9, -1.5, -0.7, 0, 0.7, 1.5, 9):
        assert np.sum((X6 > threshold) != Y6) > 0  # no threshold gets all six right


def test_somebody_elses_optimiser():
    lam, text = 0.1, outputs(DESCENT)
    J = lambda theta: cost(moved(theta), X, Y, lam)
    found = scipy_minimize(J, THETA_FLAT, jac=grad(J), method="L-BFGS-B")
    lowest = scipy_minimize(J, found.x, jac=grad(J), method="BFGS", options={"gtol": 1e-9}).fun
    assert found.nfev < 40 and f"J = {lowest:.6f}" in text
    for alpha in (2, 4):
        theta, steps = THETA_FLAT, 0
        while J(theta) >= lowest + 1e-6:
            theta, steps = theta - alpha * grad(J)(theta), steps + 1
        printed = int(re.search(rf"descent with alpha +{alpha}: (\d+) gradients", text).group(1))
        assert abs(steps - printed) <= 1


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


def starts():
    return np.array([flatten(XOR.init(np.random.default_rng(seed), "normal")) for seed in range(20)])


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
    stuck, text = np.flatnonzero(J > 0.3), outputs(DESCENT)
    assert len(stuck) == 4 and (np.delete(J, stuck) < 0.05).all()
    assert "stuck:     [" + "".join(f"{s:2} " for s in stuck).rstrip() + "]" in text
    assert np.abs(J[stuck] - log(2) / 2).max() < 1e-3 and (J[stuck] > log(2) / 2).all()
    said(DESCENT, "0.3466", log(2) / 2)
    for s in stuck:
        twins = np.flatnonzero(np.abs(answers[s] - 0.5) < 0.1)
        others = np.setdiff1d(range(4), twins)
        assert len(twins) == 2 and sorted(Y_XOR[twins]) == [0, 1]  # one of each kind
        assert np.abs(hidden[s, twins[0]] - hidden[s, twins[1]]).max() < 0.01  # the hidden layer has made twins of them
        assert np.abs(answers[s, others] - Y_XOR[others]).max() < 0.01
        assert np.linalg.norm(D[s]) < 1e-2


def test_the_stuck_valley_runs_on_for_ever(trained):
    stuck = np.flatnonzero(xor_cost_and_slopes(trained)[0] > 0.3)[:1]
    heights = [xor_cost_and_slopes(adam(starts()[stuck], 0.05, steps))[0][0] for steps in (2000, 5000, 20_000)]
    assert heights[0] > heights[1] > heights[2] > log(2) / 2
    for steps, J in zip((2000, 5000, 20_000), heights):
        assert f"J after {steps:6,} epochs: {J:.5f}" in outputs(DESCENT)


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
    said(DESCENT, "0.477", third)
    assert re.search(r"L-BFGS   stuck \d times of 20, at J = \[.*0\.477.*\]", outputs(DESCENT))


def test_plain_descent_gets_through():
    theta = starts()
    for _ in range(3000):
        theta = theta - xor_cost_and_slopes(theta)[1]
    assert (xor_cost_and_slopes(theta)[0] < 0.3).all() and "descent  stuck 0 times of 20" in outputs(DESCENT)


def test_twins_stay_twins_and_zeros_stay_zero():
    theta = np.array([[0.3, -0.5, 0.8] * 3 + [0.1, 0.7, 0.7, 0.7]])
    for _ in range(3000):
        theta = theta - xor_cost_and_slopes(theta)[1]
    rows = theta[0, :9].reshape(3, 3)
    assert np.ptp(rows, axis=0).max() < 1e-12 and xor_cost_and_slopes(theta)[0][0] > 0.3
    for number in rows[0]:
        assert f"{abs(number):.4f}".rstrip("0") in outputs(DESCENT)
    J, D = xor_cost_and_slopes(np.zeros((1, 13)))[:2]
    assert isclose(J[0], log(2)) and (D == 0).all()
    assert np.abs(adam(theta, 0.05, 50)[0, :9].reshape(3, 3) - adam(theta, 0.05, 50)[0, :3]).max() < 1e-12
    # one hidden unit with the sum of the three output weights says the same
    hidden = 1 / (1 + np.exp(-(rows[0, 0] + X_XOR @ rows[0, 1:])))
    np.testing.assert_allclose(
        xor_cost_and_slopes(theta)[3][0], 1 / (1 + np.exp(-(theta[0, 9] + theta[0, 10:].sum() * hidden))), rtol=1e-9
    )


# Chapter 9 --------------------------------------------------------------------------------------------------------

PARTS = digits()


def learn(seed, labels=PARTS.train.labels, lam=0.0, epochs=60):
    """A 64-30-10 network by this file's own loop: uniform start, mini-batches of 32, momentum 0.9, alpha 0.1."""
    rng, X, Y = np.random.default_rng(1000 + seed), PARTS.train.X, np.eye(10)[labels]
    W = [rng.uniform(-1, 1, (n, k)) * np.sqrt(6 / (n + k)) for n, k in ((64, 30), (30, 10))]
    b, m = [np.zeros(30), np.zeros(10)], len(X)
    first, speed = W[0].copy(), [0.0, 0.0, 0.0, 0.0]
    for _ in range(epochs):
        order = rng.permutation(m)
        for at in range(0, m, 32):
            x, y = X[order[at : at + 32]], Y[order[at : at + 32]]
            hidden = 1 / (1 + np.exp(-(x @ W[0] + b[0])))
            d3 = (1 / (1 + np.exp(-(hidden @ W[1] + b[1]))) - y) / len(x)
            d2 = d3 @ W[1].T * hidden * (1 - hidden)
            slopes = [x.T @ d2 + lam / m * W[0], hidden.T @ d3 + lam / m * W[1], d2.sum(axis=0), d3.sum(axis=0)]
            speed = [0.9 * v - 0.1 * D for v, D in zip(speed, slopes)]
            W, b = [W[0] + speed[0], W[1] + speed[1]], [b[0] + speed[2], b[1] + speed[3]]
    reads = lambda part: np.mean(
        (1 / (1 + np.exp(-(part.X @ W[0] + b[0]))) @ W[1] + b[1]).argmax(axis=1) == part.labels
    )
    return reads, W[0] - first


def test_ten_seeds_read_96_of_100_digits():
    scores = [learn(seed)[0](PARTS.test) for seed in range(10)]
    assert min(scores) >= 0.96
    printed = re.search(r"mean ([\d.]+), from ([\d.]+) to ([\d.]+), standard deviation ([\d.]+)", outputs(DIGITS))
    mean, low, high, spread = map(float, printed.groups())
    assert 0.96 <= low <= mean <= high and abs(mean - np.mean(scores)) < 0.01 and spread < 0.01
    assert "the seeds 0 to 9" in prose(DIGITS)


def test_where_there_is_no_ink_no_weight_moves():
    never = np.flatnonzero(PARTS.train.X.max(axis=0) == 0)
    way = learn(0, epochs=2)[1]
    assert (way[never] == 0).all() and np.median(np.abs(way)) > 0
    assert "training digit: [ " + " ".join(map(str, never)) + "]" in outputs(DIGITS)


def test_lambda_helps_where_labels_are_wrong():
    noise = np.random.default_rng(99)
    spoilt = noise.permutation(1197) < 239
    labels = np.where(spoilt, (PARTS.train.labels + noise.integers(1, 10, 1197)) % 10, PARTS.train.labels)
    assert np.sum(labels != PARTS.train.labels) == 239
    reads = {
        lam: np.mean([learn(seed, labels, lam, epochs=120)[0](PARTS.validation) for seed in range(2)])
        for lam in (0, 1, 10)
    }
    assert reads[1] > reads[0] + 0.02 and reads[1] > reads[10] + 0.02
    table = [
        tuple(map(float, row))
        for row in re.findall(r"^lambda +([\d.]+) +train ([\d.]+) +validation ([\d.]+)$", outputs(DIGITS), re.M)
    ]
    clean, dirty = table[:4], table[4:]
    assert [row[0] for row in clean] == [0, 0.1, 1, 10] and [row[0] for row in dirty] == [0, 0.1, 0.3, 1, 3, 10]
    assert max(clean, key=lambda row: row[2])[0] == 0 and clean[0][2] - clean[2][2] < 0.01 < clean[0][2] - clean[3][2]
    assert max(dirty, key=lambda row: row[2])[0] == 1


def test_numbers_of_chapter_9():
    assert 30 * 65 + 10 * 31 == 2260 and "2,260 weights" in prose(DIGITS)
    for token, value in (
        ("6.93", 10 * log(2)),
        ("18.0218", 26 * log(2)),
        ("3.2581", log(26)),
        ("37", 1197 / 32),
        ("2.303", log(10)),
    ):
        said(DIGITS, token, value)
    assert [len(part.X) for part in PARTS] == [1197, 300, 300] and sum(len(part.X) for part in PARTS) == 1797
    for token in ("1,797", "1,197 digits", "(300)", "8 × 8"):
        assert token in prose(DIGITS), token
    assert all(
        np.array_equal(part.X * 16, np.round(part.X * 16)) and part.X.min() == 0 and part.X.max() == 1 for part in PARTS
    )


def test_curves_part():
    rows = [
        tuple(map(float, row))
        for row in re.findall(r"^epoch +(\d+) +J train ([\d.]+) +J validation ([\d.]+)$", outputs(DIGITS), re.M)
    ]
    gap = {int(epoch): validation - train for epoch, train, validation in rows}
    assert gap[2] < 0.02 and gap[60] > 0.1 and rows[-1][1] < 0.5 * rows[-1][2]


@pytest.mark.parametrize("chapter", [CHECKING, DESCENT, DIGITS, VANISHING, FIXES])
def test_no_shown_line_of_code_is_cut_off_by_the_page(chapter):
    for cell in cells(chapter):
        if cell["cell_type"] == "code" and not {"hide-input", "hide-cell"} & set(cell["metadata"].get("tags", [])):
            for line in "".join(cell["source"]).splitlines():
                assert len(line) <= 88, line
