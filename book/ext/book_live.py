"""Python in the page: the button, and what is fetched when it is pressed. Until then a page carries the button alone.

On a page with code there is one paragraph with the button before the first cell, and a link to it in the header. What a
press needs lies beside the pages, in `_static/live/`: the scripts (book/live/bundles), the package as it is now in one
small archive, and for each page its cells. The page's `div.cell`s are matched with these in their order, so that a cell
needs no mark in the HTML.

PYODIDE names a folder with a distribution of Pyodide: it is copied beside the pages (`_static/pyodide/`), with a lock
file that lists what is there. Without it, Python comes from the official place, at the version and with the sums below.
A page opened from disk may not read files, only load scripts, so each file has a twin that is one.
"""

import base64
import hashlib
import html
import importlib.metadata
import io
import json
import os
import re
import shutil
import zipfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from docutils import nodes
from sphinx.util import logging

log = logging.getLogger(__name__)

LIVE = Path(__file__).resolve().parents[1] / "live"
VERSION = "0.29.3"
# The runtime is npm's, whose sums are known; packages are Pyodide's own, held to the sums in the lock file.
CDN = f"https://cdn.jsdelivr.net/npm/pyodide@{VERSION}/"
PACKAGES = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
SUMS = {
    "pyodide.js": "sha384-Hcsv6LxK5rH9vVB+a/+cLJZR3kIIM2Y851r6waxy+9JInvSROiD1bTMk748pYdat",
    "pyodide.asm.js": "sha384-H/2VLTcLlId+2q+XryOhG/nGawPSusslAGPNvqdOA4U5cHJX+UFEzL0fEM1jEf0b",
    "pyodide.asm.wasm": "sha384-W3dDz77bydlUojTtAGEnjta8TodphdFrtejY4+BmoIXgXs1o+W8t6byLJ71jkOyN",
    "python_stdlib.zip": "sha384-N6oQlVvCCt2KTb4E08U9ctVKPkEv8zlBwyOwgAG1fmS3H5XQA4j0lLbWa+kDvlsU",
    "pyodide-lock.json": "sha384-ouUBrsjlVW6VZ9nFEExCgPrCekncxyncvg//bRCwIEv8VMhM/oaPI5OmmCuQcjCW",
}
CDN_MEGABYTES = 9  # compressed, as it travels: the five files 5.5, numpy 3
RUNTIME = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
# Beside the package in its archive: what it imports that is Python alone, as installed here.
ALONGSIDE = ("traitlets", "tqdm")
NPM = ("package.json", "package-lock.json", "biome.json", "sources.json", "states.json")
WRITE_IT = re.compile(r"^`{3,}\{admonition\} Exercise (\d+\.\d+)\b[^\n]*\bwrite\b", re.I | re.M)


# ---- what is fetched after a press ----


def files_of_archive():
    """{name in the archive: path}: the package without its JavaScript, what runs the cells, and ALONGSIDE."""
    package = Path(find_spec("backprop").submodule_search_locations[0])
    roots = {"backprop": package, "in_page": LIVE / "python" / "in_page"}
    roots |= {name: Path(find_spec(name).submodule_search_locations[0]) for name in ALONGSIDE}
    found = {}
    for name, root in roots.items():
        for path in root.rglob("*"):
            parts = path.relative_to(root).parts
            skipped = {"__pycache__", "node_modules", "bundles", "tests"} & set(parts)
            wanted = (".py", ".json", ".npz") if name == "backprop" else (".py",)
            if path.is_file() and path.suffix in wanted and not skipped and path.name not in NPM:
                found["/".join((name, *parts))] = path
    for name in ALONGSIDE:
        for path in importlib.metadata.files(name) or ():
            if path.name in ("LICENSE", "LICENCE"):
                found[f"{name}/{path.name}"] = Path(path.locate())
    return found


