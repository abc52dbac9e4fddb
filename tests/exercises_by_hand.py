"""The checked exercises in plain Python, index by index: {number: (right value, {how the sentence begins: value})}.

Nothing of the package is used but first weights, so that a checker which names the wrong mistake, or works it out
wrongly, is found. Where a network is too large for the pencil, autograd and plain numpy do it.
`test_exercises.py` wants a line here for every sentence of `backprop/exercises/`.
"""

import cmath
import math
from functools import cache
from math import log, log2, log10, sqrt, tanh

import autograd.numpy as anp
import numpy as np
from autograd import grad
from by_hand import EACH, MAZUR, ONE, SQUARES, TWO, D, J, g
from scipy.integrate import quad

from backprop import Network

T1, T2 = [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]]
BIASES = [row[0] for row in T1 + T2]


def slope(z):
    return g(z) * (1 - g(z))


def complex_slope(f, z):
    """The slope of f at z by a step along the imaginary numbers."""
    return f(complex(z, 1e-30)).imag / 1e-30


def edge(i, j):
    """The slopes of the layers of chapter 2."""
    return 0.5 + 0.2 * i - 0.3 * j


def sum_over(i, k):
    """Over the three paths of two edges from i to k."""
    return edge(i, 0) * edge(0, k) + edge(i, 1) * edge(1, k) + edge(i, 2) * edge(2, k)


def small_network(seed, weights_first):
    """(weights as lists, inputs, labels) of the 4-5-3-2 network of exercises 3.6 and 4.7."""
    rng = np.random.default_rng(seed)
    Theta = Network((4, 5, 3, 2)).init(rng, "normal") if weights_first else None
    inputs = rng.normal(size=(6, 4)).tolist()
    labels = rng.integers(0, 2, size=(6, 2)).tolist()
    Theta = Theta or Network((4, 5, 3, 2)).init(rng, "normal")
    return [Theta[l].tolist() for l in (1, 2, 3)], inputs, labels


def pass_on(Theta, x, first=lambda v: v, ones=lambda a: [1, *a], last=g):
    """(each layer's z, each layer's a) of one example."""
    z, a = [], [[first(v) for v in x]]
    for l, rows in enumerate(Theta):
        into = ones(a[-1])
        z.append([sum(row[i] * into[i] for i in range(len(row))) for row in rows])
        a.append([(last if l == len(Theta) - 1 else g)(v) for v in z[-1]])
    return z, a


def answers(**how):
    Theta, inputs, _ = small_network(3, weights_first=True)
    return [pass_on(Theta, x, **how)[1][-1] for x in inputs]


def first_table(at_output=lambda a, y: a - y, prime=lambda z, a: a * (1 - a), column=1, over=6):
    """The first gradient of exercise 4.7, path by path; column: of Theta, where the first unit's weights are taken."""
    Theta, inputs, labels = small_network(4, weights_first=False)
    D = [[0.0] * 5 for _ in range(5)]
    for x, y in zip(inputs, labels):
        z, a = pass_on(Theta, x)
        d = [at_output(a[3][k], y[k]) for k in range(2)]
        for l in (2, 1):
            d = [
                sum(d[k] * Theta[l][k][j + column] for k in range(len(d))) * prime(z[l - 1][j], a[l][j])
                for j in range(len(a[l]))
            ]
        for j in range(5):
            for i, v in enumerate([1, *x]):
                D[j][i] += d[j] * v / over
    return D


SILU = (-3.0, -0.5, 0.0, 2.0)  # where exercise 1.5 asks
z_of_09, neuron = log(9), g(1)  # the neuron of chapter 2: z = −3 + 2·(−1) − 3·(−2) = 1
M = MAZUR

# 4.2: the cell from hidden unit 2 to output 1, example by example
cells = [n["d31"] * n["a22"] for n in EACH]
mean = lambda values: sum(values) / len(values)

# 12.5: half squared error on the first example
e = ONE["a31"] - 1, ONE["a32"] - 0
s = ONE["gp31"], ONE["gp32"]
d = e[0] * s[0], e[1] * s[1]
updated = [0.6 - 0.5 * d[0] * ONE["a21"], -0.5 - 0.5 * d[1] * ONE["a21"]]
with_g2 = ONE["gp21"]


def power(base, exponent):
    result = 1.0
    for _ in range(exponent):
        result *= base
    return result


