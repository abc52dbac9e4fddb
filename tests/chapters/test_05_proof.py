"""Chapter 5: the theorem in plain Python, one number at a time, and the slope of every cost by autograd."""

from math import isclose, tanh

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad, jacobian
from by_autograd import sigmoid
from by_hand import g
from chapter_text import prose

from backprop import Network, central_difference
from backprop.functions import softmax


def by_index(Theta, x, y, output_delta):
    """dJ_n/dTheta from lists of rows, bias first, hidden sigmoid: the theorem of chapter 5, one number at a time."""
    L = len(Theta) + 1
    a, z = {1: list(x)}, {}
    for l in range(1, L):
        z[l + 1] = []
        for row in Theta[l]:
            total = row[0]
            for i in range(len(a[l])):
                total += row[i + 1] * a[l][i]
            z[l + 1].append(total)
        a[l + 1] = [g(v) for v in z[l + 1]]
    delta = {L: [output_delta(z_k, y_k) for z_k, y_k in zip(z[L], y)]}
    for l in range(L - 1, 1, -1):
        delta[l] = []
        for j in range(len(a[l])):
            paths = 0
            for k in range(len(delta[l + 1])):
                paths += Theta[l][k][j + 1] * delta[l + 1][k]
            delta[l].append(a[l][j] * (1 - a[l][j]) * paths)
    return {l: [[d] + [d * a_i for a_i in a[l]] for d in delta[l + 1]] for l in range(1, L)}


OUTPUT_DELTAS = {
    ("cross_entropy", "sigmoid"): lambda z, y: g(z) - y,
    ("half_squared_error", "sigmoid"): lambda z, y: (g(z) - y) * g(z) * (1 - g(z)),
    ("half_squared_error", "tanh"): lambda z, y: (tanh(z) - y) * (1 - tanh(z) ** 2),
    ("half_squared_error", "relu"): lambda z, y: (z - y) * 1 if z > 0 else 0,
    ("half_squared_error", "identity"): lambda z, y: z - y,
    ("squared_error", "sigmoid"): lambda z, y: 2 * (g(z) - y) * g(z) * (1 - g(z)),
    ("squared_error", "tanh"): lambda z, y: 2 * (tanh(z) - y) * (1 - tanh(z) ** 2),
    ("squared_error", "relu"): lambda z, y: 2 * (z - y) * 1 if z > 0 else 0,
    ("squared_error", "identity"): lambda z, y: 2 * (z - y),
}


@pytest.mark.parametrize("sizes", [(3, 2, 2), (4, 3, 5, 2), (2, 6, 1, 4, 3)])
@pytest.mark.parametrize("cost, output", OUTPUT_DELTAS)
def test_the_theorem_by_index_is_the_gradient_of_the_package(sizes, cost, output):
    rng = np.random.default_rng(sum(sizes))
    net = Network(sizes, output=output, cost=cost)
    Theta = net.init(rng, "normal")
    x, y = rng.normal(size=sizes[0]), rng.integers(0, 2, sizes[-1]).astype(float)
    expected = by_index({l: Theta[l].tolist() for l in Theta}, x.tolist(), y.tolist(), OUTPUT_DELTAS[cost, output])
    D = net.gradients(Theta, x[None], y[None])
    for l in Theta:
        np.testing.assert_allclose(D[l], expected[l], rtol=1e-11, atol=1e-14)


def anp_softmax(z):
    return anp.exp(z) / anp.sum(anp.exp(z))


COSTS_BY_DEFINITION = {
    "cross_entropy": lambda a, y: -anp.sum(y * anp.log(a) + (1 - y) * anp.log(1 - a)),
    "categorical_cross_entropy": lambda a, y: -anp.sum(y * anp.log(a)),
    "half_squared_error": lambda a, y: anp.sum((a - y) ** 2) / 2,
    "squared_error": lambda a, y: anp.sum((a - y) ** 2),
}


OUTPUTS_BY_DEFINITION = {
    "sigmoid": sigmoid,
    "tanh": anp.tanh,
    "relu": lambda z: anp.maximum(z, 0.0),
    "identity": lambda z: 1.0 * z,
    "softmax": anp_softmax,
}


