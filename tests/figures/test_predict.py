"""The number to predict: its diagnosis against backprop.exercises, and the figure in Chromium."""

import numpy as np
import pytest
from traitlets import TraitError
from widget_pages import ATTACK, VIEWS, axe_problems, field, live, run, start_by_hand

from backprop.exercises import EXERCISES, diagnose
from backprop.widgets.predict import Predict


def _answers(rows):
    """Right and mistaken values of every exercise, nudged about the tolerance, flipped, with few digits, and others."""
    rng = np.random.default_rng(5)
    for number, row in rows.items():
        right = np.asarray(row.right, float)
        values = [right, -right, *(np.asarray(wrong, float) for wrong in row.mistakes.values())]
        for value in values:
            for factor in (1, 1.0009, 1.0011, 0.9989, 1.0049, 0.9949, 1.019, 1.021, -1, *rng.uniform(0.99, 1.01, 4)):
                yield number, value * factor
            for digits in (1, 2, 3):  # rounded, and the last digit one off
                few = np.vectorize(lambda v, digits=digits: float(f"{v:.{digits - 1}e}"))(value)
                last = 10.0 ** (np.floor(np.log10(np.abs(few).max() or 1)) - digits + 1)
                yield from ((number, few), (number, few + last))
        for _ in range(10):
            yield number, rng.normal(size=right.shape)
        yield number, 0 * right


def _diagnoses(rows):
    js = "(answer, right, mistakes) => sentence(numbers.diagnose(answer, right, mistakes), words)"
    return run("predict", js, rows)


def test_predict_says_what_diagnose_says():
    rows = {number: row() for number, row in EXERCISES.items()}
    answers = [
        (number, answer) for number, answer in _answers(rows) if np.shape(answer) == np.shape(rows[number].right)
    ]
    made = {number: Predict(number) for number in EXERCISES}
    found = _diagnoses(
        [[np.ravel(answer).tolist(), made[number].right, made[number].mistakes] for number, answer in answers]
    )
    assert len(answers) >= 1000
    assert found == [diagnose(answer, rows[number].right, rows[number].mistakes) for number, answer in answers]
    assert {"Right.", "Not yet: the size is right, the sign is flipped."} < set(found) and any(
        "none of the usual" in text for text in found
    )
    assert any("close" in text for text in found)


def test_predict_takes_arrays():
    right, mistakes = [1.0, -2.0, 0.5], [["halved.", [0.5, -1.0, 0.25]], ["zero.", [0.0, 0.0, 0.0]]]
    answers = [
        right,
        [1, -2, 0.502],
        [1, -2, 0.5021],
        [-1, 2, -0.5],
        [0.5, -1, 0.25],
        [0.5, -1, 0.3],
        [0, 0, 0],
        [0, 0, 0.0009],
        [0, 0, 0.002],
    ]
    found = _diagnoses([[answer, right, mistakes] for answer in answers])
    assert found == [diagnose(answer, right, dict(mistakes)) for answer in answers]


def test_predict_in_python():
    predict = Predict("4.1")
    assert predict.diagnosis == "" and predict.name == "exercise-4-1"
    predict.answer = predict.right
    assert predict.diagnosis == "Right."
    for bad in ([1.0, 2.0], [float("nan")], [2e6]):
        with pytest.raises(TraitError):
            predict.answer = bad
    with pytest.raises(KeyError, match="has no checker"):
        Predict("99.1")


@pytest.mark.parametrize("theme, width", VIEWS)
def test_predict_is_clean(show, theme, width):
    p = show(*(Predict(number) for number in EXERCISES), theme=theme, width=width, has_touch=True)
    for k in range(0, len(EXERCISES), 2):
        first = p.locator(".bpw").nth(k).locator("input").first
        first.fill(["12", "", "x"][k % 3])
        first.press("Enter")
    assert axe_problems(p) == []
    assert p.evaluate("document.documentElement.scrollWidth") <= width


def test_predict_by_keyboard(show):
    p = show(Predict("2.2"))
    assert "Nothing checked yet." in p.locator(".bpw-live").inner_text()
    p.keyboard.press("Tab")
    p.keyboard.type("8")
    p.keyboard.press("Enter")
    assert "you multiplied the two paths" in live(p)
    p.wait_for_url("**#exercise-2-2=answer:%5B8%5D")
    p.keyboard.press("Control+a")
    p.keyboard.type("six")
    p.keyboard.press("Enter")
    assert (
        "Not a number." in p.locator(".bpw-error").inner_text()
        and "you multiplied" in p.locator(".bpw-live").inner_text()
    )
    p.keyboard.press("Control+a")
    p.keyboard.type("6")
    p.keyboard.press("Tab")
    p.keyboard.press("Enter")
    assert live(p) == "Right." and p.locator(".bpw-live[data-verdict=right]").count() == 1
    p.wait_for_url("**#exercise-2-2=answer:%5B6%5D")
    p.reload()
    p.wait_for_selector(".bpw")
    assert field(p, "Your answer").input_value() == "6" and p.locator(".bpw-live").inner_text() == "Right."


@pytest.mark.parametrize("typed", ["", "Infinity", "1e9", ATTACK])
def test_predict_refuses(show, typed):
    p = show(Predict("4.1"))
    field(p, "Your answer").fill(typed)
    p.get_by_role("button", name="Check").click()
    assert (
        "Type a number from" in p.locator(".bpw-error").inner_text()
        and "Nothing checked" in p.locator(".bpw-live").inner_text()
    )
    assert p.evaluate("document.activeElement.tagName") == "INPUT" and p.evaluate("globalThis.hurt") is None


@pytest.mark.parametrize("broken", ["nonsense", "answer:[1,2]", "answer:[null]", "answer:[1e9]", "answer:{}", ATTACK])
def test_predict_ignores_a_malformed_address(show, broken):
    p = show(Predict("4.1"), hash=f"#exercise-4-1={broken}")
    assert (
        "could not be read" in p.locator(".bpw-note").inner_text()
        and "Nothing checked" in p.locator(".bpw-live").inner_text()
    )


def test_predict_cleans_up_and_prints(show, visit, tmp_path):
    p = show(Predict("4.1"), Predict("4.1"))
    field(p, "Your answer").first.fill("1")
    field(p, "Your answer").first.press("Enter")
    assert "Nothing checked" in p.locator(".bpw-live").nth(1).inner_text()
    ids = p.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    p.emulate_media(media="print")
    assert p.locator(".bpw-print table").first.is_visible() and not p.locator(".bpw-screen").first.is_visible()
    each = visit()
    start_by_hand(each.page, Predict("4.1"))
    assert each.page.evaluate("[alive.size > 2, modelListeners()]") == [True, 1]
    each.page.evaluate("clean()")
    assert each.page.evaluate(
        "[[...alive.keys()], observers, modelListeners(), document.querySelectorAll('.bpw').length]"
    ) == [[], 0, 0, 0]
