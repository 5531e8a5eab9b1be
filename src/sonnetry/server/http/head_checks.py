"""The checks every API request passes before its body is read: browser, credential, version, beta values.

Their order is the service's own: an unknown path is told apart before the credential, the credential before the version.
"""

from __future__ import annotations

import hmac
import ipaddress
import re
from typing import TYPE_CHECKING

from ..._core.api_versions import BETAS, VERSIONS
from ..._core.headers import Headers
from ...rules.errors import ApiError, invalid

if TYPE_CHECKING:
    from ..state import LocalAPI

ORIGIN_OPT_IN = "anthropic-dangerous-direct-browser-access"


_HOST = re.compile(r"(?:\[(?P<v6>[0-9a-fA-F:.]+)\]|(?P<name>[A-Za-z0-9._-]+))(?::[0-9]{0,5})?")


def names_this_machine(headers: Headers) -> bool:
    """Return whether a request asks for a loopback name; one without a host does not come from a browser.

    A page whose own name was pointed at 127.0.0.1 sends that name here (DNS rebinding).
    """
    host = headers.get("host")
    if host is None:
        return True
    found = _HOST.fullmatch(host.strip())
    if found is None:
        return False
    name = (found["v6"] or found["name"]).lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def check_host(headers: Headers) -> None:
    """Refuse requests for another host, where only this machine is served."""
    if not names_this_machine(headers):
        raise ApiError(
            403, "This server answers only requests for localhost; start it with --host to serve other names."
        )


def opted_in(headers: Headers) -> bool:
    """Return whether a page asked for access from the browser."""
    return headers.get(ORIGIN_OPT_IN, "").lower() == "true"


def check_origin(headers: Headers) -> None:
    """Refuse browsers that did not opt in (rule HDR-14)."""
    if "origin" in headers and not opted_in(headers):
        raise ApiError(
            401, f"CORS requests must set '{ORIGIN_OPT_IN}' header to 'true' to be allowed from the browser."
        )


def credential(headers: Headers) -> str:
    """Return the key a request brings, "" for none; `x-api-key` goes before a bearer token (rule HDR-6)."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return headers.get("x-api-key", "").strip() or (token.strip() if scheme.lower() == "bearer" else "")


def is_key(given: str, expected: str) -> bool:
    """Compare two keys in constant time."""
    return hmac.compare_digest(given.encode(), expected.encode())


def check_credential(headers: Headers, server: LocalAPI) -> None:
    """Refuse a missing or wrong key; a server without one takes any (rules HDR-6 and HDR-8).

    A token that the server handed out is as good as its key, until it expires; it goes into `authorization` (rule HDR-7).
    """
    given = credential(headers)
    if not given:
        raise ApiError(401, "x-api-key header is required")
    handed_out = server.tokens.admits(given, server.clock.time())
    if handed_out is not None and headers.get("x-api-key", "").strip() == given:
        raise ApiError(401, "invalid x-api-key")
    if handed_out is False:
        raise ApiError(401, "OAuth token has expired or is not valid")
    if handed_out is None and server.api_key is not None and not is_key(given, server.api_key):
        raise ApiError(401, "invalid x-api-key")


def api_version(headers: Headers) -> str:
    """Return the API version a request speaks (rule HDR-2)."""
    version = headers.get("anthropic-version")
    if version is None:
        raise invalid("anthropic-version: header is required")
    if version not in VERSIONS:
        raise invalid(f'anthropic-version: "{version}" is not a valid version')
    return version


def beta_values(headers: Headers, *, any_beta: bool = False) -> frozenset[str]:
    """Return the beta values of a request; an unknown one is refused unless `any_beta` (rules HDR-9 and REC-5)."""
    values = [value.strip() for value in headers.get("anthropic-beta", "").split(",") if value.strip()]
    unknown = [value for value in values if value not in BETAS]
    if unknown and not any_beta:
        named = ", ".join(f"`{value}`" for value in unknown)
        raise invalid(
            f"Unexpected value(s) {named} for the `anthropic-beta` header. Please consult our documentation at "
            "docs.claude.com or try again without the header."
        )
    return frozenset(values)
