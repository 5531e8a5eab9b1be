"""`TokenCache`: when a provider is asked, how often, and by whom (rule AUTH-4)."""

import asyncio
import functools
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry import AccessToken, AnthropicError, TokenCache, WorkloadIdentityError


class Clock:
    def __init__(self, now=1000.0):
        self.now = now

    def __call__(self):
        return self.now


class Provider:
    """Gives tokens or raises, in order, the last again and again; keeps what it was called with."""

    def __init__(self, *answers):
        self.answers, self.forced = list(answers), []

    def __call__(self, *, force_refresh=False):
        self.forced.append(force_refresh)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


class AsyncProvider(Provider):
    async def __call__(self, *, force_refresh=False):
        return Provider.__call__(self, force_refresh=force_refresh)


def ask(cache):
    """Ask in the colour of the provider."""
    return asyncio.run(cache.async_get_token()) if cache._is_async else cache.get_token()


both = pytest.mark.parametrize("kind", [Provider, AsyncProvider])


@both
@pytest.mark.parametrize(
    ("left", "calls"),
    [(600, 1), (121, 1), (120, 2), (31, 2), (30, 2), (0, 2), (-100, 2)],
)
def test_a_token_is_fetched_anew_before_it_expires(kind, left, calls):
    """From 120 seconds before its end on, once."""
    clock = Clock()
    provider = kind(AccessToken("first", 2000), AccessToken("second", 9000))
    cache = TokenCache(provider, time_source=clock)
    ask(cache)
    clock.now = 2000 - left

    assert ask(cache) == ("first" if calls == 1 else "second")
    assert len(provider.forced) == calls


@both
def test_a_token_without_end_is_kept(kind):
    """None as `expires_at` means never."""
    clock, provider = Clock(), kind(AccessToken("only"))
    cache = TokenCache(provider, time_source=clock)
    ask(cache)
    clock.now = 1e12

    assert ask(cache) == "only"
    assert len(provider.forced) == 1


@both
def test_an_early_refresh_that_fails_changes_nothing_for_five_seconds(kind, caplog):
    """The present token serves; the provider is not asked at the pace of requests; the log says so."""
    clock = Clock()
    provider = kind(AccessToken("old", 1100), WorkloadIdentityError("down", status_code=503))
    cache = TokenCache(provider, time_source=clock)
    ask(cache)

    assert [ask(cache) for _ in range(3)] == ["old"] * 3
    assert len(provider.forced) == 2
    assert "Advisory token refresh failed (100s remaining)" in caplog.text
    clock.now += 6
    ask(cache)
    assert len(provider.forced) == 3


@both
def test_a_late_refresh_that_fails_raises(kind):
    """30 seconds before its end a token is no longer sent."""
    clock = Clock()
    cache = TokenCache(kind(AccessToken("old", 1100), WorkloadIdentityError("down")), time_source=clock)
    ask(cache)
    clock.now = 1075

    with pytest.raises(WorkloadIdentityError, match="down"):
        ask(cache)


@both
def test_a_refused_exchange_is_tried_once_more(kind):
    """A 401 may mean that the identity token was replaced a moment ago; other refusals are final."""
    refused = WorkloadIdentityError("no", status_code=401)
    again, final = kind(refused, AccessToken("new")), kind(WorkloadIdentityError("no", status_code=400))

    assert ask(TokenCache(again)) == "new"
    with pytest.raises(WorkloadIdentityError):
        ask(TokenCache(final))
    assert (len(again.forced), len(final.forced)) == (2, 1)


@both
@pytest.mark.parametrize("expires_at", [None, 0, 9000])
def test_after_an_invalidation_the_provider_is_forced_until_it_answers(kind, expires_at):
    """A provider with a store of its own must not give the refused token again."""
    good = AccessToken("t", expires_at)
    provider = kind(good, RuntimeError("not now"), good)
    cache = TokenCache(provider, time_source=Clock())
    ask(cache)
    cache.invalidate()
    with pytest.raises(RuntimeError):
        ask(cache)
    ask(cache)
    ask(cache)

    assert provider.forced[:3] == [False, True, True]
    assert not any(provider.forced[3:])


def test_what_was_fetched_before_an_invalidation_serves_one_request_only():
    """It may be what was refused."""
    forced = []

    def provider(*, force_refresh=False):
        forced.append(force_refresh)
        if len(forced) == 1:
            cache.invalidate()  # another request's 401 arrives now
        return AccessToken(f"token {len(forced)}")

    cache = TokenCache(provider)

    assert [cache.get_token() for _ in range(3)] == ["token 1", "token 2", "token 2"]
    assert forced == [False, True]


@both
def test_a_token_for_one_request_is_asked_for_each_time(kind):
    """0 as `expires_at`; a later answer with an end is kept."""
    provider = kind(AccessToken("a", 0), AccessToken("b", 0), AccessToken("c", 2000))
    cache = TokenCache(provider, time_source=Clock())

    assert [ask(cache) for _ in range(4)] == ["a", "b", "c", "c"]


