"""`sonnetry batch`: any number of requests from a file, answered once each, and what batches there are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from .commands import CONNECTION, MODEL, SYSTEM, Command, Group, together
from .connection import connect
from .failures import in_one_sentence
from .printing import formats
from .streams import write

if TYPE_CHECKING:
    from .. import Anthropic
    from ..types import MessageBatch

DOES = "simulates the batches locally; no model is called and nothing is kept."
COLUMNS = ("id", "status", "processing", "succeeded", "errored", "canceled", "expired", "created")
DETACHED = (
    "sonnetry: detached; what was sent goes on at the service. The same command goes on from here: {state} remembers."
)
INTERRUPTED = 130
TARGET = click.argument("target", metavar="ID|OUT")


@click.group(cls=Group)
def batch() -> None:
    """Run any number of requests through Message Batches, and manage batches."""


RUN_EXAMPLES = (
    "sonnetry batch run questions.jsonl -o answers.jsonl",
    "sonnetry batch run reviews.csv -o labels.jsonl --template 'Is this review kind? {text}' --max-tokens 5",
    "sonnetry batch run questions.jsonl -o answers.jsonl --budget 20",
    "sonnetry batch run questions.jsonl -o answers.parquet --mode live --concurrency 32",
)
OPTIONS = together(
    click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="OUT",
                 help="Output file, line n for request n: .jsonl or .parquet."),
    MODEL,
    click.option("--max-tokens", type=click.IntRange(min=1), metavar="N", help="Maximum output tokens for requests that set no limit."),
    SYSTEM,
    click.option("--template", metavar="TEXT", help="The prompt, with {column} for the fields of each line or row."),
    click.option("--mode", type=click.Choice(["batch", "live"]), default="batch", show_default=True,
                 help="Batches at half the price, or single requests immediately."),
    click.option("--concurrency", type=click.IntRange(min=1), metavar="N",
                 help="Open batches at a time (8), or live requests (16)."),
    click.option("--batch-size", type=click.IntRange(1, 100_000), default=10_000, show_default=True, metavar="N",
                 help="Maximum number of requests in a batch."),
    click.option("--budget", type=click.FloatRange(min=0, min_open=True), metavar="USD",
                 help="Stop before exceeding this cost."),
    click.option("--max-attempts", type=click.IntRange(min=1), default=3, show_default=True, metavar="N",
                 help="Maximum attempts for transient failures."),
    click.option("--changed", type=click.Choice(["refuse", "keep"]), default="refuse", show_default=True,
                 help="If the input has changed since the unfinished run began: refuse to continue, or keep the input that was read first."),
    CONNECTION,
)  # fmt: skip


@batch.command(cls=Command, examples=RUN_EXAMPLES, short_help="Run every request of a file exactly once.")
@click.argument("source", metavar="IN", type=click.Path(dir_okay=False))
@OPTIONS
def run(source: str, output: Path, base_url: str | None, mode: Literal["batch", "live"], **options: Any) -> None:
    """Run every request of IN, and write the results in the order of IN.

    IN is a .jsonl, .csv or .parquet file. A line is {"custom_id"?, "params": {...}} as in the API, or
    {"prompt": "..."}; in a table, the prompt comes from the column prompt or a template. Progress is stored in a file
    beside OUT: if the command is stopped or killed, run it again to resume without repeating an answer.
    """
    from ..runner.job import state_of
    from .progress import progress_display

    with in_one_sentence(), connect(base_url, DOES) as client, progress_display(mode) as heard:
        try:
            report = client.messages.batches.run(source, output=output, mode=mode, on_progress=heard, **options)
        except KeyboardInterrupt:
            click.echo(DETACHED.format(state=state_of(output)), err=True)
            raise click.exceptions.Exit(INTERRUPTED) from None
    write(f"{report}\n")
    if not report.finished:
        raise click.exceptions.Exit(1)


@batch.command("list", cls=Command, examples=("sonnetry batch list", "sonnetry batch list --limit 5 | cut -f 1"),
               short_help="List batches, newest first.")  # fmt: skip
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, metavar="N", help="How many.")
@CONNECTION
def list_(limit: int, base_url: str | None) -> None:
    """List batches, newest first."""
    with in_one_sentence(), connect(base_url, DOES) as client:
        _show(client.messages.batches.list(limit=limit).data)


@batch.command(cls=Command, examples=("sonnetry batch status answers.jsonl", "sonnetry batch status msgbatch_01..."),
               short_help="Show the progress of a batch or a run.")  # fmt: skip
@TARGET
@CONNECTION
def status(target: str, base_url: str | None) -> None:
    """Show the progress of the batch ID, or of the run with output OUT."""
    with in_one_sentence(), connect(base_url, DOES) as client:
        ids, words = _batches_of(target)
        if words:
            write(f"{words}\n")
        _show([client.messages.batches.retrieve(batch_id) for _, batch_id in ids])


@batch.command(cls=Command, examples=("sonnetry batch cancel answers.jsonl",), short_help="Cancel a batch or a run.")
@TARGET
@CONNECTION
def cancel(target: str, base_url: str | None) -> None:
    """Cancel the batch ID, or all open batches of the run with output OUT.

    Finished requests keep their results. If the run is resumed, cancelled requests are sent again.
    """
    with in_one_sentence(), connect(base_url, DOES) as client:
        ids, _ = _batches_of(target, cancelling=True)
        _show([client.messages.batches.cancel(batch_id) for _, batch_id in ids])


@batch.command(cls=Command, examples=("sonnetry batch results msgbatch_01... > results.jsonl",),
               short_help="Print the results of a batch, or of a run so far.")  # fmt: skip
@TARGET
@CONNECTION
def results(target: str, base_url: str | None) -> None:
    """Print the results of the batch ID in the order of the API, or the results so far of the run with output OUT."""
    from ..runner.output import as_json

    with in_one_sentence():
        if (state := _state(target)) is not None:
            from ..runner.store import Store

            with Store(state) as store:
                for line in store.lines():
                    write(as_json(line).decode())
            return
        with connect(base_url, DOES) as client:
            _print_results(client, target)


def _print_results(client: Anthropic, batch_id: str) -> None:
    for entry in client.messages.batches.results(batch_id):
        write(entry.to_json(indent=None) + "\n")


def _state(target: str) -> Path | None:
    """Return the state file of the run with this output, None when the target is no such file's name."""
    from ..runner.job import state_of

    path = state_of(Path(target))
    if path.exists():
        return path
    if "." in Path(target).name:
        raise ValueError(f"there is no run with the output {target}; it would be remembered in {path}")
    return None


