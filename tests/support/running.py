"""A JupyterLab and a Voilà of the tests' own."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

TOKEN = "voor-de-tests"

OPEN_LAB = """
import sys
from pathlib import Path

from werkbezoek.lab import open_lab

open_lab(Path(sys.argv[1]), sys.argv[2:])
"""


def running_lab(folder, home):
    """The address of a JupyterLab on a folder, away from the user's own settings."""
    options = ["--no-browser", "--expose-app-in-browser"]
    options += ["--ServerApp.port={port}", f"--IdentityProvider.token={TOKEN}"]
    return _running([sys.executable, "-c", OPEN_LAB, folder, *options], f"/api?token={TOKEN}", folder, home)


def running_voila(folder, home):
    """The address of a Voilà that shows the planning notebook of a folder, started there as a user would."""
    command = [sys.executable, "-m", "voila", "notebooks/werkbezoek_plannen.ipynb", "--no-browser"]
    return _running([*command, "--port={port}"], "/voila/static/voila.js", folder, home)


@contextmanager
def _running(command, page, folder, home):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {
        "HOME": home, "JUPYTER_CONFIG_DIR": home / "config", "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime", "IPYTHONDIR": home / "ipython", "MPLCONFIGDIR": home / "mpl",
    }  # fmt: skip
    with (home / "log").open("w") as log:
        server = subprocess.Popen(
            [str(part).replace("{port}", str(port)) for part in command],
            env={**os.environ, **{name: str(path) for name, path in own.items()}},
            cwd=folder, stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            address = f"http://127.0.0.1:{port}"
            await_answer(f"{address}{page}", server, home / "log")
            yield address
        finally:
            server.terminate()
            server.wait(60)  # while its kernels stop


def await_answer(address, server, log, *, patience=180):
    """Wait some seconds until a server shows a page. Raises RuntimeError if it stops or shows none."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the server did not start:\n{log.read_text()[-3000:]}")
