"""Chapter 7: differences and the bug lab, by a network written out in loops, autograd and exact fractions."""

import re
from fractions import Fraction
from math import acos, cos, degrees, isclose, radians, sqrt

import numpy as np
import pytest
from autograd import grad
from by_autograd import RIGHT, THETA_FLAT, as_matrices, cost, flat, sigmoid
from chapter_text import described, outputs, printed, prose

from backprop import Network
from backprop.bugs import BUGS
from backprop.examples import THETA, X, Y
from backprop.numdiff import by_unit, by_weight


def quotients(kind, h):
    """All slopes of the 3-2-2 network by differences, and their distance from automatic differentiation."""
    J = lambda theta: cost(as_matrices(theta), X, Y)
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
    text = outputs(7)
    for kind, best, below in (("forward", 1e-7, 1e-6), ("central", 1e-5, 1e-9)):
        errors = [quotients(kind, h)[1] for h in steps]
        assert f"{kind}: best near h = {best:.0e}" in text
        assert 0.05 < steps[np.argmin(errors)] / best < 20 and min(errors) < below
    assert printed(7, f"{quotients('forward', 1e-4)[0][2]:.8f}")
    assert printed(7, f"{RIGHT[2]:.8f}") and printed(7, f"{RIGHT[2]:.12f}")


def test_what_the_chapter_says_of_steps():
    for e, best, error in ((2.2e-16, 4.8e-6, 7e-11), (1.2e-7, 3.9e-3, 4.6e-5)):
        h = (e / 2) ** (1 / 3)
        assert isclose(h, best, rel_tol=0.01) and isclose(e / h + h * h, error, rel_tol=0.03)
    assert 1 + 1e-16 == 1
    relu = lambda z: max(z, 0.0)
    h = 1e-5
    assert isclose((relu(h / 10 + h) - relu(h / 10 - h)) / (2 * h), 0.55)
    f = lambda t: t**3
    t, h = Fraction(2), Fraction(3, 10)
    forward, central = (f(t + h) - f(t)) / h, (f(t + h) - f(t - h)) / (2 * h)
    assert forward - 12 == h / 2 * 12 + h**2 / 6 * 6 and central - 12 == h**2 / 6 * 6


def single_precision():
    J = lambda theta: np.float32(
        cost(as_matrices(theta.astype(np.float32)), X.astype(np.float32), Y.astype(np.float32))
    )
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


def allowed(J, D, h, p):
    """(7.7) three times over, with the little more for rounding: eps |J| sqrt(n) / (h |D|) + h^p, and 100 eps."""
    eps = 2.0**-52
    return 3 * (eps * abs(J) * sqrt(D.size) / (h * np.linalg.norm(D)) + h**p) + 100 * eps


def test_what_may_be_accepted_follows_from_the_size_of_the_gradient():
    """The table's limits by the formula, and the central difference of the deep network by this file's own cost."""
    rng = np.random.default_rng(0)
    Theta = Network((8, *[8] * 10, 4)).init(rng, "glorot")
    X8, Y4 = rng.normal(size=(5, 8)), rng.integers(0, 2, (5, 4))
    J, D = cost(Theta, X8, Y4), grad(cost)({l: np.array(Theta[l]) for l in Theta}, X8, Y4)[1]
    ours = as_matrices(RIGHT)[1]
    for method, h, p in (("forward", 1e-7, 1), ("central", 1e-5, 2)):
        limits = [allowed(cost(THETA, X, Y), ours, h, p), allowed(J, D, h, p)]
        assert printed(7, f"{method} {limits[0]:.0e} {limits[1]:.0e}")
    found = np.zeros_like(D)
    for j, i in np.ndindex(*D.shape):
        e = np.zeros_like(D)
        e[j, i] = 1e-5
        plus, minus = (cost({**Theta, 1: Theta[1] + sign * e}, X8, Y4) for sign in (1, -1))
        found[j, i] = (plus - minus) / 2e-5
    error = np.linalg.norm(found - D) / (np.linalg.norm(found) + np.linalg.norm(D))
    assert 1e-5 < error < limits[1] and "off by more than $10^{-5}$" in prose(7)


def test_a_dropped_imaginary_part_is_a_wrong_slope():
    drops = lambda t: t**2 + abs(t)
    assert drops(1 + 1e-20j).imag / 1e-20 == pytest.approx(2) and 2 * 1 + 1 == 3  # 2 without a word, where 3 is true
    assert printed(7, "complex step, by hand: 2.0 complex_step: TypeError a part of f")


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
                "bias_column_kept": lambda k, j=j: Theta[2][k, j - 1],
                "transpose_missing": lambda k, j=j: Theta[2][j - 1, k + 1],
            }.get(bug, lambda k, j=j: Theta[2][k, j])
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
    norm, text, checked = np.linalg.norm, outputs(7), 0
    for bug in BUGS:
        if bug == "stale_weights":
            continue  # its learning rate is the package's; chapter 12 and its tests work it out
        wrong = backward(Theta, X5, Y5, bug=bug)
        a, b = flat(wrong), flat(right)
        if bug != "no_1_over_m":  # what the missing 1/m does to the term with lambda is a matter of where it stood
            error, cosine = norm(a - b) / (norm(a) + norm(b)), a @ b / norm(a) / norm(b)
            assert printed(7, f"{bug} {error:.3f} {cosine:.4f} {BUGS[bug]}"), bug
            layers = (norm(wrong[l] - right[l]) / (norm(wrong[l]) + norm(right[l])) for l in (1, 2))
            assert printed(7, " ".join([bug, *("ok" if e < 1e-12 else format(e, ".3f") for e in layers)])), bug
            checked += 1
    assert checked == 9
    rows = re.findall(r"^(\w+) +\d\.\d{3} +(-?\d\.\d{4}) ", text, re.M)
    cosines = {bug: float(cosine) for bug, cosine in rows}
    assert set(cosines) == set(BUGS) and [bug for bug in cosines if cosines[bug] < 0] == ["delta_sign"]
    assert degrees(acos(cosines["stale_weights"])) < 5 and cosines["prime_of_a"] > cos(radians(1))
    assert sum(c > cos(radians(5)) for c in cosines.values()) == 2


