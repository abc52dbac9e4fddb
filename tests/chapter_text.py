"""What stands in the pages, for the tests: prose, stored outputs and code as text, and the numbers in them."""

import ast
import json
import re
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHAPTERS = ROOT / "chapters"


def named(number):
    """The file of a chapter, such as 4."""
    (path,) = CHAPTERS.glob(f"{number:02}_*.ipynb")
    return path


def cells(number):
    return cells_of(named(number))


def cells_of(path):
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def prose(number):
    return "\n\n".join("".join(cell["source"]) for cell in cells(number) if cell["cell_type"] == "markdown")


def texts(cell):
    """The texts that a code cell puts out: what is printed, and what a table or a value says as plain text."""
    for output in cell.get("outputs", []):
        text = "".join(output.get("text", "")) or "".join(output.get("data", {}).get("text/plain", ""))
        if not text.startswith("Figure: "):  # a figure repeats its text alternative, which is prose
            yield text


def outputs(number):
    return "\n".join(text for cell in cells(number) for text in texts(cell))


def printed(number, text):
    """Whether the chapter's stored outputs hold this text, blanks apart."""
    return " ".join(text.split()) in " ".join(outputs(number).split())


# The prose as it is read: TeX's and typography's ways of writing a number become one way. ---------------------------

NO_PROSE = (
    r"(?ms)^(`{3,}|~{3,})\{?(?:python|code|bash|text|pycon|py)\b.*?^\1$",  # code
    r"(?m)^\*\*Time\.\*\*.*$",  # minutes, held by test_reading_time.py
    r"(?m)^\(.*\)=$",  # labels
    r"(?m)^:\w+:.*$",  # options of directives
    r"(?m)^#+ [\d.]+",  # numbers of headings, if any
    r"\{(?:cite|eq|ref|numref|doc)(?::\w)?\}`[^`]*`",
    r"(?<=\])\((?:[^()\s]|\([^()\s]*\))*\)",  # where links lead
    r"https?://\S+",
    r"\b(?:check|Predict)\(\"\d+\.\d+\"",  # exercises by their numbers, in code
    r"\\label\{[^}]*\}|\\tag\{[^}]*\}|\[\d+(?:\.\d+)?ex\]",
    r"(?:[Ee]xercises?|[Ss]olutions?|[Cc]hapters?|[Ss]ections?|Figures?|[Ss]teps?)\s+"
    r"\d+(?:\.\d+)*(?:(?:,| and| to| or)\s+\d+(?:\.\d+)*)*",  # 4.2, 4.3 and 4.5
)
ONE_WAY = (
    (r"\{,\}", ","),
    (r"\\\\(?:\[[\d.]+(?:pt|ex|em)\])?", " ⏎ "),  # a line of a display or a row of a matrix ends
    (r"−|–(?=\d)", "-"),
    (r"\\[,;:! ]|\\q?quad|[\u00a0\u2009\u202f&]|~", " "),
    (r"\s*(?:\\(?:c?dot|times)(?![a-z])|×|·)\s*", " · "),
    (r"\\(?:text|mathrm|textbf|mathbf)\{([^}]*)\}", r"\1"),
    (r"[$*]|\\[\[\]()]|\\(?:[bB]igg?[lr]?|left|right|displaystyle)\b", " "),
    (r"\\%", "%"),
    (r"\s+", " "),
    (r" (?=[,.;:)])", ""),
    (r"(?<=\() ", ""),
)


def as_read(markdown):
    """Markdown with one way to write a number, no addresses, no numbers of exercises and chapters."""
    for pattern in NO_PROSE:
        markdown = re.sub(pattern, " ", markdown)
    for pattern, plain in ONE_WAY:
        markdown = re.sub(pattern, plain, markdown)
    return markdown


NUMBER = re.compile(
    r"""(?<![\w.\\^_])(?<![_^]\{)(?<!\d,)(?<!\w-)               # not inside a word, an index, a size such as 784-30-10
    (?P<sign>(?<=[\s([=|]-)|(?<=^-))?                      # a minus that belongs to the number stands close to it
    (?:10\^\{?(?P<alone>-?\d+)\}?
      |(?P<mantissa>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
       (?:\s?·\s?10\^\{?(?P<power>-?\d+)\}?|e(?P<e>[-+]?\d+))?)
    (?![\w]|\.\d|,\d{3}|-\d)""",
    re.VERBOSE,
)


def decimal(match):
    """The number as a Decimal with the digits that it is written with: 0.10 and 0.1 differ in `digits`."""
    power = int(match["power"] or match["e"] or match["alone"] or 0)
    number = Decimal((match["mantissa"] or "1").replace(",", ""))
    return number.scaleb(power) if power else number


def digits(number):
    return number.as_tuple()[1:]


def is_claim(match, text):
    """Whether a number of the prose has to be held: decimals, powers of ten, three digits and more, shares."""
    if match["mantissa"] is None or match["power"] or match["e"] or "." in match["mantissa"]:
        return True
    if re.match(r" ?(?:per cent|%|times\b)", text[match.end() :]):
        return True
    year = re.fullmatch(r"(?:19|20)\d\d", match["mantissa"])
    return len(match["mantissa"].replace(",", "")) >= 3 and not year


def claims(text):
    return [match for match in NUMBER.finditer(text) if is_claim(match, text)]


def shown_numbers(text):
    """{digits: the signs that they stand with} of all numbers in an output."""
    found = {}
    for match in NUMBER.finditer(as_read(text)):
        found.setdefault(digits(decimal(match)), set()).add("-" if match["sign"] is not None else "")
    return found


def literals(code):
    """The numbers that a cell's code gives, by value, -0.3 as well as 0.3."""
    try:
        tree = ast.parse(re.sub(r"(?m)^[%!].*$", "", code))
    except SyntaxError:
        return set()
    numbers = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and type(n.value) in (int, float)]
    return {Decimal(repr(number)) for number in numbers}


def alternatives(code):
    """The text alternatives of the figures that a cell shows: they are prose for whoever does not see the figure."""
    try:
        calls = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Call)]
    except SyntaxError:
        return []
    shows = [call for call in calls if getattr(call.func, "id", getattr(call.func, "attr", "")) == "show"]
    given = [n for call in shows for part in [*call.args[1:], *call.keywords] for n in ast.walk(part)]
    return [n.value for n in given if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def described(number):
    """The text alternatives of all figures of a chapter."""
    return "\n".join(words for cell in cells(number) for words in alternatives("".join(cell["source"])))
