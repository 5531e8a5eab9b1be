"""Proxies: which requests go through one, what is said to it, and what it may answer."""

import pickle
import traceback

import pytest

from sonnetry import TLS, APIConnectionError, APIStatusError, Timeout
from sonnetry._core.proxies import Proxy, bypassed, from_environment
from sonnetry._core.wire import Origin

from .conftest import ASK, Threaded


def test_http_goes_through_in_absolute_form(hands, server, proxy):
    """A request to an http origin reaches the proxy with its whole URL, and comes back answered."""
    through = proxy()

    assert hands.ask(hands.client(base_url=server.base_url, proxy=through.url))
    assert through.heads[0].startswith(b"POST http://127.0.0.1:%d/v1/messages HTTP/1.1\r\n" % server.port)
    assert b"host: 127.0.0.1:%d" % server.port in through.heads[0]
    assert 1 == len(server.requests)


def test_https_goes_through_a_tunnel(hands, https, authority, proxy):
    """A request to an https origin asks for a tunnel; the proxy sees neither path nor key."""
    through = proxy()
    client = hands.client(base_url=https.url, proxy=through.url, tls=TLS(ca=authority.file))

    assert hands.ask(client)
    assert [b"CONNECT localhost:%d HTTP/1.1\r\nhost: localhost:%d" % (https.port, https.port)] == through.heads


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_may_speak_tls_itself(hands, server, https, authority, context, proxy, scheme):
    """An https proxy is spoken to in TLS, and tunnels to https origins are TLS inside it."""
    through = proxy(context=context)
    url = https.url if scheme == "https" else server.base_url
    client = hands.client(base_url=url, proxy=through.url, tls=TLS(ca=authority.file))

    assert hands.ask(client) == hands.ask(client)
    assert "message_stop" == hands.stream(client)[-1]
    assert ["CONNECT" if scheme == "https" else "POST"] == through.methods[:1]
    assert 3 == len(server.requests)


def test_a_large_request_fits_through_nested_tls(hands, https, authority, context, proxy, server):
    """An upload larger than any buffer passes TLS inside TLS whole."""
    through = proxy(context=context)
    client = hands.client(base_url=https.url, proxy=through.url, tls=TLS(ca=authority.file))
    text = "sea " * 150_000

    assert hands.ask(client, messages=[{"role": "user", "content": text}])
    assert text == server.requests[0].json["messages"][0]["content"]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_user_and_password_are_shown_to_the_proxy_only(hands, server, https, authority, proxy, scheme):
    """Basic authentication, percent-decoded; the origin never sees it through a tunnel."""
    through = proxy(user="al:p@ss w")
    url = https.url if scheme == "https" else server.base_url
    address = through.url.replace("al:p@ss w", "al:p%40ss%20w")
    client = hands.client(base_url=url, proxy=address, tls=TLS(ca=authority.file))

    assert hands.ask(client)
    assert scheme == "http" or "proxy-authorization" not in server.requests[0].headers


@pytest.mark.parametrize(("user", "said"), [(None, "give it a user"), ("al:wrong", "is wrong")])
def test_a_proxy_that_wants_another_password_is_explained(hands, https, proxy, user, said):
    """407 to a tunnel is a connection error that names the proxy and the remedy, and no password."""
    through = proxy(user="al:right")
    address = through.url.replace("al:right@", f"{user}@" if user else "")

    with pytest.raises(APIConnectionError, match="407 Proxy Authentication Required") as caught:
        hands.ask(hands.client(base_url=https.url, proxy=address))

    assert said in str(caught.value)
    assert f"http://127.0.0.1:{through.port}" in str(caught.value)
    assert "connect" == caught.value.phase
    whole = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    frames = [frame for frame in whole.splitlines() if "wrong" in frame and "is wrong" not in frame]
    assert not [line for line in frames if "address" not in line and "user = " not in line]


