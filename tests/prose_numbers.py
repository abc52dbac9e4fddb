"""The numbers of the prose that no output, code or plain equation of their section holds, each with what gives it.

NUMBERS: {page: {words of the prose, as they stand there: the value, or the values in their order}}. A value is worked
out here, by hand where it can be; Output is printed with more digits; Quoted is somebody else's; Given is set by the
book. Words are short: from three digits on, the number alone will do. `test_prose.py` compares digit by digit, and
fails on an entry that no longer stands in the prose, so whoever changes a sentence finds its line here.
"""

import json
import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import log, sqrt
from pathlib import Path

import numpy as np
from autograd import grad
from by_autograd import RIGHT, THETA_FLAT, as_matrices, cost
from by_hand import EACH, MAZUR, ONE, SQUARES, THREE, TWO, D, J, g
from scipy.optimize import brentq, minimize_scalar

from backprop.data import digits
from backprop.examples import X, Y


@dataclass(frozen=True)
class About:
    """A value that is said in round numbers, to the nearest `unit`: About(47_720, 1_000) is 48,000."""

    value: float
    unit: float


@dataclass(frozen=True)
class Output:
    """A number that the page prints with more digits, or another page prints: its digits there."""

    text: str
    page: str = ""


@dataclass(frozen=True)
class Measured:
    """Times and ratios of times, all that stand in the words: nothing gives them but a clock."""

    where: str


@dataclass(frozen=True)
class Held:
    """All numbers in the words are worked out by another test, which reads the page itself."""

    test: str


@dataclass(frozen=True)
class Order:
    """A value that is said as a power of ten: nearer to it than to the next."""

    value: float


@dataclass(frozen=True)
class Quoted:
    """A number from a publication: its digits, and the key of references.bib or the place."""

    text: str
    source: str


@dataclass(frozen=True)
class Given:
    """A number that the book sets, as in "make it larger by 0.01": nothing gives it."""

    text: str
    source: str = "set by the book"


@cache
def near_one(rule="GradientDescent"):
    """11.9: what each start reads whose network has ten layers and a factor from 0.9 to 1.4, from the stored file."""
    path = Path(__file__).resolve().parent.parent / "backprop" / "data" / "ablation.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    some = [row for row in rows["rows"] if row["optimiser"] == rule and row["setting"]["depth"] == 10]
    return [read for row in some if 0.9 < sorted(row["factor"])[2] < 1.4 for read in row["reads"]]


@cache
def descent(alpha, steps):
    """The cost of the 3-2-2 network before and after each step of plain descent, by automatic differentiation."""
    theta, J = THETA_FLAT, [objective(THETA_FLAT)]
    for _ in range(steps):
        theta = theta - alpha * grad(objective)(theta)
        J.append(objective(theta))
    return J


def objective(theta):
    return cost(as_matrices(theta), X, Y)


def one_step(alpha):
    return objective(THETA_FLAT - alpha * RIGHT)


EPS = 2.0**-52
T1, T2 = [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]]
STALE = [
    sum(ONE[f"d3{k + 1}"] * (T2[k][j] - 0.5 * ONE["G2"][k][j]) for k in (0, 1)) * ONE[f"gp2{j}"] / ONE[f"d2{j}"]
    for j in (1, 2)
]  # of delta(2), with weights that were updated too early, as a multiple of the right one


def one_answer_after_a_step():
    """Output 2 of the first example after one step of descent with alpha 1/2."""
    T = as_matrices(THETA_FLAT - 0.5 * grad(lambda theta: cost(as_matrices(theta), X[:1], Y[:1]))(THETA_FLAT))
    a = 1 / (1 + np.exp(-(T[1][:, 0] + T[1][:, 1:] @ X[0])))
    return 1 / (1 + np.exp(-(T[2][1, 0] + T[2][1, 1:] @ a)))


WEIGHTS = 30 * 785 + 10 * 31
M = MAZUR
HALF_SQUARED = [(ONE[f"a3{k}"] - y) * ONE[f"gp3{k}"] for k, y in ((1, 1), (2, 0))]
CUBE = {h: Fraction(str(2 + h)) ** 3 for h in (0.3, -0.3)}
CENTRAL = (CUBE[0.3] - CUBE[-0.3]) / Fraction("0.6")


