"""Ten users on a real JupyterHub of this machine, side by side: each pulls the book by nbgitpuller and runs a chapter.

    make hub-try        what each chapter takes in seconds and memory, and what a course of 400 needs

It makes `.venv-hub`, starts the hub on a free port of this machine, ends it, and leaves nothing running.
"""

import argparse
import asyncio
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLAIN = ROOT / "_build" / "plain"
ENV = ROOT / ".venv-hub"
COURSE = 400


def prepare(python):
    """The hub's environment: JupyterHub, what the book needs, and the proxy from npm."""
    stamp = ENV / "made.stamp"
    if stamp.exists():
        return
    npm = shutil.which("npm") or sys.exit("npm is missing: JupyterHub's proxy is a program of Node's")
    print("Making .venv-hub (a minute or two)", flush=True)
    subprocess.run([python, "-m", "venv", "--clear", ENV], check=True)
    pip = [ENV / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", ROOT / "hub/requirements.txt"], check=True)
    subprocess.run([*pip, "-r", ".binder/requirements.txt"], cwd=PLAIN, check=True)
    subprocess.run([npm, "install", "--silent", "--prefix", ENV, "configurable-http-proxy@5.3.0"], check=True)
    stamp.touch()


def free_ports(count):
    held = [socket.socket() for _ in range(count)]
    for each in held:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return ports


def repository(folder):
    """The plain edition as the git repository that nbgitpuller takes it from."""
    shutil.copytree(PLAIN, folder)
    git = ["git", "-C", folder, "-c", "user.name=book", "-c", "user.email=book@localhost"]
    subprocess.run(["git", "init", "--quiet", "--initial-branch=plain", folder], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message=The book"], check=True)
    return folder


class Hub:
    """The hub's addresses, and requests with the try's token."""

    def __init__(self, url, token):
        self.url, self.head = url, {"Authorization": f"token {token}"}

    async def ask(self, method, path, body=None, wanted=(200, 201, 202, 204), seconds=600):
        from tornado.httpclient import AsyncHTTPClient, HTTPRequest

        request = HTTPRequest(
            f"{self.url}{path}",
            method,
            headers={**self.head, "Content-Type": "application/json"},
            body=json.dumps(body or {}) if method == "POST" else None,
            request_timeout=seconds,
        )
        answer = await AsyncHTTPClient(max_clients=100).fetch(request, raise_error=False)
        if answer.code not in wanted:
            raise RuntimeError(f"{method} {path}: {answer.code} {answer.body[:300]}")
        return answer.body.decode()

    async def up(self):
        for _ in range(600):
            try:
                return await self.ask("GET", "/hub/api/")
            except (OSError, RuntimeError):  # nobody there yet, or the proxy without the hub behind it
                await asyncio.sleep(0.5)
        raise RuntimeError("the hub did not start")

    async def start(self, user):
        """A server of the user's own, ready."""
        await self.ask("POST", f"/hub/api/users/{user}")
        await self.ask("POST", f"/hub/api/users/{user}/server")
        while not json.loads(await self.ask("GET", f"/hub/api/users/{user}"))["servers"].get("", {}).get("ready"):
            await asyncio.sleep(0.5)

    async def pull(self, user, address):
        """What a link of nbgitpuller does: the repository in the user's folder."""
        from urllib.parse import quote

        path = f"/user/{user}/git-pull/api?repo={quote(str(address), safe='')}&branch=plain&targetpath=book"
        told = await self.ask("GET", path)
        if '"finished"' not in told:
            raise RuntimeError(f"nbgitpuller: {told[-300:]}")

    async def run(self, user, chapter):
        """Every code cell of a chapter in a kernel of the user's; the seconds, and how many cells there were."""
        from tornado.httpclient import HTTPRequest
        from tornado.websocket import websocket_connect

        path = f"book/chapters/{chapter}"
        notebook = json.loads(await self.ask("GET", f"/user/{user}/api/contents/{path}"))["content"]
        body = {"path": path, "type": "notebook", "name": chapter, "kernel": {"name": "python3"}}
        kernel = json.loads(await self.ask("POST", f"/user/{user}/api/sessions", body))["kernel"]["id"]
        address = f"{self.url.replace('http', 'ws', 1)}/user/{user}/api/kernels/{kernel}/channels"
        socket_ = await websocket_connect(HTTPRequest(address, headers=self.head), max_message_size=2**28)
        cells = [cell["source"] for cell in notebook["cells"] if cell["cell_type"] == "code"]
        start = time.perf_counter()
        for source in cells:
            await execute(socket_, source, user)
        seconds = time.perf_counter() - start
        socket_.close()
        return seconds, len(cells)


async def execute(socket_, source, user):
    """One cell, until the kernel is idle again; RuntimeError when the cell raises."""
    asked = uuid.uuid4().hex
    header = {"msg_id": asked, "msg_type": "execute_request", "username": user, "session": asked, "version": "5.3"}
    content = {"code": source, "silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": True}
    whole = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}
    await socket_.write_message(json.dumps(whole))
    while True:
        message = await socket_.read_message()
        if message is None:
            raise RuntimeError(f"{user}: the kernel is gone")
        if isinstance(message, bytes):  # a widget's state with buffers
            continue
        message = json.loads(message)
        if message["parent_header"].get("msg_id") != asked:
            continue
        if message["msg_type"] == "error":
            raise RuntimeError(f"{user}: {message['content']['ename']}: {message['content']['evalue']}")
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return


class Memory:
    """The most that a user's server and kernel took, looked at once a second, in MB (proportional set size)."""

    def __init__(self, work):
        self.work, self.server, self.kernel = work, {}, {}

    def look(self):
        import psutil

        for process in psutil.process_iter(["cmdline"]):
            words = " ".join(process.info["cmdline"] or ())
            try:
                cwd = process.cwd() if "ipykernel" in words or "singleuser" in words else ""
                if not cwd.startswith(str(self.work)):
                    continue
                user = Path(cwd).relative_to(self.work / "home").parts[0]
                kind = self.kernel if "ipykernel" in words else self.server
                kind[user] = max(kind.get(user, 0), process.memory_full_info().pss / 1e6)
            except (psutil.Error, ValueError):
                continue

    async def watch(self):
        while True:
            await asyncio.to_thread(self.look)
            await asyncio.sleep(1)


async def several(hub, users, chapters, address, memory):
    """All users at once; rows (chapter, user, seconds, cells)."""
    start = time.perf_counter()
    await asyncio.gather(*(hub.start(user) for user in users))
    print(f"{len(users)} servers started in {time.perf_counter() - start:.0f} s", flush=True)
    start = time.perf_counter()
    await asyncio.gather(*(hub.pull(user, address) for user in users))
    print(f"the book pulled {len(users)} times in {time.perf_counter() - start:.0f} s", flush=True)
    watching = asyncio.create_task(memory.watch())
    start = time.perf_counter()
    done = await asyncio.gather(*(hub.run(user, chapter) for user, chapter in zip(users, chapters)))
    whole = time.perf_counter() - start
    watching.cancel()
    await asyncio.gather(*(hub.ask("DELETE", f"/hub/api/users/{user}/server") for user in users))
    return [(chapter, user, *each) for chapter, user, each in zip(chapters, users, done)], whole


def report(rows, whole, memory):
    print(f"\n{'chapter':24s}{'cells':>6s}{'seconds':>9s}{'kernel MB':>11s}{'server MB':>11s}")
    for chapter, user, seconds, cells in rows:
        kernel, server = memory.kernel.get(user, 0), memory.server.get(user, 0)
        print(f"{chapter:24s}{cells:6d}{seconds:9.1f}{kernel:11.0f}{server:11.0f}")
    each = max(memory.kernel.values()) + max(memory.server.values())
    print(f"\nAll {len(rows)} side by side took {whole:.0f} s on {os.cpu_count()} cores.")
    print(f"One user takes up to {each:.0f} MB: {COURSE} at once, {COURSE * each / 1000:.0f} GB.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--users", type=int, default=10)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if not PLAIN.exists():
        sys.exit("make plain comes first")
    if not wanted.inside:  # first the environment, then this program again in it
        prepare(sys.executable)
        again = [ENV / "bin/python", __file__, "--inside", "--users", str(wanted.users)]
        sys.exit(subprocess.run([str(each) for each in again]).returncode)

    chapters = [path.name for path in sorted((PLAIN / "chapters").glob("[01]*.ipynb"))]
    users = [f"student{n:02d}" for n in range(1, wanted.users + 1)]
    with tempfile.TemporaryDirectory(prefix="hub-") as folder:
        work = Path(folder).resolve()
        for user in users:
            (work / "home" / user).mkdir(parents=True)
        address = repository(work / "repository")
        port, api, hub_port = free_ports(3)
        token, url = secrets.token_hex(32), f"http://127.0.0.1:{port}"
        env = {
            **os.environ,
            "PATH": f"{ENV / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "HUB_FOLDER": str(work),
            "HUB_URL": url,
            "HUB_PORT": str(hub_port),
            "HUB_TOKEN": token,
            "HUB_PROXY": str(ENV / "node_modules/.bin/configurable-http-proxy"),
            "HUB_PROXY_API": f"http://127.0.0.1:{api}",
            "CONFIGPROXY_AUTH_TOKEN": secrets.token_hex(32),
        }
        command = [ENV / "bin/python", "-m", "jupyterhub", "--config", ROOT / "hub/jupyterhub_config.py"]
        with open(work / "hub.log", "w") as log:
            process = subprocess.Popen([str(each) for each in command], cwd=work, env=env, stdout=log, stderr=log)
        hub, memory = Hub(url, token), Memory(work)

        async def whole():
            await hub.up()
            return await several(hub, users, [chapters[n % len(chapters)] for n in range(len(users))], address, memory)

        try:
            report(*asyncio.run(whole()), memory)
        except Exception:
            print((work / "hub.log").read_text()[-3000:], file=sys.stderr)
            raise
        finally:
            process.terminate()
            process.wait(60)


if __name__ == "__main__":
    main()
