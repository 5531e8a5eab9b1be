"""Logging: levels `debug`, `info`, `warn`, `error` and `off`, and what a record may hold.

Records name the method, URL, status, request id and time; credentials are masked always, bodies appear only with
`log_bodies=True`. A custom logger is filtered by the level too.
"""

from __future__ import annotations

import sys
from functools import cached_property
from typing import Literal, Protocol, cast

from .credentials import setting

LogLevel = Literal["debug", "info", "warn", "error", "off"]
LEVELS: dict[str, int] = {"debug": 10, "info": 20, "warn": 30, "error": 40, "off": 100}
VARIABLE = "ANTHROPIC_LOG"
FORMAT = "%(asctime)s %(name)s %(levelname)s %(message)s"


class Logger(Protocol):
    """What a custom logger must offer; `logging.Logger` does."""

    def debug(self, message: str, /) -> object: ...
    def info(self, message: str, /) -> object: ...
    def warning(self, message: str, /) -> object: ...
    def error(self, message: str, /) -> object: ...


class Log:
    """A logger with a threshold of its own."""

    def __init__(self, level: LogLevel | None = None, logger: Logger | None = None, *, bodies: bool = False) -> None:
        asked = _known(level, "log_level") or _known(setting(VARIABLE), VARIABLE)
        self.threshold = LEVELS[asked or "warn"]
        self.bodies = bodies
        self.level: LogLevel | None = asked
        if logger is not None:
            self.logger = logger
        elif asked is not None:
            self.logger = _standard(asked)

    @cached_property
    def logger(self) -> Logger:
        """Where the records go: the library's logger, fetched with its first record unless a level was asked for."""
        return _standard(self.level)

    def debug(self, message: str) -> None:
        """Log at `debug`; build the message only when `debugging`."""
        if self.threshold <= LEVELS["debug"]:
            self.logger.debug(message)

    def info(self, message: str) -> None:
        """Log at `info`."""
        if self.threshold <= LEVELS["info"]:
            self.logger.info(message)

    def warn(self, message: str) -> None:
        """Log at `warn`."""
        if self.threshold <= LEVELS["warn"]:
            self.logger.warning(message)

    def error(self, message: str) -> None:
        """Log at `error`."""
        if self.threshold <= LEVELS["error"]:
            self.logger.error(message)

    @property
    def debugging(self) -> bool:
        """Whether debug records are wanted."""
        return self.threshold <= LEVELS["debug"]


def _known(level: str | None, source: str) -> LogLevel | None:
    if level is None or level.lower() in LEVELS:
        return cast("LogLevel | None", level and level.lower())
    from . import notices

    notices.warn(f"{source} is {level!r}, not one of {', '.join(LEVELS)}; it counts as unset")
    return None


def _standard(asked: str | None) -> Logger:
    """Return the library's logger; if a level was requested and the logger has no handlers, records go to stderr."""
    import logging  # loads six modules, 4 of the 155 ms of a first call

    logger = logging.getLogger("sonnetry")
    if asked is not None and asked != "off":
        logger.setLevel(min(LEVELS[asked], logger.level or LEVELS[asked]))
        if not logger.hasHandlers():
            handler = logging.StreamHandler(sys.stderr)
            handler.setFormatter(logging.Formatter(FORMAT))
            logger.addHandler(handler)
    return logger
