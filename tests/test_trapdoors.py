"""What went wrong without a word: each is right now, or refused with one."""

import copy
import dataclasses
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from backprop import (
    ACTIVATIONS,
    Affine,
    Elementwise,
    GradientDescent,
    Momentum,
    Network,
    check_gradients,
    relative_error,
    train,
)
from backprop.deep import ResidualNetwork
from backprop.examples import NET, THETA, X, Y
from backprop.functions import Activation

NET_L2 = Network((6, 5, 4), lam=2.0)


def problem(net=NET_L2, m=8, seed=0):
    rng = np.random.default_rng(seed)
    return net.init(rng, "normal"), rng.standard_normal((m, net.sizes[0])), rng.random((m, net.sizes[-1]))


def worst(D, right):
    return max(relative_error(dict(D), dict(right)).values())


# ---- the stepper


@pytest.mark.parametrize("rows", [8, 3, 2500])
def test_the_cost_of_other_examples_leaves_the_batch_alone(rows):
    Theta, inputs, labels = problem()
    _, others, their_labels = problem(m=rows, seed=1)
    stepper = NET_L2.stepper(8)
    stepper.X[...], stepper.Y[...] = inputs, labels
    J = stepper.cost(Theta, others, their_labels)
    assert J == pytest.approx(NET_L2.cost(Theta, others, their_labels), rel=1e-13)
    assert (
        np.array_equal(stepper.X, inputs)
        and worst(stepper.gradients(Theta), NET_L2.gradients(Theta, inputs, labels)) < 1e-14
    )


def test_a_loop_of_ones_own_with_decay_is_that_of_train():
    net = NET_L2
    Theta, inputs, labels = problem(m=23)
    rng, mine = np.random.default_rng(5), {l: part.copy() for l, part in Theta.items()}
    stepper = net.stepper(4, examples=23)
    for _ in range(3):
        order = rng.permutation(23)
        for start in range(0, 23, 4):
            batch = order[start : start + 4]
            D = stepper.gradients(mine, inputs[batch], labels[batch])
            for l in mine:
                mine[l] -= 0.3 * D[l]
    right = train(net, Theta, inputs, labels, GradientDescent(0.3), 3, 4, np.random.default_rng(5)).Theta
    assert worst(mine, right) < 1e-13
    with pytest.raises(ValueError, match="examples is 3, expected at least 4"):
        net.stepper(4, examples=3)
    with pytest.raises(TypeError, match="examples is 8.0, expected a whole number"):
        net.stepper(4, examples=8.0)


@pytest.mark.parametrize("name", ["lam", "decay", "sizes", "x"])
def test_a_stepper_takes_no_setting_that_it_would_not_heed(name):
    with pytest.raises(AttributeError, match=f"a stepper has no {name} to be set"):
        setattr(NET_L2.stepper(8), name, 5.0)


def test_the_cost_of_a_stepper_has_the_lambda_term_of_the_examples_that_it_is_given():
    Theta, inputs, labels = problem(m=24)
    stepper = NET_L2.stepper(8, examples=24)
    assert stepper.cost(Theta, inputs, labels) == pytest.approx(NET_L2.cost(Theta, inputs, labels), rel=1e-13)
    assert stepper.cost(Theta, inputs[:8], labels[:8]) == pytest.approx(NET_L2.cost(Theta, inputs[:8], labels[:8]))
    parts = []
    for i in (0, 8, 16):
        parts.append({l: D.copy() for l, D in stepper.gradients(Theta, inputs[i : i + 8], labels[i : i + 8]).items()})
    whole = {l: sum(part[l] for part in parts) / 3 for l in Theta}
    assert worst(whole, NET_L2.gradients(Theta, inputs, labels)) < 1e-14
    assert "lambda term" in type(stepper).cost.__doc__


@pytest.mark.parametrize("times, keep", [(np.nan, 1), (np.inf, 1), (-0.1, np.nan), ("0.1", 1), (-0.1, None)])
def test_what_is_added_is_a_finite_number_of_times(times, keep):
    Theta, _, _ = problem()
    with pytest.raises((ValueError, TypeError), match="(times|keep) is .*, expected"):
        NET_L2.stepper(8).adding_to(Theta, times, keep)


@pytest.mark.parametrize(
    "nest",
    [
        lambda D: {l: {"W": D[l][:, 1:], "b": D[l][:, 0]} for l in D},
        lambda D: {l: (D[l][:, 1:], D[l][:, 0]) for l in D},
        lambda D: [{"W": D[l][:, 1:], "b": D[l][:, 0]} for l in D],
        lambda D: [D[l] for l in D],
    ],
)
def test_gradients_in_another_nesting_are_sent_to_the_check_that_takes_them(nest):
    Theta, inputs, labels = problem()
    with pytest.raises(TypeError, match=r"D has the parts D\[.*expected one array D\[l\].*assert_gradients"):
        check_gradients(NET_L2, Theta, inputs, labels, nest(NET_L2.gradients(Theta, inputs, labels)))


