"""Walking downhill: gradient descent, momentum, Adam, training in mini-batches, and SciPy's optimisers on the same gradient.

An optimiser is a rule without memory of its own: `init` makes the state, `step` takes weights, gradient and state and
returns new weights and a new state. Nothing is changed in place.
"""

import warnings
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .network import flatten, unflatten


def _between(name, value, low, high, shut=False):
    if not (low < value < high or shut and value == low):
        raise ValueError(f"{name} is {value}, expected {'at least' if shut else 'more than'} {low} and less than {high}")


@dataclass(frozen=True)
class GradientDescent:
    """Theta <- Theta - alpha D."""

    alpha: float

    def __post_init__(self):
        _between("alpha", self.alpha, 0, np.inf)

    def init(self, Theta):
        """No state."""
        return None

    def step(self, Theta, D, state=None):
        """(Theta - alpha D, None)."""
        return {l: Theta[l] - self.alpha * D[l] for l in Theta}, None


@dataclass(frozen=True)
class Momentum:
    """v <- beta v - alpha D,  Theta <- Theta + v  (Polyak 1964)."""

    alpha: float
    beta: float = 0.9

    def __post_init__(self):
        _between("alpha", self.alpha, 0, np.inf)
        _between("beta", self.beta, 0, 1, shut=True)

    def init(self, Theta):
        """v = 0."""
        return {l: np.zeros_like(Theta[l]) for l in Theta}

    def step(self, Theta, D, v):
        """(Theta + v, v) with the new v."""
        v = {l: self.beta * v[l] - self.alpha * D[l] for l in Theta}
        return {l: Theta[l] + v[l] for l in Theta}, v


class AdamState(NamedTuple):
    """Running means of D and of D^2, and the number of steps taken."""

    u: dict
    v: dict
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

    def __post_init__(self):
        _between("alpha", self.alpha, 0, np.inf)
        _between("beta1", self.beta1, 0, 1, shut=True)
        _between("beta2", self.beta2, 0, 1, shut=True)
        _between("eps", self.eps, 0, np.inf)

    def init(self, Theta):
        """u = v = 0, t = 0."""
        zeros = {l: np.zeros_like(Theta[l]) for l in Theta}
        return AdamState(zeros, zeros, 0)

    def step(self, Theta, D, state):
        """(new Theta, new state)."""
        t = state.t + 1
        u = {l: self.beta1 * state.u[l] + (1 - self.beta1) * D[l] for l in Theta}
        v = {l: self.beta2 * state.v[l] + (1 - self.beta2) * D[l] ** 2 for l in Theta}
        c1, c2 = 1 - self.beta1**t, 1 - self.beta2**t
        return {l: Theta[l] - self.alpha * (u[l] / c1) / (np.sqrt(v[l] / c2) + self.eps) for l in Theta}, AdamState(u, v, t)


class Trained(NamedTuple):
    """The weights reached, and J over all examples: J[0] at the start, J[e] after epoch e."""

    Theta: dict
    J: np.ndarray


def train(net, Theta, X, Y, optimiser, epochs, batch_size=None, rng=None, callback=None, progress=False):
    """`epochs` passes over the m examples; each step uses the gradient of one batch. Returns (Theta, J), J of length 1 + epochs.

    batch_size: None for all m at once, else mini-batches in a new order each epoch, drawn from `rng`. The lambda
    term of every step is lambda/m with all m, so the steps of an epoch descend the J that is reported.
    callback(epoch, Theta, J): called after each epoch; return True to stop.  progress: show a bar.
    If J stops being finite, training ends with a RuntimeWarning and the last good weights; an interrupt from the
    keyboard also ends it and keeps what was reached.
    """
    Theta = net.checked_weights(Theta)
    X = net.checked_inputs(X, Theta[1].dtype)
    J = [net.cost(Theta, X, Y)]
    Y, m = np.asarray(Y), len(X)
    for name, value, least in (("epochs", epochs, 0), ("batch_size", batch_size if batch_size is not None else m, 1)):
        if not isinstance(value, (int, np.integer)) or isinstance(value, bool):
            raise TypeError(f"{name} is {value!r}, expected a whole number")
        if value < least:
            raise ValueError(f"{name} is {value}, expected at least {least}")
    if batch_size is not None and not isinstance(rng, np.random.Generator):
        raise TypeError(f"rng is {rng!r}, expected a generator such as numpy.random.default_rng(0) to shuffle the examples")
    size, state = batch_size or m, optimiser.init(Theta)
    rounds = range(1, epochs + 1)
    if progress:
        from tqdm import tqdm

        rounds = tqdm(rounds, unit="epoch")
    try:
        for epoch in rounds:
            order = np.arange(m) if batch_size is None else rng.permutation(m)
            new = Theta
            for start in range(0, m, size):
                batch = order[start : start + size]
                part = net.replace(lam=net.lam * len(batch) / m)  # lambda/m is that of all m examples, in every batch
                new, state = optimiser.step(new, part.gradients(new, X[batch], Y[batch]), state)
            J.append(net.cost(new, X, Y))
            if not np.isfinite(J[-1]):
                warnings.warn(f"J became {J[-1]} in epoch {epoch}; the weights of epoch {epoch - 1} are kept. Try a smaller alpha.", RuntimeWarning, stacklevel=2)
                break
            Theta = new
            if callback is not None and callback(epoch, Theta, J[-1]):
                break
    except KeyboardInterrupt:
        pass
    return Trained(Theta, np.array(J))


def minimize(net, Theta, X, Y, method="L-BFGS-B", **options):
    """min J(theta) by `scipy.optimize.minimize` with the gradient of backpropagation. Returns (Theta, SciPy's result).

    `options` goes to SciPy as it is, such as options={"maxiter": 200}.
    """
    from scipy.optimize import minimize as scipy_minimize

    Theta = net.checked_weights(Theta)

    def J_and_gradient(theta):
        T = unflatten(theta, net.sizes)
        return net.cost(T, X, Y), flatten(net.gradients(T, X, Y))

    result = scipy_minimize(J_and_gradient, flatten(Theta), jac=True, method=method, **options)
    return unflatten(result.x.astype(flatten(Theta).dtype), net.sizes), result
