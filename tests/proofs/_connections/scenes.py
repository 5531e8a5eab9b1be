"""The scenarios of the issue: one function each, run in both colours, with what was seen as figures."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import statistics
import struct
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import httpx2

import sonnetry
from sonnetry import TLS, APIConnectionError, Timeout
from sonnetry.testing import LocalServer

from .stage import Stage, free_port, missing, stage

ASK = {
    "model": "claude-opus-4-7",
    "max_tokens": 200,
    "messages": [{"role": "user", "content": "say seven words about the sea"}],
}
USER = "alice:s3cret"
Figures = dict[str, object]


class Hands:
    """One colour of the client."""

    def __init__(self, colour: str) -> None:
        self.colour = colour
        self._runner = asyncio.Runner() if colour == "async" else None
        self._clients: list[Any] = []

    def client(self, **options: Any) -> Any:
        made: Any = sonnetry.AsyncAnthropic if self.colour == "async" else sonnetry.Anthropic
        timeout = Timeout(connect=5, read=20, write=20)
        self._clients.append(made(**{"api_key": "sk-ant-proof", "max_retries": 0, "timeout": timeout, **options}))
        return self._clients[-1]

    def run(self, result: Any) -> Any:
        return self._runner.run(result) if self._runner and asyncio.iscoroutine(result) else result

    def ask(self, client: Any, **options: Any) -> Any:
        return self.run(client.messages.create(**{**ASK, **options}))

    def stream(self, client: Any, **options: Any) -> list[str]:
        if self._runner is None:
            return [event.type for event in client.messages.create(stream=True, **{**ASK, **options})]

        async def read() -> list[str]:
            return [event.type async for event in await client.messages.create(stream=True, **{**ASK, **options})]

        return list(self._runner.run(read()))

    def pause(self, seconds: float) -> None:
        self.run(asyncio.sleep(seconds)) if self._runner else time.sleep(seconds)

    def error(self, client: Any, **options: Any) -> Exception:
        try:
            self.ask(client, **options)
        except Exception as error:  # noqa: BLE001 - it is what the scene looks at
            return error
        raise AssertionError("no error came")

    def end(self) -> None:
        for client in self._clients:
            self.run(client.close())
        if self._runner:
            self._runner.run(asyncio.sleep(0.01))
            self._runner.close()


class Place:
    """What a scene works with."""

    def __init__(self, stage: Stage, server: LocalServer, hands: Hands) -> None:
        self.stage, self.server, self.hands = stage, server, hands

    @property
    def trust(self) -> TLS:
        return TLS(ca=self.stage.ca)

    def tls(self) -> str:
        return f"ssl_certificate {self.stage.cert}; ssl_certificate_key {self.stage.cert};"

    def seen(self) -> int:
        return len(self.server.requests)

    def nginx_connections(self, port: int) -> int:
        """Count nginx's connections from its log, which tells the connection of each request."""
        time.sleep(0.1)  # it writes after it has answered
        return len(set((self.stage.folder / f"nginx-{port}.access").read_text().split()))


SCENES: list[tuple[str, Callable[[Place], Figures]]] = []


def scene(title: str) -> Callable[[Callable[[Place], Figures]], Callable[[Place], Figures]]:
    """Put a scene on the list."""

    def put(work: Callable[[Place], Figures]) -> Callable[[Place], Figures]:
        SCENES.append((title, work))
        return work

    return put


def milliseconds(times: list[float]) -> str:
    return f"median {statistics.median(times) * 1000:.1f} ms, worst {max(times) * 1000:.1f} ms"


def must(condition: object, what: str = "an expectation") -> None:
    if not condition:
        raise AssertionError(what)


# --- nginx ------------------------------------------------------------------------------------------------------------


@scene("nginx: `keepalive_timeout 1s`, pauses around it")
def keep_alive_timeout(place: Place) -> Figures:
    port = place.stage.nginx("keepalive_timeout 1s;")
    client = place.hands.client(base_url=f"http://127.0.0.1:{port}")
    pauses = [0.0, 0.0, 0.97, 0.99, 1.0, 1.01, 1.03, 1.2] * 2
    for pause in pauses:
        place.hands.ask(client)
        place.hands.pause(pause)
    connections = place.nginx_connections(port)
    return {"requests": len(pauses), "failed": len(pauses) - place.seen(), "connections": connections}


