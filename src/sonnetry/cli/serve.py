"""`sonnetry serve`: the API on this machine."""

from __future__ import annotations

from typing import Any, Literal

import click

from .commands import Command
from .trouble import in_one_sentence

EXAMPLES = (
    "sonnetry serve",
    "sonnetry serve --port 0 --models strict --log-level info",
)


@click.command(cls=Command, examples=EXAMPLES)
@click.option("--host", metavar="NAME", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="N",
    default=4141,
    show_default=True,
    help="Port; 0 picks a free one.",
)
@click.option("--api-key", metavar="KEY", help="The only key that is accepted; without it any key is.")
@click.option(
    "--models",
    type=click.Choice(["any", "strict"]),
    default="any",
    show_default=True,
    help="Serve retired model ids too, with a warning header, or answer 404 as the service does.",
)
@click.option(
    "--log-level",
    type=click.Choice(["debug", "info", "warn", "error", "off"]),
    default="warn",
    show_default=True,
    help="What is logged on stderr.",
)
@click.pass_context
def serve(
    context: click.Context, host: str, port: int, api_key: str | None, models: Literal["any", "strict"], log_level: str
) -> None:
    """Serve the Claude API on this machine until Ctrl-C; a simulation answers, no key and no network are needed."""
    if api_key is not None and not api_key.strip():
        raise click.UsageError("--api-key is empty; leave it out to accept any key")
    with in_one_sentence():
        run = _server()
        context.exit(run(host, port, api_key, models, log_level, say=click.echo))


def _server() -> Any:
    try:
        from ..server.serve import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "uvicorn":
            raise
        raise ImportError("`sonnetry serve` needs more packages: pip install 'sonnetry[all]'") from error
    return run
