# Derived from tests/documents/_async/test_connections.py by codegen/unasync.py; edit that file instead.
"""The samples of both READMEs about proxies and the HTTP client, each named by its row (A1b)."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress

import httpx
import httpx2
import pytest
import trustme

from sonnetry import TLS, Anthropic


class Proxy:
    """A proxy on this machine: absolute form and CONNECT. It remembers the request lines it saw."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = [self._listening]
        self.url = f"http://localhost:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def stop(self) -> None:
        for sock in self._open:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self._listening.accept()
                self._open.append(sock)
                threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        with suppress(OSError, ValueError):
            line, _, rest = sock.recv(65536).partition(b"\r\n")
            self.lines.append(line.decode())
            method, target, _ = line.split(b" ")
            where = target if method == b"CONNECT" else target.split(b"/")[2]
            there = socket.create_connection(("127.0.0.1", int(where.rpartition(b":")[2])))
            self._open.append(there)
            if method == b"CONNECT":
                sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            else:
                path = b"/" + target.split(b"/", 3)[3]
                there.sendall(method + b" " + path + b" HTTP/1.1\r\n" + rest)
            threading.Thread(target=carry, args=(there, sock), daemon=True).start()
            carry(sock, there)


def carry(one: socket.socket, other: socket.socket) -> None:
    """Carry bytes one way until their end."""
    with suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    running = Proxy()
    yield running
    running.stop()


@pytest.fixture
def secure(server, tmp_path) -> Iterator[tuple[str, TLS]]:
    """Return the server's https URL, and the trust it needs."""
    authority = trustme.CA(key_type=trustme.KeyType.ECDSA)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", key_type=trustme.KeyType.ECDSA).configure_cert(context)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    front = socket.create_server(("127.0.0.1", 0))
    opened: list[socket.socket] = [front]

    def serve() -> None:
        with suppress(OSError):
            while True:
                plain, _ = front.accept()
                sock = context.wrap_socket(plain, server_side=True)
                there = socket.create_connection(("127.0.0.1", server.port))
                opened.extend([sock, there])
                threading.Thread(target=carry, args=(there, sock), daemon=True).start()
                threading.Thread(target=carry, args=(sock, there), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    yield f"https://localhost:{front.getsockname()[1]}", TLS(ca=tmp_path / "ca.pem")
    for sock in opened:
        with suppress(OSError):
            socket.socket.shutdown(sock, socket.SHUT_RDWR)
        sock.close()


@pytest.mark.parametrize("library", [httpx, httpx2], ids=["httpx", "httpx2"])
def test_py19_configuring_the_http_client(library, server, proxy, hello):
    """The caller's own client, its proxy and its transport carry the request."""
    with library.Client(
        proxy=proxy.url,
        transport=library.HTTPTransport(local_address="0.0.0.0"),
    ) as http_client:
        client = Anthropic(
            # Or use the `ANTHROPIC_BASE_URL` env var
            base_url=server.base_url,
            http_client=http_client,
        )
        message = client.messages.create(**hello)
        Anthropic(http_client=http_client).messages.create(**hello)

    assert message.content
    assert [f"POST {server.base_url}/v1/messages HTTP/1.1"] == proxy.lines
    assert 2 == len(server.requests)


def test_ts30_customizing_fetch(server, proxy, hello):
    """Any client goes in as `http_client`, and an option of one request wins over the client's."""
    seen = []

    def count(request: httpx.Request) -> httpx.Response:
        seen.append(request.method)
        return httpx.Response(200, json={"type": "message", "content": []})

    with httpx.Client(transport=httpx.MockTransport(count)) as http_client:
        Anthropic(http_client=http_client).messages.create(**hello)
    assert ["POST"] == seen

    with Anthropic(proxy="http://localhost:1") as client:
        client.with_options(proxy=proxy.url).messages.create(**hello)
        client.messages.create(**hello, proxy=proxy.url)

    assert [f"POST {server.base_url}/v1/messages HTTP/1.1"] == proxy.lines
    assert 2 == len(server.requests)


def test_ts31_configuring_proxies(server, proxy, hello, secure):
    """`proxy=` carries plain requests in absolute form, and https ones through a tunnel."""
    with Anthropic(proxy=proxy.url) as client:
        client.messages.create(**hello)
    assert [f"POST {server.base_url}/v1/messages HTTP/1.1"] == proxy.lines

    url, tls = secure
    with Anthropic(proxy=proxy.url, base_url=url, tls=tls) as client:
        client.messages.create(**hello)
    assert f"CONNECT {url.removeprefix('https://')} HTTP/1.1" == proxy.lines[1]
    assert 2 == len(server.requests)
