"""Chapter 2: the chain rule, by exact fractions, by counting paths, and by autograd on formulas written out here."""

import math
from fractions import Fraction
from itertools import product

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from by_autograd import sigmoid
from chapter_text import cells, printed

import backprop


def slopes(f, at):
    """The exact slopes of a polynomial of degree at most 2 in each variable: central differences are exact there."""
    at, h = [Fraction(v) for v in at], Fraction(1, 7)
    moved = [[v + s * h * (i == j) for j, v in enumerate(at)] for i in range(len(at)) for s in (1, -1)]
    return [(f(*moved[2 * i]) - f(*moved[2 * i + 1])) / (2 * h) for i in range(len(at))]


def test_published_graphs():
    assert slopes(lambda x, y, z: (x + y) * z, (-2, 5, -4)) == [-4, -4, 3] and printed(
        2, "df/dx = -4 df/dy = -4 df/dz = 3"
    )
    assert slopes(lambda a, b: (a + b) * (b + 1), (2, 1)) == [2, 5] and printed(2, "e = 6 de/da = 2 de/db = 5")
    assert slopes(lambda a, b: (a + b) * (b + 1), (3, 1))[1] == 6
    assert slopes(lambda x, y: x * x * y + x, (3, 2)) == [13, 9]


@pytest.mark.parametrize("h", ["1.0", "0.1", "0.01", "0.001"])
def test_gain_at_the_fork(h):
    gain = (2 + 1 + Fraction(h)) * (1 + Fraction(h) + 1) - 6
    assert gain == 5 * Fraction(h) + Fraction(h) ** 2
    assert printed(2, f"h = {h:<6} gain / h = {float(gain / Fraction(h)):.4f}")


@pytest.mark.parametrize("depth", range(1, 9))
def test_paths_and_edges(depth):
    """Paths by listing them; edges by counting the neighbours."""
    sizes = [1] + [3] * depth + [1]
    paths = sum(1 for _ in product(*map(range, sizes)))
    edges = sum(p * q for p, q in zip(sizes, sizes[1:]))
    assert printed(2, f"{depth} {paths} {paths * depth} {edges}")


def test_counts_of_784_30_10():
    edges = 784 * 30 + 30 * 10 + 10
    assert (784 * 30 * 10, edges) == (235_200, 23_830)
    forward, reverse = 10 * 30 * 784 + 1 * 10 * 784, 1 * 10 * 30 + 1 * 30 * 784
    assert printed(2, f"C(BA): {forward:,} (CB)A: {reverse:,} ratio: {forward / reverse:.1f}")
    Theta = backprop.Network((784, 30, 10)).init(np.random.default_rng(0))
    assert sum(Theta_l.size for Theta_l in Theta.values()) == 785 * 30 + 31 * 10 == 23_860 and printed(
        2, "23,860 parameters"
    )


def neuron(w1, w2, b, x1, x2):
    return sigmoid(b + w1 * x1 + w2 * x2)


def test_published_neuron():
    at = (2.0, -3.0, -3.0, -1.0, -2.0)
    assert f"{neuron(*at):.10f}" == "0.7310585786" and printed(2, "z = 1 a = 0.7310585786 da/dz = 0.1966119332")
    dw1, dw2, db, dx1, dx2 = (f"{grad(neuron, i)(*at):.10f}" for i in range(5))
    assert (dw1, dw2, db, dx1, dx2) == (
        "-0.1966119332",
        "-0.3932238665",
        "0.1966119332",
        "0.3932238665",
        "-0.5898357997",
    )
    assert printed(2, f"da/dw = {dw1}, {dw2}") and printed(2, f"da/db = {db}") and printed(2, f"da/dx = {dx1}, {dx2}")


@pytest.mark.parametrize("y", [1.0, 0.0])
def test_neuron_with_its_cost(y):
    def J(w1, w2, b, x1, x2):
        a = neuron(w1, w2, b, x1, x2)
        return -y * anp.log(a) - (1 - y) * anp.log(1 - a)

    at = (2.0, -3.0, -3.0, -1.0, -2.0)
    a = 1 / (1 + math.exp(-1))
    dw1, dw2, db = (grad(J, i)(*at) for i in range(3))
    assert (db, dw1, dw2) == pytest.approx((a - y, -(a - y), -2 * (a - y)), rel=1e-12)
    D = backprop.Network((2, 1)).gradients(
        {1: np.array([[-3.0, 2.0, -3.0]])}, np.array([[-1.0, -2.0]]), np.array([[y]])
    )
    assert D[1][0] == pytest.approx([db, dw1, dw2], rel=1e-12)
    assert printed(2, f"{y:g} {J(*at):.4f} {(a - y) / (a * (1 - a)):.4f} {db:.4f}")


