# Derived from tests/_async/test_options.py by codegen/unasync.py; edit that file instead.
"""What a client is set to: options, copies, the environment, credentials, long requests, and its life."""

from __future__ import annotations

import pickle
import warnings
from typing import Literal

import pydantic
import pytest

import sonnetry
from sonnetry import Anthropic, AnthropicError, MissingCredentialsError, Omit, RetryPolicy, Timeout, omit
from sonnetry._core import credentials
from sonnetry.testing import LocalServer

KEY = "sk-ant-the-right-key"
OTHER = "sk-ant-another-key"
LONGEST = 21_333


@pytest.fixture(autouse=True)
def tell_again(monkeypatch):
    """Warnings that are given once a process are given once a test."""
    monkeypatch.setattr(credentials, "_told", set())


@pytest.fixture
def guarded():
    """A server that lets only KEY in."""
    with LocalServer(api_key=KEY) as server:
        yield server


def admitted(client, ask):
    """Return whether the server accepts the client's credential."""
    try:
        client.messages.create(**ask)
    except sonnetry.AuthenticationError:
        return False
    return True


# --- Credentials --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "environment", "header"),
    [
        ({"api_key": KEY}, {}, "x-api-key"),
        ({"auth_token": KEY}, {}, "authorization"),
        ({}, {"ANTHROPIC_API_KEY": KEY}, "x-api-key"),
        ({}, {"ANTHROPIC_AUTH_TOKEN": KEY}, "authorization"),
        ({"api_key": KEY}, {"ANTHROPIC_API_KEY": OTHER, "ANTHROPIC_AUTH_TOKEN": OTHER}, "x-api-key"),
        ({"auth_token": KEY}, {"ANTHROPIC_API_KEY": OTHER}, "authorization"),
        ({}, {"ANTHROPIC_API_KEY": "", "ANTHROPIC_AUTH_TOKEN": KEY}, "authorization"),
        ({"default_headers": {"X-Api-Key": KEY}}, {"ANTHROPIC_API_KEY": OTHER}, "x-api-key"),
        ({"default_headers": {"Authorization": f"Bearer {KEY}"}}, {"ANTHROPIC_API_KEY": OTHER}, "authorization"),
        ({}, {"ANTHROPIC_API_KEY": OTHER, "ANTHROPIC_CUSTOM_HEADERS": f"X-Api-Key: {KEY}"}, "x-api-key"),
    ],
)
def test_one_credential_is_sent_and_it_is_the_first_found_AUTH_1_HDR_6(
    guarded, monkeypatch, ask, arguments, environment, header
):
    """Arguments win over the environment, the key over the token, the caller's header over all; exactly one is sent."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        client = Anthropic(base_url=guarded.base_url, **arguments)

    assert admitted(client, ask)
    sent = guarded.requests[0].headers
    assert [header] == [name for name in ("x-api-key", "authorization") if name in sent]


def test_a_calls_own_credential_replaces_the_clients(guarded, ask):
    """A credential in `extra_headers` is the only one that is sent, whichever header it uses."""
    client = Anthropic(base_url=guarded.base_url, api_key=OTHER)
    for headers in ({"authorization": f"Bearer {KEY}"}, {"X-API-KEY": KEY}):
        client.messages.create(extra_headers=headers, **ask)

    for request, name in zip(guarded.requests, ("authorization", "x-api-key"), strict=True):
        assert [name] == [header for header in ("x-api-key", "authorization") if header in request.headers]


def test_a_client_can_send_no_credential(guarded, ask):
    """`omit` as the header's value means that none is sent, and none is missed."""
    client = Anthropic(base_url=guarded.base_url, default_headers={"Authorization": omit})

    assert not admitted(client, ask)
    assert not {"x-api-key", "authorization"} & set(guarded.requests[0].headers)


def test_two_credentials_are_refused():
    """Key and token together are a ValueError that shows neither."""
    with pytest.raises(ValueError, match="at most one") as caught:
        Anthropic(api_key=KEY, auth_token=OTHER)

    assert KEY not in str(caught.value)


