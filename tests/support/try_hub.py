"""Try the kit on a real JupyterHub: ``python tests/support/try_hub.py [FOLDER FOR SCREENSHOTS]``.

Two users have homes of their own, and in each home a link to one folder that nobody may write to. The Hub
runs behind its proxy and under an address of its own (``/corporatie/``), so this also tries both of these.

No test runs this, because it needs two things that the tests don't. In the environment in which the kit is
installed from its wheel (``pip install .``) with the extra ``test``: ``pip install jupyterhub``. On the PATH:
``configurable-http-proxy`` (``npm install --global configurable-http-proxy``). Linux or macOS only. The Hub
accepts every password, listens to this machine only, and stops at the end. All users of this Hub are one user
of the system, so what is tried is what the Hub and the kit show of somebody else, not what the system allows.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, expect, sync_playwright
from support import chromium
from support.notebook import KERNEL_STARTS
from support.plan_tabs import PlanTabs
from support.running import await_answer

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.lab import lay_out
from werkbezoek.plan import new_plan
from werkbezoek.store import SUFFIX, load, save

USERS = ("anna", "bert")
TITLE = "Titel van het bezoek"
SHARED = "gedeeld"
CONFIG = """
c.JupyterHub.bind_url = "http://127.0.0.1:{port}/corporatie/"
c.JupyterHub.hub_port = {hub_port}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy_port}"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allowed_users = {users}
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "{homes}/{{username}}"
c.Spawner.default_url = "/lab"
c.Spawner.args = ["--allow-root", "--LabApp.expose_app_in_browser=True"]
"""


def main(screenshots: Path) -> None:
    """Run the trial; the first thing that is not as it should be is an AssertionError."""
    screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        homes = {user: lay_out(folder / "homes" / user) for user in USERS}
        shared = make_shared_folder(folder, homes)
        with running_hub(folder) as address:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
            anna, bert = (log_in(browser, address, user, homes[user]) for user in USERS)
            work_at_home(anna, screenshots)
            open_shared_plan(anna, shared, screenshots)
            see_nothing_of_another(bert, "anna")
            work_at_home(bert, screenshots)
            open_shared_plan(bert, shared, screenshots)
            see_nothing_of_another(anna, "bert")
            browser.close()
    print("All is well; screenshots are in", screenshots)


def make_shared_folder(folder: Path, homes: dict[str, Path]) -> Path:
    """Make the folder that nobody may write to, with one plan, and link it into each home."""
    shared = folder / SHARED
    shared.mkdir()
    plan = shared / f"voorbeeld{SUFFIX}"
    save(new_plan("Van iedereen"), plan, expected=None)
    shutil.rmtree(shared / ".werkbezoek", ignore_errors=True)
    for home in homes.values():
        (home / SHARED).symlink_to(shared)
    plan.chmod(0o444)
    shared.chmod(0o555)
    return shared


@contextmanager
def running_hub(folder: Path) -> Iterator[str]:
    """Run the Hub and return its address. If it runs as root, then without root's right to write anywhere."""
    port, hub_port, proxy_port = free_ports(3)
    config = folder / "jupyterhub_config.py"
    config.write_text(
        CONFIG.format(
            port=port, hub_port=hub_port, proxy_port=proxy_port, users=set(USERS), homes=folder / "homes"
        ),
        encoding="utf-8",
    )
    bounds = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    # the proxy of the Hub must find the Jupyter programs of this Python
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    with (folder / "hub.log").open("w") as log:
        hub = subprocess.Popen(
            [*bounds, sys.executable, "-m", "jupyterhub", "--config", str(config)],
            cwd=folder,
            env={**os.environ, "HOME": str(folder), "PATH": path, "TMPDIR": str(folder)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        address = f"http://127.0.0.1:{port}/corporatie"
        try:
            await_answer(f"{address}/hub/login", hub, folder / "hub.log", patience=90)
            yield address
        except BaseException:
            print((folder / "hub.log").read_text(encoding="utf-8")[-6000:], file=sys.stderr)
            raise
        finally:
            hub.terminate()
            hub.wait(120)  # it first stops the servers of the users


def free_ports(count: int) -> list[int]:
    """Return ports that nobody listens to now."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [server.getsockname()[1] for server in sockets]
    for server in sockets:
        server.close()
    return ports


class User(PlanTabs):
    """A user of the Hub, in a browser of their own."""

    def __init__(self, page: Any, home: Path, hub: str, name: str) -> None:
        super().__init__(page, home, f"{hub}/user/{name}")
        self.hub, self.name, self.errors = hub, name, []
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def answer(self, path: str, user: str = "") -> Any:
        """What the server of a user (of this one, if none is given) answers to this user's browser."""
        return self.page.request.get(f"{self.hub}/user/{user or self.name}/{path}", max_redirects=0)


def log_in(browser: Browser, hub: str, name: str, home: Path) -> User:
    """Log in, start the user's server, and return when JupyterLab is there."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="nl-NL")
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto(f"{hub}/hub/login")
    page.fill("input[name=username]", name)
    page.fill("input[name=password]", "any")
    page.click("input[type=submit]")
    user = User(page, home, hub, name)
    page.wait_for_selector(".jp-LauncherCard:has-text('Nieuw werkbezoek')")
    return user


def work_at_home(user: User, screenshots: Path) -> None:
    """Begin a plan on the start screen, edit it, reload the page, and export it by the menu."""
    user.page.screenshot(path=screenshots / f"{user.name}-launcher.png")
    user.page.locator(".jp-LauncherCard").filter(has_text="Nieuw werkbezoek").click()
    expect(user.form.locator(".wb-start h2")).to_be_visible(timeout=KERNEL_STARTS)
    user.new_plan(f"Bezoek van {user.name}")
    stem = f"bezoek-van-{user.name}"
    user.fill("Datum", "vr 19 maart 2100")
    user.saved(stem, lambda plan: plan.date is not None)
    user.page.reload()
    expect(user.title()).to_have_text(f"Bezoek van {user.name}", timeout=KERNEL_STARTS)
    with user.page.expect_download() as download:
        user.menu("Werkbezoek", "Gasten", "Webpagina")
    html = FORMATS["html"].render(document(load(user.plans / f"{stem}{SUFFIX}"), "gasten"))
    assert download.value.path().read_bytes() == html
    expect(user.page.locator("#jp-main-dock-panel .jp-mod-dirty")).to_have_count(0)
    user.page.screenshot(path=screenshots / f"{user.name}-plan.png")
    assert user.errors == []


def open_shared_plan(user: User, shared: Path, screenshots: Path) -> None:
    """Edit the plan that nobody may write to: the form says so, and the edit goes on in a copy."""
    plan = shared / f"voorbeeld{SUFFIX}"
    before = plan.read_bytes()
    user.open_file(f"{SHARED}/{plan.name}")
    expect(user.title()).to_have_text("Van iedereen", timeout=KERNEL_STARTS)
    user.fill(TITLE, "Voor mij")
    expect(user.form.locator(".wb-alarm")).to_contain_text("je mag in deze map niet schrijven")
    user.page.screenshot(path=screenshots / f"{user.name}-shared.png")
    user.button("Bewaren bij mijn plannen").click()
    expect(user.title()).to_have_text("Voor mij", timeout=KERNEL_STARTS)
    user.fill(TITLE, "Nu van mij")
    user.saved("voorbeeld", lambda copy: copy.title == "Nu van mij")
    assert plan.read_bytes() == before
    assert [path.name for path in shared.iterdir()] == [plan.name]
    assert user.errors == []


def see_nothing_of_another(user: User, other: str) -> None:
    """Ask for what another user has, and look at what the user's own server tells."""
    for path in ("lab", "api/contents", "api/sessions", f"files/data/plannen/bezoek-van-{other}{SUFFIX}"):
        answer = user.answer(path, other)
        assert answer.status in (302, 403, 404), (path, answer.status)
        assert answer.status != 302 or "/hub/" in answer.headers["location"], answer.headers["location"]
    sessions = user.answer("api/sessions").json()
    for session in sessions:
        assert other not in str(session), session
        assert "bezoek-van" not in session["path"], session
    print(user.name, "has the sessions", [session["path"] for session in sessions])
    assert other not in user.answer("api/contents/data/plannen").text()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()))
