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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from threading import get_ident
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, DTypeLike
from scipy.linalg.blas import dgemm, sgemm
from scipy.special import expit

from . import checked
from .checked import Described
from .functions import COSTS, OUTPUTS, categorical_cross_entropy_delta
from .weights import Array, ReadOnly, Weights, unflatten, without_bias

Call: TypeAlias = Callable[[], Any]  # with its arrays in it, to be made without arguments
OfTheta: TypeAlias = Callable[[Array], Any]  # a product that still wants Theta(l)

# ---- g and g' in place. Each function lists the calls that turn z into a = g(z) where it lies, and the longer list
# ---- that also leaves g'(z) in q. z and q are (m, s); z_and_q, (m, 2s), is the memory of both.


class Shared:
    """Arrays that layers of one shape may share, as their numbers are not needed later: they stay in the cache."""

    def __init__(self) -> None:
        self.arrays: dict[Any, Array] = {}

    def __call__(self, name: str, like: Array, value: float = 0.0) -> Array:
        return self.arrays.setdefault((name, like.shape), np.full_like(like, value))


FEW = 200  # up to about so many numbers, calling a function costs more than its work on each number


def _sigmoid(z: Array, q: Array, z_and_q: Array, shared: Shared) -> tuple[list[Call], list[Call]]:
    if z.size <= FEW:  # 1 - a = g(-z): one call finds both, and g' = a (1 - a) keeps its digits where a rounds to 1
        return [partial(expit, z, z)], [
            partial(np.negative, z, q),
            partial(expit, z_and_q, z_and_q),
            partial(np.multiply, z, q, q),
        ]
    # expit takes number by number, numpy's exp many at once: a = E / (1 + E), g' = a / (1 + E), for an E = e^z that
    # must not overflow
    most, one = shared("most", z, np.log(np.finfo(z.dtype).max) - 1), _constant(1, z)
    g: list[Call] = [
        partial(np.minimum, z, most, out=z),
        partial(np.exp, z, z),
        partial(np.add, z, one, q),
        partial(np.divide, z, q, z),
    ]
    return g, [*g, partial(np.divide, z, q, q)]


def _tanh(z: Array, q: Array, z_and_q: Array, shared: Shared) -> tuple[list[Call], list[Call]]:
    g: list[Call] = [partial(np.tanh, z, z)]
    one, two, r = _constant(1, z), _constant(2, z), shared("spare", z)
    return g, [  # g' = (2u / (1 + u^2))^2 with u = e^-|z|, which keeps its digits where a rounds to 1
        partial(np.abs, z, q),
        partial(np.negative, q, q),
        partial(np.exp, q, q),
        partial(np.multiply, q, q, r),
        partial(np.add, r, one, r),
        partial(np.multiply, q, two, q),
        partial(np.divide, q, r, q),
        partial(np.multiply, q, q, q),
        *g,
    ]


def _relu(z: Array, q: Array, z_and_q: Array, shared: Shared) -> tuple[list[Call], list[Call]]:
    g: list[Call] = [partial(np.maximum, z, shared("zero", z), out=z)]
    return g, [*g, partial(np.sign, z, q)]  # a is 0 or more, so its sign is g'


def _identity(z: Array, q: Array, z_and_q: Array, shared: Shared) -> tuple[list[Call], list[Call]]:
    q[...] = 1
    return [], []


def _sigmoid_delta(
    z: Array, q: Array, z_and_q: Array, Y: Array, Y_and_1: Array, delta: Array, shared: Shared
) -> list[Call]:
    """delta = (1 - y) g(z) - y g(-z), which is a - y with all its digits. Y_and_1 is the memory of 1 - Y and Y."""
    one = _constant(1, z)
    if z.size <= FEW:
        return [
            partial(np.negative, z, q),
            partial(expit, z_and_q, z_and_q),  # a and 1 - a
            partial(np.subtract, one, Y, Y_and_1[:, : z.shape[1]]),
            partial(np.multiply, z_and_q, Y_and_1, z_and_q),
            partial(np.subtract, z, q, delta),
        ]
    return [  # with E = e^z: ((1 - y) E - y) / (1 + E)
        *_sigmoid(z, q, z_and_q, shared)[0][:-1],
        partial(np.subtract, one, Y, delta),
        partial(np.multiply, delta, z, delta),
        partial(np.subtract, delta, Y, delta),
        partial(np.divide, delta, q, delta),
    ]


