"""The five tutorials that this book replaces, each written as it is printed: symbols, layout, order of the factors.

Everything on the left of an assertion is the source's own algebra, in numpy or plain Python; everything on the right is
the package's Θ form. Sizes and the number of examples all differ, so that a transposed matrix cannot slip through.
"""

from pathlib import Path

import nbformat
import numpy as np
import pytest

from backprop import Affine, Network, from_affine, to_affine

CHAPTERS = Path(__file__).resolve().parent.parent / "chapters"
m, rng = 6, np.random.default_rng(2018)
SIZES = (4, 3, 2)
THETA = {l: rng.normal(size=(SIZES[l], 1 + SIZES[l - 1])) for l in (1, 2)}
X, Y = rng.normal(size=(m, 4)), rng.integers(0, 2, size=(m, 2)).astype(float)
close = {"rtol": 1e-12, "atol": 1e-14}


def g(z):
    return 1 / (1 + np.exp(-z))


def same(ours, theirs):
    assert set(ours) == set(theirs)
    for l in ours:
        np.testing.assert_allclose(ours[l], theirs[l], **close)


def page(name):
    return (CHAPTERS / name).read_text(encoding="utf-8")


def chapter_6():
    return "\n".join(cell.source for cell in nbformat.read(CHAPTERS / "06_layers.ipynb", 4).cells)


# 000: a 3-2-2 network with Θ and a bias column; here 4-3-2 -----------------------------------------------------------


def test_theta_loop_over_examples_in_columns():
    """δ(L) = a(L) − y; δ(l) = Θ(l)ᵀ δ(l+1) .* a(l) .* (1 − a(l)); Δ(l) = Δ(l) + δ(l+1) (a(l))ᵀ, no δ of a bias unit"""
    Delta = {1: np.zeros((3, 5)), 2: np.zeros((2, 4))}
    J = 0.0
    trace = Network(SIZES).backward(THETA, Network(SIZES).forward(THETA, X), Y)
    for n in range(m):
        y = Y[n][:, None]
        a1 = np.vstack([[1.0], X[n][:, None]])
        a2 = np.vstack([[1.0], g(THETA[1] @ a1)])
        a3 = g(THETA[2] @ a2)
        J += (-y * np.log(a3) - (1 - y) * np.log(1 - a3)).sum()
        d3 = a3 - y
        d2 = (THETA[2].T @ d3) * a2 * (1 - a2)
        with pytest.raises(
            ValueError, match=r"\(3,5\) \(4,5\)"
        ):  # the source's warning: with the bias unit's δ it stops
            Delta[1] + d2 @ a1.T
        d2 = d2[1:]
        np.testing.assert_allclose(d3[:, 0], trace.delta[3][n], **close)
        np.testing.assert_allclose(d2[:, 0], trace.delta[2][n], **close)
        Delta[1] = Delta[1] + d2 @ a1.T
        Delta[2] = Delta[2] + d3 @ a2.T
    assert J / m == pytest.approx(Network(SIZES).cost(THETA, X, Y), rel=1e-13)
    same({l: Delta[l] / m for l in Delta}, Network(SIZES).gradients(THETA, X, Y))


def test_theta_sums_as_printed_unit_by_unit():
    """z_j(l+1) = Θ_j,0 a_0 + Θ_j,1 a_1 + …, and λ/2m over i from 1 to s_l, j from 1 to s_(l+1): without the bias"""
    lam, trace = 0.7, Network(SIZES).forward(THETA, X)
    for l in (1, 2):
        for j in range(SIZES[l]):
            z = THETA[l][j, 0] * 1 + sum(THETA[l][j, i] * trace.a[l][0, i - 1] for i in range(1, SIZES[l - 1] + 1))
            assert z == pytest.approx(trace.z[l + 1][0, j], rel=1e-13)
    term = sum(THETA[l][j, i] ** 2 for l in (1, 2) for i in range(1, SIZES[l - 1] + 1) for j in range(SIZES[l])) * (
        lam / (2 * m)
    )
    cost = [Network(SIZES, lam=value).cost(THETA, X, Y) for value in (lam, 0.0)]
    assert term == pytest.approx(cost[0] - cost[1], rel=1e-11)


