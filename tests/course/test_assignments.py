"""Assignments with personal numbers: the numbers, what is right, what a mistake is called, and a whole made class."""

import csv
import json
import math
import re

import nbformat
import numpy as np
import pytest

from backprop import Network
from backprop.bugs import BUGS, buggy_gradients
from backprop.deep import deep_sizes, random_batch
from course import assignments, made_class, marking, notebooks, personal, questions, sandbox

SEED = "2026"
CLASS = [f"s{k:03}" for k in range(1, 401)]


# The numbers ----------------------------------------------------------------------------------------------------------


def test_a_number_gives_the_same_network_for_ever():
    own = personal.numbers("s001", SEED)
    assert own["Theta"][1].tolist() == [[0.7, 0.2, 0.3, -0.6], [0.3, 0.2, 0.6, -0.4]]
    assert own["Theta"][2].tolist() == [[0.3, 0.3, 0.6], [-0.2, 0.5, 0.5]]
    assert own["x"].tolist() == [-1.0, -0.5, -1.0] and own["y"].tolist() == [1.0, 0.0]


def test_blanks_and_capitals_do_not_count_and_the_seed_does():
    same, other = personal.numbers(" S0 01\n", SEED), personal.numbers("s001", "2027")
    assert all((same["Theta"][l] == personal.numbers("s001", SEED)["Theta"][l]).all() for l in (1, 2))
    assert any((same["Theta"][l] != other["Theta"][l]).any() for l in (1, 2))
    with pytest.raises(ValueError, match="empty"):
        personal.numbers("  ")


def test_four_hundred_students_have_four_hundred_friendly_networks():
    seen = set()
    for student in CLASS:
        own = personal.numbers(student, SEED)
        weights = np.concatenate([own["Theta"][1].ravel(), own["Theta"][2].ravel()])
        assert (
            np.allclose(weights * 10, np.round(weights * 10)) and (weights != 0).all() and np.abs(weights).max() <= 0.8
        )
        z = [math.fsum([row[0], *(w * x for w, x in zip(row[1:], own["x"]))]) for row in own["Theta"][1]]
        assert all(abs(each * 100 - round(each * 100)) < 1e-9 and 0.1 <= abs(each) + 1e-9 <= 1.61 for each in z)
        seen.add((*weights, *own["x"], *own["y"]))
    assert len(seen) == 400


# What is right --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("student", CLASS[::40])
def test_right_values_by_plain_arithmetic(student):
    """No line of the package: the ledger with four decimals, worked by made_class, agrees to two in the fourth."""
    right = [row.right for _, _, row in questions.by_hand(student, SEED)]
    assert np.abs(np.array(right) - made_class.on_paper(student, SEED)).max() <= marking.PAPER


def test_a_ledger_kept_to_four_decimals_earns_all_points():
    for student in CLASS:
        rows = questions.by_hand(student, SEED)
        for (name, points, row), value in zip(rows, made_class.on_paper(student, SEED)):
            assert marking.mark_number(value, points, row, marking.PAPER)[0] == points, (student, name)


def test_every_mistake_gets_its_own_sentence():
    named = 0
    for student in CLASS[:60]:
        for name, points, row in [*questions.by_hand(student, SEED), *questions.evidence(student, SEED)]:
            for why, value in row.mistakes.items():
                assert marking.mark_number(float(value), points, row) == (0.0, f"Not yet: {why}"), (student, name)
                named += 1
    assert named > 60 * 25


