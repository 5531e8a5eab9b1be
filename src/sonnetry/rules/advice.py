"""What is unwise in a request that the API takes: one function for each row of the catalogue that is a warning."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from .._core.api_versions import BETAS, SPENT
from .._core.json_access import as_object
from .._core.models import ModelFacts
from ..caching.prefix import render
from .catalogue import BY_ID
from .findings import Finding, noticed
from .thinking import LEVELS
from .walk import Body, effort, has_marks, listed, of_kind, thinking_type, tool_type, tools

# Beta values whose features are generally available, or that belong to other routes; the shape of the last one is another.
NO_EFFECT = (SPENT | {"files-api-2025-04-14", "skills-2025-10-02"}) - {"mcp-client-2025-04-04"}
# Older versions of the service's tools, with the newest.
_OLD_TOOLS = {
    "web_search_20250305": "web_search_20260318",
    "web_fetch_20250910": "web_fetch_20260318",
    "code_execution_20250522": "code_execution_20260521",
    "code_execution_20250825": "code_execution_20260521",
    "text_editor_20250124": "text_editor_20250728",
    "text_editor_20250429": "text_editor_20250728",
}
_ENOUGH_FOR_HIGH = 64_000
_PERSONAL = re.compile(r"[^@\s]+@[^@\s]+\.\w+|\+?[\d\s().-]{9,}|\w+ \w+")
_KEY = re.compile(r"sk-ant-[a-z]+\d\d-[\w-]{20}|whsec_[\w+/=]{20}")

Advice = Iterator[tuple[str, str, str]]  # the place, what was found there, and more advice


def advice(body: Body, facts: ModelFacts | None, betas: frozenset[str]) -> Iterator[Finding]:
    """Yield what is unwise in a request of the right types."""
    for name, look in _ABOUT_REQUESTS.items():
        for path, message, more in look(body):
            yield noticed(BY_ID[name], path, message, more=more)
    if facts is not None:
        for name, look_at in _ABOUT_MODELS.items():
            for path, message, more in look_at(body, facts):
                yield noticed(BY_ID[name], path, message, more=more)
    yield from _of_headers(betas)


def _of_headers(betas: frozenset[str]) -> Iterator[Finding]:
    for beta in sorted(betas):
        if beta in NO_EFFECT:
            yield noticed(BY_ID["beta-header-ga"], "betas", f"{beta} has no effect")
        elif beta not in BETAS:
            near = difflib.get_close_matches(beta, BETAS, n=1)
            more = f"Did you mean {near[0]}?" if near else ""
            yield noticed(BY_ID["beta-header-unknown"], "betas", f"{beta} is not known", more=more)


def _old_tools(body: Body) -> Advice:
    for index, tool in enumerate(tools(body)):
        newest = _OLD_TOOLS.get(tool_type(tool))
        if newest:
            yield f"tools[{index}].type", f"{tool_type(tool)} is an older version", f"The newest is {newest}."


def _split_results(body: Body) -> Advice:
    def has_results(message: Mapping[str, Any]) -> bool:
        return any(block["type"] == "tool_result" for block in listed(message["content"]))

    if not of_kind(body, "tool_result"):
        return
    for number, (message, after) in enumerate(pairwise(body["messages"]), 1):
        if message["role"] == after["role"] == "user" and has_results(message) and has_results(after):
            yield f"messages[{number}]", "tool results follow others in a message of their own", ""


def _personal_data(body: Body) -> Advice:
    user = as_object(body.get("metadata")).get("user_id")
    if isinstance(user, str) and _PERSONAL.fullmatch(user):
        yield "metadata.user_id", "user_id looks like an e-mail address, a phone number or a name", ""


def _keys(body: Body) -> Advice:
    spoken = [(f"messages[{number}].content", message["content"]) for number, message in enumerate(body["messages"])]
    for place, content in (("system", body.get("system") or ""), *spoken):
        for path, text in _texts(place, content):
            if ("sk-ant-" in text or "whsec_" in text) and _KEY.search(
                text
            ):  # the search alone is slower than its beginnings
                yield path, "an API key or a signing secret is in the text", ""  # never the key itself


def _texts(place: str, content: Any) -> Iterator[tuple[str, str]]:
    if isinstance(content, str):
        yield place, content
    for index, block in enumerate(listed(content)):
        if block["type"] == "text":
            yield f"{place}[{index}].text", block["text"]


def _deprecated_budget(body: Body, facts: ModelFacts) -> Advice:
    if thinking_type(body) in facts.thinking_deprecated:
        yield "thinking", f"thinking.type '{thinking_type(body)}' is deprecated for {facts.id}", ""


def _little_room(body: Body, facts: ModelFacts) -> Advice:
    asked, most = effort(body), body.get("max_tokens", 0)
    if asked in LEVELS[3:] and 0 < most < _ENOUGH_FOR_HIGH <= (facts.max_output or 0):
        yield "max_tokens", f"max_tokens is {most} with effort '{asked}'", ""


def _too_short_to_cache(body: Body, facts: ModelFacts) -> Advice:
    if not has_marks(body):
        return
    rendered = render(body, facts, "")
    for mark in rendered.marks:
        place = rendered.positions[mark.at]
        if facts.cache_min is not None and place.upto < facts.cache_min:
            words = f"the prefix has about {place.upto} tokens and {facts.id} caches {facts.cache_min} or more"
            yield f"{place.path}.cache_control" if not body.get("cache_control") else "cache_control", words, ""


_ABOUT_REQUESTS: Mapping[str, Callable[[Body], Advice]] = {
    "builtin-old-version": _old_tools,
    "tool-result-split": _split_results,
    "metadata-pii": _personal_data,
    "key-in-prompt": _keys,
}
_ABOUT_MODELS: Mapping[str, Callable[[Body, ModelFacts], Advice]] = {
    "thinking-enabled-deprecated": _deprecated_budget,
    "effort-high-small-max": _little_room,
    "cache-below-minimum": _too_short_to_cache,
}
