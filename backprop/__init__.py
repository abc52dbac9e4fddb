"""Backpropagation by hand: the numerics of the book. Figures and widgets have modules of their own."""

from typing import Any

from .check import (
    acceptable_error,
    assert_gradients,
    central_difference,
    check_gradients,
    complex_step,
    forward_difference,
    relative_error,
)
from .functions import (
    ACTIVATIONS,
    COSTS,
    OUTPUTS,
    categorical_cross_entropy,
    cross_entropy,
    half_squared_error,
    identity,
    identity_prime,
    relu,
    relu_prime,
    sigmoid,
    sigmoid_prime,
    softmax,
    softplus,
    squared_error,
    tanh,
    tanh_prime,
)
from .initialisers import INITIALISERS
from .layers import Affine, Elementwise, from_affine, to_affine
from .network import Network, Trace
from .optimise import Adam, GradientDescent, Momentum, minimize, train
from .weights import Array, Weights, flatten, regularised, unflatten, with_bias, without_bias

__all__ = [
    "ACTIVATIONS",
    "COSTS",
    "INITIALISERS",
    "OUTPUTS",
    "Adam",
    "Affine",
    "Array",
    "Elementwise",
    "GradientDescent",
    "Momentum",
    "Network",
    "Trace",
    "Weights",
    "acceptable_error",
    "assert_gradients",
    "categorical_cross_entropy",
    "central_difference",
    "check_gradients",
    "complex_step",
    "cross_entropy",
    "flatten",
    "forward_difference",
    "from_affine",
    "half_squared_error",
    "identity",
    "identity_prime",
    "minimize",
    "regularised",
    "relative_error",
    "relu",
    "relu_prime",
    "sigmoid",
    "sigmoid_prime",
    "softmax",
    "softplus",
    "squared_error",
    "tanh",
    "tanh_prime",
    "to_affine",
    "train",
    "unflatten",
    "with_bias",
    "without_bias",
]


def __getattr__(name: str) -> Any:
    """`__version__`, the installed one; looked up only when it is asked for, as that takes longer than all the rest."""
    if name != "__version__":
        raise AttributeError(f"module 'backprop' has no attribute {name!r}")
    from importlib.metadata import packages_distributions, version

    return version(packages_distributions()[__name__][0])
