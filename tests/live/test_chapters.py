"""Every chapter from top to bottom in the page: each cell gives what the book prints, under nbval's rules, or says what is missing."""

import configparser
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parents[2]
NAMES = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))
RULES = configparser.RawConfigParser()
RULES.read(ROOT / "tests" / "nbval.cfg")
NEEDS = re.compile(r"scipy|\btrain\w*\(|minimize|stepper|matplotlib|ablation")

# What the page shows of a cell: streams as text, markup as the browser's own text of it.
SHOWN = """() => backpropLive.cells.filter((cell) => !cell.own).map((cell) => {
  const place = cell.node.querySelector(".bpl-output");
  const note = [...place.querySelectorAll(".bpl-note")].map((each) => each.textContent).join(" ");
  const streams = {};
  for (const name of ["stdout", "stderr"]) streams[name] = [...place.querySelectorAll(`.bpl-${name}`)].map((each) => each.textContent).join("");
  const figure = place.querySelector(".bp-widget")?.dataset.ready !== undefined;
  const html = [...place.querySelectorAll(".text_html")].map((each) => each.innerHTML).join("");
  return { id: cell.id, ended: cell.ended, error: place.querySelector(".bpl-error")?.textContent, note, streams, figure, html };
})"""
AS_PARSED = """(markup) => {
  const parsed = new DOMParser().parseFromString(markup, "text/html");
  for (const each of parsed.querySelectorAll("[style]")) each.style.cssText = each.getAttribute("style");
  return parsed.body.innerHTML;
}"""


def settled(text):
    """As nbval compares: figures by their opening tag, no addresses; blanks at the ends do not count in markup."""
    for section in RULES.sections():
        text = re.sub(RULES[section]["regex"], RULES[section]["replace"], text)
    return re.sub(r"\b\d(\.\d+)?e-1[1-9]\b", "a rounding error", text)  # WebAssembly adds in another order


def stored(cell):
    """What the book prints below a cell: streams, markup, and whether a figure lives there."""
    streams = {"stdout": "", "stderr": ""}
    html, figure = "", False
    for output in cell["outputs"]:
        if output["output_type"] == "stream":
            streams[output["name"]] += "".join(output["text"])
        else:
            data = output["data"]
            html += "".join(data.get("text/html", ""))
            figure |= "application/vnd.jupyter.widget-view+json" in data
    return streams, html, figure


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_chapter_runs_in_the_page_and_gives_what_it_prints(read, name):
    reader = read(name).press()
    reader.run_all()
    expect(reader.page.locator(".bpl-output .bp-widget:not([data-ready])")).to_have_count(0)
    nb = json.loads((ROOT / "chapters" / f"{name}.ipynb").read_text(encoding="utf-8"))
    code = [cell for cell in nb["cells"] if cell["cell_type"] == "code"]
    shown = reader.page.evaluate(SHOWN)
    assert [cell["id"] for cell in code] == [each["id"] for each in shown]
    different, ran = [], 0
    for number, (cell, now) in enumerate(zip(code, shown), 1):
        source = "".join(cell["source"])
        if now["ended"] == "missing":
            # what misses a package says which; what uses the name of such a cell says that
            assert "The printed output stays." in now["note"] or not cell["outputs"], number
            assert NEEDS.search(source) or "which cell" in now["note"], f"cell {number}: {now['note']}\n{source}"
            continue
        ran += 1
        streams, html, figure = stored(cell)
        if now["ended"] != "done":
            different.append(f"cell {number}: {now['error']}")
        elif "nbval-ignore-output" in cell["metadata"].get("tags", []):
            continue
        elif "is the printed one" in now["note"]:
            assert "show(" in source and "<svg" in now["html"]
        elif {k: settled(v) for k, v in now["streams"].items()} != {k: settled(v) for k, v in streams.items()}:
            different.append(f"cell {number}: {now['streams']} and not {streams}")
        elif (
            figure != now["figure"]
            or settled(now["html"]).strip() != settled(reader.page.evaluate(AS_PARSED, html)).strip()
        ):
            different.append(f"cell {number}: {now['html'][:300]} and not {html[:300]}")
    assert different == []
    assert ran >= len(code) * (0.2 if name[:2] in ("08", "09", "10", "11") else 0.8), f"{ran} of {len(code)} cells ran"
