"""The rules of walking downhill: gradient descent, momentum, Adam.

A rule has no memory of its own: `init` makes the state, `step` takes weights, gradient and state and returns new
weights and a new state. Nothing is changed in place.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeVar

import numpy as np

from .checked import between
from .weights import Array, Weights

State = TypeVar("State")


class Rule(Protocol[State]):
    """What `train` asks of an optimiser, one of these or your own."""

    def init(self, Theta: Weights) -> State:
        """The state before the first step."""

    def step(self, Theta: Weights, D: Weights, state: State) -> tuple[dict[int, Array], State]:
        """(new Theta, new state)."""


@dataclass(frozen=True)
class GradientDescent:
    """Theta <- Theta - alpha D."""

    alpha: float

    def __post_init__(self) -> None:
        between("alpha", self.alpha, 0, np.inf)

    def init(self, Theta: Weights) -> None:
        """No state."""
        return None

    def step(self, Theta: Weights, D: Weights, state: Any = None) -> tuple[dict[int, Array], None]:
        """(Theta - alpha D, None)."""
        return {l: Theta[l] - self.alpha * D[l] for l in Theta}, None


@dataclass(frozen=True)
class Momentum:
    """v <- beta v - alpha D,  Theta <- Theta + v  (Polyak 1964)."""

    alpha: float
    beta: float = 0.9

    def __post_init__(self) -> None:
        between("alpha", self.alpha, 0, np.inf)
        between("beta", self.beta, 0, 1, shut=True)

    def init(self, Theta: Weights) -> dict[int, Array]:
        """v = 0."""
        return {l: np.zeros_like(Theta[l]) for l in Theta}

    def step(self, Theta: Weights, D: Weights, v: Weights) -> tuple[dict[int, Array], dict[int, Array]]:
        """(Theta + v, v) with the new v."""
        v = {l: self.beta * v[l] - self.alpha * D[l] for l in Theta}
        return {l: Theta[l] + v[l] for l in Theta}, v


class AdamState(NamedTuple):
    """Running means of D and of D^2, and the number of steps taken."""

    u: Weights
    v: Weights
    t: int


@dataclass(frozen=True)
class Adam:
    """u <- beta1 u + (1 - beta1) D,  v <- beta2 v + (1 - beta2) D^2,
    Theta <- Theta - alpha (u / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + eps)  (Kingma and Ba 2015).
    """

    alpha: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8

    def __post_init__(self) -> None:
        between("alpha", self.alpha, 0, np.inf)
        between("beta1", self.beta1, 0, 1, shut=True)
        between("beta2", self.beta2, 0, 1, shut=True)
        between("eps", self.eps, 0, np.inf)

    def init(self, Theta: Weights) -> AdamState:
        """u = v = 0, t = 0."""
        zeros = {l: np.zeros_like(Theta[l]) for l in Theta}
        return AdamState(zeros, zeros, 0)

    def step(self, Theta: Weights, D: Weights, state: AdamState) -> tuple[dict[int, Array], AdamState]:
        """(new Theta, new state)."""
        t = state.t + 1
        u = {l: self.beta1 * state.u[l] + (1 - self.beta1) * D[l] for l in Theta}
        v = {l: self.beta2 * state.v[l] + (1 - self.beta2) * D[l] ** 2 for l in Theta}
        c1, c2 = 1 - self.beta1**t, 1 - self.beta2**t
        new = {l: Theta[l] - self.alpha * (u[l] / c1) / (np.sqrt(v[l] / c2) + self.eps) for l in Theta}
        return new, AdamState(u, v, t)
