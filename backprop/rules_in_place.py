"""The rules of rules.py in the steps of fast.py. Equal to the readable ones, tested step by step.

Each makes its state once, for theta, the vector of all weights, and their dictionary Theta, its views. What it returns
makes of a stepper a function of no arguments: a step with the batch that the stepper holds.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from .rules import Adam, GradientDescent, Momentum
from .weights import Array, Weights, unflatten

if TYPE_CHECKING:  # loading it loads SciPy
    from .fast import Stepper

Steps: TypeAlias = "Callable[[Stepper], Callable[[], Any]]"


def _descent(rule: GradientDescent, theta: Array, Theta: Weights, sizes: tuple[int, ...]) -> Steps:
    def steps(stepper: "Stepper") -> Callable[[], Any]:
        return partial(stepper.adding_to(Theta, -rule.alpha), Theta)

    return steps


def _momentum(rule: Momentum, theta: Array, Theta: Weights, sizes: tuple[int, ...]) -> Steps:
    v = np.zeros_like(theta)
    v_of = unflatten(v, sizes)

    def steps(stepper: "Stepper") -> Callable[[], Any]:
        new_v = stepper.adding_to(v_of, -rule.alpha, keep=rule.beta)

        def step() -> None:
            new_v(Theta)
            np.add(theta, v, out=theta)

        return step

    return steps


def _adam(rule: Adam, theta: Array, Theta: Weights, sizes: tuple[int, ...]) -> Steps:
    u, v, work, t = np.zeros_like(theta), np.zeros_like(theta), np.empty_like(theta), 0

    def steps(stepper: "Stepper") -> Callable[[], Any]:
        d = stepper.d

        def step() -> None:
            nonlocal t
            t += 1
            stepper.gradients(Theta)
            np.multiply(u, rule.beta1, out=u)
            np.multiply(d, 1 - rule.beta1, out=work)
            np.add(u, work, out=u)
            np.multiply(v, rule.beta2, out=v)
            np.square(d, out=work)
            np.multiply(work, 1 - rule.beta2, out=work)
            np.add(v, work, out=v)
            np.divide(v, 1 - rule.beta2**t, out=d)
            np.sqrt(d, out=d)
            np.add(d, rule.eps, out=d)
            np.divide(u, 1 - rule.beta1**t, out=work)
            np.multiply(work, rule.alpha, out=work)
            np.divide(work, d, out=work)
            np.subtract(theta, work, out=theta)

        return step

    return steps


RULES_IN_PLACE: dict[type, Callable[..., Steps]] = {GradientDescent: _descent, Momentum: _momentum, Adam: _adam}
