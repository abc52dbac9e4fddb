"""One run of a notebook serves both: nbval compares its outputs, and the last test of each asks whether the file is fresh, byte for byte.

What the kernel says while nbval runs the cells is kept, given to nbclient as if it had run them, and settled as `book/refresh.py`
does. So `make test` holds what `make fresh` says (widget states and metadata too) without running anything a second time.
"""

import difflib
import json
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbval.kernel import RunningKernel
from nbval.plugin import IPyNbCell, coalesce_streams

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "book"))
import refresh  # noqa: E402


def get_message(self, stream, timeout=None):
    """As nbval's own, which also lays out each message for a log that nobody reads; and what was published is kept."""
    message = {"iopub": self.kc.get_iopub_msg, "shell": self.kc.get_shell_msg}[stream](timeout=timeout)
    if stream == "iopub":
        self.__dict__.setdefault("published", []).append(message)
    return message


RunningKernel.get_message = get_message


def replayed(stored, published):
    """The notebook as nbclient stores it when a kernel publishes these messages; and how many cells the kernel ran."""
    nb = nbformat.from_dict(json.loads(json.dumps(stored)))
    nb.metadata.pop("widgets", None)
    code = [(place, cell) for place, cell in enumerate(nb.cells) if cell.cell_type == "code"]
    for _, cell in code:
        cell.outputs, cell.execution_count = [], None
    client = NotebookClient(nb, record_timing=False, coalesce_streams=True)
    client.reset_execution_trackers()
    ran = {}  # the request's id -> the cell it ran
    for message in published:
        request, kind = message["parent_header"].get("msg_id"), message["msg_type"]
        if kind == "execute_input":
            ran[request], client.clear_before_next_output = code[len(ran)], False
        if kind != "status" and request in ran:
            place, cell = ran[request]
            client.process_message(message, cell, place)
    for number, (_, cell) in enumerate(code, 1):  # nbval runs each as the kernel's nought-th
        cell.outputs, cell.execution_count = coalesce_streams(cell.outputs), number
    client.set_widgets_metadata()
    return nb, len(ran) == len(code)


class Fresh(pytest.Item):
    """What `make fresh` says of this notebook."""

    def runtest(self):
        published = getattr(self.parent.kernel, "published", [])
        stored = nbformat.from_dict(json.loads(json.dumps(self.parent.nb)))
        refresh.name_cells(stored, self.path.stem)
        nb, whole = replayed(stored, published)
        if not whole:
            asked = sum(isinstance(item, IPyNbCell) and item.parent is self.parent for item in self.session.items)
            code = sum(cell.cell_type == "code" for cell in stored.cells)
            (pytest.fail if asked == code else pytest.skip)("not every cell of the notebook was run")
        nb.nbformat_minor = 5
        nb = refresh.settle(nb, self.path.stem)
        refresh.keep_stored(nb, stored)
        old, new = self.path.read_bytes().decode("utf-8").splitlines(), (nbformat.writes(nb) + "\n").splitlines()
        told = [line[:160] for line in difflib.unified_diff(old, new, "stored", "new", n=0, lineterm="")]
        assert not told, "\n".join(["not fresh, run make refresh", *told[:20]])

    def repr_failure(self, excinfo):
        return str(excinfo.value)

    def reportinfo(self):
        return self.path, 0, f"{self.path.name}: fresh"


def add_fresh(items):
    """Behind the last cell of each notebook, the test whether its file is fresh."""
    for place in reversed(range(len(items))):
        file = items[place].parent
        if isinstance(items[place], IPyNbCell) and (place + 1 == len(items) or items[place + 1].parent is not file):
            items.insert(place + 1, Fresh.from_parent(file, name="fresh"))
