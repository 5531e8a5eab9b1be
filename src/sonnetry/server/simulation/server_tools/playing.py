"""Plays the calls of a request's phrase in order, as turns of the service's own loop (rules SRV-2 to SRV-6 and SRV-13).

A server call runs at once and its result follows it. A call of one of the caller's own tools ends the turn; server calls in
the same group with it stay open and run when the results come. After ten calls the turn pauses.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...._core.text_tokens import cut
from ...._core.tokens import count_block
from ....rules.walk import Body, available_tools, listed, output_format, references, tool_type, tools
from ...ids import new_id
from ...model.backend import PREFIX, Prompt, Turn
from ...model.containers import CODE_TOOLS
from ..composer import thinks
from ..schema_samples import fitting
from ..tool_calls import Call, ToolUse, not_played, phrases
from . import mcp_servers
from .advisor import advise
from .scene import Block, Outcome, Scene, Surroundings, text
from .tool_search import by_pattern, by_rank
from .web import fetch, first_url, search

MOST = 10  # server calls in one answer (rule SRV-3)
_RUN: Mapping[str, tuple[str, Callable[[Scene, Mapping[str, Any], Mapping[str, Any]], Awaitable[Outcome]]]] = {
    "web_search": ("web_search_tool_result", search),
    "web_fetch": ("web_fetch_tool_result", fetch),
    "tool_search_tool_regex": ("tool_search_tool_result", by_pattern),
    "tool_search_tool_bm25": ("tool_search_tool_result", by_rank),
    "advisor": ("advisor_tool_result", advise),
}
# How the input of a forced call is made of the user's words.
_INPUTS: Mapping[str, Mapping[str, Callable[[Scene, str], str]]] = {
    "web_search": {"query": lambda _, words: words[:200] or "tides"},
    "web_fetch": {
        "url": lambda scene, words: first_url(words) or next((p.url for p in scene.around.pages.values()), "")
    },
    "tool_search_tool_regex": {"pattern": lambda _, words: "|".join(map(re.escape, words.split()))[:200] or "."},
    "tool_search_tool_bm25": {"query": lambda _, words: words[:500] or "tool"},
    "advisor": {},
}
_FILTERING = "20260209"  # the first version of the web tools that code calls by default (rule SRV-11)
_CODE_TYPE = "code_execution_20260120"


@dataclass(slots=True)
class Playing:
    """The calls of a phrase, and what has been played of them."""

    scene: Scene
    counted: Counter[str] = field(default_factory=Counter[str])
    advised: list[Mapping[str, Any]] = field(default_factory=list[Mapping[str, Any]])
    said: list[Block] = field(default_factory=list[Block])
    served: int = 0

    @property
    def usage(self) -> dict[str, Any]:
        """What the calls add to the usage (rule RSP-8)."""
        requests = {f"{name}_requests": self.counted[name] for name in ("web_search", "web_fetch")}
        return {"server_tool_use": requests}


async def play(prompt: Prompt, around: Surroundings, use: ToolUse = "phrase") -> Turn | None:
    """Return the turn that the phrase of a request leads to, None where no server tool takes part.

    Raises:
        ApiError: 501; a tool is called that cannot run here.
    """
    body = prompt.body
    if use == "never" or not (body.get("tools") or body.get("mcp_servers")):
        return None
    playing = Playing(Scene(prompt, around, _used_before(body)))
    turn = await _resumed(playing)
    if turn is None:
        wanted = _wanted(playing, use)
        kinds = [await _kind(call.name, body, around) for call in wanted]
        if not wanted or None in kinds or {*kinds} == {"client"}:
            return None
        turn = await _played(playing, wanted, kinds)
    return _within_limits(turn, prompt)


def _wanted(playing: Playing, use: ToolUse) -> list[Call]:
    """Return the calls that are left of the phrase, or the one that is forced."""
    body, done = playing.scene.prompt.body, _done(playing.scene.prompt.body)
    choice = body.get("tool_choice", {"type": "auto"})
    if choice["type"] == "none":
        return []
    said = phrases(_last_text(body)) if use == "phrase" else []
    if choice["type"] == "tool":
        said = [call for call in said if call.name == choice["name"]]
    if said or done:
        return said[done:]
    first = next(_forced(playing.scene, choice), None)
    return [] if first is None else [first]


def _forced(scene: Scene, choice: Mapping[str, Any]) -> Iterator[Call]:
    """Yield a call of the server tool that is forced, made of the user's words."""
    callable_ = [
        tool
        for tool in available_tools(scene.prompt.body)
        if choice["type"] == "any" or tool.get("name") == choice.get("name")
    ]
    if choice["type"] in ("any", "tool") and all(_is_server_tool(tool) for tool in callable_):
        words = _last_text(scene.prompt.body)
        for tool in callable_:
            yield Call(tool["name"], {name: make(scene, words) for name, make in _INPUTS[tool["name"]].items()})


