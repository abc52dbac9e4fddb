"""TEACHING.md: its commands exist, its minutes, goals and exercises are the book's, its answers are right."""

import math
import re
from functools import cache

import nbformat
import numpy as np
import pytest
import yaml
from chapter_text import CHAPTERS, named

from book import reading_time
from conftest import ROOT
from course import assignments, made_class, notebooks
from course.deck import FENCED, bullets

TEXT = (ROOT / "TEACHING.md").read_text(encoding="utf-8")


def table(heading):
    """The rows of the first table behind a heading."""
    lines = TEXT.split(f"## {heading}\n", 1)[1].split("\n## ")[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("|")]
    return [[cell.strip(" |") for cell in row] for row in rows[2:]]


def test_every_command_is_a_target_with_its_settings():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = re.findall(r"`make ([a-z][\w-]*)((?: [A-Z]+=[\w.-]+)*)`", TEXT)
    assert len({name for name, _ in commands}) >= 8
    for name, settings in commands:
        assert re.search(rf"(?m)^(?:[\w -]+ )?{re.escape(name)}(?: [\w -]+)?:", makefile), name
        for setting in re.findall(r"([A-Z]+)=", settings):
            assert re.search(rf"(?m)^{setting} \?=", makefile) and f"$({setting})" in makefile, setting


def test_the_hour_is_an_hour_and_in_order():
    minutes = [int(row[0]) for row in table("The first hour")]
    assert minutes == sorted(minutes) and minutes[-1] < 60
    assert "s013 handed in the answers of s001" in TEXT
    assert made_class.WHAT["s013"] == "cheating: the answers of s001"


READING = {"Two lectures": (0, 1, 2, 3, 4, 7, 10), "Two weeks": (1, 2, 3, 4, 7, 8, 10, 11), "A seminar": range(1, 13)}


@cache
def first_reading(number):
    return reading_time.loads(nbformat.read(named(number), as_version=4))[0].minutes


@pytest.mark.parametrize("path", READING)
def test_the_minutes_of_a_path_are_those_of_its_chapters(path):
    (row,) = [row for row in table("Three paths") if row[0].startswith(f"**{path}")]
    wanted = sum(first_reading(number) for number in READING[path])
    assert abs(int(row[-1]) - wanted) <= 0.1 * wanted, f"about {wanted:.0f} minutes"


@cache
def asked(chapter):
    """(how many goals, {exercise: whether it lies in a second reading}) of a chapter."""
    cells = nbformat.read(named(chapter), as_version=4).cells
    boxes = [m for cell in cells if cell.cell_type == "markdown" for m in FENCED.finditer(cell.source)]
    (goals,) = [box["body"] for box in boxes if box["title"].startswith("What you will be able to do")]
    titles = [box["title"] for box in boxes if box["title"].startswith("Exercise ")]
    return len(bullets(goals)), {title.split()[1]: "second reading" in title for title in titles}


NONE_YET = {(6, 5), (8, 4)}  # goals that no exercise asks for; the set may only shrink


def test_every_goal_has_an_exercise():
    rows = table("Goals against exercises")
    assert [int(row[0]) for row in rows] == list(range(1, 13))
    for row in rows:
        chapter = int(row[0])
        count, exercises = asked(chapter)
        cells = [cell for cell in row[1:] if cell]
        assert len(cells) == count, f"chapter {chapter} has {count} goals"
        for k, cell in enumerate(cells, 1):
            assert (cell == "–") is ((chapter, k) in NONE_YET), (chapter, k)
            for bracket, number in re.findall(r"(\(?)(\d+\.\d+)", cell):
                assert number in exercises, f"there is no exercise {number}"
                assert exercises[number] is bool(bracket), number


def test_the_assignments_are_those_that_are_made():
    rows = table("Assignments")
    assert [row[0] for row in rows] == list(notebooks.CONTENT)
    for name, _, _, points, marked in rows:
        cells = [
            c.metadata["nbgrader"] for c in notebooks.notebook(name, "1").cells if "points" in c.metadata["nbgrader"]
        ]
        assert sum(each["points"] for each in cells) == int(points)
        by_person = sum(each["points"] for each in cells if each["solution"])
        said = re.search(r"(\d+) by a person", marked)
        assert by_person == (int(said[1]) if said else 0)
    assert f"{assignments.students_from('3')[0]}" == "s001"


