"""Training in mini-batches, epoch after epoch, by the rule that you choose; in the steps of fast.py where it can be."""

import warnings
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import ArrayLike

from . import checked
from .functions import IN_PLACE
from .network import Network
from .rules import Rule
from .rules_in_place import RULES_IN_PLACE
from .threads import one_thread_if_small
from .weights import Array, Weights, flatten, unflatten


class Trained(NamedTuple):
    """The weights reached, and J over all examples: J[0] at the start, J[e] after epoch e."""

    Theta: Weights
    J: Array


class _Walk(Protocol):
    """Weights on their way down."""

    def epoch(self, order: Array | None) -> Weights:
        """The weights after all examples in this order, batch by batch; None is the order in which they lie."""

    def cost(self) -> Any:
        """J over all examples, now."""


class _Readable:
    """The walk as the book writes it: every step makes new weights."""

    def __init__(self, net: Network, Theta: Weights, X: Array, Y: Array, rule: Rule[Any], size: int) -> None:
        self.net, self.Theta, self.X, self.Y, self.rule, self.size = net, Theta, X, Y, rule, size
        self.state = rule.init(Theta)

    def epoch(self, order: Array | None) -> Weights:
        m = len(self.X)
        for start in range(0, m, self.size):
            batch = slice(None) if order is None else order[start : start + self.size]
            x, y = self.X[batch], self.Y[batch]
            part = self.net.replace(lam=self.net.lam * len(x) / m)  # so that its lambda/m is that of all m examples
            D = part.gradients(self.Theta, x, y)
            self.Theta, self.state = self.rule.step(self.Theta, D, self.state)
            if not _are_finite(self.Theta):
                break
        return self.Theta

    def cost(self) -> Any:
        return self.net.cost(self.Theta, self.X, self.Y) if _are_finite(self.Theta) else np.nan


class _Fast:
    """The same walk in the steps of fast.py, on weights of its own that are changed in place."""

    def __init__(self, net: Network, Theta: Weights, X: Array, Y: Array, rule: Rule[Any], size: int) -> None:
        from .fast import Stepper  # here, because it loads SciPy

        self.X, self.Y, self.size, m = X, Y, size, len(X)
        theta = flatten(Theta)
        self.Theta, d = unflatten(theta, net.sizes), np.empty_like(theta)
        steps = RULES_IN_PLACE[type(rule)](rule, theta, self.Theta, net.sizes)
        # an epoch's last batch may be smaller: {examples in the batch: its stepper, its step, X and Y gathered}
        sizes = {size, m % size} - {0}
        self.stepper = {some: Stepper(net, some, theta.dtype, m, d) for some in sizes}
        self.step = {some: steps(stepper) for some, stepper in self.stepper.items()}
        self.gathered = {
            some: (np.empty((some, X.shape[1]), X.dtype), np.empty((some, Y.shape[1]), Y.dtype))
            for some in sizes
            if size < m
        }
        first = self.stepper[size]
        first.X[...], first.Y[...] = X[:size], Y[:size]  # if this is all of them, they stay

    def epoch(self, order: Array | None) -> Weights:
        m = len(self.X)
        for start in range(0, m, self.size):
            some = min(self.size, m - start)
            if order is not None and self.gathered:
                batch, stepper, (x, y) = order[start : start + some], self.stepper[some], self.gathered[some]
                self.X.take(batch, 0, x, "clip")  # any other mode makes a copy first
                self.Y.take(batch, 0, y, "clip")
                stepper.X[...], stepper.Y[...] = x, y
            self.step[some]()
        return {l: self.Theta[l].copy() for l in self.Theta}

    def cost(self) -> Any:
        return self.stepper[self.size].cost(self.Theta, self.X, self.Y)


def train(
    net: Network,
    Theta: Weights,
    X: ArrayLike,
    Y: ArrayLike,
    optimiser: Rule[Any],
    epochs: int,
    batch_size: int | None = None,
    rng: np.random.Generator | None = None,
    callback: Callable[[int, Weights, Any], Any] | None = None,
    progress: bool = False,
    costs: bool = True,
) -> Trained:
    """`epochs` passes over the m examples, each step by one batch's gradient. Returns (Theta, J), J of 1 + epochs.

    batch_size: None for all m at once, else mini-batches in a new order each epoch, drawn from `rng`, which is used for
    nothing else; the last may be smaller. All at once have no order: `rng` is then not needed, and left as it is.
    The lambda term of every step is lambda/m with all m, so that the steps of an epoch descend the J that is reported.
    callback(epoch, Theta, J): called after each epoch; stops if it returns True.  progress: show a bar.
    costs: False leaves J out, which saves up to a third of the time; then J is empty, and None for the callback.
    If J or a weight stops being finite, training ends with a RuntimeWarning and the last good weights; an interrupt
    from the keyboard also ends it and keeps the weights of the last whole epoch. Nothing that you pass in is changed.
    The three rules of this package train a plain Network in the steps of fast.py, with one BLAS thread while the steps
    are small; any other optimiser or network goes through `net.gradients` and `optimiser.step`.
    """
    Theta = net.checked_weights(Theta)
    dtype = np.result_type(*Theta.values())
    X = net.checked_inputs(X, dtype)
    m = len(X)
    Y = net.checked_targets(Y, m, Theta[1].dtype)
    checked.whole("epochs", epochs, 0)
    size = m if batch_size is None else min(checked.whole("batch_size", batch_size, 1), m)
    if batch_size is not None:
        checked.generator(rng, " to shuffle the examples")

    if isinstance(optimiser, type) or not all(callable(getattr(optimiser, name, None)) for name in ("init", "step")):
        raise TypeError(f"optimiser is {optimiser!r}, expected a rule such as GradientDescent(0.1), with init and step")
    fast = type(net) is Network and type(optimiser) in RULES_IN_PLACE and dtype in (np.float32, np.float64)
    fast = fast and net.hidden in IN_PLACE and (net.output in IN_PLACE or net.output == "softmax")
    with one_thread_if_small(net, size) if fast else nullcontext():
        walk: _Walk = (_Fast if fast else _Readable)(net, Theta, X, Y, optimiser, size)
        J = [walk.cost()] if costs else []
        try:
            for epoch in _rounds(epochs, progress):
                with np.errstate(over="ignore", invalid="ignore"):  # the warning below says it better
                    new = walk.epoch(None if batch_size is None or rng is None else rng.permutation(m))
                    J_new = walk.cost() if costs else None
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
                stop = callback(epoch, Theta, J_new) if callback is not None else None
                if isinstance(stop, (bool, np.bool_)) and stop:  # a callback may return other things, such as a score
                    break
        except KeyboardInterrupt:
            pass
    return Trained(Theta, np.array(J, dtype))


def _rounds(epochs: int, progress: bool) -> Iterable[int]:
    """1 to epochs, with a bar if wanted."""
    if not progress:
        return range(1, epochs + 1)
    from tqdm import tqdm

    bar: Iterable[int] = tqdm(range(1, epochs + 1), unit="epoch")
    return bar


def _are_finite(Theta: Weights) -> bool:
    return all(np.isfinite(Theta[l]).all() for l in Theta)


def _not_finite(J: Any, Theta: Weights) -> str | None:
    """What stopped being finite, in words, or None."""
    if J is not None and not np.isfinite(J):
        return f"J became {J}"
    bad = (l for l in Theta if not np.isfinite(Theta[l]).all())
    return next((f"a weight of Theta[{l}] became infinite or nan" for l in bad), None)
