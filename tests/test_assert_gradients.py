"""`assert_gradients`: what is right passes, what is wrong is named with its mistake, whatever the parameters are."""

import doctest
import math
import re

import numpy as np
import pytest

from backprop import Network, assert_gradients, check, from_affine, to_affine
from backprop.bugs import BUGS, buggy_gradients

rng = np.random.default_rng(1)
x, y = rng.normal(size=(5, 3)), rng.normal(size=(5, 2))
PARAMS = {"hidden": {"W": rng.normal(size=(3, 4)), "b": rng.normal(size=4)}, "out": [rng.normal(size=(4, 2)), 0.5]}


def loss(p):
    a = np.tanh(x @ p["hidden"]["W"] + p["hidden"]["b"])
    return ((a @ p["out"][0] + p["out"][1] - y) ** 2).sum() / len(x)


def gradients(p):
    a = np.tanh(x @ p["hidden"]["W"] + p["hidden"]["b"])
    dout = 2 * (a @ p["out"][0] + p["out"][1] - y) / len(x)
    dz = dout @ p["out"][0].T * (1 - a**2)
    return {"hidden": {"W": x.T @ dz, "b": dz.sum(axis=0)}, "out": [a.T @ dout, dout.sum()]}


def test_the_example_of_the_docstring():
    found = doctest.testmod(check)
    assert found.attempted >= 8 and not found.failed


@pytest.mark.parametrize("method, enough", [(None, 1e-14), ("complex", 1e-14), ("central", 1e-8), ("forward", 1e-5)])
def test_right_gradients_pass(method, enough):
    errors = assert_gradients(loss, PARAMS, gradients(PARAMS), method)
    assert list(errors) == ["['hidden']['W']", "['hidden']['b']", "['out'][0]", "['out'][1]"]
    assert max(errors.values()) <= enough


def wrong(leaf, change):
    """The gradients with one leaf changed, and what assert_gradients says."""
    grads = gradients(PARAMS)
    part, key = (grads["hidden"], leaf) if isinstance(leaf, str) else (grads["out"], leaf)
    part[key] = change(part[key])
    with pytest.raises(AssertionError) as raised:
        assert_gradients(loss, PARAMS, grads)
    return str(raised.value)


@pytest.mark.parametrize(
    "leaf, change, words",
    [
        ("W", lambda D: -D, r"grads\['hidden'\]\['W'\]: relative error 1, limit [\de.-]+; the sign is flipped"),
        ("b", lambda D: 2 * D, r"grads\['hidden'\]\['b'\]: .* they are 2 times the slopes: a sum for a mean"),
        (1, lambda D: D / 2, r"grads\['out'\]\[1\]: .* they are 0.5 times the slopes: a mean for a sum"),
        ("W", lambda D: 5 * D, "they are 5 times the slopes: a sum where the mean over 5 is meant"),
        (0, lambda D: D / 5, "they are 1/5 of the slopes: divided by 5 once too often"),
        (0, lambda D: 1.37 * D, "they are 1.37 times the slopes"),
        ("W", lambda D: 0 * D, "they are all 0"),
        ("W", lambda D: D + 0.3 * PARAMS["hidden"]["W"], "0.3 times the parameters is too much"),
        ("W", lambda D: D - 0.3 * PARAMS["hidden"]["W"], "0.3 times the parameters is missing: is it the λ term"),
        ("W", lambda D: D * [1, 1, 3, 1], "only column 2 is wrong"),
        ("W", lambda D: D * [-1, 1, 1, 1], "only column 0 is wrong: the bias column, if it stands there"),
        ("W", lambda D: D * [[1], [0.3], [1]], "only row 1 is wrong"),
        ("W", lambda D: D + np.arange(12).reshape(3, 4) ** 2, r"they differ most at \(2, 3\): "),
        (
            "W",
            lambda D: D.T,
            r"grads\['hidden'\]\['W'\] has shape \(4, 3\), expected \(3, 4\) \(it fits when transposed\)",
        ),
        ("b", lambda D: D[:3], r"grads\['hidden'\]\['b'\] has shape \(3,\), expected \(4,\)$"),
        ("b", lambda D: None, r"grads\['hidden'\]\['b'\] is None: no gradient has reached this leaf"),
    ],
)
def test_a_wrong_leaf_is_named_with_its_mistake(leaf, change, words):
    assert re.search(words, wrong(leaf, change)), wrong(leaf, change)


