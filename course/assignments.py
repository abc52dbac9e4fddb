"""Four assignments with personal numbers, in the format of nbgrader, and their grading.

    python -m course.assignments make --seed 2027 --students list.txt    into _course/assignments: what to hand out
    python -m course.assignments try                                     hand in for a made class of twenty
    python -m course.assignments grade [a1 …]                            points, comments, grades.csv, marks.csv

Students: a file with a number in each line (or a CSV file with the column `id`), or how many there are.
Handed-in notebooks go to _course/assignments/submitted/STUDENT/a1/a1.ipynb.
"""

import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat

from . import notebooks, personal, questions

ROOT = Path(__file__).resolve().parent.parent
COURSE = ROOT / "_course" / "assignments"

CONFIG = '''"""Settings of nbgrader for this course; `make assignments` writes them."""

import sys

sys.path.insert(0, {root!r})
from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader.preprocessors import *

from course.nbgrader_mark import Mark

c = get_config()
c.CourseDirectory.root = {here!r}
c.CourseDirectory.course_id = "backprop"
c.Mark.seed = {seed!r}
c.Mark.roster = {roster!r}
# The sources hold no solutions, so nothing is cleared from them.
c.GenerateAssignment.preprocessors = [
    IncludeHeaderFooter, LockCells, ClearOutput, CheckCellMetadata, ComputeChecksums, SaveCells
]
# Answers are read and marked; a notebook is not run.
c.Autograde.autograde_preprocessors = [Mark, LimitOutput, SaveAutoGrades, AssignLatePenalties, CheckCellMetadata]
c.OverwriteCells.add_missing_cells = True
'''


def students_from(text):
    """The students' numbers: from a file, or s001, s002, … for a count. ValueError for a number that is there twice."""
    if str(text).isdecimal():
        return [f"s{k:03}" for k in range(1, int(text) + 1)]
    lines = Path(text).read_text(encoding="utf-8-sig").splitlines()
    rows = list(csv.DictReader(lines)) if lines and "id" in lines[0].split(",") else [{"id": line} for line in lines]
    found = [row["id"].strip() for row in rows if row["id"].strip()]
    twice = {each for each in found if found.count(each) > 1}
    if twice or not found:
        raise ValueError(f"{text}: {', '.join(sorted(twice))} stands there twice" if twice else f"{text}: no students")
    return found


def _env():
    """nbgrader calls `alembic` by its name, so the environment's own programs have to be found."""
    return os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def nbgrader(*words, here=COURSE, check=True):
    """Run a command of nbgrader in the course's folder; what it printed."""
    command = [sys.executable, "-m", "nbgrader", *words]
    done = subprocess.run(
        command, cwd=here, env=_env(), capture_output=True, text=True, encoding="utf-8", errors="replace"
    )
    if check and done.returncode:
        raise RuntimeError(f"nbgrader {' '.join(words)} failed:\n{done.stderr[-3000:]}")
    return done


def make(students, seed, here=COURSE, names=tuple(notebooks.CONTENT)):
    """Write the course's folder and let nbgrader make what is handed out: release/a1 to release/a4."""
    if (here / "submitted").exists():
        raise FileExistsError(f"{here / 'submitted'} holds handed-in work: move {here} away first")
    shutil.rmtree(here, ignore_errors=True)
    here.mkdir(parents=True)
    config = CONFIG.format(root=str(ROOT), here=str(here), seed=seed, roster=students)
    (here / "nbgrader_config.py").write_text(config, encoding="utf-8")
    (here / "course.json").write_text(json.dumps({"seed": seed, "students": students}), encoding="utf-8")
    (here / "students.csv").write_text("id\n" + "\n".join(students) + "\n", encoding="utf-8")
    for name in names:
        folder = here / "source" / name
        folder.mkdir(parents=True)
        nbformat.write(notebooks.notebook(name, seed), folder / f"{name}.ipynb")
        if name != "a2":
            shutil.copy(personal.__file__, folder)
        if name == "a3":
            programs = {student: questions.program(student, seed) for student in students}
            (folder / "programs.json").write_text(json.dumps(programs), encoding="utf-8")
    nbgrader("db", "student", "import", "students.csv", here=here)
    for name in names:
        nbgrader("generate_assignment", name, "--force", here=here)
    return here / "release"


def grade(names=(), here=COURSE):
    """Mark what was handed in; write feedback, grades.csv and marks.csv. The lines that say how it went."""
    names = names or [name for name in notebooks.CONTENT if any((here / "submitted").glob(f"*/{name}"))]
    said = []
    for name in names:
        done = nbgrader("autograde", name, "--force", here=here, check=False)
        failed = [line for line in done.stderr.splitlines() if "There was an error processing assignment" in line]
        said += [line.split("] ", 1)[-1] for line in failed]
        if done.returncode and not failed:
            raise RuntimeError(done.stderr[-3000:])
        nbgrader("generate_feedback", name, "--force", here=here)
    nbgrader("export", here=here)
    count = write_marks(here)
    return [*said, f"{count} marks are in {here / 'marks.csv'}, sums in grades.csv, comments in feedback/"]


def write_marks(here=COURSE):
    """marks.csv: a line for each student and question, with points, comment, and whether a person should look."""
    from nbgrader.api import Gradebook

    rows = []
    with Gradebook(f"sqlite:///{here / 'gradebook.db'}") as book:
        for submission in sorted(
            (s for a in book.assignments for s in a.submissions), key=lambda s: (s.assignment.name, s.student.id)
        ):
            for nb in submission.notebooks:
                lines = [line for each in nb.comments for line in (each.manual_comment or "").split("\n")]
                comments = dict(line.split(": ", 1) for line in lines if ": " in line)
                source = nbformat.read(here / "source" / nb.name / f"{nb.name}.ipynb", as_version=4)
                order = [cell.metadata["nbgrader"]["grade_id"] for cell in source.cells]
                for given in sorted(nb.grades, key=lambda each: order.index(each.name)):
                    question = given.name.removeprefix("marks-").removeprefix("answer-")
                    comment = comments.get(question, "")
                    if given.name.startswith("marks-") and not comment:
                        comment = "The notebook could not be read. LOOK: is it a whole file?"
                    look = "look" if "LOOK" in comment else "read it" if given.needs_manual_grade else ""
                    rows.append(
                        [
                            submission.assignment.name,
                            submission.student.id,
                            question,
                            given.score,
                            given.max_score,
                            comment,
                            look,
                        ]
                    )
    with (here / "marks.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["assignment", "student", "question", "points", "of", "comment", "look"])
        writer.writerows(rows)
    return len(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["make", "try", "grade"])
    parser.add_argument("names", nargs="*", help="a1 to a4; all that were handed in by default")
    parser.add_argument("--seed", default="", help="another seed, other numbers: one for each year")
    parser.add_argument("--students", default="20", help="a file of student numbers, or how many")
    wanted = parser.parse_args()
    try:
        if wanted.what == "make":
            print(f"Hand out what is in {make(students_from(wanted.students), wanted.seed)}")
        elif wanted.what == "try":
            from .made_class import hand_in

            print(f"{hand_in(COURSE)} notebooks are handed in at {COURSE / 'submitted'}")
        else:
            print(*grade(wanted.names), sep="\n")
    except (OSError, ValueError, RuntimeError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
