"""How long a chapter takes to read, by one formula; the opening box of each chapter says it.

    python book/reading_time.py                                   say it for every chapter
    python book/reading_time.py --write chapters/04_backward.ipynb  put it into the chapter's box

180 words a minute; 20 seconds for a displayed formula or a drawing; 3 seconds for a visible line of code or of printed
output; 3 minutes for an interactive figure. Exercises, solutions, hidden code and what is folded are not counted. With
the pencil: twice that. Rounded up to 5 minutes.
A section whose first block is an admonition of class `second-reading` is left out of the first reading.
"""

import argparse
import math
import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parent.parent
CHAPTERS = sorted((ROOT / "chapters").glob("[01][0-9]_*.ipynb"))
LINE = re.compile(r"^\*\*Time\.\*\* .*$", re.M)
FENCE = re.compile(r"^(`{3,})\{admonition\}[^\n]*\n(?::class: ([^\n]*)\n)?(.*?)^\1`*$", re.M | re.S)
BLOCKS = re.compile(r"^(#{1,6}) ([^\n]*)|^```\{admonition\}[^\n]*\n:class: second-reading\b", re.M)


@dataclass
class Load:
    """What a reader has before her, counted."""

    words: int = 0
    displays: int = 0
    lines: int = 0
    drawings: int = 0
    figures: int = 0

    def __add__(self, other):
        return Load(*(mine + its for mine, its in zip(vars(self).values(), vars(other).values())))

    @property
    def minutes(self):
        """The time of one quiet reading, not rounded."""
        return self.words / 180 + (self.displays + self.drawings) / 3 + self.lines / 20 + 3 * self.figures


def of_text(text):
    """The load of a piece of Markdown, without what is folded."""
    text = FENCE.sub(lambda box: "" if re.search("dropdown|exercise", box[2] or "") else box[3], text)
    text, displays = re.subn(r"\$\$.*?\$\$( \([\w-]+\))?", " ", text, flags=re.S)
    text = re.sub(r"\$[^$]+\$", " x ", text)  # a formula in the line is read as a word
    text = re.sub(r"\]\([^)]*\)|\{\w+\}`[^`]*`|</?\w[^>]*>", " ", text)
    return Load(words=len(re.findall(r"[^\W_]+(?:[-'’.,][^\W_]+)*", text)), displays=displays)


def of_cell(cell):
    """The load of a code cell: its visible lines, what it prints, its drawing or its interactive figure."""
    tags = cell.metadata.get("tags", [])
    if {"hide-cell", "remove-cell"} & set(tags):
        return Load()
    lines = [] if {"hide-input", "remove-input"} & set(tags) else cell.source.splitlines()
    load = Load(lines=sum(bool(line.strip()) for line in lines))
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        if output.output_type == "stream":
            load += Load(lines=len(output.text.splitlines()))
        elif "application/vnd.jupyter.widget-view+json" in data:
            load += Load(figures=1)
        elif "<svg" in data.get("text/html", "") or "image/svg+xml" in data:
            load += Load(drawings=1)
        elif "text/plain" in data:
            load += Load(lines=len(data["text/plain"].splitlines()))
    return load


def loads(nb):
    """(first reading, all of it) of a notebook, as two loads; a section of exercises counts in neither."""
    first, whole = Load(), Load()
    level, second, exercises = 1, None, False
    for cell in nb.cells:
        if cell.cell_type == "markdown":
            marks = list(BLOCKS.finditer(cell.source))
            places = [0, *(mark.start() for mark in marks), len(cell.source)]
            parts = [cell.source[a:b] for a, b in zip(places, places[1:])]
        else:
            marks, parts = [], [cell]
        for mark, part in zip([None, *marks], parts):
            if mark and mark[1]:
                level = len(mark[1])
                second = None if second and level <= second else second
                exercises = mark[2].startswith("Exercises") if level <= 2 else exercises
            elif mark:
                second = second or level
            load = Load() if exercises else of_text(part) if isinstance(part, str) else of_cell(part)
            whole += load
            first += Load() if second else load
    return first, whole


def rounded(minutes):
    """Up to the next five minutes."""
    return 5 * math.ceil(minutes / 5)


def sentence(nb):
    """The line that the opening box says."""
    first, whole = (rounded(load.minutes) for load in loads(nb))
    if first == whole:
        return f"**Time.** {whole} minutes, with the pencil {2 * whole}. The exercises come on top."
    return (
        f"**Time.** First reading: {first} minutes, with the pencil {2 * first}. "
        f"All of it: {whole} minutes, with the pencil {2 * whole}. The exercises come on top."
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: every chapter")
    parser.add_argument("--write", action="store_true", help="put the line into the box of the first cell")
    wanted = parser.parse_args()
    for path in wanted.notebooks or CHAPTERS:
        nb = nbformat.read(path, as_version=4)
        first, whole = loads(nb)
        print(f"{path.stem:16} first {first.minutes:5.1f}  all {whole.minutes:5.1f}  {whole}")
        if wanted.write:
            opening, found = LINE.subn(sentence(nb), nb.cells[0].source)
            if found != 1:
                raise SystemExit(f"{path}: its first cell has {found} lines that begin with **Time.**, expected one")
            nb.cells[0].source = opening
            path.write_text(nbformat.writes(nb) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
