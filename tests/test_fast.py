"""The fast step is the readable one: for every activation, output and cost, with and without lambda, at any size."""

import gc
import math
import subprocess
import sys
import weakref
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backprop import COSTS, Network, flatten, relative_error
from backprop.deep import ResidualNetwork
from backprop.functions import IN_PLACE
from backprop.functions_in_place import ACTIVATIONS_IN_PLACE

OUTPUTS = (*IN_PLACE, "softmax")
KINDS = [(g, output, cost) for g in IN_PLACE for cost in COSTS for output in COSTS[cost].outputs if output in OUTPUTS]
ENOUGH = {np.float64: 1e-14, np.float32: 1e-6}


pytestmark = pytest.mark.usefixtures("either_product")


def problem(net, m, dtype, seed=0, scale=1.0, how="glorot"):
    """Weights, m examples and labels that suit any cost, drawn from the seed."""
    rng = np.random.default_rng(seed)
    Theta = {l: (scale * part).astype(dtype) for l, part in net.init(rng, how).items()}
    Y = rng.random((m, net.sizes[-1]))
    return Theta, rng.standard_normal((m, net.sizes[0])).astype(dtype), (Y / Y.sum(axis=1, keepdims=True)).astype(dtype)


def worst(net, D, Theta, X, Y):
    return max(relative_error(dict(D), net.gradients(Theta, X, Y)).values())


def test_training_takes_the_fast_way_with_every_function_that_has_one():
    assert set(IN_PLACE) == set(ACTIVATIONS_IN_PLACE)


@pytest.mark.parametrize("dtype", ENOUGH)
@pytest.mark.parametrize("lam", [0, 1.5])
@pytest.mark.parametrize("hidden, output, cost", KINDS)
def test_equals_the_readable_gradients_for_every_kind_of_network(hidden, output, cost, lam, dtype):
    # the layers lie on both sides of FEW, where the sigmoid changes its form
    net = Network((5, 40, 7, 3), hidden=hidden, output=output, cost=cost, lam=lam)
    Theta, X, Y = problem(net, 33, dtype)
    D = net.stepper(33, dtype).gradients(Theta, X, Y)
    assert {l: (D[l].shape, D[l].dtype) for l in D} == {l: (Theta[l].shape, Theta[l].dtype) for l in Theta}
    # a tanh output near +-1 in float32: 1 - a^2 hangs on the last digits of z, in both forms
    assert worst(net, D, Theta, X, Y) <= ENOUGH[dtype] * (3 if output == "tanh" else 1)


@settings(deadline=None, max_examples=60)
@given(
    kind=st.sampled_from(KINDS),
    sizes=st.lists(st.integers(1, 9), min_size=2, max_size=5),
    m=st.integers(1, 12),
    lam=st.sampled_from([0.0, 0.1, 3.0]),
    seed=st.integers(0, 2**32 - 1),
    dtype=st.sampled_from([np.float64, np.float32]),
)
def test_equals_the_readable_gradients_for_random_networks(kind, sizes, m, lam, seed, dtype):
    hidden, output, cost = kind
    net = Network(sizes, hidden=hidden, output=output, cost=cost, lam=lam)
    Theta, X, Y = problem(net, m, dtype, seed, scale=0.5)
    D, right = net.stepper(m, dtype).gradients(Theta, X, Y), net.gradients(Theta, X, Y)
    # against the length of the whole gradient: a layer of one or two numbers may vanish by cancelling
    error = np.linalg.norm(flatten(D) - flatten(right)) / max(np.linalg.norm(flatten(right)), 1e-3)
    assert error <= ENOUGH[dtype] * 3


@pytest.mark.parametrize(
    "sizes, m", [((3, 2, 2), 1), ((784, 30, 10), 1), ((784, 30, 10), 10), ((784, 30, 10), 32), ((784, 30, 10), 128)]
)
@pytest.mark.parametrize("dtype", ENOUGH)
def test_the_networks_of_the_book(sizes, m, dtype):
    net = Network(sizes)
    Theta, X, Y = problem(net, m, dtype)
    assert worst(net, net.stepper(m, dtype).gradients(Theta, X, Y), Theta, X, Y) <= ENOUGH[dtype]


@pytest.mark.parametrize("dtype, enough", [(np.float64, 1e-14), (np.float32, 2e-6)])
def test_thirty_layers(dtype, enough):
    net = Network((20,) * 30, hidden="tanh")
    Theta, X, Y = problem(net, 16, dtype)
    assert worst(net, net.stepper(16, dtype).gradients(Theta, X, Y), Theta, X, Y) <= enough


