"""What did each trick buy? One step of 784-30-10, from the formulas as they are read to `net.stepper`, one change at a time.

    python benchmarks/ladder.py

Every rung is a whole step, checked against `net.gradients`; all rungs take turns in one process, bound to one core.
"""

import bench  # first: it binds the process to one core and one thread
import numpy as np
from scipy.linalg.blas import sgemm
from scipy.special import expit

from backprop import relative_error, sigmoid, sigmoid_prime, with_bias, without_bias


def as_read(net, Theta, X, Y):
    """the formulas as they are read: `@`, a column of ones put in front, sigma'(z) from z"""

    def step():
        a, z = {1: X}, {}
        for l in range(1, net.L):
            z[l + 1] = with_bias(a[l]) @ Theta[l].T
            a[l + 1] = sigmoid(z[l + 1])
        delta = {net.L: a[net.L] - Y}
        for l in range(net.L - 1, 1, -1):
            delta[l] = (delta[l + 1] @ without_bias(Theta[l])) * sigmoid_prime(z[l])
        return {l: delta[l + 1].T @ with_bias(a[l]) / len(X) for l in Theta}

    return step


def short_sigmoid(net, Theta, X, Y, prime=sigmoid_prime, dot=np.matmul):
    """sigma(z) = 1 / (1 + e^-z) in one line, which warns when it overflows; W and b apart, no column of ones"""

    def g(z):
        return 1 / (1 + np.exp(-z))

    W, b, m = (
        {l: np.ascontiguousarray(Theta[l][:, 1:]) for l in Theta},
        {l: Theta[l][:, 0].copy() for l in Theta},
        len(X),
    )

    def step():
        a, z = {1: X}, {}
        for l in W:
            z[l + 1] = dot(a[l], W[l].T) + b[l]
            a[l + 1] = g(z[l + 1])
        delta = {net.L: (a[net.L] - Y) / m}
        for l in range(net.L - 1, 1, -1):
            delta[l] = dot(delta[l + 1], W[l]) * (g(z[l]) * (1 - g(z[l])) if prime else a[l] * (1 - a[l]))
        return {l: (dot(delta[l + 1].T, a[l]), delta[l + 1].sum(axis=0)) for l in W}

    return step


def from_a(net, Theta, X, Y):
    """sigma'(z) as a (1 - a), from the a that is there"""
    return short_sigmoid(net, Theta, X, Y, prime=None)


def with_dot(net, Theta, X, Y):
    """`np.dot` for `@`: with an inner dimension of 1 much faster"""
    return short_sigmoid(net, Theta, X, Y, prime=None, dot=np.dot)


def in_buffers(net, Theta, X, Y, constant=float, method=False, ones=False):
    """every array made once, `out=` everywhere"""
    W, b, m, L = (
        {l: np.ascontiguousarray(Theta[l][:, 1:]) for l in Theta},
        {l: Theta[l][:, 0].copy() for l in Theta},
        len(X),
        net.L,
    )
    a = {1: X, **{l: np.empty((m, s), X.dtype) for l, s in enumerate(net.sizes, start=1) if l > 1}}
    q, delta = {l: np.empty_like(a[l]) for l in a}, {l: np.empty_like(a[l]) for l in a}
    dW, db = {l: np.empty_like(W[l]) for l in W}, {l: np.empty_like(b[l]) for l in W}
    one, share, row = constant(1), constant(1 / m), np.ones(m, X.dtype)

    def dot(A, B, out):
        A.dot(B, out) if method else np.dot(A, B, out=out)

    def step():
        for l in W:
            z = a[l + 1]
            dot(a[l], W[l].T, z)
            np.add(z, b[l], out=z)
            np.negative(z, out=z)
            np.exp(z, out=z)
            np.add(z, one, out=z)
            np.divide(one, z, out=z)
        np.subtract(a[L], Y, out=delta[L])
        np.multiply(delta[L], share, out=delta[L])
        for l in range(L - 1, 1, -1):
            dot(delta[l + 1], W[l], delta[l])
            np.subtract(one, a[l], out=q[l])
            np.multiply(q[l], a[l], out=q[l])
            np.multiply(delta[l], q[l], out=delta[l])
        for l in W:
            dot(delta[l + 1].T, a[l], dW[l])
            if ones:
                dot(row, delta[l + 1], db[l])
            else:
                np.sum(delta[l + 1], axis=0, out=db[l])
        return {l: (dW[l], db[l]) for l in W}

    return step


def bias_by_product(net, Theta, X, Y):
    """the bias's gradient as a product with a row of ones, not a sum"""
    return in_buffers(net, Theta, X, Y, ones=True)


def constants(net, Theta, X, Y):
    """1 and 1/m as arrays of the right dtype, not Python numbers"""
    return in_buffers(net, Theta, X, Y, lambda value: np.array(value, X.dtype), ones=True)


def methods(net, Theta, X, Y):
    """`A.dot(B, out)` for `np.dot(A, B, out=out)`"""
    return in_buffers(net, Theta, X, Y, lambda value: np.array(value, X.dtype), method=True, ones=True)


def sigmoid_in_place(dtype):
    """g(z, q) turns z into a and q into a (1 - a)."""
    one, most = np.array(1, dtype), np.array(80, dtype)

    def g(z, q):
        if z.size <= 200:
            expit(z, z)
            np.subtract(one, z, q)
            np.multiply(z, q, q)
        else:
            np.minimum(z, most, out=z)
            np.exp(z, z)
            np.add(z, one, q)
            np.divide(z, q, z)
            np.divide(z, q, q)

    return g


