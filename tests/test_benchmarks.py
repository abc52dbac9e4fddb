"""The benchmarks run, and every contestant finds the same gradient: they assert it before they measure. No time is judged here."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"


@pytest.mark.parametrize(
    "code",
    [
        "bench.step_row((7, 5, 3), 4, 'float32', rounds=1)",
        "bench.reading_row((7, 5, 3), 4, 'float64', rounds=1)",
        "bench.epoch_row(50, rounds=1, m=1000)",
        "bench.numerical_row(rounds=1)",
        "ladder.climb((20, 6, 3), 4, rounds=1)",
    ],
)
def test_runs(code):
    code = f"import sys; sys.path.insert(0, {str(BENCHMARKS)!r}); import bench, ladder; print({code})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_wrong_rung_is_noticed():
    code = f"import sys; sys.path.insert(0, {str(BENCHMARKS)!r}); import ladder; "
    code += "right = ladder.from_a; wrong = lambda *p: lambda: {l: (2 * W, b) for l, (W, b) in right(*p)().items()}; "
    code += "wrong.__doc__ = 'wrong'; ladder.RUNGS.append(wrong); ladder.climb((20, 6, 3), 4, rounds=1)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode != 0 and "AssertionError: wrong" in done.stderr
