"""Values that the tests of the core share: settings without an environment, requests, answers, splits."""

import os

import hypothesis
import pytest

from sonnetry._async.credential import find_credential
from sonnetry._core import credentials
from sonnetry._core.headers import Headers
from sonnetry._core.logs import Log
from sonnetry._core.secrets import Secret
from sonnetry._core.sentinels import NOT_GIVEN
from sonnetry._core.settings import make_settings
from sonnetry._core.wire import Origin, Request, Response

# A loaded machine is not a failure.
hypothesis.settings.register_profile("core", deadline=None, max_examples=60)
hypothesis.settings.load_profile("core")

KEY = "sk-ant-api03-" + "do-not-show"


@pytest.fixture
def key():
    """A credential; written in two parts so that no source line in a traceback holds it."""
    return KEY


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch):
    for name in [name for name in os.environ if name.startswith("ANTHROPIC_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(credentials, "_told", set())


@pytest.fixture
def settings_for():
    """Make settings from a few options."""

    def make(**options):
        given = {"api_key": options.pop("api_key", KEY), "auth_token": options.pop("auth_token", None)}
        defaults = {
            "found": find_credential({name: credentials.sealed(value) for name, value in given.items()}),
            "base_url": None,
            "timeout": NOT_GIVEN,
            "max_retries": NOT_GIVEN,
            "retry": None,
            "default_headers": None,
            "default_query": None,
            "api_version": None,
            "log": Log("off"),
            "require_stop": True,
            "long_requests": "error",
        }
        return make_settings(**{**defaults, **options})

    return make


@pytest.fixture
def request_():
    return Request(
        "POST", Origin("https", "api.anthropic.com", 443), "/v1/messages", {"x-api-key": Secret(KEY), "a": "b"}, b"{}"
    )


@pytest.fixture
def answer(request_):
    """Make an answer with a status, a body and headers."""

    def make(status=200, content=b"", **headers):
        raw = [(name.replace("_", "-"), value) for name, value in headers.items()]
        return Response(status, Headers(raw), content, request_, b"Reason")

    return make
