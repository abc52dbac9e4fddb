"""The reader of formulas, before it judges the figures'."""

import math

import numpy as np
import pytest
from tex import bare, sides, value


@pytest.mark.parametrize(
    "tex, wanted",
    [
        ("1 + 2 \\cdot 3", 7),
        ("-2^2", -4),
        ("(1 - 0.5)^{2}", 0.25),
        ("2 - 3 - 4", -5),
        ("\\frac{1}{4} \\cdot 8", 2),
        ("\\c{back}{2} \\cdot \\b{3}", 6),
        ("a_1 b^2", 18),
        ("-\\log a_1", -math.log(2)),
        ("g(1 + 1)", 20),
        ("g'(3)", 300),
        ("f^{(2)}_{1} - 1", 6),
        ("6 / 3 / 2", 1),
        ("−3 + 1", -2),
        ("0.5 \\cdot (−0.2)", -0.1),
        ("‖b - 5‖ ‖b‖ \\cdot 2", 12),
        ("\\text{1.5e−3} + 2e+1", 20.0015),
        ("\\frac{\\partial J}{\\partial a_1} \\cdot \\text{d}a_1", 10),
        ("h(2, 3)", -1),
    ],
)
def test_values(tex, wanted):
    names = {
        "\\frac{\\partialJ}{\\partiala_1}": 5.0,
        "\\text{d}a_{1}": 2.0,
        "h": lambda x: x[0] - x[1],
        "a_{1}": 2.0,
        "b": 3.0,
        "g": lambda x: 10 * x,
        "g'": lambda x: 100 * x,
        "f^{(2)}_{1}": 7.0,
    }
    assert value(tex, {**names, "\\log": math.log, "‖": abs}) == pytest.approx(wanted)


def test_tables():
    W, d = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), np.array([[1.0, -1.0, 2.0]])
    names = {"W^{(1)}": W, "d": d, "z": np.array([[2.0, 3.0]])}
    assert np.array_equal(value("d W^{(1)} \\odot z", names), d @ W * names["z"])
    assert np.array_equal(value("W^{(1)\\top} d^\\top", names), W.T @ d.T)
    assert np.array_equal(value("[0, W^{(1)}]", names), np.hstack([np.zeros((3, 1)), W]))
    assert np.array_equal(value("[1; W^{(1)}]^\\top", names), np.vstack([np.ones((1, 2)), W]).T)


def test_sides_and_colours():
    assert sides("\\c{back}{x} = 1 + 1 =", {"x": 2.0})[:3] == [2.0, "=", 2.0]
    assert bare("\\c{grad}{\\frac{1}{\\b{2}}}") == "\\frac{1}{2}"
    assert sides("x \\le 3", {"x": 2.0}) == [2.0, "\\le", 3.0]


@pytest.mark.parametrize("tex", ["1 +", "q", "(1", "1 2 )", "\\frac{1}", "a \\foo b"])
def test_what_is_not_understood_is_refused(tex):
    with pytest.raises(ValueError):
        value(tex, {"a": 1.0, "b": 2.0})