def test_a_missing_credential_says_what_was_tried_AUTH_7(server, ask):
    """Construction works; the first call raises MissingCredentialsError naming every place, and sends nothing."""
    client = Anthropic(base_url=server.base_url)
    with pytest.raises(MissingCredentialsError) as caught:
        client.messages.create(**ask)

    for place in ("api_key", "auth_token", "ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "local()"):
        assert place in str(caught.value)
    assert isinstance(caught.value, AnthropicError)
    assert [] == server.requests


@pytest.mark.parametrize("value", ["", "  "])
@pytest.mark.parametrize("name", ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL"])
def test_an_empty_variable_counts_as_unset_and_warns_AUTH_2(monkeypatch, name, value):
    """Empty values are as good as none, and the user is told which."""
    monkeypatch.setenv(name, value)
    with pytest.warns(UserWarning, match=f"{name} is set but empty") as caught:
        client = Anthropic()

    assert [__file__] == [warning.filename for warning in caught]
    assert (None, None) == (client.api_key, client.auth_token)
    assert "https://api.anthropic.com/" == client.base_url


def test_a_shadowed_token_is_logged_once_AUTH_3(monkeypatch, caplog):
    """With both variables set the key is used; one record says it, without showing either."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", KEY)
    monkeypatch.setenv("ANTHROPIC_AUTH_TOKEN", OTHER)
    client = Anthropic()
    Anthropic()

    assert (KEY, None) == (client.api_key, client.auth_token)
    assert len(caplog.messages) == 1
    assert "ANTHROPIC_AUTH_TOKEN are both set" in caplog.text
    assert KEY not in caplog.text


def test_the_environment_is_read_at_construction(guarded, monkeypatch, ask):
    """A variable set after the import counts; one changed after construction does not."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", KEY)
    monkeypatch.setenv("ANTHROPIC_BASE_URL", guarded.base_url)
    client = Anthropic()
    monkeypatch.setenv("ANTHROPIC_API_KEY", OTHER)
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "http://127.0.0.1:1")

    assert admitted(client, ask)
    assert not admitted(Anthropic(base_url=guarded.base_url), ask)


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_base_url_may_have_a_path(server, monkeypatch, ask, wire, slash):
    """Requests go below the path, set by argument or environment; a slash at its end makes no difference."""
    server.reply(wire.message(), path="/gateway/eu/v1/messages", times=2)
    monkeypatch.setenv("ANTHROPIC_BASE_URL", f"{server.base_url}/gateway/eu{slash}")
    Anthropic(api_key=KEY).messages.create(**ask)
    Anthropic(api_key=KEY, base_url=f"{server.base_url}/gateway/eu{slash}").messages.create(**ask)

    assert ["/gateway/eu/v1/messages"] * 2 == [request.path for request in server.requests]


@pytest.mark.parametrize(
    "url", ["example.test", "ftp://example.test", "http://", "/v1", "http://[::1", "http://h:port"]
)
def test_a_base_url_that_is_none_is_refused(url):
    """A base URL without http(s) scheme or host is a ValueError that shows it."""
    with pytest.raises(ValueError, match="base_url must look like"):
        Anthropic(api_key=KEY, base_url=url)


def test_custom_headers_of_the_environment_AUTH_6(server, monkeypatch, ask):
    """`ANTHROPIC_CUSTOM_HEADERS` holds `Name: value` lines; arguments win over them."""
    monkeypatch.setenv("ANTHROPIC_CUSTOM_HEADERS", "X-One: a: b\n\nX-Two:2\nnonsense\n X-Three : 3 ")
    Anthropic(api_key=KEY, base_url=server.base_url, default_headers={"x-two": "mine"}).messages.create(**ask)

    headers = server.requests[0].headers
    assert ["a: b", "mine", "3"] == [headers[name] for name in ("x-one", "x-two", "x-three")]


# --- Secrets ------------------------------------------------------------------------------------------------------------


def all_secrets(monkeypatch, **options):
    """Return a client with a secret everywhere one can be."""
    monkeypatch.setenv("ANTHROPIC_CUSTOM_HEADERS", f"X-Env-Token: {KEY}")
    return Anthropic(api_key=KEY, default_headers={"Cookie": KEY, "X-Plain": "p"}, **options)


def test_a_client_shows_no_secret(monkeypatch):
    """repr and str of the client, its settings and its credential hide them; the attribute itself gives it."""
    client = all_secrets(monkeypatch)

    for item in (client, client._settings, client._settings.credentials, client._settings.headers, vars(client)):
        assert KEY not in repr(item)
    assert KEY == client.api_key
    assert KEY not in repr(client.api_key)
    assert client.base_url in repr(client)