def test_407_to_a_plain_request_is_its_answer(hands, server, proxy):
    """Without a tunnel the proxy's refusal is the answer to the call."""
    with pytest.raises(APIStatusError) as caught:
        hands.ask(hands.client(base_url=server.base_url, proxy=proxy(user="a:b").url.replace("a:b@", "")))

    assert 407 == caught.value.status_code
    assert [] == server.requests


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"refuse": b"HTTP/1.1 403 Forbidden\r\ncontent-length: 9\r\n\r\nforbidden"}, "refused a tunnel to .*: 403 Forbidden"),
        ({"refuse": b"HTTP/1.1 502 Bad Gateway\r\n\r\n"}, "refused a tunnel to .*: 502 Bad Gateway"),
        ({"refuse": b"SSH-2.0-OpenSSH\r\n"}, "opened no tunnel: the answer is not valid HTTP"),
        ({"refuse": b"HTTP/1.1 20"}, "opened no tunnel: (the connection was closed|it closed the connection|.*EOF)"),
        ({"say": b"HTTP/1.1 200 OK\r\n"}, "sent data ahead of|TLS with localhost failed"),
    ],
    ids=["403", "502", "no HTTP", "cut", "talkative"],
)  # fmt: skip
@pytest.mark.parametrize("secure", [False, True], ids=["http proxy", "https proxy"])
def test_a_tunnel_that_does_not_open_says_why(hands, https, authority, context, proxy, options, said, secure):
    """Whatever a proxy answers instead of a tunnel is a connection error in phase `connect`."""
    through = proxy(context=context if secure else None, **options)
    client = hands.client(base_url=https.url, proxy=through.url, tls=TLS(ca=authority.file))

    with pytest.raises(APIConnectionError, match=said) as caught:
        hands.ask(client)

    assert "connect" == caught.value.phase


def test_a_proxy_that_is_not_there_is_called_the_proxy(hands, server, proxy):
    """Who reads an address that is not the API's learns whose it is."""
    gone = proxy()
    gone.stop()
    client = hands.client(base_url=server.base_url, proxy=gone.url)

    with pytest.raises(APIConnectionError, match="Connection refused; this is the proxy that proxy= or") as caught:
        hands.ask(client)

    assert "connect" == caught.value.phase


def test_a_silent_proxy_ends_at_the_connect_limit(hands, https, proxy, start):
    """Waiting for a tunnel is part of connecting."""

    class Silent(Threaded):
        def handle(self, sock):
            while sock.recv(100):
                pass

    silent = start(Silent)
    client = hands.client(base_url=https.url, proxy=f"http://127.0.0.1:{silent.port}", timeout=Timeout(connect=0.05))

    with pytest.raises(APIConnectionError, match="connect limit") as caught:
        hands.ask(client)

    assert "connect" == caught.value.phase


def test_the_call_wins_over_the_client(hands, server, proxy):
    """`proxy=` of a call replaces the client's, and None goes without; `with_options` makes a client of it."""
    first, second = proxy(), proxy()
    client = hands.client(base_url=server.base_url, proxy=first.url)

    hands.ask(client, proxy=second.url)
    assert ([], ["POST"]) == (first.methods, second.methods)
    hands.ask(client, proxy=None)
    assert ([], ["POST"]) == (first.methods, second.methods)
    hands.ask(client.with_options(proxy=None))
    assert ([], ["POST"]) == (first.methods, second.methods)
    hands.ask(client)
    assert (["POST"], ["POST"]) == (first.methods, second.methods)
    assert 4 == len(server.requests)


def test_connections_of_different_routes_are_not_mixed(hands, server, proxy):
    """A kept connection serves only requests of its own route, and is used again there."""
    through = proxy()
    client = hands.client(base_url=server.base_url)

    for _ in range(3):
        hands.ask(client, proxy=through.url)
        hands.ask(client)

    assert 1 == through.accepted
    assert 2 == len({request.connection for request in server.requests})


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
def test_the_environment_names_a_proxy(hands, server, proxy, monkeypatch, name):
    """The usual variables work in both cases, and `proxy=None` switches them off."""
    through = proxy()
    monkeypatch.setenv(name, through.url)

    hands.ask(hands.client(base_url=server.base_url))
    hands.ask(hands.client(base_url=server.base_url, proxy=None))

    assert ["POST"] == through.methods


