"""What a handed-in notebook is worth: {question: (points, comment)}, with the mistake named.

Answers are read, not run: a number, or arithmetic of numbers, in the cell that asks for it. Only the function of
assignment 2 is run, in a process of its own (`sandbox.py`). So nothing in a notebook can change how it is marked.
`Mark` is the step of nbgrader's autograder that stands in the place of running the notebook.
"""

import ast
import math
import operator
import re
from functools import cache

import numpy as np

from backprop import Network, complex_step
from backprop.bugs import BUGS, buggy_gradients
from backprop.exercises import diagnose

from . import questions, sandbox
from .personal import draws

PAPER = 2e-4  # four decimals on the way leave so much

# Reading an answer ----------------------------------------------------------------------------------------------------

OPERATIONS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}
CALLS = {"exp": math.exp, "log": math.log, "sqrt": math.sqrt, "abs": abs, "float": float, "round": round}


class NotRead(ValueError):
    """An answer that is neither a number nor arithmetic of numbers."""


def value(node, known):
    """The value of an expression of numbers, or a text; NotRead for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float, str, type(None))):
        return node.value
    if isinstance(node, ast.Name) and node.id in known:
        return known[node.id]
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATIONS:
        return OPERATIONS[type(node.op)](number(node.operand, known))
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        return OPERATIONS[type(node.op)](number(node.left, known), number(node.right, known))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        base, power = number(node.left, known), number(node.right, known)
        if abs(power) <= 16 and abs(base) <= 1e6:
            return float(base) ** power
    if isinstance(node, ast.Call) and not node.keywords:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in CALLS:
            return CALLS[name](*(number(each, known) for each in node.args))
    raise NotRead(f"`{ast.unparse(node)[:60]}` is not read: write the number itself, or arithmetic of numbers.")


def number(node, known):
    found = value(node, known)
    if isinstance(found, (int, float)) and abs(found) < 1e100:
        return found
    raise NotRead(f"`{ast.unparse(node)[:60]}` is no number.")


def source_of(nb, question):
    """The text of the cell that asks for an answer: by nbgrader's name of it, or else the last that sets it."""
    cells = [cell for cell in nb.cells if cell.cell_type == "code"]
    named = [c for c in cells if c.metadata.get("nbgrader", {}).get("grade_id") == f"answer-{question}"]
    setting = [c for c in cells if any(line.startswith((f"{question} =", f"{question}=")) for line in _lines(c))]
    return (named or setting)[-1].source if named or setting else ""


def _lines(cell):
    return cell.source.splitlines()


def answers(nb, names):
    """{question: value or NotRead} of the answers written in a notebook; None where nothing was written."""
    known, found = {}, {}
    for question in names:
        found[question] = None
        try:
            for node in ast.parse(source_of(nb, question)).body:
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                    name = node.targets[0].id
                    known[name] = value(node.value, known)
                    found[question] = known[name] if name == question else found[question]
        except NotRead as error:
            found[question] = error
        except (SyntaxError, ArithmeticError, TypeError, ValueError, RecursionError) as error:
            found[question] = NotRead(f"the cell could not be read ({type(error).__name__}).")
    return found


# Marking numbers ------------------------------------------------------------------------------------------------------


def mark_number(given, points, row, paper=0.0):
    """(points, comment) of one number: all for a right one, half for one that is close."""
    if isinstance(given, NotRead):
        return 0.0, f"Not yet: {given}"
    said = diagnose(given, row.right, row.mistakes)
    if said == "Right.":
        return float(points), said
    if isinstance(given, (int, float)) and abs(given - row.right) <= paper:
        return float(points), "Right, but for the rounding on the way."
    return (points / 2 if "close" in said else 0.0), said


def mark_rows(nb, rows, paper=0.0):
    given = answers(nb, [name for name, _, _ in rows])
    return {name: mark_number(given[name], points, row, paper) for name, points, row in rows}


@cache
def right_by_hand(student, seed):
    return np.array([row.right for _, _, row in questions.by_hand(student, seed)])


def whose(nb, student, seed, roster):
    """The student of the roster whose numbers these answers are, where they are not one's own; or None."""
    given = answers(nb, [name for name, _, _ in questions.by_hand(student, seed)]).values()
    given = np.array([each if isinstance(each, (int, float)) else np.nan for each in given])
    for other in [student, *roster]:
        with np.errstate(invalid="ignore"):
            fits = np.abs(given - right_by_hand(other, seed)) <= 1e-3 * np.abs(right_by_hand(other, seed)) + PAPER
        if fits.sum() >= 4:
            return None if other == student else other
    return None


def mark_by_hand(nb, student, seed, roster=()):
    marks = mark_rows(nb, questions.by_hand(student, seed), PAPER)
    other = whose(nb, student, seed, roster)
    if other:
        first = next(iter(marks))
        marks[first] = (marks[first][0], f"{marks[first][1]} LOOK: these are the answers to the numbers of {other}.")
    return marks


def mark_bug(nb, student, seed, roster=()):
    name, bug = answers(nb, ["bug"])["bug"], questions.planted(student, seed)
    if isinstance(name, NotRead) or name is None:
        marks = {"bug": (0.0, f"Not yet: {name}" if name else "Not yet: there is no answer.")}
    elif name == bug:
        marks = {"bug": (4.0, "Right.")}
    elif name in BUGS:
        marks = {"bug": (0.0, f"Not yet: your program would print other numbers if {BUGS[name]}.")}
    else:
        marks = {"bug": (0.0, f"Not yet: {name!r} is no name of the catalogue.")}
    return marks | mark_rows(nb, questions.evidence(student, seed))


