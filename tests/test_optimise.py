"""Optimisers against recursions written out by hand and published formulas; training against its own steps; SciPy."""

import math
import warnings
from dataclasses import FrozenInstanceError, dataclass
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from threadpoolctl import threadpool_info, threadpool_limits

from backprop import (
    Adam,
    GradientDescent,
    Momentum,
    Network,
    flatten,
    minimize,
    optimise,
    relative_error,
    train,
    unflatten,
)
from backprop.deep import ResidualNetwork
from backprop.rules_in_place import RULES_IN_PLACE

SLOPES = [0.5, -1.25, 0.1, 2.0, -0.3]
RULES = [GradientDescent(0.3), Momentum(0.3, 0.8), Adam(0.01, 0.8, 0.95, 1e-6)]
XOR = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0], [1], [1], [0]])


def walk(rule, theta, slopes):
    """The weights after each step, from the rule's own `step`, for one number theta."""
    Theta, state, seen = {1: np.array([[theta]])}, rule.init({1: np.array([[theta]])}), []
    for slope in slopes:
        Theta, state = rule.step(Theta, {1: np.array([[slope]])}, state)
        seen.append(Theta[1].item())
    return seen


def test_gradient_descent_is_its_recursion():
    theta, right = 2.0, []
    for slope in SLOPES:
        theta = theta - 0.3 * slope
        right.append(theta)
    assert walk(GradientDescent(0.3), 2.0, SLOPES) == pytest.approx(right, rel=1e-15)


def test_momentum_is_its_recursion():
    theta, v, right = 2.0, 0.0, []
    for slope in SLOPES:
        v = 0.8 * v - 0.3 * slope
        theta = theta + v
        right.append(theta)
    assert walk(Momentum(0.3, 0.8), 2.0, SLOPES) == pytest.approx(right, rel=1e-15)


def test_momentum_under_a_constant_slope_reaches_the_speed_of_theory():
    # v tends to -alpha / (1 - beta) times the slope
    seen = walk(Momentum(0.1, 0.9), 0.0, [1.0] * 400)
    assert seen[-1] - seen[-2] == pytest.approx(-0.1 / (1 - 0.9), rel=1e-12)


def test_adam_is_the_published_algorithm():
    # Kingma and Ba 2015, algorithm 1, line by line for one number
    theta, m, v, right = 2.0, 0.0, 0.0, []
    for t, g in enumerate(SLOPES, start=1):
        m = 0.8 * m + (1 - 0.8) * g
        v = 0.95 * v + (1 - 0.95) * g * g
        m_hat, v_hat = m / (1 - 0.8**t), v / (1 - 0.95**t)
        theta = theta - 0.01 * m_hat / (math.sqrt(v_hat) + 1e-6)
        right.append(theta)
    assert walk(Adam(0.01, 0.8, 0.95, 1e-6), 2.0, SLOPES) == pytest.approx(right, rel=1e-14)


def test_adam_has_the_published_settings_and_a_first_step_of_alpha():
    assert Adam() == Adam(alpha=0.001, beta1=0.9, beta2=0.999, eps=1e-8)
    for slope in (1e-3, -7.0, 1e5):  # whatever the slope's size
        assert walk(Adam(), 0.0, [slope]) == pytest.approx([-math.copysign(0.001, slope)], rel=1e-4)


@pytest.mark.parametrize("rule", RULES)
def test_a_step_changes_nothing_that_it_is_given(rule):
    Theta, D = {1: np.ones((2, 3)), 2: np.ones((1, 3))}, {1: np.full((2, 3), 0.5), 2: np.zeros((1, 3))}
    for array in (*Theta.values(), *D.values()):
        array.flags.writeable = False
    state = rule.init(Theta)
    first = rule.step(MappingProxyType(Theta), D, state)
    again = rule.step(Theta, D, state)
    assert all(np.array_equal(first[0][l], again[0][l]) and first[0][l] is not Theta[l] for l in Theta)
    with pytest.raises(FrozenInstanceError):
        rule.alpha = 1