@pytest.mark.parametrize("scheme", ["http://", "", "//"])
def test_a_url_with_a_password_is_not_shown(scheme):
    """A base URL with a user name or password is refused, without showing it; one without a scheme too."""
    with pytest.raises(ValueError, match="must not contain a user name or password") as caught:
        Anthropic(api_key=KEY, base_url=f"{scheme}user:hunter2@example.test/x")

    assert "hunter2" not in str(caught.value)


def test_an_address_in_the_query_of_a_url_is_no_login():
    """A base URL may have a query, and that may hold anything."""
    url = "https://example.test?user=me@x.test"

    assert "me@x.test" in Anthropic(api_key=KEY, base_url=url).base_url


PASSWORD = "hunter" + "3"  # not a literal of this page's frames


REFUSALS = {
    "constructor": lambda client, url: type(client)(api_key=KEY, base_url=url),
    "variable": lambda client, url: type(client)(api_key=KEY),
    "with_options": lambda client, url: client.with_options(base_url=url),
    "attribute": lambda client, url: setattr(client, "base_url", url),
}


@pytest.mark.parametrize("place", REFUSALS)
def test_a_url_with_a_password_is_in_no_frame_of_ours(monkeypatch, place):
    """Reports that show the locals of a traceback do not give it away."""
    url = f"http://user:{PASSWORD}@example.test/x"
    client = Anthropic(api_key=KEY, base_url="http://example.test")
    monkeypatch.setenv("ANTHROPIC_BASE_URL", url)
    with pytest.raises(ValueError, match="must not contain a user name or password") as caught:
        REFUSALS[place](client, url)

    ours = [entry.frame for entry in caught.traceback if "sonnetry" in entry.path.parts]
    assert ours
    assert [] == [frame.code.name for frame in ours if PASSWORD in repr(frame.f_locals)]


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_client_pickles_without_secrets(monkeypatch, protocol):
    """A pickled client has its options, no secret, and takes the credential of where it wakes up."""
    client = all_secrets(monkeypatch, timeout=7, max_retries=5, base_url="http://example.test/x", api_version="v")
    packed = pickle.dumps(client, protocol)
    monkeypatch.setenv("ANTHROPIC_API_KEY", OTHER)
    copied = pickle.loads(packed)  # noqa: S301 - our own bytes

    assert KEY.encode() not in packed
    assert type(client) is type(copied)
    assert OTHER == copied.api_key
    assert ("http://example.test/x/", 5, Timeout(7)) == (copied.base_url, copied.max_retries, copied.timeout)
    assert "p" == copied._settings.headers["x-plain"]


def test_a_pickled_client_works(server, ask, monkeypatch):
    """The copy opens its own connections, also when the original was used and is closed."""
    client = Anthropic(api_key=KEY, base_url=server.base_url)
    client.messages.create(**ask)
    packed = pickle.dumps(client)
    client.close()
    monkeypatch.setenv("ANTHROPIC_API_KEY", OTHER)
    with pickle.loads(packed) as copied:  # noqa: S301 - our own bytes
        copied.messages.create(**ask)

    assert 2 == len(server.requests)


# --- Options and copies -------------------------------------------------------------------------------------------------


def test_copies_share_connections_and_differ_in_options(client, server, ask):
    """`with_options` and `copy` change what they name, keep the rest, and use the same connections."""
    made = client.with_options(max_retries=7, timeout=3, default_headers={"x-mine": "1"}, default_query={"q": 1})
    again = made.copy(max_retries=1)
    client.messages.create(**ask)
    again.messages.create(**ask)

    assert (2, 7, 1) == (client.max_retries, made.max_retries, again.max_retries)
    assert Timeout(3) == again.timeout
    assert type(client) is type(again)
    assert [None, "1"] == [request.headers.get("x-mine") for request in server.requests]
    assert ["", "q=1"] == [request.query for request in server.requests]
    assert 1 == len({request.connection for request in server.requests})


