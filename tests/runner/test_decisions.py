"""The runner's decisions, one by one: sizes, lost submits, turns, budgets, outcomes and pace, on clocks that are numbers."""

import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sonnetry
from sonnetry._core import prices
from sonnetry._core.rate_limits import RateLimit, RateLimits
from sonnetry._core.tokens import estimate_request
from sonnetry._core.wire import Response
from sonnetry.runner.errors import OutOfBudgetError
from sonnetry.runner.limiter import LivePace
from sonnetry.runner.outcomes import index_of, outcome
from sonnetry.runner.planning import ENVELOPE, affordable, batch_size, reserve
from sonnetry.runner.reconcile import PATIENCE, Attempt, Listed, Mark, candidates, fate, newer, pause, verdict
from sonnetry.runner.steps import LAST_POLL, Running, State, next_step

SIZES = st.lists(st.integers(1, 1000), max_size=40)


@given(SIZES, st.sets(st.integers(1, 12)), st.integers(1, 12), st.integers(100, 5000))
def test_a_batch_fits_and_its_size_is_new_if_any_is(sizes, used, most, room):
    """Never more than asked for or than fits, never nothing while something waits, and a used size only when all are."""
    size = batch_size(sizes, used, most, room)
    fits = [n for n in range(1, min(most, len(sizes)) + 1) if sum(sizes[:n]) + n * ENVELOPE <= room] or [1]

    assert (size > 0) == bool(sizes)
    if sizes:
        assert size in fits
        assert size not in used or set(fits) <= used


@given(st.integers(0, 60), st.integers(1, 12))
def test_batches_of_a_run_use_everything_up(count, most):
    """Taking batch after batch, each of a size of its own where one is left, ends with nothing waiting."""
    used, left = [], count
    while left:
        used.append(batch_size([10] * left, set(used), most))
        left -= used[-1]

    assert count == sum(used)
    assert len(used) <= count


class World:
    """A service that lists batches, some of them late, and a runner that looks for one."""

    def __init__(self, listed):
        self.listed = listed  # when a batch shows, and the batch

    def look(self, attempt, known):
        now, looks = attempt.sent, 0
        while True:
            shown = sorted((b for at, b in self.listed if at <= now), key=lambda b: -b.created)
            answer = verdict(attempt, candidates(attempt, shown, known), now)
            if answer != "look again":
                return answer, now
            now += pause(looks)
            looks += 1


BATCH = st.tuples(st.integers(0, 200), st.integers(1, 4), st.integers(-50, 100))


@given(st.lists(BATCH, max_size=5), st.one_of(st.none(), st.integers(0, 300)))
def test_a_lost_submit_is_settled(others, shows):
    """Whatever else is listed: the run's own batch is adopted if it is the only one that fits, and nothing older ever is."""
    attempt = Attempt(1, 3, Mark("mark", 0.0), 100.0)
    world = [(at, Listed(f"o{n}", size, made)) for n, (at, size, made) in enumerate(others)]
    mine = [] if shows is None else [(100.0 + shows, Listed("mine", 3, 100.0))]
    answer, now = World([*world, *mine]).look(attempt, known=set())
    rivals = [batch for _, batch in world if batch.size == 3 and batch.created >= 0]

    assert now - attempt.sent <= PATIENCE + 15
    assert answer in {"send again", "mine", *(batch.id for batch in rivals)}
    if not rivals:
        assert answer == ("mine" if shows is not None and now >= 100 + shows else "send again")


def test_what_is_known_or_older_is_no_candidate():
    """Batches of the run, of another size, and those below the mark are passed over, the mark itself deleted or not."""
    listed = [Listed("a", 3, 9), Listed("b", 2, 8), Listed("c", 3, 7), Listed("mark", 3, 6), Listed("d", 3, 5)]

    assert ["a", "c"] == candidates(Attempt(1, 3, Mark("mark", 6), 10), listed, set())
    assert ["c"] == candidates(Attempt(1, 3, Mark("gone", 6.5), 10), listed, {"a"})
    assert listed == newer(listed, Mark())


