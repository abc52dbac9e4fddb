"""Figure 3, the ledger: a small network step by step, forwards and back: drawing, formula, numbers, Python."""

import numpy as np
import traitlets

from ... import examples
from ...network import Network
from ..base import Figure, Number

LIMIT = 1000  # the largest weight, input, lambda and alpha
UNITS = 4  # the most units in a layer
EXAMPLES = 5
NUMBERS = ("Theta", "X", "Y", "cost", "lam", "alpha")


def _lists(rows):
    return np.asarray(rows, dtype=float).tolist()


def _preset(Theta, X, Y, cost="cross_entropy", lam=0.0, alpha=0.5):
    return {
        "Theta": {l: _lists(Theta[l]) for l in Theta},
        "X": _lists(X),
        "Y": _lists(Y),
        "cost": cost,
        "lam": lam,
        "alpha": alpha,
    }


PRESETS = {
    "one": _preset(examples.THETA, examples.X[:1], examples.Y[:1]),
    "batch": _preset(examples.THETA, examples.X, examples.Y, lam=1.0),
    "mazur": _preset(examples.THETA_222, examples.X_222, examples.Y_222, cost="half_squared_error"),
}


def _rows(name, value):
    """`value` as a list of equally long lists of numbers within the limit, or a TraitError."""
    try:
        array = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        raise traitlets.TraitError(f"{name} is not a table of numbers: expected rows of equal length") from None
    if array.ndim != 2 or array.size == 0:
        raise traitlets.TraitError(f"{name} has shape {array.shape}, expected rows and columns")
    if not (np.isfinite(array) & (np.abs(array) <= LIMIT)).all():
        raise traitlets.TraitError(
            f"{name} holds {array[~(np.abs(array) <= LIMIT)][0]}, expected numbers from {-LIMIT} to {LIMIT}"
        )
    return array.tolist()


class Table(traitlets.TraitType):
    """Rows of numbers. Arrays and nested lists are taken; nested lists are kept."""

    info_text = "a table of numbers"

    def validate(self, obj, value):
        """The rows as lists of floats, or a TraitError that names the trait."""
        return _rows(self.name, value)


class Weights(traitlets.TraitType):
    """{1: rows, 2: rows}, the weights of a network with one hidden layer; a Theta of the package is taken."""

    info_text = "the weights {1: rows, 2: rows}"

    def validate(self, obj, value):
        """{layer: rows} with whole numbers for layers, or a TraitError that names the trait."""
        try:
            layers = {int(l): rows for l, rows in dict(value).items()}
        except (TypeError, ValueError):
            self.error(obj, value)
        if sorted(layers) != [1, 2]:
            raise traitlets.TraitError(
                f"Theta has layers {sorted(layers)}, expected 1 and 2: the ledger shows networks with one hidden layer"
            )
        return {l: _rows(f"Theta[{l}]", layers[l]) for l in (1, 2)}


