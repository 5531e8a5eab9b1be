"""Planning a call: body, query, headers, limits, redirects (rules CLI-5, HDR-5, HDR-6, HDR-15, decision 7)."""

import json
import pickle
import traceback
import warnings

import pytest

from sonnetry._core.call import plan
from sonnetry._core.errors import MissingCredentialsError
from sonnetry._core.retry import RetryPolicy
from sonnetry._core.sentinels import NOT_GIVEN, omit
from sonnetry._core.timeouts import Timeout
from sonnetry.endpoints import ad_hoc
from sonnetry.endpoints.messages import COUNT_TOKENS, CREATE

BASIC = {"model": "claude-x", "max_tokens": 10, "messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture
def planned(settings_for):
    """Plan a create call from keywords."""

    def make(endpoint=CREATE, *, options=None, stream=False, body=None, path_arguments=None, **params):
        given = {**BASIC, **params} if endpoint is CREATE else params
        return plan(settings_for(**(options or {})), endpoint, given, path_arguments, stream=stream, body=body)

    return make


def test_a_plain_create(planned):
    """The request is what the API documents."""
    call = planned(temperature=None, top_k=omit, stop_sequences=NOT_GIVEN)
    request = call.request()

    assert ("POST", "/v1/messages", {**BASIC, "temperature": None}) == (
        request.method,
        request.target,
        json.loads(request.content),
    )
    assert "sk-ant-api03-do-not-show" == request.headers["x-api-key"]
    assert ("application/json", "2023-06-01") == (request.headers["content-type"], request.headers["anthropic-version"])
    assert "authorization" not in request.headers
    assert "0" == request.headers["x-stainless-retry-count"]


def test_one_idempotency_key_per_logical_call(planned):
    """Attempts of one call share the key and count their retries; another call has another key."""
    call = planned()
    first = call.request().headers["idempotency-key"]
    call.retry.taken = 2
    again = call.request().headers

    assert (first, "2") == (again["idempotency-key"], again["x-stainless-retry-count"])
    assert first != planned().request().headers["idempotency-key"]
    assert "mine" == planned(idempotency_key="mine").headers["idempotency-key"]
    assert "idempotency-key" not in planned(ad_hoc("GET", "/v1/x", None)).headers


@pytest.mark.parametrize("name", ["model", "max_tokens", "messages"])
def test_a_missing_argument_is_a_type_error_before_sending(planned, name):
    """Missing and absent arguments are named."""
    with pytest.raises(TypeError, match=rf"create\(\) misses required arguments: {name}"):
        planned(**{name: omit})


def test_a_misspelt_required_argument_is_named_too(planned):
    """What was meant and what was written stand in one sentence."""
    with pytest.raises(TypeError, match=r"misses required arguments: messages; it does not know 'message'$"):
        planned(messages=omit, message=[])


def test_an_unknown_name_is_warned_about_and_sent(planned):
    """One warning with the nearest known name; the value is sent as it is."""
    with pytest.warns(
        UserWarning, match=r"create\(\) does not know 'temprature'; did you mean 'temperature'\? It is sent"
    ):
        call = planned(temprature=1)
    assert 1 == json.loads(call.body)["temprature"]
    with pytest.warns(UserWarning, match=r"does not know 'zzzzz'\. It is sent in the body"):
        planned(zzzzz=1)


def test_extras_win(planned):
    """`extra_body`, `extra_query` and `extra_headers` are laid over; absent values remove."""
    call = planned(
        temperature=1,
        extra_body={"temperature": 2, "new": {"a": omit, "b": None}, "model": omit},
        extra_query={"q": ["a b"], "gone": None},
        extra_headers={"Anthropic-Version": "x", "Accept": None, "X-N": 5},
        options={"default_query": {"d": 1, "q": "old"}},
    )
    body = json.loads(call.body)

    assert (2, {"b": None}) == (body["temperature"], body["new"])
    assert "model" not in body
    assert "/v1/messages?d=1&q%5B%5D=a%20b" == call.target
    assert ("x", "5") == (call.headers["anthropic-version"], call.headers["x-n"])
    assert "accept" not in call.headers


def test_arguments_that_are_headers(planned):
    """Rows map some arguments to headers."""
    call = planned(user_profile_id="p", workspace_id="wrkspc_1")

    assert ("p", "wrkspc_1") == (call.headers["anthropic-user-profile-id"], call.headers["anthropic-workspace-id"])
    assert not {"user_profile_id", "workspace_id"} & json.loads(call.body).keys()


def test_get_arguments_travel_in_the_query(planned):
    """Unknown names go to the query on GET, and there is no body."""
    with pytest.warns(UserWarning, match="sent in the query"):
        call = planned(ad_hoc("GET", "/v1/models", None), limit=5, after_id=omit)

    assert ("/v1/models?limit=5", b"") == (call.target, call.body)
    assert "content-type" not in call.headers


def test_a_body_of_ones_own(planned):
    """Undocumented endpoints take any JSON."""
    assert b"[1]" == planned(ad_hoc("POST", "v1/x", None), body=[1]).body
    assert ("/v1/x", b"") == (planned(ad_hoc("POST", "v1/x", None)).target, planned(ad_hoc("POST", "v1/x", None)).body)


def test_hdr_15_path_arguments(planned):
    """Ids are escaped behind the client's base path (rule HDR-15)."""
    endpoint = ad_hoc("GET", "/v1/batches/{batch_id}", None)
    call = planned(endpoint, path_arguments={"batch_id": "a/b"}, options={"base_url": "http://h/base/"})

    assert "/base/v1/batches/a%2Fb" == call.target
    with pytest.raises(ValueError, match="batch_id"):
        planned(endpoint, path_arguments={"batch_id": ".."})


@pytest.mark.parametrize("path", ["/v1/x\r\nx-evil: 1", "/v1/x HTTP/1.1\r\n\r\nGET /y", "/v1/\0"])
def test_a_path_of_ones_own_cannot_smuggle(planned, path):
    """An ad-hoc path with line breaks is refused, or escaped."""
    try:
        target = planned(ad_hoc("GET", path, None)).target
    except ValueError:
        return
    assert not set(target) & set("\r\n\0 ")


# --- Credentials --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "extra", "expected"),
    [
        ({"api_key": "k"}, {}, {"x-api-key": "k"}),
        ({"api_key": None, "auth_token": "t"}, {}, {"authorization": "Bearer t"}),
        ({"api_key": "k"}, {"Authorization": "Bearer e"}, {"authorization": "Bearer e"}),
        ({"api_key": "k"}, {"X-Api-Key": "e"}, {"x-api-key": "e"}),
        ({"api_key": "k"}, {"X-Api-Key": None}, {}),
        ({"api_key": None, "default_headers": {"Authorization": "Bearer d"}}, {}, {"authorization": "Bearer d"}),
        ({"api_key": "k", "default_headers": {"X-Api-Key": omit}}, {}, {}),
        ({"api_key": None, "default_headers": {"Authorization": "Bearer d"}}, {"x-api-key": "e"}, {"x-api-key": "e"}),
    ],
)
def test_hdr_6_exactly_one_credential_is_sent(planned, options, extra, expected):
    """The client's, or the caller's own in its place, or none when the caller removes it (rule HDR-6)."""
    headers = planned(options=options, extra_headers=extra).headers

    assert expected == {name: headers[name] for name in ("x-api-key", "authorization") if name in headers}


