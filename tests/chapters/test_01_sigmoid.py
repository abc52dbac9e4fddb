"""Chapter 1: the sigmoid and its slope, by Decimal with 400 digits, exact fractions and HIPS autograd."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import elementwise_grad, grad
from by_autograd import sigmoid
from chapter_text import printed

import backprop
from backprop.examples import THETA, X


def exact(z):
    """(sigma, sigma', softplus) of z, right to far more digits than a float has."""
    with localcontext(prec=400):
        e = (-Decimal(z)).exp()
        return 1 / (1 + e), e / (1 + e) ** 2, (1 + 1 / e).ln()


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
    assert printed(1, f"sigma'({z:4.1f}) = {digits}")


@pytest.mark.parametrize("z", [-4, -2, -1, 0, 1, 2, 4])
def test_table_of_the_sigmoid(z):
    assert printed(1, f"sigma({z:4.1f}) = {exact(z)[0]:.6f}")


@pytest.mark.parametrize("h", [2, 1, 0.1, 0.01, 0.001, 0.0001])
def test_rise_over_run(h):
    assert printed(1, f"h = {h:<7} rise over run = {(exact(1 + h)[0] - exact(1)[0]) / Decimal(h):.6f}")


def test_at_most_a_quarter_exactly():
    for a in (Fraction(k, 1000) for k in range(1001)):
        assert a * (1 - a) == Fraction(1, 4) - (a - Fraction(1, 2)) ** 2 <= Fraction(1, 4)
        assert (a * (1 - a) == Fraction(1, 4)) == (a == Fraction(1, 2))
    assert Fraction(1, 4) ** 5 == Fraction(9765625, 10**10) and printed(1, "0.000976562")


def test_first_neuron_is_the_3_2_2_networks_own():
    z = Fraction(1, 10) + Fraction(4, 10) * 1 - Fraction(3, 10) * Fraction(1, 2) + Fraction(2, 10) * -1
    assert z == Fraction(15, 100) and printed(1, "z = 0.1500")
    assert list(THETA[1][0]) == [0.1, 0.4, -0.3, 0.2] and list(X[0]) == [1.0, 0.5, -1.0]
    for w1, z in ((0.3, 0.05), (0.4, 0.15), (0.5, 0.25)):
        assert printed(1, f"{w1} {z:.2f} 1.0000 {exact(z)[0]:.4f}")


@pytest.mark.parametrize("z", [0, 1, 2, 4, 6])
def test_table_of_the_classic_mistake(z):
    a = 1 / (1 + math.exp(-z))
    s = 1 / (1 + math.exp(-a))
    assert printed(1, f"{z} {a:.4f} {a * (1 - a):.4f} {s * (1 - s):.4f} {z * (1 - z):6.2f}")


def test_the_classic_mistake_is_80_times_too_large_at_6():
    ratio = exact(exact(6)[0])[1] / exact(6)[1]
    assert f"{ratio:.1f}" == "79.8" and printed(1, "at z = 6: 79.8 times too large")
    for z in range(-50, 51):
        assert exact(1)[1] <= exact(exact(z)[0])[1] <= Decimal("0.25")


@pytest.mark.parametrize("z", [1, 10, 20, 30, 36, 40])
def test_digits_lost_by_a_times_1_minus_a(z):
    a = 1 / (1 + math.exp(-z))
    right = float(exact(z)[1])
    assert printed(1, f"{z} {right:.8e} {a * (1 - a):.8e}")


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
    assert printed(1, "z = -1000: 1/(1 + e^-z) = 0.0 e^z/(1 + e^z) = 0.0") and printed(
        1, "z = 1000: 1/(1 + e^-z) = 1.0 e^z/(1 + e^z) = nan"
    )


@pytest.mark.parametrize("z", [2, 20, 30, 36])
def test_table_of_the_softplus(z):
    naive = -math.log(1 - 1 / (1 + math.exp(-z)))
    assert printed(1, f"{z} {naive:.6f} {exact(z)[2]:.6f}")


def test_a_clipped_cost_stands_still():
    assert printed(1, f"clipped {-math.log(1 - (1 - 1e-7)):.4f} slope 0.0000")
    assert printed(1, "softplus 20.0000 slope 1.0000")


@pytest.mark.parametrize(
    "name, formula",
    [
        ("sigmoid", sigmoid),
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
    assert grad(grad(sigmoid))(1.0) == pytest.approx(-0.090858, abs=5e-7)
    for z in (-3.0, -0.5, 0.0, 2.0):
        assert printed(1, f"silu'({z:4.1f}) = {grad(lambda v: v * sigmoid(v))(z):.6f}")
    assert backprop.sigmoid_prime(math.log(3)) == pytest.approx(float(Fraction(3, 16)), rel=1e-14)


def test_what_chapter_1_says_of_always_and_never():
    z = np.linspace(-30, 30, 4001)
    a = 1 / (1 + np.exp(-z))
    assert (np.diff(a) > 0).all() and a.min() > 0 and a.max() < 1  # it always rises; 0 and 1 are never reached
    assert 0.25**5 < 1e-3  # five in a row pass on less than a thousandth
    wrong = np.exp(-a) / (1 + np.exp(-a)) ** 2
    assert 0.19661 < wrong.min() and wrong.max() < 0.25 + 1e-15  # never absurd
    near = np.abs(z) < 0.2
    assert np.allclose(wrong[near], (a * (1 - a))[near], rtol=0.08)  # and nearly right in the middle
    step = np.where(z > 0, 1.0, 0.0)
    assert np.count_nonzero(np.diff(step)) == 1  # a step answers one nudge of 4,000
    t = np.tanh(z[np.abs(z) > 0.01])
    assert (1 - t**2 < 1).all()  # tanh: slope 1 at 0 only
