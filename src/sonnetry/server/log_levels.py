"""The names of log levels, as clients and commands use them."""

from __future__ import annotations

import logging

LOG_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR, "off": 100}


def log_number(level: str) -> int:
    """Return what `logging` calls one of our levels.

    Raises:
        ValueError: there is no such level.
    """
    if level not in LOG_LEVELS:
        raise ValueError(f"log_level is one of {', '.join(LOG_LEVELS)}, not {level!r}")
    return LOG_LEVELS[level]
