"""The base of all resources, with the raw and streaming form of its methods, and what resources have beside their routes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack, cast, overload

if TYPE_CHECKING:
    from ..runner.job import JobOptions
    from ..runner.report import RunReport
    from ..runner.sources import Source
    from .calling import AsyncAPIClient

    T = TypeVar("T")


class AsyncAPIResource:
    """A group of methods."""

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client

    if not TYPE_CHECKING:  # each resource declares what its own forms return

        @cached_property
        def with_raw_response(self) -> Self:
            """The same methods, returning the answer with its headers, its body read."""
            from .raw import AsyncRawFacade

            return type(self)(cast("Any", AsyncRawFacade(self._client, read=True)))

        @cached_property
        def with_streaming_response(self) -> Any:
            """The same methods, returning at the head of the answer, for a `with` block."""
            from .raw import AsyncRawFacade, AsyncStreamingProxy

            return AsyncStreamingProxy(type(self)(cast("Any", AsyncRawFacade(self._client, read=False))))

        def __getattr__(self, name: str) -> object:
            from .._core.planned_names import of_resource

            planned = of_resource(type(self), name)
            if planned is not None:
                raise planned
            return object.__getattribute__(self, name)  # raises what it raised before, with its own words


class AsyncBatchRuns:
    """Runs any number of requests."""

    _client: AsyncAPIClient

    @overload
    async def run(self, requests: Source, *, output_format: type[T], **options: Unpack[JobOptions]) -> RunReport[T]: ...
    @overload
    async def run(
        self, requests: Source, *, output_format: None = None, **options: Unpack[JobOptions]
    ) -> RunReport[None]: ...
    @overload
    async def run(self, requests: Source, *, output_format: Any, **options: Unpack[JobOptions]) -> RunReport[Any]: ...
    async def run(
        self, requests: Source, *, output_format: Any = None, **options: Unpack[JobOptions]
    ) -> RunReport[Any]:
        """Have any number of requests answered, each exactly once, with their results in a file in the same order.

        `requests` are entries `{"custom_id"?, "params"}` or `{"custom_id"?, "prompt"}`, or the name of a JSONL, CSV or
        Parquet file of them. They are sent in batches and read back as these end. All that happens is remembered in one
        file beside `output`: after a crash, call again with the same arguments and it goes on. With `output_format`, the
        report's `results()` have each answer as an object of that type. See docs/batch-runner.md.

        Raises:
            BatchRunError: the input cannot be used, or another run has this output.
            TypeError: `output_format` is not a type that can be read.
            InputChangedError: an unfinished run with this output began with something else.
            OutOfBudgetError: a budget is given, and the price of a model is not known.
            APIError: the service refuses; what was reached is kept.
        """
        from ..runner.job import Job
        from .batch_runner import run

        return await run(self._client, Job.of(requests, options, output_format))
