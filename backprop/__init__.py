"""Backpropagation by hand: the numerics of the book. Figures and widgets are imported by name, `from backprop import figures`."""

from .check import central_difference, check_gradients, complex_step, forward_difference, relative_error
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
from .network import Network, Trace, flatten, regularised, unflatten, with_bias, without_bias
from .optimise import Adam, GradientDescent, Momentum, minimize, train
