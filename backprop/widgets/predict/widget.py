"""A number to predict, checked in the page: the exercises of backprop/exercises.py without a kernel."""

import numpy as np
import traitlets

from ...exercises import EXERCISES, diagnose
from ..base import Figure, is_own

LIMIT = 1e6  # the largest answer


def _flat(value):
    return np.asarray(value, dtype=float).ravel().tolist()


class Predict(Figure, module="predict"):
    """A field for the answer to a checked exercise, such as `Predict("4.2")`, and the diagnosis of what was typed.

    number: that of the exercise.  answer: what was checked last, a list of numbers, entry by entry for an array; empty
    before. Right and mistaken values are worked out by the table EXERCISES when the figure is made.  KeyError if it has
    no such exercise.
    """

    sentence = "A number to predict, checked in the page"

    number = traitlets.Unicode(read_only=True).tag(sync=True)
    question = traitlets.Unicode(read_only=True).tag(sync=True)
    shape = traitlets.List(traitlets.Int(), read_only=True).tag(sync=True)
    right = traitlets.List(traitlets.Float(), read_only=True).tag(sync=True)
    mistakes = traitlets.List(read_only=True).tag(
        sync=True
    )  # [sentence, values]: those of the shape of the right value
    answer = traitlets.List(traitlets.Float(), []).tag(sync=True, limit=[-LIMIT, LIMIT])

    def __init__(self, number, **values):
        if number not in EXERCISES:
            raise KeyError(f"exercise {number} has no checker; these have one: {', '.join(sorted(EXERCISES))}")
        row = EXERCISES[number]()
        shape = np.shape(row.right)
        for key, value in {
            "number": number,
            "question": row.question,
            "shape": list(shape),
            "right": _flat(row.right),
            "mistakes": [
                [sentence, _flat(wrong)] for sentence, wrong in row.mistakes.items() if np.shape(wrong) == shape
            ],
        }.items():
            self.set_trait(key, value)
        super().__init__(**{"name": f"exercise-{number.replace('.', '-')}", **values})

    @classmethod
    def defaults(cls):
        """Those of exercise 2.2: a page that mounts the figure gives all of them its own way."""
        return {name: value for name, value in cls("2.2").get_state().items() if is_own(name)}

    @property
    def diagnosis(self):
        """What the page says about the answer; empty before there is one."""
        if not self.answer:
            return ""
        mistakes = {sentence: np.reshape(wrong, self.shape) for sentence, wrong in self.mistakes}
        return diagnose(np.reshape(self.answer, self.shape), np.reshape(self.right, self.shape), mistakes)

    @traitlets.validate("answer")
    def _one_number_for_each_entry(self, proposal):
        value = proposal["value"]
        if value and (len(value) != len(self.right) or not (np.abs(value) <= LIMIT).all()):
            raise traitlets.TraitError(
                f"answer is {value}, expected {len(self.right)} numbers from {-LIMIT:g} to {LIMIT:g}, or none"
            )
        return value
