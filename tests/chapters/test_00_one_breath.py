"""The page before the chapters: its numbers by plain Python, one formula a line, without the package."""

import math
import re

import nbformat
import pytest
from chapter_text import outputs

from conftest import ROOT

PHOTOGRAPHS = [((1, 0.5, -1), (1, 0)), ((0, 1, 0.5), (0, 1)), ((-0.5, 0.2, 1), (1, 1))]
NB = nbformat.read(ROOT / "chapters" / "00_one_breath.ipynb", as_version=4)
PRINTED = " ".join(outputs(0).split())
PROSE = "\n".join(cell.source for cell in NB.cells if cell.cell_type == "markdown").replace("−", "-")


def sigma(z):
    return 1 / (1 + math.exp(-z))


def shares(W, V, x, y):
    """(answers, cost, shares of W, shares of V) of one photograph, index by index."""
    x = (1, *x)
    a = [1] + [sigma(sum(W[j][i] * x[i] for i in range(4))) for j in range(2)]
    out = [sigma(sum(V[k][j] * a[j] for j in range(3))) for k in range(2)]
    cost = -sum(math.log(o if t else 1 - o) for o, t in zip(out, y))
    miss = [o - t for o, t in zip(out, y)]
    blame = [sum(miss[k] * V[k][j] for k in range(2)) * a[j] * (1 - a[j]) for j in (1, 2)]
    return out, cost, [[d * v for v in x] for d in blame], [[d * v for v in a] for d in miss]


def walk(photographs, steps):
    """(answers, mean cost) before each step of 0.5."""
    W, V = [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]], [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]]
    for _ in range(steps + 1):
        each = [shares(W, V, x, y) for x, y in photographs]
        yield [one[0] for one in each], sum(one[1] for one in each) / len(each)
        for weights, which in ((W, 2), (V, 3)):
            for r, row in enumerate(weights):
                row[:] = [w - 0.5 * sum(one[which][r][c] for one in each) / len(each) for c, w in enumerate(row)]


def test_one_photograph_and_one_step():
    (before, J), (after, J_after) = walk(PHOTOGRAPHS[:1], 1)
    for answer, cost in ((before[0], J), (after[0], J_after)):
        assert f"{answer[0]:.4f} {answer[1]:.4f} {cost:.4f}" in PRINTED
    assert before[0][1] > 0.5 > after[0][1] and after[0][0] > 0.5
    assert f"{J:.4f} to {J_after:.4f}" in PROSE


def test_three_photographs_and_a_thousand_steps():
    run = list(walk(PHOTOGRAPHS, 1000))
    right = [
        sum((o > 0.5) == bool(t) for out, (_, y) in zip(answers, PHOTOGRAPHS) for o, t in zip(out, y))
        for answers, _ in run
    ]
    stated = re.findall(r"(\d+) ([\d.]+) (\d) of 6", PRINTED)
    assert len(stated) == 7
    for step, cost, count in stated:
        assert f"{run[int(step)][1]:.4f}" == cost and right[int(step)] == int(count)
    assert min(right[210:]) == 6 and max(right[:210]) < 6
    costs = [J for _, J in run]
    assert all(b < a for a, b in zip(costs, costs[1:]))
    # "between step 100 and step 200 very little happens": outdoors is settled, the meadow and the wall look alike
    assert costs[100] - costs[200] < 0.1 < costs[0] - costs[100] and costs[200] - costs[500] > 0.4
    sofa, meadow, wall = run[100][0]
    assert sofa[1] < 0.1 and min(meadow[1], wall[1]) > 0.95 and meadow[0] == pytest.approx(wall[0], abs=0.02)


def test_the_page_names_what_its_figure_says():
    """The ledger speaks of δ, Θ, Δ, α and λ: the page says each in words before the figure."""
    said = PROSE[: PROSE.index("## What you have seen")]
    for sign, word in zip("δΘΔαλ", ("delta", "theta", "capital delta", "alpha", "lambda")):
        assert re.search(rf"\*\*{sign}\*\*, (?:\*|a ){word}", said), sign
    assert said.index("called the **step size**") < said.index(r"0.4 - 0.5 \cdot")
