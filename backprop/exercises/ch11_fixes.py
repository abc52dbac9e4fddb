"""Chapter 11: what fixed it. Right values, and the value that each likely mistake gives."""

import numpy as np

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
