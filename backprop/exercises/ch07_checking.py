"""Chapter 7: checking gradients. Right values, and the value that each likely mistake gives."""

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