def _is_server_tool(tool: Mapping[str, Any]) -> bool:
    return tool.get("name") in _RUN and tool_type(tool) != "custom"


async def _resumed(playing: Playing) -> Turn | None:
    """Go on with what waited for the caller's results: open server calls, or code; None if nothing did."""
    body = playing.scene.prompt.body
    waiting, code = _waiting(body), _code_that_waits(body)
    for block in waiting:
        await _run(playing, Call(block["name"], block["input"]), str(block["id"]), block.get("caller"))
    if code is not None:
        playing.scene.blocks += _code_result(code, body)
        playing.said.append(text("The code has ended."))
    return _ended(playing, "end_turn") if waiting or code is not None else None


async def _played(playing: Playing, wanted: Sequence[Call], kinds: Sequence[str | None]) -> Turn:
    """Play calls in their order; a group that begins with one of the caller's own tools ends the turn."""
    if thinks(playing.scene.prompt):
        shown = playing.scene.prompt.display != "omitted"
        thought = f"The user asked for {len(wanted)} calls of tools." if shown else ""
        playing.scene.blocks.append({"type": "thinking", "thinking": thought})
    for index, (call, kind) in enumerate(zip(wanted, kinds, strict=True)):
        if kind in ("client", "programmatic") and not _is_hidden(call.name, playing.scene):
            return _handed_over(playing, wanted[index:], kinds[index:])
        if kind not in ("client", "programmatic"):
            if playing.served == MOST:
                return _ended(playing, "pause_turn")
            await _run(playing, call)
    return _ended(playing, "end_turn")


def _is_hidden(name: str, scene: Scene) -> bool:
    """Return whether a tool is deferred and no search has found it."""
    loaded = {str(tool.get("name")) for tool in available_tools(scene.prompt.body)}
    return name not in loaded | {found for block in scene.blocks for found in references(block)}


def _ended(playing: Playing, reason: str) -> Turn:
    blocks, wanted = playing.scene.blocks, output_format(playing.scene.prompt.body)
    if reason == "end_turn" and wanted:
        value = fitting(wanted["schema"], "output_config.format.schema")
        blocks.append(text(json.dumps(value, ensure_ascii=False)))
    elif reason == "end_turn":
        blocks += _introduced(playing.said)
    return Turn(blocks, reason, usage=playing.usage, advised=playing.advised)


def _introduced(said: Sequence[Block]) -> list[Block]:
    """Return what is said of the calls behind the words that every simulated answer begins with."""
    first = said[0] if said and "citations" not in said[0] else None
    return [text(f"{PREFIX} {first['text'] if first else ''}"), *(said[1:] if first else said)]


def _within_limits(turn: Turn, prompt: Prompt) -> Turn:
    """Cut a turn where `max_tokens` are used up (rule RSP-5)."""
    left, kept, tokenizer = prompt.body["max_tokens"], list[Block](), prompt.facts.tokenizer
    for block in turn.content:
        size = 0 if block["type"].endswith("_tool_result") else count_block(block, tokenizer)
        if size > left:
            rest = cut(block["text"], left, tokenizer) if block["type"] == "text" and left else ""
            kept += [text(rest)] if rest else []
            return replace(turn, content=kept, stop_reason="max_tokens")
        kept.append(block)
        left -= size
    return turn


# --- What a name means --------------------------------------------------------------------------------------------------


