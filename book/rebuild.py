"""Builds the pages strictly, and after a change of some chapters builds these alone: `make book`.

    python book/rebuild.py [--quiet]

A page built before is kept only where that is as strict as starting afresh. From scratch it starts when the last build
failed (its warnings would not be said again), when anything but the text of pages has changed, and when a page has lost
a place that another may point to.
"""

import hashlib
import importlib.metadata
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "_build"
STAMP = BUILT / "built"
# What all pages depend on; the texts themselves are Sphinx's to compare.
FRAME = ["book/**/*", "backprop/**/*", "_config.yml", "_toc.yml", "references.bib", "constraints.txt"]
PARTS = ["jupyter-book", "sphinx", "myst-nb", "docutils", "fonttools", "mini-racer"]
LEFT_OUT = ("__pycache__", "node_modules")


def frame(root=ROOT):
    """The digest of all that is no text of a page."""
    found = hashlib.sha256()
    for pattern in FRAME:
        for path in sorted(root.glob(pattern)):
            if path.is_file() and not set(LEFT_OUT) & set(path.parts):
                found.update(path.relative_to(root).as_posix().encode())
                found.update(hashlib.sha256(path.read_bytes()).digest())
    for name in PARTS:
        try:
            found.update(f"{name} {importlib.metadata.version(name)}".encode())
        except importlib.metadata.PackageNotFoundError:
            found.update(name.encode())
    return found.hexdigest()


def places(html=BUILT / "html"):
    """{page: the names of its places}."""
    return {
        path.relative_to(html).as_posix(): set(re.findall(r'\bid="([^"]+)"', path.read_text(encoding="utf-8")))
        for path in html.rglob("*.html")
        if path.name not in ("search.html", "genindex.html", "py-modindex.html")
    }


def lost(before, after):
    """Places that were there, and are no more."""
    return sorted(f"{page}#{name}" for page in before for name in before[page] - after.get(page, set()))


def build(*options):
    command = "from jupyter_book.cli.main import main; main()"
    return subprocess.call([sys.executable, "-c", command, "build", str(ROOT), "-n", "-W", "--keep-going", *options])


def main(*options):
    now = frame()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == now:
        before = places()
        STAMP.unlink()
        code = build(*options)
        gone = lost(before, places()) if code == 0 else ()
        if code or not gone:
            if code == 0:
                STAMP.write_text(now, encoding="utf-8")
            return code
        print(f"Building all pages: {gone[0]} is gone, and another page may point to it", flush=True)
    shutil.rmtree(BUILT, ignore_errors=True)
    code = build(*options)
    if code == 0:
        STAMP.write_text(now, encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
