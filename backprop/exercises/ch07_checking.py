"""Chapter 7: checking gradients. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..examples import NET, THETA, X, Y
from ..weights import flatten
from .checker import Exercise, exercise


@exercise("7.1")
def _central_difference_of_a_cube():
    t, h = 2.0, 0.3
    up, here, down = (t + h) ** 3, t**3, (t - h) ** 3
    return Exercise(
        "the central difference of θ³ at θ = 2 with h = 0.3",
        (up - down) / (2 * h),
        {
            "that is the forward difference.": (up - here) / h,
            "that is the backward difference.": (here - down) / h,
            "the two points are 2h apart; you divided by h.": (up - down) / h,
            "divide by 2h: that is the difference itself.": up - down,
            "that is the derivative itself; the quotient is a little off.": 3 * t**2,
        },
    )


@exercise("7.5")
def _slope_along_one_direction():
    D = flatten(NET.gradients(THETA, X, Y))
    return Exercise(
        "the slope of J of the 3-2-2 network along u = (1, …, 1)/√14",
        D.sum() / np.sqrt(D.size),
        {
            "u must have the length 1: divide by √14.": D.sum(),
            "you divided by 14; the length of (1, …, 1) is √14.": D.mean(),
            "the two points are 2h apart; you divided by h.": 2 * D.sum() / np.sqrt(D.size),
            "that is the sum over the three examples; J is their mean.": len(X) * D.sum() / np.sqrt(D.size),
            "that is the length of the gradient, its slope along itself.": np.linalg.norm(D),
        },
    )
