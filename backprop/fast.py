"""The gradients of `Network.gradients`, as fast as numpy finds them. Read `network.py` first: the formulas are the same.

Most of a small step is not arithmetic. It is making arrays, copying them and calling functions. Therefore:

- Every array is made once; products and functions write into arrays that are there.
- Examples are columns, and row 0 of a(l) is the bias unit, always 1. The rows of an array lie one after another in memory,
  so z(l+1) = Theta(l) a(l), bias included, lands below the 1 of a(l+1), and g turns it into a(l+1) on the spot.
- g'(z) is made from what g has at hand.
- 1/m is multiplied into delta(L), the smallest array on the way to every D(l).
- The functions between two products are listed once, each with its arrays; the step only calls them.
- Shapes are checked, values are not: `train` checks those once, before it starts.
"""

from functools import cache, partial
from types import MappingProxyType

import numpy as np
from scipy.special import expit

from .functions import COSTS, OUTPUTS
from .network import Network, unflatten, without_bias

# ---- g and g' in place. Each function lists the calls that turn z into a = g(z) where it lies, and the longer list that
# ---- also leaves g'(z) in q. z and q are (s, m); z_and_q, (2s, m), is the memory of both.

FEW = 200  # up to about so many numbers, calling a function costs more than its work on each number


def _sigmoid(z, q, z_and_q):
    if z.size <= FEW:  # 1 - a = g(-z): one call finds both, and g' = a (1 - a) keeps its digits where a rounds to 1
        g = [partial(expit, z, z)]
        return g, [partial(np.negative, z, q), partial(expit, z_and_q, z_and_q), partial(np.multiply, z, q, q)]
    # expit takes number by number, numpy's exp many at once: a = E / (1 + E), g' = a / (1 + E), for an E = e^z that must not overflow
    most, one = _constant(np.log(np.finfo(z.dtype).max) - 1, z), _constant(1, z)
    g = [partial(np.minimum, z, most, out=z), partial(np.exp, z, z), partial(np.add, z, one, q), partial(np.divide, z, q, z)]
    return g, [*g, partial(np.divide, z, q, q)]


def _tanh(z, q, z_and_q):
    g = [partial(np.tanh, z, z)]
    one, two, r = _constant(1, z), _constant(2, z), np.empty_like(z)
    return g, [  # g' = (2u / (1 + u^2))^2 with u = e^-|z|, which keeps its digits where a rounds to 1
        partial(np.abs, z, q), partial(np.negative, q, q), partial(np.exp, q, q),
        partial(np.multiply, q, q, r), partial(np.add, r, one, r), partial(np.multiply, q, two, q),
        partial(np.divide, q, r, q), partial(np.multiply, q, q, q), *g,
    ]


def _relu(z, q, z_and_q):
    g = [partial(np.maximum, z, _constant(0, z), out=z)]
    return g, [*g, partial(np.sign, z, q)]  # a is 0 or more, so its sign is g'


def _identity(z, q, z_and_q):
    q[...] = 1
    return [], []


def _softmax(z, q, z_and_q):
    row = np.empty(z.shape[1], z.dtype)
    return [
        partial(np.maximum.reduce, z, 0, None, row), partial(np.subtract, z, row, z), partial(np.exp, z, z),
        partial(np.add.reduce, z, 0, None, row), partial(np.divide, z, row, z),
    ], None


IN_PLACE = {"sigmoid": _sigmoid, "tanh": _tanh, "relu": _relu, "identity": _identity, "softmax": _softmax}


def _constant(value, like):
    return np.array(value, like.dtype)  # numpy takes it faster than a Python number


# ---- z(2) = Theta(1) a(1), the largest product of most networks

SLICE = 32
SMALL_PRODUCT = 10**6  # multiplications that OpenBLAS calls few


@cache
def _reads_small_products_in_place():
    """Whether numpy's products come from OpenBLAS for AVX-512, which reads small matrices as they lie and packs larger ones anew."""
    try:
        from threadpoolctl import threadpool_info
    except ImportError:
        return False
    return any(library.get("architecture") in ("SkylakeX", "Cooperlake", "SapphireRapids") for library in threadpool_info())


