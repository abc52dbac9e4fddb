"""How many threads the BLAS may use while small steps are made."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from .checked import Described

LARGE_STEP = 10**8  # multiplications in a step from which a second BLAS thread pays


class _Limit:
    """One BLAS thread while anybody asks for it. The number of threads is the whole process's, so this is too."""

    def __init__(self) -> None:
        self.lock, self.askers, self.limits = Lock(), 0, None

    def __enter__(self) -> None:
        with self.lock:
            if self.askers == 0:
                self.limits = _to_one_thread()
            self.askers += 1

    def __exit__(self, *_: object) -> None:
        with self.lock:
            self.askers -= 1
            if self.askers == 0 and self.limits is not None:
                self.limits.restore_original_limits()


def _to_one_thread() -> Any:
    try:
        from threadpoolctl import threadpool_limits
    except ImportError:
        return None
    return threadpool_limits(1, user_api="blas")


LIMIT = _Limit()


@contextmanager
def one_thread_if_small(net: Described, batch_size: int) -> Iterator[None]:
    """While it lasts, the BLAS uses one thread if a step of this size makes fewer than LARGE_STEP multiplications.

    Below that, handing work to threads takes longer than the work, many times so when other programs want the cores. It
    holds for the whole process, so another thread's products are limited as well; the old number comes back when the
    last of those who asked has ended. Without threadpoolctl nothing happens.
    """
    multiplications = 3 * batch_size * sum(n_in * n_out for n_in, n_out in zip(net.sizes, net.sizes[1:]))
    if multiplications >= LARGE_STEP:
        yield
    else:
        with LIMIT:
            yield
