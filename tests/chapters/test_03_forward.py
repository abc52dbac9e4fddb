"""Chapter 3: the forward pass and the cost of the 3-2-2 network, by plain Python floats index by index."""

from math import isclose

import numpy as np
from by_hand import EACH, SQUARES, J

from backprop.examples import NET, THETA, X, Y


def test_forward_pass_and_cost_of_the_package():
    trace = NET.forward(THETA, X)
    for i, n in enumerate(EACH):
        for l in (2, 3):
            np.testing.assert_allclose(trace.z[l][i], [n[f"z{l}1"], n[f"z{l}2"]], rtol=1e-14, atol=1e-15)
            np.testing.assert_allclose(trace.a[l][i], [n[f"a{l}1"], n[f"a{l}2"]], rtol=1e-14)
        assert isclose(NET.cost(THETA, X[i : i + 1], Y[i : i + 1]), n["J"], rel_tol=1e-14)
    assert isclose(NET.cost(THETA, X, Y), J, rel_tol=1e-14)
    assert isclose(NET.replace(lam=1).cost(THETA, X, Y), J + sum(SQUARES) / 6, rel_tol=1e-14)


def test_network_drawing_has_a_line_for_every_weight():
    from matplotlib import pyplot as plt

    from backprop.figures import draw_network

    ax = draw_network((3, 2, 2), lit={(2, 1, 1)}, values={(3, 1): "0.5691"}, weights={(2, 1, 1): "0.6"})
    lines = ax.get_lines()
    assert len(lines) == 14 and sum(line.get_linewidth() > 2 for line in lines) == 1
    assert len(ax.patches) == 9  # 7 units and 2 bias units
    assert {"0.5691", "0.6", "layer 3"} <= {text.get_text() for text in ax.texts}
    plt.close(ax.figure)


def test_what_chapter_3_says_of_every_and_never():
    whole = NET.predict(THETA, X)
    for n in range(3):  # examples never mix
        np.testing.assert_allclose(NET.predict(THETA, X[n : n + 1])[0], whole[n], rtol=1e-15)
    rng = np.random.default_rng(0)
    for _ in range(20):  # without biases every unit says one half where all inputs are 0, however it was trained
        Theta = {l: rng.normal(size=THETA[l].shape) for l in THETA}
        Theta[1][:, 0] = 0
        np.testing.assert_allclose(NET.forward(Theta, np.zeros((1, 3))).a[2], 0.5, rtol=1e-15)
    prices = [-np.log(a) for a in (0.99, 0.9, 0.5, 0.1, 0.01, 0.001)]
    squared = [(1 - a) ** 2 for a in (0.99, 0.9, 0.5, 0.1, 0.01, 0.001)]
    assert (np.diff(prices) > 0).all() and prices[-1] - prices[3] > 4 and squared[-1] - squared[3] < 0.2
    assert max((a - y) ** 2 / 2 for a in np.linspace(0, 1, 101) for y in (0, 1)) == 0.5  # never more than 0.5


def test_each_weight_of_the_second_example_but_two_changes_something():
    """Exercise 3.2: only the weights that leave x1 = 0 are free."""
    before = NET.forward(THETA, X[1:2])
    free = []
    for l in THETA:
        for place in np.ndindex(THETA[l].shape):
            moved = {k: THETA[k].copy() for k in THETA}
            moved[l][place] += 1
            after = NET.forward(moved, X[1:2])
            if all(np.array_equal(before.z[k], after.z[k]) for k in (2, 3)):
                free.append((l, *place))
    assert free == [(1, 0, 1), (1, 1, 1)]
