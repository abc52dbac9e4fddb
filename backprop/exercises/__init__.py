"""Checkers for the exercises. They name the likely mistake: each wrong value comes from the mistake's own formula.

`check("4.1", answer)` compares an answer with the row of the table EXERCISES; `diagnose` does the same for any
right value and any list of mistakes. The rows stand in one file a chapter, and come in the chapters' order.
"""

from . import (  # noqa: F401  each enters its rows into EXERCISES
    ch01_sigmoid,
    ch02_chain_rule,
    ch03_forward,
    ch04_backward,
    ch05_proof,
    ch06_layers,
    ch07_checking,
    ch08_descent,
    ch09_digits,
    ch10_vanishing,
    ch11_fixes,
    ch12_mistakes,
)
from .checker import EXERCISES, Exercise, check, diagnose, exercise

__all__ = ["EXERCISES", "Exercise", "check", "diagnose", "exercise"]
