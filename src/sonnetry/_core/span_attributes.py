"""The attributes of a call's span: GenAI semantic conventions, with those of the official package beside them.

Without content; `span_content` has that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

from .span_ids import made_id, path_ids

if TYPE_CHECKING:
    from ..endpoints import Endpoint
    from .call import Call

Attributes = Iterator[tuple[str, Any]]
HEADERS = {
    "request-id": "anthropic.request.id",
    "anthropic-organization-id": "anthropic.organization.id",
    "anthropic-workspace-id": "anthropic.workspace.id",
}
OPERATIONS = {"messages.create": "chat", "completions.create": "text_completion"}
# Arguments of queries that are content: what somebody looks for. The others are so for one method only, as the
# cursors are that have a value of their row in them.
CONTENT_QUERY = frozenset({"email", "path_prefix", "expected_content_sha256"})
CONTENT_QUERY_OF = {
    "memory_stores.memories.list": frozenset({"page"}),
    "organization.analytics.connectors.list": frozenset({"filter"}),
    "organization.analytics.plugins.list": frozenset({"filter"}),
    "organization.analytics.skills.list": frozenset({"filter"}),
    "organization.analytics.users.list": frozenset({"page"}),
}


def method_of(endpoint: Endpoint[Any]) -> str:
    """Return how a method is named in spans, where the beta of a method is the same one; empty for a bare path."""
    return "" if " " in endpoint.name else endpoint.name.removeprefix("beta.")


def span_name(call: Call) -> str:
    """Return the name of a call's span."""
    return f"anthropic.{method_of(call.endpoint) or call.method.lower()}"


def at_start(call: Call, body: Mapping[str, Any], conversation_id: str | None) -> Attributes:
    """List what is known before anything is sent."""
    method = method_of(call.endpoint)
    yield "server.address", call.settings.origin.host
    yield "server.port", call.settings.origin.port
    yield "http.request.method", call.method
    yield "http.route", (call.route or call.endpoint.path).partition("?")[0] if method else None
    platform = call.settings.platform
    yield "gen_ai.provider.name", "anthropic" if platform is None else platform.provider
    arguments: Mapping[str, Any] = call.path_arguments or {}
    yield "gen_ai.conversation.id", conversation_id or arguments.get("thread_id")
    yield from path_ids(method, arguments)
    if method in OPERATIONS:
        yield "gen_ai.operation.name", OPERATIONS[method]
        yield "gen_ai.request.stream", True if call.streaming and not call.collect_stream else None
        yield from _sampling(body)
    if method.startswith("messages."):
        yield "gen_ai.request.model", body.get("model") or (call.params or {}).get("model")
        betas = [part.strip() for part in call.headers.get("anthropic-beta", "").split(",") if part.strip()]
        yield "anthropic.beta", betas or None
    if method == "messages.batches.create":
        requests = (call.params or {}).get("requests")
        yield "anthropic.message.batch.request_count", len(requests) if isinstance(requests, Sized) else None
    if method == "sessions.create":
        agent = body.get("agent")
        yield "gen_ai.agent.id", agent if isinstance(agent, str) else _mapping(agent).get("id")
        yield "anthropic.session.environment.id", body.get("environment_id")


def _sampling(body: Mapping[str, Any]) -> Attributes:
    yield "gen_ai.request.model", body.get("model")
    yield "gen_ai.request.max_tokens", body.get("max_tokens", body.get("max_tokens_to_sample"))
    config = _mapping(body.get("output_config"))
    yield "gen_ai.request.reasoning.level", config.get("effort")
    output = _mapping(config.get("format") or body.get("output_format"))
    yield "gen_ai.output.type", "json" if output.get("type") == "json_schema" else None
    yield "anthropic.request.service_tier", body.get("service_tier")
    thinking = _mapping(body.get("thinking"))
    yield "anthropic.thinking.type", thinking.get("type")
    yield "anthropic.thinking.budget_tokens", thinking.get("budget_tokens")


