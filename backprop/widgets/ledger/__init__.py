"""Figure 3, the ledger: a small network step by step, forwards and back: drawing, formula, numbers, Python."""

from .widget import EXAMPLES, LIMIT, PRESETS, UNITS, Ledger

__all__ = ["EXAMPLES", "LIMIT", "PRESETS", "UNITS", "Ledger"]
