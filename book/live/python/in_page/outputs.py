"""What a cell gives: printed text, sent on while it runs, and values as the page can show them."""

import time

LIMIT = 200_000  # characters that one cell may print: a page that holds more becomes slow
PAUSE = 0.05  # seconds between two messages of a cell that goes on printing
WIDTH = 79  # of a line, as in Jupyter
VIEW = "application/vnd.jupyter.widget-view+json"


class Printed:
    """A stream such as sys.stdout whose text goes to the page, a few times a second and at the end of the cell."""

    encoding, errors = "utf-8", "strict"

    def __init__(self, name, send):
        self.name, self.send = name, send
        self.begin()

    def begin(self):
        """Forget the last cell's count."""
        self.waiting, self.sent, self.last = [], 0, 0.0

    def write(self, text):
        """Keep the text, or send it when the page has not heard for a while. Returns its length, as streams do."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        room = LIMIT - self.sent
        if room >= 0:
            self.sent += len(text)  # past the limit once, and then nothing more
            self.waiting.append(text if len(text) <= room else f"{text[:room]}\n… no more than {LIMIT:,} characters\n")
            if time.monotonic() - self.last > PAUSE:
                self.flush()
        return len(text)

    def flush(self):
        """Send what waits."""
        if self.waiting:
            self.send(self.name, "".join(self.waiting))
            self.waiting, self.last = [], time.monotonic()

    def isatty(self):
        """False: no colours, no cursor."""
        return False

    def writable(self):
        """True."""
        return True

    def readable(self):
        """False."""
        return False


def pretty(value, indent=0):
    """repr(value); a dict, list or tuple that does not fit into a line has one entry a line, as in Jupyter."""
    text = repr(value)
    if len(text) + indent <= WIDTH and "\n" not in text:
        return text
    if type(value) is dict and value:
        rows = [f"{key!r}: {pretty(each, indent + 1)}" for key, each in value.items()]
        return "{" + (",\n" + " " * (indent + 1)).join(rows) + "}"
    if type(value) in (list, tuple) and value:
        opening, closing = "[]" if type(value) is list else "()"
        rows = [pretty(each, indent + 1) for each in value]
        end = "," if len(rows) == 1 and type(value) is tuple else ""
        return opening + (",\n" + " " * (indent + 1)).join(rows) + end + closing
    return _moved(text, indent)


def _moved(text, indent):
    return text.replace("\n", "\n" + " " * indent) if indent else text


def shown(value):
    """{mime type: text} of a value: what it says of itself for a page, and always text."""
    data = {"text/plain": pretty(value)}
    if isinstance(value, type):
        return data
    bundle = getattr(value, "_repr_mimebundle_", None)
    if bundle is not None:
        made = bundle()
        return {**data, **(made[0] if isinstance(made, tuple) else made)}
    for kind, method in (("text/html", "_repr_html_"), ("image/svg+xml", "_repr_svg_"), ("image/png", "_repr_png_")):
        said = getattr(value, method, lambda: None)()
        if isinstance(said, bytes):
            import base64

            said = base64.b64encode(said).decode("ascii")
        if said is not None:
            return {**data, kind: said}
    return data
