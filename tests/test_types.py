"""The signatures of the core: read by mypy, and all there."""

import copy
import pickle
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest

import backprop
from backprop.examples import THETA

ROOT = Path(__file__).resolve().parent.parent


def mypy(*arguments):
    done = subprocess.run([sys.executable, "-m", "mypy", *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.slow
def test_the_core_keeps_to_its_types():
    code, said = mypy()
    assert code == 0, said


@pytest.mark.slow
@pytest.mark.slow
def test_a_reader_of_the_package_sees_its_types(tmp_path):
    """py.typed is there, and a wrong argument is found in a program that only imports the package."""
    program = tmp_path / "program.py"
    program.write_text("from backprop import Network\nNetwork((3, 2), lam='one')\nNetwork((3, 2)).init(0)\n")
    code, said = mypy("--config-file", "", "--ignore-missing-imports", str(program))
    assert code == 1 and 'has incompatible type "str"; expected "float"' in said and "Found 2 errors" in said


def test_all_that_is_public_is_named():
    assert sorted(set(backprop.__all__)) == sorted(backprop.__all__) and {"Network", "train"} < set(backprop.__all__)
    here = {name for name, thing in vars(backprop).items() if getattr(thing, "__module__", "").startswith("backprop.")}
    here |= {name for name, thing in vars(backprop).items() if isinstance(thing, dict) and name.isupper()}
    assert here <= set(backprop.__all__)
    assert all(hasattr(backprop, name) for name in backprop.__all__)


def test_the_version_is_that_of_the_project():
    with open(ROOT / "pyproject.toml", "rb") as file:
        assert backprop.__version__ == tomllib.load(file)["project"]["version"]


def test_read_only_layers_can_be_copied_but_not_changed():
    for again in (THETA, copy.deepcopy(THETA), pickle.loads(pickle.dumps(THETA)), copy.copy(THETA)):
        assert type(again) is type(THETA) and all(np.array_equal(again[l], THETA[l]) for l in THETA)
        for change in (
            lambda d=again: d.update({1: 0}),
            lambda d=again: d.pop(1),
            lambda d=again: d.__setitem__(1, 0),
            lambda d=again: d.__delitem__(1),
            lambda d=again: d.clear(),
            lambda d=again: d.setdefault(3, 0),
            lambda d=again: d.popitem(),
            lambda d=again: d.__ior__({3: 0}),
        ):
            with pytest.raises(TypeError, match="read-only"):
                change()