def mistakes_by_hand(student):
    """{question: {how the sentence begins: the value}}, in plain Python, without the package."""
    own = personal.numbers(student, SEED)
    (A, B), (P, Q) = own["Theta"][1].tolist(), own["Theta"][2].tolist()
    x, y = own["x"].tolist(), own["y"].tolist()
    g = lambda z: 1 / (1 + math.exp(-z))
    row = lambda weights, values: weights[0] + sum(w * v for w, v in zip(weights[1:], values))
    z = [row(A, x), row(B, x)]
    h = [g(each) for each in z]
    s = [row(P, h), row(Q, h)]
    a = [g(each) for each in s]
    d = [a[0] - y[0], a[1] - y[1]]
    J = [-math.log(a[k] if y[k] else 1 - a[k]) for k in (0, 1)]
    way, slope = [d[0] * P[1], d[1] * Q[1]], h[0] * (1 - h[0])
    delta = [sum(way) * slope, (d[0] * P[2] + d[1] * Q[2]) * h[1] * (1 - h[1])]
    D = d[0] * h[0]
    return {
        "z_1": {"you left out the bias": z[0] - A[0], "that is unit 2": z[1], "you went one step": h[0]},
        "a_1": {
            "that is z;": s[0],
            "that is output 2": a[1],
            "you left out the bias": g(s[0] - P[0]),
            "the hidden layer's": g(row(P, z)),
        },
        "J": {
            "that is output 1": J[0],
            "that is output 2": J[1],
            "you took the mean": sum(J) / 2,
            "the labels are": sum(-math.log(1 - a[k] if y[k] else a[k]) for k in (0, 1)),
            "that is log to": sum(J) / math.log(10),
        },
        "delta_3": {"that is output 1": d[0], "a factor g′": d[1] * a[1] * (1 - a[1]), "that is y − a": -d[1]},
        "delta_2": {
            "you left out the factor": sum(way),
            "one path only: the way through output 2": way[0] * slope,
            "one path only: the way through output 1": way[1] * slope,
            "that is g′(a)": sum(way) * g(h[0]) * (1 - g(h[0])),
            "you took a row": (d[0] * P[1] + d[1] * P[2]) * slope,
            "the bias column": (d[0] * P[0] + d[1] * Q[0]) * slope,
            "that is hidden unit 2": delta[1],
        },
        "D_2": {
            "from 1 to 2": d[1] * h[0],
            "that is column 1": D,
            "that is the bias": d[0],
            "you multiplied by z": d[0] * z[1],
        },
        "D_1": {
            "from 2 to 1": delta[0] * x[1],
            "that is δ": delta[1],
            "you left out the factor": (d[0] * P[2] + d[1] * Q[2]) * x[0],
            "that weight leads": delta[0] * x[0],
        },
        "new_weight": {
            "you went up": P[1] + 0.5 * D,
            "you went the whole": P[1] - D,
            "that is the step": -0.5 * D,
            "that is the old": P[1],
            "that is the bias": P[0] - 0.5 * d[0],
        },
    }


def test_each_mistake_is_worth_what_it_is_by_hand():
    kept = set()
    for student in CLASS[:60]:
        by_hand = mistakes_by_hand(student)
        for name, _, row in questions.by_hand(student, SEED):
            for why, value in row.mistakes.items():
                (begin,) = [each for each in by_hand[name] if why.startswith(each)]
                assert value == pytest.approx(by_hand[name][begin], rel=1e-9), (student, name, why)
                kept.add((name, begin))
            for begin, value in by_hand[name].items():
                others = [row.right, *row.mistakes.values()]
                near = min(abs(value - other) / max(abs(other), 1e-3 / 0.03) for other in others)
                assert near <= 0.0301, (student, name, begin)  # named, or not to be told from another
    assert kept == {(name, begin) for name, row in by_hand.items() for begin in row}


def test_the_program_has_the_one_bug_that_it_is_said_to_have():
    """The right gradient by differences of the cost, which know nothing of backpropagation."""
    for student in CLASS[:30]:
        printed, bug = questions.program(student, SEED), questions.planted(student, SEED)
        for name, what in printed.items():
            net, Theta, X, Y = questions.probe(student, SEED, *questions.PROBES[name])
            assert X.tolist() == what["X"] and Y.tolist() == what["Y"] and net.lam == what["lambda"]
        fits = [
            each
            for each in BUGS
            if all(np.allclose(buggy_gradients(net, Theta, X, Y, each)[l], what["P"][l], atol=1e-7) for l in (1, 2))
        ]
        assert fits == [bug]
        W = differences(net, Theta, X, Y)
        for l, (_, _, row) in zip((1, 2), questions.evidence(student, SEED)):
            P = np.array(what["P"][l])
            error = np.linalg.norm(P - W[l]) / (np.linalg.norm(P) + np.linalg.norm(W[l]))
            assert abs(error - row.right) < 1e-6


