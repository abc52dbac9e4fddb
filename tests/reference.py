"""The cost of a network written down a second time, for HIPS autograd: shares no code with the package."""

import autograd.numpy as anp
import numpy as np
from autograd import grad

G = {
    "sigmoid": lambda z: anp.where(z < 0, anp.exp(anp.minimum(z, 0)), 1.0) / (1 + anp.exp(-anp.abs(z))),
    "tanh": anp.tanh,
    "relu": lambda z: anp.maximum(z, 0) * (z > 0),
    "identity": lambda z: z,
}


def log_one_plus_exp(z):
    return anp.logaddexp(0, z)


def cost(thetas, X, Y, hidden, output, cost_name, lam):
    """J from a list of weight matrices, bias column first, written for columns as examples."""
    m = X.shape[0]
    a = X.T
    for number, Theta in enumerate(thetas):
        z = anp.dot(Theta[:, 1:], a) + Theta[:, :1]
        last = number == len(thetas) - 1
        if not last:
            a = G[hidden](z)
    y = Y.T
    if cost_name == "cross_entropy":
        J = anp.sum(y * log_one_plus_exp(-z) + (1 - y) * log_one_plus_exp(z))
    elif cost_name == "categorical_cross_entropy":
        shifted = z - anp.max(z, axis=0)
        J = -anp.sum(y * (shifted - anp.log(anp.sum(anp.exp(shifted), axis=0))))
    else:
        J = anp.sum((G[output](z) - y) ** 2) * (0.5 if cost_name == "half_squared_error" else 1.0)
    return J / m + lam / (2 * m) * sum(anp.sum(Theta[:, 1:] ** 2) for Theta in thetas)


def cost_and_gradients(net, Theta, X, Y):
    """(J, {l: dJ/dTheta(l)}) in float64, by automatic differentiation of the cost above."""
    thetas = [np.asarray(Theta[l], dtype=np.float64) for l in sorted(Theta)]
    X, Y = np.asarray(X, dtype=np.float64), np.asarray(Y, dtype=np.float64)
    settings = (X, Y, net.hidden, net.output, net.cost_name, net.lam)
    slopes = grad(cost)(thetas, *settings)
    return cost(thetas, *settings), {l: slopes[i] for i, l in enumerate(sorted(Theta))}
