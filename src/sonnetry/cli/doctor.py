"""`sonnetry doctor`: what is right and wrong between this machine and the API, a line each."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
import textwrap
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from .commands import CONNECTION, Command, chosen_profile
from .failures import masked
from .printing import formats, printable
from .streams import write

if TYPE_CHECKING:
    from .._core.errors import APIError
    from .._core.wire import Origin
    from .diagnosis import Finding

COLOURS = {"ok": "green", "note": "yellow", "wrong": "red"}
CONNECT, WAIT = 5.0, 20.0  # seconds
INDENT = 18
NAME = re.compile(r"[\w-]+")
EXAMPLES = ("sonnetry doctor", "sonnetry doctor --base-url http://127.0.0.1:4141", "sonnetry doctor | grep wrong")


@click.command(cls=Command, examples=EXAMPLES)
@CONNECTION
@click.pass_context
def doctor(context: click.Context, base_url: str | None) -> None:
    """Check versions, credential, address, proxy and TLS, request the list of models, and compare clocks.

    Each line says `ok`, `note` or `wrong`; a `wrong` line says how to fix the problem, and makes the exit code 1. No line
    contains a secret, so you can paste the output into a report.
    """
    wrong = False
    for finding in findings(base_url):
        _show(finding)
        wrong = wrong or finding.level == "wrong"
    context.exit(1 if wrong else 0)


def findings(base_url: str | None) -> Iterator[Finding]:
    """Look at one thing after the other; what depends on something wrong is left out."""
    from .. import __version__
    from .._core.credentials import BASE_URL, DEFAULT_BASE_URL
    from .._core.wire import Origin
    from . import diagnosis

    python = (
        f"sonnetry {__version__}, {platform.python_implementation()} {platform.python_version()}, {platform.platform()}"
    )
    yield diagnosis.Finding("ok", "versions", python)
    yield diagnosis.packages(*_packages())
    yield diagnosis.encoding(sys.stdout.encoding if sys.stdout else None)
    yield diagnosis.credential(os.environ, chosen_profile())
    yield from filter(None, [diagnosis.custom_headers(os.environ)])
    url = base_url or os.environ.get(BASE_URL, "").strip() or DEFAULT_BASE_URL
    try:
        origin = Origin.of(url)
    except ValueError as error:
        yield diagnosis.Finding("wrong", "address", str(error))
        return
    yield diagnosis.address(origin, url)
    yield from _connection(origin, url)


def _connection(origin: Origin, url: str) -> Iterator[Finding]:
    from . import diagnosis

    ready = [diagnosis.proxy(origin, os.environ), *([_tls()] if origin.scheme == "https" else [])]
    yield from ready
    if not any(finding.level == "wrong" for finding in ready):
        yield from _asked(url)


def _packages() -> tuple[Mapping[str, str | None], list[str]]:
    from importlib.metadata import PackageNotFoundError, requires, version

    def installed(name: str) -> str | None:
        try:
            return version(name)
        except PackageNotFoundError:
            return None

    requirements = requires("sonnetry") or []
    names = (NAME.match(requirement) for requirement in requirements)
    return {name[0]: installed(name[0]) for name in names if name}, requirements


def _tls() -> Finding:
    import ssl

    from .._core.transport_errors import TransportError
    from ..engines.tls import VARIABLES, shared_context
    from .diagnosis import Finding

    try:
        shared_context(None)
    except TransportError as error:
        return Finding("wrong", "TLS", str(error))
    named = ", ".join(name for name in VARIABLES if os.environ.get(name))
    and_more = f" and those of {named}" if named else ""
    return Finding("ok", "TLS", f"{ssl.OPENSSL_VERSION}; trusts the system's authorities{and_more}")


def _asked(url: str) -> Iterator[Finding]:
    """Ask for one model, once."""
    from .. import APIError, MissingCredentialsError
    from . import diagnosis

    keyed = diagnosis.credential(os.environ, chosen_profile()).level != "wrong"
    begun = time.monotonic()
    error: APIError | None = None
    headers: Mapping[str, str] | None = None
    try:
        headers = _headers(url, keyed)
    except APIError as raised:
        error, headers = raised, getattr(getattr(raised, "response", None), "headers", None)
    except (MissingCredentialsError, ValueError) as raised:  # a header that cannot be sent
        yield diagnosis.Finding("wrong", "answer", str(raised))
        return
    yield diagnosis.answer(error, time.monotonic() - begun, keyed=keyed)
    compared = diagnosis.clock((headers or {}).get("date"), datetime.now(UTC))
    yield from filter(None, [compared])


def _headers(url: str, keyed: bool) -> Mapping[str, str]:
    from .. import Anthropic, Timeout

    limits = Timeout(connect=CONNECT, read=WAIT, total=WAIT)
    credential: dict[str, Any] = {"profile": chosen_profile()} if keyed else {"api_key": "none"}
    with Anthropic(base_url=url, max_retries=0, timeout=limits, **credential) as client:
        return client.models.with_raw_response.list(limit=1).headers


def _show(finding: Finding) -> None:
    sentence = printable(masked(finding.sentence))
    line = f"{finding.level:<6}{finding.subject:<{INDENT - 6}}{sentence}"
    if not formats():
        write(f"{line}\n")
        return
    width = max(shutil.get_terminal_size().columns, INDENT + 20)
    line = textwrap.fill(line, width, subsequent_indent=" " * INDENT, break_long_words=False, break_on_hyphens=False)
    if not os.environ.get("NO_COLOR"):
        line = click.style(finding.level, COLOURS[finding.level], bold=True) + line[len(finding.level) :]
    write(f"{line}\n")
