"""Opening connections, on both engines: addresses, options, TLS, and where a limit runs out before anything is sent."""

import socket
import ssl
import threading
import time
from pathlib import Path

import pytest

from sonnetry._core.transport_errors import TransportError
from sonnetry._core.wire import ChunkSource, Origin, Request
from sonnetry.engines import Limits, dial
from sonnetry.engines.tls import TLS, context_for, explain

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"


def resolving_to(monkeypatch, *addresses):
    """Let every name resolve to these addresses, in this order."""

    def getaddrinfo(host, port, *_, **__):
        return [
            (family, socket.SOCK_STREAM, 6, "", (address, port, 0, 0) if family == socket.AF_INET6 else (address, port))
            for family, address in addresses
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


V4, V6 = (socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")


# --- Addresses ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
@pytest.mark.parametrize("order", [(V6, V4), (V4, V6)], ids=["v6 first", "v4 first"])
def test_a_name_with_two_families_reaches_the_one_that_listens(driver, serve, monkeypatch, host, order):
    """When a name has an IPv4 and an IPv6 address, the one that answers is used, quickly."""
    peer = serve(host=host, name="two.example")
    resolving_to(monkeypatch, *order)
    began = time.monotonic()

    assert b"ok" == driver.fetch(driver.engine(), peer.request())
    assert time.monotonic() - began < 20


def test_an_address_that_stays_silent_costs_one_stagger(driver, serve, monkeypatch):
    """An address that neither answers nor refuses is overtaken by the next one (RFC 8305)."""
    monkeypatch.setattr(dial, "STAGGER", 0.03)
    with full_listener() as port:
        peer = serve(name="two.example")
        resolving_to(monkeypatch, V4)
        real = socket.getaddrinfo("x", 0)

        def both(*_, **__):
            return [(*real[0][:4], ("127.0.0.1", port)), (*real[0][:4], ("127.0.0.1", peer.port))]

        monkeypatch.setattr(socket, "getaddrinfo", both)
        began = time.monotonic()

        assert b"ok" == driver.fetch(driver.engine(), peer.request())
        assert 0.02 < time.monotonic() - began < 20


def test_nobody_listening_is_a_connect_fault(driver, serve, monkeypatch):
    """When every address refuses, the fault names the host and the reason."""
    peer = serve(name="two.example")
    peer.stop()
    resolving_to(monkeypatch, V6, V4)

    with pytest.raises(TransportError, match=r"cannot connect to two\.example:\d+: Connection refused") as caught:
        driver.fetch(driver.engine(), peer.request())

    assert ("connect", "connect", False) == (caught.value.kind, caught.value.phase, caught.value.answered)
    assert isinstance(caught.value.__cause__, OSError)


def test_an_unknown_name_is_a_connect_fault(driver, monkeypatch):
    """A name that does not resolve is said plainly."""

    def getaddrinfo(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    with pytest.raises(TransportError, match=r"cannot resolve no\.example: Name or service not known") as caught:
        driver.fetch(driver.engine(), Request("GET", Origin("http", "no.example", 80), "/", {}))

    assert ("connect", "connect") == (caught.value.kind, caught.value.phase)


def test_a_family_the_machine_lacks_is_passed_over(driver, serve, monkeypatch):
    """An address whose family has no sockets here does not stop the next address."""
    peer = serve(name="two.example")
    resolving_to(monkeypatch, (socket.AF_INET6, "::1"), V4)
    real = socket.socket

    class NoV6(real):
        def __init__(self, family=-1, *rest, **more):
            if family == socket.AF_INET6:
                raise OSError(97, "Address family not supported by protocol")
            super().__init__(family, *rest, **more)

    monkeypatch.setattr(socket, "socket", NoV6)

    assert b"ok" == driver.fetch(driver.engine(), peer.request())


class full_listener:  # noqa: N801 - used like a function
    """A port whose queue is full: connecting to it neither succeeds nor fails."""

    def __enter__(self):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(0)
        self.fillers = []
        for _ in range(4):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex(self.socket.getsockname())
            self.fillers.append(filler)
        time.sleep(0.005)
        return self.socket.getsockname()[1]

    def __exit__(self, *_):
        for sock in [self.socket, *self.fillers]:
            sock.close()


@pytest.mark.parametrize(("connect", "total", "limit"), [(0.05, None, "connect"), (20.0, 0.05, "total")])
def test_a_silent_address_ends_at_the_limit(driver, connect, total, limit):
    """Connecting ends at the connect limit, or at the total one, and the fault says at which."""
    with full_listener() as port:
        began = time.monotonic()
        request = Request("GET", Origin("http", "127.0.0.1", port), "/", {})
        with pytest.raises(TransportError) as caught:
            driver.send(driver.engine(), request, Limits(connect, 20.0, 20.0, total and began + total))

    assert ("timeout", "connect", limit) == (caught.value.kind, caught.value.phase, caught.value.limit)
    assert time.monotonic() - began < 20


def test_families_alternate():
    """The first family leads and the others alternate with it."""
    a, b, c, d = [(socket.AF_INET6, (n,)) for n in "ab"] + [(socket.AF_INET, (n,)) for n in "cd"]

    assert [a, c, b, d] == dial.interleave([a, b, c, d])
    assert [a, b] == dial.interleave([a, b])
    assert [a, c, d] == dial.interleave([a, c, d])


def test_keep_alive_probes_are_on(driver, serve, monkeypatch):
    """Connections probe a silent peer after 60 s, every 60 s, five times (rule CLI-1)."""
    seen = []
    real = dial.set_options

    def spy(sock):
        real(sock)
        seen.append(
            [
                sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE),
                sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE),
                sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL),
                sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT),
                bool(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)),
            ]
        )

    monkeypatch.setattr(dial, "set_options", spy)
    driver.fetch(driver.engine(), serve().request())

    assert [[1, 60, 60, 5, True]] == seen


