"""Figure 5: the cost over two weights as a map, and the path of descent, momentum or Adam into the valley."""

from .widget import LANDS, XOR, Descent

__all__ = ["LANDS", "XOR", "Descent"]
