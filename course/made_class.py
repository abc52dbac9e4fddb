"""A made class of twenty that hands in what a real one does: right, wrong, empty, crashing, endless and cheating work.

`hand_in` fills the released notebooks and puts them where nbgrader looks for them. WHAT says who does what.
"""

import json
import shutil

import nbformat
import numpy as np

from . import questions
from .personal import numbers, sigmoid

WHAT = {
    "s001": "right",
    "s002": "right, with four decimals on the way",
    "s003": "right, as arithmetic",
    "s004": "the first mistake of each question",
    "s005": "the last mistake of each question",
    "s006": "two digits only",
    "s007": "empty",
    "s008": "nothing handed in",
    "s009": "crashing",
    "s010": "endless",
    "s011": "cheating: writes the marks into the marked cells",
    "s012": "cheating: deletes the marked cells",
    "s013": "cheating: the answers of s001",
    "s014": "cheating: changes the checker",
    "s015": "a broken file",
    "s016": "words",
    "s017": "half",
    "s018": "by differences",
    "s019": "changes its arguments",
    "s020": "no loop: two layers only",
}

RIGHT = """def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def gradients(Theta, X, Y, lam=0.0):
    L, a, m = len(Theta) + 1, {1: X}, len(X)
    ones = np.ones((m, 1))
    for l in range(1, L):
        a[l + 1] = sigmoid(np.hstack([ones, a[l]]) @ Theta[l].T)
    delta = {L: a[L] - Y}
    for l in range(L - 1, 1, -1):
        delta[l] = (delta[l + 1] @ Theta[l][:, 1:]) * a[l] * (1 - a[l])
    D = {}
    for l in range(1, L):
        D[l] = delta[l + 1].T @ np.hstack([ones, a[l]]) / m
        D[l][:, 1:] += lam / m * Theta[l][:, 1:]
    return D
"""
DIFFERENCES = """def cost(Theta, X, Y, lam):
    a = X
    for l in Theta:
        a = 1 / (1 + np.exp(-np.hstack([np.ones((len(X), 1)), a]) @ Theta[l].T))
    J = -(Y * np.log(a) + (1 - Y) * np.log(1 - a)).sum()
    return (J + lam / 2 * sum((Theta[l][:, 1:] ** 2).sum() for l in Theta)) / len(X)

def gradients(Theta, X, Y, lam=0.0, h=1e-5):
    D = {l: np.zeros_like(Theta[l]) for l in Theta}
    for l in Theta:
        for place in np.ndindex(D[l].shape):
            up, down = ({k: Theta[k].copy() for k in Theta} for _ in range(2))
            up[l][place] += h
            down[l][place] -= h
            D[l][place] = (cost(up, X, Y, lam) - cost(down, X, Y, lam)) / (2 * h)
    return D
"""
FUNCTIONS = {
    "right": RIGHT,
    "right, with four decimals on the way": RIGHT.replace("a[L] - Y", "-(Y - a[L])"),
    "right, as arithmetic": RIGHT,
    "the first mistake of each question": RIGHT.replace("a[L] - Y", "Y - a[L]"),
    "the last mistake of each question": RIGHT.replace(" / m\n", "\n"),
    "two digits only": RIGHT.replace("D[l][:, 1:] +=", "D[l] +=").replace(
        "Theta[l][:, 1:]\n    return", "Theta[l]\n    return"
    ),
    "crashing": "import os\nos._exit(1)",
    "endless": "def gradients(Theta, X, Y, lam=0.0):\n    while True:\n        pass",
    "cheating: writes the marks into the marked cells": "def gradients(Theta, X, Y, lam=0.0):\n    return Theta",
    "cheating: deletes the marked cells": "def gradients(Theta, X, Y, lam=0.0):\n    return {}",
    "cheating: the answers of s001": RIGHT,
    "cheating: changes the checker": "from backprop import Network\n\ndef gradients(Theta, X, Y, lam=0.0):\n"
    "    sizes = [Theta[1].shape[1] - 1, *(len(Theta[l]) for l in Theta)]\n"
    "    return Network(sizes, lam=lam).gradients(Theta, X, Y)",
    "words": "I do not know",
    "half": RIGHT.replace("        D[l][:, 1:] += lam / m * Theta[l][:, 1:]\n", ""),
    "by differences": DIFFERENCES,
    "changes its arguments": RIGHT.replace(
        "    return D", "    for l in D:\n        Theta[l] -= 0.5 * D[l]\n    return D"
    ),
    "no loop: two layers only": RIGHT.replace("range(L - 1, 1, -1)", "[2]"),
}
PATCH = """import backprop.exercises, backprop.exercises.checker, course.marking
backprop.exercises.checker.diagnose = course.marking.diagnose = lambda *a, **k: "Right."
"""