def differences(net, Theta, X, Y, h=1e-5):
    def cost(Theta):
        a = X
        for l in Theta:
            a = 1 / (1 + np.exp(-np.hstack([np.ones((len(X), 1)), a]) @ Theta[l].T))
        J = -(Y * np.log(a) + (1 - Y) * np.log(1 - a)).sum()
        return (J + net.lam / 2 * sum((Theta[l][:, 1:] ** 2).sum() for l in Theta)) / len(X)

    W = {l: np.zeros_like(Theta[l]) for l in Theta}
    for l in Theta:
        for place in np.ndindex(W[l].shape):
            up, down = ({k: np.array(Theta[k]) for k in Theta} for _ in range(2))
            up[l][place] += h
            down[l][place] -= h
            W[l][place] = (cost(up) - cost(down)) / (2 * h)
    return W


def test_the_experiments_numbers_by_plain_loops():
    slopes = {
        "sigmoid": lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2,
        "tanh": lambda z: 1 - np.tanh(z) ** 2,
        "relu": lambda z: (z > 0) * 1.0,
    }
    g = {"sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh, "relu": lambda z: np.maximum(z, 0)}
    for (_, _, row), (hidden, how) in zip(questions.experiment("s001", SEED), questions.STARTS.values()):
        rng = np.random.default_rng(personal.own_seed("s001", SEED))
        Theta = Network(deep_sizes(8)).init(rng, how)
        X, Y = random_batch(rng, 100, 784, 10)
        lengths = []
        for x, y in zip(X, Y):
            a, z = x, {}
            for l in range(1, 10):
                z[l + 1] = Theta[l] @ np.r_[1, a]
                a = (g[hidden] if l < 9 else g["sigmoid"])(z[l + 1])
            delta = a - y
            by_layer = {}
            for l in range(9, 1, -1):
                delta = (Theta[l][:, 1:].T @ delta) * slopes[hidden](z[l])
                by_layer[l] = np.sqrt((delta**2).sum())
            lengths.append((by_layer[2], by_layer[9]))
        first, last = np.mean(lengths, axis=0)
        assert abs(first / last / row.right - 1) < 1e-9


# Reading and running --------------------------------------------------------------------------------------------------


def asking(source, question="z_1"):
    cell = nbformat.v4.new_code_cell(source, metadata={"nbgrader": {"grade_id": f"answer-{question}"}})
    return nbformat.v4.new_notebook(cells=[cell])


@pytest.mark.parametrize(
    "text, number",
    [
        ("z_1 = -0.1282", -0.1282),
        ("z_1 = 0.1 * 1 + 0.4 * (-0.5)", -0.1),
        ("z_1 = 1 / (1 + np.exp(-0.15))", 1 / (1 + math.exp(-0.15))),
        ("a = 0.5\nz_1 = a * (1 - a)", 0.25),
        ("z_1 = 2 ** -3", 0.125),
        ("z_1 = None", None),
        ("", None),
    ],
)
def test_arithmetic_is_read(text, number):
    assert marking.answers(asking(text), ["z_1"])["z_1"] == (None if number is None else pytest.approx(number))


@pytest.mark.parametrize(
    "text",
    [
        "z_1 = open('x')",
        "z_1 = __import__('os').getcwd()",
        "z_1 = 9 ** 9 ** 9",
        "z_1 = 'a' * 10**9",
        "z_1 = [1]",
        "z_1 = 1 / 0",
        "z_1 = (lambda: 1)()",
        "z_1 = float('nan')",
        "z_1 = 1e200 * 1e200",
        "z_1 =",
        "z_1 = " + "(" * 500 + "1" + ")" * 500,
        "z_1 = exp(1e6)",
    ],
)
def test_anything_else_is_not(text):
    assert isinstance(marking.answers(asking(text), ["z_1"])["z_1"], marking.NotRead)
    row = questions.by_hand("s001", SEED)[0][2]
    points, comment = marking.mark_number(marking.answers(asking(text), ["z_1"])["z_1"], 1, row)
    assert points == 0 and comment.startswith("Not yet: ")


def test_true_is_no_number_and_a_cell_without_its_name_is_found():
    row = questions.by_hand("s001", SEED)[0][2]
    assert marking.mark_number(True, 1, row)[0] == 0
    nb = asking("z_1 = 0.95")
    del nb.cells[0].metadata["nbgrader"]
    assert marking.mark_rows(nb, questions.by_hand("s001", SEED))["z_1"] == (1.0, "Right.")


SMALL = {"Theta": {1: np.ones((1, 2))}, "X": [[1.0]], "Y": [[1.0]], "lam": 0.0}


@pytest.mark.parametrize(
    "source, said",
    [
        ("import os\nos._exit(3)", "it ended the program"),
        ("def gradients(*a):\n    raise SystemExit", "SystemExit"),
        ("def gradients(*a):\n    return 1 / 0", "ZeroDivisionError"),
        ("from backprop import Network", "import of backprop halted"),
        ("gradient = 3", "KeyError: 'gradients'"),
        ("def gradients(*a):\n    return {1: 'x'}", "ValueError"),
        pytest.param(
            "def gradients(*a):\n    while True:\n        pass",
            "did not come to an end within 2 seconds",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "import time\ndef gradients(*a):\n    time.sleep(60)",
            "did not come to an end within 2 seconds",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_what_goes_wrong_in_a_function_is_said(source, said):
    (answer,) = sandbox.run(source, "gradients", [SMALL], seconds=2)
    assert said in answer["error"]


def test_a_function_cannot_write_its_own_result():
    forged = 'import os, json\nos.write(1, b\'{"D": {"1": [[9, 9]]}, "changed": false}\\n\')\nprint("noise")\n'
    (answer,) = sandbox.run(forged + "def gradients(T, *a):\n    return {1: T[1] * 2}", "gradients", [SMALL])
    assert answer["D"][1].tolist() == [[2.0, 2.0]]


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_each_mistake_of_the_catalogue_is_named(bug):
    named = set()
    for case in marking.cases("s001", SEED).values():
        try:
            D = buggy_gradients(*(case[key] for key in ("net", "Theta", "X", "Y")), bug)
        except ValueError:  # a missing transpose where it is loud
            continue
        named.add(marking.diagnosis(case, {"D": D})[1])
    assert f"Not yet: {BUGS[bug]}." in named if bug else named == {"Right."}


def test_sizes_differ_between_students_and_layers():
    deep = [marking.cases(student, SEED)["deep"]["net"].sizes for student in CLASS[:20]]
    assert all(len(set(sizes)) == len(sizes) >= 4 for sizes in deep) and len(set(deep)) > 10


# The notebooks --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name, points", [("a1", 10), ("a2", 10), ("a3", 10), ("a4", 16)])
def test_an_assignment_asks_for_what_is_marked(name, points):
    nb = notebooks.notebook(name, SEED)
    about = {cell.metadata["nbgrader"]["grade_id"]: cell.metadata["nbgrader"] for cell in nb.cells}
    assert len(about) == len(nb.cells) and sum(each.get("points", 0) for each in about.values()) == points
    filled = made_class.fill(nb, made_class.written(name, "s001", "right", SEED), "right")
    marks = marking.mark(name, filled, "s001", SEED)
    assert {f"marks-{question}" for question in marks} == {each for each in about if each.startswith("marks-")}
    assert all(given == about[f"marks-{question}"]["points"] for question, (given, _) in marks.items())


def test_nothing_that_is_handed_out_knows_an_answer():
    text = (assignments.ROOT / "course" / "personal.py").read_text(encoding="utf-8")
    assert "delta" not in text and "bug" not in text.lower() and "import backprop" not in text
    for name in notebooks.CONTENT:
        code = "\n".join(c.source for c in notebooks.notebook(name, SEED).cells if c.cell_type == "code")
        assert "questions" not in code and "marking" not in code


def test_lists_of_students(tmp_path):
    assert assignments.students_from("3") == ["s001", "s002", "s003"]
    (tmp_path / "a.txt").write_text("12\n\n 34 \n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("name,id\nAda,12\nAlan,34\n", encoding="utf-8")
    assert (
        assignments.students_from(tmp_path / "a.txt") == assignments.students_from(tmp_path / "b.csv") == ["12", "34"]
    )
    (tmp_path / "c.txt").write_text("12\n12\n", encoding="utf-8")
    with pytest.raises(ValueError, match="12 stands there twice"):
        assignments.students_from(tmp_path / "c.txt")


# The whole class, by nbgrader's own commands --------------------------------------------------------------------------

POINTS = {  # of assignments 1 and 2; None: nbgrader has no file to mark
    "right": (10, 10),
    "right, with four decimals on the way": (10, 10),
    "right, as arithmetic": (10, 10),
    "the first mistake of each question": (0, 0),
    "the last mistake of each question": (0, 3),
    "two digits only": (6.5, 8),
    "empty": (0, 0),
    "nothing handed in": (0, 0),
    "crashing": (0, 0),
    "endless": (0, 0),
    "cheating: writes the marks into the marked cells": (0, 0),
    "cheating: deletes the marked cells": (0, 0),
    "cheating: the answers of s001": (1, 10),
    "cheating: changes the checker": (0, 0),
    "a broken file": (0, 0),
    "words": (0, 0),
    "half": (4, 8),
    "by differences": (10, 0),
    "changes its arguments": (10, 9),
    "no loop: two layers only": (10, 5),
}


@pytest.mark.slow
def test_a_made_class_of_twenty_is_graded(tmp_path):
    pytest.importorskip("nbgrader", reason="nbgrader is missing: pip install -r course/requirements.txt")
    here, students = tmp_path / "course", assignments.students_from("20")
    release = assignments.make(students, SEED, here, ("a1", "a2"))
    assert sorted(path.name for path in release.rglob("*.ipynb")) == ["a1.ipynb", "a2.ipynb"]
    assert made_class.hand_in(here, ("a1", "a2")) == 38
    with pytest.raises(FileExistsError, match="handed-in work"):
        assignments.make(students, SEED, here)
    said = assignments.grade(here=here)
    assert [line for line in said if "s015" in line] and not [line for line in said if "s012" in line]

    with (here / "grades.csv").open(encoding="utf-8") as file:
        scores = {(row["student_id"], row["assignment"]): float(row["score"]) for row in csv.DictReader(file)}
    for (student, what), (first, second) in zip(made_class.WHAT.items(), POINTS.values(), strict=True):
        assert (scores[student, "a1"], scores[student, "a2"]) == (first, second), what

    with (here / "marks.csv").open(encoding="utf-8") as file:
        marks = {(row["student"], row["question"]): row for row in csv.DictReader(file)}
    assert marks["s004", "delta_2"]["comment"] == "Not yet: you left out the factor g′(z)."
    assert "numbers of s001" in marks["s013", "z_1"]["comment"] and marks["s013", "z_1"]["look"] == "look"
    assert marks["s014", "one_example"]["look"] == marks["s015", "z_1"]["look"] == "look"
    assert "did not come to an end" in marks["s010", "deep"]["comment"]
    html = (here / "feedback" / "s004" / "a1" / "a1.html").read_text(encoding="utf-8")
    assert "you left out the factor" in html and not (here / "feedback" / "s008").exists()
    assert json.loads((here / "course.json").read_text(encoding="utf-8"))["seed"] == SEED
    assert not re.search(r'"P"|right', (release / "a1" / "personal.py").read_text(encoding="utf-8"))
