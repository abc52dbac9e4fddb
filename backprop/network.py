"""A network: forward pass, cost, backward pass, gradients. The network holds no weights; you pass them in.

`m` examples are the rows of X and Y. Layers are numbered 1 to L as in the book and are the keys of every
dictionary, so `delta[3]` is delta(3). `Theta[l]` leads from layer l to layer l + 1 and has the shape
(s_(l+1), 1 + s_l): column 0 belongs to the bias unit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from . import checked
from .checked import as_floats
from .functions import ACTIVATIONS, COSTS, OUTPUTS
from .initialisers import INITIALISERS
from .weights import (
    Array,
    Weights,
    affine,
    flatten,
    frozen,
    regularised,
    sum_of_outer,
    unflatten,
    with_bias,
    without_bias,
)

if TYPE_CHECKING:
    from .fast import Stepper

__all__ = ["Network", "Trace", "as_floats", "flatten", "regularised", "unflatten", "with_bias", "without_bias"]


@dataclass(frozen=True, eq=False)
class Trace:
    """What a pass leaves behind: a[1..L], z[2..L]; after the backward pass also delta[2..L]. Each (m, s_l), read-only.

    delta[l] holds one row per example, dJ_i/dz(l) of that example's own cost J_i, with no 1/m in it.
    """

    a: Weights
    z: Weights
    delta: Weights = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("a", "z", "delta"):
            object.__setattr__(self, name, frozen(getattr(self, name)))

    def __eq__(self, other: object) -> bool:
        """Whether all layers hold the same numbers."""
        if not isinstance(other, Trace):
            return NotImplemented
        pairs = [(self.a, other.a), (self.z, other.z), (self.delta, other.delta)]
        return all(one.keys() == two.keys() and all(np.array_equal(one[l], two[l]) for l in one) for one, two in pairs)

    def __reduce__(self) -> tuple[Any, ...]:
        return Trace, (dict(self.a), dict(self.z), dict(self.delta))


@dataclass(frozen=True, init=False, repr=False)
class Network:
    """J(Theta) = 1/m sum_i J_i + lambda/2m sum Theta_ji^2, the bias columns left out of the second sum.

    sizes: units per layer, (s_1, ..., s_L), L >= 2.  hidden: activation of layers 2 to L-1.  output: that of layer L.
    cost: cross_entropy (the default, with sigmoid), categorical_cross_entropy (with softmax), half_squared_error or
    squared_error (with any elementwise output); kept as `cost_name`.  lam: lambda >= 0.
    ValueError or TypeError for anything else, saying what was given and what was wanted.
    A kind of network with other formulas overrides `_forward` and `_backward`; the checks around them stay.
    """

    sizes: tuple[int, ...]
    hidden: str
    output: str
    cost_name: str
    lam: float

    def __init__(
        self,
        sizes: Any,
        hidden: str = "sigmoid",
        output: str = "sigmoid",
        cost: str | None = None,
        lam: float = 0.0,
        *,
        cost_name: str | None = None,
    ) -> None:
        # dataclasses.replace gives each field by its name: cost_name is taken too, but cost is what was asked for
        cost = cost if cost is not None else cost_name if cost_name is not None else "cross_entropy"
        for name, value in checked.network(sizes, hidden, output, cost, lam).items():
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        names = f"hidden={self.hidden!r}, output={self.output!r}, cost={self.cost_name!r}"
        return f"{type(self).__name__}(sizes={self.sizes}, {names}, lam={self.lam})"

    def __init_subclass__(cls) -> None:
        if {"forward", "backward"} & set(vars(cls)):  # gradients would pass them by
            raise TypeError(f"{cls.__name__} has a forward or backward of its own: override _forward and _backward")

    @property
    def L(self) -> int:
        """The number of layers, input and output included."""
        return len(self.sizes)

    # ---- the passes. Those with an underline take what has been checked, and are the formulas alone.

    def forward(self, Theta: Weights, X: ArrayLike) -> Trace:
        """z(l+1) = [1, a(l)] Theta(l)^T,  a(l+1) = g(z(l+1)),  from a(1) = X of shape (m, s_1). Returns a Trace."""
        Theta = self.checked_weights(Theta)
        return Trace(*self._forward(Theta, self.checked_inputs(X, Theta[1].dtype).copy()))

    def _forward(self, Theta: Weights, X: Array, outputs: bool = True) -> tuple[dict[int, Array], dict[int, Array]]:
        """(a, z); a(L) is left out if not `outputs`, for whoever goes on from z(L)."""
        a, z = {1: X}, {}
        for l in range(1, self.L):
            z[l + 1] = affine(a[l], Theta[l])  # [1, a(l)] Theta(l)^T
            if l + 1 < self.L or outputs:
                a[l + 1] = self._g(l + 1)(z[l + 1])
        return a, z

    def _g(self, l: int) -> Callable[[Array], Array]:
        return ACTIVATIONS[self.hidden].g if l < self.L else OUTPUTS[self.output].g

    def backward(self, Theta: Weights, trace: Trace, Y: ArrayLike) -> Trace:
        """delta(L) = dJ_i/dz(L),  delta(l) = (delta(l+1) Theta(l)) o g'(z(l)), Theta(l) less its bias column.

        Returns the Trace with delta. The weights are read, never changed. Y: (m, s_L). There is no delta(1): the inputs
        are given.
        """
        Theta = self.checked_weights(Theta)
        self._check_trace(Theta, trace)
        Y = self.checked_targets(Y, len(trace.a[1]), Theta[1].real.dtype)
        return Trace(trace.a, trace.z, self._backward(Theta, trace.a, trace.z, Y))

    def _backward(self, Theta: Weights, a: Weights, z: Weights, Y: Array) -> dict[int, Array]:
        g_prime = ACTIVATIONS[self.hidden].g_prime
        delta = {self.L: self._output_delta(a, z, Y)}
        for l in range(self.L - 1, 1, -1):
            delta[l] = (delta[l + 1] @ without_bias(Theta[l])) * g_prime(z[l])
        return delta

    def _output_delta(self, a: Weights, z: Weights, Y: Array) -> Array:
        cost, g_prime = COSTS[self.cost_name], OUTPUTS[self.output].g_prime
        if cost.delta:  # g' cancels against dJ/da, in the book's table of (cost, output): a - y, with all its digits
            return cost.delta(z[self.L], Y)
        return cost.wrt_a(a[self.L], Y) * g_prime(z[self.L])

    # ---- what they are good for

    def predict(self, Theta: Weights, X: ArrayLike) -> Array:
        """a(L), the outputs, of shape (m, s_L)."""
        return self.forward(Theta, X).a[self.L]

    def cost(self, Theta: Weights, X: ArrayLike, Y: ArrayLike) -> Any:
        """J(Theta) as the class says, a scalar of the weights' dtype."""
        Theta = self.checked_weights(Theta)
        X = self.checked_inputs(X, Theta[1].dtype)
        Y, cost = self.checked_targets(Y, len(X), Theta[1].real.dtype), COSTS[self.cost_name]
        a, z = self._forward(Theta, X, outputs=cost.of == "a")
        J = cost.value((z if cost.of == "z" else a)[self.L], Y).mean()
        if self.lam == 0:
            return J
        return J + self.lam / (2 * len(Y)) * sum((without_bias(Theta[l]) ** 2).sum() for l in Theta)

    def gradients(self, Theta: Weights, X: ArrayLike, Y: ArrayLike) -> dict[int, Array]:
        """D(l) = dJ/dTheta(l) = 1/m delta(l+1)^T [1, a(l)] + lambda/m Theta(l), the bias column of the last term 0.

        {l: shape of Theta(l)}, of Theta's dtype.
        """
        Theta = self.checked_weights(Theta)
        X = self.checked_inputs(X, Theta[1].dtype)
        m, Y = len(X), self.checked_targets(Y, len(X), Theta[1].real.dtype)
        a, z = self._forward(Theta, X, outputs=not COSTS[self.cost_name].delta)
        delta = self._backward(Theta, a, z, Y)
        D = {l: sum_of_outer(delta[l + 1] / m, a[l]) for l in Theta}  # 1/m delta(l+1)^T [1, a(l)]
        if self.lam == 0:
            return D
        return {l: D[l] + self.lam / m * regularised(Theta[l]) for l in D}

    def gradients_by_example(self, Theta: Weights, X: ArrayLike, Y: ArrayLike) -> dict[int, Array]:
        """D(l) = Delta(l)/m + lambda/m Theta(l), with Delta(l) = sum over the examples of delta(l+1) a(l)^T.

        Equal to `gradients`. One example at a time, as the maths is written; slow, for reading.
        """
        Theta = self.checked_weights(Theta)
        X = self.checked_inputs(X, Theta[1].dtype)
        m = len(X)
        Y = self.checked_targets(Y, m, Theta[1].real.dtype)
        Delta = {l: np.zeros_like(Theta[l]) for l in Theta}
        for i in range(m):
            trace = self.backward(Theta, self.forward(Theta, X[i : i + 1]), Y[i : i + 1])
            for l in Delta:
                Delta[l] = Delta[l] + np.outer(trace.delta[l + 1], with_bias(trace.a[l]))
        return {l: Delta[l] / m + self.lam / m * regularised(Theta[l]) for l in Delta}

    def init(self, rng: np.random.Generator, how: str = "glorot", dtype: DTypeLike = np.float64) -> dict[int, Array]:
        """First weights {l: (s_(l+1), 1 + s_l)} from a `numpy.random.Generator`; `how` is a name in INITIALISERS."""
        checked.generator(rng)
        checked.one_of("how", how, INITIALISERS)
        dtype = checked.float_dtype(dtype)
        pairs = enumerate(zip(self.sizes, self.sizes[1:]), start=1)
        return {l: INITIALISERS[how](rng, n_in, n_out).astype(dtype) for l, (n_in, n_out) in pairs}

    def replace(self, **changes: Any) -> Network:
        """The same network with some of its arguments changed, such as `net.replace(lam=1)`."""
        now = dict(sizes=self.sizes, hidden=self.hidden, output=self.output, cost=self.cost_name, lam=self.lam)
        return type(self)(**{**now, **changes})

    def stepper(self, batch_size: int, dtype: DTypeLike = np.float64, examples: int | None = None) -> Stepper:
        """The same gradients in arrays made once: `stepper.gradients(Theta, X, Y)` for batches of up to `batch_size`.

        examples: of how many the batch is a part. In mini-batches of m examples say m, as `train` does: the lambda term
        of each step is then lambda/m, and not lambda/batch_size. See fast.py. TypeError for a kind of network with
        passes of its own: the stepper knows no others than these.
        """
        if type(self) is not Network:
            raise TypeError(
                f"net is a {type(self).__name__}, expected a plain Network: the stepper knows no other passes"
            )
        from .fast import Stepper  # here, because it loads SciPy

        return Stepper(self, batch_size, dtype, examples)

    # ---- what comes in, looked at

    def checked_weights(self, Theta: Any, name: str = "Theta") -> dict[int, Array]:
        """Theta as float arrays, or an error that names the layer that is wrong."""
        return checked.weights(self, Theta, name)

    def checked_inputs(self, X: Any, dtype: DTypeLike = np.float64) -> Array:
        """X as a float array (m, s_1) with m >= 1, or an error; integers become `dtype`."""
        return checked.inputs(self, X, dtype)

    def checked_targets(self, Y: Any, m: int, dtype: DTypeLike = np.float64) -> Array:
        """Y as a float array (m, s_L), its labels in the range that the cost takes, or an error."""
        return checked.targets(self, Y, m, dtype)

    def _check_trace(self, Theta: Weights, trace: Any) -> None:
        """An error unless the trace can be this network's with, layer by layer."""
        if not isinstance(trace, Trace):
            raise TypeError(f"trace is a {type(trace).__name__}, expected the Trace that forward returns")
        wanted = {l: (len(trace.a[1]), s) for l, s in enumerate(self.sizes, start=1)}
        if {l: a.shape for l, a in trace.a.items()} != wanted:
            raise ValueError(
                f"trace has layers of sizes {tuple(a.shape[1] for a in trace.a.values())}, expected {self.sizes}"
            )
        for l in Theta:
            a, z = trace.a[l], trace.z[l + 1]
            most = np.outer(1 + np.linalg.norm(a, axis=1), np.linalg.norm(Theta[l], axis=1))  # no |z| is larger
            rounding = 4 * Theta[l].shape[1] * np.finfo(most.dtype).eps * most
            if not (np.abs(affine(a, Theta[l]) - z) <= rounding).all():
                raise ValueError(f"trace has another z({l + 1}) than Theta[{l}] gives, expected that of these weights")
            if type(self) is Network and not np.allclose(self._g(l + 1)(z), trace.a[l + 1], rtol=1e-4, atol=1e-6):
                name = self.hidden if l + 1 < self.L else self.output
                raise ValueError(f"trace has another a({l + 1}) than {name} gives, expected that of this network")
