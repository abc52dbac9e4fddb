"""Walking downhill: gradient descent, momentum, Adam, training in mini-batches, and SciPy's optimisers on the same gradient.

An optimiser is a rule without memory of its own: `init` makes the state, `step` takes weights, gradient and state and
returns new weights and a new state. Nothing is changed in place.
"""

import warnings
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np

from .network import Network, flatten, unflatten


def _between(name, value, low, high, shut=False):
    if not (low < value < high or shut and value == low):
        raise ValueError(
            f"{name} is {value}, expected {'at least' if shut else 'more than'} {low} and less than {high}"
        )


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
        return {l: Theta[l] - self.alpha * (u[l] / c1) / (np.sqrt(v[l] / c2) + self.eps) for l in Theta}, AdamState(
            u, v, t
        )


# The same rules in the steps of fast.py. Each makes its state once, for theta, the vector of all weights, and their dictionary
# Theta, its views; what it returns makes of a stepper a function of no arguments, a step with the batch that the stepper holds.


def _descent_in_place(rule, theta, Theta, net):
    def steps(stepper):
        return partial(stepper.adding_to(Theta, -rule.alpha), Theta)

    return steps


def _momentum_in_place(rule, theta, Theta, net):
    v = np.zeros_like(theta)
    v_of = unflatten(v, net.sizes)

    def steps(stepper):
        new_v = stepper.adding_to(v_of, -rule.alpha, keep=rule.beta)

        def step():
            new_v(Theta)
            np.add(theta, v, out=theta)

        return step

    return steps


def _adam_in_place(rule, theta, Theta, net):
    u, v, work, t = np.zeros_like(theta), np.zeros_like(theta), np.empty_like(theta), 0

    def steps(stepper):
        d = stepper.d

        def step():
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


IN_PLACE = {GradientDescent: _descent_in_place, Momentum: _momentum_in_place, Adam: _adam_in_place}


def _readable_epochs(net, Theta, X, Y, optimiser, size):
    """(epoch, cost): epoch(order) walks once through the examples and returns the new weights, cost() is J at them."""
    state = optimiser.init(Theta)

    def epoch(order):
        nonlocal Theta, state
        for start in range(0, len(X), size):
            batch = slice(None) if order is None else order[start : start + size]
            part = net.replace(lam=net.lam * len(X[batch]) / len(X))  # so that its lambda/m is that of all m examples
            Theta, state = optimiser.step(Theta, part.gradients(Theta, X[batch], Y[batch]), state)
        return Theta

    return epoch, lambda: net.cost(Theta, X, Y)


def _fast_epochs(net, Theta, X, Y, optimiser, size):
    """The same in the steps of fast.py, on weights of its own that are changed in place."""
    from .fast import Stepper

    theta = flatten(Theta)
    Theta = unflatten(theta, net.sizes)
    steps = IN_PLACE[type(optimiser)](optimiser, theta, Theta, net)
    m, d = len(X), np.empty_like(theta)
    steppers = {some: Stepper(net, some, theta.dtype, d, decay=net.lam / m) for some in {size, m % size} - {0}}
    step = {some: steps(stepper) for some, stepper in steppers.items()}
    judge = Stepper(net, min(1000, m), theta.dtype)
    gathered = {
        some: (np.empty((some, X.shape[1]), X.dtype), np.empty((some, Y.shape[1]), Y.dtype))
        for some in steppers
        if size < m
    }
    steppers[size].X[...], steppers[size].Y[...] = X[:size], Y[:size]  # if this is all of them, they stay

    def epoch(order):
        for start in range(0, m, size):
            some = min(size, m - start)
            if gathered:
                batch, stepper, (x, y) = order[start : start + some], steppers[some], gathered[some]
                X.take(batch, 0, x, "clip")  # any other mode makes a copy first
                Y.take(batch, 0, y, "clip")
                stepper.X[...], stepper.Y[...] = x, y
            step[some]()
        return {l: Theta[l].copy() for l in Theta}

    return epoch, lambda: judge.cost(Theta, X, Y)


LARGE_STEP = 10**8  # multiplications in a step from which a second BLAS thread pays


