"""The check itself: its error falls as theory says, and it catches each bug of the catalogue."""

from collections import namedtuple

import numpy as np
import pytest
from strategies import targets

from backprop import (
    Network,
    acceptable_error,
    central_difference,
    check_gradients,
    complex_step,
    flatten,
    forward_difference,
    minimize,
    relative_error,
)
from backprop.bugs import BUGS, buggy_gradients
from backprop.check import METHODS
from backprop.examples import NET, THETA, X, Y


def f(t):
    return (np.sin(t) * np.exp(t)).sum()


def df(t):
    return (np.sin(t) + np.cos(t)) * np.exp(t)


T = np.array([[0.3, -1.2, 2.0]])


@pytest.mark.parametrize(
    "method, h, low, high",
    [
        (forward_difference, 1e-3, 1e-4, 1e-2),
        (forward_difference, 1e-7, 1e-10, 1e-6),
        (central_difference, 1e-1, 1e-4, 1e-2),
        (central_difference, 1e-3, 1e-8, 1e-6),
        (central_difference, 1e-5, 1e-13, 1e-9),
        (complex_step, 1e-20, 0, 1e-15),
    ],
)
def test_slopes_of_a_known_function(method, h, low, high):
    slopes = method(f, T, h)
    assert slopes.shape == T.shape
    assert low <= relative_error(slopes, df(T)) <= high


def test_central_differences_gain_two_digits_where_forward_differences_gain_one():
    for method, order in ((forward_difference, 1), (central_difference, 2)):
        errors = [relative_error(method(f, T, h), df(T)) for h in (1e-2, 1e-3)]
        assert np.log10(errors[0] / errors[1]) == pytest.approx(order, abs=0.05)


def test_the_curve_of_the_step_on_the_3_2_2_network():
    """The V: published orders of magnitude, each within a factor of 30, since weights and rounding differ."""
    expected = {1e-1: 1e-3, 1e-2: 1e-5, 1e-3: 1e-7, 1e-4: 1e-9, 1e-5: 7e-10, 1e-6: 6e-9, 1e-8: 8e-7, 1e-10: 3e-5}
    for h, error in expected.items():
        found = max(check_gradients(NET, THETA, X, Y, method="central", h=h).values())
        assert error / 30 <= found <= error * 30, h
    assert max(check_gradients(NET, THETA, X, Y).values()) <= 1e-15


def test_relative_error():
    assert relative_error([3.0, 0.0], [0.0, 4.0]) == pytest.approx(5 / 7)
    assert relative_error([0.0], [0.0]) == 0
    assert relative_error([1.0], [-1.0]) == 1
    assert relative_error({1: [1.0], 2: [0.0]}, {1: [1.0], 2: [2.0]}) == {1: 0.0, 2: 1.0}


def test_a_float32_gradient_is_checked_in_float64():
    Theta = {l: THETA[l].astype(np.float32) for l in THETA}
    assert max(check_gradients(NET, Theta, X.astype(np.float32), Y.astype(np.float32)).values()) <= 1e-6
    # differences of a cost in float32 would know two digits: with the right gradient the quotient in float64 has nine
    exact = NET.gradients({l: Theta[l].astype(np.float64) for l in Theta}, X, Y)
    assert max(check_gradients(NET, Theta, X, Y, exact, method="central").values()) <= 1e-8


def test_relative_error_neither_underflows_nor_overflows():
    for scale in (1e-320, 1e-200, 1e-170, 1.0, 1e150, 1e200, 8e307):
        assert relative_error([scale], [2 * scale]) == pytest.approx(1 / 3, rel=1e-3)
        assert relative_error([scale, 0], [-scale, 0]) == 1
        assert relative_error([1j * scale], [2j * scale]) == pytest.approx(1 / 3, rel=1e-3)
    for scale in (1e-44, 1e-25, 1e30):
        small = np.array([scale], np.float32)
        assert relative_error(small, 3 * small) == pytest.approx(0.5, rel=1e-6)
        assert relative_error(small, small) == 0
    assert relative_error(np.eye(2) + 0j, np.eye(2)) == 0 and relative_error([1.0], [1j]) == pytest.approx(0.5**0.5)
    assert relative_error([1e-200], [1e200]) == 1 and relative_error([], []) == 0


