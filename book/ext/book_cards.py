"""One card for an exercise: what stands in the notebook one under another (the task, the field for an answer, the
solution in words, its code) is gathered while the pages are written. The notebooks keep their order.

Every admonition of class `dropdown` becomes a `details` element, which folds without a script.
"""

import html
import re

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode

TITLE = re.compile(r"Exercise (\d+\.\d+)\s*(?:·\s*(.*))?$", re.S)
KINDS = {
    "say it",
    "on paper",
    "predict",
    "predict, then check",
    "find the mistake",
    "write it",
    "count",
    "count, then check",
    "count, then verify",
    "think",
    "prove it",
    "by hand",
}
LATER = "second reading"


class card(nodes.container):
    """An exercise: number, kind, title, whether it may wait."""


class fold(nodes.container):
    """What opens and closes by its summary."""


class summary(nodes.Element):
    """The line of a fold that is always there."""


class head(nodes.Element):
    """The line that opens a card."""


# ---- what an exercise's title says ----


def title_parts(text):
    """(number, kinds, title) of `Exercise 4.2 · write it · a title · second reading`, or None."""
    found = TITLE.match(" ".join(text.split()))
    if not found:
        return None
    kinds, title = [], []
    for part in filter(None, re.split(r"\s*·\s*", found[2] or "")):
        first, colon, rest = part.partition(": ")
        if part.lower() in KINDS | {LATER}:
            kinds.append(part.lower())
        elif colon and first.lower() in KINDS:
            kinds.append(first.lower())
            title.append(rest[:1].upper() + rest[1:])
        else:
            title.append(part[:1].upper() + part[1:])
    return found[1], kinds, " · ".join(title)


# ---- gathering ----


def is_exercise(node):
    return isinstance(node, nodes.admonition) and "exercise" in node["classes"]


def is_solution(node):
    """A solution in words, or a folded cell that is no invitation to try one's own answer."""
    if isinstance(node, nodes.admonition):
        return "solution" in node["classes"]
    folded = isinstance(node, nodes.container) and any(isinstance(part, HideCodeCellNode) for part in node.children)
    return folded and "try your own answer" not in node.astext().split("\n")[0]


def announces_solution(node):
    return isinstance(node, nodes.paragraph) and re.fullmatch(r"Solution \d+\.\d+", node.astext().strip())


def is_field(node):
    """A cell that shows Predict."""
    return isinstance(node, nodes.container) and any(
        "bp-predict" in part.get("classes", []) for part in node.children if isinstance(part, nodes.Element)
    )


def unfolded(cell):
    """A folded cell, open: what it stands in is folded already."""
    for part in list(cell.children):
        if isinstance(part, HideCodeCellNode):
            at = cell.index(part)
            cell[at : at + 1] = part.children
    cell["classes"] = [name for name in cell["classes"] if name != "tag_hide-cell"]
    return cell


def body_of(admonition):
    return [part for part in admonition.children if not isinstance(part, nodes.title)]


def named_try(cell):
    """The folded cell that checks an answer of one's own, with a name that says so."""
    for part in cell.findall(HideCodeCellNode):
        part["prompt_show"], part["prompt_hide"] = "Check your own answer in Python", "Hide the check in Python"
    return cell


def make_card(members):
    """The card of an exercise: its admonition, and what stands behind it up to the next one."""
    number, kinds, title = title_parts(members[0].next_node(nodes.title).astext())
    anchor, solution = f"exercise-{number.replace('.', '-')}", []
    here = card(ids=[anchor, *(each for each in members[0]["ids"] if each != anchor)])  # links by other labels stay
    here += head(number=number, kinds=kinds, title=title, anchor=anchor)
    here += body_of(members[0])
    for node in members[1:]:
        if announces_solution(node):
            continue
        if is_solution(node):
            solution += body_of(node) if isinstance(node, nodes.admonition) else [unfolded(node)]
        elif is_field(node):
            node.children = [part for part in node.children if part.get("nb_element") != "cell_code_source"]
            here += node
        else:
            here += named_try(node) if isinstance(node, nodes.container) else node
    if solution:
        here += fold("", summary("", nodes.Text(f"Solution {number}")), *solution, classes=["solution"])
    return here


def gather(app, doctree, docname):
    if app.builder.format != "html":
        return
    for exercise in [node for node in doctree.findall(nodes.admonition) if is_exercise(node)]:
        parent = exercise.parent
        if parent is None or not title_parts(exercise.next_node(nodes.title).astext()):
            continue
        start = parent.index(exercise)
        end = start + 1
        while end < len(parent) and not is_exercise(parent[end]) and not isinstance(parent[end], nodes.section):
            end += 1
        members = parent.children[start:end]
        del parent[start:end]
        parent.insert(start, make_card(members))
    for admonition in [node for node in doctree.findall(nodes.admonition) if "dropdown" in node["classes"]]:
        classes = [name for name in admonition["classes"] if name != "dropdown"]
        title = summary("", *admonition.next_node(nodes.title).children)
        admonition.replace_self(fold("", title, *body_of(admonition), classes=[*classes, "fold-aside"]))


# ---- how they are written ----


def visit_card(self, node):
    name = f"Exercise {node.next_node(head)['number']}"
    self.body.append(self.starttag(node, "div", CLASS="exercise-card", role="group", **{"aria-label": name}))


def depart_card(self, node):
    self.body.append("</div>\n")


def visit_head(self, node):
    number, anchor = node["number"], node["anchor"]
    title = f' <span class="exercise-title">{html.escape(node["title"])}</span>' if node["title"] else ""
    kinds = "".join(f'<span class="exercise-kind">{html.escape(kind)}</span>' for kind in node["kinds"])
    self.body.append(
        f'<header class="exercise-head"><h3><span class="exercise-number">Exercise {number}</span>{title}'
        f'<a class="headerlink" href="#{anchor}" title="Link to this exercise">#</a></h3>'
        + (f'<p class="exercise-kinds">{kinds}</p>' if kinds else "")
        + "</header>\n"
    )
    raise nodes.SkipNode


def visit_fold(self, node):
    self.body.append(self.starttag(node, "details", CLASS="fold"))


def depart_fold(self, node):
    self.body.append("</details>\n")


def visit_summary(self, node):
    self.body.append("<summary>")


def depart_summary(self, node):
    self.body.append("</summary>\n")


def setup(app):
    app.add_node(card, html=(visit_card, depart_card))
    app.add_node(head, html=(visit_head, None))
    app.add_node(fold, html=(visit_fold, depart_fold))
    app.add_node(summary, html=(visit_summary, depart_summary))
    app.connect("doctree-resolved", gather, priority=950)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
