"""The worked numbers of chapters 1 and 2 and the two look-up pages, by routes that share no code with the package.

The routes: Decimal with 60 digits, exact fractions, HIPS autograd on formulas written out here, and counting.
`printed(...)` then finds the recomputed number, in the chapter's own format, among the chapter's stored outputs.
"""

import json
import math
import re
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product
from pathlib import Path

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import elementwise_grad, grad

import backprop
from backprop.examples import NET, THETA, X

CHAPTERS = Path(__file__).resolve().parent.parent / "chapters"


def printed(chapter, text):
    """Whether the chapter's stored outputs hold this text, blanks apart."""
    cells = json.loads((CHAPTERS / chapter).read_text(encoding="utf-8"))["cells"]
    streams = ["".join(o.get("text") or o["data"]["text/plain"]) for c in cells for o in c.get("outputs", [])]
    return " ".join(text.split()) in " ".join(" ".join(streams).split())


def one(text):
    return printed("01_sigmoid.ipynb", text)


def two(text):
    return printed("02_chain_rule.ipynb", text)


def exact(z):
    """(sigma, sigma', softplus) of z, right to far more digits than a float has."""
    with localcontext(prec=400):
        e = (-Decimal(z)).exp()
        return 1 / (1 + e), e / (1 + e) ** 2, (1 + 1 / e).ln()


def sigma(z):
    return 1 / (1 + anp.exp(-z))


# Chapter 1 --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "z, digits",
    [
        (0, "0.2500000000"),
        (0.5, "0.2350037122"),
        (-0.5, "0.2350037122"),
        (1, "0.1966119332"),
        (-1, "0.1966119332"),
        (4, "0.0176627062"),
        (10, "0.0000453958"),
    ],
)
def test_published_slopes_of_the_sigmoid(z, digits):
    assert f"{exact(z)[1]:.10f}" == digits == f"{backprop.sigmoid_prime(float(z)):.10f}"
    assert one(f"sigma'({z:4.1f}) = {digits}")


@pytest.mark.parametrize("z", [-4, -2, -1, 0, 1, 2, 4])
def test_table_of_the_sigmoid(z):
    assert one(f"sigma({z:4.1f}) = {exact(z)[0]:.6f}")


@pytest.mark.parametrize("h", [2, 1, 0.1, 0.01, 0.001, 0.0001])
def test_rise_over_run(h):
    assert one(f"h = {h:<7} rise over run = {(exact(1 + h)[0] - exact(1)[0]) / Decimal(h):.6f}")


def test_at_most_a_quarter_exactly():
    for a in (Fraction(k, 1000) for k in range(1001)):
        assert a * (1 - a) == Fraction(1, 4) - (a - Fraction(1, 2)) ** 2 <= Fraction(1, 4)
        assert (a * (1 - a) == Fraction(1, 4)) == (a == Fraction(1, 2))
    assert Fraction(1, 4) ** 5 == Fraction(9765625, 10**10) and one("0.000976562")


def test_first_neuron_is_the_3_2_2_networks_own():
    z = Fraction(1, 10) + Fraction(4, 10) * 1 - Fraction(3, 10) * Fraction(1, 2) + Fraction(2, 10) * -1
    assert z == Fraction(15, 100) and one("z = 0.1500")
    assert list(THETA[1][0]) == [0.1, 0.4, -0.3, 0.2] and list(X[0]) == [1.0, 0.5, -1.0]
    for w1, z in ((0.3, 0.05), (0.4, 0.15), (0.5, 0.25)):
        assert one(f"w1 = {w1} z = {z:.2f} step: 1.0000 smooth: {exact(z)[0]:.4f}")


@pytest.mark.parametrize("z", [0, 1, 2, 4, 6])
def test_table_of_the_classic_mistake(z):
    a = 1 / (1 + math.exp(-z))
    s = 1 / (1 + math.exp(-a))
    assert one(f"{z} {a:.4f} {a * (1 - a):.4f} {s * (1 - s):.4f} {z * (1 - z):6.2f}")


def test_the_classic_mistake_is_80_times_too_large_at_6():
    ratio = exact(exact(6)[0])[1] / exact(6)[1]
    assert f"{ratio:.1f}" == "79.8" and one("the wrong slope is 79.8 times")
    for z in range(-50, 51):
        assert exact(1)[1] <= exact(exact(z)[0])[1] <= Decimal("0.25")


