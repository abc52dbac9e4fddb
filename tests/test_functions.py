"""Activations and costs against exact arithmetic, at the middle and at the far ends."""

from decimal import Decimal, getcontext

import numpy as np
import pytest

import backprop as bp
from backprop.functions import ACTIVATIONS, COSTS, OUTPUTS, softmax, softplus

getcontext().prec = 480  # log(1 + e^-1000) needs 434 digits before its first one
FAR = [-1000.0, -745.0, -700.0, -88.0, -36.8, -1.0, -1e-8, 0.0, 1e-8, 0.5, 1.0, 36.8, 88.0, 700.0, 745.0, 1000.0]


def exact_sigmoid(z):
    return 1 / (1 + (-Decimal(z)).exp())


def exact_tanh(z):
    return 2 * exact_sigmoid(2 * Decimal(z)) - 1


EXACT = {
    "sigmoid": (exact_sigmoid, lambda z: exact_sigmoid(z) * exact_sigmoid(-Decimal(z))),
    "tanh": (exact_tanh, lambda z: 4 * exact_sigmoid(2 * Decimal(z)) * exact_sigmoid(-2 * Decimal(z))),
    "relu": (lambda z: max(Decimal(z), Decimal(0)), lambda z: Decimal(int(z > 0))),
    "identity": (Decimal, lambda z: Decimal(1)),
}


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("z", FAR)
@pytest.mark.filterwarnings("error")
def test_value_and_derivative_are_right_to_the_last_bits(name, z):
    for ours, exact in zip(ACTIVATIONS[name], EXACT[name]):
        assert float(ours(np.array([z]))[0]) == pytest.approx(float(exact(z)), rel=4e-16, abs=5e-323)


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_dtype_is_kept(name, dtype):
    for f in ACTIVATIONS[name]:
        assert f(np.array([[-1.5, 2.0]], dtype)).dtype == dtype
        assert np.asarray(f(dtype(0.5))).dtype == dtype
        assert f([1, 2]).dtype == np.float64


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_derivative_is_that_of_the_value(name):
    z = np.linspace(-6, 6, 49) + 0.01
    g, g_prime = ACTIVATIONS[name]
    np.testing.assert_allclose(g(z + 1e-20j).imag / 1e-20, g_prime(z), rtol=1e-14, atol=1e-17)


def test_published_values_of_the_derivative():
    assert bp.sigmoid_prime(0.0) == 0.25
    for z in (0.5, -0.5):
        assert f"{bp.sigmoid_prime(z):.10f}" == "0.2350037122"
    for z in (1.0, -1.0):
        assert f"{bp.sigmoid_prime(z):.10f}" == "0.1966119332"


def test_relu_has_slope_zero_at_its_kink():
    assert bp.relu_prime(0.0) == 0


@pytest.mark.filterwarnings("error")
def test_costs_are_exact_and_finite_at_the_far_ends():
    for z in FAR:
        for y in (0.0, 0.25, 1.0):
            p = exact_sigmoid(z)
            exact = -Decimal(y) * p.ln() - (1 - Decimal(y)) * (1 / (1 + Decimal(z).exp())).ln()
            ours = bp.cross_entropy(np.array([[z]]), np.array([[y]]))[0]
            assert ours == pytest.approx(float(exact), rel=4e-16, abs=5e-323)
    z = np.array([[1000.0, -1000.0, 0.0]])
    assert bp.categorical_cross_entropy(z, np.array([[0.0, 1.0, 0.0]]))[0] == 2000
    assert bp.categorical_cross_entropy(z, np.array([[1.0, 0.0, 0.0]]))[0] == 0
    np.testing.assert_array_equal(softmax(z), [[1, 0, 0]])


@pytest.mark.parametrize("y", [0.0, 1.0, 0.25, 1 - 2.0**-50])
@pytest.mark.filterwarnings("error")
def test_the_delta_of_a_sigmoid_keeps_its_digits(y):
    z = np.array([v for v in [*FAR, 20.0, 30.0, 37.0, 40.0] if abs(v) < 746])
    ours = COSTS["cross_entropy"].delta(z[:, None], np.full((len(z), 1), y))[:, 0]
    exact = [exact_sigmoid(v) - Decimal(y) for v in z]
    # where a is near a label between 0 and 1 the difference itself cancels: then against the rounding of a
    spare = [0.0 if y in (0, 1) else float(2e-16 * min(a, 1 - a)) for a in map(float, map(exact_sigmoid, z))]
    for mine, right, more in zip(ours, exact, spare):
        assert abs(mine - float(right)) <= 6e-16 * abs(float(right)) + more + 1e-323


