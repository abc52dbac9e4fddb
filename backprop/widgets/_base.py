"""What the interactive figures share on the Python side: one module of JavaScript for each, checked traits, a sentence as text."""

import math
import re
from pathlib import Path

import anywidget
import traitlets

HERE = Path(__file__).parent
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(\w+)\.js";\n', re.MULTILINE)


def join(figure):
    """The source of numerics.js, kit.js and the figure's own file as one module.

    A widget's module is loaded from a blob, where `import "./kit.js"` leads nowhere. So the files are joined here: imports
    go, `export` goes from all but the figure's default. ValueError for an import in any other form than `import { names } from "./file.js";`.
    """
    parts = []
    for name in ("numerics.js", "kit.js", figure):
        text = (HERE / name).read_text(encoding="utf-8")
        source = _IMPORT.sub("", text)
        odd = re.search(r"^import\b.*|^export (?!default\b|const\b|function\b|class\b).*", source, re.MULTILINE)
        odd = odd or re.search(r"^import \{[^}]*\bas\b[^}]*\}", text, re.MULTILINE)
        if odd:
            raise ValueError(
                f'{name} has {odd[0]!r}, expected import {{ names }} from "./file.js"; and export before const or function'
            )
        parts.append(re.sub(r"^export (?!default\b)", "", source, flags=re.MULTILINE))
    return "\n".join(parts)


def style(*names):
    """The text of kit.css, then of the figure's own style sheets."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in ("kit.css", *names))


class Figure(anywidget.AnyWidget):
    """A figure that answers in the published page, with no kernel, and whose values can be read and set from Python.

    name: its part of the page's address (`#name=…`), give each figure of one page its own.
    words: texts to show instead of the built-in English ones, {key of the figure's WORDS: text}.
    """

    _esm = ""
    _css = style()
    sentence = "An interactive figure"  # what it is; each figure says its own

    name = traitlets.Unicode("figure").tag(sync=True)
    words = traitlets.Dict(value_trait=traitlets.Unicode(), key_trait=traitlets.Unicode()).tag(sync=True)

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