def _batches_of(target: str, *, cancelling: bool = False) -> tuple[list[tuple[int, str]], str]:
    """Return the batches under way that a target names, by number and id, and how far its run is."""
    from ..runner.report import counted
    from ..runner.store import Store

    state = _state(target)
    if state is None:
        return [(0, target)], ""
    with Store(state) as store:
        running, counts = store.running(), store.counts()
        for number, _ in running if cancelling else []:
            store.cancelled(number)
    return running, f"{counts.done:,} of {counted(counts.read, 'request')} done, {counts.failed:,} failed"


def _show(batches: list[MessageBatch]) -> None:
    """Print batches as a table, or as lines with tabs when the output is not a terminal."""
    rows = [_row(found) for found in batches]
    if not formats():
        write("".join("\t".join(row) + "\n" for row in rows))
        return
    from .tables import table

    write(table(COLUMNS, rows, left={"id", "status", "created"}))


def _row(found: MessageBatch) -> tuple[str, ...]:
    counts = found.request_counts
    numbers = (counts.processing, counts.succeeded, counts.errored, counts.canceled, counts.expired)
    return (found.id, str(found.processing_status), *map(str, numbers), found.created_at.isoformat())


SOURCE = click.argument("source", metavar="IN", type=click.Path(dir_okay=False))
OUTPUT = click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="OUT",
                      help="Output file.")  # fmt: skip
FILL = together(
    click.option(
        "--max-tokens",
        type=click.IntRange(min=1),
        metavar="N",
        help="Maximum output tokens for requests that set no limit.",
    ),
    SYSTEM,
    click.option("--template", metavar="TEXT", help="The prompt, with {column} for the fields of each line or row."),
)


@batch.command("export", cls=Command,
               examples=("sonnetry batch export questions.jsonl -o vllm-in.jsonl --model Qwen/Qwen3-8B",),
               short_help="Convert requests to the format of OpenAI batches.")  # fmt: skip
@SOURCE
@OUTPUT
@click.option("--model", metavar="NAME", help="Model name of the other engine.")
@FILL
def export(source: str, output: Path, model: str | None, **options: Any) -> None:
    """Convert the requests of IN to the format of OpenAI batches, for `vllm run-batch` and others."""
    from ..runner.openai import export_requests
    from ..runner.report import counted
    from ..runner.sources import Defaults

    with in_one_sentence():
        count = export_requests(source, output, Defaults(**options), model)
    write(f"{counted(count, 'request')}\n")


@batch.command("import", cls=Command,
               examples=("sonnetry batch import questions.jsonl vllm-out.jsonl -o answers.jsonl",),
               short_help="Read the results of an OpenAI batch.")  # fmt: skip
@SOURCE
@click.argument("answers", metavar="RESULTS", type=click.Path(path_type=Path, dir_okay=False, exists=False))
@OUTPUT
@FILL
def import_(source: str, answers: Path, output: Path, **options: Any) -> None:
    """Convert RESULTS, the results of an OpenAI batch, to the output of `batch run`, in the order of IN."""
    from ..runner.openai import import_results
    from ..runner.report import counted
    from ..runner.sources import Defaults

    with in_one_sentence():
        if not answers.is_file():
            raise ValueError(f"cannot read {answers}: there is no such file")
        requests, found = import_results(source, answers, output, Defaults(**options))
    write(f"{counted(requests, 'request')}, {found:,} with a result\n")
