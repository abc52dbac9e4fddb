"""Figure 6: how long delta is in every layer of a deep network at its first weights, beside what it can be at most."""

from .widget import Vanishing

__all__ = ["Vanishing"]
