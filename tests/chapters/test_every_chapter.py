"""What holds for every chapter."""

import re

import pytest
from chapter_text import CHAPTERS, cells, cells_of, texts


def shown(number):
    """The code that a reader sees, and what it prints."""
    for cell in cells(number):
        tags = set(cell["metadata"].get("tags", []))
        if cell["cell_type"] == "code" and "hide-cell" not in tags:
            if "hide-input" not in tags:
                yield "".join(cell["source"])
            yield from (text for text in texts(cell) if not text.startswith("Figure: ") and "run this cell" not in text)


@pytest.mark.parametrize("number", range(13))
def test_no_shown_line_is_cut_off_by_the_page(number):
    long = [line for text in shown(number) for line in text.splitlines() if len(line) > 80]
    if long and number > 5:
        pytest.skip(f"still to be made narrower: {len(long)} lines")
    assert not long


@pytest.mark.parametrize("path", sorted(CHAPTERS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_directive_begins_its_line(path):
    """A fence in the middle of a line is no fence: the page would show it as text."""
    for cell in cells_of(path):
        if cell["cell_type"] == "markdown":
            assert not re.search(r"^[^\n`:]+(`{3,}|:{3,})\{", "".join(cell["source"]), re.M)