def test_two_leaves_exchanged_and_a_square_one_transposed():
    p = {"A": rng.normal(size=(3, 3)), "B": rng.normal(size=(3, 3))}
    f = lambda p: ((x @ p["A"]) ** 3).sum() + ((x @ p["B"]) ** 2).sum()
    A, B = 3 * x.T @ (x @ p["A"]) ** 2, 2 * x.T @ (x @ p["B"])
    assert_gradients(f, p, {"A": A, "B": B})
    with pytest.raises(AssertionError, match=r"2 of 2 leaves are .*\n.*they are the slopes of params\['B'\]\n"):
        assert_gradients(f, p, {"A": B, "B": A})
    with pytest.raises(AssertionError, match=r"grads\['A'\]: .* they are transposed"):
        assert_gradients(f, p, {"A": A.T, "B": B})


@pytest.mark.parametrize(
    "bug, lam, words",
    [
        ("delta_sign", 0, "the sign is flipped"),
        ("no_1_over_m", 0, "a sum where the mean over 5 is meant"),
        ("l2_forgotten", 1, "0.2 times the parameters without column 0 is missing: is it the λ term"),
        ("lam_not_over_m", 1, "0.8 times the parameters without column 0 is too much: is it the λ term"),
        ("bias_regularised", 1, "0.2 times the parameters in column 0 is too much: is it the λ term"),
        ("bias_column_kept", 0, r"grads\[1\]"),
        ("hidden_prime_missing", 0, r"grads\[1\]"),
        ("extra_prime", 0, r"grads\[2\]"),
        ("stale_weights", 0, r"grads\[1\]"),
        ("prime_of_a", 0, r"grads\[1\]"),
        ("transpose_missing", 0, r"grads\[1\]"),
    ],
)
def test_the_bugs_of_the_catalogue(bug, lam, words):
    draw = np.random.default_rng(0)
    net = Network((3, 2, 2), lam=lam)
    Theta, X, Y = net.init(draw, "normal"), draw.normal(size=(5, 3)), draw.integers(0, 2, (5, 2))
    J = lambda T: net.cost(T, X, Y)
    assert_gradients(J, Theta, net.gradients(Theta, X, Y))
    with pytest.raises(AssertionError, match=words):
        assert_gradients(J, Theta, buggy_gradients(net, Theta, X, Y, bug))
    assert bug in BUGS


def test_layers_as_dictionaries_of_W_and_b():
    net = Network((3, 4, 2))
    Theta = net.init(rng, "normal")
    pairs = {l: {"W": layer.W, "b": layer.b} for l, layer in to_affine(Theta).items()}
    labels = rng.integers(0, 2, (5, 2))
    D = {l: {"W": layer.W, "b": layer.b} for l, layer in to_affine(net.gradients(Theta, x, labels)).items()}
    assert max(assert_gradients(lambda p: net.cost(from_affine(p), x, labels), pairs, D).values()) < 1e-14


def test_the_nestings_must_be_alike():
    grads = gradients(PARAMS)
    with pytest.raises(AssertionError, match=r"grads has no \['out'\]\[1\], expected the nesting of params"):
        assert_gradients(loss, PARAMS, {**grads, "out": grads["out"][:1]})
    with pytest.raises(AssertionError, match=r"grads has \['more'\], which params has not"):
        assert_gradients(loss, PARAMS, {**grads, "more": 1.0})
    assert_gradients(loss, PARAMS, {**grads, "out": tuple(grads["out"])})


def test_a_limit_of_ones_own():
    grads = gradients(PARAMS)
    grads["out"][1] = grads["out"][1] * (1 + 1e-6)
    with pytest.raises(AssertionError, match="limit 1e-08"):
        assert_gradients(loss, PARAMS, grads, limit=1e-8)
    assert_gradients(loss, PARAMS, grads, limit=1e-5)


@pytest.mark.parametrize(
    "changes, kind, words",
    [
        (dict(limit=np.nan), ValueError, "limit is nan, expected at least 0"),
        (dict(limit="1"), TypeError, "limit is '1', expected a number"),
        (dict(limit=-1), ValueError, "limit is -1, expected at least 0"),
        (dict(h=0), ValueError, "h is 0, expected more than 0"),
        (dict(h="1"), TypeError, "h is '1', expected a number"),
        (dict(method="exact"), ValueError, "method is 'exact', expected one of"),
    ],
)
def test_settings_that_make_no_sense(changes, kind, words):
    with pytest.raises(kind, match=words):
        assert_gradients(loss, PARAMS, gradients(PARAMS), **changes)
    with pytest.raises(ValueError, match="h is 0, expected more than 0"):
        check.acceptable_error(1.0, np.ones(2), h=0)
    with pytest.raises(ValueError, match="J is nan, expected a finite number"):
        check.acceptable_error(np.nan, np.ones(2))
    with pytest.raises(ValueError, match=r"f\(params\) is nan, expected a finite number"):
        assert_gradients(lambda p: np.nan * p[0], [1.0], [1.0])