@scene("nginx: `keepalive_requests 10` (closes after each tenth answer)")
def keep_alive_requests(place: Place) -> Figures:
    port = place.stage.nginx("keepalive_requests 10;")
    client = place.hands.client(base_url=f"http://127.0.0.1:{port}")
    for _ in range(200):
        place.hands.ask(client)
    return {"requests": 200, "failed": 200 - place.seen(), "connections": place.nginx_connections(port)}


@scene("nginx: `keepalive_timeout 0` (closes after every answer)")
def no_keep_alive(place: Place) -> Figures:
    port = place.stage.nginx("keepalive_timeout 0;")
    client = place.hands.client(base_url=f"http://127.0.0.1:{port}")
    for _ in range(200):
        place.hands.ask(client)
    return {"requests": 200, "failed": 200 - place.seen(), "connections": place.nginx_connections(port)}


@scene("nginx: TLS 1.3 by a company authority, plain calls and streams")
def nginx_tls(place: Place) -> Figures:
    port = place.stage.nginx(place.tls(), listen="ssl")
    client = place.hands.client(base_url=f"https://localhost:{port}", tls=place.trust)
    times = []
    for _ in range(100):
        began = time.perf_counter()
        place.hands.ask(client)
        times.append(time.perf_counter() - began)
    ends = [place.hands.stream(client)[-1] for _ in range(20)]
    must(set(ends) == {"message_stop"})
    return {"requests": 120, "first (with handshake)": f"{times[0] * 1000:.0f} ms", "then": milliseconds(times[1:])}


# An authority as many companies have one, which lacks what RFC 5280 asks for, and a certificate of it.
WEAK = (
    "req -newkey rsa:2048 -nodes -keyout weak.key -subj /CN=Old-Company-Root -out weak.csr",
    "x509 -req -in weak.csr -signkey weak.key -days 9 -extfile ca.ext -out weak.pem",
    "req -newkey rsa:2048 -nodes -keyout leaf.key -subj /CN=localhost -out leaf.csr",
    "x509 -req -in leaf.csr -CA weak.pem -CAkey weak.key -CAcreateserial -days 9 -extfile leaf.ext -out leaf.pem",
)


@scene("nginx: unknown authority, wrong name, weak (not RFC 5280) authority")
def nginx_trust(place: Place) -> Figures:
    port = place.stage.nginx(place.tls(), listen="ssl")
    unknown = place.hands.error(place.hands.client(base_url=f"https://localhost:{port}"))
    must("ACME Corporate Root" in str(unknown) and "tls=TLS(ca=" in str(unknown), str(unknown))
    folder = place.stage.folder
    (folder / "ca.ext").write_text("basicConstraints=CA:TRUE")
    (folder / "leaf.ext").write_text("subjectAltName=DNS:localhost")
    for command in WEAK:
        subprocess.run(["openssl", *command.split()], check=True, capture_output=True, cwd=folder)
    port = place.stage.nginx(f"ssl_certificate {folder}/leaf.pem; ssl_certificate_key {folder}/leaf.key;", listen="ssl")
    weak = place.hands.error(place.hands.client(base_url=f"https://localhost:{port}", tls=TLS(ca=folder / "weak.pem")))
    must("relax_x509_strict" in str(weak), str(weak))
    relaxed = place.hands.client(
        base_url=f"https://localhost:{port}", tls=TLS(folder / "weak.pem", relax_x509_strict=True)
    )
    must(place.hands.ask(relaxed))
    return {"says": "issuer and `TLS(ca=)`; `relax_x509_strict`", "relaxed": "works"}


@scene("nginx: mTLS (`ssl_verify_client on`)")
def nginx_mtls(place: Place) -> Figures:
    port = place.stage.nginx(
        f"{place.tls()} ssl_client_certificate {place.stage.ca}; ssl_verify_client on;", listen="ssl"
    )
    url = f"https://localhost:{port}"
    bare = place.hands.error(place.hands.client(base_url=url, tls=place.trust))
    known = place.hands.client(base_url=url, tls=TLS(ca=place.stage.ca, client_cert=place.stage.client_cert))
    for _ in range(20):
        place.hands.ask(known)
    return {"without": getattr(bare, "status_code", type(bare).__name__), "with": "20 requests answered"}


