"""Figure 2: a small calculation as a graph, forwards and step by step backwards, with a value that is used twice."""

from .widget import FOLLOWED, PRESETS, Graph, limits

__all__ = ["FOLLOWED", "PRESETS", "Graph", "limits"]
