"""A network: forward pass, cost, backward pass, gradients. The network holds no weights; you pass them in.

`m` examples are the rows of X and Y. Layers are numbered 1 to L as in the book and are the keys of every
dictionary, so `delta[3]` is delta(3). `Theta[l]` leads from layer l to layer l + 1 and has the shape
(s_(l+1), 1 + s_l): column 0 belongs to the bias unit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from numbers import Integral, Real
from types import MappingProxyType

import numpy as np

from .functions import ACTIVATIONS, COSTS, OUTPUTS
from .initialisers import INITIALISERS


def with_bias(a):
    """[1, a]: a column of ones in front. (m, s) -> (m, 1 + s)."""
    return np.concatenate([np.ones_like(a[:, :1]), a], axis=1)


def without_bias(Theta_l):
    """Theta(l) less its bias column. (s_(l+1), 1 + s_l) -> (s_(l+1), s_l)."""
    return Theta_l[:, 1:]


def regularised(Theta_l):
    """Theta(l) with its bias column set to 0: the part that lambda acts on. Same shape."""
    return np.concatenate([np.zeros_like(Theta_l[:, :1]), without_bias(Theta_l)], axis=1)


def flatten(Theta):
    """theta: all weights as one vector, layer 1 first, each row by row. The way back is `unflatten`."""
    return np.concatenate([Theta[l].ravel() for l in sorted(Theta)])


def unflatten(theta, sizes):
    """{l: (s_(l+1), 1 + s_l)} from one vector, for layer sizes `sizes`. ValueError if the length is not that of the weights."""
    theta = np.asarray(theta)
    shapes = [(n_out, 1 + n_in) for n_in, n_out in zip(sizes, sizes[1:])]
    ends = np.cumsum([rows * columns for rows, columns in shapes])
    if theta.shape != (ends[-1],):
        raise ValueError(f"theta has shape {theta.shape}, expected ({ends[-1]},) for sizes {tuple(sizes)}")
    parts = np.split(theta, ends[:-1])
    return {l: part.reshape(shape) for l, (part, shape) in enumerate(zip(parts, shapes), start=1)}


def as_floats(name, value, dtype=None):
    """`value` as a float array: integers and booleans become `dtype` (float64), anything else that is not finite floats is refused.

    TypeError for text, objects and float16; ValueError for ragged lists and for nan or infinity, with their place.
    """
    try:
        array = np.asarray(value)
    except ValueError:
        raise ValueError(f"{name} is ragged, expected rows of equal length") from None
    if array.dtype.kind in "iub":
        array = array.astype(dtype or np.float64)
    if array.dtype.kind not in "fc" or array.dtype.itemsize < 4:
        raise TypeError(f"{name} has dtype {array.dtype}, expected float32 or float64 (integers are converted)")
    if not np.isfinite(array).all():
        place = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        raise ValueError(f"{name} holds {array[place]} at {place}, expected finite numbers")
    return array


def _one_of(name, value, table):
    if not isinstance(value, str):
        raise TypeError(f"{name} is {value!r}, expected one of the names {', '.join(table)}")
    if value not in table:
        raise ValueError(f"{name} is {value!r}, expected one of {', '.join(table)}")


def _frozen(arrays):
    for array in arrays.values():
        array.flags.writeable = False
    return MappingProxyType(dict(arrays))


@dataclass(frozen=True)
class Trace:
    """What a pass leaves behind: a[1..L] and z[2..L]; after the backward pass also delta[2..L]. Each (m, s_l), read-only.

    delta[l] holds one row per example, dJ_i/dz(l) of that example's own cost J_i, with no 1/m in it.
    """

    a: Mapping
    z: Mapping
    delta: Mapping = field(default_factory=dict)

    def __post_init__(self):
        for name in ("a", "z", "delta"):
            object.__setattr__(self, name, _frozen(getattr(self, name)))


@dataclass(frozen=True, init=False)
class Network:
    """J(Theta) = 1/m sum_i J_i + lambda/2m sum Theta_ji^2, the bias columns left out of the second sum.

    sizes: units per layer, (s_1, ..., s_L), L >= 2.  hidden: activation of layers 2 to L-1.  output: that of layer L.
    cost: cross_entropy (with sigmoid), categorical_cross_entropy (with softmax), half_squared_error or
    squared_error (with any elementwise output); kept as `cost_name`.  lam: lambda >= 0.
    ValueError or TypeError for anything else, saying what was given and what was wanted.
    """

    sizes: tuple
    hidden: str
    output: str
    cost_name: str
    lam: float

    def __init__(self, sizes, hidden="sigmoid", output="sigmoid", cost="cross_entropy", lam=0.0):
        try:
            sizes = tuple(sizes)
        except TypeError:
            raise TypeError(f"sizes is {sizes!r}, expected one number for each layer, such as (3, 2, 2)") from None
        if any(not isinstance(s, Integral) or isinstance(s, bool) for s in sizes):
            raise TypeError(f"sizes is {sizes}, expected whole numbers")
        if len(sizes) < 2 or min(sizes) < 1:
            raise ValueError(f"sizes is {sizes}, expected at least two layers of at least one unit")
        _one_of("hidden", hidden, ACTIVATIONS)
        _one_of("output", output, OUTPUTS)
        _one_of("cost", cost, COSTS)
        if output not in COSTS[cost].outputs:
            fitting = [name for name, row in COSTS.items() if output in row.outputs]
            raise ValueError(
                f"cost {cost} does not go with output {output}: {cost} goes with {', '.join(COSTS[cost].outputs)}; "
                f"{output} goes with {', '.join(fitting)}"
            )
        if not isinstance(lam, Real) or isinstance(lam, bool):
            raise TypeError(f"lam is {lam!r}, expected a number >= 0")
        if not 0 <= lam < np.inf:
            raise ValueError(f"lam is {lam}, expected a finite number >= 0")
        values = dict(sizes=tuple(int(s) for s in sizes), hidden=hidden, output=output, cost_name=cost, lam=float(lam))
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @property
    def L(self):
        """The number of layers, input and output included."""
        return len(self.sizes)

    def replace(self, **changes):
        """The same network with some of its arguments changed, such as `net.replace(lam=1)`."""
        now = dict(sizes=self.sizes, hidden=self.hidden, output=self.output, cost=self.cost_name, lam=self.lam)
        return type(self)(**{**now, **changes})

    def init(self, rng, how="glorot", dtype=np.float64):
        """First weights {l: (s_(l+1), 1 + s_l)} from a `numpy.random.Generator`; `how` is a name in INITIALISERS."""
        if not isinstance(rng, np.random.Generator):
            raise TypeError(f"rng is {rng!r}, expected a generator such as numpy.random.default_rng(0)")
        _one_of("how", how, INITIALISERS)
        pairs = enumerate(zip(self.sizes, self.sizes[1:]), start=1)
        return {l: INITIALISERS[how](rng, n_in, n_out).astype(dtype) for l, (n_in, n_out) in pairs}

    def forward(self, Theta, X):
        """z(l+1) = [1, a(l)] Theta(l)^T,  a(l+1) = g(z(l+1)),  from a(1) = X of shape (m, s_1). Returns a Trace."""
        Theta = self.checked_weights(Theta)
        a, z = {1: self.checked_inputs(X, Theta[1].dtype).copy()}, {}
        for l in range(1, self.L):
            g = ACTIVATIONS[self.hidden].g if l + 1 < self.L else OUTPUTS[self.output].g
            z[l + 1] = with_bias(a[l]) @ Theta[l].T
            a[l + 1] = g(z[l + 1])
        return Trace(a, z)

    def predict(self, Theta, X):
        """a(L), the outputs, of shape (m, s_L)."""
        return self.forward(Theta, X).a[self.L]

    def cost(self, Theta, X, Y):
        """J(Theta) as the class says, a scalar of the weights' dtype."""
        trace = self.forward(Theta, X)
        Y = self.checked_targets(Y, trace)
        cost = COSTS[self.cost_name]
        J = cost.value(getattr(trace, cost.of)[self.L], Y).mean()
        if self.lam == 0:
            return J
        return J + self.lam / (2 * len(Y)) * sum((without_bias(np.asarray(Theta[l])) ** 2).sum() for l in sorted(Theta))

    def backward(self, Theta, trace, Y):
        """delta(L) = dJ_i/dz(L),  delta(l) = (delta(l+1) Theta(l)) o g'(z(l)), Theta(l) less its bias column. Adds delta to the Trace.

        The weights are read, never changed. Y: (m, s_L). There is no delta(1): the inputs are given.
        """
        Theta = self.checked_weights(Theta)
        if not isinstance(trace, Trace):
            raise TypeError(f"trace is a {type(trace).__name__}, expected the Trace that forward returns")
        wanted = {l: (len(trace.a[1]), s) for l, s in enumerate(self.sizes, start=1)}
        if {l: a.shape for l, a in trace.a.items()} != wanted:
            raise ValueError(
                f"trace has layers of sizes {tuple(a.shape[1] for a in trace.a.values())}, expected {self.sizes}"
            )
        Y = self.checked_targets(Y, trace)
        g_prime = ACTIVATIONS[self.hidden].g_prime
        z, delta = trace.z, {self.L: self._output_delta(trace, Y)}
        for l in range(self.L - 1, 1, -1):
            delta[l] = (delta[l + 1] @ without_bias(Theta[l])) * g_prime(z[l])
        return replace(trace, delta=delta)

    def _output_delta(self, trace, Y):
        a, cost = trace.a[self.L], COSTS[self.cost_name]
        if cost.short:  # g' cancels against dJ/da, in the book's table of (cost, output)
            return a - Y
        return cost.wrt_a(a, Y) * OUTPUTS[self.output].g_prime(trace.z[self.L])

    def gradients(self, Theta, X, Y):
        """D(l) = dJ/dTheta(l) = 1/m delta(l+1)^T [1, a(l)] + lambda/m Theta(l), bias column of the last term 0. {l: shape of Theta(l)}."""
        trace = self.backward(Theta, self.forward(Theta, X), Y)
        a, delta, m = trace.a, trace.delta, len(trace.a[1])
        D = {l: delta[l + 1].T @ with_bias(a[l]) / m for l in range(1, self.L)}
        if self.lam == 0:
            return D
        return {l: D[l] + self.lam / m * regularised(np.asarray(Theta[l])) for l in D}

    def gradients_by_example(self, Theta, X, Y):
        """D(l) = Delta(l)/m + lambda/m Theta(l), with Delta(l) = sum over the examples of delta(l+1) a(l)^T. Equal to `gradients`.

        One example at a time, as the maths is written; slow, for reading.
        """
        Theta = self.checked_weights(Theta)
        X = self.checked_inputs(X, Theta[1].dtype)
        Y = self.checked_targets(Y, self.forward(Theta, X))
        Delta, m = {l: np.zeros_like(Theta[l]) for l in Theta}, len(X)
        for i in range(m):
            trace = self.backward(Theta, self.forward(Theta, X[i : i + 1]), Y[i : i + 1])
            for l in Delta:
                Delta[l] = Delta[l] + np.outer(trace.delta[l + 1], with_bias(trace.a[l]))
        return {l: Delta[l] / m + self.lam / m * regularised(Theta[l]) for l in Delta}

    def stepper(self, batch_size, dtype=np.float64):
        """The same gradients in arrays made once: `stepper.gradients(Theta, X, Y)` for batches of up to `batch_size`. See fast.py."""
        from .fast import Stepper

        return Stepper(self, batch_size, dtype)

    def checked_weights(self, Theta, name="Theta"):
        """Theta as float arrays, or an error that names the layer that is wrong."""
        if not isinstance(Theta, Mapping):
            raise TypeError(
                f"{name} is a {type(Theta).__name__}, expected a dict {{layer: array}} with layers 1 to {self.L - 1}"
            )
        if set(Theta) != set(range(1, self.L)):
            raise ValueError(
                f"{name} has layers {sorted(Theta, key=str)}, expected 1 to {self.L - 1} for sizes {self.sizes}"
            )
        Theta = {l: as_floats(f"{name}[{l}]", Theta[l]) for l in range(1, self.L)}
        for l, Theta_l in Theta.items():
            wanted = (self.sizes[l], 1 + self.sizes[l - 1])
            if Theta_l.shape != wanted:
                raise ValueError(
                    f"{name}[{l}] has shape {Theta_l.shape}, expected {wanted} for sizes {self.sizes}, bias column first"
                )
        return Theta

    def checked_inputs(self, X, dtype=np.float64):
        """X as a float array (m, s_1) with m >= 1, or an error; integers become `dtype`."""
        X = as_floats("X", X, dtype)
        if X.ndim != 2 or X.shape[1] != self.sizes[0]:
            raise ValueError(
                f"X has shape {X.shape}, expected (m, {self.sizes[0]}) for sizes {self.sizes}; one example is m = 1"
            )
        if len(X) == 0:
            raise ValueError(f"X has shape {X.shape}: a batch needs at least one example")
        return X

    def checked_targets(self, Y, trace):
        """Y as a float array (m, s_L), its labels in the range that the cost takes, or an error."""
        m, a = len(trace.a[1]), trace.a[self.L]
        Y = as_floats("Y", Y, a.real.dtype)
        if Y.shape != (m, self.sizes[-1]):
            raise ValueError(
                f"Y has shape {Y.shape}, expected {(m, self.sizes[-1])} for {m} examples and sizes {self.sizes}"
            )
        if COSTS[self.cost_name].short and not ((0 <= Y.real) & (Y.real <= 1)).all():
            raise ValueError(
                f"Y holds labels from {Y.real.min()} to {Y.real.max()}, expected labels from 0 to 1 for {self.cost_name}"
            )
        if self.output == "softmax" and not np.allclose(Y.sum(axis=1), 1, atol=1e-6 if Y.dtype.itemsize > 4 else 1e-4):
            i = int(np.argmax(np.abs(Y.sum(axis=1) - 1)))
            raise ValueError(f"Y has row {i} with sum {Y[i].sum()}, expected rows that sum to 1 for {self.cost_name}")
        return Y
