"""Proxies: which one a request goes through, and what is said to it. Nothing here touches a socket.

A proxy is given (`proxy=` of a client or a call) or found in the environment: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`
and `NO_PROXY`, in lower case too, which wins. Requests to http origins are sent to the proxy in absolute form, requests
to https origins through a tunnel (CONNECT). The password of a proxy is in no repr, error or pickle.
"""

from __future__ import annotations

import ipaddress
import os
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes, urlsplit

from .http1 import Connection
from .secrets import Secret, SecretBytes
from .sentinels import NotGiven
from .transport_errors import TransportError
from .wire import Origin, Request

UNUSABLE = "must look like http://[user:password@]host:port, or https://..."
DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where a proxy is, and what proves that we may use it."""

    scheme: str
    host: str
    port: int
    authorization: str | None = field(default=None, repr=False)

    @classmethod
    def of(cls, url: str, source: str = "proxy=") -> Proxy:
        """Read `[http[s]://][user:password@]host[:port]`; `source` is the setting that an error names.

        Raises:
            ValueError: this is no such URL, or one of SOCKS.
        """
        try:
            parts = urlsplit(url if "://" in url else f"http://{url}")
            host, port = parts.hostname, parts.port
        except ValueError:  # its text may hold a part of the password
            raise ValueError(f"{source} {UNUSABLE}; percent-encode special characters of a password") from None
        if parts.scheme.startswith("socks"):
            raise ValueError(_no_socks(source, parts.scheme))
        if parts.scheme not in DEFAULT_PORTS or not host:
            raise ValueError(f"{source} {UNUSABLE}")
        user = None if parts.username is None else _basic(parts.username, parts.password or "")
        return cls(parts.scheme, host, port or DEFAULT_PORTS[parts.scheme], user)

    @property
    def origin(self) -> Origin:
        """The proxy's own origin."""
        return Origin(self.scheme, self.host, self.port)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    def __reduce__(self) -> tuple[object, ...]:
        # Credentials do not travel in a pickle.
        return Proxy, (self.scheme, self.host, self.port)

    @property
    def headers(self) -> dict[str, str]:
        """What every request to the proxy itself carries."""
        return {} if self.authorization is None else {"proxy-authorization": self.authorization}


def given(value: object) -> Proxy | NotGiven | None:
    """Read what a caller may pass as `proxy=`: a URL, None for no proxy at all, or nothing.

    Raises:
        ValueError: the URL is not usable.
        TypeError: it is not a text.
    """
    if value is None or isinstance(value, (Proxy, NotGiven)):
        return value
    if not isinstance(value, str):
        raise TypeError(f"proxy must be a URL as text, or None to use no proxy, not {type(value).__name__}")
    return Proxy.of(value)


# --- The environment --------------------------------------------------------------------------------------------------


def from_environment(origin: Origin, environ: Mapping[str, str] | None = None) -> Proxy | None:
    """Find the proxy that the environment sets for an origin.

    Raises:
        TransportError: the variable does not contain a usable URL.
    """
    environ = os.environ if environ is None else environ
    for name in (f"{origin.scheme}_proxy", "all_proxy"):
        spelling, value = _variable(environ, name)
        if value:
            if bypassed(origin, _variable(environ, "no_proxy")[1]):
                return None
            try:
                return Proxy.of(value, f"the environment variable {spelling}")
            except ValueError as error:
                raise TransportError("connect", "connect", str(error)) from None
    return None


def bypassed(origin: Origin, no_proxy: str) -> bool:
    """Return whether `NO_PROXY` excepts an origin.

    Entries stand between commas or spaces: `*`; a name, which covers the names below it too, with or without a leading
    dot or `*.`; an address; a network such as `10.0.0.0/8`. A `:port` narrows an entry. Names are not looked up.
    """
    return any(_covers(entry.lower(), origin) for entry in no_proxy.replace(",", " ").split())


def _covers(entry: str, origin: Origin) -> bool:
    if entry == "*":
        return True
    host = origin.host.lower().rstrip(".")
    name, port = _split_port(entry)
    if port is not None and port != str(origin.port):
        return False
    address = _address(host)
    if address is not None:
        return _holds(name, address)
    name = name.removeprefix("*").lstrip(".").rstrip(".")
    return bool(name) and (host == name or host.endswith(f".{name}"))


def _split_port(entry: str) -> tuple[str, str | None]:
    if entry.startswith("["):
        name, _, rest = entry[1:].partition("]")
        return name, rest.removeprefix(":") or None
    name, colon, port = entry.rpartition(":")
    return (name, port) if colon and ":" not in name and port.isdigit() else (entry, None)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        found = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return mapped or found


def _holds(network: str, address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    try:
        return address in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False


def _variable(environ: Mapping[str, str], name: str) -> tuple[str, str]:
    """Return the spelling that is set, and its value; the lower case wins, also with an empty value."""
    upper = name.upper()
    # Under CGI, HTTP_PROXY is a header that the visitor sent (https://httpoxy.org).
    if name in environ or (name == "http_proxy" and "REQUEST_METHOD" in environ):
        return name, environ.get(name, "").strip()
    return upper, environ.get(upper, "").strip()


# --- What is said to a proxy ------------------------------------------------------------------------------------------


def absolute(request: Request, proxy: Proxy) -> Request:
    """Return a request to an http origin in the form that goes to a proxy."""
    return request.changed(target=request.url, headers={**proxy.headers, **request.headers})


def tunnel_head(origin: Origin, proxy: Proxy) -> bytes:
    """Render the request for a tunnel to an origin."""
    host = f"[{origin.host}]" if ":" in origin.host else origin.host
    where = f"{host}:{origin.port}"
    lines = [f"CONNECT {where} HTTP/1.1", f"host: {where}", *(f"{n}: {v}" for n, v in proxy.headers.items())]
    return SecretBytes("\r\n".join([*lines, "", ""]).encode())


def check_tunnel(answer: Connection, origin: Origin, proxy: Proxy) -> None:
    """Make sure that a proxy opened the tunnel.

    Raises:
        TransportError: it refused, or said more than its answer.
    """
    where = f"{origin.host}:{origin.port}"
    if not 200 <= answer.status < 300:
        reason = f"{answer.status} {answer.reason.decode('latin-1')}".strip()
        text = f"the proxy {proxy} refused a tunnel to {where}: {reason}{_hint(answer.status, proxy)}"
        raise TransportError("connect", "connect", text, answered=True)
    if answer.body:
        raise TransportError("protocol", "connect", f"the proxy {proxy} sent data ahead of {where}", answered=True)


def _hint(status: int, proxy: Proxy) -> str:
    if status not in (401, 407):  # tinyproxy says 401
        return ""
    if proxy.authorization is None:
        return "; give it a user and password: proxy='http://user:password@host:port'"
    return "; its user or password is wrong, or it wants another scheme than Basic"


def _basic(user: str, password: str) -> str:
    pair = unquote_to_bytes(user) + b":" + unquote_to_bytes(password)
    return Secret(f"Basic {b64encode(pair).decode()}")


def _no_socks(source: str, scheme: str) -> str:
    return (
        f"{source} asks for a {scheme} proxy, which the built-in engine does not speak; install httpx[socks] and pass "
        f"http_client=httpx.Client(proxy='{scheme}://...'), or httpx.AsyncClient for AsyncAnthropic"
    )
