"""Published numbers, to all the digits given. Plain Python where the package could be wrong in the same way twice."""

import math

import numpy as np
import pytest

from backprop import Affine, GradientDescent, Network, relative_error, sigmoid_prime, train
from backprop.examples import NET, NET_222, THETA, THETA_222, X_222, Y_222, X, Y


def digits(values, published):
    """Each value, rounded as the published one is, prints the same digits."""
    for value, text in zip(np.ravel(values), published.split(), strict=True):
        assert f"{value:.{len(text.split('.')[1])}f}" == text


def test_mazur_every_intermediate():
    trace = NET_222.backward(THETA_222, NET_222.forward(THETA_222, X_222), Y_222)
    D = NET_222.gradients(THETA_222, X_222, Y_222)
    digits(trace.a[2], "0.593269992107 0.596884378260")
    digits(trace.a[3], "0.751365069552 0.772928465321")
    digits(NET_222.cost(THETA_222, X_222, Y_222), "0.298371108760")
    digits(trace.delta[3], "0.138498561629 -0.038098236517")
    digits(D[2][:, 1:], "0.082167040564 0.082667627848 -0.022602540477 -0.022740242216")
    digits(trace.delta[3] @ THETA_222[2][:, 1:], "0.036350306393 0.041370322649")
    digits(trace.delta[2], "0.008771354689 0.009954254705")
    digits(D[1][:, 1:], "0.000438567734 0.000877135469 0.000497712735 0.000995425471")


def mazur_step(Theta, stale=False):
    """One step with alpha 1/2 on the weights only: the published example leaves its biases alone."""
    D = NET_222.gradients(Theta, X_222, Y_222)
    if stale:
        from backprop.bugs import buggy_gradients

        D = buggy_gradients(NET_222, Theta, X_222, Y_222, "stale_weights", alpha=0.5)
    return {l: np.column_stack([Theta[l][:, 0], (Theta[l] - 0.5 * D[l])[:, 1:]]) for l in Theta}


def test_mazur_after_one_step():
    Theta = mazur_step(THETA_222)
    digits(Theta[2][:, 1:], "0.358916479718 0.408666186076 0.511301270239 0.561370121108")
    digits(Theta[1][:, 1:], "0.149780716133 0.199561432266 0.249751143632 0.299502287265")
    digits(NET_222.cost(Theta, X_222, Y_222), "0.291027773694")


def test_mazur_published_cost_comes_from_stale_weights():
    digits(NET_222.cost(mazur_step(THETA_222, stale=True), X_222, Y_222), "0.2910279239")


def test_mazur_after_10000_steps():
    Theta = THETA_222
    for _ in range(10_000):
        Theta = mazur_step(Theta)
    digits(NET_222.predict(Theta, X_222), "0.0159136204 0.9840642735")


def test_affine_example_of_the_fourth_source():
    out, _ = Affine([[1, 3, 5], [2, 4, 6]], [1, 1, 1]).forward([1, 2])
    assert out.tolist() == [6, 12, 18]
    first, second = Affine([[1, 3, 5], [2, 4, 6]], [1, 2, 3]), Affine([[1, 4], [2, 5], [3, 6]], [1, 2])
    y1, cache1 = first.forward([[1, 2]])
    y2, cache2 = second.forward(y1)
    assert y1.tolist() == [[6, 13, 20]] and y2.tolist() == [[93, 211]]
    dy1, grads2 = second.backward(y2, cache2)
    dx, grads1 = first.backward(dy1, cache1)
    assert dy1.tolist() == [[93 * 1 + 211 * 4, 93 * 2 + 211 * 5, 93 * 3 + 211 * 6]] == [[937, 1241, 1545]]
    assert grads2["W"].tolist() == [[6 * 93, 6 * 211], [13 * 93, 13 * 211], [20 * 93, 20 * 211]] and grads2[
        "b"
    ].tolist() == [93, 211]
    assert grads1["W"].tolist() == [[937, 1241, 1545], [1874, 2482, 3090]] and grads1["b"].tolist() == [937, 1241, 1545]
    assert dx.tolist() == [[937 + 3 * 1241 + 5 * 1545, 2 * 937 + 4 * 1241 + 6 * 1545]] == [[12385, 16108]]


