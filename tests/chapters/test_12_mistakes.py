"""Chapter 12: each published value with its mistake, and the right one, by plain Python floats or autograd.

A difference quotient confirms the right one.
"""

import math
import re

import autograd
import autograd.numpy as anp
import numpy as np
import pytest
from by_autograd import sigmoid
from by_hand import g
from chapter_text import outputs, prose

from backprop import Network, check_gradients, relative_error
from backprop.bugs import buggy_gradients
from backprop.examples import NET, NET_222, THETA, THETA_222, X_222, Y_222, X, Y


class Small:
    """Two layers of weights without classes or arrays: half squared error, biases fixed, one example."""

    def __init__(self, W1, W2, b1, b2, x, t):
        self.W1, self.W2, self.b1, self.b2, self.x, self.t = W1, W2, b1, b2, x, t

    def forward(self):
        h = [g(self.b1 + sum(w * v for w, v in zip(row, self.x))) for row in self.W1]
        return h, [g(self.b2 + sum(w * v for w, v in zip(row, h))) for row in self.W2]

    def error(self):
        return sum((o - t) ** 2 for o, t in zip(self.forward()[1], self.t)) / 2

    def step(self, eta, stale):
        h, o = self.forward()
        d2 = [(o_k - t_k) * o_k * (1 - o_k) for o_k, t_k in zip(o, self.t)]
        new = [[w - eta * d * h_j for w, h_j in zip(row, h)] for row, d in zip(self.W2, d2)]
        read = new if stale else self.W2
        d1 = [sum(d * row[j] for d, row in zip(d2, read)) * h[j] * (1 - h[j]) for j in range(len(h))]
        W1 = [[w - eta * d * v for w, v in zip(row, self.x)] for row, d in zip(self.W1, d1)]
        return Small(W1, new, self.b1, self.b2, self.x, self.t)


def mazur():
    return Small([[0.15, 0.20], [0.25, 0.30]], [[0.40, 0.45], [0.50, 0.55]], 0.35, 0.60, (0.05, 0.10), (0.01, 0.99))


def macleod():
    return Small([[0.1, 0.8], [0.4, 0.6]], [[0.3, 0.9]], 0, 0, (0.35, 0.9), (0.5,))


def test_printed_error_after_one_step_needs_stale_weights():
    assert f"{mazur().error():.9f}" == "0.298371109"
    assert f"{mazur().step(0.5, stale=True).error():.9f}" == "0.291027924"  # printed
    assert f"{mazur().step(0.5, stale=False).error():.9f}" == "0.291027774"  # true


def test_the_step_of_the_package_is_the_right_one():
    D = NET_222.gradients(THETA_222, X_222, Y_222)
    W1 = THETA_222[1][:, 1:] - 0.5 * D[1][:, 1:]
    np.testing.assert_allclose(W1, mazur().step(0.5, stale=False).W1, rtol=1e-13)
    bug = buggy_gradients(NET_222, THETA_222, X_222, Y_222, "stale_weights", alpha=0.5)
    np.testing.assert_allclose(THETA_222[1][:, 1:] - 0.5 * bug[1][:, 1:], mazur().step(0.5, stale=True).W1, rtol=1e-13)


def test_right_hidden_weights_agree_with_a_difference_quotient():
    h, right = 1e-6, mazur().step(0.5, stale=False)
    for j in range(2):
        for i in range(2):
            up, down = mazur(), mazur()
            up.W1[j][i] += h
            down.W1[j][i] -= h
            slope = (up.error() - down.error()) / (2 * h)
            assert mazur().W1[j][i] - 0.5 * slope == pytest.approx(right.W1[j][i], abs=1e-10)


@pytest.mark.parametrize("stale, outputs", [(True, (0.015912196, 0.984065734)), (False, (0.015913620, 0.984064274))])
def test_outputs_after_ten_thousand_steps(stale, outputs):
    net = mazur()
    for _ in range(10_000):
        net = net.step(0.5, stale)
    assert net.forward()[1] == pytest.approx(outputs, abs=6e-10)


def test_printed_final_error_does_not_fit_the_printed_outputs():
    E = ((0.015912196 - 0.01) ** 2 + (0.984065734 - 0.99) ** 2) / 2
    assert f"{E:.9f}" == "0.000035085"  # printed: 0.0000351085


def test_printed_hidden_weights_of_the_older_example_need_stale_weights():
    printed = [0.09916, 0.7978, 0.3972, 0.5928]
    stale, right = macleod().step(1, True), macleod().step(1, False)
    assert sum(stale.W1, []) == pytest.approx(printed, abs=1e-4)
    assert [round(w, 5) for w in sum(right.W1, [])] == [0.09907, 0.79761, 0.39714, 0.59265]
    assert max(abs(a - b) for a, b in zip(sum(right.W1, []), printed)) > 1e-4
    assert right.error() < stale.error() < macleod().error()


