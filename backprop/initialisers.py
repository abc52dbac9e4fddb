"""First weights. Each takes a random generator and the two sizes, and returns Theta_l, bias column first."""

from collections.abc import Callable

import numpy as np

from .weights import Array


def _join(bias: Array, W: Array) -> Array:
    return np.column_stack([bias, W])


def glorot(rng: np.random.Generator, n_in: int, n_out: int) -> Array:
    """W ~ U(-r, r) with r = sqrt(6 / (n_in + n_out)), bias 0 (Glorot and Bengio 2010). Made for tanh and sigmoid."""
    r = np.sqrt(6 / (n_in + n_out))
    return _join(np.zeros(n_out), rng.uniform(-r, r, (n_out, n_in)))


def he(rng: np.random.Generator, n_in: int, n_out: int) -> Array:
    """W ~ N(0, 2 / n_in), the variance given, bias 0 (He et al. 2015). Made for relu."""
    return _join(np.zeros(n_out), rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in)))


def normal(rng: np.random.Generator, n_in: int, n_out: int) -> Array:
    """W ~ N(0, 1) and bias ~ N(0, 1): the start of many early programs; wide layers saturate under it."""
    return _join(rng.normal(size=n_out), rng.normal(size=(n_out, n_in)))


def scaled(rng: np.random.Generator, n_in: int, n_out: int) -> Array:
    """W ~ N(0, 1 / n_in), the variance given, bias ~ N(0, 1) (Nielsen 2015, chapter 3)."""
    return _join(rng.normal(size=n_out), rng.normal(0, 1 / np.sqrt(n_in), (n_out, n_in)))


def small(rng: np.random.Generator, n_in: int, n_out: int) -> Array:
    """W and bias ~ U(-0.12, 0.12): small enough for the sigmoid's middle, different enough to break the symmetry."""
    return rng.uniform(-0.12, 0.12, (n_out, 1 + n_in))


def zeros(rng: np.random.Generator, n_in: int, n_out: int) -> Array:
    """All zero: the start that cannot learn, as all hidden units stay alike. For showing just that."""
    return np.zeros((n_out, 1 + n_in))


INITIALISERS: dict[str, Callable[[np.random.Generator, int, int], Array]] = {
    "glorot": glorot,
    "he": he,
    "normal": normal,
    "scaled": scaled,
    "small": small,
    "zeros": zeros,
}
