r"""Where a displayed formula may break: its rows, and within a row the places before a relation, a sum, a long product.

What is written for a narrow page is joined for a wide one: a row of `aligned` that only goes on with the row above
stands in it as a `cont`, which the style sheet sets on a line of its own where there is no room. Pure text in, pure
text out; book_formulas renders it.
"""

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"\\begin\{[^}]*\}|\\end\{[^}]*\}|\\\\(?:\[[^\]]*\])?|\\(?:left|right|[bB]ig{1,2}[lrm]?)(?![a-zA-Z])\s*(?:\\[a-zA-Z]+|\\.|.)"
    r"|\\[a-zA-Z]+|\\.|:=|\s+|.",
    re.S,
)
RELATIONS = set(
    r"= < > := \approx \le \leq \ge \geq \to \leftarrow \gets \sim \ne \neq \equiv \in \mapsto \propto".split()
)
SUMS = {"+", "-", r"\pm"}
PRODUCTS = {r"\cdot", r"\times", r"\odot"}
SPACES = {r"\quad", r"\qquad"}
THIN = SPACES | {r"\;", r"\,", r"\:", r"\!", "{}"}
OPENING = re.compile(r"(\\[bB]ig{1,2}[lm]?\s*)?(\(|\[|\\lVert|\\langle|\\lbrace|\\\{)$")
CLOSING = re.compile(r"(\\[bB]ig{1,2}[rm]?\s*)?(\)|\]|\\rVert|\\rangle|\\rbrace|\\\})$")
LONG = 20  # letters; a shorter product, or what stands in shorter brackets, stays on one line


@dataclass(frozen=True)
class Row:
    """cells: TeX, left and right of each &; conts: what goes on with the last cell; gap: the room above, as in TeX."""

    cells: tuple
    conts: tuple = ()
    gap: str = ""


@dataclass(frozen=True)
class Formula:
    """kind: aligned (cells stand under each other), gathered (rows are centred) or single; boxed: a key formula."""

    kind: str
    boxed: bool
    rows: tuple


def tokens(tex):
    return TOKEN.findall(tex)


def depths(parts):
    """How deep in braces, environments and left-right pairs each token stands; what opens and closes stands outside."""
    depth = 0
    for part in parts:
        if part == "}" or re.match(r"\\end\{|\\right(?![a-zA-Z])", part):
            depth -= 1
        yield depth
        if part == "{" or re.match(r"\\begin\{|\\left(?![a-zA-Z])", part):
            depth += 1


def split(tex, is_mark):
    """The pieces of tex between the tokens that is_mark finds at depth 0, and these tokens."""
    parts = tokens(tex)
    pieces, marks = [""], []
    for part, depth in zip(parts, depths(parts)):
        if depth == 0 and is_mark(part):
            marks.append(part)
            pieces.append("")
        else:
            pieces[-1] += part
    return [piece.strip() for piece in pieces], marks


def boxed(tex):
    body = None
    if tex.startswith(r"\boxed{") and tex.endswith("}"):
        levels = list(depths(tokens(tex)))
        if levels.count(0) == 3:  # \boxed, its brace and the brace that ends it
            body = tex[len(r"\boxed{") : -1].strip()
    if body is None:
        return False, tex
    while body.startswith(r"\;") or body.endswith(r"\;"):
        body = body.removeprefix(r"\;").removesuffix(r"\;").strip()
    return True, body


def environment(tex, name):
    start, end = rf"\begin{{{name}}}", rf"\end{{{name}}}"
    if not (tex.startswith(start) and tex.endswith(end)):
        return None
    levels = list(depths(tokens(tex)))
    return tex[len(start) : -len(end)].strip() if levels.count(0) == 2 else None


def formula(tex):
    """The Formula that tex is."""
    is_boxed, tex = boxed(tex.strip().removesuffix(r"\\"))
    for kind in ("aligned", "gathered"):
        body = environment(tex, kind)
        if body is not None:
            return Formula(kind, is_boxed, tuple(rows_of(body)))
    return Formula("single", is_boxed, (Row((tex,)),))


def rows_of(body):
    lines, ends = split(body, lambda part: part.startswith(r"\\") and re.match(r"\\\\(\[|$)", part))
    gaps = ["", *(re.sub(r"[\\\[\]]", "", end) for end in ends)]
    rows = []
    for line, gap in zip(lines, gaps):
        if not line:
            continue
        cells, _ = split(line, lambda part: part == "&")
        if rows and goes_on(cells):
            last = rows[-1]
            rows[-1] = Row(last.cells, (*last.conts, without_room(cells[-1])), last.gap)
        else:
            rows.append(Row(tuple(cells), (), gap))
    return rows


