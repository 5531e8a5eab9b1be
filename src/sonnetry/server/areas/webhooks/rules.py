"""What webhooks must obey: where they may be sent, how often, and when an endpoint is given up (rules WH-6 to WH-8)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Sequence
from typing import Literal
from urllib.parse import urlsplit

from ....rules.errors import invalid
from ....rules.registry import rule

ATTEMPTS = 3  # of one delivery
FAILURES = 20  # attempts in a row until an endpoint is disabled
SOONEST, LATEST = 5.0, 120.0  # seconds between attempts
OVERLAP = 86_400.0  # seconds that a replaced secret goes on signing, unless another length is asked for
LONGEST_URL = 2048
ALL = "*"
Reason = Literal["caller", "sustained_failure", "invalid_address", "redirect"]


@rule("WH-8", "documented")
def endpoints_are_public_https(url: str, *, loopback: bool) -> None:
    """Refuse an address that is neither HTTPS on port 443 of a public host nor, where `loopback` allows it, on this machine."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise invalid(f"url: {error}") from None
    if (
        len(url) > LONGEST_URL
        or not host
        or parts.scheme not in ("http", "https")
        or not url.isprintable()
        or " " in url
    ):
        raise invalid(f"url: Input should be an absolute URL of at most {LONGEST_URL} characters")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise invalid("url: Input should have no user name, password or fragment")
    if loopback and names_loopback(host):
        return
    if parts.scheme != "https" or port not in (None, 443):
        also = "; http and other ports are allowed for this machine alone" if loopback else ""
        raise invalid(f"url: Input should be an HTTPS URL on port 443{also}")
    if names_loopback(host) or (_address(host) is not None and not is_public(host)):
        raise invalid("url: Input should have a publicly resolvable host name, not a private address")


@rule("WH-5", "documented")
def subscriptions_name_events(events: Sequence[str], known: Iterable[str]) -> None:
    """Refuse a subscription to nothing, or to an event that does not exist."""
    if not events:
        raise invalid("enabled_events: Input should name at least one event")
    unknown = next((event for event in events if event != ALL and event not in known), None)
    if unknown is not None:
        raise invalid(
            f"enabled_events: {unknown!r} is not an event of webhooks; GET /_local/webhooks/events lists them"
        )


def names_loopback(host: str) -> bool:
    """Return whether a host name means this machine."""
    address = _address(host)
    return host == "localhost" or host.endswith(".localhost") if address is None else address.is_loopback


def is_public(address: str) -> bool:
    """Return whether an address is one of the internet's."""
    found = _address(address)
    return found is not None and found.is_global and not found.is_multicast


def is_loopback(address: str) -> bool:
    """Return whether an address is this machine's own."""
    found = _address(address)
    return found is not None and found.is_loopback


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        found = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
