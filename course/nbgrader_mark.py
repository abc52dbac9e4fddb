"""The step of nbgrader's autograder that marks a notebook, in the place of running it. nbgrader_config.py names it."""

from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import List, Unicode

from .marking import mark


class Mark(NbGraderPreprocessor):
    """Puts points and comment of `marking.mark` under each marked cell, where nbgrader looks for them."""

    seed = Unicode("", help="the seed of the course's personal numbers").tag(config=True)
    roster = List(Unicode(), help="the students' numbers").tag(config=True)

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        marks = mark(about["assignment"], nb, about["student"], self.seed, self.roster)
        for cell in nb.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
            question = name.removeprefix("marks-")
            if name.startswith("marks-") and question in marks:
                points, comment = marks[question]
                cell.outputs = [
                    new_output("stream", name="stdout", text=f"{comment}\n"),
                    new_output("execute_result", data={"text/plain": f"{points:g}"}, execution_count=1),
                ]
        with Gradebook(about["db_url"]) as book:
            for question, (_, comment) in marks.items():
                self.say(book, about, question, comment)
        return nb, resources

    def say(self, book, about, question, comment):
        """Put the comment beside the answer, in the place of the last automatic one; a person's stays."""
        place = f"answer-{'gradients' if about['assignment'] == 'a2' else question}"
        found = book.find_comment(place, about["notebook"], about["assignment"], about["student"])
        parts = [part for part in (found.manual_comment or "").split("\n") if not part.startswith(f"{question}: ")]
        found.manual_comment = "\n".join([*filter(None, parts), f"{question}: {comment}"])
        book.db.commit()
