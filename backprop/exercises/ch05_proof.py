"""Chapter 5: the proof. Right values, and the value that each likely mistake gives."""

from ..examples import NET, THETA, X, Y
from ..functions import sigmoid, sigmoid_prime, tanh, tanh_prime
from ..weights import without_bias
from .checker import Exercise, exercise


@exercise("5.2")
def _delta_of_tanh_with_half_squared_error():
    z, y = 0.5, 1
    a = tanh(z)
    return Exercise(
        "δ of an output unit with tanh and half squared error, at z = 0.5 with y = 1",
        (a - y) * tanh_prime(z),
        {
            "that is a − y alone: with half squared error the factor g′(z) stays.": a - y,
            "that is g′(a) where g′(z) is meant.": (a - y) * tanh_prime(a),
            "a(1 − a) is the slope of the sigmoid; that of tanh is 1 − a².": (a - y) * a * (1 - a),
            "that is the squared error; half of it has no factor 2.": 2 * (a - y) * tanh_prime(z),
            "that is y − z: the cost compares y with the output a.": (z - y) * tanh_prime(z),
            "that is the cost, not its slope.": (a - y) ** 2 / 2,
            "you took the output for a sigmoid.": (sigmoid(z) - y) * sigmoid_prime(z),
        },
    )


@exercise("5.5")
def _slopes_along_the_inputs():
    trace = NET.backward(THETA, NET.forward(THETA, X), Y)
    W, delta = without_bias(THETA[1]), trace.delta
    right = delta[2] @ W
    return Exercise(
        "∂Jₙ/∂xᵢ of the 3-2-2 network, a row for each of its three examples",
        right,
        {
            "that is the slope of the mean J; Jₙ is the cost of one example, without 1/m.": right / len(X),
            "the inputs pass through no activation: a slope g′ too many.": right * sigmoid_prime(X),
            "the hidden g′ is missing: δ⁽³⁾ was carried through both matrices without it.": delta[3]
            @ without_bias(THETA[2])
            @ W,
            "column 0 of Θ⁽¹⁾ belongs to the bias; leave it out, not the last column.": delta[2] @ THETA[1][:, :3],
        },
    )


@exercise("5.6")
def _multiplications_backward():
    s = (64, 30, 10)
    first, W = s[0] * s[1], s[0] * s[1] + s[1] * s[2]
    return Exercise(
        "the multiplications of one backward pass of 64-30-10",
        2 * W - first + 2 * s[1],
        {
            "that is the forward pass.": W,
            "the inputs have no δ: nothing is carried back through the first layer's weights.": 2 * W + 2 * s[1],
            "that is twice the forward pass: the first layer's weights carry no δ, and the slopes of the hidden units "
            "cost something.": 2 * W,
            "the slopes of the hidden units are missing: a(1 − a), and its product with the sum.": 2 * W - first,
            "each hidden unit takes two multiplications: one inside a(1 − a), one by it.": 2 * W - first + s[1],
            "that is forward and backward together.": 3 * W - first + 2 * s[1],
        },
    )