@scene("nginx: gzip")
def nginx_gzip(place: Place) -> Figures:
    port = place.stage.nginx("gzip on; gzip_types application/json; gzip_min_length 1; gzip_proxied any;")
    client = place.hands.client(base_url=f"http://127.0.0.1:{port}")
    text = "the sea " * 20_000
    place.server.reply({"type": "message", "content": [{"type": "text", "text": text}]}, times=20)
    raw = place.hands.run(client.messages.with_raw_response.create(**ASK))
    must(raw.headers.get("content-encoding") == "gzip", str(dict(raw.headers)))
    must(all(place.hands.ask(client).content[0].text == text for _ in range(19)))
    return {"answers": 20, "each": f"{len(text) // 1000} kB, packed on the way"}


@scene("nginx: early 413 to a 20 MB upload (`client_max_body_size 1m`)")
def nginx_early(place: Place) -> Figures:
    port = place.stage.nginx("client_max_body_size 1m;")
    client = place.hands.client(base_url=f"http://127.0.0.1:{port}")
    big = [{"role": "user", "content": "x" * 20_000_000}]
    times, names = [], set()
    for _ in range(5):
        began = time.perf_counter()
        names.add(type(place.hands.error(client, messages=big)).__name__)
        times.append(time.perf_counter() - began)
    must(names == {"ContentTooLargeError"}, str(names))
    must(place.hands.ask(client))
    return {"error": ", ".join(names), "after": milliseconds(times)}


@scene("nginx: HTTP/1.0 to the backend, stream unbuffered")
def nginx_old(place: Place) -> Figures:
    port = place.stage.nginx("", "proxy_http_version 1.0;")
    client = place.hands.client(base_url=f"http://127.0.0.1:{port}")
    ends = {place.hands.stream(client)[-1] for _ in range(30)}
    must(ends == {"message_stop"}, str(ends))
    place.server.stream_fault("cut", after=4)
    error = None
    try:
        place.hands.stream(client)
    except sonnetry.StreamTruncatedError as caught:
        error = caught
    must(error is not None and error.partial is not None)
    return {"streams": 30, "cut behind it": "StreamTruncatedError with `.partial`"}


# --- haproxy ----------------------------------------------------------------------------------------------------------


@scene("haproxy: TLS, `timeout http-keep-alive 500ms`")
def haproxy_keep_alive(place: Place) -> Figures:
    back = f"server one 127.0.0.1:{place.stage.backend}"
    port = place.stage.haproxy(f"ssl crt {place.stage.cert}", back, more="timeout http-keep-alive 500ms")
    client = place.hands.client(base_url=f"https://localhost:{port}", tls=place.trust)
    pauses = [0.0, 0.2, 0.48, 0.5, 0.52, 0.7] * 3
    for pause in pauses:
        place.hands.ask(client)
        place.hands.pause(pause)
    must(place.hands.stream(client)[-1] == "message_stop")
    return {"requests": len(pauses) + 1, "failed": len(pauses) + 1 - place.seen()}


@scene("haproxy: no server behind it")
def haproxy_down(place: Place) -> Figures:
    port = place.stage.haproxy("", f"server one 127.0.0.1:{free_port()}")
    error = place.hands.error(place.hands.client(base_url=f"http://127.0.0.1:{port}"))
    must(isinstance(error, sonnetry.ServiceUnavailableError), repr(error))
    return {"error": "ServiceUnavailableError", "retryable": error.retryable}


@scene("haproxy: `timeout server 300ms` in a silent stream")
def haproxy_silent(place: Place) -> Figures:
    back = f"timeout server 300ms\n    server one 127.0.0.1:{place.stage.backend}"
    port = place.stage.haproxy("", back)
    client = place.hands.client(base_url=f"http://127.0.0.1:{port}")
    place.server.stream_fault("silence", after=4)
    began = time.perf_counter()
    try:
        place.hands.stream(client)
        must(False, "a cut stream looked whole")
    except sonnetry.StreamTruncatedError as error:
        must(error.partial is not None)
    return {"error": "StreamTruncatedError", "after": f"{(time.perf_counter() - began) * 1000:.0f} ms"}


