"""Launch buttons that point to the copy of the repository the book is built from.

The address is BOOK_REPOSITORY_URL, or else git's remote `origin`; BOOK_REPOSITORY_BRANCH, or else the branch
that is checked out. An address that is no web host (a local path, file://) gives no buttons.
"""

import os
import re
import subprocess

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
    if known:
        launch = {"binderhub_url": "https://mybinder.org", "notebook_interface": "jupyterlab"}
        if known[1] == "github":  # Colab opens notebooks from GitHub only
            launch["colab_url"] = "https://colab.research.google.com"
        options["launch_buttons"] = launch


def setup(app):
    # Before the theme (priority 500) reads its options.
    app.connect("config-inited", configure, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
