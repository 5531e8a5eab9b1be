"""Packed bodies, unpacked as they come. Loaded with the first answer that is packed."""

from __future__ import annotations

import zlib

from .transport_errors import TransportError

PIECE = 256 * 1024


class Unpacker:
    """Takes the content encoding off a body. What was fed comes out in pieces of bounded size."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._inflate = zlib.decompressobj(wbits=47)  # gzip and zlib, told apart by their first bytes
        self._packed = b""
        self._begun = False
        self._full = False  # the last piece was cut at its limit, so that more may wait inside

    def feed(self, data: bytes) -> None:
        """Take the next bytes of the packed body."""
        self._packed += data

    def piece(self) -> bytes:
        """Return the next plain bytes, at most `PIECE` of them; b"" when more must be fed.

        Raises:
            TransportError: the body is damaged.
        """
        try:
            while self._packed or self._full:
                if plain := self._inflated():
                    return plain
        except zlib.error as error:
            raise TransportError(
                "protocol", "body", f"damaged {self._encoding} body: {error}", answered=True
            ) from error
        return b""

    def _inflated(self) -> bytes:
        if self._inflate.eof:
            # More gzip members (RFC 1952), or padding, which is dropped.
            self._packed, self._full = self._packed.lstrip(b"\0"), False
            if not self._packed:
                return b""
            self._inflate = zlib.decompressobj(wbits=47)
        packed, self._packed = self._packed, b""
        plain = self._first(packed) if not self._begun else self._inflate.decompress(packed, PIECE)
        self._begun = True
        self._full = len(plain) == PIECE
        self._packed = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
        return plain

    def _first(self, packed: bytes) -> bytes:
        try:
            return self._inflate.decompress(packed, PIECE)
        except zlib.error:
            if self._encoding != "deflate":
                raise
        self._inflate = zlib.decompressobj(wbits=-zlib.MAX_WBITS)  # many servers leave the zlib wrapper out
        return self._inflate.decompress(packed, PIECE)

    def finish(self) -> None:
        """Check that the packed body came to its own end; an empty body has none.

        Raises:
            TransportError: it was cut.
        """
        if self._begun and not self._inflate.eof:
            raise TransportError("cut", "body", f"the {self._encoding} body was cut", answered=True)