def test_threads_share_one_fetch_and_do_not_queue_for_tokens_that_cannot_be_shared():
    """Eight threads, one call; with tokens for one request, eight calls at once."""
    for end, meeting in ((None, None), (0, threading.Barrier(8, timeout=10))):
        calls = []

        def provider(end=end, meeting=meeting, calls=calls):
            calls.append(1)
            if meeting is not None and len(calls) > 1:
                meeting.wait()
            return AccessToken("t", end)

        cache = TokenCache(provider)
        if end == 0:
            cache.get_token()
        threads = [threading.Thread(target=cache.get_token) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)

        assert len(calls) == (1 if end is None else 9)


@pytest.mark.parametrize("plain", [True, False])
def test_tasks_share_one_fetch_and_a_cancelled_one_wakes_the_others(plain):
    """A plain provider runs off the loop's thread; a cancelled task leaves the fetch to the next."""
    calls, began = [], threading.Event()

    async def waiting(*, force_refresh=False):
        calls.append(threading.get_ident())
        if len(calls) == 1:
            began.set()
            await asyncio.sleep(3600)
        return AccessToken("t")

    def blocking():
        calls.append(threading.get_ident())
        began.set()
        return AccessToken("t")

    async def program():
        cache = TokenCache(blocking if plain else waiting)
        first = asyncio.ensure_future(cache.async_get_token())
        others = [asyncio.ensure_future(cache.async_get_token()) for _ in range(5)]
        await asyncio.to_thread(began.wait)
        if not plain:
            first.cancel()
        return await asyncio.gather(*others)

    assert asyncio.run(program()) == ["t"] * 5
    assert len(calls) == (1 if plain else 2)
    assert not plain or calls != [threading.get_ident()]


def test_two_event_loops_share_a_fetch():
    """A client may be used from loops in several threads."""
    calls, release = [], threading.Event()

    async def provider():
        calls.append(1)
        await asyncio.to_thread(release.wait)
        return AccessToken("t")

    cache, got = TokenCache(provider), []
    threads = [threading.Thread(target=lambda: got.append(asyncio.run(cache.async_get_token()))) for _ in range(3)]
    for thread in threads:
        thread.start()
    release.set()
    for thread in threads:
        thread.join(20)

    assert got == ["t"] * 3
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("answer", "said"),
    [("text", "returned str instead"), ({"token": "t"}, "returned dict instead"), (None, "returned NoneType instead")],
)
@both
def test_an_answer_that_is_no_token_is_named(kind, answer, said):
    """By its type; its content stays out of the message."""
    with pytest.raises(AnthropicError, match=said) as caught:
        ask(TokenCache(kind(answer)))

    assert type(caught.value) is AnthropicError


def test_a_plain_function_that_returns_a_coroutine_is_told_what_to_pass():
    """The coroutine is closed, so nothing warns that it was never awaited."""
    made = []

    async def fetch():
        return AccessToken("t")

    def provider():
        made.append(fetch())
        return made[0]

    with pytest.raises(AnthropicError, match="pass the `async def` function itself"):
        TokenCache(provider).get_token()
    assert made[0].cr_frame is None


def test_an_asynchronous_provider_needs_an_asynchronous_caller():
    """Wrapped in a partial, too."""
    with pytest.raises(RuntimeError, match="async_get_token"):
        TokenCache(functools.partial(AsyncProvider(AccessToken("t")))).get_token()


def test_a_provider_without_the_keyword_is_called_without_it():
    """Plain callables, and those behind a decorator."""

    def plain():
        return AccessToken("t", 0)

    @functools.wraps(plain)
    def decorated(**keywords):
        return plain(**keywords)

    for provider in (plain, decorated, functools.partial(plain)):
        cache = TokenCache(provider)
        cache.invalidate()
        assert cache.get_token() == "t"


@given(st.lists(st.sampled_from(["ask", "invalidate", "wait", "long wait"]), max_size=30), st.integers(0, 400))
def test_whatever_happens_an_expired_token_is_never_handed_out(steps, lasts):
    """A property over histories: what is returned is good for 30 seconds more, or was fetched for this request."""
    clock, fetched = Clock(), []

    def provider():
        fetched.append(AccessToken(str(len(fetched)), int(clock.now) + lasts or None))
        return fetched[-1]

    cache = TokenCache(provider, time_source=clock)
    for step in steps:
        before = len(fetched)
        if step == "ask":
            got = fetched[int(cache.get_token())]
            assert len(fetched) == before + 1 or got.expires_at is None or got.expires_at - clock.now > 30
        elif step == "invalidate":
            cache.invalidate()
        else:
            clock.now += 50 if step == "wait" else 1000


def test_a_token_shows_and_pickles_its_end_only():
    """The last four characters of a long one, nothing of a short one."""
    import pickle

    assert repr(AccessToken("sk-ant-oat01-SECRETMATERIAL", 123)) == "AccessToken(token='...RIAL', expires_at=123)"
    assert repr(AccessToken("hunter2")) == "AccessToken(token='**********', expires_at=None)"
    assert b"SECRET" not in pickle.dumps(AccessToken("sk-ant-oat01-SECRETMATERIAL"))
