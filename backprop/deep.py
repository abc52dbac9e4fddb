"""How large is delta(l), layer by layer, in a deep network at its first weights? The experiment of chapters 10 and 11, and skip connections.

The experiment, so that anything that repeats it, in any language, agrees:

    sizes   (n_in, width, ..., width, n_out) with `depth` hidden layers, so L = depth + 2; by default 784, 30, 10 and m = 100
    draws   from one generator: first Theta = net.init(rng, how), then X, then Y
    X       m examples; every number is uniform in [0, 1) with probability 0.19, else 0: mostly empty paper
    Y       m one-hot rows, the classes drawn at random
    pass    one forward and one backward pass; sigmoid output and cross-entropy, so delta(L) = a(L) - Y
    norms   {l: mean over the m examples of |delta(l)|}, the Euclidean norm of each row
    bound   {l: c^(L-l) |W(l)| ... |W(L-1)| norms[L]}; W(k) is Theta(k) without its bias column, |W| its largest singular
            value, and c the largest slope of the activation: 1/4 for sigmoid, 1 for tanh, relu and identity
    ratio   norms[L-1] / norms[2]: how much smaller delta is in the first hidden layer than in the last
"""

from dataclasses import replace

import numpy as np

from .functions import ACTIVATIONS, OUTPUTS
from .network import Network, Trace, with_bias, without_bias

INK = 0.19
LARGEST_SLOPE = {"sigmoid": 0.25, "tanh": 1.0, "relu": 1.0, "identity": 1.0}


def deep_sizes(depth, width=30, n_in=784, n_out=10):
    """(n_in, width, ..., width, n_out) with `depth` hidden layers."""
    return (n_in, *[width] * depth, n_out)


def random_batch(rng, m, n_in, n_out):
    """(X, Y): X of shape (m, n_in), a share INK of it uniform in [0, 1) and the rest 0; Y of shape (m, n_out), one-hot at random."""
    X = rng.random((m, n_in)) * (rng.random((m, n_in)) < INK)
    return X, np.eye(n_out)[rng.integers(n_out, size=m)]


def first_pass(net, how, rng, m=100):
    """(Theta, trace): first weights by `how`, a random batch of m examples, one forward and one backward pass."""
    Theta = net.init(rng, how)
    X, Y = random_batch(rng, m, net.sizes[0], net.sizes[-1])
    return Theta, net.backward(Theta, net.forward(Theta, X), Y)


def delta_norms(trace):
    """{l: 1/m sum_i |delta_i(l)|}, l = 2 to L: the mean length of delta(l), taken example by example."""
    return {l: float(np.linalg.norm(trace.delta[l], axis=1).mean()) for l in sorted(trace.delta)}


def bias_gradient_norms(trace):
    """{l: |1/m sum_i delta_i(l)|}, l = 2 to L: the length of the mean of delta(l), which is dJ/db for the biases of layer l.

    Never more than `delta_norms`: examples that pull in different directions cancel. Nielsen (2015, chapter 5) measures this one.
    """
    return {l: float(np.linalg.norm(trace.delta[l].mean(axis=0))) for l in sorted(trace.delta)}


def delta_bound(net, Theta, trace):
    """{l: c^(L-l) |W(l)| ... |W(L-1)| 1/m sum_i |delta_i(L)|}, l = 2 to L: what `delta_norms` can never exceed.

    W(k) is Theta(k) without its bias column, |W| its spectral norm, c the largest slope of the hidden activation.
    TypeError for a ResidualNetwork, whose skip connections break the bound: that is their point.
    """
    if isinstance(net, ResidualNetwork):
        raise TypeError("net is a ResidualNetwork, expected a Network: the bound does not hold with skip connections")
    bound = {net.L: delta_norms(trace)[net.L]}
    for l in range(net.L - 1, 1, -1):
        bound[l] = LARGEST_SLOPE[net.hidden] * float(np.linalg.norm(without_bias(Theta[l]), 2)) * bound[l + 1]
    return dict(sorted(bound.items()))


def ratio(norms):
    """norms[L-1] / norms[2]: last hidden layer over first."""
    return norms[max(norms) - 1] / norms[min(norms)]


class ResidualNetwork(Network):
    """a(l+1) = a(l) + g(z(l+1)) wherever two hidden layers meet (He et al. 2016); the first and the last step as in `Network`.

    All hidden layers must have one size, or a(l) and g(z(l+1)) could not be added: ValueError. Everything else, cost,
    gradients and checks, is that of `Network`, because dJ/dTheta(l) = delta(l+1) a(l)^T holds as before.
    """

    def __init__(self, sizes, **settings):
        super().__init__(sizes, **settings)
        if len(set(self.sizes[1:-1])) > 1:
            raise ValueError(f"sizes is {self.sizes}, expected hidden layers of one size: a skip connection adds them")

    def forward(self, Theta, X):
        """z(l+1) = [1, a(l)] Theta(l)^T,  a(l+1) = a(l) + g(z(l+1)); without the a(l) + for the first and the last step. Returns a Trace."""
        Theta = self.checked_weights(Theta)
        a, z = {1: self.checked_inputs(X, Theta[1].dtype).copy()}, {}
        for l in range(1, self.L):
            g = ACTIVATIONS[self.hidden].g if l + 1 < self.L else OUTPUTS[self.output].g
            z[l + 1] = with_bias(a[l]) @ Theta[l].T
            a[l + 1] = a[l] + g(z[l + 1]) if self.skips(l) else g(z[l + 1])
        return Trace(a, z)

    def backward(self, Theta, trace, Y):
        """e(l) = dJ_i/da(l) = e(l+1) + delta(l+1) Theta(l),  delta(l) = e(l) o g'(z(l)); no e(l+1) into the last hidden layer. Adds delta."""
        Theta, Y = self.checked_weights(Theta), self.checked_targets(Y, trace)
        g_prime = ACTIVATIONS[self.hidden].g_prime
        delta = {self.L: self._output_delta(trace, Y)}
        for l in range(self.L - 1, 1, -1):
            through_z = delta[l + 1] @ without_bias(Theta[l])
            e = e + through_z if self.skips(l) else through_z
            delta[l] = e * g_prime(trace.z[l])
        return replace(trace, delta=delta)

    def skips(self, l):
        """Whether a(l) is added to a(l+1): for l = 2 to L - 2, from hidden layer to hidden layer."""
        return 1 < l < self.L - 1


def clipped(D, largest):
    """D, or D scaled down so that its length over all layers is `largest` (Pascanu et al. 2013). {l: same shapes}."""
    length = np.sqrt(sum((part**2).sum() for part in D.values()))
    return D if length <= largest else {l: part * (largest / length) for l, part in D.items()}
