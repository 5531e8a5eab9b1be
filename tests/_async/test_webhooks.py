"""`client.beta.webhooks` on both clients: what is verified, what is refused and why, and what comes back."""

from __future__ import annotations

import copy
import json
import pickle
import time

import pytest
import standardwebhooks

import sonnetry
from sonnetry._core.clock import VirtualClock
from sonnetry._core.webhook_signatures import secrets_of, sign
from sonnetry.types import beta
from sonnetry.types._base import Unknown, tags_of, union_members

SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
OTHER = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = (
    '{"type":"event","id":"event_0001","created_at":"2026-11-20T12:00:00Z","data":{"type":"session.status_idled",'
    '"id":"sesn_0001","organization_id":"org_1","workspace_id":"wrkspc_1"}}'
)
STAMP = 1_795_176_000
NAMES = [name for kind in union_members(beta.BetaWebhookEventData) for name in tags_of(kind, "type")]


@pytest.fixture
def client():
    """A client that knows the secret, at the time of the vector VEC-26."""
    made = sonnetry.AsyncAnthropic(api_key="k", webhook_key=SECRET)
    made._clock = VirtualClock(STAMP)
    return made


def signed(body=BODY, *, secret=SECRET, id="event_0001", at=STAMP):
    """Return the headers of a delivery."""
    raw = body if isinstance(body, bytes) else body.encode()
    return {
        "webhook-id": id,
        "webhook-timestamp": str(at),
        "webhook-signature": sign(secrets_of(secret)[0], id, at, raw),
    }


def refusal(client, payload, headers, **options):
    """Return the error of a delivery that is refused."""
    with pytest.raises(sonnetry.APIWebhookValidationError) as caught:
        client.beta.webhooks.unwrap(payload, headers=headers, **options)
    return caught.value


def test_vec_26_the_signature_of_the_vector(client):
    """The key is what the base64 behind `whsec_` decodes to, and the id, the time and the body are signed (WH-2)."""
    assert signed()["webhook-signature"] == "v1,0PDu/FglKerdzSN9rDyk3UXlEYEvmeVWd9Q43KMPmsE="

    event = client.beta.webhooks.unwrap(BODY, headers=signed())
    assert (event.id, event.data.type, event.data.id) == ("event_0001", "session.status_idled", "sesn_0001")
    assert isinstance(event.data, beta.BetaWebhookSessionStatusIdledEventData)
    assert event.created_at.year == 2026


def test_a_vector_of_another_sender():
    """Standard Webhooks is one scheme: a vector that Svix publishes fits."""
    made = sign(secrets_of(OTHER)[0], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')

    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize("moved", [-300, 0, 300, 300.9])
def test_wh_2_five_minutes_are_allowed_both_ways(client, moved):
    """A delivery may be 300 seconds old, or ahead."""
    client._clock = VirtualClock(STAMP + moved)

    assert client.beta.webhooks.unwrap(BODY, headers=signed())


def test_a_client_on_a_virtual_clock_takes_the_time_of_the_machine_too(client):
    """What real programs sign verifies as well."""
    assert client.beta.webhooks.unwrap(BODY, headers=signed(at=int(time.time())))


def test_vec_26_each_changed_byte_is_refused(client):
    """Body, id, time and signature all count."""
    good = signed()
    for position in range(0, len(BODY), 7):
        changed = BODY[:position] + chr(ord(BODY[position]) ^ 1) + BODY[position + 1 :]
        assert refusal(client, changed, good).reason == "wrong_signature"
    assert refusal(client, BODY, good | {"webhook-id": "event_0002"}).reason == "wrong_signature"
    assert refusal(client, BODY, good | {"webhook-timestamp": str(STAMP + 1)}).reason == "wrong_signature"


PARSED = json.loads(BODY)
MISUSES = {
    "parsed_payload": (PARSED, signed(), TypeError),
    "unread_payload": (BODY.encode, signed(), TypeError),
    "empty_payload": (b"", signed(), None),
    "bad_headers": (BODY, None, TypeError),
    "missing_headers": (BODY, {"content-type": "application/json"}, None),
    "missing_id": (BODY, {k: v for k, v in signed().items() if k != "webhook-id"}, None),
    "missing_timestamp": (BODY, signed() | {"webhook-timestamp": ""}, None),
    "missing_signature": (BODY, {k: v for k, v in signed().items() if k != "webhook-signature"}, None),
    "ambiguous_header": (BODY, [*signed().items(), ("Webhook-Id", "another")], None),
    "bad_timestamp": (BODY, signed() | {"webhook-timestamp": "2026-11-20T12:00:00Z"}, None),
    "too_old": (BODY, signed(at=STAMP - 301), None),
    "too_new": (BODY, signed(at=STAMP + 301), None),
    "unsupported_signature": (BODY, signed() | {"webhook-signature": "v2,AAAA sha256=00"}, None),
    "signature_case": (BODY, signed() | {"webhook-signature": signed()["webhook-signature"].lower()}, None),
    "reserialized_payload": (json.dumps(PARSED), signed(), None),
    "changed_whitespace": (BODY, signed(BODY + "\n"), None),
    "recoded_payload": (BODY.replace("org_1", "örg"), signed(BODY.replace("org_1", "örg").encode("latin-1")), None),
    "wrong_signature": (BODY, signed(secret=OTHER), None),
    "not_json": ("hello", signed("hello"), None),
    "not_an_event": ("[]", signed("[]"), None),
}


@pytest.mark.parametrize("reason", MISUSES)
def test_each_misuse_has_its_own_reason(client, reason):
    """The error names the mistake, and is what `standardwebhooks` and Python call it too."""
    payload, headers, kind = MISUSES[reason]
    error = refusal(client, payload, headers)

    assert error.reason == reason
    assert isinstance(error, standardwebhooks.WebhookVerificationError)
    assert isinstance(error, (TypeError, ValueError)) == (kind is not None)
    assert kind is None or isinstance(error, kind)
    assert "whsec_" not in str(error)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(again), str(again), again.reason) == (type(error), str(error), reason)
    assert copy.copy(error).reason == reason
    assert repr(error).startswith("APIWebhookValidationError(")


