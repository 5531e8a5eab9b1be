"""Where a client runs: other event loops, forked processes, threads that are greenlets, proxies and sleeping connections."""

from __future__ import annotations

import multiprocessing
import socket
import sys
from types import SimpleNamespace

import httpx2
import pytest

import sonnetry
from sonnetry.testing import LocalServer

ASK = {"model": "claude-opus-4-7", "max_tokens": 5, "messages": [{"role": "user", "content": "x"}]}


@pytest.mark.parametrize("http_client", [None, "httpx2"])
def test_without_asyncio_there_is_one_error_of_ours(http_client):
    """Under trio, and wherever no asyncio loop runs, the first call says what is missing."""
    own = (
        None
        if http_client is None
        else httpx2.AsyncClient(transport=httpx2.MockTransport(lambda _: httpx2.Response(200)))
    )
    client = sonnetry.AsyncAnthropic(api_key="k", base_url="http://127.0.0.1:1", http_client=own)
    call = client.messages.create(**ASK)
    with pytest.raises(sonnetry.AnthropicError, match=r"needs asyncio, .*trio"):
        call.send(None)


def ask_in_child(client, answers):
    """Make a call in a forked process and say what came of it."""
    try:
        answers.put(client.messages.create(**ASK).role)
    except sonnetry.AnthropicError as error:
        answers.put(f"{type(error).__name__}: {error}")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
@pytest.mark.parametrize("used", [False, True])
def test_a_local_client_refuses_at_once_behind_a_fork(used):
    """The server's thread stays with the parent; the child is told, and the parent goes on."""
    fork = multiprocessing.get_context("fork")
    with sonnetry.Anthropic.local() as client:
        if used:
            client.messages.create(**ASK)
        answers = fork.Queue()
        child = fork.Process(target=ask_in_child, args=(client, answers))
        child.start()
        told = answers.get(timeout=30)
        child.join(30)

        assert told.startswith("AnthropicError: the local server runs in the process that started it")
        assert "assistant" == client.messages.create(**ASK).role


@pytest.mark.parametrize(
    ("module", "patched"),
    [
        ("gevent.monkey", SimpleNamespace(is_module_patched=lambda name: name == "threading")),
        ("eventlet.patcher", SimpleNamespace(is_monkey_patched=lambda name: name == "thread")),
    ],
)
def test_a_local_server_refuses_threads_that_are_greenlets(monkeypatch, module, patched):
    """It would hang at its start; so it says what to do instead."""
    monkeypatch.setitem(sys.modules, module, patched)
    for start in (sonnetry.Anthropic.local, LocalServer().start):
        with pytest.raises(
            sonnetry.AnthropicError, match=rf"needs real threads, and {module.partition('.')[0]} has replaced"
        ):
            start()


@pytest.mark.parametrize("kind", [sonnetry.DefaultHttpxClient, sonnetry.DefaultAsyncHttpxClient])
@pytest.mark.parametrize(
    ("options", "environ", "proxy"),
    [
        ({}, {"HTTPS_PROXY": "http://env.proxy"}, b"env.proxy"),
        ({}, {"HTTPS_PROXY": "http://env.proxy", "NO_PROXY": "a.example"}, None),
        ({"trust_env": False}, {"HTTPS_PROXY": "http://env.proxy"}, None),
        ({"proxy": "http://arg.proxy"}, {"ALL_PROXY": "http://env.proxy"}, b"arg.proxy"),
        ({"proxy": "http://arg.proxy"}, {"NO_PROXY": "a.example"}, b"arg.proxy"),
        ({"proxy": "http://arg.proxy", "mounts": {"all://": None}}, {}, None),
    ],
)
def test_default_clients_keep_connections_alive_on_every_way(monkeypatch, kind, options, environ, proxy):
    """Direct or through a proxy, which an argument names before the environment; they follow redirects of a program's own calls."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    client = kind(**options)
    transport = client._transport_for_url(httpx2.URL("https://a.example"))

    url = getattr(transport._pool, "_proxy_url", None)
    assert proxy == (None if url is None else url.host)
    assert (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1) in transport._pool._socket_options
    assert client.follow_redirects


def test_a_default_client_takes_a_transport():
    """One that is passed is used as it is."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200))
    assert transport is sonnetry.DefaultHttpxClient(transport=transport)._transport
