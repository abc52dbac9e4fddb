"""Figure 2: a small calculation as a graph, forwards and step by step backwards, with a value that is used twice."""

from .widget import *  # noqa: F403
from .widget import Graph  # noqa: F401
