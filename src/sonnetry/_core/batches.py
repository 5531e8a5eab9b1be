"""The body of `batches.create`: requests are checked and encoded one by one as they come, into blocks that are sent as they are.

Nothing is held twice: an iterable of any length is read once, and of each request only its bytes stay (rules BAT-1, BAT-2).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from . import encode
from .wire import ChunkSource

if TYPE_CHECKING:
    from typing_extensions import TypeIs

MOST_REQUESTS = 100_000
MOST_BYTES = 256 * 1024 * 1024
BLOCK = 256 * 1024
CUSTOM_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def batch_body(content: Mapping[str, Any], progress: Callable[[int], None] | None = None) -> ChunkSource:
    """Encode the arguments of `batches.create`; `requests` may be any iterable, `progress` is called with the number of bytes sent.

    Raises:
        TypeError: a request is not a mapping, or holds what JSON cannot.
        ValueError: a request breaks a rule of batches; the message names it by index and `custom_id`.
    """
    requests = content["requests"]
    if isinstance(requests, (str, bytes, Mapping)) or not isinstance(requests, Iterable):
        raise TypeError(f"requests must be an iterable of requests, not {type(requests).__name__}")
    body = _Blocks(_opening({name: value for name, value in content.items() if name != "requests"}))
    checks = BatchChecks()
    for request in requests:
        body.add(checks.encoded(request), checks)
    checks.finish()
    return body.finish(progress)


class BatchChecks:
    """Looks at the requests of one batch in turn; each refusal names the request."""

    def __init__(self) -> None:
        self.count = 0
        self._seen: dict[str, int] = {}
        self._latest: tuple[int, Any] = (0, None)

    def encoded(self, request: Any) -> bytes:
        """Check the next request and return its JSON.

        Raises:
            TypeError: it is not a mapping, or holds what JSON cannot.
            ValueError: it breaks a rule of batches.
        """
        self._latest = (self.count, request)
        if self.count >= MOST_REQUESTS:
            raise self.refusal(f"a batch holds at most {MOST_REQUESTS:,} requests; batches.run() splits longer lists")
        if not _is_mapping(request):
            raise TypeError(f"{self._where}: a request is a dict with custom_id and params, not {request!r:.80}")
        self._check_id(request.get("custom_id"))
        self._check_params(request.get("params"))
        try:
            encoded = encode.body(request)
        except (TypeError, ValueError) as error:
            raise type(error)(f"{self._where}: {error}") from error
        self.count += 1
        return encoded

    def finish(self) -> None:
        """Refuse a batch of nothing."""
        if not self.count:
            raise ValueError("requests is empty; a batch holds at least one request")

    def refusal(self, reason: str) -> ValueError:
        """Make the error for the request that was looked at last."""
        return ValueError(f"{self._where}: {reason}")

    @property
    def _where(self) -> str:
        index, request = self._latest
        custom_id = request.get("custom_id") if isinstance(request, Mapping) else None
        return f"requests[{index}]" + (f" (custom_id {custom_id!r})" if custom_id is not None else "")

    def _check_id(self, custom_id: object) -> None:
        if not isinstance(custom_id, str) or not CUSTOM_ID.fullmatch(custom_id):
            raise self.refusal("custom_id must be 1 to 64 letters, digits, '_' or '-' (rule BAT-1)")
        first = self._seen.setdefault(custom_id, self.count)
        if first != self.count:
            raise self.refusal(f"custom_id must be unique in the batch; requests[{first}] has it already")

    def _check_params(self, params: object) -> None:
        if not _is_mapping(params):
            raise self.refusal("params must be a dict, the arguments of messages.create")
        if params.get("stream") is True:
            raise self.refusal("a request of a batch cannot stream; leave out `stream` (rule BAT-2)")


def _is_mapping(value: object) -> TypeIs[Mapping[str, Any]]:
    return type(value) is dict or isinstance(value, Mapping)  # the second look costs ten times the first


class _Blocks:
    """A body in blocks of about `BLOCK` bytes."""

    def __init__(self, opening: bytes) -> None:
        self._blocks: list[bytes] = []
        self._block = bytearray(opening)
        self._done = 0
        self._comma = b""

    def add(self, piece: bytes, checks: BatchChecks) -> None:
        self._block += self._comma
        self._block += piece
        self._comma = b","
        if self._done + len(self._block) + len(b"]}") > MOST_BYTES:
            raise checks.refusal("with it the batch has more than 256 MB; batches.run() splits by size")
        if len(self._block) >= BLOCK:
            self._cut()

    def finish(self, progress: Callable[[int], None] | None) -> ChunkSource:
        self._block += b"]}"
        self._cut()
        blocks = self._blocks
        return ChunkSource(lambda: blocks, self._done, progress)

    def _cut(self) -> None:
        self._blocks.append(bytes(self._block))
        self._done += len(self._block)
        self._block.clear()


def _opening(others: Mapping[str, Any]) -> bytes:
    return (encode.body(others)[:-1] + b"," if others else b"{") + b'"requests":['