@pytest.mark.usefixtures("either_product")
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("lam", [0, 0.5])
@pytest.mark.parametrize("dtype, enough", [(np.float64, 1e-14), (np.float32, 1e-6)])
def test_the_rules_in_place_are_the_rules(rule, lam, dtype, enough):
    """Each step against the readable rule, from the same weights and the readable gradient."""
    net, rng = Network((6, 5, 4), lam=lam), np.random.default_rng(0)
    theta = flatten(net.init(rng, dtype=dtype))
    Theta = unflatten(theta, net.sizes)
    stepper = net.stepper(7, dtype)
    step, state = RULES_IN_PLACE[type(rule)](rule, theta, Theta, net.sizes)(stepper), rule.init(Theta)
    for _ in range(30):
        X, Y = rng.standard_normal((7, 6)).astype(dtype), rng.random((7, 4)).astype(dtype)
        stepper.X[...], stepper.Y[...] = X, Y
        right, state = rule.step(Theta, net.gradients(Theta, X, Y), state)
        step()
        assert theta.dtype == right[1].dtype == dtype
        assert np.linalg.norm(theta - flatten(right)) <= enough * np.linalg.norm(theta)


@pytest.mark.parametrize(
    "make, words",
    [
        (lambda: GradientDescent(0), "alpha is 0, expected more than 0 and less than inf"),
        (lambda: GradientDescent(-1), "alpha is -1"),
        (lambda: GradientDescent(math.nan), "alpha is nan"),
        (lambda: GradientDescent(math.inf), "alpha is inf"),
        (lambda: Momentum(0.1, 1), "beta is 1, expected at least 0 and less than 1"),
        (lambda: Momentum(0.1, -0.1), "beta is -0.1"),
        (lambda: Momentum(0), "alpha is 0"),
        (lambda: Adam(0), "alpha is 0"),
        (lambda: Adam(beta1=1), "beta1 is 1"),
        (lambda: Adam(beta2=1.5), "beta2 is 1.5"),
        (lambda: Adam(eps=0), "eps is 0"),
    ],
)
def test_settings_out_of_range_are_refused(make, words):
    with pytest.raises(ValueError, match=words):
        make()


# ---- train


@dataclass(frozen=True)
class Written:
    """A rule as a reader would write it: no class of ours, so it takes the readable steps."""

    rule: object

    def init(self, Theta):
        return self.rule.init(Theta)

    def step(self, Theta, D, state):
        return self.rule.step(Theta, D, state)


def batch_of(net, m, seed=0, dtype=np.float64):
    rng = np.random.default_rng(seed)
    Y = rng.random((m, net.sizes[-1]))
    return (
        net.init(rng, dtype=dtype),
        rng.standard_normal((m, net.sizes[0])).astype(dtype),
        (Y / Y.sum(axis=1, keepdims=True)).astype(dtype),
    )


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("batch_size", [None, 4, 7, 1, 23, 50])
@pytest.mark.parametrize("lam", [0, 0.7])
def test_training_is_the_loop_that_the_book_writes(rule, batch_size, lam):
    net = Network((4, 6, 3), lam=lam)
    Theta, X, Y = batch_of(net, 23)
    reached, J = train(net, Theta, X, Y, rule, 4, batch_size, np.random.default_rng(5))

    rng, state, now, costs = np.random.default_rng(5), rule.init(Theta), Theta, [net.cost(Theta, X, Y)]
    for _ in range(4):
        order = np.arange(23) if batch_size is None else rng.permutation(23)
        for start in range(0, 23, batch_size or 23):
            batch = order[start : start + (batch_size or 23)]
            mean, decay = (
                net.replace(lam=0).gradients(now, X[batch], Y[batch]),
                lam / 23,
            )  # all 23 examples, not those of the batch
            D = {l: mean[l] + decay * np.column_stack([np.zeros(len(now[l])), now[l][:, 1:]]) for l in now}
            now, state = rule.step(now, D, state)
        costs.append(net.cost(now, X, Y))
    assert max(relative_error(reached, now).values()) < 1e-12
    np.testing.assert_allclose(J, costs, rtol=1e-12)


