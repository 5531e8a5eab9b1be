"""What a client traces: the `open_telemetry` option and the variables that set it, read without loading OpenTelemetry."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

ENABLED = "ANTHROPIC_OPEN_TELEMETRY"
MOST_BYTES = 750_000
MODES = ("metadata_only", "content")


def resolved(option: Any) -> dict[str, Any]:
    """Read `open_telemetry=`: a mapping, False to trace nothing, or None for what the environment says.

    Raises:
        TypeError: it is something else.
        ValueError: a value in it is not usable.
    """
    if option is None:
        return _from_environment()
    if option is False:
        option = {"traces": False}
    if option is True:
        option = {}
    if not isinstance(option, Mapping):
        raise TypeError(f"open_telemetry must be a mapping, True, False or None, not {type(option).__name__}")
    unknown = option.keys() - {"tracer_provider", "propagation", "traces", "conversation_id"}
    if unknown:
        raise ValueError(f"open_telemetry knows no {', '.join(map(repr, sorted(unknown)))}")
    given = {name: option[name] for name in ("tracer_provider", "conversation_id") if option.get(name) is not None}
    propagation = option.get("propagation")
    return {**given, "propagation": propagation is None or bool(propagation), "traces": _traces(option.get("traces"))}


def _traces(value: Any) -> dict[str, Any]:
    if value is None or isinstance(value, bool):
        value = {"enabled": value is not False}
    given = {name: entry for name, entry in value.items() if entry is not None}
    made = {"enabled": True, "content_mode": "metadata_only", "max_content_bytes": MOST_BYTES, **given}
    if made["content_mode"] not in MODES:
        raise ValueError(f"content_mode must be one of {', '.join(MODES)}, not {made['content_mode']!r}")
    if made["max_content_bytes"] < 1:
        made["max_content_bytes"] = MOST_BYTES
    return made


def _from_environment() -> dict[str, Any]:
    digits = os.environ.get(f"{ENABLED}_TRACES_MAX_CONTENT_BYTES", "").strip()
    content = os.environ.get(f"{ENABLED}_TRACES_CONTENT_MODE", "").strip().lower() == "content"
    return {
        "propagation": not _is_false(f"{ENABLED}_PROPAGATION"),
        "traces": {
            "enabled": not _is_false(ENABLED),
            "content_mode": "content" if content else "metadata_only",
            "max_content_bytes": int(digits) if digits.isascii() and digits.isdigit() and int(digits) else MOST_BYTES,
        },
    }


def _is_false(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() == "false"


def disabled() -> dict[str, Any]:
    """Return the options of a client that makes no spans."""
    return resolved(False)
