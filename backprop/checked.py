"""What comes in is looked at here, before anything is computed. Errors name the thing, what it is, what was wanted."""

from collections.abc import Collection, Mapping
from math import isfinite
from numbers import Integral, Real
from typing import Any, Protocol

import numpy as np
from numpy.typing import DTypeLike

from .functions import ACTIVATIONS, COSTS, OUTPUTS
from .weights import Array, Weights


class Described(Protocol):
    """What a network says of itself, and all that the checks and the fast step ask of one."""

    @property
    def sizes(self) -> tuple[int, ...]:
        """Units per layer."""

    @property
    def hidden(self) -> str:
        """The activation of layers 2 to L-1."""

    @property
    def output(self) -> str:
        """The activation of layer L."""

    @property
    def cost_name(self) -> str:
        """The cost."""

    @property
    def lam(self) -> float:
        """lambda."""


FLOATS = {np.dtype(kind) for kind in ("float32", "float64", "complex64", "complex128")}
DOT_ALONE = 10_000  # numbers up to which OpenBLAS makes a dot product without calling other threads


def _is_finite(array: Array) -> bool:
    """Whether all numbers are finite. The squares of finite numbers add up to a finite one, unless they overflow: only
    then, and for large arrays, is each number looked at, which takes longer."""
    if array.size <= DOT_ALONE and isfinite(np.vdot(array, array).real):
        return True
    return bool(np.isfinite(array).all())


def _is_good(array: Array) -> bool:
    return array.dtype in FLOATS and _is_finite(array)


def as_floats(name: str, value: Any, dtype: DTypeLike | None = None) -> Array:
    """`value` as an array of finite floats; integers and booleans become `dtype` (float64). What is one is not copied.

    TypeError for text, objects, float16 and masked arrays; ValueError for ragged lists and for nan or infinity, with
    their place.
    """
    if type(value) is np.ndarray and _is_good(value):
        return value
    if isinstance(value, np.ma.MaskedArray):
        raise TypeError(f"{name} is a masked array, expected a plain one: fill in or leave out what is masked")
    try:
        array = np.asarray(value)
    except ValueError:
        raise ValueError(f"{name} is ragged, expected rows of equal length") from None
    if array.dtype.kind in "iub":
        array = array.astype(dtype or np.float64)
    if array.dtype.kind not in "fc" or array.dtype.itemsize < 4:
        raise TypeError(f"{name} has dtype {array.dtype}, expected float32 or float64 (integers are converted)")
    if not _is_finite(array):
        place = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        raise ValueError(f"{name} holds {array[place]} at {place}, expected finite numbers")
    return array


def numbers(name: str, value: Any) -> Array:
    """`value` as an array of real numbers, which are not looked at; TypeError for anything else."""
    array: Array = value if type(value) is np.ndarray else as_floats(name, value)
    if array.dtype.kind not in "fiub":
        raise TypeError(f"{name} has dtype {array.dtype}, expected real numbers")
    return array


def one_of(name: str, value: Any, table: Collection[str]) -> None:
    """An error unless `value` is one of the names in `table`."""
    if not isinstance(value, str):
        raise TypeError(f"{name} is {value!r}, expected one of the names {', '.join(table)}")
    if value not in table:
        raise ValueError(f"{name} is {value!r}, expected one of {', '.join(table)}")


def whole(name: str, value: Any, least: int) -> int:
    """`value` as an int, or an error unless it is a whole number and at least `least`."""
    if not isinstance(value, Integral) or isinstance(value, bool):
        raise TypeError(f"{name} is {value!r}, expected a whole number")
    if value < least:
        raise ValueError(f"{name} is {value}, expected at least {least}")
    return int(value)


def between(name: str, value: Any, low: float, high: float, shut: bool = False) -> None:
    """An error unless low < value < high, or low <= value < high if `shut`."""
    if not isinstance(value, Real) or isinstance(value, bool):
        raise TypeError(f"{name} is {value!r}, expected a number")
    if not (low < float(value) < high or (shut and value == low)):
        least = "at least" if shut else "more than"
        raise ValueError(f"{name} is {value}, expected {least} {low} and less than {high}")


def float_dtype(value: DTypeLike) -> np.dtype[Any]:
    """`value` as a dtype, or an error unless it is float32 or float64."""
    dtype = np.dtype(value)
    if dtype not in (np.float32, np.float64):
        raise TypeError(f"dtype is {dtype}, expected float32 or float64")
    return dtype


