"""Build the wheel, install it alone in a clean environment, and use it as a new user would.

The project's own environment may have no pip (`python -m venv --without-pip`), so the pip of any Python at hand serves.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
# What each program prints in an environment that holds the core only.
PROGRAMS = {
    "import sonnetry; print(sonnetry.Anthropic(api_key='none').messages)": "MessagesResource object",
    "import sonnetry; sonnetry.Anthropic.local()": "pip install 'sonnetry[server]'",
    "import sonnetry.cli; sonnetry.cli.main()": "pip install 'sonnetry[cli]'",
}


def main() -> None:
    """Build, install, try."""
    pip = find_pip()
    with tempfile.TemporaryDirectory() as folder:
        run(*pip, "wheel", "-q", "--no-deps", "--wheel-dir", folder, str(ROOT))
        wheel = next(Path(folder).glob("*.whl"))
        python = clean_environment(Path(folder))
        run(*pip, "--python", str(python), "install", "-q", str(wheel))
        for program, expected in PROGRAMS.items():
            attempt(python, program, expected)
        attempt(python.parent / "sonnetry", None, "pip install 'sonnetry[cli]'")
    print(f"{wheel.name} works in a clean environment")


def find_pip() -> list[str]:
    """Return a command that is pip."""
    base = getattr(sys, "_base_executable", sys.executable)  # the interpreter an environment was made with
    for python in dict.fromkeys((sys.executable, base, shutil.which("python3") or "python3")):
        command = [python, "-m", "pip"]
        if subprocess.run([*command, "--version"], capture_output=True, check=False).returncode == 0:
            return command
    sys.exit("no Python here has pip; install it, for example with: apt-get install python3-pip")


def clean_environment(folder: Path) -> Path:
    """Make an environment without pip and return its Python."""
    venv.create(folder / "env", with_pip=False, symlinks=True)
    return folder / "env/bin/python"


def attempt(command: Path, program: str | None, expected: str) -> None:
    """Run a program there and look for what it must say."""
    arguments = [str(command)] if program is None else [str(command), "-I", "-c", program]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, cwd="/")
    if expected not in done.stdout + done.stderr:
        sys.exit(f"{' '.join(arguments)} does not say {expected!r}:\n{done.stdout}{done.stderr}")


def run(*command: str) -> None:
    """Run a command and end with it when it fails; what it says matters only then."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    main()