@pytest.mark.filterwarnings("error")
def test_the_delta_of_a_softmax_keeps_its_digits():
    for z in ([40.0, 0.0, -3.0], [0.0, 0.0, 0.0], [700.0, 700.0, -20.0], [5.0, 45.0, 1.0], [-1.0, 2.0, 0.5]):
        e = [Decimal(v).exp() for v in z]
        for y in (np.eye(3)[0], np.eye(3)[1], np.array([0.25, 0.5, 0.25])):
            ours = COSTS["categorical_cross_entropy"].delta(np.array([z, z]), np.array([y, y]))
            exact = [float(v / sum(e) - Decimal(label)) for v, label in zip(e, y.tolist())]
            np.testing.assert_allclose(ours, [exact, exact], rtol=1e-15, atol=1e-16 if 0.5 in y else 1e-323)


@pytest.mark.filterwarnings("error")
def test_the_cost_of_a_sure_and_right_softmax_keeps_its_digits():
    for z in ([40.0, 0.0, -3.0], [600.0, 1.0, -1.0], [5.0, 45.0, 1.0], [0.1, 0.2, 0.3]):
        e = [Decimal(v).exp() for v in z]
        for k in range(3):
            ours = bp.categorical_cross_entropy(np.array([z]), np.eye(3)[[k]])[0]
            assert ours == pytest.approx(float(-(e[k] / sum(e)).ln()), rel=1e-15)
    net = bp.Network((1, 3), output="softmax", cost="categorical_cross_entropy")
    Theta = {1: np.array([[0, 30.0], [0, -5.0], [0, -7.0]])}
    assert bp.check_gradients(net, Theta, [[1.0]], [[1.0, 0, 0]])[1] < 1e-14


@pytest.mark.parametrize("name", ["cross_entropy", "categorical_cross_entropy"])
def test_the_delta_is_the_slope_of_the_cost_and_takes_complex_numbers(name):
    z, y = np.array([0.3, -1.2, 2.0]), np.array([0.2, 0.5, 0.3])
    slopes = [COSTS[name].value(z + 1e-20j * e, y).imag / 1e-20 for e in np.eye(3)]
    np.testing.assert_allclose(COSTS[name].delta(z, y), slopes, rtol=1e-14)
    twice = np.array([COSTS[name].delta(z + 1e-20j * e, y).imag / 1e-20 for e in np.eye(3)])
    np.testing.assert_allclose(twice, twice.T, rtol=1e-14)  # the second derivatives of the cost
    assert COSTS[name].delta(z.astype(np.float32), y.astype(np.float32)).dtype == np.float32


def test_softplus_is_minus_log_of_sigmoid():
    z = np.linspace(-30, 30, 61)
    np.testing.assert_allclose(softplus(-z), [-float(exact_sigmoid(v).ln()) for v in z], rtol=1e-15)


@pytest.mark.parametrize("name", COSTS)
def test_the_slope_towards_a_is_that_of_the_textbook_cost(name):
    """Against the costs as textbooks write them, in a, differentiated by complex step."""
    textbook = {
        "cross_entropy": lambda a, y: -(y * np.log(a) + (1 - y) * np.log(1 - a)).sum(),
        "categorical_cross_entropy": lambda a, y: -(y * np.log(a)).sum(),
        "half_squared_error": lambda a, y: ((a - y) ** 2).sum() / 2,
        "squared_error": lambda a, y: ((a - y) ** 2).sum(),
    }[name]
    a, y = np.array([0.2, 0.5, 0.3]), np.array([0.1, 0.7, 0.2])
    slopes = [textbook(a + 1e-20j * e, y).imag / 1e-20 for e in np.eye(3)]
    np.testing.assert_allclose(COSTS[name].wrt_a(a, y), slopes, rtol=1e-14)
    argument = {"z": {"sigmoid": np.log(a / (1 - a)), "softmax": np.log(a)}.get(COSTS[name].outputs[0]), "a": a}[
        COSTS[name].of
    ]
    assert COSTS[name].value(argument[None], y[None])[0] == pytest.approx(textbook(a, y), rel=1e-14)


def test_softmax_is_that_of_the_book_and_sums_to_one():
    z = np.array([[0.1, -2.0, 3.0]])
    np.testing.assert_allclose(softmax(z), np.exp(z) / np.exp(z).sum(), rtol=1e-15)
    np.testing.assert_allclose(OUTPUTS["softmax"].g(z + 5), softmax(z), rtol=1e-15)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_no_slope_of_the_sigmoid_is_above_a_quarter(dtype):
    """Not even by rounding, near 0, where e / (1 + e)^2 in one piece would be."""
    z = np.finfo(dtype).eps * np.arange(20_000, dtype=dtype)
    assert (bp.sigmoid_prime(z) <= 0.25).all() and (bp.sigmoid_prime(-z) <= 0.25).all()
    assert bp.sigmoid_prime(dtype(0)) == 0.25
