"""Tables of results: a real table in the page and in JupyterLab, aligned text elsewhere; nothing is computed here."""

import html
import re
import textwrap

NUMBER = re.compile(r"[-−+]?[\d,]*\.?\d+(?:e[-+]?\d+)?(?: ?[%×])?")

WIDTH = 80  # of a line of text: the words of the last column go on in the next line


class Table:
    """Rows of texts under a head: HTML with header cells for a page, and aligned columns of text (`repr`, `print`)."""

    def __init__(self, head, rows, numeric):
        self.head, self.rows, self.numeric = head, rows, numeric

    def __repr__(self):
        columns = [_padded(column, n) for column, n in zip(zip(*self.rows), self.numeric)] or [[] for _ in self.head]
        widths = [max(map(len, [name, *column])) for name, column in zip(self.head, columns)]
        sides = [str.rjust if n else str.ljust for n in self.numeric]
        before = sum(width + 2 for width in widths[:-1])
        if not self.numeric[-1]:
            widths[-1] = max(min(widths[-1], WIDTH - before), 20)
        lines = []
        for line in [self.head, *zip(*columns)]:
            first, *more = [line[-1]] if self.numeric[-1] else textwrap.wrap(line[-1], widths[-1]) or [""]
            cells = [f(c, w) for f, c, w in zip(sides, (*line[:-1], first), widths)]
            lines += ["  ".join(cells).rstrip(), *(" " * before + rest for rest in more)]
        return "\n".join(lines)

    def _repr_html_(self):
        # A corner without a name heads nothing: screen readers would announce an empty header.
        named = [("th", ' scope="col"') if name else ("td", "") for name in self.head]
        head = "".join(_cell(*cell, html.escape(c), n) for cell, c, n in zip(named, self.head, self.numeric))
        places = [max(map(_places, column), default=0) for column in zip(*self.rows)]
        body = []
        for row in self.rows:
            cells = [_aligned(c, most) if n else html.escape(c) for c, n, most in zip(row, self.numeric, places)]
            first = _cell("th", ' scope="row"', cells[0], self.numeric[0])
            body.append(
                f"<tr>{first}{''.join(_cell('td', '', c, n) for c, n in zip(cells[1:], self.numeric[1:]))}</tr>"
            )
        lines = ['<table class="table bp-table">', f"<thead><tr>{head}</tr></thead>", "<tbody>", *body, "</tbody>"]
        return "\n".join([*lines, "</table>"])


def table(head, rows):
    """A Table: the names in `head`, below them a line for each of `rows`. A notebook shows it where it ends a cell.

    head: names, or {name: format} with a format as in an f-string, such as ".3f". A text stands as it is in a column of
    numbers too, and None leaves its place empty. The first column names the rows. Numbers stand with their points under
    each other. Raises ValueError for a row that is longer or shorter than the head, and for a head without names.

    >>> print(table({"step": "", "J": ".3f"}, [(0, 3.6709), (10, 1.25)]))
    step      J
       0  3.671
      10  1.250
    """
    formats = dict(head) if isinstance(head, dict) else dict.fromkeys(head, "")
    if not formats or len(formats) != len(head):
        raise ValueError(f"head is {head!r}, expected names that differ")
    texts = []
    for number, row in enumerate(rows):
        row = tuple(row)
        if len(row) != len(formats):
            raise ValueError(f"row {number} has {len(row)} cells, expected {len(formats)}: {', '.join(formats)}")
        texts.append(tuple(_text(value, spec) for value, spec in zip(row, formats.values())))
    numeric = [any(NUMBER.fullmatch(text) for text in column) for column in zip(*texts)] or [False] * len(formats)
    return Table(tuple(formats), texts, numeric)


def _text(value, spec):
    return "" if value is None else value if isinstance(value, str) else format(value, spec)


def _places(text):
    """How many characters stand behind the whole part of a number: its point and its decimals."""
    return len(text) - len(re.match(r"[^.]*", text)[0]) if NUMBER.fullmatch(text) else 0


def _padded(column, numeric):
    most = max(map(_places, column), default=0)
    return [text + " " * (most - _places(text)) if numeric and NUMBER.fullmatch(text) else text for text in column]


def _cell(tag, scope, text, numeric):
    return f'<{tag}{scope} style="text-align: {"right" if numeric else "left"}">{text}</{tag}>'


def _aligned(text, most):
    """A number with room on its right for the decimals that others have; a point is half as wide as a digit."""
    if not NUMBER.fullmatch(text):
        return html.escape(text)
    missing = most - _places(text)
    room = missing - 0.5 * (_places(text) == 0) if missing else 0
    text = text.replace("-", "−")
    return f'<span style="padding-right: {room:g}ch">{text}</span>' if room else text
