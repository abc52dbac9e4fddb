"""Chapter 10: vanishing gradients. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..check import complex_step
from ..deep import deep_sizes, random_batch
from ..functions import sigmoid_prime
from ..network import Network, without_bias
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


@exercise("10.2")
def _ceiling_of_three_layers():
    slope, layers = 0.25, 3
    return Exercise(
        "the factor that δ can change by at most over three layers, each with the weights (1 2; 2 1)",
        (slope * 3) ** layers,
        {
            "those are the slopes alone; each layer also brings the stretch of its weights.": slope**layers,
            "those are the weights alone; each layer also brings its slopes, ¼ at most.": 3**layers,
            "that is one layer; there are three.": slope * 3,
            "that is the root of the sum of squares, √10: a true ceiling, but not the lowest.": (slope * 10**0.5)
            ** layers,
            "(1, 0) is not the row that is stretched most.": (slope * 5**0.5) ** layers,
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


@exercise("10.5")
def _slope_along_the_inputs():
    net = Network((3, 5, 4, 6, 2))
    Theta = net.init(np.random.default_rng(0), "normal")
    x, y = np.array([[0.6, -0.2, 0.9]]), np.array([[1.0, 0.0]])
    delta = net.backward(Theta, net.forward(Theta, x), y).delta[2]
    return Exercise(
        "∂J/∂x of the network 3-5-4-6-2, a row of three numbers",
        complex_step(lambda x: net.cost(Theta, x, y), x),
        {
            "the inputs have no g; leave the slope out.": delta @ without_bias(Theta[1]) * sigmoid_prime(x),
            "you left out the last column of Θ⁽¹⁾; the bias column is the first.": delta @ Theta[1][:, :-1],
        },
    )


@exercise("10.6")
def _seven_digits():
    net = Network(deep_sizes(30))
    Theta = net.init(np.random.default_rng(0), "scaled")
    X, Y = random_batch(np.random.default_rng(1), 100, 784, 10)

    def changed(dtype):
        small = {l: part.astype(dtype) for l, part in Theta.items()}
        D = net.gradients(small, X.astype(dtype), Y.astype(dtype))
        return np.array([(small[l] - dtype(0.1) * D[l] != small[l]).mean() for l in small])

    shares = [changed(np.float64), changed(np.float32)]
    half = [int((share >= 0.5).sum()) for share in shares]
    return Exercise(
        "how many of the 31 weight matrices change in at least half of their weights: float64, float32",
        half,
        {
            "those are the matrices in which at least one weight changes.": [int((s > 0).sum()) for s in shares],
            "those are the matrices that stay as they are in more than half of their weights.": [31 - n for n in half],
            "the other way round: float64 comes first.": half[::-1],
        },
    )


@exercise("10.7")
def _spread_of_a_sum():
    inputs, a = 100, 0.5
    return Exercise(
        "the standard deviation of z, a sum of 100 terms wᵢ · 0.5 with weights N(0, 1)",
        np.sqrt(inputs) * a,
        {
            "you left out the inputs, 0.5 each: that is √100.": np.sqrt(inputs),
            "that is the sum of the standard deviations; random terms partly cancel, so it is a root.": inputs * a,
            "that is the variance; the standard deviation is its root.": inputs * a**2,
            "that is one term; there are 100.": a,
        },
    )
