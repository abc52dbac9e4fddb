"""Figure 4: how small a step should be, and the bug lab: a wrong gradient trains, and the check finds it."""

from .widget import *  # noqa: F403
from .widget import GradientCheck  # noqa: F401