def test_sockets_without_tcp_options_are_left_alone():
    """A socketpair has no TCP options, and that is not an error."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        dial.set_options(ours)


# --- TLS ----------------------------------------------------------------------------------------------------------------


def secure(serve, server_context, script=None, **options):
    return serve(*([script] if script else []), context=server_context, name="localhost", **options)


def test_https_with_a_ca_of_ones_own(driver, serve, certificate, server_context):
    """`TLS(ca=...)` trusts a private CA, and the connection is kept."""
    peer = secure(serve, server_context)
    engine = driver.engine(tls=TLS(ca=certificate[0]))

    assert [b"ok", b"ok"] == [driver.fetch(engine, peer.request("POST", body=b"{}")) for _ in range(2)]
    assert 1 == peer.accepted


def test_an_untrusted_certificate_is_explained(driver, serve, server_context):
    """A certificate nobody trusts raises, and the message names the setting that mends it."""
    peer = secure(serve, server_context)

    with pytest.raises(
        TransportError, match=r"certificate of localhost .*not trusted: .*tls=TLS\(ca=\.\.\.\)"
    ) as caught:
        driver.fetch(driver.engine(), peer.request())

    assert ("tls", "connect") == (caught.value.kind, caught.value.phase)


def test_a_certificate_for_another_name_is_refused(driver, serve, certificate, server_context):
    """The name in the certificate has to be the host's."""
    peer = serve(context=server_context, name="127.0.0.2", host="127.0.0.2")

    with pytest.raises(TransportError, match=r"certificate of 127\.0\.0\.2 .*not trusted") as caught:
        driver.fetch(driver.engine(tls=TLS(ca=certificate[0])), peer.request())

    assert "tls" == caught.value.kind


def test_a_ca_file_that_cannot_be_read_is_named(driver, serve, server_context, tmp_path):
    """A missing CA file is told by its name."""
    peer = secure(serve, server_context)

    with pytest.raises(TransportError, match=r"cannot use TLS\(ca='.*missing\.pem'") as caught:
        driver.fetch(driver.engine(tls=TLS(ca=str(tmp_path / "missing.pem"))), peer.request())

    assert "tls" == caught.value.kind


@pytest.mark.parametrize("pair", [True, False], ids=["pair", "one file"])
def test_a_client_certificate_is_shown(driver, serve, certificate, tmp_path, pair):
    """`client_cert` is a file, or a pair with its key."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    context.load_verify_locations(certificate[0])
    context.verify_mode = ssl.CERT_REQUIRED
    both = tmp_path / "both.pem"
    both.write_text("".join(Path(part).read_text() for part in certificate))
    peer = secure(serve, context)

    tls = TLS(ca=certificate[0], client_cert=certificate if pair else str(both))

    assert b"ok" == driver.fetch(driver.engine(tls=tls), peer.request())


def test_speech_that_is_no_tls_is_a_tls_fault(driver, serve, certificate):
    """A plain server behind an https URL is said to be no TLS."""

    def script(link):
        link.say(b"HTTP/1.1 400 Plain HTTP here\r\n\r\n")
        link.gone()

    peer = serve(script, name="localhost")
    peer.origin = Origin("https", "localhost", peer.port)

    with pytest.raises(TransportError, match="TLS with localhost failed") as caught:
        driver.fetch(driver.engine(tls=TLS(ca=certificate[0])), peer.request())

    assert ("tls", "connect") == (caught.value.kind, caught.value.phase)


@pytest.mark.parametrize("end", ["close", "reset"])
def test_a_connection_lost_in_the_handshake_is_a_connect_or_tls_fault(driver, serve, certificate, end):
    """A peer that leaves during the handshake raises our fault, not the socket's."""

    def script(link):
        link.sock.recv(10)
        if end == "reset":
            link.reset()

    peer = serve(script, name="localhost")
    peer.origin = Origin("https", "localhost", peer.port)

    with pytest.raises(TransportError) as caught:
        driver.fetch(driver.engine(tls=TLS(ca=certificate[0])), peer.request())

    assert caught.value.kind in ("tls", "connect")
    assert "connect" == caught.value.phase


