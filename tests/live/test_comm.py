"""The figures' way between the reader's Python and the page, with the package's own classes and checks, without a browser."""

import json
import subprocess
import sys
from pathlib import Path

PYTHON = Path(__file__).resolve().parents[2] / "book" / "live" / "python"
HEAD = f"""
import json, sys
sys.path.insert(0, {str(PYTHON)!r})
from in_page import anywidget
sys.modules["anywidget"] = anywidget
from backprop.widgets import *
said = []
anywidget.connect(said.append)
"""


def told(code):
    """What `code` gives to tell(…), by a Python in which anywidget is the page's."""
    done = subprocess.run(
        [sys.executable, "-c", f"{HEAD}\ndef tell(*values): print(json.dumps(values))\n{code}"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_figure_has_the_state_that_jupyter_stores():
    import backprop.widgets as widgets

    states = told(
        "tell({name: globals()[name].defaults() for name in __import__('backprop.widgets').widgets.__all__})"
    )[0]
    for name in widgets.__all__:
        assert states[name] == json.loads(json.dumps(getattr(widgets, name).defaults())), name


def test_the_state_travels_when_the_figure_is_shown_and_then_each_change():
    data, before, after = told(
        "f = SigmoidTangent(z=1)\nf.z = 2\nbefore = list(said)\ndata = f._repr_mimebundle_()[0]\nf.z = 3\nf.z = 3\ntell(data, before, said)"
    )
    view = data["application/vnd.jupyter.widget-view+json"]
    assert view["state"]["z"] == 2 and view["state"]["module"] == "tangent" and before == []
    assert after == [{"is": "state", "model": view["model_id"], "state": {"z": 3}}]


def test_what_the_reader_does_is_read_in_python_and_not_said_back():
    assert told(
        "f = SigmoidTangent()\nf._repr_mimebundle_()\nsaid.clear()\nwhy = anywidget.heard(f.model_id, {'z': 1.5})\ntell(f.z, why, said)"
    ) == [
        1.5,
        None,
        [],
    ]


def test_what_a_trait_refuses_is_set_right_in_the_page_and_said():
    z, why, said = told(
        "f = SigmoidTangent(z=1)\nf._repr_mimebundle_()\nsaid.clear()\nwhy = anywidget.heard(f.model_id, {'z': 1e9})\ntell(f.z, why, said)"
    )
    assert z == 1 and "z is 1000000000.0" in why and said[0]["state"] == {"z": 1}


def test_one_change_that_brings_another_tells_both():
    """A preset loads its numbers; the ledger's own rules are at work, not copies of them."""
    preset, J_cost, said = told(
        "f = Ledger()\nf._repr_mimebundle_()\nsaid.clear()\nf.preset = 'mazur'\ntell(f.preset, f.cost, said)"
    )
    changed = {name: value for message in said for name, value in message["state"].items()}
    assert (preset, J_cost) == ("mazur", "half_squared_error")
    assert changed["preset"] == "mazur" and changed["X"] == [[0.05, 0.1]] and changed["cost"] == "half_squared_error"


def test_a_predict_that_was_answered_in_the_page_gives_its_diagnosis_in_python():
    assert told(
        "f = Predict('1.2')\nf._repr_mimebundle_()\nanywidget.heard(f.model_id, {'answer': [0.09]})\ntell(f.diagnosis)"
    ) == ["Right."]


def test_a_figure_that_is_shown_no_more_is_forgotten_until_it_is_shown_again():
    why, z = told(
        "f = SigmoidTangent()\nf._repr_mimebundle_()\nanywidget.forget(f.model_id)\nwhy = anywidget.heard(f.model_id, {'z': 1})\n"
        "f._repr_mimebundle_()\nanywidget.heard(f.model_id, {'z': 2})\ntell(why, f.z)"
    )
    assert why == "this figure is no more" and z == 2
