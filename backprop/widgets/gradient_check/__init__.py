"""Figure 4: how small a step should be, and the bug lab: a wrong gradient trains, and the check finds it."""

from .widget import GradientCheck

__all__ = ["GradientCheck"]
