"""The four assignments as notebooks in nbgrader's source format: questions, cells to answer in, cells with points."""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from backprop.bugs import BUGS

from . import questions
from .marking import PARTS

TITLES = {
    "a1": "By hand",
    "a2": "Write the gradients",
    "a3": "Find the planted bug",
    "a4": "An experiment with deep networks",
}


def _cell(make, source, name, points=None, solution=False, locked=True):
    about = {"grade": points is not None, "grade_id": name, "locked": locked, "schema_version": 3}
    about |= {"solution": solution, "task": False} | ({"points": points} if points is not None else {})
    cell = make(source.strip(), metadata={"nbgrader": about})
    cell["id"] = name.replace("_", "-")
    return cell


def text(name, source):
    return _cell(new_markdown_cell, source, f"text-{name}")


def given(name, source):
    """Code that the student runs and leaves as it is."""
    return _cell(new_code_cell, source, f"given-{name}")


def answer(name, source):
    """A cell to answer in."""
    return _cell(new_code_cell, source, f"answer-{name}", solution=True, locked=False)


def marked(name, points):
    some = f"{points} point{'s' if points != 1 else ''}"
    return _cell(new_code_cell, f"# {some}, given after you have handed in", f"marks-{name}", points)


def essay(name, source, points):
    """Words that a person reads and gives points for."""
    return _cell(new_markdown_cell, source, f"answer-{name}", points, solution=True, locked=False)


def asked(rows, known):
    """A question each with the cell to answer in and the cell with its points."""
    for name, points, row in rows:
        yield text(name, f"**{row.question}** ({points} point{'s' if points != 1 else ''})")
        yield answer(name, f"{name} = None{known}")
        yield marked(name, points)


WHO = """
import numpy as np
from personal import {what}

student = ""          # your own number, as the course list has it
seed = "{seed}"
"""


def by_hand(seed):
    rows = questions.by_hand("example", seed)
    yield text(
        "title",
        """# Assignment 1: by hand

One pass forward and one pass back through a 3-2-2 network, with pencil and pocket calculator. The weights are your own:
they follow from your student number, and nobody else in the course has them. Fill in the ledger on paper (the sheet has
your numbers on it), then copy eight numbers of it into the cells below. It takes about an hour; chapters 3 and 4 show
every step.

- Sigmoid units, cross-entropy, one example, no λ. The bias weight is the first of each row.
- Keep four decimals on the way. Answers are right when they agree to four digits, or to two in the fourth decimal.
- Answers are read, not run: write a number, or arithmetic such as `0.1 * 1 + 0.4 * 0.5`.
- A wrong answer comes back with the mistake that leads to it, if it is one that people make.""",
    )
    yield answer("who", WHO.format(what="numbers", seed=seed))
    yield given(
        "numbers",
        """if student:
    own = numbers(student, seed)
    for l in (1, 2):
        print(f"Theta({l}), bias first:\\n{own['Theta'][l]}")
    print("x", own["x"], "  y", own["y"])""",
    )
    yield from asked(rows, "      # your number")


def write_gradients(seed):
    yield text(
        "title",
        """# Assignment 2: write the gradients

Write one function, from nothing but numpy: the gradient of the cost of a network with sigmoid units in all layers and
cross-entropy. It gets

- `Theta`: `{1: (s_2, 1 + s_1), …, L - 1: (s_L, 1 + s_(L-1))}`, bias column first, any number of layers;
- `X` of shape (m, s_1) and `Y` of shape (m, s_L), rows are examples;
- `lam`, the λ of the term λ/2m ΣΘ², bias columns left out;

and gives back a dictionary `D` with the same keys and shapes as `Theta`. The cost is summed over the outputs and is a
mean over the examples. Backpropagate: differences are not exact enough, and the packages of the course are not there
when your function is run.

It is tried on networks that you have not seen, of sizes drawn for you, against the complex step of chapter 7.
Test it yourself in the same way, with sizes that all differ: `assert_gradients` says what is wrong.

| tried on | points |
|---|---|
| one example, 3-2-2 | 2 |
| the mean over five examples | 2 |
| more layers, all of different sizes | 3 |
| λ, too | 2 |
| and the arguments are as they were before | 1 |""",
    )
    yield answer(
        "gradients",
        """def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def gradients(Theta, X, Y, lam=0.0):
    \"\"\"{l: the slopes of the cost along Theta[l]}\"\"\"
    return {l: np.zeros_like(Theta[l]) for l in Theta}""",
    )
    for name, points, *_ in PARTS:
        yield marked(name, points)
    yield marked("unchanged", 1)


