"""Bad input: each row of the table is refused with an error that names the thing, what it is and what was wanted."""

import numpy as np
import pytest

from backprop import (
    Affine,
    Elementwise,
    Network,
    central_difference,
    check_gradients,
    complex_step,
    relative_error,
    unflatten,
)
from backprop.bugs import buggy_gradients
from backprop.examples import NET, THETA, X, Y


def with_theta(l, value):
    return {**THETA, l: value}


def put(array, value):
    array = array.astype(object if isinstance(value, str) else float)
    array[0, 1] = value
    return array


softmax_net = Network((3, 2, 2), output="softmax", cost="categorical_cross_entropy")
rng = np.random.default_rng(0)

TABLE = {
    # the network
    "sizes a number": (TypeError, "sizes is 3", lambda: Network(3)),
    "sizes one layer": (ValueError, r"sizes is \(3,\), expected at least two layers", lambda: Network((3,))),
    "sizes empty": (ValueError, r"sizes is \(\)", lambda: Network(())),
    "sizes of 0": (ValueError, r"sizes is \(3, 0, 2\), expected .* at least one unit", lambda: Network((3, 0, 2))),
    "sizes negative": (ValueError, r"sizes is \(3, -1\)", lambda: Network((3, -1))),
    "sizes fractional": (TypeError, r"sizes is \(3, 2.5\), expected whole", lambda: Network((3, 2.5))),
    "sizes boolean": (TypeError, r"sizes is \(3, True\)", lambda: Network((3, True))),
    "sizes text": (TypeError, "sizes is .* expected whole", lambda: Network("322")),
    "hidden unknown": (
        ValueError,
        "hidden is 'sigmoit', expected one of sigmoid, tanh",
        lambda: Network((3, 2), hidden="sigmoit"),
    ),
    "hidden softmax": (
        ValueError,
        "hidden is 'softmax', expected one of",
        lambda: Network((3, 2, 2), hidden="softmax"),
    ),
    "hidden a function": (TypeError, "hidden is .* expected one of the names", lambda: Network((3, 2), hidden=np.tanh)),
    "output unknown": (
        ValueError,
        "output is 'soft', expected one of .*softmax",
        lambda: Network((3, 2), output="soft"),
    ),
    "cost unknown": (
        ValueError,
        "cost is 'mse', expected one of .*half_squared_error",
        lambda: Network((3, 2), cost="mse"),
    ),
    "senseless pair tanh": (
        ValueError,
        "cross_entropy goes with sigmoid; tanh goes with half_squared_error",
        lambda: Network((3, 2), output="tanh"),
    ),
    "senseless pair relu": (
        ValueError,
        "cost cross_entropy does not go with output relu",
        lambda: Network((3, 2), output="relu"),
    ),
    "senseless pair softmax": (
        ValueError,
        "softmax goes with categorical_cross_entropy",
        lambda: Network((3, 2), output="softmax", cost="squared_error"),
    ),
    "senseless pair categorical": (
        ValueError,
        "categorical_cross_entropy goes with softmax",
        lambda: Network((3, 2), cost="categorical_cross_entropy"),
    ),
    "lam negative": (ValueError, "lam is -1, expected a finite number >= 0", lambda: Network((3, 2), lam=-1)),
    "lam nan": (ValueError, "lam is nan", lambda: Network((3, 2), lam=float("nan"))),
    "lam infinite": (ValueError, "lam is inf", lambda: Network((3, 2), lam=float("inf"))),
    "lam text": (TypeError, "lam is '1', expected a number", lambda: Network((3, 2), lam="1")),
    "replace unknown": (TypeError, "lambda_", lambda: NET.replace(lambda_=1)),
    "init with a seed": (TypeError, "rng is 0, expected a generator", lambda: NET.init(0)),
    "init unknown": (ValueError, "how is 'xavier', expected one of glorot", lambda: NET.init(rng, "xavier")),
    # the weights
    "Theta a list": (TypeError, "Theta is a list, expected a dict", lambda: NET.forward([THETA[1], THETA[2]], X)),
    "Theta too few layers": (
        ValueError,
        r"Theta has layers \[1\], expected 1 to 2",
        lambda: NET.forward({1: THETA[1]}, X),
    ),
    "Theta too many layers": (
        ValueError,
        r"Theta has layers \[1, 2, 3\], expected 1 to 2",
        lambda: NET.cost(with_theta(3, THETA[2]), X, Y),
    ),
    "Theta from 0": (ValueError, r"Theta has layers \[0, 1\]", lambda: NET.forward({0: THETA[1], 1: THETA[2]}, X)),
    "Theta without bias": (
        ValueError,
        r"Theta\[1\] has shape \(2, 3\), expected \(2, 4\) for sizes \(3, 2, 2\), bias column first",
        lambda: NET.forward(with_theta(1, THETA[1][:, 1:]), X),
    ),
    "Theta transposed": (
        ValueError,
        r"Theta\[2\] has shape \(3, 2\), expected \(2, 3\)",
        lambda: NET.gradients(with_theta(2, THETA[2].T), X, Y),
    ),
    "Theta nan": (
        ValueError,
        r"Theta\[2\] holds nan at \(0, 1\), expected finite",
        lambda: NET.forward(with_theta(2, put(THETA[2], np.nan)), X),
    ),
    "Theta infinite": (
        ValueError,
        r"Theta\[1\] holds -inf at \(0, 1\)",
        lambda: NET.gradients(with_theta(1, put(THETA[1], -np.inf)), X, Y),
    ),
    "Theta text": (
        TypeError,
        r"Theta\[1\] has dtype object",
        lambda: NET.forward(with_theta(1, put(THETA[1], "a")), X),
    ),
    "Theta float16": (
        TypeError,
        r"Theta\[1\] has dtype float16, expected float32 or float64",
        lambda: NET.forward(with_theta(1, THETA[1].astype(np.float16)), X),
    ),
    "Theta ragged": (ValueError, r"Theta\[2\] is ragged", lambda: NET.forward(with_theta(2, [[1, 2, 3], [1, 2]]), X)),
    # the data
    "X too narrow": (
        ValueError,
        r"X has shape \(4, 2\), expected \(m, 3\) for sizes \(3, 2, 2\)",
        lambda: NET.forward(THETA, np.zeros((4, 2))),
    ),
    "X one row without m": (ValueError, r"X has shape \(3,\), expected \(m, 3\)", lambda: NET.forward(THETA, X[0])),
    "X empty batch": (
        ValueError,
        r"X has shape \(0, 3\): a batch needs at least one",
        lambda: NET.gradients(THETA, X[:0], Y[:0]),
    ),
    "X nan": (ValueError, r"X holds nan at \(0, 1\)", lambda: NET.forward(THETA, put(X, np.nan))),
    "X infinite": (ValueError, r"X holds inf at \(0, 1\)", lambda: NET.cost(THETA, put(X, np.inf), Y)),
    "X text": (TypeError, "X has dtype", lambda: NET.forward(THETA, [["a", "b", "c"]])),
    "X None": (TypeError, "X has dtype object", lambda: NET.forward(THETA, None)),
    "Y another m": (
        ValueError,
        r"Y has shape \(2, 2\), expected \(3, 2\) for 3 examples",
        lambda: NET.cost(THETA, X, Y[:2]),
    ),
    "Y a vector": (ValueError, r"Y has shape \(3,\), expected \(3, 2\)", lambda: NET.gradients(THETA, X, Y[:, 0])),
    "Y nan": (ValueError, r"Y holds nan at \(0, 1\)", lambda: NET.gradients(THETA, X, put(Y, np.nan))),
    "Y above 1": (
        ValueError,
        r"Y holds labels from 0.0 to 2.0, expected labels from 0 to 1 for cross_entropy",
        lambda: NET.cost(THETA, X, put(Y, 2)),
    ),
    "Y a little above 1": (ValueError, "expected labels from 0 to 1", lambda: NET.cost(THETA, X, put(Y, 1.0001))),
    "Y a little below 0": (ValueError, "expected labels from 0 to 1", lambda: NET.cost(THETA, X, put(Y, -1e-4))),
    "Y not quite a distribution": (
        ValueError,
        "Y has row 0 with sum 0.99, expected rows that sum to 1",
        lambda: softmax_net.cost(THETA, X[:1], [[0.5, 0.49]]),
    ),
    "Y below 0": (ValueError, "expected labels from 0 to 1", lambda: NET.gradients(THETA, X, put(Y, -0.1))),
    "Y by example": (
        ValueError,
        "expected labels from 0 to 1",
        lambda: NET.gradients_by_example(THETA, X, put(Y, -0.1)),
    ),
    "Y no distribution": (
        ValueError,
        r"Y has row 2 with sum 2.0, expected rows that sum to 1",
        lambda: softmax_net.cost(THETA, X, Y),
    ),
    "trace of another network": (
        ValueError,
        r"trace has layers of sizes \(2, 2, 2\), expected \(3, 2, 2\)",
        lambda: NET.backward(THETA, Network((2, 2, 2)).forward({1: np.ones((2, 3)), 2: THETA[2]}, [[1, 2]]), Y[:1]),
    ),
    "trace a dict": (TypeError, "trace is a dict, expected the Trace", lambda: NET.backward(THETA, {}, Y)),
    # the rest
    "theta too long": (
        ValueError,
        r"theta has shape \(15,\), expected \(14,\) for sizes \(3, 2, 2\)",
        lambda: unflatten(np.zeros(15), (3, 2, 2)),
    ),
    "check method": (
        ValueError,
        "method is 'exact', expected one of complex, central, forward",
        lambda: check_gradients(NET, THETA, X, Y, method="exact"),
    ),
    "check D": (ValueError, r"layers \[1\] and \[1, 2\]", lambda: check_gradients(NET, THETA, X, Y, D={1: THETA[1]})),
    "step 0": (ValueError, "h is 0, expected a step > 0", lambda: central_difference(np.sum, np.ones(2), h=0)),
    "a function that drops i": (TypeError, "abs or float", lambda: complex_step(lambda t: abs(t).sum(), np.ones(2))),
    "relative_error shapes": (ValueError, r"shapes \(2,\) and \(3,\)", lambda: relative_error(np.ones(2), np.ones(3))),
    "W a vector": (ValueError, r"W has shape \(2,\), expected \(n_in, n_out\)", lambda: Affine([1, 2], [1, 2])),
    "b too long": (
        ValueError,
        r"b has shape \(3,\), expected \(2,\) for W of shape \(2, 2\)",
        lambda: Affine(np.eye(2), [1, 2, 3]),
    ),
    "x too wide": (
        ValueError,
        r"x has shape \(1, 3\), expected \(m, 2\)",
        lambda: Affine(np.eye(2), [1, 2]).forward([[1, 2, 3]]),
    ),
    "dout too wide": (
        ValueError,
        r"dout has shape \(1, 3\), expected \(1, 2\)",
        lambda: Affine(np.eye(2), [1, 2]).backward([[1, 2, 3]], np.ones((1, 2))),
    ),
    "layer unknown": (ValueError, "name is 'gelu', expected one of", lambda: Elementwise("gelu")),
    "bug unknown": (
        ValueError,
        "bug is 'typo', expected one of delta_sign",
        lambda: buggy_gradients(NET, THETA, X, Y, "typo"),
    ),
}


@pytest.mark.parametrize("row", TABLE)
def test_refused(row):
    error, words, call = TABLE[row]
    with pytest.raises(error, match=words):
        call()
