"""Sigmoid networks written down once more for HIPS autograd, in plain numpy: nothing of the package."""

import autograd.numpy as anp
import numpy as np
from autograd import grad

from backprop.examples import THETA, X, Y


def sigmoid(z):
    return 1 / (1 + anp.exp(-z))


def cost(Theta, X, Y, lam=0.0):
    """J of a sigmoid network of any depth with cross-entropy."""
    a = X
    for l in sorted(Theta):
        z = anp.dot(a, Theta[l][:, 1:].T) + Theta[l][:, 0]
        a = sigmoid(z)
    data = anp.mean(anp.sum(anp.log(1 + anp.exp(z)) - Y * z, axis=1))
    return data + lam / (2 * len(X)) * sum(anp.sum(Theta[l][:, 1:] ** 2) for l in Theta)


def flat(Theta):
    return np.concatenate([np.ravel(Theta[l]) for l in sorted(Theta)])


def as_matrices(theta, sizes=(3, 2, 2)):
    """{l: matrix} of a flat vector: what `flat` undoes."""
    Theta, at = {}, 0
    for l, (n, k) in enumerate(zip(sizes, sizes[1:]), 1):
        Theta[l], at = theta[at : at + k * (n + 1)].reshape(k, n + 1), at + k * (n + 1)
    return Theta


THETA_FLAT = flat(THETA)
RIGHT = flat(
    grad(cost)({l: np.array(THETA[l]) for l in THETA}, X, Y)
)  # the gradient of the 3-2-2 network, three examples
