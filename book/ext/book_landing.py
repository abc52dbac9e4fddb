"""The first page: two doors side by side, a figure alive without a notebook, and the list of chapters as a map.

The Markdown stays plain: doors are admonitions of class `door`, the map is a table, and the place of a figure is
`<div data-figure="ledger" data-state='{"step": 14}'></div>`, which shows nothing elsewhere.
"""

import json
import re
from pathlib import Path

from book_pages import BUNDLES, STATE, VIEW
from docutils import nodes

MAP = ["number", "chapter", "you leave it knowing"]
STAR = "★"


def doors(doctree):
    boxes = [each for each in doctree.findall(nodes.Admonition) if "door" in each["classes"]]
    if boxes:
        row = nodes.container("", classes=["bp-doors"])
        parent = boxes[0].parent
        parent.insert(parent.index(boxes[0]), row)
        for each in boxes:
            each.parent.remove(each)
            row += each


def minutes(app, docname):
    """How long a chapter's first reading takes, as the chapter itself says; 0 if it does not."""
    source = Path(app.env.doc2path(docname)).read_text(encoding="utf-8")
    found = re.search(r"First reading: (\d+) minutes", source)
    return int(found[1]) if found else 0


def chapters(app, doctree):
    """The table of chapters becomes a list of stops along a line: the spine is drawn thick, what may wait beside it."""
    for table in list(doctree.findall(nodes.table)):
        rows = [[entry for entry in row.children] for row in table.findall(nodes.row)]
        if [entry.astext() for entry in rows[0]] != MAP:
            continue
        stops = nodes.bullet_list("", classes=["bp-map"])
        for number, chapter, leaves in rows[1:]:
            on_spine = STAR in number.astext()
            stop = nodes.list_item("", classes=["spine" if on_spine else "branch"])
            line = nodes.paragraph("", "", *chapter[0].children, classes=["stop"])
            line.insert(0, nodes.inline("", number.astext().replace(STAR, "").strip(), classes=["number"]))
            reference = next(line.findall(nodes.reference), None)
            if reference is not None:
                target = Path(reference["refuri"]).stem
                docname = next((name for name in app.env.found_docs if name.endswith(f"/{target}")), None)
                time = minutes(app, docname) if docname else 0
                if time:
                    line += nodes.inline("", f" {time} min", classes=["time"])
            stop += [line, nodes.paragraph("", "", *leaves[0].children)]
            stops += stop
        table.replace_self(stops)


def landing(app, doctree, docname):
    if docname == app.config.root_doc and app.builder.format == "html":
        doors(doctree)
        chapters(app, doctree)


def figures(app, pagename, template, context, doctree):
    """A figure where the page has a place for one: its first state, with what the place says of it, and its scripts."""
    places = re.findall(r'<div data-figure="(\w+)" data-state=\'([^\']*)\'></div>', context.get("body", ""))
    if not places:
        return
    first = json.loads((BUNDLES / "states.json").read_text(encoding="utf-8"))
    for at, (name, state) in enumerate(places):
        own = {f"placed-{at}": {"state": {**first[name], **json.loads(state)}}}
        stored = json.dumps({"state": own}).replace("<", "\\u003c")
        view = json.dumps({"model_id": f"placed-{at}"})
        context["body"] = context["body"].replace(
            f"<div data-figure=\"{name}\" data-state='{state}'></div>",
            f'<div class="bp-widget-cell bp-{name} cell_output"><script type="{STATE}">{stored}</script>'
            f'<script type="{VIEW}">{view}</script></div>',
            1,
        )
    for script in ["figures/kit.js", *sorted({f"figures/{name}.js" for name, _state in places}), "js/widget-host.js"]:
        app.add_js_file(script, defer="defer")


def setup(app):
    app.connect("doctree-resolved", landing)
    app.connect("html-page-context", figures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
