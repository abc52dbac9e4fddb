"""Run every notebook of a folder from top to bottom; say how long each took, and fail if one did."""

import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def run(path):
    """The seconds that a notebook takes; CellExecutionError when a cell fails."""
    nb = nbformat.read(path, as_version=4)
    start = time.perf_counter()
    where = {"metadata": {"path": str(path.parent)}}
    NotebookClient(nb, timeout=600, kernel_name="python3", resources=where).execute()
    return time.perf_counter() - start


def main(folder):
    failed = []
    for path in sorted(Path(folder).rglob("*.ipynb")):
        if any(part.startswith(".") for part in path.parts[len(Path(folder).parts) :]):
            continue
        try:
            print(f"{path.name}: {run(path):.1f} s", flush=True)
        except CellExecutionError as error:
            print(f"{path.name}: {error}", flush=True)
            failed.append(path.name)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main(sys.argv[1])
