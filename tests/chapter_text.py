"""What stands in the pages, for the tests: a chapter's prose and its stored outputs as text."""

import json
from pathlib import Path

CHAPTERS = Path(__file__).resolve().parent.parent / "chapters"


def named(number):
    """The file of a chapter, such as 4."""
    (path,) = CHAPTERS.glob(f"{number:02}_*.ipynb")
    return path


def cells(number):
    return json.loads(named(number).read_text(encoding="utf-8"))["cells"]


def prose(number):
    return "\n\n".join("".join(cell["source"]) for cell in cells(number) if cell["cell_type"] == "markdown")


def texts(cell):
    """The texts that a code cell puts out: what is printed, and what a table or a value says as plain text."""
    for output in cell.get("outputs", []):
        yield "".join(output.get("text", "")) or "".join(output.get("data", {}).get("text/plain", ""))


def outputs(number):
    return "\n".join(text for cell in cells(number) for text in texts(cell))


def printed(number, text):
    """Whether the chapter's stored outputs hold this text, blanks apart."""
    return " ".join(text.split()) in " ".join(outputs(number).split())


def said(number, token, value):
    """The token stands in the chapter, and the value rounds to it."""
    decimals = len(token.partition(".")[2])
    assert abs(value - float(token.replace(",", ""))) <= 0.500001 * 10**-decimals, (token, value)
    assert token in prose(number) + outputs(number), f"{token} is not in chapter {number}"
