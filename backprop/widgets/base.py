"""What the interactive figures share on the Python side: their JavaScript, checked traits, a sentence as text."""

import math
import re
from pathlib import Path

import anywidget
import traitlets

BUNDLES = Path(__file__).parent / "bundles"


def bundle(module):
    """The text of `module`.mjs: all the JavaScript and the style of one figure. `make figures` writes it."""
    path = BUNDLES / f"{module}.mjs"
    return path.read_text(encoding="utf-8") if path.exists() else ""


class Number(traitlets.Float):
    """A finite number from `low` to `high`; whole numbers are taken as floats."""

    def __init__(self, default, low, high, **kwargs):
        super().__init__(default, **kwargs)
        self.low, self.high = low, high

    def validate(self, obj, value):
        """The number, or a TraitError that names the trait, its value and the range."""
        value = super().validate(obj, value)
        if not (math.isfinite(value) and self.low <= value <= self.high):
            raise traitlets.TraitError(f"{self.name} is {value}, expected a number from {self.low:g} to {self.high:g}")
        return value


def limit(trait):
    """What the page must know to refuse what the trait refuses: [low, high], an Enum's names, or its tag `limit`."""
    if "limit" in trait.metadata:
        return trait.metadata["limit"]
    if isinstance(trait, Number):
        return [trait.low, trait.high]
    if isinstance(trait, traitlets.Int) and None not in (trait.min, trait.max):
        return [trait.min, trait.max]
    if isinstance(trait, traitlets.Enum):
        return list(trait.values)
    return None


class NamesItsModule(type(anywidget.AnyWidget)):
    """`class Name(Figure, module="folder")`, also with traitlets before 5.8, whose classes take no keywords."""

    def __new__(mcls, name, bases, body, module=None):
        return super().__new__(
            mcls, name, bases, body | ({"_module": module, "_esm": bundle(module)} if module else {})
        )

    def __init__(cls, name, bases, body, module=None):
        super().__init__(name, bases, body)


class Figure(anywidget.AnyWidget, metaclass=NamesItsModule):
    """A figure that answers in the published page, with no kernel, and whose values can be read and set from Python.

    name: its part of the page's address (`#name=…`), give each figure of one page its own. words: texts to show instead
    of the built-in English ones, {key of the figure's words.json: text}. module: the name of its JavaScript, which a
    page finds by it.  limits: {trait: [low, high], or the names that it takes}.
    """

    _module, _esm = "", ""
    sentence = "An interactive figure"  # what it is; each figure says its own
    more_limits = {}  # limits of what is no trait, such as the units of a layer

    name = traitlets.Unicode("figure").tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode(), key_trait=traitlets.Unicode()).tag(sync=True)
    module = traitlets.Unicode(read_only=True).tag(sync=True)
    limits = traitlets.Dict(read_only=True).tag(sync=True)

    @traitlets.default("module")
    def _its_module(self):
        return self._module

    @traitlets.default("limits")
    def _its_limits(self):
        own = {name: limit(trait) for name, trait in self.traits(sync=True).items()}
        return {name: each for name, each in own.items() if each is not None} | self.more_limits

    @classmethod
    def defaults(cls):
        """{trait: value} of a new figure, less what belongs to ipywidgets: where one that leaves the book starts."""
        figure = cls()
        return {name: value for name, value in figure.get_state().items() if is_own(name)}

    @traitlets.validate("name")
    def _name_fits_an_address(self, proposal):
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,40}", proposal["value"]):
            raise traitlets.TraitError(
                f"name is {proposal['value']!r}, expected lower-case letters, digits and dashes, a letter first"
            )
        return proposal["value"]

    def _repr_mimebundle_(self, **kwargs):
        data, metadata = super()._repr_mimebundle_(**kwargs)
        data["text/plain"] = f"{self.sentence}: run this cell to use it."
        return data, metadata


def is_own(name):
    """True for a value of the figure, False for one of ipywidgets (layout, tabbable, ...) or anywidget (_esm, ...)."""
    return not name.startswith("_") and name not in ("layout", "tabbable", "tooltip", "comm", "keys", "log")