def length(n, activation):
    """Of [1, a, …, a], n times a."""
    return sqrt(1 + sum(activation**2 for _ in range(n)))


first, second = length(784, 0.5), length(30, 0.5)
W_forward = sum(1 for s_, t in ((64, 30), (30, 10)) for _ in range(s_ * t))
carried, slopes = 30 * 10, 2 * 30


def sigmoid(z):
    return 1 / (1 + anp.exp(-z))


def into_inputs(mistake=""):
    """10.5: the slope of J along the inputs of a network 3-5-4-6-2, by automatic differentiation of its cost."""
    Theta = Network((3, 5, 4, 6, 2)).init(np.random.default_rng(0), "normal")
    x, y = np.array([0.6, -0.2, 0.9]), np.array([1.0, 0.0])

    def cost_from_layer_2(z):
        for l in (2, 3, 4):
            z = anp.dot(Theta[l][:, 1:], sigmoid(z)) + Theta[l][:, 0]
        return -anp.sum(y * anp.log(sigmoid(z)) + (1 - y) * anp.log(1 - sigmoid(z)))

    first = lambda v: anp.dot(Theta[1][:, 1:], v) + Theta[1][:, 0]
    if mistake == "columns":
        delta = grad(cost_from_layer_2)(first(x))
        return [[sum(delta[j] * Theta[1][j, i] for j in range(5)) for i in range(3)]]
    right = grad(lambda v: cost_from_layer_2(first(v)))(x)
    return [[r * slope(v) if mistake == "slope" else r for r, v in zip(right, x)]]


def batch(rng):
    X = rng.random((100, 784)) * (rng.random((100, 784)) < 0.19)
    return X, np.eye(10)[rng.integers(10, size=100)]


@cache
def changed_shares(dtype):
    """10.6: of each weight matrix, the share that a step of 0.1 changes, all in one type of numbers."""
    Theta = Network((784, *[30] * 30, 10)).init(np.random.default_rng(0), "scaled")
    W = [Theta[l].astype(dtype) for l in range(1, 32)]
    X, Y = (part.astype(dtype) for part in batch(np.random.default_rng(1)))
    a = [X.T]
    for weights in W:
        a.append(dtype(1) / (dtype(1) + np.exp(-(weights[:, 1:] @ a[-1] + weights[:, :1]))))
    delta, shares = a[-1] - Y.T, []
    for weights, before in zip(W[::-1], a[-2::-1]):
        slopes = np.hstack([delta.sum(axis=1, keepdims=True), delta @ before.T]) / dtype(100)
        shares.append(float(np.mean(weights - dtype(0.1) * slopes != weights)))
        delta = (weights[:, 1:].T @ delta) * before * (dtype(1) - before)
    return shares


def half_changed(count):
    return [count(changed_shares(dtype)) for dtype in (np.float64, np.float32)]


@cache
def residual_growth(c, scaled):
    """11.5: |delta(2)| / |delta(31)| of thirty residual tanh layers, by autograd from either layer on."""
    rng = np.random.default_rng(0)
    Theta = Network((784, *[30] * 30, 10), hidden="tanh").init(rng, "glorot")
    W = {l: Theta[l] * (c if l in scaled else 1) for l in Theta}
    X, Y = batch(rng)

    def ahead(z, l, a):
        """The cost of all examples from z of layer l on; a: the activations of layer l - 1, None in layer 2."""
        for layer in range(l, 32):
            a = anp.tanh(z) + (0 if layer == 2 else a)
            z = anp.dot(a, W[layer][:, 1:].T) + W[layer][:, 0]
        return anp.sum(anp.log(1 + anp.exp(z)) - Y * z)

    z, a, length_of = X @ W[1][:, 1:].T + W[1][:, 0], None, {}
    for layer in range(2, 32):
        if layer in (2, 31):
            length_of[layer] = np.mean([sqrt(sum(row**2)) for row in grad(ahead)(z, layer, a)])
        a = np.tanh(z) + (0 if layer == 2 else a)
        z = a @ W[layer][:, 1:].T + W[layer][:, 0]
    return length_of[2] / length_of[31]


