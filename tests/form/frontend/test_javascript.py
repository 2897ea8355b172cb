"""The unit tests of the form's JavaScript, by Node's own test runner."""

import subprocess
from pathlib import Path

from support.javascript import node_command


def test_every_unit_test_of_the_javascript_passes():
    tests = sorted(str(path) for path in Path(__file__).parent.glob("*.test.js"))
    run = subprocess.run(
        node_command("--test", "--test-isolation=none", *tests),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout
