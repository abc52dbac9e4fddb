"""Chapter 12: mistakes in print. Right values, and the value that each likely mistake gives."""

from ..examples import NET, THETA, X, Y
from ..functions import sigmoid_prime
from ..network import without_bias
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
