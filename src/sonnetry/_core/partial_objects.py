"""Objects that grow with the JSON text they are read from: the same shape at every piece, final where they are closed.

The parser fills containers in place, and here these containers are the fields of objects of the caller's type, so a look
costs nothing, and a piece costs what it is long. A value that has ended is validated by the type of its place. An object
that has not ended is made without validation: its validators run when it is whole.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any, Generic

from typing_extensions import TypeVar

from .partial_json import DEEPEST, NOTHING, PartialJSON
from .partial_shapes import ANY, ANYTHING, LIST, MAPPING, NOTHING_KNOWN, OBJECT, TEXT, Shape, Structure, root_of
from .public_names import publish_names

T = TypeVar("T", default=Any)
STEPS = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]")
OPENED: dict[type[Any], frozenset[str]] = {dict: frozenset({OBJECT, MAPPING, ANY}), list: frozenset({LIST, ANY})}
IN_VALUE = PartialJSON._in_value  # noqa: SLF001 - the parser is this module's base
CONTAINERS = frozenset({OBJECT, LIST, MAPPING})
Steps = tuple[str | int, ...]


class Partial(Generic[T]):
    """How far an object has come at one step of `stream.partials`."""

    __slots__ = ("_count", "_grower", "_source", "complete")

    def __init__(self, source: PartialObject, *, complete: bool = False) -> None:
        self._source = source
        self._count = source.count
        self._grower: Grower | None = None
        self.complete = complete
        """Whether the object is whole and valid: it is the answer's output."""

    @property
    def value(self) -> T:
        """The object so far. Texts are as long as they came, lists have the items that have come, the rest is None.

        The value of the newest step is shared and grows with the next step; that of an earlier one is built again.
        """
        value: T = self._source.output if self.complete else self._at().shown
        return value

    def closed(self, path: str = "") -> bool:
        """Tell whether a part has ended and is valid: `closed("lines[0].price")`; without a path, the whole object."""
        return self.complete or self._at().has_closed(_steps(path))

    @property
    def open(self) -> str:
        """The path of what is being written, such as `lines[1].item`; empty between two parts and at the end."""
        return "" if self.complete else _path(self._at().open_steps())

    @property
    def errors(self) -> dict[str, Exception]:
        """What has ended and is not valid, by path; it stays in the value as it came."""
        return {} if self.complete else {_path(steps): error for steps, error in self._at().errors.items()}

    def __repr__(self) -> str:
        return f"Partial({self.value!r}, open={self.open!r}, complete={self.complete})"

    def _at(self) -> Grower:
        if self._grower is None and self._source.count == self._count:
            return self._source.grower
        if self._grower is None:
            self._grower = self._source.at(self._count)
        return self._grower


class PartialObject:
    """The object that the pieces of one text make up; each piece gives a `Partial`."""

    __slots__ = ("_shape", "count", "grower", "output")

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self.count = 0  # how many pieces have come
        self.grower = Grower(shape)
        self.output: Any = None

    def feed(self, text: str) -> Partial[Any]:
        """Take the next piece of the text."""
        self.count += 1
        self.grower.feed(text)
        return Partial(self)

    def finish(self, output: Any) -> Partial[Any]:
        """Take the whole object."""
        self.output = output
        return Partial(self, complete=True)

    def at(self, count: int) -> Grower:
        """Read the first pieces once more."""
        grower = Grower(self._shape)
        for piece in self.grower.pieces[:count]:
            grower.feed(piece)
        return grower


class _Frame:
    """A container that has not ended."""

    __slots__ = ("child", "is_hidden", "is_loose", "key", "seen", "start", "structure")

    def __init__(self, structure: Structure, start: int, *, is_hidden: bool = False, is_loose: bool = False) -> None:
        self.structure = structure
        self.start = start  # where its text begins
        self.seen: set[Any] = set()  # the fields that have begun
        self.key: Any = None  # the field or index that is being written; None for a key that the type does not have
        self.child: Shape = ANYTHING  # what belongs there
        self.is_hidden = is_hidden  # whether it is shown only when it has ended
        self.is_loose = is_loose  # whether a validator around it may repair what does not fit