def test_one_step_of_exercise_2_4():
    a = 1 / (1 + math.exp(-1))
    w1, w2, b = 2 + 0.1 * a, -3 + 0.2 * a, -3 - 0.1 * a
    z = b - w1 - 2 * w2
    assert (w1, w2, b, z) == pytest.approx((2.0731, -2.8538, -3.0731, 0.5614), abs=5e-5)
    assert [math.log(1 + math.exp(v)) for v in (1, z)] == pytest.approx([1.3133, 1.0127], abs=5e-5)


def test_sigmoid_in_four_steps():
    q = math.exp(-1)
    assert [q, 1 + q, 1 / (1 + q), -1 / (1 + q) ** 2, -q / (1 + q) ** 2] == pytest.approx(
        [0.3679, 1.3679, 0.7311, -0.5344, -0.1966], abs=5e-5
    )


def test_three_weights_in_a_row():
    J = lambda w1, w2, w3: (w3 * sigmoid(w2 * sigmoid(w1 * 1.0)) - 1.0) ** 2
    d1, d2, d3 = (grad(J, i)(0.5, -0.4, 0.8) for i in range(3))
    assert printed(2, f"dJ/dw1 = {d1:.6f} dJ/dw2 = {d2:.6f} dJ/dw3 = {d3:.6f}")


@pytest.mark.parametrize("n", [3, 10, 100])
def test_what_sharing_saves(n):
    assert printed(2, f"{n} {n * n:,} {3 * n - 2:,}")


def cell(words):
    """The code of the one visible cell of chapter 2 that holds these words."""
    (found,) = ("".join(c["source"]) for c in cells(2) if c["cell_type"] == "code" and words in "".join(c["source"]))
    return found


@pytest.mark.parametrize("layers", range(1, 7))
def test_every_edge_is_used_exactly_once(layers):
    """The chapter's own `backward`, with a slope that counts."""
    used = []

    def slope(i, j):
        used.append((i, j))
        return 1.0

    made = {"slope": slope}
    exec(cell("def backward(layers):"), made)
    dJ = made["backward"](layers)
    assert len(used) == 9 * layers - 3 and dJ[0][0] == 3**layers  # with slopes of 1, the number of paths
    assert [len(dJ[l]) for l in range(layers + 2)] == [1, *[3] * layers, 1]  # a derivative at every node
    more = []
    made["slope"] = lambda i, j: more.append(1) or 1.0
    made["backward"](layers + 1)
    assert len(more) - len(used) == 9  # nine more edges with every layer


def test_30_values_a_layer_are_hopeless_for_the_bad_recipe():
    assert 30**6 > 7e8 and 30 + 5 * 900 + 30 < 5_000  # paths and edges of six layers


def test_overwriting_is_right_for_a_value_that_is_used_once():
    a, b = 2.0, 1.0
    c, d = a + b, b + 1
    overwritten = {"a": d * 1.0, "b": c * 1.0}  # = in place of the second +=
    right = slopes(lambda a, b: (a + b) * (b + 1), (2, 1))
    assert overwritten["a"] == right[0] and overwritten["b"] == 3 != right[1]


def test_the_wrong_lines_of_exercise_2_7_show_what_it_says():
    def program(w1, w2, b, x1, x2, y):
        a = 1 / (1 + math.exp(-(b + w1 * x1 + w2 * x2)))
        dJ_dz = (a - y) * a * (1 - a)
        return dJ_dz, dJ_dz * w1, dJ_dz * w2

    assert program(2, -3, -3, 0, -2, 1)[1] != 0  # a weight whose input is 0 moves all the same
    sure = program(0, 0, math.log(999), 1, 1, 0)
    assert abs(sure[0]) < 0.001 < 0.999 - 1e-9  # where the right slope is 0.999
