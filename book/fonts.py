"""Cuts the book's fonts to the letters that it uses.

    python book/fonts.py FOLDER     (once, when a face is changed; the cut fonts are committed)

FOLDER holds the files of the npm packages @fontsource-variable/source-serif-4 and @fontsource/iosevka, both under the
SIL Open Font License, kept beside the cut fonts. Names are changed, as the license asks of changed fonts. KaTeX's own
fonts are cut when the book is built: book_style.py.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).parent / "assets" / "fonts"
LATIN = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) + "–—‘’“”…−•′ŷ"
GREEK = "".join(map(chr, [*range(0x391, 0x3A2), *range(0x3A3, 0x3AA), *range(0x3B1, 0x3CA)]))
CODE = LATIN + GREEK + "²³¹⁰⁴⁵⁶⁷⁸⁹⁻⁽⁾₀₁₂₃₄₅ᵀ‖→←↑↓∂∇∑∞≈≠≤≥√×·█▏▎▍▌▋▊▉⊙∎★✓✗↵↳⏎"
SERIF = "source-serif-4-{}-wght-{}.woff2"
FACES = {
    "serif": (SERIF.format("latin", "normal"), LATIN, "Book Serif"),
    "serif-italic": (SERIF.format("latin", "italic"), LATIN, "Book Serif"),
    "serif-greek": (SERIF.format("greek", "normal"), GREEK, "Book Serif"),
    "code": ("iosevka-latin-400-normal.woff2", CODE, "Book Code"),
}
WEIGHTS = {"serif": (400, 700)}  # only upright text is ever bold
FEATURES = ["kern", "liga", "tnum", "lnum", "ccmp", "locl", "mark"]


def cut(name, path, letters, family):
    font = TTFont(path)
    if "fvar" in font:
        font = instancer.instantiateVariableFont(font, {"wght": WEIGHTS.get(name, 400)})
    # No program for coarse screens; "calt" would turn code's -> into an arrow that nobody typed.
    options = subset.Options(flavor="woff2", hinting=False, layout_features=FEATURES, name_IDs=[0, 1, 2, 13, 14])
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    for name in font["name"].names:
        if name.nameID == 1:
            name.string = family
    font.flavor = "woff2"
    return font


def main(folder):
    TARGET.mkdir(exist_ok=True)
    for name, (file, letters, family) in FACES.items():
        found = next(Path(folder).rglob(file))
        font = cut(name, found, letters, family)
        font.save(TARGET / f"{name}.woff2")
        print(f"{name}: {(TARGET / f'{name}.woff2').stat().st_size / 1024:.1f} KB")


if __name__ == "__main__":
    main(sys.argv[1])
