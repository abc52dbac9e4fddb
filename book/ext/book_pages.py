"""Live figures without a kernel: each on its stored state, with the scripts that it needs and no others."""

import json
import re
import shutil
from importlib.util import find_spec
from pathlib import Path

from docutils import nodes
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.util import logging

log = logging.getLogger(__name__)

STATE = "application/vnd.jupyter.widget-state+json"
VIEW = "application/vnd.jupyter.widget-view+json"
# Every widget comes with jupyter-widgets' own models of layout and style; the host does not need them.
WIDE = {"Ledger"}  # figures that use more width than the text has
HOSTED = {"anywidget", "@jupyter-widgets/base"}
BOOK = Path(__file__).resolve().parents[1]
BUNDLES = Path(find_spec("backprop").submodule_search_locations[0], "widgets", "bundles")
SCRIPTS = BUNDLES / "page"


def stored_widgets(app, pagename):
    """{id: model} of the widgets whose state the page's notebook holds."""
    for _uri, kwargs in NbMetadataCollector.get_js_files(app.env, pagename).values():
        if kwargs.get("type") == STATE:
            return json.loads(kwargs["body"]).get("state", {})
    return {}


def widgets(app, doctree, pagename):
    """Name each widget's cell after the widget, for the style sheet; warn of widgets that need a kernel to be seen."""
    models = stored_widgets(app, pagename)
    for model in models.values():
        if model.get("model_module") not in HOSTED or model.get("buffers"):
            log.warning(
                "%s: the widget %s of %s cannot be shown without a kernel; this book's pages show anywidgets "
                "without binary traits only",
                pagename,
                model.get("model_name"),
                model.get("model_module"),
                type="widget",
            )
    for raw in doctree.findall(nodes.raw):
        found = re.search(rf'type="{re.escape(VIEW)}">(.*?)</script>', raw.astext(), re.S)
        if not found:
            continue
        model = models.get(json.loads(found[1])["model_id"])
        if model is None:
            log.warning("%s: a widget has no stored state; refresh the notebook", pagename, type="widget")
        else:
            name = str(model["state"].get("_anywidget_id", "")).rsplit(".", 1)[-1]
            raw.parent["classes"] += ["bp-widget-cell", f"bp-{nodes.make_id(name)}"]
            if name in WIDE:
                cell_of(raw)["classes"].append("bp-wide")


def cell_of(node):
    """The notebook's cell that the node stands in."""
    while "cell" not in node["classes"]:
        node = node.parent
    return node


def copy_scripts(app):
    """Put the figures' scripts where every page finds them, and what is taken elsewhere, with an example of that."""
    if app.builder.format == "html":
        target = Path(app.outdir, "_static", "figures")
        shutil.copytree(SCRIPTS, target, dirs_exist_ok=True)
        for whole in BUNDLES.glob("*.mjs"):
            shutil.copy(whole, target)
        shutil.copy(BOOK / "example-page.html", target / "example.html")


def load_scripts(app, pagename, template, context, doctree):
    """Put on a page the scripts of the figures that it shows, the kit before them, and all before the widget host."""
    if doctree is None:
        return
    modules = {model["state"].get("module") for model in stored_widgets(app, pagename).values()} - {None}
    for module in ["kit", *sorted(modules)] if modules else []:
        if not (SCRIPTS / f"{module}.js").exists():
            log.warning("%s: the figure %s has no script; make figures writes it", pagename, module, type="widget")
        app.add_js_file(f"figures/{module}.js", defer="defer", priority=400)


def remove_thebe(app, doctree, pagename):
    for raw in list(doctree.findall(nodes.raw)):
        if "text/x-thebe-config" in raw.astext() or raw.astext().startswith("<script>kernelName"):
            raw.parent.remove(raw)


def name_parts(app, pagename, template, context, doctree):
    """Mend the roles that docutils gives to a bibliography: its entries are the items of a list."""
    if "body" in context:
        context["body"] = context["body"].replace(' role="doc-biblioentry"', ' role="listitem"')


def setup(app):
    app.connect("builder-inited", copy_scripts)
    app.connect("doctree-resolved", widgets)
    app.connect("html-page-context", load_scripts)
    app.connect("doctree-resolved", remove_thebe, priority=900)
    app.connect("html-page-context", name_parts)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
