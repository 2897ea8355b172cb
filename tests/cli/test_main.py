"""The command line as a process."""

import subprocess
import sys


def test_a_reader_that_stops_early_causes_no_traceback() -> None:
    command = f"{sys.executable} -m werkbezoek rules | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
