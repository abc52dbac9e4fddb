"""Figures say what they show, follow the page's colours, never change from run to run, and do without colour."""

import json
import os
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest

from backprop import figures

figures.use()


def curve(top=1.0):
    fig, ax = plt.subplots()
    ax.plot([0, 1, 2], [0, top, 0.5], label="$a^{(2)}$")
    ax.set(xlabel="$z$")
    ax.grid()
    return ax


@pytest.mark.parametrize("alt", ["", "  \n", None, 3])
def test_a_figure_without_words_is_refused(alt):
    with pytest.raises(ValueError, match="alt is empty"):
        figures.show(curve(), alt)
    plt.close("all")


def test_the_words_are_in_the_picture_and_cannot_break_it():
    figure = figures.show(curve(), 'a "line" <rises> & falls')
    opening = re.match(r"<svg [^>]*>", figure._repr_html_())[0]
    assert 'role="img"' in opening and 'aria-label="a &quot;line&quot; &lt;rises&gt; &amp; falls"' in opening
    assert repr(figure) == 'Figure: a "line" <rises> & falls'


def test_no_figure_is_left_open():
    figures.show(curve(), "a line")
    assert plt.get_fignums() == []


def test_every_colour_is_the_pages_or_the_palettes():
    svg = figures.show(curve(), "a line").svg
    assert "currentColor" in svg and "--pst-color-text-base" in svg and "--jp-content-font-color1" in svg
    fixed = {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", svg)}
    assert fixed <= set(figures.COLOURS.values())


def test_two_figures_in_one_page_share_no_id():
    pictures = [figures.show(curve(top), "a line").svg for top in (1.0, 2.0)]
    ids = [set(re.findall(r' id="([^"]+)"', svg)) for svg in pictures]
    assert ids[0] and ids[1] and not ids[0] & ids[1]
    for svg, own in zip(pictures, ids):
        assert set(re.findall(r'(?:url\(#|href="#)([^)"]+)', svg)) <= own


@pytest.mark.slow
def test_another_process_draws_the_same_bytes():
    here = f"import runpy; t = runpy.run_path({str(Path(__file__))!r})"
    code = f"{here}; print(t['figures'].show(t['curve'](), 'a line').svg)"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] and runs[0].startswith("<svg")


def test_coordinates_are_short_and_letters_keep_their_size():
    svg = figures.show(curve(), "a line").svg
    coordinates = re.sub(r"scale\([^)]*\)", "", svg[svg.index(">") :])
    assert not re.search(r"\d\.\d{3,}", coordinates)
    assert "scale(0.015625)" in svg  # DejaVu's unit, 1/64: rounded, every letter would be 28 % larger


def test_a_dense_part_may_be_a_picture_inside():
    x = np.linspace(-2, 2, 60)
    fig, ax = plt.subplots()
    ax.contourf(x, x, np.sin(3 * x[:, None]) * x, 40).set_rasterized(True)
    svg = figures.show(fig, "hills").svg
    assert "data:image/png;base64," in svg and len(svg) < 150_000


STORED = [
    (path.stem, svg)
    for path in sorted((Path(__file__).parent.parent / "chapters").glob("*.ipynb"))
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
    for output in cell.get("outputs", [])
    for svg in ["".join(output.get("data", {}).get("text/html", ""))]
    if "bp-figure" in svg
]


@pytest.mark.parametrize("chapter", sorted({chapter for chapter, _ in STORED}))
def test_letters_can_be_read_on_a_phone(chapter):
    """A telephone 360 px wide leaves 328 px to a figure: there its texts are at least 10 px high.

    matplotlib scales glyphs of 100 units.
    """
    for svg in [svg for stem, svg in STORED if stem == chapter]:
        width = float(re.search(r'viewBox="0 0 ([\d.]+)', svg)[1])
        sizes = [
            100 * float(scale)
            for scale in re.findall(
                r'<g[^>]* transform="[^"]*scale\(([\d.]+)[^"]*"[^>]*>\s*(?:<defs>.*?</defs>\s*)?<use', svg, re.DOTALL
            )
        ]
        assert sizes and min(sizes) * min(328 / width, 96 / 66) >= 9.95, re.search('aria-label="([^"]*)', svg)[1]


def test_ink_takes_the_colour_of_the_text_and_other_pictures_keep_theirs():
    ink = figures.show(figures.draw_images(np.eye(8).reshape(1, 64), ["1"]), "a line of ink").svg
    (name,) = re.findall(r'<image filter="url\(#([^)]+)\)"', ink)
    assert re.search(rf'<filter id="{name}"[^>]*>\s*<feFlood flood-color="currentColor"/>', ink)
    signed = figures.show(
        figures.draw_images(np.linspace(-1, 1, 64).reshape(1, 64), ["1"], signed=True), "blue and orange"
    ).svg
    assert "<image" in signed and "filter" not in signed


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return sum(
        share * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
        for share, part in zip((0.2126, 0.7152, 0.0722), parts)
    )


@pytest.mark.parametrize("name", figures.COLOURS)
@pytest.mark.parametrize("paper", ["#ffffff", "#14181e", "#222832"])  # light; dark; a box in the dark
def test_lines_can_be_seen_light_and_dark(name, paper):
    low, high = sorted([luminance(figures.COLOURS[name]), luminance(paper)])
    assert (high + 0.05) / (low + 0.05) >= 3


def test_lines_differ_in_more_than_their_colour():
    styles = [(str(style["linestyle"]), style["marker"]) for style in plt.rcParams["axes.prop_cycle"]]
    assert len(styles) == 6
    for one, other in combinations(styles, 2):
        assert one[0] != other[0] and one[1] != other[1]
