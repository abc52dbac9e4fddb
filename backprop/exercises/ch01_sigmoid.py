"""Chapter 1: the sigmoid. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..functions import sigmoid, sigmoid_prime
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


@exercise("1.5")
def _slope_of_silu():
    z = np.array([-3.0, -0.5, 0.0, 2.0])
    s, s_prime = sigmoid(z), sigmoid_prime(z)
    return Exercise(
        "g′(z) of g(z) = z σ(z) at z = −3, −0.5, 0 and 2",
        s + z * s_prime,
        {
            "that is the first term of the product rule alone, (z)′ σ(z); the second is z σ′(z).": s,
            "that is the second term of the product rule alone, z σ′(z); the first is (z)′ σ(z).": z * s_prime,
            "you multiplied the two slopes; the product rule has two terms, each with one slope.": s_prime,
            "that is g itself; asked is its slope.": z * s,
            "the two terms are added: (uv)′ = u′v + uv′.": s - z * s_prime,
            "σ′ was fed with a: σ′(σ(z)) is not the slope.": s + z * sigmoid_prime(s),
        },
    )


@exercise("1.7")
def _right_slope_of_a_neuron():
    a = 0.95
    return Exercise(
        "the slope of the sigmoid of neuron 4, whose activation is 0.95",
        a * (1 - a),
        {
            "that is what the program printed: σ′(a). The function σ′ wants z.": sigmoid_prime(a),
            "that is 1 − a, one factor of two.": 1 - a,
            "that is z, the sum that leads to a = 0.95; from there, go on to the slope.": np.log(a / (1 - a)),
            "that is neuron 3.": 0.73 * (1 - 0.73),
            "that is neuron 5.": 0.999 * (1 - 0.999),
        },
    )
