"""The table of checked exercises, and the diagnosis of an answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Exercise:
    """What is asked, the right value (a number or an array), and {sentence: the value that this mistake gives}."""

    question: str
    right: object
    mistakes: Mapping = field(default_factory=dict)


EXERCISES: dict[str, Callable[[], Exercise]] = {}  # {"4.1": function of no arguments that works out the row}


def exercise(number):
    """Enter the decorated function, which returns an Exercise, into EXERCISES under this number."""

    def enter(row):
        if number in EXERCISES:
            raise ValueError(f"exercise {number} is in the table already")
        EXERCISES[number] = row
        return row

    return enter


# relative distances: is it; is probably meant; is right but for its last digits; most that a lack of digits explains
EQUAL, NEAR, CLOSE, FEW = 1e-3, 5e-3, 2e-2, 1e-1


def diagnose(answer, right, mistakes=None, rtol=EQUAL):
    """ "Right.", or "Not yet: " and why: the sentence of the mistake that gives this answer, if it is a known one.

    answer, right: numbers or arrays of one shape; an answer may be text, with "−" and a decimal comma. mistakes:
    {sentence: wrong value}. Two values count as equal when every entry differs by at most rtol times its size (entries
    below a thousandth of the largest count as that thousandth), so four digits are enough, zeros in front not counted.
    An answer within 2 % of the right value, or with so few digits that it is the right value rounded or cut off there
    (0.15 for 0.1451), is told to be close if no mistake is nearer; one within 0.5 % of a mistake gets that mistake's
    sentence. ValueError if right is empty or not finite.
    """
    right = np.asarray(right, dtype=float)
    if not right.size or not np.isfinite(right).all():
        raise ValueError(f"right is {right}, expected finite numbers")
    answer = _number(answer)
    if isinstance(answer, str):
        return f"Not yet: {answer}"
    if answer.shape != right.shape:
        return f"Not yet: the answer has shape {answer.shape}, expected {right.shape}."

    if _distance(answer, right) <= rtol:
        return "Right."
    wrong = {sentence: _distance(answer, value) for sentence, value in (mistakes or {}).items()}
    nearest = min(wrong, key=wrong.get, default=None)  # the first of those that are equally near
    if nearest is not None and wrong[nearest] <= rtol:
        return f"Not yet: {nearest}"
    if _close(answer, right) and (nearest is None or _distance(answer, right) < wrong[nearest]):
        return "Not yet: close. Give one more digit, and round only at the end."
    if nearest is not None and wrong[nearest] <= NEAR:
        return f"Not yet: {nearest}"
    if _distance(answer, -right) <= NEAR:
        return "Not yet: the size is right, the sign is flipped."
    return "Not yet: and it is none of the usual mistakes either. Go through the steps once more, one number at a time."


def _number(answer):
    """The answer as an array of floats, or a sentence that says why it is none."""
    if isinstance(answer, str) and not answer.strip():
        return "there is no answer. A number is wanted."
    if isinstance(answer, str):
        text = answer.strip().replace("−", "-").replace("–", "-")
        answer_or_text = text.replace(",", ".") if text.count(",") == 1 and "." not in text else text
        try:
            answer = float(answer_or_text)
        except ValueError:
            return f"{answer!r} is not a number."
    if np.ma.is_masked(answer):
        return "the answer holds masked entries. Every entry is wanted."
    try:
        if any(entry is None for entry in np.asarray(answer, dtype=object).ravel()):
            return "there is no answer. A number is wanted."
        if np.asarray(answer).dtype.kind == "b":
            return f"{answer!r} is not a number."
        if np.iscomplexobj(answer):
            return "the answer is complex. A real number is wanted."
        number = np.asarray(answer, dtype=float)
    except OverflowError:
        return "the answer is too large for a float. A finite number is wanted."
    except (TypeError, ValueError):
        return f"{answer!r} is not a number."
    return number if np.isfinite(number).all() else "the answer holds nan or infinity, a finite number is wanted."


def _distance(answer, value):
    """How far the answer is from a value: the largest difference of two entries, relative to the entry."""
    value = np.asarray(value, dtype=float)
    if value.shape != answer.shape:
        return np.inf
    size = np.maximum(np.abs(value), np.abs(value).max() / 1000)
    return float(np.max(np.abs(answer - value) / np.where(size > 0, size, 1)))


def _close(answer, right):
    """Is each entry right but for its last digits?"""
    least = np.abs(right).max() / 1000
    for a, r in zip(answer.ravel().tolist(), right.ravel().tolist()):
        off, size = abs(a - r), max(abs(r), least) or 1
        if off > CLOSE * size and not (off <= FEW * size and _as_far_as_it_goes(a, r)):
            return False
    return True


def _as_far_as_it_goes(a, r):
    """Is a what is left of r, rounded or cut off to the digits that a has? Zeros before the point are digits."""
    text = next(text for text in (f"{a:.{d}e}" for d in range(17)) if float(text) == a)
    digits, exponent = text.split("e")
    unit = 10.0 ** min(0, int(exponent) - len(digits.partition(".")[2]))
    return a != 0 and (abs(a - r) <= unit / 2 * (1 + 1e-9) or (a * r > 0 and 0 <= abs(r) - abs(a) < unit))


def check(number, answer):
    """The diagnosis of an answer to the exercise of this number, such as "4.1". KeyError if it has no checker."""
    if not isinstance(number, str):
        raise TypeError(f'number is {number!r}, expected text such as "4.1"')
    if number not in EXERCISES:
        raise KeyError(f"exercise {number} has no checker; these have one: {', '.join(EXERCISES)}")
    row = EXERCISES[number]()
    return diagnose(answer, row.right, row.mistakes)
