"""Chapter 2: the chain rule. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..functions import sigmoid, sigmoid_prime
from .checker import Exercise, exercise


@exercise("2.2")
def _a_value_used_twice():
    a, b = 3.0, 1.0
    c, d = a + b, b + 1
    return Exercise(
        "∂e/∂b of e = (a + b)(b + 1) at a = 3, b = 1",
        d + c,
        {
            "that is the path through c alone; b is used a second time.": d,
            "that is the path through d alone; b is used a second time.": c,
            "you multiplied the two paths; along a path you multiply, between paths you add.": d * c,
            "that is ∂e/∂b at a = 2, b = 1, the example of the text.": 5.0,
        },
    )


@exercise("2.4")
def _gradient_of_a_weight_with_label_0():
    w, x, y = np.array([2.0, -3.0, -3.0]), np.array([-1.0, -2.0, 1.0]), 0.0
    z = w @ x
    a = sigmoid(z)
    return Exercise(
        "∂J/∂w₂ of the sigmoid neuron w = (2, −3), b = −3, x = (−1, −2), with cross-entropy and the label y = 0",
        (a - y) * x[1],
        {
            "that is ∂J/∂z; one factor is left, ∂z/∂w₂.": a - y,
            "that is ∂J/∂x₂: you multiplied by the weight instead of the input.": (a - y) * w[1],
            "that is ∂J/∂w₁.": (a - y) * x[0],
            "that is the gradient for the label 1.": (a - 1) * x[1],
            "a factor σ′(z) too many: a − y has it in already, and it cancelled.": (a - y) * sigmoid_prime(z) * x[1],
            "that is ∂a/∂w₂: the factor of the cost is missing.": sigmoid_prime(z) * x[1],
        },
    )


@exercise("2.6")
def _forward_order():
    slope = 0.5 + 0.2 * np.arange(3)[:, np.newaxis] - 0.3 * np.arange(3)  # [from, to]
    layer_1 = slope[0]
    layer_2 = layer_1 @ slope
    to_end = slope @ slope @ slope[:, 0]  # how J reacts to layer 2 of four
    return Exercise(
        "how each of the three values of layer 2 reacts to the start, in a network of four layers",
        layer_2,
        {
            "that is how J reacts to them, which is what backward gives.": to_end,
            "the last path overwrites the others: += adds, = does not.": layer_1[2] * slope[2],
            "the slope of the way back: slope(i, j) leads from i to j.": slope @ layer_1,
            "that is layer 1.": layer_1,
            "that is layer 3.": layer_2 @ slope,
        },
    )


@exercise("2.7")
def _two_wrong_lines():
    w, x, y = np.array([2.0, -3.0, -3.0]), np.array([-1.0, -2.0, 1.0]), 1.0
    a = sigmoid(w @ x)
    slope = sigmoid_prime(w @ x)
    return Exercise(
        "∂J/∂w₁ of the neuron w = (2, −3), b = −3, x = (−1, −2), with cross-entropy and the label y = 1",
        (a - y) * x[0],
        {
            "that is what the program prints; both lines are still wrong.": (a - y) * slope * w[0],
            "one line is mended; it is still multiplied by the weight instead of the input.": (a - y) * w[0],
            "one line is mended; the factor a(1 − a) is still in, and it cancelled.": (a - y) * slope * x[0],
            "that is ∂J/∂z, or ∂J/∂b; one factor is left, ∂z/∂w₁.": a - y,
            "that is ∂J/∂w₂.": (a - y) * x[1],
            "that is for the label 0.": a * x[0],
        },
    )
