"""What a client traces: the `open_telemetry` option and the variables that set it, read without loading OpenTelemetry."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Literal, NotRequired, Protocol, TypeAlias, TypedDict

MOST_BYTES = 750_000
MODES = ("metadata_only", "content")


class TracerProvider(Protocol):
    """What OpenTelemetry makes tracers with."""

    def get_tracer(self, name: str, version: str | None = None, /) -> Any:
        """Make a tracer of the library with this name."""


class OpenTelemetryTraces(TypedDict, total=False):
    """`traces` of the option `open_telemetry`."""

    enabled: bool
    """Whether spans are made; default True."""
    content_mode: Literal["metadata_only", "content"]
    """`content` puts requests and answers into the spans; default `metadata_only`."""
    max_content_bytes: int
    """How many bytes of content one span holds at most; default 750,000."""


class ResolvedOpenTelemetryTraces(TypedDict):
    """`traces` of `client.open_telemetry`, with the defaults filled in."""

    enabled: bool
    """Whether spans are made."""
    content_mode: Literal["metadata_only", "content"]
    """Whether requests and answers are in the spans."""
    max_content_bytes: int
    """How many bytes of content one span holds at most."""


class OpenTelemetryOptions(TypedDict, total=False):
    """The option `open_telemetry` of a client; a client that is given one reads no variable of the environment."""

    tracer_provider: TracerProvider
    """What makes the spans; default is the provider registered with OpenTelemetry."""
    propagation: bool
    """Whether requests carry the context of their span in their headers; default True."""
    traces: OpenTelemetryTraces | ResolvedOpenTelemetryTraces | bool
    """The spans; True and False stand for `{"enabled": ...}`."""
    conversation_id: str
    """The conversation that the spans belong to, as `gen_ai.conversation.id`; never sent."""


class ResolvedOpenTelemetryOptions(TypedDict):
    """`client.open_telemetry`: the option that is in force, with the defaults filled in."""

    tracer_provider: NotRequired[TracerProvider]
    """What makes the spans, where it is not the registered provider."""
    propagation: bool
    """Whether requests carry the context of their span."""
    traces: ResolvedOpenTelemetryTraces
    """The spans."""
    conversation_id: NotRequired[str]
    """The conversation that the spans belong to."""


OpenTelemetryClientOption: TypeAlias = OpenTelemetryOptions | Literal[False] | None
"""What `open_telemetry=` takes: False makes no spans, None leaves it to the environment."""


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
        raise ValueError(f"open_telemetry has unknown keys: {', '.join(map(repr, sorted(unknown)))}")
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
    digits = os.environ.get("ANTHROPIC_OPEN_TELEMETRY_TRACES_MAX_CONTENT_BYTES", "").strip()
    content = os.environ.get("ANTHROPIC_OPEN_TELEMETRY_TRACES_CONTENT_MODE", "").strip().lower() == "content"
    return {
        "propagation": not _is_false("ANTHROPIC_OPEN_TELEMETRY_PROPAGATION"),
        "traces": {
            "enabled": not _is_false("ANTHROPIC_OPEN_TELEMETRY"),
            "content_mode": "content" if content else "metadata_only",
            "max_content_bytes": _whole_number(digits) or MOST_BYTES,
        },
    }


def _whole_number(digits: str) -> int:
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 19 else 0


def _is_false(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() == "false"


def shown(found: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return a copy of what is in force, for the caller to change; None is a client that makes no spans."""
    return resolved(False) if found is None else {**found, "traces": {**found["traces"]}}