def test_auth_7_a_missing_credential_raises_before_sending(planned):
    """No credential is an error of the call, not of the constructor (rule AUTH-7)."""
    with pytest.raises(MissingCredentialsError):
        planned(options={"api_key": None})


@pytest.mark.parametrize(
    "url", ["https://other.example/v1/x?a=b", "http://api.anthropic.com/v1/x", "https://api.anthropic.com:444/v1/x"]
)
def test_credentials_stay_with_their_origin(planned, url, key):
    """A URL of another scheme, host or port gets no credential of the client (decision 7)."""
    call = planned(ad_hoc("GET", url, None), options={"default_headers": {"X-Auth-Token": key, "x-plain": "1"}})

    assert key not in call.headers.values()
    assert "1" == call.headers["x-plain"]
    assert url == call.request().url


def test_the_own_origin_by_url_gets_the_credential(planned, key):
    """An absolute URL of the same origin is the same place."""
    assert key == planned(ad_hoc("GET", "https://API.anthropic.com/v1/x", None)).headers["x-api-key"]


@pytest.mark.parametrize("name", ["X-Api-Key", "Authorization", "X-Gateway-Token", "Ocp-Apim-Subscription-Key"])
@pytest.mark.parametrize("fail", ["missing", "nan", "long"])
def test_auth_7_extra_headers_show_nowhere(planned, key, name, fail):
    """A key in `extra_headers` is in no repr, pickle or frame of ours (rule AUTH-7)."""
    more = {"missing": {"model": omit}, "nan": {"temperature": float("nan")}, "long": {"max_tokens": 99_999}}[fail]
    with pytest.raises((TypeError, ValueError)) as caught:
        planned(extra_headers={name: key}, options={"api_key": "other"}, **more)

    stack = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    assert not [frame.name for frame in stack if "/sonnetry/" in frame.filename and key in str(frame.locals)]
    call = planned(extra_headers={name: key}, options={"api_key": "other"})
    request = call.request()
    assert key not in repr(call) + repr(request) + repr(request.headers) + repr(vars(call))
    assert key.encode() not in pickle.dumps(request)
    assert key == request.headers[name.lower()]


# --- Limits -------------------------------------------------------------------------------------------------------------