@pytest.mark.parametrize("kind", [Network, ResidualNetwork])
def test_weights_that_only_a_later_example_tells_apart_are_noticed(kind):
    net = kind((3, 3, 2), hidden="relu")
    Theta, _, _ = problem(net)
    inputs = np.array([[1.0, 0.0, 0.5], [0.0, 2.0, 0.5]])  # the first example does not see the second column of weights
    trace = net.forward(Theta, inputs)
    other = {l: part.copy() for l, part in Theta.items()}
    other[1][0, 2] += 0.1
    with pytest.raises(ValueError, match=r"trace has another z\(2\) than Theta\[1\] gives"):
        net.backward(other, trace, np.zeros((2, 2)))
    net.backward(Theta, trace, np.zeros((2, 2)))


def test_a_trace_of_another_activation_is_noticed_by_any_example():
    straight, bent = Network((2, 2, 1), hidden="identity"), Network((2, 2, 1), hidden="relu")
    Theta = {1: np.array([[0.0, 1, 1], [0, 1, 1]]), 2: np.ones((1, 3))}
    trace = straight.forward(Theta, np.array([[1.0, 1.0], [-1.0, -1.0]]))  # alike for the first, whose z are positive
    with pytest.raises(ValueError, match=r"trace has another a\(2\) than relu gives"):
        bent.backward(Theta, trace, np.zeros((2, 1)))


def test_all_examples_at_once_leave_the_generator_as_it_is():
    rng, as_it_was = np.random.default_rng(3), np.random.default_rng(3)
    train(NET_L2, *problem(), GradientDescent(0.1), 2, rng=rng)
    assert rng.random() == as_it_was.random()
    assert "left as it is" in train.__doc__


@pytest.mark.parametrize("name", ["X", "Y", "D", "d", "net", "batch_size", "dtype", "plan", "examples"])
def test_what_a_stepper_holds_cannot_be_replaced(name):
    stepper = NET_L2.stepper(8, examples=9)
    with pytest.raises(AttributeError, match=rf"stepper.{name} cannot be replaced"):
        setattr(stepper, name, np.ones((8, 6)))
    stepper.X += 1  # in place: the same array


@pytest.mark.parametrize(
    "call, kind, words",
    [
        (
            lambda s, T, X, Y: s.gradients(T, None, Y),
            TypeError,
            "X is NoneType and Y is ndarray, expected both or neither",
        ),
        (lambda s, T, X, Y: s.gradients(T, X), TypeError, "X is ndarray and Y is NoneType, expected both or neither"),
        (lambda s, T, X, Y: s.gradients(T, X.astype(str), Y), TypeError, "X has dtype <U32, expected real numbers"),
        (lambda s, T, X, Y: s.gradients(T, X + 1j, Y), TypeError, "X has dtype complex128, expected real numbers"),
        (lambda s, T, X, Y: s.gradients(T, X, Y.astype(complex)), TypeError, "Y has dtype complex128, expected real"),
        (lambda s, T, X, Y: s.gradients(T, 1.0, Y), ValueError, r"X has shape \(\), expected \(m, 6\)"),
        (lambda s, T, X, Y: s.gradients(T, [[1, 2], [3]], Y), ValueError, "X is ragged"),
        (lambda s, T, X, Y: s.gradients(T, np.ma.masked_less(X, 0), Y), TypeError, "X is a masked array"),
        (lambda s, T, X, Y: s.cost(T, X, Y[:5]), ValueError, r"Y has shape \(5, 4\), expected \(8, 4\) for 8 examples"),
        (lambda s, T, X, Y: s.cost(T, X[:5], Y), ValueError, r"Y has shape \(8, 4\), expected \(5, 4\) for 5 examples"),
        (
            lambda s, T, X, Y: s.cost(T, X[:0], Y[:0]),
            ValueError,
            r"X has shape \(0, 6\), expected \(m, 6\) with m at least 1",
        ),
        (lambda s, T, X, Y: s.cost(T, X + 1j, Y), TypeError, "X has dtype complex128"),
        (lambda s, T, X, Y: s.cost(T, X.astype(str), Y), TypeError, "X has dtype <U32"),
        (lambda s, T, X, Y: s.cost(T, X[:, :3], Y), ValueError, r"X has shape \(8, 3\)"),
        (lambda s, T, X, Y: copy.deepcopy(s.plan), TypeError, "copy the stepper"),
    ],
)
def test_a_stepper_refuses(call, kind, words):
    with pytest.raises(kind, match=words):
        call(NET_L2.stepper(8), *problem())


