"""A chapter as slides: what is shown of its sections, in the chapter's own words, formulas, figures and numbers.

`slides(path)` gives [(kind, heading, HTML, notes)] in the chapter's order. A section gives a slide with its first
sentences and its numbered formulas, one for each figure and live figure, one for each short cell with what it prints,
one for each small table. If they are too many, second readings go first, then cells and tables, the last of them first.
"""

import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cache
from html import escape

import nbformat
import numpy as np
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

from backprop.exercises import EXERCISES

from .editions import FENCED, STATE, VIEW
from .pages import formula

LEAST, MOST = 20, 30  # slides of a deck
LONG = 320  # letters of TeX beside which nothing else has room
DISPLAY = re.compile(r"(?ms)^\$\$\s*\n?(?P<tex>.*?)\n?\$\$(?:[ \t]*\((?P<label>[\w-]+)\))?[ \t]*$")
SENTENCE = re.compile(r"""(?:(?<=[.?!:])|(?<=[.?!:][)*"”])|(?<=[.?!:]\*\*))\s+(?=[A-Z*$“"(])""")
ABOUT_CHECKING = re.compile(r"field below|check\(|in a notebook|Predict\(|checker")
# The order in which slides are left out when there are too many: the last kind first.
KEEP = ["title", "goals", "live", "section", "question", "answer", "summary", "figure", "table", "code"]


def _maths(text, options):
    return formula(text, options["display_mode"])


MARKDOWN = MarkdownIt("commonmark").enable("table").use(dollarmath_plugin, renderer=_maths, allow_digits=True)


@dataclass
class Section:
    """A section of a chapter: paragraphs, displayed formulas and code cells in their order."""

    title: str
    second: bool = False
    parts: list = field(default_factory=list)  # ("text", markdown), ("formula", tex, number), ("cell", cell)

    def texts(self):
        return [part[1] for part in self.parts if part[0] == "text"]


@cache
def equation_numbers(folder):
    """{label: "4.6"}: the labelled formulas of all chapters in their order, as the pages number them."""
    numbers = {}
    for path in sorted(folder.glob("[0-9]*.ipynb")):
        cells = nbformat.read(path, as_version=4).cells
        text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
        labels = [match["label"] for match in DISPLAY.finditer(text) if match["label"]]
        numbers |= {label: f"{int(path.stem[:2])}.{n}" for n, label in enumerate(labels, 1)}
    return numbers


def plain(markdown, numbers):
    """Markdown without what only a page can show: roles, links, anchors, raw HTML."""
    text = re.sub(r"\{eq\}`([^`]*)`", lambda m: f"({numbers[m[1]]})", markdown)
    text = re.sub(r"\s*\{cite(?::\w)?\}`[^`]*`", "", text)
    text = re.sub(r"\{(?:ref|doc|numref)\}`([^`<]*)(?:<[^`]*>)?`", r"\1", text)
    text = re.sub(r"!?\[([^\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)", r"\1", text)
    text = re.sub(r"(?m)^\([\w-]+\)=\s*$", "", text)
    return re.sub(r"<[a-z/][^>]*>", "", text)


def html_of(markdown):
    return MARKDOWN.render(markdown)


def sections(nb, numbers):
    """(opening text, goals, sections, summary) of a chapter's notebook."""
    found = [Section("")]
    goals = ""
    for cell in nb.cells:
        if cell.cell_type == "code":
            found[-1].parts.append(("cell", cell))
            continue
        for match in FENCED.finditer(cell.source):
            if match["title"].startswith("What you will be able to do"):
                goals = plain(re.sub(r"(?m)^:class:.*$", "", match["body"]), numbers)
        text = FENCED.sub(lambda m: "\n@second\n" if "second-reading" in m["body"] else "\n", cell.source)
        text = re.sub(r"(?ms)^(`{3,}|~{3,}).*?^\1[ \t]*$", "", text)
        for block in re.split(r"(?m)^(?=#{2,3} )", text):
            head = re.match(r"#{2,3} (.*)\n?", block)
            if head:
                outer = found[-1].second and block.startswith("###")
                found.append(Section(plain(head[1], numbers), second=outer))
                block = block[head.end() :]
            if "@second" in block:
                found[-1].second, block = True, block.replace("@second", "")
            found[-1].parts += pieces(block, numbers)
    summary = next((s for s in found if s.title == "Summary"), Section(""))
    main = [s for s in found[1:] if s.title not in ("Summary", "Exercises")]
    end = next((k for k, s in enumerate(found[1:]) if s.title == "Exercises"), len(found))
    return found[0], goals, [s for s in found[1 : 1 + end] if s in main], summary


