"""The promise of the first page: no number of the prose was only typed in.

Every decimal, every power of ten, every whole number of three digits or more and every share or multiple in the prose,
formulas, solutions and text alternatives of a page must be one of these:

- in an output of its section, with the same digits and, where it has one, the same minus; from three digits on, in any
  output of its chapter;
- in the code of its section, as a number that the reader sees given; if it has one digit only, such as 0.5, then in the
  cell just before it or after it;
- in an equation of numbers that holds, such as 0.2 · 0.4 − 0.1 · 0.5 = 0.03, when none of its numbers was rounded;
- in the one list, `prose_numbers.py`, with the expression that gives it.

The equations themselves are worked out too.
"""

import math
import random
import re
from functools import cache

import pytest
from chapter_text import (
    CHAPTERS,
    NUMBER,
    ROOT,
    alternatives,
    as_read,
    cells_of,
    claims,
    decimal,
    digits,
    literals,
    shown_numbers,
    texts,
)
from equations import equations
from prose_numbers import NOT_TRUE, NUMBERS, About, Given, Held, Measured, Order, Output, Quoted

FILES = [ROOT / "intro.md", *sorted(CHAPTERS.glob("*.md")), *sorted(CHAPTERS.glob("*.ipynb"))]
PAGES = {path.stem: path for path in FILES}


class Cell:
    """The numbers that a code cell gives in its code, and those that it puts out, {digits: signs}."""

    def __init__(self, source="", outputs=()):
        self.given, self.shown = literals(source), {}
        for text in outputs:
            self.add(shown_numbers(text))

    def add(self, shown):
        for number, signs in shown.items():
            self.shown.setdefault(number, set()).update(signs)


class Text:
    """A text to read, the code cells just before and after it, and those of its section, from heading to heading."""

    def __init__(self, words, cells):
        self.words, self.cells, self.place = as_read(words), cells, len(cells)

    def sources(self, number):
        """Where a number may come from: one digit is told from others only by its place."""
        near = len(digits(number)[0]) < 2
        return self.cells[max(0, self.place - 1) : self.place + 1] if near else self.cells


@cache
def texts_of(page):
    path, found, cells = PAGES[page], [], []
    if path.suffix == ".md":
        return [Text(path.read_text(encoding="utf-8"), [])]
    for cell in cells_of(path):
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            found += [Text(words, cells) for words in alternatives(source)]
            cells.append(Cell(source, texts(cell)))
            continue
        for part in re.split(r"(?m)^(?=#{1,3} )", source):
            if part.startswith("#"):
                cells = []
            found.append(Text(part, cells))
    return found


@cache
def shown_in_page(page):
    everything = Cell()
    for cells in {id(text.cells): text.cells for text in texts_of(page)}.values():
        for cell in cells:
            everything.add(cell.shown)
    return everything.shown


@cache
def listed(page):
    """[(snippet as it is read, its entry)]"""
    return [(as_read(snippet).strip(), snippet) for snippet in NUMBERS.get(page, {})]


def places(snippet, text):
    """Where a snippet stands, no digit cut in two."""
    return [m.span() for m in re.finditer(rf"(?<![\d.])(?<!\d,){re.escape(snippet)}(?![\d]|\.\d|,\d)", text)]


def loose_numbers(text, page, words=None):
    """[(number, words around it)] of what nothing holds. words: in place of the text's own."""
    words = text.words if words is None else words
    by_equation = [(start, end) for start, end, true, exact in equations(words) if true and exact]
    by_list = [place for snippet, _ in listed(page) for place in places(snippet, words)]
    found = []
    for match in claims(words):
        number, sign = decimal(match), "-" if match["sign"] is not None else None
        sources = [cell.shown for cell in text.sources(number)]
        if len(digits(number)[0]) >= 3:
            sources.append(shown_in_page(page))
        held = (
            any(start <= match.start() and match.end() <= end for start, end in by_equation + by_list)
            or any(digits(number) in shown and (sign is None or sign in shown[digits(number)]) for shown in sources)
            or any(number in cell.given for cell in text.sources(number))
        )
        if not held:
            found.append((match[0], words[max(0, match.start() - 40) : match.end() + 20]))
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_number_of_the_prose_is_held(page):
    loose = [f"{number}   in: …{words}…" for text in texts_of(page) for number, words in loose_numbers(text, page)]
    assert not loose, "held by no output, code, equation or entry of prose_numbers.py:\n" + "\n".join(loose)


