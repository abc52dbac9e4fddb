"""Checkers for the exercises. They name the likely mistake: each wrong value is worked out from the mistake's own formula.

`check("4.1", answer)` compares an answer with the row of the table EXERCISES; `diagnose` does the same for any
right value and any list of mistakes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from .bugs import buggy_gradients
from .examples import NET, NET_222, THETA, THETA_222, X_222, Y_222, X, Y
from .functions import sigmoid, sigmoid_prime, tanh, tanh_prime
from .network import with_bias, without_bias


@dataclass(frozen=True)
class Exercise:
    """What is asked, the right value (a number or an array), and {sentence: the value that this mistake gives}."""

    question: str
    right: object
    mistakes: Mapping = field(default_factory=dict)


EXERCISES: dict[str, Callable[[], Exercise]] = {}  # {"4.1": function of no arguments that works out the row}


def exercise(number):
    """Enter the decorated function, which returns an Exercise, into EXERCISES under this number."""

    def enter(row):
        if number in EXERCISES:
            raise ValueError(f"exercise {number} is in the table already")
        EXERCISES[number] = row
        return row

    return enter


def diagnose(answer, right, mistakes={}, rtol=1e-3):
    """ "Right.", or "Not yet: " and why: the sentence of the mistake that gives this answer, if it is a known one.

    answer, right: numbers or arrays of one shape. mistakes: {sentence: wrong value}. Two values count as equal when
    they differ by at most rtol times the largest entry, so four digits are enough, zeros in front not counted.
    """
    right = np.asarray(right, dtype=float)
    try:
        answer = np.asarray(answer, dtype=float)
    except (TypeError, ValueError):
        return f"Not yet: {answer!r} is not a number."
    if not np.isfinite(answer).all():
        return "Not yet: the answer holds nan or infinity, a finite number is wanted."
    if answer.shape != right.shape:
        return f"Not yet: the answer has shape {answer.shape}, expected {right.shape}."

    def is_close(value):
        value = np.asarray(value, dtype=float)
        size = np.abs(value).max()
        return value.shape == answer.shape and np.abs(answer - value).max() <= rtol * (size or 1)

    if is_close(right):
        return "Right."
    for sentence, wrong in mistakes.items():
        if is_close(wrong):
            return f"Not yet: {sentence}"
    if is_close(-right):
        return "Not yet: the size is right, the sign is flipped."
    return "Not yet: and it is none of the usual mistakes either. Go through the steps once more, one number at a time."


def check(number, answer):
    """The diagnosis of an answer to the exercise of this number, such as "4.1". KeyError if it has no checker."""
    if number not in EXERCISES:
        raise KeyError(f"exercise {number} has no checker; these have one: {', '.join(sorted(EXERCISES))}")
    row = EXERCISES[number]()
    return diagnose(answer, row.right, row.mistakes)


# Chapter 1: the sigmoid -------------------------------------------------------------------------------------------


@exercise("1.2")
def _slope_from_the_activation():
    a = 0.9
    z = np.log(a / (1 - a))
    return Exercise(
        "the slope of a sigmoid neuron that gives out a = 0.9",
        a * (1 - a),
        {
            "that is σ′(a). The function σ′ wants z; from a, the slope is a(1 − a).": sigmoid_prime(a),
            "that is z(1 − z). The short form a(1 − a) wants the activation.": z * (1 - z),
            "that is 1 − a, one factor of two.": 1 - a,
            "that is z, the sum that leads to a = 0.9; from there, go on to the slope.": z,
            "that is the largest slope a sigmoid can have, at z = 0, where a = 0.5.": 0.25,
        },
    )


# Chapter 2: the chain rule ----------------------------------------------------------------------------------------


@exercise("2.2")
def _a_value_used_twice():
    a, b = 3.0, 1.0
    c, d = a + b, b + 1
    return Exercise(
        "∂e/∂b of e = (a + b)(b + 1) at a = 3, b = 1",
        d + c,
        {
            "that is the path through c alone; b is used a second time.": d,
            "that is the path through d alone; b is used a second time.": c,
            "you multiplied the two paths; along a path you multiply, between paths you add.": d * c,
            "that is ∂e/∂b at a = 2, b = 1, the example of the text.": 5.0,
        },
    )


@exercise("2.4")
def _gradient_of_a_weight_with_label_0():
    w, x, y = np.array([2.0, -3.0, -3.0]), np.array([-1.0, -2.0, 1.0]), 0.0
    z = w @ x
    a = sigmoid(z)
    return Exercise(
        "∂J/∂w₂ of the sigmoid neuron w = (2, −3), b = −3, x = (−1, −2), with cross-entropy and the label y = 0",
        (a - y) * x[1],
        {
            "that is ∂J/∂z; one factor is left, ∂z/∂w₂.": a - y,
            "that is ∂J/∂x₂: you multiplied by the weight instead of the input.": (a - y) * w[1],
            "that is ∂J/∂w₁.": (a - y) * x[0],
            "that is the gradient for the label 1.": (a - 1) * x[1],
            "a factor σ′(z) too many: a − y has it in already, and it cancelled.": (a - y) * sigmoid_prime(z) * x[1],
            "that is ∂a/∂w₂: the factor of the cost is missing.": sigmoid_prime(z) * x[1],
        },
    )


# Chapter 3: forward pass and cost ---------------------------------------------------------------------------------


@exercise("3.1")
def _hidden_z_of_the_second_example():
    trace = NET.forward(THETA, X)
    z = trace.z[2][1]
    return Exercise(
        "z₁⁽²⁾ of the second example, x = (0, 1, 0.5)",
        z[0],
        {
            "you left out the bias weight.": (without_bias(THETA[1]) @ X[1])[0],
            "that is unit 2; the weights into unit 1 are the first row of Θ⁽¹⁾.": z[1],
            "that is the first example; the second is the second row of X.": trace.z[2][0, 0],
            "you went one step too far: that is a, after the sigmoid.": trace.a[2][1, 0],
        },
    )


@exercise("3.5")
def _cost_with_lambda():
    net, m = NET.replace(lam=1), len(X)
    J = NET.cost(THETA, X, Y)
    term = net.cost(THETA, X, Y) - J
    return Exercise(
        "J over the three examples with λ = 1",
        J + term,
        {
            "the bias columns are in your sum of squares; λ leaves them alone.": J
            + sum((THETA[l] ** 2).sum() for l in THETA) / (2 * m),
            "the λ term is divided by 2m, and you divided by 2 only.": J + m * term,
            "the λ term is divided by 2m, and you divided by m only.": J + 2 * term,
            "the λ term is missing.": J,
            "that is the λ term alone.": term,
            "you summed over the examples; J is their mean.": m * J + term,
            "you took the mean over the outputs too; J sums over the K outputs.": J / 2 + term,
        },
    )


# Chapter 4: the backward pass -------------------------------------------------------------------------------------


@exercise("4.1")
def _hidden_delta_of_the_second_example():
    trace = NET.backward(THETA, NET.forward(THETA, X), Y)
    delta, g_prime, W = trace.delta[3][1], sigmoid_prime(trace.z[2][1]), without_bias(THETA[2])
    paths = delta * W[:, 0]
    return Exercise(
        "δ₁⁽²⁾ of the second example",
        trace.delta[2][1, 0],
        {
            "you left out the factor g′(z).": paths.sum(),
            "one path only: the way through output 2 is missing.": paths[0] * g_prime[0],
            "one path only: the way through output 1 is missing.": paths[1] * g_prime[0],
            "that is g′(a) where g′(z) is meant: g′ = a(1 − a), with a already the sigmoid of z.": paths.sum()
            * sigmoid_prime(trace.a[2][1, 0]),
            "you took a row of Θ⁽²⁾; the paths that leave hidden unit 1 are a column.": delta @ W[0] * g_prime[0],
            "the bias column is still in: that δ belongs to the bias unit, which nothing feeds.": delta
            @ THETA[2][:, 0]
            * g_prime[0],
            "that is the first example; the second is the second row.": trace.delta[2][0, 0],
            "that is hidden unit 2.": trace.delta[2][1, 1],
        },
    )


@exercise("4.2")
def _one_cell_of_D():
    trace = NET.backward(THETA, NET.forward(THETA, X), Y)
    delta, a, m = trace.delta[3], with_bias(trace.a[2]), len(X)
    cells = delta[:, 0] * a[:, 2]
    return Exercise(
        "D⁽²⁾₁₂ over the three examples, λ = 0: from hidden unit 2 to output 1",
        cells.mean(),
        {
            "that is Δ: you left out 1/m.": cells.sum(),
            "that is the first example alone.": cells[0],
            "from 1 to 2 instead of from 2 to 1: the first index of Θ is where the weight leads to.": (
                delta[:, 1] * a[:, 1]
            ).mean(),
            "that is column 1; column 0 is the bias, so unit 2 is the third column.": (delta[:, 0] * a[:, 1]).mean(),
            "that is the bias cell, which is δ alone.": delta[:, 0].mean(),
            "you multiplied the means; the product is taken example by example, and then the mean.": delta[:, 0].mean()
            * a[:, 2].mean(),
        },
    )


@exercise("4.4")
def _one_cell_of_D_with_lambda():
    m, weight = len(X), THETA[1][0, 1]
    D = NET.gradients(THETA, X, Y)[1][0, 1]
    return Exercise(
        "D⁽¹⁾₁₁ over the three examples, with λ = 1",
        D + weight / m,
        {
            "the λ term is missing.": D,
            "the λ term is divided by m as well.": D + weight,
            "the square has a derivative of 2Θ, which takes the ½ away: λ/m, not λ/2m.": D + weight / (2 * m),
            "the λ term is added, not subtracted: it makes the gradient push the weight towards 0.": D - weight / m,
            "that is the λ term alone.": weight / m,
            "the part from the data is not divided by m.": m * D + weight / m,
        },
    )


# Chapter 5: the proof ----------------------------------------------------------------------------------------------


@exercise("5.2")
def _delta_of_tanh_with_half_squared_error():
    z, y = 0.5, 1
    a = tanh(z)
    return Exercise(
        "δ of an output unit with tanh and half squared error, at z = 0.5 with y = 1",
        (a - y) * tanh_prime(z),
        {
            "that is a − y alone: with half squared error the factor g′(z) stays.": a - y,
            "that is g′(a) where g′(z) is meant.": (a - y) * tanh_prime(a),
            "a(1 − a) is the slope of the sigmoid; that of tanh is 1 − a².": (a - y) * a * (1 - a),
            "that is the squared error; half of it has no factor 2.": 2 * (a - y) * tanh_prime(z),
            "that is y − z: the cost compares y with the output a.": (z - y) * tanh_prime(z),
            "that is the cost, not its slope.": (a - y) ** 2 / 2,
            "you took the output for a sigmoid.": (sigmoid(z) - y) * sigmoid_prime(z),
        },
    )


@exercise("5.6")
def _multiplications_backward():
    s = (64, 30, 10)
    first, W = s[0] * s[1], s[0] * s[1] + s[1] * s[2]
    return Exercise(
        "the multiplications of one backward pass of 64-30-10",
        2 * W - first + 2 * s[1],
        {
            "that is the forward pass.": W,
            "the inputs have no δ: nothing is carried back through the first layer's weights.": 2 * W + 2 * s[1],
            "that is twice the forward pass: the first layer's weights carry no δ, and the slopes of the hidden units cost something.": 2
            * W,
            "the slopes of the hidden units are missing: a(1 − a), and its product with the sum.": 2 * W - first,
            "each hidden unit takes two multiplications: one inside a(1 − a), one by it.": 2 * W - first + s[1],
            "that is forward and backward together.": 3 * W - first + 2 * s[1],
        },
    )


# Chapter 7: checking gradients -------------------------------------------------------------------------------------


@exercise("7.1")
def _central_difference_of_a_cube():
    t, h = 2.0, 0.3
    up, here, down = (t + h) ** 3, t**3, (t - h) ** 3
    return Exercise(
        "the central difference of θ³ at θ = 2 with h = 0.3",
        (up - down) / (2 * h),
        {
            "that is the forward difference.": (up - here) / h,
            "that is the backward difference.": (here - down) / h,
            "the two points are 2h apart; you divided by h.": (up - down) / h,
            "divide by 2h: that is the difference itself.": up - down,
            "that is the derivative itself; the quotient is a little off.": 3 * t**2,
        },
    )


# Chapter 8: descent -----------------------------------------------------------------------------------------------


@exercise("8.1")
def _three_steps_in_a_parabola():
    c, alpha = 4, 0.3
    factor = 1 - alpha * c
    return Exercise(
        "w after three steps from 1, with J = ½ · 4 w² and α = 0.3",
        factor**3,
        {
            "that is after two steps.": factor**2,
            "that is after one step.": factor,
            "that is after four steps.": factor**4,
            "the slope of ½ · 4 w² is 4 w; you took ½ · 4 w.": (1 - alpha * c / 2) ** 3,
            "the slope has the factor c = 4; you took w for the slope.": (1 - alpha) ** 3,
            "the steps go along minus the slope; you went up.": (1 + alpha * c) ** 3,
        },
    )


# Chapter 9: digits ------------------------------------------------------------------------------------------------


@exercise("9.1")
def _cost_of_knowing_nothing():
    K = 26
    return Exercise(
        "the cost of one example when 26 sigmoid outputs all say ½",
        K * np.log(2),
        {
            "that is one output; the cost adds up all 26.": np.log(2),
            "that is what a softmax output would cost: ln 26.": np.log(K),
            "that is log to the base 2, in bits; the book's log is the natural one.": K,
            "that is log to the base 10; the book's log is the natural one.": K * np.log10(2),
            "half of each: ½ is the activation, its cost is −log ½.": K / 2,
        },
    )


# Chapter 6: layers and matrices -----------------------------------------------------------------------------------


@exercise("6.2")
def _slope_of_a_hidden_weight_of_the_2_2_2_network():
    trace = NET_222.backward(THETA_222, NET_222.forward(THETA_222, X_222), Y_222)
    x, d3, d2, W3 = X_222[0], trace.delta[3][0], trace.delta[2][0], without_bias(THETA_222[2])
    slope = sigmoid_prime(trace.z[2][0, 1])
    updated = buggy_gradients(NET_222, THETA_222, X_222, Y_222, "stale_weights")[1][1, 2]
    return Exercise(
        "∂E/∂w₂₂⁽²⁾ of the 2-2-2 network: from input 2 to hidden unit 2",
        d2[1] * x[1],
        {
            "one path only: the way through output 2 is missing.": d3[0] * W3[0, 1] * slope * x[1],
            "one path only: the way through output 1 is missing.": d3[1] * W3[1, 1] * slope * x[1],
            "you left out the slope a(1 − a) of hidden unit 2.": d3 @ W3[:, 1] * x[1],
            "that is δ of hidden unit 2: multiply by what the weight brings, a₂ of layer 1.": d2[1],
            "that weight comes from input 1.": d2[1] * x[0],
            "that weight leads to hidden unit 1.": d2[0] * x[1],
            "the weights that leave hidden unit 2 are w₁₂ and w₂₂, a column; you took a row.": W3[1]
            @ d3
            * slope
            * x[1],
            "the output weights were already updated; all slopes are taken at the old weights.": updated,
        },
    )


# Chapter 12: mistakes in print -------------------------------------------------------------------------------------


@exercise("12.5")
def _hidden_delta_with_half_squared_error():
    net, x, y = NET.replace(cost="half_squared_error"), X[:1], Y[:1]
    trace = net.backward(THETA, net.forward(THETA, x), y)
    a, W, g_prime = trace.a[3][0], without_bias(THETA[2])[:, 0], sigmoid_prime(trace.z[2][0, 0])
    error, delta = a - y[0], trace.delta[3][0]
    updated = W - 0.5 * net.gradients(THETA, x, y)[2][:, 1]
    return Exercise(
        "δ₁⁽²⁾ of the first example, with half squared error",
        trace.delta[2][0, 0],
        {
            "the outputs' own g′ is missing: you carried a − y back instead of δ⁽³⁾.": error @ W * g_prime,
            "you stopped at ∂J/∂a: the hidden g′ is missing.": delta @ W,
            "both factors g′ are missing.": error @ W,
            "the weights are stale: that is δ with output weights already updated (α = 0.5).": delta
            @ updated
            * g_prime,
            "the outputs' g′ is there twice.": (delta * sigmoid_prime(trace.z[3][0])) @ W * g_prime,
            "that is g′(a) where g′(z) is meant, in the hidden layer.": delta @ W * sigmoid_prime(trace.a[2][0, 0]),
            "one path only: the way through output 2 is missing.": delta[0] * W[0] * g_prime,
            "one path only: the way through output 1 is missing.": delta[1] * W[1] * g_prime,
            "you took a row of Θ⁽²⁾; the paths that leave hidden unit 1 are a column.": delta
            @ without_bias(THETA[2])[0]
            * g_prime,
            "that is hidden unit 2.": trace.delta[2][0, 1],
        },
    )


# Chapter 10: vanishing gradients ----------------------------------------------------------------------------------


@exercise("10.1")
def _chain_of_seven():
    weight, slope, pairs = 2, 0.25, 7 - 2
    return Exercise(
        "δ⁽²⁾/δ⁽⁷⁾ in a chain of seven single neurons, all weights 2 and every z = 0",
        (weight * slope) ** pairs,
        {
            "those are the slopes alone; each layer on the way also brings its weight.": slope**pairs,
            "you counted six pairs; the weight into layer 2 is not on the way from layer 7 to layer 2.": (
                weight * slope
            )
            ** (pairs + 1),
            "you counted four pairs; from layer 7 to layer 2 there are 7 − 2 = 5.": (weight * slope) ** (pairs - 1),
            "those are the weights alone; each layer on the way also brings its slope g′(0).": weight**pairs,
            "you took g(0) = ½ for the slope; the slope at 0 is ¼.": (weight * 0.5) ** pairs,
        },
    )


@exercise("10.4")
def _flattering_gradient():
    first, second = np.sqrt(1 + 784 * 0.25), np.sqrt(1 + 30 * 0.25)
    return Exercise(
        "‖∂J/∂Θ⁽¹⁾‖ / ‖∂J/∂Θ⁽²⁾‖ for one example: 784 inputs of 0.5, 30 activations of 0.5, ‖δ⁽²⁾‖ = 0.01, ‖δ⁽³⁾‖ = 0.05",
        0.01 * first / (0.05 * second),
        {
            "that is the ratio of the δ alone; the gradient of the weights is δ times [1, a].": 0.01 / 0.05,
            "that is the ratio of the [1, a] alone.": first / second,
            "you left out the bias unit, the 1 in [1, a].": 0.01 * np.sqrt(784) / (0.05 * np.sqrt(30)),
            "you multiplied by the number of inputs; the length of [1, a] is the root of a sum of squares.": 0.01
            * 785
            / (0.05 * 31),
            "you took the sums of squares without the root.": 0.01 * first**2 / (0.05 * second**2),
            "that is the ratio the other way round.": 0.05 * second / (0.01 * first),
        },
    )


# Chapter 11: what fixed it ----------------------------------------------------------------------------------------


@exercise("11.1")
def _relu_with_too_small_weights():
    nv, half, layers = 1.0, 0.5, 20
    return Exercise(
        "‖δ‖ twenty ReLU layers before the one where it is 1, with n v = 1",
        np.sqrt(nv * half) ** layers,
        {
            "½ is the factor of the mean square; the length has its root.": (nv * half) ** layers,
            "n v = 1 is the weights' factor alone; half of the slopes are 0.": nv**layers,
            "that is one layer; there are twenty.": np.sqrt(nv * half),
            "you multiplied by the layers instead of raising to their power.": np.sqrt(nv * half) * layers,
            "it shrinks: you divided by the factor.": np.sqrt(nv * half) ** -layers,
            "¼ belongs to the sigmoid; a ReLU's slope is 0 or 1.": 0.25**layers,
        },
    )


@exercise("11.2")
def _glorot_radius():
    n_in, n_out = 64, 30
    return Exercise(
        "r of Glorot's start for a layer from 64 units to 30",
        np.sqrt(6 / (n_in + n_out)),
        {
            "that is the standard deviation; r is √3 times as large.": np.sqrt(2 / (n_in + n_out)),
            "that is r²; you left out the root.": 6 / (n_in + n_out),
            "that is the variance of the weights.": 2 / (n_in + n_out),
            "that has the inputs only; Glorot takes inputs plus outputs.": np.sqrt(6 / n_in),
            "that is the standard deviation of He's start.": np.sqrt(2 / n_in),
            "you counted the bias among the inputs; n counts the weights alone.": np.sqrt(6 / (n_in + 1 + n_out)),
            "that is the width of the interval, 2r.": 2 * np.sqrt(6 / (n_in + n_out)),
        },
    )