def generator(rng: Any, why: str = "") -> np.random.Generator:
    """`rng`, or an error unless it is a generator of random numbers."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(f"rng is {rng!r}, expected a generator such as numpy.random.default_rng(0){why}")
    return rng


def network(sizes: Any, hidden: Any, output: Any, cost: Any, lam: Any) -> dict[str, Any]:
    """The arguments of a Network under the names of its fields, or an error."""
    try:
        sizes = tuple(sizes)
    except TypeError:
        raise TypeError(f"sizes is {sizes!r}, expected one number for each layer, such as (3, 2, 2)") from None
    if any(not isinstance(s, Integral) or isinstance(s, bool) for s in sizes):
        raise TypeError(f"sizes is {sizes}, expected whole numbers")
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"sizes is {sizes}, expected at least two layers of at least one unit")
    one_of("hidden", hidden, ACTIVATIONS)
    one_of("output", output, OUTPUTS)
    one_of("cost", cost, COSTS)
    if output not in COSTS[cost].outputs:
        fitting = [name for name, row in COSTS.items() if output in row.outputs]
        raise ValueError(
            f"cost {cost} does not go with output {output}: {cost} goes with {', '.join(COSTS[cost].outputs)}; "
            f"{output} goes with {', '.join(fitting)}"
        )
    if not isinstance(lam, Real) or isinstance(lam, bool):
        raise TypeError(f"lam is {lam!r}, expected a number >= 0")
    if not 0 <= float(lam) < np.inf:
        raise ValueError(f"lam is {lam}, expected a finite number >= 0")
    sizes = tuple(int(s) for s in sizes)
    return dict(sizes=sizes, hidden=hidden, output=output, cost_name=cost, lam=float(lam))


def weights(net: Described, Theta: Any, name: str = "Theta") -> dict[int, Array]:
    """Theta as float arrays {l: (s_(l+1), 1 + s_l)}, or an error that names the layer that is wrong."""
    found, sizes = {}, net.sizes
    if isinstance(Theta, dict) and len(Theta) == len(sizes) - 1:
        for l in range(1, len(sizes)):
            array = Theta.get(l)
            if type(array) is not np.ndarray or array.shape != (sizes[l], 1 + sizes[l - 1]) or not _is_good(array):
                break
            found[l] = array
        else:
            return found
    # what is not as it should be is named, or converted
    _check_layers(net, Theta, name)
    floats = {l: as_floats(f"{name}[{l}]", Theta[l]) for l in range(1, len(net.sizes))}
    _check_shapes(net, floats, name)
    return floats


def arrays_like_weights(net: Described, arrays: Any, dtype: np.dtype[Any], name: str) -> None:
    """An error unless these are arrays {l: (s_(l+1), 1 + s_l)} of this dtype, whatever the numbers in them."""
    _check_layers(net, arrays, name)
    for l in range(1, len(net.sizes)):
        if not isinstance(arrays[l], np.ndarray) or arrays[l].dtype != dtype:
            kind = getattr(arrays[l], "dtype", type(arrays[l]).__name__)
            raise TypeError(f"{name}[{l}] is of {kind}, expected an array of the stepper's dtype {dtype}")
    _check_shapes(net, arrays, name)


def _check_layers(net: Described, arrays: Any, name: str) -> None:
    L = len(net.sizes)
    if not isinstance(arrays, Mapping):
        raise TypeError(
            f"{name} is a {type(arrays).__name__}, expected a dict {{layer: array}} with layers 1 to {L - 1}"
        )
    if len(arrays) != L - 1 or any(l not in arrays for l in range(1, L)):
        raise ValueError(f"{name} has layers {sorted(arrays, key=str)}, expected 1 to {L - 1} for sizes {net.sizes}")


def _check_shapes(net: Described, arrays: Weights, name: str) -> None:
    for l, (n_in, n_out) in enumerate(zip(net.sizes, net.sizes[1:]), start=1):
        if arrays[l].shape != (n_out, 1 + n_in):
            raise ValueError(
                f"{name}[{l}] has shape {arrays[l].shape}, expected {(n_out, 1 + n_in)} for sizes {net.sizes}, "
                "bias column first"
            )


def inputs(net: Described, X: Any, dtype: DTypeLike = np.float64) -> Array:
    """X as a float array (m, s_1) with m >= 1, or an error; integers become `dtype`."""
    X = as_floats("X", X, dtype)
    if X.ndim != 2 or X.shape[1] != net.sizes[0]:
        raise ValueError(
            f"X has shape {X.shape}, expected (m, {net.sizes[0]}) for sizes {net.sizes}; one example is m = 1"
        )
    if len(X) == 0:
        raise ValueError(f"X has shape {X.shape}: a batch needs at least one example")
    return X


def targets(net: Described, Y: Any, m: int, dtype: DTypeLike = np.float64) -> Array:
    """Y as a float array (m, s_L), labels in the range that the cost takes, or an error; integers become `dtype`."""
    if not (type(Y) is np.ndarray and Y.dtype in FLOATS):
        Y = as_floats("Y", Y, dtype)
    if Y.shape != (m, net.sizes[-1]):
        raise ValueError(f"Y has shape {Y.shape}, expected {(m, net.sizes[-1])} for {m} examples and sizes {net.sizes}")
    if COSTS[net.cost_name].short and Y.dtype.kind == "f":
        least, most = np.minimum.reduce(Y, None), np.maximum.reduce(Y, None)
        if not (least >= 0 and most <= 1):
            as_floats("Y", Y)  # names what is not finite
            raise ValueError(f"Y holds labels from {least} to {most}, expected labels from 0 to 1 for {net.cost_name}")
    else:
        as_floats("Y", Y)
    if net.output == "softmax":
        off = np.abs(Y.sum(axis=1) - 1)
        if np.maximum.reduce(off) > (1e-5 if Y.dtype.itemsize > 4 else 1e-4):
            i = int(np.argmax(off))
            raise ValueError(f"Y has row {i} with sum {Y[i].sum()}, expected rows that sum to 1 for {net.cost_name}")
    return Y