@pytest.mark.parametrize("z", [1, 10, 20, 30, 36, 40])
def test_digits_lost_by_a_times_1_minus_a(z):
    a = 1 / (1 + math.exp(-z))
    right = float(exact(z)[1])
    assert one(f"{z} {right:.8e} {a * (1 - a):.8e}")


def test_which_digit_is_wrong_first():
    def same(z):
        a = 1 / (1 + math.exp(-z))
        right, naive = f"{float(exact(z)[1]):.15e}", f"{a * (1 - a):.15e}"
        return next(
            k for k, (p, q) in enumerate(zip(right.replace(".", ""), naive.replace(".", "")), start=1) if p != q
        )

    assert (same(20), same(30), same(40)) == (9, 3, 1)


@pytest.mark.parametrize("z", [0, 1, -1, 20, -20, 37, -37, 40, -40, 300, -300, 700, -700, 1000, -1000])
def test_stable_forms_keep_their_digits(z):
    for name, right in zip(("sigmoid", "sigmoid_prime", "softplus"), exact(z)):
        with np.errstate(all="raise", under="ignore"):
            assert getattr(backprop, name)(float(z)) == pytest.approx(float(right), rel=1e-14, abs=0), name


def test_which_formula_overflows_on_which_side():
    with pytest.raises(OverflowError):
        math.exp(710)
    math.exp(709)
    assert one("z = -1000: 1/(1 + e^-z) = 0.0 e^z/(1 + e^z) = 0.0") and one(
        "z = 1000: 1/(1 + e^-z) = 1.0 e^z/(1 + e^z) = nan"
    )


@pytest.mark.parametrize("z", [2, 20, 30, 36])
def test_table_of_the_softplus(z):
    naive = -math.log(1 - 1 / (1 + math.exp(-z)))
    assert one(f"{z} {naive:.6f} {exact(z)[2]:.6f}")


def test_a_clipped_cost_stands_still():
    assert one(f"clipped {-math.log(1 - (1 - 1e-7)):.4f} slope 0.0000") and one("softplus 20.0000 slope 1.0000")


@pytest.mark.parametrize(
    "name, formula",
    [
        ("sigmoid", sigma),
        ("tanh", anp.tanh),
        ("relu", lambda z: z * (z > 0)),
        ("softplus", lambda z: anp.log(1 + anp.exp(z))),
    ],
)
def test_slopes_against_automatic_differentiation(name, formula):
    z = np.linspace(-9.7, 9.3, 39)
    prime = backprop.sigmoid if name == "softplus" else getattr(backprop, f"{name}_prime")
    assert getattr(backprop, name)(z) == pytest.approx(formula(z), rel=1e-10, abs=0)
    assert prime(z) == pytest.approx(elementwise_grad(formula)(z), rel=1e-7, abs=1e-15)


def test_exercises_of_chapter_1():
    assert 2 * math.log(1 + math.sqrt(2)) == pytest.approx(1.7627, abs=5e-5)
    assert grad(grad(sigma))(1.0) == pytest.approx(-0.090858, abs=5e-7)
    for z in (-3.0, -0.5, 0.0, 2.0):
        assert one(f"silu'({z:4.1f}) = {grad(lambda v: v * sigma(v))(z):.6f}")
    assert backprop.sigmoid_prime(math.log(3)) == pytest.approx(float(Fraction(3, 16)), rel=1e-14)


# Chapter 2 --------------------------------------------------------------------------------------------------------


def slopes(f, at):
    """The exact slopes of a polynomial of degree at most 2 in each variable: there the central difference has no error."""
    at, h = [Fraction(v) for v in at], Fraction(1, 7)
    moved = [[v + s * h * (i == j) for j, v in enumerate(at)] for i in range(len(at)) for s in (1, -1)]
    return [(f(*moved[2 * i]) - f(*moved[2 * i + 1])) / (2 * h) for i in range(len(at))]


def test_published_graphs():
    assert slopes(lambda x, y, z: (x + y) * z, (-2, 5, -4)) == [-4, -4, 3] and two("df/dx = -4 df/dy = -4 df/dz = 3")
    assert slopes(lambda a, b: (a + b) * (b + 1), (2, 1)) == [2, 5] and two("e = 6 de/da = 2 de/db = 5")
    assert slopes(lambda a, b: (a + b) * (b + 1), (3, 1))[1] == 6
    assert slopes(lambda x, y: x * x * y + x, (3, 2)) == [13, 9]