def test_a_tolerance_of_a_hundredth_accepts_anything():
    printed = [0.09916, 0.7978, 0.3972, 0.5928]
    for net in (macleod(), macleod().step(1, True), macleod().step(1, False)):  # the first made no step at all
        assert sum(net.W1, []) == pytest.approx(printed, abs=0.01)


@pytest.mark.parametrize("start, right, shown", [((0.6, 0.9), 0.418, 0.040), ((2.0, 2.0), 0.780, 0.048)])
def test_animation_steps_with_the_slope_in_a(start, right, shown):
    def last(slope):
        w, b = start
        for _ in range(300):
            a = g(w + b)
            w, b = w - 0.005 * slope(a), b - 0.005 * slope(a)
        return g(w + b)

    assert last(lambda a: a) == pytest.approx(right, abs=5e-4)
    assert last(lambda a: 1 / (1 - a)) == pytest.approx(shown, abs=5e-4)
    h, z = 1e-6, sum(start)  # ∂C/∂z of C = −ln(1 − g(z)) is a
    assert (math.log(1 - g(z - h)) - math.log(1 - g(z + h))) / (2 * h) == pytest.approx(g(z), rel=1e-8)


# The rest against autograd: the forward pass is written once more, and nothing of the package is in it.
def slopes(cost, Theta):
    return autograd.grad(cost)({l: np.array(Theta[l]) for l in Theta})


def rows(a, Theta_l):
    return anp.dot(a, Theta_l[:, 1:].T) + Theta_l[:, 0]


def norm_error(a, b):
    return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))


def test_raw_output_error_mixes_the_gradients_of_two_costs():
    """Rashid: layer 1 gets the gradient of the cross-entropy, layer 2 that of half squared error."""
    a2 = sigmoid(rows(X, THETA[1]))
    a3 = sigmoid(rows(a2, THETA[2]))
    e, ones, m = a3 - Y, np.ones((3, 1)), 3
    hidden = (e @ THETA[2][:, 1:]) * a2 * (1 - a2)
    wrong = {1: hidden.T @ np.hstack([ones, X]) / m, 2: (e * a3 * (1 - a3)).T @ np.hstack([ones, a2]) / m}

    output = lambda T: sigmoid(rows(sigmoid(rows(X, T[1])), T[2]))
    squared = slopes(lambda T: anp.sum((output(T) - Y) ** 2) / (2 * m), THETA)
    crossed = slopes(lambda T: -anp.sum(Y * anp.log(output(T)) + (1 - Y) * anp.log(1 - output(T))) / m, THETA)
    np.testing.assert_allclose(wrong[2], squared[2], rtol=1e-12)
    np.testing.assert_allclose(wrong[1], crossed[1], rtol=1e-12)
    assert norm_error(wrong[1], squared[1]) == pytest.approx(0.600, abs=1e-3)
    assert np.linalg.norm(wrong[1]) / np.linalg.norm(squared[1]) == pytest.approx(4.01, abs=0.01)
    found = check_gradients(NET.replace(cost="half_squared_error"), THETA, X, Y, D=wrong)
    assert found[1] == pytest.approx(0.600, abs=1e-3) and found[2] < 1e-14


def test_the_mixture_is_the_gradient_of_no_cost():
    """Second derivatives of one cost would agree; here they are taken of two."""
    output = lambda T: sigmoid(rows(sigmoid(rows(X, T[1])), T[2]))
    squared = lambda T: anp.sum((output(T) - Y) ** 2) / 6
    crossed = lambda T: -anp.sum(Y * anp.log(output(T)) + (1 - Y) * anp.log(1 - output(T))) / 3
    entry = lambda cost, l: lambda T: autograd.grad(cost)(T)[l][0, 1]
    one, other = slopes(entry(crossed, 1), THETA)[2][0, 1], slopes(entry(squared, 2), THETA)[1][0, 1]
    assert abs(one - other) > 0.01
    assert slopes(entry(crossed, 2), THETA)[1][0, 1] == pytest.approx(one)  # one cost: they agree


