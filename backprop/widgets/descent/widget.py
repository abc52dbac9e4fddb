"""Figure 5: the cost over two weights as a map, and the path of descent, momentum or Adam into the valley."""

import numpy as np
import traitlets

from ...network import Network, flatten, unflatten
from ...optimise import Adam, GradientDescent, Momentum
from ..base import Figure, Number

REACH = 100  # the largest coordinate of a start
XOR = Network((2, 3, 1))
CURVATURES = [1.0, 20.0]

# alpha: what suits the landscape, for each rule.  start: where the walk begins unless another start is given.
LANDS = {
    "valley": {"c": CURVATURES, "start": [-4.0, 1.0], "alpha": {"descent": 0.09, "momentum": 0.05, "adam": 0.3}},
    "neuron": {
        "sizes": [1, 1],
        "X": [[-2.0], [-1.0], [-0.5], [0.5], [1.0], [2.0]],
        "Y": [[0.0], [0.0], [1.0], [0.0], [1.0], [1.0]],
        "start": [-3.0, -2.0],
        "alpha": {"descent": 1.0, "momentum": 0.2, "adam": 0.3},
    },
    "xor": {
        "sizes": list(XOR.sizes),
        "X": [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]],
        "Y": [[0.0], [1.0], [1.0], [0.0]],
        "starts": [flatten(XOR.init(np.random.default_rng(seed), "normal")).tolist() for seed in range(20)],
        "alpha": {"descent": 1.0, "momentum": 0.3, "adam": 0.05},
    },
}


class Descent(Figure, module="descent"):
    """A walk down the cost, seen from above over two weights.

    land: "valley", 1/2 (w1^2 + 20 w2^2); "neuron", one neuron on six examples, over b and w; "xor", a 2-3-1 network
    over two of its 13 weights. rule: "descent", "momentum" or "adam".  alpha: 0.000001 to 1000.  beta: 0 to 0.999, for
    momentum.  step: how many steps were taken, to 5000. start: [across, up], or [] for the landscape's own.  For XOR:
    seed, 0 to 19, of the first weights `XOR.init(default_rng(seed), "normal")`; pair, the two weights of the map as
    places in `flatten(Theta)`; only: whether these two move alone, the others staying as they are.
    """

    sentence = "The cost over two weights as a map, and the path of gradient descent, momentum or Adam on it"

    name = traitlets.Unicode("descent").tag(sync=True)
    lands = traitlets.Dict(LANDS, read_only=True).tag(sync=True)
    land = traitlets.Enum(list(LANDS), "valley").tag(sync=True)
    rule = traitlets.Enum(["descent", "momentum", "adam"], "descent").tag(sync=True)
    alpha = Number(LANDS["valley"]["alpha"]["descent"], 1e-6, 1000).tag(sync=True)
    beta = Number(0.9, 0, 0.999).tag(sync=True)
    step = traitlets.Int(0, min=0, max=5000).tag(sync=True)
    start = traitlets.List(traitlets.Float()).tag(sync=True, limit=[-REACH, REACH])
    seed = traitlets.Int(0, min=0, max=19).tag(sync=True)
    pair = traitlets.List(traitlets.Int(min=0, max=12), [10, 11], minlen=2, maxlen=2).tag(sync=True, limit=[0, 12])
    only = traitlets.Bool(False).tag(sync=True)

    def __init__(self, **values):
        land, rule = values.get("land", "valley"), values.get("rule", "descent")
        usual = LANDS.get(land, {}).get("alpha", {}).get(rule)
        super().__init__(**{**({"alpha": usual} if usual else {}), **values})

    @traitlets.validate("start")
    def _two_places_or_none(self, proposal):
        start = proposal["value"]
        if start and (len(start) != 2 or not (np.abs(start) <= REACH).all()):
            raise traitlets.TraitError(f"start is {start}, expected two numbers from {-REACH} to {REACH}, or none")
        return start

    @traitlets.validate("pair")
    def _two_weights(self, proposal):
        if len(set(proposal["value"])) < 2:
            raise traitlets.TraitError(f"pair is {proposal['value']}, expected two different places in flatten(Theta)")
        return proposal["value"]

    @property
    def path(self):
        """All weights from the start to the step shown, by the package: (1 + step, 2), or (1 + step, 13) for XOR."""
        land = LANDS[self.land]
        first = np.array(land["starts"][self.seed] if self.land == "xor" else land["start"])
        free = self.pair if self.land == "xor" else [0, 1]
        if self.start:
            first[free] = self.start
        moves = np.isin(np.arange(len(first)), free) | (not self.only)
        net = None if self.land == "valley" else Network(tuple(land["sizes"]))

        def slope(theta):
            if net is None:
                return np.array(CURVATURES) * theta
            return flatten(net.gradients(unflatten(theta, net.sizes), np.array(land["X"]), np.array(land["Y"])))

        rule = {
            "descent": GradientDescent(self.alpha),
            "momentum": Momentum(self.alpha, self.beta),
            "adam": Adam(self.alpha),
        }[self.rule]
        theta = {1: first}
        path, state = [first], rule.init(theta)
        for _ in range(self.step):
            theta, state = rule.step(theta, {1: slope(theta[1]) * moves}, state)
            path.append(theta[1])
        return np.array(path)
