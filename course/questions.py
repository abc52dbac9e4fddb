"""The questions of the assignments: right values by the package, and the value that each likely mistake gives.

Each function returns rows (name, points, Exercise) for a student's number. Not handed out.
"""

import numpy as np

from backprop import Network
from backprop.bugs import BUGS, buggy_gradients
from backprop.deep import deep_sizes, delta_norms, random_batch
from backprop.exercises import Exercise
from backprop.functions import sigmoid_prime
from backprop.network import with_bias, without_bias

from .personal import choose, draws, numbers, own_seed, sigmoid

NET = Network((3, 2, 2))
ALPHA = 0.5


def by_hand(student, seed=""):
    """A1: eight numbers of the student's own ledger."""
    own = numbers(student, seed)
    Theta, x, y = own["Theta"], own["x"][None], own["y"][None]
    trace = NET.backward(Theta, NET.forward(Theta, x), y)
    z, a, delta = ({l: part[0] for l, part in each.items()} for each in (trace.z, trace.a, trace.delta))
    D, W2 = NET.gradients(Theta, x, y), without_bias(Theta[2])
    J, costs = NET.cost(Theta, x, y), -np.where(own["y"] == 1, np.log(a[3]), np.log(1 - a[3]))
    slope = sigmoid_prime(z[2])
    paths = delta[3] * W2[:, 0]
    rows = [
        (
            "z_1",
            1,
            Exercise(
                "z₁⁽²⁾, the sum of hidden unit 1",
                z[2][0],
                {
                    "you left out the bias weight.": without_bias(Theta[1])[0] @ own["x"],
                    "that is unit 2; the weights into unit 1 are the first row of Θ⁽¹⁾.": z[2][1],
                    "you went one step too far: that is a, after the sigmoid.": a[2][0],
                },
            ),
        ),
        (
            "a_1",
            1,
            Exercise(
                "a₁⁽³⁾, what output 1 says",
                a[3][0],
                {
                    "that is z; the sigmoid is still to come.": z[3][0],
                    "that is output 2.": a[3][1],
                    "you left out the bias weight.": sigmoid(W2[0] @ a[2]),
                    "the hidden layer's sigmoid is missing: you put z where a is meant.": sigmoid(
                        Theta[2][0] @ _one(z[2])
                    ),
                },
            ),
        ),
        (
            "J",
            1,
            Exercise(
                "J, the cost",
                J,
                {
                    "that is output 1 alone; the cost adds both.": costs[0],
                    "that is output 2 alone; the cost adds both.": costs[1],
                    "you took the mean over the outputs; J sums over them.": J / 2,
                    "the labels are the other way round: where y = 0 the cost is −log(1 − a).": -np.log(
                        np.where(own["y"] == 1, 1 - a[3], a[3])
                    ).sum(),
                    "that is log to the base 10; the book's log is the natural one.": J / np.log(10),
                },
            ),
        ),
        (
            "delta_3",
            1,
            Exercise(
                "δ₂⁽³⁾, of output 2",
                delta[3][1],
                {
                    "that is output 1.": delta[3][0],
                    "a factor g′(z) too many: with cross-entropy it has cancelled.": delta[3][1]
                    * sigmoid_prime(z[3][1]),
                    "that is y − a; δ is what the network said minus what it should have said.": -delta[3][1],
                },
            ),
        ),
        (
            "delta_2",
            2,
            Exercise(
                "δ₁⁽²⁾, of hidden unit 1",
                delta[2][0],
                {
                    "you left out the factor g′(z).": paths.sum(),
                    "one path only: the way through output 2 is missing.": paths[0] * slope[0],
                    "one path only: the way through output 1 is missing.": paths[1] * slope[0],
                    "that is g′(a) where g′(z) is meant: g′ = a(1 − a), with a already the sigmoid of z.": paths.sum()
                    * sigmoid_prime(a[2][0]),
                    "you took a row of Θ⁽²⁾; the paths that leave hidden unit 1 are a column.": delta[3]
                    @ W2[0]
                    * slope[0],
                    "the bias column is still in: that δ belongs to the bias unit, which nothing feeds.": delta[3]
                    @ Theta[2][:, 0]
                    * slope[0],
                    "that is hidden unit 2.": delta[2][1],
                },
            ),
        ),
        (
            "D_2",
            1,
            Exercise(
                "D⁽²⁾₁₂, from hidden unit 2 to output 1",
                D[2][0, 2],
                {
                    "from 1 to 2 instead of from 2 to 1: the first index of Θ is where the weight leads to.": D[2][
                        1, 1
                    ],
                    "that is column 1; column 0 is the bias, so unit 2 is the third column.": D[2][0, 1],
                    "that is the bias cell, which is δ alone.": D[2][0, 0],
                    "you multiplied by z; the weight brings the activation a.": delta[3][0] * z[2][1],
                },
            ),
        ),
        (
            "D_1",
            1,
            Exercise(
                "D⁽¹⁾₂₁, from input 1 to hidden unit 2",
                D[1][1, 1],
                {
                    "from 2 to 1 instead of from 1 to 2: the first index of Θ is where the weight leads to.": D[1][
                        0, 2
                    ],
                    "that is δ; multiply by what the weight brings, x₁.": delta[2][1],
                    "you left out the factor g′(z) in δ.": delta[3] @ W2[:, 1] * own["x"][0],
                    "that weight leads to hidden unit 1.": D[1][0, 1],
                },
            ),
        ),
        (
            "new_weight",
            2,
            Exercise(
                "Θ⁽²⁾₁₁ after one step with α = 0.5",
                Theta[2][0, 1] - ALPHA * D[2][0, 1],
                {
                    "you went up: the step is minus α times the slope.": Theta[2][0, 1] + ALPHA * D[2][0, 1],
                    "you went the whole slope; α = 0.5 halves it.": Theta[2][0, 1] - D[2][0, 1],
                    "that is the step alone; add it to the weight.": -ALPHA * D[2][0, 1],
                    "that is the old weight.": Theta[2][0, 1],
                    "that is the bias weight of output 1.": Theta[2][0, 0] - ALPHA * D[2][0, 0],
                },
            ),
        ),
    ]
    return apart(rows)


