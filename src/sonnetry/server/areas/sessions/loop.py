"""The loop of a thread: what to do next is decided and written in one step, then done, until the thread can only wait."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from ...._core.json_access import encode
from ....rules.errors import ApiError
from ...ids import new_id
from ...store.event_log import WHOLE
from ...store.records import Record, Writing
from . import outcomes, tools
from .kinds import ANSWERS, RUNNING, SESSION, TERMINATED, THREAD, WORKING, transcript
from .requests import CALLS, Previews, asked, body_of, first_of, graded, kind_of_block, spoken
from .scripted import NOTHING, PERMISSIONS, ToolResult, as_content, as_request, prepared
from .steps import END_TURN, Event, Step, is_at_work, thread_of
from .tools import ALLOW, ASK, DENY
from .usage import added, exceeds, span_usage

if TYPE_CHECKING:
    from ...state import LocalAPI

logger = logging.getLogger("sonnetry-server")
MOST_ATTEMPTS = 4
FIRST_WAIT = 1.0  # seconds before the second attempt; doubled for each more
MOST_THREADS = 25  # rule THR-1
_ERRORS = {429: "model_rate_limited_error", 529: "model_overloaded_error"}
_INTERRUPTED = "The call was interrupted by the user; it may have run in part."
_UNSURE = "The server stopped while this call ran. It may have run, so it was not run again."
_DENIED = "The user did not allow this call."


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the model; `grade` asks whether an outcome is achieved instead."""

    grade: bool = False