def test_limits_of_an_attempt(planned):
    """`timeout` sets the limits; `total` runs from the start of the call."""
    call = planned(timeout=Timeout(3, total=9))
    call.start(100.0)
    limits = call.limits()

    assert (3, 3, 3, 109.0) == (limits.connect, limits.read, limits.write, limits.until)
    assert (3, 9) == (call.retry.asked_limit, call.retry.total)
    assert None is planned().retry.asked_limit
    call = planned()
    call.start(100.0)
    assert None is call.limits().until


@pytest.mark.parametrize(("call_options", "retries"), [({}, 2), ({"max_retries": 0}, 0), ({"retry": RetryPolicy(5)}, 5), ({"retry": RetryPolicy(5), "max_retries": 1}, 1)])  # fmt: skip
def test_retry_options_of_a_call(planned, call_options, retries):
    """A call may have its own policy and count."""
    assert retries == planned(**call_options).retry.policy.max_retries


@pytest.mark.parametrize(
    ("max_tokens", "mode", "given", "expected"),
    [
        (21_333, "error", False, (600, False)),
        (21_334, "wait", False, (600.01875, False)),
        (128_000, "wait", False, (3600, False)),
        (21_334, "stream", False, (600, True)),
        (128_000, "error", True, (50, False)),
    ],
)
def test_cli_5_long_requests(planned, max_tokens, mode, given, expected):
    """Beyond ten minutes: stream underneath or wait longer, unless the caller set a timeout (rule CLI-5)."""
    call = planned(max_tokens=max_tokens, long_requests=mode, **({"timeout": 50} if given else {}))

    assert expected == (pytest.approx(call.timeout.read), call.collect_stream) or expected[0] == call.timeout.read
    assert expected[1] == call.streaming == json.loads(call.body).get("stream", False)


def test_cli_5_a_long_plain_request_is_refused(planned):
    """The refusal is a ValueError with the documented opening (rule CLI-5)."""
    with pytest.raises(ValueError, match=r"^Streaming is required for operations that may take longer than 10 minutes"):
        planned(max_tokens=21_334)
    assert planned(max_tokens=21_334, stream=True).streaming
    assert planned(max_tokens=21_334, options={"timeout": 700}).timeout.read == 700
    with pytest.raises(ValueError, match="long_requests must be"):
        planned(max_tokens=21_334, long_requests="never")


def test_a_stream_is_asked_for_unpacked(planned):
    """Streams say so in the body, and ask for no packing, which would hold events back."""
    call = planned(stream=True)

    assert (True, "identity") == (json.loads(call.body)["stream"], call.headers["accept-encoding"])
    assert not call.collect_stream


def test_count_tokens_is_never_long(planned):
    """Only rows that may take long are checked."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        call = planned(COUNT_TOKENS, model="m", messages=[], max_tokens=99_999)
    assert not call.streaming


# --- Redirects ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "location", "expected"),
    [
        (307, "/v1/new?a=b", ("POST", "/v1/new?a=b", True)),
        (308, "https://api.anthropic.com/v1/new", ("POST", "/v1/new", True)),
        (308, "HTTPS://API.anthropic.com:443", ("POST", "/", True)),
        (303, "/v1/new", ("GET", "/v1/new", False)),
        (301, "new", ("GET", "/v1/new", False)),
        (302, "/v1/new#x", ("GET", "/v1/new", False)),
    ],
)
def test_redirects_to_the_same_origin_are_followed(planned, answer, status, location, expected):
    """The target changes; 307 and 308 keep method and body."""
    call = planned()

    assert call.redirected(answer(status, location=location))
    assert expected == (call.method, call.target, bool(call.body))


@pytest.mark.parametrize(
    ("status", "location"),
    [
        (307, "https://evil.example/v1/messages"),
        (307, "http://api.anthropic.com/v1/messages"),
        (307, "https://api.anthropic.com:444/"),
        (307, "//evil.example/"),
        (307, "ftp://api.anthropic.com/"),
        (307, "https://api.anthropic.com:99999/"),
        (307, "http://[::1/"),
        (307, "https://api.anthropic.com:port/"),
        (304, "/v1/new"),
        (200, "/v1/new"),
    ],
)
def test_other_redirects_are_not_followed(planned, answer, status, location):
    """Another scheme, host or port, or a location nobody can read, is not followed and raises nothing foreign."""
    call = planned()

    assert not call.redirected(answer(status, location=location))
    assert ("POST", "/v1/messages") == (call.method, call.target)


def test_redirects_end(planned, answer):
    """A loop of redirects ends; one without a location is none."""
    call = planned()

    assert [True] * 5 + [False] == [call.redirected(answer(307, location="/again")) for _ in range(6)]
    assert not planned().redirected(answer(307))


@pytest.mark.parametrize("location", ["/a b", "/\xfc", "/a\tb"])
def test_a_location_with_odd_characters_makes_a_valid_request_line(planned, answer, location):
    """A redirect target is escaped before it becomes a request line."""
    call = planned()
    if call.redirected(answer(307, location=location)):
        assert call.target.isascii()
        assert not set(call.target) & set(" \t")
