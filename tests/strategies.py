"""Networks, weights and batches for Hypothesis: every pair of output and cost, every activation, sizes that all differ."""

import numpy as np
from hypothesis import strategies as st

from backprop import ACTIVATIONS, COSTS, Network

PAIRS = [(output, name) for name, row in COSTS.items() for output in row.outputs]


@st.composite
def cases(draw, dtype=np.float64, activations=tuple(ACTIVATIONS), pairs=tuple(PAIRS), scales=(0.3, 1.0, 3.0)):
    """(net, Theta, X, Y): weights drawn N(0, 1), each layer times one of the scales."""
    sizes = tuple(draw(st.lists(st.integers(1, 7), min_size=2, max_size=5, unique=True)))
    output, cost = draw(st.sampled_from(pairs))
    if output == "softmax" and sizes[-1] == 1:
        sizes = (*sizes[:-1], 9)  # softmax of one unit is always 1: nothing to differentiate
    lam = draw(st.sampled_from([0.0, 0.3, 2.0]))
    net = Network(sizes, draw(st.sampled_from(activations)), output, cost, lam)
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    Theta = {l: (draw(st.sampled_from(scales)) * part).astype(dtype) for l, part in net.init(rng, "normal").items()}
    m = draw(st.integers(1, 6))
    X = rng.normal(size=(m, sizes[0])).astype(dtype)
    Y = targets(rng, net, m).astype(dtype)
    return net, Theta, X, Y


def targets(rng, net, m):
    """Targets that the cost of the network takes: distributions, labels from 0 to 1, or any numbers."""
    if net.output == "softmax":
        return rng.dirichlet(np.ones(net.sizes[-1]), m)
    if net.cost_name == "cross_entropy":
        return rng.choice([0.0, 1.0, 0.3], (m, net.sizes[-1]))
    return rng.normal(size=(m, net.sizes[-1]))
