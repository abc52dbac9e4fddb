"""The minutes that each chapter's opening box states, held by the formula of `book/reading_time.py`."""

import re
import sys

import nbformat
import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "book"))
import reading_time  # noqa: E402

OPENING = re.compile(
    r"\A# .*?```\{admonition\} What you will be able to do\n:class: tip\n(.*?)```\s+"
    r"```\{admonition\} What this chapter needs\n:class: note\n(.*?)```\s*\Z",
    re.S,
)


def notebook(*cells):
    """Cells from pairs (kind, source), code with three printed lines."""
    made = []
    for kind, source in cells:
        if kind == "text":
            made.append(nbformat.v4.new_markdown_cell(source))
        else:
            output = nbformat.v4.new_output("stream", text="1\n2\n3\n")
            made.append(
                nbformat.v4.new_code_cell(source, outputs=[output], metadata={"tags": [kind] * (kind != "code")})
            )
    return nbformat.v4.new_notebook(cells=made)


def test_what_is_counted():
    nb = notebook(
        (
            "text",
            '# One two\n\n<span data-step="3"></span>three $x + y$ four.\n\n$$\nz\n$$ (eq-z)\n\n'
            "```{admonition} A\n:class: dropdown\nfolded words\n```",
        ),
        ("code", "a = 1\n\nb = 2"),
        ("hide-cell", "c = 3"),
        ("hide-input", "d = 4"),
    )
    assert reading_time.loads(nb)[1] == reading_time.Load(words=5, displays=1, lines=5 + 3)


def test_second_reading_ends_with_its_section_and_exercises_do_not_count():
    second = "```{admonition} Second reading\n:class: second-reading\nskip\n```\n"
    nb = notebook(
        ("text", f"# t\n\none\n\n## a\n\n{second}\ntwo\n\n### b\n\nthree"),
        ("code", "x"),
        ("text", "## c\n\nfour\n\n## Exercises\n\nmany words"),
        ("code", "y"),
        ("text", "## Summary\n\nfive"),
    )
    first, whole = reading_time.loads(nb)
    assert first == reading_time.Load(words=7)  # t one a c four Summary five: the heading is read
    assert whole.words == 11 and whole.lines == 4


@pytest.mark.parametrize("path", reading_time.CHAPTERS[1:], ids=lambda path: path.stem)
def test_a_chapter_opens_with_what_for_what_with_and_how_long(path):
    nb = nbformat.read(path, as_version=4)
    opening = OPENING.search(nb.cells[0].source)
    assert opening, "the first cell ends with the two boxes of CONTRIBUTING.md"
    assert 3 <= len(re.findall("^- ", opening[1], re.M)) <= 5
    stated = re.findall(r"(\d+) minutes, with the pencil (\d+)", opening[2])
    computed = [load.minutes for load in reading_time.loads(nb)]
    assert len(stated) in (1, 2) and bool(opening[2].count("First reading:")) == (len(stated) == 2)
    for (quiet, pencil), minutes in zip(stated, computed if len(stated) == 2 else computed[1:]):
        # a word more or less must not break the build: the next multiple of five, give or take half of it
        assert int(quiet) - 7.5 < minutes <= int(quiet) + 2.5 and int(pencil) == 2 * int(quiet), (
            f"{minutes:.1f} minutes: run book/reading_time.py --write {path.name}"
        )
    assert computed[0] <= 37.5, "a first reading takes about half an hour"


def test_the_page_before_the_chapters_takes_a_quarter_of_an_hour():
    page = nbformat.read(reading_time.CHAPTERS[0], as_version=4)
    assert "a quarter of an hour" in page.cells[0].source
    assert 12.5 < reading_time.loads(page)[1].minutes < 17.5


def test_the_first_reading_of_the_spine_takes_an_evening():
    spine = [path for path in reading_time.CHAPTERS if path.stem[:2] in ("01", "02", "03", "04", "10")]
    assert len(spine) == 5
    pages = [reading_time.CHAPTERS[0], *spine]
    minutes = sum(reading_time.loads(nbformat.read(path, as_version=4))[0].minutes for path in pages)
    assert "about three hours" in (ROOT / "intro.md").read_text(encoding="utf-8")
    assert 150 < minutes <= 195