def test_https_proxy_of_the_environment(hands, https, authority, proxy, monkeypatch):
    """`HTTPS_PROXY` is for https origins; a URL without a scheme is one of http."""
    through = proxy()
    monkeypatch.setenv("HTTPS_PROXY", through.url.removeprefix("http://"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    assert hands.ask(hands.client(base_url=https.url, tls=TLS(ca=authority.file)))
    assert ["CONNECT"] == through.methods


def test_a_proxy_finds_names_that_we_cannot(hands, server, proxy):
    """Names are looked up by the proxy."""
    through = proxy()

    assert hands.ask(hands.client(base_url=f"http://api.test:{server.port}", proxy=through.url))


def test_the_local_server_needs_no_proxy(server, monkeypatch):
    """Clients of the local server reach it directly, whatever the environment says."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    assert server.client().messages.create(**ASK).content


def test_no_proxy_is_heeded(hands, server, proxy, monkeypatch):
    """`NO_PROXY` excepts the origin from the environment's proxy, not from one that was given."""
    through = proxy()
    monkeypatch.setenv("HTTP_PROXY", through.url)
    monkeypatch.setenv("NO_PROXY", "example.com, 127.0.0.0/8")

    hands.ask(hands.client(base_url=server.base_url))
    assert [] == through.methods
    hands.ask(hands.client(base_url=server.base_url, proxy=through.url))
    assert ["POST"] == through.methods


# --- The rules ----------------------------------------------------------------------------------------------------------

API = "https://api.example.com:443"


@pytest.mark.parametrize(
    ("no_proxy", "url", "expected"),
    [
        ("", API, False),
        ("*", API, True),
        ("api.example.com", API, True),
        ("API.Example.COM", API, True),
        ("example.com", API, True),
        (".example.com", API, True),
        ("*.example.com", API, True),
        ("xample.com", API, False),
        ("com", API, True),
        ("example.com.", API, True),
        ("other.com,example.com", API, True),
        ("other.com example.com", API, True),
        ("other.com, ,", API, False),
        ("example.com:443", API, True),
        ("example.com:8443", API, False),
        (".example.com", "https://example.com", True),
        ("example.com", "https://notexample.com", False),
        ("example.com", "https://api.example.com.", True),
        ("10.0.0.1", "http://10.0.0.1", True),
        ("10.0.0.1", "http://10.0.0.10", False),
        ("10.0.0.1:80", "http://10.0.0.1:80", True),
        ("10.0.0.1:81", "http://10.0.0.1:80", False),
        ("10.0.0.0/8", "http://10.20.30.40", True),
        ("10.1.2.3/8", "http://10.20.30.40", True),
        ("10.0.0.0/8", "http://11.0.0.1", False),
        ("10.0.0.0/8", API, False),
        ("10.0.0.0/99", "http://10.0.0.1", False),
        ("0.1", "http://10.0.0.1", False),
        ("::1", "http://[::1]:8080", True),
        ("[::1]", "http://[::1]:8080", True),
        ("[::1]:8080", "http://[::1]:8080", True),
        ("[::1]:9090", "http://[::1]:8080", False),
        ("fd00::/8", "http://[fd12::1]", True),
        ("fd00::/8", "http://[fe80::1]", False),
        ("10.0.0.0/8", "http://[::ffff:10.1.1.1]", True),
        ("localhost", "http://localhost:1234", True),
        ("localhost", "http://127.0.0.1", False),
    ],
)
def test_no_proxy_rules(no_proxy, url, expected):
    """The rules that curl, Go and Python share, and networks."""
    assert expected is bypassed(Origin.of(url), no_proxy)


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, None),
        ({"https_proxy": "http://a:1", "HTTPS_PROXY": "http://b:2"}, "http://a:1"),
        ({"https_proxy": "", "HTTPS_PROXY": "http://b:2"}, None),
        ({"HTTPS_PROXY": "http://b:2", "ALL_PROXY": "http://c:3"}, "http://b:2"),
        ({"HTTP_PROXY": "http://b:2", "ALL_PROXY": "http://c:3"}, "http://c:3"),
        ({"HTTPS_PROXY": "socks5://b:2", "NO_PROXY": "example.com"}, None),
        ({"HTTPS_PROXY": "https://p.test"}, "https://p.test:443"),
        ({"HTTPS_PROXY": "p.test"}, "http://p.test:80"),
        ({"HTTPS_PROXY": "http://[::1]:3128"}, "http://[::1]:3128"),
        ({"HTTPS_PROXY": "http://b:2", "no_proxy": "*"}, None),
        ({"HTTPS_PROXY": "http://b:2", "no_proxy": "", "NO_PROXY": "*"}, "http://b:2"),
    ],
)
def test_environment_rules(environ, expected):
    """Lower case wins, the scheme's own variable wins over ALL_PROXY."""
    found = from_environment(Origin.of(API), environ)

    assert expected == (None if found is None else str(found))