def test_theta_gradient_is_delta_over_m_only_without_a_penalty():
    """The source leaves out the λ term's gradient: it is λ/m Θ, 0 in the bias column."""
    plain, priced = (Network(SIZES, lam=lam).gradients(THETA, X, Y) for lam in (0.0, 0.7))
    for l in plain:
        bar = THETA[l].copy()
        bar[:, 0] = 0
        np.testing.assert_allclose(priced[l], plain[l] + 0.7 / m * bar, **close)


# 001: Z = σ(S), S_i = Σ_j Y_j W_ji, cross-entropy --------------------------------------------------------------------


def test_s_z_three_factors_with_the_first_index_where_the_weight_comes_from():
    """∂E/∂Z_i = (Z_i − t_i)/(Z_i(1 − Z_i)); ∂Z_i/∂S_i = Z_i(1 − Z_i); ∂S_i/∂W_ji = Y_j; product (Z_i − t_i) Y_j"""
    net = Network((4, 3))
    Theta = {1: THETA[1].copy()}
    Theta[1][:, 0] = 0.0  # the source shows no bias
    W = [[Theta[1][i, 1 + j] for i in range(3)] for j in range(4)]  # W[j][i]: from j, to i
    t = rng.integers(0, 2, size=3).astype(float)
    Y_in = X[0]
    S = [sum(Y_in[j] * W[j][i] for j in range(4)) for i in range(3)]
    Z = [1 / (1 + np.exp(-S[i])) for i in range(3)]
    E = -sum(t[i] * np.log(Z[i]) + (1 - t[i]) * np.log(1 - Z[i]) for i in range(3))
    assert E == pytest.approx(net.cost(Theta, X[:1], t[None]), rel=1e-13)
    D = net.gradients(Theta, X[:1], t[None])[1]
    for i in range(3):
        dE_dZ = -t[i] / Z[i] + (1 - t[i]) / (1 - Z[i])
        assert dE_dZ == pytest.approx((Z[i] - t[i]) / (Z[i] * (1 - Z[i])), rel=1e-12)
        for j in range(4):
            slope = dE_dZ * (Z[i] * (1 - Z[i])) * Y_in[j]
            assert slope == pytest.approx((Z[i] - t[i]) * Y_in[j], rel=1e-12, abs=1e-15)
            assert slope == pytest.approx(D[i, 1 + j], rel=1e-12, abs=1e-15)


def test_s_z_one_layer_further_back():
    """The source stops at the output layer; the sum over the paths, in its symbols, goes on: Σ_i W_ji ∂E/∂S_i."""
    V = {l: THETA[l].T for l in THETA}  # row 0: the biases, from a unit that is always 1
    W1, W2 = V[1], V[2]
    Y0 = np.append(1, X[0])
    Y1 = np.append(1, g(Y0 @ W1))
    dS2 = g(Y1 @ W2) - Y[0]
    dS1 = [sum(W2[j, i] * dS2[i] for i in range(2)) * Y1[j] * (1 - Y1[j]) for j in range(1, 4)]
    D = Network(SIZES).gradients(THETA, X[:1], Y[:1])
    np.testing.assert_allclose(np.outer(Y0, dS1), D[1].T, **close)
    np.testing.assert_allclose(np.outer(Y1, dS2), D[2].T, **close)


# 002: W, b with the matrices laid out from × to, one example in a row ------------------------------------------------


def printed_W(bar):
    """W as it is printed: w_11, w_21 … in the first row, w_12, w_22 … in the second; w_ji leads to j from i."""
    to, come = bar.shape
    return np.array([[bar[j, i] for j in range(to)] for i in range(come)])


W = {l + 1: printed_W(THETA[l][:, 1:]) for l in THETA}
b = {l + 1: THETA[l][:, :1].T for l in THETA}  # a row


def forward_002(x):
    a1 = x[None, :]
    z2 = a1 @ W[2] + b[2]
    z3 = g(z2) @ W[3] + b[3]
    return a1, z2, g(z2), z3, g(z3)


