"""python -m backprop.widgets.states: what a figure starts from when it has left the book, for the bundles."""

import json
from importlib import import_module

from .base import BUNDLES


def states():
    """{module: {trait: value}} of every figure as it is made with no arguments."""
    widgets = import_module(__package__)
    classes = [getattr(widgets, name) for name in widgets.__all__]
    return {cls._module: cls.defaults() for cls in classes}


def text():
    """The text of bundles/states.json."""
    lines = [f"{json.dumps(name)}: {json.dumps(state, ensure_ascii=False)}" for name, state in states().items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    BUNDLES.mkdir(exist_ok=True)
    (BUNDLES / "states.json").write_text(text(), encoding="utf-8")
