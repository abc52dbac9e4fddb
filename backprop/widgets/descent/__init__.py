"""Figure 5: the cost over two weights as a map, and the path of gradient descent, momentum or Adam down into the valley."""

from .widget import *  # noqa: F403
from .widget import Descent  # noqa: F401
