"""The maps of `chapters/coming_from.md`: each source's cost, written in its own notation, equals ours after the map."""

import re
import warnings
from pathlib import Path

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

from backprop import Network, examples, from_affine

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
    """Nielsen: w^l, b^l lead into layer l; columns; 1/2n and lambda/2n"""
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
    """3Blue1Brown"""
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


# The libraries. Each loss is written after its documentation, differentiated by autograd, and put beside what the page
# prints; where the library itself is installed, it is asked too.

PAGE = (Path(__file__).resolve().parent.parent / "chapters/coming_from.md").read_text(encoding="utf-8")
X3, Y3, T3, K = np.array(examples.X), np.array(examples.Y), {l: np.array(examples.THETA[l]) for l in (1, 2)}, 2
IDS = np.array([0, 1, 1])
N3 = len(X3)


def sums(Theta):
    ones = np.ones((N3, 1))
    hidden = 1 / (1 + anp.exp(-anp.dot(anp.hstack([ones, X3]), Theta[1].T)))
    return anp.dot(anp.hstack([ones, hidden]), Theta[2].T)


def squash(z):
    return 1 / (1 + anp.exp(-z))


def softmax(z):
    return anp.exp(z) / anp.sum(anp.exp(z), axis=1, keepdims=True)


def bce_with_logits(z, y):
    """torch.nn.BCEWithLogitsLoss, reduction "none": max(z, 0) - z y + log(1 + exp(-|z|))"""
    return anp.maximum(z, 0) - z * y + anp.log(1 + anp.exp(-anp.abs(z)))


def cross_entropy(z, ids):
    """torch.nn.CrossEntropyLoss: sums and class numbers, a mean over the examples"""
    return -anp.mean((z - anp.log(anp.sum(anp.exp(z), axis=1, keepdims=True)))[np.arange(N3), ids])


TORCH = {
    'BCEWithLogitsLoss(reduction="sum")(z, Y) / m': lambda T: anp.sum(bce_with_logits(sums(T), Y3)) / N3,
    "BCEWithLogitsLoss()(z, Y)": lambda T: anp.mean(bce_with_logits(sums(T), Y3)),
    "BCEWithLogitsLoss()(a, Y)": lambda T: anp.mean(bce_with_logits(squash(sums(T)), Y3)),
    "MSELoss()(a, Y)": lambda T: anp.mean((squash(sums(T)) - Y3) ** 2),
    "CrossEntropyLoss()(z, ids)": lambda T: cross_entropy(sums(T), IDS),
    "CrossEntropyLoss()(softmax(z), ids)": lambda T: cross_entropy(softmax(sums(T)), IDS),
}


def printed_rows():
    """{what you write: (value, slope)} of the page's table"""
    rows = re.findall(r"^\| `(.+?)` \| ([\d.]+) \| (−?[\d.]+) \|", PAGE, re.M)
    return {code: (float(value), float(slope.replace("−", "-"))) for code, value, slope in rows}


def test_each_row_of_the_torch_table():
    printed = printed_rows()
    assert set(printed) == set(TORCH)
    for code, loss in TORCH.items():
        value, slope = loss(T3), grad(loss)(T3)[1][1, 3]
        assert (f"{value:.4f}", f"{slope:.4f}") == tuple(f"{number:.4f}" for number in printed[code]), code


def test_what_the_rows_of_the_torch_table_are_in_ours():
    ours = {
        'BCEWithLogitsLoss(reduction="sum")(z, Y) / m': (Network((3, 2, 2)), Y3, 1),
        "BCEWithLogitsLoss()(z, Y)": (Network((3, 2, 2)), Y3, K),
        "MSELoss()(a, Y)": (Network((3, 2, 2), cost="squared_error"), Y3, K),
        "CrossEntropyLoss()(z, ids)": (
            Network((3, 2, 2), output="softmax", cost="categorical_cross_entropy"),
            np.eye(2)[IDS],
            1,
        ),
    }
    for code, (net, Y, divisor) in ours.items():
        assert TORCH[code](T3) == pytest.approx(net.cost(T3, X3, Y) / divisor, rel=1e-12)
        theirs, D = grad(TORCH[code])(T3), net.gradients(T3, X3, Y)
        for l in D:
            np.testing.assert_allclose(theirs[l], D[l] / divisor, rtol=1e-9, atol=1e-12)
    half = Network((3, 2, 2), cost="half_squared_error").cost(T3, X3, Y3)
    assert TORCH["MSELoss()(a, Y)"](T3) == pytest.approx(half)  # K = 2, and for no other reason
    three = Network((3, 4, 3), cost="half_squared_error")
    Theta = three.init(np.random.default_rng(0))
    mse = np.mean((three.predict(Theta, X3) - X3) ** 2)
    assert mse == pytest.approx(2 / 3 * three.cost(Theta, X3, X3))


