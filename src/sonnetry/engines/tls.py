"""TLS: one shared context for each set of trust settings, made when the first https connection needs it."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from functools import lru_cache

from .._core.faults import TransportError


@dataclass(frozen=True, slots=True)
class TLS:
    """Trust settings: `ca` adds a file of certificates to the system's, `client_cert` is a file, or a pair with its key."""

    ca: str | None = None
    client_cert: str | tuple[str, str] | None = None


SYSTEM_TRUST = TLS()


@lru_cache(maxsize=32)
def context_for(settings: TLS) -> ssl.SSLContext:
    """Make the context of these settings, once.

    Raises:
        TransportError: a named file cannot be read.
    """
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        if settings.ca is not None:
            context.load_verify_locations(cafile=settings.ca)
        if settings.client_cert is not None:
            pair = settings.client_cert
            context.load_cert_chain(*((pair,) if isinstance(pair, str) else pair))
    except (OSError, ssl.SSLError) as error:
        raise TransportError("tls", "connect", f"cannot use {settings!r}: {error}") from error
    return context


def explain(error: ssl.SSLError, host: str) -> str:
    """Say in one sentence what went wrong with TLS and which setting mends it."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"the certificate of {host} is not trusted: {error.verify_message}; "
            "if a company proxy signs it, give its CA file with tls=TLS(ca=...)"
        )
    return f"TLS with {host} failed: {error.reason or error}"
