"""The levels of the exercises, and what the lists at the head and the end of a chapter say of second readings."""

import re
import sys

import nbformat
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "book"))
import reading_time  # noqa: E402

CHAPTERS = ["01_sigmoid", "02_chain_rule", "03_forward", "04_backward", "10_vanishing"]
CHAPTERS += ["05_proof", "06_layers", "07_checking", "08_descent", "11_fixes"]
WITHOUT_MARKS = ["09_digits", "12_mistakes"]  # whose points all belong to a first reading
LEVELS = {"say it": "say it", "on paper": "do it", "predict": "do it"}
LEVELS |= {"find the mistake": "find the mistake", "write it": "write it"}
EXERCISE = re.compile(r"^`{3,}\{admonition\} Exercise (\d+)\.(\d+) · ([^·\n]+?)( · [^\n]*)?$", re.M)
MARK = "second reading)*"


def notebook(stem):
    return nbformat.read(ROOT / "chapters" / f"{stem}.ipynb", as_version=4)


def exercises(stem):
    """[(chapter, number, kind, the rest of the title, the code cells up to the next exercise)]"""
    found = []
    for cell in notebook(stem).cells:
        if cell.cell_type == "markdown":
            found += [(*match.groups(""), []) for match in EXERCISE.finditer(cell.source)]
        elif found:
            found[-1][-1].append(cell)
    return found


@pytest.mark.parametrize("stem", CHAPTERS + WITHOUT_MARKS)
def test_every_level_of_exercise_is_there_on_a_first_reading(stem):
    found = exercises(stem)
    assert [int(number) for _, number, *_ in found] == list(range(1, len(found) + 1))
    assert {int(chapter) for chapter, *_ in found} == {int(stem[:2])}
    assert {kind for _, _, kind, *_ in found} <= set(LEVELS), "a kind that no reader knows"
    first = {LEVELS[kind] for _, _, kind, more, _ in found if "second reading" not in more}
    assert first == set(LEVELS.values())


@pytest.mark.parametrize("stem", CHAPTERS + WITHOUT_MARKS)
def test_what_is_to_be_written_is_checked(stem):
    """A `write it` has a visible cell to write in, with its checker; a `predict` has its field."""
    for chapter, number, kind, _, cells in exercises(stem):
        name = f'"{chapter}.{number}"'
        if kind == "predict":
            assert any(f"Predict({name})" in cell.source for cell in cells), name
        if kind == "write it":
            (mine,) = [cell for cell in cells if "put your own" in cell.source]
            assert f"check({name}, " in mine.source and not mine.metadata.get("tags")
            assert "there is no answer" in mine.outputs[0].text


def second_labels(nb):
    """The labels of formulas that stand in a second reading."""
    level, second, found = 1, None, set()
    for cell in nb.cells:
        if cell.cell_type != "markdown":
            continue
        marks = [*reading_time.BLOCKS.finditer(cell.source), *re.finditer(r"^\$\$ \(([\w-]+)\)", cell.source, re.M)]
        for match in sorted(marks, key=lambda match: match.start()):
            if match[0].startswith("$$"):
                found |= {match[1]} if second else set()
            elif match[1]:
                level = len(match[1])
                second = None if second and level <= second else second
            else:
                second = level
    return found


@pytest.mark.parametrize("stem", CHAPTERS)
def test_the_summary_says_what_was_a_second_reading(stem):
    """A point that cites a formula of a second reading says so, and one that cites a formula of the first does not."""
    nb = notebook(stem)
    late = second_labels(nb)
    (summary,) = [cell.source.split("## Summary")[1] for cell in nb.cells if "## Summary" in cell.source]
    points = re.findall(r"^- .*", summary, re.M)
    for point in points:
        cited = set(re.findall(r"\{eq\}`([\w-]+)`", point))
        if cited:
            assert bool(cited & late) == (MARK in point), point
    opening = nb.cells[0].source.split("What this chapter needs")[0]
    assert MARK in summary and MARK in opening


def test_what_waits_for_a_second_reading():
    """λ, the slope of tanh, and what vanishing has to do with rounding and with the length of a step."""
    late = {label for stem in CHAPTERS for label in second_labels(notebook(stem))}
    assert {"eq-cost-regularised", "eq-gradient-regularised", "eq-tanh-prime", "eq-vanishing-product"} <= late
    assert not {"eq-cost", "eq-gradient-mean", "eq-relu-prime", "eq-vanishing-chain", "eq-step"} & late
    source = "\n".join(cell.source for cell in notebook("10_vanishing").cells)
    start = source.index("### Neither rounding nor a small step")
    end = source.index("## Why the weight gradient can look fine")
    for words in ("It is not a rounding error.", "It is not just a step that is too small.", "Momentum", "Adam does"):
        assert start < source.index(words) < end


def test_each_product_is_shown_where_it_first_appears():
    """Row times column: a column and a batch in chapter 3, what comes back and the sum over the examples in chapter 4."""
    kinds = {}
    for stem in ("03_forward", "04_backward"):
        code = [cell.source for cell in notebook(stem).cells if cell.cell_type == "code"]
        kinds[stem] = [
            kind or "one" for text in code for kind in re.findall(r'RowTimesColumn\((?:kind="(\w+)")?', text)
        ]
    assert kinds == {"03_forward": ["one", "batch"], "04_backward": ["back", "gradient"]}


def test_the_first_page_names_the_kinds_of_exercise():
    intro = (ROOT / "intro.md").read_text(encoding="utf-8")
    assert all(f"*{kind}*" in intro for kind in LEVELS)