def test_weight_decay_on_the_biases_too():
    D = Network((3, 2, 2), lam=1.0).gradients(T3, X3, Y3)[1]
    decayed = grad(TORCH['BCEWithLogitsLoss(reduction="sum")(z, Y) / m'])(T3)[1] + 1.0 / N3 * T3[1]
    np.testing.assert_allclose(decayed[:, 1:], D[:, 1:], rtol=1e-9)
    assert (f"{decayed[0, 0]:.4f}", f"{D[0, 0]:.4f}") == ("0.0397", "0.0063")
    assert "is 0.0397 and not 0.0063" in PAGE


def test_three_predictions_against_a_column_of_labels():
    prediction, label = np.array([1.0, 2, 3]), np.array([[1.0], [2], [3]])
    assert f"{np.mean((prediction - label) ** 2):.4f}" == "1.3333" and "says 1.3333" in PAGE


def test_the_losses_of_keras():
    z = np.array([[2.0, 1.0, 0.5]])
    right = -(z - np.log(np.exp(z).sum()))[0, 0]
    taken_for_probabilities = -np.log(z / z.sum())[0, 0]  # what does not add up to 1 is divided by its sum
    assert (f"{taken_for_probabilities:.4f}", f"{right:.4f}") == ("0.5596", "0.4644")
    assert "cost 0.5596 where 0.4644 is right" in PAGE
    assert (f"{-np.log(1e-7):.2f}", f"{-np.log(1e-20):.2f}") == ("16.12", "46.05")
    assert "costs 16.12 where 46.05 is right" in PAGE
    c, m_ = 0.3, 3
    bar = sum((T3[l][:, 1:] ** 2).sum() for l in T3)
    term = Network((3, 2, 2), lam=2 * m_ * c).cost(T3, X3, Y3) - Network((3, 2, 2)).cost(T3, X3, Y3)
    assert c * bar == pytest.approx(term) and "Our λ is $2mc$" in PAGE


def test_the_cost_that_scikit_learn_shares():
    a = squash(sums(T3))
    log_loss = -(Y3 * np.log(a) + (1 - Y3) * np.log(1 - a)).sum() / N3
    loss = log_loss + 0.5 * 1.0 * sum((T3[l][:, 1:] ** 2).sum() for l in T3) / N3  # alpha = 1
    assert loss == pytest.approx(Network((3, 2, 2), lam=1.0).cost(T3, X3, Y3))
    assert f"{loss:.4f}" == "1.6659" and "both say 1.6659" in PAGE


def test_the_numbers_at_the_head_of_the_libraries():
    net = Network((3, 2, 2))
    assert f"{net.cost(T3, X3, Y3):.4f}" == "1.3492" and "$J = 1.3492$" in PAGE
    slope = net.gradients(T3, X3, Y3)[1][1, 3]
    assert f"{slope:.4f}" == "-0.0812" and "= -0.0812$" in PAGE
    assert f"{net.cost(T3, X3, Y3) / K:.4f}" == "0.6746" and "$J/K = 0.6746$" in PAGE
    assert f"{slope / K:.4f}" == "-0.0406" and "turns −0.0406 into −0.0812" in PAGE  # and K = 2 of them are ours again


