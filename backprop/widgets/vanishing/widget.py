"""Figure 6: how long delta is in every layer of a deep network at its first weights, beside what it can be at most."""

import traitlets

from ...deep import ResidualNetwork, deep_sizes
from ...network import Network
from ..base import Figure


class Vanishing(Figure, module="vanishing"):
    """The experiment of `backprop.deep` in the page: 784 inputs, `depth` hidden layers of `width` units, 10 outputs, 20
    random pictures.

    depth: 1 to 30.  width: 1 to 100.  hidden: "sigmoid", "tanh" or "relu".  how: "scaled", "glorot", "he" or "normal".
    residual: with skip connections between hidden layers.  seed: 0 to 999999, of the page's own random numbers.  layer:
    the one read out, from 2; past the end means the last.
    """

    sentence = "The length of delta in every layer of a deep network, beside the most it can be"

    name = traitlets.Unicode("vanishing").tag(sync=True)
    depth = traitlets.Int(10, min=1, max=30).tag(sync=True)
    width = traitlets.Int(30, min=1, max=100).tag(sync=True)
    hidden = traitlets.Enum(["sigmoid", "tanh", "relu"], "sigmoid").tag(sync=True)
    how = traitlets.Enum(["scaled", "glorot", "he", "normal"], "scaled").tag(sync=True)
    residual = traitlets.Bool(False).tag(sync=True)
    seed = traitlets.Int(1, min=0, max=999_999).tag(sync=True)
    layer = traitlets.Int(2, min=2, max=32).tag(sync=True)

    @property
    def net(self):
        """The network of the picture, as the package's `Network` or `ResidualNetwork`."""
        kind = ResidualNetwork if self.residual else Network
        return kind(deep_sizes(self.depth, self.width), hidden=self.hidden)
