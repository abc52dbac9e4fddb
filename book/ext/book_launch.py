"""Launch buttons that point to the copy of the repository the book is built from.

The address is BOOK_REPOSITORY_URL, or else git's remote `origin`; BOOK_REPOSITORY_BRANCH, or else the branch
that is checked out. An address that is no web host (a local path, file://) gives no buttons.
On GitHub the buttons open the plain edition (book_plain), which the workflow `pages` keeps on the branch PLAIN_BRANCH;
elsewhere the chapters themselves. BOOK_HUB_URL, the address of a JupyterHub, adds a button that brings the book there.
"""

import os
import re
import subprocess

# The branch of plain notebooks that .github/workflows/pages.yml keeps: what Binder, Colab and a hub open.
PLAIN_BRANCH = os.environ.get("BOOK_PLAIN_BRANCH") or "plain"

# user@host:path (scp style), or any scheme with an optional user, password or token, and an optional port.
SCP = re.compile(r"^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!/)(.+)$")
URL = re.compile(r"^(?:https?|ssh|git(?:\+ssh)?)://(?:[^@/]*@)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?/(.+)$")


def web_address(remote):
    """The page of a repository in the web, without any user name or token; None when there is no such page.

    >>> web_address("git@github.com:someone/book.git")
    'https://github.com/someone/book'
    >>> web_address("../book.git") is None
    True
    """
    match = URL.match(remote.strip()) or SCP.match(remote.strip())
    if not match:
        return None
    path = re.sub(r"(\.git)?/*$", "", match[2].split("?")[0].split("#")[0]).strip("/")
    if path.count("/") < 1 or not re.fullmatch(r"[\w.~/-]+", path):
        return None
    return f"https://{match[1].lower()}/{path}"


def git(folder, *words):
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def own_remote(folder):
    """The remote of the book's own repository, not of one the book happens to lie in."""
    top = git(folder, "rev-parse", "--show-toplevel")
    return git(folder, "remote", "get-url", "origin") if top and os.path.samefile(top, folder) else ""


def configure(app, config):
    remote = os.environ.get("BOOK_REPOSITORY_URL") or own_remote(app.srcdir)
    address = web_address(remote) if remote else None
    options = config.html_theme_options
    for key in ("repository_url", "repository_branch", "repository_provider", "launch_buttons"):
        options.pop(key, None)
    options.update(use_repository_button=bool(address), use_issues_button=False, use_edit_page_button=False)
    if not address:
        return
    branch = os.environ.get("BOOK_REPOSITORY_BRANCH") or git(app.srcdir, "branch", "--show-current") or "main"
    known = re.fullmatch(r"https://(github|gitlab)\.com/[^/]+/[^/]+", address)
    # The theme wants one of its provider names; any other host only gets the link to the repository.
    options.update(
        repository_url=address,
        repository_branch=branch,
        path_to_docs="",
        repository_provider=known[1] if known else "gitlab",
        use_issues_button=bool(known),
    )
    launch = {"binderhub_url": "https://mybinder.org"} if known else {}
    if known and known[1] == "github":  # Colab opens notebooks from GitHub only
        launch["colab_url"] = "https://colab.research.google.com"
    if hub := os.environ.get("BOOK_HUB_URL"):
        launch["jupyterhub_url"] = hub
    if launch:
        options["launch_buttons"] = launch | {"notebook_interface": "jupyterlab"}


def launched_branch(options):
    """The branch that the buttons open."""
    github = options.get("repository_url", "").startswith("https://github.com/")
    return PLAIN_BRANCH if github else options.get("repository_branch")


def to_plain(app, pagename, template, context, doctree):
    """The theme's buttons name the branch of the book: name the one that is to be opened."""
    options = app.config.html_theme_options
    own, opened = options.get("repository_branch"), launched_branch(options)
    for group in context.get("header_buttons", []):
        for button in group.get("buttons", []) if group.get("label") == "launch-buttons" else []:
            button["url"] = re.sub(
                rf"(?<=[/=]){re.escape(own)}(?=\?urlpath|/{re.escape(pagename)}|$)", opened, button["url"]
            )


def setup(app):
    # Before the theme (priority 500) reads its options, and after it (501) has made its buttons.
    app.connect("config-inited", configure, priority=400)
    app.connect("html-page-context", to_plain, priority=502)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
