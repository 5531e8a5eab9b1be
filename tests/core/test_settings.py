"""What a client is set to: arguments, environment, changes, and what it must not show (rules AUTH-1, 2, 6, 7, HDR-6)."""

import pickle
import traceback

import pytest

from sonnetry._async.credential import find_credential
from sonnetry._core.credentials import Credentials, custom_headers
from sonnetry._core.errors import MissingCredentialsError
from sonnetry._core.logs import Log
from sonnetry._core.retry import RetryPolicy
from sonnetry._core.sentinels import NOT_GIVEN, omit
from sonnetry._core.settings import change_settings, merge_headers
from sonnetry._core.timeouts import DEFAULT_TIMEOUT, Timeout


def found(api_key, auth_token):
    return find_credential({"api_key": api_key, "auth_token": auth_token}).credentials


# --- Credentials --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (("arg", None), {"API_KEY": "env", "AUTH_TOKEN": "tok"}, {"x-api-key": "arg"}),
        ((None, "arg"), {"API_KEY": "env"}, {"authorization": "Bearer arg"}),
        ((None, None), {"API_KEY": "env"}, {"x-api-key": "env"}),
        ((None, None), {"AUTH_TOKEN": "tok"}, {"authorization": "Bearer tok"}),
    ],
)
def test_auth_1_the_first_hit_wins(monkeypatch, arguments, environment, expected):
    """Argument, ANTHROPIC_API_KEY, ANTHROPIC_AUTH_TOKEN; exactly one header (rules AUTH-1, HDR-6)."""
    for name, value in environment.items():
        monkeypatch.setenv(f"ANTHROPIC_{name}", value)

    assert expected == found(*arguments).header()


def test_auth_1_two_variables_are_logged(monkeypatch, caplog):
    """The key wins over the token, and a record says it once."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", "k")
    monkeypatch.setenv("ANTHROPIC_AUTH_TOKEN", "t")

    assert {"x-api-key": "k"} == Credentials.find().header()
    Credentials.find()

    assert caplog.messages == [
        "Anthropic: ANTHROPIC_API_KEY and ANTHROPIC_AUTH_TOKEN are both set. Using ANTHROPIC_API_KEY."
    ]


@pytest.mark.parametrize("empty", ["", "  "])
def test_auth_2_an_empty_variable_is_unset(monkeypatch, empty):
    """Empty values count as unset, with a warning (rule AUTH-2)."""
    monkeypatch.setenv("ANTHROPIC_API_KEY", empty)
    monkeypatch.setenv("ANTHROPIC_AUTH_TOKEN", "t")

    with pytest.warns(UserWarning, match="ANTHROPIC_API_KEY is set but empty"):
        assert {"authorization": "Bearer t"} == Credentials.find().header()


@pytest.mark.parametrize("credentials", [Credentials(), Credentials.of(api_key=""), Credentials.of(auth_token="")])
def test_auth_7_no_credential_raises_with_what_was_tried(credentials):
    """The message lists every place that was looked at (rule AUTH-7)."""
    with pytest.raises(MissingCredentialsError) as caught:
        credentials.header()

    for place in ("api_key=", "auth_token=", "ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"):
        assert place in str(caught.value)


def test_hdr_6_two_credentials_are_one_too_many():
    """Both arguments at once are refused (rule HDR-6)."""
    with pytest.raises(ValueError, match="Received `api_key=`, `auth_token=`"):
        found("k", "t")


def test_auth_6_custom_headers_come_from_the_environment(monkeypatch, settings_for):
    """ANTHROPIC_CUSTOM_HEADERS holds `Name: value` lines; arguments win over them (rule AUTH-6)."""
    monkeypatch.setenv("ANTHROPIC_CUSTOM_HEADERS", "X-One: a: b\nnonsense\nx-two:2")

    assert {"x-one": "a: b", "x-two": "2"} == custom_headers()
    made = settings_for(default_headers={"X-Two": "mine"}).base_headers(None)
    assert ("a: b", "mine") == (made["x-one"], made["x-two"])


# --- Settings -----------------------------------------------------------------------------------------------------------


def test_defaults(settings_for):
    """The documented defaults (rules CLI-1, HDR-2)."""
    made = settings_for()

    assert ("https://api.anthropic.com", "", DEFAULT_TIMEOUT, False, 2) == (
        made.base_url,
        made.base_path,
        made.timeout,
        made.timeout_given,
        made.policy.max_retries,
    )
    headers = made.base_headers(None)
    assert ("2023-06-01", "gzip", "application/json") == (
        headers["anthropic-version"],
        headers["accept-encoding"],
        headers["accept"],
    )
    assert "2026-10-21" == made.base_headers("2026-10-21")["anthropic-version"]
    assert not [name for name in headers if name.startswith("x-stainless")]


def test_auth_6_the_base_url_comes_from_the_environment(monkeypatch, settings_for):
    """ANTHROPIC_BASE_URL is read when the client is made; an argument wins (rule AUTH-6)."""
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "http://localhost:8080/prefix/")
    made = settings_for()

    assert ("http://localhost:8080/prefix", "/prefix", 8080) == (made.base_url, made.base_path, made.origin.port)
    assert "https" == settings_for(base_url="https://x.example").origin.scheme


@pytest.mark.parametrize("url", ["api.anthropic.com", "ftp://x", "https://", "http://h:99999", "http://[::1"])
def test_a_url_that_cannot_be_used_is_refused(settings_for, url):
    """A base URL without scheme or host, or with an impossible port, is a ValueError."""
    with pytest.raises(ValueError):  # noqa: PT011 - several causes, one class
        settings_for(base_url=url)


def test_default_headers_replace_and_remove(settings_for):
    """Names match in any case; None and `omit` remove a built-in header; numbers become text."""
    made = settings_for(default_headers={"User-Agent": "me", "ACCEPT": None, "accept-encoding": omit, "X-N": 5})
    headers = made.base_headers(None)

    assert ("me", "5") == (headers["user-agent"], headers["x-n"])
    assert not {"accept", "accept-encoding"} & headers.keys()


def test_the_callers_api_version_wins(settings_for):
    """`api_version=` and the header itself win over a row's (decision 7)."""
    assert "x" == settings_for(api_version="x").base_headers("2026-10-21")["anthropic-version"]
    assert "y" == settings_for(default_headers={"Anthropic-Version": "y"}).base_headers(None)["anthropic-version"]


