"""What an answer says in the type that was asked for, or why it says nothing.

A text is read when its block ends. What becomes of the whole is decided when the message ends, because only then its stop
reason is known: a refused or cut answer gives an error, even if its text could be read (rule SO-6).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from ..types._parsed import OUTCOME, READ, parsed_classes, promote
from .call import Call, plan
from .errors import AnthropicError
from .helper_tags import added, stream_headers
from .output_format import OutputFormat, asked_format, name_of
from .repair import taken
from .settings import HELPER

if TYPE_CHECKING:
    from ..endpoints import Endpoint
    from .output_errors import OutputError
    from .output_tool import ToolFormat
    from .settings import Settings

REFUSED = frozenset({"refusal"})
CUT = frozenset({"max_tokens", "model_context_window_exceeded"})
NOT_DONE = frozenset({"tool_use", "pause_turn"})
SHOWN = 200  # characters of a text in an error


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a message says: a value, or the name of an error with its reason and cause."""

    value: Any = None
    failure: str | None = None
    reason: str = ""
    cause: Exception | None = None
    raw_text: str | None = None  # of a call of a tool; else the text of the message

    @property
    def pending(self) -> bool:
        """Whether the conversation goes on before there is an object."""
        return self.failure == "OutputError"

    def error(self, message: Any) -> OutputError:
        """Make the error."""
        from . import output_errors

        made: OutputError = getattr(output_errors, str(self.failure))(self.reason, message, self.cause)
        if self.raw_text is not None:
            made.raw_text = self.raw_text
        return made


def plan_parsed(
    settings: Settings, endpoint: Endpoint[Any], params: dict[str, Any], path: Any, kind: Any, *, named: bool = True
) -> Call:
    """Plan a call whose answer is read as a type; `named` says in a header that a helper makes it."""
    repair = taken(params) if "repair" in params else None
    output = asked_format(params, kind)
    call = plan(settings, endpoint, params, path)
    if named:
        call.headers[HELPER] = added(f"{endpoint.name.removesuffix('.create')}.parse", call.headers.get(HELPER, ""))
    call.parsed, call.output, call.repair = True, output, repair
    return call


def plan_helper(
    settings: Settings, endpoint: Endpoint[Any], params: dict[str, Any], path: Any, output: OutputFormat | None
) -> Call:
    """Plan a call for the streaming helper."""
    call = plan(settings, endpoint, params, path, stream=True)
    call.headers = {**stream_headers(endpoint.name), **call.headers}
    call.parsed, call.output = True, output
    return call


class Reader:
    """Makes a parsed message of a message that grows; see `Accumulator`."""

    __slots__ = ("_classes", "_output")

    def __init__(self, result: Any, output: OutputFormat | None) -> None:
        self._classes = parsed_classes(result)
        self._output = output

    def begun(self, part: Any) -> None:
        """Give the message, or a block, its parsed class."""
        promote(part, self._classes)

    def ended(self, block: Any) -> None:
        """Read the text of a block."""
        if self._output is not None:
            read_block(block, self._output)


def read_message(message: Any, output: OutputFormat | None) -> Any:
    """Make a parsed message of a whole one and return it.

    Raises:
        OutputError: it has no object of the type, and the conversation does not go on before there is one.
    """
    classes = parsed_classes(type(message))
    for part in (message, *message.content):
        promote(part, classes)
    if output is not None:
        settle(message, output)
    return message


def settle(message: Any, output: OutputFormat) -> None:
    """Decide what a whole message says.

    Raises:
        OutputError: it has no object of the type, and the conversation does not go on before there is one.
    """
    outcome = message.__dict__[OUTCOME] = judged(message, output)
    if outcome.failure is not None and not outcome.pending:
        error = outcome.error(message)
        raise error from error.__cause__


def read_block(block: Any, output: OutputFormat) -> None:
    """Read the text of a block as the type, if it has text and can be read."""
    if getattr(block, "type", None) != "text" or READ in block.__dict__:
        return
    try:
        block.__dict__["parsed_output"] = output.read(block.text)
        block.__dict__[READ] = None
    except Exception as error:  # noqa: BLE001 - validators are the caller's code, and raise what they like
        block.__dict__[READ] = error


def piece_of(output: OutputFormat) -> tuple[str, str]:
    """Return the type of the deltas that bring an object, and the field of theirs that has its text.

    Raises:
        AnthropicError: a tool brings it inside another object.
    """
    if output.tool is None:
        return "text_delta", "text"
    if cast("ToolFormat", output).wraps:
        raise AnthropicError(f"{name_of(output.kind)} is not an object, so as the input of a tool it has no partials")
    return "input_json_delta", "partial_json"


def outcome_of(message: Any) -> Outcome:
    """Return what was decided about a message that was settled."""
    decided: Outcome = message.__dict__[OUTCOME]
    return decided


def judged(message: Any, output: OutputFormat) -> Outcome:
    """Say what a whole message is in the type."""
    stop, wanted = message.stop_reason, name_of(output.kind)
    if stop in REFUSED:
        why = getattr(message.stop_details, "explanation", None)
        return Outcome(failure="OutputRefused", reason=f"the model refused to answer{f': {why}' if why else ''}")
    if stop in CUT:
        return Outcome(failure="OutputTruncated", reason=_cut(message, wanted))
    if output.tool is not None and stop != "pause_turn":
        return _called(message, cast("ToolFormat", output), wanted)
    if stop in NOT_DONE:
        waits = "it asks for a tool" if stop == "tool_use" else "its turn is paused; send it back to go on"
        return Outcome(failure="OutputError", reason=f"the answer has no {wanted} yet: {waits}")
    return _read(message, output, wanted)


def _read(message: Any, output: OutputFormat, wanted: str) -> Outcome:
    texts = [block for block in message.content if getattr(block, "type", None) == "text"]
    for block in texts:
        read_block(block, output)
        if block.__dict__[READ] is None:
            return Outcome(value=block.__dict__["parsed_output"])
    if not texts:
        kinds = ", ".join(str(getattr(block, "type", None)) for block in message.content) or "none"
        return Outcome(failure="OutputInvalid", reason=f"the answer has no text to read as {wanted} (blocks: {kinds})")
    cause = texts[-1].__dict__[READ]
    stop = f" (stop reason {message.stop_reason})" if message.stop_reason != "end_turn" else ""
    reason = f"the answer is not valid for {wanted}{stop}: {cause}\ntext: {texts[-1].text[:SHOWN]!r}"
    return Outcome(failure="OutputInvalid", reason=reason, cause=cause)


def _called(message: Any, output: ToolFormat, wanted: str) -> Outcome:
    """Read the call of the tool that brings the answer."""
    named = ((block, getattr(block, "name", None)) for block in message.content if block.type == "tool_use")
    call = next((block for block, name in named if name == output.tool), None)
    if call is None:
        reason = f"the answer does not call the tool that was to bring the {wanted}"
        return Outcome(failure="OutputInvalid", reason=reason)
    text = output.text_of(call)
    try:
        return Outcome(value=output.read(text))
    except Exception as error:  # noqa: BLE001 - validators are the caller's code, and raise what they like
        reason = f"the answer is not valid for {wanted}: {error}\ntext: {text[:SHOWN]!r}"
        return Outcome(failure="OutputInvalid", reason=reason, cause=error, raw_text=text)


def _cut(message: Any, wanted: str) -> str:
    limit = "max_tokens" if message.stop_reason == "max_tokens" else "the context window of the model"
    used = getattr(message.usage, "output_tokens", None)
    return f"{limit} cut the answer after {used} tokens, before the {wanted} was complete"
