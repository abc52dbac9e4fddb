"""Figure 1: the sigmoid, its tangent at a point you move, and the slope of that tangent as a curve of its own."""

import traitlets

from ..base import Figure, Number


class SigmoidTangent(Figure, module="tangent"):
    """a = g(z) and g'(z) at one z, for the sigmoid, tanh and ReLU.

    z: where, from -1000 to 1000 (the picture shows -6 to 6).  kind: "sigmoid", "tanh" or "relu".  TraitError for
    anything else.
    """

    sentence = "The sigmoid with its tangent at a point you move, and its derivative below"

    name = traitlets.Unicode("tangent").tag(sync=True)
    z = Number(1.0, -1000, 1000).tag(sync=True)
    kind = traitlets.Enum(["sigmoid", "tanh", "relu"], "sigmoid").tag(sync=True)