def test_torch_itself():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    nn, double = torch.nn, torch.float64
    X_, Y_, ids = torch.tensor(X3, dtype=double), torch.tensor(Y3, dtype=double), torch.tensor(IDS)

    def network():
        first, second = nn.Linear(3, 2, dtype=double), nn.Linear(2, 2, dtype=double)
        with torch.no_grad():
            for l, layer in ((1, first), (2, second)):
                layer.weight.copy_(torch.tensor(T3[l][:, 1:]))  # not transposed
                layer.bias.copy_(torch.tensor(T3[l][:, 0]))
        return nn.Sequential(first, nn.Sigmoid(), second)

    losses = {
        'BCEWithLogitsLoss(reduction="sum")(z, Y) / m': lambda z: nn.BCEWithLogitsLoss(reduction="sum")(z, Y_) / N3,
        "BCEWithLogitsLoss()(z, Y)": lambda z: nn.BCEWithLogitsLoss()(z, Y_),
        "BCEWithLogitsLoss()(a, Y)": lambda z: nn.BCEWithLogitsLoss()(torch.sigmoid(z), Y_),
        "MSELoss()(a, Y)": lambda z: nn.MSELoss()(torch.sigmoid(z), Y_),
        "CrossEntropyLoss()(z, ids)": lambda z: nn.CrossEntropyLoss()(z, ids),
        "CrossEntropyLoss()(softmax(z), ids)": lambda z: nn.CrossEntropyLoss()(torch.softmax(z, 1), ids),
    }
    for code, (value, slope) in printed_rows().items():
        net = network()
        loss = losses[code](net(X_))
        loss.backward()
        assert f"{loss.item():.4f}" == f"{value:.4f}" and f"{net[0].weight.grad[1, 2].item():.4f}" == f"{slope:.4f}"
        assert loss.item() == pytest.approx(TORCH[code](T3), rel=1e-12)
        twin = grad(TORCH[code])(T3)
        np.testing.assert_allclose(net[2].weight.grad.numpy(), twin[2][:, 1:], rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(net[0].bias.grad.numpy(), twin[1][:, 0], rtol=1e-9, atol=1e-12)

    net = network()
    for _ in range(2):  # .grad accumulates
        nn.BCEWithLogitsLoss()(net(X_), Y_).backward()
    assert f"{net[0].weight.grad[1, 2].item():.4f}" == "-0.0812"

    net = network()
    descent = torch.optim.SGD(net.parameters(), lr=0.1, weight_decay=1.0 / N3)
    before = net[0].bias.detach().clone()
    (nn.BCEWithLogitsLoss(reduction="sum")(net(X_), Y_) / N3).backward()
    descent.step()
    assert f"{((before - net[0].bias) / 0.1)[0].item():.4f}" == "0.0397"

    with pytest.raises(RuntimeError):  # one-hot rows of integers
        nn.CrossEntropyLoss()(net(X_), nn.functional.one_hot(ids))
    with pytest.warns(UserWarning):
        wide = nn.MSELoss()(torch.tensor([1.0, 2, 3]), torch.tensor([[1.0], [2], [3]]))
    assert f"{wide.item():.4f}" == "1.3333" and nn.Linear(2, 2).weight.dtype == torch.float32


def test_jax_itself():
    jax = pytest.importorskip("jax", reason="JAX is not installed")
    jnp = jax.numpy

    def J(Theta, X, Y):
        a = X
        for l in (1, 2):
            z = jnp.hstack([jnp.ones((len(a), 1)), a]) @ Theta[l].T
            a = jax.nn.sigmoid(z)
        return jnp.sum(jnp.logaddexp(0, z) - Y * z) / len(X)

    D, ours = jax.grad(J)(T3, X3, Y3), Network((3, 2, 2)).gradients(T3, X3, Y3)
    assert set(D) == {1, 2} and D[1].dtype == jnp.float32
    for l in ours:
        np.testing.assert_allclose(D[l], ours[l], rtol=1e-4, atol=1e-6)
    with pytest.raises(TypeError):
        jax.grad(lambda x: x**2)(3)
    with pytest.raises(TypeError):
        jax.grad(lambda x: x**2)(jnp.ones(2))


def test_scikit_learn_itself():
    pytest.importorskip("sklearn", reason="scikit-learn is not installed")
    from sklearn.neural_network import MLPClassifier, MLPRegressor

    def slopes(kind, lam, Y):
        """Loss and slopes of their own backward pass at our weights."""
        net = kind(hidden_layer_sizes=(2,), activation="logistic", alpha=lam, solver="sgd", batch_size=3, max_iter=1)
        with warnings.catch_warnings(action="ignore"):  # one step, not converged
            net.fit(X3, Y)
        net.coefs_ = [T3[l][:, 1:].T.copy() for l in (1, 2)]  # (inputs, outputs)
        net.intercepts_ = [T3[l][:, 0].copy() for l in (1, 2)]
        grads = [np.empty_like(w) for w in net.coefs_], [np.empty_like(w) for w in net.intercepts_]
        loss, dW, db = net._backprop(X3, Y.astype(float), None, [X3, None, None], [None, None], *grads)
        return loss, {l: np.column_stack([db[l - 1], dW[l - 1].T]) for l in (1, 2)}

    loss, theirs = slopes(MLPClassifier, 1.0, Y3.astype(int))
    ours = Network((3, 2, 2), lam=1.0)
    assert loss == pytest.approx(ours.cost(T3, X3, Y3))
    for l, D in ours.gradients(T3, X3, Y3).items():
        np.testing.assert_allclose(theirs[l], D, rtol=1e-9, atol=1e-12)
    loss, theirs = slopes(MLPRegressor, 0.0, Y3)
    half = Network((3, 2, 2), output="identity", cost="half_squared_error")
    assert loss == pytest.approx(half.cost(T3, X3, Y3) / K)  # the loss: a mean over the outputs
    for l, D in half.gradients(T3, X3, Y3).items():
        np.testing.assert_allclose(theirs[l], D, rtol=1e-9, atol=1e-12)  # the slopes: K times as long


def test_keras_itself(monkeypatch):
    pytest.importorskip("torch", reason="Keras needs a backend")
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    keras = pytest.importorskip("keras", reason="Keras is not installed")

    dense = keras.layers.Dense(2)
    dense.build((None, 3))
    assert [tuple(w.shape) for w in dense.get_weights()] == [(3, 2), (2,)]
    a = squash(sums(T3))
    assert f"{float(keras.losses.BinaryCrossentropy()(Y3, a)):.4f}" == "0.6746"
    assert f"{float(keras.losses.MeanSquaredError()(Y3, a)):.4f}" == "0.2408"
    one, z = np.array([0]), np.array([[2.0, 1.0, 0.5]])
    assert f"{float(keras.losses.SparseCategoricalCrossentropy()(one, z)):.4f}" == "0.5596"
    assert f"{float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(one, z)):.4f}" == "0.4644"
    sure = keras.losses.BinaryCrossentropy()(np.array([[1.0]]), np.array([[1e-20]]))
    assert f"{float(sure):.2f}" == "16.12"
    weights = keras.ops.convert_to_tensor(T3[2])
    assert float(keras.regularizers.L2(0.3)(weights)) == pytest.approx(0.3 * (T3[2] ** 2).sum(), rel=1e-6)
