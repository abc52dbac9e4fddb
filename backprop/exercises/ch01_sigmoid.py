"""Chapter 1: the sigmoid. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..functions import sigmoid_prime
from .checker import Exercise, exercise


@exercise("1.2")
def _slope_from_the_activation():
    a = 0.9
    z = np.log(a / (1 - a))
    return Exercise(
        "the slope of a sigmoid neuron that gives out a = 0.9",
        a * (1 - a),
        {
            "that is σ′(a). The function σ′ wants z; from a, the slope is a(1 − a).": sigmoid_prime(a),
            "that is z(1 − z). The short form a(1 − a) wants the activation.": z * (1 - z),
            "that is 1 − a, one factor of two.": 1 - a,
            "that is z, the sum that leads to a = 0.9; from there, go on to the slope.": z,
            "that is the largest slope a sigmoid can have, at z = 0, where a = 0.5.": 0.25,
        },
    )