def find_bug(seed):
    catalogue = "\n".join(f"| `{name}` | {words.replace('|', chr(92) + '|')} |" for name, words in BUGS.items())
    yield text(
        "title",
        f"""# Assignment 3: find the planted bug

Somebody wrote a backward pass, and one of the eleven mistakes of chapter 7 is in it. You do not see the program. You
see what it printed for your network of assignment 1, three times: for one example, for three, and for three with λ = 1.
Work out the right gradients, compare, and say which mistake it is. Every student has a program of their own.

| name | the mistake |
|---|---|
{catalogue}""",
    )
    yield answer("who", WHO.format(what="numbers", seed=seed))
    yield given(
        "printed",
        """import json
from pathlib import Path

if student:
    own = numbers(student, seed)
    printed = json.loads(Path("programs.json").read_text(encoding="utf-8"))[student]
    for name, what in printed.items():
        print(name, *(f"P({l}) =\\n{np.array(P)}" for l, P in what["P"].items()), sep="\\n")""",
    )
    yield text(
        "error",
        """The **relative error** of a layer is ‖P − W‖ / (‖P‖ + ‖W‖): P is what the program printed, W the right
gradient, ‖·‖ the root of the sum of the squares. Give four digits, written as a number.""",
    )
    yield from asked(questions.evidence("example", seed), "      # your number")
    yield text("bug", "**Which mistake is it?** (4 points)")
    yield answer("bug", 'bug = None      # a name of the catalogue, such as "no_1_over_m"')
    yield marked("bug", 4)
    yield text(
        "why", "**Why this one?** Two or three sentences: which numbers speak for it, and against its neighbours?"
    )
    yield essay("why", "*Your words here.* (2 points, read by a person)", 2)


def experiment(seed):
    yield text(
        "title",
        """# Assignment 4: an experiment with deep networks

How much of δ is left when it has travelled back through eight hidden layers? Chapter 11 asks it for three pairs of an
activation and a start. You do the experiment again, from a random generator of your own, and write one page about it.

The network has 784 inputs, eight hidden layers of 30 and 10 outputs. From **one** generator come first the weights,
then 100 examples: `first_pass` of `backprop.deep` does exactly that.""",
    )
    yield answer("who", WHO.format(what="own_seed", seed=seed))
    yield given(
        "start",
        """from backprop import Network
from backprop.deep import deep_sizes, delta_norms, first_pass

if student:
    print("your generator: np.random.default_rng(", own_seed(student, seed), ")")
starts = {"sigmoid, scaled": ("sigmoid", "scaled"), "tanh, Glorot": ("tanh", "glorot"), "ReLU, He": ("relu", "he")}""",
    )
    yield text("numbers", "## The numbers\n\nA new generator for each of the three. Copy the numbers into the cells.")
    yield from asked(questions.experiment("example", seed), "      # your number")
    yield text(
        "report",
        """## The report

One page, in the cell below: a question that the three numbers do not answer, your runs (at least five generators, or
five depths), one table or figure, what you conclude, and what you cannot conclude.

| points | 2 | 1 | 0 |
|---|---|---|---|
| **question** | the runs described can answer it | too wide, but runs belong to it | none |
| **runs** | can be done again; one thing varies at a time | one detail missing | cannot be done again |
| **spread** | several generators, a middle value and a spread | only a mean | one run |
| **reading** | claims only what the table shows | one claim too many | contradicts the table |
| **limits** | why it could come out otherwise, and a run that would tell | a reason | none |""",
    )
    yield essay("report", "*Your report here.* (10 points, read by a person)", 10)


CONTENT = {"a1": by_hand, "a2": write_gradients, "a3": find_bug, "a4": experiment}


def notebook(name, seed):
    """The source notebook of an assignment."""
    nb = new_notebook(cells=list(CONTENT[name](seed)))
    nb.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    nbformat.validate(nb)
    return nb