def without_room(tex):
    parts = tokens(tex)
    while parts and (parts[0].isspace() or parts[0] in THIN):
        parts.pop(0)
    return "".join(parts)


def goes_on(cells):
    """Whether a row goes on with the one above: alone on its side, it is set in or begins with an operator."""
    first = tokens(cells[-1])[:1]
    return (
        len(cells) <= 2
        and not any(cells[:-1])
        and bool(first)
        and first[0] in SPACES | SUMS | PRODUCTS | {r"\;", r"\cdots"}
    )


def letters(parts):
    """About how many letters wide this is: of a fraction, and of what has a brace under it, the widest part counts."""
    count, i = 0.0, 0
    while i < len(parts):
        part = parts[i]
        if part in (r"\frac", r"\tfrac", r"\dfrac", r"\underbrace"):
            first, j = group(parts, i + 1)
            if part == r"\underbrace" and j < len(parts) and parts[j] == "_":
                j += 1
            second, i = group(parts, j)
            count += max(letters(first), (0.7 if part == r"\underbrace" else 1) * letters(second))
            continue
        if part in "_^":
            script, i = group(parts, i + 1)
            count += 0.35 * letters(script)
            continue
        if (
            not part.isspace()
            and part not in "{}&"
            and part not in (r"\,", r"\!", r"\text", r"\mathbf", r"\bar", r"\hat")
        ):
            count += 2 if part in RELATIONS | SUMS | PRODUCTS else len(part) - 1 if part in (r"\log", r"\tanh") else 1
        i += 1
    return count


def group(parts, i):
    """The group in braces, or the one token, that begins at i, without its braces; and where what follows begins."""
    while i < len(parts) and parts[i].isspace():
        i += 1
    if i >= len(parts) or parts[i] != "{":
        return parts[i : i + 1], i + 1
    depth = 0
    for j in range(i, len(parts)):
        depth += {"{": 1, "}": -1}.get(parts[j], 0)
        if depth == 0:
            return parts[i + 1 : j], j + 1
    return parts[i + 1 :], len(parts)


def breakable(tex):
    r"""The same TeX with \allowbreak where a line may end, and \nobreak where KaTeX would end one by itself."""
    parts = tokens(tex)
    levels = list(depths(parts))
    allowed = places(parts, levels)
    out = []
    for i, (part, level) in enumerate(zip(parts, levels)):
        if i in allowed and any(not each.isspace() for each in out):
            out.append(r"\allowbreak ")
        out.append(part)
        if level == 0 and part in RELATIONS | SUMS | PRODUCTS:
            if part == ":=":
                out[-1] = r":\nobreak ="
            out.append(r"\nobreak ")
        elif level == 0 and part in SPACES:
            out.append(r"\allowbreak ")
    return "".join(out)


def places(parts, levels):
    """The places before which a line may end: operators, in long products the dots too, but none in `for z > 0`."""
    found, open_at, spans = set(), [], {}
    for i, (part, level) in enumerate(zip(parts, levels)):
        if level == 0 and OPENING.match(part):
            open_at.append(i)
        elif level == 0 and CLOSING.match(part) and open_at:
            start = open_at.pop()
            spans[start] = (i, letters(parts[start : i + 1]))
    short = [(start, end) for start, (end, width) in spans.items() if width <= LONG]
    term, dots, worded = 0, [], False
    for i, (part, level) in enumerate(zip(parts, levels)):
        if level or any(start < i < end for start, end in short):
            continue
        worded = part not in SPACES and (worded or part == r"\text")
        if (part in RELATIONS and not worded) or (part in SUMS and not is_sign(parts, i)):
            found.add(i)
            if letters(parts[term:i]) > LONG:
                found.update(dots)
            term, dots = i, []
        elif part in PRODUCTS:
            dots.append(i)
    if letters(parts[term:]) > LONG:
        found.update(dots)
    return found


def is_sign(parts, i):
    """Whether the plus or minus at i is a sign: before it stands nothing, an operator or an opening bracket."""
    before = [part for part in parts[:i] if not part.isspace() and part not in THIN]
    return not before or before[-1] in RELATIONS | SUMS | PRODUCTS | {",", "&"} or bool(OPENING.match(before[-1]))
