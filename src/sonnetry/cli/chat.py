"""`sonnetry chat`: a conversation, line by line. Ctrl-C stops an answer, never the chat."""

from __future__ import annotations

from typing import Any

import click

from .attachments import Block, attachment
from .chat_commands import Session, completions, obey
from .commands import CONNECTION, FILES, GENERATION, Command
from .connection import connect
from .conversation import Conversation, load
from .failures import in_one_sentence
from .lines import edit_lines, is_typed, message, piped_line, typed_line
from .printing import STOPPED, note, printer
from .request import Choices, request_for

HINT = "(/exit or Ctrl-D leaves)"
EXAMPLES = (
    "sonnetry chat",
    'sonnetry chat --model claude-haiku-4-5 --system "You are a librarian."',
    "sonnetry chat -f report.pdf",
    "sonnetry chat --load talk.json",
    "printf 'Hello\\nAnd in French?\\n/save talk.json\\n' | sonnetry chat",
)


@click.command(cls=Command, examples=EXAMPLES)
@FILES
@GENERATION
@click.option("--load", "saved", type=click.Path(), metavar="FILE", help="Continue a conversation that /save wrote.")
@click.option("--plain", is_flag=True, help="Print Markdown without formatting, even on a terminal.")
@CONNECTION
def chat(
    files: tuple[str, ...],
    model: str | None,
    system: str | None,
    max_tokens: int | None,
    thinking: str | None,
    saved: str | None,
    plain: bool,
    base_url: str | None,
) -> None:
    """Chat: each line is a message, sent with the conversation so far.

    A backslash at the end of a line continues the message on the next line; wrap longer messages in lines of three quotes.
    Lines that begin with a slash are commands: /model, /system, /file, /undo, /save, /load and others; /help lists them. /save writes the request in the
    API's JSON format. Ctrl-C stops an answer and keeps the received part in the conversation; Ctrl-D exits. If the input
    is a pipe, the first failure ends the chat.
    """
    choices = Choices(model=model, system=system, max_tokens=max_tokens, thinking=thinking)
    conversation = Conversation(choices) if saved is None else load(saved, choices)
    with in_one_sentence():
        used = request_for([], conversation.choices)["model"]
        conversation.attached = [attachment(path) for path in files]
        with connect(base_url) as client:
            _talk(Session(client, conversation, saved), plain, used)


def _talk(session: Session, plain: bool, model: str) -> None:
    if not is_typed():
        _follow(session, plain)
        return
    click.echo(f"{model}. /help lists the commands, Ctrl-D leaves.", err=True)
    edit_lines(completions)
    while not session.over:
        _typed(session, plain)


def _follow(session: Session, plain: bool) -> None:
    """Take the lines of a pipe; what fails ends the chat."""
    while not session.over and (text := message(piped_line)) is not None:
        _take(session, text, plain)


def _typed(session: Session, plain: bool) -> None:
    """Take what is typed next; what fails is said, and the chat goes on."""
    try:
        text = message(typed_line)
        if text is None:
            click.echo(err=True)
            session.over = True
        else:
            _take(session, text, plain)
    except KeyboardInterrupt:
        click.echo(f"\n{HINT}", err=True)
    except click.exceptions.Exit:  # nobody reads what we write
        raise
    except click.ClickException as error:
        error.show()


def _take(session: Session, text: str, plain: bool) -> None:
    if text.startswith("/") and not text.startswith("//"):
        told = obey(session, text)
        if told:
            click.echo(told, err=True)
    elif text.strip():
        session.conversation.ask(text.removeprefix("/"))
        _answer(session, plain)


def _answer(session: Session, plain: bool) -> None:
    """Stream the answer into the conversation; a question that was not answered does not stay in it."""
    conversation = session.conversation
    request = conversation.request()
    try:
        with in_one_sentence():
            content, reason = _streamed(session, request, plain)
    except BaseException:
        conversation.unanswered()
        raise
    kept = conversation.answer(content, reason)
    sentences = [note(reason, request), None if kept else "The question is taken back."]
    if any(sentences):
        click.echo(f"sonnetry: {' '.join(filter(None, sentences))}", err=True)


def _streamed(session: Session, request: dict[str, Any], plain: bool) -> tuple[list[Block], str | None]:
    """Print the answer; return its content and why it ended."""
    *before, question = request["messages"]
    talk = session.client.conversation(load={**request, "messages": before})
    shown: list[str] = []
    try:
        with talk.stream(question["content"]) as stream:
            with printer(plain=plain) as out:
                for text in stream.text_stream:
                    shown.append(text)
                    out.write(text)
            answer = stream.get_final_message()
    except KeyboardInterrupt:
        if not is_typed():
            raise
        text = "".join(shown).strip()
        return [{"type": "text", "text": text}] if text else [], STOPPED
    kept: list[Block] = talk.messages[-1]["content"] if len(talk.messages) > len(before) else []
    return kept, answer.stop_reason
