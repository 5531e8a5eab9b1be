"""The commands inside a chat, which begin with a slash: a table, and what each does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from .attachments import attachment
from .commands import model_ids
from .conversation import Conversation, load, save
from .failures import CommandUsageError, in_one_sentence
from .lines import paths, starting
from .request import request_for

if TYPE_CHECKING:
    from .. import Anthropic


@dataclass(slots=True)
class Session:
    """A chat while it goes on: whom it asks, what was said, and where it was saved or loaded last."""

    client: Anthropic
    conversation: Conversation
    path: str | None = None
    over: bool = False


@dataclass(frozen=True, slots=True)
class Slash:
    """A command: what it does with its argument, how that is called, and what the help says."""

    run: Callable[[Session, str], str]
    argument: str
    meaning: str
    words: Callable[[str], Iterable[str]] | None = None
    """Completes the argument."""


def obey(session: Session, line: str) -> str:
    """Do what a line says that begins with a slash; return what to tell.

    Raises:
        CommandUsageError: there is no such command, or its argument is none.
        CommandError: it failed.
    """
    name, _, argument = line[1:].partition(" ")
    found = COMMANDS.get(name)
    if found is None:
        raise CommandUsageError(
            f"there is no /{name}; /help lists the commands, and // starts a message that begins with a slash"
        )
    with in_one_sentence():
        return found.run(session, argument.strip())


def completions(line: str, word: str) -> Iterable[str]:
    """List what may follow: names of commands, and arguments of those that take a file or a model."""
    name, space, _ = line.partition(" ")
    if not space:
        return starting(word, [f"/{command}" for command in COMMANDS]) if word.startswith("/") else ()
    command = COMMANDS.get(name[1:]) if name.startswith("/") else None
    return command.words(word) if command and command.words else ()


# --- What they do -----------------------------------------------------------------------------------------------------


def _help(session: Session, argument: str) -> str:
    del session, argument
    rows = [(f"/{name} {command.argument}".rstrip(), command.meaning) for name, command in COMMANDS.items()]
    rows += [
        ('"""', "starts and ends a message of several lines; a backslash at the end of a line continues it"),
        ("Ctrl-C", "stops the answer; Ctrl-D exits"),
    ]
    formatter = click.HelpFormatter()
    formatter.write_dl(rows)
    return formatter.getvalue().rstrip()


def _chosen(session: Session, **choice: Any) -> dict[str, Any]:
    """Take a choice, and return the request that it gives; one that is none changes nothing."""
    choices = replace(session.conversation.choices, **choice)
    request: dict[str, Any] = {**request_for([], choices)}
    session.conversation.choices = choices
    return request


def _model(session: Session, argument: str) -> str:
    from .._core import models

    request = _chosen(session, **({"model": argument} if argument else {}))
    unknown = "" if models.find(request["model"]) else ", which this version does not know"
    return f"model {request['model']}{unknown}; at most {request['max_tokens']:,} tokens per answer"


def _system(session: Session, argument: str) -> str:
    given = {} if not argument else {"system": None if argument == "-" else argument}
    return f"system prompt: {_chosen(session, **given).get('system', 'none')}"


def _max_tokens(session: Session, argument: str) -> str:
    if argument and not (argument.isascii() and argument.isdigit() and int(argument)):
        raise CommandUsageError("/max-tokens takes a number of tokens")
    request = _chosen(session, **({"max_tokens": int(argument)} if argument else {}))
    return f"at most {request['max_tokens']:,} tokens per answer"


def _thinking(session: Session, argument: str) -> str:
    config = _chosen(session, **({"thinking": argument} if argument else {})).get("thinking", {"type": "off"})
    return f"thinking: {config.get('budget_tokens', config['type'])}"


def _file(session: Session, argument: str) -> str:
    if not argument:
        raise CommandUsageError("/file takes the path of a file")
    session.conversation.attached.append(attachment(argument))
    return f"{argument} will be sent with the next message"


def _save(session: Session, argument: str) -> str:
    path = argument or session.path
    if path is None:
        raise CommandUsageError("/save takes the path of a file")
    save(session.conversation, path)
    session.path = path
    return f"saved in {path}"


def _load(session: Session, argument: str) -> str:
    if not argument:
        raise CommandUsageError("/load takes the path of a file")
    session.conversation = load(argument)
    session.path = argument
    return f"{_count(session.conversation)} from {argument}"


def _history(session: Session, argument: str) -> str:
    del argument
    return "\n".join(f"{turn['role']}: {text_of(turn['content'])}" for turn in session.conversation.turns) or NOTHING


def _undo(session: Session, argument: str) -> str:
    del argument
    return f"{_count(session.conversation)} left" if session.conversation.undo() else NOTHING


def _clear(session: Session, argument: str) -> str:
    del argument
    session.conversation.clear()
    return "a new conversation"


def _tokens(session: Session, argument: str) -> str:
    from .._core import models

    del argument
    request = session.conversation.request()
    turns = request["messages"]
    if not turns:
        return NOTHING
    asked = {name: request[name] for name in ("model", "system", "thinking") if name in request}
    # An answer cannot stand last, so the shortest question follows it.
    tokens = session.client.messages.count_tokens(messages=[*turns, QUESTION], **asked).input_tokens
    facts = models.find(request["model"])
    room = f" of {facts.context:,}" if facts is not None and facts.context else ""
    return f"with the next question the conversation will have at least {tokens:,} tokens{room}"


def _exit(session: Session, argument: str) -> str:
    del argument
    session.over = True
    return ""


NOTHING = "the conversation is empty"
QUESTION: Any = {"role": "user", "content": "?"}


def _count(conversation: Conversation) -> str:
    from ..runner.report import counted

    return counted(len(conversation.turns), "turn")


def text_of(content: str | list[dict[str, Any]]) -> str:
    """Return the words of a turn; what is not a text is named."""
    if isinstance(content, str):
        return content
    shown = (
        block["text"] if block.get("type") == "text" else f"[{block.get('title') or block.get('type')}]"
        for block in content
    )
    return "\n".join(part for part in shown if part != "[thinking]")


COMMANDS = {
    "help": Slash(_help, "", "lists the commands"),
    "model": Slash(_model, "[ID]", "shows or changes the model", model_ids),
    "system": Slash(_system, "[TEXT]", "shows or changes the system prompt; - clears it"),
    "max-tokens": Slash(_max_tokens, "[N]", "shows or changes the maximum output tokens"),
    "thinking": Slash(_thinking, "[HOW]", "shows or changes thinking: adaptive, between-tools, off, or a budget"),
    "file": Slash(_file, "PATH", "attaches a text, a PDF or an image to the next message", paths),
    "history": Slash(_history, "", "shows the conversation"),
    "undo": Slash(_undo, "", "removes the last question and its answer"),
    "clear": Slash(_clear, "", "starts a new conversation"),
    "tokens": Slash(_tokens, "", "counts the tokens of the conversation"),
    "save": Slash(_save, "[PATH]", "saves as JSON; without a path, to the file last saved or loaded", paths),
    "load": Slash(_load, "PATH", "continues a saved conversation", paths),
    "exit": Slash(_exit, "", "exits"),
}
