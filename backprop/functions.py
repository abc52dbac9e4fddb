"""Activations and costs, each on the line above its derivative.

A derivative named `..._prime` takes z, always, never a. Costs are computed from z, so that no logarithm ever
meets a zero. Nothing here uses `abs` or `float`, so every function also takes complex z: the complex-step check
needs that. Integers are converted to float64; float32 stays float32.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from .weights import Array


def _floats(z: ArrayLike) -> Array:
    array = np.asarray(z)
    return array if array.dtype.kind in "fc" else array.astype(np.float64)


def _tail(z: Array) -> Array:
    """e^-|z|, which cannot overflow; of complex z by the sign of the real part, as abs would drop the other."""
    return np.exp(np.copysign(z, -1)) if z.dtype.kind == "f" else np.exp(np.where(z.real < 0, z, -z))


def sigmoid(z: ArrayLike) -> Array:
    """g(z) = 1 / (1 + e^-z), elementwise, any shape. Right to the last bits for every finite z, without overflow.

    For z < 0 it is e^z / (1 + e^z), so for all z it is e^min(z, 0) / (1 + e^-|z|), where no power is above 1, and the
    upper one is the lower one or 1.
    """
    z = _floats(z)
    e = _tail(z)
    return np.where((z if z.dtype.kind == "f" else z.real) < 0, e, 1) / (1 + e)


def sigmoid_prime(z: ArrayLike) -> Array:
    """g'(z) = g(z) (1 - g(z)) = g(z) g(-z), elementwise. The second form keeps its digits where g(z) rounds to 1.

    With e = e^-|z| the two factors are 1 / (1 + e) and e / (1 + e).
    """
    e = _tail(_floats(z))
    below = 1 + e
    return 1 / below * (e / below)


def tanh(z: ArrayLike) -> Array:
    """g(z) = tanh z = 2 sigmoid(2z) - 1, elementwise, any shape."""
    return np.tanh(_floats(z))


def tanh_prime(z: ArrayLike) -> Array:
    """g'(z) = 1 - tanh(z)^2 = 4 sigmoid'(2z), elementwise. The second form keeps its digits where tanh rounds to 1."""
    return 4 * sigmoid_prime(2 * _floats(z))


def relu(z: ArrayLike) -> Array:
    """g(z) = max(z, 0), elementwise, any shape."""
    z = _floats(z)
    return np.where(z.real > 0, z, 0)


def relu_prime(z: ArrayLike) -> Array:
    """g'(z) = 1 if z > 0 else 0, elementwise. At the kink z = 0, where no derivative exists, it is 0."""
    z = _floats(z)
    return (z.real > 0).astype(z.dtype)


def identity(z: ArrayLike) -> Array:
    """g(z) = z."""
    return _floats(z)


def identity_prime(z: ArrayLike) -> Array:
    """g'(z) = 1."""
    return np.ones_like(_floats(z))