@cache
def settled(sigma_w, layers):
    """11.6: f after so many tanh layers, the means over a normal z by SciPy's adaptive quadrature."""
    density = lambda t: math.exp(-t * t / 2) / sqrt(2 * math.pi)
    mean = lambda f: quad(lambda t: density(t) * f(t), -9, 9, epsabs=1e-9, points=(-1, 0, 1))[0]
    s = 1.0
    for _ in range(layers):
        s = sigma_w * sqrt(mean(lambda t, s=s: tanh(s * t) ** 2))
    return sigma_w * sqrt(mean(lambda t: (1 - tanh(s * t) ** 2) ** 2))


def of_theta(theta):
    """J of the 3-2-2 network from its 14 weights in one row, for automatic differentiation."""
    total = 0.0
    for x, y in (((1, 0.5, -1), (1, 0)), ((0, 1, 0.5), (0, 1)), ((-0.5, 0.2, 1), (1, 1))):
        hidden = [sigmoid(theta[4 * j] + sum(theta[4 * j + 1 + i] * x[i] for i in range(3))) for j in range(2)]
        for k in range(2):
            a = sigmoid(theta[8 + 3 * k] + theta[9 + 3 * k] * hidden[0] + theta[10 + 3 * k] * hidden[1])
            total = total - anp.log(a if y[k] else 1 - a)
    return total / 3


def searched(enough, first=64.0, keeps=False):
    """8.4: J after one and two steps, alpha halved until enough(fall, alpha, squares)."""
    theta, alpha, costs = np.array(T1[0] + T1[1] + T2[0] + T2[1]), first, []
    for _ in range(2):
        slopes, here = grad(of_theta)(theta), of_theta(theta)
        squares = sum(s * s for s in slopes)
        alpha = alpha if keeps else first
        while not enough(here - of_theta(theta - alpha * slopes), alpha, squares):
            alpha /= 2
        theta = theta - alpha * slopes
        costs.append(of_theta(theta))
    return costs


THE_SLOPES = [slope_ for l in D for row in D[l] for slope_ in row]
LENGTHS = [sqrt(sum(s * s for row in D[l] for s in row)) for l in (1, 2)]
WHOLE = sqrt(LENGTHS[0] ** 2 + LENGTHS[1] ** 2)


def into_the_inputs(hidden_slope=True, shift=1):
    """5.5: the slopes of J_n along the inputs, cell by cell."""
    deltas = [(n["d21"], n["d22"]) if hidden_slope else (n["s1"], n["s2"]) for n in EACH]
    return [[d1 * T1[0][i + shift] + d2 * T1[1][i + shift] for i in range(3)] for d1, d2 in deltas]


THE_INPUTS = [(1, 0.5, -1), (0, 1, 0.5), (-0.5, 0.2, 1)]


def macleod():
    """12.6: (right, stale, right and stale output slopes) of the 2-2-1 network, as flat rows of W slopes and biases."""
    x, hidden, out = (0.35, 0.9), [(0.1, 0.8), (0.4, 0.6)], (0.3, 0.9)
    a = [g(w[0] * x[0] + w[1] * x[1]) for w in hidden]
    o = g(out[0] * a[0] + out[1] * a[1])
    d = (o - 0.5) * o * (1 - o)
    late = [w - d * v for w, v in zip(out, a)]
    rows = []
    for weights in (out, late):
        deltas = [d * w * v * (1 - v) for w, v in zip(weights, a)]
        rows.append([delta * v for delta in deltas for v in (1, *x)])
    return rows[0], rows[1], [d, d * a[0], d * a[1]]


def norm(values):
    return sqrt(sum(v * v for v in values))


EARLY, LATE, LAST = macleod()
GAP = [u - v for u, v in zip(EARLY, LATE)]
SEEN = [(0, 0), (0, 2), (1, 1), (2, 2), (2, 1), (2, 1)]  # 9.2: what it is, what it is read as


SIGMAS = (0.5, 1, 1.5, 2, 3)
LOOSELY = {"10.5": 1e-9, "11.5": 1e-9, "11.6": 1e-6}  # two ways to add many numbers up

