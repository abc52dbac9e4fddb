"""The book's figures: matplotlib only, drawn from results that are handed in; nothing is computed here.

`use()` sets the style, `show(fig, alt)` turns a figure into an SVG inside the page that follows its light or dark
colours and carries a text alternative. Every draw function takes data and an axis and returns the axis; each stands in
the file of the chapter that shows it first.
"""

from .ch01_02_calculations import draw_area, draw_graph, draw_lines
from .ch03_04_network import draw_backward_pass, draw_cost_of_one_output, draw_network, draw_outer, draw_step
from .ch05_06_proof_and_layers import draw_chain, draw_counts, draw_fit, draw_output_delta, draw_paths
from .ch07_checking import draw_blocks, draw_curves, draw_descents, draw_v
from .ch08_descent import draw_map
from .ch09_digits import draw_images
from .ch10_11_deep import draw_bands, draw_movement, draw_norms, draw_saturation, draw_two_maps
from .ch12_mistakes import draw_mistakes
from .page import Figure, show
from .style import COLOURS, DASHES, FAINT, INK, MARKERS, PAGE, PAPER, SIZE, STYLE, axes, use

__all__ = [
    "COLOURS",
    "DASHES",
    "FAINT",
    "INK",
    "MARKERS",
    "PAGE",
    "PAPER",
    "SIZE",
    "STYLE",
    "Figure",
    "axes",
    "draw_area",
    "draw_backward_pass",
    "draw_bands",
    "draw_blocks",
    "draw_chain",
    "draw_cost_of_one_output",
    "draw_counts",
    "draw_curves",
    "draw_descents",
    "draw_fit",
    "draw_graph",
    "draw_images",
    "draw_lines",
    "draw_map",
    "draw_mistakes",
    "draw_movement",
    "draw_network",
    "draw_norms",
    "draw_outer",
    "draw_output_delta",
    "draw_paths",
    "draw_saturation",
    "draw_step",
    "draw_two_maps",
    "draw_v",
    "show",
    "use",
]