class Ledger(Figure, module="ledger"):
    """The forward and backward pass of a 3-2-2 network, or one like it, one number at a time.

    Theta: {1: rows, 2: rows}, bias column first.  X: (m, s_1), Y: (m, s_3), m from 1 to 5, up to 4 units in a layer.
    cost: "cross_entropy" or "half_squared_error", both with sigmoid units.  lam, alpha: 0 to 1000. preset: "one" and
    "batch" (the book's network, one example or three), "mazur" (the 2-2-2 network); "own" once a number differs. step:
    which step is shown, from 0 to `ledger.steps - 1`; a later one becomes the last.  notation: "theta" or "wb".
    examples: "rows" or "columns". digits: "4" or "all".  predict: hide each number until it is predicted.  weight: [l,
    j, i], the one to wiggle by `epsilon`.

    Numbers that do not go together are a TraitError; to change the sizes, set Theta, X and Y inside `with
    ledger.hold_trait_notifications():`.
    """

    more_limits = {"units": [1, UNITS], "m": [1, EXAMPLES], "probability": [0, 1]}
    sentence = "A small network, forwards and backwards one number at a time, as a drawing, a formula and Python"

    name = traitlets.Unicode("ledger").tag(sync=True)
    preset = traitlets.Enum([*PRESETS, "own"], "one").tag(sync=True)
    presets = traitlets.Dict(PRESETS, read_only=True).tag(sync=True)
    Theta = Weights().tag(sync=True, limit=[-LIMIT, LIMIT])
    X = Table().tag(sync=True, limit=[-LIMIT, LIMIT])
    Y = Table().tag(sync=True, limit=[-LIMIT, LIMIT])
    cost = traitlets.Enum(["cross_entropy", "half_squared_error"], "cross_entropy").tag(sync=True)
    lam = Number(0.0, 0, LIMIT).tag(sync=True)
    alpha = Number(0.5, 0, LIMIT).tag(sync=True)
    step = traitlets.Int(0, min=0, max=999).tag(sync=True)
    notation = traitlets.Enum(["theta", "wb"], "theta").tag(sync=True)
    examples = traitlets.Enum(["rows", "columns"], "rows").tag(sync=True)
    digits = traitlets.Enum(["4", "all"], "4").tag(sync=True)
    predict = traitlets.Bool(False).tag(sync=True)
    weight = traitlets.List(traitlets.Int(min=0, max=UNITS), [2, 1, 1], minlen=3, maxlen=3).tag(sync=True)
    epsilon = Number(1e-4, -10, 10).tag(sync=True)

    def __init__(self, **values):
        preset = values.get("preset", "one")
        numbers = PRESETS.get(preset, PRESETS["one"])
        own = any(key in values for key in NUMBERS)  # whoever gives numbers gets these
        super().__init__(**{**numbers, **values, "preset": "own" if own and preset in PRESETS else preset})

    @property
    def net(self):
        """The network that the ledger shows, as the package's `Network`."""
        return Network((len(self.X[0]), len(self.Theta[1]), len(self.Theta[2])), cost=self.cost, lam=self.lam)

    @property
    def steps(self):
        """How many steps there are, for these sizes and so many examples."""
        s_1, s_2, s_3 = self.net.sizes
        weights = s_2 * (s_1 + 1) + s_3 * (s_2 + 1)
        example = (
            2 * (s_2 + s_3) + 2 * s_3 + s_2 * (s_3 + 1) + 1 + weights
        )  # z and a; costs and last deltas; paths and sums; the bias row; Delta
        return len(self.X) * example + 2 + 2 * weights + 1  # mean and penalty; D and update; the cost after

    @traitlets.validate("step")
    def _not_past_the_end(self, proposal):
        return min(proposal["value"], self.steps - 1)

    @traitlets.observe("Theta", "X", "Y")
    def _still_not_past_the_end(self, change):
        self.step = min(self.step, self.steps - 1)

    @traitlets.validate("Theta", "X", "Y", "cost")
    def _fit_together(self, proposal):
        name = proposal["trait"].name
        now = {"Theta": self.Theta, "X": self.X, "Y": self.Y, "cost": self.cost, name: proposal["value"]}
        Theta, X, Y = now["Theta"], now["X"], now["Y"]
        if not (Theta and X and Y):
            return proposal["value"]
        if len(X) > EXAMPLES:
            raise traitlets.TraitError(f"X has {len(X)} rows, expected 1 to {EXAMPLES} examples")
        sizes = (len(X[0]), len(Theta[1]), len(Theta[2]))
        if max(sizes) > UNITS:
            raise traitlets.TraitError(f"the layers have {sizes} units, expected at most {UNITS} in each")
        net = Network(sizes, cost=now["cost"])
        try:
            net.cost(Theta, np.array(X), np.array(Y))
        except ValueError as error:
            raise traitlets.TraitError(
                f"{error} (to change several at once: with ledger.hold_trait_notifications())"
            ) from None
        return proposal["value"]

    @traitlets.validate("weight")
    def _weight_exists(self, proposal):
        l, j, i = proposal["value"]
        if l not in (1, 2) or (self.Theta and not (1 <= j <= len(self.Theta[l]) and i < len(self.Theta[l][0]))):
            raise traitlets.TraitError(
                f"weight is {[l, j, i]}, expected [l, j, i]: "
                "layer 1 or 2, to unit j from 1, from unit i from 0 (the bias)"
            )
        return proposal["value"]

    @traitlets.observe("preset")
    def _load(self, change):
        if change["new"] in PRESETS and change["old"] != traitlets.Undefined:
            with self.hold_trait_notifications():
                for key, value in PRESETS[change["new"]].items():
                    setattr(self, key, value)

    @traitlets.observe(*NUMBERS)
    def _name_the_numbers(self, change):
        if self.preset != "own" and any(getattr(self, key) != value for key, value in PRESETS[self.preset].items()):
            self.preset = "own"
