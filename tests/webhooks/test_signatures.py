"""Signatures against the package `standardwebhooks`, and the store of seen events."""

from __future__ import annotations

import random
import sqlite3
import threading
from base64 import b64encode
from datetime import UTC, datetime

import pytest
import standardwebhooks
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sonnetry
from sonnetry._core.webhook_signatures import sign, verify
from sonnetry.webhooks.seen import SWEEP

IDS = st.text("abcXYZ019_-.", min_size=1, max_size=40)
# A busy machine draws slowly, which says nothing of what is tested.
PATIENT = settings(suppress_health_check=[HealthCheck.too_slow])


@PATIENT
@given(st.binary(min_size=1, max_size=64), st.text(min_size=1), IDS)
def test_both_ways_with_standardwebhooks(secret, body, id):
    """What one signs the other verifies, for any secret, id and text."""
    now = datetime.now(tz=UTC)
    stamp, key = int(now.timestamp()), "whsec_" + b64encode(secret).decode()
    theirs = standardwebhooks.Webhook(key)
    head = {"webhook-id": id, "webhook-timestamp": str(stamp)}

    made = theirs.sign(msg_id=id, timestamp=now, data=body)
    assert sign(secret, id, stamp, body.encode()) == made
    assert verify(body, head | {"webhook-signature": made}, key, (stamp,)) == body.encode()
    theirs.verify(body, head | {"webhook-signature": sign(secret, id, stamp, body.encode())}, json_parse=False)


@PATIENT
@given(st.binary(max_size=200), st.dictionaries(st.text(max_size=20), st.text(max_size=40)), st.text(max_size=40))
def test_nothing_that_a_stranger_sends_raises_anything_else(payload, headers, signature):
    """Random requests are refused with the library's error."""
    sent = headers | {"webhook-id": "1", "webhook-timestamp": "1", "webhook-signature": f"v1,{signature}"}
    for one in (headers, sent):
        with pytest.raises(sonnetry.APIWebhookValidationError):
            verify(payload, one, b"secret", (1.0,))


def test_of_threads_at_once_one_is_first(tmp_path):
    """Two deliveries of an event at the same time are handled once, also over two stores of a file."""
    stores = [sonnetry.SeenStore(tmp_path / "hooks.db") for _ in range(2)]
    news: list[bool] = []
    ids = [f"event_{number % 20}" for number in range(200)]
    random.Random(7).shuffle(ids)
    threads = [
        threading.Thread(target=lambda start=start: news.extend(stores[start % 2].add(one) for one in ids[start::4]))
        for start in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert news.count(True) == 20
    for store in stores:
        store.close()


def test_old_ids_are_forgotten(monkeypatch):
    """The file does not grow for ever."""
    now = [1_000_000.0]
    monkeypatch.setattr("sonnetry.webhooks.seen.time.time", lambda: now[0])
    with sonnetry.SeenStore(keep=60) as store:
        assert store.add("a")
        now[0] += 59
        assert not store.add("a")
        now[0] += 61
        assert "a" not in store
        assert store.add("a")
        now[0] += SWEEP + 61
        assert store.add("b")
        assert len(store) == 1


def test_a_file_that_is_another_programs_is_refused(tmp_path):
    """The file is left as it is, and no connection leaks."""
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 100)
    with pytest.raises(sqlite3.Error):
        sonnetry.SeenStore(path)

    assert path.read_text() == "Dear Sir or Madam, " * 100
    with pytest.raises(ValueError, match="keep"):
        sonnetry.SeenStore(keep=0)
