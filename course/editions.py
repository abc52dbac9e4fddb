"""Two editions from one source: the student's, without solutions, and the instructor's, with every solution open.

    python -m course.editions student [--pages]        into _course/student
    python -m course.editions instructor [--pages]     into _course/instructor

An edition is the whole book with other notebooks: it opens in JupyterLab, and `--pages` builds it. What the student's
loses stands in the section "Exercises" of a chapter: admonitions of class `solution`, lines `Solution 4.7`, the folded
cells behind them. What it keeps: questions, hints, `Predict` and `check`. Each exercise gets a cell to answer in.
A `Predict` on a page without a kernel has to know the answer; there it is stored sealed: unreadable, though no secret.
"""

import argparse
import base64
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy as np

from backprop.exercises import EXERCISES

ROOT = Path(__file__).resolve().parent.parent
KIT = ROOT / "_course"
STATE = "application/vnd.jupyter.widget-state+json"
VIEW = "application/vnd.jupyter.widget-view+json"
SECRETS = ("right", "mistakes")
STRICT = ("-n", "-W", "--keep-going")

# What an edition does not need: products, other people's folders, and the kit itself.
LEFT_OUT = shutil.ignore_patterns(
    *(".*", "_build", "_course", "course", "tests", "benchmarks", "node_modules", "__pycache__", "*.egg-info"),
    *("TEACHING.md", "CONTRIBUTING.md", "CHANGELOG.md"),
)

PRINTED = ("text/plain", "text/html")
NUMBER = re.compile(r"(?<![\w.])(?P<number>(?P<digits>\d+\.\d+|\d{3,})(?:e(?P<power>[-+]\d+))?)(?![\w]|\.\d)")
FENCED = re.compile(r"(?ms)^(`{3,}|~{3,}|:{3,})\{admonition\} *(?P<title>[^\n]*)\n(?P<body>.*?)^\1[ \t]*\n?")
EXERCISE = re.compile(r"Exercise (?P<number>\d+\.\d+)\b")
ALONE = re.compile(r"(?m)^Solution \d+\.\d+[^\n]*\n?")


def is_solution(match):
    classes = re.search(r"(?m)^:class: (.*)$", match["body"])
    return match["title"].startswith("Solution") or "solution" in (classes[1].split() if classes else ())


def without_solutions(markdown):
    """The text without its solutions, the exercises left."""
    text = FENCED.sub(lambda match: "" if is_solution(match) else match[0], markdown)
    return ALONE.sub("", text).strip()


def exercises_in(markdown):
    """The numbers of the exercises that a text asks."""
    titles = (EXERCISE.match(match["title"]) for match in FENCED.finditer(markdown))
    return [title["number"] for title in titles if title]


def in_exercises(cells):
    """(cell, whether it stands in a section "Exercises") for each; a cell that goes on after the section is two."""
    inside = False
    for cell in cells:
        parts = re.split(r"(?m)^(?=## )", cell.source) if cell.cell_type == "markdown" else [None]
        for k, part in enumerate(parts):
            if part is not None and part.startswith("## "):
                inside = part.splitlines()[0] == "## Exercises"
            if len(parts) == 1:
                yield cell, inside
            elif part.strip():
                piece = nbformat.v4.new_markdown_cell(part.strip(), metadata=cell.metadata)
                piece["id"] = f"{cell['id']}-{k}" if k else cell["id"]
                yield piece, inside


def answer_cell(number):
    lines = [f"# Exercise {number}: your answer"]
    if number in EXERCISES:
        lines += ["from backprop.exercises import check", "", "answer = None", f'check("{number}", answer)']
    cell = nbformat.v4.new_code_cell("\n".join(lines), metadata={"tags": ["answer"]})
    cell["id"] = f"answer-{number.replace('.', '-')}"
    return cell


def is_folded(cell):
    return "hide-cell" in cell.metadata.get("tags", [])


def asks_for_an_answer(cell, number):
    return cell.cell_type == "code" and re.search(rf'(?m)^(?!Predict).*check\("{re.escape(number)}"', cell.source)


def student_cells(cells):
    """The cells of the student's edition."""
    kept, open_questions = [], []

    def close():
        """Cells to answer in, behind all that belongs to the questions."""
        for number, start in open_questions:
            if not any(asks_for_an_answer(cell, number) for cell in kept[start:]):
                kept.append(answer_cell(number))
        open_questions.clear()

    for cell, inside in in_exercises(cells):
        if cell.cell_type == "code":
            if not (inside and is_folded(cell)):
                kept.append(cell)
            continue
        if not inside:
            close()
            kept.append(cell)
            continue
        cell.source = without_solutions(cell.source)
        if not cell.source:
            continue
        numbers = exercises_in(cell.source)
        if numbers:
            close()
        kept.append(cell)
        open_questions += [(number, len(kept)) for number in numbers]
    close()
    return kept


