"""Proxies, TLS fronts and authorities on the loopback, and one pair of hands for both colours of the client."""

from __future__ import annotations

import asyncio
import datetime
import os
import select
import socket
import ssl
import threading
import time
from base64 import b64decode
from contextlib import suppress

import pytest
import trustme

import sonnetry
from sonnetry import Timeout
from sonnetry.testing import LocalServer

ASK = {
    "model": "claude-opus-4-7",
    "max_tokens": 40,
    "messages": [{"role": "user", "content": "say seven words about the sea"}],
}
PATIENT = Timeout(connect=20, read=20, write=20)


class Threaded:
    """A listening socket whose connections are handled in threads, all of which `stop` ends."""

    def __init__(self, *, context=None, host="127.0.0.1"):
        self.context = context
        self.accepted = 0
        self._open = []
        self._socket = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        self.port = self._socket.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def stop(self):
        for sock in [self._socket, *self._open]:
            with suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
        self._socket.close()
        for thread in self._threads:
            thread.join(20)
        for sock in self._open:
            sock.close()

    def _accept(self):
        while True:
            try:
                sock, _ = self._socket.accept()
            except OSError:
                return
            self.accepted += 1
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock):
        self._open.append(sock)
        with suppress(OSError):
            if self.context is not None:
                sock = self.context.wrap_socket(sock, server_side=True)
                self._open.append(sock)
            self.handle(sock)
        with suppress(OSError):
            sock.close()

    def reach(self, host, port):
        """Connect; names that only a proxy knows lead to the loopback."""
        there = socket.socket()  # not `create_connection`: tests replace the resolver
        there.connect(("127.0.0.1" if host.endswith(".test") or host == "localhost" else host, port))
        self._open.append(there)
        return there


def pipe(one, other):
    """Carry bytes both ways until either side ends."""
    pairs = {one: other, other: one}
    while True:
        waiting = [sock for sock in pairs if isinstance(sock, ssl.SSLSocket) and sock.pending()]
        for sock in waiting or select.select(list(pairs), [], [])[0]:
            data = sock.recv(65536)
            if not data:
                return
            pairs[sock].sendall(data)


def head_of(sock):
    head = b""
    while b"\r\n\r\n" not in head:
        data = sock.recv(65536)
        if not data:
            return b"", b""
        head += data
    head, _, rest = head.partition(b"\r\n\r\n")
    return head, rest


class Front(Threaded):
    """TLS, or a plain relay, in front of a server."""

    def __init__(self, port, **options):
        self._to = port
        super().__init__(**options)

    def handle(self, sock):
        with self.reach("127.0.0.1", self._to) as there:
            pipe(sock, there)


class TestProxy(Threaded):
    """A proxy: CONNECT and absolute form, basic authentication, TLS of its own when it has a context."""

    __test__ = False

    def __init__(self, *, user=None, refuse=None, say=b"", **options):
        self.user = user
        self.refuse = refuse
        self.say = say
        self.heads = []
        super().__init__(**options)

    @property
    def url(self):
        user = f"{self.user}@" if self.user else ""
        return (
            f"{'https' if self.context else 'http'}://{user}{'localhost' if self.context else '127.0.0.1'}:{self.port}"
        )

    @property
    def methods(self):
        return [head.split(b" ")[0].decode() for head in self.heads]

    def handle(self, sock):
        while True:
            head, rest = head_of(sock)
            if not head:
                return
            self.heads.append(head)
            if self.refuse:
                sock.sendall(self.refuse)
                return
            if self.user and not self._allowed(head):
                sock.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n")
                continue
            if head.startswith(b"CONNECT "):
                self._tunnel(sock, head)
            else:
                self._relay(sock, head, rest)
            return

    def _allowed(self, head):
        for line in head.split(b"\r\n"):
            name, _, value = line.partition(b": ")
            if name.lower() == b"proxy-authorization":
                return b64decode(value.removeprefix(b"Basic ")).decode() == self.user
        return False

    def _tunnel(self, sock, head):
        host, _, port = head.split(b" ")[1].decode().rpartition(":")
        with self.reach(host.strip("[]"), int(port)) as there:
            sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n" + self.say)
            pipe(sock, there)

    def _relay(self, sock, head, rest):
        line, _, fields = head.partition(b"\r\n")
        method, url, version = line.split(b" ")
        where, _, path = url.removeprefix(b"http://").partition(b"/")
        host, _, port = where.decode().rpartition(":")
        with self.reach(host, int(port)) as there:
            there.sendall(b" ".join([method, b"/" + path, version]) + b"\r\n" + fields + b"\r\n\r\n" + rest)
            pipe(sock, there)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch):
    """No proxy, trust setting or key of the machine gets into a test."""
    marks = ("_PROXY", "SSL_CERT", "REQUESTS_CA", "NODE_EXTRA", "ANTHROPIC_", "REQUEST_METHOD")
    for name in [name for name in os.environ if any(mark in name.upper() for mark in marks)]:
        monkeypatch.delenv(name)


