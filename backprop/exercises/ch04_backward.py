"""Chapter 4: the backward pass. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..bugs import buggy_gradients
from ..examples import NET, THETA, X, Y
from ..functions import sigmoid_prime
from ..network import Network, with_bias, without_bias
from .checker import Exercise, exercise


@exercise("4.1")
def _hidden_delta_of_the_second_example():
    trace = NET.backward(THETA, NET.forward(THETA, X), Y)
    delta, g_prime, W = trace.delta[3][1], sigmoid_prime(trace.z[2][1]), without_bias(THETA[2])
    paths = delta * W[:, 0]
    return Exercise(
        "δ₁⁽²⁾ of the second example",
        trace.delta[2][1, 0],
        {
            "you left out the factor g′(z).": paths.sum(),
            "one path only: the way through output 2 is missing.": paths[0] * g_prime[0],
            "one path only: the way through output 1 is missing.": paths[1] * g_prime[0],
            "that is g′(a) where g′(z) is meant: g′ = a(1 − a), with a already the sigmoid of z.": paths.sum()
            * sigmoid_prime(trace.a[2][1, 0]),
            "you took a row of Θ⁽²⁾; the paths that leave hidden unit 1 are a column.": delta @ W[0] * g_prime[0],
            "the bias column is still in: that δ belongs to the bias unit, which nothing feeds.": delta
            @ THETA[2][:, 0]
            * g_prime[0],
            "that is the first example; the second is the second row.": trace.delta[2][0, 0],
            "that is hidden unit 2.": trace.delta[2][1, 1],
        },
    )


@exercise("4.2")
def _one_cell_of_D():
    trace = NET.backward(THETA, NET.forward(THETA, X), Y)
    delta, a = trace.delta[3], with_bias(trace.a[2])
    cells = delta[:, 0] * a[:, 2]
    return Exercise(
        "D⁽²⁾₁₂ over the three examples, λ = 0: from hidden unit 2 to output 1",
        cells.mean(),
        {
            "that is Δ: you left out 1/m.": cells.sum(),
            "that is the first example alone.": cells[0],
            "from 1 to 2 instead of from 2 to 1: the first index of Θ is where the weight leads to.": (
                delta[:, 1] * a[:, 1]
            ).mean(),
            "that is column 1; column 0 is the bias, so unit 2 is the third column.": (delta[:, 0] * a[:, 1]).mean(),
            "that is the bias cell, which is δ alone.": delta[:, 0].mean(),
            "you multiplied the means; the product is taken example by example, and then the mean.": delta[:, 0].mean()
            * a[:, 2].mean(),
        },
    )


@exercise("4.4")
def _one_cell_of_D_with_lambda():
    m, weight = len(X), THETA[1][0, 1]
    D = NET.gradients(THETA, X, Y)[1][0, 1]
    return Exercise(
        "D⁽¹⁾₁₁ over the three examples, with λ = 1",
        D + weight / m,
        {
            "the λ term is missing.": D,
            "the λ term is divided by m as well.": D + weight,
            "the square has a derivative of 2Θ, which takes the ½ away: λ/m, not λ/2m.": D + weight / (2 * m),
            "the λ term is added, not subtracted: it makes the gradient push the weight towards 0.": D - weight / m,
            "that is the λ term alone.": weight / m,
            "the part from the data is not divided by m.": m * D + weight / m,
        },
    )


@exercise("4.7")
def _gradients_of_any_network():
    rng = np.random.default_rng(4)
    net, X = Network((4, 5, 3, 2)), rng.normal(size=(6, 4))
    Y = rng.integers(0, 2, size=(6, 2))
    Theta = net.init(rng, "normal")
    D = {
        bug: buggy_gradients(net, Theta, X, Y, bug)[1]
        for bug in (
            None,
            "delta_sign",
            "no_1_over_m",
            "hidden_prime_missing",
            "extra_prime",
            "prime_of_a",
            "bias_column_kept",
        )
    }
    return Exercise(
        "D⁽¹⁾ of the network 4-5-3-2, a table of five rows and five columns",
        D[None],
        {
            "the sign of every cell is flipped: δ at the output is a − y, not y − a.": D["delta_sign"],
            "that is Δ: you left out 1/m.": D["no_1_over_m"],
            "a hidden δ has lost its factor g′(z).": D["hidden_prime_missing"],
            "there is a g′ at the output; with cross-entropy it has cancelled.": D["extra_prime"],
            "g′ was fed with a; it wants z. From a, it is a(1 − a).": D["prime_of_a"],
            "the bias column of Θ was kept on the way back, and the last column dropped.": D["bias_column_kept"],
        },
    )
