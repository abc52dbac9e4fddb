"""The checkers: every right value is accepted, every mistake gets its own sentence, nonsense gets a plain answer."""

import itertools
import re

import numpy as np
import pytest
from chapter_text import NUMBER, as_read, cells, decimal, digits, texts
from exercises_by_hand import BY_HAND, LOOSELY

from backprop.exercises import EXERCISES, Exercise, check, diagnose, exercise


def rows():
    return [pytest.param(number, make(), id=number) for number, make in EXERCISES.items()]


def test_the_table_is_in_the_chapters_order():
    numbers = [tuple(map(int, number.split("."))) for number in EXERCISES]
    assert numbers == sorted(numbers)
    for number, make in EXERCISES.items():
        assert f".ch{int(number.split('.')[0]):02}_" in make.__module__


@pytest.mark.parametrize("number, row", rows())
def test_right_value_is_accepted_with_four_significant_digits(number, row):
    right = np.asarray(BY_HAND[number][0], dtype=float)
    np.testing.assert_allclose(np.asarray(row.right, dtype=float), right, rtol=LOOSELY.get(number, 1e-12))
    assert check(number, right) == "Right." == check(number, np.vectorize(lambda v: float(f"{v:.4g}"))(right))
    if right.shape == ():
        assert check(number, f"{right:.4g}".replace("-", "−").replace(".", ",")) == "Right."


@pytest.mark.parametrize("number, row", rows())
def test_every_mistake_worked_out_by_hand_gets_its_own_sentence(number, row):
    """Complete: each sentence of the row begins like one of BY_HAND, each of BY_HAND begins one of the row."""
    by_hand = BY_HAND[number][1]
    begins = {sentence: [begin for begin in by_hand if sentence.startswith(begin)] for sentence in row.mistakes}
    assert all(len(found) == 1 for found in begins.values()), begins
    assert sorted(found[0] for found in begins.values()) == sorted(by_hand)
    for sentence, (begin,) in begins.items():
        np.testing.assert_allclose(row.mistakes[sentence], by_hand[begin], LOOSELY.get(number, 1e-12), err_msg=sentence)
        assert check(number, by_hand[begin]) == f"Not yet: {sentence}"


def test_no_exercise_is_left_out():
    assert set(BY_HAND) == set(EXERCISES)
    assert sum(len(mistakes) for _, mistakes in BY_HAND.values()) >= 117


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
        ("1,000.5", "not a number"),
        (True, "True is not a number"),
        (None, "there is no answer"),
        ([None, None], "there is no answer"),
        ("  ", "there is no answer"),
        (float("nan"), "nan or infinity"),
        (float("inf"), "nan or infinity"),
        (10**400, "too large for a float"),
        (0.5 + 0j, "is complex"),
        (np.complex128(0.5 + 1j), "is complex"),
        (np.ma.masked_array([0.5], [True]), "masked"),
        ([], "shape (0,), expected ()"),
        ([[1], [2, 3]], "not a number"),
        ({"a": 1}, "not a number"),
        ([0.5, 0.5], "shape (2,), expected ()"),
        (-0.5, "the sign is flipped"),
        (-0.502, "the sign is flipped"),
        (0.7, "none of the usual mistakes"),
        (0.509, "close. Give one more digit"),
        (0.4901, "close. Give one more digit"),
        (0.511, "none of the usual mistakes"),
        (1.004, "you forgot the half."),
        (1.006, "none of the usual mistakes"),
    ],
)
def test_other_answers(answer, words):
    text = diagnose(answer, 0.5, {"you forgot the half.": 1.0})
    assert text.startswith("Not yet: ") and words in text


@pytest.mark.parametrize("answer", ["0.5", " 0,5 ", "5e-1", "+0.5", 0.5, np.float32(0.5), np.array(0.5)])
def test_ways_to_write_an_answer(answer):
    assert diagnose(answer, 0.5) == "Right."
    assert diagnose("−0,5", -0.5) == diagnose("–0.5", -0.5) == "Right."