def mark_experiment(nb, student, seed, roster=()):
    return mark_rows(nb, questions.experiment(student, seed))


# Marking a function ---------------------------------------------------------------------------------------------------

# (question, points, sizes with and without chance in them, examples, whether λ > 0)
PARTS = (
    ("one_example", 2, (3, 2, 2), 1, False),
    ("many_examples", 2, (4, 3, 2), 5, False),
    ("deep", 3, None, 4, False),
    ("lam", 2, None, 6, True),
)
EXACT = 1e-10
# Ways round the work that still give numbers; a person looks.
SUSPECT = ("backprop", "complex", "1j", "sys.", "__import__", "importlib", "subprocess", "open(", "eval(", "exec(")


def cases(student, seed):
    """{question: case}, with sizes, weights and data of the student's own: {"net", "Theta", "X", "Y", "lam"}."""
    made = {}
    for question, _, sizes, m, with_lam in PARTS:
        cards = draws(student, seed, question)
        rng = np.random.default_rng([next(cards) for _ in range(4)])
        if sizes is None:  # all layers of different sizes, so that no transpose goes unseen
            sizes = tuple(int(n) for n in rng.permutation([2, 3, 4, 5, 6])[: rng.integers(4, 6)])
        lam = float(rng.uniform(0.5, 3)) if with_lam else 0.0
        net = Network(sizes, lam=lam)
        X, Y = rng.normal(size=(m, sizes[0])), rng.integers(0, 2, size=(m, sizes[-1])).astype(float)
        # No start of the package: its biases are 0, and a pull at them would not be seen.
        Theta = {l: rng.normal(size=(sizes[l], 1 + sizes[l - 1])) for l in range(1, len(sizes))}
        made[question] = {"net": net, "Theta": Theta, "X": X, "Y": Y, "lam": lam}
    return made


def diagnosis(case, answer):
    """(right?, comment) for what a student's function gave in a case; what is right comes from the complex step."""
    net, Theta, X, Y = (case[key] for key in ("net", "Theta", "X", "Y"))
    if "error" in answer:
        halted = re.search(r"import of (\w+) halted", answer["error"])
        why = f"`{halted[1]}` is not there when your function is run: numpy has to do" if halted else answer["error"]
        return False, f"Not yet: {why}."
    D = answer["D"]
    if sorted(D) != sorted(Theta):
        return False, f"Not yet: the layers are {sorted(D)}, expected {sorted(Theta)}: D[l] belongs to Theta[l]."
    for l in Theta:
        if D[l].shape != Theta[l].shape:
            return False, f"Not yet: D[{l}] has shape {D[l].shape}, expected that of Theta[{l}], {Theta[l].shape}."
    if not all(np.isfinite(D[l]).all() for l in D):
        return False, "Not yet: D holds nan or infinity."
    if not any(D[l].any() for l in D):
        return False, "Not yet: all slopes are 0."
    truth = complex_step(lambda theta: net.cost(theta, X, Y), Theta)
    error = max(questions.relative_error(D[l], truth[l]) for l in truth)
    if error <= EXACT:
        return True, "Right."
    if error <= 1e-4:
        return (
            False,
            f"Not yet: the relative error is {error:.0e}; backpropagation is exact to 1e-15. Did you take differences?",
        )
    for bug, words in BUGS.items():
        try:
            wrong = buggy_gradients(net, Theta, X, Y, bug)
        except ValueError:
            continue
        if max(questions.relative_error(D[l], wrong[l]) for l in D) <= 1e-9:
            return False, f"Not yet: {words}."
    fine = [l for l in truth if questions.relative_error(D[l], truth[l]) <= EXACT]
    if fine:
        return False, f"Not yet: layer {', '.join(map(str, fine))} is right, the others are not."
    return False, f"Not yet: the relative error is {error:.2f}, and it is none of the usual mistakes."


def mark_gradients(nb, student, seed, roster=()):
    source, made = source_of(nb, "gradients"), cases(student, seed)
    given = sandbox.run(source, "gradients", list(made.values())) if source.strip() else []
    given = given or [{"error": "there is no answer"}] * len(PARTS)
    marks = {}
    for (question, points, *_), (_, case), answer in zip(PARTS, made.items(), given):
        right, comment = diagnosis(case, answer)
        marks[question] = (float(points if right else 0), comment)
    worked = any(points for points, _ in marks.values())
    changed = any(answer.get("changed") for answer in given)
    marks["unchanged"] = (
        float(worked and not changed),
        "Your function changes its arguments."
        if changed
        else "Right."
        if worked
        else "Not yet: nothing was right so far.",
    )
    suspect = [word for word in SUSPECT if word in source]
    if suspect:
        points, comment = marks["one_example"]
        marks["one_example"] = (points, f"{comment} LOOK: the cell says {', '.join(suspect)}.")
    return marks


MARKING = {"a1": mark_by_hand, "a2": mark_gradients, "a3": mark_bug, "a4": mark_experiment}


def mark(assignment, nb, student, seed, roster=()):
    """{question: (points, comment)} of a notebook."""
    return MARKING[assignment](nb, student, seed, roster)
