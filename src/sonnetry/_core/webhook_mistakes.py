"""Why a webhook delivery is refused: one reason for each mistake, found out after the refusal is certain.

A signature that does not match says nothing by itself. So the changes that frameworks and proxies make are tried one by
one; where the signature fits the payload without such a change, the change is the reason.
"""

from __future__ import annotations

import hmac
import inspect
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from .errors import APIWebhookValidationError
from .webhook_signatures import ID, PREFIX, SIGNATURE, TIMESTAMP, VERSION, digest

LARGEST = 256 * 1024  # bytes of a payload whose changes are looked for

# What is wrong, by reason; then what to do, where that does not follow.
REASONS: Mapping[str, tuple[str, str]] = {
    "no_key": (
        "Cannot verify a webhook without a key on either the client's webhook_key or passed in as an argument",
        "set ANTHROPIC_WEBHOOK_SIGNING_KEY to the endpoint's secret (whsec_...)",
    ),
    "bad_key": ("The webhook key cannot be used", ""),
    "parsed_payload": (
        "The payload is parsed JSON",
        "pass the raw body, as bytes or text: parsed and written again its bytes differ from those that were signed",
    ),
    "unread_payload": ("The payload is not a body", ""),
    "empty_payload": (
        "The payload is empty",
        "the body was probably read before; take it once and pass that",
    ),
    "bad_headers": (
        "The headers cannot be read",
        "pass the request's headers, as a mapping or as pairs of names and values",
    ),
    "missing_id": (f"The header {ID} is missing", ""),
    "missing_timestamp": (f"The header {TIMESTAMP} is missing", ""),
    "missing_signature": (f"The header {SIGNATURE} is missing", ""),
    "missing_headers": (
        f"The headers {ID}, {TIMESTAMP} and {SIGNATURE} are missing",
        "this is not a delivery of the service, or a proxy removed them",
    ),
    "ambiguous_header": ("A header of the delivery has several values", ""),
    "bad_timestamp": ("The timestamp cannot be read", ""),
    "too_old": ("The delivery is too old", "it was held up or sent again, or this clock is ahead"),
    "too_new": ("The delivery is from the future", "this clock is behind"),
    "unsupported_signature": (f"No signature of the delivery has a version that is known ({VERSION}<base64>)", ""),
    "signature_case": (
        "The signature differs in upper and lower case alone",
        "something on the way changed the case of the header's value",
    ),
    "reserialized_payload": (
        "The payload was parsed and written again",
        "pass the body as it was received: Flask `request.get_data()`, Django `request.body`, Starlette `await request.body()`",
    ),
    "changed_whitespace": (
        "The payload was changed at its ends",
        "pass the body as it was received, without stripping it or ending its last line",
    ),
    "recoded_payload": (
        "The payload was decoded with another encoding than UTF-8",
        "pass the bytes of the body",
    ),
    "wrong_signature": (
        "No signature of the delivery matches",
        "the key is another endpoint's, or the body, the id or the timestamp was changed",
    ),
    "not_json": ("The body of the delivery is not JSON", ""),
    "not_an_event": ("The body of the delivery is not an event", ""),
}
# Mistakes of the program, which are also what Python calls them.
_KINDS: Mapping[str, type[Exception]] = {
    "no_key": ValueError,
    "bad_key": ValueError,
    "parsed_payload": TypeError,
    "unread_payload": TypeError,
    "bad_headers": TypeError,
}
PROGRAM_MISTAKES = frozenset(_KINDS)
_WRITINGS: tuple[dict[str, Any], ...] = (
    {"separators": (",", ":"), "ensure_ascii": False},
    {"separators": (",", ":")},
    {"ensure_ascii": False},
    {},
    {"indent": 2, "ensure_ascii": False},
    {"indent": 4, "ensure_ascii": False},
)
_ORDER = ("type", "id", "created_at", "data", "organization_id", "workspace_id", "session_thread_id", "vault_id")
_NAMES = {ID: "missing_id", TIMESTAMP: "missing_timestamp", SIGNATURE: "missing_signature"}


def refusal(reason: str, words: str | None = None, also: type[Exception] | None = None) -> APIWebhookValidationError:
    """Make the error for a reason; `words` say more of this case in place of what to do."""
    sentence, advice = REASONS[reason]
    more = words or advice
    return error_of(reason, f"{sentence}; {more}." if more else f"{sentence}.", also or _KINDS.get(reason))


def error_of(reason: str, message: str, also: type[Exception] | None) -> APIWebhookValidationError:
    """Make an error that is also of another kind, and of the package `standardwebhooks` where that is installed."""
    error = _class_of(also)(message)
    error.reason = reason
    return error


_MADE: dict[tuple[type[Exception], ...], type[APIWebhookValidationError]] = {(): APIWebhookValidationError}


def _class_of(also: type[Exception] | None) -> type[APIWebhookValidationError]:
    """Return the class of errors that are of other kinds too; it looks and pickles like the class that it extends."""
    kinds = tuple(kind for kind in (also, _standard()) if kind is not None)
    if kinds not in _MADE:
        name, module = APIWebhookValidationError.__name__, APIWebhookValidationError.__module__
        fields = {"__module__": module, "__reduce__": _reduce, "__doc__": APIWebhookValidationError.__doc__}
        made: Any = type(name, (APIWebhookValidationError, *kinds), fields)
        _MADE[kinds] = made
    return _MADE[kinds]


def _reduce(error: APIWebhookValidationError) -> tuple[Any, ...]:
    also = next((kind for kind in (TypeError, ValueError) if isinstance(error, kind)), None)
    return error_of, (error.reason, error.message, also)


