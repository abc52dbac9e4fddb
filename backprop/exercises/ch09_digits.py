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


@exercise("9.2")
def _confusion_of_six_digits():
    labels, said = [0, 0, 1, 2, 2, 2], [0, 2, 1, 2, 1, 1]
    counts = np.zeros((3, 3))
    np.add.at(counts, (labels, said), 1)
    once = np.zeros((3, 3))
    once[labels, said] += 1
    return Exercise(
        "the confusion matrix of labels 0, 0, 1, 2, 2, 2 read as 0, 2, 1, 2, 1, 1",
        counts,
        {
            "rows are what the digits are, columns what they are read as; yours is transposed.": counts.T,
            "those are shares of each row; counts are wanted.": counts / counts.sum(axis=1, keepdims=True),
            "`counts[labels, said] += 1` adds 1 only once where a pair occurs twice; np.add.at adds each time.": once,
        },
    )


@exercise("9.4")
def _early_stopping():
    patience, costs = 5, [5, 4, 3, 3.2, 3.1, 2.9, 3, 3, 2.95, 3.1, 3.3, 3.5, 2]
    lows = [min(costs[: n + 1]) for n in range(len(costs))]
    lowest = next(n for n in range(len(costs)) if lows[n] == lows[n + patience])
    return Exercise(
        "the epoch after which early stopping ends 5, 4, 3, 3.2, 3.1, 2.9, 3, 3, 2.95, 3.1, 3.3, 3.5, 2",
        lowest + 1 + patience,
        {
            "the epochs are counted from 1; yours from 0.": lowest + patience,
            "that is the epoch of the lowest cost; the rule waits for 5 more.": lowest + 1,
            "you stopped at the first epoch without a new low; the rule waits for 5 of them.": next(
                n + 1 for n in range(1, len(costs)) if costs[n] > lows[n - 1]
            ),
            "5 epochs without a new low are enough; you waited for more than 5.": lowest + 2 + patience,
            "the last cost is a new low, but the rule has stopped before it.": len(costs),
        },
    )
