"""The token endpoint, `POST /v1/oauth/token`: what is asked, how it is sent, and what an answer must hold (rule AUTH-4).

Texts that hold a secret are `Secret` wherever a variable keeps them, so that no traceback shows one, and an error is raised
outside of `except`, so that no chained one holds the frames of a parser.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .._core.headers import Headers, SentHeaders
from .._core.secrets import Secret, SecretBytes
from .._core.timeouts import Limits
from .._core.transport_errors import TransportError
from .._core.wire import Origin, Request
from .errors import CredentialsError, WorkloadIdentityError
from .tokens import AccessToken

if TYPE_CHECKING:
    from ..engines import ForeignClient, HTTPClient, HTTPResponse

TOKEN_ENDPOINT = "/v1/oauth/token"
GRANT_TYPE_JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
GRANT_TYPE_REFRESH = "refresh_token"
OAUTH_BETA = "oauth-2025-04-20"
FEDERATION_BETA = "oidc-federation-2026-04-01"
SECONDS = 30.0  # for the whole exchange
LARGEST_ANSWER = 1 << 20  # bytes
SHOWN = 256  # characters of an answer that is not JSON
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def checked_base_url(url: str, what: str = "base_url") -> str:
    """Return a URL without the slash at its end.

    Raises:
        CredentialsError: it is not https, which only this machine may do without.
    """
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK):
        return url.rstrip("/")
    raise CredentialsError(f"{what} must use https (got {url!r}); a credential is never sent in the clear")


class Transport:
    """What token requests go through: a client that was given, or an engine made for the first request.

    Itself an engine, so that one provider can send through what another one has; what was given is never closed.
    """

    def __init__(self, http_client: HTTPClient | ForeignClient | None = None) -> None:
        self._given: Any = http_client
        self._own: HTTPClient | None = None

    def send(self, request: Request, limits: Limits) -> HTTPResponse:
        """Send a request and read the head of its answer.

        Raises:
            TypeError: the client that was given is an asynchronous one.
        """
        return self._engine().send(request, limits)

    def lend(self, engine: HTTPClient) -> None:
        """Send through the engine of a client, unless another was given."""
        if isinstance(self._given, Transport):
            self._given.lend(engine)
        elif self._given is None:
            self._given = engine

    def close(self) -> None:
        """Close the engine that was made here."""
        if self._own is not None:
            self._own.close()
            self._own = None

    def _engine(self) -> HTTPClient:
        if self._given is not None:
            return adopted(self._given)
        if self._own is None:
            from ..engines.sockets import SocketEngine

            self._own = SocketEngine()
        return self._own


def adopted(client: Any) -> HTTPClient:
    """Return an engine around a client of another library, and an engine as it is."""
    from ..engines.foreign import ForeignEngine, check, is_foreign

    if not is_foreign(client):
        engine: HTTPClient = client
        return engine
    check(client, "sync")
    return ForeignEngine(client)


def asked(
    transport: Transport, base_url: str, fields: Mapping[str, str], betas: tuple[str, ...], what: str, hint: str = ""
) -> dict[str, Any]:
    """Send a token request and return the fields of its answer, texts as `Secret`.

    Raises:
        WorkloadIdentityError: there was no answer, it says no, or it is not usable; `what` says what was tried, and
            `hint` what helps against a 401.
    """
    request = _request(checked_base_url(base_url), fields, betas)
    status, headers, content = _sent(transport, request, what)
    if status >= 300:
        raise _refusal(status, headers, content, what, hint)
    return parsed(content, f"{what}: the token endpoint", WorkloadIdentityError)


def token_in(answer: Mapping[str, Any], what: str) -> AccessToken:
    """Read the token of an answer.

    Raises:
        WorkloadIdentityError: a field is missing or not usable.
    """
    kind = answer.get("token_type")
    if kind is not None and str(kind).lower() != "bearer":
        raise WorkloadIdentityError(f"{what}: unsupported token_type '{str(kind)[:20]}'; only bearer tokens are sent")
    token, lasts = answer.get("access_token"), answer.get("expires_in")
    if not isinstance(token, str) or not token:
        raise WorkloadIdentityError(f"{what}: the answer is missing 'access_token'")
    seconds = _seconds(lasts)
    if seconds is None:
        raise WorkloadIdentityError(f"{what}: the answer has an invalid 'expires_in'; expected seconds")
    return AccessToken(token, int(time.time() + seconds))


def parsed(content: bytes, whose: str, kind: type[CredentialsError]) -> dict[str, Any]:
    """Read a JSON object; its texts become `Secret`, at any depth.

    Raises:
        CredentialsError: of the given kind; it is not a JSON object.
    """
    value, problem = _loaded(content)
    if problem is not None:
        verdict = "is not valid JSON" if kind is CredentialsError else "returned a non-JSON response"
        raise kind(f"{whose} {verdict}: {problem}") from ValueError(problem)
    if not isinstance(value, dict):
        name, value = "str" if isinstance(value, str) else type(value).__name__, None
        text = f"must contain a JSON object, not {name}"
        raise kind(f"{whose} {text if kind is CredentialsError else f'returned {name}; expected an object'}")
    return value


def _loaded(content: bytes) -> tuple[Any, str | None]:
    try:
        return _sealed(json.loads(content)), None
    except ValueError as error:  # its own text names a place, its `doc` would show everything
        return None, str(error)
    except RecursionError:
        return None, "it is nested too deeply"


def _sealed(value: Any) -> Any:
    if isinstance(value, str):
        return Secret(value)
    if isinstance(value, dict):
        return {name: _sealed(item) for name, item in value.items()}
    return [_sealed(item) for item in value] if isinstance(value, list) else value


def _request(base_url: str, fields: Mapping[str, str], betas: tuple[str, ...]) -> Request:
    from .._core.settings import user_agent

    headers = {
        "accept": "application/json",
        "accept-encoding": "identity",
        "content-type": "application/json",
        "user-agent": user_agent(),
        "anthropic-beta": ",".join(betas),
    }
    body = SecretBytes(json.dumps(dict(fields)).encode())
    target = urlsplit(base_url).path + TOKEN_ENDPOINT
    return Request("POST", Origin.of(base_url), target, SentHeaders(headers), body)


def _sent(transport: Transport, request: Request, what: str) -> tuple[int, Headers, bytes]:
    until = time.monotonic() + SECONDS
    try:
        answer = transport.send(request, Limits(5.0, SECONDS, SECONDS, until))
        try:
            return answer.status, answer.headers, _read(answer)
        finally:
            answer.close()
    except TransportError as fault:
        problem = str(fault) or fault.kind
    except CredentialsError as error:
        problem = str(error)
    raise WorkloadIdentityError(f"{what} failed: {problem}") from ConnectionError(problem)


def _read(answer: Any) -> bytes:
    content = bytearray()
    while piece := answer.chunk():
        content += piece
        if len(content) > LARGEST_ANSWER:
            content.clear()
            del piece
            raise CredentialsError(f"the response body exceeds {LARGEST_ANSWER} bytes")
    return SecretBytes(content)


def _refusal(status: int, headers: Headers, content: bytes, what: str, hint: str) -> WorkloadIdentityError:
    body = redacted(content)
    advice = f" {hint}" if hint and status == 401 else ""
    return WorkloadIdentityError(
        f"{what} failed (HTTP {status}): {body}{advice}",
        status_code=status,
        body=body,
        request_id=headers.get("request-id"),
    )


def redacted(content: bytes) -> Any:
    """Return what an error may show of an answer: the fields of OAuth errors, or the beginning of a text."""
    value, problem = _loaded(content)
    if problem is None and isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items() if name.startswith("error")}
    text = content.decode("utf-8", "replace") if problem is not None else f"a JSON {type(value).__name__}"
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}... <{len(text) - SHOWN} more characters>"


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return str.__str__(value)[:SHOWN]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items() if name in ("type", "message")}
    return value if isinstance(value, int | float | bool) else None


def _seconds(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    return seconds if 0 <= seconds < 1e11 else None