def test_weights_that_were_bound_anew_are_noticed():
    Theta, inputs, labels = problem()
    stepper = NET_L2.stepper(8)
    stepper.X[...], stepper.Y[...] = inputs, labels
    add = stepper.adding_to(Theta, -0.5)
    Theta[1] = Theta[1].copy()
    before = {l: Theta[l].copy() for l in Theta}
    with pytest.raises(ValueError, match=r"to\[1\] is another array than when the plan was made"):
        add(Theta)
    assert all(np.array_equal(Theta[l], before[l]) for l in Theta)
    stepper.adding_to(Theta, -0.5)(Theta)
    D = NET_L2.gradients(before, inputs, labels)
    assert worst(Theta, {l: before[l] - 0.5 * D[l] for l in D}) < 1e-14


def test_memory_that_nobody_has_filled_may_be_added_to():
    Theta, inputs, labels = problem()
    to = {l: np.full_like(part, np.nan) for l, part in Theta.items()}
    stepper = NET_L2.stepper(8)
    stepper.X[...], stepper.Y[...] = inputs, labels
    stepper.adding_to(to, 1.0, keep=0)(Theta)
    assert worst(to, NET_L2.gradients(Theta, inputs, labels)) < 1e-14


def test_batches_of_changing_sizes_keep_their_arrays():
    Theta, inputs, labels = problem()
    stepper = NET_L2.stepper(8)
    for m in (3, 5, 3, 5):
        stepper.gradients(Theta, inputs[:m], labels[:m])
    made = dict(stepper._smaller)
    for m in (3, 5, 8):
        assert (
            worst(stepper.gradients(Theta, inputs[:m], labels[:m]), NET_L2.gradients(Theta, inputs[:m], labels[:m]))
            < 1e-14
        )
    assert stepper._smaller == made and set(made) == {3, 5}
    big = Network((2, 2)).stepper(50)
    for m in range(1, 50):
        big.gradients({1: np.ones((2, 3))}, np.ones((m, 2)), np.ones((m, 2)))
    assert len(big._smaller) <= 8


def test_a_stepper_serves_one_thread():
    Theta, inputs, labels = problem()
    stepper = NET_L2.stepper(8)
    stepper.gradients(Theta, inputs, labels)
    with ThreadPoolExecutor(1) as pool:
        for call in (
            lambda: stepper.gradients(Theta, inputs, labels),
            lambda: stepper.gradients(Theta),
            lambda: stepper.cost(Theta, inputs, labels),
            lambda: stepper.adding_to({l: Theta[l].copy() for l in Theta}, 1.0)(Theta),
        ):
            with pytest.raises(RuntimeError, match="this stepper belongs to another thread"):
                pool.submit(call).result()
        # one made here and first used there belongs there; and when that thread has ended, to whoever comes next
        other = NET_L2.stepper(8)
        pool.submit(other.gradients, Theta, inputs, labels).result()
        with pytest.raises(RuntimeError, match="another thread"):
            other.gradients(Theta)
    assert worst(other.gradients(Theta, inputs, labels), NET_L2.gradients(Theta, inputs, labels)) < 1e-14


def test_a_stepper_for_each_of_two_threads_is_right():
    Theta, inputs, labels = problem()

    def gradients(seed):
        _, inputs, labels = problem(seed=seed)
        stepper = NET_L2.stepper(8)
        return max(
            worst(stepper.gradients(Theta, inputs, labels), NET_L2.gradients(Theta, inputs, labels)) for _ in range(200)
        )

    with ThreadPoolExecutor(4) as pool:
        assert max(pool.map(gradients, range(4))) < 1e-14


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_copies(again):
    Theta, inputs, labels = problem()
    stepper = NET_L2.stepper(8, examples=20)
    D = {l: part.copy() for l, part in stepper.gradients(Theta, inputs, labels).items()}
    other = again(stepper)
    assert (other.net, other.batch_size, other.dtype, other.examples) == (NET_L2, 8, np.float64, 20)
    assert worst(other.D, D) == 0 and not np.shares_memory(other.X, stepper.X)
    assert worst(other.gradients(Theta), D) == 0
    stepper.X[...] = 0
    assert worst(other.gradients(Theta), D) == 0
    trace = NET.backward(THETA, NET.forward(THETA, X), Y)
    for net in (NET, NET_L2, ResidualNetwork((3, 4, 4, 2), hidden="relu")):
        assert again(net) == net
    assert again(trace) == trace and trace == trace and trace != NET.forward(THETA, X) and trace != "trace"
    with pytest.raises(ValueError, match="read-only"):
        again(trace).a[2][0, 0] = 1
    with pytest.raises(TypeError, match="read-only"):
        again(trace).delta[2] = 1
    assert worst(again(THETA), THETA) == 0