def test_the_first_product_in_slices():
    net = Network((784, 30, 10))
    for m in (70, 128):  # the last slice is short, then full
        Theta, X, Y = problem(net, m, np.float64)
        assert worst(net, net.stepper(m).gradients(Theta, X, Y), Theta, X, Y) <= 1e-14


def test_smaller_batches_and_back():
    net = Network((6, 5, 4), lam=0.5)
    stepper = net.stepper(8)
    for m in (8, 3, 8, 3, 1, 8):
        Theta, X, Y = problem(net, m, np.float64, seed=m)
        D = stepper.gradients(Theta, X, Y)
        assert worst(net, D, Theta, X, Y) <= 1e-14
        np.testing.assert_array_equal(stepper.d, flatten(D))


def test_the_batch_may_be_put_into_the_stepper():
    net = Network((6, 5, 4))
    Theta, X, Y = problem(net, 8, np.float64)
    stepper = net.stepper(8)
    stepper.X[...], stepper.Y[...] = X, Y
    assert worst(net, stepper.gradients(Theta), Theta, X, Y) <= 1e-14


def test_lists_integers_and_other_dtypes_are_converted():
    net = Network((2, 3, 1))
    Theta, _, _ = problem(net, 4, np.float32)
    X, Y = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
    D = net.stepper(4, np.float32).gradients(Theta, X, Y)
    assert D[1].dtype == np.float32 and worst(net, D, Theta, X, Y) <= 1e-6


@pytest.mark.parametrize("keep", [0.0, 0.7, 1.0])
@pytest.mark.parametrize("lam", [0, 2.0])
def test_the_gradient_may_be_added_to_other_arrays(lam, keep):
    net = Network((6, 5, 4), lam=lam)
    Theta, X, Y = problem(net, 8, np.float64)
    to, _, _ = problem(net, 8, np.float64, seed=1)
    right = {l: keep * to[l] - 0.3 * part for l, part in net.gradients(Theta, X, Y).items()}
    stepper = net.stepper(8)
    add = stepper.adding_to(to, -0.3, keep)
    stepper.X[...], stepper.Y[...] = X, Y
    add(Theta)
    assert max(relative_error(to, right).values()) <= 1e-14


@pytest.mark.parametrize("lam", [0, 2.0])
def test_added_to_the_weights_it_is_a_step_of_descent(lam):
    net = Network((6, 5, 4, 3), lam=lam)
    Theta, X, Y = problem(net, 8, np.float64)
    right = {l: Theta[l] - 0.3 * part for l, part in net.gradients(Theta, X, Y).items()}
    stepper = net.stepper(8)
    stepper.X[...], stepper.Y[...] = X, Y
    stepper.adding_to(Theta, -0.3)(Theta)
    assert max(relative_error(Theta, right).values()) <= 1e-14


@pytest.mark.parametrize("lam", [0, 2.0])
def test_the_plan_of_a_step_can_be_read(lam, either_product):
    stepper = Network((6, 5, 4), lam=lam).stepper(8)
    lines = [line.strip() for line in repr(stepper.plan).splitlines()]
    assert lines[:4] == [
        "Plan",
        "z(2) = a(1) Theta(1)^T; negative, expit, multiply -> a(2)",
        "z(3) = a(2) Theta(2)^T; later -> a(3)",
        "negative, expit, subtract, multiply, subtract -> a(3), delta(3)"
        if either_product == "gemm"
        else "negative, expit, subtract, multiply, subtract, multiply -> a(3), delta(3)",
    ]
    assert "delta(3) Theta(2); multiply -> delta(2)" in lines
    assert ("dgemm, dgemm" if either_product == "gemm" else "dot, dot") + " -> delta(l+1)^T a(l), l = 2 to 1" in lines
    assert any("lambda" in line for line in lines) == (lam > 0)


def test_arrays_are_its_own_and_arguments_stay():
    net = Network((6, 5, 4), lam=1.0)
    Theta, X, Y = problem(net, 8, np.float64)
    for array in (X, Y, *Theta.values()):
        array.flags.writeable = False
    stepper = net.stepper(8)
    D = stepper.gradients(MappingProxyType(Theta), X, Y)
    again = stepper.gradients(Theta, X[::-1].copy(), Y)
    assert all(again[l] is D[l] for l in D)
    with pytest.raises(TypeError):
        D[1] = 0


