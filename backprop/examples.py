"""The numbers of the book's two small networks, the same in every chapter, test and figure."""

import numpy as np

from .network import Network
from .weights import Array, frozen


def _fixed(rows: list[list[float]]) -> Array:
    array = np.array(rows, dtype=float)
    array.flags.writeable = False
    return array


# The 3-2-2 network of the book. Short decimals, so that every line can be followed with a pocket calculator.
NET = Network((3, 2, 2))
THETA = frozen(
    {
        1: _fixed([[0.1, 0.4, -0.3, 0.2], [-0.2, 0.3, 0.5, -0.1]]),
        2: _fixed([[0.2, 0.6, -0.4], [-0.1, -0.5, 0.7]]),
    }
)
X = _fixed([[1.0, 0.5, -1.0], [0.0, 1.0, 0.5], [-0.5, 0.2, 1.0]])
Y = _fixed([[1, 0], [0, 1], [1, 1]])

# The 2-2-2 network of Mazur (2015), with half squared error: the most copied example there is.
NET_222 = Network((2, 2, 2), cost="half_squared_error")
THETA_222 = frozen(
    {
        1: _fixed([[0.35, 0.15, 0.20], [0.35, 0.25, 0.30]]),
        2: _fixed([[0.60, 0.40, 0.45], [0.60, 0.50, 0.55]]),
    }
)
X_222 = _fixed([[0.05, 0.10]])
Y_222 = _fixed([[0.01, 0.99]])
