"""`POST /v1/oauth/token`: tokens for identity tokens and refresh tokens, so that federation works offline (rule AUTH-4).

Nobody's identity can be verified here: an identity token is taken as it is, or, where the server has a key, has to be that
key. What is handed out expires on the server's clock.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..._core.json_access import encode
from ...credentials.exchange import GRANT_TYPE_JWT_BEARER, GRANT_TYPE_REFRESH, TOKEN_ENDPOINT
from ...endpoints import ad_hoc
from ..area import Area
from ..http.answers import JSON, Answer, json_answer
from ..http.bodies import json_body
from ..http.routes import Served
from ..http.tokens import LIFETIME

if TYPE_CHECKING:
    from ..http.exchange import Exchange
    from ..state import LocalAPI

LARGEST = 1 << 16  # bytes of a request
LARGEST_ASSERTION = 16 * 1024  # bytes
# The fields of each grant, the first of which holds its secret.
GRANTS = {
    GRANT_TYPE_JWT_BEARER: ("assertion", "federation_rule_id", "organization_id"),
    GRANT_TYPE_REFRESH: ("refresh_token", "client_id"),
}


async def hand_out(server: LocalAPI, exchange: Exchange) -> Answer:
    """Exchange an identity token or a refresh token."""
    fields = _object(json_body(await exchange.read(), exchange.headers, LARGEST))
    if fields is None:
        return _refusal(400, "invalid_request", "The body must be a JSON object")
    needed = GRANTS.get(str(fields.get("grant_type")))
    if needed is None:
        return _refusal(400, "unsupported_grant_type", f"grant_type must be one of {', '.join(GRANTS)}")
    missing = [name for name in needed if not isinstance(fields.get(name), str) or not fields[name]]
    if missing:
        return _refusal(400, "invalid_request", f"{missing[0]}: a non-empty text is required")
    secret = str(fields[needed[0]])
    if len(secret.encode()) > LARGEST_ASSERTION:
        return _refusal(400, "invalid_request", f"{needed[0]} is larger than {LARGEST_ASSERTION} bytes")
    if not _admitted(server, secret):
        return _refusal(401, "invalid_grant", f"{needed[0]} is not the key of this server")
    return json_answer(_tokens(server, fields))


def _object(content: bytes) -> Mapping[str, Any] | None:
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _admitted(server: LocalAPI, secret: str) -> bool:
    ours = server.tokens.admits(secret, server.clock.time())
    if ours is not None or server.api_key is None:
        return ours is not False
    return hmac.compare_digest(secret.encode(), server.api_key.encode())


def _tokens(server: LocalAPI, fields: Mapping[str, Any]) -> dict[str, Any]:
    now = server.clock.time()
    made = {"access_token": server.tokens.issue(now + LIFETIME), "token_type": "Bearer", "expires_in": LIFETIME}
    if fields["grant_type"] == GRANT_TYPE_REFRESH:
        made["refresh_token"] = server.tokens.issue(None)
    return made


def _refusal(status: int, error: str, description: str) -> Answer:
    """Return an error in the form of OAuth."""
    return Answer(status, encode({"error": error, "error_description": description}), {"content-type": JSON})


AREA = Area(name="oauth", routes=(Served(ad_hoc("POST", TOKEN_ENDPOINT, None), hand_out, open=True),))