def test_a_stepper_is_gone_when_nobody_holds_it():
    # arrays weigh nothing to Python's collector: a cycle would keep them for long
    stepper = Network((6, 5, 4), lam=1.0).stepper(8)
    X = weakref.ref(stepper.X)
    gc.disable()
    try:
        del stepper
        assert X() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("m", [1, 60])  # few numbers, many numbers
@pytest.mark.parametrize("hidden", ["sigmoid", "tanh"])
@pytest.mark.parametrize("dtype", ENOUGH)
def test_a_saturated_unit_keeps_the_digits_of_its_slope(hidden, dtype, m):
    # z(2) = 20 exactly, so no product rounds: a rounds to 1 in float32 (sigmoid and tanh) and in float64 (tanh), and
    # a (1 - a) would have lost some or all of its digits
    for sign in (1, -1):
        net = Network((1, *[4] * 1, 1), hidden=hidden)
        Theta = {1: np.tile(np.array([0, sign * 20.0], dtype), (4, 1)), 2: np.array([[0, 1, 1, 1, 1]], dtype)}
        X, Y = np.ones((m, 1), dtype), np.zeros((m, 1), dtype)
        D, right = net.stepper(m, dtype).gradients(Theta, X, Y), net.gradients(Theta, X, Y)
        assert np.all(right[1] != 0)
        np.testing.assert_allclose(D[1], right[1], rtol=16 * np.finfo(dtype).eps)


@pytest.mark.parametrize("m", [1, 300])  # few numbers, many numbers
@pytest.mark.parametrize("output, cost", [("sigmoid", "cross_entropy"), ("softmax", "categorical_cross_entropy")])
def test_a_sure_and_right_output_keeps_the_digits_of_its_delta(output, cost, m):
    net = Network((1, 2), output=output, cost=cost)
    for z in (20.0, 37.42, 100.0, 600.0):
        Theta = {1: np.array([[0, z], [0, -z]])}
        X, Y = np.ones((m, 1)), np.tile([1.0, 0.0], (m, 1))
        D = net.stepper(m).gradients(Theta, X, Y)
        right = math.exp(-z) / (1 + math.exp(-z)) if output == "sigmoid" else math.exp(-2 * z) / (1 + math.exp(-2 * z))
        np.testing.assert_allclose(D[1], [[-right, -right], [right, right]], rtol=1e-14)
        np.testing.assert_allclose(net.gradients(Theta, X, Y)[1], D[1], rtol=1e-14)


@pytest.mark.parametrize("hidden", ["sigmoid", "tanh"])
@pytest.mark.parametrize("dtype", ENOUGH)
def test_in_saturation_the_difference_is_that_of_rounding_z(hidden, dtype):
    # e^z turns the rounding of z, eps |z|, into a relative error: neither form can know better
    net = Network((30, 20, 5), hidden=hidden)
    Theta, X, Y = problem(net, 40, dtype, scale=20)
    largest = max(np.abs(z).max() for z in net.forward(Theta, X).z.values())
    assert largest > 40
    assert worst(net, net.stepper(40, dtype).gradients(Theta, X, Y), Theta, X, Y) <= 4 * np.finfo(dtype).eps * largest


@pytest.mark.parametrize("hidden, output, cost", KINDS)
def test_huge_z_gives_finite_numbers_and_no_warning(hidden, output, cost):
    for dtype, scale in ((np.float64, 1e4), (np.float32, 1e4)):
        net = Network((4, 60, 6, 3), hidden=hidden, output=output, cost=cost)
        Theta, X, Y = problem(net, 7, dtype, scale=scale)
        with np.errstate(all="raise", under="ignore"):
            D = net.stepper(7, dtype).gradients(Theta, X, Y)
        assert all(np.isfinite(D[l]).all() for l in D)


@pytest.mark.parametrize("hidden, output, cost", KINDS)
@pytest.mark.parametrize("lam", [0, 2.0])
def test_cost_equals_the_readable_cost(hidden, output, cost, lam):
    net = Network((5, 4, 3), hidden=hidden, output=output, cost=cost, lam=lam)
    for dtype, enough in ((np.float64, 1e-14), (np.float32, 1e-6)):
        Theta, X, Y = problem(net, 23, dtype)
        J, right = net.stepper(10, dtype).cost(Theta, X, Y), net.cost(Theta, X, Y)
        assert J.dtype == dtype and abs(J - right) <= enough * abs(right)


