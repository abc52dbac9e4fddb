"""The student's edition holds no answer, and is a book all the same; the instructor's holds them all, open."""

import ast
import builtins
import json
import re
from functools import cache

import nbformat
import numpy as np
import pytest
from chapter_text import CHAPTERS
from nbclient import NotebookClient
from playwright.sync_api import expect
from widget_pages import STATE, page

from backprop.exercises import EXERCISES
from backprop.widgets import Predict
from course import editions

NOTEBOOKS = sorted(path.stem for path in CHAPTERS.glob("*.ipynb"))
NUMBERED = [name for name in NOTEBOOKS if re.match(r"(0[1-9]|1\d)_", name)]


@cache
def edition(kind, name, pages=False):
    return editions.EDITIONS[kind](nbformat.read(CHAPTERS / f"{name}.ipynb", as_version=4), pages)


@cache
def source(name):
    return nbformat.read(CHAPTERS / f"{name}.ipynb", as_version=4)


def text_of(nb):
    return json.dumps(nb, ensure_ascii=False)


def readable(nb):
    """What a reader sees and what a figure stores; of a drawing its texts, not its coordinates."""
    nb = nbformat.from_dict(json.loads(text_of(nb)))
    for cell in nb.cells:
        for output in cell.get("outputs", []):
            for kind, text in output.get("data", {}).items():
                if "<svg" in text:
                    output["data"][kind] = re.sub(r"<[^>]*>", " ", text)
    return text_of(nb)


def hidden(name):
    """The lines of a chapter's solutions, read by a state machine that shares nothing with the edition: (lines, the rest)."""
    solutions, rest = [], []
    in_part, fence, solving = False, None, False
    for cell in source(name).cells:
        if cell.cell_type == "code":
            folded = in_part and "hide-cell" in cell.metadata.get("tags", [])
            (solutions if folded else rest).extend(cell.source.splitlines())
            said = [o.get("text", "") for o in cell.outputs]
            (solutions if folded else rest).extend("".join(said).splitlines())
            continue
        for line in cell.source.splitlines():
            if line.startswith("## ") and fence is None:
                in_part = line == "## Exercises"
            if fence is None and line.startswith("```"):
                fence = line[: len(line) - len(line.lstrip("`"))]
                solving = "Solution" in line
            elif fence is not None and line.rstrip() == fence:
                fence, solving = None, False
            (solutions if solving or (fence is None and line.startswith("Solution ")) else rest).append(line)
    return solutions, rest


@pytest.mark.parametrize("name", NUMBERED)
def test_no_line_of_a_solution_is_left(name):
    solutions, rest = hidden(name)
    wanted = {line.strip() for line in solutions if len(line.strip()) >= 12} - {line.strip() for line in rest}
    assert len(wanted) > 20
    kept = text_of(edition("student", name))
    assert [line for line in sorted(wanted) if json.dumps(line, ensure_ascii=False)[1:-1] in kept] == []


def as_printed(value):
    """The ways in which a page or a cell writes a value, with three significant digits or more."""
    forms = {f"{abs(value):.{k}f}" for k in range(1, 11)} | {f"{abs(value):.{k}g}" for k in range(3, 10)}
    close = [form for form in forms if abs(float(form) - abs(value)) <= 5e-3 * abs(value)]
    return {form for form in close if len(re.sub(r"e.*|\.", "", form).strip("0")) >= 3}


@pytest.mark.parametrize("number", EXERCISES)
def test_no_right_answer_stands_in_its_chapter(number):
    """Not in prose, code, outputs or stored figures; an answer of one or two digits could stand there for anything."""
    (name,) = [name for name in NUMBERED if name.startswith(f"{int(number.split('.')[0]):02}_")]
    for pages in (False, True):
        kept = readable(edition("student", name, pages))
        for form in set().union(*map(as_printed, np.ravel(EXERCISES[number]().right))):
            assert not re.search(rf"(?<![\d.]){re.escape(form)}(?!\d|\.\d)", kept), form


def test_most_answers_have_digits_to_search_for():
    searched = [n for n in EXERCISES if any(map(as_printed, np.ravel(EXERCISES[n]().right)))]
    assert len(searched) >= 0.6 * len(EXERCISES)


@pytest.mark.parametrize("name", NUMBERED)
def test_questions_fields_and_hints_are_kept_and_each_has_a_cell_to_answer_in(name):
    prose = "\n".join(cell.source for cell in source(name).cells if cell.cell_type == "markdown")
    nb = edition("student", name)
    kept = "\n".join(cell.source for cell in nb.cells if cell.cell_type == "markdown")
    code = [cell.source for cell in nb.cells if cell.cell_type == "code"]
    for pattern in (
        r"(?m)\{admonition\} (Exercise \d+\.\d+[^\n]*)",
        r"(?m)\{admonition\} (Hint[^\n]*)",
        r"(?m)^(## .*)$",
    ):
        assert re.findall(pattern, kept) == re.findall(pattern, prose)
    numbers = re.findall(r"\{admonition\} Exercise (\d+\.\d+)", kept)
    for number in numbers:
        places = [text for text in code if f"Exercise {number}: your answer" in text or f'check("{number}"' in text]
        assert len(places) == 1, number
        assert (f'Predict("{number}")' in "".join(code)) == (
            f'Predict("{number}")' in text_of(source(name)).replace("\\", "")
        )
    assert not [cell for cell in nb.cells if "Solution" in cell.source]


