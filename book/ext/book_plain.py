"""The plain edition: every page as a notebook of ordinary Markdown, for JupyterLab without MyST, Colab and hubs.

    jupyter-book build . --builder custom --custom-builder plain      (make plain)

Formulas and headings carry the numbers of the pages, works their labels, answers are folded. The folder that is written
stands alone: it holds the package and what Binder installs, so a branch of it can be opened anywhere.
"""

import copy
import importlib
import inspect
import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import nbformat
from docutils import nodes
from plain_text import Words, inline, markdown
from pybtex.backends.markdown import Backend
from sphinx.builders import Builder
from sphinx.util import logging

log = logging.getLogger(__name__)

ANSWER = re.compile(r"# ((?:Exercise|Solution) [\d.]+.*)")
YOURS = "try your own answer"
TAKEN = ["backprop", "pyproject.toml", "LICENSE"]
LEFT = shutil.ignore_patterns("__pycache__", "node_modules", "*.egg-info")

FIRST = """\
#@title On Google Colab, run this cell first: it installs the book's package. Elsewhere it does nothing.
import sys

if "google.colab" in sys.modules:
    {install}
    from google.colab import output
    output.enable_custom_widget_manager()"""
NOWHERE = (
    'raise SystemExit("This copy of the book has no address: upload its package, and install it by %pip install.")'
)

README = """\
# Backpropagation by Hand, the plain edition

These notebooks are written by `make plain` from {address}, so that they can be read and run without
anything but Jupyter. Change them there. Begin with `intro.ipynb`.
"""


def installs(options):
    """The line that installs the package of the repository from which the book is built."""
    address = options.get("repository_url")
    if not address:
        return NOWHERE
    return f'%pip install --quiet "git+{address}@{options["repository_branch"]}"'


class PlainBuilder(Builder):
    name = "plain"
    format = "ipynb"
    epilog = "The plain notebooks are in %(outdir)s."
    allow_parallel = False

    def get_outdated_docs(self):
        return self.env.found_docs

    def get_target_uri(self, docname, typ=None):
        return f"{docname}.ipynb"

    def write(self, build_docnames, updated_docnames, method="update"):
        """From the sources: the pages as Sphinx resolves them are not needed, only the numbers that it has given."""
        self.anchors = {}
        for docname in sorted(self.env.found_docs):
            self.write_doc(docname)

    def write_doc(self, docname, doctree=None):
        source = Path(self.env.doc2path(docname))
        if source.suffix == ".ipynb":
            nb = nbformat.read(source, as_version=4)
        else:
            held = [source.read_text(encoding="utf-8")]
            self.app.emit("source-read", docname, held)
            nb = pages_notebook(held[0])
        words = self.words(docname)
        nb.cells = [self.first(), *plain_cells(nb.cells, words)]
        self.anchors[docname] = words.anchors
        self.hold_numbers(docname, words)
        target = Path(self.outdir, f"{docname}.ipynb")
        target.parent.mkdir(parents=True, exist_ok=True)
        nbformat.validate(nb)
        nbformat.write(nb, target)

    def first(self):
        """The cell that makes the notebook run where the package is not installed."""
        text = FIRST.format(install=installs(self.config.html_theme_options))
        folded = {"cellView": "form", "jupyter": {"source_hidden": True}}
        return nbformat.v4.new_code_cell(text, id="install", metadata=folded)

    def finish(self):
        """Labels are known when all pages are written: put their places into the links."""
        for docname in self.anchors:
            path = Path(self.outdir, f"{docname}.ipynb")
            path.write_text(self.placed(docname, path.read_text(encoding="utf-8")), encoding="utf-8")
        self.stand_alone()

    def placed(self, docname, text):
        known = {label: (page, place) for page, held in self.anchors.items() for label, place in held.items()}

        def place(found):
            label = found[1]
            if label not in known:
                log.warning("no such label: %s", label, location=docname, type="plain")
                return "#"
            page, name = known[label]
            path = "" if page == docname else self.get_relative_uri(docname, page)
            return json.dumps(f"{path}#{name}", ensure_ascii=False)[1:-1]

        return re.sub(r"label:([\w-]+)", place, text)

    def stand_alone(self):
        """The package, and what Binder needs, beside the notebooks."""
        for name in TAKEN:
            source, target = Path(self.srcdir, name), Path(self.outdir, name)
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True, ignore=LEFT)
            elif source.exists():
                shutil.copy(source, target)
        address = self.config.html_theme_options.get("repository_url") or "a copy of the book"
        Path(self.outdir, "README.md").write_text(README.format(address=address), encoding="utf-8")
        binder = Path(self.srcdir, ".binder")
        if binder.exists():
            shutil.copytree(binder, Path(self.outdir, ".binder"), dirs_exist_ok=True)
            needs = Path(self.outdir, ".binder/requirements.txt")
            lines = needs.read_text(encoding="utf-8").splitlines(keepends=True)
            needs.write_text(
                "".join(line for line in lines if not line.startswith("jupyterlab_myst")), encoding="utf-8"
            )

    def words(self, docname):
        return Words(
            equation=self.equation,
            cite=lambda keys: self.cite(docname, keys),
            link=lambda address: self.link(docname, address),
            complain=lambda sentence: log.warning("%s", sentence, location=docname, type="plain"),
            macros=self.config.katex_macros,
            number=tuple(self.env.toc_secnumbers.get(docname, {}).get("", ())),
            blocks={"bibliography": self.bibliography, "glossary": glossary, "eval-rst": package},
        )

    def equation(self, label):
        found = self.env.get_domain("math").equations.get(label)
        if not found:
            return None
        anchor = f"equation-{nodes.make_id(label)}"
        chapter = self.env.toc_fignumbers.get(found[0], {}).get("displaymath", {}).get(anchor)
        return ".".join(map(str, chapter or (found[1],)))

    def cite(self, docname, keys):
        labels = {each.key: each.formatted_entry.label for each in self.env.get_domain("cite").citations}
        page = (
            self.get_relative_uri(docname, "chapters/references")
            if "chapters/references" in self.env.found_docs
            else ""
        )
        said = []
        for key in (key.strip() for key in keys.split(",")):
            if key not in labels:
                log.warning("no such work: %s", key, location=docname, type="plain")
            said.append(f"[{labels.get(key, key)}]({page})" if page else labels.get(key, key))
        return f"\\[{'; '.join(said)}\\]"

    def bibliography(self, argument, options, body, words):
        works = sorted(
            self.env.get_domain("cite").citations, key=lambda each: each.formatted_entry.label.lower().strip("“")
        )
        return [
            line
            for work in {each.key: each for each in works}.values()
            for line in (f"- \\[{work.formatted_entry.label}\\] {work.formatted_entry.text.render(Backend())}",)
        ]

    def link(self, docname, address):
        if re.match(r"[a-z]+:", address) or address.startswith("_static/"):
            return address
        path, _, label = address.partition("#")
        if not path or ("." not in path and "/" not in path):
            return f"label:{label or path}"
        page = Path(docname).parent.joinpath(unquote(path))
        if page.with_suffix("").as_posix() not in self.env.found_docs:
            log.warning("a link leads to no page: %s", address, location=docname, type="plain")
            return address
        if label:
            log.warning(
                "a link to a place on another page needs its label: %s", address, location=docname, type="plain"
            )
        return Path(path).with_suffix(".ipynb").as_posix()

    def hold_numbers(self, docname, words):
        """The headings' numbers were counted here; the page's own must be the same."""
        own = {tuple(each) for each in self.env.toc_secnumbers.get(docname, {}).values()}
        if words.number and tuple(words.counts) not in own:
            log.warning("the headings are counted otherwise than on the page", location=docname, type="plain")


