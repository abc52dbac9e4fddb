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
