"""`sonnetry count`: how many tokens a question has before it is asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from .attachments import content_of
from .commands import CONNECTION, FILES, MODEL, SYSTEM, Command
from .connection import connect
from .failures import CommandUsageError, in_one_sentence
from .streams import write

if TYPE_CHECKING:
    from ..types.message_params import MessageCountTokensCall

ESTIMATES = "estimates."
EXAMPLES = (
    'sonnetry count "What is a sonnet?"',
    "sonnetry count -f report.pdf --model claude-haiku-4-5",
    "cat src/*.py | sonnetry count --offline",
)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("words", nargs=-1)
@FILES
@MODEL
@SYSTEM
@click.option(
    "--offline", is_flag=True, help="Estimate without sending a request; not exact enough for limits or bills."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object with the model and the tokens.")
@CONNECTION
def count(
    words: tuple[str, ...],
    files: tuple[str, ...],
    model: str | None,
    system: str | None,
    offline: bool,
    as_json: bool,
    base_url: str | None,
) -> None:
    """Print the number of input tokens of a question: WORDS, standard input and files, as `sonnetry ask` would send them.

    The API counts for the given model, free of charge. Without a credential the command estimates, as with `--offline`.
    """
    with in_one_sentence():
        request = request_for(content_of(words, files), model, system)
        tokens = estimate(request) if offline else _counted(request, base_url)
    write((json.dumps({"model": request["model"], "input_tokens": tokens}) if as_json else str(tokens)) + "\n")


def request_for(content: Any, model: str | None, system: str | None) -> MessageCountTokensCall:
    """Return the request that counts."""
    from .._core import models

    request: MessageCountTokensCall = {
        "model": model or models.defaults().model,
        "messages": [{"role": "user", "content": content}],
    }
    return request if system is None else {**request, "system": system}


def estimate(request: MessageCountTokensCall) -> int:
    """Return about how many tokens a request has.

    Raises:
        CommandUsageError: this version does not know the model.
    """
    from .._core import models, tokens

    facts = models.find(request["model"])
    if facts is None:
        raise CommandUsageError(
            f"this version does not know the model {request['model']}, so it cannot estimate: leave out --offline"
        )
    return tokens.prompt_tokens(request, facts)


def _counted(request: MessageCountTokensCall, base_url: str | None) -> int:
    with connect(base_url, ESTIMATES) as client:
        return client.messages.count_tokens(**request).input_tokens
