"""The functions of `functions.py` where they lie, as lists of calls that `fast.py` makes: no array is made on the way.

Each activation lists the calls that turn z into a = g(z) in z's own memory, and the longer list that also leaves g'(z)
in q. z and q are (m, s); z_and_q, (m, 2s), is the memory of both.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

import numpy as np
from scipy.special import expit

from .functions import categorical_cross_entropy_delta
from .weights import Array

Call: TypeAlias = Callable[[], Any]  # with its arrays in it, to be made without arguments


def constant(value: float, like: Array) -> Array:
    """An array of one number: numpy takes it faster than Python's. For minimum and maximum whole arrays are faster."""
    return np.array(value, like.dtype)


class Shared:
    """Arrays that layers of one shape may share, as their numbers are not needed later: they stay in the cache."""

    def __init__(self) -> None:
        self.arrays: dict[Any, Array] = {}

    def __call__(self, name: str, like: Array, value: float = 0.0) -> Array:
        return self.arrays.setdefault((name, like.shape), np.full_like(like, value))


FEW = 200  # up to about so many numbers, calling a function costs more than its work on each number


def _sigmoid(z: Array, q: Array, z_and_q: Array, shared: Shared) -> tuple[list[Call], list[Call]]:
    if z.size <= FEW:  # 1 - a = g(-z): one call finds both, and g' = a (1 - a) keeps its digits where a rounds to 1
        return [partial(expit, z, z)], [
            partial(np.negative, z, q),
            partial(expit, z_and_q, z_and_q),
            partial(np.multiply, z, q, q),
        ]
    # expit takes number by number, numpy's exp many at once: a = E / (1 + E), g' = a / (1 + E), for an E = e^z that
    # must not overflow
    most, one = shared("most", z, np.log(np.finfo(z.dtype).max) - 1), constant(1, z)
    g: list[Call] = [
        partial(np.minimum, z, most, out=z),
        partial(np.exp, z, z),
        partial(np.add, z, one, q),
        partial(np.divide, z, q, z),
    ]
    return g, [*g, partial(np.divide, z, q, q)]


def _tanh(z: Array, q: Array, z_and_q: Array, shared: Shared) -> tuple[list[Call], list[Call]]:
    g: list[Call] = [partial(np.tanh, z, z)]
    one, two, r = constant(1, z), constant(2, z), shared("spare", z)
    return g, [  # g' = (2u / (1 + u^2))^2 with u = e^-|z|, which keeps its digits where a rounds to 1
        partial(np.abs, z, q),
        partial(np.negative, q, q),
        partial(np.exp, q, q),
        partial(np.multiply, q, q, r),
        partial(np.add, r, one, r),
        partial(np.multiply, q, two, q),
        partial(np.divide, q, r, q),
        partial(np.multiply, q, q, q),
        *g,
    ]


def _relu(z: Array, q: Array, z_and_q: Array, shared: Shared) -> tuple[list[Call], list[Call]]:
    g: list[Call] = [partial(np.maximum, z, shared("zero", z), out=z)]
    return g, [*g, partial(np.sign, z, q)]  # a is 0 or more, so its sign is g'


def _identity(z: Array, q: Array, z_and_q: Array, shared: Shared) -> tuple[list[Call], list[Call]]:
    q[...] = 1
    return [], []


def _sigmoid_delta(
    z: Array, q: Array, z_and_q: Array, Y: Array, Y_and_1: Array, delta: Array, shared: Shared
) -> list[Call]:
    """delta = (1 - y) g(z) - y g(-z), which is a - y with all its digits. Y_and_1 is the memory of 1 - Y and Y."""
    one = constant(1, z)
    if z.size <= FEW:
        return [
            partial(np.negative, z, q),
            partial(expit, z_and_q, z_and_q),  # a and 1 - a
            partial(np.subtract, one, Y, Y_and_1[:, : z.shape[1]]),
            partial(np.multiply, z_and_q, Y_and_1, z_and_q),
            partial(np.subtract, z, q, delta),
        ]
    return [  # with E = e^z: ((1 - y) E - y) / (1 + E)
        *_sigmoid(z, q, z_and_q, shared)[0][:-1],
        partial(np.subtract, one, Y, delta),
        partial(np.multiply, delta, z, delta),
        partial(np.subtract, delta, Y, delta),
        partial(np.divide, delta, q, delta),
    ]


def _softmax_delta(
    z: Array, q: Array, z_and_q: Array, Y: Array, Y_and_1: Array, delta: Array, shared: Shared
) -> list[Call]:
    def softmax_delta() -> None:
        np.copyto(delta, categorical_cross_entropy_delta(z, Y))

    return [softmax_delta]


DELTA_IN_PLACE = {"cross_entropy": _sigmoid_delta, "categorical_cross_entropy": _softmax_delta}
ACTIVATIONS_IN_PLACE = {
    "sigmoid": _sigmoid,
    "tanh": _tanh,
    "relu": _relu,
    "identity": _identity,
}