async def _kind(name: str, body: Body, around: Surroundings) -> str | None:
    """Return whose tool a name is: `server`, `client`, `programmatic` or the MCP server's, None if it is nobody's.

    Raises:
        ApiError: 501; the tool runs code, or belongs to an MCP server that is not allowed.
    """
    declared = {str(tool.get("name")): tool for tool in available_tools(body)}
    deferred = {str(tool.get("name")): tool for tool in tools(body) if tool.get("defer_loading")}
    if name in CODE_TOOLS and name not in declared and "code_execution" in declared:
        raise not_played(tool_type(declared["code_execution"]))
    tool = declared.get(name) or deferred.get(name)
    if tool is not None and tool_type(tool).startswith("code_execution"):
        raise not_played(tool_type(tool))
    if tool is None:
        server = await mcp_servers.offers(around, body, name) if mcp_servers.toolsets(body) else None
        return server and f"mcp:{server}"
    if _is_server_tool(tool):
        return "server"
    callers = tool.get("allowed_callers") or ["direct"]
    if name in deferred and name not in declared and not _searches(declared):
        return None
    return "client" if "direct" in callers else "programmatic"


def _searches(declared: Mapping[str, Mapping[str, Any]]) -> bool:
    return any(tool_type(tool).startswith("tool_search") for tool in declared.values())


# --- Server calls -------------------------------------------------------------------------------------------------------


async def _run(playing: Playing, call: Call, id_: str | None = None, caller: Any = None) -> None:
    """Run a server call: its blocks, what is said of it and what it counts. `id_` is that of a call that was open."""
    scene, body = playing.scene, playing.scene.prompt.body
    playing.served += 1
    if call.name not in _RUN:
        await _call_mcp(playing, call)
        return
    tool = next(tool for tool in tools(body) if tool.get("name") == call.name)
    kind, run = _RUN[call.name]
    outcome = await run(scene, call.input, tool)
    playing.counted[outcome.counted] += bool(outcome.counted)
    playing.advised += [outcome.advised] if outcome.advised else []
    playing.said += outcome.said
    called_by_code = id_ is None and _is_called_by_code(tool)
    code = _code_block(f"print(await {call.name}({json.dumps(call.input)}))") if called_by_code else None
    by = {"caller": {"type": _CODE_TYPE, "tool_id": code["id"]}} if code else {"caller": caller} if caller else {}
    asked = {"type": "server_tool_use", "id": id_ or new_id("srvtoolu"), "name": call.name, "input": call.input, **by}
    result = {"type": kind, "tool_use_id": asked["id"], "content": outcome.content, **by}
    pair = [*([asked] if id_ is None else []), result]
    if code is None:
        scene.blocks += pair
        return
    shown = [] if tool.get("response_inclusion") == "excluded" else pair
    scene.blocks += [code, *shown, _output(code, f"{json.dumps(outcome.content, ensure_ascii=False)}\n")]


def _is_called_by_code(tool: Mapping[str, Any]) -> bool:
    kind = tool_type(tool)
    filters = kind.startswith("web_") and kind.rpartition("_")[2] >= _FILTERING
    return "direct" not in (tool.get("allowed_callers") or (["code"] if filters else ["direct"]))


async def _call_mcp(playing: Playing, call: Call) -> None:
    scene = playing.scene
    server = await mcp_servers.offers(scene.around, scene.prompt.body, call.name)
    asked = {"type": "mcp_tool_use", "id": new_id("mcptoolu"), "name": call.name, "server_name": server}
    result = await mcp_servers.call(scene.around, str(server), call.name, call.input)
    scene.blocks += [
        {**asked, "input": call.input},
        {"type": "mcp_tool_result", "tool_use_id": asked["id"], **result},
    ]
    words = " ".join(part["text"] for part in result["content"])
    playing.said.append(text(f"{call.name} returned: {words}" if words else f"{call.name} returned nothing."))


# --- Calls of the caller's own tools ------------------------------------------------------------------------------------


