"""Theta, the weights of all layers, as a dictionary and as one vector; its bias columns; the types in signatures."""

from collections.abc import Mapping, Sequence
from typing import Any, NoReturn, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array: TypeAlias = NDArray[Any]  # of floats; complex in a complex step
Weights: TypeAlias = Mapping[int, Array]  # {l: Theta(l)}, or D, or anything else of those shapes


def with_bias(a: Array) -> Array:
    """[1, a]: a column of ones in front. (m, s) -> (m, 1 + s)."""
    return np.concatenate([np.ones_like(a[:, :1]), a], axis=1)


def without_bias(Theta_l: Array) -> Array:
    """Theta(l) less its bias column. (s_(l+1), 1 + s_l) -> (s_(l+1), s_l)."""
    return Theta_l[:, 1:]


def affine(a: Array, Theta_l: Array) -> Array:
    """[1, a] Theta(l)^T, the bias added instead of a column of ones copied in front. (m, s_l) -> (m, s_(l+1))."""
    z = a @ Theta_l[:, 1:].T
    z += Theta_l[:, 0]
    return z


def sum_of_outer(delta: Array, a: Array) -> Array:
    """delta^T [1, a], the sum over the examples of delta [1, a]^T. (m, s_(l+1)), (m, s_l) -> (s_(l+1), 1 + s_l)."""
    (m, rows), columns = delta.shape, a.shape[1]
    D = np.empty((rows, 1 + columns), delta.dtype if delta.dtype == a.dtype else np.result_type(delta, a))
    if m == 1:  # one column times one row, for which matmul is slow
        D[:, 0] = delta[0]
        np.multiply(delta.T, a, out=D[:, 1:])
    else:
        np.add.reduce(delta, axis=0, out=D[:, 0])
        np.matmul(delta.T, a, out=D[:, 1:])
    return D


def regularised(Theta_l: Array) -> Array:
    """Theta(l) with its bias column set to 0: the part that lambda acts on. Same shape."""
    return np.concatenate([np.zeros_like(Theta_l[:, :1]), without_bias(Theta_l)], axis=1)


def flatten(Theta: Weights) -> Array:
    """theta: all weights as one vector, layer 1 first, each row by row. The way back is `unflatten`."""
    return np.concatenate([Theta[l].ravel() for l in sorted(Theta)])


def unflatten(theta: ArrayLike, sizes: Sequence[int]) -> dict[int, Array]:
    """{l: (s_(l+1), 1 + s_l)} from one vector, for layer sizes `sizes`. ValueError if its length is not theirs."""
    theta = np.asarray(theta)
    shapes = [(n_out, 1 + n_in) for n_in, n_out in zip(sizes, sizes[1:])]
    ends = np.cumsum([rows * columns for rows, columns in shapes])
    if theta.shape != (ends[-1],):
        raise ValueError(f"theta has shape {theta.shape}, expected ({ends[-1]},) for sizes {tuple(sizes)}")
    parts = np.split(theta, ends[:-1])
    return {l: part.reshape(shape) for l, (part, shape) in enumerate(zip(parts, shapes), start=1)}


class ReadOnly(dict[int, Array]):
    """A dictionary {l: array} that cannot be changed. Unlike a mappingproxy it can be copied, pickled and printed."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("these layers are read-only: make a dictionary of your own, dict(...), to change them")

    __setitem__ = __delitem__ = __ior__ = update = setdefault = pop = popitem = clear = _refuse

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self),)


def frozen(arrays: Weights) -> ReadOnly:
    """The same arrays, made read-only, in a dictionary that is read-only too."""
    for array in arrays.values():
        array.flags.writeable = False
    return ReadOnly(arrays)
