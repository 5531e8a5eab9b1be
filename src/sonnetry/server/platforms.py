"""What the platforms look like from outside: how requests sign in, where they go, and how refusals are written.

Decisions without I/O; `gateway` puts them in front of the API. What is verified of a signature is what Amazon verifies: that
it is of this request, of this service, of now, and made with the secret, where the server was given one.
"""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from .._core.models import without_vendor
from ..platforms.sigv4 import ALGORITHM, canonical_request, digest, sign

VERSIONS = {"bedrock-2023-05-31": "2023-06-01", "vertex-2023-10-16": "2023-06-01"}
SKEW = 15 * 60  # seconds that a signature is good for, both ways
CREDENTIAL = re.compile(
    re.escape(ALGORITHM)
    + r" Credential=([^/,\s]+)/(\d{8})/([^/]+)/([^/]+)/aws4_request, ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})"
)
INVOKE = re.compile(r"/model/([^/]+)/invoke(-with-response-stream)?")
PREDICT = re.compile(
    r"(?:/v1)?/projects/[^/]+/locations/[^/]+/publishers/anthropic/models/([^/]+):(rawPredict|streamRawPredict)"
)
WORKSPACE = re.compile(r"/v1/projects/[^/]+/locations/[^/]+/(?:workspaces/([^/]+)|claudeOrganization)/invoke(/v1/.*)")


@dataclass(frozen=True, slots=True)
class Inbound:
    """A request as it arrived, or as the API takes it. Header names are in lower case; `target` is as it was sent."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def path(self) -> str:
        """The path, without the query."""
        return self.target.partition("?")[0]


@dataclass(slots=True)
class Refused(Exception):  # noqa: N818 - a decision, turned into an answer
    """The platform itself says no, in its own form."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Door:
    """One platform: who may come in, what the request becomes, and whether it answers in Amazon's forms."""

    enter: Callable[[Inbound, str | None, datetime], None]
    translate: Callable[[Inbound], Inbound]
    variable: str  # where clients look for the base URL
    base_path: str = ""
    amazon: bool = False


# --- Signing in ---------------------------------------------------------------------------------------------------------


def _aws_refusal(status: int, kind: str, message: str) -> Refused:
    return Refused(status, {"message": message}, {"x-amzn-errortype": kind})


def _amazon(service: str) -> Callable[[Inbound, str | None, datetime], None]:
    def enter(request: Inbound, secret: str | None, now: datetime) -> None:
        given = request.headers.get("authorization", "")
        if given.startswith("Bearer ") and given[7:].strip():
            if secret is not None and not hmac.compare_digest(given[7:].encode(), secret.encode()):
                raise _aws_refusal(403, "AccessDeniedException", "The API key is not valid.")
            return
        match = CREDENTIAL.fullmatch(given)
        if match is None:
            raise _aws_refusal(403, "MissingAuthenticationTokenException", "Missing Authentication Token")
        check_signature(request, match, service, secret, now)

    return enter


def check_signature(request: Inbound, match: re.Match[str], service: str, secret: str | None, now: datetime) -> None:
    """Verify a signature; without a secret, everything but the signature itself.

    Raises:
        Refused: it is of another service or time, leaves out what must be signed, or is not of this request.
    """
    _, day, region, named, names, signature = match.groups()
    stamp = request.headers.get("x-amz-date", "")
    if named != service:
        text = f"Credential should be scoped to correct service: '{service}'."
        raise _aws_refusal(403, "InvalidSignatureException", text)
    try:
        moment = datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise _aws_refusal(403, "InvalidSignatureException", "x-amz-date must be a valid date") from None
    if not stamp.startswith(day) or abs((now - moment).total_seconds()) > SKEW:
        raise _aws_refusal(403, "InvalidSignatureException", f"Signature not yet current or expired: {stamp}")
    signed = names.split(";")
    if not {"host", "x-amz-date"} <= set(signed) or any(name not in request.headers for name in signed):
        raise _aws_refusal(403, "InvalidSignatureException", "'Host' and 'x-amz-date' must be signed headers")
    if secret is None:
        return
    headers = {name: request.headers[name] for name in signed}
    _, text = canonical_request(request.method, request.target, headers, digest([request.body]))
    expected = sign(text, stamp, f"{day}/{region}/{service}/aws4_request", secret)
    if not hmac.compare_digest(expected, signature):
        raise _aws_refusal(
            403,
            "InvalidSignatureException",
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access "
            "Key and signing method.",
        )


def _google(request: Inbound, secret: str | None, now: datetime) -> None:
    del now
    token = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    if not token or (secret is not None and not hmac.compare_digest(token.encode(), secret.encode())):
        message = "Request had invalid authentication credentials. Expected OAuth 2 access token."
        raise Refused(401, {"error": {"code": 401, "message": message, "status": "UNAUTHENTICATED"}})


def _azure(request: Inbound, secret: str | None, now: datetime) -> None:
    del now
    names = ("api-key", "x-api-key")
    token = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    given = next((request.headers[name] for name in names if request.headers.get(name)), token)
    if not given or (secret is not None and not hmac.compare_digest(given.encode(), secret.encode())):
        message = "Access denied due to invalid subscription key or wrong API endpoint."
        raise Refused(401, {"error": {"code": "401", "message": message}})


