"""Forward, cost and gradients against automatic differentiation, the complex step, and each other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import cost_and_gradients
from strategies import PAIRS, cases, targets

from backprop import (
    COSTS,
    INITIALISERS,
    OUTPUTS,
    Network,
    complex_step,
    flatten,
    from_affine,
    relative_error,
    to_affine,
    unflatten,
    with_bias,
    without_bias,
)
from backprop.examples import NET, THETA, X, Y
from backprop.layers import Elementwise

MANY = settings(max_examples=300)


def worst(errors):
    return max(errors.values())


def assert_close(D, right, case, bound=1e-13):
    """Each layer within the bound; where terms cancel, as in a - y for a near y, within what
    one rounding of the weights and the targets does to the right gradient itself."""
    net, Theta, X, Y = case
    errors = relative_error(D, right)
    if worst(errors) > bound:
        rounding = np.finfo(Theta[1].dtype).eps
        moved = {
            l: part.astype(np.float64) * (1 + rounding * (-1.0) ** np.arange(part.size).reshape(part.shape))
            for l, part in Theta.items()
        }
        near = cost_and_gradients(net, moved, X, Y.astype(np.float64) * (1 - rounding))[1]
        own = relative_error(near, cost_and_gradients(net, Theta, X, Y)[1])
        assert all(errors[l] <= max(bound, 8 * own[l]) for l in errors), (errors, own)


@MANY
@given(cases())
def test_gradients_equal_automatic_differentiation(case):
    net, Theta, X, Y = case
    J, D = cost_and_gradients(net, Theta, X, Y)
    assert net.cost(Theta, X, Y) == pytest.approx(J, rel=1e-13)
    assert_close(net.gradients(Theta, X, Y), D, case)


@MANY
@given(cases(dtype=np.float32, scales=(0.3, 0.7)))
def test_float32_stays_float32_and_is_right(case):
    """Moderate weights: where units saturate, the rounding of z itself, not our arithmetic, costs float32 digits."""
    net, Theta, X, Y = case
    D = net.gradients(Theta, X, Y)
    trace = net.backward(Theta, net.forward(Theta, X), Y)
    arrays = [*D.values(), *trace.a.values(), *trace.z.values(), *trace.delta.values(), net.cost(Theta, X, Y)]
    assert {array.dtype for array in arrays} == {np.dtype(np.float32)}
    assert_close(D, cost_and_gradients(net, Theta, X, Y)[1], case, 2e-6)


@settings(max_examples=100)
@given(cases())
def test_complex_step_agrees(case):
    net, Theta, X, Y = case
    assert_close(net.gradients(Theta, X, Y), complex_step(lambda T: net.cost(T, X, Y), Theta), case)


@MANY
@given(cases())
def test_batch_equals_the_loop_over_examples(case):
    net, Theta, X, Y = case
    assert_close(net.gradients(Theta, X, Y), net.gradients_by_example(Theta, X, Y), case)


@settings(max_examples=100)
@given(cases())
def test_theta_form_equals_the_affine_form(case):
    net, Theta, X, Y = case
    layers = to_affine(Theta)
    assert all((from_affine(layers)[l] == Theta[l]).all() for l in Theta)
    chain, out, caches = [], X, []
    for l in sorted(layers):
        chain.append((l, layers[l]))
        if l + 1 < net.L:
            chain.append((None, Elementwise(net.hidden)))
    for _, layer in chain:
        out, cache = layer.forward(out)
        caches.append(cache)
    trace = net.backward(Theta, net.forward(Theta, X), Y)
    assert relative_error(out, trace.z[net.L]) <= 1e-13
    dout, grads = trace.delta[net.L] / len(X), {}
    for (l, layer), cache in reversed(list(zip(chain, caches))):
        dout, g = layer.backward(dout, cache)
        if l:
            grads[l] = g
    plain = net.replace(lam=0)
    assert_close(from_affine(grads), plain.gradients(Theta, X, Y), (plain, Theta, X, Y))


@pytest.mark.parametrize("output, cost", [("sigmoid", "cross_entropy"), ("softmax", "categorical_cross_entropy")])
def test_the_short_output_delta_equals_the_long_one(output, cost):
    rng = np.random.default_rng(1)
    net = Network((4, 3, 5), output=output, cost=cost)
    Theta = net.init(rng, "normal")
    X, Y = rng.normal(size=(6, 4)), targets(rng, net, 6)
    trace = net.backward(Theta, net.forward(Theta, X), Y)
    a, slope = trace.a[3], COSTS[cost].wrt_a(trace.a[3], Y)
    if output == "sigmoid":
        long = slope * OUTPUTS["sigmoid"].g_prime(trace.z[3])
    else:
        jacobian = a[:, :, None] * (np.eye(5) - a[:, None, :])
        long = np.einsum("mi,mij->mj", slope, jacobian)
    assert relative_error(trace.delta[3], long) <= 1e-14


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("output, cost", PAIRS)
def test_weights_of_1000_give_finite_costs_and_gradients(output, cost, dtype):
    net = Network((2, 3, 2), output=output, cost=cost, lam=1)
    Theta = {1: np.full((3, 3), 1000, dtype), 2: np.full((2, 4), -1000, dtype)}
    X, Y = np.array([[1, 1], [-1, -1]], dtype), np.array([[0, 1], [1, 0]], dtype)
    J, D = net.cost(Theta, X, Y), net.gradients(Theta, X, Y)
    assert np.isfinite(J) and J.dtype == dtype
    assert all(np.isfinite(part).all() and part.dtype == dtype for part in D.values())


@pytest.mark.filterwarnings("error")
def test_a_cost_at_z_of_1000_is_exact():
    net = Network((1, 1))
    for z, y, J, D in [(1000, 0, 1000, 1), (1000, 1, 0, 0), (-1000, 1, 1000, -1), (-1000, 0, 0, 0)]:
        Theta = {1: np.array([[0.0, z]])}
        assert net.cost(Theta, [[1.0]], [[y]]) == J
        np.testing.assert_array_equal(net.gradients(Theta, [[1.0]], [[y]])[1], [[D, D]])


@pytest.mark.parametrize(
    "changes",
    [{"lam": 2.0}, {"sizes": (5, 4, 3)}, {"hidden": "relu"}, {"output": "tanh", "cost": "squared_error"}, {}],
)
def test_replace_keeps_all_that_it_is_not_told_to_change(changes):
    was = dict(sizes=(4, 3, 2), hidden="tanh", output="identity", cost="half_squared_error", lam=0.7)
    assert Network(**was).replace(**changes) == Network(**{**was, **changes})


def test_a_two_layer_network_has_no_hidden_delta():
    net = Network((3, 2))
    Theta = {1: THETA[1]}
    trace = net.backward(Theta, net.forward(Theta, X), Y)
    assert list(trace.delta) == [2]


def test_shapes_and_layer_numbers_are_those_of_the_book():
    trace = NET.forward(THETA, X)
    assert {l: a.shape for l, a in trace.a.items()} == {1: (3, 3), 2: (3, 2), 3: (3, 2)}
    assert list(trace.z) == [2, 3] and not trace.delta
    trace = NET.backward(THETA, trace, Y)
    assert {l: d.shape for l, d in trace.delta.items()} == {2: (3, 2), 3: (3, 2)}
    assert {l: D.shape for l, D in NET.gradients(THETA, X, Y).items()} == {1: (2, 4), 2: (2, 3)}
    np.testing.assert_array_equal(NET.predict(THETA, X), trace.a[3])


def test_arguments_are_unchanged_and_a_trace_is_read_only():
    Theta, inputs, labels = {l: THETA[l].copy() for l in THETA}, X.copy(), Y.copy()
    trace = NET.backward(Theta, NET.forward(Theta, inputs), labels)
    NET.replace(lam=1).gradients(Theta, inputs, labels)
    NET.gradients_by_example(Theta, inputs, labels)
    assert all((Theta[l] == THETA[l]).all() for l in THETA) and (inputs == X).all() and (labels == Y).all()
    inputs[:] = 9
    np.testing.assert_array_equal(trace.a[1], X)
    for arrays in (trace.a, trace.z, trace.delta):
        with pytest.raises(ValueError, match="read-only"):
            arrays[3 if 3 in arrays else 2][0, 0] = 1
        with pytest.raises(TypeError):
            arrays[3] = 1
    with pytest.raises(AttributeError):
        trace.a = {}
    with pytest.raises(AttributeError):
        NET.lam = 1


def test_integers_and_lists_are_converted():
    Theta = {1: [[1, 0, 2]], 2: [[0, 1]]}
    net = Network((2, 1, 1))
    assert net.cost(Theta, [[1, 2]], [[True]]) == net.cost(
        {l: np.array(T, float) for l, T in Theta.items()}, [[1.0, 2.0]], [[1.0]]
    )
    f32 = {l: np.array(T, np.float32) for l, T in Theta.items()}
    assert net.cost(f32, [[1, 2]], [[1]]).dtype == np.float32


@given(st.lists(st.integers(1, 6), min_size=2, max_size=5))
def test_flatten_and_unflatten_are_inverse(sizes):
    Theta = Network(sizes).init(np.random.default_rng(0), "normal")
    theta = flatten(Theta)
    assert theta.shape == (sum(b * (a + 1) for a, b in zip(sizes, sizes[1:])),)
    back = unflatten(theta, sizes)
    assert all((back[l] == Theta[l]).all() for l in Theta)


def test_784_30_10_has_as_many_weights_as_published():
    assert flatten(Network((784, 30, 10)).init(np.random.default_rng(0))).size == 23860


def test_bias_helpers():
    np.testing.assert_array_equal(with_bias(np.array([[2.0, 3.0]], np.float32)), [[1, 2, 3]])
    np.testing.assert_array_equal(without_bias(THETA[2]), THETA[2][:, 1:])


@pytest.mark.parametrize(
    "how, spread, bias",
    [
        ("glorot", np.sqrt(2 / 500), 0),
        ("he", np.sqrt(2 / 300), 0),
        ("normal", 1, 1),
        ("scaled", np.sqrt(1 / 300), 1),
        ("small", 0.12 / np.sqrt(3), 0.12 / np.sqrt(3)),
        ("zeros", 0, 0),
    ],
)
def test_initialisers_have_the_spread_they_state(how, spread, bias):
    Theta = Network((300, 200)).init(np.random.default_rng(5), how)
    assert Theta[1][:, 1:].std() == pytest.approx(
        spread, rel=0.006
    )  # of 60,000 draws: two standard errors and a little
    assert Theta[1][:, 0].std() == pytest.approx(bias, rel=0.15)
    assert abs(Theta[1][:, 1:].mean()) <= 4 * spread / np.sqrt(60000)
    if how in ("glorot", "small"):  # uniform: no draw lies beyond the end, and the largest of so many lies close to it
        end = spread * np.sqrt(3)
        assert 0.999 * end < np.abs(Theta[1][:, 1:]).max() <= end


@pytest.mark.parametrize("how", INITIALISERS)
def test_init_repeats_with_the_seed_and_keeps_the_dtype(how):
    first, second = (NET.init(np.random.default_rng(3), how, np.float32) for _ in range(2))
    assert all((first[l] == second[l]).all() and first[l].dtype == np.float32 for l in first)
