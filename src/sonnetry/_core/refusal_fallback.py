"""Another model's answer in place of a refusal, by middleware: what the service does with `fallbacks`, done by the client.

The steps are written once, as generators that say what to do next; the two clients only do it.
"""

from __future__ import annotations

import inspect
import json
import logging
from collections.abc import Callable, Generator, Iterable, Mapping
from contextvars import ContextVar, Token
from functools import partial
from types import TracebackType
from typing import Any, Self

from .api_request import APIRequest
from .errors import AnthropicError
from .fallbacks import changed, laid_over
from .headers import Headers
from .helper_tags import FALLBACK, tagged
from .memory_answer import UNTRUE, AsyncMemoryAnswer, MemoryAnswer
from .middleware import AsyncCallNext, CallNext, Middleware
from .public_names import publish_names
from .spliced import BUSY, Chain, Hop, credit, seam
from .sse import Framing

# The name that programs written for the official package listen to.
LOG = logging.getLogger("anthropic.lib.middleware")
BETAS = ("fallback-credit-2026-07-01",)
NAME = "BetaRefusalFallbackMiddleware"
Step = tuple[str, Any]
"""What to do: `send` a request, `parse` or `read` a response, take a `chunk` of one, `close` one, or hand a `frame` on."""
Steps = Generator[Step, Any, Any]

_state: ContextVar[BetaFallbackState | None] = ContextVar("sonnetry_fallback_state", default=None)
# One state may be entered by several threads and tasks; each leaves it with its own tokens.
_tokens: ContextVar[tuple[Token[BetaFallbackState | None], ...]] = ContextVar("sonnetry_fallback_tokens", default=())


class BetaFallbackState:
    """Keeps requests on the fallback that answered: enter it around the turns of a conversation.

    `index` is the place of that fallback in the list, None while the request's own model answers.
    """

    def __init__(self) -> None:
        self.index: int | None = None

    def __enter__(self) -> Self:
        _tokens.set((*_tokens.get(), _state.set(self)))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        *rest, last = _tokens.get()
        _tokens.set(tuple(rest))
        _state.reset(last)