def test_every_reason_has_other_words(client):
    """No two mistakes read the same."""
    texts = {str(refusal(client, *case[:2])) for case in MISUSES.values()}

    assert len(texts) == len(MISUSES)


@pytest.mark.parametrize(
    "written",
    [
        json.dumps(PARSED, indent=2),
        json.dumps(PARSED, separators=(",", ":"), sort_keys=True),
        json.dumps(PARSED | {"x": "é"}, ensure_ascii=True),
    ],
)
def test_a_body_that_was_written_again_is_recognized(client, written):
    """Whatever a framework wrote, the signed bytes are found by writing them as the sender does."""
    body = json.dumps(
        PARSED | ({"x": "é"} if "x" in json.loads(written) else {}), separators=(",", ":"), ensure_ascii=False
    )

    assert refusal(client, written, signed(body)).reason == "reserialized_payload"


@pytest.mark.parametrize(
    "key", ["whsec_", "whsec_%%%", "WHSEC_AAAA", "sk-ant-api03-secret", "wrong", 7, [7], b"whsec_\xff"]
)
def test_a_key_that_cannot_be_used(client, key):
    """The error says what is wrong with it, and never shows it."""
    error = refusal(client, BODY, signed(), key=key)

    assert error.reason == "bad_key"
    assert isinstance(error, (ValueError, TypeError))
    assert "sk-ant-api03-secret" not in str(error)


@pytest.mark.parametrize("key", [None, "", [], b"", " , "])
def test_without_a_key_nothing_verifies(monkeypatch, key):
    """The words are those of the official package, which raises a `ValueError`."""
    monkeypatch.delenv("ANTHROPIC_WEBHOOK_SIGNING_KEY", raising=False)
    error = refusal(sonnetry.AsyncAnthropic(api_key="k"), BODY, signed(), key=key)

    assert error.reason == "no_key"
    assert isinstance(error, ValueError)
    assert str(error).startswith(
        "Cannot verify a webhook without a key on either the client's webhook_key or passed in"
    )


RAW = secrets_of(SECRET)[0]


@pytest.mark.parametrize(
    "key",
    [
        SECRET,
        SECRET.removeprefix("whsec_"),
        SECRET.rstrip("="),
        SECRET.encode(),
        bytes(RAW),
        [OTHER, SECRET],
        (b"other", bytes(RAW)),
        f"{OTHER} {SECRET}",
        f"{OTHER},{SECRET}",
    ],
)
def test_the_forms_of_a_key(client, key):
    """Base64 with the prefix or without, raw bytes, or several while one replaces another."""
    bare = client.with_options(webhook_key=OTHER)
    bare._clock = client._clock

    assert bare.beta.webhooks.unwrap(BODY, headers=signed(), key=key).id == "event_0001"
    keyed = client.with_options(webhook_key=key)
    keyed._clock = client._clock
    assert keyed.beta.webhooks.unwrap(BODY, headers=signed()).id == "event_0001"


def test_one_of_several_signatures_is_enough(client):
    """While a secret is rotated, deliveries carry a signature of each."""
    new, old = signed(secret=OTHER)["webhook-signature"], signed()["webhook-signature"]

    assert client.beta.webhooks.unwrap(BODY, headers=signed() | {"webhook-signature": f"v1a,x {new} {old}"})


@pytest.mark.parametrize(
    "change",
    [
        lambda headers: {name.title(): value for name, value in headers.items()},
        lambda headers: {name.upper(): value for name, value in headers.items()},
        lambda headers: {name.encode(): value.encode() for name, value in headers.items()},
        lambda headers: [*headers.items()],
        lambda headers: [(name.encode(), value.encode()) for name, value in headers.items()],
        lambda headers: {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()},
        lambda headers: {name.title(): [value] for name, value in headers.items()},
        lambda headers: sonnetry._core.headers.Headers([*headers.items()]),
    ],
)
def test_headers_in_any_form_and_case(client, change):
    """Mappings and pairs, texts and bytes, of every server that programs use."""
    assert client.beta.webhooks.unwrap(BODY.encode(), headers=change(signed()))