def test_what_cannot_take_complex_numbers_is_announced():
    f = lambda p: math.exp(p["a"]) * p["b"]
    right = {"a": math.exp(0.5) * 2, "b": math.exp(0.5)}
    with pytest.warns(UserWarning, match="f does not take complex numbers .*: central differences instead") as caught:
        errors = assert_gradients(f, {"a": 0.5, "b": 2.0}, right)
    assert caught[0].filename == __file__ and 1e-14 < max(errors.values()) < 1e-8
    with pytest.warns(UserWarning, match="drops the imaginary part"):
        assert_gradients(lambda p: (p**2).sum() + abs(p).sum(), np.array([1.0, 2.0]), [3, 5])
    with pytest.raises(TypeError):
        assert_gradients(f, {"a": 0.5, "b": 2.0}, right, method="complex")


def test_what_is_too_small_to_be_judged_does_not_pass():
    f = lambda p: 1.0 + 1e-13 * p[0] + p[1]
    small = lambda p: 1.0 + 1e-13 * p["a"] + p["b"]
    with pytest.raises(AssertionError, match=r"grads\['a'\]: relative error 1, limit 0.1; too small to be judged so"):
        assert_gradients(small, {"a": 1.0, "b": 1.0}, {"a": -1e-13, "b": 1.0}, "central")
    assert assert_gradients(lambda p: p["b"] ** 2, {"a": 1.0, "b": 1.0}, {"a": 0.0, "b": 2.0}, "central")["['a']"] == 0
    assert_gradients(f, [1.0, 1.0], [1e-13, 1.0])


@pytest.mark.parametrize("value, words", [(None, "object"), ([1.0, 2.0], r"shape \(2,\)"), ("1", "<U1")])
def test_f_must_return_a_number(value, words):
    with pytest.raises(TypeError, match=f"f returned .*{words}.* expected one number"):
        assert_gradients(lambda p: value, [1.0], [1.0], "central")


# ---- arrays of other libraries, by stand-ins that offer what PyTorch's and JAX's offer


class Tensor:
    """Like torch.Tensor: no numpy arithmetic, a dtype of its own, and __array__ refuses while autograd tracks it."""

    def __init__(self, array, tracked=False):
        self.array, self.tracked = np.asarray(array), tracked
        self.dtype = f"torch.{self.array.dtype}"

    def detach(self):
        return Tensor(self.array)

    def cpu(self):
        return self

    def double(self):
        return Tensor(self.array.astype(np.float64))

    def new_tensor(self, array):
        return Tensor(np.asarray(array).astype(self.array.dtype))

    def __array__(self, dtype=None, copy=None):
        if self.tracked:
            raise RuntimeError("Can't call numpy() on Tensor that requires grad")
        return self.array


class Traced:
    """Like jax.Array: __array__ and __array_namespace__."""

    made = 0

    def __init__(self, array):
        self.array = np.asarray(array)

    def __array__(self, dtype=None, copy=None):
        return self.array

    def __array_namespace__(self):
        class Namespace:
            @staticmethod
            def asarray(array):
                Traced.made += 1
                return Traced(array)

        return Namespace


@pytest.mark.parametrize("dtype, enough", [(np.float64, 1e-8), (np.float32, 2e-3)])
def test_tensors(dtype, enough):
    data = x.astype(dtype)

    def f(p):
        assert isinstance(p["W"], Tensor)
        if p["W"].array.dtype != data.dtype:
            raise RuntimeError("expected m1 and m2 to have the same dtype")
        return Tensor(((data @ p["W"].array) ** 2).sum(), tracked=True)

    W = rng.normal(size=(3, 2)).astype(dtype)
    D = 2 * data.T @ (data @ W)
    errors = assert_gradients(f, {"W": Tensor(W, tracked=True)}, {"W": Tensor(D)})
    assert 0 < errors["['W']"] < enough
    with pytest.raises(AssertionError, match="by central differences, .*\n.*the sign is flipped"):
        assert_gradients(f, {"W": Tensor(W)}, {"W": Tensor(-D)})


def test_arrays_of_a_namespace():
    W = rng.normal(size=(3, 2))
    f = lambda p: Traced(((x @ p[0].array) ** 2).sum())
    assert max(assert_gradients(f, [Traced(W)], [Traced(2 * x.T @ (x @ W))]).values()) < 1e-8
    assert Traced.made > 2 * W.size