def _softmax_delta(
    z: Array, q: Array, z_and_q: Array, Y: Array, Y_and_1: Array, delta: Array, shared: Shared
) -> list[Call]:
    def softmax_delta() -> None:
        np.copyto(delta, categorical_cross_entropy_delta(z, Y))

    return [softmax_delta]


DELTA_IN_PLACE = {"cross_entropy": _sigmoid_delta, "categorical_cross_entropy": _softmax_delta}
ACTIVATIONS_IN_PLACE = {
    "sigmoid": _sigmoid,
    "tanh": _tanh,
    "relu": _relu,
    "identity": _identity,
}


def _constant(value: float, like: Array) -> Array:
    """An array of one number: numpy takes it faster than Python's. For minimum and maximum whole arrays are faster."""
    return np.array(value, like.dtype)


# ---- The three products of a layer, as calls that are made once. a, z and delta have a row for each example and lie by
# ---- columns, but a(1) by rows; `to` lies by rows. up and down make functions of Theta(l), adding a list of calls.

SLICE = 32
SMALL_PRODUCT = 10**6  # multiplications up to which OpenBLAS has kernels for small matrices


@cache
def _gemm_is_faster() -> bool:
    """Whether the products come from OpenBLAS for AVX-512.

    There it multiplies small matrices without first copying them into the order that its kernels like, so a product
    costs little more than its call, and SciPy's gemm is the shorter call. With its kernels for AVX2, the OpenBLAS of
    SciPy 1.17 takes half as long again as that of numpy 2.4 for flat matrices, and `dot` is faster.
    """
    try:
        from threadpoolctl import threadpool_info
    except ImportError:
        return False
    return any(
        library.get("architecture") in ("SkylakeX", "Cooperlake", "SapphireRapids") for library in threadpool_info()
    )


class _Gemm:
    """gemm(alpha, A, B, beta, C, A transposed, B transposed, in place) is C <- alpha A B + beta C.

    Given arrays of its own dtype that lie by columns, SciPy hands them over as they are. The products of layer 1, many
    inputs and few units, are made for 32 examples at a time if that makes them small: OpenBLAS copies the factors of
    others into another order first, which costs as much as the product.
    """

    def __init__(self, dtype: np.dtype[Any], a_1: Array, s_2: int) -> None:
        self.gemm, (m, n_in) = {"float32": sgemm, "float64": dgemm}[dtype.name], a_1.shape
        self.a_1, self.slices = a_1, []
        if n_in > 256 and s_2 <= 32 and m * n_in * s_2 > SMALL_PRODUCT >= SLICE * n_in * s_2:
            self.by_rows = np.empty((m, s_2), dtype)  # z(2), later delta(2), so that a slice of it is whole in memory
            self.slices = [(a_1[i : i + SLICE].T, self.by_rows[i : i + SLICE].T) for i in range(0, m, SLICE)]

    def up(self, a: Array, z: Array) -> OfTheta:
        """z = a Theta^T."""
        gemm, slices = self.gemm, self.slices
        if a is not self.a_1:
            return lambda Theta: gemm(1.0, a, Theta.T, 0.0, z, 0, 0, 1)
        a_T = a.T
        if not slices:
            return lambda Theta: gemm(1.0, a_T, Theta.T, 0.0, z, 1, 0, 1)
        by_rows = self.by_rows

        def in_slices(Theta: Array) -> None:
            for few, z_few in slices:
                gemm(1.0, Theta.T, few, 0.0, z_few, 1, 0, 1)
            z[...] = by_rows

        return in_slices

    def down(self, delta: Array, out: Array) -> OfTheta:
        """out = delta Theta."""
        gemm = self.gemm
        return lambda Theta: gemm(1.0, delta, Theta.T, 0.0, out, 0, 1, 1)

    def adding(self, to: Array, keep: float, alpha: float, delta: Array, a: Array) -> list[Call]:
        """to <- keep to + alpha delta^T a."""
        if a is not self.a_1:
            return [partial(self.gemm, alpha, a, delta, keep, to.T, 1, 0, 1)]
        if not self.slices:
            return [partial(self.gemm, alpha, a.T, delta, keep, to.T, 0, 0, 1)]
        keeps = [keep] + [1.0] * (len(self.slices) - 1)
        return [
            partial(np.copyto, self.by_rows, delta),
            *(
                partial(self.gemm, alpha, few, few_delta, keep, to.T, 0, 1, 1)
                for keep, (few, few_delta) in zip(keeps, self.slices)
            ),
        ]

    def scaling(self, alpha: float, delta: Array) -> tuple[float, list[Call]]:
        """alpha for `adding`, and the calls that must come before: none."""
        return alpha, []