def descent(bug, lam=1.0, price=0.0):
    """J after each of 60 steps with the bug, by this file's loop; J with another lambda, or a price on biases."""
    Theta, X5, Y5 = lab()
    T, J = {l: np.array(Theta[l]) for l in Theta}, []
    for _ in range(61):
        J.append(cost(T, X5, Y5, lam) + price / 10 * sum((T[l][:, 0] ** 2).sum() for l in T))
        D = backward(T, X5, Y5, bug=bug)
        T = {l: T[l] - 0.5 * D[l] for l in T}
    return np.array(J)


def test_seven_bugs_fall_at_every_step_and_three_turn_round():
    falling, turning = [], {}
    for bug in (None, *BUGS):
        if bug == "stale_weights":
            J = stale_descent()
        elif bug == "no_1_over_m":
            J = descent_of_the_sum()
        else:
            J = descent(bug)
        rises = int((np.diff(J) > 0).sum())
        assert printed(7, f"{bug or 'no bug'} {J[-1]:.3f} {rises} {J.min():.3f} {J.argmin()}"), bug
        falling += [bug] if rises == 0 else []
        if 0 < rises < 60:
            turning[bug] = int(J.argmin())
        assert (rises == 60) == (bug == "delta_sign")
    assert len(falling) == 1 + 7 and None in falling
    assert turning == {"no_1_over_m": 8, "l2_forgotten": 11, "bias_regularised": 44}
    assert all(f"{bug} at step {step}" in described(7) for bug, step in list(turning.items())[:2])
    assert descent("lam_not_over_m")[-1] < descent(None)[-1]  # "one has even got ahead"


def stale_descent():
    """Index-free but without the package: the hidden delta is made with output weights that have moved by 0.5 D."""
    Theta, X5, Y5 = lab()
    T, J = {l: np.array(Theta[l]) for l in Theta}, []
    for _ in range(61):
        J.append(cost(T, X5, Y5, 1.0))
        D = backward(T, X5, Y5)
        moved = {1: T[1], 2: T[2] - 0.5 * D[2]}
        a2 = sigmoid(X5 @ T[1][:, 1:].T + T[1][:, 0])
        d3 = sigmoid(a2 @ T[2][:, 1:].T + T[2][:, 0]) - Y5
        d2 = (d3 @ moved[2][:, 1:]) * a2 * (1 - a2)
        pull = np.hstack([np.zeros((2, 1)), T[1][:, 1:]]) / 5
        D1 = np.hstack([d2.sum(axis=0)[:, None], d2.T @ X5]) / 5 + pull
        T = {1: T[1] - 0.5 * D1, 2: moved[2]}
    return np.array(J)


def descent_of_the_sum():
    """The data term not divided by m = 5, the term with lambda divided: five times the gradient with lambda / 5."""
    Theta, X5, Y5 = lab()
    T, J = {l: np.array(Theta[l]) for l in Theta}, []
    for _ in range(61):
        J.append(cost(T, X5, Y5, 1.0))
        D = backward(T, X5, Y5, lam=1 / 5)
        T = {l: T[l] - 0.5 * 5 * D[l] for l in T}
    return np.array(J)


def test_the_three_that_turn_round_walk_down_another_cost():
    assert (np.diff(descent("l2_forgotten", lam=0.0)) < 0).all()
    assert (np.diff(descent("bias_regularised", price=1.0)) < 0).all()
    for bug in ("l2_forgotten", "bias_regularised"):
        assert (np.diff(descent(bug)) > 0).any()  # and not down J


def test_counts_of_the_large_network():
    weights = 30 * (784 + 1) + 10 * (30 + 1)
    assert weights == 23_860 and 2 * weights == 47_720 and 2 * (30 + 10) == 80
    assert "23860 weights: 47720 forward passes" in outputs(7)


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


def test_a_gradient_that_lacks_1_over_m_is_wrong_by_m_minus_1_over_m_plus_1():
    """Exercise 7.3, m = 4: both layers by 0.6."""
    Theta, X5, Y5 = lab()
    wrong, right = (backward(Theta, X5[:4], Y5[:4], lam=0, bug=bug) for bug in ("no_1_over_m", None))
    errors = {
        l: np.linalg.norm(wrong[l] - right[l]) / (np.linalg.norm(wrong[l]) + np.linalg.norm(right[l])) for l in right
    }
    np.testing.assert_allclose(list(errors.values()), [0.6, 0.6], rtol=1e-14)
    assert printed(7, str({l: f"{error:.4f}" for l, error in errors.items()}))
