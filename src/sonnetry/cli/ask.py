"""`sonnetry ask`: one question, one answer, streamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .._core.timeouts import is_long
from .attachments import content_of
from .commands import CONNECTION, FILES, GENERATION, Command
from .connection import connect
from .failures import CommandError, in_one_sentence
from .printing import note, printer
from .request import Choices, request_for
from .schemas import wanted
from .streams import write

if TYPE_CHECKING:
    from .. import Anthropic
    from ..types.message_params import MessageCreateCall
    from ..types.messages import Message

EXAMPLES = (
    'sonnetry ask "What is a sonnet?"',
    'sonnetry ask "Explain this error" < build.log',
    'git diff | sonnetry ask --system "You review code." "What could go wrong here?"',
    'sonnetry ask -f report.pdf -f chart.png "Does the chart agree with the report?"',
    "sonnetry ask --schema 'name, born int, works [str]' \"Ada Lovelace\" | jq .name",
    'sonnetry ask --schema person.json "Ada Lovelace, born 1815" | jq .name',
    'sonnetry ask --json "Hello" | jq .usage',
)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("words", nargs=-1)
@FILES
@GENERATION
@click.option(
    "--schema",
    metavar="SCHEMA",
    help="Require an answer in JSON that matches a JSON Schema: a file, JSON, or fields such as 'name, age int, tags [str]'. An "
    "answer that does not match or is truncated is an error.",
)
@click.option("--no-stream", is_flag=True, help="Wait for the full answer.")
@click.option("--json", "as_json", is_flag=True, help="Print the complete message as JSON.")
@click.option("--plain", is_flag=True, help="Print Markdown without formatting, even on a terminal.")
@CONNECTION
def ask(
    words: tuple[str, ...],
    files: tuple[str, ...],
    model: str | None,
    system: str | None,
    max_tokens: int | None,
    thinking: str | None,
    schema: str | None,
    no_stream: bool,
    as_json: bool,
    plain: bool,
    base_url: str | None,
) -> None:
    """Ask a question (WORDS, then standard input) and stream the answer.

    With ANTHROPIC_API_KEY or ANTHROPIC_AUTH_TOKEN the request goes to the Claude API, or to the server in
    ANTHROPIC_BASE_URL. Without a credential and without that variable, a server inside the command answers with a
    simulation. Standard input is ignored if nothing arrives within three seconds; with "-" as one of the words, the
    command waits for it. The answer goes to standard output, everything else to standard error.
    """
    shape = None if schema is None else wanted(schema)
    sent = None if shape is None else shape.sent
    choices = Choices(model=model, system=system, max_tokens=max_tokens, thinking=thinking, schema=sent)
    with in_one_sentence():
        request = request_for(_turn(words, files), choices, streaming=not no_stream)
        if no_stream and is_long(request):
            raise click.UsageError(
                "an answer of that many tokens may take more than ten minutes; leave out --no-stream"
            )
        with connect(base_url) as client:
            message = _answer(client, request, stream=not no_stream, silent=as_json, plain=plain or shape is not None)
    if as_json:
        write(message.to_json() + "\n")
    _end(message, request)
    if shape is not None:
        shape.check("".join(block.text for block in message.content if block.type == "text"))


def _turn(words: tuple[str, ...], files: tuple[str, ...]) -> list[dict[str, object]]:
    return [{"role": "user", "content": content_of(words, files)}]


def _answer(client: Anthropic, request: MessageCreateCall, *, stream: bool, silent: bool, plain: bool) -> Message:
    if not stream:
        message = client.messages.create(**request)
        if not silent:
            with printer(plain=plain) as out:
                out.write("".join(block.text for block in message.content if block.type == "text"))
        return message
    with client.messages.stream(**request) as answer:
        if not silent:
            with printer(plain=plain) as out:
                for text in answer.text_stream:
                    out.write(text)
        return answer.get_final_message()


def _end(message: Message, request: MessageCreateCall) -> None:
    """Report what the text does not show; incomplete JSON is an error."""
    sentence = note(message.stop_reason, request)
    if sentence is None:
        return
    if "format" in request.get("output_config", {}):
        raise CommandError(sentence)
    click.echo(f"sonnetry: {sentence}", err=True)