# --- Translating --------------------------------------------------------------------------------------------------------


def _bedrock(request: Inbound) -> Inbound:
    match = INVOKE.fullmatch(request.path)
    if match is None:
        raise _aws_refusal(404, "UnknownOperationException", "")
    body = _object(request)
    if body is None:
        words = "Malformed input request, please reformat your input and try again."
        raise _aws_refusal(400, "ValidationException", words)
    if "anthropic_version" not in body:
        missing = "#: required key [anthropic_version] not found"
        raise _aws_refusal(400, "ValidationException", f"Malformed input request: {missing}")
    return _as_message(request, body, model_of(unquote(match[1])), stream=bool(match[2]))


def _vertex(request: Inbound) -> Inbound:
    match = PREDICT.fullmatch(request.path)
    if match is None:
        raise Refused(404, {"error": {"code": 404, "message": "Not found", "status": "NOT_FOUND"}})
    body = _object(request)
    if body is None or "anthropic_version" not in body:
        message = "The request body is not valid JSON" if body is None else "anthropic_version: Field required"
        error = {"type": "error", "error": {"type": "invalid_request_error", "message": message}}
        raise Refused(400, error)
    model = unquote(match[1])
    if model == "count-tokens":
        return _as_message(request, _renamed(body, _of_google), None, path="/v1/messages/count_tokens")
    return _as_message(request, body, _of_google(model), stream=match[2] == "streamRawPredict")


def _of_google(name: str) -> str:
    """Return the API's id of a model that Vertex names."""
    return name.replace("@", "-")


def _renamed(body: dict[str, Any], name_of: Callable[[str], str]) -> dict[str, Any]:
    """Return a body whose model has the API's id."""
    model = body.get("model")
    return {**body, "model": name_of(model)} if isinstance(model, str) else body


def _mantle(request: Inbound) -> Inbound:
    inner = replace(request, target=request.target.removeprefix("/anthropic"))
    body = _object(inner) if inner.path in ("/v1/messages", "/v1/messages/count_tokens") else None
    return inner if body is None else replace(inner, body=json.dumps(_renamed(body, model_of)).encode())


def _as_message(
    request: Inbound, body: dict[str, Any], model: str | None, *, stream: bool = False, path: str = "/v1/messages"
) -> Inbound:
    version = str(body.pop("anthropic_version"))
    betas = body.pop("anthropic_beta", None)
    profile = body.pop("user_profile_id", None)
    headers = {**request.headers, "anthropic-version": VERSIONS.get(version, version)}
    headers["content-type"] = "application/json"  # what platforms take it for, whatever it is called
    if betas:
        headers["anthropic-beta"] = ",".join(map(str, betas)) if isinstance(betas, list) else str(betas)
    if profile:
        headers["anthropic-user-profile-id"] = str(profile)
    named = {} if model is None else {"model": model}
    content = {**named, **body, **({"stream": True} if stream else {})}
    return replace(request, target=path, headers=headers, body=json.dumps(content).encode())


def _google_cloud(request: Inbound) -> Inbound:
    match = WORKSPACE.fullmatch(request.path)
    if match is None:
        return request  # a base URL of the caller's takes every route
    query = request.target.partition("?")[2]
    headers = {**request.headers, **({"anthropic-workspace-id": unquote(match[1])} if match[1] else {})}
    return replace(request, target=match[2] + (f"?{query}" if query else ""), headers=headers)


def _behind(prefix: str) -> Callable[[Inbound], Inbound]:
    def translate(request: Inbound) -> Inbound:
        return replace(request, target=request.target.removeprefix(prefix))

    return translate


def _aws(request: Inbound) -> Inbound:
    if not request.headers.get("anthropic-workspace-id"):
        message = "anthropic-workspace-id: header is required"
        raise Refused(400, {"type": "error", "error": {"type": "invalid_request_error", "message": message}})
    return request


def _object(request: Inbound) -> dict[str, Any] | None:
    """Return the JSON object of a body, None if it is not one."""
    try:
        body = json.loads(request.body)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def model_of(name: str) -> str:
    """Return the API's id of a model that Bedrock names: without region, vendor and version; of an ARN its last part."""
    last = name.rpartition("/")[2] if name.startswith("arn:") else name
    return without_vendor(last)


DOORS: Mapping[str, Door] = {
    "bedrock": Door(_amazon("bedrock"), _bedrock, "ANTHROPIC_BEDROCK_BASE_URL", amazon=True),
    "mantle": Door(_amazon("bedrock-mantle"), _mantle, "ANTHROPIC_BEDROCK_MANTLE_BASE_URL", "/anthropic"),
    "aws": Door(_amazon("aws-external-anthropic"), _aws, "ANTHROPIC_AWS_BASE_URL"),
    "vertex": Door(_google, _vertex, "ANTHROPIC_VERTEX_BASE_URL", "/v1"),
    "google": Door(_google, _google_cloud, "ANTHROPIC_GOOGLE_CLOUD_BASE_URL"),
    "foundry": Door(_azure, _behind("/anthropic"), "ANTHROPIC_FOUNDRY_BASE_URL", "/anthropic"),
}