def test_a_wrong_gradient_that_vanishes_is_seen_in_float32():
    net = Network((8,) * 40)
    rng = np.random.default_rng(0)
    Theta = net.init(rng, dtype=np.float32)
    D = net.gradients(Theta, rng.random((4, 8), np.float32), np.zeros((4, 8), np.float32))
    assert 0 < np.abs(D[1]).max() < 1e-20
    assert all(error == pytest.approx(0.5, rel=1e-6) for error in relative_error(D, {l: 3 * D[l] for l in D}).values())


@pytest.mark.parametrize(
    "f, right",
    [
        (lambda t: (t**2).sum() + np.abs(t).sum(), False),
        (lambda t: (t.conj() * t).sum() + t.sum(), False),
        (lambda t: (t**2).sum() + float(np.real(t[0])), False),
        (lambda t: (t**2).sum() + 1e-4 * np.abs(t).sum(), False),
        (lambda t: (t**2).sum(), True),
        (lambda t: (t * (t.real > 0)).sum(), True),
        (lambda t: 1e-290 * (t**3).sum(), True),
        (lambda t: 1e290 * (t**3).sum(), True),
        (lambda t: np.sin(1e4 * t).sum(), True),
        (lambda t: ((t + 1e8) ** 2).sum() - 3e16, True),
        (lambda t: 0 * t.sum() + 1j * 0, True),
    ],
)
def test_a_term_that_drops_the_imaginary_part_is_noticed(f, right):
    for t in (np.array([1.0, 2.0, 0.5]), np.array([-3.0, 0.2, 1e-3]), np.array([2.0])):
        if right:
            complex_step(f, t)
        else:
            with pytest.raises(TypeError, match="a part of f, such as an abs, float or conj, drops the imaginary part"):
                complex_step(f, t)


def test_a_small_term_is_not_hidden_behind_a_large_one():
    with pytest.raises(TypeError, match="drops the imaginary part"):
        complex_step(lambda p: 1e7 * p[0] + np.abs(p[1]), [1.0, 0.5])
    with pytest.raises(TypeError, match="drops the imaginary part"):
        complex_step(lambda p: 1e6 * (p["W"] ** 2).sum() + np.abs(p["b"]).sum(), {"W": np.eye(2), "b": np.ones(2)})


@pytest.mark.parametrize("at", [0.0, 1e-9, -1e-9, 1e-7, 1e-5])
def test_kinks_give_no_alarm(at):
    relu = lambda t: np.where(t.real > 0, t, 0)
    t = np.array([at, 1.0, -1.0])
    np.testing.assert_array_equal(complex_step(lambda t: relu(t).sum() + 3 * relu(-t).sum(), t)[1:], [1, -3])
    net = Network((3, 4, 2), hidden="relu")
    complex_step(lambda T: net.cost(T, X, Y), net.init(np.random.default_rng(0), "zeros"))


def test_float32_parameters_are_differenced_in_float64():
    t = np.array([1.0, 3.0], np.float32)
    for method in (forward_difference, central_difference, complex_step):
        slopes = method(lambda t: (t**2).sum(), t)
        assert slopes.dtype == np.float32 and np.allclose(slopes, [2, 6], rtol=2e-7, atol=0)


def test_any_nesting_of_parameters():
    pair = namedtuple("pair", "W b")
    theta = {"layers": [pair(np.ones((2, 3)), 0.5), (np.array([2.0]), [1, 2])], 7: 3.0}

    def f(p):
        (W, b), (c, d) = p["layers"]
        return (W**2).sum() * b + c[0] ** 3 + d[0] * d[1] + p[7] ** 2 + p["layers"][0].b

    for method, enough in ((forward_difference, 1e-5), (central_difference, 1e-8), (complex_step, 1e-15)):
        slopes = method(f, theta)
        assert type(slopes["layers"][0]) is pair and isinstance(slopes["layers"], list)
        right = {"layers": [pair(np.ones((2, 3)), 7.0), (np.array([12.0]), np.array([2.0, 1.0]))], 7: 6.0}
        errors = relative_error(slopes, right)
        assert type(errors["layers"][0]) is pair and isinstance(errors["layers"][1], tuple)
        assert max(errors["layers"][0] + errors["layers"][1] + (errors[7],)) <= enough


