"""A JupyterHub for trying: on this machine alone, everybody is let in, each user is a folder.

A hub for a course has the university's sign-in in place of `dummy`, and starts each user in a container of the image
that repo2docker builds from `.binder/`; nothing else of what the book needs is different.
"""

import os
from pathlib import Path

c = get_config()  # noqa: F821 (JupyterHub's own)
work = Path(os.environ["HUB_FOLDER"])

c.JupyterHub.bind_url = os.environ["HUB_URL"]
c.JupyterHub.hub_port = int(os.environ["HUB_PORT"])
c.JupyterHub.db_url = f"sqlite:///{work}/hub.sqlite"
c.JupyterHub.cookie_secret_file = str(work / "cookie_secret")
c.JupyterHub.pid_file = str(work / "hub.pid")
c.ConfigurableHTTPProxy.command = os.environ["HUB_PROXY"]
c.ConfigurableHTTPProxy.api_url = os.environ["HUB_PROXY_API"]
c.ConfigurableHTTPProxy.pid_file = str(work / "proxy.pid")

c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(work / "home" / "{username}")
c.Spawner.default_url = "/lab"
c.Spawner.args = ["--allow-root"] if os.getuid() == 0 else []
c.Spawner.environment = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # as many users as cores, not more
c.Spawner.start_timeout = c.Spawner.http_timeout = 300

# Whoever holds this token may start the servers and run cells: the try's own program.
c.JupyterHub.services = [{"name": "try", "api_token": os.environ["HUB_TOKEN"]}]
c.JupyterHub.load_roles = [
    {"name": "try", "services": ["try"], "scopes": ["admin:users", "admin:servers", "access:servers"]}
]
