"""Equations of the prose that hold nothing but numbers, such as 0.4750 · 0.5250 = 0.2494, worked out."""

import math
import re

from chapter_text import NUMBER, decimal, digits

TOKEN = re.compile(
    r"""[\s⏎]*(?:
      (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    | (?P<frac>\\[td]?frac)
    | (?P<name>\\sqrt|\\log|\\ln|e(?=\^)|(?:g|\\sigma)(?=\s*\())
    | (?P<symbol>[-+·/()^{}\[\]])
    )""",
    re.VERBOSE,
)


class Reader:
    """Reads one expression from the start of a text; `end` is where it stopped. shifts: {place: what is added to it}"""

    def __init__(self, text, shifts=None):
        self.text, self.end, self.shifts, self.inputs = text, 0, shifts or {}, []

    def next(self):
        return TOKEN.match(self.text, self.end)

    def takes(self, *symbols):
        token = self.next()
        if token and token["symbol"] in symbols:
            self.end = token.end()
            return token["symbol"]

    def sum(self):
        value = -self.product() if self.takes("-") else self.product()
        while True:
            before = self.end
            sign = self.takes("+", "-")
            if not sign:
                return value
            try:
                term = self.product()
            except ValueError:
                self.end = before
                return value
            value += term if sign == "+" else -term

    def product(self):
        value = self.power()
        while True:
            before = self.end
            sign = self.takes("·", "/")
            try:
                if sign == "·":
                    value *= -self.power() if self.takes("-") else self.power()
                elif sign == "/":
                    value /= self.power()
                else:
                    return value
            except (ValueError, ZeroDivisionError):
                self.end = before
                return value

    def power(self):
        token = self.next()
        if token and token["name"] == "e":
            self.end = token.end()
            value = math.e
        else:
            value = self.atom()
        if self.takes("^"):
            value **= self.group()
        return value

    def group(self):
        """{…} or one digit, as TeX reads it."""
        if self.takes("{"):
            value = self.sum()
            if not self.takes("}"):
                raise ValueError
            return value
        digit = re.match(r"\s*(\d)", self.text[self.end :])
        if not digit:
            raise ValueError
        self.end += digit.end()
        return float(digit[1])

    def atom(self):
        bracket = self.takes("(", "[")
        if bracket:
            value = self.sum()
            if not self.takes(")" if bracket == "(" else "]"):
                raise ValueError
            return value
        token = self.next()
        if not token:
            raise ValueError
        self.end = token.end()
        if token["number"]:
            start = token.start("number")
            self.inputs.append((start, token["number"]))
            return float(token["number"].replace(",", "")) + self.shifts.get(start, 0)
        if token["frac"]:
            value, then = self.group() / self.group(), self.next()
            return value * self.atom() if then and then["symbol"] in ("(", "[") else value  # 1/3 (…)
        if token["name"] == r"\sqrt":
            return math.sqrt(self.group())
        if token["name"] in (r"\log", r"\ln"):
            return math.log(self.power())
        if token["name"] in ("g", r"\sigma"):
            return 1 / (1 + math.exp(-self.atom()))
        raise ValueError


def half(number):
    """Half of the last digit of a rounded number; a number of at most two decimals is meant as it stands."""
    decimals = len(number.partition(".")[2])
    return 0.5 * 10**-decimals if decimals >= 3 else 0


def read(text, shifts=None):
    """(value, inputs, end) of the expression that the text begins with, or None."""
    reader = Reader(text, shifts)
    try:
        value = reader.sum()
    except (ValueError, ZeroDivisionError, OverflowError):
        return None
    return value, reader.inputs, reader.end


# What may stand before an expression: a sign, a mark, a bracket that is no function's, an ordinary word.
BEGINS = re.compile(
    r"(?:=|⏎|\\approx|\\to|\\Rightarrow|[:;,]\s|\.\s|(?<![\w}])\(|(?<![\\A-Za-z])[A-Za-z]{2,}[.,:]?\s|\\(?:begin|end)\{\w+\}|^)\s*$"
)


def side_before(text, end):
    """Where the expression that ends at `end` begins, as far left as it can be read; None if it is not of numbers."""
    nearest = max(text.rfind(sign, 0, end) + len(sign) for sign in ("=", "\\approx", "\\to"))
    for place in range(max(nearest, end - 160, 0), end):
        if not BEGINS.search(text[max(0, place - 40) : place]):
            continue
        found = read(text[place:end])
        if found and not text[place + found[2] : end].strip(" ⏎"):
            return place
    return None


def equations(text):
    """(left start, right end, true, exact) of each equation with numbers only on both sides, one of them worked out.

    exact: no number in it was rounded but the result, so that the equation alone holds its digits.
    A number under a brace is an equation too.
    """
    for brace in re.finditer(r"\\underbrace\{([^{}]*)\}_\{([^{}]*)\}", text):
        above, below = read(brace[1]), read(brace[2])
        if above and below and above[2] == len(brace[1].rstrip()) and below[2] == len(brace[2].rstrip()):
            last = 10.0 ** -len(brace[2].strip().partition(".")[2])
            shift = sum(half(number) for _, number in above[1])
            yield *brace.span(), abs(above[0] - below[0]) <= 0.51 * last + shift, False
    for sign in re.finditer(r"=|\\approx", text):
        start = side_before(text, sign.start())
        right = read(text[sign.end() :])
        if start is None or not right:
            continue
        left, middle, end = read(text[start : sign.start()]), sign.end(), sign.end() + right[2]
        after = text[end : end + 12].lstrip()
        if re.match(r"[\w\\^_{(·/+-]", after) and not re.match(r"[a-z]{2}|\\(?:approx|end|big|quad|to)|-\s", after):
            continue  # it goes on with letters: the right side is no number alone
        worked_out = re.search(r"frac|sqrt|log|ln|\^|g\(|sigma", text[start:end])
        if len(left[1]) + len(right[1]) < 3 and not worked_out:
            continue
        slack = 1e-9 * abs(right[0])
        for base, stop, (value, inputs, _) in ((start, sign.start(), left), (middle, end, right)):
            for place, number in inputs:
                if half(number):
                    slack += abs(read(text[base:stop], {place: half(number)})[0] - value)
        written = NUMBER.fullmatch(text[middle:end].strip())
        result = right[1][0][1] if written and len(right[1]) == 1 else None
        if written and not (result and half(result)) and ("." in written[0] or "^" in written[0] or sign[0] != "="):
            slack += 0.5 * 10.0 ** digits(decimal(written))[1]  # a result is rounded, however short
        rounded = [number for _, number in left[1] + right[1] if half(number)]
        exact = not rounded or (rounded == [result] and not any(half(number) for _, number in left[1]))
        yield start, end, abs(left[0] - right[0]) <= slack * 1.02, exact