def status_error(status, kind="api_error", headers=None):
    body = b'{"type":"error","error":{"type":"%s","message":"no"}}' % kind.encode()
    from sonnetry._core.errors import status_error as made
    from sonnetry._core.headers import Headers

    return made(Response(status, Headers(list((headers or {}).items())), body))


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (status_error(400), "refused"),
        (status_error(401), "refused"),
        (status_error(413), "refused"),
        (status_error(429), "later"),
        (status_error(529), "later"),
        (status_error(429, headers={"x-should-retry": "false"}), "refused"),
        (status_error(408), "unknown"),
        (status_error(500), "unknown"),
        (status_error(503), "unknown"),
        (sonnetry.APIConnectionError(), "unknown"),
        (sonnetry.APIConnectionError().mark(phase="connect"), "later"),
        (sonnetry.APIConnectionError().mark(phase="send"), "unknown"),
        (sonnetry.APITimeoutError(), "unknown"),
    ],
)
def test_the_fate_of_a_submit(error, expected):
    """Only what the service or the network surely did not take is sent again without a look."""
    assert expected == fate(error)


def test_an_answer_that_cannot_be_read_is_no_refusal():
    """A 200 with a page of HTML may have made the batch."""
    response = Response(200, {}, b"<html>")

    assert "unknown" == fate(sonnetry.APIResponseValidationError(response, None))


def test_turns_follow_what_is_due():
    """A lost batch first, then polls, then a submit, then waiting for the nearest of them."""
    state = State(running=[Running(1, "b", 50.0)], most_running=2, settle_at=10.0)

    assert "settle" == next_step(state, 10.0).kind
    assert ("wait", 5.0) == (next_step(state, 5.0).kind, next_step(state, 5.0).seconds)
    state.settle_at = None
    assert "submit" == next_step(state, 10.0).kind
    assert "poll" == next_step(state, 50.0).kind
    state.submit_at = 30.0
    assert ("wait", 20.0) == (next_step(state, 10.0).kind, next_step(state, 10.0).seconds)
    state.most_running = 1
    assert 40.0 == next_step(state, 10.0).seconds


def test_the_end_of_turns():
    """Nothing under way: finished when nothing waits, stopped when what waits does not fit the budget."""
    assert "finish" == next_step(State(waiting=False), 0.0).kind
    assert "stop" == next_step(State(blocked=True), 0.0).kind


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_bat_9_polls_grow_rarer(chances):
    """The wait grows from a second to a minute and never beyond."""
    batch, now, waits = Running(1, "b", 0.0), 0.0, []
    for chance in chances:
        batch.rng = lambda chance=chance: chance
        batch.later(now)
        waits.append(batch.next_poll - now)

    assert 0.8 <= waits[0] <= 1.0
    assert max(waits) <= LAST_POLL


@given(st.lists(st.floats(0.01, 5)), st.floats(0, 20))
def test_a_budget_takes_what_fits(reservations, left):
    """As many as fit in order, and one more would not."""
    count, total = affordable(reservations, left)

    assert total <= left
    assert math.isclose(total, sum(reservations[:count]), abs_tol=1e-9)
    assert count == len(reservations) or total + reservations[count] > left


ASK = {"model": "claude-opus-4-7", "max_tokens": 1000, "messages": [{"role": "user", "content": "hello there"}]}


def test_a_reservation_is_an_upper_limit():
    """All output tokens and a prompt at its dearest, at half the price in a batch."""
    dollars = reserve(ASK, 100, batch=True)
    usage = {"input_tokens": estimate_request(ASK, 100), "output_tokens": 1000}

    assert dollars > prices.cost("claude-opus-4-7", usage, batch=True)
    assert dollars == pytest.approx(reserve(ASK, 100, batch=False) / 2)
    with pytest.raises(OutOfBudgetError):
        reserve({**ASK, "model": "x"}, 100, batch=True)


def test_content_that_cannot_be_read_is_estimated_by_its_bytes():
    """A block of a shape nobody knows does not stop a run."""
    assert 100 == estimate_request({**ASK, "messages": [{"role": "user", "content": [{"new": 1}]}]}, 300)


