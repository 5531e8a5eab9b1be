"""What `sonnetry doctor` concludes from what it finds: ok, worth knowing, or wrong with its fix. No I/O, no secrets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Literal

from .._core.credentials import API_KEY, AUTH_TOKEN, CUSTOM_HEADERS, offers_more
from .._core.errors import APIError, APIStatusError, AuthenticationError, NotFoundError, PermissionDeniedError
from .._core.proxies import from_environment
from .._core.transport_errors import TransportError
from .._core.wire import Origin

Level = Literal["ok", "note", "wrong"]
LOOPBACK = ("localhost", "127.0.0.1", "::1")
UNSAFE = re.compile(r"^[\s'\"]|[\s'\"]$|[^\x21-\x7e]")  # what a shell's quoting or a copied line leaves in a key
VERSIONED = re.compile(r"/v1/*(\?.*)?$")  # other libraries want the version in the address
EVERYDAY = ("server", "cli")  # the extras that `all` brings
REQUIREMENT = re.compile(r"(?P<name>[\w-]+)[^;]*>=(?P<least>[\d.]+)[^;]*(?:; extra == '(?P<extra>\w+)')?$")
SKEW = 60.0  # seconds that a clock may be off before it is worth a word
TOO_MUCH = 300.0  # seconds beyond which certificates and signatures begin to fail


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    level: Level
    subject: str
    sentence: str


def packages(installed: Mapping[str, str | None], requirements: list[str]) -> Finding:
    """Judge the versions of the packages that this one declares, the names of the extras in `requirements` included."""
    wanted = [match for text in requirements if (match := REQUIREMENT.match(text.replace('"', "'")))]
    old = [m for m in wanted if (has := installed.get(m["name"])) and _numbers(has) < _numbers(m["least"])]
    missing = [m for m in wanted if installed.get(m["name"]) is None and m["extra"] in EVERYDAY]
    if old:
        named = ", ".join(f"{m['name']} {installed[m['name']]} (needs {m['least']})" for m in old)
        return Finding("wrong", "packages", f"too old: {named}; pip install -U 'sonnetry[all]'")
    if missing:
        named = ", ".join(sorted({m["name"] for m in missing}))
        return Finding("note", "packages", f"not installed: {named}; pip install 'sonnetry[all]' installs everything")
    used = dict.fromkeys(m["name"] for m in wanted if m["extra"] != "dev" and installed.get(m["name"]))
    return Finding("ok", "packages", ", ".join(f"{name} {installed[name]}" for name in used))


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)[:3]]


def credential(environ: Mapping[str, str], profile: str | None = None) -> Finding:
    """Judge the variables that hold a credential, or the profile that is used in their place, without showing it."""
    present = [name for name in (API_KEY, AUTH_TOKEN) if environ.get(name, "").strip()]
    if profile is not None or (not present and offers_more()):
        return _stored_credential(profile)
    if not present:
        empty = next((f"{name} is set but empty" for name in (API_KEY, AUTH_TOKEN) if name in environ), "there is none")
        return Finding(
            "wrong", "credential", f"{empty}: set {API_KEY}; until then `sonnetry ask` answers with a simulation"
        )
    name = present[0]
    if UNSAFE.search(environ[name]):
        return Finding(
            "wrong",
            "credential",
            f"{name} contains a space, a quote or another character that a key cannot have: set it again without them",
        )
    if len(present) > 1:
        return Finding(
            "note", "credential", f"{name} is used; {AUTH_TOKEN} is also set and is ignored: unset one of them"
        )
    return Finding("ok", "credential", f"{name} is set")


def _stored_credential(profile: str | None) -> Finding:
    from ..credentials import CredentialsError, CredentialsFile, chain

    try:
        found = chain.of_profile(profile) if profile is not None else chain.discovered()
        if found is None:
            return Finding("wrong", "credential", f"there is none: set {API_KEY}, or run `sonnetry auth login`")
        if not isinstance(found.provider, CredentialsFile):
            return Finding("ok", "credential", "workload identity from the environment")
        found.provider.stored_until()
        return Finding("ok", "credential", f"the profile {found.provider.profile!r} uses {found.provider.kind}")
    except CredentialsError as error:
        return Finding("wrong", "credential", str(error))


def custom_headers(environ: Mapping[str, str]) -> Finding | None:
    """Judge the headers that the environment adds, None when it adds none."""
    lines = [line for line in environ.get(CUSTOM_HEADERS, "").splitlines() if line.strip()]
    if not lines:
        return None
    if not all(":" in line for line in lines):
        return Finding(
            "wrong", "headers", f"a line of {CUSTOM_HEADERS} has no colon and is not sent: write Name: value"
        )
    names = ", ".join(line.partition(":")[0].strip() for line in lines)
    return Finding("note", "headers", f"{CUSTOM_HEADERS} adds {names} to every request")


def address(origin: Origin, url: str) -> Finding:
    """Judge where requests go."""
    if origin.scheme == "http" and origin.host not in LOOPBACK:
        return Finding(
            "note", "address", f"{url} is not encrypted, so others can read the key in transit; use https if you can"
        )
    if VERSIONED.search(url):
        return Finding(
            "note",
            "address",
            f"{url} ends in /v1, and so does the start of every path: requests go to /v1/v1/...; leave it out",
        )
    return Finding("ok", "address", url)


def proxy(origin: Origin, environ: Mapping[str, str]) -> Finding:
    """Judge the proxy that the environment sets for an origin."""
    try:
        found = from_environment(origin, environ)
    except TransportError as error:
        return Finding("wrong", "proxy", str(error))
    if found is not None:
        return Finding("ok", "proxy", f"requests go through {found}, as the environment says")
    return Finding("ok", "proxy", "none for this address")


def encoding(name: str | None) -> Finding:
    """Judge the encoding of standard output."""
    if name is None or name.lower().replace("-", "") == "utf8":
        return Finding("ok", "terminal", f"encoding {name or 'unknown: the output is closed'}")
    return Finding(
        "note",
        "terminal",
        f"standard output uses {name}: characters that it cannot show are printed as ?; set LC_ALL=C.UTF-8 or PYTHONUTF8=1",
    )


def clock(told: str | None, now: datetime) -> Finding | None:
    """Compare this machine's clock with the date of an answer, None when that has none."""
    try:
        away = (now - parsedate_to_datetime(told or "")).total_seconds()
    except (TypeError, ValueError):
        return None
    if abs(away) <= SKEW:
        return Finding("ok", "clock", "agrees with the response's date")
    sentence = f"{abs(away) / 60:.0f} minutes {'ahead of' if away > 0 else 'behind'} the response's date: set this machine's clock"
    return Finding("wrong" if abs(away) > TOO_MUCH else "note", "clock", sentence)


