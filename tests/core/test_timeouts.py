"""Limits: what a number, None and a foreign object become (rule CLI-1)."""

import pickle
from types import SimpleNamespace

import pytest

from sonnetry._core.timeouts import DEFAULT_TIMEOUT, Timeout, earliest


def limits(timeout):
    return timeout.connect, timeout.read, timeout.write, timeout.idle, timeout.total


@pytest.mark.parametrize(
    ("timeout", "expected"),
    [
        (Timeout(), (5, 600, 600, None, None)),
        (Timeout(30), (5, 30, 30, None, None)),
        (Timeout(2), (2, 2, 2, None, None)),
        (Timeout(None), (None, None, None, None, None)),
        (Timeout(30, connect=7), (7, 30, 30, None, None)),
        (Timeout(read=10), (5, 10, 600, None, None)),
        (Timeout(connect=None, idle=3, total=9), (None, 600, 600, 3, 9)),
        (Timeout(None, read=1), (None, 1, None, None, None)),
        (Timeout(0), (0, 0, 0, None, None)),
    ],
)
def test_what_the_arguments_mean(timeout, expected):
    """A number sets read and write, and connect to at most 5; each limit can be set alone."""
    assert expected == limits(timeout)
    assert timeout == pickle.loads(pickle.dumps(timeout))  # noqa: S301


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (30, (5, 30, 30, None, None)),
        (0.5, (0.5, 0.5, 0.5, None, None)),
        (None, (None, None, None, None, None)),
        (DEFAULT_TIMEOUT, (5, 600, 600, None, None)),
        (SimpleNamespace(connect=1, read=None, write=3, pool=4), (1, None, 3, None, None)),
    ],
)
def test_what_a_caller_may_pass(value, expected):
    """Numbers, None, our own and httpx's timeouts are understood."""
    assert expected == limits(Timeout.of(value))


@pytest.mark.parametrize("value", ["30", [], object()])
def test_what_a_caller_may_not_pass(value):
    """Anything else is a TypeError that names what would do."""
    with pytest.raises(TypeError, match="seconds, None"):
        Timeout.of(value)


@pytest.mark.parametrize("value", [-1, float("nan")])
@pytest.mark.parametrize("name", ["connect", "read", "write", "idle", "total"])
def test_negative_limits_are_refused(name, value):
    """A limit below 0, or not a number, names itself."""
    with pytest.raises(ValueError, match=f"Timeout.{name}"):
        Timeout(**{name: value})


def test_with_read_changes_one_limit():
    """The other limits stay."""
    assert (1, 9, 3, 4, 5) == limits(Timeout(connect=1, read=2, write=3, idle=4, total=5).with_read(9))


def test_limits_cannot_be_changed():
    """A timeout may be shared."""
    with pytest.raises(AttributeError):
        Timeout().read = 1


def test_earliest():
    """The first of several deadlines, None without any."""
    assert (1, 2, None, None) == (earliest(None, 3, 1), earliest(2), earliest(None), earliest())
