"""Figure 4: how small a step should be, and the bug lab: a wrong gradient trains, and the check finds it."""

from functools import cache

import numpy as np
import traitlets

from ... import examples
from ...bugs import BUGS
from ...check import acceptable_error, central_difference, complex_step, forward_difference, relative_error
from ...network import Network, flatten, unflatten
from ..base import Figure, Number

EXPONENTS = np.arange(-40, 1) / 2  # h = 10^-20, 10^-19.5, ... 1
STEPS = 60  # of the bug lab's descent, as in chapter 7
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
    """The error of each method at each step, and the two costs of one wiggled weight as text, all digits.

    The cost is computed in the precision of Theta, although the methods of `check` give it float64: that is what the
    curve of float32 shows.
    """
    dtype = Theta[1].dtype
    wide = {l: np.asarray(Theta[l], dtype=float) for l in Theta}
    exact = net.gradients(wide, np.asarray(X, dtype=float), np.asarray(Y, dtype=float))
    D, theta = flatten(exact), flatten(wide)
    own = lambda v: v.astype(np.result_type(dtype, np.complex64) if np.iscomplexobj(v) else dtype)
    J = lambda v: net.cost(unflatten(own(v), net.sizes), X, Y)
    steps = 10.0**EXPONENTS
    errors = {
        name: [float(f"{relative_error(method(J, theta, h), D):.4e}") for h in steps]
        for name, method in METHODS.items()
    }
    l, j, i = WEIGHT
    e = {k: np.zeros_like(wide[k]) for k in Theta}
    e[l][j, i] = 1
    costs = [[J(theta + h * flatten(e)), J(theta - h * flatten(e))] for h in steps]
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
    """{name: (net, Theta, X, Y)} of the bug lab: chapter 7's, and three that hide bugs or show them too early."""
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


def _state(net, Theta, X, Y):
    D = complex_step(lambda T: net.cost(T, X, Y), Theta)
    lists = lambda each: {str(l): np.asarray(each[l]).tolist() for l in each}
    return {
        "sizes": list(net.sizes),
        "lam": net.lam,
        "Theta": lists(Theta),
        "X": X.tolist(),
        "Y": np.asarray(Y, dtype=float).tolist(),
        "D": lists(D),
        "accept": lists(acceptable_error(net.cost(Theta, X, Y), D, "complex")),
    }


@cache
def lab_states():
    """The setups of the bug lab as lists, each with its gradient D by the complex step and the errors to accept."""
    return {name: _state(net, dict(Theta), X, Y) for name, (net, Theta, X, Y) in lab().items()}


class GradientCheck(Figure, module="gradient_check"):
    """The V-curve of the error against the step, and the bug lab.

    view: "step" or "lab".  network: "book", "mazur", "relu" or "single" (float32), and exponent: h = 10^exponent, from
    -20 to 0, for the first. setup: "lab" (chapter 7), "one" example, "zeros" for weights or layers that "differ" in
    size, bug: "none" or a name in BUGS, alpha: the step size of the descent, checked: whether the check has been run,
    for the second.  TraitError for anything else.
    """

    more_limits = {"exponents": EXPONENTS.tolist(), "steps": STEPS, "weight": list(WEIGHT)}
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