def test_w_b_the_four_sums_as_they_are_printed():
    """z_1(2) = a_1(1) w_11(2) + a_2(1) w_12(2) + … + b_1(2): with W as printed this is a W + b, a row"""
    assert W[2].shape == (4, 3) and b[2].shape == (1, 3)
    a1, z2, a2, z3, a3 = forward_002(X[0])
    trace = Network(SIZES, cost="half_squared_error").forward(THETA, X[:1])
    for layer, a, z in ((2, a1, z2), (3, a2, z3)):
        for j in range(z.size):
            # w_ji stands in row i, column j
            total = sum(a[0, i] * W[layer][i, j] for i in range(a.size)) + b[layer][0, j]
            assert z[0, j] == pytest.approx(total, rel=1e-13)
    np.testing.assert_allclose(z2, trace.z[2], **close)
    np.testing.assert_allclose(a3, trace.a[3], **close)
    with pytest.raises(ValueError):
        W[2] @ X[0][:, None]  # the columns' way does not even fit


def test_w_b_at_two_by_two_the_wrong_way_runs_without_a_word():
    V, a = np.array([[0.1, 0.3], [0.2, 0.4]]), np.array([[1.0, 2.0]])  # w_11 = .1, w_21 = .3, w_12 = .2, w_22 = .4
    assert (a @ V).ravel().tolist() == pytest.approx([1 * 0.1 + 2 * 0.2, 1 * 0.3 + 2 * 0.4])
    assert (V @ a.T).ravel().tolist() == pytest.approx([0.7, 1.0]) != pytest.approx((a @ V).ravel().tolist())


def test_w_b_both_announced_derivations_in_its_own_layout():
    """E = (1/n) Σ (t − a)², n = 2; ∂E/∂W(3) = a(2)ᵀ δ(3); ∂E/∂b(3) = δ(3); δ(2) = δ(3) W(3)ᵀ ⊙ a(2)(1 − a(2))"""
    t = Y[:1]
    a1, _, a2, _, a3 = forward_002(X[0])
    n = t.size
    assert n == 2
    E = ((t - a3) ** 2).sum() / n
    net = Network(SIZES, cost="half_squared_error")
    assert E == pytest.approx(net.cost(THETA, X[:1], t), rel=1e-13)
    d3 = -(t - a3) * a3 * (1 - a3)
    d2 = d3 @ W[3].T * a2 * (1 - a2)
    dW = {3: a2.T @ d3, 2: a1.T @ d2}
    db = {3: d3, 2: d2}
    D = net.gradients(THETA, X[:1], t)
    same({l: np.hstack([db[l + 1].T, dW[l + 1].T]) for l in (1, 2)}, D)  # Θ = [bᵀ, Wᵀ]
    # the updates of all four, then the map, is our update
    alpha = 0.5
    new = {l: np.hstack([(b[l + 1] - alpha * db[l + 1]).T, (W[l + 1] - alpha * dW[l + 1]).T]) for l in (1, 2)}
    same(new, {l: THETA[l] - alpha * D[l] for l in (1, 2)})
    # one weight, three factors, as printed
    dE1_da1, da1_dz1, dz1_dw11 = -(t[0, 0] - a3[0, 0]), a3[0, 0] * (1 - a3[0, 0]), a2[0, 0]
    assert dE1_da1 * da1_dz1 * dz1_dw11 == pytest.approx(D[2][0, 1], rel=1e-12)


def test_w_b_its_half_is_a_mean_over_two_outputs():
    """With K outputs 1/n is 1/K: at ten outputs a fifth of the conventional half."""
    for K, ratio in ((2, 1.0), (10, 0.2)):
        net, t = Network((4, K), cost="half_squared_error"), np.linspace(0.1, 0.9, K)[None]
        Theta = net.init(np.random.default_rng(K))
        a = net.predict(Theta, X[:1])
        E, dE_da = ((t - a) ** 2).sum() / K, -2 * (t - a) / K
        assert E / net.cost(Theta, X[:1], t) == pytest.approx(ratio)
        ours = net.gradients(Theta, X[:1], t)[1][:, 0]
        np.testing.assert_allclose((dE_da * a * (1 - a))[0], ratio * ours, **close)


def test_the_pages_say_rows_for_the_2_2_2_tutorial():
    row = {line.split("|")[1].strip(): line.split("|") for line in page("notation.md").splitlines() if line[:1] == "|"}
    head = [cell.strip() for cell in row["ours"]]
    column = head.index("W, b, 2-2-2")
    assert row["one example is"][column].strip() == "a row"
    assert "a W + b" in row["$z^{(l)}$"][column] or "a W + b" in page("notation.md")
    entry = page("coming_from.md").split("### A 2-2-2 network")[1].split("###")[0]
    assert r"b^{(2)\top},\, W^{(2)\top}" in entry and "row" in entry and "z = a W + b" in entry
    table = [line for line in chapter_6().splitlines() if line.startswith("| ")]
    head = next(line for line in table if "W, b by layer" in line).split("|")
    column = [cell.strip() for cell in head].index("W, b by layer")
    cells = {line.split("|")[1].strip(): line.split("|")[column] for line in table if line.count("|") == len(head) - 1}
    assert "a row" in cells["one example"] and "z = a W + b" in cells["the sum"]
    assert r"W^\top" in cells["one layer back"] and r"a^\top" in cells["weight slope"]