def errored(kind):
    return {"type": "errored", "error": {"type": "error", "error": {"type": kind, "message": ""}}}


@pytest.mark.parametrize(
    ("result", "ours", "reason", "again"),
    [
        (errored("api_error"), False, "api_error", True),
        (errored("rate_limit_error"), False, "rate_limit_error", True),
        (errored("invalid_request_error"), False, "invalid_request_error", False),
        (errored("new"), False, "new", False),
        ({"type": "expired"}, False, "expired", True),
        ({"type": "canceled"}, False, "canceled", False),
        ({"type": "canceled"}, True, "canceled", True),
        ({"type": "new"}, True, "new", False),
        ({"type": "errored"}, False, "None", False),
    ],
)
def test_bat_11_what_is_sent_again(result, ours, reason, again):
    """What may pass, what expired and what we cancelled ourselves; never what the request itself is to blame for."""
    found = outcome(result, batch=True, ours=ours)

    assert (reason, again) == (found.reason, found.again)


@pytest.mark.parametrize(
    ("line", "index"),
    [
        ({"custom_id": "run-12", "result": {}}, 12),
        ({"custom_id": "run-12"}, None),
        ({"custom_id": "other-12", "result": {}}, None),
        ({"custom_id": "run-x", "result": {}}, None),
        ({"custom_id": None, "result": {}}, None),
        ([1], None),
    ],
)
def test_a_line_belongs_to_the_run_by_its_id(line, index):
    """Ids carry the run's prefix and the place in the input."""
    assert index == index_of(line, "run")


@given(st.lists(st.sampled_from(["wait", "answer", "refuse", "leave"]), max_size=80), st.integers(1, 9))
def test_the_limiter_never_lets_in_too_many(steps, most):
    """Whatever happens, no more than `most` are under way, and after the pauses somebody gets in."""
    limiter, now, under_way = LivePace(most=most), 0.0, 0
    for step in steps:
        if step == "wait":
            wait = limiter.wait(now)
            under_way += wait == 0
            now += wait
        elif under_way:
            under_way -= 1
            {"answer": limiter.answered, "refuse": limiter.refused}.get(step, lambda *_: limiter.left())(now, None)
        assert limiter.under_way == under_way <= most

    while under_way:
        limiter.left()
        under_way -= 1
    assert 0 == limiter.wait(now + 1e6)


def test_rate_5_an_empty_bucket_makes_requests_wait():
    """A bucket that is nearly empty pauses them until a part of it is back; a full one does not."""
    limiter, now = LivePace(most=8), 1000.0
    limiter.wait(now)
    reset = datetime.fromtimestamp(now + 60, UTC)
    limiter.answered(now, RateLimits(input_tokens=RateLimit(1000, 900, reset)))
    free = limiter.wait(now)
    limiter.answered(now, RateLimits(input_tokens=RateLimit(1000, 5, reset)))

    assert 0 == free
    assert 1 < limiter.wait(now) < 60


def refuse(limiter, *instants, wait=None):
    """Have one request after another refused."""
    for now in instants:
        limiter.under_way += 1
        limiter.refused(now, wait)


def test_rate_8_refusals_halve_the_width():
    """Each refusal after a pause halves how many go at once and waits longer, unless the server says how long."""
    limiter = LivePace(most=8, width=8.0)
    refuse(limiter, 0.0, 1.0, 3.0)

    assert 1.0 == limiter.width
    assert 4.0 == limiter.wait(3.0)

    refuse(limiter, 7.0, wait=30.0)

    assert 30.0 == limiter.wait(7.0)


def test_rate_8_what_was_under_way_together_is_refused_once():
    """Eight refusals of one round cost what one costs, and the longest wait that the server asks for counts."""
    limiter = LivePace(most=8, width=8.0)
    refuse(limiter, *[0.0] * 8)

    assert 4.0 == limiter.width
    assert 1.0 == limiter.wait(0.0)

    refuse(limiter, 0.5, wait=3.0)

    assert 4.0 == limiter.width
    assert 3.0 == limiter.wait(0.5)
