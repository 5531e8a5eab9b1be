"""TLS: one shared context for each trust setting, made when the first https connection needs it, and errors that help.

Trusted are the authorities of the operating system, those of the files that the usual environment variables name, and
those of `TLS(ca=...)`. On Linux and other systems with files of certificates they are loaded once; elsewhere
`truststore` asks the system at each handshake.
"""

from __future__ import annotations

import os
import ssl
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from .._core.transport_errors import Kind, TransportError

VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")
# Where systems keep their authorities when this Python's OpenSSL was built for another place.
BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Alpine, Arch
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  # Fedora, RHEL
    "/etc/pki/tls/certs/ca-bundle.crt",  # older Fedora, RHEL
    "/etc/ssl/ca-bundle.pem",  # SUSE
    "/etc/ssl/cert.pem",  # Alpine, BSD
)
# X509_V_ERR_ codes that only strict checking gives, and those of an authority nobody knows (OpenSSL's x509_vfy.h).
STRICT_CODES = frozenset(range(80, 94))
UNKNOWN_ISSUER = frozenset({2, 18, 19, 20, 21})

Place = str | os.PathLike[str]
ClientCert = Place | tuple[Place, Place] | tuple[Place, Place, str]


@dataclass(frozen=True, slots=True)
class TLS:
    """Trust settings.

    `ca` names a file or a folder of certificates that are trusted besides the system's. `client_cert` is a file with a
    certificate and its key, or a pair of files, or the pair with the key's password. `relax_x509_strict` accepts
    certificates that break RFC 5280, as those of many company authorities do.
    """

    ca: Place | None = None
    client_cert: ClientCert | None = field(default=None, repr=False)
    relax_x509_strict: bool = False


SYSTEM_TRUST = TLS()


def shared_context(settings: TLS | None) -> ssl.SSLContext:
    """Return the context of these settings and the present environment.

    Raises:
        TransportError: a named file cannot be used.
    """
    return context_for(settings or SYSTEM_TRUST, tuple(os.environ.get(name, "") for name in VARIABLES))


@lru_cache(maxsize=32)
def context_for(settings: TLS, variables: tuple[str, ...] = ()) -> ssl.SSLContext:
    """Make the context of these settings, once.

    Raises:
        TransportError: a named file cannot be used.
    """
    context = _system_context()
    for value, setting in _named(settings, variables).items():  # several variables often name one file
        _trust(context, value, setting)
    if settings.client_cert is not None:
        _show(context, settings.client_cert)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    # Early releases of 3.11 set it; with it a cut connection would look like a finished answer.
    context.options &= ~ssl.OP_IGNORE_UNEXPECTED_EOF
    # As `ssl.create_default_context` of Python 3.13, on every Python.
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    if not settings.relax_x509_strict:
        context.verify_flags |= ssl.VERIFY_X509_STRICT
    return context


def _system_context() -> ssl.SSLContext:
    if sys.platform in ("darwin", "win32"):
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.sslsocket_class, context.sslobject_class = _Socket, _Object
    # Not `truststore`: it reads these files again for every connection, and holds a lock during each handshake.
    # Not `set_default_verify_paths`: with SSL_CERT_FILE set, that forgets the system's own authorities.
    for place in _system_places():
        with suppress(OSError):
            context.load_verify_locations(**place)
    return context


def _system_places() -> Iterator[dict[str, str]]:
    compiled = ssl.get_default_verify_paths()
    if _is_hashed(compiled.openssl_capath):  # its certificates are read when they are needed
        yield {"capath": compiled.openssl_capath}
        return
    for bundle in (compiled.openssl_cafile, *BUNDLES):
        if Path(bundle).is_file():
            yield {"cafile": bundle}
            return


def _is_hashed(folder: str) -> bool:
    try:
        return any(name.endswith(".0") for name in os.listdir(folder))  # noqa: PTH208 - a folder of some hundred names
    except OSError:
        return False


def _named(settings: TLS, variables: tuple[str, ...]) -> dict[str, str]:
    """List the files and folders to trust, each with the setting that names it first."""
    named: dict[str, str] = {}
    if settings.ca is not None:
        named[os.fspath(settings.ca)] = f"TLS(ca={os.fspath(settings.ca)!r})"
    for name, value in zip(VARIABLES, variables, strict=False):
        places = _folders(value) if name == "SSL_CERT_DIR" else [value]
        for place in places:
            if place:
                named.setdefault(place, f"the environment variable {name}={value!r}")
    return named


def _folders(value: str) -> list[str]:
    """Split a list of folders; those that do not exist are passed over while others do."""
    places = value.split(os.pathsep)
    return [place for place in places if Path(place).is_dir()] or places[:1]


def _trust(context: ssl.SSLContext, place: str, setting: str) -> None:
    """Add a file or folder of certificates."""
    try:
        if Path(place).is_dir():
            _trust_folder(context, place)
        else:
            context.load_verify_locations(cafile=place)
    except (OSError, ssl.SSLError, ValueError) as error:
        raise _unusable(setting, error) from error


