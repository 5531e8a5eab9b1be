"""What a package knows besides its names: defaults, error codes, models, beta values, variables of the environment.

Runs in the package's own environment. Each kind of fact is a table of names and values, made where the package keeps it.
"""

import re
import typing
from importlib import import_module
from pathlib import Path


def facts(package: typing.Any) -> dict[str, dict[str, str]]:
    """Describe what a package knows, by kind."""
    own = OFFICIAL if package.__name__ == "anthropic" else OURS
    return {
        "default": defaults(package),
        "variable": variables(package),
        **{kind: table() for kind, table in own.items()},
    }


def defaults(package: typing.Any) -> dict[str, str]:
    """List what a client is set to when nothing is given."""
    client = package.Anthropic(api_key="key")
    limits = {f"timeout.{name}": f"{getattr(client.timeout, name):g}" for name in ("connect", "read", "write")}
    return {"base_url": str(client.base_url).rstrip("/"), "max_retries": str(client.max_retries), **limits}


def variables(package: typing.Any) -> dict[str, str]:
    """List the variables of the environment that its sources name."""
    sources = [path.read_text("utf-8") for path in Path(package.__file__).parent.rglob("*.py")]
    return dict.fromkeys(
        {name for text in sources for name in re.findall(r"[\"'](ANTHROPIC_[A-Z_]+)[\"']", text)}, "read"
    )


def by_code(table: dict[tuple[int, str | None], type]) -> dict[str, str]:
    """List classes of errors by status and code."""
    return {f"{status} {code}": kind.__name__ for (status, code), kind in table.items() if code}


def official_errors() -> dict[str, str]:
    """List the official classes of errors that have a code."""
    tables = vars(import_module("anthropic._error_classes")).values()
    return by_code(next(one for one in tables if isinstance(one, dict) and (400, "already_member") in one))


def official_models() -> dict[str, str]:
    """List the official model ids, with the day of retirement of those that are deprecated."""
    ids = typing.get_args(
        next(one for one in typing.get_args(import_module("anthropic.types").Model) if one is not str)
    )
    leaving = import_module("anthropic.resources.messages").DEPRECATED_MODELS
    return {**dict.fromkeys(ids, ""), **leaving}


def official_betas() -> dict[str, str]:
    """List the official beta values."""
    values = import_module("anthropic.types").AnthropicBetaParam
    return dict.fromkeys(typing.get_args(next(one for one in typing.get_args(values) if one is not str)), "known")


def our_errors() -> dict[str, str]:
    """List our classes of errors that have a code."""
    return by_code(import_module("sonnetry._core.error_codes").BY_CODE)


def our_models() -> dict[str, str]:
    """List the model ids of our data file, with the day of retirement of those that have one and are not gone."""
    models = import_module("sonnetry._core.models")
    return {
        name: f"{facts.retires:%B} {ordinal(facts.retires.day)}, {facts.retires.year}" if facts.retires else ""
        for facts in models.models()
        for name in (facts.id, *facts.aliases)
    }


def ordinal(day: int) -> str:
    """Write a day of a month as the official package does."""
    suffix = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{suffix}"


def our_betas() -> dict[str, str]:
    """List the beta values that our server knows."""
    return dict.fromkeys(import_module("sonnetry._core.api_versions").BETAS, "known")


OFFICIAL = {"error": official_errors, "model": official_models, "beta": official_betas}
OURS = {"error": our_errors, "model": our_models, "beta": our_betas}
