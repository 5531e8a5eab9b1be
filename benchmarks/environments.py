"""The environments that are compared, under `.bench/`. One is rebuilt when its contents have changed."""

import fcntl
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT / ".bench"


@dataclass(frozen=True, slots=True)
class Environment:
    name: str
    package: str  # what the works import; "-" where they use no client library
    requirements: tuple[str, ...]

    @property
    def path(self) -> Path:
        return BENCH / self.name

    @property
    def python(self) -> Path:
        return self.path / "bin" / "python"

    @property
    def site(self) -> Path:
        """Where its packages are installed."""
        return next(self.path.glob("lib/python*/site-packages"))


OFFICIAL = Environment("official", "anthropic", ("anthropic==2.14.0",))
OURS = Environment("ours", "sonnetry", (str(ROOT),))
LIMIT = Environment("limit", "-", ("orjson", "httptools", "pydantic>=2.11,<3"))
AIOHTTP = Environment("aiohttp", "anthropic", ("anthropic[aiohttp]==2.14.0",))
WEBHOOKS = Environment("webhooks", "anthropic", ("anthropic[webhooks]==2.14.0",))
COMMAND = Environment("command", "sonnetry", (f"{ROOT}[cli]",))
ENVIRONMENTS = (OFFICIAL, OURS, LIMIT, AIOHTTP, WEBHOOKS, COMMAND)


@contextmanager
def alone() -> Iterator[None]:
    """Keep other runs away: they would change the environments, and two that measure at once measure each other."""
    BENCH.mkdir(exist_ok=True)
    with BENCH.joinpath("lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("waiting for another run of the benchmarks", file=sys.stderr)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make(environment: Environment) -> None:
    """Make the environment, unless it stands as it should."""
    stamp = environment.path / "made-from"
    wanted = _made_from(environment)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"making .bench/{environment.name} from {', '.join(environment.requirements)}", file=sys.stderr)
    venv = [sys.executable, "-m", "venv", "--without-pip", "--clear", environment.path]
    install = [*_pip(), "--python", environment.python, "--disable-pip-version-check", "install", "--quiet"]
    for command in (venv, [*install, *environment.requirements]):
        subprocess.run(command, check=True, cwd=BENCH)
    stamp.write_text(wanted)


def _made_from(environment: Environment) -> str:
    """What decides an environment's contents: the interpreter, the requirements, our sources where they are one."""
    digest = sha256(sys.version.encode())
    if environment.package == OURS.package:
        sources = (path for path in (ROOT / "src").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        for path in [ROOT / "pyproject.toml", *sorted(sources)]:
            digest.update(str(path).encode())
            digest.update(path.read_bytes())
    return "\n".join([*environment.requirements, digest.hexdigest()])


def _pip() -> list[str]:
    """The pip of this interpreter, else the machine's."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    found = shutil.which("pip") or shutil.which("pip3")
    if not found:
        raise SystemExit("the benchmarks need pip, in this environment or on the PATH")
    return [found]