def _first_product(first, z):
    """The function of Theta(1) that writes Theta(1) a(1) into z, for first = a(1) by rows: many inputs into few units by slices.

    There the packing costs as much as the product; 32 rows at a time need none. Elsewhere slices are slower.
    """
    (m, n_in), n_out = first.shape, len(z)
    in_slices = n_in > 256 and n_out <= 32 and m * n_in * n_out > SMALL_PRODUCT >= SLICE * n_in * n_out
    if not (in_slices and _reads_small_products_in_place()):
        return lambda Theta_1: Theta_1.dot(first.T, z)
    by_rows = np.empty((m, n_out), z.dtype)
    slices = [(first[i : i + SLICE].dot, by_rows[i : i + SLICE]) for i in range(0, m, SLICE)]

    def product(Theta_1):
        for slice_dot, out in slices:
            slice_dot(Theta_1.T, out)
        z[...] = by_rows.T

    return product


class Stepper:
    """D(l) = dJ/dTheta(l) for batches of `batch_size` examples, equal to `Network.gradients`, in arrays made once.

    net: a Network, not a kind with passes of its own.  dtype: that of Theta and D, float32 or float64; X and Y are
    converted.  factor: D is multiplied by it at no cost; with factor=alpha, gradient descent is Theta <- Theta - D.
    decay: what stands for lambda/m in D, where the batch is part of more examples: `train` passes lambda/m of them all.
    Attributes: X (batch_size, s_1) and Y (batch_size, s_L), the batch, yours to fill; D, {l: shape of Theta(l)}, and d,
    the same numbers as one vector, overwritten by every step. Made by `net.stepper(batch_size, dtype)`.
    """

    def __init__(self, net, batch_size, dtype=np.float64, factor=1.0, d=None, decay=None):
        if type(net) is not Network:
            raise TypeError(f"net is a {type(net).__name__}, expected a plain Network: the stepper knows no other passes")
        if not isinstance(batch_size, (int, np.integer)) or isinstance(batch_size, bool):
            raise TypeError(f"batch_size is {batch_size!r}, expected a whole number")
        if batch_size < 1:
            raise ValueError(f"batch_size is {batch_size}, expected at least 1")
        if np.dtype(dtype) not in (np.float32, np.float64):
            raise TypeError(f"dtype is {np.dtype(dtype)}, expected float32 or float64")
        self.net, self.batch_size, self.dtype, self.factor, self.decay = net, int(batch_size), np.dtype(dtype), factor, decay
        cost, L, m = COSTS[net.cost_name], net.L, self.batch_size
        s = dict(enumerate(net.sizes, start=1))  # s[l] units in layer l
        inner = range(2, L + 1)  # all layers but the inputs

        def empty(*shape):
            return np.empty(shape, self.dtype)

        # X comes by rows, so layer 1 stays by rows: [1, X]. In every other layer lie the rows 1, then z and later a, then q.
        first, y = np.ones((m, 1 + s[1]), self.dtype), empty(s[L], m)
        rows = {l: np.ones((1 + 2 * s[l], m), self.dtype) for l in inner}
        a = {1: first.T, **{l: rows[l][: 1 + s[l]] for l in inner}}
        z = {l: rows[l][1 : 1 + s[l]] for l in inner}
        q = {l: rows[l][1 + s[l] :] for l in inner}
        with_bias_row = {l: empty(1 + s[l], m) for l in inner}  # Theta(l)^T delta(l+1); its first row, of the bias unit, leads nowhere
        delta = {l: with_bias_row[l][1:] for l in inner}
        self.X, self.Y, self._z = first[:, 1:], y.T, z[L].T
        self.d = empty(sum(s[l] * (1 + s[l - 1]) for l in inner)) if d is None else d
        self.D = MappingProxyType(unflatten(self.d, net.sizes))

        g = {l: IN_PLACE[net.output if l == L else net.hidden](z[l], q[l], rows[l][1:]) for l in inner}
        scale = _constant((2 if net.cost_name == "squared_error" else 1) * factor / m, y)
        self._output = [*g[L][0 if cost.short else 1], partial(np.subtract, z[L], y, delta[L])]
        if not cost.short:
            self._output.append(partial(np.multiply, delta[L], q[L], delta[L]))
        if scale != 1:
            self._output.append(partial(np.multiply, delta[L], scale, delta[L]))
        self._first = _first_product(first, z[2])
        self._forward = [(l, g[l][1], a[l], z[l + 1]) for l in range(2, L)]
        self._backward = [(l, delta[l + 1], with_bias_row[l], partial(np.multiply, delta[l], q[l], delta[l])) for l in range(L - 1, 1, -1)]
        self._products = [(delta[l + 1].dot, a[l].T, self.D[l]) for l in range(1, L)]
        self._decay = []
        if net.lam:
            share = _constant(factor * (net.lam / m if decay is None else decay), y)
            self._decay = [(l, share, np.empty_like(self.D[l]), self.D[l]) for l in range(1, L)]
        self._smaller = None

    def gradients(self, Theta, X=None, Y=None):
        """D(l) = dJ/dTheta(l) of the batch X (m, s_1), Y (m, s_L); without them, of what self.X and self.Y hold. {l: shape of Theta(l)}.

        m: at most batch_size; a smaller batch gets arrays of its own, made when a batch of its size first comes. Theta(l):
        arrays of the stepper's dtype. D is overwritten by the next step: copy what you keep. ValueError or TypeError for
        shapes and dtypes that do not fit. Whether X is finite and the labels in Y are in range is not checked.
        """
        if X is not None:
            X, Y = np.asarray(X), np.asarray(Y)
            if X.shape != self.X.shape or Y.shape != self.Y.shape:
                return self._for_fewer(X, Y).gradients(Theta, X, Y)
            self.X[...] = X
            self.Y[...] = Y
        try:
            self._up_to_z(Theta)
            for call in self._output:  # a(L) = g(z(L)), delta(L) times 1/m
                call()
            for l, delta_above, product, times_g_prime in self._backward:
                Theta[l].T.dot(delta_above, product)  # delta(l) = Theta(l)^T delta(l+1) o g'(z(l))
                times_g_prime()
            for delta_dot, a_T, D in self._products:  # D(l) = 1/m delta(l+1) a(l)^T
                delta_dot(a_T, D)
            for l, share, decay, D in self._decay:  # D(l) + lambda/m Theta(l), bias column 0; whole arrays, as numpy buffers parts of them
                np.multiply(Theta[l], share, decay)
                decay[:, 0] = 0
                np.add(D, decay, D)
        except (AttributeError, KeyError, TypeError, ValueError):
            self._refuse(Theta)
            raise
        return self.D

    def cost(self, Theta, X, Y):
        """J(Theta) of any number of examples, equal to `Network.cost`, found batch_size examples at a time."""
        X, Y = np.asarray(X), np.asarray(Y)
        cost, g, total = COSTS[self.net.cost_name], OUTPUTS[self.net.output].g, 0.0
        for i in range(0, len(X), self.batch_size):
            x, y = X[i : i + self.batch_size], Y[i : i + self.batch_size]
            stepper = self if x.shape == self.X.shape and y.shape == self.Y.shape else self._for_fewer(x, y)
            stepper.X[...] = x
            stepper._up_to_z(Theta)
            z = stepper._z
            total += float(cost.value(z if cost.of == "z" else g(z), y).sum())
        squares = sum(float((without_bias(Theta[l]) ** 2).sum()) for l in self.D) if self.net.lam else 0.0
        return self.dtype.type((total + self.net.lam / 2 * squares) / len(X))

    def _up_to_z(self, Theta):
        """z(l+1) = Theta(l) a(l), a(l) = g(z(l)), from X up to z(L)."""
        self._first(Theta[1])
        for l, g, a, z_above in self._forward:
            for call in g:
                call()
            Theta[l].dot(a, z_above)

    def _for_fewer(self, X, Y):
        """The stepper for a batch of another size than this one's, with the same d."""
        m, (s_1, s_L) = len(X), (self.net.sizes[0], self.net.sizes[-1])
        if X.shape != (m, s_1) or not 1 <= m <= self.batch_size:
            raise ValueError(f"X has shape {X.shape}, expected (m, {s_1}) with m from 1 to batch_size = {self.batch_size}")
        if Y.shape != (m, s_L):
            raise ValueError(f"Y has shape {Y.shape}, expected {(m, s_L)} for {m} examples")
        if self._smaller is None or self._smaller.batch_size != m:
            self._smaller = Stepper(self.net, m, self.dtype, self.factor, self.d, self.decay)
        return self._smaller

    def _refuse(self, Theta):
        """Say what is wrong with weights that a product did not take."""
        self.net.checked_weights(Theta)
        for l in self.D:
            if not isinstance(Theta[l], np.ndarray) or Theta[l].dtype != self.dtype:
                kind = getattr(Theta[l], "dtype", type(Theta[l]).__name__)
                raise TypeError(f"Theta[{l}] is of {kind}, expected an array of the stepper's dtype {self.dtype}")