class Grower(PartialJSON):
    """Reads one value from pieces of text into objects of a shape."""

    __slots__ = ("_base", "_frames", "_held", "_shape", "_start", "_text", "_unlike", "_wrong", "errors", "pieces")

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.errors: dict[Steps, Exception] = {}
        self._wrong: set[Steps] = set()  # the ways to what is not valid, and to all around it
        self._shape = shape
        self._frames = [_Frame(root_of(shape), 0)]
        self._held: Any = NOTHING  # a value that is shown when it has ended
        self._unlike = 0  # open objects that do not change with their fields
        self.pieces: list[str] = []
        self._text = ""  # all of them
        self._base = 0  # where what is being read begins in it
        self._start = 0  # where the container or number that was read last begins

    @property
    def shown(self) -> Any:
        """The value so far."""
        value = self.value
        return self._shape.empty() if value is NOTHING else value

    def feed(self, text: str) -> None:
        """Take the next piece."""
        self.pieces.append(text)
        whole, self._text = self._text, ""  # the only reference, so that the next lines need not copy
        self._base = len(whole) - len(self._rest)
        whole += text
        self._text = whole
        if self._step is IN_VALUE and not self._rest and text.isprintable() and '"' not in text and "\\" not in text:
            self._grow(text)  # nearly every piece of a long text: the shortest way
        else:
            PartialJSON.feed(self, text)
        if self._unlike:
            self._make_anew()

    def open_steps(self) -> Steps:
        """Return the way to what is being written."""
        return tuple(frame.key for frame in self._frames[1:] if frame.key is not None and not frame.is_hidden)

    def has_closed(self, steps: Steps) -> bool:
        """Tell whether the value at the end of a way has ended and is valid."""
        if not steps or not self._root or steps in self._wrong:
            return False
        for depth, step in enumerate(steps, start=1):
            if depth == len(self._frames):  # what the way leads to has ended, or is a text that has not
                return depth == 1 and _leads(self._root[0], steps)
            frame, container = self._frames[depth], self._stack[depth]
            if frame.is_hidden or frame.structure.child(step).waits:
                return False
            if step != frame.key:
                return _has_begun(frame, container, step) and _leads(container[step], steps[depth:])
        return False

    def _container(self, text: str, at: int) -> int | None:
        self._start = self._base + at
        frame = self._frames[-1]
        if not frame.is_hidden:
            self._begin(frame)
            child = frame.child
            if child.waits and child.structure.kind in CONTAINERS:  # nothing would give it its class at its end
                return self._enter({} if text[at] == "{" else [], at)
        return super()._container(text, at)

    def _number(self, text: str, at: int) -> int | None:
        self._start = self._base + at
        return super()._number(text, at)

    def _put(self, value: object) -> None:
        frame = self._frames[-1]
        if not frame.is_hidden and not self._shown:
            self._begin(frame)
        kind = frame.child.structure.kind
        if frame.is_hidden or kind == ANY or (kind == TEXT and isinstance(value, str)):
            super()._put(value)
        else:
            self._held, self._shown = value, True

    def _begin(self, frame: _Frame) -> None:
        """Note the place of the value that begins."""
        container, structure = self._stack[-1], frame.structure
        if isinstance(container, list):
            frame.key = len(container)
        elif structure.kind == OBJECT:
            frame.key = structure.names.get(self._key)
            self._key = frame.key or self._key
        else:
            frame.key = self._key
        frame.seen.add(frame.key)
        frame.child = NOTHING_KNOWN if frame.key is None else structure.child(frame.key)

    def _grow(self, piece: str) -> None:
        if self._held is NOTHING:
            super()._grow(piece)
        else:
            text, self._held = self._held, None  # the only reference, so that the next line need not copy
            text += piece
            self._held = text

    def _enter(self, container: dict[str, Any] | list[Any], at: int) -> int | None:
        if len(self._stack) > DEEPEST:
            return self._stop()
        around = self._frames[-1]
        self._stack.append(
            self._hidden(container, around) if self._hides(container, around) else self._opened(container, around)
        )
        self._shown = False
        self._step = Grower._first_key if isinstance(container, dict) else Grower._first_item
        return at + 1

    @staticmethod
    def _hides(container: Any, around: _Frame) -> bool:
        return around.is_hidden or around.child.structure.kind not in OPENED[type(container)]

    def _hidden(self, container: Any, around: _Frame) -> Any:
        """Begin a container that is shown when it has ended."""
        if around.is_hidden:
            super()._put(container)
        self._frames.append(_Frame(ANYTHING.structure, self._start, is_hidden=True))
        return container

    def _opened(self, container: Any, around: _Frame) -> Any:
        """Show a container that begins, and return what is to be filled."""
        child, structure = around.child, around.child.structure
        if structure.kind == OBJECT:
            container = child.empty_fields()
            self._unlike += not structure.is_live
        super()._put(structure.make(container))
        self._frames.append(_Frame(structure, self._start, is_loose=around.is_loose or child.is_loose))
        return container

    def _leave(self, at: int) -> int:
        frame, container = self._frames.pop(), self._stack.pop()
        self._start = frame.start
        if not frame.is_hidden:
            self._unlike -= not frame.structure.is_live
            _show(frame, container, self._frames[-1], self._stack[-1])
        elif not self._frames[-1].is_hidden:
            self._held = container
        return self._behind_value(at + 1)

    def _make_anew(self) -> None:
        """Show what was written into open objects that do not change with their fields."""
        for depth in range(len(self._frames) - 1, 0, -1):
            frame = self._frames[depth]
            if not frame.is_hidden:
                _show(frame, self._stack[depth], self._frames[depth - 1], self._stack[depth - 1])

    def _behind_value(self, at: int) -> int:
        frame = self._frames[-1]
        if not frame.is_hidden:
            held, self._held = self._held, NOTHING
            if frame.key is not None:
                self._end(frame, held, self._base + at)
            frame.key = None
        return super()._behind_value(at)

    def _end(self, frame: _Frame, held: Any, at: int) -> None:
        """Put the final form of a value that has ended in its place."""
        container: Any = self._stack[-1]
        place = frame.key if isinstance(container, dict) else -1
        value = container[place] if held is NOTHING else held
        if value.__class__ is not frame.child.plain:
            value = self._final(frame, value, at, is_held=held is not NOTHING)
        if held is not NOTHING and place == -1:
            container.append(value)
        else:
            container[place] = value

    def _final(self, frame: _Frame, value: Any, at: int, *, is_held: bool) -> Any:
        child = frame.child
        if not child.is_checked:
            return child.empty() if is_held and child.waits else value
        is_loose = frame.is_loose or child.is_loose
        if self._wrong and not is_loose and self.open_steps() in self._wrong:
            return value  # the parts that are not valid are known
        text = json.dumps(value) if value is None or isinstance(value, (str, bool)) else self._text[self._start : at]
        try:
            final = child.read(text)
        except Exception as error:  # noqa: BLE001 - validators are the caller's code, and raise what they like
            if is_held:
                return self._refused(frame, self.open_steps(), text, error)
            self._wrong_at(frame, self.open_steps(), error)
            return value
        if is_loose and self._wrong:
            self._forgive(self.open_steps())
        return final

    def _forgive(self, steps: Steps) -> None:
        self._wrong = {way for way in self._wrong if way[: len(steps)] != steps}

    def _refused(self, frame: _Frame, steps: Steps, text: str, error: Exception) -> Any:
        """Return what is shown of a value that was not shown before it ended, and is not valid."""
        part = Grower(frame.child)
        if text[0] in "{[":
            part.feed(text)
        for way, inner in (part.errors or {(): error}).items():
            self._wrong_at(frame, (*steps, *way), inner)
        return part.shown

    def _wrong_at(self, frame: _Frame, steps: Steps, error: Exception) -> None:
        """Note that what has ended is not valid, or may yet be repaired by a validator around it."""
        self._wrong.add(steps)
        if not frame.is_loose:
            self.errors[steps] = error
            self._wrong.update(steps[:length] for length in range(len(steps)))


def _show(frame: _Frame, container: Any, around: _Frame, outer: Any) -> None:
    """Make what is shown of an open object again, if it does not change with its fields."""
    if not frame.structure.is_live:
        outer[around.key if isinstance(outer, dict) else -1] = frame.structure.make(container)


def _has_begun(frame: _Frame, container: Any, step: str | int) -> bool:
    return step in frame.seen if isinstance(container, dict) else isinstance(step, int) and step < len(container)


def _leads(value: Any, steps: Steps) -> bool:
    """Tell whether a way leads somewhere in a value that has ended."""
    for step in steps:
        try:
            value = value[step] if isinstance(step, int) or isinstance(value, dict) else getattr(value, step)
        except (LookupError, TypeError, AttributeError):
            return False
    return True


@lru_cache(maxsize=1024)
def _steps(path: str) -> Steps:
    return tuple(int(found[2]) if found[2] else found[1] for found in STEPS.finditer(path))


def _path(steps: Steps) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


publish_names(__name__)
