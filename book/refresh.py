"""Run the chapters and store their outputs, so that a second run changes no byte.

    python book/refresh.py                          every notebook in chapters/
    python book/refresh.py chapters/03_forward.ipynb
    python book/refresh.py --check                  change nothing; fail if anything would change

What would differ from run to run is settled here: cell ids come from the cells' text, widget ids from the order in
which the widgets were made, addresses are zeros, timings are not stored. Cells tagged `nbval-ignore-output` (they
print times) keep the output they have, and a figure is kept when only the last digits of its coordinates moved.
"""

import argparse
import difflib
import hashlib
import json
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ROOT = Path(__file__).resolve().parent.parent
STATE = "application/vnd.jupyter.widget-state+json"
# A figure's code is no part of its state: it is found by its name. This, the same for all, is stored in its place.
STORED_CODE = (ROOT / "book" / "stored-figure.mjs").read_text(encoding="utf-8")
# What a tag of the page closes in JupyterLab.
FOLDED = {
    "hide-cell": ("source_hidden", "outputs_hidden"),
    "hide-input": ("source_hidden",),
    "hide-output": ("outputs_hidden",),
}
NUMBER = re.compile(r"-?\d+\.?\d*(?:e[-+]?\d+)?")
SVG_ID = re.compile(r"bp[0-9a-f]{8}-")
NEAR = 0.05  # of an SVG's unit, 1/72 inch: no eye sees it


def digest(text, length):
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def name_cells(nb, stem):
    """Give each cell an id that depends on its text only (and on how many like it came before)."""
    seen = Counter()
    for cell in nb.cells:
        key = f"{cell.cell_type}\n{cell.source.strip()}"
        seen[key] += 1
        cell["id"] = digest(f"{stem}\n{seen[key]}\n{key}", 8)
    repeated = [i for i, n in Counter(cell["id"] for cell in nb.cells).items() if n > 1]
    if repeated:
        raise ValueError(f"{stem}: two cells share the id {repeated[0]}")


def same_figure(old, new):
    """True if two outputs are the same SVG but for the last digits of its coordinates."""
    if not (isinstance(old, str) and isinstance(new, str) and "<svg" in old and "<svg" in new):
        return False
    old, new = (SVG_ID.sub("", text) for text in (old, new))
    if NUMBER.sub("#", old) != NUMBER.sub("#", new):
        return False
    return all(abs(float(a) - float(b)) <= NEAR for a, b in zip(NUMBER.findall(old), NUMBER.findall(new)))


def keep_stored(nb, stored):
    """Keep stored outputs that are as good as the new ones: times, and figures with rounding noise."""
    before = {cell["id"]: cell.get("outputs", []) for cell in stored.cells}
    for cell in nb.cells:
        old = before.get(cell["id"], [])
        if cell.cell_type != "code" or not old:
            continue
        if "nbval-ignore-output" in cell.metadata.get("tags", []):
            cell["outputs"] = old
        elif len(old) == len(cell.outputs):
            for was, now in zip(old, cell.outputs):
                for kind in ("text/html", "image/svg+xml"):
                    if same_figure(was.get("data", {}).get(kind), now.get("data", {}).get(kind)):
                        now["data"][kind] = was["data"][kind]


def fold(nb):
    """Close in JupyterLab and on Colab what the page closes. JupyterLab goes on showing a closed cell's first line."""
    for cell in nb.cells:
        closed = {each for tag in cell.metadata.get("tags", []) for each in FOLDED.get(tag, ())}
        for key in ("jupyter", "cellView"):
            cell.metadata.pop(key, None)
        if cell.cell_type == "code" and closed:
            cell.metadata["jupyter"] = {each: True for each in sorted(closed)}
            if "source_hidden" in closed:
                cell.metadata["cellView"] = "form"


def settle(nb, stem):
    """Remove from a notebook that has just run whatever changes from run to run."""
    state = nb.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
    for model in state.values():
        if "module" in model["state"]:
            model["state"].pop("_css", None)
            model["state"]["_esm"] = STORED_CODE
    nb.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            **({"widgets": nb.metadata["widgets"]} if state else {}),
        }
    )
    fold(nb)
    for cell in nb.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            if output.get("execution_count") is not None:
                output["execution_count"] = cell.execution_count
    text = json.dumps(nb)
    for number, old in enumerate(state):  # a dict: in the order in which the widgets were made
        text = text.replace(old, digest(f"{stem}/widget/{number}", 32))
    text = re.sub(r"[\w:\\/.-]*ipykernel_\d+[\\/]+\d+\.py", "ipykernel/cell.py", text)
    text = re.sub(r"\bat 0x[0-9a-fA-F]{6,}", "at 0x0", text)
    return nbformat.from_dict(json.loads(text))


def refreshed(path):
    """The text of a notebook after running it from top to bottom."""
    stored = nbformat.read(path, as_version=4)
    name_cells(stored, path.stem)
    nb = nbformat.from_dict(json.loads(json.dumps(stored)))
    nb.metadata.pop("widgets", None)
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    NotebookClient(
        nb,
        timeout=600,
        kernel_name="python3",
        record_timing=False,
        store_widget_state=True,
        coalesce_streams=True,
        extra_arguments=["--log-level=40"],
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    nb.nbformat_minor = 5
    nb = settle(nb, path.stem)
    keep_stored(nb, stored)
    nbformat.validate(nb)
    return nbformat.writes(nb) + "\n"


def run(path, check):
    """Refresh one notebook; say what happened, and whether it is to be called a failure."""
    try:
        new = refreshed(path)
    except (CellExecutionError, ValueError, nbformat.ValidationError) as error:
        return f"{path.name}: {error}", True
    old = path.read_bytes().decode("utf-8")
    if new == old:
        return f"{path.name}: unchanged", False
    if check:
        lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), "stored", "new", n=0, lineterm=""))
        return "\n".join([f"{path.name}: not fresh", *(line[:160] for line in lines[:20])]), True
    path.write_bytes(new.encode("utf-8"))
    return f"{path.name}: refreshed", False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: every notebook in chapters/")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if anything would change")
    parser.add_argument("-j", type=int, default=2, help="how many notebooks at a time (default 2)")
    wanted = parser.parse_args()
    paths = [path.resolve() for path in wanted.notebooks] or sorted((ROOT / "chapters").glob("*.ipynb"))
    bad = False
    with ProcessPoolExecutor(wanted.j) as pool:
        for message, failed in pool.map(run, paths, [wanted.check] * len(paths)):
            print(message, flush=True)
            bad = bad or failed
    sys.exit(bad)


if __name__ == "__main__":
    main()
