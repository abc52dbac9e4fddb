"""MyST as ordinary Markdown, which JupyterLab, Colab and GitHub show without any extension.

`Words` says what the book knows: the numbers of equations and headings, the labels of works, where a label stands.
"""

import re
from dataclasses import dataclass, field

FENCE = re.compile(r"^(\s*)(`{3,}|:{3,})\{([\w=-]+)\}\s*(.*)$")
CODE = re.compile(r"^\s*(`{3,}|~{3,})")
OPTION = re.compile(r"^:([\w-]+):\s*(.*)$")
TARGET = re.compile(r"^\(([\w-]+)\)=\s*$")
HEADING = re.compile(r"^(#+)\s+(.*)$")
INLINE = re.compile(
    r"\{(?P<role>[\w:-]+)\}`(?P<of>[^`]+)`"
    r"|(?P<code>(`+)(?!`).+?(?<!`)\4(?!`))"
    r"|\$\\eqref\{(?P<eqref>[^}]+)\}\$"
    r"|(?P<math>\$(?!\$)[^$\n]+\$)"
    r"|(?P<mark><span data-[\w-]+=\"[^\"]*\"></span>)"
    r"|\]\((?P<link>[^)\s]+)\)"
    r"|(?<=[\])])\{[.#][^}\n]*\}"
)
FOLDED = {"dropdown", "hint"}


@dataclass
class Words:
    """What the Markdown of one page is to know; `complain` takes one sentence."""

    equation: callable  # label -> "4.6", or None
    cite: callable  # "key,key" -> Markdown
    link: callable  # address as written -> address in the plain edition
    complain: callable
    macros: dict = field(default_factory=dict)
    number: tuple = ()  # the chapter's number, () for a page without one
    counts: list = field(default_factory=list)  # of the headings so far, level by level
    anchors: dict = field(default_factory=dict)  # label -> address in the page, filled while the page is written
    blocks: dict = field(default_factory=dict)  # directive -> (argument, options, body, words) -> Markdown


def slug(heading):
    """What JupyterLab calls a heading's place; the same is written as a name for Colab."""
    return re.sub(r"[`*$\\]", "", heading).strip().replace(" ", "-")


def inline(text, words):
    def plain(found):
        if found["role"]:
            if found["role"] == "eq":
                return f"({number_of(found['of'], words)})"
            if found["role"] == "cite":
                return words.cite(found["of"])
            if found["role"] == "term":
                return found["of"]
            words.complain(f"no plain form for the role {found['role']}")
            return found["of"]
        if found["eqref"]:
            return f"({number_of(found['eqref'], words)})"
        if found["math"]:
            return tex(found["math"], words)
        if found["link"]:
            return f"]({words.link(found['link'])})"
        return found["code"] or ""

    return INLINE.sub(plain, text)


def number_of(label, words):
    number = words.equation(label)
    if number is None:
        words.complain(f"no equation {label}")
    return number or "?"


def tex(formula, words):
    r"""A formula with the settings' macros written out, and \eqref{label} as the equation's number."""
    formula = re.sub(r"\\eqref\{([^}]*)\}", lambda found: rf"\text{{({number_of(found[1], words)})}}", formula)
    for name, meaning in words.macros.items():
        formula = re.sub(re.escape(name) + r"(?![A-Za-z])", lambda _, meaning=meaning: meaning, formula)
    return formula


def display(lines, label, words):
    """A formula on lines of its own; its number stands in it, since Markdown has none."""
    body = tex("\n".join(lines).strip(), words)
    number = words.equation(label) if label else None
    if label and number is None:
        words.complain(f"no equation {label}")
    return ["$$", body + (rf" \tag{{{number}}}" if number else ""), "$$"]


def heading(marks, title, words):
    level = len(marks)
    if words.number and level == 1:
        words.counts[:] = words.number
        title = ". ".join([".".join(map(str, words.counts)), title])
    elif words.number:
        base = len(words.number) - 1
        del words.counts[base + level :]
        words.counts += [0] * (base + level - len(words.counts))
        words.counts[-1] += 1
        title = f"{'.'.join(map(str, words.counts))} {title}"
    return f"{marks} {inline(title, words)}"