def test_base_headers_are_a_copy(settings_for):
    """A request may change its headers."""
    made = settings_for()
    made.base_headers(None)["x"] = "y"

    assert "x" not in made.base_headers(None)


def test_merge_headers():
    """Later headers replace earlier ones in any case."""
    assert {"a": "2", "c": "3"} == merge_headers({"a": "1", "b": "1"}, {"A": 2, "B": None, "C": "3", "D": omit})


CHANGES = [
    ({"api_key": "k2"}, lambda s: s.credentials.header() == {"x-api-key": "k2"}),
    ({"auth_token": "t2"}, lambda s: s.credentials.header() == {"authorization": "Bearer t2"}),
    ({"base_url": "http://h/p/"}, lambda s: (s.base_url, s.base_path, s.origin.host) == ("http://h/p", "/p", "h")),
    ({"timeout": 5}, lambda s: (s.timeout, s.timeout_given) == (Timeout(5), True)),
    ({"timeout": None}, lambda s: s.timeout.read is None),
    ({"max_retries": 7}, lambda s: s.policy.max_retries == 7),
    ({"retry": RetryPolicy(9)}, lambda s: s.policy.max_retries == 9),
    ({"default_headers": {"X-B": "2"}}, lambda s: (s.headers["x-a"], s.headers["x-b"]) == ("1", "2")),
    ({"set_default_headers": {"X-B": "2"}}, lambda s: dict(s.headers) == {"x-b": "2"}),
    ({"default_query": {"b": 2}}, lambda s: s.query == {"a": 1, "b": 2}),
    ({"set_default_query": {"b": 2}}, lambda s: s.query == {"b": 2}),
    ({"api_version": "v"}, lambda s: s.base_headers(None)["anthropic-version"] == "v"),
    ({"require_stop": False}, lambda s: not s.require_stop),
    ({"long_requests": "wait"}, lambda s: s.long_requests == "wait"),
    ({"log_level": "debug"}, lambda s: s.log.debugging),
    ({"log_bodies": True}, lambda s: s.log.bodies),
    ({"timeout": NOT_GIVEN, "max_retries": NOT_GIVEN}, lambda s: not s.timeout_given),
    # Several at once, in any order.
    ({"default_headers": {"x-b": "2"}, "api_version": "v"}, lambda s: s.headers["x-b"] == "2"),
    ({"api_version": "v", "default_headers": {"x-b": "2"}}, lambda s: s.headers["anthropic-version"] == "v"),
    ({"max_retries": 7, "retry": RetryPolicy(9, max_delay=1)}, lambda s: (s.policy.max_retries, s.policy.max_delay) == (7, 1)),
    ({"retry": RetryPolicy(9, max_delay=1), "max_retries": 7}, lambda s: (s.policy.max_retries, s.policy.max_delay) == (7, 1)),
    ({"log_level": NOT_GIVEN, "log_bodies": True}, lambda s: s.log.bodies),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "holds"), CHANGES, ids=lambda c: "+".join(c) if isinstance(c, dict) else None)