def folded(net, Theta, X, Y):
    """examples as columns, the bias unit as a row of ones, so that Theta(l) a(l) is one product; sigmoid by `expit` in place if few"""
    m, L, dtype = len(X), net.L, X.dtype
    first = with_bias(X)
    a = {1: first.T, **{l: np.ones((1 + s, m), dtype) for l, s in enumerate(net.sizes, start=1) if l > 1}}
    q = {l: np.empty((s, m), dtype) for l, s in enumerate(net.sizes, start=1)}
    back = {l: np.empty((1 + s, m), dtype) for l, s in enumerate(net.sizes, start=1)}
    D = {l: np.empty_like(Theta[l]) for l in Theta}
    share, g = np.array(1 / m, dtype), sigmoid_in_place(dtype)

    def step():
        first[:, 1:] = X
        for l in Theta:
            Theta[l].dot(a[l], a[l + 1][1:])
            g(a[l + 1][1:], q[l + 1])
        np.subtract(a[L][1:], Y.T, back[L][1:])
        np.multiply(back[L][1:], share, back[L][1:])
        for l in range(L - 1, 1, -1):
            Theta[l].T.dot(back[l + 1][1:], back[l])
            np.multiply(back[l][1:], q[l], back[l][1:])
        for l in Theta:
            back[l + 1][1:].dot(a[l].T, D[l])
        return D

    return step


def by_gemm(net, Theta, X, Y):
    """BLAS's own gemm, through SciPy, for `dot`, with 1/m as its alpha; examples as rows, in memory by columns"""
    m, L, dtype = len(X), net.L, X.dtype
    a = {1: with_bias(X), **{l: np.ones((m, 1 + s), dtype, "F") for l, s in enumerate(net.sizes, start=1) if l > 1}}
    q = {l: np.empty((m, s), dtype, "F") for l, s in enumerate(net.sizes, start=1)}
    back = {l: np.empty((m, 1 + s), dtype, "F") for l, s in enumerate(net.sizes, start=1)}
    D = {l: np.empty_like(Theta[l]) for l in Theta}
    g = sigmoid_in_place(dtype)

    def step():
        a[1][:, 1:] = X
        sgemm(1.0, a[1].T, Theta[1].T, 0.0, a[2][:, 1:], 1, 0, 1)
        for l in range(2, L):
            g(a[l][:, 1:], q[l])
            sgemm(1.0, a[l], Theta[l].T, 0.0, a[l + 1][:, 1:], 0, 0, 1)
        g(a[L][:, 1:], q[L])
        np.subtract(a[L][:, 1:], Y, back[L][:, 1:])
        for l in range(L - 1, 1, -1):
            sgemm(1.0, back[l + 1][:, 1:], Theta[l].T, 0.0, back[l], 0, 1, 1)
            np.multiply(back[l][:, 1:], q[l], back[l][:, 1:])
        sgemm(1 / m, a[1].T, back[2][:, 1:], 0.0, D[1].T, 0, 0, 1)
        for l in range(2, L):
            sgemm(1 / m, a[l], back[l + 1][:, 1:], 0.0, D[l].T, 1, 0, 1)
        return D

    return step


def listed(net, Theta, X, Y):
    """the views cut and the calls listed once, the largest product in slices where that pays: `net.stepper`"""
    stepper = net.stepper(len(X), X.dtype)
    return lambda: stepper.gradients(Theta, X, Y)


RUNGS = [
    as_read,
    short_sigmoid,
    from_a,
    with_dot,
    in_buffers,
    bias_by_product,
    constants,
    methods,
    folded,
    by_gemm,
    listed,
]
SIZES = [((784, 30, 10), 1), ((784, 30, 10), 10), ((784, 30, 10), 128), ((784, 512, 512, 10), 128)]


def climb(sizes, m, rounds):
    """{rung: (time of its fastest round in microseconds, median ratio to the rung before)}."""
    net, Theta, X, Y = bench.problem(sizes, m, "float32")
    steps = {rung.__doc__: rung(net, Theta, X, Y) for rung in RUNGS}
    right = net.gradients(Theta, X, Y)
    for name, step in steps.items():
        D = {
            l: part if isinstance(part, np.ndarray) else np.column_stack([part[1], part[0]])
            for l, part in step().items()
        }
        assert max(relative_error(D, right).values()) < 1e-5, name
    times = bench.rounds_of(steps, rounds)
    return {
        name: (1e6 * float(times[name].min()), bench.ratio(times, name, before))
        for before, name in zip([RUNGS[0].__doc__, *steps], steps)
    }


def main():
    columns = [climb(sizes, m, rounds=60 if sizes[1] < 100 else 25) for sizes, m in SIZES]
    print("Time of a step in µs, fastest round, float32; in brackets the median ratio to the rung above.\n")
    print("| what changes | " + " | ".join(f"{'-'.join(map(str, sizes))}, {m}" for sizes, m in SIZES) + " |")
    print("|---" * (1 + len(SIZES)) + "|")
    for rung in RUNGS:
        print(
            f"| {rung.__doc__} | "
            + " | ".join("{:.1f} ({:.2f})".format(*column[rung.__doc__]) for column in columns)
            + " |"
        )


if __name__ == "__main__":
    main()