# ---- the network


@pytest.mark.parametrize(
    "net",
    [
        NET,
        Network([4, 3], "tanh", "identity", "squared_error", 0.5),
        ResidualNetwork((3, 4, 4, 2), hidden="relu", lam=1),
    ],
)
def test_a_network_can_be_written_down_and_changed(net):
    assert eval(repr(net)) == net and "cost=" in repr(net)
    assert dataclasses.replace(net, lam=3) == net.replace(lam=3) != net
    assert type(dataclasses.replace(net, lam=3)) is type(net)
    assert dataclasses.replace(Network((2, 1)), cost="half_squared_error").cost_name == "half_squared_error"
    with pytest.raises(ValueError, match="cost is 'mse'"):
        dataclasses.replace(net, cost_name="mse")


def test_the_repr_of_a_stepper_makes_it():
    stepper = eval(repr(NET_L2.stepper(8, np.float32, examples=20)))
    assert (stepper.net, stepper.batch_size, stepper.dtype, stepper.examples) == (NET_L2, 8, np.float32, 20)


@pytest.mark.parametrize("dtype", [int, np.float16, str, complex, "f2"])
def test_first_weights_are_float32_or_float64(dtype):
    with pytest.raises(TypeError, match="dtype is .*, expected float32 or float64"):
        NET.init(np.random.default_rng(0), dtype=dtype)


def test_masks_are_not_dropped():
    masked = np.ma.masked_greater(X, 0.6)
    for call in (
        lambda: NET.forward(THETA, masked),
        lambda: NET.gradients(THETA, X, np.ma.masked_equal(Y, 0)),
        lambda: NET.forward({**THETA, 1: np.ma.masked_less(THETA[1], 0)}, X),
    ):
        with pytest.raises(TypeError, match="is a masked array, expected a plain one"):
            call()


@pytest.mark.parametrize("net", [NET, Network((3, 2, 2), lam=1, hidden="relu"), ResidualNetwork((3, 2, 2, 2))])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_weights_must_be_those_of_the_trace(net, dtype):
    """A backward pass with weights that were updated in between is the mistake `stale_weights`."""
    rng = np.random.default_rng(0)
    Theta = net.init(rng, "normal", dtype)
    trace = net.forward(Theta, X.astype(dtype))
    net.backward({l: Theta[l].copy() for l in Theta}, trace, Y)
    for l in Theta:
        step = 1e-3 if dtype == np.float32 else 1e-9
        with pytest.raises(ValueError, match=rf"trace has another z\({l + 1}\) than Theta\[{l}\] gives"):
            net.backward({**Theta, l: Theta[l] * (1 + dtype(step))}, trace, Y)


@pytest.mark.parametrize("m", [1, 7])
@pytest.mark.parametrize("scale", [1e-8, 1.0, 1e4])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_right_weights_are_never_refused(dtype, scale, m):
    for sizes in ((784, 30, 10), (3, 2, 2), (20, 20, 20, 20, 5)):
        for seed in range(3):
            rng = np.random.default_rng(seed)
            net = Network(sizes, hidden="relu")
            Theta = {l: (scale * part).astype(dtype) for l, part in net.init(rng, "normal").items()}
            inputs = rng.standard_normal((m, sizes[0])).astype(dtype)
            net.backward(Theta, net.forward(Theta, inputs), np.zeros((m, sizes[-1])))


def test_another_network_of_the_same_sizes_is_told_by_its_z():
    Theta = {1: THETA[1], 2: THETA[2], 3: np.ones((2, 3))}
    net = Network((3, 2, 2, 2))
    trace = net.forward(Theta, X)
    with pytest.raises(ValueError, match=r"trace has another a\(2\) than tanh gives"):
        net.replace(hidden="tanh").backward(Theta, trace, Y)
    with pytest.raises(ValueError, match=r"trace has another a\(4\) than identity gives"):
        net.replace(output="identity", cost="squared_error").backward(Theta, trace, Y)


