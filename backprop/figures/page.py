"""From matplotlib's figure to an SVG of the page: its colours, its text alternative, the same bytes in every run.

The SVG is mended as text, step by step (`MENDED`), and not as a tree: an XML parser joins the lines of a path and
orders attributes anew, and a stored figure shall only change where its picture does.
"""

import base64
import hashlib
import html
import io
import re

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

from .style import PAGE

WIDTH = (
    66  # an SVG's units in one inch of the page, instead of 72: drawn small, so that letters stay readable on a phone
)


class Figure:
    """A finished figure: SVG for the page, and its text alternative for whoever does not see it."""

    def __init__(self, svg, alt):
        self.svg, self.alt = svg, alt

    def _repr_html_(self):
        return self.svg

    def __repr__(self):
        return f"Figure: {self.alt}"


def show(fig, alt):
    """The figure (or an axis's figure) as SVG in the page's own colours; `alt` says in words what it shows.

    Coordinates are rounded to two decimals, 1/7200 inch. Dense parts (filled contours, images) may be set
    `rasterized=True`: they become a picture inside the SVG, while text and axes still follow the page. A picture of
    nothing but black, more or less opaque, is ink: it takes the colour of the text.
    Raises ValueError if `alt` is empty.
    """
    if not isinstance(alt, str) or not alt.strip():
        raise ValueError("alt is empty, expected a sentence that says what the figure shows")
    fig = getattr(fig, "figure", fig)
    text = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "path", "svg.hashsalt": "backprop"}):
        fig.savefig(text, format="svg", metadata={"Date": None, "Creator": None}, transparent=True, dpi=150)
    plt.close(fig)
    svg = text.getvalue()
    for mended in MENDED:
        svg = mended(svg)
    words = " ".join(alt.split())
    return Figure(opened(own_ids(svg, words), words), alt)


def without_prologue(svg):
    """From <svg on: no XML declaration, no doctype; a page is in the middle of its own document."""
    return svg[svg.index("<svg") :]


# Keeps of a picture how opaque it is, and paints that in the colour of the text.
INK_FILTER = (
    '<filter id="ink" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
    '<feFlood flood-color="currentColor"/><feComposite operator="in" in2="SourceAlpha"/></filter>'
)


def in_ink(svg):
    """Pictures of nothing but black are painted in the colour of the text; any other stays as it is."""

    def inked(image):
        pixels = np.asarray(Image.open(io.BytesIO(base64.b64decode(image["png"]))).convert("RGBA"))
        colour, opaque = pixels[..., :3], pixels[..., 3:] > 0
        black = (colour * opaque).max() == 0
        return image[0].replace("<image", '<image filter="url(#ink)"') if black else image[0]

    svg = re.sub(r'<image xlink:href="data:image/png;base64,(?P<png>[^"]*)"', inked, svg)
    return re.sub(r"<svg[^>]*>", lambda tag: tag[0] + INK_FILTER, svg, count=1) if "url(#ink)" in svg else svg


def without_remarks(svg):
    """No metadata, no comments, and no style sheet: it would hold for every figure of the page."""
    for part in (r"<metadata>.*?</metadata>", r"<!--.*?-->", r"<defs>\s*<style.*?</style>\s*</defs>"):
        svg = re.sub(part, "", svg, flags=re.S)
    return svg


def rounded(svg):
    """Coordinates of two decimals at most. A scale is a factor, no coordinate: it keeps its digits."""

    def short(part):
        return part[0] if part["scale"] else f"{float(part[0]):.2f}".rstrip("0").rstrip(".")

    return re.sub(r"(?P<scale>scale\([^)]*\))|\d+\.\d{3,}(?=[^\w.])", short, svg)


def in_the_pages_colours(svg):
    """The stand-ins give way to what follows the page, light or dark."""
    for stand_in, (colour, _) in PAGE.items():
        svg = svg.replace(stand_in, colour)
    return svg


def without_indents(svg):
    """One line break where there was any blank with one in it."""
    return re.sub(r"\s*\n\s*", "\n", svg).strip()


MENDED = (without_prologue, in_ink, without_remarks, rounded, in_the_pages_colours, without_indents)


def own_ids(svg, alt):
    """Ids in the order of the page, under a name made from the picture itself: two figures in one page never meet."""
    order = {name: number for number, name in enumerate(dict.fromkeys(re.findall(r'\bid="([^"]+)"', svg)))}
    used = {name for pair in re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', svg) for name in pair if name}
    svg = re.sub(r' id="([^"]+)"', lambda m: f' id="@{order[m[1]]}"' if m[1] in used else "", svg)
    svg = re.sub(r'(url\(#|href="#)([^)"]+)', lambda m: f"{m[1]}@{order[m[2]]}", svg)
    prefix = f"bp{hashlib.sha256((alt + svg).encode()).hexdigest()[:8]}-"
    return re.sub(r'(url\(#| id="|href="#)@', lambda m: m[1] + prefix, svg)


def opened(svg, alt):
    """The <svg> tag of the page: its words, its width, and what each colour of the page is called where."""
    width, height = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups()
    colours = "; ".join(declaration for _, declaration in PAGE.values())
    tag = (
        f'<svg class="bp-figure" role="img" aria-label="{html.escape(alt)}" viewBox="0 0 {width} {height}" '
        f'style="width: {float(width) / WIDTH:.4g}in; max-width: 100%; height: auto; {colours}" '
        'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
    )
    return re.sub(r"<svg[^>]*>", lambda _: tag, svg, count=1)