@pytest.mark.parametrize(
    "call, kind, words",
    [
        (
            lambda s, T, X, Y: s.gradients(T, X[:, :2], Y),
            ValueError,
            r"X has shape \(4, 2\), expected \(m, 3\) with m from 1 to batch_size = 4",
        ),
        (lambda s, T, X, Y: s.gradients(T, np.tile(X, (2, 1)), Y), ValueError, r"X has shape \(8, 3\), expected"),
        (lambda s, T, X, Y: s.gradients(T, X[:0], Y[:0]), ValueError, r"X has shape \(0, 3\), expected"),
        (lambda s, T, X, Y: s.gradients(T, X[0], Y), ValueError, r"X has shape \(3,\), expected"),
        (lambda s, T, X, Y: s.gradients(T, X[:, :1], Y), ValueError, r"X has shape \(4, 1\), expected"),
        (
            lambda s, T, X, Y: s.gradients(T, X, Y[:, :1]),
            ValueError,
            r"Y has shape \(4, 1\), expected \(4, 2\) for 4 examples",
        ),
        (lambda s, T, X, Y: s.gradients(T, X, Y[:2]), ValueError, r"Y has shape \(2, 2\), expected \(4, 2\)"),
        (lambda s, T, X, Y: s.gradients({1: T[1]}, X, Y), ValueError, r"Theta has layers \[1\], expected 1 to 2"),
        (
            lambda s, T, X, Y: s.gradients({**T, 2: T[2][:, 1:]}, X, Y),
            ValueError,
            r"Theta\[2\] has shape \(2, 2\), expected \(2, 3\)",
        ),
        (
            lambda s, T, X, Y: s.gradients({**T, 1: T[1].tolist()}, X, Y),
            TypeError,
            r"Theta\[1\] is of list, expected an array of the stepper's dtype float64",
        ),
        (
            lambda s, T, X, Y: Network((3, 2, 2)).stepper(4, np.float32).gradients(T, X, Y),
            TypeError,
            r"Theta\[1\] is of float64, expected .* float32",
        ),
        (
            lambda s, T, X, Y: Network((3, 2, 2)).stepper(4, np.float32).cost(T, X, Y),
            TypeError,
            r"Theta\[1\] is of float64, expected .* float32",
        ),
        (
            lambda s, T, X, Y: s.adding_to({**T, 2: T[2][:1]}, 1),
            ValueError,
            r"to\[2\] has shape \(1, 3\), expected \(2, 3\)",
        ),
        (
            lambda s, T, X, Y: s.adding_to({**T, 1: T[1].astype("f")}, 1),
            TypeError,
            r"to\[1\] is of float32, expected .* float64",
        ),
        (
            lambda s, T, X, Y: s.adding_to({**T, 1: np.asfortranarray(T[1])}, 1),
            ValueError,
            r"to\[1\] is read-only or not whole by rows",
        ),
        (
            lambda s, T, X, Y: s.adding_to({**T, 1: np.broadcast_to(0.0, T[1].shape)}, 1),
            ValueError,
            r"to\[1\] is read-only or not whole by rows",
        ),
        (lambda s, T, X, Y: s.net.stepper(0), ValueError, "batch_size is 0, expected at least 1"),
        (lambda s, T, X, Y: s.net.stepper(2.0), TypeError, "batch_size is 2.0, expected a whole number"),
        (lambda s, T, X, Y: s.net.stepper(True), TypeError, "batch_size is True, expected a whole number"),
        (lambda s, T, X, Y: s.net.stepper(2, np.float16), TypeError, "dtype is float16, expected float32 or float64"),
        (lambda s, T, X, Y: s.net.stepper(2, complex), TypeError, "dtype is complex128, expected float32 or float64"),
        (
            lambda s, T, X, Y: ResidualNetwork((3, 2, 2, 2)).stepper(4),
            TypeError,
            "net is a ResidualNetwork, expected a plain Network",
        ),
    ],
)
def test_refusals_name_what_is_wrong(call, kind, words):
    net = Network((3, 2, 2))
    Theta, X, Y = problem(net, 4, np.float64)
    with pytest.raises(kind, match=words):
        call(net.stepper(4), Theta, X, Y)


def test_importing_backprop_loads_numpy_and_little_else():
    heavy = ["matplotlib", "ipywidgets", "anywidget", "scipy", "tqdm", "threadpoolctl", "IPython"]
    code = f"import sys, backprop; print([name for name in {heavy} if name in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
