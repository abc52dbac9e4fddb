r"""What a formula says, as a number: the small part of TeX that the figures write, read by rules of its own.

`value(tex, names)` computes an expression; `sides(tex, names)` the parts between its signs of relation. Symbols are
looked up with their indices as written, spaces taken out: names = {r"\delta^{(2)}_{1}": -0.13, r"\log": math.log, ...}.
What is callable is applied to what follows it. A symbol that is not there with its exponent is there without and raised
to it; \top transposes. Side by side or with \cdot, numbers are multiplied, tables by the rule of matrices; \odot goes
entry by entry; [1, a] and [1; a] put a column or a row of ones before a table, (x, y) is what a function of two takes.
\frac{\partial J}{\partial w} and \text{d}w are symbols. What is not understood is a ValueError: a formula that a test
cannot read is none that it holds.
"""

import re

import numpy as np

TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?(?:e[+\-−]?\d+)?|\S")
RELATIONS = ("=", "≈", r"\approx", r"\le", r"\ge", "<", ">", r"\leftarrow")
TIMES = (r"\cdot", r"\times", "·", "×")
ENDS = ("}", ")", "]", "+", "-", "−", ",", ";", *RELATIONS)


class _Reader:
    def __init__(self, tokens, names):
        self.tokens, self.at, self.names, self.in_norm = tokens, 0, names, False

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, wanted=None):
        token = self.peek()
        if token is None or (wanted and token != wanted):
            rest = " ".join(self.tokens)
            raise ValueError(f"{wanted or 'something'} is missing after {self.at} signs of {rest}")
        self.at += 1
        return token

    def raw(self):
        """What stands in { }, or the one token, as text."""
        if self.peek() != "{":
            return self.take()
        depth, text = 0, ""
        while True:
            token = self.take()
            depth += {"{": 1, "}": -1}.get(token, 0)
            if depth == 0:
                return text[2:]
            text += f"{token} "

    def inside(self, text):
        return value(text, self.names)

    def sum(self):
        total = self.product()
        while self.peek() in ("+", "-", "−"):
            sign = self.take()
            total = total + self.product() if sign == "+" else total - self.product()
        return total

    def product(self):
        if self.peek() in ("-", "−"):
            self.take()
            return -self.product()
        if self.peek() == "+":
            self.take()
        total = self.factor()
        while self.peek() is not None and self.peek() not in ENDS and not (self.in_norm and self.peek() == "‖"):
            if self.peek() == r"\odot":
                self.take()
                total = np.multiply(total, self.factor())
            elif self.peek() == "/":
                self.take()
                total = total / self.factor()
            else:
                if self.peek() in TIMES:
                    self.take()
                total = _times(total, self.factor())
        return total

    def factor(self):
        token = self.peek() or self.take("something")
        if token in ("-", "−"):
            self.take()
            return -self.factor()
        if token in ("(", "["):
            return self.raised(self.bracket())
        if token == "{":
            return self.raised(self.inside(self.raw()))
        if token == "‖":
            self.take()
            self.in_norm = True
            found = self.sum()
            self.in_norm = False
            self.take("‖")
            return self.raised(self.names.get("‖", np.linalg.norm)(found))
        if token == r"\frac":
            self.take()
            above, below = self.raw(), self.raw()
            if above.startswith(r"\partial"):
                return self.looked_up(f"\\frac{{{above}}}{{{below}}}".replace(" ", ""), "", "")
            return self.inside(above) / self.inside(below)
        if token in (r"\c", r"\b", r"\text"):
            self.take()
            if token == r"\c":
                self.raw()  # the colour
            text = self.raw()
            if token == r"\text" and text.strip() == "d":
                return self.symbol(r"\text{d}")
            return self.raised(self.inside(text))
        if re.match(r"\d", token):
            return self.raised(float(self.take().replace("−", "-")))
        return self.symbol()

    def bracket(self):
        opened = self.take()
        found, second = self.sum(), None
        if self.peek() in (",", ";"):
            second = self.take()
            other = self.sum()
            if opened == "(":
                found = (found, other)
            else:
                found = _bordered(found, other, axis={",": 1, ";": 0}[second])
        self.take(")" if opened == "(" else "]")
        return found

    def raised(self, found):
        while self.peek() == "^":
            self.take()
            power = self.raw().strip()
            found = np.transpose(found) if power == r"\top" else found ** self.inside(power)
        return found

    def symbol(self, before=""):
        name = before + self.take()
        if name == r"\bar":
            name += "{" + self.raw().strip() + "}"
        while self.peek() in ("'", r"\prime"):
            self.take()
            name += "'"
        up = down = ""
        while self.peek() in ("^", "_"):
            if self.take() == "^":
                up = self.raw().strip()
            else:
                down = self.raw().strip()
        found = self.looked_up(name, up, down)
        if callable(found):
            return found(self.factor())
        return found

    def looked_up(self, name, up, down):
        full = (name + (f"^{{{up}}}" if up else "") + (f"_{{{down}}}" if down else "")).replace(" ", "")
        if full in self.names:
            return self.names[full]
        if up.endswith(r"\top"):
            return np.transpose(self.looked_up(name, up[: -len(r"\top")], down))
        base = (name + (f"_{{{down}}}" if down else "")).replace(" ", "")
        if up and base in self.names:
            return self.names[base] ** self.inside(up)
        raise ValueError(f"the formula has the symbol {full}, known are {', '.join(self.names)}")


def _times(a, b):
    return a @ b if np.ndim(a) and np.ndim(b) else a * b


def _bordered(value, table, axis):
    """[1, a] for axis 1: a column of ones before a; [1; a] for axis 0: a row."""
    table = np.atleast_2d(table)
    shape = (len(table), 1) if axis == 1 else (1, table.shape[1])
    return np.concatenate([np.full(shape, float(value)), table], axis=axis)


def _tokens(tex):
    return [token for token in TOKEN.findall(tex.replace("\\,", " ")) if token.strip()]


def value(tex, names=None):
    """The number, or table, that an expression stands for."""
    reader = _Reader(_tokens(tex), names or {})
    found = reader.sum()
    if reader.peek() is not None:
        raise ValueError(f"{reader.peek()!r} is too much in {tex}")
    return found


def bare(tex):
    r"""A formula without its colours: \c{back}{x} is x. \b{x} likewise."""
    before = None
    while before != tex:
        before = tex
        tex = re.sub(r"\\c\{\w+\}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}", r"\1", tex)
        tex = re.sub(r"\\b\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}", r"\1", tex)
    return tex


def sides(tex, names=None):
    """[value, relation, value, ...] of a formula. A side that is empty, such as after a last =, is None."""
    parts, relations, depth = [[]], [], 0
    for token in _tokens(bare(tex)):
        depth += {"{": 1, "}": -1}.get(token, 0)
        if token in RELATIONS and depth == 0:
            relations.append(token)
            parts.append([])
        else:
            parts[-1].append(token)
    found = [value(" ".join(part), names) if part else None for part in parts]
    return [found[0], *(each for pair in zip(relations, found[1:]) for each in pair)]
