# Derived from src/sonnetry/_async/rate_limited.py by codegen/unasync.py; edit that file instead.
"""One request after another through a limiter: sent when it admits, and again after refusals for load."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._core.errors import APIError, APIStatusError
from .._core.retry import asked_wait
from ..endpoints import messages as rows
from ..runner.outcomes import Outcome, Result, failure, outcome
from . import _runtime

if TYPE_CHECKING:
    from ..runner.limiter import Pace
    from .calling import APIClient

# What no request of the same key will get past: a key, a bill, a permission.
HOPELESS = frozenset({401, 402, 403})
BUSY = frozenset({429, 529})


class Paced:
    """Asks for messages as fast as a limiter lets it; may be shared by threads and tasks."""

    def __init__(self, client: APIClient, limiter: Pace) -> None:
        self._client = client
        self._clock = client.settings.clock
        self._limiter = limiter
        self._lock = threading.Lock()

    def ask(self, params: Mapping[str, Any]) -> tuple[Result, Outcome]:
        """Send one request and return its result, as a batch would report it, with what it means.

        Raises:
            APIError: no other request will do better: the key, the bill or a permission.
        """
        while True:
            self._admitted()
            try:
                message = self._client.call(rows.CREATE, {**params, "max_retries": 0, "long_requests": "stream"})
            except APIError as error:
                if self._was_refused(error):
                    continue
                return failure(error)
            except BaseException:
                self._left()
                raise
            with self._lock:
                self._limiter.answered(self._clock.time(), message.rate_limits)
            result = {"type": "succeeded", "message": message.to_dict()}
            return result, outcome(result, batch=False)

    def _admitted(self) -> None:
        while True:
            with self._lock:
                wait = self._limiter.wait(self._clock.time())
            if wait <= 0:
                return
            _runtime.sleep(self._clock, wait)

    def _left(self) -> None:
        with self._lock:
            self._limiter.left()

    def _was_refused(self, error: APIError) -> bool:
        """Tell the limiter of a failure, and whether the same request is to be sent again at no attempt's cost."""
        status = error.status_code if isinstance(error, APIStatusError) else None
        if not error.retryable:
            self._left()
            if status in HOPELESS:
                raise error
            return False
        now = self._clock.time()
        with self._lock:
            self._limiter.refused(now, asked_wait(getattr(getattr(error, "response", None), "headers", {}), now))
        return status in BUSY