def _handed_over(playing: Playing, wanted: Sequence[Call], kinds: Sequence[str | None]) -> Turn:
    """End the turn with a group of calls; those that code makes come out of a code block (rule SRV-13)."""
    if playing.scene.prompt.body.get("tool_choice", {}).get("disable_parallel_tool_use"):
        wanted, kinds = wanted[:1], kinds[:1]
    programmatic = [call for call, kind in zip(wanted, kinds, strict=True) if kind == "programmatic"]
    code = _code_block("\n".join(f"print(await {c.name}({json.dumps(c.input)}))" for c in programmatic))
    by_code = {"type": _caller_type(playing.scene.prompt.body), "tool_id": code["id"]}
    playing.scene.blocks += [code] if programmatic else []
    for call, kind in zip(wanted, kinds, strict=True):
        block: dict[str, Any] = {"type": "tool_use", "id": new_id("toolu"), "name": call.name, "input": call.input}
        if kind == "programmatic":
            block["caller"] = by_code
        elif kind != "client":
            block |= {"type": "server_tool_use", "id": new_id("srvtoolu")}
        if not str(kind).startswith("mcp:"):
            playing.scene.blocks.append(block)
    return Turn(playing.scene.blocks, "tool_use", usage=playing.usage, advised=playing.advised)


def _caller_type(body: Body) -> str:
    """Return the type of the code execution tool that makes the calls."""
    declared = (tool_type(tool) for tool in tools(body))
    return next((kind for kind in declared if kind.startswith("code_execution")), _CODE_TYPE)


def _code_block(code: str) -> dict[str, Any]:
    return {"type": "server_tool_use", "id": new_id("srvtoolu"), "name": "code_execution", "input": {"code": code}}


def _output(code: Block, stdout: str) -> Block:
    content = {"type": "code_execution_result", "stdout": stdout, "stderr": "", "return_code": 0, "content": []}
    return {"type": "code_execution_tool_result", "tool_use_id": code["id"], "content": content}


# --- What the conversation holds ----------------------------------------------------------------------------------------


def _last_text(body: Body) -> str:
    """Return the last text block of the user's last turn that has one."""
    for message in reversed(body["messages"]):
        if message["role"] == "user":
            content = message["content"]
            texts = [content] if isinstance(content, str) else [b["text"] for b in content if b["type"] == "text"]
            return str(texts[-1]) if texts else ""
    return ""


def _trailing(body: Body) -> list[Block]:
    """Return the blocks of the assistant's turn that the conversation ends with, as of a pause."""
    found: list[Block] = []
    for message in reversed(body["messages"]):
        if message["role"] != "assistant":
            break
        found = [*listed(message["content"]), *found]
    return found


def _done(body: Body) -> int:
    """Return how many calls of the phrase an interrupted turn has made."""
    return sum(
        block["type"] == "mcp_tool_use" or (block["type"] == "server_tool_use" and block["name"] in _RUN)
        for block in _trailing(body)
    )


def _used_before(body: Body) -> Counter[str]:
    return Counter(str(block.get("name")) for block in _trailing(body) if block["type"] == "server_tool_use")


def _before_results(body: Body) -> list[Block]:
    """Return the turn whose calls the last message answers, [] if it answers none."""
    messages = body["messages"]
    last = messages[-1]
    answers = last["role"] == "user" and any(block["type"] == "tool_result" for block in listed(last["content"]))
    return [*listed(messages[-2]["content"])] if answers and len(messages) > 1 else []


def _waiting(body: Body) -> list[Block]:
    """Return the server calls that were left open for the caller's results (rule SRV-6)."""
    blocks = _before_results(body)
    answered = {block.get("tool_use_id") for block in blocks}
    return [b for b in blocks if b["type"] == "server_tool_use" and b["name"] in _RUN and b["id"] not in answered]


def _code_that_waits(body: Body) -> Block | None:
    """Return the code whose calls the last message answers."""
    blocks = _before_results(body)
    answered = {block.get("tool_use_id") for block in blocks}
    waiting = [b for b in blocks if b["type"] == "server_tool_use" and b["name"] == "code_execution"]
    return next((block for block in waiting if block["id"] not in answered), None)


def _code_result(code: Block, body: Body) -> list[Block]:
    """Return the end of code that printed the results of its calls."""
    printed: list[str] = []
    for block in listed(body["messages"][-1]["content"]):
        content = block.get("content") or ""
        parts = [content] if isinstance(content, str) else [part.get("text", "") for part in content]
        printed += [*parts, "\n"]
    return [_output(code, "".join(printed))]