def softmax(z: ArrayLike) -> Array:
    """a_k = e^(z_k) / sum_j e^(z_j), over the last axis. The largest z is subtracted first: nothing overflows."""
    z = _floats(z)
    e = np.exp(z - z.real.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softplus(z: ArrayLike) -> Array:
    """log(1 + e^z), elementwise; so -log g(z) = softplus(-z) and -log(1 - g(z)) = softplus(z) for the sigmoid g."""
    z = _floats(z)
    left = z.real < 0
    return np.where(left, 0, z) + np.log1p(np.exp(np.where(left, z, -z)))


def cross_entropy(z: Array, y: Array) -> Array:
    """J = -sum_k [ y_k log a_k + (1 - y_k) log(1 - a_k) ] with a = sigmoid(z): one number per example.

    z, y: (..., K), labels y in [0, 1]. Computed as y softplus(-z) + (1 - y) softplus(z), exact for any finite z.
    """
    return (y * softplus(-_floats(z)) + (1 - y) * softplus(z)).sum(axis=-1)


def cross_entropy_delta(z: Array, y: Array) -> Array:
    """delta = dJ/dz = a - y with a = sigmoid(z), computed as (1 - y) g(z) - y g(-z). z, y: (..., K).

    Where y = 1, a - y would lose its digits as a rounds to 1, and be 0 from z = 37 on; g(-z) = 1 - a keeps them. With
    the smaller of a and 1 - a, which is e / (1 + e), e = e^-|z|: a - y for z < 0, and (1 - y) - (1 - a) for the others.
    """
    z = _floats(z)
    if z.dtype.kind == "c":
        return (1 - y) * sigmoid(z) - y * sigmoid(-z)
    e = _tail(z)
    return ~np.signbit(z) - y - np.copysign(e / (1 + e), z)


def cross_entropy_wrt_a(a: Array, y: Array) -> Array:
    """dJ/da_k = (a_k - y_k) / (a_k (1 - a_k))."""
    return (a - y) / (a * (1 - a))


def _from_the_largest(z: Array) -> tuple[Array, Array, Array]:
    """(z less the largest of its row, where that stands, the sum of all other powers e^(z - largest)); last axis, kept.

    The largest power is 1 and would swallow the digits of the others.
    """
    top = np.argmax(z.real, axis=-1, keepdims=True)
    z = z - np.take_along_axis(z, top, axis=-1)
    e = np.exp(z)
    np.put_along_axis(e, top, 0, axis=-1)
    return z, top, e.sum(axis=-1, keepdims=True)


def categorical_cross_entropy(z: Array, y: Array) -> Array:
    """J = -sum_k y_k log a_k with a = softmax(z): one number per example. z, y: (..., K), each row of y sums to 1.

    log a_k = z_k - max z - log(1 + the other powers), so that a sure and right answer keeps its digits.
    """
    z, _, rest = _from_the_largest(_floats(z))
    return (y * (np.log1p(rest) - z)).sum(axis=-1)


def categorical_cross_entropy_delta(z: Array, y: Array) -> Array:
    """delta = dJ/dz = a - y with a = softmax(z), computed as (1 - y_k) a_k - y_k sum of the other a. z, y: (..., K).

    Where y_k = 1, a_k - y_k would lose its digits as a_k rounds to 1; the sum of all others keeps them.
    """
    z, top, rest = _from_the_largest(_floats(z))
    e = np.exp(z)
    others = 1 + rest - e
    np.put_along_axis(others, top, rest, axis=-1)
    return ((1 - y) * e - y * others) / (1 + rest)


def categorical_cross_entropy_wrt_a(a: Array, y: Array) -> Array:
    """dJ/da_k = -y_k / a_k."""
    return -y / a


def half_squared_error(a: Array, y: Array) -> Array:
    """J = 1/2 sum_k (a_k - y_k)^2: one number per example. a, y: (..., K)."""
    return 0.5 * squared_error(a, y)


def half_squared_error_wrt_a(a: Array, y: Array) -> Array:
    """dJ/da_k = a_k - y_k."""
    return a - y


def squared_error(a: Array, y: Array) -> Array:
    """J = sum_k (a_k - y_k)^2: one number per example. a, y: (..., K)."""
    return ((a - y) ** 2).sum(axis=-1)


def squared_error_wrt_a(a: Array, y: Array) -> Array:
    """dJ/da_k = 2 (a_k - y_k)."""
    return 2 * (a - y)


class Activation(NamedTuple):
    """A function g of z beside its derivative g'; g' is None for softmax, which mixes the units of a layer."""

    g: Callable[[Any], Array]
    g_prime: Callable[[Any], Array]


class Cost(NamedTuple):
    """A cost: its value, of z or of a; its slope dJ/da; the outputs it goes with; whether delta(L) shortens to a - y.

    delta: dJ/dz where it does, of z, so that it keeps its digits.
    """

    value: Callable[[Any, Any], Any]
    of: str
    wrt_a: Callable[[Any, Any], Array]
    outputs: Sequence[str]
    short: bool
    delta: Callable[[Any, Any], Array] | None = None


ACTIVATIONS = {
    "sigmoid": Activation(sigmoid, sigmoid_prime),
    "tanh": Activation(tanh, tanh_prime),
    "relu": Activation(relu, relu_prime),
    "identity": Activation(identity, identity_prime),
}
# those that functions_in_place.py has too; training with any other goes the readable way
IN_PLACE = ("sigmoid", "tanh", "relu", "identity")
OUTPUTS = {**ACTIVATIONS, "softmax": Activation(softmax, None)}  # type: ignore[arg-type]
COSTS = {
    "cross_entropy": Cost(cross_entropy, "z", cross_entropy_wrt_a, ("sigmoid",), True, cross_entropy_delta),
    "categorical_cross_entropy": Cost(
        categorical_cross_entropy,
        "z",
        categorical_cross_entropy_wrt_a,
        ("softmax",),
        True,
        categorical_cross_entropy_delta,
    ),
    "half_squared_error": Cost(half_squared_error, "a", half_squared_error_wrt_a, tuple(ACTIVATIONS), False),
    "squared_error": Cost(squared_error, "a", squared_error_wrt_a, tuple(ACTIVATIONS), False),
}