@pytest.mark.parametrize("page", PAGES)
def test_equations_of_numbers_are_true(page):
    wrong_on_purpose = [as_read(equation) for equation in NOT_TRUE.get(page, ())]
    wrong = [text.words[i:j] for text in texts_of(page) for i, j, true, _ in equations(text.words) if not true]
    assert [equation.strip() for equation in wrong] == wrong_on_purpose


def values(entry):
    entry = entry() if callable(entry) else entry
    parts = entry if isinstance(entry, (tuple, list)) else (entry,)
    return [part() if callable(part) else part for part in parts]


def digits_of(text):
    return digits(decimal(NUMBER.fullmatch(text)))


ENTRIES = [pytest.param(page, snippet, id=f"{page}: {snippet}") for page in NUMBERS for snippet in NUMBERS[page]]


@pytest.mark.parametrize("page, snippet", ENTRIES)
def test_an_entry_gives_the_numbers_of_its_words(page, snippet):
    text = as_read(snippet).strip()
    numbers, found = claims(text), values(NUMBERS[page][snippet])
    if isinstance(found[0], Measured):
        assert numbers and found[0].where
        return
    if isinstance(found[0], Held):
        assert numbers and (ROOT / "tests" / found[0].test).exists()
        return
    assert len(numbers) == len(found) > 0, f"{len(numbers)} numbers stand in the words, {len(found)} in the entry"
    for match, value in zip(numbers, found):
        if isinstance(value, (Given, Quoted)):
            assert value.text == match[0] and value.source
            continue
        if isinstance(value, Output):
            assert digits_of(value.text) in shown_in_page(value.page or page), f"{value.text} is printed no more"
            value = float(value.text)
        if isinstance(value, Order):
            assert abs(math.log10(value.value / float(decimal(match)))) < 0.5, f"{match[0]} is said, {value} found"
            continue
        if isinstance(value, About):
            assert round(value.value / value.unit) * value.unit == decimal(match), f"{match[0]} is said, {value} found"
            continue
        number = decimal(match) * (-1 if match["sign"] is not None else 1)
        last = 10.0 ** digits(number)[1]
        assert abs(float(value) - float(number)) <= 0.500001 * last, f"{match[0]} is said, {float(value):.12g} found"


def standing(page, change=lambda words: words):
    """{snippet: how often it stands in the page}"""
    all_words = [change(text.words) for text in texts_of(page)]
    return {snippet: sum(len(places(read, words)) for words in all_words) for read, snippet in listed(page)}


@pytest.mark.parametrize("page", NUMBERS)
def test_no_entry_is_unused_or_serves_two_places_by_digits_alone(page):
    stands = standing(page)
    assert not [snippet for snippet in stands if not stands[snippet]], "no longer in the prose"
    alone = {snippet: NUMBER.fullmatch(read) for read, snippet in listed(page)}
    short = [snippet for snippet, match in alone.items() if match and len(digits(decimal(match))[0]) < 3]
    assert not [snippet for snippet in short if stands[snippet] > 1], (
        "two digits in two places: say some words beside them"
    )


def changed(words, match, rng):
    """The words with another last digit in one of its decimals."""
    at = match.start("mantissa") + len(match["mantissa"]) - 1
    return words[:at] + rng.choice([d for d in "0123456789" if d != words[at]]) + words[at + 1 :]


def is_noticed(page, text, words):
    if loose_numbers(text, page, words) or not all(true for _, _, true, _ in equations(words)):
        return True
    return any(
        places(read, text.words) and standing(page, lambda w: words if w is text.words else w)[snippet] == 0
        for read, snippet in listed(page)
        if len(places(read, words)) < len(places(read, text.words))
    )


@pytest.mark.slow
def test_a_changed_last_digit_is_noticed():
    """One digit changed in each of 400 decimals, drawn from all pages: at most 5 in 100 may go unnoticed."""
    rng = random.Random(2026)
    decimals = [
        (page, text, match)
        for page in PAGES
        for text in texts_of(page)
        for match in claims(text.words)
        if "." in (match["mantissa"] or "")
    ]
    unnoticed = [
        f"{page}: {text.words[max(0, match.start() - 25) : match.end() + 8]}"
        for page, text, match in rng.sample(decimals, 400)
        if not is_noticed(page, text, changed(text.words, match, rng))
    ]
    print(f"{len(unnoticed)} of 400 unnoticed", *unnoticed, sep="\n")
    assert len(unnoticed) <= 20
