"""What every page needs beyond the theme: a description, no scripts nobody uses, names for its landmarks, live widgets."""
import html
import json
import re

from docutils import nodes
from sphinx.util import logging

log = logging.getLogger(__name__)

STATE = "application/vnd.jupyter.widget-state+json"
# jupyter-widgets' own models of layout and style come with every widget; the host does not need them.
HOSTED = {"anywidget", "@jupyter-widgets/base"}

# Thebe would run cells on a server, design-tabs serves tab sets, fontawesome.js draws icons that the stylesheet draws already.
UNUSED = ("sphinx-thebe", "thebe", "THEBE_JS_URL", "design-tabs.js")


def check_widgets(app, pagename, doctree):
    """Warn of widgets that a page without a kernel cannot show."""
    for _key, (_uri, kwargs) in (doctree.get("nb_js_files") or {}).items():
        if kwargs.get("type") != STATE:
            continue
        for model in json.loads(kwargs["body"]).get("state", {}).values():
            if model.get("model_module") not in HOSTED:
                log.warning("%s: the widget %s of %s is no anywidget; this book's pages show anywidgets only",
                            pagename, model.get("model_name"), model.get("model_module"), type="widget")


def trim(app, pagename, template, context, doctree):
    """Leave out unused scripts and styles, and those listed twice."""
    seen, kept = set(), []
    for script in context.get("script_files", []):
        text = f"{getattr(script, 'filename', '') or ''}{getattr(script, 'attributes', {}).get('body', '')}"
        if text not in seen and not any(word in text for word in UNUSED):
            kept.append(script)
        seen.add(text)
    context["script_files"] = kept
    context["css_files"] = [style for style in context.get("css_files", [])
                            if "thebe" not in str(getattr(style, "filename", style))]


def describe(app, pagename, template, context, doctree):
    """Add the page's first real sentence as its description."""
    for paragraph in doctree.findall(nodes.paragraph) if doctree else ():
        text = " ".join(paragraph.astext().split())
        if len(text) > 20:
            short = text if len(text) <= 155 else text[:155].rsplit(" ", 1)[0] + " …"
            context["metatags"] = context.get("metatags", "") + f'\n<meta name="description" content="{html.escape(short)}">'
            return


def setup(app):
    app.connect("doctree-resolved", lambda app, doctree, pagename: check_widgets(app, pagename, doctree))
    app.connect("html-page-context", trim, priority=900)
    app.connect("html-page-context", describe)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
