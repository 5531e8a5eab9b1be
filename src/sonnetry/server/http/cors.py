"""Pages in a browser: the preflight they send first, and the headers that let them read an answer (rule HDR-14).

As at the service, a page must opt in with a header of its own. `/_local` is never for pages.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..._core.headers import Headers
from .answers import Answer
from .head_checks import ORIGIN_OPT_IN, opted_in

_PREFLIGHT_LASTS = 600  # seconds that a browser may remember a preflight


def preflight(method: str, headers: Headers) -> Answer | None:
    """Return the answer to a preflight, None for any other request.

    Without the opt-in among the headers that the page wants to send, nothing is allowed and the browser stops there.
    """
    if method != "OPTIONS" or "origin" not in headers or "access-control-request-method" not in headers:
        return None
    wanted = headers.get("access-control-request-headers", "")
    if ORIGIN_OPT_IN not in [name.strip().lower() for name in wanted.split(",")]:
        return Answer(204, headers={"vary": "origin, access-control-request-headers"})
    allowed = {
        "access-control-allow-origin": "*",
        "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
        "access-control-allow-headers": wanted,
        "access-control-max-age": str(_PREFLIGHT_LASTS),
        "vary": "origin, access-control-request-headers",
    }
    if headers.get("access-control-request-private-network") == "true":
        allowed["access-control-allow-private-network"] = "true"
    return Answer(204, headers=allowed)


def shared_headers(headers: Headers) -> Mapping[str, str]:
    """Return the headers that let a page read the answer to a request that opted in."""
    if "origin" not in headers or not opted_in(headers):
        return {}
    return {"access-control-allow-origin": "*", "access-control-expose-headers": "*", "vary": "origin"}
