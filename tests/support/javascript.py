"""JavaScript without a browser, in the Node that comes with the tests."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FRONTEND = Path(__file__).parents[2] / "werkbezoek" / "form" / "frontend"
CALLER = Path(__file__).with_name("call_module.js")


def node_command(*arguments: str) -> list[str]:
    """Return a command that runs Node, of the wheel that is installed beside this Python."""
    node = shutil.which("node", path=str(Path(sys.executable).parent))
    assert node, "Node is missing: install the extra 'test' of werkbezoek."
    return [node, "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", *arguments]


def run_unit_tests(folder: Path) -> None:
    """Run the unit tests in a folder, ``*.test.js``, by Node's own test runner."""
    tests = sorted(map(str, folder.glob("*.test.js")))
    command = node_command("--test", "--test-isolation=none", *tests)
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout


@contextmanager
def javascript_module(name: str) -> Iterator[Callable[..., Any]]:
    """Run a module of the form; the function that is yielded calls one of its exports with JSON values."""
    command = node_command(str(CALLER), (FRONTEND / f"{name}.js").as_uri())
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as node:
        assert node.stdin
        assert node.stdout

        def call(function: str, *arguments: Any) -> Any:
            assert node.stdin
            assert node.stdout
            print(json.dumps([function, arguments]), file=node.stdin, flush=True)
            return json.loads(node.stdout.readline())

        yield call
