"""The reference page from the docstrings: the formula that opens one is set by KaTeX, the rest is as in `help()`."""

import re

from numpy.typing import ArrayLike, DTypeLike
from sphinx.util.typing import stringify_annotation

GREEK = r"(?<![\\\w])(Theta|theta|Delta|delta|alpha|beta|lambda)(?![a-z])"

# From the plain text of a docstring to TeX, one after the other.
RULES = [
    (r"\b(Theta|Delta|delta|z|a|D)\(([lL](?: ?[+-] ?1)?)\)\^(\w)", r"(\1^{(\2)})^{\3}"),
    (r"sqrt\(([^()]*(?:\([^()]*\)[^()]*)*)\)", r"\\sqrt{\1}"),
    (r"\^\(([^()]*)\)", r"^{\1}"),
    (r"\^(-?\w+)", r"^{\1}"),
    (r"\b([A-Za-z]+)_(\w{2,})", r"\1_{\2}"),
    (r"\bd(\w+)/d(\w+)\(([lL])\)", r"\\frac{\\partial \1}{\\partial \2^{(\3)}}"),
    (r"\b(Theta|Delta|delta|z|a|D)\(([lL](?: ?[+-] ?1)?)\)", r"\1^{(\2)}"),
    (r"\bd(\w+)/d(\w+)", r"\\frac{\\partial \1}{\\partial \2}"),
    (r"\blambda/(2?m)\b", r"\\frac{\\lambda}{\1} "),
    (GREEK, r"\\\1 "),
    (r"\beps\b", r"\\varepsilon "),
    (r"\b(beta) ?(\d)", r"\1_\2"),
    (r"(?<![\\\w])(sum|log|max|min)(?![a-z])", r"\\\1 "),
    (r"\b(softmax|softplus|sigmoid|tanh|relu|Im)\b", r"\\operatorname{\1}"),
    (r"\b(out|bias)\b", r"\\text{\1}"),
    (r"<-", r"\\leftarrow "),
    (r" ~ (?=[UN]\()", r" \\sim "),
    (r" ~ ", r" \\approx "),
    (r" o ", r" \\odot "),
    (r">=", r"\\ge "),
    (r"<=", r"\\le "),
    (r" if ", r"\\text{ if } "),
    (r" else ", r"\\text{ else } "),
    (r" and ", r"\\text{ and } "),
    (r",  ", r",\\quad "),
    (r"\b1/2\b", r"\\tfrac12 "),
    (r"\b1/m\b", r"\\tfrac1m "),
]
# A formula has a short left side, and ends where words begin.
FORMULA = re.compile(
    r"(?P<formula>[\w'/]+(?:\([\w, +-]+\))? (?:=|<-|~) .*?)"
    r"(?P<rest>(?:[.:](?: |$)"
    r"|, (?=elementwise|over |the |with |right |g by |Theta\(l\) less )"
    r"| (?=with |where |by |from )|  \(| \((?=[A-Z])).*)$",
    re.S,
)
# `name: what it is`, at the beginning of a line or behind two spaces.
ARGUMENT = re.compile(r"(?:^|(?<=[.)])(?:\n|  ))(?=\w+(?:, \w+)*: )")


def tex(plain):
    r"""A docstring's formula as TeX.

    >>> tex("delta(l) = (delta(l+1) Theta(l)) o g'(z(l))")
    "\\delta ^{(l)} = (\\delta ^{(l+1)} \\Theta ^{(l)}) \\odot g'(z^{(l)})"
    """
    for pattern, replacement in RULES:
        plain = re.sub(pattern, replacement, plain)
    return plain


def escaped(text):
    """Plain words for reStructuredText: nothing in them is markup, but `names` are code."""
    parts = re.split(r"`([^`]+)`", text)
    return "".join(
        f"``{part}``" if i % 2 else re.sub(r"([\\*_|`<>\[\]])", r"\\\1", part) for i, part in enumerate(parts)
    )


def paragraphs(lines):
    """The docstring as reStructuredText: the formula that opens it, words, a list of the arguments, examples."""
    blocks = re.split(r"\n\s*\n", "\n".join(lines).strip())
    found = FORMULA.match(blocks[0])
    if found:
        formula = "  ".join(found["formula"].split("\n"))
        yield from [".. math::", "", f"   {tex(formula.strip(' ,'))}", ""]
        rest = found["rest"].strip(" .,:;\n")
        blocks[0] = rest and (rest if re.match(r"\w\b", rest) else rest[0].upper() + rest[1:]) + "."
    for block in blocks:
        if block.startswith(">>>"):
            yield from [*block.splitlines(), ""]
            continue
        words, *arguments = ARGUMENT.split(block)
        yield from [escaped(" ".join(words.split())), ""]
        for argument in arguments:
            name, what = argument.split(": ", 1)
            yield from [f"- *{escaped(name)}*: {escaped(' '.join(what.split()))}", ""]


def docstring(app, what, name, thing, options, lines):
    lines[:] = paragraphs(lines)


def signature(app, what, name, thing, options, arguments, returns):
    """Types by the names that the package gives them, and others without their modules."""
    from backprop.weights import Array

    aliases = [("ArrayLike", ArrayLike), ("DTypeLike", DTypeLike), ("Array", Array)]
    texts = [
        (stringify_annotation(alias, mode), word) for word, alias in aliases for mode in ("smart", "fully-qualified")
    ]

    def short(text):
        for long, word in texts:
            text = text.replace(long, word)
        text = re.sub(r"<class '([\w.]+)'>", r"\1", text)
        return re.sub(r"~?\b(?:[a-z_]\w*\.)+(?=\w)", "", text).replace("Mapping[int, Array]", "Weights")

    return tuple(text and short(text) for text in (arguments, returns))


def setup(app):
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("autodoc-process-docstring", docstring)
    app.connect("autodoc-process-signature", signature)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
