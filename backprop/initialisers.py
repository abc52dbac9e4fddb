"""First weights. Each initialiser takes a random generator and the two sizes, and returns Theta_l, bias column first."""

import numpy as np


def _join(bias, W):
    return np.column_stack([bias, W])


def glorot(rng, n_in, n_out):
    """W ~ U(-r, r) with r = sqrt(6 / (n_in + n_out)), bias 0 (Glorot and Bengio 2010). Made for tanh and sigmoid."""
    r = np.sqrt(6 / (n_in + n_out))
    return _join(np.zeros(n_out), rng.uniform(-r, r, (n_out, n_in)))


def he(rng, n_in, n_out):
    """W ~ N(0, 2 / n_in), the variance given, bias 0 (He et al. 2015). Made for relu."""
    return _join(np.zeros(n_out), rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in)))


def normal(rng, n_in, n_out):
    """W ~ N(0, 1) and bias ~ N(0, 1): the start of many early programs; wide layers saturate under it."""
    return _join(rng.normal(size=n_out), rng.normal(size=(n_out, n_in)))


def scaled(rng, n_in, n_out):
    """W ~ N(0, 1 / n_in), the variance given, bias ~ N(0, 1) (Nielsen 2015, chapter 3)."""
    return _join(rng.normal(size=n_out), rng.normal(0, 1 / np.sqrt(n_in), (n_out, n_in)))


def small(rng, n_in, n_out):
    """W and bias ~ U(-0.12, 0.12): small enough to stay near the middle of the sigmoid, different enough to break the symmetry."""
    return rng.uniform(-0.12, 0.12, (n_out, 1 + n_in))


def zeros(rng, n_in, n_out):
    """All zero: the start that cannot learn, because every hidden unit stays the same as every other. For showing just that."""
    return np.zeros((n_out, 1 + n_in))


INITIALISERS = {"glorot": glorot, "he": he, "normal": normal, "scaled": scaled, "small": small, "zeros": zeros}
