"""The numbers and formulas of chapters 5 and 6, by routes that share no code with the package: plain Python index by
index, and automatic differentiation. And the formula sheet: no boxed formula of the book is missing from it.
"""

import json
import re
from math import exp, isclose, tanh
from pathlib import Path

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad, jacobian

from backprop import Affine, Network, central_difference, from_affine, to_affine
from backprop.exercises import EXERCISES, check
from backprop.functions import softmax

CHAPTERS = Path(__file__).parents[1] / "chapters"


def prose(name):
    cells = json.loads((CHAPTERS / name).read_text(encoding="utf-8"))["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def g(z):
    return 1 / (1 + exp(-z))


# Chapter 5 --------------------------------------------------------------------------------------------------------


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


def anp_sigmoid(z):
    return 1 / (1 + anp.exp(-z))


def anp_softmax(z):
    return anp.exp(z) / anp.sum(anp.exp(z))


COSTS_BY_DEFINITION = {
    "cross_entropy": lambda a, y: -anp.sum(y * anp.log(a) + (1 - y) * anp.log(1 - a)),
    "categorical_cross_entropy": lambda a, y: -anp.sum(y * anp.log(a)),
    "half_squared_error": lambda a, y: anp.sum((a - y) ** 2) / 2,
    "squared_error": lambda a, y: anp.sum((a - y) ** 2),
}
OUTPUTS_BY_DEFINITION = {
    "sigmoid": anp_sigmoid,
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


# Chapter 6 --------------------------------------------------------------------------------------------------------


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


def test_a_batch_of_three_through_both_layers():
    first, second = Affine([[1, 3, 5], [2, 4, 6]], [1, 2, 3]), Affine([[1, 4], [2, 5], [3, 6]], [1, 2])
    hidden, _ = first.forward([[1, 2], [0, 1], [-1, 1]])
    out, cache = second.forward(hidden)
    assert out.tolist() == [[93, 211], [43, 98], [21, 49]]
    assert second.backward(out, cache)[1]["b"].tolist() == [157, 358]


def small_network(W2, W3, b2=(0.35, 0.35), b3=(0.60, 0.60), x=(0.05, 0.10), t=(0.01, 0.99)):
    """Mazur's network, written out: hidden and output values, both parts of the error."""
    h = [g(W2[i][0] * x[0] + W2[i][1] * x[1] + b2[i]) for i in (0, 1)]
    o = [g(W3[j][0] * h[0] + W3[j][1] * h[1] + b3[j]) for j in (0, 1)]
    return h, o, [(t[j] - o[j]) ** 2 / 2 for j in (0, 1)]


def test_the_two_derivations_of_the_2_2_2_network():
    W2, W3, x, t, eta = [[0.15, 0.20], [0.25, 0.30]], [[0.40, 0.45], [0.50, 0.55]], (0.05, 0.10), (0.01, 0.99), 0.5
    h, o, E = small_network(W2, W3)
    text = prose("06_layers.ipynb")
    # an output weight: three factors
    factors = -(t[0] - o[0]), o[0] * (1 - o[0]), h[0]
    d3 = [(o[j] - t[j]) * o[j] * (1 - o[j]) for j in (0, 1)]
    # a hidden weight: two paths
    paths = d3[0] * W3[0][0], d3[1] * W3[1][0]
    slope = h[0] * (1 - h[0])
    in_the_text = [
        *factors,
        np.prod(factors),
        d3[0],
        -d3[1],
        paths[0],
        -paths[1],
        sum(paths),
        slope,
        sum(paths) * slope,
        sum(paths) * slope * 0.05,
    ]
    for value in in_the_text:
        assert f"{value:.6f}" in text, f"{value:.6f}"
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
    assert f"{wrong:.9f}" == "0.291027924" and "0.291027924" in text and "0.291027774" in text


def test_the_regression_in_W_and_b_has_the_gradient_of_the_theta_form():
    rng = np.random.default_rng(6)
    x = np.linspace(-2, 2, 40)[:, None]
    y = np.sin(2 * x) + 0.1 * rng.normal(size=x.shape)
    net = Network((1, 8, 8, 1), output="identity", cost="squared_error")
    Theta = net.init(np.random.default_rng(1), "normal")

    def E(params):
        h1 = anp_sigmoid(anp.dot(x, params[0]) + params[1])
        h2 = anp_sigmoid(anp.dot(h1, params[2]) + params[3])
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


# The exercises ------------------------------------------------------------------------------------------------------

RIGHT = {"5.2": (tanh(0.5) - 1) * (1 - tanh(0.5) ** 2), "5.6": 2580, "6.2": 0.000995425471}


@pytest.mark.parametrize("number", RIGHT)
def test_the_checked_exercises(number):
    assert check(number, RIGHT[number]) == "Right."
    row = EXERCISES[number]()
    for sentence, wrong in row.mistakes.items():
        assert check(number, wrong) == f"Not yet: {sentence}"


# The formula sheet --------------------------------------------------------------------------------------------------


def labelled_formulas():
    """{label: TeX} of the numbered formulas of all chapters."""
    found = {}
    for path in sorted(CHAPTERS.glob("*.ipynb")):
        for tex, label in re.findall(r"^\$\$\n((?:(?!\$\$).)*?)\n\$\$ \(([\w-]+)\)$", prose(path.name), re.S | re.M):
            assert label not in found, f"{label} is used twice"
            found[label] = tex
    return found


def test_the_formula_sheet_holds_every_boxed_formula():
    formulas = labelled_formulas()
    cited = set(re.findall(r"\{eq\}`([\w-]+)`", (CHAPTERS / "formulas.md").read_text(encoding="utf-8")))
    boxed = {label for label, tex in formulas.items() if r"\boxed" in tex}
    assert len(boxed) > 30
    assert not boxed - cited, "boxed in a chapter, missing from formulas.md"
    assert not cited - set(formulas), "cited in formulas.md, not in any chapter"


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
    text = prose("05_proof.ipynb")
    assert all(f"$$ ({label})" in text for label in promised)