def pieces(text, numbers):
    """Paragraphs and displayed formulas of a text."""
    at = 0
    for match in DISPLAY.finditer(text):
        yield from paragraphs(text[at : match.start()], numbers)
        yield "formula", match["tex"].strip(), numbers.get(match["label"], "")
        at = match.end()
    yield from paragraphs(text[at:], numbers)


def paragraphs(text, numbers):
    for paragraph in re.split(r"\n\s*\n", plain(text, numbers)):
        if paragraph.strip() and not paragraph.lstrip().startswith("# "):
            yield "text", paragraph.strip()


def sentences(paragraph):
    """The sentences of a paragraph; a formula in the text is never cut."""
    found, rest = [], ""
    for piece in SENTENCE.split(paragraph):
        rest = f"{rest} {piece}".strip()
        if rest.count("$") % 2 == 0 and rest.count("**") % 2 == 0:
            found.append(rest)
            rest = ""
    return found + [rest] * bool(rest)


def opening(texts, room):
    """The first sentences of some paragraphs, as many as a slide has room for."""
    said, taken = [], 0
    for text in texts:
        if text.lstrip().startswith(("- ", "1. ", "|", "@")):
            break
        for sentence in sentences(text):
            if taken and taken + len(sentence) > room:
                return "\n\n".join(said)
            said, taken = [*said, finished(sentence)], taken + len(sentence)
    return "\n\n".join(said)


def finished(sentence):
    """A sentence that led to what came behind it, without that."""
    return re.sub(r"[:,]\s*$", ".", sentence)


def notes_of(section):
    return "\n\n".join(text for text in section.texts())


def display(tex, number):
    eqno = f'<span class="eqno">({number})</span>' if number else ""
    return f'<div class="formula">{formula(tex, True)}{eqno}</div>'


def stored(cell, kind):
    return next((o["data"][kind] for o in cell.outputs if kind in o.get("data", {})), "")


def printed(cell):
    return "".join(o.get("text", "") for o in cell.outputs if o.output_type == "stream")


def shown(section, k):
    """(kind, HTML) of a cell's slide, or None. Its caption is the first sentence behind it, or the last before."""
    cell = section.parts[k][1]
    tags = cell.metadata.get("tags", [])
    html = stored(cell, "text/html")
    if "hide-cell" in tags:
        return None
    behind = next((part for part in section.parts[k + 1 : k + 2] if part[0] == "text"), None)
    before = next((part for part in section.parts[max(0, k - 1) : k] if part[0] == "text"), None)
    told = [sentences(behind[1])[0]] if behind else []
    told += [sentences(before[1])[-1]] if before else []
    told = [finished(each) for each in told if 40 < len(each) < 240 and not (behind and each.endswith(":"))]
    caption = f'<div class="caption">{html_of(told[0])}</div>' if told else ""
    if stored(cell, VIEW):
        view = json.dumps(stored(cell, VIEW))
        return "live", f'<div class="live"><script type="{VIEW}">{view}</script></div>'
    if "<svg" in html:
        return "figure", f'<div class="drawing">{html}</div>{caption}'
    if "<table" in html and html.count("<tr") <= 9:
        return "table", f'<div class="table">{html}</div>{caption}'
    lines, said = cell.source.splitlines(), printed(cell)
    if not tags and said and len(lines) <= 9 and len(said.splitlines()) <= 10 and max(map(len, lines)) <= 86:
        code = f'<pre class="code"><code>{escape(cell.source)}</code></pre>'
        return "code", f'{code}<pre class="printed"><samp>{escape(said.rstrip())}</samp></pre>{caption}'
    return None


def of_section(section):
    """[(kind, heading, HTML, notes)] of one section."""
    formulas = [part for part in section.parts if part[0] == "formula"]
    key = [part for part in formulas if part[2] or "boxed" in part[1]]
    key = key or [part for part in formulas[:1] if len(part[1]) < LONG]
    groups = [[]]
    for part in key:  # two short formulas a slide, or a long one
        if len(groups[-1]) == 2 or sum(len(each[1]) for each in [*groups[-1], part]) > LONG:
            groups.append([])
        groups[-1].append(part)
    said = html_of(opening(section.texts(), 260 if groups[0] else 480))
    made = []
    for n, group in enumerate(groups):
        body = ("" if n else said) + "".join(display(tex, number) for _, tex, number in group)
        if body:
            made.append(("section", section.title, body, "" if n else notes_of(section)))
    for k, part in enumerate(section.parts):
        if part[0] == "cell" and (slide := shown(section, k)):
            made.append((slide[0], section.title, slide[1], ""))
    return made


