"""Chapter 11: what fixed it. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..deep import ResidualNetwork, deep_sizes, delta_norms, random_batch, ratio
from ..examples import NET, THETA, X, Y
from ..functions import tanh, tanh_prime
from .checker import Exercise, exercise


@exercise("11.1")
def _relu_with_too_small_weights():
    nv, half, layers = 1.0, 0.5, 20
    return Exercise(
        "‖δ‖ twenty ReLU layers before the one where it is 1, with n v = 1",
        np.sqrt(nv * half) ** layers,
        {
            "½ is the factor of the mean square; the length has its root.": (nv * half) ** layers,
            "n v = 1 is the weights' factor alone; half of the slopes are 0.": nv**layers,
            "that is one layer; there are twenty.": np.sqrt(nv * half),
            "you multiplied by the layers instead of raising to their power.": np.sqrt(nv * half) * layers,
            "it shrinks: you divided by the factor.": np.sqrt(nv * half) ** -layers,
            "¼ belongs to the sigmoid; a ReLU's slope is 0 or 1.": 0.25**layers,
        },
    )


@exercise("11.2")
def _glorot_radius():
    n_in, n_out = 64, 30
    return Exercise(
        "r of Glorot's start for a layer from 64 units to 30",
        np.sqrt(6 / (n_in + n_out)),
        {
            "that is the standard deviation; r is √3 times as large.": np.sqrt(2 / (n_in + n_out)),
            "that is r²; you left out the root.": 6 / (n_in + n_out),
            "that is the variance of the weights.": 2 / (n_in + n_out),
            "that has the inputs only; Glorot takes inputs plus outputs.": np.sqrt(6 / n_in),
            "that is the standard deviation of He's start.": np.sqrt(2 / n_in),
            "you counted the bias among the inputs; n counts the weights alone.": np.sqrt(6 / (n_in + 1 + n_out)),
            "that is the width of the interval, 2r.": 2 * np.sqrt(6 / (n_in + n_out)),
        },
    )


@exercise("11.3")
def _leaky():
    s = 0.1
    return Exercise(
        "n v for leaky ReLU with s = 0.1, so that f = 1",
        2 / (1 + s**2),
        {
            "that is He's, for s = 0.": 2,
            "that is 1/(n v): v makes up for the mean of the squared slopes.": (1 + s**2) / 2,
            "the slope on the left has to be squared.": 2 / (1 + s),
            "half of the z have the slope 1, the other half s: the mean has a ½ in it.": 1 / (1 + s**2),
        },
    )


@exercise("11.4")
def _all_paths_together():
    size, layers = 0.1, 29
    return Exercise(
        "how large the sum of all terms of a product of 29 brackets (1 + A) can be, with ‖A‖ = 0.1",
        (1 + size) ** layers,
        {
            "that is the one path through all layers.": size**layers,
            "thirty layers have 29 skip connections between them.": (1 + size) ** (layers + 1),
            "you multiplied by the layers instead of raising to their power.": (1 + size) * layers,
            "those are the paths through one layer at most; there are many more.": 1 + size * layers,
            "that is the number of terms.": 2**layers,
        },
    )


@exercise("11.5")
def _calmer_residual_layers():
    def growth(c, scaled):
        net, rng = ResidualNetwork(deep_sizes(30), hidden="tanh"), np.random.default_rng(0)
        Theta = {l: part * (c if l in scaled else 1) for l, part in net.init(rng, "glorot").items()}
        X, Y = random_batch(rng, 100, 784, 10)
        return 1 / ratio(delta_norms(net.backward(Theta, net.forward(Theta, X), Y)))

    sizes, between, every = (30**-0.5, 1 / 30), range(2, 31), range(1, 32)
    right = [growth(c, between) for c in sizes]
    return Exercise(
        "‖δ⁽²⁾‖/‖δ⁽³¹⁾‖ for tanh, Glorot's start, thirty residual layers: c = 1/√30 and c = 1/30",
        right,
        {
            "that is the ratio the other way round.": [1 / one for one in right],
            "the first and the last weights stay as they are; only those between hidden layers are scaled.": [
                growth(c, every) for c in sizes
            ],
        },
    )


def _settled(sigma_w, layers):
    """f after so many tanh layers without biases: the means over a normal z as sums over a fine grid."""
    nodes = np.linspace(-10, 10, 2001)
    weights = np.exp(-(nodes**2) / 2)
    mean = lambda g, s: weights @ g(s * nodes) / weights.sum()
    s = 1.0
    for _ in range(layers):
        s = sigma_w * np.sqrt(mean(lambda z: tanh(z) ** 2, s))
    return float(sigma_w * np.sqrt(mean(lambda z: tanh_prime(z) ** 2, s)))


@exercise("11.6")
def _edge():
    sigmas = (0.5, 1.0, 1.5, 2.0, 3.0)
    right = [_settled(sigma_w, 200) for sigma_w in sigmas]
    return Exercise(
        "f for tanh without biases, σ_w = 0.5, 1, 1.5, 2, 3, after 200 layers",
        right,
        {
            "that is σ_w alone; the slopes are missing.": sigmas,
            "that is f²; it is the length that counts, not its square.": [f**2 for f in right],
            "those are ten layers; take 200.": [_settled(sigma_w, 10) for sigma_w in sigmas],
            "σ_w is the standard deviation; n v is its square.": [_settled(sigma_w**0.5, 200) for sigma_w in sigmas],
        },
    )


@exercise("11.8")
def _clipped_lengths():
    c, D = 0.1, NET.gradients(THETA, X, Y)
    lengths = np.array([np.linalg.norm(D[l]) for l in D])
    whole = np.sqrt((lengths**2).sum())
    return Exercise(
        "‖D⁽¹⁾‖ and ‖D⁽²⁾‖ of the 3-2-2 network, clipped together to 0.1",
        lengths * c / whole,
        {
            "you clipped each layer by itself: that changes the direction.": np.minimum(lengths, c),
            "those are the lengths before clipping.": lengths,
            "the length of all of it is the root of the sum of squares; you added the lengths.": lengths
            * c
            / lengths.sum(),
            "you clipped each entry to ±0.1: that changes the direction.": [
                np.linalg.norm(np.clip(D[l], -c, c)) for l in D
            ],
            "those are divided by the length alone; c is missing.": lengths / whole,
        },
    )