@cache
def archive():
    """The bytes of the archive; the same for the same files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        for name, path in sorted(files_of_archive().items()):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            zipped.writestr(entry, path.read_bytes(), compresslevel=9)
    return packed.getvalue()


def write_with_twin(target, data):
    """A file, and the script that hands the same bytes to a page opened from disk."""
    target.write_bytes(data)
    text = base64.b64encode(data).decode("ascii")
    target.with_name(f"{target.name}.js").write_text(f'backpropLive.bytes[{json.dumps(target.name)}]="{text}";\n')


def integrity(data):
    return "sha384-" + base64.b64encode(hashlib.sha384(data).digest()).decode("ascii")


def own_lock(folder):
    """The lock file of a distribution, for the packages whose files are there, with the sums of these files."""
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    there = {}
    for name, package in lock["packages"].items():
        path = folder / package["file_name"]
        if path.is_file():
            there[name] = {**package, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
    # one that needs what is missing cannot be had either
    while lacking := [name for name, package in there.items() if not set(package["depends"]) <= set(there)]:
        for name in lacking:
            del there[name]
    return {**lock, "packages": there}


def copy_python(folder, target):
    """Puts a distribution beside the pages; returns what the pages must know of it. ValueError if it is none."""
    missing = [name for name in RUNTIME if not (folder / name).is_file()]
    if missing:
        raise ValueError(f"PYODIDE names {folder}, which is no distribution of Pyodide: it has no {', '.join(missing)}")
    lock = own_lock(folder)
    if "numpy" not in lock["packages"]:
        raise ValueError(f"PYODIDE names {folder}, which has no numpy (the file that pyodide-lock.json names)")
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    wheels = sorted(package["file_name"] for package in lock["packages"].values())
    sums, size = {}, 0
    for name in (*RUNTIME, *wheels):
        data = json.dumps(lock).encode() if name == "pyodide-lock.json" else (folder / name).read_bytes()
        write_with_twin(target / name, data)
        if name in RUNTIME:
            sums[name] = integrity(data)
        if name in RUNTIME or name == lock["packages"]["numpy"]["file_name"]:
            size += len(data)
    return {"beside": [*RUNTIME, *wheels], "sums": sums, "megabytes": round(size / 1e6)}


def copy_all(app):
    """Writes `_static/live/` and, where PYODIDE names one, `_static/pyodide/`."""
    if app.builder.format != "html":
        return
    static = Path(app.outdir, "_static")
    target = static / "live"
    (target / "pages").mkdir(parents=True, exist_ok=True)  # a page that did not change keeps its file
    for name in ("live.js", "editor.js", "LICENSE"):
        shutil.copy(LIVE / "bundles" / name, target)
    write_with_twin(target / "package.zip", archive())
    config = {"archive": "package.zip", "cdn": CDN, "packages": PACKAGES, "sums": SUMS, "megabytes": CDN_MEGABYTES}
    shutil.rmtree(static / "pyodide", ignore_errors=True)  # one of an earlier build
    if os.environ.get("PYODIDE"):
        try:
            config |= copy_python(Path(os.environ["PYODIDE"]), static / "pyodide")
        except ValueError as error:
            log.warning("%s", error, type="live")
    app.live = config


# ---- a page ----


@cache
def slow():
    """{cell's id: seconds in the page} of the cells that take more than ten; benchmarks/live.py measures them."""
    return json.loads((LIVE / "slow.json").read_text(encoding="utf-8"))


@cache
def notebook(path):
    """The cells of a notebook, or None for a page that is none or has no code."""
    if not path.endswith(".ipynb"):
        return None
    made = json.loads(Path(path).read_text(encoding="utf-8"))
    return made if any(cell["cell_type"] == "code" for cell in made["cells"]) else None


def cells_of(made):
    """What the page must know of its code cells, in their order, and of the exercises that ask to write code."""
    code, own = [], []
    for cell in made["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            known = {"id": cell["id"], "source": source}
            if tags := cell["metadata"].get("tags"):
                known["tags"] = tags
            if cell["id"] in slow():
                known["slow"] = slow()[cell["id"]]
            code.append(known)
        else:
            own += [{"number": number, "after": cell["id"]} for number in WRITE_IT.findall(source)]
    # an exercise with a cell of its own to write in needs no other
    seen = "".join(cell["source"] for cell in code if "hide-cell" not in cell.get("tags", ()))
    own = [each for each in own if f'check("{each["number"]}"' not in seen]
    return {"cells": code, "own": own}


def unrun(made):
    """The notebook as somebody downloads it: no outputs."""
    cells = [
        {**cell, "outputs": [], "execution_count": None} if cell["cell_type"] == "code" else cell
        for cell in made["cells"]
    ]
    return {**made, "cells": cells, "metadata": {k: v for k, v in made["metadata"].items() if k != "widgets"}}


def offer(app, doctree, pagename):
    """The button, before the first cell."""
    if app.builder.format != "html" or not notebook(app.env.doc2path(pagename)):
        return
    cells = [node for node in doctree.findall(nodes.container) if "cell" in node["classes"]]
    code = sum(cell["cell_type"] == "code" for cell in notebook(app.env.doc2path(pagename))["cells"])
    if len(cells) != code:
        log.warning("%s: %d cells on the page, %d in the notebook", pagename, len(cells), code, type="live")
        return
    where = "beside this page" if app.live.get("beside") else f"from {CDN.split('/')[2]}"
    root = "../" * pagename.count("/") + "_static/"
    text = (
        '<p class="bp-live-start pst-js-only" id="run-here">'
        f'<button type="button" data-live="{root}" data-page="{html.escape(pagename)}">Run the code here</button> '
        f"Python in this page, nothing to install: {app.live['megabytes']} MB, fetched once, {where}.</p>"
    )
    first = cells[0]
    first.parent.insert(first.parent.index(first), nodes.raw("", text, format="html"))


def write_page(app, pagename, template, context, doctree):
    """What the page's press loads; and for the header, the link to the button."""
    context["live_link"] = ""
    made = notebook(app.env.doc2path(pagename)) if doctree else None
    if not made:
        return
    context["live_link"] = '<a class="bp-live-link pst-js-only" href="#run-here">Run the code here</a>'
    name = f"{pagename.replace('/', '__')}"
    pages = Path(app.outdir, "_static", "live", "pages")
    data = json.dumps({"config": app.live, **cells_of(made)}, ensure_ascii=False)
    (pages / f"{name}.js").write_text(f"backpropLive.pages[{json.dumps(pagename)}]={data};\n", encoding="utf-8")
    whole = json.dumps(unrun(made), ensure_ascii=False)
    (pages / f"{name}.notebook.js").write_text(f"backpropLive.notebook={whole};\n", encoding="utf-8")


def allow(app, config):
    """What Python in the page may do beyond what a page may: compile, run in a worker, and come from the CDN."""
    here = os.environ.get("PYODIDE", "")
    fetch = "data: blob:" if here else f"data: blob: https://{CDN.split('/')[2]}"
    more = {"script-src": "'wasm-unsafe-eval' blob:", "worker-src": "blob:", "connect-src": fetch}
    config.page_policy = {**config.page_policy, **more}
    config.live_python = here  # every page says where Python comes from: another place writes them all anew


def setup(app):
    app.add_config_value("live_python", "", "env")
    app.connect("config-inited", allow)
    app.connect("builder-inited", copy_all)
    app.connect("doctree-resolved", offer)
    app.connect("html-page-context", write_page, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
