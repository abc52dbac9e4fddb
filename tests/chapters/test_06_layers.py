"""Chapter 6: layers and matrices, by products written out in plain Python, and by automatic differentiation."""

from math import isclose

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from by_autograd import sigmoid
from by_hand import g

from backprop import Affine, Network, from_affine, to_affine


def product(A, B):
    return [[sum(A[i][k] * B[k][j] for k in range(len(B))) for j in range(len(B[0]))] for i in range(len(A))]


def turned(A):
    return [list(column) for column in zip(*A)]


def plus(A, b):
    return [[v + c for v, c in zip(row, b)] for row in A]


def test_the_two_affine_layers_number_by_number():
    x, W1, b1, W2, b2 = [[1, 2]], [[1, 3, 5], [2, 4, 6]], [1, 2, 3], [[1, 4], [2, 5], [3, 6]], [1, 2]
    assert plus(product(x, W1), [1, 1, 1]) == [[6, 12, 18]]
    y1 = plus(product(x, W1), b1)
    y2 = plus(product(y1, W2), b2)
    assert (y1, y2) == ([[6, 13, 20]], [[93, 211]])
    dy1 = product(y2, turned(W2))
    expected = {
        "dW2": product(turned(y1), y2),
        "dy1": dy1,
        "dW1": product(turned(x), dy1),
        "dx": product(dy1, turned(W1)),
    }
    assert expected == {
        "dW2": [[558, 1266], [1209, 2743], [1860, 4220]],
        "dy1": [[937, 1241, 1545]],
        "dW1": [[937, 1241, 1545], [1874, 2482, 3090]],
        "dx": [[12385, 16108]],
    }
    first, second = Affine(W1, b1), Affine(W2, b2)
    out1, cache1 = first.forward(x)
    out2, cache2 = second.forward(out1)
    dout1, grads2 = second.backward(out2, cache2)
    dx, grads1 = first.backward(dout1, cache1)
    assert dx.tolist() == expected["dx"] and dout1.tolist() == expected["dy1"]
    assert grads1["W"].tolist() == expected["dW1"] and grads2["W"].tolist() == expected["dW2"]
    assert grads1["b"].tolist() == [937, 1241, 1545] and grads2["b"].tolist() == [93, 211]


def test_a_batch_of_four_through_both_layers():
    first, second = Affine([[1, 3, 5], [2, 4, 6]], [1, 2, 3]), Affine([[1, 4], [2, 5], [3, 6]], [1, 2])
    hidden, _ = first.forward([[1, 2], [0, 1], [-1, 1], [2, 0]])
    out, cache = second.forward(hidden)
    assert out.tolist() == [[93, 211], [43, 98], [21, 49], [59, 132]]
    assert second.backward(out, cache)[1]["b"].tolist() == [216, 490]


def small_network(W2, W3, b2=(0.35, 0.35), b3=(0.60, 0.60), x=(0.05, 0.10), t=(0.01, 0.99)):
    """Mazur's network, written out: hidden and output values, both parts of the error."""
    h = [g(W2[i][0] * x[0] + W2[i][1] * x[1] + b2[i]) for i in (0, 1)]
    o = [g(W3[j][0] * h[0] + W3[j][1] * h[1] + b3[j]) for j in (0, 1)]
    return h, o, [(t[j] - o[j]) ** 2 / 2 for j in (0, 1)]


def test_the_two_derivations_of_the_2_2_2_network():
    W2, W3, x, t, eta = [[0.15, 0.20], [0.25, 0.30]], [[0.40, 0.45], [0.50, 0.55]], (0.05, 0.10), (0.01, 0.99), 0.5
    h, o, E = small_network(W2, W3)
    d3 = [(o[j] - t[j]) * o[j] * (1 - o[j]) for j in (0, 1)]
    # published values, recomputed in float64
    d2 = [(d3[0] * W3[0][i] + d3[1] * W3[1][i]) * h[i] * (1 - h[i]) for i in (0, 1)]
    np.testing.assert_allclose(d3, [0.138498561629, -0.038098236517], atol=1e-12)
    np.testing.assert_allclose(d2, [0.008771354689, 0.009954254705], atol=1e-12)
    step = lambda W, d, a: [[W[j][i] - eta * d[j] * a[i] for i in (0, 1)] for j in (0, 1)]
    W2_new, W3_new = step(W2, d2, x), step(W3, d3, h)
    biases = [0.35 - eta * d for d in d2], [0.60 - eta * d for d in d3]
    assert isclose(sum(E), 0.298371108760, abs_tol=1e-12)
    assert isclose(sum(small_network(W2_new, W3_new)[2]), 0.291027773694, abs_tol=1e-12)
    assert f"{sum(small_network(W2_new, W3_new, *biases)[2]):.9f}" == "0.280471447"
    # the published mistake: hidden deltas from output weights that are already updated
    stale = [(d3[0] * W3_new[0][i] + d3[1] * W3_new[1][i]) * h[i] * (1 - h[i]) for i in (0, 1)]
    wrong = sum(small_network(step(W2, stale, x), W3_new)[2])
    assert f"{wrong:.9f}" == "0.291027924"


def test_the_regression_in_W_and_b_has_the_gradient_of_the_theta_form():
    rng = np.random.default_rng(6)
    x = np.linspace(-2, 2, 40)[:, None]
    y = np.sin(2 * x) + 0.1 * rng.normal(size=x.shape)
    net = Network((1, 8, 8, 1), output="identity", cost="squared_error")
    Theta = net.init(np.random.default_rng(1), "normal")

    def E(params):
        h1 = sigmoid(anp.dot(x, params[0]) + params[1])
        h2 = sigmoid(anp.dot(h1, params[2]) + params[3])
        return anp.sum((y - anp.dot(h2, params[4]) - params[5]) ** 2)

    params = [part for l, layer in sorted(to_affine(Theta).items()) for part in (layer.W, layer.b)]
    slopes = grad(E)(params)
    D = net.gradients(Theta, x, y)
    ours = from_affine({l: {"W": slopes[2 * l - 2], "b": slopes[2 * l - 1]} for l in (1, 2, 3)})
    for l in D:
        np.testing.assert_allclose(ours[l], 40 * D[l], rtol=1e-9, atol=1e-11)


@pytest.mark.parametrize(
    "widths, scratch, reuse",
    [((1, 8, 8, 1), 208, 184), ((8,) * 4, 432, 352), ((8,) * 11, 4240, 1360), ((8,) * 31, 36720, 4240)],
)
def test_the_counts_of_reuse(widths, scratch, reuse):
    layers = list(zip(widths, widths[1:]))
    slope = [s * t for s, t in layers]
    back = [s * t + 2 * s for s, t in layers]
    assert sum(slope) + sum(back[1:]) == reuse
    assert sum(slope) + sum(sum(back[l + 1 :]) for l in range(len(layers))) == scratch
