"""Chapter 9: digits. Right values, and the value that each likely mistake gives."""

import numpy as np

from .checker import Exercise, exercise


@exercise("9.1")
def _cost_of_knowing_nothing():
    K = 26
    return Exercise(
        "the cost of one example when 26 sigmoid outputs all say ½",
        K * np.log(2),
        {
            "that is one output; the cost adds up all 26.": np.log(2),
            "that is what a softmax output would cost: ln 26.": np.log(K),
            "that is log to the base 2, in bits; the book's log is the natural one.": K,
            "that is log to the base 10; the book's log is the natural one.": K * np.log10(2),
            "half of each: ½ is the activation, its cost is −log ½.": K / 2,
        },
    )