@pytest.mark.usefixtures("either_product")
@settings(deadline=None, max_examples=25)
@given(
    m=st.integers(1, 30),
    batch_size=st.none() | st.integers(1, 40),
    seed=st.integers(0, 10**6),
    rule=st.sampled_from(RULES),
)
def test_fast_and_readable_training_agree(m, batch_size, seed, rule):
    net = Network((3, 5, 2), hidden="tanh", lam=0.1)
    Theta, X, Y = batch_of(net, m, seed)
    fast = train(net, Theta, X, Y, rule, 3, batch_size, np.random.default_rng(seed))
    slow = train(net, Theta, X, Y, Written(rule), 3, batch_size, np.random.default_rng(seed))
    # Adam divides by the size of a slope, so the rounding of a slope that nearly vanishes moves a weight by up to alpha
    assert max(relative_error(fast.Theta, slow.Theta).values()) < (1e-6 if isinstance(rule, Adam) else 1e-12)
    np.testing.assert_allclose(fast.J, slow.J, rtol=1e-6 if isinstance(rule, Adam) else 1e-12)


def test_an_optimiser_of_your_own_sees_fresh_arrays():
    class Keeps:
        def __init__(self):
            self.seen = []

        def init(self, Theta):
            return 0

        def step(self, Theta, D, t):
            self.seen.append((t, Theta, D))
            return {l: Theta[l] - 0.1 * D[l] for l in Theta}, t + 1

    net, mine = Network((4, 3, 2)), Keeps()
    Theta, X, Y = batch_of(net, 6)
    train(net, Theta, X, Y, mine, 2, 2, np.random.default_rng(0))
    assert [t for t, _, _ in mine.seen] == list(range(6))
    for _, Theta_then, D_then in mine.seen[:1]:
        assert Theta_then[1] is not mine.seen[1][1][1] and not np.array_equal(D_then[1], mine.seen[1][2][1])


def test_a_subclass_of_an_optimiser_keeps_its_own_step():
    class Halved(GradientDescent):
        def step(self, Theta, D, state=None):
            return {l: Theta[l] - 0.5 * self.alpha * D[l] for l in Theta}, None

    net = Network((4, 3, 2))
    Theta, X, Y = batch_of(net, 6)
    halved, half = (train(net, Theta, X, Y, rule, 3).Theta for rule in (Halved(0.4), GradientDescent(0.2)))
    assert max(relative_error(halved, half).values()) < 1e-13


def test_a_network_with_passes_of_its_own_keeps_them():
    net = ResidualNetwork((3, 4, 4, 2))
    Theta, X, Y = batch_of(net, 6)
    reached = train(net, Theta, X, Y, GradientDescent(0.2), 1).Theta
    D = net.gradients(Theta, X, Y)
    assert max(relative_error(reached, {l: Theta[l] - 0.2 * D[l] for l in Theta}).values()) < 1e-14


@pytest.mark.parametrize("rule", [*RULES, Written(GradientDescent(0.1))])
def test_training_changes_nothing_that_it_is_given(rule):
    net = Network((4, 3, 2))
    Theta, X, Y = batch_of(net, 10)
    before = [array.copy() for array in (*Theta.values(), X, Y)]
    for array in (*Theta.values(), X, Y):
        array.flags.writeable = False
    first = train(net, Theta, X, Y, rule, 3, 4, np.random.default_rng(0))
    again = train(net, Theta, X, Y, rule, 3, 4, np.random.default_rng(0))
    assert all(np.array_equal(a, b) for a, b in zip(before, (*Theta.values(), X, Y)))
    assert all(np.array_equal(first.Theta[l], again.Theta[l]) for l in Theta)  # same seed, same bits
    assert all(first.Theta[l].flags.writeable and not np.shares_memory(first.Theta[l], again.Theta[l]) for l in Theta)
    assert all(np.array_equal(train(net, Theta, X, Y, rule, 0).Theta[l], Theta[l]) for l in Theta)