def on_paper(student, seed):
    """The eight numbers of the ledger with every number rounded to four decimals before it is used."""
    own = numbers(student, seed)
    Theta, x, y = own["Theta"], own["x"], own["y"]
    short = lambda value: np.round(value, 4)
    z2 = short(Theta[1] @ np.r_[1, x])
    a2 = short(sigmoid(z2))
    z3 = short(Theta[2] @ np.r_[1, a2])
    a3 = short(sigmoid(z3))
    J = short(-(y * np.log(a3) + (1 - y) * np.log(1 - a3))).sum()
    d3 = short(a3 - y)
    d2 = short(short(Theta[2][:, 1:].T @ d3) * short(a2 * (1 - a2)))
    D2 = short(np.outer(d3, np.r_[1, a2]))
    D1 = short(np.outer(d2, np.r_[1, x]))
    found = [z2[0], a3[0], J, d3[1], d2[0], D2[0, 2], D1[1, 1], Theta[2][0, 1] - short(0.5 * D2[0, 1])]
    return [round(float(value), 4) for value in found]


def number_texts(rows, what, paper=None):
    """{question: what is written} for rows of numbers."""
    right = [float(row.right) for _, _, row in rows]
    wrong = [list(row.mistakes.values()) or [row.right + 7] for _, _, row in rows]
    texts = {
        "right": [f"{value:.10g}" for value in right],
        "right, with four decimals on the way": [f"{value}" for value in paper or right],
        "right, as arithmetic": [f"{value - 1:.12g} + 1 * 1.0" for value in right],
        "the first mistake of each question": [f"{values[0]:.6g}" for values in wrong],
        "the last mistake of each question": [f"{values[-1]:.6g}" for values in wrong],
        "two digits only": [f"{value:.2g}" for value in right],
        "crashing": ["1 / 0"] * len(right),
        "endless": ["[None for _ in iter(int, 1)]"] * len(right),
        "cheating: writes the marks into the marked cells": ["None"] * len(right),
        "cheating: deletes the marked cells": ["float('nan')"] * len(right),
        "cheating: changes the checker": ["123"] * len(right),
        "words": ["'about a half'"] * len(right),
        "half": [f"{value:.6g}" if k < len(right) / 2 else "None" for k, value in enumerate(right)],
    }
    written = texts.get(what, texts["right"])
    return {name: f"{name} = {text}" for (name, _, _), text in zip(rows, written)}


def written(assignment, student, what, seed):
    """{name of a cell: what stands in it} for a student who does `what`."""
    source = "s001" if what == "cheating: the answers of s001" else student
    if assignment == "a2":
        return {"gradients": FUNCTIONS.get(what, "")}
    if assignment == "a1":
        texts = number_texts(questions.by_hand(source, seed), what, on_paper(source, seed))
    elif assignment == "a3":
        texts = number_texts(questions.evidence(source, seed), what)
        bugs = [questions.planted(source, seed), *sorted(questions.BUGS)]
        wrong = next(bug for bug in bugs if bug != bugs[0])
        texts["bug"] = f"bug = {(wrong if 'mistake' in what or 'cheating' in what else bugs[0])!r}"
        texts["why"] = "Layer 2 is right and layer 1 is not, so only the way back is left."
    else:
        texts = number_texts(questions.experiment(source, seed), what)
        texts["report"] = (
            "I varied the depth, with five generators for each. The middle values fall by a fifth per layer."
        )
    return texts


def fill(nb, texts, what):
    """Write into the answer cells; do to the rest what cheats do."""
    for cell in nb.cells:
        name = cell.metadata["nbgrader"]["grade_id"]
        if name.removeprefix("answer-") in texts and what != "empty":
            cell.source = texts[name.removeprefix("answer-")]
        if name.startswith("marks-") and "writes the marks" in what:
            cell.source, cell.metadata["nbgrader"]["points"] = "100", 100
    if "deletes" in what:
        nb.cells = [cell for cell in nb.cells if not cell.metadata["nbgrader"]["grade_id"].startswith("marks-")]
    if "changes the checker" in what:
        nb.cells.insert(0, nbformat.v4.new_code_cell(PATCH))
    return nb


def hand_in(here, names=("a1", "a2", "a3", "a4")):
    """Hand in for the first twenty of the course; how many notebooks."""
    course, count = json.loads((here / "course.json").read_text(encoding="utf-8")), 0
    shutil.rmtree(here / "submitted", ignore_errors=True)
    for student, what in zip(course["students"], WHAT.values()):
        for name in names if what != "nothing handed in" else ():
            folder = here / "submitted" / student / name
            shutil.copytree(here / "release" / name, folder)
            path = folder / f"{name}.ipynb"
            if what == "a broken file":
                path.write_text(path.read_text(encoding="utf-8")[:700], encoding="utf-8")
            else:
                texts = written(name, student, what, course["seed"])
                nbformat.write(fill(nbformat.read(path, as_version=4), texts, what), path)
            count += 1
    return count