def pages_notebook(text):
    """A page as a notebook, a cell for each section; a heading's label stays with it."""
    parts = re.split(r"(?m)^(?=(?:\([\w-]+\)=\n)?## )", text)
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    cells = [
        nbformat.v4.new_markdown_cell(part.strip(), id=f"part-{n}") for n, part in enumerate(parts) if part.strip()
    ]
    return nbformat.v4.new_notebook(cells=cells, metadata=kernel)


def plain_cells(cells, words):
    """The cells without MyST. A program that answers an exercise becomes folded text, which stays closed everywhere."""
    done = []
    for cell in copy.deepcopy(cells):
        answer = cell.cell_type == "code" and ANSWER.match(cell.source)
        if cell.cell_type == "markdown":
            cell.source = markdown(cell.source, words)
            cell.metadata = {}
        elif answer and YOURS not in answer[1] and "hide-cell" in cell.metadata.get("tags", ()):
            cell = folded_answer(cell, answer[1])
        else:
            cell.metadata.pop("tags", None)
        done.append(cell)
    for cell in done:  # the title over a program is the fold's own
        if cell.cell_type == "markdown":
            cell.source = re.sub(r"(?m)^Solution [\d.]+$", "", cell.source).strip("\n")
    return [cell for cell in done if cell.source]


def folded_answer(cell, title):
    printed = "".join(output.get("text", "") for output in cell.outputs).rstrip()
    program = cell.source.split("\n", 1)[1].strip("\n")
    parts = [f"<details><summary>{title}: the program</summary>", "", "```python", program, "```", ""]
    if printed:
        parts += ["It prints:", "", "```text", printed, "```", ""]
    return nbformat.v4.new_markdown_cell("\n".join([*parts, "</details>"]), id=cell.id)


def glossary(argument, options, body, words):
    """Term, Korean words, sentence."""

    done = []
    for entry in re.split(r"\n(?=\S[^\n]*\n\S)", "\n".join(body).strip()):
        *terms, meaning = entry.strip().split("\n")
        done += [f"- **{terms[0]}**{''.join(f' · {term}' for term in terms[1:])}: {inline(meaning.strip(), words)}"]
    return done


def package(argument, options, body, words):
    """`automodule` as the signatures and docstrings of its members."""
    text = "\n".join(body)
    module = importlib.import_module(re.search(r"automodule:: (\S+)", text)[1])
    listed = re.search(r":members:(.*)", text)[1]
    left_out = re.search(r":exclude-members:(.*)", text)
    names = [name.strip() for name in listed.split(",") if name.strip()] or [
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == module.__name__ and value.__doc__
    ]
    done = []
    for name in names:
        if left_out and name in left_out[1]:
            continue
        value = getattr(module, name)
        done += [f"**`{name}`**", "", "```text", f"{name}{bare(value)}", "", inspect.getdoc(value) or "", "```", ""]
    return done


def bare(value):
    """A signature without types, which are long and stand in `help(…)`."""
    try:
        whole = inspect.signature(value)
    except (TypeError, ValueError):
        return ""
    names = [each.replace(annotation=inspect.Parameter.empty) for each in whole.parameters.values()]
    return str(whole.replace(parameters=names, return_annotation=inspect.Signature.empty))


def setup(app):
    app.add_builder(PlainBuilder)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