def test_weights_handed_to_the_callback_stay_as_they_were():
    net, kept = Network((4, 3, 2)), []
    Theta, X, Y = batch_of(net, 10)
    reached, J = train(
        net, Theta, X, Y, GradientDescent(0.5), 5, 3, np.random.default_rng(0), callback=lambda *seen: kept.append(seen)
    )
    assert [epoch for epoch, _, _ in kept] == [1, 2, 3, 4, 5]
    for epoch, then, J_then in kept:
        assert J_then == J[epoch] == pytest.approx(net.cost(then, X, Y), rel=1e-13)
    assert all(kept[-1][1][l] is reached[l] for l in reached)


def test_the_callback_can_stop():
    net = Network((4, 3, 2))
    Theta, X, Y = batch_of(net, 10)
    reached, J = train(net, Theta, X, Y, GradientDescent(0.5), 50, callback=lambda epoch, Theta, J: epoch == 3)
    assert len(J) == 4 and relative_error(reached, train(net, Theta, X, Y, GradientDescent(0.5), 3).Theta) == {
        1: 0,
        2: 0,
    }


@pytest.mark.parametrize("rule", [GradientDescent(0.5), Written(GradientDescent(0.5))])
def test_without_costs_the_weights_are_the_same(rule):
    net, seen = Network((4, 3, 2)), []
    Theta, X, Y = batch_of(net, 10)
    with_costs = train(net, Theta, X, Y, rule, 3)
    without = train(net, Theta, X, Y, rule, 3, costs=False, callback=lambda epoch, Theta, J: seen.append(J))
    assert without.J.shape == (0,) and seen == [None] * 3
    assert relative_error(with_costs.Theta, without.Theta) == {1: 0, 2: 0}


@pytest.mark.parametrize("rule", [GradientDescent(1e200), Written(GradientDescent(1e200))])
@pytest.mark.parametrize("costs", [True, False])
def test_divergence_keeps_the_last_good_weights_and_says_so(rule, costs):
    net = Network((2, 3, 1), output="identity", cost="half_squared_error")
    Theta, X, Y = batch_of(net, 5)
    with pytest.warns(RuntimeWarning) as caught:
        reached, J = train(net, Theta, X, Y, rule, 20, costs=costs)
    (warning,) = caught
    assert "Try a smaller alpha" in str(warning.message) and warning.filename == __file__
    assert all(np.isfinite(reached[l]).all() for l in reached)
    if costs:
        assert (
            len(J) < 21 and not np.isfinite(J[-1]) and np.isfinite(J[:-1]).all() and "J became" in str(warning.message)
        )
        assert net.cost(reached, X, Y) == pytest.approx(J[-2], rel=1e-12)
    else:
        assert "a weight of Theta[" in str(warning.message)


@pytest.mark.parametrize("rule", [GradientDescent(0.5), Written(GradientDescent(0.5))])
def test_an_interrupt_keeps_what_was_reached(rule):
    net = Network((4, 3, 2))
    Theta, X, Y = batch_of(net, 10)

    def interrupt(epoch, Theta, J):
        if epoch == 2:
            raise KeyboardInterrupt

    reached, J = train(net, Theta, X, Y, rule, 9, callback=interrupt)
    right = train(net, Theta, X, Y, rule, 2)
    assert relative_error(reached, right.Theta) == {1: 0, 2: 0} and np.array_equal(J, right.J)


