"""Test what users install, on each Python and with the lowest dependencies: ``make matrix``.

    .venv/bin/python .ci/matrix.py              # all runs
    .venv/bin/python .ci/matrix.py lowest 3.13  # some of them

Builds the source distribution and, from it, the wheel. Each run has an environment of its own, with that
wheel and the newest dependencies that ``pyproject.toml`` allows; the run "lowest" has the lowest, on the
oldest Python. The tests are those of the source distribution, without those that need a browser. Pythons are
found on the PATH, and where uv and pyenv put them; one that is not there is named, and not tested.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
RUNS = {"lowest": PYTHONS[0], **{version: version for version in PYTHONS}}
"""The Python of each run."""

PYENV = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
NOT_OURS = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV"}
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in NOT_OURS} | {
    "PYTHONSAFEPATH": "1",  # or the tests would import the package beside them
    "PATH": os.pathsep.join([*map(str, PYENV.glob("versions/*/bin")), os.environ["PATH"]]),
}
PYTEST = ("-m", "pytest", "--no-header", "--numprocesses", "auto", "-m", "not browser and not thorough")


def run(*command: str | Path, folder: Path = ROOT, quiet: bool = False) -> bool:
    """Run a command in a folder and return whether it succeeded."""
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdout=output, stderr=output).returncode == 0


def uv(*arguments: str | Path, quiet: bool = False) -> bool:
    """Run uv, of the environment that this script runs in, and return whether it succeeded."""
    return run(sys.executable, "-m", "uv", "--quiet", *arguments, quiet=quiet)


def test(name: str, source: Path, wheel: Path, folder: Path) -> str:
    """Test the wheel in a new environment in a folder. Return what became of it."""
    if not uv("python", "find", "--no-python-downloads", RUNS[name], quiet=True):
        return f"NOT TESTED: there is no Python {RUNS[name]} on this machine"
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    resolution = "lowest-direct" if name == "lowest" else "highest"
    dependencies = ("-r", source / "pyproject.toml", "--extra", "test", "--resolution", resolution)
    into = ("pip", "install", "--compile-bytecode", "--python", python)
    if not (
        uv("venv", "--python", RUNS[name], folder)
        and uv(*into, *dependencies)
        and uv(*into, "--no-deps", wheel)
    ):
        return "FAILED: it cannot be installed"
    start = time.monotonic()
    outcome = "passed" if run(python, *PYTEST, folder=source) else "FAILED"
    return f"{outcome} in {time.monotonic() - start:.0f} s"


def main(names: list[str]) -> int:
    """Test all runs, or those that are named. Return 1 if one failed."""
    outcomes = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if not uv("build", "--out-dir", folder / "dist"):
            return 1
        with tarfile.open(next(folder.glob("dist/*.tar.gz"))) as archive:
            archive.extractall(folder, filter="data")
        (source,) = folder.glob("werkbezoek-*")
        wheel = next(folder.glob("dist/*.whl"))
        for name in names or RUNS:
            print(f"== {name}", flush=True)
            outcomes[name] = test(name, source, wheel, folder / name)
    for name, outcome in outcomes.items():
        print(f"{name:<8} {outcome}")
    return int(any(outcome.startswith("FAILED") for outcome in outcomes.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
