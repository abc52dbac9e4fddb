"""The gradients of `Network.gradients`, as fast as numpy finds them. Read `network.py` first: the same formulas.

Most of a small step is not arithmetic. It is making arrays, copying them and calling functions. Therefore:

- Every array is made once; products and functions write into arrays that are there.
- Where it is faster, the products are BLAS's own gemm, C <- alpha A B + beta C, through SciPy: alpha is 1/m for D(l),
  at no cost, and with beta = 1 a step downhill is one product, Theta <- Theta - alpha/m delta a^T, without D ever
  written. Elsewhere they are `ndarray.dot`. Never some of each: numpy and SciPy may bring a BLAS each, whose threads,
  taking turns, wait for one another.
- Examples are rows and lie in memory by columns, as gemm wants them; a row-by-row Theta, turned round, lies so too.
  Column 0 of a(l) is the bias unit, always 1. z(l+1) = a(l) Theta(l)^T, bias included, lands beside the 1 of a(l+1),
  and g turns it into a(l+1) on the spot.
- g'(z) is made from what g has at hand.
- The calls of a step are listed once, each with its arrays: a Plan, which can be printed. A step only makes them.
- Shapes are checked, values are not: `train` checks those once, before it starts.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from threading import get_ident
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from . import checked
from .checked import Described
from .functions import COSTS, OUTPUTS
from .functions_in_place import ACTIVATIONS_IN_PLACE, DELTA_IN_PLACE, Call, Shared, constant
from .products import Dot, Gemm, OfTheta, gemm_is_faster
from .weights import Array, ReadOnly, Weights, unflatten, without_bias


class Up(NamedTuple):
    """From layer l to layer l + 1: product(Theta(l)) puts z(l+1) in its place, and the calls of g make it a(l+1)."""

    l: int
    product: OfTheta
    g: Sequence[Call]


class Down(NamedTuple):
    """From layer l + 1 to layer l: product(Theta(l)) is delta(l+1) Theta(l), and times_g_prime makes it delta(l)."""

    l: int
    product: OfTheta
    times_g_prime: Call


class Pull(NamedTuple):
    """The lambda term of layer l: share times Theta(l) goes into work, bias column 0, and is added to `to`."""

    l: int
    share: Array
    work: Array
    to: Array


class _Owner:
    """The thread that uses a stepper. Every step overwrites its arrays, so they serve one thread only."""

    def __init__(self) -> None:
        self.thread: int | None = None

    def claim_if_other(self) -> None:
        """`claim`, if it is not this thread's already."""
        if self.thread != get_ident():
            self.claim()

    def claim(self) -> None:
        """Belong to this thread from now on; RuntimeError if another one that is alive has used the stepper."""
        if self.thread is not None and any(thread.ident == self.thread for thread in threading.enumerate()):
            raise RuntimeError("this stepper belongs to another thread: its arrays serve one only, make one for each")
        self.thread = get_ident()


@dataclass(frozen=True, eq=False, slots=True)
class Plan:
    """to(l) <- keep to(l) + times D(l) as a list of calls. plan(Theta) makes them; print(plan) shows them.

    Each call was given its arrays when the plan was made, so only Theta is still missing.
    """

    net: Described
    dtype: np.dtype[Any]
    owner: "_Owner"
    to: Weights | None  # what add(Theta) writes into, if it is not the stepper's own D
    arrays: Weights  # its arrays when the plan was made
    up: Sequence[Up]
    output: Sequence[Call]  # z(L) becomes a(L); delta(L)
    down: Sequence[Down]
    pull: Sequence[Pull]
    add: Sequence[Call]  # the products delta(l+1)^T a(l)

    def __call__(self, Theta: Weights) -> None:
        """One step, in these arrays."""
        if self.owner.thread != get_ident():
            self.owner.claim()
        if self.to is not None:
            for l, array in self.arrays.items():
                if self.to[l] is not array:
                    raise ValueError(
                        f"to[{l}] is another array than when the plan was made: write into it, to[{l}][...] = ..., "
                        "or make a new plan by adding_to"
                    )
        dtype = self.dtype
        try:
            for l, product, g in self.up:
                Theta_l = Theta[l]
                if Theta_l.dtype != dtype:  # SciPy would convert it without a word, in every step
                    checked.arrays_like_weights(self.net, Theta, dtype, "Theta")
                product(Theta_l)
                for call in g:
                    call()
        except Exception:  # what does not fit stops a product; now it is named
            checked.arrays_like_weights(self.net, Theta, dtype, "Theta")
            raise
        for call in self.output:
            call()
        for l, product, times_g_prime in self.down:
            product(Theta[l])
            times_g_prime()
        for l, share, work, _ in self.pull:  # before the products: `to` may be Theta
            np.multiply(Theta[l], share, work)
            work[:, 0] = 0
        for call in self.add:
            call()
        for _, _, work, to in self.pull:
            np.add(to, work, to)

    def __reduce__(self) -> Any:
        raise TypeError("a Plan works in the arrays of its stepper: copy the stepper, and let it make the plan anew")

    def __repr__(self) -> str:
        L = len(self.up) + 1
        lines = [
            *(f"z({l + 1}) = a({l}) Theta({l})^T; {_names(g) or 'later'} -> a({l + 1})" for l, _, g in self.up),
            f"{_names(self.output)} -> a({L}), delta({L})",
            *(f"delta({l + 1}) Theta({l}); {_names([call])} -> delta({l})" for l, _, call in self.down),
            *(f"multiply, bias column 0 -> lambda term of Theta({l})" for l, *_ in self.pull),
            f"{_names(self.add)} -> delta(l+1)^T a(l), l = {L - 1} to 1",
            *(f"add -> the lambda term of Theta({l}), added" for l, *_ in self.pull),
        ]
        return "\n".join(["Plan", *(f"    {line}" for line in lines)])


