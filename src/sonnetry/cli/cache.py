"""`sonnetry cache`: what the prompt cache did, and why it missed."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from .commands import Command, Group
from .failures import CommandUsageError
from .streams import write

EXAMPLES = (
    "sonnetry cache explain talk.json",
    "sonnetry cache explain ~/.claude/projects/my-project/session.jsonl",
    "sonnetry cache explain exchanges.jsonl --json",
)


@click.group(cls=Group)
def cache() -> None:
    """Analyse how requests used the prompt cache."""


@cache.command(cls=Command, examples=EXAMPLES, short_help="Explain the cache misses of a file.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object with a member for each request.")
def explain(file: Path, as_json: bool) -> None:
    """Show what the requests in FILE read from the prompt cache, what they missed, why, and what the misses cost.

    FILE is a saved conversation, recordings of requests and answers, or a transcript of Claude Code. Nothing is sent, and no
    text of the file is printed.
    """
    from ..caching.audit import ADVICE
    from ..caching.sources import audit_of

    try:
        audit = audit_of(file.read_text("utf-8"))
    except OSError as error:
        raise CommandUsageError(f"cannot read {file}: {error.strerror}") from None
    except (ValueError, KeyError, TypeError) as error:
        raise CommandUsageError(f"{file}: {error}") from None
    if as_json:
        turns = [{name: getattr(turn, name) for name in turn.__slots__} for turn in audit.turns]
        report: dict[str, Any] = {"hit_rate": audit.figures.hit_rate, "wasted": audit.wasted, "turns": turns}
        write(json.dumps(report, default=_plain) + "\n")
        return
    write(f"{audit}\n")
    for cause in dict.fromkeys(turn.cause for turn in audit.turns if turn.cause):
        if cause in ADVICE:
            write(f"{cause}: {ADVICE[cause]}\n")


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value
