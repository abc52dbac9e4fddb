"""Chapter 10: vanishing gradients. Right values, and the value that each likely mistake gives."""

import numpy as np

from .checker import Exercise, exercise


@exercise("10.1")
def _chain_of_seven():
    weight, slope, pairs = 2, 0.25, 7 - 2
    return Exercise(
        "δ⁽²⁾/δ⁽⁷⁾ in a chain of seven single neurons, all weights 2 and every z = 0",
        (weight * slope) ** pairs,
        {
            "those are the slopes alone; each layer on the way also brings its weight.": slope**pairs,
            "you counted six pairs; the weight into layer 2 is not on the way from layer 7 to layer 2.": (
                weight * slope
            )
            ** (pairs + 1),
            "you counted four pairs; from layer 7 to layer 2 there are 7 − 2 = 5.": (weight * slope) ** (pairs - 1),
            "those are the weights alone; each layer on the way also brings its slope g′(0).": weight**pairs,
            "you took g(0) = ½ for the slope; the slope at 0 is ¼.": (weight * 0.5) ** pairs,
        },
    )


@exercise("10.4")
def _flattering_gradient():
    first, second = np.sqrt(1 + 784 * 0.25), np.sqrt(1 + 30 * 0.25)
    return Exercise(
        "‖∂J/∂Θ⁽¹⁾‖ / ‖∂J/∂Θ⁽²⁾‖ for one example: 784 inputs of 0.5, 30 activations of 0.5, "
        "‖δ⁽²⁾‖ = 0.01, ‖δ⁽³⁾‖ = 0.05",
        0.01 * first / (0.05 * second),
        {
            "that is the ratio of the δ alone; the gradient of the weights is δ times [1, a].": 0.01 / 0.05,
            "that is the ratio of the [1, a] alone.": first / second,
            "you left out the bias unit, the 1 in [1, a].": 0.01 * np.sqrt(784) / (0.05 * np.sqrt(30)),
            "you multiplied by the number of inputs; the length of [1, a] is the root of a sum of squares.": 0.01
            * 785
            / (0.05 * 31),
            "you took the sums of squares without the root.": 0.01 * first**2 / (0.05 * second**2),
            "that is the ratio the other way round.": 0.05 * second / (0.01 * first),
        },
    )