def _trust_folder(context: ssl.SSLContext, folder: str) -> None:
    context.load_verify_locations(capath=folder)
    if _is_hashed(folder):
        return
    for path in sorted(Path(folder).iterdir()):  # not prepared with `openssl rehash`
        if path.suffix in (".pem", ".crt", ".cer"):
            context.load_verify_locations(cafile=path)


def _show(context: ssl.SSLContext, client_cert: ClientCert) -> None:
    """Load the certificate that we show."""
    parts = client_cert if isinstance(client_cert, tuple) else (client_cert,)
    certificate, key, password = [*(os.fspath(part) for part in parts), None, None][:3]
    try:
        context.load_cert_chain(str(certificate), key, password or _no_password)
    except (OSError, ssl.SSLError, ValueError) as error:
        named = repr(certificate) if key is None else f"({certificate!r}, {key!r})"
        raise _unusable(f"TLS(client_cert={named})", error) from error


def _no_password() -> str:
    # Without this, OpenSSL would ask on the terminal.
    raise ValueError("the key has a password; give it as the third item: client_cert=(certificate, key, password)")


def _unusable(setting: str, error: Exception) -> TransportError:
    detail = getattr(error, "strerror", None) if not isinstance(error, ssl.SSLError) else _reason(error)
    return TransportError("tls", "connect", f"cannot use {setting}: {detail or error}")


# --- What went wrong --------------------------------------------------------------------------------------------------


def explain(error: ssl.SSLError, host: str) -> str:
    """Say in one sentence what went wrong with TLS and which setting fixes it."""
    if not isinstance(error, ssl.SSLCertVerificationError):
        return f"TLS with {host} failed: {_reason(error)}{_alert_hint(error)}"
    code = getattr(error, "verify_code", 0)
    issuer = getattr(error, "issuer", "")
    by = f" (it was issued by {issuer})" if issuer else ""
    why = (getattr(error, "verify_message", None) or str(error)).rstrip(".")
    return f"the certificate of {host} is not trusted: {why}{by}; {_remedy(code)}"


def lost(error: Exception, host: str, *, fresh: bool) -> tuple[Kind, str]:
    """Tell what the loss of an open TLS connection means; `fresh` says that nothing was ever read from it."""
    text = f"the connection broke: {getattr(error, 'strerror', None) or error}"
    if isinstance(error, ssl.SSLError) and "ALERT" in _reason(error).upper():
        return "tls", explain(error, host)
    if fresh and isinstance(error, ConnectionError):  # a reset may overtake the alert that would have said so
        return "cut", f"{text}; if {host} asks for a client certificate, check tls=TLS(client_cert=...)"
    return "cut", text


def _remedy(code: int) -> str:
    if code in STRICT_CODES:
        return "its authority does not follow RFC 5280: renew it, or accept it with tls=TLS(relax_x509_strict=True)"
    if code in (62, 64):
        return "the server is another than base_url names, or its certificate lacks this name"
    if code in (9, 10):
        return "check this machine's clock, and have the certificate renewed"
    hint = "if a company proxy or gateway signs it, name that authority's file with tls=TLS(ca=...) or SSL_CERT_FILE"
    return hint if code in UNKNOWN_ISSUER else f"see openssl's error {code}; {hint}"


def _alert_hint(error: ssl.SSLError) -> str:
    reason = _reason(error).upper().replace(" ", "_")
    if "CERTIFICATE_REQUIRED" in reason or "HANDSHAKE_FAILURE" in reason:
        return "; the server may want a certificate of ours: tls=TLS(client_cert=...)"
    if ("ALERT" in reason and "CERTIFICATE" in reason) or "UNKNOWN_CA" in reason:
        return "; the server refused our certificate: check tls=TLS(client_cert=...)"
    if "WRONG_VERSION_NUMBER" in reason or "HTTP_REQUEST" in reason or "PACKET_LENGTH" in reason:
        return "; the other side does not speak TLS: perhaps its URL begins with http://"
    return ""


def _reason(error: ssl.SSLError) -> str:
    return str(getattr(error, "reason", None) or error)


class _Socket(ssl.SSLSocket):
    """A socket whose verification errors name the issuer."""

    def do_handshake(self, block: bool = False) -> None:
        """Perform the handshake."""
        try:
            super().do_handshake(block)
        except ssl.SSLCertVerificationError as error:
            _name_issuer(error, self)
            raise


class _Object(ssl.SSLObject):
    """The same for asyncio."""

    def do_handshake(self) -> None:
        """Perform the handshake."""
        try:
            super().do_handshake()
        except ssl.SSLCertVerificationError as error:
            _name_issuer(error, self)
            raise


def _name_issuer(error: Any, connection: Any) -> None:
    # There is no public way to a certificate that was refused; where the private one is missing, the issuer is too.
    with suppress(Exception):
        chain = connection._sslobj.get_unverified_chain()  # noqa: SLF001
        fields = dict(pair for group in chain[-1].get_info()["issuer"] for pair in group)
        names = [fields.get(name) for name in ("commonName", "organizationName")]
        error.issuer = ", ".join(name for name in names if name)