class BetaRefusalFallbackMiddleware(Middleware):
    """Asks other models when one refuses, for `client.beta.messages` (rules FB-1 to FB-6).

    Each fallback changes the request as it was made: a value sets a field, None removes it, `output_config` is changed
    field by field. A refusal's credit token goes along. Of a plain answer, the message of the model that served begins
    with one `fallback` block for each change of model. Streams become one: blocks are numbered on, what the refused
    model wrote stays and is continued where the service allows it, and `usage.iterations` has the figures of each
    attempt. When all fallbacks fail, the caller gets the refusal.
    """

    def __init__(self, fallbacks: Iterable[Mapping[str, Any]], *, betas: Iterable[str] | None = None) -> None:
        """Take the fallbacks in the order in which they are tried.

        Args:
            fallbacks: mappings with a `model`; none switches this off.
            betas: sent with every request; default is what credit tokens need.
        """
        self._fallbacks = tuple(fallbacks)
        self._betas = BETAS if betas is None else tuple(betas)
        self._warned = False

    def handle(self, request: APIRequest, call_next: CallNext) -> Any:
        """Handle an attempt of the synchronous client."""
        steps = self._handle(request, partial(SplicedAnswer, call_next=call_next), MemoryAnswer)
        run = Run(steps)
        while (step := run.next()) is not None:
            run.perform(step, call_next)
        return run.value

    async def handle_async(self, request: APIRequest, call_next: AsyncCallNext) -> Any:
        """Handle an attempt of the asynchronous client."""
        steps = self._handle(request, partial(AsyncSplicedAnswer, call_next=call_next), AsyncMemoryAnswer)
        run = Run(steps)
        while (step := run.next()) is not None:
            await run.perform_async(step, call_next)
        return run.value

    def _handle(self, request: APIRequest, spliced: Callable[..., SplicedAnswer], memory: type[MemoryAnswer]) -> Steps:
        body = self._body(request)
        if body is None:
            return (yield "send", request)
        state = _state.get()
        first = self._first(state)
        request = _labelled(request, self._betas)
        body = _without_seams(body)
        entry = None if first < 0 else self._fallbacks[first]
        asked = body if entry is None else changed(body, entry)
        initial = request.copy(body=asked)
        if entry is None:
            response = yield "send", initial
        else:
            response, _ = yield from _send(initial, entry)
        if response.status_code >= 300 or (request.stream and first + 1 >= len(self._fallbacks)):
            return response
        model = str(asked.get("model") or "")
        if request.stream:
            steps = self._splice(initial, body, model, response, first + 1, state)
            return response.replaced(spliced(response, steps))
        return (yield from self._plain(request, body, model, response, first, state, memory))

    def _plain(
        self,
        request: APIRequest,
        body: dict[str, Any],
        model: str,
        response: Any,
        first: int,
        state: BetaFallbackState | None,
        memory: type[MemoryAnswer],
    ) -> Steps:
        seams: list[dict[str, Any]] = []
        for place in range(first + 1, len(self._fallbacks)):
            message = (yield "parse", response) if response.status_code < 300 else None
            if getattr(message, "stop_reason", None) != "refusal":
                break
            entry = self._fallbacks[place]
            self._pin(state, place)
            details = getattr(message, "stop_details", None)
            token, category = getattr(details, "fallback_credit_token", None), getattr(details, "category", None)
            asked = changed(body, entry)
            if token:
                asked["fallback_credit_token"] = credit(token)
            response, _ = yield from _send(request.copy(body=asked), entry)
            if response.status_code < 300:
                seams.append(seam(model, str(entry["model"]), category))
                model = str(entry["model"])
        if not seams or response.status_code >= 300:
            return response
        served = yield "parse", response
        if getattr(served, "stop_reason", "refusal") == "refusal":
            return response
        return _with_seams(response, (yield "read", response), seams, memory)

    def _splice(
        self,
        request: APIRequest,
        body: dict[str, Any],
        model: str,
        response: Any,
        first: int,
        state: BetaFallbackState | None,
    ) -> Steps:
        hop = Hop(shift=0, more=True)
        yield from _drive(response, hop)
        if hop.refusal is None:
            return
        yield "close", response
        chain = Chain.begin(body, model, hop, hop.refusal)
        for place in range(first, len(self._fallbacks)):
            entry, more = self._fallbacks[place], place + 1 < len(self._fallbacks)
            self._pin(state, place)
            name = str(entry["model"])
            response, continuation, status = yield from _ask(request, chain, entry)
            if response is None:
                if more:
                    continue
                for piece in chain.given_up(name, status):
                    yield "frame", piece
                return
            hop = chain.hop(name, more=more)
            yield from _drive(response, hop)
            chain.take(hop, continuation)
            if hop.refusal is None:
                return
            yield "close", response

    def _body(self, request: APIRequest) -> dict[str, Any] | None:
        """Return the body of a request that this is for.

        Raises:
            AnthropicError: it has fallbacks of its own, which the service would follow.
        """
        beta = (getattr(request.options, "qualifiers", None) or {}).get("beta") == "true"
        ours = beta and request.method.lower() == "post" and request.url.partition("?")[0] == "/v1/messages"
        if not self._fallbacks or not ours or not isinstance(request.json, dict):
            return None
        if request.json.get("fallbacks") is not None:
            raise AnthropicError(
                f"the request has `fallbacks:`, which the service follows, and {NAME} follows others; remove one of them"
            )
        return request.json

    def _first(self, state: BetaFallbackState | None) -> int:
        """Return where to begin, -1 for the request's own model.

        Raises:
            AnthropicError: the state belongs to other fallbacks.
        """
        if state is None or state.index is None:
            return -1
        if not -1 <= state.index < len(self._fallbacks):
            raise AnthropicError(
                f"BetaFallbackState.index {state.index} is out of bounds for a chain of {len(self._fallbacks)} "
                "fallback(s); was the state shared with a different middleware?"
            )
        return state.index

    def _pin(self, state: BetaFallbackState | None, place: int) -> None:
        if state is not None:
            state.index = place
        elif not self._warned:
            self._warned = True
            LOG.warning(
                "%s fell back without an active BetaFallbackState, so later requests ask the model that refused again; "
                "run them in `with BetaFallbackState():`",
                NAME,
            )


