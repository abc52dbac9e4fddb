"""Code and what it prints, on any width: long lines can go on in the next one, and what is folded says what it is."""

import html
import re

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode

NARROW = 30  # letters that stand beside each other on the narrowest phone, within an exercise
PRE = re.compile(r"<pre[^>]*>(.*?)</pre>", re.S)


def folding(line):
    """A long line of highlighted text: a block of its own, which goes on below, set in, where it has no room."""
    text = html.unescape(re.sub(r"<[^>]*>", "", line))
    if len(text) <= NARROW:
        return line + "\n"
    depth = len(text) - len(text.lstrip())
    style = f' style="--in: {depth}"' if depth else ""
    return f'<span class="long"{style}>{line}\n</span>'


def fold_lines(body):
    """The body of a page with the long lines of its code made to fold; then no listing has to scroll."""

    def fold(match):
        text = match[1]
        if "\n" not in text:
            return match[0]
        lead = "<span></span>" if text.startswith("<span></span>") else ""
        lines = text.removeprefix(lead).removesuffix("\n").split("\n")
        widest = max(len(html.unescape(re.sub(r"<[^>]*>", "", line))) for line in lines)
        start = f'<pre style="--letters: {widest}">' if widest > NARROW else "<pre>"
        return f"{start}{lead}{''.join(map(folding, lines))}</pre>"

    return PRE.sub(fold, body)


def fold_page(app, pagename, template, context, doctree):
    if "body" in context and app.builder.format == "html":
        context["body"] = fold_lines(context["body"])


# ---- columns of numbers stand on the point ----

NUMBER = re.compile(r"[-−+]?[\d,]*\.?\d+(?: ?%)?")


def decimals(text):
    """The letters of a number behind its whole part: its point and its decimals."""
    return len(text) - len(re.match(r"[^.]*", text)[0])


def align_numbers(app, doctree, docname):
    """Give columns of nothing but numbers the class `number`, and a shorter number the room of missing decimals."""
    if app.builder.format != "html":
        return
    for body in doctree.findall(nodes.tbody):
        for column in zip(*(row.children for row in body.children)):
            texts = [cell.astext().strip() for cell in column]
            if not all(NUMBER.fullmatch(text) for text in texts) or len(texts) < 2:
                continue
            most = max(map(decimals, texts))
            at = column[0].parent.index(column[0])
            heads = [row[at] for head in body.parent.findall(nodes.thead) for row in head.children]
            for cell in [*column, *heads]:
                cell["classes"].append("number")
            for cell, text in zip(column, texts):
                missing = most - decimals(text)
                # As wide as digits, and as a point.
                room = (
                    "\u2007" * (missing - (decimals(text) == 0)) + "\u2008" * (decimals(text) == 0) if missing else ""
                )
                if room:
                    (cell[-1] if isinstance(cell[-1], nodes.paragraph) else cell).append(nodes.Text(room))


# ---- what is folded says what it is ----


def name_of(cell, folded):
    """What a folded part of a cell is, as it goes on after `Show` and `Hide`."""
    source = next((part.astext() for part in cell.findall(nodes.literal_block)), "")
    outputs = [part for part in cell.children if part.get("nb_element") == "cell_code_output"]
    raw = " ".join(part.astext() for output in outputs for part in output.findall(nodes.raw))
    if not any(part.get("nb_element") == "cell_code_source" for part in folded.children):
        return "what the code prints"
    if any(part.get("nb_element") == "cell_code_output" for part in folded.children):
        return "the code and what it prints"
    if "bp-figure" in raw or "widget-view+json" in raw:
        return "the code that draws this figure"
    if "<table" in raw:
        return "the code that computes this table"
    if outputs:
        return "the code that prints this"
    return "the check in code" if "assert" in source and "def " not in source else "the code that prepares what follows"


def name_folds(app, doctree, docname):
    """Name what is folded; the code of a figure stands below the figure."""
    if app.builder.format != "html":
        return
    # myst-nb does not tell what it folds where it stands, so each is found from its cell.
    cells = [node for node in doctree.findall(nodes.container) if node.get("nb_element") == "cell_code"]
    pairs = [(cell, part) for cell in cells for part in cell.children if isinstance(part, HideCodeCellNode)]
    for cell, folded in pairs:
        name = name_of(cell, folded)
        folded["prompt_show"], folded["prompt_hide"] = f"Show {name}", f"Hide {name}"
        if name.endswith(("this figure", "this table")):
            cell.remove(folded)
            cell.append(folded)
            folded["classes"] = ["below-output"]


def visit_folded(self, node):
    self.body.append(f'<details class="hide {" ".join(node["classes"])}">\n<summary>')
    self.body.append(f'<span class="collapsed">{html.escape(node["prompt_show"])}</span>')
    self.body.append(f'<span class="expanded">{html.escape(node["prompt_hide"])}</span></summary>\n')


def depart_folded(self, node):
    self.body.append("</details>\n")


def setup(app):
    app.add_node(HideCodeCellNode, override=True, html=(visit_folded, depart_folded))
    app.connect("doctree-resolved", align_numbers)
    app.connect("doctree-resolved", name_folds, priority=600)
    app.connect("html-page-context", fold_page, priority=960)  # behind book_frame, which makes listings lighter
    return {"parallel_read_safe": True, "parallel_write_safe": True}