def apart(rows, least=1e-3):
    """The rows without the mistakes that give, with these numbers, the right value or that of a mistake before them."""
    kept = []
    for name, points, row in rows:
        mistakes = {}
        for why, value in row.mistakes.items():
            others = [row.right, *mistakes.values()]
            if all(abs(value - other) > max(least, 0.03 * abs(other)) for other in others):
                mistakes[why] = value
        kept.append((name, points, Exercise(row.question, row.right, mistakes)))
    return kept


def _one(a):
    return with_bias(a[None])[0]


# A3: the planted bug ------------------------------------------------------------------------------------------------

PROBES = {"m = 1, lambda = 0": (1, 0.0), "m = 3, lambda = 0": (3, 0.0), "m = 3, lambda = 1": (3, 1.0)}


def planted(student, seed=""):
    """The name of the bug in the student's program, one of the catalogue's eleven."""
    return choose(draws(student, seed, "bug"), sorted(BUGS))


def probe(student, seed, m, lam):
    """(net, Theta, X, Y): the student's own network, with two more examples drawn for it."""
    own, cards = numbers(student, seed), draws(student, seed, "examples")
    more = [[choose(cards, [-1.0, -0.5, 0.5, 1.0]) for _ in range(3)] for _ in range(2)]
    labels = [[choose(cards, [0.0, 1.0]) for _ in range(2)] for _ in range(2)]
    X, Y = np.vstack([own["x"], more]), np.vstack([own["y"], labels])
    return NET.replace(lam=lam), own["Theta"], X[:m], Y[:m]


def program(student, seed=""):
    """What the student's program printed: {probe: {"X", "Y", "lambda", "P": {layer: rows}}}, for a JSON file."""
    bug, printed = planted(student, seed), {}
    for name, (m, lam) in PROBES.items():
        net, Theta, X, Y = probe(student, seed, m, lam)
        P = buggy_gradients(net, Theta, X, Y, bug)
        printed[name] = {"X": X.tolist(), "Y": Y.tolist(), "lambda": lam, "P": {l: P[l].round(8).tolist() for l in P}}
    return printed


def relative_error(a, b):
    a, b = np.ravel(a), np.ravel(b)
    size = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / size) if size else 0.0


def evidence(student, seed=""):
    """A3: the relative error of each layer in the probe with λ = 1, as numbers."""
    net, Theta, X, Y = probe(student, seed, *PROBES["m = 3, lambda = 1"])
    P, W = buggy_gradients(net, Theta, X, Y, planted(student, seed)), net.gradients(Theta, X, Y)
    errors = {l: relative_error(P[l], W[l]) for l in (1, 2)}
    whole = relative_error(np.concatenate([P[1].ravel(), P[2].ravel()]), np.concatenate([W[1].ravel(), W[2].ravel()]))
    rows = []
    for l in (1, 2):
        other, own = 3 - l, errors[l]
        size = np.linalg.norm(W[l])
        wrong = {
            f"that is layer {other}.": errors[other],
            "that is the relative error of both layers together.": whole,
            "you divided by the length of W alone; the measure divides by ‖P‖ + ‖W‖.": float(
                np.linalg.norm(P[l] - W[l]) / size
            ),
            "that is the length of the difference; divide it by ‖P‖ + ‖W‖.": float(np.linalg.norm(P[l] - W[l])),
        }
        own = own if own > 1e-9 else 0.0  # the program printed eight decimals
        rows.append((f"error_{l}", 2, Exercise(f"the relative error of layer {l}, m = 3, λ = 1", own, wrong)))
    return apart(rows)


# A4: the experiment ------------------------------------------------------------------------------------------------

STARTS = {"sigmoid, scaled": ("sigmoid", "scaled"), "tanh, Glorot": ("tanh", "glorot"), "ReLU, He": ("relu", "he")}
DEPTH = 8


def experiment(student, seed=""):
    """A4: how much of δ is left over eight hidden layers, ‖δ⁽²⁾‖/‖δ⁽⁹⁾‖, from the student's own generator."""
    rows = []
    for k, (name, (hidden, how)) in enumerate(STARTS.items(), 1):
        norms = _norms(own_seed(student, seed), hidden, how)
        left, layers = norms[2] / norms[DEPTH + 1], DEPTH - 1
        wrong = {
            "that is the ratio the other way round.": 1 / left,
            "that is the factor of one layer; the whole way is asked.": left ** (1 / layers),
            "you started from the output layer; divide by the last hidden one.": norms[2] / norms[DEPTH + 2],
        }
        rows.append((f"left_{k}", 2, Exercise(f"‖δ⁽²⁾‖/‖δ⁽⁹⁾‖ for {name}", left, wrong)))
    return rows


def _norms(number, hidden, how):
    """{l: ‖δ(l)‖} of a network with eight hidden layers, weights first and data afterwards from one generator."""
    rng = np.random.default_rng(number)
    net = Network(deep_sizes(DEPTH), hidden=hidden)
    Theta = net.init(rng, how)
    X, Y = random_batch(rng, 100, 784, 10)
    return delta_norms(net.backward(Theta, net.forward(Theta, X), Y))
