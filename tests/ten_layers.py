"""For chapters 10 and 11: ten hidden layers that learn the digits."""

import numpy as np

from backprop import GradientDescent, train
from backprop.data import digits, one_hot

TEN = (64, *[30] * 10, 10)
PARTS = digits()
X, Y = PARTS.train.X, one_hot(PARTS.train.labels)


def trained(net, how, alpha, epochs=20, seed=1):
    """(start, Theta, J) after training on the digits."""
    start = net.init(np.random.default_rng(seed), how)
    return start, *train(net, start, X, Y, GradientDescent(alpha), epochs, batch_size=20, rng=np.random.default_rng(2))