@pytest.mark.parametrize(
    "number, few",
    [
        ("3.5", 1.98),
        ("4.1", 0.15),  # 0.1451 rounded to two digits, 3.4 % off
        ("4.2", -0.039),
        ("4.4", 0.09),
        ("9.1", 18.0),
        ("10.1", 0.03),  # 0.03125 with one digit, 4 % off
        ("10.4", 0.96),
        ("11.2", 0.253),
        ("12.5", -0.0317),
    ],
)
def test_right_with_few_digits_is_told_to_be_close(number, few):
    assert check(number, few) == "Not yet: close. Give one more digit, and round only at the end."


def test_a_mistake_with_three_digits_is_named():
    assert "λ/m, not λ/2m" in check("4.4", 0.0236) and "λ/m, not λ/2m" in check("4.4", 0.02357)


def test_what_is_nearer_to_a_mistake_is_not_called_close():
    assert diagnose(0.509, 0.5, {"rounded too early.": 0.51}) == "Not yet: rounded too early."
    assert "close" in diagnose(0.504, 0.5, {"rounded too early.": 0.51})


@pytest.mark.parametrize(
    "answer, right, close",
    [
        (0.15, 0.1451, True),
        (0.14, 0.1451, True),
        (0.16, 0.1451, False),  # neither rounded nor cut off
        (0.151, 0.1451, False),  # has three digits, and the third is not the only wrong one
        (-0.15, 0.1451, False),
        (-0.15, -0.1451, True),
        (1.0, 1.46, False),  # what one digit leaves is too little to tell
        (0.3, 0.2844, True),
        (0.5, 0.46, True),
        (0.0, 0.04, False),
        (20.0, 21.0, False),  # the zero is a digit
        (18.0, 18.9, True),
        ([0.15, 0.5], [0.1451, 0.5], True),
        ([0.15, 0.6], [0.1451, 0.5], False),
    ],
)
def test_a_lack_of_digits_is_told_from_a_wrong_digit(answer, right, close):
    assert ("close. Give one more digit" in diagnose(answer, right)) == close
    assert "close" not in diagnose(answer, right, {"that way.": answer})


def test_small_entries_of_an_array_count():
    assert diagnose([1, 2.5, 1000], [1, 2, 1000]) != "Right." == diagnose([1, 2.0019, 1000], [1, 2, 1000])
    assert diagnose([0, 1e-7, 1], [0, 0, 1]) == "Right."  # noise beside the largest entry


@pytest.mark.parametrize("right", [[], float("nan"), [1, np.inf]])
def test_a_right_value_that_is_none_is_refused(right):
    with pytest.raises(ValueError, match="expected finite numbers"):
        diagnose(1, right)


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
    with pytest.raises(KeyError, match="99.9.*9.4, 10.1"):
        check("99.9", 0)
    with pytest.raises(TypeError, match='4.1, expected text such as "4.1"'):
        check(4.1, 0)


def solution(number):
    """What a solution says and prints: its numbers, with the last digit of each."""
    chapter, said, inside = int(number.partition(".")[0]), [], False
    for cell in cells(chapter):
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            parts = [(inside, text) for text in texts(cell)]
        else:
            pieces = re.split(r"(?m)\b((?:Exercise|Solution) \d+\.\d+)\b|^(## )", source)
            parts, marks = [(inside, pieces[0])], zip(pieces[1::3], pieces[2::3], pieces[3::3])
            for name, heading, text in marks:
                inside = name == f"Solution {number}" and not heading
                parts.append((inside, text))
        for within, text in parts:
            if within:
                for match in NUMBER.finditer(as_read(text)):
                    sign = -1 if match["sign"] is not None else 1
                    said.append((sign * float(decimal(match)), 10.0 ** digits(decimal(match))[1]))
    return said


@pytest.mark.parametrize("number", EXERCISES)
def test_the_answer_as_its_solution_prints_it_is_right(number):
    """The solution's own numbers, as printed, are right: none that stands for the answer lacks a digit."""
    said, right = solution(number), np.asarray(EXERCISES[number]().right, dtype=float)
    if right.shape:  # each entry stands there, rounded
        assert all(any(abs(value - entry) <= last / 2 for value, last in said) for entry in right.ravel()), said
        return
    assert "Right." in [check(number, value) for value, _ in said], said
    answers = [check(number, value) for value, last in said if abs(value - right) <= last / 2]
    assert "close" not in " ".join(answers)