def test_affine_takes_one_example_as_a_row_or_a_vector():
    layer, x, dout = Affine(np.arange(6.0).reshape(2, 3), [1, 2, 3]), np.array([1.0, 2.0]), np.array([1.0, -1.0, 2.0])
    (row, row_cache), (vector, cache) = layer.forward(x[None]), layer.forward(x)
    np.testing.assert_array_equal(row[0], vector)
    (dx_row, row_grads), (dx, grads) = layer.backward(dout[None], row_cache), layer.backward(dout, cache)
    np.testing.assert_array_equal(dx_row[0], dx)
    assert all((row_grads[name] == grads[name]).all() for name in "Wb")


def test_published_sigmoid_neuron():
    w, x = (2, -3, -3), (-1, -2)
    net = Network((2, 1))
    Theta = {1: np.array([[w[2], w[0], w[1]]], dtype=float)}
    f = net.predict(Theta, [x])[0, 0]
    slope = sigmoid_prime(net.forward(Theta, [x]).z[2])[0, 0]
    digits(f, "0.7310585786")
    digits([slope * w[0], slope * w[1]], "0.3932238665 -0.5898357997")
    digits([slope * x[0], slope * x[1], slope], "-0.1966119332 -0.3932238665 0.1966119332")


def nielsen(w, b, slope, steps=300, eta=0.005):
    """One neuron, x = 1, y = 0, cross-entropy; `slope(a)` is what the program takes for dC/dz."""
    for _ in range(steps):
        a = 1 / (1 + math.exp(-(w + b)))
        w, b = w - eta * slope(a), b - eta * slope(a)
    return 1 / (1 + math.exp(-(w + b)))


@pytest.mark.parametrize("w, b, right, animated", [(0.6, 0.9, "0.418", "0.040"), (2.0, 2.0, "0.780", "0.048")])
def test_nielsen_cross_entropy_animation(w, b, right, animated):
    Theta, J = train(Network((1, 1)), {1: np.array([[b, w]])}, [[1.0]], [[0.0]], GradientDescent(0.005), 300)
    ours = Network((1, 1)).predict(Theta, [[1.0]])[0, 0]
    assert ours == pytest.approx(nielsen(w, b, lambda a: a), rel=1e-13)
    assert f"{ours:.3f}" == right
    assert f"{nielsen(w, b, lambda a: 1 / (1 - a)):.3f}" == animated  # dC/da where dC/dz is meant


def test_the_book_network_written_out_in_plain_python():
    """Every sum of the 3-2-2 network by index, no arrays, lambda = 1, m = 3."""
    T1, T2, lam, m = THETA[1].tolist(), THETA[2].tolist(), 1.0, 3
    g = lambda z: 1 / (1 + math.exp(-z))
    J, D1, D2 = 0.0, [[0.0] * 4 for _ in range(2)], [[0.0] * 3 for _ in range(2)]
    for x, y in zip(X.tolist(), Y.tolist()):
        a1 = [1.0, *x]
        a2 = [1.0] + [g(sum(T1[j][i] * a1[i] for i in range(4))) for j in range(2)]
        a3 = [g(sum(T2[k][j] * a2[j] for j in range(3))) for k in range(2)]
        J -= sum(y[k] * math.log(a3[k]) + (1 - y[k]) * math.log(1 - a3[k]) for k in range(2)) / m
        d3 = [a3[k] - y[k] for k in range(2)]
        d2 = [sum(T2[k][j] * d3[k] for k in range(2)) * a2[j] * (1 - a2[j]) for j in (1, 2)]
        for k in range(2):
            for j in range(3):
                D2[k][j] += d3[k] * a2[j] / m
        for j in range(2):
            for i in range(4):
                D1[j][i] += d2[j] * a1[i] / m
    J += lam / (2 * m) * sum(w**2 for row in T1 + T2 for w in row[1:])
    for D, T in ((D1, T1), (D2, T2)):
        for j, row in enumerate(T):
            for i in range(1, len(row)):
                D[j][i] += lam / m * row[i]
    net = NET.replace(lam=lam)
    assert net.cost(THETA, X, Y) == pytest.approx(J, rel=1e-15)
    assert max(relative_error(net.gradients(THETA, X, Y), {1: D1, 2: D2}).values()) <= 1e-15
