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


def diagnose(answer, right, mistakes=None, rtol=1e-3):
    """ "Right.", or "Not yet: " and why: the sentence of the mistake that gives this answer, if it is a known one.

    answer, right: numbers or arrays of one shape. mistakes: {sentence: wrong value}. Two values count as equal when
    they differ by at most rtol times the largest entry, so four digits are enough, zeros in front not counted.
    """
    right = np.asarray(right, dtype=float)
    try:
        answer = np.asarray(answer, dtype=float)
    except (TypeError, ValueError):
        return f"Not yet: {answer!r} is not a number."
    if not np.isfinite(answer).all():
        return "Not yet: the answer holds nan or infinity, a finite number is wanted."
    if answer.shape != right.shape:
        return f"Not yet: the answer has shape {answer.shape}, expected {right.shape}."

    def is_close(value):
        value = np.asarray(value, dtype=float)
        size = np.abs(value).max()
        return value.shape == answer.shape and np.abs(answer - value).max() <= rtol * (size or 1)

    if is_close(right):
        return "Right."
    for sentence, wrong in (mistakes or {}).items():
        if is_close(wrong):
            return f"Not yet: {sentence}"
    if is_close(-right):
        return "Not yet: the size is right, the sign is flipped."
    return "Not yet: and it is none of the usual mistakes either. Go through the steps once more, one number at a time."


def check(number, answer):
    """The diagnosis of an answer to the exercise of this number, such as "4.1". KeyError if it has no checker."""
    if number not in EXERCISES:
        raise KeyError(f"exercise {number} has no checker; these have one: {', '.join(EXERCISES)}")
    row = EXERCISES[number]()
    return diagnose(answer, row.right, row.mistakes)
