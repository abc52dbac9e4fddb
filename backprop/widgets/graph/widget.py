"""Figure 2: a small calculation as a graph, forwards and step by step backwards, with a value that is used twice."""

import math

import traitlets

from ..base import Figure, Number

PRESETS = {
    "twice": {"a": 2.0, "b": 1.0},
    "once": {"x": -2.0, "y": 5.0, "z": -4.0},
    "neuron": {"w1": 2.0, "x1": -1.0, "w2": -3.0, "x2": -2.0, "b": -3.0},
    "cost": {"w1": 2.0, "x1": -1.0, "w2": -3.0, "x2": -2.0, "b": -3.0, "y": 1.0},
}
FOLLOWED = {"twice": "b", "once": "x", "neuron": "w1", "cost": "w1"}  # the input whose paths are shown first


def limits(preset, name):
    """The smallest and the largest value of an input. Those of the neurons keep z within -700 to 700."""
    if preset in ("once", "twice"):
        return [-1000, 1000]
    return {"y": [0, 1], "b": [-250, 250]}.get(name, [-15, 15])


class Graph(Figure, module="graph"):
    """Values forwards and slopes backwards through a small graph, and one input wiggled to compare.

    preset: "twice" is e = (a + b)(b + 1), "once" is f = (x + y) z, "neuron" a sigmoid neuron, "cost" the same with
    cross-entropy. values: {input: number}; choosing a preset loads its own.  step: which step is shown, from 0; past
    the end means the last. input: whose paths are listed and which is wiggled by `epsilon`.  TraitError for names that
    the preset lacks and numbers out of range.
    """

    sentence = "A small calculation as a graph: values forwards, slopes backwards, one step at a time"

    name = traitlets.Unicode("graph").tag(sync=True)
    preset = traitlets.Enum(list(PRESETS), "twice").tag(sync=True)
    presets = traitlets.Dict(PRESETS, read_only=True).tag(sync=True)
    follow = traitlets.Dict(FOLLOWED, read_only=True).tag(sync=True)
    values = traitlets.Dict(value_trait=traitlets.Float(), key_trait=traitlets.Unicode()).tag(
        sync=True, limit={preset: {name: limits(preset, name) for name in PRESETS[preset]} for preset in PRESETS}
    )
    step = traitlets.Int(0, min=0, max=99).tag(sync=True)
    input = traitlets.Unicode().tag(sync=True)
    epsilon = Number(0.1, -10, 10).tag(sync=True)

    def __init__(self, **values):
        preset = values.get("preset", "twice")
        own = {"values": PRESETS.get(preset, {}), "input": FOLLOWED.get(preset, "")}
        super().__init__(**{**own, **values})

    @traitlets.validate("values")
    def _values_fit(self, proposal):
        values, wanted = proposal["value"], PRESETS[self.preset]
        if set(values) != set(wanted):
            raise traitlets.TraitError(
                f"values has {', '.join(values)}, expected {', '.join(wanted)} for preset {self.preset!r}"
            )
        for name, value in values.items():
            low, high = limits(self.preset, name)
            if not (math.isfinite(value) and low <= value <= high):
                raise traitlets.TraitError(f"values[{name!r}] is {value}, expected a number from {low} to {high}")
        return {name: values[name] for name in wanted}

    @traitlets.validate("input")
    def _input_is_there(self, proposal):
        inputs = [name for name in PRESETS[self.preset] if (self.preset, name) != ("cost", "y")]
        if proposal["value"] not in inputs:
            raise traitlets.TraitError(f"input is {proposal['value']!r}, expected one of {', '.join(inputs)}")
        return proposal["value"]

    @traitlets.observe("preset")
    def _load(self, change):
        if change["old"] != traitlets.Undefined and set(self.values) != set(PRESETS[change["new"]]):
            with self.hold_trait_notifications():
                self.values = PRESETS[change["new"]]
                self.input = FOLLOWED[change["new"]]