@dataclass(frozen=True, slots=True)
class RunTool:
    """Run a tool; that it runs is written already."""

    call: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait before the next attempt."""

    seconds: float


Action = Ask | RunTool | Sleep


class Loop:
    """The loop of one thread. `poke` lets another thread take its next step."""

    def __init__(self, server: LocalAPI, thread_id: str, poke: Any) -> None:
        self.server = server
        self.id = thread_id
        self.poke = poke
        self.store = server.storage.store
        self._wake: list[str] = []

    async def step(self) -> Action | None:
        """Decide what is next and write it; None when the thread can only wait."""
        self._wake.clear()
        action = await self.store.records.write(self._step)
        for one in self._wake:
            self.poke(one)
        return action

    async def perform(self, action: Action) -> None:
        """Do what a step decided, and write what came of it."""
        match action:
            case Sleep():
                await self.server.clock.sleep_async(action.seconds)
            case RunTool():
                await self._run(action.call)
            case Ask():
                await self._ask(action)

    def _open(self, writing: Writing) -> Step | None:
        return Step.of(writing, self.store.events, self.id, self.server.clock.time())

    async def fail(self, error: Exception) -> None:
        """End the session after a fault of the server's own, where everybody sees it."""
        logger.error("the thread %s failed", self.id, exc_info=error)

        def job(writing: Writing) -> None:
            step = self._open(writing)
            if step is not None:
                step.emit("session.error", error=_error("unknown_error", "Internal server error", "terminal"))
                step.end()
                step.finish()

        await self.store.records.write(job)

    # --- Deciding -----------------------------------------------------------------------------------------------------

    def _step(self, writing: Writing) -> Action | None:
        step = self._open(writing)
        if step is None or step.session.archived is not None:
            return None
        action = self._decide(step)
        step.finish()
        return action

    def _decide(self, step: Step) -> Action | None:
        for one in step.queue():
            if one.data["type"] == "user.interrupt":
                self._interrupt(step, one)
        self._recover(step)
        for one in step.queue():
            if one.data["type"] in ANSWERS:
                self._answer(step, one)
        if step.calls:
            waits, action = self._calls(step)
            if waits:
                return action
        taken = step.queue()
        if taken:
            step.run()
            self._read(step, [step.take(one) for one in taken])
        return self._go_on(step)

    def _go_on(self, step: Step) -> Action | None:
        """Ask the model, the grader, or nobody: the model has all that it waits for."""
        state = step.thread.state
        if state.get("again"):
            state["again"] = False
            return Sleep(FIRST_WAIT * 2 ** (state["attempts"] - 1))
        if state.get("go"):
            return self._next_request(step)
        if step.thread.data["status"] not in WORKING:
            return None
        if step.primary and outcomes.active(step.session):
            return self._grade(step)
        self._rest(step, state.pop("end", None) or END_TURN, state.pop("details", None))
        return None

    def _next_request(self, step: Step) -> Action | None:
        if exceeds(step.session.state, step.session.data["budget"]):
            if step.thread.data["status"] == RUNNING:
                step.rest({"type": "budget_reached"})
            return None
        step.run()
        step.thread.state["request"] = step.emit("span.model_request_start")["id"]
        return Ask()

    def _recover(self, step: Step) -> None:
        """Take up what a stopped server left: a request is made again, a call that may have run is not."""
        state = step.thread.state
        if state.get("request"):
            self._close_request(step, None)
            message = "The server stopped while the model answered; the request is made again."
            step.emit("session.error", error=_error("unknown_error", message, "retrying"))
            step.reschedule()
            state["go"] = True
        for call in step.calls:
            if call["status"] == "running":
                self._finish_call(step, call, ToolResult(as_content(_UNSURE), is_error=True))

    def _close_request(self, step: Step, message: Mapping[str, Any] | None) -> None:
        start = step.thread.state.pop("request", None)
        if start:
            usage = {"model_usage": span_usage(message), "is_error": message is None}
            step.emit("span.model_request_end", model_request_start_id=start, **usage)

    def _interrupt(self, step: Step, event: Record) -> None:
        """Stop what the thread does (rule OUT-1 for an outcome)."""
        step.take(event)
        state = step.thread.state
        busy = is_at_work(step.thread)
        self._close_request(step, None)
        for call in step.calls:
            if call["status"] != "done":
                self._finish_call(step, call, ToolResult(as_content(_INTERRUPTED), is_error=True))
        if step.calls:
            self._tell_results(step)
        if step.primary:
            outcomes.interrupt(step)
        state |= {"go": False, "again": False, "attempts": 0}
        if busy:
            step.run()
            self._rest(step, END_TURN, None)

    def _read(self, step: Step, events: list[Event]) -> None:
        """Let the model see what the user said."""
        for event in events:
            if event["type"] == "user.define_outcome":
                outcomes.begin(step, event)
                content = [{"type": "text", "text": outcomes.prompt(step.session.state["outcome"])}]
            else:
                content = [_plain(block) for block in event["content"]]
            step.say("system" if event["type"] == "system.message" else "user", content)
        step.thread.state.update({"go": True, "attempts": 0})

    def _answer(self, step: Step, queued: Record) -> None:
        """Give a call what the user answers; an answer that nothing waits for makes an empty turn (rule EVT-6)."""
        event = queued.data
        wanted = event[ANSWERS[event["type"]]]
        call = next((one for one in step.calls if one["event"] == wanted and one["status"] == "asked"), None)
        if call is None:
            step.run() if not step.calls else None
            step.take(queued)
            return
        step.take(queued)
        if event["type"] != "user.tool_confirmation":
            call |= {"status": "done", "result": event.get("content") or [], "is_error": bool(event.get("is_error"))}
        elif event["result"] == "allow":
            call["status"] = "allowed"
        else:
            denied = ToolResult(as_content(event.get("deny_message") or _DENIED), is_error=True)
            self._finish_call(step, call, denied)

    def _calls(self, step: Step) -> tuple[bool, Action | None]:
        """Go on with the model's calls; the first value tells whether it still waits for some."""
        asked_for = [call for call in step.calls if call["status"] == "asked"]
        ready = [
            call for call in step.calls if call["status"] == "ready" or (call["status"] == "allowed" and not asked_for)
        ]
        if ready:
            step.run()
            ready[0]["status"] = "running"
            return True, RunTool(dict(ready[0]))
        if asked_for:
            ids = [call["event"] for call in asked_for]
            if step.thread.data["status"] == RUNNING:
                step.rest({"type": "requires_action", "event_ids": ids})
            return True, None
        if any(call["status"] == "sent" for call in step.calls):
            return True, None
        step.run()
        self._tell_results(step)
        step.thread.state["go"] = True
        return False, None

    def _tell_results(self, step: Step) -> None:
        blocks = [
            {
                "type": "tool_result",
                "tool_use_id": call["call"],
                "content": [_plain(block) for block in call["result"]] or "(no output)",
                **({"is_error": True} if call["is_error"] else {}),
            }
            for call in step.calls
        ]
        step.say("user", blocks)
        step.thread.state["calls"] = []

    def _finish_call(self, step: Step, call: dict[str, Any], result: ToolResult) -> None:
        waited = call["status"] == "asked" and call["kind"] in ("custom", "self_hosted")
        call |= {"status": "done", "result": result.content, "is_error": result.is_error}
        if call["kind"] in ("sandbox", "mcp", "self_hosted") and not (waited and call["kind"] == "custom"):
            kind = "mcp" if call["kind"] == "mcp" else ""
            name, type_ = ("mcp_tool_use_id", "agent.mcp_tool_result") if kind else ("tool_use_id", "agent.tool_result")
            step.emit(type_, **{name: call["event"]}, content=result.content, is_error=result.is_error)

    def _rest(self, step: Step, reason: Mapping[str, Any], details: Any) -> None:
        """Let the thread wait; one that was handed work gives its answer to the one it is from."""
        step.rest(reason, details)
        parent_id = step.thread.data["parent_thread_id"]
        if parent_id is None:
            return
        parent = step.writing.find(THREAD.name, parent_id)
        call = next(
            (
                one
                for one in (parent.state.get("calls", ()) if parent else ())
                if one.get("child") == self.id and one["status"] == "sent"
            ),
            None,
        )
        if parent is None or call is None:
            return
        text = step.thread.state.get("last_text") or f"(stopped: {reason['type']})"
        content = [{"type": "text", "text": text}]
        step.emit(
            "agent.thread_message_sent",
            to_session_thread_id=parent.id,
            to_agent_name=parent.data["agent"]["name"],
            content=content,
        )
        step.on_thread(
            parent,
            "agent.thread_message_received",
            from_session_thread_id=self.id,
            from_agent_name=step.thread.data["agent"]["name"],
            content=content,
        )
        call |= {"status": "done", "result": content, "is_error": reason["type"] != "end_turn"}
        step.writing.put(parent)
        self._wake.append(parent.id)

    def _grade(self, step: Step) -> Action:
        outcomes.start(step)
        return Ask(grade=True)

    # --- Doing --------------------------------------------------------------------------------------------------------

    async def _run(self, call: Mapping[str, Any]) -> None:
        found = prepared(self.server, call)
        result = ToolResult(as_content(NOTHING), is_error=True) if found is None else found

        def job(writing: Writing) -> None:
            step = self._open(writing)
            mine = next((one for one in step.calls if one["event"] == call["event"]), None) if step else None
            if step is not None and mine is not None and mine["status"] == "running":
                self._finish_call(step, mine, result)
                step.finish()

        await self.store.records.write(job)

    async def _ask(self, action: Ask) -> None:
        thread = self.store.records.find(THREAD.name, self.id)
        session = None if thread is None else self.store.records.find(SESSION.name, thread.parent)
        if thread is None or session is None:
            return
        ask = await asyncio.to_thread(self._request, thread, session, grade=action.grade)
        try:
            if action.grade:
                message = await graded(self.server, ask)
                previews = None
            else:
                names = [self.id] if thread.data["parent_thread_id"] else [thread.parent]
                previews = Previews(self.store.events, names, {})
                message = await spoken(self.server, self._failing(ask), previews)
        except ApiError as error:
            await self._fail_request(error, action)
            return
        except Exception:
            logger.exception("the model failed in the thread %s", self.id)
            await self._fail_request(ApiError(500), action)
            return
        ids = {} if previews is None else previews.ids
        end = self._write_grade if action.grade else self._write_answer
        await self.store.records.write(lambda writing: end(writing, message, ids))

    def _request(self, thread: Record, session: Record, *, grade: bool) -> Any:
        """Return the request that a transcript leads to; a long one takes long to read, and nobody is to wait for that."""
        agent = thread.data["agent"]
        messages = [json.loads(entry.data) for entry in self.store.events.read(transcript(self.id), limit=WHOLE)]
        body = outcomes.grader_body(session, agent, messages) if grade else body_of(agent, messages)
        return asked(body, thread.workspace)

    async def _fail_request(self, error: ApiError, action: Ask) -> None:
        await self.store.records.write(lambda writing: self._failed(writing, error, grade=action.grade))

    def _failing(self, ask: Any) -> Any:
        """Take an error that was prepared for `/v1/messages`: sessions make such requests too."""
        request = ask.recorded(self.server.clock.time())
        reply = self.server.replies.take(request, lambda reply: reply.error is not None)
        if reply is not None and reply.error is not None:
            raise reply.error
        return ask

    def _failed(self, writing: Writing, error: ApiError, *, grade: bool) -> None:
        step = self._open(writing)
        if step is None:
            return
        state = step.thread.state
        self._close_request(step, None)
        state["attempts"] = state.get("attempts", 0) + 1
        again = (error.status >= 500 or error.status in (408, 409, 429)) and error.status != 501
        retrying = again and state["attempts"] < MOST_ATTEMPTS
        kind = _ERRORS.get(error.status, "model_request_failed_error")
        step.emit("session.error", error=_error(kind, error.message, "retrying" if retrying else "exhausted"))
        if retrying:
            step.reschedule()
            state |= {"go": not grade, "again": True}
        else:
            if step.primary and outcomes.active(step.session):
                outcomes.end(step, "failed", error.message, None)
            state |= {"go": False, "again": False}
            self._rest(step, {"type": "retries_exhausted"}, None)
        step.finish()

    def _write_grade(self, writing: Writing, message: Mapping[str, Any], ids: Mapping[int, str]) -> None:
        del ids
        step = self._open(writing)
        if step is None or not outcomes.active(step.session):
            return
        self._spend(step, message)
        more = outcomes.judge(step, message)
        if more is not None:
            step.say("user", [{"type": "text", "text": more}])
            step.thread.state.update({"go": True, "attempts": 0})
        step.finish()

    def _write_answer(self, writing: Writing, message: Mapping[str, Any], ids: Mapping[int, str]) -> None:
        """Write what the model said: its texts, its calls, and what they cost."""
        step = self._open(writing)
        if step is None:
            return
        content = message["content"]
        for index, block in enumerate(content):
            self._show(step, content, index, ids)
            if block["type"] in CALLS:
                self._call(step, block)
        self._close_request(step, message)
        self._spend(step, message)
        if content:
            step.say("assistant", [_as_call(block) for block in content])
        state = step.thread.state
        state |= {"go": message["stop_reason"] in ("pause_turn", "compaction"), "attempts": 0}
        state["last_text"] = "".join(block["text"] for block in content if block["type"] == "text")
        if message["stop_reason"] == "refusal":
            state |= {"end": {"type": "refusal"}, "details": message.get("stop_details")}
        for call in [one for one in step.calls if one["kind"] == "delegate" and one["status"] == "ready"]:
            self._delegate(step, call)
        step.finish()

    def _show(self, step: Step, content: Any, index: int, ids: Mapping[int, str]) -> None:
        """Emit the event that a block begins; a run of texts is one event."""
        block = content[index]
        kind = kind_of_block(block)
        if kind == "agent.thinking":
            step.emit(kind, id=ids.get(index))
        elif kind is not None and first_of(content, index) == index:
            run = list(takewhile(lambda one: one["type"] == "text", content[index:]))
            texts = [{"type": "text", "text": one["text"]} for one in run]
            if any(one["text"] for one in texts):
                step.emit(kind, id=ids.get(index), content=texts)
        elif block["type"] == "compaction":
            step.emit("agent.thread_context_compacted")

    def _spend(self, step: Step, message: Mapping[str, Any]) -> None:
        spent = step.session.state.get("spent") or step.session.data["usage"]
        step.session.state["spent"] = added(spent, message, step.session.state)
        step.thread = step.thread.changed(step.now, usage=added(step.thread.data["usage"], message, step.thread.state))

    def _call(self, step: Step, block: Mapping[str, Any]) -> None:
        """Emit a call, and decide whether it may run (rule AG-6)."""
        agent = step.thread.data["agent"]
        kind = tools.kind_of(agent, block)
        call = {"call": block["id"], "name": block["name"], "input": block["input"], "kind": kind, "status": "ready"}
        if kind == "delegate":
            step.calls.append({**call, "event": new_id("sevt")})
            return
        if kind == "custom":
            event = step.emit("agent.custom_tool_use", name=block["name"], input=block["input"])
            step.calls.append({**call, "event": event["id"], "status": "asked"})
            return
        policy = tools.policy_of(agent, kind, block)
        judged = self._judgement(call) if policy == "auto" else None
        permission, evaluation = (DENY, None) if policy is None else tools.evaluated(policy, judged)
        extra = {"mcp_server_name": block.get("server_name")} if kind == "mcp" else {}
        event = step.emit(
            "agent.mcp_tool_use" if kind == "mcp" else "agent.tool_use",
            name=block["name"],
            input=block["input"],
            **extra,
            evaluated_permission=permission,
            **({} if evaluation is None else {"evaluation": evaluation}),
        )
        call["event"] = event["id"]
        if step.session.state.get("self_hosted") and kind == "sandbox" and permission == ALLOW:
            call |= {"kind": "self_hosted", "status": "asked"}
        step.calls.append(call)
        if permission == ASK:
            call["status"] = "asked"
        elif permission == DENY:
            words = f"The tool {block['name']} may not be called." if policy else f"There is no tool {block['name']}."
            self._finish_call(step, call, ToolResult(as_content(words), is_error=True))

    def _judgement(self, call: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Return what was prepared as the judgement of `auto`; the result stays for the run."""
        found: Mapping[str, Any] | None = self.server.scripts[PERMISSIONS].take(as_request(self.server, call))
        return found

    def _delegate(self, step: Step, call: dict[str, Any]) -> None:
        """Hand work to another agent, in a thread of its own (rules THR-1 and THR-2)."""
        given, agents = call["input"], {one["name"]: one for one in tools.roster(step.thread.data["agent"])}
        child = step.writing.find(THREAD.name, str(given.get("thread_id") or ""))
        mine = child is not None and (child.parent, child.data["parent_thread_id"]) == (step.session.id, self.id)
        if child is None or not mine or child.data["status"] == TERMINATED:
            child = None
        agent = agents.get(str(given.get("agent")))
        others = step.others()
        if child is None and (agent is None or len(others) + 1 >= MOST_THREADS):
            words = (
                f"There is no agent {given.get('agent')!r} to hand work to." if agent is None else "Too many threads."
            )
            call |= {"status": "done", "result": as_content(words), "is_error": True}
            return
        content = as_content(str(given.get("message") or ""))
        if child is None and agent is not None:
            child = step.writing.add(thread_of(step.session, agent, step.now, parent=self.id))
            step.emit(
                "session.thread_created", session_thread_id=child.id, agent_name=agent["name"], workflow_run_id=None
            )
        if child is None:
            return
        name = child.data["agent"]["name"]
        step.emit("agent.thread_message_sent", to_session_thread_id=child.id, to_agent_name=name, content=content)
        step.on_thread(
            child,
            "agent.thread_message_received",
            from_session_thread_id=self.id,
            from_agent_name=step.thread.data["agent"]["name"],
            content=content,
        )
        self.store.events.appending(
            transcript(child.id),
            [(new_id("msg"), encode({"role": "user", "content": content or as_content("Begin.")}))],
        )(step.writing.connection)
        child.state["go"] = True
        step.writing.put(child.changed(step.now))
        call |= {"status": "sent", "child": child.id}
        self._wake.append(child.id)

    def woken(self) -> list[str]:
        """Return the threads that the last write gave something to do."""
        found, self._wake = self._wake, []
        return found


def _error(kind: str, message: str, retry: str) -> dict[str, Any]:
    return {"type": kind, "message": message, "retry_status": {"type": retry}}


def _plain(block: Mapping[str, Any]) -> dict[str, Any]:
    """Return a block as a Messages request takes it."""
    if block["type"] == "redacted":
        return {"type": "text", "text": "[redacted]"}
    return {name: value for name, value in block.items() if value is not None}


def _as_call(block: Mapping[str, Any]) -> dict[str, Any]:
    """Return a block of an answer as it is sent back; a call to an MCP server is one to a tool of that name."""
    if block["type"] != "mcp_tool_use":
        return dict(block)
    return {
        "type": "tool_use",
        "id": block["id"],
        "name": f"mcp__{block.get('server_name')}__{block['name']}",
        "input": block["input"],
    }
