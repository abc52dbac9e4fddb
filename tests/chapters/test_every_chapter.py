"""What holds for every chapter."""

import pytest
from chapter_text import cells


@pytest.mark.parametrize("number", range(1, 13))
def test_no_shown_line_of_code_is_cut_off_by_the_page(number):
    for cell in cells(number):
        if cell["cell_type"] == "code" and not {"hide-input", "hide-cell"} & set(cell["metadata"].get("tags", [])):
            for line in "".join(cell["source"]).splitlines():
                assert len(line) <= 88, line