def names(tree):
    """(the names that a piece of code gives, those that it uses at once, those that its functions use when called)."""
    given, used, later = set(), set(), set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            given.add(node.name)
        elif isinstance(node, ast.arg):
            given.add(node.arg)
        elif isinstance(node, ast.alias):
            given.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.ExceptHandler) and node.name:
            given.add(node.name)
        elif isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else given).add(node.id)
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            later |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    return given, used - later, later


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_what_is_left_uses_no_name_that_went_with_a_solution(name):
    known, called = set(dir(builtins)), set()
    for cell in edition("student", name).cells:
        if cell.cell_type == "code":
            given, used, later = names(ast.parse(cell.source))
            known, called = known | given, called | later
            assert used <= known, cell.source
    assert called <= known


@pytest.mark.slow
@pytest.mark.parametrize("name", ["02_chain_rule", "04_backward"])
def test_run_all_works(name):
    nb = nbformat.from_dict(json.loads(text_of(edition("student", name))))
    NotebookClient(nb, timeout=300, kernel_name="python3", extra_arguments=["--log-level=40"]).execute()
    (field,) = [cell for cell in nb.cells if cell.source.startswith(f"# Exercise {int(name[:2])}.2: your answer")] or [
        None
    ]
    assert "there is no answer" in text_of(field.outputs)


def test_the_instructors_edition_holds_every_cell_open():
    for name in NUMBERED:
        nb, prose = edition("instructor", name), text_of(source(name))
        assert "dropdown solution" not in text_of(nb)
        for number in re.findall(r"\{admonition\} Exercise (\d+\.\d+)", prose):
            assert re.search(rf"Solution {re.escape(number)}\b", text_of(nb))
        inside = [cell for cell, within in editions.in_exercises(nb.cells) if within and cell.cell_type == "code"]
        assert inside and not [cell for cell in inside if "hide-cell" in cell.metadata.get("tags", [])]
        assert not [cell for cell in inside if cell.metadata.get("jupyter")]


def test_masks():
    assert editions.masked("[ 0.1451 -0.1393]  0.14514", [0.145138]) == "[ ?.???? -0.1393]  ?.?????"
    assert editions.masked("0.15 and 0.1, 30.1451", [0.145138]) == "0.15 and 0.1, 30.1451"


@pytest.fixture
def sealed_page(tmp_path):
    """A page as the student's edition stores it."""
    file = page(tmp_path, Predict("4.1"))
    html = file.read_text(encoding="utf-8")
    stored = re.search(rf'<script type="{re.escape(STATE)}">(.*?)</script>', html, re.S)[1]
    nb = nbformat.v4.new_notebook(metadata={"widgets": {STATE: json.loads(stored.replace("<\\/", "</"))}})
    assert '"right": [0.145' in stored
    editions.seal(nb)
    file.write_text(html.replace(stored, json.dumps(nb.metadata["widgets"][STATE])), encoding="utf-8")
    assert "0.145" not in file.read_text(encoding="utf-8") and "left out" not in file.read_text(encoding="utf-8")
    return file


def test_a_sealed_question_is_checked_in_the_page(sealed_page, visit):
    seen = visit()
    opened = seen.open(sealed_page)
    for answer, words in (("0.1451", "Right."), ("0.5818", "you left out the factor g′(z)")):
        opened.get_by_role("textbox").fill(answer)
        opened.get_by_role("textbox").press("Enter")
        expect(opened.locator(".bpw")).to_contain_text(words)
    assert seen.problems == []


LABEL = re.compile(r"(?m)^\(([\w-]+)\)=|^\$\$[ \t]*\(([\w-]+)\)|^#+ (.*)$")


def labels(nb):
    """What a text can refer to: targets, formulas, headings."""
    text = "\n".join(cell.source for cell in nb.cells if cell.cell_type == "markdown")
    found = {part for match in LABEL.findall(text) for part in match if part}
    return {re.sub(r"[^\w -]", "", each).strip().lower().replace(" ", "-") for each in found}


def test_nothing_refers_to_what_went_with_a_solution():
    lost = {name: labels(source(name)) - labels(edition("student", name)) for name in NOTEBOOKS}
    assert any(labels(source(name)) for name in NOTEBOOKS)
    for path in CHAPTERS.iterdir():
        text = path.read_text(encoding="utf-8") if path.suffix == ".md" else ""
        if path.suffix == ".ipynb":
            text = "\n".join(c.source for c in edition("student", path.stem).cells if c.cell_type == "markdown")
        referred = {
            part for match in re.findall(r"\{eq\}`([\w-]+)`|\(#([\w-]+)\)|\.ipynb#([\w-]+)\)", text) for part in match
        }
        assert not referred & set().union(*lost.values()), path.name


@pytest.mark.slow
def test_the_students_pages_show_no_solution_and_check_an_answer(tmp_path, visit, monkeypatch):
    """One chapter's page, built as `PAGES=yes` builds all, but for the strictness: its neighbours are not there."""
    folder = editions.write("student", tmp_path / "student", pages=True)
    (folder / "_toc.yml").write_text("format: jb-book\nroot: chapters/04_backward\n", encoding="utf-8")
    monkeypatch.setattr(editions, "STRICT", ())
    first = editions.build(folder)
    page = first.parent / "chapters" / "04_backward.html"
    assert "Solution" not in re.sub(r"<[^>]*>", "", page.read_text(encoding="utf-8"))
    seen = visit()
    chapter = seen.open(page)
    chapter.locator(".bp-predict input").first.fill("0.1451")
    chapter.locator(".bp-predict input").first.press("Enter")
    expect(chapter.locator(".bp-predict").first).to_contain_text("Right.")
    assert seen.problems == []
