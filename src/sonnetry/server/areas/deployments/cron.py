"""Cron expressions of five fields on the wall clock of a zone (rule DEP-2).

Local times that a change of the clock leaves out are skipped, those that it repeats come twice. `cronsim` fires at times
that are left out and takes more than five fields, so this is our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

FIELDS = (("minute", 0, 59), ("hour", 0, 23), ("day of the month", 1, 31), ("month", 1, 12), ("day of the week", 0, 7))
LONGEST = 366 * 9  # days: a 29 February on a given weekday may be far away
_ITEM = re.compile(r"(\*|\d{1,2}(?:-\d{1,2})?)(?:/(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Cron:
    """An expression, read. Days match when either field of days does, unless one of them is `*`."""

    minutes: frozenset[int]
    hours: frozenset[int]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]
    any_day: bool
    any_weekday: bool

    @classmethod
    def parse(cls, expression: str) -> Cron:
        """Read an expression.

        Raises:
            ValueError: it is not one of five fields of numbers, ranges, lists and steps.
        """
        texts = expression.split()
        if len(texts) != len(FIELDS):
            raise ValueError(
                f"needs 5 fields (minute, hour, day of the month, month, day of the week), not {len(texts)}"
            )
        found = [_values(text, *field) for text, field in zip(texts, FIELDS, strict=True)]
        weekdays = frozenset(day % 7 for day in found[4])
        return cls(found[0], found[1], found[2], found[3], weekdays, texts[2] == "*", texts[4] == "*")

    def matches(self, day: date) -> bool:
        """Return whether a day is meant."""
        if day.month not in self.months:
            return False
        by_day, by_weekday = day.day in self.days, day.isoweekday() % 7 in self.weekdays
        if self.any_day or self.any_weekday:
            return by_day and by_weekday
        return by_day or by_weekday

    def after(self, moment: float, zone: ZoneInfo) -> Iterator[float]:
        """Yield the times after a moment, as seconds since the epoch."""
        first = datetime.fromtimestamp(moment, zone).date() - timedelta(days=1)
        for number in range(LONGEST):
            try:
                day = first + timedelta(days=number)
            except OverflowError:
                return
            if self.matches(day):
                yield from (time for time in self._times(day, zone, moment) if time > moment)

    def _times(self, day: date, zone: ZoneInfo, after: float) -> Iterable[float]:
        """Return the times of a day in order; those that are surely not after a moment may be left out."""
        midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
        if midnight.utcoffset() != (midnight + timedelta(days=1)).utcoffset():
            return self._times_of_a_change(day, zone)
        begins = midnight.timestamp()
        hours = (begins + 3600 * hour for hour in sorted(self.hours) if begins + 3600 * (hour + 1) > after)
        return (hour + 60 * minute for hour in hours for minute in sorted(self.minutes))

    def _times_of_a_change(self, day: date, zone: ZoneInfo) -> list[float]:
        """Return the times of a day on which clocks are changed: skipped ones are left out, repeated ones count twice."""
        found: set[float] = set()
        for hour in self.hours:
            for minute in self.minutes:
                naive = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 - the zone follows
                for fold in (0, 1):
                    local = naive.replace(tzinfo=zone, fold=fold)
                    instant = local.astimezone(UTC)
                    if instant.astimezone(zone).replace(tzinfo=None) == naive:
                        found.add(instant.timestamp())
        return sorted(found)


def _values(text: str, name: str, least: int, most: int) -> frozenset[int]:
    found: set[int] = set()
    for item in text.split(","):
        match = _ITEM.fullmatch(item)
        if match is None or (match[2] and "-" not in match[1] and match[1] != "*"):
            raise ValueError(f"the {name} {item!r} is not *, a number, a range or a step")
        start, _, end = match[1].partition("-")
        first, last = (least, most) if start == "*" else (int(start), int(end or start))
        step = int(match[2] or 1)
        if not (least <= first <= last <= most and step > 0):
            raise ValueError(f"the {name} {item!r} is not from {least} to {most}")
        found.update(range(first, last + 1, step))
    return frozenset(found)
