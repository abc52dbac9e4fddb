"""Chapter 8: descent. Right values, and the value that each likely mistake gives."""

from ..examples import NET, THETA, X, Y
from ..weights import flatten, unflatten
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


def _two_line_searches(enough, first=64.0, keeps=False):
    """J of the 3-2-2 network after one and after two steps; alpha is halved until enough(new J, J, alpha, D . D)."""
    theta, costs, alpha = flatten(THETA), [], first
    J_of = lambda theta: NET.cost(unflatten(theta, NET.sizes), X, Y)
    for _ in range(2):
        J, D = J_of(theta), flatten(NET.gradients(unflatten(theta, NET.sizes), X, Y))
        alpha = alpha if keeps else first
        while not enough(J_of(theta - alpha * D), J, alpha, D @ D):
            alpha /= 2
        theta = theta - alpha * D
        costs.append(J_of(theta))
    return costs


@exercise("8.4")
def _backtracking():
    rule = lambda new, J, alpha, DD: new <= J - alpha / 2 * DD
    return Exercise(
        "J of the 3-2-2 network after one and two steps of a backtracking line search from α = 64",
        _two_line_searches(rule),
        {
            "you took the first α with which J falls at all; it has to fall by ½ α‖D‖².": _two_line_searches(
                lambda new, J, alpha, DD: new < J
            ),
            "‖D‖² is the sum of the squares; you took its root.": _two_line_searches(
                lambda new, J, alpha, DD: new <= J - alpha / 2 * DD**0.5
            ),
            "every step begins anew at α = 64.": _two_line_searches(rule, keeps=True),
            "start at α = 64, not at 1.": _two_line_searches(rule, first=1.0),
        },
    )
