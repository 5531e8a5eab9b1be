"""`sonnetry ask`: one question, one answer, streamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .._core.long_requests import is_long
from .streams import question, write
from .trouble import in_one_sentence

if TYPE_CHECKING:
    from .. import Anthropic
    from ..types.messages import Message, MessageCreateCall

SIMULATED = "sonnetry: ANTHROPIC_API_KEY is not set, so a server inside this command answers with a simulation; no model is asked."
# Ends that a reader of the text alone would not see.
NOTES = {
    "max_tokens": "sonnetry: the answer was cut at its limit of {max_tokens} tokens (--max-tokens).",
    "model_context_window_exceeded": "sonnetry: the answer was cut because the model's context is full.",
    "refusal": "sonnetry: the model declined to go on.",
}


@click.command(short_help="Ask one question and print the answer as it comes.")
@click.argument("words", nargs=-1)
@click.option("--model", metavar="ID", help="Model id or alias; the default follows the installed version.")
@click.option("--system", metavar="TEXT", help="System prompt.")
@click.option("--max-tokens", type=click.IntRange(min=1), metavar="N", help="Most tokens of the answer.")
@click.option("--no-stream", is_flag=True, help="Print the answer when it is whole.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole message as JSON.")
def ask(
    words: tuple[str, ...],
    model: str | None,
    system: str | None,
    max_tokens: int | None,
    no_stream: bool,
    as_json: bool,
) -> None:
    """Ask WORDS, and what is piped in after them, and print the answer as it comes.

    With ANTHROPIC_API_KEY or ANTHROPIC_AUTH_TOKEN the service answers, or the server that ANTHROPIC_BASE_URL names.
    Without any of them a server inside the command answers with a simulation. "-" among the words waits for standard
    input however long it takes.
    """
    request = request_for(question(words), model, system, max_tokens, streaming=not no_stream)
    if no_stream and is_long(request):
        raise click.UsageError("an answer of so many tokens may take over ten minutes; leave out --no-stream")
    with in_one_sentence(), _client() as client:
        message = _plain(client, request, as_json) if no_stream else _streamed(client, request, as_json)
    if as_json:
        write(message.to_json() + "\n")
    _note(message, request)


def request_for(
    text: str, model: str | None, system: str | None, max_tokens: int | None, *, streaming: bool
) -> MessageCreateCall:
    """Return the request for a question; what is not given follows from the model."""
    from .._core import models

    defaults = models.defaults()
    facts = models.find(model or defaults.model)
    usual = defaults.max_tokens_streaming if streaming else defaults.max_tokens
    most = facts.max_output if facts and facts.max_output else usual
    request: MessageCreateCall = {
        "model": model or defaults.model,
        "max_tokens": max_tokens or min(usual, most),
        "messages": [{"role": "user", "content": text}],
    }
    if system is not None:
        request["system"] = system
    if facts is not None and "adaptive" in facts.thinking_types:
        request["thinking"] = {"type": "adaptive"}
    return request


def _client() -> Anthropic:
    from .. import Anthropic
    from .._core.credentials import API_KEY, AUTH_TOKEN, BASE_URL, setting

    if any(setting(name) for name in (API_KEY, AUTH_TOKEN, BASE_URL)):
        return Anthropic()
    click.echo(SIMULATED, err=True)
    return Anthropic.local()


def _plain(client: Anthropic, request: MessageCreateCall, quiet: bool) -> Message:
    message = client.messages.create(**request)
    if not quiet:
        text = "".join(block.text for block in message.content if block.type == "text")
        write(text + _rest_of_line(text))
    return message


def _streamed(client: Anthropic, request: MessageCreateCall, quiet: bool) -> Message:
    with client.messages.stream(**request) as stream:
        if not quiet:
            _print(stream)
        return stream.get_final_message()


def _print(stream: Any) -> None:
    last = ""
    try:
        for last in stream.text_stream:
            write(last)
    finally:
        # Also before an error's sentence, which would otherwise continue the model's line.
        if last:
            write(_rest_of_line(last))


def _rest_of_line(text: str) -> str:
    return "" if not text or text.endswith("\n") else "\n"


def _note(message: Message, request: MessageCreateCall) -> None:
    note = NOTES.get(message.stop_reason or "")
    if note is not None:
        click.echo(note.format(**request), err=True)
