"""Gradients by other means: difference quotients, the complex step; and the error between two gradients.

Every function of weights is given as `f(theta) -> number`, with theta an array of any shape or a dict {l: Theta_l};
the slopes come back in the same structure.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from .checked import as_floats
from .network import Network
from .weights import Array, Weights, flatten, unflatten

F: TypeAlias = Callable[[Any], Any]  # theta -> number


def _vector(theta: Any) -> tuple[Array, Callable[[Array], Any]]:
    """theta as one flat vector, and the function that leads back."""
    if not isinstance(theta, Mapping):
        theta = as_floats("theta", theta)
        return theta.ravel(), lambda v: v.reshape(theta.shape)
    Theta = {l: as_floats(f"Theta[{l}]", theta[l]) for l in sorted(theta)}
    first = min(Theta)
    sizes = (Theta[first].shape[1] - 1, *(Theta[l].shape[0] for l in Theta))
    return flatten(Theta), lambda v: unflatten(v, sizes)


def _slopes(f: F, theta: Any, slope: Callable[[F, Array, Array], Any], h: float) -> Any:
    if not h > 0:
        raise ValueError(f"h is {h}, expected a step > 0")
    theta, back = _vector(theta)
    slopes = np.empty_like(theta)
    for i in range(theta.size):
        e = np.zeros_like(theta)
        e[i] = 1
        slopes[i] = slope(lambda v: f(back(v)), theta, e)
    return back(slopes)


def forward_difference(f: F, theta: Any, h: float = 1e-7) -> Any:
    """df/dtheta_i ~ (f(theta + h e_i) - f(theta)) / h. Error of order h from the curve, eps/h from rounding."""
    return _slopes(f, theta, lambda F, t, e: (F(t + h * e) - F(t)) / h, h)


def central_difference(f: F, theta: Any, h: float = 1e-5) -> Any:
    """df/dtheta_i ~ (f(theta + h e_i) - f(theta - h e_i)) / 2h. Error of order h^2, and eps/h from rounding."""
    return _slopes(f, theta, lambda F, t, e: (F(t + h * e) - F(t - h * e)) / (2 * h), h)


def complex_step(f: F, theta: Any, h: float = 1e-20) -> Any:
    """df/dtheta_i = Im f(theta + i h e_i) / h. No subtraction, so right to the last digits (Martins et al. 2003).

    f must take complex numbers and return one; `abs` or `float` inside it would break that, and TypeError says so.
    """

    def slope(F: F, t: Array, e: Array) -> Any:
        value = F(t + 1j * h * e)
        if not np.iscomplexobj(value):
            raise TypeError(
                "f gave a real number for complex theta: something in it, such as abs or float, "
                "drops the imaginary part"
            )
        return value.imag / h

    return _slopes(f, theta, slope, h)


METHODS = {"complex": complex_step, "central": central_difference, "forward": forward_difference}


def relative_error(a: Any, b: Any) -> Any:
    """|a - b| / (|a| + |b|) with the norm over all entries; 0 for two zeros. Two dicts give a dict, layer by layer.

    By the norm, never entry by entry: right entries that nearly vanish show large errors of their own.
    """
    if isinstance(a, Mapping) and isinstance(b, Mapping):
        if set(a) != set(b):
            raise ValueError(
                f"the gradients have layers {sorted(a, key=str)} and {sorted(b, key=str)}, expected the same"
            )
        return {l: relative_error(a[l], b[l]) for l in a}
    a, b = as_floats("a", a), as_floats("b", b)
    if a.shape != b.shape:
        raise ValueError(f"the gradients have shapes {a.shape} and {b.shape}, expected the same")
    size = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / size) if size else 0.0


def check_gradients(
    net: Network,
    Theta: Weights,
    X: ArrayLike,
    Y: ArrayLike,
    D: Weights | None = None,
    method: str = "complex",
    h: float | None = None,
) -> Any:
    """{l: relative error between D(l) and the slopes of J found without backpropagation}.

    D: the gradients to check, by default `net.gradients(Theta, X, Y)`.  method: complex, central or forward.  The
    slopes are found in float64 whatever the weights are. Accept about 1e-14 (complex), 1e-8 (central), 1e-5 (forward).
    """
    if method not in METHODS:
        raise ValueError(f"method is {method!r}, expected one of {', '.join(METHODS)}")
    D = net.gradients(Theta, X, Y) if D is None else D
    wide = {l: Theta_l.astype(np.float64) for l, Theta_l in net.checked_weights(Theta).items()}
    step = {} if h is None else {"h": h}
    return relative_error(D, METHODS[method](lambda T: net.cost(T, X, Y), wide, **step))