# Questions for the room -----------------------------------------------------------------------------------------------


def digits(value):
    """A value as an option shows it: four significant digits."""
    return f"{float(value):.4g}".replace("-", "−")


def options(number):
    """[(shown value, why it is wrong or "")] of a question, in an order that does not give the answer away."""
    row = EXERCISES[number]()
    made = {digits(row.right): ""}
    for why, value in row.mistakes.items():
        if np.shape(value) == () and len(made) < 5:
            made.setdefault(digits(value), why)
    return sorted(made.items(), key=lambda item: hashlib.sha256(f"{number} {item[0]}".encode()).digest())


def asked(cells, number, numbers):
    """The text of an exercise, without the sentences about where to check an answer."""
    for cell in cells:
        for match in FENCED.finditer(cell.source if cell.cell_type == "markdown" else ""):
            if re.match(rf"Exercise {re.escape(number)}\b", match["title"]):
                body = plain(re.sub(r"(?m)^:class:.*$", "", match["body"]), numbers).strip()
                parts = [part for part in re.split(r"\n\s*\n", body)]
                kept = [" ".join(s for s in sentences(part) if not ABOUT_CHECKING.search(s)) for part in parts]
                kept = [part if "|" in part or "$$" in part else said for part, said in zip(parts, kept)]
                return "\n\n".join(part for part in kept if part)
    return ""


def clickers(chapter, cells, numbers):
    """[(kind, heading, HTML, notes)]: each question of the chapter with one number for an answer, and its answer."""
    made = []
    for number in EXERCISES:
        row = EXERCISES[number]()
        one = number.split(".")[0] == str(chapter) and np.shape(row.right) == ()
        if not one or len(options(number)) < 3 or len(made) >= 6:
            continue
        listed = options(number)
        letters = "ABCDE"[: len(listed)]
        ask = f'<div class="task">{html_of(asked(cells, number, numbers))}</div><p>{escape(row.question)}:</p>'
        choose = "".join(f"<li><b>{k}</b> {value}</li>" for k, (value, _) in zip(letters, listed))
        right = next(k for k, (_, why) in zip(letters, listed) if not why)
        tell = "".join(
            f'<li class="{"wrong" if why else "right"}"><b>{k}</b> {value} <span>{escape(why) or "Right."}</span></li>'
            for k, (value, why) in zip(letters, listed)
        )
        notes = (
            f"Exercise {number}. Let them vote, let neighbours talk for a minute, vote again. The answer is {right}."
        )
        made.append(("question", f"Question {number}", f'{ask}<ol class="options">{choose}</ol>', notes))
        made.append(("answer", f"Question {number}: {right}", f'<ol class="options answers">{tell}</ol>', notes))
    return made


# A deck ---------------------------------------------------------------------------------------------------------------


def bullets(markdown):
    """The items of the lists in a text."""
    return [" ".join(item.split()) for item in re.findall(r"(?ms)^- (.*?)(?=^- |\n\n|\Z)", markdown)]


def lists(kind, heading, items):
    """Slides of at most five items."""
    size = 5 if len(items) > 6 else 6
    return [
        (kind, heading, "<ul>" + "".join(f"<li>{html_of(each)}</li>" for each in items[k : k + size]) + "</ul>", "")
        for k in range(0, len(items), size)
    ]


def rank(slide, second):
    """Where a slide stands when some have to go: live figures first, second readings last."""
    return second and slide[0] != "live", KEEP.index(slide[0])


def slides(path):
    """[(kind, heading, HTML, notes)] of a chapter's deck."""
    nb, chapter, numbers = nbformat.read(path, as_version=4), int(path.stem[:2]), equation_numbers(path.parent)
    start, goals, parts, summary = sections(nb, numbers)
    title = re.search(r"(?m)^# (.*)$", nb.cells[0].source)[1]
    made = [("title", title, html_of(opening(start.texts(), 360)), notes_of(start))]
    made += lists("goals", "What you will be able to do", bullets(goals))
    first = [(slide, part.second) for part in parts for slide in of_section(part)]
    last = clickers(chapter, nb.cells, numbers) + lists("summary", "Summary", bullets("\n\n".join(summary.texts())))
    room = MOST - len(made) - len(last)
    order = sorted(range(len(first)), key=lambda k: (rank(*first[k]), k))
    kept = set(order[:room])
    return made + [slide for k, (slide, _) in enumerate(first) if k in kept] + last


def states(path):
    """The stored state of a chapter's live figures, as its page holds it."""
    return nbformat.read(path, as_version=4).metadata.get("widgets", {}).get(STATE, {"state": {}})
