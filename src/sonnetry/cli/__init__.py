"""The `sonnetry` command. Works without its packages as far as to say which are missing."""

from __future__ import annotations

import os
import sys

MISSING = "sonnetry: the command needs more packages; install them with: pip install 'sonnetry[cli]'\n"


def main() -> None:
    """Run the command and end the process with its exit code."""
    try:
        sys.exit(_run())
    except KeyboardInterrupt:  # before there was anything to interrupt
        sys.exit(130)


def _run() -> int:
    _open_standard_files()
    if sys.argv[1:] == ["--version"] and _said_version():
        return 0
    try:
        from .app import run
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        sys.stderr.write(MISSING)
        return 2
    return run()


def _said_version() -> bool:
    """Print the version without click, which takes four fifths of the time (80 of 100 ms).

    False where it could not be written: the command knows what to say of that.
    """
    from .. import __version__

    try:
        os.write(sys.stdout.fileno(), f"sonnetry {__version__}{os.linesep}".encode())
    except (AttributeError, OSError, ValueError):
        return False
    return True


def _open_standard_files() -> None:
    """Occupy descriptors 0 to 2 where the caller closed them, before a socket gets such a number."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)
