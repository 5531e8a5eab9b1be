"""The arguments of a tool runner's requests: what it starts from, what callers may replace, and what stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from .._core.thread_messages import frozen
from .._core.threads import Mode, ThreadState, given
from ..types._options import RequestOptions
from .compaction import IN_PARAMS
from .table import definitions

if TYPE_CHECKING:
    from ..endpoints import Endpoint

KEPT = ("betas", "user_profile_id", "workspace_id")
OPTIONS = tuple(RequestOptions.__annotations__)
NO_THREAD = "`thread` cannot be set in the params of a tool runner, got {!r}"
EITHER = "A tool runner takes either `thread`, or `params`, `tools` and `client`, but got {}."


@dataclass(slots=True)
class RunPlan:
    """What a tool runner is made of: the conversation, and what sends it."""

    client: Any
    endpoint: Endpoint[Any]
    state: ThreadState
    output: Any = None
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    tools: Sequence[Any] | None = None  # what runs, where that is given apart from the definitions that are sent


def plan_run(kind: str, arguments: dict[str, Any]) -> RunPlan:
    """Read the arguments of a runner that is made by its class.

    Raises:
        TypeError: they are neither a thread, nor parameters with tools and a client.
    """
    names = [name for name in ("thread", "params", "tools", "client") if arguments.get(name) is not None]
    unknown = sorted(set(arguments) - {"thread", "params", "tools", "client", "options"})
    if unknown:
        raise TypeError(f"{kind}() got an unexpected keyword argument {unknown[0]!r}")
    options = given(arguments.get("options") or {})
    if names == ["thread"]:
        found: RunPlan = arguments["thread"].run_plan()
        return RunPlan(found.client, found.endpoint, found.state, found.output, options)
    if names != ["params", "tools", "client"]:
        raise TypeError(EITHER.format(", ".join(f"`{name}`" for name in names) or "none of them"))
    from ..endpoints.beta import messages

    tools = list(arguments["tools"])
    fields = {"tools": tools, **given(arguments["params"])}
    plan = plan_from(calls_of(arguments["client"]), messages.CREATE, fields, options, threads=True)
    plan.tools = tools
    return plan


def plan_from(
    client: Any, endpoint: Endpoint[Any], params: Mapping[str, Any], options: Mapping[str, Any], *, threads: bool
) -> RunPlan:
    """Make the conversation of a runner from the arguments of its first request.

    Raises:
        TypeError: an argument is missing, or there is a `thread` that was made elsewhere.
    """
    fields = given(params)
    for name in ("messages", "tools"):
        if fields.get(name) is None:
            raise TypeError(f"tool_runner() misses required arguments: {name}")
    thread = fields.pop("thread", None)
    if thread not in (None, False):
        raise TypeError(NO_THREAD.format(thread))
    output = fields.pop("output_format", None)
    if output is not None:
        from .._core.output_format import asked_format

        asked_format(dict(fields), output)
    kept: Mode = "on" if threads and thread is not False and has_threads(client) else "off"
    messages = list(cast("Sequence[Any]", fields.pop("messages")))
    fields["tools"] = list(cast("Sequence[Any]", fields["tools"]))
    state = ThreadState(fields, messages, behavior="continue_unthreaded", mode=kept)
    return RunPlan(client, endpoint, state, None if output is type(None) else output, options)


def calls_of(client: Any) -> Any:
    """Return what sends the calls of a client."""
    return client.beta.messages._client if hasattr(client, "beta") else client  # noqa: SLF001


def has_threads(client: Any) -> bool:
    """Whether who serves the API keeps message threads."""
    return bool(getattr(client.settings.platform, "threads", True))


def request_params(fields: Mapping[str, Any], messages: Sequence[Any]) -> dict[str, Any]:
    """Return what callers may replace: the arguments of a request, with tools as definitions."""
    found = {name: value for name, value in fields.items() if name not in OPTIONS}
    if "tools" in found:
        found["tools"] = definitions(found["tools"])
    return {**found, "messages": list(messages)}


def replaced_params(
    fields: Mapping[str, Any],
    now: dict[str, Any],
    params: Mapping[str, Any] | Callable[[dict[str, Any]], Mapping[str, Any]],
) -> dict[str, Any]:
    """Return the new arguments, with those that stay.

    Raises:
        TypeError: they have a `thread`.
        ValueError: they ask for a compaction.
    """
    new = given(params(now) if callable(params) else params)
    if new.get("thread") not in (None, False):
        raise TypeError(NO_THREAD.format(new["thread"]))
    if new.get("compaction") is not None:
        raise ValueError(IN_PARAMS)
    new.pop("thread", None)
    kept = {name: fields[name] for name in (*KEPT, *OPTIONS) if name in fields}
    if "billing_policy" in fields and "billing_policy" not in new:
        kept.pop("user_profile_id", None)  # it would be billed otherwise than the caller said
    return {**kept, **new}


def keep_tools(fields: Mapping[str, Any], new: Mapping[str, Any], tools: dict[str, Any]) -> list[Any] | None:
    """Return the new tools as they are kept: those that did not change as themselves. What was taken out cannot run.

    None where nothing is said of tools; those that were there then still answer calls.
    """
    if new.get("tools") is None:
        return None
    before = list(fields.get("tools") or ())
    known = {frozen(definition): tool for tool, definition in zip(before, definitions(before), strict=True)}
    asked: list[Any] = definitions(list(new["tools"]))
    names = {str(one.get("name")) for one in asked if isinstance(one, Mapping)}
    for tool in before:
        name = getattr(tool, "name", None)
        if name in tools and name not in names:
            del tools[name]
    return [known.get(frozen(definition), definition) for definition in asked]