@pytest.mark.parametrize(
    ("changes", "headers", "query"),
    [
        ({}, {"x-a": "1", "x-b": "1"}, "a=1&b=1"),
        ({"default_headers": {"X-B": "2", "x-c": "3"}}, {"x-a": "1", "x-b": "2", "x-c": "3"}, "a=1&b=1"),
        ({"default_headers": {"x-b": omit}}, {"x-a": "1"}, "a=1&b=1"),
        ({"set_default_headers": {"x-c": "3"}}, {"x-c": "3"}, "a=1&b=1"),
        ({"default_query": {"b": 2, "c": 3}}, {"x-a": "1", "x-b": "1"}, "a=1&b=2&c=3"),
        ({"set_default_query": {"c": 3}}, {"x-a": "1", "x-b": "1"}, "c=3"),
    ],
)
def test_headers_and_query_of_a_copy(make_client, server, ask, changes, headers, query):
    """`default_*` adds, `set_default_*` replaces."""
    client = make_client(default_headers={"X-A": "1", "X-B": "1"}, default_query={"a": 1, "b": 1})
    client.with_options(**changes).messages.create(**ask)

    request = server.requests[0]
    assert headers == {name: value for name, value in request.headers.items() if name in ("x-a", "x-b", "x-c")}
    assert query == request.query


@pytest.mark.parametrize("option", ["default_headers", "default_query"])
def test_adding_and_replacing_at_once_is_refused(client, option):
    """Either form alone is an option, an absent other one is not a second; both together say nothing clear."""
    with pytest.raises(ValueError, match=f"`{option}` and `set_{option}` arguments are mutually exclusive"):
        client.with_options(**{option: {"a": "1"}, f"set_{option}": {"b": "2"}})
    copy = client.with_options(**{option: {"a": "1"}, f"set_{option}": sonnetry.NOT_GIVEN})

    assert "1" == getattr(copy, option)["a"]


def test_default_headers_are_read_in_any_case(make_client):
    """A header is found however it is written; a credential among them stays hidden."""
    headers = make_client(default_headers={"X-Team": "sea", "X-Api-Key": KEY}).default_headers

    assert ["sea", "sea"] == [headers["x-team"], headers["X-TEAM"]]
    assert "X-Team" in headers
    assert KEY not in repr(headers)


def test_an_unknown_option_is_refused(client):
    """A misspelt option is a TypeError that lists the options; so are those that cannot change."""
    with pytest.raises(TypeError, match=r"unknown option 'timeuot'.*timeout"):
        client.with_options(timeuot=3)
    with pytest.raises(TypeError, match="max_connections"):
        client.with_options(max_connections=1)
    with pytest.raises(TypeError):
        Anthropic(timeuot=3)


def test_credentials_and_address_of_a_copy(guarded, server, ask):
    """A copy may have another key, token or base URL; the original keeps its own."""
    client = Anthropic(base_url=guarded.base_url, api_key=OTHER)
    keyed = client.with_options(api_key=KEY)
    token = client.with_options(auth_token=KEY)
    moved = client.with_options(base_url=server.base_url)

    assert admitted(keyed, ask)
    assert admitted(token, ask)
    assert ["authorization"] == [n for n in ("x-api-key", "authorization") if n in guarded.requests[-1].headers]
    assert not admitted(client, ask)
    assert admitted(moved, ask)
    assert 1 == len(server.requests)


def test_options_can_be_set_later(guarded, ask):
    """`api_key`, `auth_token`, `timeout` and `max_retries` are settable, and count from the next call."""
    client = Anthropic(base_url=guarded.base_url, api_key=OTHER)
    assert not admitted(client, ask)
    client.api_key = KEY
    assert admitted(client, ask)
    client.auth_token = KEY
    assert admitted(client, ask)
    assert "authorization" in guarded.requests[-1].headers
    client.timeout, client.max_retries = 3.0, 5

    assert (Timeout(3.0), 5) == (client.timeout, client.max_retries)
    with pytest.raises(TypeError):
        client.max_retries = None


def test_the_address_can_be_set_later(client, wire, ask):
    """`base_url` is settable."""
    with LocalServer() as other:
        other.reply(wire.message(), path="/x/v1/messages")
        client.base_url = f"{other.base_url}/x/"
        client.messages.create(**ask)

        assert f"{other.base_url}/x/" == client.base_url
        assert 1 == len(other.requests)


def test_a_whole_policy_is_an_option():
    """`retry=` sets the policy, `max_retries` wins over its count."""
    client = Anthropic(api_key=KEY, retry=RetryPolicy(max_retries=9, max_delay=1))

    assert 9 == client.max_retries
    assert 4 == Anthropic(api_key=KEY, retry=RetryPolicy(max_retries=9), max_retries=4).max_retries
    assert 3 == client.with_options(max_retries=3).max_retries
    assert 1 == client.with_options(max_retries=3)._settings.policy.max_delay


# --- Life ---------------------------------------------------------------------------------------------------------------


