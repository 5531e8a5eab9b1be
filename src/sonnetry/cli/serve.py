"""`sonnetry serve`: the API on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import click
from click.core import ParameterSource

from .commands import Command
from .failures import in_one_sentence
from .streams import write

EXAMPLES = (
    "sonnetry serve",
    "sonnetry serve --port 0 --models strict --log-level info",
    "sonnetry serve --platform bedrock",
    "sonnetry serve --first-token 0.5 --tokens-per-second 60 --jitter 0.3",
    "sonnetry serve --requests-per-minute 50 --plan faults.yaml --seed 7",
)
# What of `serve` a Simulation and the rates are made of.
SIMULATION = ("tools", "web", "mcp", "first_token", "tokens_per_second", "jitter")
RATES = {
    "requests_per_minute": "requests",
    "input_tokens_per_minute": "input_tokens",
    "output_tokens_per_minute": "output_tokens",
}


def _named(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """Return addresses by name."""
    del context, parameter
    if wrong := next((text for text in given if not all(text.partition("="))), None):
        raise click.UsageError(f"--mcp takes NAME=URL, as in notes=http://127.0.0.1:8000/mcp, not {wrong}")
    return {name: url for name, _, url in (text.partition("=") for text in given)}


@click.command(cls=Command, examples=EXAMPLES)
@click.option(
    "--host",
    metavar="NAME",
    help="Address to listen on. Default: 127.0.0.1, which answers only requests for loopback names.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="N",
    default=4141,
    show_default=True,
    help="Port; 0 picks a free one.",
)
@click.option(
    "--api-key",
    metavar="KEY",
    envvar="SONNETRY_SERVE_API_KEY",
    show_envvar=True,
    help="Accept only this key; by default any key is accepted. Other users of this machine can see arguments.",
)
@click.option(
    "--api-key-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="File whose first line is the key.",
)
@click.option(
    "--models",
    type=click.Choice(["any", "strict"]),
    default="any",
    show_default=True,
    help="any: serve retired model ids too, with a warning header; strict: return 404, as the Claude API does.",
)
@click.option(
    "--betas",
    type=click.Choice(["known", "any"]),
    default="known",
    show_default=True,
    help="known: accept the beta values that the API and its published clients know; any: accept every value.",
)
@click.option(
    "--tools",
    type=click.Choice(["forced", "phrase", "never"]),
    default="phrase",
    show_default=True,
    help="forced: call a tool only if tool_choice forces it; phrase: also if the user's last text is `call NAME {json}`; never.",
)
@click.option(
    "--web",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder of pages for web search and web fetch, stored as DIR/HOST/PATH; by default a few built-in pages.",
)
@click.option(
    "--mcp",
    multiple=True,
    metavar="NAME=URL",
    callback=_named,
    help="MCP server on this machine that requests may use by this name; may be repeated.",
)
@click.option(
    "--strict-signatures",
    is_flag=True,
    help="Refuse thinking and encrypted results that this server did not sign, such as those from the Claude API.",
)
@click.option(
    "--log-level",
    type=click.Choice(["debug", "info", "warn", "error", "off"]),
    default="warn",
    show_default=True,
    help="Log level on stderr.",
)
@click.option(
    "--platform",
    type=click.Choice(["bedrock", "mantle", "aws", "vertex", "google", "foundry"]),
    help="Serve the API as this platform does, with its paths, authentication, stream format and errors.",
)
@click.option(
    "--plan",
    metavar="FILE",
    help="Faults and prepared replies from a YAML or JSON file: a list of entries such as {status: 529, error: {}, nth: 3}.",
)
@click.option("--requests-per-minute", type=click.IntRange(1), metavar="N", help="Limit requests; 429 beyond it.")
@click.option("--input-tokens-per-minute", type=click.IntRange(1), metavar="N", help="Limit input tokens.")
@click.option("--output-tokens-per-minute", type=click.IntRange(1), metavar="N", help="Limit output tokens.")
@click.option("--first-token", type=click.FloatRange(0), metavar="SECONDS", help="Delay before an answer begins.")
@click.option("--tokens-per-second", type=click.FloatRange(0, min_open=True), metavar="N", help="Speed of an answer.")
@click.option(
    "--jitter",
    type=click.FloatRange(0, 1),
    metavar="FRACTION",
    help="Vary delay and speed by up to this fraction, 0 to 1.",
)
@click.option(
    "--seed",
    type=int,
    metavar="N",
    default=0,
    show_default=True,
    help="Seed for jitter and plan probabilities.",
)
@click.option(
    "--virtual-clock",
    is_flag=True,
    help="Never sleep; time advances only through POST /_local/clock and simulated waits.",
)
@click.option(
    "--data", metavar="DIR", help="Folder for everything that the server stores; without it the data is lost on exit."
)
@click.pass_context
def serve(
    context: click.Context,
    /,
    host: str | None,
    port: int,
    api_key: str | None,
    api_key_file: Path | None,
    models: Literal["any", "strict"],
    log_level: str,
    **options: Any,
) -> None:
    """Serve the Claude API on this machine until Ctrl-C, with simulated answers; no key or network is needed."""
    with in_one_sentence():
        api_key = _only_key(context, api_key, api_key_file)
    given = {name: value for name, value in options.items() if value is not None}
    pace = {name: given.pop(name) for name in SIMULATION if name in given}
    rates = {rate: given.pop(name) for name, rate in RATES.items() if name in given}
    with in_one_sentence():
        run = _server()
        context.exit(run(host, port, api_key, models, log_level, pace=pace, rates=rates or None, **given, say=_say))


def _only_key(context: click.Context, given: str | None, file: Path | None) -> str | None:
    """Return the key of the command line, of the file, or of the environment, in this order."""
    from_argument = context.get_parameter_source("api_key") is ParameterSource.COMMANDLINE
    if file is not None and from_argument:
        raise click.UsageError("give --api-key or --api-key-file, not both")
    key, source = (given, "--api-key") if file is None else (_first_line(file), str(file))
    if key is not None and not key.strip():
        raise click.UsageError(f"the key in {source} is empty; leave it out to accept any key")
    return None if key is None else key.strip()


def _first_line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").partition("\n")[0]
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"cannot read the key in {file}: {error}") from None


def _say(text: str) -> None:
    write(f"{text}\n")


def _server() -> Any:
    try:
        from ..server.serve import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "uvicorn":
            raise
        raise ImportError("`sonnetry serve` needs more packages: pip install 'sonnetry[all]'") from error
    return run