def one_neuron(w, b):
    """What a single neuron says after 300 steps of 0.005 along the slope a, from x = 1 to y = 0."""
    for _ in range(300):
        w, b = w - 0.005 * g(w + b), b - 0.005 * g(w + b)
    return g(w + b)


LADDER = Measured("benchmarks/ladder.py, one core of an AMD EPYC")

NUMBERS = {
    "coming_from": {
        "outputs after 10,000": Quoted("10,000", "mazur2015"),
        "1.3492": J,
        "0.0812": -D[1][1][3],
        "`BCEWithLogitsLoss()(z, Y)` | 0.6746 | −0.0406 |": (J / 2, D[1][1][3] / 2),
        "turns -0.0406 into -0.0812": (D[1][1][3] / 2, D[1][1][3]),
        "| 0.6398 | −0.0097 |": Held("test_coming_from.py"),
        "| 0.2408 | −0.0203 |": Held("test_coming_from.py"),
        "| 0.7689 | −0.1170 |": Held("test_coming_from.py"),
        "| 0.7279 | −0.0556 |": Held("test_coming_from.py"),
        "bias is 0.0397 and not 0.0063": (D[1][0][0] + 0.1 / 3, D[1][0][0]),
        "says 1.3333 and a warning": Fraction(6 * 1 + 2 * 4 - 2, 9),
        "= 0.6746": J / 2,
        "(2, 1, 0.5) for class 0 cost 0.5596 where 0.4644": (
            0.5,
            -log(2 / 3.5),
            log(math.exp(2) + math.e + math.exp(0.5)) - 2,
        ),
        "clips them to 10^{-7}": Quoted("10^{-7}", "the documentation of Keras"),
        "a = 10^{-20} for y = 1, costs 16.12 where 46.05": (Given("10^{-20}"), -log(1e-7), -log(1e-20)),
        "3.11, for the cost": Given("3.11", "the number of a section"),
        "both say 1.6659": J + sum(SQUARES) / 6,
    },
    "python": {
        "rtol=1e-14": Given("1e-14"),
        "np.isclose(0.1 + 0.2, 0.3)": (Given("0.1"), Given("0.2"), Given("0.3")),
        "1.28663": Given("1.28663"),
        "1.2866": 1.28663,
        "| `1e-4`,": Given("1e-4"),
        "10^{-4}": 1e-4,
        "1e3` → `2000.0": (Given("1e3"), 2 * 1e3),
    },
    "00_one_breath": {
        "x = (1, 0.5, -1)": 0.5,
        "line with weight 0.6": T2[0][1],
        "line with weight -0.5": T2[1][1],
        "through the weight 0.6": T2[0][1],
        "through the weight -0.5": T2[1][1],
        r"\sigma(0.15)": ONE["z21"],
        "cat, with probability 0.57": ONE["a31"],
        "with probability 0.51": ONE["a32"],
        "0.2486": ONE["gp21"],
        "Make the 0.4 larger": T1[0][1],
        "share of the 0.4 is": T1[0][1],
        "is one half: 0.4": T1[0][1],
        "0.4641": T1[0][1] - 0.5 * ONE["d21"],
        "fell from 0.51": ONE["a32"],
        "x = (-0.5, 0.2, 1)": (-0.5, 0.2),
        "to 0.39. Both": lambda: one_answer_after_a_step(),
        "from 1.35 to 0.56": lambda: (descent(0.5, 100)[0], descent(0.5, 100)[100]),
        "to 0.49, then": lambda: descent(0.5, 1000)[200],
        "to 0.08 at": lambda: descent(0.5, 1000)[500],
        "near 0.03": lambda: descent(0.5, 1000)[1000],
    },
    "01_sigmoid": {
        "gives out a = 0.9": Given("0.9"),
        "2.71828": math.e - 5e-6,  # cut off, with dots
        "with probability 0.54": g(0.15),
        "it is 80 times too large": g(g(6)) * (1 - g(g(6))) / (g(6) * (1 - g(6))),
        r"above about 1.8 \cdot 10^{308}": Quoted("1.8 · 10^{308}", "IEEE 754 double precision"),
        r"1.1 \cdot 10^{-16}": EPS / 2,
        r"misses 1 by 4 \cdot 10^{-18}": math.exp(-40),
        r"slope of 4 \cdot 10^{-18}": math.exp(-40),
        r"\sigma(-40) = 4 \cdot 10^{-18}": math.exp(-40),
        "u = 10^{-18}": Given("10^{-18}"),
        "| 1 | 0.02 |": Given("0.02"),
        "slope below 0.02?": Given("0.02"),
        "0.1966 and 0.25": (g(1) * (1 - g(1)), Fraction(1, 4)),
    },
    "02_chain_rule": {
        "Subtract 0.1 times": Given("0.1"),
        "the answer 0.73": g(1),
        "0.1966": g(1) * (1 - g(1)),
        "0.3932": 2 * g(1) * (1 - g(1)),
        "0.5898": 3 * g(1) * (1 - g(1)),
        "0.0731": 0.1 * g(1),
        "0.1462": 0.2 * g(1),
        "only 900 edges": 30 * 30,
        "sure and wrong, a = 0.999": Given("0.999"),
        "At a = 0.999 it is 0.000999, and": (Given("0.999"), 0.999 * 0.001),
        "a miss of 0.999": Given("0.999"),
    },
    "03_forward": {
        "each gradient are 5 times smaller": (1 / 2) / (1 / 10),
        "x = (1, 0.5, -1)": 0.5,
        "is (0.1, 0.4, -0.3, 0.2), so": T1[0],
        "weights 0.1 from the bias unit, 0.4 from x1 = 1, minus 0.3 from x2 = 0.5 and 0.2 from": (
            0.1,
            0.4,
            0.3,
            0.5,
            0.2,
        ),
        r"= 0.1 \cdot 1 + 0.4 \cdot 1 \\ + (-0.3) \cdot 0.5 + 0.2 \cdot (-1)": (0.1, 0.4, -0.3, 0.5, 0.2),
        "x = (0, 1, 0.5)": 0.5,
        "g(0) = 0.5": g(0),
        "hidden unit 1 is z = 0.15": ONE["z21"],
        "g(0.15)": ONE["z21"],
        "g(0.45)": ONE["z22"],
        "a = 0.57 on the first curve, cost 0.56": (ONE["a31"], ONE["J1"]),
        "a = 0.51 on the second, cost 0.72": (ONE["a32"], ONE["J2"]),
        "to about -109 and": T1[0][0] - 273.15 * T1[0][1],
        "with probability 0.57": ONE["a31"],
        "with probability 0.51": ONE["a32"],
        r"\begin{pmatrix} 0.1 & 0.4 & -0.3 & 0.2 \\ -0.2 & 0.3 & 0.5 & -0.1 \end": T1[0] + T1[1],
        r"\begin{pmatrix} 1 \\ 1 \\ 0.5 \\ -1 \end": 0.5,
        r"1 & 1 & 0.5 & -1 \\ 1 & 0 & 1 & 0.5 \\ \mathbf{1} & \mathbf{-0.5} & \mathbf{0.2} &": (0.5, 0.5, -0.5, 0.2),
        r"0.1 & \mathbf{-0.2} \\ 0.4 & \mathbf{0.3} \\ -0.3 & \mathbf{0.5} \\ 0.2 & \mathbf{-0.1}": [
            T1[j][i] for i in range(4) for j in (0, 1)
        ],
        r"\begin{pmatrix} 0.15 & 0.45": (ONE["z21"], ONE["z22"]),
        "from 2.3 to 6.9": (-log(0.1), -log(0.001)),
        "from 0.81 to 0.998": (0.9**2, 0.999**2),
        r"about 4 \cdot 10^{-18}": math.exp(-40),
        "type 0.05": ONE["z21"] - T1[0][0],
        "or 2.3 times too short": log(10),
        "says 0.51 for a": Given("0.51"),
        "0.125": 0.5**2 / 2,
    },
    "04_backward": {
        "through the weight 0.6": T2[0][1],
        "through the weight minus 0.5": -T2[1][1],
        r"\begin{pmatrix} 0.6 & -0.5 \\ -0.4 & 0.7 \end": [T2[k][j] for j in (1, 2) for k in (0, 1)],
        "-0.2585": ONE["p11"],
        "-0.2573": ONE["p21"],
        "-0.0643": ONE["p11"] * ONE["gp21"],
        "0.5147 & -0.4860 & -0.5164": [n["d32"] for n in EACH],
        r"\alpha = 0.01 the promise is 0.1 per cent": lambda: (
            0.01,
            100 * (0.01 * RIGHT @ RIGHT / (one_step(0) - one_step(0.01)) - 1),
        ),
        r"at \alpha = 0.1 it is": Given("0.1"),
        "x = (0, 1, 0.5)": 0.5,
        r"-0.4860 \cdot (-0.5)": (TWO["d32"], T2[1][1]),
        "0.5100": THREE["a21"],
        "the weight is 0.4. Check": T1[0][1],
        "first hidden unit. It is 0.4": T1[0][1],
        "the inputs (1, 1, 0.5, -1) on top": 0.5,
        "row 1, 1, 0.5, minus 1": 0.5,
        "x_2 = 0.5 gets half": 0.5,
        "beyond alpha = 7.8": lambda: brentq(lambda a: one_step(a) - one_step(0), 4, 12),
        r"from about \alpha = 7.8": lambda: brentq(lambda a: one_step(a) - one_step(0), 4, 12),
        "it is 1.5 per cent": lambda: 100 * (0.1 * RIGHT @ RIGHT / (one_step(0) - one_step(0.1)) - 1),
        r"0.5647 \cdot 0.6 =": (TWO["d31"], T2[0][1]),
        "make it larger by 0.01": Given("0.01"),
        "falls by about 0.0013": -0.01 * ONE["G1"][0][1],
        "47,720": 2 * WEIGHTS,
        "x = (1, 0.5, -1), y = (1, 0)": 0.5,
        "a = 0.01 where 1 is right": Given("0.01"),
        r"\delta = -0.99,": 0.01 - 1,
        "0.0099": 0.01 * 0.99,
        r"\begin{pmatrix} 0.2 & -0.1 \\ 0.6 & -0.5 \\ -0.4 & 0.7 \end": [T2[k][j] for j in range(3) for k in (0, 1)],
        r"\Theta^{(2)}_{11} = 0.6 the term": T2[0][1],
        "one part in 10^{14}": Given("10^{14}"),
        "23 per cent too large": 100 * (STALE[0] - 1),
        "26 per cent too small": 100 * (1 - STALE[1]),
        "larger, 0.1, then 1": Given("0.1"),
        "and 300 + 23,860 and": (10 * 30, WEIGHTS),
        "some 24,000 times": About(2 * WEIGHTS * WEIGHTS / (WEIGHTS + 10 * 30 + WEIGHTS), 1_000),
        "784 inputs": 784,
        "invisible: -0.4 and -0.5": (T2[0][2], T2[1][1]),
        "z^{(2)} = (-0.1, 0.25)": (TWO["z21"], TWO["z22"]),
        "0.4750": TWO["a21"],
        "0.5622": TWO["a22"],
        "0.5140": TWO["a32"],
        "0.2430": TWO["p21"],
        "0.5250": 1 - TWO["a21"],
        "0.4134": THREE["a22"],
        "t = (0.01, 0.99)": (0.01, 0.99),
        "x = (0.05, 0.10)": (0.05, 0.10),
        "0.35 & 0.15 & 0.20": (0.35, 0.15, 0.20),
        "0.35 & 0.25 & 0.30": (0.35, 0.25, 0.30),
        "0.60 & 0.40 & 0.45": (0.60, 0.40, 0.45),
        "0.60 & 0.50 & 0.55": (0.60, 0.50, 0.55),
        "(0.3775, 0.3925)": M["z2"],
        "(0.5933, 0.5969)": M["a2"],
        "(1.1059, 1.2249)": M["z3"],
        "0.7414": M["miss"][0],
        "0.2171": -M["miss"][1],
        "0.2984": M["J"],
        "0.1868": M["slope3"][0],
        "0.1755": M["slope3"][1],
        "0.0364": M["back"][0],
        "0.0414": M["back"][1],
        r"0.1385 \cdot 0.45 - 0.0381 \cdot 0.55": (M["d3"][0], 0.45, -M["d3"][1], 0.55),
        "(0.2413, 0.2406)": M["slope2"],
        "(0.00877, 0.00995)": M["d2"],
        r"0.0822 & 0.0827 \\ -0.0226 & -0.0227": M["G2"][0] + M["G2"][1],
        r"0.000439 & 0.000877 \\ 0.000498 & 0.000995": M["G1"][0] + M["G1"][1],
        r"0.14978 & 0.19956 \\ 0.24975 & 0.29950": M["V_new"][0] + M["V_new"][1],
        "0.291028": M["J_after"],
        "0.291027924": M["J_after_stale"],
    },
    "05_proof": {
        "0.0003": g(8) ** 2 * (1 - g(8)),
        "that is 300 to carry": 30 * 10,
        "near z = 0.7": lambda: minimize_scalar(lambda z: -(g(z) ** 2) * (1 - g(z)), bounds=(0, 2)).x,
    },
    "06_layers": {
        "784 inputs": Given("784"),
        r"30 \cdot 23,520": 30 * 784,
        "153 million": About(sum(8**k for k in range(1, 10)) / 1e6, 1),
        r"558 & 1266 \\ 1209 & 2743 \\ 1860 & 4220": [a * b for a in (6, 13, 20) for b in (93, 211)],
        r"937 & 1241 & 1545 \\ 1874 & 2482 & 3090": [x * d for x in (1, 2) for d in (937, 1241, 1545)],
        "the weight 0.15 from": 0.15,
        "weights 0.40 and 0.50": (0.40, 0.50),
        r"0.138499 \cdot 0.40": (M["d3"][0], 0.40),
        r"-0.038098 \cdot 0.50": (M["d3"][1], 0.50),
        "near 4,200 at": About(4240, 100),
        "near 37,000": About(36720, 1_000),
        r"\cdot 0.05 =": 0.05,
        "0.000439": M["G1"][0][0],
        "= 0.45$ and $w_{22}^{(3)} = 0.55": (0.45, 0.55),
        r"0.138499 \cdot 0.45": (M["d3"][0], 0.45),
        r"-0.038098 \cdot 0.55": (M["d3"][1], 0.55),
    },
    "07_checking": {
        "We measured 10^{-7} and 10^{-5}": (Output("1e-07"), Output("1e-05")),
        "number: central, h = 10^{-5}": Given("10^{-5}"),
        "0.6 to 3 s": LADDER,
        "600 million": 60_000 * 10_000 / 1e6,
        r"\theta = 2, h = 0.3": Given("0.3"),
        "exactly 0.6?": Fraction(4 - 1, 4 + 1),
        "= 3/5 = 0.6": Fraction(4 - 1, 4 + 1),
        r"\epsilon = 2.2\cdot 10^{-16}": EPS,
        r"1.5\cdot 10^{-8}": sqrt(EPS),
        r"\approx 6\cdot 10^{-6}": EPS ** (1 / 3),
        "With h = 10^{-20} the remainder is about 10^{-40}": (Given("10^{-20}"), 1e-20**2),
        "| 0.69 | 0.56 | 0.75 |": LADDER,
        "| 0.92 | 0.87 | 0.95 |": LADDER,
        "| 0.45 | 0.97 | 1 |": LADDER,
        "| 1.1 | 1.05 | 1 |": LADDER,
        "| 0.84 | 0.88 | 0.95 |": LADDER,
        "| 0.91 | 0.92 | 1 |": LADDER,
        "| 0.92 | 0.94 | 1 |": LADDER,
        "| 0.90 | 1.08 | 1.13 |": LADDER,
        "| 0.81 | 0.94 | 1 |": LADDER,
        "| 0.73 | 0.81 | 0.69 |": LADDER,
        "58 µs | 280 µs": LADDER,
        "18 µs | 148 µs": LADDER,
        "about 0.2 ms": LADDER,
        "0.06 to 0.17 ms": LADDER,
        "0.01 to 0.02 ms": LADDER,
        "1 example | 10 | 128 |": Given("128"),
        "numpy 2.4": Quoted("2.4", "the version of numpy"),
        "For 128 examples": Given("128"),
        "differ by 0.0001": Given("0.0001"),
        "about 0.001, and": Given("0.001"),
        "they are about 1000": Given("1000"),
        "h from 1e-12 to 0.1": (Given("1e-12"), Given("0.1")),
        "to about 1e-10 near": Order(4e-11),
        "stays at about 1e-16": Order(1e-16),
        "With h = 10^{-16} the sum": Given("10^{-16}"),
        r"1.1h/2h = 0.55": Fraction(11, 20),
        "785 weights": 784 + 1,
        "12.167": CUBE[0.3],
        "4.913": CUBE[-0.3],
        "= 13.89, error 1.89": ((CUBE[0.3] - 8) / Fraction("0.3"), (CUBE[0.3] - 8) / Fraction("0.3") - 12),
        "= 12.09, error 0.09": (CENTRAL, CENTRAL - 12),
        "error is about 7 · 10^{-11}": EPS / (EPS / 2) ** (1 / 3) + (EPS / 2) ** (2 / 3),
        "Central, h = 10^{-5}, is good": Given("10^{-5}"),
    },
    "08_descent": {
        "2/20 = 0.1": Fraction(2, 20),
        r"w^2, \alpha = 0.3": Given("0.3"),
        "0.01, 0.03, 0.1, 0.3, 1": (Given("0.01"), Given("0.03"), Given("0.1"), Given("0.3")),
        "w = 1.35. Three": Output("1.3506"),
        "= 0.09. Then type 0.101": (Given("0.09"), Given("0.101")),
        "below 0.001 in the fewest": Given("0.001"),
        "148 µs for 128: that is 8, then 1.8, then 1.2": (LADDER),
        "to 128 the time grows": Given("128"),
        "16 to 128 is": Given("128"),
        "seeds 0 to 499": Given("499", "tests/chapters/test_08_descent.py"),
        "If m is 60,000": Quoted("60,000", "lecun1998"),
        "347": math.ceil(log(0.5) / log(999 / 1001)),
        "300 examples and keeps": Given("300"),
        "With 300 examples": Given("300"),
        "100 times as long": Fraction(300, 3),
    },
    "09_digits": {
        "test part: 98.3 %, against 98.0 %": (Given("98.3", "the report"), Given("98.0", "the report")),
        "A lead of 0.3 %": 100 / 300,
        "it pulls 37 times as hard": 1197 / 32,
        "1,797": lambda: sum(len(part.X) for part in digits()),
        r"\beta = 0.9, 60": Given("0.9"),
        "start near 5.8": Output("5.808"),
        r"\lambda = 0, \alpha = 0.1, 60 epochs": Given("0.1"),
        "to 0.06, while": Output("0.062"),
        "at about 0.2.": Output("0.199"),
        "70,000": Quoted("70,000", "lecun1998"),
    },
    "10_vanishing": {
        "to about 1e-21 in": Output("1.12e-21"),
        "learns from 1,197 pictures": lambda: len(digits().train.X),
        "same training reads 96 %": Output("96"),
        "layer reads 96 %. ": Output("96"),
        "layer, 0.0009, 0.98, 0.04, 0.998, 0.31, and": tuple(map(Given, "0.0009 0.98 0.04 0.998 0.31".split())),
        "|z| > 4.6, and": brentq(lambda z: g(z) * (1 - g(z)) - 0.01, 1, 10),
        "a step with \\alpha = 0.1": Given("0.1"),
        "All inputs are 0.5": Given("0.5"),
        "layer are 0.5. You": Given("0.5"),
        "in size, is 0.31": Output("0.3137"),
        "more slowly, to about 1e-10": Order(1e-10),
        "about 0.3 for one hidden layer to about 1e-8": (Output("3.4e-01"), Output("6.1e-09")),
        "takes 1,000 real": Quoted("1,000", "nielsen2015"),
        "are 0.07 and 0.31; then 0.012, 0.060, 0.283; then 0.003, 0.017, 0.070, 0.285": tuple(
            Quoted(text, "nielsen2015") for text in "0.07 0.31 0.012 0.060 0.283 0.003 0.017 0.070 0.285".split()
        ),
        "10^{-308}": Quoted("10^{-308}", "IEEE 754 double precision"),
        "and 10^{-21} is": Output("1.12e-21"),
        r"\rVert = 0.01": Given("0.01"),
        r"\rVert = 0.05": Given("0.05"),
        r"\dfrac{0.01 · 14.036}{0.05 · 2.915} = 0.963": (
            Given("0.01"),
            sqrt(197),
            Given("0.05"),
            sqrt(8.5),
            0.01 * sqrt(197) / (0.05 * sqrt(8.5)),
        ),
    },
    "11_fixes": {
        "from 1,000 real": Given("1,000", "the measurement that the sentence names"),
        "output to 1e-21": Order(1e-21),
        "falls to about 1e-6": Order(1e-6),
        "fall from 119 to": Output("119.2"),
        "tried was 0.01": Given("0.01"),
        "from 0.9 to 1.4, the network": (Given("0.9"), Given("1.4")),
        "114 of 115 starts": (lambda: sum(read >= 0.8 for read in near_one()), lambda: len(near_one())),
        "with Adam all 115": lambda: sum(read >= 0.8 for read in near_one("Adam")),
        "exception, at 47 %": lambda: 100 * min(near_one()),
        "with c = 0.1 and": Given("0.1"),
        "after clipping to 0.1": Given("0.1"),
        "grows by 1.6 per": Output("1.61"),
        "such as 0.1, so": Given("0.1"),
        "And for s = 0.1": Given("0.1"),
        "between 1e-5 and 1e-4": (Order(2e-5), Order(1e-4)),
        "With 100 it does": Given("100"),
        "lines fall to 1e-19": Order(2e-19),
        "between 0.1 and 1.": Order(0.1),
        "counted 96 %": Output("96", "10_vanishing"),
    },
    "12_mistakes": {
        "between 0.02 and 1. Eight": Given("0.02"),
        "x = (1, 0.5, -1)": 0.5,
        "0.291027924": M["J_after_stale"],
        "0.291027774": M["J_after"],
        "0.7978": Quoted("0.7978", "macleod"),
        "0.3972": Quoted("0.3972", "macleod"),
        "0.5928": Quoted("0.5928", "macleod"),
        "0.272392": Quoted("0.272392", "macleod"),
        "allows a difference of 0.01": Given("0.01"),
        "lines 314 and 317": (Quoted("314", "func.py"), Quoted("317", "func.py")),
        "below 0.05 within": Given("0.05"),
        "reach 0.42 and 0.78": (lambda: one_neuron(0.6, 0.9), lambda: one_neuron(2, 2)),
        "lines 421 and 422": (Quoted("421", "the program"), Quoted("422", "the program")),
        "lines 119 to 125": (Quoted("119", "lib/nn.js"), Quoted("125", "lib/nn.js")),
        "reaches 84 %": Quoted("84", "the article"),
        "With the 5,000 digits": Quoted("5,000", "ng2011"),
        "5,000 times too strong": Quoted("5,000", "ng2011"),
        "shows 10^{-8} with": Given("10^{-8}"),
        "and 10^{-15} with": Given("10^{-15}"),
        "example as -\\log(0.80) \\approx 0.097": (0.80, -math.log10(0.8)),
        "0.097 is the logarithm": -math.log10(0.8),
        "2.303": log(10),
        "0.4309": -ONE["d31"],
        "0.0634": -HALF_SQUARED[0] * T2[0][1],
        "0.0643": -HALF_SQUARED[1] * T2[1][1],
        "0.5374": ONE["a21"],
        "0.4626": 1 - ONE["a21"],
        "0.03174": -sum(HALF_SQUARED[k] * T2[k][1] for k in (0, 1)) * ONE["gp21"],
        "0.03175": Fraction("0.1277") * Fraction("0.2486"),
        r"2, and \alpha = 0.7": Quoted("0.7", "broniowski2021"),
        r"is about 3.5 \cdot 10^{-10}": Held("chapters/test_12_mistakes.py"),
    },
}

# Equations that are shown because they are wrong.
NOT_TRUE = {"12_mistakes": [r"-\log(0.80) \approx 0.097"]}
