"""What the search page looks through: every section's title, words, formulas and code, in a script that a page from
disk may load too.

A row is [address, page, title, text, terms]; terms are the words that the section sets in bold or italics, as a text
does where it explains one.
Exercises are rows of their own, so that "exercise 4.2" leads to it.
"""

import json
import re
from pathlib import Path

from docutils import nodes

NAMES = "alpha beta gamma delta epsilon varepsilon eta theta lambda mu sigma varphi Delta Theta Sigma partial"
GREEK = dict(zip(NAMES.split(), "αβγδεεηθλμσφΔΘΣ∂", strict=True))
SIGNS = {
    "cdot": "· ",
    "odot": "⊙ ",
    "times": "× ",
    "to": "→ ",
    "sum": "Σ",
    "le": "≤ ",
    "ge": "≥ ",
    "approx": "≈ ",
    "prime": "′",
}
LEFT = {"cell_output"}


def readable(tex):
    r"""A formula's TeX as one would type it.

    >>> readable(r"\delta^{(3)}_1 = \frac{\partial J}{\partial z} \\ 2")
    'δ(3)1 = ∂J ∂z 2'
    """
    tex = re.sub(
        r"\\(?:boxed|bar|hat|mathbf|mathrm|text|frac|tfrac|dfrac|left|right|begin\{\w+\}|end\{\w+\}|quad|qquad|,|;|!)",
        " ",
        tex,
    )
    tex = re.sub(r"\\([A-Za-z]+) ?", lambda found: GREEK.get(found[1], SIGNS.get(found[1], found[1] + " ")), tex)
    return " ".join(
        re.sub(r"[{}^_$]|[&\\]", lambda found: " " if found[0] in "&\\" else "", tex.replace("}{", " ")).split()
    )


def text_of(node):
    if isinstance(node, nodes.math | nodes.math_block):
        return readable(node.astext())
    if isinstance(node, nodes.Text):
        return node.astext()
    if isinstance(node, nodes.raw | nodes.comment | nodes.image | nodes.substitution_definition | nodes.system_message):
        return ""
    if LEFT & set(getattr(node, "attributes", {}).get("classes", ())):
        return ""
    between = "" if isinstance(node, nodes.TextElement) else " "
    return between.join(text_of(each) for each in node.children) + between


def rows(section, exercises):
    """Of a section without those below it: (id, title, text, terms), and the same of each exercise in it."""
    title, parts, terms = "", [], []
    for child in section.children:
        if isinstance(child, nodes.section):
            continue
        if isinstance(child, nodes.title):
            title = text_of(child)
            continue
        name = child.children[0].astext() if isinstance(child, nodes.Admonition) and child.children else ""
        exercise = re.match(r"Exercise (\d+\.\d+)", name)
        if exercise:
            if not child["ids"]:
                child["ids"].append(f"exercise-{exercise[1].replace('.', '-')}")
            exercises.append((child["ids"][0], name, " ".join(text_of(child).split()), ""))
        else:
            parts.append(text_of(child))
        terms += [
            each.astext()
            for each in child.findall(lambda part: isinstance(part, nodes.strong | nodes.emphasis | nodes.term))
        ]
    return section["ids"][0], " ".join(title.split()), " ".join(" ".join(parts).split()), " · ".join(terms)


def collect(app, doctree):
    exercises = []
    found = [rows(section, exercises) for section in doctree.findall(nodes.section) if section["ids"]]
    for entry in doctree.findall(nodes.term):  # a word of the glossary, a name of the package
        if entry["ids"]:
            found.append((entry["ids"][0], entry.astext(), text_of(entry.parent), ""))
    for signature in doctree.findall(lambda node: node.tagname == "desc_signature"):
        if signature["ids"]:
            found.append(
                (
                    signature["ids"][0],
                    signature["ids"][0].rsplit(".", 1)[-1],
                    " ".join(text_of(signature.parent).split()),
                    "",
                )
            )
    if not hasattr(app.env, "book_search"):
        app.env.book_search = {}
    app.env.book_search[app.env.docname] = found + exercises


def forget(app, env, docname):
    getattr(env, "book_search", {}).pop(docname, None)


def merge(app, env, docnames, other):
    if not hasattr(env, "book_search"):
        env.book_search = {}
    env.book_search.update(
        {name: other.book_search[name] for name in docnames if name in getattr(other, "book_search", {})}
    )


def number(env, docname, anchor):
    numbers = env.toc_secnumbers.get(docname, {})
    found = numbers.get(f"#{anchor}") or ()
    return ".".join(map(str, found)) + " " if found else ""


def pages(app):
    """No index of Sphinx's own, and a search page."""
    if app.builder.format == "html":
        app.builder.search = False
        app.config.html_additional_pages = {**app.config.html_additional_pages, "search": "search.html"}


def write(app, error):
    if error or app.builder.format != "html":
        return
    env, found = app.env, []
    order = [
        name
        for name in [app.config.root_doc, *env.toctree_includes.get(app.config.root_doc, [])]
        if name in env.book_search
    ]
    for docname in order + sorted(set(env.book_search) - set(order)):
        whole = env.toc_secnumbers.get(docname, {}).get("", ())
        page = (".".join(map(str, whole)) + ". " if whole else "") + env.titles[docname].astext()
        for at, (anchor, title, text, terms) in enumerate(env.book_search[docname]):
            address = app.builder.get_target_uri(docname) + (f"#{anchor}" if at else "")
            found.append([address, page, (number(env, docname, anchor) if at else "") + title, text, terms])
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in found)
    Path(app.outdir, "_static", "search-words.js").write_text(
        f"globalThis.bookSearch = [\n{rows}\n];\n", encoding="utf-8"
    )


def setup(app):
    app.connect("builder-inited", pages)
    app.connect("doctree-read", collect)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    app.connect("build-finished", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
