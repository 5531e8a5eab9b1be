"""Environments that the parts compare with, each a folder under `.compat/`, made once and again when its contents change."""

import importlib.util
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMPAT = ROOT / ".compat"
OFFICIAL = "anthropic==2.14.0"
OFFICIAL_TYPESCRIPT = "@anthropic-ai/sdk@1.14.0"
"""What we compare with; `just compat news` says when there are newer ones, and what is in them."""


def python(name: str, *requirements: str) -> Path:
    """Return the interpreter of the environment `name` with these packages; ours is installed from the tree, editable."""
    home = COMPAT / name
    stamp, wanted = home / "made-from", "\n".join([sys.version, *requirements, *_ours(requirements)])
    interpreter = home / "bin" / "python"
    if not (stamp.exists() and stamp.read_text() == wanted):
        print(f"making .compat/{name} from {', '.join(requirements)}", file=sys.stderr)
        COMPAT.mkdir(exist_ok=True)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", "--clear", home], check=True)
        subprocess.run([*_pip(), "--python", interpreter, "install", "--quiet", *requirements], check=True, cwd=ROOT)
        stamp.write_text(wanted)
    return interpreter


def _pip() -> list[str]:
    """Our interpreter's pip, or the one on the path where ours was made without."""
    return [sys.executable, "-m", "pip"] if importlib.util.find_spec("pip") else ["pip"]


def newest(name: str, package: str) -> tuple[Path, str]:
    """Return the interpreter of the environment `name` with the newest version of a package, and that version."""
    interpreter = python(name, package)
    subprocess.run([*_pip(), "--python", interpreter, "install", "--quiet", "--upgrade", package], check=True)
    ask = f"import importlib.metadata; print(importlib.metadata.version({package!r}))"
    return interpreter, subprocess.run(
        [interpreter, "-c", ask], check=True, capture_output=True, text=True
    ).stdout.strip()


def source(requirement: str) -> Path:
    """Return the folder of a package's official source distribution, downloaded and unpacked once."""
    folder = COMPAT / requirement.replace("==", "-")
    if not folder.exists():
        COMPAT.mkdir(exist_ok=True)
        wanted = ["--no-deps", "--no-binary", ":all:", "--dest", COMPAT, requirement]
        subprocess.run([*_pip(), "download", "--quiet", *wanted], check=True)
        with tarfile.open(f"{folder}.tar.gz") as archive:
            archive.extractall(COMPAT, filter="data")
    return folder


def node(name: str, *packages: str) -> Path:
    """Return the folder of the environment `name` with these npm packages, as new as they are asked for."""
    home = COMPAT / name
    home.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *packages], check=True, cwd=home)
    return home


def _ours(requirements: tuple[str, ...]) -> list[str]:
    """Return what our own dependencies follow from, where we are installed too."""
    return [(ROOT / "pyproject.toml").read_text("utf-8")] if "-e" in requirements else []
