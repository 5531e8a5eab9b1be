"""Raw socket servers for the engines, and one driver for each colour so that a scenario is written once."""

import asyncio
import gc
import socket
import ssl
import struct
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from sonnetry._core.wire import Origin, Request
from sonnetry.engines import Limits
from sonnetry.engines.aio import AsyncioEngine
from sonnetry.engines.sockets import SocketEngine

PATIENT = Limits(20.0, 20.0, 20.0, None)
OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"


class Link:
    """The server's end of one connection."""

    def __init__(self, sock, number):
        self.sock = sock
        self.number = number
        self._rest = b""

    def head(self):
        """Read a request head; b"" when the client closed."""
        while b"\r\n\r\n" not in self._rest:
            data = self._receive()
            if not data:
                return b""
            self._rest += data
        head, _, self._rest = self._rest.partition(b"\r\n\r\n")
        return head

    def body(self, length):
        while len(self._rest) < length:
            data = self._receive()
            if not data:
                break
            self._rest += data
        body, self._rest = self._rest[:length], self._rest[length:]
        return body

    def until(self, mark):
        """Read up to and including a mark."""
        while mark not in self._rest:
            data = self._receive()
            if not data:
                break
            self._rest += data
        body, _, self._rest = self._rest.partition(mark)
        return body + mark

    def request(self):
        """Read a request with its content-length body; None when the client closed."""
        head = self.head()
        if not head:
            return None
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
        return head, self.body(int(fields.get(b"content-length", 0)))

    def say(self, data):
        self.sock.sendall(data)

    def gone(self):
        """Wait until the client closed."""
        while self._receive():
            pass
        return True

    def reset(self):
        """End with a TCP reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()

    def _receive(self):
        try:
            return self.sock.recv(65536)
        except OSError:
            return b""


class Peer:
    """A listening socket on the loopback whose connections run a script, each in a thread."""

    def __init__(self, script, *, host="127.0.0.1", context=None, name=None, buffer=None):
        self.script = script
        self.context = context
        self.accepted = self.ended = 0
        self.heads = []
        self.faults = []
        self._lock = threading.Lock()
        self._links = []
        self._threads = []
        self._socket = socket.create_server(
            (host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=64
        )
        if buffer is not None:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
        self.port = self._socket.getsockname()[1]
        self.origin = Origin("https" if context else "http", name or host, self.port)
        self._start(self._accept)

    def request(self, method="GET", target="/", headers=None, body=b"", *, resend=True):
        return Request(method, self.origin, target, headers or {}, body, resend)

    @property
    def open(self):
        return self.accepted - self.ended

    def stop(self):
        for sock in [self._socket, *self._links]:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
        for thread in list(self._threads):
            thread.join(20)

    def _start(self, work, *arguments):
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self):
        while True:
            try:
                sock, _ = self._socket.accept()
            except OSError:
                return
            with self._lock:
                self.accepted += 1
                self._links.append(sock)
            self._start(self._serve, sock, self.accepted)

    def _serve(self, sock, number):
        try:
            if self.context is not None:
                sock = self.context.wrap_socket(sock, server_side=True)
                with self._lock:
                    self._links.append(sock)
            self.script(Link(sock, number))
        except Exception as error:  # noqa: BLE001 - a script may break off; a test looks at `faults` when it matters
            self.faults.append(error)
        finally:
            sock.close()
            with self._lock:
                self.ended += 1


class SyncDriver:
    """The scenario's hands on a `SocketEngine`; what it waits for as a time grows with the pace of the test."""

    colour = "sync"

    def __init__(self, pace):
        self.pace = pace
        self.engines = []

    def engine(self, **options):
        engine = SocketEngine(**options)
        self.engines.append(engine)
        return engine

    def send(self, engine, request, limits=PATIENT):
        return engine.send(request, limits)

    def chunk(self, answer, until=None):
        return answer.chunk(until)

    def close(self, answer):
        answer.close()

    def settle(self, seconds=0.02):
        time.sleep(seconds * self.pace)

    def fetch(self, engine, request, limits=PATIENT):
        return self.read(self.send(engine, request, limits))

    def read(self, answer):
        try:
            parts = []
            while data := self.chunk(answer):
                parts.append(data)
        finally:
            self.close(answer)
        return b"".join(parts)

    def fetch_all(self, engine, requests, limits=PATIENT):
        """Fetch side by side; an exception stands for its result."""

        def one(request):
            try:
                return self.fetch(engine, request, limits)
            except Exception as error:  # noqa: BLE001 - it is the result
                return error

        with ThreadPoolExecutor(max(len(requests), 1)) as pool:
            return list(pool.map(one, requests))

    def forget(self):
        """Drop every engine without closing it."""
        self.engines.clear()
        gc.collect()

    def stop(self):
        for engine in self.engines:
            engine.close()
        self.engines.clear()


class AsyncDriver(SyncDriver):
    """The same hands on an `AsyncioEngine`, whose loop runs while something is asked of it."""

    colour = "async"

    def __init__(self, pace):
        super().__init__(pace)
        self.runner = asyncio.Runner()

    def engine(self, **options):
        engine = AsyncioEngine(**options)
        self.engines.append(engine)
        return engine

    def run(self, coroutine):
        return self.runner.run(coroutine)

    def send(self, engine, request, limits=PATIENT):
        return self.run(engine.send(request, limits))

    def chunk(self, answer, until=None):
        return self.run(answer.chunk(until))

    def close(self, answer):
        async def close():
            answer.close()
            await asyncio.sleep(0)

        self.run(close())

    def settle(self, seconds=0.02):
        self.run(asyncio.sleep(seconds * self.pace))

    def fetch_all(self, engine, requests, limits=PATIENT):
        async def one(request):
            answer = await engine.send(request, limits)
            try:
                parts = []
                while data := await answer.chunk():
                    parts.append(data)
            finally:
                answer.close()
            return b"".join(parts)

        async def both():
            return await asyncio.gather(*map(one, requests), return_exceptions=True)

        return self.run(both())

    def forget(self):
        super().forget()
        self.settle(0.005)

    def stop(self):
        super().stop()
        self.runner.close()


@pytest.fixture(params=[SyncDriver, AsyncDriver], ids=["sync", "async"])
def driver(request, pace):
    """Hands on one engine colour."""
    driver = request.param(pace)
    yield driver
    driver.stop()


@pytest.fixture
def async_driver(pace):
    driver = AsyncDriver(pace)
    yield driver
    driver.stop()


@pytest.fixture
def sync_driver(pace):
    driver = SyncDriver(pace)
    yield driver
    driver.stop()


@pytest.fixture
def serve():
    """Start servers that run a script for each connection, or answer every request with given bytes."""
    peers = []

    def start(script=OK, **options):
        if isinstance(script, bytes):
            script = answering(script)
        peers.append(Peer(script, **options))
        return peers[-1]

    yield start
    for peer in peers:
        peer.stop()


def answering(data):
    def script(link):
        while link.request() is not None:
            link.say(data)

    return script


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


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A self-signed certificate for localhost and its key."""
    folder = tmp_path_factory.mktemp("tls")
    cert, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", key, "-out", cert],
        check=True, capture_output=True,
    )  # fmt: skip
    return str(cert), str(key)


@pytest.fixture
def server_context(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    return context