def test_a_residual_network_has_all_checks_of_a_network():
    net = ResidualNetwork((3, 4, 4, 2))
    Theta, inputs, labels = problem(net)
    trace = net.forward(Theta, inputs)
    for wrong, words in (({}, "trace is a dict"), (NET.forward(THETA, X), "trace has layers of sizes")):
        with pytest.raises((TypeError, ValueError), match=words):
            net.backward(Theta, wrong, labels)
    with pytest.raises(ValueError, match=r"Y has shape \(3, 2\), expected \(8, 2\)"):
        net.backward(Theta, trace, labels[:3])
    with pytest.raises(ValueError, match=r"X has shape \(8, 2\)"):
        net.gradients(Theta, inputs[:, :2], labels)


def test_formulas_are_overridden_and_not_the_checks_around_them():
    with pytest.raises(TypeError, match="Mine has a forward or backward of its own: override _forward and _backward"):

        class Mine(Network):
            def forward(self, Theta, X):
                return super().forward(Theta, X)


# ---- layers


def test_a_layer_stays_what_it_was_made():
    W, b, x = np.eye(2), np.zeros(2), np.array([[1.0, 2.0]])
    layer = Affine(W, b)
    out, cache = layer.forward(x)
    W[...], b[...], x[...] = 9, 9, 9
    np.testing.assert_array_equal(layer.forward([[1.0, 2.0]])[0], [[1, 2]])
    np.testing.assert_array_equal(layer.backward([[1.0, 0.0]], cache)[1]["W"], [[1, 0], [2, 0]])
    z = np.array([[0.5, -0.5]])
    _, cache = Elementwise("relu").forward(z)
    z[...] = 1
    np.testing.assert_array_equal(Elementwise("relu").backward([[1.0, 1.0]], cache)[0], [[1, 0]])


# ---- training


@pytest.mark.parametrize("optimiser", [GradientDescent, "adam", None, object()])
def test_an_optimiser_is_a_rule(optimiser):
    with pytest.raises(TypeError, match="optimiser is .*, expected a rule such as GradientDescent"):
        train(NET_L2, *problem(), optimiser, 1)


@pytest.mark.parametrize(
    "make", [lambda: GradientDescent("1"), lambda: Momentum(0.1, "x"), lambda: GradientDescent(True)]
)
def test_settings_are_numbers(make):
    with pytest.raises(TypeError, match="(alpha|beta) is .*, expected a number"):
        make()


@pytest.mark.parametrize(
    "value, epochs", [(0.93, 5), (None, 5), ("stop", 5), (False, 5), (1, 5), (True, 1), (np.True_, 1)]
)
def test_only_true_stops_training(value, epochs):
    assert len(train(NET_L2, *problem(), GradientDescent(0.1), 5, callback=lambda *_: value).J) == 1 + epochs


def test_an_activation_of_ones_own_is_trained(monkeypatch):
    leaky = Activation(lambda z: np.where(z.real > 0, z, 0.1 * z), lambda z: np.where(z.real > 0, 1.0, 0.1))
    monkeypatch.setitem(ACTIVATIONS, "leaky", leaky)
    net = Network((6, 5, 4), hidden="leaky")
    Theta, inputs, labels = problem(net)
    reached = train(net, Theta, inputs, labels, GradientDescent(0.1), 1).Theta
    D = net.gradients(Theta, inputs, labels)
    assert worst(reached, {l: Theta[l] - 0.1 * D[l] for l in D}) < 1e-14
    with pytest.raises(ValueError, match="the stepper has no leaky in place"):
        net.stepper(8)


@pytest.mark.parametrize("costs", [True, False])
@pytest.mark.parametrize(
    "net",
    [
        Network((2, 3, 3, 1), output="identity", cost="squared_error"),
        ResidualNetwork((2, 3, 3, 1), hidden="relu", output="identity", cost="squared_error"),
    ],
)
def test_weights_that_become_infinite_within_an_epoch_lose_nothing(net, costs):
    Theta, inputs, labels = problem(net, m=12)
    with pytest.warns(RuntimeWarning, match="(J became|a weight of Theta).* the weights of epoch 0 are kept"):
        reached = train(
            net, Theta, inputs, labels, GradientDescent(1e150), 5, 2, np.random.default_rng(0), costs=costs
        ).Theta
    assert worst(reached, Theta) == 0


def blas_threads():
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


def test_trainings_side_by_side_give_the_threads_back():
    Theta, inputs, labels = problem()
    start = threading.Barrier(4)

    def run(seed):
        start.wait()
        return train(NET_L2, Theta, inputs, labels, GradientDescent(0.1), 20 + 30 * seed).Theta

    with threadpool_limits(2, user_api="blas"):
        before = blas_threads()
        for _ in range(3):
            with ThreadPoolExecutor(4) as pool:
                list(pool.map(run, range(4)))
            assert blas_threads() == before
