"""How large is delta(l), layer by layer, in a deep network at its first weights? And skip connections.


The experiment of chapters 10 and 11, so that anything that repeats it, in any language, agrees:

    sizes   (n_in, width, ..., width, n_out) with `depth` hidden layers, so L = depth + 2; by default 784, 30, 10 and m
    = 100 draws   from one generator: first Theta = net.init(rng, how), then X, then Y X       m examples; every number
    is uniform in [0, 1) with probability 0.19, else 0: mostly empty paper Y       m one-hot rows, the classes drawn at
    random pass    one forward and one backward pass; sigmoid output and cross-entropy, so delta(L) = a(L) - Y norms
    {l: mean over the m examples of |delta(l)|}, the Euclidean norm of each row bound   {l: c^(L-l) |W(l)| ... |W(L-1)|
    norms[L]}; W(k) is Theta(k) without its bias column, |W| its largest singular
            value, and c the largest slope of the activation: 1/4 for sigmoid, 1 for tanh, relu and identity
    ratio   norms[L-1] / norms[2]: how much smaller delta is in the first hidden layer than in the last
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from .functions import ACTIVATIONS
from .network import Network, Trace
from .weights import Array, Weights, affine, without_bias

INK = 0.19
LARGEST_SLOPE = {"sigmoid": 0.25, "tanh": 1.0, "relu": 1.0, "identity": 1.0}


def deep_sizes(depth: int, width: int = 30, n_in: int = 784, n_out: int = 10) -> tuple[int, ...]:
    """(n_in, width, ..., width, n_out) with `depth` hidden layers."""
    return (n_in, *[width] * depth, n_out)


def random_batch(rng: np.random.Generator, m: int, n_in: int, n_out: int) -> tuple[Array, Array]:
    """(X, Y): X (m, n_in), a share INK of it uniform in [0, 1) and the rest 0; Y (m, n_out), one-hot at random."""
    X = rng.random((m, n_in)) * (rng.random((m, n_in)) < INK)
    return X, np.eye(n_out)[rng.integers(n_out, size=m)]


def first_pass(net: Network, how: str, rng: np.random.Generator, m: int = 100) -> tuple[dict[int, Array], Trace]:
    """(Theta, trace): first weights by `how`, a random batch of m examples, one forward and one backward pass."""
    Theta = net.init(rng, how)
    X, Y = random_batch(rng, m, net.sizes[0], net.sizes[-1])
    return Theta, net.backward(Theta, net.forward(Theta, X), Y)


def delta_norms(trace: Trace) -> dict[int, float]:
    """{l: 1/m sum_i |delta_i(l)|}, l = 2 to L: the mean length of delta(l), taken example by example."""
    return {l: float(np.linalg.norm(trace.delta[l], axis=1).mean()) for l in sorted(trace.delta)}


def bias_gradient_norms(trace: Trace) -> dict[int, float]:
    """{l: |1/m sum_i delta_i(l)|}, l = 2 to L: the length of the mean of delta(l), which is dJ/db of layer l.

    Never more than `delta_norms`: examples that pull in different directions cancel. Nielsen (2015, chapter 5) measures
    this one.
    """
    return {l: float(np.linalg.norm(trace.delta[l].mean(axis=0))) for l in sorted(trace.delta)}


def delta_bound(net: Network, Theta: Weights, trace: Trace) -> dict[int, float]:
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


def ratio(norms: Mapping[int, float]) -> float:
    """norms[L-1] / norms[2]: last hidden layer over first."""
    return norms[max(norms) - 1] / norms[min(norms)]


class ResidualNetwork(Network):
    """a(l+1) = a(l) + g(z(l+1)) wherever two hidden layers meet (He et al. 2016), else as in `Network`.

    All hidden layers must have one size, or a(l) and g(z(l+1)) could not be added: ValueError. Everything else, cost,
    gradients and checks, is that of `Network`, because dJ/dTheta(l) = delta(l+1) a(l)^T holds as before.
    """

    def __init__(self, sizes: Any, **settings: Any) -> None:
        super().__init__(sizes, **settings)
        if len(set(self.sizes[1:-1])) > 1:
            raise ValueError(f"sizes is {self.sizes}, expected hidden layers of one size: a skip connection adds them")

    def _forward(self, Theta: Weights, X: Array, outputs: bool = True) -> tuple[dict[int, Array], dict[int, Array]]:
        """z(l+1) = [1, a(l)] Theta(l)^T,  a(l+1) = a(l) + g(z(l+1)); no a(l) in the first and the last step."""
        a, z = {1: X}, {}
        for l in range(1, self.L):
            z[l + 1] = affine(a[l], Theta[l])
            if l + 1 < self.L or outputs:
                a[l + 1] = self._g(l + 1)(z[l + 1]) + (a[l] if self.skips(l) else 0)
        return a, z

    def _backward(self, Theta: Weights, a: Weights, z: Weights, Y: Array) -> dict[int, Array]:
        """e(l) = dJ_i/da(l) = e(l+1) + delta(l+1) Theta(l),  delta(l) = e(l) o g'(z(l)); no e(l+1) without a skip."""
        g_prime = ACTIVATIONS[self.hidden].g_prime
        delta = {self.L: self._output_delta(a, z, Y)}
        e: Any = 0
        for l in range(self.L - 1, 1, -1):
            e = delta[l + 1] @ without_bias(Theta[l]) + (e if self.skips(l) else 0)
            delta[l] = e * g_prime(z[l])
        return delta

    def skips(self, l: int) -> bool:
        """Whether a(l) is added to a(l+1): for l = 2 to L - 2, from hidden layer to hidden layer."""
        return 1 < l < self.L - 1


def clipped(D: Weights, largest: float) -> Weights:
    """D, or D scaled down so that its length over all layers is `largest` (Pascanu et al. 2013). {l: same shapes}."""
    length = np.sqrt(sum((part**2).sum() for part in D.values()))
    return D if length <= largest else {l: part * (largest / length) for l, part in D.items()}
