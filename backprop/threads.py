"""How many threads the BLAS may use while small steps are made."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from .checked import Described

LARGE_STEP = 10**8  # multiplications in a step from which a second BLAS thread pays


@contextmanager
def one_thread_if_small(net: Described, batch_size: int) -> Iterator[None]:
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
