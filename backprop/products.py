"""The three products of a layer, as calls that are made once, for `fast.py`.

a, z and delta have a row for each example and lie by columns, but a(1) by rows; `to` lies by rows. up and down make
functions of Theta(l), adding a list of calls. Two makers: BLAS's own gemm through SciPy, and `ndarray.dot`.
"""

from collections.abc import Callable
from functools import cache, partial
from typing import Any, TypeAlias

import numpy as np
from scipy.linalg.blas import dgemm, sgemm

from .functions_in_place import Call, constant
from .weights import Array

OfTheta: TypeAlias = Callable[[Array], Any]  # a product that still wants Theta(l)

SLICE = 32
SMALL_PRODUCT = 10**6  # multiplications up to which OpenBLAS has kernels for small matrices


@cache
def gemm_is_faster() -> bool:
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


class Gemm:
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


class Dot:
    """The same by `A.dot(B, C)`. alpha is multiplied into delta(L), the smallest array on the way to every D(l)."""

    def up(self, a: Array, z: Array) -> OfTheta:
        """z = a Theta^T."""
        a_T, z_T = a.T, z.T
        return lambda Theta: Theta.dot(a_T, z_T)

    def down(self, delta: Array, out: Array) -> OfTheta:
        """out = delta Theta."""
        delta_T, out_T = delta.T, out.T
        return lambda Theta: Theta.T.dot(delta_T, out_T)

    def adding(self, to: Array, keep: float, alpha: float, delta: Array, a: Array) -> list[Call]:
        """to <- keep to + alpha delta^T a, where delta has been multiplied by alpha."""
        if keep == 0:
            return [partial(delta.T.dot, a, to)]
        D = np.empty_like(to)
        kept = [] if keep == 1 else [partial(np.multiply, to, constant(keep, to), to)]
        return [partial(delta.T.dot, a, D), *kept, partial(np.add, to, D, to)]

    def scaling(self, alpha: float, delta: Array) -> tuple[float, list[Call]]:
        """1, and the call that multiplies delta by alpha, which must come before `adding`."""
        return 1.0, [] if alpha == 1 else [partial(np.multiply, delta, constant(alpha, delta), delta)]
