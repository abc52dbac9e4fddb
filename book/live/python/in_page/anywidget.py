"""Stands where the package anywidget stands in Jupyter: figures of the reader's Python, alive in the page.

A figure's traits and their checks are the package's own (traitlets). A changed trait goes to the page as
{"is": "state"}; what the reader does in the page comes back by `heard`.
"""

import json
from itertools import count

import traitlets

VIEW = "application/vnd.jupyter.widget-view+json"
FIGURES = {}  # {model id: figure}
_numbers = count(1)
_page = None  # send(message)


def connect(send):
    """From now on figures tell `send` what changes."""
    global _page
    _page = send


def heard(model, state):
    """The reader changed a figure in the page. What a trait refuses is set right there, and the sentence returned."""
    figure = FIGURES.get(model)
    return figure.set_state(state) if figure is not None else "this figure is no more"


class AnyWidget(traitlets.HasTraits):
    """A figure whose traits tagged `sync` are the same in Python and in the page."""

    _esm = _css = ""

    def __init__(self, **values):
        self.model_id = f"figure-{next(_numbers)}"
        self._open, self._hearing = False, None
        super().__init__(**values)
        self.observe(self._tell, self.keys)
        FIGURES[self.model_id] = self

    @property
    def keys(self):
        """The names of the traits that the page knows."""
        return sorted(self.traits(sync=True))

    def get_state(self, key=None):
        """{trait: value}, or those that `key` names."""
        names = self.keys if key is None else [key] if isinstance(key, str) else list(key)
        return {name: getattr(self, name) for name in names}

    def set_state(self, state):
        """Take over what the page says. Returns None, or the sentence of a trait that refused."""
        said = None
        self._hearing = state
        try:
            with self.hold_trait_notifications():
                for name, value in state.items():
                    if name in self.keys and not self.traits()[name].read_only:
                        setattr(self, name, value)
        except traitlets.TraitError as error:
            said = str(error)
        finally:
            self._hearing = None
        now = plain(self.get_state(state.keys() & set(self.keys)))
        wrong = {name: value for name, value in now.items() if value != state[name]}
        if wrong:
            self._send(wrong)
        return said

    def _tell(self, change):
        name, value = change["name"], plain(change["new"])
        if self._open and not (self._hearing and self._hearing.get(name, self) == value):
            self._send({name: value})

    def _send(self, state):
        if _page is not None:
            _page({"is": "state", "model": self.model_id, "state": plain(state)})

    def _repr_mimebundle_(self, **kwargs):
        self._open = True
        FIGURES[self.model_id] = self
        return {VIEW: {"model_id": self.model_id, "state": plain(self.get_state())}, "text/plain": repr(self)}, {}


def plain(value):
    """The value as the page will read it: lists for tuples and texts for the keys of a dictionary."""
    return json.loads(json.dumps(value))


def forget(model):
    """The page shows this figure no more, and its cell was run again."""
    FIGURES.pop(model, None)