def test_relu_tested_on_the_activation_is_always_true():
    rng = np.random.default_rng(0)
    W = [rng.uniform(-0.1, 0.1, (100, 65)), rng.uniform(-0.1, 0.1, (10, 101))]
    Theta = {l: W[l - 1] * ([0] + [1] * (W[l - 1].shape[1] - 1)) for l in (1, 2)}
    pixels, labels = 1.0 * (rng.random((50, 64)) < 0.2), np.eye(10)[rng.integers(0, 10, 50)]
    z = rows(pixels, Theta[1])
    a = np.maximum(z, 0)
    assert (a >= 0).all() and 0.4 < (z > 0).mean() < 0.6
    back = (rows(a, Theta[2]) - labels) @ Theta[2][:, 1:]
    ones = np.ones((50, 1))
    wrong, right = (((back * gate).T @ np.hstack([ones, pixels])) / 50 for gate in (a >= 0, z > 0))
    true = slopes(lambda T: anp.sum((rows(anp.maximum(rows(pixels, T[1]), 0), T[2]) - labels) ** 2) / 100, Theta)
    np.testing.assert_allclose(right, true[1], rtol=1e-10, atol=1e-14)
    assert norm_error(wrong, true[1]) == pytest.approx(0.40, abs=0.01)
    net = Network((64, 100, 10), hidden="relu", output="identity", cost="half_squared_error")
    np.testing.assert_allclose(
        buggy_gradients(net, Theta, pixels, labels, "hidden_prime_missing")[1], wrong, rtol=1e-10, atol=1e-14
    )


def test_dropout_without_its_factor_halves_the_hidden_gradient():
    rng = np.random.default_rng(3)
    W1, W2, x, t = rng.normal(size=(6, 8)), rng.normal(size=(8, 3)), rng.random((1, 6)), np.array([[0, 1, 0]])
    r = rng.integers(0, 2, 8)
    true = autograd.grad(lambda W: anp.sum((anp.dot(anp.maximum(anp.dot(x, W), 0) * r * 2, W2) - t) ** 2) / 2)(W1)
    z = x @ W1
    printed = x.T @ ((np.maximum(z, 0) * r * 2 @ W2 - t) @ W2.T * (z > 0) * r)
    np.testing.assert_allclose(2 * printed, true, rtol=1e-12)
    assert norm_error(printed, true) == pytest.approx(1 / 3)


def test_softmax_biases_summed_over_the_units_never_move():
    rng = np.random.default_rng(1)
    a = rng.random((5, 4))
    a /= a.sum(axis=1, keepdims=True)
    y = np.eye(4)[[0, 3, 1, 1, 2]]
    assert abs((a - y).sum()) < 1e-14  # what is printed: one number for the layer
    assert np.abs((a - y).sum(axis=0)).max() > 0.1  # what is meant: one for each unit


def test_base_ten_logarithm_of_the_example():
    assert f"{-math.log10(0.80):.3f}" == "0.097" and f"{-math.log(0.80):.3f}" == "0.223"


@pytest.mark.parametrize("m", [2, 5, 200])
def test_sum_for_mean_gives_m_minus_one_over_m_plus_one(m):
    D = NET.gradients(THETA, X, Y)
    for error in relative_error({l: m * D[l] for l in D}, D).values():
        assert error == pytest.approx((m - 1) / (m + 1), rel=1e-12)