def test_an_interrupt_within_an_epoch_keeps_the_epoch_before(monkeypatch):
    net = Network((4, 3, 2))
    Theta, X, Y = batch_of(net, 10)
    calls = 0

    as_ever = RULES_IN_PLACE[GradientDescent]

    def in_place(*problem):
        def steps(stepper):
            whole = as_ever(*problem)(stepper)

            def step():
                nonlocal calls
                calls += 1
                if calls == 8:  # five steps an epoch: the third step of the second
                    raise KeyboardInterrupt
                whole()

            return step

        return steps

    right = train(net, Theta, X, Y, GradientDescent(0.5), 1, 2, np.random.default_rng(0))
    monkeypatch.setitem(RULES_IN_PLACE, GradientDescent, in_place)
    reached, J = train(net, Theta, X, Y, GradientDescent(0.5), 9, 2, np.random.default_rng(0))
    assert relative_error(reached, right.Theta) == {1: 0, 2: 0} and np.array_equal(J, right.J)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_dtype_is_kept(dtype):
    net = Network((2, 4, 1))
    Theta = net.init(np.random.default_rng(0), dtype=dtype)
    reached, J = train(net, Theta, *XOR, Adam(0.05), 5, 2, np.random.default_rng(0))
    assert {reached[l].dtype for l in reached} == {np.dtype(dtype)} and J.dtype == dtype
    reached, _ = train(net, Theta, XOR[0].astype(np.float64), XOR[1].astype(np.float64), Adam(0.05), 5)
    assert {reached[l].dtype for l in reached} == {np.dtype(dtype)}


def test_progress_shows_a_bar_and_changes_nothing(capsys):
    net = Network((4, 3, 2))
    Theta, X, Y = batch_of(net, 10)
    shown, hidden = (train(net, Theta, X, Y, GradientDescent(0.5), 3, progress=progress) for progress in (True, False))
    assert relative_error(shown.Theta, hidden.Theta) == {1: 0, 2: 0}
    assert "3/3" in capsys.readouterr().err


def test_xor_is_learnt():
    net = Network((2, 4, 1))
    reached, J = train(net, net.init(np.random.default_rng(1), "normal"), *XOR, Adam(0.05), 1500)
    assert len(J) == 1501 and J[-1] < 0.02
    assert np.array_equal(net.predict(reached, XOR[0]) > 0.5, XOR[1] == 1)


@pytest.mark.parametrize(
    "change, kind, words",
    [
        (dict(epochs=-1), ValueError, "epochs is -1, expected at least 0"),
        (dict(epochs=2.0), TypeError, "epochs is 2.0, expected a whole number"),
        (dict(epochs=True), TypeError, "epochs is True, expected a whole number"),
        (dict(batch_size=0, rng=np.random.default_rng(0)), ValueError, "batch_size is 0, expected at least 1"),
        (dict(batch_size=2.5, rng=np.random.default_rng(0)), TypeError, "batch_size is 2.5, expected a whole number"),
        (dict(batch_size=2), TypeError, "rng is None, expected a generator"),
        (dict(batch_size=2, rng=42), TypeError, "rng is 42, expected a generator"),
        (dict(X=np.ones((4, 3))), ValueError, r"X has shape \(4, 3\), expected \(m, 2\)"),
        (dict(X=np.ones((0, 2)), Y=np.ones((0, 1))), ValueError, "at least one example"),
        (dict(X=np.full((4, 2), np.nan)), ValueError, r"X holds nan at \(0, 0\)"),
        (dict(Y=np.ones((3, 1))), ValueError, r"Y has shape \(3, 1\), expected \(4, 1\)"),
        (dict(Y=np.full((4, 1), 2.0)), ValueError, "Y holds labels from 2.0 to 2.0"),
        (dict(Y=np.full((4, 1), np.inf)), ValueError, "Y holds inf"),
        (dict(Theta=[np.ones((3, 3))]), TypeError, "Theta is a list"),
        (dict(Theta={1: np.ones((4, 3))}), ValueError, r"Theta has layers \[1\]"),
        (
            dict(Theta={1: np.ones((4, 2)), 2: np.ones((1, 5))}),
            ValueError,
            r"Theta\[1\] has shape \(4, 2\), expected \(4, 3\)",
        ),
    ],
)
@pytest.mark.parametrize("costs", [True, False])
def test_bad_arguments_are_named_before_anything_is_done(change, kind, words, costs):
    net = Network((2, 4, 1))
    good = dict(
        Theta=net.init(np.random.default_rng(0)),
        X=XOR[0],
        Y=XOR[1],
        optimiser=GradientDescent(1),
        epochs=1,
        costs=costs,
    )
    with pytest.raises(kind, match=words):
        train(net, **{**good, **change})