def _names(calls: Sequence[Call]) -> str:
    functions = [getattr(call, "func", call) for call in calls]
    return ", ".join(getattr(f, "__name__", "product").removeprefix("function ") for f in functions)


class _Ascent:
    """The arrays of a forward pass of m examples, and the calls that fill them from X up to z(L)."""

    def __init__(self, net: Described, m: int, dtype: np.dtype[Any], slopes: bool) -> None:
        for name in (net.hidden, net.output):
            if name not in ACTIVATIONS_IN_PLACE and name != "softmax":
                known = ", ".join(ACTIVATIONS_IN_PLACE)
                raise ValueError(f"the stepper has no {name} in place, only {known} and softmax: use net.gradients")
        L, s = len(net.sizes), dict(enumerate(net.sizes, start=1))  # s[l] units in layer l
        inner = range(2, L + 1)  # all layers but the inputs
        # X comes by rows, so layer 1 stays by rows: [1, X]. In every other layer lie the columns 1, then z and later a,
        # then q.
        a_1 = np.ones((m, 1 + s[1]), dtype)
        columns = {l: np.ones((m, 1 + 2 * s[l]), dtype, "F") for l in inner}
        self.m, self.X = m, a_1[:, 1:]
        self.a = {1: a_1, **{l: columns[l][:, : 1 + s[l]] for l in inner}}
        self.z = {l: columns[l][:, 1 : 1 + s[l]] for l in inner}
        self.q = {l: columns[l][:, 1 + s[l] :] for l in inner}
        self.both = {l: columns[l][:, 1:] for l in inner}
        self.products: Gemm | Dot = Gemm(dtype, a_1, s[2]) if gemm_is_faster() else Dot()
        hidden = ACTIVATIONS_IN_PLACE[net.hidden]
        self.shared = Shared()
        g = {l: hidden(self.z[l], self.q[l], self.both[l], self.shared)[int(slopes)] for l in range(2, L)}
        self.up = [Up(l, self.products.up(self.a[l], self.z[l + 1]), g.get(l + 1, [])) for l in range(1, L)]