BY_HAND = {
    "1.2": (
        0.9 * 0.1,
        {
            "that is σ′(a)": slope(0.9),
            "that is z(1 − z)": z_of_09 * (1 - z_of_09),
            "that is 1 − a": 0.1,
            "that is z, the sum": z_of_09,
            "that is the largest slope": slope(0),
        },
    ),
    "1.5": (
        [complex_slope(lambda z: z / (1 + cmath.exp(-z)), z) for z in SILU],
        {
            "that is the first term": [1 / (1 + math.exp(-z)) for z in SILU],
            "that is the second term": [z * math.exp(-z) / (1 + math.exp(-z)) ** 2 for z in SILU],
            "you multiplied the two slopes": [math.exp(-z) / (1 + math.exp(-z)) ** 2 for z in SILU],
            "that is g itself": [z / (1 + math.exp(-z)) for z in SILU],
            "the two terms are added": [g(z) - z * slope(z) for z in SILU],
            "σ′ was fed with a": [g(z) + z * slope(g(z)) for z in SILU],
        },
    ),
    "1.7": (
        0.95 * 0.05,
        {
            "that is what the program printed": slope(0.95),
            "that is 1 − a": 0.05,
            "that is z, the sum": log(19),
            "that is neuron 3": 0.73 * 0.27,
            "that is neuron 5": 0.999 * 0.001,
        },
    ),
    "2.2": (
        (1 + 1) + (3 + 1),
        {
            "that is the path through c alone": 1 + 1,
            "that is the path through d alone": 3 + 1,
            "you multiplied the two paths": (1 + 1) * (3 + 1),
            "that is ∂e/∂b at a = 2, b = 1": (1 + 1) + (2 + 1),
        },
    ),
    "2.4": (
        -2 * neuron,
        {
            "that is ∂J/∂z": neuron,
            "that is ∂J/∂x₂": -3 * neuron,
            "that is ∂J/∂w₁": -1 * neuron,
            "that is the gradient for the label 1": -2 * (neuron - 1),
            "a factor σ′(z) too many": -2 * neuron * slope(1),
            "that is ∂a/∂w₂": -2 * slope(1),
        },
    ),
    "2.6": (
        [sum_over(0, j) for j in range(3)],
        {
            "that is how J reacts": [
                sum(edge(i, j) * edge(j, k) * edge(k, 0) for j in range(3) for k in range(3)) for i in range(3)
            ],
            "the last path overwrites": [edge(0, 2) * edge(2, j) for j in range(3)],
            "the slope of the way back": [sum(edge(0, i) * edge(j, i) for i in range(3)) for j in range(3)],
            "that is layer 1": [edge(0, j) for j in range(3)],
            "that is layer 3": [sum(sum_over(0, i) * edge(i, j) for i in range(3)) for j in range(3)],
        },
    ),
    "2.7": (
        1 - neuron,
        {
            "that is what the program": (neuron - 1) * slope(1) * 2,
            "one line is mended; it is": (neuron - 1) * 2,
            "one line is mended; the factor": (1 - neuron) * slope(1),
            "that is ∂J/∂z": neuron - 1,
            "that is ∂J/∂w₂": 2 * (1 - neuron),
            "that is for the label 0": -neuron,
        },
    ),
    "3.1": (
        0.1 + 0.4 * 0 - 0.3 * 1 + 0.2 * 0.5,
        {
            "you left out the bias weight": 0.4 * 0 - 0.3 * 1 + 0.2 * 0.5,
            "that is unit 2;": -0.2 + 0.3 * 0 + 0.5 * 1 - 0.1 * 0.5,
            "that is the first example": 0.1 + 0.4 * 1 - 0.3 * 0.5 + 0.2 * -1,
            "you went one step too far: that is a": g(-0.1),
        },
    ),
    "3.5": (
        J + 2 * sum(SQUARES) / 6,
        {
            "the bias columns are in your sum": J + 2 * (sum(SQUARES) + sum(b * b for b in BIASES)) / 6,
            "the λ term is divided by 2m, and you divided by 2 only": J + 2 * sum(SQUARES) / 2,
            "the λ term is divided by 2m, and you divided by m only": J + 2 * sum(SQUARES) / 3,
            "that is the cost for λ = 1": J + sum(SQUARES) / 6,
            "the λ term is missing": J,
            "that is the λ term alone": 2 * sum(SQUARES) / 6,
            "you summed over the examples": sum(n["J"] for n in EACH) + 2 * sum(SQUARES) / 6,
            "you took the mean over the outputs too": mean([(n["J1"] + n["J2"]) / 2 for n in EACH])
            + 2 * sum(SQUARES) / 6,
        },
    ),
    "3.6": (
        answers(),
        {
            "those are the z": answers(last=lambda z: z),
            "the sigmoid was applied": answers(first=g),
            "the column of ones": answers(ones=lambda a: [*a, 1]),
            "the biases are missing": answers(ones=lambda a: [0, *a]),
        },
    ),
    "4.1": (
        TWO["d21"],
        {
            "you left out the factor g′(z)": TWO["s1"],
            "one path only: the way through output 2 is missing": TWO["p11"] * TWO["gp21"],
            "one path only: the way through output 1 is missing": TWO["p21"] * TWO["gp21"],
            "that is g′(a) where g′(z) is meant": TWO["s1"] * slope(TWO["a21"]),
            "you took a row of Θ⁽²⁾": (TWO["d31"] * 0.6 + TWO["d32"] * -0.4) * TWO["gp21"],
            "the bias column is still in": TWO["bias_row"] * TWO["gp21"],
            "that is the first example": ONE["d21"],
            "that is hidden unit 2": TWO["d22"],
        },
    ),
    "4.2": (
        D[2][0][2],
        {
            "that is Δ: you left out 1/m": sum(cells),
            "that is the first example alone": ONE["G2"][0][2],
            "from 1 to 2 instead of from 2 to 1": D[2][1][1],
            "that is column 1": D[2][0][1],
            "that is the bias cell": D[2][0][0],
            "you multiplied the means": mean([n["d31"] for n in EACH]) * mean([n["a22"] for n in EACH]),
        },
    ),
    "4.4": (
        D[1][0][1] + 0.4 / 3,
        {
            "the λ term is missing": D[1][0][1],
            "the λ term is divided by m as well": D[1][0][1] + 0.4,
            "the square has a derivative of 2Θ": D[1][0][1] + 0.4 / 6,
            "the λ term is added, not subtracted": D[1][0][1] - 0.4 / 3,
            "that is the λ term alone": 0.4 / 3,
            "the part from the data is not divided by m": sum(n["G1"][0][1] for n in EACH) + 0.4 / 3,
        },
    ),
    "4.7": (
        first_table(),
        {
            "the sign of every cell": first_table(at_output=lambda a, y: y - a),
            "that is Δ": first_table(over=1),
            "a hidden δ has lost": first_table(prime=lambda z, a: 1),
            "there is a g′ at the output": first_table(at_output=lambda a, y: (a - y) * a * (1 - a)),
            "g′ was fed with a": first_table(prime=lambda z, a: slope(a)),
            "the bias column of Θ": first_table(column=0),
        },
    ),
    "5.2": (
        (tanh(0.5) - 1) * (1 - tanh(0.5) ** 2),
        {
            "that is a − y alone": tanh(0.5) - 1,
            "that is g′(a) where g′(z) is meant": (tanh(0.5) - 1) * (1 - tanh(tanh(0.5)) ** 2),
            "a(1 − a) is the slope of the sigmoid": (tanh(0.5) - 1) * tanh(0.5) * (1 - tanh(0.5)),
            "that is the squared error": 2 * (tanh(0.5) - 1) * (1 - tanh(0.5) ** 2),
            "that is y − z": (0.5 - 1) * (1 - tanh(0.5) ** 2),
            "that is the cost, not its slope": (tanh(0.5) - 1) ** 2 / 2,
            "you took the output for a sigmoid": (g(0.5) - 1) * slope(0.5),
        },
    ),
    "5.5": (
        into_the_inputs(),
        {
            "that is the slope of the mean J": [[v / 3 for v in row] for row in into_the_inputs()],
            "the inputs pass through no activation": [
                [v * slope(x) for v, x in zip(row, inputs)] for row, inputs in zip(into_the_inputs(), THE_INPUTS)
            ],
            "the hidden g′ is missing": into_the_inputs(hidden_slope=False),
            "column 0 of Θ⁽¹⁾ belongs to the bias": into_the_inputs(shift=0),
        },
    ),
    "5.6": (
        W_forward + carried + slopes,
        {
            "that is the forward pass": W_forward,
            "the inputs have no δ": W_forward + W_forward + slopes,
            "that is twice the forward pass": W_forward + W_forward,
            "the slopes of the hidden units are missing": W_forward + carried,
            "each hidden unit takes two multiplications": W_forward + carried + 30,
            "that is forward and backward together": W_forward + W_forward + carried + slopes,
        },
    ),
    "6.2": (
        M["G1"][1][1],
        {
            "one path only: the way through output 2 is missing": M["d3"][0] * 0.45 * M["slope2"][1] * 0.10,
            "one path only: the way through output 1 is missing": M["d3"][1] * 0.55 * M["slope2"][1] * 0.10,
            "you left out the slope a(1 − a) of hidden unit 2": (M["d3"][0] * 0.45 + M["d3"][1] * 0.55) * 0.10,
            "that is δ of hidden unit 2": M["d2"][1],
            "that weight comes from input 1": M["G1"][1][0],
            "that weight leads to hidden unit 1": M["G1"][0][1],
            "the weights that leave hidden unit 2 are": (M["d3"][0] * 0.50 + M["d3"][1] * 0.55) * M["slope2"][1] * 0.10,
            "the output weights were already updated": sum(M["d3"][k] * M["W_new"][k][1] for k in (0, 1))
            * M["slope2"][1]
            * 0.10,
        },
    ),
    "6.3": (
        [1 / 8 * (1 - 9 / 8), 2 / 8 * (-1 - 9 / 8), 5 / 8 * (2 - 9 / 8)],
        {
            "that is the diagonal alone": [1 / 8 * 7 / 8, -2 / 8 * 6 / 8, 2 * 5 / 8 * 3 / 8],
            "the sum over the outputs is missing": [1 / 8, -2 / 8, 10 / 8],
            "in the sum each dout is weighted": [1 / 8 * (1 - 2), 2 / 8 * (-1 - 2), 5 / 8 * (2 - 2)],
            "the factor aⱼ in front is missing": [1 - 9 / 8, -1 - 9 / 8, 2 - 9 / 8],
            "the signs of the two terms are swapped": [1 / 64, 34 / 64, -35 / 64],
        },
    ),
    "7.1": (
        (2.3 * 2.3 * 2.3 - 1.7 * 1.7 * 1.7) / 0.6,
        {
            "that is the forward difference": (2.3 * 2.3 * 2.3 - 8) / 0.3,
            "that is the backward difference": (8 - 1.7 * 1.7 * 1.7) / 0.3,
            "the two points are 2h apart; you divided by h": (2.3 * 2.3 * 2.3 - 1.7 * 1.7 * 1.7) / 0.3,
            "divide by 2h: that is the difference itself": 2.3 * 2.3 * 2.3 - 1.7 * 1.7 * 1.7,
            "that is the derivative itself": 3 * 2 * 2,
        },
    ),
    "7.5": (
        sum(THE_SLOPES) / sqrt(14),
        {
            "u must have the length 1": sum(THE_SLOPES),
            "you divided by 14": sum(THE_SLOPES) / 14,
            "the two points are 2h apart": 2 * sum(THE_SLOPES) / sqrt(14),
            "that is the sum over the three examples": 3 * sum(THE_SLOPES) / sqrt(14),
            "that is the length of the gradient": norm(THE_SLOPES),
        },
    ),
    "8.1": (
        -0.2 * -0.2 * -0.2,
        {
            "that is after two steps": -0.2 * -0.2,
            "that is after one step": 1 - 0.3 * 4,
            "that is after four steps": 0.2 * 0.2 * 0.2 * 0.2,
            "the slope of ½ · 4 w² is 4 w": 0.4 * 0.4 * 0.4,
            "the slope has the factor c = 4": 0.7 * 0.7 * 0.7,
            "the steps go along minus the slope": 2.2 * 2.2 * 2.2,
        },
    ),
    "8.4": (
        searched(lambda fall, alpha, squares: fall >= alpha * squares / 2),
        {
            "you took the first α with which J falls": searched(lambda fall, alpha, squares: fall > 0),
            "‖D‖² is the sum of the squares": searched(lambda fall, alpha, squares: fall >= alpha * sqrt(squares) / 2),
            "every step begins anew": searched(lambda fall, alpha, squares: fall >= alpha * squares / 2, keeps=True),
            "start at α = 64, not at 1": searched(lambda fall, alpha, squares: fall >= alpha * squares / 2, first=1.0),
        },
    ),
    "9.1": (
        sum(-log(1 / 2) for _ in range(26)),
        {
            "that is one output": -log(1 / 2),
            "that is what a softmax output would cost": -log(1 / 26),
            "that is log to the base 2": sum(-log2(1 / 2) for _ in range(26)),
            "that is log to the base 10": sum(-log10(1 / 2) for _ in range(26)),
            "half of each": sum(1 / 2 for _ in range(26)),
        },
    ),
    "9.2": (
        [[SEEN.count((i, j)) for j in range(3)] for i in range(3)],
        {
            "rows are what the digits are": [[SEEN.count((i, j)) for i in range(3)] for j in range(3)],
            "those are shares of each row": [[1 / 2, 0, 1 / 2], [0, 1, 0], [0, 2 / 3, 1 / 3]],
            "`counts[labels, said] += 1` adds 1 only once": [[int((i, j) in SEEN) for j in range(3)] for i in range(3)],
        },
    ),
    "9.4": (
        6 + 5,  # the new low of epoch 6 is the last for five epochs
        {
            "the epochs are counted from 1": 10,
            "that is the epoch of the lowest cost": 6,
            "you stopped at the first epoch without a new low": 4,
            "5 epochs without a new low are enough": 12,
            "the last cost is a new low": 13,
        },
    ),
    "10.1": (
        power(2 * 0.25, 5),
        {
            "those are the slopes alone": power(0.25, 5),
            "you counted six pairs": power(2 * 0.25, 6),
            "you counted four pairs": power(2 * 0.25, 4),
            "those are the weights alone": power(2, 5),
            "you took g(0) = ½ for the slope": power(2 * 0.5, 5),
        },
    ),
    "10.2": (
        (3 / 4) * (3 / 4) * (3 / 4),
        {
            "those are the slopes alone": 1 / 4 / 4 / 4,
            "those are the weights alone": 3 * 3 * 3,
            "that is one layer": 3 / 4,
            "that is the root of the sum of squares": power(sqrt(1 + 4 + 4 + 1) / 4, 3),
            "(1, 0) is not the row": power(sqrt(1 + 4) / 4, 3),
        },
    ),
    "10.4": (
        (0.01 * first) / (0.05 * second),
        {
            "that is the ratio of the δ alone": 0.01 / 0.05,
            "that is the ratio of the [1, a] alone": first / second,
            "you left out the bias unit": (0.01 * sqrt(784 * 0.25)) / (0.05 * sqrt(30 * 0.25)),
            "you multiplied by the number of inputs": (0.01 * 785) / (0.05 * 31),
            "you took the sums of squares without the root": (0.01 * (1 + 196)) / (0.05 * (1 + 7.5)),
            "that is the ratio the other way round": (0.05 * second) / (0.01 * first),
        },
    ),
    "10.5": (
        into_inputs(),
        {
            "the inputs have no g": into_inputs("slope"),
            "you left out the last column of Θ⁽¹⁾": into_inputs("columns"),
        },
    ),
    "10.6": (
        half_changed(lambda shares: sum(share >= 0.5 for share in shares)),
        {
            "those are the matrices in which at least one": half_changed(lambda shares: sum(s > 0 for s in shares)),
            "those are the matrices that stay": half_changed(lambda shares: sum(s < 0.5 for s in shares)),
            "the other way round": half_changed(lambda shares: sum(s >= 0.5 for s in shares))[::-1],
        },
    ),
    "10.7": (
        sqrt(sum(0.5**2 for _ in range(100))),
        {
            "you left out the inputs": sqrt(sum(1 for _ in range(100))),
            "that is the sum of the standard deviations": sum(0.5 for _ in range(100)),
            "that is the variance": sum(0.5**2 for _ in range(100)),
            "that is one term": 0.5,
        },
    ),
    "11.1": (
        power(sqrt(0.5), 20),
        {
            "½ is the factor of the mean square": power(0.5, 20),
            "n v = 1 is the weights' factor alone": power(1, 20),
            "that is one layer": sqrt(0.5),
            "you multiplied by the layers": sum(sqrt(0.5) for _ in range(20)),
            "it shrinks: you divided": 1 / power(sqrt(0.5), 20),
            "¼ belongs to the sigmoid": power(slope(0), 20),
        },
    ),
    "11.2": (
        sqrt(6 / 94),
        {
            "that is the standard deviation; r is √3 times": sqrt(6 / 94) / sqrt(3),
            "that is r²": 6 / 94,
            "that is the variance of the weights": 6 / 94 / 3,
            "that has the inputs only": sqrt(6 / 64),
            "that is the standard deviation of He's start": sqrt(2 / 64),
            "you counted the bias among the inputs": sqrt(6 / 95),
            "that is the width of the interval": sqrt(6 / 94) - -sqrt(6 / 94),
        },
    ),
    "11.3": (
        2 / 1.01,
        {
            "that is He's": 2,
            "that is 1/(n v)": 1.01 / 2,
            "the slope on the left has to be squared": 2 / 1.1,
            "half of the z have the slope 1": 1 / 1.01,
        },
    ),
    "11.4": (
        power(1.1, 29),
        {
            "that is the one path through all layers": power(0.1, 29),
            "thirty layers have 29 skip connections": power(1.1, 30),
            "you multiplied by the layers": sum(1.1 for _ in range(29)),
            "those are the paths through one layer at most": 1 + sum(0.1 for _ in range(29)),
            "that is the number of terms": power(2, 29),
        },
    ),
    "11.5": (
        [residual_growth(c, range(2, 31)) for c in (1 / sqrt(30), 1 / 30)],
        {
            "that is the ratio the other way round": [
                1 / residual_growth(c, range(2, 31)) for c in (1 / sqrt(30), 1 / 30)
            ],
            "the first and the last weights stay": [residual_growth(c, range(1, 32)) for c in (1 / sqrt(30), 1 / 30)],
        },
    ),
    "11.6": (
        [settled(sigma_w, 200) for sigma_w in SIGMAS],
        {
            "that is σ_w alone": list(SIGMAS),
            "that is f²": [settled(sigma_w, 200) ** 2 for sigma_w in SIGMAS],
            "those are ten layers": [settled(sigma_w, 10) for sigma_w in SIGMAS],
            "σ_w is the standard deviation": [settled(sqrt(sigma_w), 200) for sigma_w in SIGMAS],
        },
    ),
    "11.8": (
        [0.1 * n / WHOLE for n in LENGTHS],
        {
            "you clipped each layer by itself": [min(n, 0.1) for n in LENGTHS],
            "those are the lengths before clipping": LENGTHS,
            "the length of all of it is the root": [0.1 * n / sum(LENGTHS) for n in LENGTHS],
            "you clipped each entry": [norm([max(-0.1, min(s, 0.1)) for row in D[l] for s in row]) for l in (1, 2)],
            "those are divided by the length alone": [n / WHOLE for n in LENGTHS],
        },
    ),
    "12.5": (
        (d[0] * 0.6 + d[1] * -0.5) * with_g2,
        {
            "the outputs' own g′ is missing": (e[0] * 0.6 + e[1] * -0.5) * with_g2,
            "you stopped at ∂J/∂a": d[0] * 0.6 + d[1] * -0.5,
            "both factors g′ are missing": e[0] * 0.6 + e[1] * -0.5,
            "the weights are stale": (d[0] * updated[0] + d[1] * updated[1]) * with_g2,
            "the outputs' g′ is there twice": (d[0] * s[0] * 0.6 + d[1] * s[1] * -0.5) * with_g2,
            "that is g′(a) where g′(z) is meant": (d[0] * 0.6 + d[1] * -0.5) * slope(ONE["a21"]),
            "one path only: the way through output 2 is missing": d[0] * 0.6 * with_g2,
            "one path only: the way through output 1 is missing": d[1] * -0.5 * with_g2,
            "you took a row of Θ⁽²⁾": (d[0] * 0.6 + d[1] * -0.4) * with_g2,
            "that is hidden unit 2": (d[0] * -0.4 + d[1] * 0.7) * ONE["gp22"],
        },
    ),
    "12.6": (
        [0, norm(GAP) / (norm(EARLY) + norm(LATE)), 1],
        {
            "those are the lengths of the differences": [0, norm(GAP), norm(EARLY)],
            "you divided by the right gradient alone": [0, norm(GAP) / norm(EARLY), 1],
            "that is the whole gradient": [0, norm(GAP) / (norm(EARLY + LAST) + norm(LATE + LAST)), 1],
            "the zeros are a whole relative error": [0, norm(GAP) / (norm(EARLY) + norm(LATE)), 0.5],
        },
    ),
}