# 003: affine layers, rows --------------------------------------------------------------------------------------------


def forward_003(x, w, b):
    return np.dot(x, w) + b


def backward_003(x, w, dy):
    return np.dot(dy, w.T), np.dot(x.T, dy), np.sum(dy, axis=0)


w_003 = np.array([[1, 3, 5], [2, 4, 6]])


def test_affine_the_batch_that_the_source_sends_back():
    x, dy = np.array([[1, 2], [3, 4]]), np.array([[1, 1, 1], [2, 2, 2]])
    dx, dw, db = backward_003(x, w_003, dy)
    # each number as a sum in plain Python, so that no transpose is trusted
    by_hand = [[sum(dy[n][j] * w_003[i][j] for j in range(3)) for i in range(2)] for n in range(2)]
    assert dx.tolist() == by_hand == [[9, 12], [18, 24]]
    by_hand = [[sum(x[n][i] * dy[n][j] for n in range(2)) for j in range(3)] for i in range(2)]
    assert dw.tolist() == by_hand == [[7, 7, 7], [10, 10, 10]]
    assert db.tolist() == [sum(dy[n][j] for n in range(2)) for j in range(3)] == [3, 3, 3]
    layer = Affine(w_003, [1, 1, 1])
    out, cache = layer.forward(x)
    assert out.tolist() == forward_003(x, w_003, [1, 1, 1]).tolist() == [[6, 12, 18], [12, 26, 40]]
    ours, grads = layer.backward(dy, cache)
    assert (ours.tolist(), grads["W"].tolist(), grads["b"].tolist()) == (dx.tolist(), dw.tolist(), db.tolist())
    # the shapes allow x @ dy as well, because m = 2 = p; it is wrong in every entry
    assert (x @ dy).shape == dw.shape and ((x @ dy) != dw).all()


def test_affine_two_layers_forwards_and_backwards_as_the_program_has_them():
    x, w1, w2 = np.array([[1, 2]]), w_003, np.array([[1, 4], [2, 5], [3, 6]])
    b1, b2 = np.array([1, 2, 3]), np.array([1, 2])
    assert forward_003(np.array([1, 2]), w1, [1, 1, 1]).tolist() == [6, 12, 18]
    y1 = forward_003(x, w1, b1)
    y2 = forward_003(y1, w2, b2)
    assert y2.tolist() == [[93, 211]]
    dx1, dw1, db1 = backward_003(y1, w2, y2)
    dx, dw, db = backward_003(x, w1, dx1)
    net = Network((2, 3, 2), hidden="identity", output="identity", cost="half_squared_error")
    Theta = from_affine({1: {"W": w1, "b": b1}, 2: {"W": w2, "b": b2}})
    D = net.gradients(Theta, x, np.zeros((1, 2)))  # dy = y2 is the slope of half the sum of squares
    same({1: np.column_stack([db, dw.T]), 2: np.column_stack([db1, dw1.T])}, D)
    assert dx.tolist() == [[12385, 16108]]


def test_affine_layers_at_sizes_that_all_differ():
    layers = to_affine(THETA)
    x1, W1, W2 = X, np.array(layers[1].W), np.array(layers[2].W)
    y1 = forward_003(x1, W1, layers[1].b)
    y2 = forward_003(y1, W2, layers[2].b)
    dx1, dw2, db2 = backward_003(y1, W2, y2 / m)
    _, dw1, db1 = backward_003(x1, W1, dx1)
    net = Network(SIZES, hidden="identity", output="identity", cost="half_squared_error")
    D = net.gradients(THETA, X, np.zeros((m, 2)))
    same({1: np.column_stack([db1, dw1.T]), 2: np.column_stack([db2, dw2.T])}, D)


