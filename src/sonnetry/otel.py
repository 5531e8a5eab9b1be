"""Spans of OpenTelemetry for calls: GenAI semantic conventions, with the attributes of the official package.

Needs the extra `otel`. A span starts when a call is sent and ends with its answer, its error, or the end of its stream,
however that comes. Secrets are never in a span; content is only in it when `content_mode` is `content`. Tracing that fails
never fails a call.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from ._core import span_attributes, span_content
from ._core.errors import APIConnectionError, APIError, APIStatusError, APITimeoutError, RetryableError

try:
    from opentelemetry import context, propagate, trace
    from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer
except ImportError as error:
    raise ImportError("tracing needs OpenTelemetry: pip install 'sonnetry[otel]'", name=error.name) from error

if TYPE_CHECKING:
    from ._core.call import Call
    from ._core.settings import Settings

LOG = logging.getLogger("sonnetry.otel")
SCOPE = "com.anthropic.sdk.python"  # the scope that dashboards made for the official package look for
P = ParamSpec("P")
S = TypeVar("S")


def harmless(method: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """Log what goes wrong in tracing in place of raising it."""

    @wraps(method)
    def guarded(self: S, *args: P.args, **options: P.kwargs) -> None:
        try:
            method(self, *args, **options)
        except Exception as error:  # noqa: BLE001 - exporters, samplers and propagators raise what they like
            LOG.debug("tracing failed in %s: %r", method.__name__, error)

    return cast("Callable[Concatenate[S, P], None]", guarded)


class SpanWatch:
    """The span of one call (`_core.watching.Watch`)."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self._settings = settings
        self._span: Span | None = None
        self._content: span_content.Content = {}
        self._resent = 0
        self._started = 0.0

    def started(self, call: Call) -> None:
        """Start the span, and put its context on the request."""
        self._start(call, _body(call))
        if self._span is None:
            return
        self._propagate(call)
        self._set_url(call)
        self._started = time.monotonic()
        call.around, call.on_first_delta = self._around, self._first_delta

    @harmless
    def _start(self, call: Call, body: Mapping[str, Any]) -> None:
        found = tracer(self._settings, call.settings)
        attributes = _present(span_attributes.at_start(call, body, self._settings.get("conversation_id")))
        self._span = found.start_span(span_attributes.span_name(call), kind=SpanKind.CLIENT, attributes=attributes)
        if self._span.is_recording() and self._with_content:
            self._content = span_content.asked(body) if "messages" in body else {}
            self._set_content()

    @harmless
    def _propagate(self, call: Call) -> None:
        if self._span is None or not self._settings["propagation"]:
            return
        carrier: dict[str, str] = {}
        propagate.inject(carrier, context=trace.set_span_in_context(self._span, context.get_current()))
        call.headers = {**call.headers, **{key.lower(): value for key, value in carrier.items()}}

    @harmless
    def _set_url(self, call: Call) -> None:
        self._set(span_attributes.url(call, with_content=self._with_content))

    def _around(self) -> AbstractContextManager[object]:
        """Make the span current while an attempt is sent, so that spans of an HTTP library are its children."""
        if self._span is None or not self._span.get_span_context().is_valid:
            return nullcontext()
        return trace.use_span(self._span, record_exception=False, set_status_on_exception=False)

    @harmless
    def _first_delta(self) -> None:
        self._set([("gen_ai.response.time_to_first_chunk", time.monotonic() - self._started)])

    def finished(self, call: Call, value: Any) -> None:
        """End the span of a whole answer; None is one that nobody read."""
        self._describe(call, value)
        if value is not None:
            self._status(StatusCode.OK)
        self._end()

    def lost(self, _call: Call, _error: BaseException) -> None:
        """Count an attempt that is repeated."""
        self._resent += 1

    def failed(self, call: Call, error: BaseException) -> None:
        """End the span of a call that failed; one that was cancelled has no status."""
        self._describe(call, getattr(error, "partial", None))
        if isinstance(error, Exception):
            self._set([("error.type", kind_of(error))])
            self._status(StatusCode.ERROR)
        self._end()

    def cut(self, call: Call, partial: Any) -> None:
        """End the span of a stream that was closed before its end."""
        self._describe(call, partial)
        self._end()

    def __del__(self) -> None:
        self._end()  # a stream that was dropped without being closed

    @harmless
    def _describe(self, call: Call, value: Any) -> None:
        if self._span is None or not self._span.is_recording():
            return
        self._set(span_attributes.at_end(call, value, self._resent))
        if self._with_content and hasattr(value, "content") and call.endpoint.billed:
            self._content[span_content.OUTPUT] = [span_content.message(value.to_dict())]
            self._set_content()

    @property
    def _with_content(self) -> bool:
        return bool(self._settings["traces"]["content_mode"] == "content")

    def _set_content(self) -> None:
        attributes, cut = span_content.fitted(self._content, self._settings["traces"]["max_content_bytes"])
        self._set([*attributes.items(), (span_content.TRUNCATED, cut or None)])

    def _set(self, attributes: Iterator[tuple[str, Any]] | list[tuple[str, Any]]) -> None:
        for name, value in () if self._span is None else attributes:
            if self._span is not None and value is not None:
                self._span.set_attribute(name, value)

    @harmless
    def _status(self, code: StatusCode) -> None:
        if self._span is not None:
            self._span.set_status(Status(code))

    @harmless
    def _end(self) -> None:
        span, self._span = self._span, None
        if span is not None:
            span.end()


def tracer(options: Mapping[str, Any], settings: Settings) -> Tracer:
    """Return what makes the spans of a client; its scope names the platform that the client is for."""
    from . import __version__

    provider = options.get("tracer_provider") or trace.get_tracer_provider()
    platform = settings.platform
    return provider.get_tracer(SCOPE if platform is None else f"{SCOPE}.{platform.span_scope}", __version__)


def kind_of(error: BaseException) -> str:
    """Return the error's name, the API's own if it gives one."""
    if isinstance(error, APIStatusError):
        return str(error.type or error.status_code)
    if isinstance(error, APITimeoutError):
        return "client_timeout_error"
    if isinstance(error, APIConnectionError):
        return "api_error" if error.phase == "stream" else "connection_error"
    return "api_error" if isinstance(error, APIError | RetryableError) else "client_error"


def _body(call: Call) -> Mapping[str, Any]:
    if not isinstance(call.body, bytes) or not call.body:
        return {}
    try:
        body = json.loads(call.body)
    except ValueError:
        return {}
    return cast("Mapping[str, Any]", body) if isinstance(body, Mapping) else {}


def _present(pairs: Iterator[tuple[str, Any]] | list[tuple[str, Any]]) -> dict[str, Any]:
    return {key: value for key, value in pairs if value is not None}
