"""The checkers: every right value is accepted, every mistake gets its own sentence, nonsense gets a plain answer."""

import itertools

import numpy as np
import pytest

from backprop.exercises import EXERCISES, Exercise, check, diagnose, exercise


def rows():
    return [pytest.param(number, make(), id=number) for number, make in sorted(EXERCISES.items())]


@pytest.mark.parametrize("number, row", rows())
def test_right_value_is_accepted_with_four_significant_digits(number, row):
    assert check(number, row.right) == "Right."
    assert check(number, np.vectorize(lambda v: float(f"{v:.4g}"))(row.right)) == "Right."


@pytest.mark.parametrize("number, row", rows())
def test_every_mistake_gets_its_own_sentence(number, row):
    assert row.mistakes
    for sentence, wrong in row.mistakes.items():
        assert check(number, wrong) == f"Not yet: {sentence}"


@pytest.mark.parametrize("number, row", rows())
def test_mistakes_differ_from_each_other_and_from_the_right_value(number, row):
    values = [np.asarray(v, dtype=float) for v in (row.right, *row.mistakes.values())]
    for one, other in itertools.combinations(values, 2):
        assert one.shape != other.shape or np.abs(one - other).max() > 2e-3 * max(
            np.abs(one).max(), np.abs(other).max()
        )


@pytest.mark.parametrize("number, row", rows())
def test_texts_are_sentences(number, row):
    assert row.question and not row.question.endswith(".")
    assert all(sentence.endswith(".") for sentence in row.mistakes)


@pytest.mark.parametrize(
    "answer, words",
    [
        ("a half", "'a half' is not a number"),
        (None, "nan or infinity"),
        (float("nan"), "nan or infinity"),
        (float("inf"), "nan or infinity"),
        ([0.5, 0.5], "shape (2,), expected ()"),
        (-0.5, "the sign is flipped"),
        (0.7, "none of the usual mistakes"),
    ],
)
def test_other_answers(answer, words):
    text = diagnose(answer, 0.5, {"you forgot the half.": 1.0})
    assert text.startswith("Not yet: ") and words in text


def test_diagnose_by_values():
    assert diagnose(0.5004, 0.5) == "Right."
    assert diagnose(0.5006, 0.5) != "Right."
    assert diagnose(1, 0.5, {"you forgot the half.": 1.0}) == "Not yet: you forgot the half."
    assert diagnose(0, 0) == "Right."
    assert diagnose([[1, 2]], [[1, 2]]) == "Right."
    assert diagnose([1, 2], [1, 3], {"a scalar.": 7, "the second is off.": [1, 2]}) == "Not yet: the second is off."


def test_table_refuses_a_number_twice_and_an_unknown_number():
    with pytest.raises(ValueError, match="4.1"):
        exercise("4.1")(lambda: Exercise("?", 0))
    with pytest.raises(KeyError, match="99.9.*4.1"):
        check("99.9", 0)