def test_the_matrix_that_nobody_writes_down():
    """All slopes of 30 outputs in 784 × 30 weights; backward multiplies by that matrix without having it"""
    assert 784 * 30 == 23520 and r"$30 \times 23{,}520$" in chapter_6()
    x, W, dout = rng.normal(size=4), rng.normal(size=(4, 3)), rng.normal(size=3)
    local = np.zeros((3, 4 * 3))  # the same at 4 × 3: row j, column (i, k): the slope of out_j in W_ik
    for j in range(3):
        for i in range(4):
            local[j, i * 3 + j] = x[i]
    _, grads = Affine(W, np.zeros(3)).backward(dout[None], x[None])
    np.testing.assert_allclose((dout @ local).reshape(4, 3), grads["W"], **close)


# 004: three linear layers, regression --------------------------------------------------------------------------------


def regression():
    sizes = (2, 5, 3, 4)
    r = np.random.default_rng(4)
    Theta = {l: r.normal(size=(sizes[l], 1 + sizes[l - 1])) for l in (1, 2, 3)}
    return sizes, Theta, r.normal(size=(m, 2)), r.normal(size=(m, 4))


def test_regression_with_a_loss_that_is_called_a_mean_and_is_a_sum():
    """L = Σ_i ‖y_i − ŷ_i‖²; the chains for W3, W2, W1, each factor a matrix of slopes, multiplied as they stand"""
    sizes, Theta, x, y = regression()
    W_, b_ = {l: Theta[l][:, 1:].T for l in Theta}, {l: Theta[l][:, 0] for l in Theta}
    h1 = g(x @ W_[1] + b_[1])
    h2 = g(h1 @ W_[2] + b_[2])
    y_hat = h2 @ W_[3] + b_[3]
    net = Network(sizes, output="identity", cost="squared_error")
    loss = sum(np.linalg.norm(y[i] - y_hat[i]) ** 2 for i in range(m))
    J = net.cost(Theta, x, y)
    assert loss == pytest.approx(m * J, rel=1e-13)  # the sum
    assert np.mean((y - y_hat) ** 2) == pytest.approx(J / 4, rel=1e-13)  # what MSE means in a library: over outputs too
    grad = {l: np.zeros_like(Theta[l]) for l in Theta}
    for i in range(m):  # one example after the other, row vectors
        dL_dyhat = -2 * (y[i] - y_hat[i])
        dyhat_dh2 = W_[3].T  # entry (k, j): slope of ŷ_k in h2_j
        dh2_dh1 = np.diag(h2[i] * (1 - h2[i])) @ W_[2].T
        s3 = dL_dyhat
        s2 = dL_dyhat @ dyhat_dh2 @ np.diag(h2[i] * (1 - h2[i]))
        s1 = dL_dyhat @ dyhat_dh2 @ dh2_dh1 @ np.diag(h1[i] * (1 - h1[i]))
        for l, s, h in ((3, s3, h2[i]), (2, s2, h1[i]), (1, s1, x[i])):
            grad[l] += np.column_stack([s, np.outer(h, s).T])
    D = net.gradients(Theta, x, y)
    same(grad, {l: m * D[l] for l in D})


def test_regression_w3_is_no_function_of_w2():
    """No factor ∂W3/∂W2: the chain's W2 slope is the slope of the loss with W3 held where it is."""
    sizes, Theta, x, y = regression()
    net = Network(sizes, output="identity", cost="squared_error")
    h = 1e-6
    up, down = (
        {**Theta, 2: Theta[2] + s * h * (np.arange(Theta[2].size).reshape(Theta[2].shape) == 7)} for s in (1, -1)
    )
    assert up[3] is Theta[3]
    slope = (net.cost(up, x, y) - net.cost(down, x, y)) / (2 * h)
    assert slope == pytest.approx(net.gradients(Theta, x, y)[2].ravel()[7], rel=1e-7)


# All five are cited as the others are --------------------------------------------------------------------------------

SOURCES = ("swnomad2018", "whoareyou2019", "backpropslides", "neuralnetlearns2019", "khkimequations")


@pytest.mark.parametrize("key", SOURCES)
def test_each_source_is_in_the_references_and_cited_where_it_is_used(key):
    assert f"{{{key}," in page("../references.bib")
    cites = [text for text in (page("coming_from.md"), chapter_6()) if key in text]
    assert len(cites) == 2, "in If you came from … and in chapter 6"
