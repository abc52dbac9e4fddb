"""The whole gradient by differences of J, without starting over for each weight: on the way to backpropagation.

`central_difference` runs the network twice for each of the n weights, though a weight touches one unit of the next
layer and nothing before it. `by_weight` computes again only what the weight touches. `by_unit` gives the weight from
unit i to unit j the step h / a_i, so that z_j moves by h whichever weight it is: all weights into a unit share two
perturbed networks, and what comes out is dJ_i/dz_j = delta_j, times a_i. That is backpropagation's formula, with delta
by differences.

Both find J_i(z + h) and J_i(z - h) for each example, in float64. The term with lambda is a parabola in each weight,
whose central difference is its derivative, lambda/m Theta; it is added as such.
"""

import numpy as np

from .functions import ACTIVATIONS, COSTS, OUTPUTS
from .network import Network, regularised, with_bias, without_bias

BLOCK = 10**6  # numbers in the largest array


def by_unit(net, Theta, X, Y, h=1e-5):
    """D(l) = 1/m delta(l+1)^T [1, a(l)] + lambda/m Theta(l), delta_j = (J_i(z_j + h) - J_i(z_j - h)) / 2h.

    {l: shape of Theta(l)}, float64.

    Two perturbed networks for each unit, of which only the layers above are computed. Per-layer error of about 1e-10 at
    h = 1e-5: h^2/6 of the third derivative and eps J/h from rounding; relu adds an error wherever a z is within h of 0.
    """
    Theta, trace, Y = _in_float64(net, Theta, X, Y, h)
    delta = {
        l: _slopes(net, Theta, trace, Y, l, np.full((len(Y), net.sizes[l - 1], 1), float(h)))[..., 0] / h
        for l in trace.z
    }
    return {l: _with_decay(net, Theta, l, delta[l + 1].T @ with_bias(trace.a[l]), len(Y)) for l in Theta}


def by_weight(net, Theta, X, Y, h=1e-5):
    """D(l)_ji = (J(Theta_ji + h) - J(Theta_ji - h)) / 2h, each weight on its own.

    {l: shape of Theta(l)}, float64.

    The numbers of `central_difference`; only z_j(l+1) and the layers above it are computed again, for many weights at
    once. Errors as in `by_unit`.
    """
    Theta, trace, Y = _in_float64(net, Theta, X, Y, h)
    D = {l: np.zeros_like(Theta[l]) for l in Theta}
    for i in range(len(Y)):
        one = type(trace)({l: trace.a[l][i : i + 1] for l in trace.a}, {l: trace.z[l][i : i + 1] for l in trace.z})
        for l in Theta:
            dz = np.repeat(h * with_bias(one.a[l])[:, None, :], net.sizes[l], axis=1)
            D[l] += _slopes(net, Theta, one, Y[i : i + 1], l + 1, dz)[0] / h
    return {l: _with_decay(net, Theta, l, D[l], len(Y)) for l in Theta}


def _in_float64(net, Theta, X, Y, h):
    if not h > 0:
        raise ValueError(f"h is {h}, expected a step > 0")
    if type(net) is not Network:
        raise TypeError(
            f"net is a {type(net).__name__}, expected a plain Network: the layers above a unit are computed as it would"
        )
    Theta = {l: np.asarray(part, np.float64) for l, part in net.checked_weights(Theta).items()}
    trace = net.forward(Theta, np.asarray(net.checked_inputs(X), np.float64))
    return Theta, trace, np.asarray(net.checked_targets(Y, len(trace.a[1])), np.float64)


def _with_decay(net, Theta, l, Delta, m):
    return Delta / m + net.lam / m * regularised(Theta[l]) if net.lam else Delta / m


def _slopes(net, Theta, trace, Y, l, dz):
    """(J_i(z_j(l) + dz) - J_i(z_j(l) - dz)) / 2 for example i, unit j of layer l, and step. All (m, s_l, steps)."""
    wide = max(net.sizes[l:], default=net.sizes[-1])
    units = max(1, BLOCK // (dz.shape[0] * dz.shape[2] * wide))
    blocks = [slice(start, start + units) for start in range(0, dz.shape[1], units)]
    return np.concatenate(
        [
            (_costs(net, Theta, trace, Y, l, j, dz[:, j]) - _costs(net, Theta, trace, Y, l, j, -dz[:, j])) / 2
            for j in blocks
        ],
        axis=1,
    )


def _costs(net, Theta, trace, Y, l, j, dz):
    """J_i with z_j(l) + dz in place of z_j(l), for each example, unit in the slice j, and step. (m, units, steps)

    Of J_i only what the unit touches: its own term of the sum if it is an output, unless softmax ties the outputs
    together.
    """
    g, (m, units, steps) = ACTIVATIONS[net.hidden].g, dz.shape
    if l == net.L and net.output != "softmax":
        return _value(net, trace.z[l][:, None, j, None] + dz[:, None], Y[:, None, j, None])
    # The perturbed z of a layer are kept as (m, s, units * steps): one column for each perturbed network.
    if l == net.L:
        column, change = np.eye(net.sizes[-1])[:, j], dz
    else:
        column = without_bias(Theta[l])[:, j]
        change = g(trace.z[l][:, j, None] + dz) - trace.a[l][:, j, None]
        l = l + 1
    z = np.repeat(column, steps, axis=1) * change.reshape(m, 1, units * steps)
    z += trace.z[l][:, :, None]
    for k in range(l, net.L):
        z = without_bias(Theta[k]) @ g(z) + Theta[k][:, :1]
    return _value(net, z, Y[:, :, None]).reshape(dz.shape)


def _value(net, z, y):
    """The cost of outputs z summed over axis 1, the outputs."""
    if net.cost_name == "cross_entropy":  # = softplus(z) - y z: with one exponential where `cross_entropy` needs two
        J = np.log(1 + np.exp(-np.abs(z)))
        J += np.maximum(z, 0)
        J -= y * z
        return J.sum(axis=1)
    z, y, cost = np.moveaxis(z, 1, -1), np.moveaxis(y, 1, -1), COSTS[net.cost_name]
    return cost.value(z if cost.of == "z" else OUTPUTS[net.output].g(z), y)