def test_lambda_not_over_m_is_the_slide():
    m, output = 3, lambda T: sigmoid(rows(sigmoid(rows(X, T[1])), T[2]))
    data = slopes(lambda T: -anp.sum(Y * anp.log(output(T)) + (1 - Y) * anp.log(1 - output(T))) / m, THETA)
    no_bias = {l: np.hstack([0 * THETA[l][:, :1], THETA[l][:, 1:]]) for l in THETA}
    slide, right = ({l: data[l] + factor * no_bias[l] for l in data} for factor in (1, 1 / m))
    net = NET.replace(lam=1)
    for l in (1, 2):
        np.testing.assert_allclose(net.gradients(THETA, X, Y)[l], right[l], rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(
            buggy_gradients(net, THETA, X, Y, "lam_not_over_m")[l], slide[l], rtol=1e-12, atol=1e-15
        )
        assert norm_error(slide[l], right[l]) == pytest.approx(0.485, abs=0.002)


def test_lecture_on_a_chain_of_neurons():
    """QuantEcon: its program is right; its formulas as printed have a sign, an input and a factor exchanged."""
    w, b, x, y = [0.8, -1.2, 1.5], [0.1, 0.4, -0.3], 2.0, 1.0
    xs, d = [x], []
    for i in range(3):
        z = w[i] * xs[i] + b[i]
        xs.append(g(z) if i < 2 else z)
        d.append(g(z) * (1 - g(z)) if i < 2 else 1.0)

    def slopes_of(sign, D, L):
        forward = []  # (dx/dw_i, dx/db_i) carried through the chain, in place of the matrices
        for i in range(3):
            forward = [tuple(L[i] * s for s in pair) for pair in forward] + [(D[i], d[i])]
        return [sign * (xs[3] - y) * s for pair in forward for s in pair]

    def E(p):
        a = x
        for i in range(3):
            z = p[2 * i] * a + p[2 * i + 1]
            a = g(z) if i < 2 else z
        return (a - y) ** 2 / 2

    p, h = [v for pair in zip(w, b) for v in pair], 1e-6
    quotient = [
        (E([v + h * (i == k) for i, v in enumerate(p)]) - E([v - h * (i == k) for i, v in enumerate(p)])) / (2 * h)
        for k in range(6)
    ]
    program = slopes_of(+1, [d[i] * xs[i] for i in range(3)], [d[i] * w[i] for i in range(3)])
    printed = slopes_of(-1, [d[i] * w[i] for i in range(3)], w)
    assert program == pytest.approx(quotient, rel=1e-7, abs=1e-10)
    dot = sum(u * v for u, v in zip(printed, quotient))
    assert dot < 0  # the printed update climbs
    assert dot / math.hypot(*printed) / math.hypot(*quotient) == pytest.approx(-0.707, abs=1e-3)


def test_cost_of_the_course_notes_has_lost_its_sign():
    h, z, y = 1e-6, 0.3, 1
    cost = lambda z: y * math.log(g(z)) + (1 - y) * math.log(1 - g(z))
    assert (cost(z + h) - cost(z - h)) / (2 * h) == pytest.approx(y - g(z), rel=1e-8)


def test_the_answer_as_printed_passes_its_checker():
    from backprop.exercises import check

    solution = re.search(r"Solution 12\.5\n(.*?)````", prose(12), re.S)[1]
    answers = [float(number) for number in re.findall(r"-0\.0317\d*", solution)]
    assert answers == [-0.03174, -0.03175]
    assert [check("12.5", answer) for answer in answers] == ["Right.", "Right."]


def test_each_card_says_what_the_check_printed():
    """Nine cards; errors by layer and cosine are those that `examine` printed, in the chapter's order."""
    cards = re.findall(r"\{admonition\} Case (\d): .*?\n(.*?)````", prose(12), re.S)
    assert [number for number, _ in cards] == list("123456789")
    found = re.findall(r"^error \{(.*)\}\ncosine (-?[\d.]+)$", outputs(12), re.M)
    assert len(found) == 10  # the neuron of the animation is looked at from two starts
    del found[3]
    for (number, card), (layers, cosine) in zip(cards, found):
        said = re.search(r"- cosine\n  - (\S+)", card)[1].replace("−", "-")
        assert said == cosine, number
        values = [float(value) for value in re.findall(r": ([\d.]+)", layers)]
        if number == "3":
            assert "0.74 and 0.965" in card and values == [0.74]
        else:
            errors = re.search(r"- error by layer\n  - (.*)", card)[1]
            assert [float(error) for error in errors.split(", ")] == values, number
        assert re.search(r"- printed\n  - .*\n\* - right\n", card) and "* - kind\n" in card


def test_small_differences_are_small_only_beside_the_gradient():
    """Saitoh's print: seven orders apart at his scale; a wrong gradient of a faint network hides."""
    lines = re.findall(r"^(right|stale|hidden g′ missing) +(\d\.\de-\d\d) +(\d\.\d{4})$", outputs(12), re.M)
    (_, noise, _), (_, told, error), (_, faint_noise, _), (_, hidden, faint_error) = lines
    assert 6.5 < math.log10(float(told) / float(noise)) < 7.5 and float(error) > 0.03
    rng = np.random.default_rng(2)
    Theta = Network((64, 50, 10)).init(rng, "normal")
    W1, W2 = 0.01 * Theta[1], 0.01 * 1e-6 * Theta[2]
    pixels = (rng.random((3, 64)) < 0.25) * rng.random((3, 64))
    z = rows(pixels, W1)
    scores = rows(np.maximum(z, 0), W2)
    a = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    D1 = (((a - np.eye(10)[[5, 0, 4]]) @ W2[:, 1:]) * (z > 0)).T @ np.hstack([np.ones((3, 1)), pixels]) / 3
    assert f"{np.abs(D1).mean() * 1e10:.1f}" == "3.5" and r"about $3.5 \cdot 10^{-10}$" in prose(12)
    assert float(told) / float(hidden) > 4e4 and float(faint_error) > 0.4 and float(faint_noise) < 1e-11


def test_the_always_true_test_reads_a_little_worse():
    rows = {name: float(mean) for name, mean in re.findall(r"^(z > 0|a >= 0) +(0\.\d{3}) ", outputs(12), re.M)}
    assert 0.7 < rows["a >= 0"] < rows["z > 0"]
