"""Live requests over many machines: a stage of Ray Data (extra `ray`), paced by one limiter for all workers.

`answer(dataset, ...)` adds a column `result` to a dataset of requests. The limiter is a Ray actor, so that however many
workers there are, together they keep to the rate of the one key they share.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

from ._core.rate_limits import RateLimits
from ._sync.rate_limited import Paced
from .runner.limiter import LivePace
from .runner.outcomes import Result, encoded
from .runner.sources import Defaults, items

ROWS = 64  # rows that a worker takes at a time


def answer(
    dataset: Any,
    *,
    model: str | None = None,
    max_tokens: int | None = None,
    system: str | None = None,
    template: str | None = None,
    workers: int = 2,
    concurrency: int = 32,
    max_attempts: int = 3,
    **client: Any,
) -> Any:
    """Have every row of a Ray dataset answered; returns the dataset with the column `result`, the wire's result as JSON.

    A row is an entry as `messages.batches.run` takes it. `workers` is the number of Ray actors, `concurrency` the most
    requests under way in all of them, `max_attempts` how often a request is sent that fails in a way that may pass;
    `client` are options of `Anthropic`, such as `base_url`. Keys come from the environment of the workers.

    Raises:
        ImportError: Ray is not installed.
    """
    ray = _ray()
    limiter = ray.remote(num_cpus=0)(LivePace).remote(most=concurrency)
    threads = max(1, -(-concurrency // workers))
    arguments = (limiter, Defaults(model, max_tokens, system, template), threads, max_attempts, client)
    return dataset.map_batches(
        Worker,
        fn_constructor_args=arguments,
        concurrency=workers,
        batch_size=ROWS,
        batch_format="pyarrow",
        num_cpus=0.1,
    )


class SharedPace:
    """The limiter of all workers, in an actor of its own."""

    def __init__(self, actor: Any) -> None:
        self._actor = actor
        self._get = _ray().get

    def wait(self, now: float) -> float:
        """Return 0 when a request may go now, else the seconds until it is worth asking again."""
        return cast("float", self._get(self._actor.wait.remote(now)))

    def answered(self, now: float, limits: RateLimits | None) -> None:
        """Take an answer."""
        self._actor.answered.remote(now, limits)

    def refused(self, now: float, wait: float | None) -> None:
        """Take a refusal for load or rate."""
        self._actor.refused.remote(now, wait)

    def left(self) -> None:
        """Take the end of a request that says nothing about the rate."""
        self._actor.left.remote()


class Worker:
    """One of the actors: answers blocks of rows with threads."""

    def __init__(
        self, limiter: Any, defaults: Defaults, threads: int, max_attempts: int, client: dict[str, Any]
    ) -> None:
        from ._sync.client import Anthropic

        self._defaults = defaults
        self._max_attempts = max_attempts
        self._client = Anthropic(**client)
        self._paced = Paced(self._client._client, SharedPace(limiter))  # noqa: SLF001 - what its resources call through
        self._pool = ThreadPoolExecutor(threads, "sonnetry-ray")

    def __call__(self, table: Any) -> Any:
        """Add the column `result` to a block."""
        import pyarrow

        rows = [{name: value for name, value in row.items() if value is not None} for row in table.to_pylist()]
        params = [json.loads(item.params) for item in items(rows, self._defaults)]
        results = [encoded(result).decode() for result in self._pool.map(self._answer, params)]
        return table.append_column("result", pyarrow.array(results, pyarrow.string()))

    def _answer(self, params: dict[str, Any]) -> Result:
        result, meaning = self._paced.ask(params)
        for _ in range(1, self._max_attempts):
            if not meaning.again:
                break
            result, meaning = self._paced.ask(params)
        return result


def _ray() -> Any:
    try:
        import ray
    except ModuleNotFoundError as error:
        raise ImportError("sonnetry.ray needs Ray: pip install 'sonnetry[ray]'") from error
    return ray
