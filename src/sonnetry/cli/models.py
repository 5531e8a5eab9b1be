"""`sonnetry models`: which models there are, and what they can do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import click

from .commands import CONNECTION, Command
from .connection import connect
from .failures import CommandUsageError, in_one_sentence
from .printing import formats
from .streams import write

if TYPE_CHECKING:
    from .._core.models import ModelFacts

LISTS = "lists the models that this version knows."
PAGE = 1000  # rule MDL-3
EXAMPLES = (
    "sonnetry models",
    "sonnetry models --supports thinking.adaptive --supports effort.max",
    "sonnetry models | cut -f 1",
    "sonnetry models --json | jq '.[0].capabilities'",
)
COLUMNS = ("id", "name", "state", "context", "output", "$ in", "$ out")
LEFT = {"id", "name", "state"}
BETWEEN = "types"  # `thinking.types.adaptive` is called thinking.adaptive


@click.command(cls=Command, examples=EXAMPLES)
@click.option(
    "--supports",
    multiple=True,
    metavar="CAP",
    help="Only models with this capability: image_input, pdf_input, structured_outputs, thinking.adaptive, effort.max and "
    "others (an unknown name prints the full list); may be repeated.",
)
@click.option("--all", "retired_too", is_flag=True, help="Include retired models.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of the API's model objects.")
@CONNECTION
def models(supports: tuple[str, ...], retired_too: bool, as_json: bool, base_url: str | None) -> None:
    """List the models, newest first: a table on a terminal, tab-separated without a header when piped.

    The columns are id, name, state, context window, maximum output tokens, and the US dollars per million input and
    output tokens. Prices come from this version's table, everything else from the API. Without a credential a server
    inside the command lists the models that this version knows.
    """
    with in_one_sentence():
        found = [model.to_dict() for model in _listed(base_url, retired_too)]
        able = chosen(found, supports)
    write(json.dumps(able, indent=2) + "\n" if as_json else _table([row(model) for model in able]))


def _listed(base_url: str | None, retired_too: bool) -> list[Any]:
    states: dict[str, Any] = {"lifecycle": ["active", "deprecated", "retired"]} if retired_too else {}
    with connect(base_url, LISTS) as client:
        return list(client.models.list(limit=PAGE, **states))


def chosen(found: Sequence[dict[str, Any]], wanted: Sequence[str]) -> list[dict[str, Any]]:
    """Return the models that can do all that is wanted.

    Raises:
        CommandUsageError: no model says anything about one of the names.
    """
    able = [supported(model.get("capabilities") or {}) for model in found]
    sentence = unknown(wanted, able)
    if sentence is not None:
        raise CommandUsageError(sentence)
    return [model for model, can in zip(found, able, strict=True) if all(can.get(name) for name in wanted)]


def row(model: dict[str, Any]) -> list[str]:
    """Return the cells of a model; what is not known is a dash."""
    from .._core.models import find

    words = [model.get(name) or "-" for name in ("id", "display_name", "lifecycle")]
    figures = [_number(model.get(name)) for name in ("max_input_tokens", "max_tokens")]
    return [*words, *figures, *_prices(find(model["id"]))]


def _number(value: int | None) -> str:
    return "-" if value is None else f"{value:,}" if formats() else str(value)


def _prices(facts: ModelFacts | None) -> list[str]:
    price = None if facts is None else facts.price
    return ["-", "-"] if price is None else [f"{price.input:g}", f"{price.output:g}"]


def _table(rows: Sequence[Sequence[str]]) -> str:
    if not formats():
        return "".join("\t".join(cells) + "\n" for cells in rows)
    from .tables import table

    return table(COLUMNS, rows, left=LEFT)


def supported(capabilities: Mapping[str, Any]) -> dict[str, bool]:
    """Return each capability by its name, such as `batch` or `effort.max`, with whether it is there."""
    return dict(_leaves(capabilities, ()))


def _leaves(node: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    if isinstance(node.get("supported"), bool):
        yield ".".join(name for name in path if name != BETWEEN), node["supported"]
    for name, value in node.items():
        if isinstance(value, Mapping):
            yield from _leaves(cast("Mapping[str, Any]", value), (*path, name))


def unknown(wanted: Iterable[str], known: Iterable[Mapping[str, bool]]) -> str | None:
    """Return a sentence about a name that no model has, None when there is none."""
    names = sorted({name for capabilities in known for name in capabilities})
    wrong = next((name for name in wanted if name not in names), None)
    return None if wrong is None else f"unknown capability {wrong!r}; choose from: {', '.join(names)}"
