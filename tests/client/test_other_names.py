"""Other ways in: `import anthropic`, module paths of single types, errors by their code, fakes for tests."""

from __future__ import annotations

import asyncio
import importlib
import subprocess
import sys

import pytest

import sonnetry
from sonnetry._core.error_codes import BY_CODE
from sonnetry._core.errors import BY_STATUS, status_error
from sonnetry._core.headers import Headers
from sonnetry._core.wire import Response
from sonnetry.types import Message, TextBlock

ALIAS = """
import sonnetry
sonnetry.install_as_anthropic()
sonnetry.install_as_anthropic()
import anthropic
from anthropic import Anthropic, RateLimitError
from anthropic.types import Message
from anthropic.types.message_create_params import MessageCreateParamsNonStreaming
from anthropic.types.text_block import TextBlock
assert anthropic is sonnetry and Anthropic is sonnetry.Anthropic
assert sonnetry.__spec__.name == "sonnetry", sonnetry.__spec__
assert __import__("sonnetry.types").types.Message is Message
assert not isinstance(Anthropic(api_key="k"), anthropic.AnthropicBedrock)
try:
    import anthropic.nothing_of_this_name
except ImportError:
    print("fine")
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)


def test_packages_that_import_anthropic_get_this_one():
    """After `install_as_anthropic()` the names below `anthropic` are ours, and nothing else answers to it."""
    done = run(ALIAS)

    assert ("fine\n", "") == (done.stdout, done.stderr)


def test_an_anthropic_that_is_loaded_is_left_alone():
    """Two packages under one name would be worse than an error."""
    program = "import sys, types, sonnetry\nsys.modules['anthropic'] = types.ModuleType('anthropic')\n"
    done = run(f"{program}sonnetry.install_as_anthropic()")

    assert "call install_as_anthropic() before anything imports it" in done.stderr


@pytest.mark.parametrize(
    ("module", "name", "ours"),
    [
        ("resources", "Messages", "_sync.messages.MessagesResource"),
        ("resources.messages.messages", "AsyncMessages", "_async.messages.AsyncMessagesResource"),
        ("resources.beta.sessions.threads.events", "Events", "_sync.beta_sessions.BetaSessionsThreadsEventsResource"),
        ("resources.beta.beta", "Beta", "_sync.beta.BetaResource"),
        ("resources.organization", "APIKeys", "_sync.organization.OrganizationApiKeysResource"),
        ("pagination", "SyncPageCursor", "_sync.pages.PageCursor"),
    ],
)
def test_resources_and_pages_have_their_official_paths(module, name, ours):
    """Programs that name the classes of resources and pages find ours."""
    home, _, kind = ours.rpartition(".")
    found = getattr(importlib.import_module(f"sonnetry.{module}"), name)

    assert found is getattr(importlib.import_module(f"sonnetry.{home}"), kind)


@pytest.mark.parametrize("path", sonnetry.lib.HOMES)
def test_helpers_have_their_official_paths(path):
    """Programs that name a path below `lib` get the classes of this package, and nothing else."""
    module = importlib.import_module(f"sonnetry.lib.{path}")

    assert module.__all__
    for name in module.__all__:
        found = getattr(module, name)
        assert found is getattr(sonnetry, name, found)
    with pytest.raises(AttributeError, match=f"'sonnetry.lib.{path}' has no attribute 'Nobody'"):
        _ = module.Nobody


def test_paths_of_helpers_are_found_below_the_other_name():
    """`from anthropic.lib.bedrock import AnthropicBedrock` is a line of many programs."""
    program = (
        "import sonnetry; sonnetry.install_as_anthropic()\nfrom anthropic.lib.bedrock import AnthropicBedrock as B\n"
    )
    done = run(f"{program}from anthropic.lib import files_from_dir, streaming\nassert B is sonnetry.AnthropicBedrock")

    assert done.stderr == ""


@pytest.mark.parametrize("name", ["Mesages", "AsyncNothing", "WithRawResponse"])
def test_other_resources_are_attribute_errors(name):
    """Nothing is found under a misspelt name."""
    with pytest.raises(AttributeError, match=name):
        getattr(sonnetry.resources, name)


@pytest.mark.parametrize(("status", "code"), BY_CODE, ids=str)
def test_an_error_code_has_its_class(status, code):
    """The class of a code is a kind of its status class, so that coarser handlers still work."""
    body = f'{{"type":"error","error":{{"type":"x","message":"m","details":{{"error_code":"{code}"}}}}}}'.encode()

    error = status_error(Response(status, Headers(), body))

    assert BY_CODE[status, code] is type(error)
    assert isinstance(error, BY_STATUS[status])
    assert code == error.error_code


def test_an_unknown_code_has_the_class_of_its_status():
    """Codes may grow (ERR-3)."""
    body = b'{"type":"error","error":{"type":"x","message":"m","details":{"error_code":"new_one"}}}'

    assert sonnetry.BadRequestError is type(status_error(Response(400, Headers(), body)))


def test_fakes_fill_what_a_test_does_not_name():
    """`fake()` makes a whole object; given fields are checked like received ones."""
    message = Message.fake(content=[TextBlock.fake(text="hi")], stop_reason="end_turn")

    assert ("hi", "end_turn", 0) == (message.content[0].text, message.stop_reason, message.usage.output_tokens)
    assert Message.model_validate_json(message.to_json()) == message
    with pytest.raises(ValueError, match="content"):
        Message.fake(content=5)


def test_clients_of_other_platforms_are_ours_too():
    """Behind the alias they are the same classes."""
    done = run(
        "import sonnetry\nsonnetry.install_as_anthropic()\nimport anthropic\n"
        "print(anthropic.AnthropicVertex is sonnetry.AnthropicVertex)"
    )

    assert done.stdout == "True\n"


def test_default_clients_have_our_limits():
    """A program that derives from them gets the limits of our own engine, and what it sets itself."""
    with sonnetry.DefaultHttpxClient(base_url="http://a") as client:
        assert (600, 5) == (client.timeout.read, client.timeout.connect)
    with sonnetry.DefaultHttpxClient(timeout=3) as client:
        assert 3 == client.timeout.read
    assert 5 == sonnetry.DefaultAsyncHttpxClient().timeout.connect


def test_a_proxy_of_a_default_client_is_for_every_request(monkeypatch):
    """`proxy=` wins over the variables, `NO_PROXY` among them, and `trust_env=False` ignores them all."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "api.example")

    def way(url, **options):
        with sonnetry.DefaultHttpxClient(**options) as client:
            pool = client._transport_for_url(type(client.base_url)(url))._pool
            address = getattr(pool, "_proxy_url", None)
            return address and address.port

    assert (1, None) == (way("https://other.example"), way("https://api.example"))
    assert (2, 2) == tuple(way(f"https://{host}.example", proxy="http://127.0.0.1:2") for host in ("other", "api"))
    assert way("https://other.example", trust_env=False) is None


def test_a_folder_is_listed_for_a_skill(tmp_path):
    """Names begin with the folder's own; hidden and nested files are there, and the order is always the same."""
    for path in ("b.txt", "a/deep/c.txt", ".hidden"):
        (tmp_path / "skill" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "skill" / path).write_bytes(path.encode())
    found = sonnetry.lib.files_from_dir(tmp_path / "skill")

    assert [name for name, _ in found] == ["skill/.hidden", "skill/b.txt", "skill/a/deep/c.txt"]
    assert [path.read_bytes() for _, path in found] == [b".hidden", b"b.txt", b"a/deep/c.txt"]
    assert found == asyncio.run(sonnetry.lib.async_files_from_dir(str(tmp_path / "skill")))
    with pytest.raises(FileNotFoundError):
        sonnetry.lib.files_from_dir(tmp_path / "none")


def test_file_from_path_gives_name_and_bytes(tmp_path):
    """As uploads take a file."""
    (tmp_path / "notes.txt").write_bytes(b"x")

    assert sonnetry.file_from_path(str(tmp_path / "notes.txt")) == ("notes.txt", b"x")
