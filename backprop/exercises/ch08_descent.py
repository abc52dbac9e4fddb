"""Chapter 8: descent. Right values, and the value that each likely mistake gives."""

from .checker import Exercise, exercise


@exercise("8.1")
def _three_steps_in_a_parabola():
    c, alpha = 4, 0.3
    factor = 1 - alpha * c
    return Exercise(
        "w after three steps from 1, with J = ½ · 4 w² and α = 0.3",
        factor**3,
        {
            "that is after two steps.": factor**2,
            "that is after one step.": factor,
            "that is after four steps.": factor**4,
            "the slope of ½ · 4 w² is 4 w; you took ½ · 4 w.": (1 - alpha * c / 2) ** 3,
            "the slope has the factor c = 4; you took w for the slope.": (1 - alpha) ** 3,
            "the steps go along minus the slope; you went up.": (1 + alpha * c) ** 3,
        },
    )
