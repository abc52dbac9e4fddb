"""The book as a PDF: two pages of it printed, and read back."""

import re
import sys

import pytest
from pypdf import PdfReader

from conftest import ROOT

sys.path.insert(0, str(ROOT / "book"))
import pdf  # noqa: E402

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture(scope="module")
def made(book, browser, tmp_path_factory):
    """The PDF of chapter 4 and the formula sheet. (The fixture `browser` skips the tests where Chromium is missing.)"""
    out = tmp_path_factory.mktemp("pdf") / "book.pdf"
    pdf.print_book(browser, book, out, ("04_backward", "formulas"))
    return PdfReader(out)


@pytest.fixture(scope="module")
def texts(made):
    return [page.extract_text() for page in made.pages]


def bookmarks(reader, outline=None, depth=0):
    for each in reader.outline if outline is None else outline:
        if isinstance(each, list):
            yield from bookmarks(reader, each, depth + 1)
        else:
            yield depth, each.title, reader.get_destination_page_number(each)


def test_bookmarks_lead_to_the_headings(made, texts):
    marks = list(bookmarks(made))
    titles = [re.sub(r"^[\d.]+\s*", "", title) for _, title, _ in marks]
    assert "Formula sheet" in titles and "Exercises" in titles and "Solutions" in titles
    squeezed = [re.sub(r"\s+", "", text) for text in texts]
    plain = [(title, page) for _, title, page in marks if re.fullmatch(r"[\w .,:]+", title)]
    assert len(plain) > 10
    for title, page in plain:
        assert re.sub(r"\s+", "", title) in squeezed[page], title
    assert len({depth for depth, _, _ in marks}) >= 3


def test_pages_have_their_numbers_and_running_heads(made, texts):
    chapter = [n for n, text in enumerate(texts) if "backward pass" in text.split("\n")[0]]
    assert len(chapter) > 8
    for n in chapter:
        assert "Backpropagation by Hand" in texts[n]
        assert re.search(rf"^{n + 1}$", texts[n], re.M), f"page {n + 1} does not say its number"


def test_links_lead_into_the_document(made):
    inside = 0
    for page in made.pages:
        for each in page.get("/Annots") or []:
            action = each.get_object()
            address = str(action.get("/A", {}).get("/URI", ""))
            assert not address.startswith("file:"), f"a link out of the book: {address}"
            name = action.get("/Dest") or action.get("/A", {}).get("/D")
            if name is not None:
                inside += 1
                assert str(name).lstrip("/") in {key.lstrip("/") for key in made.named_destinations}
    assert inside > 20


def test_solutions_stand_at_the_end_where_their_exercises_say(made, texts):
    places = {name.lstrip("/"): made.get_destination_page_number(d) for name, d in made.named_destinations.items()}
    solutions = {name: page for name, page in places.items() if name.endswith("--solution")}
    assert len(solutions) >= 7
    for name, page in solutions.items():
        number = re.search(r"exercise-(\d+)-(\d+)--solution", name)
        said = f"Solution {number[1]}.{number[2]}, page {page + 1}"
        exercise = places[name.removesuffix("--solution")]
        assert exercise < page and any(said in text for text in texts[exercise : exercise + 2]), said
    assert min(solutions.values()) > places["p-formulas"]


def test_a_figure_is_a_still_with_its_numbers(texts):
    """The ledger's whole way stands there: the δ of the hidden units among its numbers."""
    chapter = "\n".join(texts)
    assert chapter.count("−0.1282") > 2 and "Next" not in re.findall(r"^Next$", chapter, re.M)


def test_the_formula_sheet_is_two_pages(texts):
    assert sum("Formula sheet" in text.split("\n")[0] or "Formula sheet" in text.split("\n")[1] for text in texts) == 2