def blas_threads():
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


def test_small_steps_run_on_one_thread_and_the_number_comes_back():
    net, seen = Network((4, 3, 2)), []
    Theta, X, Y = batch_of(net, 10)
    with threadpool_limits(2, user_api="blas"):
        before = blas_threads()
        assert 2 in before
        train(net, Theta, X, Y, GradientDescent(0.5), 2, callback=lambda *_: seen.append(blas_threads()))
        assert seen == [[1] * len(before)] * 2 and blas_threads() == before


def test_large_steps_keep_their_threads():
    with threadpool_limits(2, user_api="blas"):
        before = blas_threads()
        with optimise.one_thread_if_small(Network((1000, 1000, 10)), 10**4):
            assert blas_threads() == before


# ---- minimize


def least_squares(m=40, n=3, k=2, lam=0.0):
    """No hidden layer, identity output and half squared error: linear regression, convex, solvable exactly."""
    rng = np.random.default_rng(0)
    X, Y = rng.standard_normal((m, n)), rng.standard_normal((m, k))
    net = Network((n, k), output="identity", cost="half_squared_error", lam=lam)
    A = np.column_stack([np.ones(m), X])
    Theta = np.linalg.solve(A.T @ A + lam * np.diag([0.0] + [1.0] * n), A.T @ Y).T
    return net, X, Y, {1: Theta}


@pytest.mark.parametrize("method", ["L-BFGS-B", "BFGS", "CG"])
@pytest.mark.parametrize("lam", [0, 3.0])
def test_minimize_solves_a_convex_problem(method, lam):
    net, X, Y, right = least_squares(lam=lam)
    options = {"options": {"ftol": 1e-15, "gtol": 1e-10}} if method == "L-BFGS-B" else {"options": {"gtol": 1e-9}}
    Theta, result = minimize(net, net.init(np.random.default_rng(1)), X, Y, method=method, **options)
    assert relative_error(Theta, right)[1] < 1e-6
    assert result.fun == pytest.approx(net.cost(right, X, Y), rel=1e-12)
    assert np.linalg.norm(net.gradients(Theta, X, Y)[1]) < 1e-6


def test_training_reaches_the_same_minimum():
    net, X, Y, right = least_squares(lam=1.0)
    reached, J = train(net, net.init(np.random.default_rng(1)), X, Y, GradientDescent(0.5), 400)
    assert relative_error(reached, right)[1] < 1e-10 and np.all(np.diff(J) <= 1e-15)


def test_minimize_keeps_dtype_and_arguments():
    net, X, Y, _ = least_squares()
    Theta = net.init(np.random.default_rng(1), dtype=np.float32)
    before = Theta[1].copy()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        found, _ = minimize(net, Theta, X, Y)
    assert found[1].dtype == np.float32 and np.array_equal(Theta[1], before)


@pytest.mark.parametrize("rule", [GradientDescent(1e-7), Written(GradientDescent(1e-7))], ids=["fast", "readable"])
def test_the_small_steps_of_an_epoch_add_up_to_one_step_down_the_reported_cost(rule):
    """With a tiny alpha an epoch of batches moves the weights by alpha times their number times the full gradient."""
    net = Network((4, 6, 3), lam=0.7)
    Theta, X, Y = batch_of(net, 24)
    reached = train(net, Theta, X, Y, rule, 1, 6, np.random.default_rng(5)).Theta
    moved = {l: (Theta[l] - reached[l]) / (1e-7 * 4) for l in Theta}
    assert max(relative_error(moved, net.gradients(Theta, X, Y)).values()) < 1e-6