def _standard() -> type[Exception] | None:
    """Return the error of `standardwebhooks`, which programs for the official package catch."""
    try:
        from standardwebhooks import WebhookVerificationError
    except ImportError:
        return None
    return cast("type[Exception]", WebhookVerificationError)


# --- Arguments that are not what they should be -------------------------------------------------------------------------


def what_is_wrong_with(key: str) -> str:
    """Say why a key is none, without showing it."""
    if key.lower().startswith(PREFIX) and not key.startswith(PREFIX):
        return f"the prefix is {PREFIX} in lower case"
    if key == PREFIX:
        return f"nothing follows {PREFIX}"
    if key.startswith(("sk-ant-", "Bearer ")):
        return "it is an API key; the signing secret of an endpoint begins with whsec_"
    return "it is neither whsec_ with base64 behind it nor base64 alone; raw secrets are passed as bytes"


def not_a_body(payload: Any) -> APIWebhookValidationError:
    """Make the error for a payload that is neither text nor bytes."""
    if inspect.isawaitable(payload):
        if inspect.iscoroutine(payload):
            payload.close()  # it would warn that nobody awaited it
        return refusal("unread_payload", "it is a coroutine; await it: `await request.body()`")
    if callable(payload):
        return refusal("unread_payload", f"it is the method {getattr(payload, '__name__', '')!r} itself; call it")
    if isinstance(payload, (Mapping, list, tuple, int, float, bool)) or hasattr(payload, "model_dump"):
        return refusal("parsed_payload")
    if payload is None:
        return refusal("unread_payload", "it is None")
    return refusal("unread_payload", f"it is a {type(payload).__name__}; pass the raw body, as bytes or text")


def searched(headers: Any, name: str) -> str:
    """Return the header of a name in any case, of whatever holds headers: text or bytes, WSGI's `HTTP_` names too."""
    pairs = _pairs(headers)
    found = {value for key, value in pairs if key == name}
    if len(found) > 1:
        raise refusal("ambiguous_header", f"{name} was sent {len(found)} times with different values")
    if found and (value := found.pop()):
        return value
    known = {key for key, _ in pairs}
    raise refusal(_NAMES[name] if known & _NAMES.keys() - {name} else "missing_headers")


def _pairs(headers: Any) -> list[tuple[str, str]]:
    if hasattr(headers, "headers"):
        raise refusal("bad_headers", "this is the request; pass its `.headers`")
    items: Any = getattr(headers, "items", None)
    try:
        entries: list[Any] = [*(headers if items is None else items())]
        return [(_name(name), _text(one)) for name, value in entries for one in _values(value)]
    except (TypeError, ValueError, AttributeError):
        raise refusal("bad_headers", f"they are a {type(headers).__name__}, neither a mapping nor pairs") from None


def _values(value: Any) -> Sequence[Any]:
    if isinstance(value, (list, tuple)):
        return cast("Sequence[Any]", value)
    return () if value is None else (value,)


def _name(name: Any) -> str:
    return _text(name).lower().replace("_", "-").removeprefix("http-")


def _text(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


# --- Signatures that do not match ---------------------------------------------------------------------------------------


def mismatch(
    secrets: Sequence[bytes], head: bytes, payload: Any, body: bytes, signatures: str
) -> APIWebhookValidationError:
    """Make the error for a delivery none of whose signatures matches, with the change that explains it."""
    listed = signatures.split()
    given = [one for one in listed if one.startswith(VERSION)]
    if not given:
        return refusal("signature_case" if _differs_in_case(listed, secrets, head, body) else "unsupported_signature")

    def fits(changed: bytes) -> bool:
        made = [digest(secret, head, changed) for secret in secrets]
        return any(
            hmac.compare_digest(one, two[len(VERSION) :].encode()) for one in made for two in given if two.isascii()
        )

    if _differs_in_case(given, secrets, head, body):
        return refusal("signature_case")
    reason = next((reason for reason, changed in _changes(payload, body) if fits(changed)), "wrong_signature")
    return refusal(reason)


def _differs_in_case(listed: Iterable[str], secrets: Iterable[bytes], head: bytes, body: bytes) -> bool:
    made = [(VERSION.encode() + digest(secret, head, body)).lower() for secret in secrets]
    given = [one.lower().encode("utf-8", "replace") for one in listed]
    return any(hmac.compare_digest(one, two) for one in made for two in given)


def _changes(payload: Any, body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what the body may have been before it was changed, with the reason."""
    if len(body) > LARGEST:
        return
    for end in (b"\n", b"\r\n"):
        yield "changed_whitespace", body + end
    if body != body.strip():
        yield "changed_whitespace", body.strip()
    yield from _recoded(payload, body)
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        return
    for value in (parsed, _in_order(parsed)):
        for options in _WRITINGS:
            yield "reserialized_payload", json.dumps(value, **options).encode("utf-8", "surrogatepass")


def _in_order(value: Any) -> Any:
    """Return an event with its fields as the service orders them; some frameworks sort them by name."""
    if not isinstance(value, dict):
        return value
    fields = cast("dict[str, Any]", value)
    names = sorted(fields, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    return {name: _in_order(fields[name]) for name in names}


def _recoded(payload: Any, body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes of a text that was decoded with another encoding, or that begins with a mark of one."""
    text = payload if isinstance(payload, str) else body.decode("utf-8", "replace")
    for encoding in ("latin-1", "cp1252", "utf-16"):
        try:
            yield "recoded_payload", text.encode(encoding)
        except UnicodeEncodeError:
            continue
    yield "recoded_payload", b"\xef\xbb\xbf" + body
    yield "recoded_payload", body.removeprefix(b"\xef\xbb\xbf")
