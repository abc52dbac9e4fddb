"""Figure 4: how small a step should be, and the bug lab: a wrong gradient trains, and the check finds it."""

from functools import cache

import numpy as np
import traitlets

from ... import examples
from ...bugs import BUGS
from ...check import central_difference, complex_step, forward_difference, relative_error
from ...network import Network, flatten, unflatten
from ..base import Figure, Number

EXPONENTS = np.arange(-40, 1) / 2  # h = 10^-20, 10^-19.5, ... 1
METHODS = {"forward": forward_difference, "central": central_difference, "complex": complex_step}
WEIGHT = (1, 0, 2)  # the one whose quotient is written out: layer 1, to unit 1, from unit 2, as in chapter 7


def _near_a_kink():
    """The book's weights, one bias moved so that a ReLU's z is 0.001: a longer step straddles the kink."""
    Theta = {l: examples.THETA[l].copy() for l in examples.THETA}
    Theta[1][0, 0] += 0.001 - (Theta[1] @ [1, *examples.X[0]])[0]
    return Theta


def networks():
    """{name: (net, Theta, X, Y)}, the networks of the V-curve."""
    X, Y = examples.X, examples.Y
    single = {l: examples.THETA[l].astype(np.float32) for l in examples.THETA}
    return {
        "book": (examples.NET, examples.THETA, X, Y),
        "mazur": (examples.NET_222, examples.THETA_222, examples.X_222, examples.Y_222),
        "relu": (examples.NET.replace(hidden="relu"), _near_a_kink(), X, Y),
        "single": (examples.NET, single, X.astype(np.float32), Y.astype(np.float32)),
    }


def _curve(net, Theta, X, Y):
    """The error of each method at each step, and the two costs of one wiggled weight as text, all digits."""
    wide = {l: np.asarray(Theta[l], dtype=float) for l in Theta}
    exact = net.gradients(wide, np.asarray(X, dtype=float), np.asarray(Y, dtype=float))
    D, theta = flatten(exact), flatten(Theta)
    J = lambda v: net.cost(unflatten(v, net.sizes), X, Y)
    steps = theta.dtype.type(10) ** EXPONENTS.astype(theta.dtype)
    errors = {
        name: [float(f"{relative_error(method(J, theta, h).astype(float), D):.4e}") for h in steps]
        for name, method in METHODS.items()
    }
    l, j, i = WEIGHT
    e = flatten({k: np.zeros_like(Theta[k]) for k in Theta})
    e[sum(Theta[k].size for k in Theta if k < l) + j * Theta[l].shape[1] + i] = 1
    costs = [[J(theta + h * e), J(theta - h * e)] for h in steps]
    quotients = [float((plus - minus) / (2 * h)) for (plus, minus), h in zip(costs, steps)]
    return {
        **errors,
        "costs": [[str(J) for J in pair] for pair in costs],
        "quotients": quotients,
        "slope": float(exact[l][j, i]),
    }


@cache
def v_curves():
    """{network: {method: the error at each of EXPONENTS, ...}}, found by the package."""
    return {name: _curve(*each) for name, each in networks().items()}


def lab():
    """{name: (net, Theta, X, Y)} of the bug lab: the one of chapter 7, and three that hide bugs or show them too early."""
    rng = np.random.default_rng(0)
    net = Network((3, 2, 2), lam=1)
    Theta = net.init(rng, "normal")
    X, Y = rng.normal(size=(5, 3)), rng.integers(0, 2, (5, 2))
    differ = Network((4, 3, 2), lam=1)
    return {
        "lab": (net, Theta, X, Y),
        "one": (examples.NET, examples.THETA, examples.X[:1], examples.Y[:1]),
        "zeros": (net, net.init(rng, "zeros"), X, Y),
        "differ": (differ, differ.init(rng, "normal"), rng.normal(size=(5, 4)), rng.integers(0, 2, (5, 2))),
    }


@cache
def lab_states():
    """The setups of the bug lab as lists, each with its gradient D by the complex step."""
    lists = lambda Theta: {str(l): np.asarray(Theta[l]).tolist() for l in Theta}
    return {
        name: {
            "sizes": list(net.sizes),
            "lam": net.lam,
            "Theta": lists(Theta),
            "X": X.tolist(),
            "Y": np.asarray(Y, dtype=float).tolist(),
            "D": lists(complex_step(lambda T: net.cost(T, X, Y), {l: Theta[l] for l in Theta})),
        }
        for name, (net, Theta, X, Y) in lab().items()
    }


class GradientCheck(Figure, module="gradient_check"):
    """The V-curve of the error against the step, and the bug lab.

    view: "step" or "lab".  network: "book", "mazur", "relu" or "single" (float32), and exponent: h = 10^exponent, from -20 to 0, for the first.
    setup: "lab" (chapter 7), "one" example, "zeros" for weights or layers that "differ" in size, bug: "none" or a name in BUGS,
    alpha: the step size of the descent, checked: whether the check has been run, for the second.  TraitError for anything else.
    """

    sentence = "The error of a difference quotient against its step, and a lab of bugs for the gradient check"

    name = traitlets.Unicode("check").tag(sync=True)
    view = traitlets.Enum(["step", "lab"], "step").tag(sync=True)
    network = traitlets.Enum(list(networks()), "book").tag(sync=True)
    exponent = Number(-5.0, -20, 0).tag(sync=True)
    setup = traitlets.Enum(list(lab()), "lab").tag(sync=True)
    bug = traitlets.Enum(["none", *BUGS], "none").tag(sync=True)
    alpha = Number(0.5, 0.01, 5).tag(sync=True)
    checked = traitlets.Bool(False).tag(sync=True)
    curves = traitlets.Dict(read_only=True).tag(sync=True)
    setups = traitlets.Dict(read_only=True).tag(sync=True)
    bugs = traitlets.Dict(BUGS, read_only=True).tag(sync=True)

    @traitlets.default("curves")
    def _curves(self):
        return v_curves()

    @traitlets.default("setups")
    def _setups(self):
        return lab_states()
