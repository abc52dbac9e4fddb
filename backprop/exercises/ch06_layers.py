"""Chapter 6: layers and matrices. Right values, and the value that each likely mistake gives."""

import numpy as np

from ..bugs import buggy_gradients
from ..examples import NET_222, THETA_222, X_222, Y_222
from ..functions import sigmoid_prime, softmax
from ..network import without_bias
from .checker import Exercise, exercise


@exercise("6.2")
def _slope_of_a_hidden_weight_of_the_2_2_2_network():
    trace = NET_222.backward(THETA_222, NET_222.forward(THETA_222, X_222), Y_222)
    x, d3, d2, W3 = X_222[0], trace.delta[3][0], trace.delta[2][0], without_bias(THETA_222[2])
    slope = sigmoid_prime(trace.z[2][0, 1])
    updated = buggy_gradients(NET_222, THETA_222, X_222, Y_222, "stale_weights")[1][1, 2]
    return Exercise(
        "∂E/∂w₂₂⁽²⁾ of the 2-2-2 network: from input 2 to hidden unit 2",
        d2[1] * x[1],
        {
            "one path only: the way through output 2 is missing.": d3[0] * W3[0, 1] * slope * x[1],
            "one path only: the way through output 1 is missing.": d3[1] * W3[1, 1] * slope * x[1],
            "you left out the slope a(1 − a) of hidden unit 2.": d3 @ W3[:, 1] * x[1],
            "that is δ of hidden unit 2: multiply by what the weight brings, a₂ of layer 1.": d2[1],
            "that weight comes from input 1.": d2[1] * x[0],
            "that weight leads to hidden unit 1.": d2[0] * x[1],
            "the weights that leave hidden unit 2 are w₁₂ and w₂₂, a column; you took a row.": W3[1]
            @ d3
            * slope
            * x[1],
            "the output weights were already updated; all slopes are taken at the old weights.": updated,
        },
    )


@exercise("6.3")
def _softmax_layer_sent_back():
    x, dout = np.log([1.0, 2.0, 5.0]), np.array([1.0, -1.0, 2.0])
    a = softmax(x)
    return Exercise(
        "dx of a softmax layer for x = (0, ln 2, ln 5) and dout = (1, −1, 2)",
        a * (dout - dout @ a),
        {
            "that is the diagonal alone: every output depends on every x.": dout * a * (1 - a),
            "the sum over the outputs is missing.": dout * a,
            "in the sum each dout is weighted by its a.": a * (dout - dout.sum()),
            "the factor aⱼ in front is missing.": dout - dout @ a,
            "the signs of the two terms are swapped.": a * (dout @ a - dout),
        },
    )