@pytest.mark.parametrize(
    "form", [str, str.encode, lambda text: bytearray(text.encode()), lambda text: memoryview(text.encode())]
)
def test_bodies_are_bytes_or_text(client, form):
    """What a framework gives is taken as it is; the payload may be anything that UTF-8 writes."""
    body = BODY.replace("org_1", "\U0001f600é")

    assert client.beta.webhooks.unwrap(form(body), headers=signed(body)).data.organization_id == "\U0001f600é"


@pytest.mark.parametrize("name", NAMES)
def test_wh_5_every_event_has_its_type(client, name):
    """All types of the service and that of the guide come back typed, verified or not."""
    ids = {"session_thread_id": "sthr_1", "vault_id": "vlt_1"}
    body = json.dumps({**PARSED, "data": {**PARSED["data"], **ids, "type": name}})
    events = [client.beta.webhooks.unwrap(body, headers=signed(body)), client.beta.webhooks.parse_unverified(body)]

    for event in events:
        assert event.data.type == name
        assert type(event.data).__name__.startswith("BetaWebhook")
        assert event.to_dict()["data"]["organization_id"] == "org_1"


def test_wh_9_an_unknown_type_is_kept(client):
    """A program can ignore an event that it does not know; nothing of it is lost."""
    body = json.dumps({**PARSED, "data": {"type": "session.sung", "song": [1]}, "more": 2})
    event = client.beta.webhooks.unwrap(body, headers=signed(body))

    assert isinstance(event.data, Unknown)
    assert event.to_dict() == {**json.loads(body)}


def test_a_damaged_event_is_kept(client):
    """A field that does not fit does not hide the event."""
    body = json.dumps({**PARSED, "created_at": "yesterday", "data": {"type": "vault.created", "id": None}})

    assert client.beta.webhooks.unwrap(body, headers=signed(body)).data.type == "vault.created"


@pytest.mark.parametrize(
    ("payload", "reason"), [(PARSED, "parsed_payload"), ("{", "not_json"), ("3", "not_an_event"), ("", "empty_payload")]
)
def test_parse_unverified_refuses_what_is_no_event(client, payload, reason):
    """It reads a raw body, like `unwrap`."""
    with pytest.raises(sonnetry.APIWebhookValidationError) as caught:
        client.beta.webhooks.parse_unverified(payload)

    assert caught.value.reason == reason


def test_wh_3_the_key_comes_from_the_environment(monkeypatch):
    """An argument wins over the variable, and a copy keeps the key unless it gets another."""
    monkeypatch.setenv("ANTHROPIC_WEBHOOK_SIGNING_KEY", SECRET)
    client = sonnetry.AsyncAnthropic(api_key="k")

    assert client.webhook_key == SECRET
    assert client.with_options(webhook_key=None).webhook_key == SECRET
    assert client.with_options(webhook_key=OTHER).webhook_key == OTHER
    assert sonnetry.AsyncAnthropic(api_key="k", webhook_key=OTHER).webhook_key == OTHER
    client.webhook_key = OTHER
    assert client.copy().webhook_key == OTHER


def test_no_secret_shows(monkeypatch):
    """Not in reprs, not in pickles; another process asks its own environment."""
    monkeypatch.delenv("ANTHROPIC_WEBHOOK_SIGNING_KEY", raising=False)
    for key in (SECRET, RAW, [SECRET, bytes(RAW)]):
        client = sonnetry.AsyncAnthropic(api_key="k", webhook_key=key)
        shown = repr(client.webhook_key) + repr(client._settings)
        assert SECRET not in shown
        assert repr(bytes(RAW))[2:-1] not in shown
        assert SECRET.encode() not in pickle.dumps(client)
        assert pickle.loads(pickle.dumps(client)).webhook_key is None  # noqa: S301


def test_wh_6_an_event_that_was_seen_is_dropped(client, tmp_path):
    """Deliveries come at least once; the store outlives the process, and a failed handler lets the next one in."""
    store = sonnetry.SeenStore(tmp_path / "hooks.db")
    unwrap = client.beta.webhooks.unwrap

    assert unwrap(BODY, headers=signed(), seen=store).id == "event_0001"
    assert unwrap(BODY, headers=signed(id="another"), seen=store) is None
    store.discard("event_0001")
    assert unwrap(BODY, headers=signed(), seen=store) is not None
    store.close()
    with sonnetry.SeenStore(tmp_path / "hooks.db") as again:
        assert unwrap(BODY, headers=signed(), seen=again) is None
        assert "event_0001" in again
        with pytest.raises(sonnetry.APIWebhookValidationError):
            unwrap(BODY + " ", headers=signed(), seen=again)
        assert len(again) == 1


def test_what_does_not_say_whether_an_event_is_new_is_refused(client):
    """A set would drop every event."""
    with pytest.raises(TypeError, match="SeenStore"):
        client.beta.webhooks.unwrap(BODY, headers=signed(), seen=set())


def test_the_raw_forms_have_it_too(client):
    """There is no answer to show, so the methods are the same."""
    assert client.with_raw_response.beta.webhooks.unwrap(BODY, headers=signed()).id == "event_0001"
