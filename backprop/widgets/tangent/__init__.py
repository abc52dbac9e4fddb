"""Figure 1: the sigmoid, its tangent at a point you move, and the slope of that tangent as a curve of its own."""

from .widget import SigmoidTangent

__all__ = ["SigmoidTangent"]
