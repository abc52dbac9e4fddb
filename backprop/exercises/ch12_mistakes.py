"""Chapter 12: mistakes in print. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..bugs import buggy_gradients
from ..check import relative_error
from ..examples import NET, THETA, X, Y
from ..functions import sigmoid_prime
from ..network import Network, flatten, without_bias
from .checker import Exercise, exercise


@exercise("12.5")
def _hidden_delta_with_half_squared_error():
    net, x, y = NET.replace(cost="half_squared_error"), X[:1], Y[:1]
    trace = net.backward(THETA, net.forward(THETA, x), y)
    a, W, g_prime = trace.a[3][0], without_bias(THETA[2])[:, 0], sigmoid_prime(trace.z[2][0, 0])
    error, delta = a - y[0], trace.delta[3][0]
    updated = W - 0.5 * net.gradients(THETA, x, y)[2][:, 1]
    return Exercise(
        "δ₁⁽²⁾ of the first example, with half squared error",
        trace.delta[2][0, 0],
        {
            "the outputs' own g′ is missing: you carried a − y back instead of δ⁽³⁾.": error @ W * g_prime,
            "you stopped at ∂J/∂a: the hidden g′ is missing.": delta @ W,
            "both factors g′ are missing.": error @ W,
            "the weights are stale: that is δ with output weights already updated (α = 0.5).": delta
            @ updated
            * g_prime,
            "the outputs' g′ is there twice.": (delta * sigmoid_prime(trace.z[3][0])) @ W * g_prime,
            "that is g′(a) where g′(z) is meant, in the hidden layer.": delta @ W * sigmoid_prime(trace.a[2][0, 0]),
            "one path only: the way through output 2 is missing.": delta[0] * W[0] * g_prime,
            "one path only: the way through output 1 is missing.": delta[1] * W[1] * g_prime,
            "you took a row of Θ⁽²⁾; the paths that leave hidden unit 1 are a column.": delta
            @ without_bias(THETA[2])[0]
            * g_prime,
            "that is hidden unit 2.": trace.delta[2][0, 1],
        },
    )


@exercise("12.6")
def _three_relative_errors():
    net = Network((2, 2, 1), cost="half_squared_error")
    Theta = {1: np.array([[0, 0.1, 0.8], [0, 0.4, 0.6]]), 2: np.array([[0, 0.3, 0.9]])}
    problem = net, Theta, np.array([[0.35, 0.9]]), np.array([[0.5]])
    right, stale = net.gradients(*problem[1:]), buggy_gradients(*problem, "stale_weights", alpha=1)
    off, size = np.linalg.norm(stale[1] - right[1]), np.linalg.norm(right[1])
    return Exercise(
        "the relative errors of D⁽¹⁾ with the right gradient, with stale weights, and with zeros",
        [0.0, relative_error(stale[1], right[1]), 1.0],
        {
            "those are the lengths of the differences, absolute ones; divide by ‖D‖ + ‖D̃‖.": [0.0, off, size],
            "you divided by the right gradient alone; both lengths belong below.": [0.0, off / size, 1.0],
            "that is the whole gradient; the mistake is in layer 1 alone.": [
                0.0,
                relative_error(flatten(stale), flatten(right)),
                1.0,
            ],
            "the zeros are a whole relative error of 1 away.": [0.0, relative_error(stale[1], right[1]), 0.5],
        },
    )
