"""The same label for a work in the text and in the list: authors and year, and a, b where two works share them."""

from collections import Counter

from pybtex.plugin import register_plugin
from pybtex.richtext import Text
from pybtex.style.formatting.plain import Style as PlainStyle
from pybtex.style.labels import BaseLabelStyle
from pybtex.style.sorting import BaseSortingStyle


def family(person):
    return str(Text.from_latex(" ".join([*person.prelast_names, *person.last_names])))


def authors(entry):
    """Up to two names; a work whose author nobody names goes by its `key`, a short title."""
    if not entry.persons.get("author"):
        return f"“{entry.fields['key']}”"
    names = [family(person) for person in entry.persons["author"]]
    if len(names) > 2 or names[-1] == "others":
        return f"{names[0]} et al."
    return " and ".join(names)


class AuthorYearLabels(BaseLabelStyle):
    """`Glorot and Bengio, 2010`; `Mazur, 2015a`; a work without a year has `n.d.`, no date."""

    def format_labels(self, sorted_entries):
        names = [f"{authors(entry)}, {entry.fields.get('year', 'n.d.')}" for entry in sorted_entries]
        several, seen = Counter(names), Counter()
        for name in names:
            seen[name] += 1
            yield name + (chr(ord("a") + seen[name] - 1) if several[name] > 1 else "")


class ByLabel(BaseSortingStyle):
    """In the order of the labels, so that the eye finds a work where its label sends it."""

    def sorting_key(self, entry):
        title = str(Text.from_latex(entry.fields["title"]))
        return authors(entry).strip("“”").lower(), entry.fields.get("year", ""), title.lower()


class BookStyle(PlainStyle):
    default_label_style = AuthorYearLabels
    default_sorting_style = ByLabel


def setup(app):
    register_plugin("pybtex.style.formatting", "book", BookStyle)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