@pytest.mark.parametrize("h", ["1.0", "0.1", "0.01", "0.001"])
def test_gain_at_the_fork(h):
    gain = (2 + 1 + Fraction(h)) * (1 + Fraction(h) + 1) - 6
    assert gain == 5 * Fraction(h) + Fraction(h) ** 2
    assert two(f"h = {h:<6} gain / h = {float(gain / Fraction(h)):.4f}")


@pytest.mark.parametrize("depth", range(1, 9))
def test_paths_and_edges(depth):
    """Paths by listing them; edges by counting the neighbours."""
    sizes = [1] + [3] * depth + [1]
    paths = sum(1 for _ in product(*map(range, sizes)))
    edges = sum(p * q for p, q in zip(sizes, sizes[1:]))
    assert two(f"{depth} {paths} {paths * depth} {edges} {edges}")


def test_counts_of_784_30_10():
    edges = 784 * 30 + 30 * 10 + 10
    assert (784 * 30 * 10, edges) == (235_200, 23_830)
    forward, reverse = 10 * 30 * 784 + 1 * 10 * 784, 1 * 10 * 30 + 1 * 30 * 784
    assert two(f"C(BA): {forward:,} (CB)A: {reverse:,} ratio: {forward / reverse:.1f}")
    Theta = backprop.Network((784, 30, 10)).init(np.random.default_rng(0))
    assert sum(Theta_l.size for Theta_l in Theta.values()) == 785 * 30 + 31 * 10 == 23_860 and two("23,860 parameters")


def neuron(w1, w2, b, x1, x2):
    return sigma(b + w1 * x1 + w2 * x2)


def test_published_neuron():
    at = (2.0, -3.0, -3.0, -1.0, -2.0)
    assert f"{neuron(*at):.10f}" == "0.7310585786" and two("z = 1 a = 0.7310585786 da/dz = 0.1966119332")
    dw1, dw2, db, dx1, dx2 = (f"{grad(neuron, i)(*at):.10f}" for i in range(5))
    assert (dw1, dw2, db, dx1, dx2) == (
        "-0.1966119332",
        "-0.3932238665",
        "0.1966119332",
        "0.3932238665",
        "-0.5898357997",
    )
    assert two(f"da/dw = {dw1}, {dw2}") and two(f"da/db = {db}") and two(f"da/dx = {dx1}, {dx2}")


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
    assert two(f"y = {y:g}: J = {J(*at):.4f} dJ/da = {(a - y) / (a * (1 - a)):7.4f} dJ/dz = {db:7.4f}")


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
    J = lambda w1, w2, w3: (w3 * sigma(w2 * sigma(w1 * 1.0)) - 1.0) ** 2
    d1, d2, d3 = (grad(J, i)(0.5, -0.4, 0.8) for i in range(3))
    assert two(f"dJ/dw1 = {d1:.6f} dJ/dw2 = {d2:.6f} dJ/dw3 = {d3:.6f}")


@pytest.mark.parametrize("n", [3, 10, 100])
def test_what_sharing_saves(n):
    assert two(f"{n} weights: alone {n * n:,} shared {3 * n - 2:,}")


# Notation and glossary --------------------------------------------------------------------------------------------


def test_notation_page_reads_the_arrays_rightly():
    text = (CHAPTERS / "notation.md").read_text(encoding="utf-8")
    assert "$\\Theta^{(1)}_{23}$ is `Theta[1][1, 3]`" in text and "`net.sizes[l - 1]`" in text
    z = NET.forward(THETA, X).z[2]
    nudged = X + np.array([0, 0, 1.0])  # input 3 up by 1
    moved = NET.forward(THETA, nudged).z[2] - z
    assert moved[:, 1] == pytest.approx(np.full(len(X), THETA[1][1, 3]))


def test_glossary_is_bilingual_sorted_and_linked():
    text = (CHAPTERS / "glossary.md").read_text(encoding="utf-8")
    body = text.split("```{glossary}\n")[1].split("\n```")[0]
    entries = [entry.split("\n") for entry in body.strip().split("\n\n")]
    assert len(entries) >= 50
    english = [entry[0] for entry in entries]
    assert english == sorted(english, key=str.lower) and len(set(english)) == len(english)
    assert len({entry[1] for entry in entries}) == len(entries)
    for _, korean, sentence in entries:
        assert re.search("[가-힣]", korean), korean
        assert re.search(r"\. \[Chapter (\d+)\]\((\d\d)_\w+\.ipynb\)$", sentence), sentence
        number, stem = re.search(r"\[Chapter (\d+)\]\((\d\d)_", sentence).groups()
        assert int(number) == int(stem), sentence