@pytest.mark.parametrize("hidden, how", [("sigmoid", "glorot"), ("tanh", "glorot"), ("relu", "scaled")])
@pytest.mark.parametrize("depth", [1, 8, 10])
def test_what_is_acceptable_follows_from_the_size_of_the_gradient(depth, hidden, how):
    """Right code stays below the limit in every layer, and a wrong gradient lies above it wherever it can be judged."""
    net = Network((8, *[8] * depth, 4), hidden=hidden)
    rng = np.random.default_rng(depth)
    Theta, inputs, labels = net.init(rng, how), rng.random((5, 8)), rng.integers(0, 2, (5, 4))
    D, J = net.gradients(Theta, inputs, labels), net.cost(Theta, inputs, labels)
    for method in METHODS:
        slopes = METHODS[method](lambda T: net.cost(T, inputs, labels), Theta)
        errors, limits = relative_error(D, slopes), acceptable_error(J, D, method)
        assert all(errors[l] <= limits[l] for l in errors), (method, errors, limits)
        twice = relative_error({l: 2 * D[l] for l in D}, slopes)
        assert all(twice[l] > limits[l] for l in D if limits[l] < 0.1)
        if hidden != "relu":
            deep_sigmoid = hidden == "sigmoid" and depth >= 8
            assert (max(limits.values()) > 1e-4) == (deep_sigmoid and method != "complex")


def test_the_acceptable_error_is_its_formula():
    D, eps = np.array([[3e-4, 4e-4]]), 2.0**-52
    assert acceptable_error(2.0, D, "central") == pytest.approx(
        3 * (eps * 2 * np.sqrt(2) / (1e-5 * 5e-4) + 1e-10) + 100 * eps
    )
    assert acceptable_error(-2.0, D, "forward", h=1e-6) == pytest.approx(
        3 * (eps * 2 * np.sqrt(2) / (1e-6 * 5e-4) + 1e-6) + 100 * eps
    )
    assert acceptable_error(2.0, {1: [D]}) == {1: [pytest.approx(100 * eps * (1 + 2 * np.sqrt(2) / 5e-4))]}
    assert acceptable_error(2.0, D * 1e-9) == pytest.approx(np.sqrt(eps))
    assert acceptable_error(1.0, np.zeros(3), "central") == np.inf and acceptable_error(0.0, np.zeros(3)) == 100 * eps
    with pytest.raises(ValueError, match="method is 'exact', expected one of complex, central, forward"):
        acceptable_error(1.0, D, "exact")


def test_the_gradient_of_a_learnt_network_is_found_right():
    """XOR by 2-3-1 as the book trains it: a - y would lose its digits where a nears y = 1."""
    net, XOR = Network((2, 3, 1)), (np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0], [1], [1], [0]]))
    for seed in (2, 3, 5, 12, 13, 18):  # 5 showed 3e-3
        Theta, result = minimize(net, net.init(np.random.default_rng(seed), "normal"), *XOR)
        assert result.fun < 1e-4
        assert max(check_gradients(net, Theta, *XOR).values()) < 3e-14, seed


def case(sizes, seed, how="normal"):
    rng = np.random.default_rng(seed)
    net = Network(sizes, lam=1)
    return net, net.init(rng, how), rng.normal(size=(5, sizes[0])), targets(rng, net, 5)


