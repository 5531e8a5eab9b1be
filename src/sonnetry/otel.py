"""Spans of OpenTelemetry for calls: GenAI semantic conventions, with the attributes of the official package.

Needs the extra `otel`. A span starts when a call is sent and ends with its answer, its error, or the end of its stream,
however that comes. Secrets are never in a span; content is only in it when `content_mode` is `content`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ._core.errors import APIConnectionError, APIError, APIStatusError, APITimeoutError, RetryableError

try:
    from opentelemetry import context, propagate, trace
    from opentelemetry.trace import Span, SpanKind, Status, StatusCode
except ImportError as error:
    raise ImportError("tracing needs OpenTelemetry: pip install 'sonnetry[otel]'", name=error.name) from error

if TYPE_CHECKING:
    from ._core.call import Call

SCOPE = "com.anthropic.sdk.python"  # the scope that dashboards made for the official package look for
# The attribute that has an id of the path.
IDS = {
    "agent_id": "gen_ai.agent.id",
    "certificate_id": "anthropic.tunnel.certificate.id",
    "credential_id": "anthropic.vault.credential.id",
    "deployment_id": "anthropic.deployment.id",
    "deployment_run_id": "anthropic.deployment_run.id",
    "dream_id": "anthropic.dream.id",
    "environment_id": "anthropic.environment.id",
    "file_id": "anthropic.file.id",
    "memory_id": "gen_ai.memory.record.id",
    "memory_store_id": "gen_ai.memory.store.id",
    "memory_version_id": "anthropic.memory_store.memory_version.id",
    "message_batch_id": "anthropic.message.batch.id",
    "model_id": "anthropic.model.id",
    "resource_id": "anthropic.session.resource.id",
    "session_id": "anthropic.session.id",
    "skill_id": "anthropic.skill.id",
    "thread_id": "anthropic.session.thread.id",
    "tunnel_id": "anthropic.tunnel.id",
    "user_profile_id": "anthropic.user_profile.id",
    "vault_id": "anthropic.vault.id",
    "work_id": "anthropic.environment.work.id",
}
HEADERS = {
    "request-id": "anthropic.request.id",
    "anthropic-organization-id": "anthropic.organization.id",
    "anthropic-workspace-id": "anthropic.workspace.id",
}
OPERATIONS = {"messages.create": "chat", "completions.create": "text_completion"}


class SpanWatch:
    """The span of one call (`_core.watching.Watch`)."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self._settings = settings
        self._span: Span | None = None
        self._resent = 0

    def started(self, call: Call) -> None:
        """Start the span, and put its context on the request."""
        body = _body(call)
        provider = self._settings.get("tracer_provider") or trace.get_tracer_provider()
        tracer = provider.get_tracer(SCOPE, _version())
        name = f"anthropic.{call.endpoint.name.removeprefix('beta.')}"
        attributes = _present(self._start_attributes(call, body))
        span = self._span = tracer.start_span(name, kind=SpanKind.CLIENT, attributes=attributes)
        if self._settings["propagation"] and span.get_span_context().is_valid:
            carrier: dict[str, str] = {}
            propagate.inject(carrier, context=trace.set_span_in_context(span, context.get_current()))
            call.headers = {**call.headers, **{key.lower(): value for key, value in carrier.items()}}
        if span.is_recording():
            _set(span, _url(call))
            self._set_content(_input(body))

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
        if self._span is not None and isinstance(error, Exception):
            self._span.set_attribute("error.type", _kind(error))
            self._status(StatusCode.ERROR)
        self._end()

    def cut(self, call: Call, partial: Any) -> None:
        """End the span of a stream that was closed before its end."""
        self._describe(call, partial)
        self._end()

    def __del__(self) -> None:
        self._end()  # a stream that was dropped without being closed

    def _start_attributes(self, call: Call, body: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        yield "server.address", call.settings.origin.host
        yield "server.port", call.settings.origin.port
        yield "http.request.method", call.method
        yield "http.route", call.endpoint.path.partition("?")[0]
        yield "gen_ai.provider.name", "anthropic"
        yield "gen_ai.conversation.id", self._settings.get("conversation_id")
        for name, value in (call.path_arguments or {}).items():
            yield IDS.get(name, ""), str(value)
        yield "gen_ai.operation.name", OPERATIONS.get(call.endpoint.name.removeprefix("beta."))
        yield "gen_ai.request.model", body.get("model")
        yield "gen_ai.request.max_tokens", body.get("max_tokens", body.get("max_tokens_to_sample"))
        yield "gen_ai.request.stream", True if call.streaming and not call.collect_stream else None
        yield "gen_ai.request.stop_sequences", body.get("stop_sequences")
        config = _mapping(body.get("output_config"))
        yield "gen_ai.request.reasoning.level", config.get("effort")
        output = _mapping(config.get("format") or body.get("output_format"))
        yield "gen_ai.output.type", "json" if output.get("type") == "json_schema" else None
        yield "anthropic.request.service_tier", body.get("service_tier")
        thinking = _mapping(body.get("thinking"))
        yield "anthropic.thinking.type", thinking.get("type")
        yield "anthropic.thinking.budget_tokens", thinking.get("budget_tokens")
        betas = [part.strip() for part in call.headers.get("anthropic-beta", "").split(",") if part.strip()]
        yield "anthropic.beta", betas or None
        requests = body.get("requests") if call.endpoint.batch else None
        yield "anthropic.message.batch.request_count", len(requests) if isinstance(requests, list) else None

    def _describe(self, call: Call, value: Any) -> None:
        span = self._span
        if span is None or not span.is_recording():
            return
        if call.head is not None:
            status, headers = call.head
            span.set_attribute("http.response.status_code", status)
            _set(span, {key: headers.get(name) for name, key in HEADERS.items()})
        if self._resent:
            span.set_attribute("http.request.resend_count", self._resent)
        if getattr(value, "usage", None) is not None:
            _set(span, dict(_answer(value)))
            self._set_content({"gen_ai.output.messages": [_message(value.to_dict())]})
        elif hasattr(value, "input_tokens"):
            span.set_attribute("gen_ai.usage.input_tokens", value.input_tokens)

    def _set_content(self, content: Mapping[str, list[Any]]) -> None:
        """Put content on the span where it is asked for, without the oldest parts where it is too much."""
        traces = self._settings["traces"]
        if self._span is None or traces["content_mode"] != "content":
            return
        for key, messages in content.items():
            text, cut = fitted(messages, traces["max_content_bytes"])
            self._span.set_attribute(key, text)
            if cut:
                self._span.set_attribute("anthropic.content.truncated", True)

    def _status(self, code: StatusCode) -> None:
        if self._span is not None:
            self._span.set_status(Status(code))

    def _end(self) -> None:
        span, self._span = self._span, None
        if span is not None:
            span.end()


def fitted(messages: list[Any], most: int) -> tuple[str, bool]:
    """Return messages as JSON of at most so many bytes, and whether parts were left out, the oldest first."""
    kept = [dict(message, parts=list(message["parts"])) if "parts" in message else message for message in messages]
    cut = False
    while len(text := json.dumps(kept, ensure_ascii=False)) > most or len(text.encode("utf-8", "replace")) > most:
        cut = True
        oldest = next((message for message in kept if message.get("parts")), None)
        if oldest is not None:
            oldest["parts"].pop(0)
        elif kept:
            kept.pop(0)
        else:
            break
    return text.encode("utf-8", "replace").decode(), cut


def _answer(message: Any) -> Iterator[tuple[str, Any]]:
    """List the attributes of an answer; the output of a cut one is unknown."""
    usage, whole = message.usage, getattr(message, "stop_reason", None) is not None
    written, read = getattr(usage, "cache_creation_input_tokens", None), getattr(usage, "cache_read_input_tokens", None)
    yield "gen_ai.response.id", getattr(message, "id", None)
    yield "gen_ai.response.model", getattr(message, "model", None)
    plain = getattr(usage, "input_tokens", None)
    yield "gen_ai.usage.input_tokens", None if plain is None else plain + (written or 0) + (read or 0)
    yield "gen_ai.usage.output_tokens", getattr(usage, "output_tokens", None) if whole else None
    yield "gen_ai.usage.cache_write.input_tokens", written
    yield "gen_ai.usage.cache_read.input_tokens", read
    created = getattr(usage, "cache_creation", None)
    for name in ("ephemeral_5m_input_tokens", "ephemeral_1h_input_tokens"):
        yield f"anthropic.usage.cache_creation.{name}", getattr(created, name, None)
    yield "anthropic.response.service_tier", getattr(usage, "service_tier", None)
    yield "anthropic.message.stop_reason", getattr(message, "stop_reason", None)


def _input(body: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the content of a request."""
    found: dict[str, list[Any]] = {}
    if isinstance(body.get("messages"), list):
        found["gen_ai.input.messages"] = [_message(message) for message in body["messages"]]
    if body.get("system"):
        found["gen_ai.system_instructions"] = _parts(body["system"])
    return found


def _message(message: Mapping[str, Any]) -> dict[str, Any]:
    return {"role": message.get("role"), "parts": _parts(message.get("content"))}


def _parts(content: Any) -> list[Any]:
    if isinstance(content, str):
        return [{"type": "text", "content": content}]
    return [_part(block) for block in content or () if isinstance(block, Mapping)]


def _part(block: Mapping[str, Any]) -> dict[str, Any]:
    """Write a content block as a part of a message, by the conventions' names."""
    kind = block.get("type")
    if kind == "text":
        return {"type": "text", "content": block.get("text")}
    if kind == "thinking":
        return {"type": "reasoning", "content": block.get("thinking")}
    if kind == "tool_use":
        call = {"id": block.get("id"), "name": block.get("name"), "arguments": block.get("input")}
        return {"type": "tool_call", **call}
    if kind == "tool_result":
        return {"type": "tool_call_response", "id": block.get("tool_use_id"), "response": block.get("content")}
    return {"type": kind}


def _url(call: Call) -> dict[str, Any]:
    """Return the parts of the URL; a query may hold what a caller looks for, so it is left out."""
    path = call.target.partition("?")[0]
    return {
        "url.scheme": call.origin.scheme,
        "url.path": path,
        "url.full": f"{call.origin.scheme}://{call.origin.authority}{path}",
    }


def _kind(error: BaseException) -> str:
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
        return _mapping(json.loads(call.body))
    except ValueError:
        return {}


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _present(pairs: Iterator[tuple[str, Any]]) -> dict[str, Any]:
    return {key: value for key, value in pairs if key and value is not None}


def _set(span: Span, attributes: Mapping[str, Any]) -> None:
    for key, value in attributes.items():
        if value is not None:
            span.set_attribute(key, value)


def _version() -> str:
    from . import __version__

    return __version__
