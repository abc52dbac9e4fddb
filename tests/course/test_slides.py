"""The decks: twenty to thirty slides each, the book's own words, numbers and live figures, from disk, light and dark."""

import re
from functools import cache

import numpy as np
import pytest
from chapter_text import CHAPTERS

from backprop.exercises import EXERCISES
from conftest import ROOT
from course import deck, pages, slides

DECKS = sorted(CHAPTERS.glob("[0-9]*.ipynb"))
NAMES = [path.stem for path in DECKS]


@cache
def made(path):
    return deck.slides(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    target = tmp_path_factory.mktemp("decks")
    slides.write(target)
    return target


def visible(html):
    html = re.sub(r"<(script|style|svg|annotation)\b.*?</\1>", "", html, flags=re.S)
    return re.sub(r"<[^>]*>", " ", html)


@pytest.mark.parametrize("path", DECKS, ids=NAMES)
def test_a_deck_has_twenty_to_thirty_slides_and_each_says_something(path):
    shown = made(path)
    assert deck.LEAST <= len(shown) <= deck.MOST
    assert shown[0][0] == "title"
    if not path.stem.startswith("00"):
        assert shown[1][0] == "goals" and shown[-1][0] == "summary"
    for kind, heading, body, _ in shown:
        assert heading and len(visible(body).split()) >= 3 or kind in ("live", "figure"), (heading, body[:80])
        said = visible(re.sub(r"(?s)<(pre|code)\b.*?</\1>", "", body))
        assert not re.search(r"\{\w+\}`|```|\$\$|:class:|\]\(|\*\*|@second", said), heading


@pytest.mark.parametrize("path", DECKS, ids=NAMES)
def test_live_figures_and_drawings_of_the_first_reading_are_there(path):
    kinds = [each[0] for each in made(path)]
    stored = deck.states(path)["state"].values()
    asked = [each["state"]["module"] for each in stored if each["state"].get("module") not in (None, "predict")]
    if asked:
        assert "live" in kinds
    assert kinds.count("figure") >= 1 or path.stem.startswith("05")


@pytest.mark.parametrize("path", DECKS[1:], ids=NAMES[1:])
def test_a_question_offers_the_right_value_and_values_of_mistakes(path):
    chapter = str(int(path.stem[:2]))
    shown = made(path)
    asked = [each for each in shown if each[0] == "question"]
    has_one = [n for n in EXERCISES if n.split(".")[0] == chapter and np.shape(EXERCISES[n]().right) == ()]
    assert asked or not has_one
    for question, answer in zip(asked, [each for each in shown if each[0] == "answer"], strict=True):
        number = question[1].removeprefix("Question ")
        row = EXERCISES[number]()
        offered = re.findall(r"<li><b>([A-E])</b> ([^<]*)</li>", question[2])
        values = {letter: float(text.replace("−", "-")) for letter, text in offered}
        assert len(set(values.values())) == len(values) >= 3
        right = answer[1][-1]
        assert values[right] == pytest.approx(row.right, rel=5e-4)
        for letter, value in values.items():
            if letter != right:
                why = re.search(rf"<b>{letter}</b> [^<]* <span>([^<]*)</span>", answer[2])[1]
                (mistake,) = [wrong for text, wrong in row.mistakes.items() if deck.escape(text) == why]
                assert value == pytest.approx(mistake, rel=5e-4)
        assert "Right." not in question[2]


def test_the_letter_of_the_right_answer_differs_from_question_to_question():
    letters = [each[1][-1] for path in DECKS for each in made(path) if each[0] == "answer"]
    assert len(letters) >= 12 and len(set(letters)) >= 4


def test_formulas_have_the_numbers_of_the_pages(book):
    numbers = deck.equation_numbers(CHAPTERS)
    assert len(numbers) > 60
    for path in DECKS:
        html = (book / "chapters" / f"{path.stem}.html").read_text(encoding="utf-8")
        for label, number in numbers.items():
            if number.split(".")[0] == str(int(path.stem[:2])):
                anchor = html.index(f'id="equation-{label}"')
                assert re.search(r"eqno[^(]*\(([\d.]+)\)", html[anchor:])[1] == number, label


def test_sentences_are_not_cut_in_a_formula_or_a_bold_word():
    text = "**It is so.** At $a = 1. B$ it ends. (Not here.) “Or so.” Now: The end."
    assert deck.sentences(text) == [
        "**It is so.**",
        "At $a = 1. B$ it ends.",
        "(Not here.)",
        "“Or so.”",
        "Now:",
        "The end.",
    ]
    assert deck.finished("Look:") == "Look."


STEP = """(k) => { deck.slide(k); }"""
LOOK = """() => {
  const slide = deck.getCurrentSlide(), part = slide.querySelector(".fit"), box = part.getBoundingClientRect();
  const live = [...slide.querySelectorAll(".bp-widget")];
  return { bottom: box.bottom, zoom: Number(part.style.zoom || 1), wide: part.scrollWidth - part.clientWidth,
           title: slide.querySelector("h1, h2").textContent, ready: live.every((each) => each.dataset.ready && each.textContent) };
}"""


@pytest.mark.parametrize("name, theme", [*((name, "light") for name in NAMES), ("10_vanishing", "dark")])
def test_every_slide_fits_and_nothing_goes_wrong(folder, visit, name, theme):
    seen = visit(width=1280, height=720)
    page = seen.page
    page.goto((folder / f"{name}.html").as_uri() + f"?theme={theme}")
    page.wait_for_function("document.documentElement.dataset.ready")
    ground = page.evaluate("getComputedStyle(document.querySelector('.reveal-viewport')).backgroundColor")
    assert (ground == "rgb(255, 255, 255)") is (theme == "light")
    for k in range(page.evaluate("deck.getTotalSlides()")):
        page.evaluate(STEP, k)
        page.wait_for_function(f"({LOOK})().bottom <= 716")
        look = page.evaluate(LOOK)
        assert look["zoom"] >= 0.4 and look["wide"] <= 0 and look["ready"], look
    assert page.locator(".katex-error").count() == 0 and seen.problems == []


def test_keys_of_a_live_figure_stay_with_it_and_t_changes_the_theme(folder, visit):
    seen = visit(width=1280, height=720)
    page = seen.page
    page.goto((folder / "08_descent.html").as_uri() + "?theme=light")
    page.wait_for_function("document.documentElement.dataset.ready")
    at = page.evaluate("deck.getSlides().findIndex((slide) => slide.classList.contains('live'))")
    page.evaluate(STEP, at)
    page.locator(".present .bp-widget [tabindex='0']").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("deck.getIndices().h") == at
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("deck.getIndices().h") == at + 1
    page.keyboard.press("t")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert seen.problems == []


def test_a_deck_prints_a_page_a_slide(folder, browser, tmp_path):
    target = tmp_path / "deck.pdf"
    slides = len(made(CHAPTERS / "04_backward.ipynb"))
    assert pages.pdf(folder / "04_backward.html", target, "?print-pdf", at_least=slides)
    assert len(re.findall(rb"/Type\s*/Page[^s]", target.read_bytes())) == slides


def test_notes_hold_the_sections_own_text_and_the_list_leads_to_all(folder):
    html = (folder / "04_backward.html").read_text(encoding="utf-8")
    assert html.count('<aside class="notes">') > 10 and "How much belongs to each?" in html
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="(\d[^"]*)"', index) == [f"{name}.html" for name in NAMES]


def test_reveal_is_the_released_one():
    text = (ROOT / "course/vendor/reveal/reveal.js").read_text(encoding="utf-8")
    assert "6.0.2" in text and "reveal.js 6.0.2" in (ROOT / "LICENSE").read_text(encoding="utf-8")
