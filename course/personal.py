"""Numbers of one's own: from a student's number, a 3-2-2 network that is friendly on paper.

The same number and seed give the same network on every machine and with every version of numpy: the digits of a SHA-256
are dealt like cards. This file goes out with the assignments, so it needs numpy only and knows no answer.
"""

import hashlib
from itertools import count

import numpy as np

WEIGHTS = [k / 10 for k in range(-8, 9) if k]  # one decimal, never 0
INPUTS = [-1.0, -0.5, 0.5, 1.0]  # products with a weight have two decimals


def normal(student):
    """A student's number as it is counted: without blanks, in lower case. ValueError if nothing is left."""
    text = "".join(str(student).split()).lower()
    if not text:
        raise ValueError("the student's number is empty")
    return text


def draws(student, seed="", what=""):
    """Whole numbers up to 65,535 without end, from a student's number, the course's seed and what they are for."""
    for block in count():
        digest = hashlib.sha256(f"{seed}/{what}/{normal(student)}/{block}".encode()).digest()
        for k in range(0, len(digest), 2):
            yield int.from_bytes(digest[k : k + 2], "big")


def choose(cards, options):
    return options[next(cards) % len(options)]


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def is_friendly(Theta, x, y):
    """Sums that are neither 0 nor far out, and paths that do not cancel: nothing gets lost in rounding."""
    z2 = Theta[1] @ np.r_[1, x]
    a2 = sigmoid(z2)
    z3 = Theta[2] @ np.r_[1, a2]
    paths = (sigmoid(z3) - y)[:, None] * Theta[2][:, 1:]
    sums = np.abs(np.r_[z2, z3])
    apart = abs(z2[0] - z2[1]) > 0.1 and abs(z3[0] - z3[1]) > 0.1
    return bool(sums.min() >= 0.1 and sums.max() <= 1.6 and apart and np.abs(paths.sum(axis=0)).min() >= 0.1)


def numbers(student, seed=""):
    """The student's own network: {"Theta": {1: (2, 4), 2: (2, 3)}, "x": (3,), "y": (2,)}, bias column first."""
    cards = draws(student, seed, "network")
    while True:
        Theta = {
            1: np.array([[choose(cards, WEIGHTS) for _ in range(4)] for _ in range(2)]),
            2: np.array([[choose(cards, WEIGHTS) for _ in range(3)] for _ in range(2)]),
        }
        x = np.array([choose(cards, INPUTS) for _ in range(3)])
        first = choose(cards, [0.0, 1.0])
        y = np.array([first, 1 - first])
        if is_friendly(Theta, x, y):
            return {"Theta": Theta, "x": x, "y": y}


def own_seed(student, seed=""):
    """A whole number up to 9999 for the student's random generator."""
    return next(draws(student, seed, "experiment")) % 10000