def test_with_options_changes_what_it_names(settings_for, changes, holds):
    """Each option of `with_options` makes other settings and leaves the old ones alone, also several at once."""
    old = settings_for(default_headers={"x-a": "1"}, default_query={"a": 1})
    before = repr(old)
    made = change_settings(old, changes)

    assert holds(made)
    assert before == repr(old)


def test_an_option_that_does_not_exist(settings_for):
    """The error lists those that do."""
    with pytest.raises(TypeError, match=r"unknown option 'timeuot'; choose from .*api_key"):
        change_settings(settings_for(), {"timeuot": 1})


@pytest.mark.parametrize(
    "options", [{"long_requests": "never"}, {"max_retries": -1}, {"timeout": "soon"}, {"base_url": "x"}]
)
def test_values_that_cannot_be_used(settings_for, options):
    """A wrong value is refused when the client is made."""
    with pytest.raises((TypeError, ValueError)):
        settings_for(**options)
    with pytest.raises((TypeError, ValueError)):
        change_settings(settings_for(), options)


# --- Secrets ------------------------------------------------------------------------------------------------------------


def library_locals(error):
    stack = traceback.TracebackException.from_exception(error, capture_locals=True).stack
    return {frame.name: str(frame.locals) for frame in stack if "/sonnetry/" in frame.filename}


@pytest.mark.parametrize(
    "how", ["api_key", "auth_token", "default_headers", "custom_headers", "gateway"], ids=lambda name: name
)
def test_auth_7_settings_show_and_pickle_no_secret(settings_for, monkeypatch, key, how):
    """repr and pickle of settings hold no credential, wherever it came from (rule AUTH-7)."""
    options = {"api_key": None}
    if how == "custom_headers":
        monkeypatch.setenv("ANTHROPIC_CUSTOM_HEADERS", f"Authorization: Bearer {key}")
    elif how == "default_headers":
        options["default_headers"] = {"X-Api-Key": key, "Authorization": f"Bearer {key}"}
    elif how == "gateway":
        options["default_headers"] = {"Ocp-Apim-Subscription-Key": key}
    else:
        options[how] = key
    made = settings_for(**options)
    data = pickle.dumps(made.without_secrets())

    assert key not in repr(made)
    assert key not in repr(made.base_headers(None))
    assert key.encode() not in data
    again = pickle.loads(data)  # noqa: S301
    assert (made.base_url, made.timeout, made.policy) == (again.base_url, again.timeout, again.policy)
    if how in ("api_key", "auth_token"):
        with pytest.raises(MissingCredentialsError):
            again.credentials.header()


@pytest.mark.parametrize(
    "options",
    [
        {"auth_token": "t"},
        {"timeout": "soon"},
        {"max_retries": -1},
        {"long_requests": "never"},
        {"base_url": "nonsense"},
    ],
    ids=lambda options: next(iter(options)),
)
def test_auth_7_a_failing_constructor_shows_no_secret_in_its_frames(settings_for, key, options):
    """A traceback with local variables of our frames holds no credential (rule AUTH-7)."""
    with pytest.raises((TypeError, ValueError)) as caught:
        settings_for(api_key=key, **options)

    assert not [name for name, shown in library_locals(caught.value).items() if key in shown]
    assert key not in str(caught.value)


def test_auth_7_a_failing_change_shows_no_secret_in_its_frames(settings_for, key):
    """The same for `with_options`."""
    with pytest.raises(TypeError) as caught:
        change_settings(settings_for(api_key="other"), {"api_key": key, "nonsense": 1})

    assert not [name for name, shown in library_locals(caught.value).items() if key in shown]


def test_a_custom_logger_does_not_travel(settings_for):
    """Pickled settings have the standard logger and the system's clock."""

    class Mine:
        def __getstate__(self):
            raise AssertionError

    made = settings_for(log=Log("info", Mine(), bodies=True))
    again = pickle.loads(pickle.dumps(made.without_secrets()))  # noqa: S301

    assert ("info", True) == (again.log.level, again.log.bodies)
