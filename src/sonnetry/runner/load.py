"""Reading the input into the state file, lazily, and on a resumed run checking that it is still the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

from .errors import InputChangedError
from .job import Job
from .report import counted
from .sources import Item, items
from .store import Store

READ_AT_ONCE = 1000
KEEP = "to continue with the requests as they were first read, pass changed='keep' (--changed keep); to start over, remove {}"


class Intake:
    """The input of a run, read as far as it is needed."""

    def __init__(self, store: Store, job: Job) -> None:
        self._store = store
        self._job = job
        self._items = items(job.source, job.defaults)
        self._over = False

    def resume(self, **facts: str) -> None:
        """Check what an earlier process noted and read, and note it in a new run.

        Raises:
            InputChangedError: something differs, and nobody said to go on with what was there first.
        """
        keep = self._job.changed == "keep"
        for name, value in facts.items():
            earlier = self._store.fact(name)
            if earlier is not None and earlier != value and not keep:
                raise self._changed(f"{name} was {earlier}, is {value}")
        self._store.note(**facts)
        if keep and self._store.complete:
            self._over = True
            return
        for earlier_item in self._store.kept():
            self._compare(earlier_item, next(self._items, None), keep)
        if self._store.complete:
            extra = next(self._items, None)
            if extra is not None:
                raise self._changed(f"it had {counted(extra.index, 'request')}, and has more")
            self._over = True

    def fill(self, wanted: int) -> None:
        """Read until this many requests wait, or the input ends."""
        while not self._over and len(self._store.waiting(wanted)) < wanted:
            self._read_on()

    def finish(self) -> None:
        """Read the rest, for an output with a line for every request."""
        while not self._over:
            self._read_on()

    def _read_on(self) -> None:
        found = list(islice(self._items, READ_AT_ONCE))
        self._over = len(found) < READ_AT_ONCE
        self._store.add(found, last=self._over)

    def _compare(self, earlier: Item, now: Item | None, keep: bool) -> None:
        if keep or now == earlier:
            return
        if now is None:
            raise self._changed(f"it ends before input {earlier.index}, which was there")
        raise self._changed(f"input {earlier.index}: {'; '.join(differences(earlier, now))}")

    def _changed(self, what: str) -> InputChangedError:
        hint = KEEP.format(self._store.path)
        return InputChangedError(f"this is not what the unfinished run began with: {what}; {hint}")


def differences(earlier: Item, now: Item) -> Iterator[str]:
    """Name what differs between two forms of a request."""
    if earlier.custom_id != now.custom_id:
        yield f"custom_id was {earlier.custom_id!r}, is {now.custom_id!r}"
    before, after = json.loads(earlier.params), json.loads(now.params)
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            yield f"{name} was {before.get(name)!r:.80}, is {after.get(name)!r:.80}"
