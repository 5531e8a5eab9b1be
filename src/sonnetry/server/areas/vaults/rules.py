"""What vaults and credentials may be (rules VLT-1 to VLT-5)."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from ....rules.errors import ApiError, invalid
from ....rules.registry import rule

MOST_CREDENTIALS, MOST_HOSTS = 20, 16
_LABEL = re.compile(r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,254}")


@rule("VLT-1", "documented")
def vaults_have_limits(live: int) -> None:
    """Refuse more credentials in use than a vault may hold."""
    if live >= MOST_CREDENTIALS:
        raise invalid(f"A vault holds at most {MOST_CREDENTIALS} credentials.")


@rule("VLT-1", "assumed")
def vaults_have_names(display_name: str | None) -> None:
    """Refuse a name that is empty or too long."""
    if display_name is not None and not 1 <= len(display_name) <= 255:
        raise invalid("display_name: must have 1 to 255 characters")


@rule("VLT-1", "observed")
def keys_are_unique(key: str, taken: bool) -> None:
    """Refuse a second credential in use for one server or variable."""
    if taken:
        raise ApiError(409, f"The vault already has an active credential for {key[:255]}.")


@rule("VLT-2", "assumed")
def servers_are_addresses(url: str) -> None:
    """Refuse the address of a server that is not one."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("https", "http") and bool(parts.hostname)
    except ValueError:
        fits = False
    if not fits:
        raise invalid("auth.mcp_server_url: must be an https address")


@rule("VLT-2", "assumed")
def variables_have_names(secret_name: str) -> None:
    """Refuse names that no environment variable can have."""
    if not _VARIABLE.fullmatch(secret_name):
        raise invalid("auth.secret_name: must begin with a letter or _, followed by letters, digits and _")


@rule("VLT-3", "documented")
def kinds_stay(old: str, new: str) -> None:
    """Refuse to make one kind of credential another."""
    if old != new:
        raise invalid(f"auth.type: cannot change from {old} to {new}")


@rule("VLT-4", "documented")
def only_oauth_is_validated(kind: str) -> None:
    """Refuse to validate what is not a token of OAuth."""
    if kind != "mcp_oauth":
        raise invalid(f"Credentials of type {kind} cannot be validated; only mcp_oauth can.")


@rule("VLT-5", "documented", "VLT-2")
def hosts_are_bare(hosts: Sequence[str]) -> None:
    """Refuse too many hosts, and what is neither a host name, nor an IPv4 address, nor `*.` with a name."""
    if not 1 <= len(hosts) <= MOST_HOSTS:
        raise invalid(f"auth.networking.allowed_hosts: must have 1 to {MOST_HOSTS} hosts, not {len(hosts)}")
    for host in hosts:
        if not _is_host(host):
            raise invalid(
                f"auth.networking.allowed_hosts: {host[:100]!r} is not a host name, an IPv4 address, or *. with a name"
            )


def _is_host(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).version == 4
    except ValueError:
        labels = host.removeprefix("*.").split(".")
        return len(host) <= 255 and len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)


def reaches(pattern: str, host: str) -> bool:
    """Return whether an allowed host covers a host; `*.` stands for subdomains, not for the name itself (rule VLT-5)."""
    pattern, host = pattern.lower(), host.lower()
    return host.endswith(pattern[1:]) and host != pattern[2:] if pattern.startswith("*.") else host == pattern