def test_a_closed_client_refuses_calls(client, server, ask, released):
    """`close()` ends the connections; later calls of the client and its copies raise plainly."""
    copied = client.with_options(timeout=3)
    client.messages.create(**ask)
    assert not client.is_closed()
    client.close()
    client.close()

    assert client.is_closed()
    assert copied.is_closed()
    assert released()
    for closed in (client, copied):
        with pytest.raises(AnthropicError, match="closed"):
            closed.messages.create(**ask)
    assert 1 == len(server.requests)


def test_a_client_is_a_context_manager(make_client, server, ask, released):
    """The block closes the client, also by an exception, which passes."""

    def use():
        with make_client() as client:
            client.messages.create(**ask)
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        use()
    assert released()


def test_a_stream_outlives_the_closing_of_its_client(make_client, server, ask, listed, released):
    """Calls under way go on when the client is closed, and their connection ends with them."""
    client = make_client()
    stream = client.messages.create(stream=True, **ask)
    first = stream.__next__()
    client.close()
    rest = listed(stream)

    assert ("message_start", "message_stop") == (first.type, rest[-1].type)
    assert released()


def test_an_unused_client_opens_nothing(make_client, server):
    """Making and closing a client costs no connection."""
    client = make_client()
    client.close()

    assert 0 == server.connections


def test_a_dropped_client_lets_its_connections_go(make_client, server, ask, released):
    """The sockets of a client that was never closed go with its last reference, at once and without a warning."""
    client = make_client()
    client.messages.create(**ask)
    client.with_raw_response.messages.create(**ask)
    with client.with_streaming_response.messages.create(**ask) as response:
        response.read()
    assert 1 == server.connections
    del client, response

    assert released()


def test_a_resource_keeps_its_client_alive(make_client, server, ask):
    """`make_client().messages` works although nobody holds the client."""
    messages = make_client().messages
    messages.create(**ask)
    messages.create(**ask)

    assert 1 == len({request.connection for request in server.requests})


# --- Long requests ------------------------------------------------------------------------------------------------------


def test_long_plain_requests_are_refused_CLI_5(client, server, ask, wire):
    """21,333 tokens are sent, 21,334 refused with a ValueError that says what to do instead."""
    server.reply(wire.message())
    client.messages.create(**{**ask, "max_tokens": LONGEST})
    with pytest.raises(ValueError, match=r"^Streaming is required for operations that may take longer than 10 minutes"):
        client.messages.create(**{**ask, "max_tokens": LONGEST + 1})

    assert 1 == len(server.requests)


@pytest.mark.filterwarnings("ignore:The model .* is deprecated:DeprecationWarning")
@pytest.mark.parametrize("model", ["claude-opus-4-20250514", "claude-opus-4-0"])
def test_a_few_models_have_a_lower_cap_CLI_5(client, server, ask, wire, model):
    """The retired Opus 4 ids are refused from 8,193 tokens on."""
    server.reply(wire.message(), times=None)
    client.messages.create(**{**ask, "model": model, "max_tokens": 8_192})
    with pytest.raises(ValueError, match=r"^Streaming is required"):
        client.messages.create(**{**ask, "model": model, "max_tokens": 8_193})

    assert 1 == len(server.requests)


@pytest.mark.parametrize("timeout", [900.0, None, Timeout(read=5)])
@pytest.mark.parametrize("place", ["client", "call"])
def test_a_timeout_of_the_callers_lifts_the_refusal_CLI_5(make_client, server, ask, wire, timeout, place):
    """Whoever sets a timeout may ask for any length."""
    server.reply(wire.message())
    client = make_client(**({"timeout": timeout} if place == "client" else {}))
    options = {"timeout": timeout} if place == "call" else {}
    client.messages.create(**{**ask, "max_tokens": 64_000}, **options)

    assert "stream" not in server.requests[0].json


def test_max_tokens_in_extra_body_count_too(client, server, ask):
    """What is sent decides, not where it was written."""
    with pytest.raises(ValueError, match="Streaming is required"):
        client.messages.create(extra_body={"max_tokens": 30_000}, **ask)

    assert [] == server.requests


def test_counting_is_never_long(client, server, ask):
    """`count_tokens` is not refused whatever else is sent."""
    del ask["max_tokens"]
    client.messages.count_tokens(**ask)

    assert 1 == len(server.requests)


