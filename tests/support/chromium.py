"""Which browser the tests drive, and how to get one: ``python tests/support/chromium.py --install``."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HEADED = bool(os.environ.get("HEADED"))
"""Whether to show what the tests do, in a window."""

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
WITHOUT_WINDOW = "chromium-headless-shell"
"""Debian's Chromium that can't show a window, and takes a fifth less of the processor."""

PAGE = {"viewport": {"width": 1366, "height": 768}, "locale": "nl-NL", "reduced_motion": "reduce"}
"""A page on a small laptop, on which a test waits for no transitions."""

LATE = """{
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = () => timeout(0);
}"""
"""A script that makes each widget load later than anywidget waits for it, as on a slow computer."""

MISSING = "No browser for the tests: install Chromium or Chrome, or set CHROMIUM to the path of one."


def find() -> str | None:
    """The path of a Chromium: ``$CHROMIUM``, else one on the PATH, else Playwright's own, else None."""
    if chosen := os.environ.get("CHROMIUM"):
        return shutil.which(chosen)
    for name in NAMES if HEADED else [WITHOUT_WINDOW, *NAMES]:
        if found := shutil.which(name):
            return found
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> str | None:
    """Get a browser where there is none: Debian's package as root, else ``playwright install``."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run("apt-get", "update", "--quiet")
        for package in (WITHOUT_WINDOW, "chromium"):
            if not find():
                _run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", package)
    if not find():
        _run(sys.executable, "-m", "playwright", "install", "chromium")
    return find()


def _run(*command: str) -> None:
    print("+", *command, flush=True)
    subprocess.run(command, check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


if __name__ == "__main__":
    browser = find() or (install() if "--install" in sys.argv[1:] else None)
    if browser is None:
        sys.exit(MISSING)
    print("Browser for the tests:", browser)