class Run:
    """The steps on their way: what to do next, and what came of the last step."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self._result: Any = None
        self._error: Exception | None = None
        self.value: Any = None

    def next(self) -> Step | None:
        """Return what to do next, None at the end; an error of the last step goes to the steps, which may handle it."""
        result, error = self._result, self._error
        self._result = self._error = None
        try:
            step: Step = self._steps.send(result) if error is None else self._steps.throw(error)
        except StopIteration as done:
            self.value = done.value
            return None
        return step

    def perform(self, step: Step, call_next: CallNext, until: float | None = None) -> None:
        """Take a step of the synchronous client; its error is thrown into the steps."""
        kind, value = step
        try:
            if kind == "send":
                self._result = call_next(value)
            elif kind == "chunk":
                self._result = value.take_answer().chunk(until)
            else:
                self._result = getattr(value, kind)()
        except Exception as error:  # noqa: BLE001 - raised again by the steps, unless they handle it
            self._error = error

    async def perform_async(self, step: Step, call_next: AsyncCallNext, until: float | None = None) -> None:
        """Take a step of the asynchronous client; its error is thrown into the steps."""
        kind, value = step
        try:
            if kind == "send":
                self._result = await call_next(value)
            elif kind == "chunk":
                self._result = await value.take_answer().chunk(until)
            else:
                self._result = await getattr(value, kind)()
        except Exception as error:  # noqa: BLE001 - raised again by the steps, unless they handle it
            self._error = error

    def close(self) -> None:
        """Take no further step."""
        if inspect.getgeneratorstate(self._steps) != inspect.GEN_RUNNING:
            self._steps.close()


class SplicedAnswer:
    """The streams of several attempts as the body of one answer, for the synchronous client."""

    framed = True

    def __init__(self, response: Any, steps: Steps, call_next: Any) -> None:
        first = response.take_answer()
        self.status = first.status
        self.reason = first.reason
        self.http_version = first.http_version
        self.headers = Headers([pair for pair in first.headers.multi_items() if pair[0] not in UNTRUE])
        self._run = Run(steps)
        self._reading = response
        self._call_next = call_next

    def chunk(self, until: float | None = None) -> bytes:
        """Return the next frame, b"" at the end."""
        while (step := self._next()) is not None and step[0] != "frame":
            self._run.perform(step, self._call_next, until)
        return b"" if step is None else step[1]

    def _next(self) -> Step | None:
        step = self._run.next()
        if step is not None and step[0] == "chunk":
            self._reading = step[1]
        return step

    def close(self) -> None:
        """Let go of the stream that is being read; no other attempt is made."""
        self._reading.release()
        self._run.close()


class AsyncSplicedAnswer(SplicedAnswer):
    """The same for the asynchronous client."""

    async def chunk(self, until: float | None = None) -> bytes:  # type: ignore[override]
        """Return the next frame, b"" at the end."""
        while (step := self._next()) is not None and step[0] != "frame":
            await self._run.perform_async(step, self._call_next, until)
        return b"" if step is None else step[1]


def _drive(response: Any, hop: Hop) -> Steps:
    """Read the stream of an attempt, and yield the events that the caller receives."""
    framing = Framing()
    over = False
    while not over and hop.refusal is None:
        chunk: bytes = yield "chunk", response
        over = not chunk
        for block in filter(None, framing.feed(chunk) if chunk else [framing.finish()]):
            for piece in hop.feed(block):
                yield "frame", piece
            if hop.refusal is not None:
                return
    for piece in hop.finish():
        yield "frame", piece
    if hop.problem is not None:
        LOG.error("%s: %s", NAME, hop.problem)


def _ask(request: APIRequest, chain: Chain, entry: Mapping[str, Any]) -> Steps:
    """Ask a fallback to go on; returns its response or None, what it was sent of the text so far, and its status."""
    model = entry["model"]
    for continuation in (chain.continuation(), chain.base):
        try:
            response, entry = yield from _send(request.copy(body=chain.request(entry, continuation)), entry)
        except Exception as error:  # noqa: BLE001 - whatever failed, the next fallback is asked
            LOG.error("%s: fallback request to %s failed: %s", NAME, model, error)  # noqa: TRY400 - handled
            return None, continuation, None
        if response.status_code < 300:
            return response, continuation, response.status_code
        content = (yield "read", response).decode("utf-8", "replace")
        if response.status_code == 400 and continuation and continuation is not chain.base:
            LOG.warning("%s: the text so far was rejected (HTTP 400: %s); retrying without it", NAME, content)
            continue
        LOG.error("%s: fallback request to %s failed: HTTP %s: %s", NAME, model, response.status_code, content)
        break
    return None, continuation, response.status_code


def _send(request: APIRequest, entry: Mapping[str, Any]) -> Steps:
    """Send to a fallback; one that is too busy for the fast speed it took over is asked again without it."""
    response = yield "send", request
    body = request.json
    inherited = "speed" not in entry and isinstance(body, dict) and body.get("speed") == "fast"
    if response.status_code not in BUSY or not inherited:
        return response, entry
    status = response.status_code
    LOG.warning("%s: fast request to %s was rejected (HTTP %s); retrying without `speed`", NAME, entry["model"], status)
    yield "close", response
    response = yield "send", request.copy(body=laid_over(body, {"speed": None}))
    return response, {**entry, "speed": None}


def _labelled(request: APIRequest, betas: tuple[str, ...]) -> APIRequest:
    """Add the beta values and the name of this helper to the headers."""
    headers = {name.lower(): value for name, value in request.headers.items()}
    given = [part.strip() for part in str(headers.get("anthropic-beta") or "").split(",")]
    wanted = dict.fromkeys(filter(None, [*given, *map(str, betas)]))
    if wanted:
        headers["anthropic-beta"] = ",".join(wanted)
    return request.copy(headers=tagged(headers, FALLBACK))


def _without_seams(body: dict[str, Any]) -> dict[str, Any]:
    """Leave out the blocks that mark a change of model, which the service does not take back, and turns of nothing else."""
    messages = body.get("messages")
    if not isinstance(messages, list):
        return body
    kept: list[Any] = []
    for message in messages:
        content = message.get("content") if isinstance(message, dict) else None
        if not isinstance(content, list) or not any(map(_is_seam, content)):
            kept.append(message)
            continue
        rest = [block for block in content if not _is_seam(block)]
        if rest or message.get("role") != "assistant":
            kept.append({**message, "content": rest})
    return {**body, "messages": kept}


def _is_seam(block: Any) -> bool:
    return isinstance(block, dict) and block.get("type") == "fallback"


def _with_seams(response: Any, content: bytes, seams: list[dict[str, Any]], memory: type[MemoryAnswer]) -> Any:
    """Put the marks of changed models in front of a message."""
    try:
        message = json.loads(content)
    except ValueError:
        return response
    if not isinstance(message, dict) or not isinstance(message.get("content"), list):
        return response
    body = json.dumps({**message, "content": [*seams, *message["content"]]}, separators=(",", ":")).encode()
    return response.replaced(memory(response.status_code, response.headers, body, response.reason))


publish_names(__name__)
