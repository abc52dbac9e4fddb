"""Chapter 3: forward pass and cost. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..examples import NET, THETA, X, Y
from ..functions import sigmoid
from ..network import Network, with_bias, without_bias
from .checker import Exercise, exercise


@exercise("3.1")
def _hidden_z_of_the_second_example():
    trace = NET.forward(THETA, X)
    z = trace.z[2][1]
    return Exercise(
        "z₁⁽²⁾ of the second example, x = (0, 1, 0.5)",
        z[0],
        {
            "you left out the bias weight.": (without_bias(THETA[1]) @ X[1])[0],
            "that is unit 2; the weights into unit 1 are the first row of Θ⁽¹⁾.": z[1],
            "that is the first example; the second is the second row of X.": trace.z[2][0, 0],
            "you went one step too far: that is a, after the sigmoid.": trace.a[2][1, 0],
        },
    )


@exercise("3.5")
def _cost_with_lambda():
    lam, m = 2, len(X)
    net = NET.replace(lam=lam)
    J = NET.cost(THETA, X, Y)
    term = net.cost(THETA, X, Y) - J
    return Exercise(
        "J over the three examples with λ = 2",
        J + term,
        {
            "the bias columns are in your sum of squares; λ leaves them alone.": J
            + lam * sum((THETA[l] ** 2).sum() for l in THETA) / (2 * m),
            "the λ term is divided by 2m, and you divided by 2 only.": J + m * term,
            "the λ term is divided by 2m, and you divided by m only.": J + 2 * term,
            "that is the cost for λ = 1.": J + term / lam,
            "the λ term is missing.": J,
            "that is the λ term alone.": term,
            "you summed over the examples; J is their mean.": m * J + term,
            "you took the mean over the outputs too; J sums over the K outputs.": J / 2 + term,
        },
    )


@exercise("3.6")
def _outputs_of_any_network():
    rng = np.random.default_rng(3)
    net = Network((4, 5, 3, 2))
    Theta, a = net.init(rng, "normal"), rng.normal(size=(6, 4))

    def outputs(a, ones=with_bias, last=sigmoid):
        for l in sorted(Theta):
            a = (last if l == net.L - 1 else sigmoid)(ones(a) @ Theta[l].T)
        return a

    return Exercise(
        "the outputs of the network 4-5-3-2 for six examples, a table of six rows and two columns",
        outputs(a),
        {
            "those are the z of the output layer; the last sigmoid is missing.": outputs(a, last=lambda z: z),
            "the sigmoid was applied to the inputs too; a⁽¹⁾ is x itself.": outputs(sigmoid(a)),
            "the column of ones stands behind the activations; it belongs in front, where column 0 of Θ is.": outputs(
                a, ones=lambda a: np.hstack([a, np.ones((len(a), 1))])
            ),
            "the biases are missing: zeros stand in front where ones belong.": outputs(
                a, ones=lambda a: np.hstack([np.zeros((len(a), 1)), a])
            ),
        },
    )
