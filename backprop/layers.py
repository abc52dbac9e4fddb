"""The same network as a chain of layers, rows as examples: out = x W + b, as many libraries write it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from .checked import as_floats, one_of
from .functions import ACTIVATIONS
from .weights import Array, Weights, without_bias


@dataclass(frozen=True)
class Affine:
    """out = x W + b.  W: (n_in, n_out), b: (n_out,). A batch x is (m, n_in); a single example (n_in,) is taken too.

    Backward: dx = dout W^T,  dW = x^T dout,  db = sum of the rows of dout. Not divided by m: that 1/m belongs to dout.
    """

    W: Array
    b: Array

    def __post_init__(self) -> None:
        object.__setattr__(self, "W", as_floats("W", self.W).copy())  # so that the layer stays what it was made
        object.__setattr__(self, "b", as_floats("b", self.b, self.W.dtype).copy())
        if self.W.ndim != 2:
            raise ValueError(f"W has shape {self.W.shape}, expected (n_in, n_out)")
        if self.b.shape != self.W.shape[1:]:
            raise ValueError(f"b has shape {self.b.shape}, expected {self.W.shape[1:]} for W of shape {self.W.shape}")

    def forward(self, x: ArrayLike) -> tuple[Array, Array]:
        """(out, cache): out = x W + b of shape (m, n_out); the cache is a copy of x, for backward."""
        x = as_floats("x", x, self.W.dtype)
        if x.ndim not in (1, 2) or x.shape[-1] != len(self.W):
            raise ValueError(f"x has shape {x.shape}, expected (m, {len(self.W)}) for W of shape {self.W.shape}")
        return x @ self.W + self.b, x.copy()

    def backward(self, dout: ArrayLike, cache: Array) -> tuple[Array, dict[str, Array]]:
        """(dx, {"W": dW, "b": db}) from dout = dJ/dout, of the shape of out, and the cache of forward."""
        dout, x = as_floats("dout", dout, self.W.dtype), cache
        if dout.shape != x.shape[:-1] + self.b.shape:
            raise ValueError(f"dout has shape {dout.shape}, expected {x.shape[:-1] + self.b.shape}")
        rows = np.atleast_2d(dout)
        return dout @ self.W.T, {"W": np.atleast_2d(x).T @ rows, "b": rows.sum(axis=0)}


@dataclass(frozen=True)
class Elementwise:
    """out = g(x), g by its name in ACTIVATIONS.  Backward: dx = dout o g'(x). It has no weights, so no gradients."""

    name: str

    def __post_init__(self) -> None:
        one_of("name", self.name, ACTIVATIONS)

    def forward(self, x: ArrayLike) -> tuple[Array, Array]:
        """(g(x), cache), of the shape of x."""
        x = as_floats("x", x).copy()
        return ACTIVATIONS[self.name].g(x), x

    def backward(self, dout: ArrayLike, cache: Array) -> tuple[Array, dict[str, Array]]:
        """(dx, {}) from dout, of the shape of x."""
        dout = as_floats("dout", dout, cache.dtype)
        if dout.shape != cache.shape:
            raise ValueError(f"dout has shape {dout.shape}, expected {cache.shape}")
        return dout * ACTIVATIONS[self.name].g_prime(cache), {}


def to_affine(Theta: Weights) -> dict[int, Affine]:
    """{l: Affine} with W = Theta(l) less its bias column, transposed, and b = that column."""
    if not isinstance(Theta, Mapping):
        raise TypeError(f"Theta is a {type(Theta).__name__}, expected a dict {{layer: array}}")
    return {l: Affine(without_bias(np.asarray(Theta[l])).T, np.asarray(Theta[l])[:, 0]) for l in Theta}


def from_affine(layers: Mapping[int, Any]) -> dict[int, Array]:
    """Theta(l) = [b, W^T] from {l: Affine}, and D from {l: {"W": dW, "b": db}}. The way back from `to_affine`."""
    pairs = {l: (p["W"], p["b"]) if isinstance(p, Mapping) else (p.W, p.b) for l, p in layers.items()}
    return {l: np.column_stack([b, np.asarray(W).T]) for l, (W, b) in pairs.items()}