# --- Forward proxies --------------------------------------------------------------------------------------------------


def through(place: Place, proxy: str, wrong: str) -> Figures:
    """Plain, tunnelled, streamed and refused through one forward proxy."""
    front = place.stage.nginx(place.tls(), listen="ssl")
    plain = place.hands.client(base_url=place.server.base_url, proxy=proxy, tls=place.trust)
    secure = place.hands.client(base_url=f"https://localhost:{front}", proxy=proxy, tls=place.trust)
    for client in (plain, secure):
        for _ in range(20):
            place.hands.ask(client)
        must(place.hands.stream(client)[-1] == "message_stop")
    refused = place.hands.error(place.hands.client(base_url=f"https://localhost:{front}", proxy=wrong, tls=place.trust))
    must(isinstance(refused, APIConnectionError) and "user or password is wrong" in str(refused), repr(refused))
    must("wr0ng" not in str(refused))
    status = "407" if "407" in str(refused) else "401"
    return {"plain": "21 answered", "CONNECT": "21 answered", "wrong password": f"{status}, explained"}


@scene("squid: absolute form, CONNECT, basic authentication")
def squid(place: Place) -> Figures:
    port = place.stage.squid(USER)
    return through(place, f"http://{USER}@127.0.0.1:{port}", f"http://alice:wr0ng@127.0.0.1:{port}")


@scene("tinyproxy: absolute form, CONNECT, basic authentication")
def tinyproxy(place: Place) -> Figures:
    port = place.stage.tinyproxy(USER)
    return through(place, f"http://{USER}@127.0.0.1:{port}", f"http://alice:wr0ng@127.0.0.1:{port}")


@scene("a proxy's own TLS (haproxy before tinyproxy): TLS in TLS")
def secure_proxy(place: Place) -> Figures:
    inner = place.stage.tinyproxy(USER)
    port = place.stage.haproxy(f"ssl crt {place.stage.cert}", f"server one 127.0.0.1:{inner}", mode="tcp")
    figures = through(place, f"https://{USER}@localhost:{port}", f"https://alice:wr0ng@localhost:{port}")
    front = place.stage.nginx(place.tls(), listen="ssl")
    client = place.hands.client(
        base_url=f"https://localhost:{front}", proxy=f"https://{USER}@localhost:{port}", tls=place.trust
    )
    began = time.perf_counter()
    must(place.hands.error(client, messages=[{"role": "user", "content": "x" * 4_000_000}]))
    return {**figures, "4 MB upload (nginx refuses it)": f"{(time.perf_counter() - began) * 1000:.0f} ms"}


@scene("environment: HTTPS_PROXY by squid, NO_PROXY with a network")
def environment(place: Place) -> Figures:
    port = place.stage.squid()
    front = place.stage.nginx(place.tls(), listen="ssl")
    os.environ["HTTPS_PROXY"] = f"127.0.0.1:{port}"
    try:
        client = place.hands.client(base_url=f"https://localhost:{front}", tls=place.trust)
        must(place.hands.ask(client))
        os.environ["HTTPS_PROXY"] = "http://127.0.0.1:1"
        os.environ["NO_PROXY"] = "10.0.0.0/8,localhost"
        must(place.hands.ask(client), "routes are remembered")
        must(place.hands.ask(place.hands.client(base_url=f"https://localhost:{front}", tls=place.trust)))
    finally:
        for name in ("HTTPS_PROXY", "NO_PROXY"):
            os.environ.pop(name, None)
    return {"through squid": 2, "past it": 1}