def test_http_proxy_is_not_believed_under_cgi():
    """Under CGI, HTTP_PROXY is a header of the visitor (httpoxy)."""
    visitor = {"REQUEST_METHOD": "GET", "HTTP_PROXY": "http://evil:1"}

    assert None is from_environment(Origin.of("http://api.example.com"), visitor)


@pytest.mark.parametrize("where", ["client", "call", "environment"])
@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "socks4"])
def test_socks_is_refused_with_the_way_out(hands, server, monkeypatch, where, scheme):
    """The error names the setting, and the adapter that can do it."""
    url = f"{scheme}://user:secret@127.0.0.1:1080"
    if where == "environment":
        monkeypatch.setenv("ALL_PROXY", url)

    of_client, of_call = ({"proxy": url} if where == place else {} for place in ("client", "call"))

    with pytest.raises((ValueError, APIConnectionError), match=r"http_client=httpx\.Client\(proxy=") as caught:
        hands.ask(hands.client(base_url=server.base_url, **of_client), **of_call)

    assert "secret" not in str(caught.value)
    assert [] == server.requests


@pytest.mark.parametrize(
    "url", ["ftp://p:1", "http://", "http://user:se/cret@p:1", "http://p:99999", "http://p:x", "", "http://[::1"]
)
def test_what_is_no_proxy_url_is_refused(url):
    """A value that is not usable is a ValueError at once, without the value, which may hold a password."""
    with pytest.raises(ValueError, match="proxy=") as caught:
        Proxy.of(url)

    assert "se" not in str(caught.value).replace("user:password", "").replace("usable", "").replace("else", "")


def test_what_is_no_text_is_refused(hands):
    """An object in place of a URL is a TypeError."""
    with pytest.raises(TypeError, match="proxy must be a URL"):
        hands.client(proxy=80)


def test_a_password_is_nowhere_to_be_seen():
    """Neither repr, str nor pickle shows it."""
    proxy = Proxy.of("http://user:secret@p:1")

    assert "secret" not in repr(proxy) + str(proxy) + repr(proxy.headers)
    assert "secret" not in repr(pickle.loads(pickle.dumps(proxy)).headers)  # noqa: S301
    assert {} == pickle.loads(pickle.dumps(proxy)).headers  # noqa: S301


def test_debug_logs_do_not_show_the_password(hands, server, proxy, caplog):
    """Nothing at debug level shows what proves us to the proxy."""
    through = proxy(user="al:s3cret")
    with caplog.at_level("DEBUG"):
        hands.ask(hands.client(base_url=server.base_url, proxy=through.url, log_level="debug"))

    assert "s3cret" not in caplog.text
    assert "YWw6" not in caplog.text