def test_files_that_are_named_are_there():
    for name in re.findall(r"`((?:chapters|tests)/[\w./]+)`", TEXT):
        assert (ROOT / name).exists(), name
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    assert "TEACHING" not in str(toc) and "chapters/04_backward.html#ledger=step:15;predict:0" in TEXT
    assert (CHAPTERS / "figures_elsewhere.md").read_text(encoding="utf-8").count("#ledger=step:15") == 1


# The exam: each answer's numbers, worked out here --------------------------------------------------------------------


def answer(number):
    """The numbers that an answer gives, in its order."""
    text = TEXT.split(f"**E{number}.**", 1)[1].split("*Answer.*", 1)[1].split("\n\n")[0].replace("−", "-")
    text = re.sub(r"[₀₁₂₃₄]", "", " ".join(text.split()))
    return text, [float(each.replace(",", "")) for each in re.findall(r"(?<![\w⁽])-?\d[\d,]*\.?\d*(?![\w-])", text)]


def chain():
    g = lambda z: 1 / (1 + math.exp(-z))
    x, w1, b1, w2, b2, y = 2, 0.5, -1, 1, -0.5, 1
    z2 = w1 * x + b1
    a2 = g(z2)
    z3 = w2 * a2 + b2
    a3 = g(z3)
    return x, w2, z2, a2, z3, a3, y


def test_exam_1_to_3():
    x, w2, z2, a2, z3, a3, y = chain()
    d3 = a3 - y
    d2 = d3 * w2 * a2 * (1 - a2)
    said, _ = answer(1)
    for part, value in {
        "z = 0, a = 0.5, z = 0, a = 0.5": None,
        "δ = ": d3,
        "∂J/∂w = ": d3 * a2,
        "∂J/∂b = ": d3,
        "0.25 = ": d2,
    }.items():
        assert part in said and (value is None or f"{part}{value:g}" in said), part
    assert said.endswith(f"∂J/∂w = {d2 * x:g} and ∂J/∂b = {d2:g}.") and (z2, a2, z3, a3) == (0, 0.5, 0, 0.5)
    slope = a3 * (1 - a3)
    assert answer(2)[1][:2] == [d3 * slope, d2 * slope] and d3 / (d3 * slope) == 4
    new = w2 - 1 * d3 * a2
    assert answer(3)[1] == [new, d3, new, 0.25, d3 * new * 0.25, d2]


def test_exam_4_and_6_to_8():
    X, Theta = np.zeros((10, 5)), {1: np.zeros((4, 6)), 2: np.zeros((3, 5))}
    a2 = np.hstack([np.ones((10, 1)), X]) @ Theta[1].T
    delta = np.hstack([np.ones((10, 1)), a2]) @ Theta[2].T
    shapes = [Theta[1].shape, Theta[2].shape, delta.shape, a2.shape, (a2.T @ np.hstack([np.ones((10, 1)), X])).shape]
    assert answer(4)[1][:10] == [n for shape in shapes for n in shape]
    assert "0.12 - 0.2 = -0.08" in answer(6)[0] and 1 / 3 * -0.6 == pytest.approx(-0.2)
    assert 0.12 + 1 / 3 * -0.6 == pytest.approx(-0.08)
    W = np.array([1.0, -2.0, 3.0])
    assert answer(7)[1][-1] == np.linalg.norm(4 * W - W) / (np.linalg.norm(4 * W) + np.linalg.norm(W)) == 0.6
    f, h = lambda t: t * t, 0.1
    forward, central = (f(3 + h) - f(3)) / h, (f(3 + h) - f(3 - h)) / (2 * h)
    assert answer(8)[1][:2] == [pytest.approx(forward), pytest.approx(central)]


def test_exam_9_10_and_12():
    weights = 785 * 30 + 31 * 10
    assert answer(9)[1] == [weights, 2 * weights]
    assert answer(10)[1][-2:] == [round((3 * 0.25) ** (6 - 2), 4), 1 / 0.25]
    rng = np.random.default_rng(0)
    for cosine, lower in ((0.998, True), (0.92, True), (-0.27, False)):
        D = rng.normal(size=14)
        other = rng.normal(size=14)
        other -= D * (other @ D) / (D @ D)
        step = cosine * D / np.linalg.norm(D) + math.sqrt(1 - cosine**2) * other / np.linalg.norm(other)
        assert bool(D @ (-1e-6 * step) < 0) is lower
    assert "first two" in answer(12)[0]


def test_there_are_twelve_questions_each_with_an_answer():
    assert re.findall(r"(?m)^\*\*E(\d+)\.\*\*", TEXT) == [str(n) for n in range(1, 13)]
    assert TEXT.count("*Answer.*") == 12