@scene("adapters: httpx and httpx2 through squid, TLS of the company authority")
def adapters(place: Place) -> Figures:
    port = place.stage.squid(USER)
    front = place.stage.nginx(place.tls(), listen="ssl")
    context = ssl.create_default_context(cafile=str(place.stage.ca))
    for library in (httpx, httpx2):
        kind = library.AsyncClient if place.hands.colour == "async" else library.Client
        own = kind(proxy=f"http://{USER}@127.0.0.1:{port}", verify=context, trust_env=False)
        client = place.hands.client(base_url=f"https://localhost:{front}", http_client=own)
        for _ in range(20):
            place.hands.ask(client)
        must(place.hands.stream(client)[-1] == "message_stop")
        place.hands.run(own.aclose() if place.hands.colour == "async" else own.close())
    return {"httpx": "21 answered", "httpx2": "21 answered"}


# --- Connections over time --------------------------------------------------------------------------------------------


@scene("`max_connections=4`, 200 in line behind four that wait: fair queue")
def fair(place: Place) -> Figures:
    client = place.hands.client(base_url=place.server.base_url, max_connections=4)
    turns = range(200)
    place.hands.run(_in_line_async(client, turns) if place.hands.colour == "async" else _in_line(client, turns))
    order = [request.json["messages"][0]["content"] for request in place.server.requests]
    moved = max(abs(place_ - int(n)) for place_, n in enumerate(n for n in order if n != "hold"))
    must(place.server.connections <= 4, f"{place.server.connections} connections")
    must(moved < 4, f"{moved} places")
    return {
        "answered": len(order) - 4,
        "connections": place.server.connections,
        "furthest from its turn": f"{moved} places",
    }


def _numbered(n: object) -> dict[str, Any]:
    return {**ASK, "messages": [{"role": "user", "content": str(n)}]}


def _in_line(client: Any, turns: range) -> None:
    held = [client.with_streaming_response.messages.create(**_numbered("hold")) for _ in range(4)]
    opened = [one.__enter__() for one in held]
    threads = []
    for n in turns:
        threads.append(threading.Thread(target=client.messages.create, kwargs=_numbered(n)))
        threads[-1].start()
        time.sleep(0.003)
    for one in opened:
        one.close()
    for thread in threads:
        thread.join()


async def _in_line_async(client: Any, turns: range) -> None:
    held = [client.with_streaming_response.messages.create(**_numbered("hold")) for _ in range(4)]
    opened = [await one.__aenter__() for one in held]
    tasks = [asyncio.create_task(client.messages.create(**_numbered(n))) for n in turns]
    await asyncio.sleep(0.1)
    for one in opened:
        await one.close()
    await asyncio.gather(*tasks)


@scene("fork: 8 children of a process with open connections")
def forks(place: Place) -> Figures:
    client = place.hands.client(base_url=place.server.base_url)
    place.hands.ask(client)
    statuses = []
    for _ in range(8):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                if place.hands.colour == "async":
                    message = asyncio.run(client.messages.create(**ASK))
                else:
                    message = client.messages.create(**ASK)
                code = 0 if message.content else 2
            finally:
                os._exit(code)
        statuses.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    place.hands.ask(client)
    kept = len({request.connection for request in (place.server.requests[0], place.server.requests[-1])}) == 1
    must(statuses == [0] * 8, str(statuses))
    must(kept, "the parent's connection was lost")
    return {"children answered": 8, "the parent's connection": "goes on"}


