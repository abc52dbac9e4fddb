"""Training allocates its arrays once: bytes counted by tracemalloc, no clock."""

import tracemalloc

import numpy as np
import pytest

from backprop import Adam, GradientDescent, Momentum, Network, train

pytestmark = pytest.mark.usefixtures("either_product")
M, SIZES = 6000, (784, 30, 10)
WEIGHTS = 4 * 23860  # bytes of Theta in float32
X = np.random.default_rng(0).random((M, 784), dtype=np.float32)
Y = np.eye(10, dtype=np.float32)[np.arange(M) % 10]


def peak(run):
    """Most bytes that were in use at once during run(), over what was in use before."""
    run()  # whatever is loaded or made once for all is not counted
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        run()
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("batch_size, lam", [(1, 0), (10, 0), (128, 0), (10, 0.1)])
def test_a_step_allocates_nothing(batch_size, lam):
    net = Network(SIZES, lam=lam)
    Theta = net.init(np.random.default_rng(1), dtype=np.float32)
    stepper = net.stepper(batch_size, np.float32)
    x, y = X[:batch_size], Y[:batch_size]

    def steps():
        for _ in range(20):
            stepper.gradients(Theta, x, y)

    assert peak(steps) < 3000  # a few small Python objects; one example of X alone has 3136 bytes


def bytes_of_epochs(**settings):
    """(most bytes in use while `train` got ready and made its first epoch, most bytes that its second epoch took on top)."""
    seen = []

    def look(epoch, Theta, J):
        now, most = tracemalloc.get_traced_memory()
        seen.append((now, most))
        tracemalloc.reset_peak()

    net = Network(SIZES)
    Theta = net.init(np.random.default_rng(1), dtype=np.float32)
    first = peak(lambda: train(net, Theta, X, Y, epochs=2, rng=np.random.default_rng(2), callback=look, **settings))
    (before, _), (_, most) = seen[-2:]
    return first, most - before


@pytest.mark.parametrize("optimiser", [GradientDescent(0.1), Momentum(0.1), Adam()])
@pytest.mark.parametrize("batch_size", [10, 128])
def test_no_step_of_training_allocates_anything(batch_size, optimiser):
    _, epoch = bytes_of_epochs(optimiser=optimiser, batch_size=batch_size, costs=False)
    order, new_weights, small_objects = 8 * M, WEIGHTS, 10_000
    assert epoch < order + new_weights + small_objects  # a batch of 10 gathered anew would be 31,760


def test_what_training_needs_is_little_beside_the_examples():
    used, epoch = bytes_of_epochs(optimiser=Adam(), batch_size=128)
    assert (
        used < 0.6 * X.nbytes and epoch < 0.1 * X.nbytes
    )  # the first: a byte for each number of X, to see that it is finite