@pytest.mark.parametrize("cost, output", [*OUTPUT_DELTAS, ("categorical_cross_entropy", "softmax")])
def test_each_row_of_the_table_is_the_slope_of_its_cost(cost, output):
    z, y = np.array([0.3, -1.2, 2.0]), np.array([0.2, 0.7, 0.1])
    slope = grad(lambda z: COSTS_BY_DEFINITION[cost](OUTPUTS_BY_DEFINITION[output](z), y))(z)
    net = Network((3, 3), output=output, cost=cost)
    Theta = {1: np.column_stack([np.zeros(3), np.eye(3)])}
    np.testing.assert_allclose(
        net.backward(Theta, net.forward(Theta, z[None]), y[None]).delta[2][0], slope, rtol=1e-13, atol=1e-16
    )


def test_the_softmax_jacobian():
    z = np.array([0.3, -1.2, 2.0, 0.5])
    a = softmax(z)
    np.testing.assert_allclose(
        jacobian(anp_softmax)(z), [[a[k] * ((k == j) - a[j]) for j in range(4)] for k in range(4)], rtol=1e-13
    )


@pytest.mark.parametrize(
    "sizes, forward, backward",
    [
        ((3, 2, 2), 10, 18),
        ((4, 3, 5, 2), 37, 78),
        ((784, 30, 10), 23820, 24180),
        ((30,) * 12, 9900, 19500),
        ((64, 30, 10), 2220, 2580),
    ],
)
def test_the_counts_of_multiplications(sizes, forward, backward):
    pairs = list(zip(sizes, sizes[1:]))
    weights = sum(1 for s, t in pairs for _ in range(s * t))
    carried = sum(1 for s, t in pairs[1:] for _ in range(s * t))
    slopes = sum(2 for s in sizes[1:-1] for _ in range(s))
    assert (weights, weights + carried + slopes) == (forward, backward)


def test_what_784_30_10_costs_without_backpropagation():
    P = 785 * 30 + 31 * 10
    assert P == 23860
    assert 2 * P * 23820 == 1136690400 and 23820 + 24180 == 48000
    assert round(1136690400 / 48000) == 23681


def test_two_kinks_at_once_give_a_slope_of_zero_where_the_derivative_is_one():
    net = Network((1, 1, 2, 1), hidden="relu", output="identity", cost="half_squared_error")
    T = {1: [[0.0, 1.0]], 2: [[-1.0, 1.0], [1.0, -1.0]], 3: [[0.0, 1.0, -1.0]]}
    T = {l: np.array(T[l]) for l in T}
    x, y = [[1.0]], [[-1.0]]
    assert net.gradients(T, x, y)[1].tolist() == [[0.0, 0.0]]
    slope = central_difference(lambda t: net.cost({**T, 1: t}, x, y), T[1])
    np.testing.assert_allclose(slope, [[1.0, 1.0]], rtol=1e-8)
    # J = 1/2 (Theta_10 + Theta_11 - 1 + 1)^2 in a neighbourhood, whose derivative at (0, 1) is 1 in both
    J = lambda t0, t1: 0.5 * (t0 + t1 * 1.0 - 1 + 1) ** 2
    for t0, t1 in [(0.01, 1.0), (-0.01, 1.0), (0.0, 1.02), (0.0, 0.98)]:
        assert isclose(net.cost({**T, 1: np.array([[t0, t1]])}, x, y), J(t0, t1), rel_tol=1e-12)


def test_the_pair_of_exercise_5_3_leaves_a_minus_y():
    z, y = np.array([0.3, -1.2, 2.0]), np.array([1.0, -1.0, 0.4])

    def cost(z):
        a = anp.tanh(z)
        return -anp.sum((1 + y) / 2 * anp.log((1 + a) / 2) + (1 - y) / 2 * anp.log((1 - a) / 2))

    np.testing.assert_allclose(grad(cost)(z), np.tanh(z) - y, rtol=1e-12)


def test_the_labels_of_the_proof_are_there():
    promised = {
        "eq-delta-def",
        "eq-delta-output",
        "eq-delta-recursion",
        "eq-gradient",
        "eq-delta-batch",
        "eq-gradient-batch",
        "eq-l2-gradient",
        "eq-update",
    }
    text = prose(5)
    assert all(f"$$ ({label})" in text for label in promised)