def answer(error: APIError | None, seconds: float, *, keyed: bool) -> Finding:
    """Judge what came of a request for the list of models; `keyed` says that it carried a credential of the user."""
    if error is None:
        return Finding("ok", "answer", f"the list of models arrived in {seconds:.1f} s")
    if not isinstance(error, APIStatusError):
        return Finding("wrong", "answer", _mended(str(error)))
    if isinstance(error, AuthenticationError):
        return (
            _refused(error) if keyed else Finding("ok", "answer", f"in {seconds:.1f} s: 401, as expected without a key")
        )
    if isinstance(error, NotFoundError):
        return Finding("note", "answer", "the server does not list models; this can be normal for a gateway")
    if isinstance(error, PermissionDeniedError):
        return Finding("wrong", "answer", f"the credential is valid but is not allowed to do this: {error}")
    return Finding(
        "wrong", "answer", f"{error}; {'try again later' if error.retryable else 'ask the operator of the server'}"
    )


def _mended(sentence: str) -> str:
    """Add what to look at, unless the sentence says it itself."""
    return (
        sentence
        if ";" in sentence
        else f"{sentence}; check the address, that the server is running, and any firewall in between"
    )


def _refused(error: APIError) -> Finding:
    return Finding("wrong", "answer", f"the credential was refused: {error}; check it, or create a new one")
