"""The page of questions: its numbers by routes that share no code with the package."""

import math

import pytest
from chapter_text import CHAPTERS, texts

W = [[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]]
V = [[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]]
EXAMPLES = [((1, 0.5, -1), (1, 0)), ((0, 1, 0.5), (0, 1)), ((-0.5, 0.2, 1), (1, 1))]


@pytest.fixture(scope="module")
def said():
    import json

    cells = json.loads((CHAPTERS / "questions.ipynb").read_text(encoding="utf-8"))["cells"]
    return "\n".join(text for cell in cells for text in texts(cell))


def sigma(z):
    return 1 / (1 + math.exp(-z))


def outputs_of(W, V, x):
    a = [1] + [sigma(sum(w * v for w, v in zip(row, (1, *x)))) for row in W]
    return a, [sigma(sum(w * v for w, v in zip(row, a))) for row in V]


def cost(W, V):
    parts = [-math.log(o if t else 1 - o) for x, y in EXAMPLES for o, t in zip(outputs_of(W, V, x)[1], y)]
    return sum(parts) / len(EXAMPLES)


def descended(W, V, steps):
    W, V = [list(row) for row in W], [list(row) for row in V]
    for _ in range(steps):
        gW, gV = [[0.0] * 4 for _ in W], [[0.0] * 3 for _ in V]
        for x, y in EXAMPLES:
            a, out = outputs_of(W, V, x)
            miss = [o - t for o, t in zip(out, y)]
            for k in range(2):
                for j in range(3):
                    gV[k][j] += miss[k] * a[j] / 3
            for j in (1, 2):
                delta = sum(miss[k] * V[k][j] for k in range(2)) * a[j] * (1 - a[j])
                for i, value in enumerate((1, *x)):
                    gW[j - 1][i] += delta * value / 3
        W = [[w - 0.5 * g for w, g in zip(row, more)] for row, more in zip(W, gW)]
        V = [[v - 0.5 * g for v, g in zip(row, more)] for row, more in zip(V, gV)]
    return W, V


def test_there_is_no_lowest_point(said):
    W_1000, V_1000 = descended(W, V, 1000)
    costs = [
        cost([[t * w for w in row] for row in W_1000], [[t * v for v in row] for row in V_1000]) for t in (1, 2, 4)
    ]
    for times, J in zip((1, 2, 4), costs):
        assert f"weights times {times}: J = {J:.1e}" in said
    assert costs[0] > costs[1] > costs[2]
    assert f"from THETA: J = {costs[0]:.4f}" in said


def test_zeros_stay_twins(said):
    zeros = descended([[0.0] * 4] * 2, [[0.0] * 3] * 2, 1000)
    assert zeros[0][0] == zeros[0][1] and f"from zeros: J = {cost(*zeros):.4f}" in said


def test_ten_steps_of_either_gradient(said):
    assert said.count(f"J = {cost(*descended(W, V, 10)):.6f}") == 2


def test_logit_and_delta(said):
    _, (a, _) = outputs_of(W, V, EXAMPLES[0][0])
    assert f"a = {a:.4f}   log(a / (1 - a)) = {math.log(a) - math.log(1 - a):.4f}" in said
    assert (
        f"miss {a - 1:.4f}  delta {a - 1:.4f}" in said
        and f"miss {a - 1:.4f}  delta {(a - 1) * a * (1 - a):.4f}" in said
    )


def test_paths_by_walking_them(said):
    def walk(sizes):
        return sum(walk(sizes[1:]) for _ in range(sizes[0])) if sizes else 1

    assert walk([2]) == 2 and walk([10]) == 10
    assert f"3-2-2: {walk([2])}   784-30-10: {walk([10])}" in said and f"{30**9 * 10:.1e}" in said
    assert walk([3, 3, 2]) == 3 * 3 * 2  # the product is the count
