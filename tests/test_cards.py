"""The cards of exercises in the built pages: all that the notebook holds of an exercise, and nothing of its machinery."""

import json
import re
import sys
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from docutils import nodes

from conftest import ROOT

sys.path.insert(0, str(ROOT / "book" / "ext"))
from book_cards import card as Card  # noqa: E402
from book_cards import fold, gather, title_parts

CHAPTERS = sorted((ROOT / "chapters").glob("[0-9]*.ipynb"))
WITH_EXERCISES = [path for path in CHAPTERS if "{admonition} Exercise" in path.read_text(encoding="utf-8")]


def test_a_title_says_number_kind_and_title():
    assert title_parts("Exercise 4.2 · predict, then check") == ("4.2", ["predict, then check"], "")
    assert title_parts("Exercise 10.6 · Seven digits · write it · second reading") == (
        "10.6",
        ["write it", "second reading"],
        "Seven digits",
    )
    assert title_parts("Exercise 5.1 · on paper: without the summation sign") == (
        "5.1",
        ["on paper"],
        "Without the summation sign",
    )
    assert title_parts("Exercise 6.4 · think: ∂W3/∂W2 after all?")[2] == "∂W3/∂W2 after all?"
    assert title_parts("Exercise 3.7") == ("3.7", [], "") and title_parts("Solution 3.7") is None


def box(title, text, *classes):
    return nodes.admonition("", nodes.title("", title), nodes.paragraph("", text), classes=list(classes))


def test_a_card_takes_in_task_hint_and_solutions_and_ends_at_the_next():
    tree = nodes.section(
        "",
        nodes.paragraph("", "before"),
        box("Exercise 4.1 · on paper", "task", "exercise"),
        box("Hint", "help", "dropdown", "hint"),
        box("Solution 4.1", "words", "dropdown", "solution"),
        nodes.paragraph("", "Solution 4.1"),
        box("Solution 4.1, in words", "more", "dropdown", "solution"),
        box("Exercise 4.2", "next", "exercise"),
        box("For the careful", "aside", "dropdown"),
    )
    gather(SimpleNamespace(builder=SimpleNamespace(format="html")), tree, "page")
    first, second = tree.findall(Card)
    assert [tree[0].astext(), first["ids"], second["ids"]] == ["before", ["exercise-4-1"], ["exercise-4-2"]]
    hint, solution = first.findall(fold)
    assert "hint" in hint["classes"] and hint.astext().split() == ["Hint", "help"]
    assert solution.astext().split() == ["Solution", "4.1", "words", "more"]
    assert [each.astext().split()[0] for each in second.findall(fold)] == ["For"]
    assert not list(tree.findall(nodes.admonition))


def built(book, path):
    return BeautifulSoup((book / "chapters" / f"{path.stem}.html").read_text(encoding="utf-8"), "html.parser")


def words(element):
    return " ".join(element.get_text().split())


@pytest.mark.parametrize("path", WITH_EXERCISES, ids=lambda path: path.stem)
def test_each_exercise_is_one_card(book, path):
    source = "\n".join("".join(cell["source"]) for cell in json.loads(path.read_text(encoding="utf-8"))["cells"])
    numbers = re.findall(r"\{admonition\} Exercise (\d+\.\d+)", source)
    page = built(book, path)
    cards = page.select(".exercise-card")
    assert [card.get("id") for card in cards] == [f"exercise-{number.replace('.', '-')}" for number in numbers]
    for number, card in zip(numbers, cards):
        assert words(card.select("h3 .exercise-number")[0]) == f"Exercise {number}"
        (solution,) = card.select("details.solution")
        assert words(solution.select("summary")[0]) == f"Solution {number}" and solution.get("open") is None
        assert len(words(solution)) > 60
        assert "import Predict" not in words(card) and not card.select("details.solution details.hide")
    asked = re.findall(r'^Predict\("([\d.]+)"\)', source, re.M)
    fields = [card.get("id") for card in cards if card.select(".bp-predict")]
    assert fields == [f"exercise-{number.replace('.', '-')}" for number in asked]


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_nothing_of_an_exercise_is_left_outside_its_card(book, path):
    page = built(book, path)
    boxes = page.select(".admonition.exercise, .admonition.solution, .admonition.dropdown")
    cells = [
        part
        for part in page.select("div.cell")
        if re.match("# (Exercise|Solution)", part.get_text().strip()) and not part.find_parent(class_="exercise-card")
    ]
    assert [words(part)[:80] for part in boxes + cells] == []


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_what_is_folded_says_what_it_is(book, path):
    page = built(book, path)
    for summary in page.select("details > summary"):
        assert len(words(summary)) > 5 and summary.get("aria-label") is None, summary
        assert "code cell" not in words(summary)
    for folded in page.select("details.hide"):
        cell = folded.parent
        if cell.select("svg.bp-figure"):
            assert words(folded.select(".collapsed")[0]) == "Show the code that draws this figure"
