"""What the methods of `LocalServer` take, as a table: anything else is refused in one sentence, with an example."""

from __future__ import annotations

import os
import reprlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .._core.json_access import encode
from ..server.areas import AREAS
from ..server.control.faults import Fault
from ..server.model.rates import Rates
from ..server.platforms import DOORS

NONE = type(None)
BODY = (Mapping, Sequence, Callable, NONE)


@dataclass(frozen=True, slots=True)
class Taken:
    """An argument: its kinds, what it is in words, how it is given, and what must hold of it besides."""

    kinds: tuple[Any, ...]
    words: str
    example: str
    fits: Callable[[Any], bool] = lambda _: True

    def trouble(self, value: object) -> type[Exception] | None:
        """Return the class of the error that a value is, None when it fits."""
        if not isinstance(value, self.kinds) or (isinstance(value, bool) and bool not in self.kinds):
            return TypeError
        return None if value is None or self.fits(value) else ValueError


_SETTINGS = frozenset(name for area in AREAS for name in area.settings)  # those without a row here are not checked


def check(place: str, **given: object) -> None:
    """Refuse what does not fit; `place` is the method, or the class whose constructor it is.

    Raises:
        TypeError: an argument is of another kind.
        ValueError: it is of the right kind, and makes no sense.
    """
    __tracebackhide__ = True  # pytest shows the line of the test
    for name, value in given.items():
        taken = TABLE.get(f"{place}.{name}") or TABLE.get(name)
        if taken is None and name in _SETTINGS:
            continue
        if taken is None:
            raise TypeError(f"{place} takes no {name}")
        error = taken.trouble(value)
        if error is not None:
            shown = type(value).__name__ if name == "api_key" else reprlib.repr(value)
            raise error(f"{name} must be {taken.words}, as in {place}({taken.example}), not {shown}")


def _are_texts(headers: Mapping[Any, Any]) -> bool:
    return all(isinstance(part, str) for pair in headers.items() for part in pair)


def _can_be_sent(body: Any) -> bool:
    if isinstance(body, (str, bytes)) or callable(body):
        return True
    events: Sequence[Any] = [body] if isinstance(body, Mapping) else body
    return all(isinstance(event, (str, bytes)) or _is_json(event) for event in events)


def _is_json(value: object) -> bool:
    try:
        return isinstance(value, Mapping) and bool(encode(value))
    except (TypeError, ValueError):
        return False


def _are_blocks(content: Sequence[Any]) -> bool:
    return isinstance(content, str) or all(isinstance(block, Mapping) for block in content)


def _are_rates(rates: Rates | Mapping[str, Any]) -> bool:
    return isinstance(rates, Rates) or all(
        name in Rates.__dataclass_fields__ and isinstance(rate, (int, NONE)) for name, rate in rates.items()
    )


def _tells_time(clock: object) -> bool:
    return all(hasattr(clock, name) for name in ("time", "monotonic", "sleep", "sleep_async"))


TABLE: Mapping[str, Taken] = {
    # The server
    "api_key": Taken((str, NONE), "a text, or None for any key", 'api_key="sk-test"'),
    "models": Taken((str,), '"any" or "strict"', 'models="strict"', lambda models: models in ("any", "strict")),
    "clock": Taken((object,), "a sonnetry.VirtualClock or another clock", "clock=VirtualClock()", _tells_time),
    "backend": Taken(
        (object,), "what answers, with a method generate", "backend=MyModel()", lambda model: hasattr(model, "generate")
    ),
    "port": Taken(
        (int, NONE), "a number to 65535, 0 for any free one, None for none", "port=0", lambda port: 0 <= port < 65536
    ),
    "betas": Taken((str,), '"known" or "any"', 'betas="any"', lambda betas: betas in ("known", "any")),
    "tools": Taken(
        (str,), '"forced", "phrase" or "never"', 'tools="never"', lambda use: use in ("forced", "phrase", "never")
    ),
    "web": Taken((str, os.PathLike, NONE), "the path of a folder of pages", 'web="pages"'),
    "mcp": Taken((Mapping, NONE), "addresses by names", 'mcp={"notes": "http://127.0.0.1:8000/mcp"}', _are_texts),
    "strict_signatures": Taken((bool,), "True or False", "strict_signatures=True"),
    "new_account": Taken((bool,), "True or False", "new_account=False"),
    "rate_limits": Taken(
        (Rates, Mapping, NONE),
        "requests, input_tokens and output_tokens a minute",
        'rate_limits={"requests": 5}',
        _are_rates,
    ),
    "platform": Taken(
        (str, NONE), f"one of {', '.join(DOORS)}, or None", 'platform="bedrock"', lambda platform: platform in DOORS
    ),
    "data": Taken((str, os.PathLike, NONE), "the path of a folder", 'data="kept"'),
    "batch_pace": Taken(
        (int, float, NONE), "seconds for each request of a batch", "batch_pace=2", lambda pace: pace >= 0
    ),
    "file_size": Taken((int,), "a number of bytes", "file_size=1000", lambda size: size > 0),
    "storage": Taken((int,), "a number of bytes", "storage=1000000", lambda size: size > 0),
    # Which requests are meant
    "method": Taken((str, NONE), "a verb", 'method="POST"'),
    "path": Taken((str, NONE), "a path from its first /", 'path="/v1/messages"', lambda path: path.startswith("/")),
    "when": Taken(
        (Callable, NONE),
        "a function of the request that tells whether it is meant",
        'when=lambda request: request.json["stream"]',
    ),
    "times": Taken((int, NONE), "at least 1, or None for always", "times=2", lambda times: times >= 1),
    # What they get
    "status": Taken((int,), "an HTTP status", "{}, status=202", lambda status: 200 <= status < 600),
    "fail.status": Taken((int,), "an HTTP status from 300 to 599", "529", lambda status: 300 <= status < 600),
    "headers": Taken((Mapping, NONE), "texts by their names", 'headers={"retry-after": "3"}', _are_texts),
    "message": Taken((str, NONE), "a text", 'message="Overloaded"'),
    "type": Taken((str, NONE), "the type of an error", 'type="overloaded_error"'),
    "code": Taken((str, NONE), "the code of an error", 'code="cmek_key_disabled"'),
    "body": Taken(
        BODY,
        "a mapping that JSON can hold (of a message its to_dict()), a list of events, a text, bytes, or a function of the "
        "request that returns one of these",
        '{"type": "message", "content": []}',
        _can_be_sent,
    ),
    "raw": Taken((bytes, NONE), "bytes of a whole HTTP answer", r'raw=b"HTTP/1.1 200 OK\r\n\r\n"'),
    "content": Taken(
        (Sequence,), "a text or a list of blocks", '"Hello") or play([{"type": "text", "text": "Hello"}]', _are_blocks
    ),
    "stop_reason": Taken((str, NONE), "a text", 'stop_reason="max_tokens"'),
    "stop_sequence": Taken((str, NONE), "a text", 'stop_sequence="END"'),
    "stop_details": Taken((Mapping, NONE), "a mapping", 'stop_details={"type": "refusal"}'),
    "model": Taken((str, NONE), "the id of the model that served", 'model="claude-opus-4-7"'),
    "usage": Taken((Mapping, NONE), "numbers by their names", 'usage={"output_tokens": 7}'),
    "fault": Taken((str, Mapping, Fault), "the name of a fault, a mapping or a Fault", '"cut", after=2'),
    "order": Taken((Mapping,), "a mapping, each an argument of its own", '{"status": 529, "error": {}}'),
}