@contextmanager
def one_thread_if_small(net, batch_size):
    """While it lasts, the BLAS uses one thread if a step of this size makes fewer than LARGE_STEP multiplications.

    Below that, handing work to threads takes longer than the work, many times so when other programs want the cores. It
    holds for the whole process, so another thread's products are limited as well; the old number comes back at the end.
    Without threadpoolctl nothing happens.
    """
    multiplications = 3 * batch_size * sum(n_in * n_out for n_in, n_out in zip(net.sizes, net.sizes[1:]))
    try:
        from threadpoolctl import threadpool_limits
    except ImportError:
        threadpool_limits = None
    with (
        nullcontext()
        if threadpool_limits is None or multiplications >= LARGE_STEP
        else threadpool_limits(1, user_api="blas")
    ):
        yield


class Trained(NamedTuple):
    """The weights reached, and J over all examples: J[0] at the start, J[e] after epoch e."""

    Theta: dict
    J: np.ndarray


def train(net, Theta, X, Y, optimiser, epochs, batch_size=None, rng=None, callback=None, progress=False, costs=True):
    """`epochs` passes over the m examples; each step uses the gradient of one batch. Returns (Theta, J), J of length 1 + epochs.

    batch_size: None for all m at once, else mini-batches in a new order each epoch, drawn from `rng`; the last may be smaller.
    The lambda term of every step is lambda/m with all m, so that the steps of an epoch descend the J that is reported.
    callback(epoch, Theta, J): called after each epoch; return True to stop.  progress: show a bar.
    costs: False leaves J out, which saves up to a third of the time; then J is empty, and None for the callback.
    If J or a weight stops being finite, training ends with a RuntimeWarning and the last good weights; an interrupt from
    the keyboard also ends it and keeps the weights of the last whole epoch. Nothing that you pass in is changed.
    The three optimisers of this module train a plain Network in the steps of fast.py, with one BLAS thread while the steps
    are small; any other optimiser or network goes through `net.gradients` and `optimiser.step`.
    """
    Theta = net.checked_weights(Theta)
    dtype = np.result_type(*Theta.values())
    X = net.checked_inputs(X, dtype)
    m = len(X)
    Y = net.checked_targets(Y, SimpleNamespace(a={1: X, net.L: Theta[1]}))  # it asks a trace for m and the dtype only
    for name, value, least in (("epochs", epochs, 0), ("batch_size", batch_size if batch_size is not None else m, 1)):
        if not isinstance(value, (int, np.integer)) or isinstance(value, bool):
            raise TypeError(f"{name} is {value!r}, expected a whole number")
        if value < least:
            raise ValueError(f"{name} is {value}, expected at least {least}")
    if batch_size is not None and not isinstance(rng, np.random.Generator):
        raise TypeError(
            f"rng is {rng!r}, expected a generator such as numpy.random.default_rng(0) to shuffle the examples"
        )
    size = m if batch_size is None else min(batch_size, m)
    rounds = range(1, epochs + 1)
    if progress:
        from tqdm import tqdm

        rounds = tqdm(rounds, unit="epoch")
    fast = type(net) is Network and type(optimiser) in IN_PLACE and dtype in (np.float32, np.float64)
    with one_thread_if_small(net, size) if fast else nullcontext():
        epoch_of, cost = (_fast_epochs if fast else _readable_epochs)(net, Theta, X, Y, optimiser, size)
        J = [cost()] if costs else []
        try:
            for epoch in rounds:
                with np.errstate(over="ignore", invalid="ignore"):  # the warning below says it better
                    new = epoch_of(None if batch_size is None else rng.permutation(m))
                    J_new = cost() if costs else None
                if costs:
                    J.append(J_new)
                if trouble := _not_finite(J_new, new):
                    warnings.warn(
                        f"{trouble} in epoch {epoch}; the weights of epoch {epoch - 1} are kept. Try a smaller alpha.",
                        RuntimeWarning,
                        stacklevel=2,
                    )
                    break
                Theta = new
                if callback is not None and callback(epoch, Theta, J_new):
                    break
        except KeyboardInterrupt:
            pass
    return Trained(Theta, np.array(J, dtype))


def _not_finite(J, Theta):
    """What stopped being finite, in words, or None."""
    if J is not None and not np.isfinite(J):
        return f"J became {J}"
    return next(
        (f"a weight of Theta[{l}] became infinite or nan" for l in Theta if not np.isfinite(Theta[l]).all()), None
    )


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