@scene("half-open: the peer's end vanishes without FIN (TCP_REPAIR)")
def half_open(place: Place) -> Figures:
    vanish = threading.Event()
    gone = threading.Event()
    state = {"accepted": 0}
    listening = socket.create_server(("127.0.0.1", 0))
    body = b'{"type": "message", "content": []}'
    ok = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)

    def serve(sock: socket.socket, number: int) -> None:
        while b"\r\n\r\n" in sock.recv(65536):
            sock.sendall(ok)
            if number == 1:
                vanish.wait(5)
                sock.setsockopt(socket.IPPROTO_TCP, 19, 1)  # TCP_REPAIR: closing tells nobody
                sock.close()
                gone.set()
                return

    def accept() -> None:
        while True:
            try:
                sock, _ = listening.accept()
            except OSError:
                return
            state["accepted"] += 1
            threading.Thread(target=serve, args=(sock, state["accepted"]), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    client = place.hands.client(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}")
    place.hands.ask(client)
    vanish.set()
    if not gone.wait(2):
        return {"skipped": "needs CAP_NET_ADMIN"}
    began = time.perf_counter()
    place.hands.ask(client)
    took = time.perf_counter() - began
    listening.close()
    must(state["accepted"] == 2)
    return {"answered on a new connection after": f"{took * 1000:.1f} ms"}


@scene("dual stack: the IPv6 address swallows packets")
def dead_address(place: Place) -> Figures:
    full = socket.create_server(("::1", 0), family=socket.AF_INET6, backlog=0)
    fillers = [socket.socket(socket.AF_INET6) for _ in range(3)]
    for filler in fillers:
        filler.setblocking(False)
        filler.connect_ex(full.getsockname())
    time.sleep(0.05)
    real = socket.getaddrinfo
    found = [
        (socket.AF_INET6, socket.SOCK_STREAM, 6, "", full.getsockname()),
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", place.server.port)),
    ]
    socket.getaddrinfo = lambda *_, **__: found  # type: ignore[assignment]
    times = []
    try:
        for _ in range(5):
            client = place.hands.client(base_url="http://dual.test")
            began = time.perf_counter()
            place.hands.ask(client)
            times.append(time.perf_counter() - began)
    finally:
        socket.getaddrinfo = real
        for sock in [full, *fillers]:
            sock.close()
    must(max(times) < 1.0)
    return {"connected in": milliseconds(times)}


@scene("DNS: a name that does not exist, and a resolver that hangs")
def dns(place: Place) -> Figures:
    error = place.hands.error(place.hands.client(base_url="https://api.no-such-name.invalid"))
    must("cannot resolve api.no-such-name.invalid" in str(error), str(error))
    real, release = socket.getaddrinfo, threading.Event()
    socket.getaddrinfo = lambda *_, **__: release.wait(5) and []  # type: ignore[assignment,return-value]
    began = time.perf_counter()
    try:
        place.hands.error(place.hands.client(base_url="http://slow.test", timeout=Timeout(connect=0.2)))
    finally:
        took = time.perf_counter() - began
        socket.getaddrinfo = real
        release.set()
    return {"says": str(error).split(":")[0], "connect=0.2 ends a hanging resolver after": f"{took * 1000:.0f} ms"}


@scene("reset under an upload: the answer sent before it is read")
def last_words(place: Place) -> Figures:
    listening = socket.create_server(("127.0.0.1", 0))
    said = b"HTTP/1.1 401 Unauthorized\r\ncontent-length: 2\r\n\r\n{}"

    def accept() -> None:
        while True:
            try:
                sock, _ = listening.accept()
            except OSError:
                return
            sock.recv(1000)
            sock.sendall(said)
            time.sleep(0.05)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            sock.close()

    threading.Thread(target=accept, daemon=True).start()
    client = place.hands.client(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}")
    big = [{"role": "user", "content": "x" * 20_000_000}]
    names = [type(place.hands.error(client, messages=big)).__name__ for _ in range(10)]
    listening.close()
    return {"10 uploads ended as": ", ".join(sorted(set(names)))}


def rows() -> Iterator[tuple[object, ...]]:
    """Play every scene in both colours."""
    lacking = missing()
    if lacking:
        yield "missing packages", "-", "FAILED", ", ".join(lacking)
        return
    for title, work in SCENES:
        for colour in ("sync", "async"):
            yield title, colour, *play(work, colour)


def play(work: Callable[[Place], Figures], colour: str) -> tuple[str, str]:
    """Play one scene on a stage of its own."""
    hands = Hands(colour)
    with LocalServer() as server, stage(server.port) as made:
        try:
            warm = hands.client(base_url=server.base_url)
            hands.ask(warm)  # the server's first answer loads what it needs
            hands.run(warm.close())
            hands.pause(0.02)
            server.clear()
            figures = work(Place(made, server, hands))
        except Exception as error:  # noqa: BLE001 - a scene that breaks is a row that says so
            return "FAILED", f"{type(error).__name__}: {error}".replace("|", "/").replace("\n", " ")[:600]
        finally:
            hands.end()
    return "holds", "; ".join(f"{name}: {value}" for name, value in figures.items())