@pytest.fixture
def server():
    with LocalServer() as running:
        yield running


@pytest.fixture
def start():
    """Start fronts and proxies, which end with the test."""
    started = []

    def begin(kind, *arguments, **options):
        started.append(kind(*arguments, **options))
        return started[-1]

    yield begin
    for one in started:
        one.stop()


@pytest.fixture
def proxy(start):
    return lambda **options: start(TestProxy, **options)


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    """The certificate authority of a company, made on the spot, and the file to trust it by."""
    made = trustme.CA(organization_name="ACME Corporate Root", key_type=trustme.KeyType.ECDSA)
    made.file = str(tmp_path_factory.mktemp("ca") / "acme.pem")
    made.cert_pem.write_to_path(made.file)
    return made


@pytest.fixture(scope="session")
def context(authority):
    """What a TLS server needs to be `localhost`, `127.0.0.1`, `::1` and `api.test`."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", "127.0.0.1", "::1", "api.test", key_type=trustme.KeyType.ECDSA).configure_cert(
        made
    )
    return made


@pytest.fixture
def https(start, server, context):
    """The local server behind TLS."""
    front = start(Front, server.port, context=context)
    front.url = f"https://localhost:{front.port}"
    return front


class Hands:
    """Calls in one colour, so that a scenario is written once."""

    def __init__(self, colour):
        self.colour = colour
        self._runner = asyncio.Runner() if colour == "async" else None
        self._clients = []

    def client(self, **options):
        made = sonnetry.AsyncAnthropic if self.colour == "async" else sonnetry.Anthropic
        client = made(**{"api_key": "sk-ant-test", "max_retries": 0, "timeout": PATIENT, **options})
        self._clients.append(client)
        return client

    def ask(self, client, **options):
        """One plain call; its text."""
        return self.run(client.messages.create(**{**ASK, **options})).content[0].text

    def raw(self, client, **options):
        """One plain call; the answer with its headers."""
        return self.run(client.messages.with_raw_response.create(**{**ASK, **options}))

    def stream(self, client, stop_after=None, **options):
        """Read a raw stream, all of it or some events; their types."""
        if self.colour == "async":
            return self.run(self._stream(client, stop_after, options))
        seen = []
        for event in client.messages.create(stream=True, **{**ASK, **options}):
            seen.append(event.type)
            if len(seen) == stop_after:
                break
        return seen

    async def _stream(self, client, stop_after, options):
        seen = []
        async for event in await client.messages.create(stream=True, **{**ASK, **options}):
            seen.append(event.type)
            if len(seen) == stop_after:
                break
        return seen

    def run(self, result):
        return self._runner.run(result) if asyncio.iscoroutine(result) else result

    def close(self, client):
        self.run(client.close())

    def pause(self, seconds):
        if self.colour == "async":
            self.run(asyncio.sleep(seconds))
        else:
            time.sleep(seconds)

    def end(self):
        for client in self._clients:
            self.close(client)
        if self._runner is not None:
            self._runner.run(asyncio.sleep(0.001))
            self._runner.close()


@pytest.fixture(params=["sync", "async"])
def hands(request):
    made = Hands(request.param)
    yield made
    made.end()


@pytest.fixture
def eventually():
    """Wait for something that another thread does."""

    def wait(condition, within=20.0):
        end = time.monotonic() + within
        while time.monotonic() < end:
            if condition():
                return True
            time.sleep(0.002)
        return bool(condition())

    return wait


@pytest.fixture
def weak_authority(tmp_path):
    """An authority as many companies have one: its certificate lacks what RFC 5280 asks for. Returns a server's context."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    def certificate(name, issuer, key, signer, *extensions):
        now = datetime.datetime.now(datetime.UTC)
        built = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)]))
            .issuer_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, issuer)]))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=1))
        )
        for extension, critical in extensions:
            built = built.add_extension(extension, critical)
        return built.sign(signer, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    constraints = x509.BasicConstraints(ca=True, path_length=None)
    root = certificate("Old Company Root", "Old Company Root", root_key, root_key, (constraints, False))
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    leaf = certificate("localhost", "Old Company Root", key, root_key, (names, False))
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "root.pem").write_bytes(root)
    (tmp_path / "leaf.pem").write_bytes(leaf + pem)
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(tmp_path / "leaf.pem")
    return made, str(tmp_path / "root.pem")