def anchored(labels, title, words):
    """The labels before a heading become the heading's own place, under a name for Colab too."""
    if not labels:
        return []
    place = slug(title)
    words.anchors.update(dict.fromkeys(labels, place))
    return [f'<a name="{place}"></a>', ""]


def fold(title, body):
    return [f"<details><summary>{title}</summary>", "", *body, "", "</details>"]


def admonition(title, options, body, words, labels):
    classes = set(options.get("class", "").split())
    title = inline(title, words)
    inner = convert(body, words)
    if "exercise" in classes:
        return [*anchored(labels, title, words), f"### {title}", "", *inner]
    if classes & FOLDED:
        return fold(re.sub(r"[$*`]", "", title), inner)
    if "second-reading" in classes and inner:
        return [f"> **{title}.** {inner[0]}", *(f"> {line}".rstrip() for line in inner[1:])]
    if any(line.strip().startswith(("$$", "```", "<")) for line in inner):  # a quotation would break them
        return ["---", "", f"**{title}**", "", *inner, "", "---"]
    return [f"> **{title}**", ">", *(f"> {line}".rstrip() for line in inner)]


def list_table(options, body, words):
    """Rows `* - cell`, `  - cell` as a table of pipes."""
    rows = []
    for line in body:
        found = re.match(r"^\s*(\*\s+-|-)\s?(.*)$", line)
        if found and found[1].startswith("*"):
            rows.append([found[2]])
        elif found:
            rows[-1].append(found[2])
        elif line.strip() and rows:
            rows[-1][-1] += " " + line.strip()
    rows = [[inline(cell.strip(), words).replace("|", "\\|") for cell in row] for row in rows]
    head = rows.pop(0) if int(options.get("header-rows", 0)) else [""] * len(rows[0])
    if int(options.get("stub-columns", 0)):
        rows = [[f"**{row[0]}**", *row[1:]] for row in rows]
    return ["| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)]


def directive(name, argument, options, body, words, labels):
    if name in ("admonition", "note", "tip", "warning", "important", "margin", "sidebar"):
        return admonition(argument or name.capitalize(), options, body, words, labels)
    if name == "list-table":
        return list_table(options, body, words)
    if name == "math":
        return display(body, options.get("label"), words)
    if name in ("code", "code-block", "code-cell"):
        return [f"```{argument}", *body, "```"]
    if name in words.blocks:
        return words.blocks[name](argument, options, body, words)
    words.complain(f"no plain form for the directive {name}")
    return convert(body, words)


def until(lines, start, closed):
    """The lines from start up to the one that is `closed`, and the place behind it."""
    for at in range(start, len(lines)):
        if closed(lines[at]):
            return lines[start:at], at + 1
    return lines[start:], len(lines)


def convert(lines, words):
    """The lines of a Markdown text without anything that only MyST reads."""
    done, labels, at = [], [], 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if target := TARGET.match(line):
            labels.append(target[1])
            continue
        if fenced := FENCE.match(line):
            indent, marks, name, argument = fenced.groups()
            body, at = until(lines, at, lambda each, marks=marks: each.strip() == marks)
            body = [each.removeprefix(indent) for each in body]
            options = {}
            while body and (option := OPTION.match(body[0])):
                options[option[1]] = option[2]
                body = body[1:]
            done += directive(name, argument.strip(), options, body, words, labels)
        elif code := CODE.match(line):
            body, at = until(lines, at, lambda each, marks=code[1]: each.strip() == marks)
            done += [line, *body, code[1]]
        elif line.strip() == "$$":
            body, at = until(lines, at, lambda each: each.startswith("$$"))
            label = re.fullmatch(r"\$\$\s*\(([\w-]+)\)\s*", lines[at - 1])
            done += display(body, label and label[1], words)
        elif found := HEADING.match(line):
            title = heading(found[1], found[2], words)
            done += [*anchored(labels, title.lstrip("# "), words), title]
        else:
            if labels and line.strip():  # a label before a paragraph
                words.anchors.update({label: label for label in labels})
                done += [f'<a name="{label}"></a>' for label in labels] + [""]
            done.append(inline(line, words))
            if not line.strip():
                continue
        labels = []
    return done


def markdown(text, words):
    return "\n".join(convert(text.split("\n"), words)).strip("\n")