@pytest.mark.parametrize("place", ["client", "copy", "call"])
def test_a_long_request_may_be_streamed_underneath(make_client, server, ask, place):
    """`long_requests="stream"` sends a stream and returns the whole message, as the plain call would."""
    mode = {"long_requests": "stream"}
    client = make_client(**(mode if place == "client" else {}))
    client = client.with_options(**mode) if place == "copy" else client
    options = mode if place == "call" else {}
    message = client.messages.create(**{**ask, "max_tokens": 64_000}, **options)
    short = client.messages.create(**ask, **options)

    assert [True, None] == [request.json.get("stream") for request in server.requests]
    assert short.content == message.content
    assert "end_turn" == message.stop_reason
    assert server.requests[0].request_id == message._request_id


def test_a_request_streamed_underneath_is_tried_again(client, server, ask):
    """Nothing has reached the caller before the message is whole: a stream that breaks in the middle is repeated."""
    for fault in ("cut", "reset", "error"):
        server.stream_fault(fault, after=4)
        message = client.messages.create(long_requests="stream", **{**ask, "max_tokens": 64_000})
        assert "end_turn" == message.stop_reason

    assert 6 == len(server.requests)
    assert 1 == str(message.content[0].text).count("Simulated answer")


def test_a_request_streamed_underneath_gives_up_like_any(make_client, server, ask):
    """When all attempts break, the last one's error is raised with what had come."""
    server.stream_fault("cut", after=4, times=None)
    with pytest.raises(sonnetry.StreamTruncatedError) as caught:
        make_client(max_retries=1).messages.create(long_requests="stream", **{**ask, "max_tokens": 64_000})

    assert 2 == len(server.requests)
    assert caught.value.partial.content[0].text


def test_a_raw_long_request_is_streamed_underneath_too(client, server, ask):
    """The raw and streaming forms of a long request parse into the whole message."""
    options = {**ask, "max_tokens": 64_000, "long_requests": "stream"}
    raw = client.messages.with_raw_response.create(**options)
    with client.messages.with_streaming_response.create(**options) as response:
        streamed = response.parse()

    assert streamed.content == (raw.parse()).content
    assert 2 == len(server.requests)


def test_a_long_request_may_be_waited_for(client, server, ask, wire):
    """`long_requests="wait"` sends it plainly with the documented timeout."""
    server.reply(wire.message())
    client.messages.create(long_requests="wait", **{**ask, "max_tokens": 64_000})

    assert "stream" not in server.requests[0].json


@pytest.mark.parametrize(("tokens", "seconds"), [(1, 600), (LONGEST, 600), (32_000, 900), (128_000, 3600)])
def test_the_documented_timeout_formula(tokens, seconds):
    """`nonstreaming_timeout` is an hour for 128,000 tokens, in proportion, and at least ten minutes."""
    assert seconds == sonnetry.nonstreaming_timeout(tokens)


@pytest.mark.parametrize("place", ["client", "copy", "call"])
def test_a_mode_that_does_not_exist_is_refused(client, server, ask, place):
    """`long_requests` takes three words."""
    calls = {
        "client": lambda: Anthropic(api_key=KEY, long_requests="maybe"),
        "copy": lambda: client.with_options(long_requests="maybe"),
        "call": lambda: client.messages.create(long_requests="maybe", **{**ask, "max_tokens": 64_000}),
    }
    with pytest.raises(ValueError, match="long_requests must be one of error, stream, wait"):
        calls[place]()


def test_tags_of_helpers_are_joined(server, ask):
    """Each client and call adds its own, in any case, and none twice; other headers replace."""
    client = Anthropic(
        api_key=KEY,
        base_url=server.base_url,
        default_headers={"X-Stainless-Helper": "a", "x-stainless-helper": "b", "x-mine": "1"},
    )
    copied = client.with_options(default_headers={"x-stainless-helper": "c, a", "x-mine": "2"})
    copied.messages.create(**ask, extra_headers={"x-stainless-helper": "d"})

    assert ("a, b, c, d", "2") == tuple(server.requests[-1].headers[name] for name in ("x-stainless-helper", "x-mine"))


def test_models_may_hold_what_was_left_out():
    """A field of the caller's own model takes `omit` beside its type."""
    made = pydantic.TypeAdapter(Literal["auto"] | Omit)

    assert made.validate_python(omit) is omit
    assert made.validate_python("auto") == "auto"
    with pytest.raises(pydantic.ValidationError):
        made.validate_python("other")
