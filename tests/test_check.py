"""The check itself: its error falls as theory says, and it catches each bug of the catalogue."""

import numpy as np
import pytest
from strategies import targets

from backprop import (
    Network,
    central_difference,
    check_gradients,
    complex_step,
    flatten,
    forward_difference,
    relative_error,
)
from backprop.bugs import BUGS, buggy_gradients
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
