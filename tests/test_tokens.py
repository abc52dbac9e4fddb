"""The colours of the pages: strong enough to be read, far enough apart, light and dark, for colour-blind readers too."""

import itertools
import re

import numpy as np
import pytest

from conftest import ROOT

SHEET = re.sub(r"/\*.*?\*/", "", (ROOT / "book/assets/css/tokens.css").read_text(encoding="utf-8"), flags=re.S)
ORDINARY, STRONG = SHEET.split("@media (prefers-contrast: more)")

# What a person without one of the three kinds of cones sees of linear red, green and blue: Machado, Oliveira and Fernandes, 2009, severity 1.
SEEN_BY = {
    "all": np.eye(3),
    "protanopes": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopes": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopes": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def tokens(sheet, theme):
    """{name: "#rrggbb"} of a theme; the dark one changes what it names."""
    light, dark = sheet.split('html[data-theme="dark"]')
    found = {}
    for part in [light, dark][: 1 + (theme == "dark")]:
        found |= dict(re.findall(r"(--bp-[\w-]+):\s*(#\w{3,6});", part))
    return {
        name: value if len(value) == 7 else "#" + "".join(2 * c for c in value[1:]) for name, value in found.items()
    }


def linear(colour):
    parts = np.array([int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    low, high = sorted(float(XYZ[1] @ linear(each)) for each in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(colour, eyes):
    ratios = XYZ @ np.clip(np.array(SEEN_BY[eyes]) @ linear(colour), 0, 1) / [0.9505, 1, 1.089]
    x, y, z = np.where(ratios > 0.008856, np.cbrt(ratios), 7.787 * ratios + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


THEMES = {
    (theme, strong): tokens(ORDINARY, theme) | (tokens(STRONG, theme) if strong else {})
    for theme in ("light", "dark")
    for strong in (False, True)
}
TEXT = ["text", "muted", "link", "forward", "back", "grad", "good", "bad"]
CODE = ["code", "code-comment", "code-keyword", "code-string", "code-number", "code-name"]
GRAMMAR = ["forward", "back", "grad"]


@pytest.mark.parametrize("theme", THEMES)
def test_text_and_lines_stand_out_from_their_ground(theme):
    colour = {name.removeprefix("--bp-"): value for name, value in THEMES[theme].items()}
    wanted = 7 if theme[1] else 4.5
    weak = [
        (name, ground, round(contrast(colour[name], colour[ground]), 2))
        for name in TEXT
        for ground in ("bg", "surface")
        if contrast(colour[name], colour[ground]) < wanted
    ]
    weak += [(name, "code-ground") for name in CODE if contrast(colour[name], colour["code-ground"]) < 4.5]
    weak += [(f"{name}-tint",) for name in GRAMMAR if contrast(colour[name], colour[f"{name}-tint"]) < 4.5]
    weak += [("edge", ground) for ground in ("bg", "surface") if contrast(colour["edge"], colour[ground]) < 3]
    assert not weak


@pytest.mark.parametrize("eyes", SEEN_BY)
@pytest.mark.parametrize("theme", [theme for theme in THEMES if not theme[1]])
def test_forward_back_and_gradient_are_told_apart(theme, eyes):
    """A distance of 2 is just seen side by side; 15 is plain. The blue and the violet of before had 1, for a deuteranope."""
    colour = THEMES[theme]
    near = [
        (one, other)
        for one, other in itertools.combinations(GRAMMAR, 2)
        if np.linalg.norm(lab(colour[f"--bp-{one}"], eyes) - lab(colour[f"--bp-{other}"], eyes)) < 15
    ]
    assert not near
