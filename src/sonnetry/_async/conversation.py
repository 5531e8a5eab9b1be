"""`client.conversation(...)`: turns that stay valid, sent and streamed, branched, trimmed, saved, and resumed after a cut."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import TYPE_CHECKING, Any, Self, cast

from .._core import history
from .._core.download_file import write_whole
from .._core.errors import APIError
from .._core.history import ConversationTooLongError
from .._core.models import ModelFacts, find
from .._core.public_names import publish_names
from .._core.tokens import estimate_request
from ..tools.content import failure_block, result_block

if TYPE_CHECKING:
    from ..caching.conversation import ConversationCache
    from ..types.messages import Message
    from .client import AsyncAnthropic
    from .message_stream import AsyncMessageStream

COMPACTION = "compact-2026-01-12"
COMPACT = "compact_20260112"
MOST_PAUSES = 16  # how often a turn that the service paused is continued by itself


class AsyncConversation:
    """A conversation with a model. Made by `client.conversation`; what fails leaves it as it was.

    `messages` are its turns as plain JSON, oldest first, each as it was sent or received. Use one conversation from one
    task at a time, and `fork` it to go on in several.
    """

    messages: list[dict[str, Any]]
    """The turns so far, as plain JSON; change them through the methods."""
    served_by: list[str]
    """The model that wrote each answer, in order: with fallbacks not always the one that was asked for."""
    partial: Message | None
    """What had arrived of the last stream when it was cut or left, None otherwise; `resume` goes on from it."""
    last: Message | None
    """The last answer as it was received."""

    def __init__(self, client: AsyncAnthropic, params: Mapping[str, Any], messages: Sequence[Any] = ()) -> None:
        self._client = client
        self._params = {name: value for name, value in params.items() if value is not None}
        self.messages = list(messages)
        self.served_by = []
        self.partial = None
        self.last = None
        self._visits: list[tuple[dict[str, Any], dict[str, Any], float]] = []  # what the cache is judged by
        self._question: Any = None  # what the answer that was cut should have answered

    @property
    def params(self) -> Mapping[str, Any]:
        """What every request of it says besides the turns: model, system, tools, max_tokens and others."""
        return dict(self._params)

    @property
    def open_calls(self) -> list[dict[str, Any]]:
        """The tool calls that wait for results, which are to be sent next."""
        return history.open_calls(self.messages)

    @property
    def request(self) -> dict[str, Any]:
        """The request as far as it is known: what `messages.create` takes once a question stands last."""
        return {**self._params, "messages": list(self.messages)}

    @property
    def tokens(self) -> int:
        """About how many tokens the turns, the system prompt and the tools have (an estimate)."""
        return self._estimate(self.messages) if self.messages else 0

    @property
    def cache(self) -> ConversationCache:
        """What the prompt cache did for the requests since this conversation was made or loaded, and what it would do."""
        from ..caching.conversation import ConversationCache

        return ConversationCache(self._visits)

    async def send(self, content: Any) -> Message:
        """Send a message and return the answer; both are kept.

        Text, or a list of blocks; tool calls that wait are answered first, with `tool_result` blocks. A turn that the
        service paused is continued. A refusal, and an empty answer, are returned and not kept.

        Raises:
            ValueError: the message is empty, or does not answer the calls that wait.
            ConversationTooLongError: the request is longer than the model's context.
            APIError: it failed, and the conversation is as before.
        """
        return await self._answered([history.asked(self.messages, content)])

    async def send_results(self, results: Mapping[str, Any], text: str | None = None) -> Message:
        """Answer the tool calls that wait, by their ids: texts, blocks, other JSON values, or exceptions.

        Raises:
            ValueError: a call has no result, or a result no call.
        """
        return await self.send(history.results(self.messages, results, text, _result_of))

    def stream(self, content: Any) -> AsyncConversationStream:
        """Send a message and stream the answer, in a `with` block; both are kept at its end.

        A stream that is cut, or left before its end, leaves the conversation as it was and its part in `partial`.

        Raises:
            ValueError: the message is empty, or does not answer the calls that wait.
            ConversationTooLongError: the request is longer than the model's context.
        """
        question = history.asked(self.messages, content)
        self._check_length([question])
        return AsyncConversationStream(self, question)

    async def resume(self, prompt: str = history.GO_ON) -> Message:
        """Go on after a stream was cut: keep the question and what had arrived, and get the rest.

        Older models continue the text itself, and the answer is kept as one; others are asked to by `prompt`. Where
        nothing usable had arrived, the question is sent again. Returns the answer to this request.

        Raises:
            ValueError: no stream was cut.
            APIError: it failed, and can be tried again.
        """
        if self._question is None:
            raise ValueError("no stream of this conversation was cut off")
        question, kept = self._question, self._usable()
        if not kept:
            reply = await self._answered([question])
        elif self._continues():
            reply = await self._answered([question], begun=kept)
        else:
            turns = [question, {"role": "assistant", "content": kept}, {"role": "user", "content": prompt}]
            reply = await self._answered(turns)
        return reply

    def fork(self) -> Self:
        """Return a conversation that goes on from here on its own; client, budget and settings are shared."""
        copy = type(self)(self._client, self._params, json.loads(json.dumps(self.messages)))
        copy.served_by = list(self.served_by)
        copy.last = self.last
        copy._visits = list(self._visits)  # noqa: SLF001 - it is one of this class
        if self._question is not None:
            copy.keep_cut(self._question, self.partial)
        return copy

    def trim(self, *, tokens: int) -> int:
        """Leave out the oldest exchanges until the conversation has at most this many tokens; return how many turns went.

        Calls keep their results, and the last exchange always stays. On models that bind thinking to what came before it,
        thinking is left out of the turns that stay, because the service would refuse it.

        Raises:
            ValueError: tool calls are waiting for their results.
        """
        self._check_no_loop()
        before = len(self.messages)
        self.messages = history.trimmed(self.request, self._facts, tokens) if self.messages else []
        return before - len(self.messages)

    def change(self, **params: Any) -> None:
        """Change what every request says: `model=`, `system=`, `tools=` and others; None takes one away.

        Where the model binds thinking to what came before it, thinking is left out of the turns so far.

        Raises:
            ValueError: tool calls are waiting for their results.
        """
        self._check_no_loop()
        self._params = {name: value for name, value in {**self._params, **params}.items() if value is not None}
        if history.binds_thinking(self._facts):
            self.messages = history.without_thinking(self.messages)

    def undo(self) -> bool:
        """Take back the last question with everything after it; False where there is none."""
        asked = [
            number
            for number, turn in enumerate(self.messages)
            if turn["role"] == "user" and not any(b.get("type") == "tool_result" for b in history.blocks(turn))
        ]
        self.messages = self.messages[: asked[-1]] if asked else []
        return bool(asked)

    def save(self, path: str | Path) -> None:
        """Write the conversation as JSON: a request, as `messages.create` takes it. A file that exists is replaced whole.

        Raises:
            TypeError: a setting has no JSON form.
            OSError: the file cannot be written; an older one stays as it was.
        """
        saved = json.dumps(history.plain(self.request), ensure_ascii=False, indent=2)
        write_whole(Path(path), saved.encode("utf-8", "surrogatepass") + b"\n")

    # --- One request ----------------------------------------------------------------------------------------------------

    async def _answered(self, turns: list[dict[str, Any]], begun: Sequence[dict[str, Any]] = ()) -> Message:
        """Send turns and keep them with the answer; `begun` is the part of it that is there already."""
        self._check_length(turns)
        added, models = list(turns), list[str]()
        reply: Any = None
        for _ in range(MOST_PAUSES):
            prefill = [{"role": "assistant", "content": list(begun)}] if begun else []
            reply, content = await self._create([*self.messages, *added, *prefill])
            answer = history.answered(history.joined(begun, content))
            if answer is None or reply.stop_reason == "refusal":
                self.last = reply
                return cast("Message", reply)
            added.append(answer)
            begun = ()
            models.append(reply.model)
            if reply.stop_reason != "pause_turn":
                break
        self.served_by += models
        self._keep(added, reply)
        return cast("Message", reply)

    async def _create(self, messages: list[dict[str, Any]]) -> tuple[Message, list[dict[str, Any]]]:
        """Return an answer, and its content as it came: with the keys in their order."""
        from ..endpoints import messages as stable
        from ..endpoints.beta import messages as beta

        row: Any = beta.CREATE if self._params.get("betas") else stable.CREATE
        client: Any = self._client
        reply, body = await client._client.call_kept(  # noqa: SLF001 - a conversation is a part of its client
            row, {**self._params, "messages": messages}
        )
        self._note(messages, reply)
        content = json.loads(body)["content"] if body and not reply.incomplete_tool_calls else _content(reply)
        return reply, content

    def open_stream(self, question: dict[str, Any]) -> Any:
        """Return what opens the stream of an answer."""
        resource: Any = self._client.beta.messages if self._params.get("betas") else self._client.messages
        return resource.stream(**self._params, messages=[*self.messages, question])

    def keep_streamed(self, question: dict[str, Any], reply: Message) -> None:
        """Keep a streamed answer."""
        self._note([*self.messages, question], reply)
        answer = history.answered(_content(reply))
        if answer is None or reply.stop_reason == "refusal":
            self.last = reply
            return
        self.served_by.append(reply.model)
        self._keep([question, answer], reply)

    def keep_cut(self, question: dict[str, Any], partial: Any) -> None:
        """Remember a question whose answer was cut, and what had arrived of it."""
        self._question, self.partial = question, partial

    def _note(self, messages: list[dict[str, Any]], reply: Any) -> None:
        client: Any = self._client
        now = client._settings.clock.time()  # noqa: SLF001 - a conversation is a part of its client
        self._visits.append(({**self._params, "messages": messages}, reply.usage.to_dict(), now))

    def _keep(self, turns: list[dict[str, Any]], reply: Message) -> None:
        self.messages = [*self.messages, *turns]
        self.last, self.partial, self._question = reply, None, None
        container = getattr(reply, "container", None)
        if container is not None:  # code that runs again finds its files
            self._params["container"] = _same_container(self._params.get("container"), container.id)

    def _usable(self) -> list[dict[str, Any]]:
        return [] if self.partial is None else history.usable(block.to_dict() for block in self.partial.content)

    def _continues(self) -> bool:
        """Return whether the model continues a text that was begun for it."""
        thinks = _setting(self._params, "thinking", "type") in ("enabled", "adaptive")
        formats = _setting(self._params, "output_config", "format")
        forced = _setting(self._params, "tool_choice", "type") in ("any", "tool")
        return self._facts is not None and self._facts.prefill and not (thinks or formats or forced)

    @property
    def _facts(self) -> ModelFacts | None:
        return find(str(self._params.get("model")))

    def _check_no_loop(self) -> None:
        if history.in_a_tool_loop(self.messages):
            raise ValueError("tool calls are waiting for their results; send the results first")

    def _check_length(self, turns: Sequence[dict[str, Any]]) -> None:
        facts = self._facts
        if facts is None or facts.context is None:
            return
        from ..rules.context import window

        context = window(facts, frozenset(self._params.get("betas") or ())) or facts.context
        messages = [*self.messages, *turns]
        if history.is_surely_short({**self._params, "messages": messages}, context):
            return
        tokens = self._estimate(messages)
        if tokens > context:
            raise ConversationTooLongError(tokens, context)

    def _estimate(self, messages: Sequence[dict[str, Any]]) -> int:
        from ..rules.visible import seen

        request = seen(history.plain({**self._params, "messages": messages}))
        return estimate_request(request, len(json.dumps(request)))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} model={self._params.get('model')!r} turns={len(self.messages)}>"


class AsyncConversationStream:
    """A message of a conversation while its answer is streamed; its `with` block gives the stream of the helper."""

    def __init__(self, talk: AsyncConversation, question: dict[str, Any]) -> None:
        self._talk = talk
        self._question = question
        self._manager: Any = talk.open_stream(question)
        self._stream: Any = None

    async def __aenter__(self) -> AsyncMessageStream[Any]:
        stream: AsyncMessageStream[Any] = await self._manager.__aenter__()
        self._stream = stream
        return stream

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        talk, partial = self._talk, self._stream.partial
        whole = partial is not None and partial.stop_reason is not None and error is None
        try:
            if whole:
                talk.keep_streamed(self._question, await self._stream.get_final_message())
            else:
                talk.keep_cut(self._question, getattr(error, "partial", None) or partial)
        except APIError as failed:
            talk.keep_cut(self._question, failed.partial)
            raise
        finally:
            await self._manager.__aexit__(kind, error, trace)


def start(
    client: AsyncAnthropic,
    load: str | Path | Mapping[str, Any] | None,
    options: Mapping[str, Any],
    params: dict[str, Any],
) -> AsyncConversation:
    """Make a conversation: of what was saved, where there is something, and what is given.

    Raises:
        TypeError: the model or `max_tokens` is missing, or `messages` is given.
        ValueError: what is loaded is not a saved conversation.
        OSError: the file cannot be read.
    """
    old = {} if load is None else history.saved(_read(load))
    given = {name: value for name, value in params.items() if value is not None}
    whole = {**old, **given}
    turns = whole.pop("messages", [])
    if "messages" in given or not ("model" in whole and "max_tokens" in whole):
        raise TypeError(
            "conversation() takes model= and max_tokens=, and no messages; load= takes those that were saved"
        )
    compact = options.get("compact")
    if compact:
        whole = compacting(whole, None if compact is True else compact)
    changes = {name: options[name] for name in ("budget", "fallbacks", "tag") if options.get(name) is not None}
    return AsyncConversation(client.with_options(long_requests="stream", **changes), whole, turns)


def _read(load: str | Path | Mapping[str, Any]) -> Any:
    return load if not isinstance(load, str | Path) else json.loads(Path(load).expanduser().read_text("utf-8"))


def _setting(params: Mapping[str, Any], name: str, field: str) -> Any:
    group: Mapping[str, Any] = params.get(name) or {}
    return group.get(field)


def compacting(params: Mapping[str, Any], tokens: int | None) -> dict[str, Any]:
    """Return settings with which the service summarizes older turns, once there are this many tokens (rule CTX-2)."""
    edit: dict[str, Any] = {
        "type": COMPACT,
        **({} if tokens is None else {"trigger": {"type": "input_tokens", "value": tokens}}),
    }
    present: list[dict[str, Any]] = _setting(params, "context_management", "edits") or []
    edits = [one for one in present if one.get("type") != COMPACT]
    betas = [beta for beta in params.get("betas") or () if beta != COMPACTION]
    return {**params, "betas": [*betas, COMPACTION], "context_management": {"edits": [*edits, edit]}}


def _content(reply: Any) -> list[dict[str, Any]]:
    whole = [block for block in reply.content if getattr(block, "is_complete", True)]
    return [block.to_dict() for block in whole]


def _result_of(call: Mapping[str, Any], given: Any) -> dict[str, Any]:
    named = SimpleNamespace(id=call["id"], toolset_name=call.get("toolset_name"))
    if isinstance(given, Exception):
        return failure_block(named, given)
    if isinstance(given, str | list):
        return result_block(named, cast("str | list[dict[str, Any]]", given))
    return result_block(named, json.dumps(history.plain(given), ensure_ascii=False))


def _same_container(given: Any, name: str) -> Any:
    return {**cast("Mapping[str, Any]", given), "id": name} if isinstance(given, Mapping) else name


publish_names(__name__)
