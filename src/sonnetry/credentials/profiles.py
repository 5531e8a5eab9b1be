"""The files of profiles: where they are, who may touch them, reading and writing them (rule AUTH-5).

    <config dir>/active_config                the name of the profile in use
    <config dir>/configs/<name>.json          how it signs in
    <config dir>/credentials/<name>.json      its tokens, for the owner's eyes only

Modes are checked on the open file, so that what was checked is what is read.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .._core.credentials import setting
from .._core.secrets import Secret, SecretBytes
from .errors import CredentialsError
from .exchange import parsed

CONFIG_DIR = "ANTHROPIC_CONFIG_DIR"
PROFILE = "ANTHROPIC_PROFILE"
DEFAULT_PROFILE = "default"
LARGEST = 1 << 20  # bytes
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
OTHERS_AT_ALL = stat.S_IRWXG | stat.S_IRWXO
POSIX = os.name == "posix"


def config_dir() -> Path:
    """Return the folder of profiles: ANTHROPIC_CONFIG_DIR, or the one that is usual on this system."""
    named = setting(CONFIG_DIR)
    if named is not None:
        return Path(named).expanduser()
    if os.name == "nt":
        return Path(os.environ.get("APPDATA") or Path.home()) / "Anthropic"
    return Path.home() / ".config" / "anthropic"


def checked_name(name: str, source: str = "profile name") -> str:
    """Return the name of a profile.

    Raises:
        CredentialsError: it could lead out of the folder.
    """
    if not name:
        raise CredentialsError(f"{source} must not be empty")
    if name.startswith("."):
        raise CredentialsError(f"{source} {name!r} must not start with a dot")
    if set("/\\") & set(name):
        raise CredentialsError(f"{source} {name!r} must not contain path separators")
    if "\0" in name:
        raise CredentialsError(f"{source} must not contain a NUL character")
    return name


def active_profile() -> str | None:
    """Return the profile that `active_config` names, None where it names none."""
    try:
        text = (config_dir() / "active_config").read_text("utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise CredentialsError(f"{config_dir() / 'active_config'} cannot be read: {error}") from error
    return text or None


def profile_name(given: str | None = None) -> str:
    """Return the profile to use: the given one, ANTHROPIC_PROFILE, the active one, `default`."""
    if given is not None:
        return checked_name(given)
    named = setting(PROFILE)
    if named is not None:
        return checked_name(named, PROFILE)
    return checked_name(active_profile() or DEFAULT_PROFILE, "the profile in active_config")


def config_path(name: str) -> Path:
    """Return the file that says how a profile signs in."""
    return config_dir() / "configs" / f"{name}.json"


def credentials_path(name: str) -> Path:
    """Return the file with the tokens of a profile."""
    return config_dir() / "credentials" / f"{name}.json"


def read_config(path: Path) -> dict[str, Any]:
    """Read a config file. It contains no secret, but it says where tokens are sent.

    Raises:
        CredentialsError: it is missing, others can write it, it leads out of the folder, or it is not JSON.
    """
    target = path.resolve()
    if path.is_symlink() and not target.is_relative_to(path.parent.parent.resolve()):
        raise CredentialsError(f"Config file at {path} escapes config directory: it is a symlink to {target}")
    with _opened(path, "Config file", follow=True) as (file, mode):
        if POSIX and mode & OTHERS_WRITE:
            raise CredentialsError(
                f"Config file at {path} is writable by group or others (mode {mode:#o}); run `chmod go-w {path}` before "
                "retrying."
            )
        content = _content(file, path)
    config: dict[str, Any] = _plain(parsed(content, f"Config file at {path}", CredentialsError))
    return config


def read_credentials(path: Path) -> dict[str, Any]:
    """Read a credentials file, its texts as `Secret`.

    Raises:
        CredentialsError: it is missing, others can see it, it is a symlink, or it is not JSON.
    """
    with _opened(path, "Credentials file", follow=False) as (file, mode):
        if POSIX and mode & OTHERS_AT_ALL:
            raise CredentialsError(
                f"Credentials file at {path} is accessible by group or others (mode {mode:#o}); run `chmod 600 {path}` "
                "before retrying."
            )
        content = _content(file, path)
    return parsed(content, f"Credentials file at {path}", CredentialsError)


def write_credentials(path: Path, fields: Mapping[str, Any]) -> None:
    """Write a credentials file whole or not at all, for the owner's eyes only.

    Raises:
        CredentialsError: it cannot be written.
    """
    write_private(path, SecretBytes(json.dumps(dict(fields), indent=2).encode() + b"\n"), "Credentials file")


def write_private(path: Path, content: bytes, what: str) -> None:
    """Write a file beside its target, mode 0600, and give it its name when it is on the disk.

    Raises:
        CredentialsError: it cannot be written.
    """
    part: Path | None = None
    problem: str | None = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # its mode is 0600
        part = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        problem = error.strerror or str(error)
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
    if problem is not None:
        raise CredentialsError(f"{what} at {path} cannot be written: {problem}")


@contextmanager
def locked(path: Path) -> Generator[None]:
    """Keep other processes from refreshing the tokens of this file at the same time, where the system can."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    try:
        descriptor = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:  # a folder that cannot be written; the refresh itself will report it
        yield
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _opened(path: Path, what: str, *, follow: bool) -> Generator[tuple[int, int]]:
    flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
    if not follow:
        flags |= getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(path, flags)
    except FileNotFoundError as error:
        raise CredentialsError(f"{what} not found at {path}") from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise CredentialsError(f"{what} at {path} is a symlink; refusing to follow") from error
        raise CredentialsError(f"{what} at {path} cannot be read: {error.strerror}") from error
    try:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            raise CredentialsError(f"{what} at {path} is not a file")
        yield descriptor, stat.S_IMODE(state.st_mode)
    finally:
        os.close(descriptor)


def _content(descriptor: int, path: Path) -> bytes:
    size = os.fstat(descriptor).st_size
    if size > LARGEST:
        raise CredentialsError(f"{path} is larger than {LARGEST} bytes")
    parts = []
    while part := os.read(descriptor, LARGEST):
        parts.append(SecretBytes(part))
    return SecretBytes(b"".join(parts))


def _plain(value: Any) -> Any:
    """Return a config with ordinary texts: messages and reprs may show them."""
    if isinstance(value, Secret):
        return str.__str__(value)
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value
