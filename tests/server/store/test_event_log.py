"""Live event logs: order, cursors, and followers that miss nothing."""

import asyncio
import sqlite3
from contextlib import aclosing, closing

import pytest

from sonnetry.server.store import Store


@pytest.fixture
def store(tmp_path):
    with closing(Store(tmp_path / "data", [])) as store:
        yield store


def batch(first, count):
    return [(f"evt_{number}", b"%d" % number) for number in range(first, first + count)]


async def taken(events, count):
    return [(await anext(events)).number for _ in range(count)]


def test_events_are_numbered_in_their_log(store):
    """Each log counts from 1, and pages go both ways from any event."""
    log = store.events

    async def run():
        await log.append("a", batch(1, 5))
        await log.append("b", batch(1, 1))

    asyncio.run(run())

    assert [event.number for event in log.read("a", after=2, limit=2)] == [3, 4]
    assert [event.number for event in log.read("a", after=3, newest_first=True)] == [2, 1]
    assert [event.data for event in log.read("a", newest_first=True, limit=1)] == [b"5"]
    assert (log.number_of("a", "evt_4"), log.number_of("a", "evt_9"), log.last("b"), log.last("c")) == (4, None, 1, 0)


def test_followers_miss_nothing_and_see_nothing_twice(store):
    """Readers that start anywhere, at any pace, while writers append at once: each sees every later event in order."""
    log, total = store.events, 400

    async def write(start):
        for number in range(start, total, 4):
            await log.append("a", batch(number, 1))

    async def read(after, pause):
        seen = []
        async with aclosing(log.follow("a", after)) as events:
            async for event in events:
                seen.append(event.number)
                if pause and event.number % 50 == 0:
                    await asyncio.sleep(0)
                if event.number == total:
                    break
        return seen

    async def run():
        readers = [asyncio.create_task(read(after, after % 2)) for after in range(6)]
        await asyncio.gather(*map(write, range(4)))
        return await asyncio.wait_for(asyncio.gather(*readers), 30)

    for after, seen in enumerate(asyncio.run(run())):
        assert seen == [*range(after + 1, total + 1)]


def test_a_reader_that_reconnects_goes_on_where_it_was(store):
    """From the last number it saw, nothing is lost and nothing comes twice."""
    log = store.events

    async def run():
        await log.append("a", batch(1, 3))
        async with aclosing(log.follow("a")) as events:
            first = await taken(events, 2)
        await log.append("a", batch(4, 2))
        async with aclosing(log.follow("a", first[-1])) as events:
            return first + await taken(events, 3)

    assert asyncio.run(run()) == [1, 2, 3, 4, 5]
    assert log._followers == {}


def test_a_follower_waits_and_ends_with_its_log(store):
    """It sleeps until something is appended, and ends when the log is removed."""
    log = store.events

    async def run():
        events = log.follow("a")
        waiting = asyncio.ensure_future(anext(events))
        await asyncio.sleep(0)
        assert not waiting.done()
        await log.append("a", batch(1, 1))
        assert (await asyncio.wait_for(waiting, 30)).id == "evt_1"
        ending = asyncio.ensure_future(anext(events, None))
        await store.database.write(log.removing("a"))
        assert await asyncio.wait_for(ending, 30) is None

    asyncio.run(run())

    assert log.read("a") == []


def test_an_append_is_all_or_nothing(store):
    """An id that the log has already stops the whole append, and what shares its write."""
    log = store.events

    async def run():
        await log.append("a", batch(1, 1))
        with pytest.raises(sqlite3.IntegrityError):
            await log.append("a", [*batch(2, 1), *batch(1, 1)])

    asyncio.run(run())

    assert [event.id for event in log.read("a")] == ["evt_1"]


def test_previews_stand_between_events(store):
    """Those who asked for a kind see it where it was made, between stored events; it is never stored."""
    log = store.events

    async def run():
        following = log.follow("a", previews=["word"])
        first = asyncio.ensure_future(anext(following))
        await asyncio.sleep(0)
        await log.append("a", batch(1, 1))
        log.preview("a", "word", b"hello")
        log.preview("a", "other", b"unseen")
        await log.append("a", batch(2, 1))
        seen = [await asyncio.wait_for(first, 30)]
        seen += [await asyncio.wait_for(anext(following), 30) for _ in range(2)]
        await following.aclose()
        return [(event.number, event.data if not event.number else event.id) for event in seen]

    assert asyncio.run(run()) == [(1, "evt_1"), (0, b"hello"), (2, "evt_2")]
    assert len(log.read("a")) == 2