@pytest.mark.parametrize("bug", BUGS)
@pytest.mark.parametrize("sizes", [(3, 2, 2), (5, 4, 3, 2)])
@pytest.mark.parametrize("seed", range(5))
def test_each_bug_is_caught(bug, sizes, seed):
    net, Theta, X, Y = case(sizes, seed)
    if bug == "transpose_missing" and sizes != (3, 2, 2):
        with pytest.raises(ValueError, match="missing transpose"):
            buggy_gradients(net, Theta, X, Y, bug)
        return
    right = check_gradients(net, Theta, X, Y, buggy_gradients(net, Theta, X, Y))
    wrong = check_gradients(net, Theta, X, Y, buggy_gradients(net, Theta, X, Y, bug))
    assert max(right.values()) <= 1e-14
    assert max(wrong.values()) >= 1e-4
    quotient = check_gradients(net, Theta, X, Y, buggy_gradients(net, Theta, X, Y, bug), method="central")
    assert max(quotient.values()) >= 1e-4


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_each_bug_is_caught_behind_a_softmax_too(bug):
    rng = np.random.default_rng(3)
    net = Network((3, 4, 4), output="softmax", cost="categorical_cross_entropy", lam=1)
    Theta, X, Y = net.init(rng, "normal"), rng.normal(size=(5, 3)), rng.dirichlet(np.ones(4), 5)
    errors = check_gradients(net, Theta, X, Y, buggy_gradients(net, Theta, X, Y, bug))
    assert max(errors.values()) >= 1e-4 if bug else max(errors.values()) <= 1e-14


@pytest.mark.parametrize(
    "bug, layers",
    [
        ("hidden_prime_missing", {1}),
        ("stale_weights", {1}),
        ("prime_of_a", {1}),
        ("bias_column_kept", {1}),
        ("transpose_missing", {1}),
        ("no_1_over_m", {1, 2}),
        ("l2_forgotten", {1, 2}),
        ("bias_regularised", {1, 2}),
        ("delta_sign", {1, 2}),
        ("extra_prime", {1, 2}),
        ("lam_not_over_m", {1, 2}),
    ],
)
def test_the_check_points_at_the_layers_that_are_wrong(bug, layers):
    net, Theta, X, Y = case((3, 2, 2), 0)
    errors = check_gradients(net, Theta, X, Y, buggy_gradients(net, Theta, X, Y, bug))
    assert {l for l, error in errors.items() if error > 1e-10} == layers


# Relative error and cosine, measured elsewhere on one draw; it must lie within the range of our draws.
CATALOGUE = {
    "delta_sign": (0.80, -0.27),
    "no_1_over_m": (0.60, 0.92),
    "lam_not_over_m": (0.54, 0.87),
    "hidden_prime_missing": (0.47, 0.76),
    "extra_prime": (0.37, 0.86),
    "l2_forgotten": (0.32, 0.86),
    "bias_column_kept": (0.20, 0.93),
    "transpose_missing": (0.11, 0.975),
    "bias_regularised": (0.07, 0.991),
    "stale_weights": (0.03, 0.998),
    "prime_of_a": (0.03, 0.998),
}


def test_the_catalogue_is_complete_and_its_sizes_are_about_those_published():
    assert set(CATALOGUE) == set(BUGS)
    for bug, (error, cosine) in CATALOGUE.items():
        errors, cosines = [], []
        for seed in range(100):
            net, Theta, X, Y = case((3, 2, 2), seed, how=("normal", "glorot", "small")[seed % 3])
            right, wrong = flatten(net.gradients(Theta, X, Y)), flatten(buggy_gradients(net, Theta, X, Y, bug))
            errors.append(relative_error(wrong, right))
            cosines.append(right @ wrong / np.linalg.norm(right) / np.linalg.norm(wrong))
        assert min(errors) <= error <= max(errors), bug
        assert min(cosines) <= cosine <= max(cosines) + 0.005, bug


def test_most_bugs_still_go_downhill():
    """A positive cosine: the cost falls all the same, so a falling cost proves nothing."""
    net, Theta, X, Y = case((3, 2, 2), 0)
    right = flatten(net.gradients(Theta, X, Y))
    downhill = [bug for bug in BUGS if right @ flatten(buggy_gradients(net, Theta, X, Y, bug)) > 0]
    assert set(downhill) == set(BUGS) - {"delta_sign"}