class _Dot:
    """The same by `A.dot(B, C)`. alpha is multiplied into delta(L), the smallest array on the way to every D(l)."""

    def up(self, a: Array, z: Array) -> OfTheta:
        a_T, z_T = a.T, z.T
        return lambda Theta: Theta.dot(a_T, z_T)

    def down(self, delta: Array, out: Array) -> OfTheta:
        delta_T, out_T = delta.T, out.T
        return lambda Theta: Theta.T.dot(delta_T, out_T)

    def adding(self, to: Array, keep: float, alpha: float, delta: Array, a: Array) -> list[Call]:
        if keep == 0:
            return [partial(delta.T.dot, a, to)]
        D = np.empty_like(to)
        kept = [] if keep == 1 else [partial(np.multiply, to, _constant(keep, to), to)]
        return [partial(delta.T.dot, a, D), *kept, partial(np.add, to, D, to)]

    def scaling(self, alpha: float, delta: Array) -> tuple[float, list[Call]]:
        return 1.0, [] if alpha == 1 else [partial(np.multiply, delta, _constant(alpha, delta), delta)]


# ---- The step: all its calls, in the order in which they are made.


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


@dataclass(frozen=True, eq=False)
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
        self.products: _Gemm | _Dot = _Gemm(dtype, a_1, s[2]) if _gemm_is_faster() else _Dot()
        hidden = ACTIVATIONS_IN_PLACE[net.hidden]
        self.shared = Shared()
        g = {l: hidden(self.z[l], self.q[l], self.both[l], self.shared)[int(slopes)] for l in range(2, L)}
        self.up = [Up(l, self.products.up(self.a[l], self.z[l + 1]), g.get(l + 1, [])) for l in range(1, L)]


class Stepper:
    """D(l) = dJ/dTheta(l) for batches of `batch_size` examples, equal to `Network.gradients`, in arrays made once.

    net: a plain Network.  dtype: that of Theta and D, float32 or float64; X and Y are converted.  examples: of how many
    examples the batch is a part, as in mini-batches; the lambda term of D is then lambda/examples. By default the batch
    is all of them. Attributes: X (batch_size, s_1) and Y (batch_size, s_L), the batch, yours to fill, stepper.X[...] =
    X; D, {l: shape of Theta(l)}, and d, the same numbers as one vector, overwritten by every step; plan, the calls of a
    step, to be printed. None of them can be replaced. One stepper serves one thread; copies and pickles have arrays of
    their own. Made by `net.stepper(batch_size, dtype, examples)`. In a loop of your own, `optimise.one_thread_if_small`
    does for the BLAS's threads what `train` does.
    """

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
        descent. to: {l: shape of Theta(l)}, arrays by rows of the stepper's dtype; ValueError or TypeError for others,
        and from add if another array has taken the place of one.
        """
        checked.arrays_like_weights(self.net, to, self.dtype, "to")
        for l in self.D:
            if not to[l].flags.carray:
                raise ValueError(
                    f"to[{l}] is read-only or not whole by rows: expected an array that can be written in place"
                )
        return self._plan(to, {l: to[l] for l in self.D}, times, keep)

    def cost(self, Theta: Weights, X: ArrayLike, Y: ArrayLike) -> Any:
        """J(Theta) of any number of examples, equal to `Network.cost`, up to 1,000 at a time in arrays of its own."""
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
        share = _constant(times * lam / (self.examples or self.batch_size), self.d)
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