def test_a_silent_handshake_ends_at_the_connect_limit(driver, serve, certificate, eventually):
    """TLS is part of connecting: a server that never speaks it ends at that limit, and the socket is closed."""
    peer = serve(lambda link: link.gone(), name="localhost")
    peer.origin = Origin("https", "localhost", peer.port)
    began = time.monotonic()

    with pytest.raises(TransportError) as caught:
        driver.fetch(driver.engine(tls=TLS(ca=certificate[0])), peer.request(), Limits(0.06, 20.0, 20.0))
    driver.settle(0.005)

    assert ("timeout", "connect", "connect") == (caught.value.kind, caught.value.phase, caught.value.limit)
    assert time.monotonic() - began < 20
    assert eventually(lambda: peer.ended == 1)


@pytest.mark.parametrize("kind", ["bytes", "source"])
def test_a_large_upload_over_tls_arrives(driver, serve, certificate, server_context, kind):
    """Records that TLS 1.3 sends unasked (session tickets) do not make an upload wait for an answer."""
    got = []

    def script(link):
        request = link.request()
        got.append(len(request[1]))
        link.say(OK)

    peer = secure(serve, server_context, script)
    body = b"x" * 1_000_000 if kind == "bytes" else ChunkSource(lambda: iter([b"x" * 100_000] * 10), 1_000_000)

    assert b"ok" == driver.fetch(
        driver.engine(tls=TLS(ca=certificate[0])), peer.request("POST", body=body), Limits(20.0, 5.0, 20.0)
    )
    assert [1_000_000] == got


def test_a_large_download_over_tls_arrives(driver, serve, certificate, server_context):
    """A body of many TLS records is read whole."""
    peer = secure(serve, server_context, None)
    peer.script = lambda link: (
        link.request() and link.say(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n" + b"x" * 1_000_000)
    )

    assert 1_000_000 == len(driver.fetch(driver.engine(tls=TLS(ca=certificate[0])), peer.request()))


@pytest.mark.parametrize("head", [b"", b"content-length: 10\r\n"], ids=["to the end", "length"])
def test_a_tls_connection_that_ends_without_goodbye_is_cut(driver, serve, certificate, server_context, head):
    """Without TLS's own end mark anyone on the way may have ended the connection: the body is cut, also without a length."""

    def script(link):
        link.request()
        link.say(b"HTTP/1.1 200 OK\r\n" + head + b"\r\nhalf")
        link.sock.close()  # no unwrap(): no close_notify

    with pytest.raises(TransportError) as caught:
        driver.fetch(driver.engine(tls=TLS(ca=certificate[0])), secure(serve, server_context, script).request())

    assert "cut" == caught.value.kind


def test_a_tls_body_without_length_ends_cleanly_with_the_goodbye(driver, serve, certificate, server_context):
    """With TLS's end mark a close-delimited body is complete."""

    def script(link):
        link.request()
        link.say(b"HTTP/1.1 200 OK\r\n\r\nall of it")
        link.sock.settimeout(20)
        link.sock.unwrap()

    assert b"all of it" == driver.fetch(
        driver.engine(tls=TLS(ca=certificate[0])), secure(serve, server_context, script).request()
    )


def test_a_stale_tls_connection_is_resent(driver, serve, certificate, server_context):
    """A kept TLS connection found closed is tried again on a new one."""

    def script(link):
        link.request()
        link.say(OK)
        if link.number == 1:
            link.request()

    peer = secure(serve, server_context, script)
    engine = driver.engine(tls=TLS(ca=certificate[0]))

    assert [b"ok", b"ok"] == [driver.fetch(engine, peer.request()) for _ in range(2)]
    assert 2 == peer.accepted


def test_an_early_answer_over_tls_is_read(driver, serve, certificate, server_context):
    """A 413 during an upload over TLS is the answer."""

    def script(link):
        link.head()
        link.say(b"HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n")
        time.sleep(0.1)

    peer = secure(serve, server_context, script, buffer=8192)

    answer = driver.send(
        driver.engine(tls=TLS(ca=certificate[0])), peer.request("POST", body=b"x" * 8_000_000), Limits(20.0, 20.0, 20.0)
    )
    driver.close(answer)

    assert 413 == answer.status


def test_closing_from_another_thread_wakes_a_tls_reader(sync_driver, serve, certificate, server_context):
    """A reader blocked on TLS ends at once when another thread closes its answer."""

    def script(link):
        link.request()
        link.say(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n")
        link.gone()

    peer = secure(serve, server_context, script)
    answer = sync_driver.engine(tls=TLS(ca=certificate[0])).send(peer.request(), Limits(20.0, 20.0, 20.0))
    timer = threading.Timer(0.03, answer.close)
    timer.start()
    began = time.monotonic()

    with pytest.raises(TransportError):
        answer.chunk()
    timer.join()

    assert time.monotonic() - began < 20


def test_a_context_is_shared(certificate):
    """One trust setting has one context."""
    assert context_for(TLS(ca=certificate[0])) is context_for(TLS(ca=certificate[0]))


def test_other_tls_errors_are_explained_in_one_sentence():
    """An error that is not about trust gives its reason."""
    assert "TLS with h failed: " in explain(ssl.SSLError("no reason attribute"), "h")
