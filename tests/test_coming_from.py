"""The maps of `chapters/coming_from.md`: each source's cost, written in its own notation, equals ours after the map."""

import numpy as np
import pytest

from backprop import Network, from_affine

m, rng = 5, np.random.default_rng(12)
SIZES = (4, 3, 2)  # all different, so that a transposed matrix cannot slip through
THETA = {l: rng.normal(size=(SIZES[l], SIZES[l - 1] + 1)) for l in (1, 2)}
X, Y, CLASSES = rng.normal(size=(m, 4)), rng.random((m, 2)), np.eye(2)[[0, 1, 1, 0, 1]]
B = {l: THETA[l][:, 0] for l in THETA}
W = {l: THETA[l][:, 1:] for l in THETA}  # to j from i
LAM = 0.7


def sigma(z):
    return 1 / (1 + np.exp(-z))


def log_softmax(z):
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))


def squares():
    return sum((W[l] ** 2).sum() for l in W)


def ours(cost, Y=Y, lam=0.0, hidden="sigmoid", output="sigmoid"):
    return Network(SIZES, hidden=hidden, output=output, cost=cost, lam=lam).cost(THETA, X, Y)


def test_first_index_is_where_the_weight_comes_from():
    """S_i = sum_j Y_j W_ji"""
    V = {l: W[l].T for l in W}  # V[j, i]: from j to i
    total = 0
    for x, t in zip(X, Y):
        h = [sigma(B[1][i] + sum(x[j] * V[1][j, i] for j in range(4))) for i in range(3)]
        Z = [sigma(B[2][i] + sum(h[j] * V[2][j, i] for j in range(3))) for i in range(2)]
        total += -sum(t[i] * np.log(Z[i]) + (1 - t[i]) * np.log(1 - Z[i]) for i in range(2))
    assert total / m == pytest.approx(ours("cross_entropy"))


def test_layer_number_of_the_layer_that_is_entered():
    """Nielsen, and the 2-2-2 tutorial: w^l, b^l lead into layer l; columns; 1/2n and lambda/2n"""
    w, b = {l + 1: W[l] for l in W}, {l + 1: B[l][:, None] for l in B}
    total = 0
    for x, y in zip(X, Y):
        a = x[:, None]
        for l in (2, 3):
            a = sigma(w[l] @ a + b[l])
        total += ((y[:, None] - a) ** 2).sum()
    assert total / (2 * m) + LAM / (2 * m) * squares() == pytest.approx(ours("half_squared_error", lam=LAM))


def test_examples_in_columns():
    """The later courses of Ng: A[0] is the input, W[l] leads into layer l"""
    A = X.T
    for l in (1, 2):
        A = sigma(W[l] @ A + B[l][:, None])
    assert -(Y.T * np.log(A) + (1 - Y.T) * np.log(1 - A)).sum() / m == pytest.approx(ours("cross_entropy"))


def test_sum_of_squares_without_a_half():
    """3Blue1Brown, and the three linear layers"""
    a = sigma(sigma(X @ W[1].T + B[1]) @ W[2].T + B[2])
    assert np.mean([((a[i] - Y[i]) ** 2).sum() for i in range(m)]) == pytest.approx(ours("squared_error"))
    linear = sigma(X @ W[1].T + B[1]) @ W[2].T + B[2]
    assert ((Y - linear) ** 2).sum() == pytest.approx(m * ours("squared_error", output="identity"))


def test_rows_and_a_penalty_that_is_not_divided():
    """CS231n and Saitoh: their lambda is our lambda / m"""
    V = {l: W[l].T for l in W}
    hidden = np.maximum(0, np.dot(X, V[1]) + B[1])
    loss = -log_softmax(np.dot(hidden, V[2]) + B[2])[CLASSES == 1].sum() / m + 0.5 * (LAM / m) * squares()
    assert loss == pytest.approx(ours("categorical_cross_entropy", CLASSES, LAM, "relu", "softmax"))
    layers = {l: {"W": V[l], "b": B[l]} for l in V}
    for l in THETA:
        np.testing.assert_array_equal(from_affine(layers)[l], THETA[l])


def test_delta_with_the_mean_already_in_it():
    """CS231n: dscores is our delta(L) / m"""
    net = Network(SIZES, hidden="relu", output="softmax", cost="categorical_cross_entropy")
    trace = net.backward(THETA, net.forward(THETA, X), CLASSES)
    dscores = (np.exp(log_softmax(np.maximum(0, X @ W[1].T + B[1]) @ W[2].T + B[2])) - CLASSES) / m
    np.testing.assert_allclose(dscores, trace.delta[3] / m, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(
        trace.a[2].T @ dscores, net.gradients(THETA, X, CLASSES)[2][:, 1:].T, rtol=1e-12, atol=1e-15
    )


def test_penalty_of_micrograd_on_the_weights():
    """alpha sum p^2 is our lambda/2m sum Theta^2 with alpha = lambda/2m, biases apart"""
    alpha = LAM / (2 * m)
    assert ours("cross_entropy", lam=LAM) - ours("cross_entropy") == pytest.approx(
        alpha * sum(p * p for l in W for p in W[l].ravel())
    )


def test_letters_exchanged_and_a_sum_over_the_examples():
    """Bishop: a_j = sum_i w_ji z_i, z_j = h(a_j), w_j0 from a unit that is 1; E = sum_n 1/2 sum_k (y - t)^2"""
    E = 0
    for x, t in zip(X, Y):
        z = np.r_[1, x]
        a = np.array([sum(THETA[1][j, i] * z[i] for i in range(5)) for j in range(3)])
        z = np.r_[1, sigma(a)]
        y = sigma(np.array([sum(THETA[2][j, i] * z[i] for i in range(4)) for j in range(2)]))
        E += ((y - t) ** 2).sum() / 2
    assert E == pytest.approx(m * ours("half_squared_error"))


def test_input_as_layer_zero():
    """Goodfellow et al.: a(k) = b(k) + W(k) h(k-1), h(k) = f(a(k)); their a(k) is our z(k+1), their h(k) our a(k+1)"""
    trace = Network(SIZES).forward(THETA, X)
    h = X[0]
    for k in (1, 2):
        a = B[k] + W[k] @ h
        h = sigma(a)
        np.testing.assert_allclose(a, trace.z[k + 1][0], rtol=1e-12)
        np.testing.assert_allclose(h, trace.a[k + 1][0], rtol=1e-12)