def distinct(values):
    """Those of some numbers that can be recognised where they stand: with three significant digits or more."""
    return [abs(v) for v in values if len(f"{abs(v):.6e}".split("e")[0].replace(".", "").rstrip("0")) >= 3]


def masked(text, values):
    """A printed text with question marks for what is one of these values, rounded as it stands."""

    def mask(match):
        digits = match["digits"]
        last = 10.0 ** (int(match["power"] or 0) - len(digits.partition(".")[2]))
        long = len(digits.replace(".", "").strip("0")) >= 3
        near = any(abs(float(match["number"]) - value) <= 0.5001 * last for value in values)
        return re.sub(r"\d", "?", match[0]) if long and near else match[0]

    return NUMBER.sub(mask, text)


def mask_answers(nb, values):
    """Question marks for the answers in what the chapter's own cells print: they come when a cell is run."""
    for cell in nb.cells:
        for output in cell.get("outputs", []):
            holders = [(output, "text")] if "text" in output else [(output.get("data", {}), kind) for kind in PRINTED]
            for holder, kind in holders:
                if kind in holder and "<svg" not in holder[kind]:
                    holder[kind] = masked(holder[kind], values)


def predicts(nb):
    """{id: state} of the stored `Predict` figures."""
    models = nb.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
    return {name: model["state"] for name, model in models.items() if model["state"].get("module") == "predict"}


def seal(nb):
    """Right values and mistakes of the stored figures, unreadable in the file; the widget host opens them."""
    for state in predicts(nb).values():
        secrets = json.dumps({key: state.pop(key) for key in SECRETS}, ensure_ascii=False)
        state["sealed"] = base64.b64encode(secrets.encode()).decode()


def take_out(nb):
    """Take the stored `Predict` figures out: their cells make them again when they are run."""
    ids = predicts(nb)
    for name in ids:
        del nb.metadata["widgets"][STATE]["state"][name]
    for cell in nb.cells:
        for output in cell.get("outputs", []):
            if output.get("data", {}).get(VIEW, {}).get("model_id") in ids:
                del output["data"][VIEW]


def student(nb, pages=False):
    """The notebook without what gives an answer away; `pages`: with its figures sealed instead of taken out."""
    nb.cells = student_cells(nb.cells)
    numbers = {number for cell in nb.cells for number in exercises_in(cell.source)} & set(EXERCISES)
    mask_answers(nb, distinct(np.concatenate([[], *(np.ravel(EXERCISES[number]().right) for number in numbers)])))
    (seal if pages else take_out)(nb)
    return nb


def instructor(nb, pages=False):
    """The notebook with every solution open."""
    parts = list(in_exercises(nb.cells))
    nb.cells = [cell for cell, _ in parts]
    for cell, inside in parts:
        if cell.cell_type == "markdown" and inside:
            cell.source = re.sub(r"(?m)^(:class: )dropdown solution$", r"\1solution", cell.source)
        elif inside and is_folded(cell):
            cell.metadata["tags"] = [tag for tag in cell.metadata["tags"] if tag != "hide-cell"]
            for key in ("jupyter", "cellView"):
                cell.metadata.pop(key, None)
    return nb


EDITIONS = {"student": student, "instructor": instructor}


def write(name, target, pages=False, source=ROOT):
    """Write the edition of this name into a folder, which is made anew."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, ignore=LEFT_OUT)
    for path in sorted((target / "chapters").glob("*.ipynb")):
        nb = EDITIONS[name](nbformat.read(path, as_version=4), pages)
        nbformat.validate(nb)
        nbformat.write(nb, path)
    return target


def build(folder):
    """Build the edition's pages strictly, with no button that leads to the whole book; the first page."""
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(folder)]
    own = {name: value for name, value in os.environ.items() if not name.startswith("BOOK_REPOSITORY")}
    subprocess.run([*command, *STRICT, "--quiet"], check=True, env=own)
    return folder / "_build" / "html" / "index.html"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("edition", choices=EDITIONS)
    parser.add_argument("--pages", action="store_true", help="build the pages too")
    wanted = parser.parse_args()
    target = write(wanted.edition, KIT / wanted.edition)
    print(f"The {wanted.edition}'s notebooks are in {target / 'chapters'}")
    if wanted.pages:
        print("Building its pages (about half a minute)", flush=True)
        print(f"Open {build(write(wanted.edition, KIT / f'{wanted.edition}-pages', pages=True))}")


if __name__ == "__main__":
    main()