def url(call: Call, *, with_content: bool) -> Attributes:
    """List the parts of the URL; its query has the arguments of the method alone."""
    path, _, query = call.target.partition("?")
    method = method_of(call.endpoint)
    if method:
        query = defined_query(query, query_names(call.endpoint))
    yield "url.scheme", call.origin.scheme
    yield "url.path", path
    if with_content or not is_content(query, CONTENT_QUERY_OF.get(method, frozenset())):
        yield "url.query", query or None
        yield "url.full", f"{call.origin.scheme}://{call.origin.authority}{path}{'?' if query else ''}{query}"


def query_names(endpoint: Endpoint[Any]) -> frozenset[str]:
    """Return what an endpoint takes in its query, by the wire's names."""
    names = endpoint.known - endpoint.headers.keys() if endpoint.arguments_in_query else frozenset(endpoint.query)
    return frozenset(endpoint.wire.get(name, name) for name in names)


def defined_query(query: str, names: Iterable[str]) -> str:
    """Return of a query, as it was sent, what has one of these names, alone or as an array."""
    return "&".join(part for part in query.split("&") if _is_named(part, frozenset(names)))


def is_content(query: str, names: frozenset[str]) -> bool:
    """Return whether a query has an argument that is content."""
    return any(_is_named(part, CONTENT_QUERY | names) for part in query.split("&"))


def _is_named(part: str, names: frozenset[str]) -> bool:
    name = unquote(part.partition("=")[0])
    return name in names or (name.endswith("[]") and name[:-2] in names)


def at_end(call: Call, value: Any, resent: int) -> Attributes:
    """List what an answer says; the output of a cut one is unknown."""
    if call.head is not None:
        status, headers = call.head
        yield "http.response.status_code", status
        for name, attribute in HEADERS.items():
            yield attribute, headers.get(name)
    yield "http.request.resend_count", resent or None
    if value is None:
        return
    method = method_of(call.endpoint)
    yield from made_id(method, value)
    if method in OPERATIONS:
        yield from _answer(value)
    elif method == "messages.count_tokens":
        yield "anthropic.message.count_tokens.input_tokens", getattr(value, "input_tokens", None)
    elif method == "sessions.create":
        agent = getattr(value, "agent", None)
        yield "gen_ai.agent.name", getattr(agent, "name", None)
        yield "gen_ai.request.model", getattr(getattr(agent, "model", None), "id", None)


def _answer(message: Any) -> Attributes:
    usage, whole = getattr(message, "usage", None), getattr(message, "stop_reason", None) is not None
    written, read = getattr(usage, "cache_creation_input_tokens", None), getattr(usage, "cache_read_input_tokens", None)
    yield "gen_ai.response.id", getattr(message, "id", None)
    yield "gen_ai.response.model", getattr(message, "model", None)
    yield "gen_ai.usage.input_tokens", _sum_of_input(usage)
    yield "gen_ai.usage.output_tokens", getattr(usage, "output_tokens", None) if whole else None
    yield "gen_ai.usage.cache_write.input_tokens", written
    yield "gen_ai.usage.cache_read.input_tokens", read
    details = getattr(usage, "output_tokens_details", None)
    yield "gen_ai.usage.reasoning.output_tokens", getattr(details, "thinking_tokens", None) if whole else None
    created = getattr(usage, "cache_creation", None)
    for name in ("ephemeral_5m_input_tokens", "ephemeral_1h_input_tokens"):
        yield f"anthropic.usage.cache_creation.{name}", getattr(created, name, None)
    compactions = [step for step in getattr(usage, "iterations", None) or () if _get(step, "type") == "compaction"]
    if compactions:
        yield "anthropic.usage.compaction.input_tokens", sum(_sum_of_input(step) or 0 for step in compactions)
        yield "anthropic.usage.compaction.output_tokens", sum(_get(step, "output_tokens") or 0 for step in compactions)
    yield "anthropic.response.service_tier", getattr(usage, "service_tier", None)
    yield "anthropic.message.stop_reason", getattr(message, "stop_reason", None)


def _sum_of_input(usage: Any) -> int | None:
    """Return the tokens of the input with those that the cache read and wrote."""
    plain = _get(usage, "input_tokens")
    cached = (_get(usage, f"cache_{what}_input_tokens") or 0 for what in ("creation", "read"))
    return None if plain is None else plain + sum(cached)


def _get(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)


def _mapping(value: Any) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}