class Stepper:
    """D(l) = dJ/dTheta(l) for batches of `batch_size` examples, equal to `Network.gradients`, in arrays made once.

    net: a plain Network. dtype: that of Theta and D, float32 or float64; X and Y are converted. examples: of how many
    examples the batch is a part, as in mini-batches; the lambda term of D is then lambda/examples, while `cost` is that
    of the examples that it is given. By default the batch is all of them. Attributes: X (batch_size, s_1) and Y
    (batch_size, s_L), the batch, yours to fill, stepper.X[...] = X; D, {l: shape of Theta(l)}, and d, the same numbers
    as one vector, overwritten by every step; plan, the calls of a step, to be printed. None of them can be replaced.
    One stepper serves one thread; copies and pickles have arrays of their own. Made by `net.stepper(batch_size, dtype,
    examples)`. In a loop of your own, `optimise.one_thread_if_small` does for the BLAS's threads what `train` does.
    """

    __slots__ = (
        *("X", "Y", "D", "d", "net", "batch_size", "dtype", "examples", "plan"),
        *("_owner", "_ascent", "_delta", "_scale", "_output", "_down", "_smaller", "_judge", "__weakref__"),
    )

    def __init__(
        self,
        net: Described,
        batch_size: int,
        dtype: DTypeLike = np.float64,
        examples: int | None = None,
        d: Array | None = None,
    ) -> None:
        self.batch_size, self.dtype = checked.whole("batch_size", batch_size, 1), checked.float_dtype(dtype)
        self.examples = None if examples is None else checked.whole("examples", examples, self.batch_size)
        self.net, self._owner = net, _Owner()
        cost, L, m = COSTS[net.cost_name], len(net.sizes), self.batch_size
        s = dict(enumerate(net.sizes, start=1))
        self._ascent = ascent = _Ascent(net, m, self.dtype, slopes=True)
        z, q, products = ascent.z, ascent.q, ascent.products
        Y_and_1 = np.zeros((m, 2 * s[L]), self.dtype, "F")
        # column 0, of the bias unit, leads nowhere
        with_bias_column = {l: np.empty((m, 1 + s[l]), self.dtype, "F") for l in range(2, L + 1)}
        self._delta = delta = {l: with_bias_column[l][:, 1:] for l in with_bias_column}
        self.X, self.Y = ascent.X, Y_and_1[:, s[L] :]
        self.d = np.empty(sum(s[l + 1] * (1 + s[l]) for l in range(1, L)), self.dtype) if d is None else d
        self.D = ReadOnly(unflatten(self.d, net.sizes))

        # 1/m, and what the cost leaves out of delta(L)
        self._scale = (2 if net.cost_name == "squared_error" else 1) / m
        self._output: list[Call]
        if cost.delta:
            self._output = DELTA_IN_PLACE[net.cost_name](
                z[L], q[L], ascent.both[L], self.Y, Y_and_1, delta[L], ascent.shared
            )
        else:
            self._output = [
                *ACTIVATIONS_IN_PLACE[net.output](z[L], q[L], ascent.both[L], ascent.shared)[1],
                partial(np.subtract, z[L], self.Y, delta[L]),
                partial(np.multiply, delta[L], q[L], delta[L]),
            ]
        self._down = [
            Down(l, products.down(delta[l + 1], with_bias_column[l]), partial(np.multiply, delta[l], q[l], delta[l]))
            for l in range(L - 1, 1, -1)
        ]
        self.plan = self._plan(None, self.D, 1.0, 0.0)
        self._smaller: dict[int, Stepper] = {}
        self._judge: _Ascent | None = None

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in self.__slots__:
            raise AttributeError(
                f"a stepper has no {name} to be set: what it computes was fixed when it was made; for another, "
                "net.replace(...).stepper(...)"
            )
        if not name.startswith("_") and getattr(self, name, value) is not value:
            raise AttributeError(f"stepper.{name} cannot be replaced; an array is filled, stepper.{name}[...] = ...")
        object.__setattr__(self, name, value)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (self.net, self.batch_size, self.dtype, self.examples, self.X, self.Y, self.d)

    def __repr__(self) -> str:
        of = "" if self.examples is None else f", examples={self.examples}"
        return f"{self.net!r}.stepper({self.batch_size}, {self.dtype.name!r}{of})"

    def gradients(self, Theta: Weights, X: ArrayLike | None = None, Y: ArrayLike | None = None) -> ReadOnly:
        """D(l) = dJ/dTheta(l) of the batch X (m, s_1), Y (m, s_L); without them, of what self.X and self.Y hold.

        m: at most batch_size; a smaller batch gets arrays of its own, made when a batch of its size first comes.
        Theta(l): arrays of the stepper's dtype. D, {l: shape of Theta(l)}, is overwritten by the next step: copy what
        you keep. ValueError or TypeError for shapes and dtypes that do not fit. Whether X is finite and the labels in Y
        are in range is not checked.
        """
        if X is not None and Y is not None:
            X, Y = checked.numbers("X", X), checked.numbers("Y", Y)
            if X.shape != self.X.shape or Y.shape != self.Y.shape:
                return self._for_fewer(X, Y).gradients(Theta, X, Y)
            self._owner.claim_if_other()
            self.X[...] = X
            self.Y[...] = Y
        elif X is not None or Y is not None:
            raise TypeError(f"X is {type(X).__name__} and Y is {type(Y).__name__}, expected both or neither")
        self.plan(Theta)
        return self.D

    def adding_to(self, to: Weights, times: float, keep: float = 1.0) -> Plan:
        """A function add(Theta): to(l) <- keep to(l) + times D(l) for the batch that self.X and self.Y hold, all l.

        `to` may be Theta itself: add = stepper.adding_to(Theta, -alpha) makes every add(Theta) a step of gradient
        descent. to: {l: shape of Theta(l)}, arrays by rows of the stepper's dtype; times, keep: finite numbers.
        ValueError or TypeError for others, and from add if another array has taken the place of one.
        """
        checked.between("times", times, -np.inf, np.inf)
        checked.between("keep", keep, -np.inf, np.inf)
        checked.arrays_like_weights(self.net, to, self.dtype, "to")
        for l in self.D:
            if not to[l].flags.carray:
                raise ValueError(
                    f"to[{l}] is read-only or not whole by rows: expected an array that can be written in place"
                )
        return self._plan(to, {l: to[l] for l in self.D}, times, keep)

    def cost(self, Theta: Weights, X: ArrayLike, Y: ArrayLike) -> Any:
        """J(Theta) of any number of examples, equal to `Network.cost`, up to 1,000 at a time in arrays of its own.

        Its lambda term is lambda/2m with the m examples given here, as in `Network.cost`: `examples` is what the
        gradients' lambda term is of. So this is the J that the steps descend if you give it all of those examples; of
        one batch it is not, as each batch would count the lambda term whole.
        """
        X, Y, (s_1, s_L) = checked.numbers("X", X), checked.numbers("Y", Y), (self.net.sizes[0], self.net.sizes[-1])
        if X.ndim != 2 or X.shape[1] != s_1 or len(X) == 0:
            raise ValueError(f"X has shape {X.shape}, expected (m, {s_1}) with m at least 1")
        if Y.shape != (len(X), s_L):
            raise ValueError(f"Y has shape {Y.shape}, expected {(len(X), s_L)} for {len(X)} examples")
        self._owner.claim_if_other()
        rows = min(1000, len(X))
        if self._judge is None or self._judge.m != rows:
            self._judge = _Ascent(self.net, rows, self.dtype, slopes=False)
        go_up = Plan(self.net, self.dtype, self._owner, None, {}, self._judge.up, [], [], [], [])
        judge, cost, g, total = self._judge, COSTS[self.net.cost_name], OUTPUTS[self.net.output].g, 0.0
        for i in range(0, len(X), rows):
            y = Y[i : i + rows]
            judge.X[: len(y)] = X[i : i + rows]  # in the last, smaller part old examples stay below, and are left out
            go_up(Theta)
            z = judge.z[len(self.net.sizes)][: len(y)]
            total += float(cost.value(z if cost.of == "z" else g(z), y).sum())
        squares = sum(float((without_bias(Theta[l]) ** 2).sum()) for l in self.D) if self.net.lam else 0.0
        return self.dtype.type((total + self.net.lam / 2 * squares) / len(X))

    def _plan(self, to: Weights | None, arrays: Weights, times: float, keep: float) -> Plan:
        """The step that makes arrays[l] <- keep arrays[l] + times D(l); they belong to `to`, if it is another's."""
        a, delta, products = self._ascent.a, self._delta, self._ascent.products
        L, lam = len(self.net.sizes), self.net.lam
        alpha, scaled = products.scaling(times * self._scale, delta[L])
        add = [
            call for l in range(L - 1, 0, -1) for call in products.adding(arrays[l], keep, alpha, delta[l + 1], a[l])
        ]
        share = constant(times * lam / (self.examples or self.batch_size), self.d)
        # lambda/m Theta(l) in whole arrays, as numpy buffers parts of them
        pull = [Pull(l, share, np.empty_like(arrays[l]), arrays[l]) for l in range(1, L)] if lam else []
        output = [*self._output, *scaled]
        return Plan(self.net, self.dtype, self._owner, to, arrays, self._ascent.up, output, self._down, pull, add)

    def _for_fewer(self, X: Array, Y: Array) -> "Stepper":
        """The stepper for a batch of another size than this one's, with the same d."""
        s_1, s_L = self.net.sizes[0], self.net.sizes[-1]
        if X.ndim != 2 or X.shape[1] != s_1 or not 1 <= len(X) <= self.batch_size:
            raise ValueError(
                f"X has shape {X.shape}, expected (m, {s_1}) with m from 1 to batch_size = {self.batch_size}"
            )
        m = len(X)
        if Y.shape != (m, s_L):
            raise ValueError(f"Y has shape {Y.shape}, expected {(m, s_L)} for {m} examples")
        if m not in self._smaller:
            if len(self._smaller) == KEPT:
                del self._smaller[next(iter(self._smaller))]
            self._smaller[m] = Stepper(self.net, m, self.dtype, self.examples, self.d)
        return self._smaller[m]


KEPT = 8  # smaller batches whose arrays are kept for the next of their size


def _restored(
    net: Described, batch_size: int, dtype: DTypeLike, examples: int | None, X: Array, Y: Array, d: Array
) -> Stepper:
    """A copy of a stepper, with arrays of its own and the same numbers in them."""
    stepper = Stepper(net, batch_size, dtype, examples)
    stepper.X[...], stepper.Y[...], stepper.d[...] = X, Y, d
    return stepper
