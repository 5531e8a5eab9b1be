"""Options of clients, as type checkers see them: each constructor, `with_options` and `local`, and what they refuse."""

from __future__ import annotations

from typing import assert_type

from sonnetry import (
    Anthropic,
    AnthropicBedrock,
    AnthropicVertex,
    APIRequest,
    AsyncAnthropic,
    AsyncAnthropicFoundry,
    AsyncCallNext,
    Budget,
    CallNext,
    Middleware,
    MiddlewareInput,
    OpenTelemetryOptions,
)
from sonnetry.pagination import AsyncPage, SyncPage
from sonnetry.types import ModelInfo


def plain(request: APIRequest, call_next: CallNext) -> object:
    """Middleware of the synchronous client."""
    return call_next(request)


async def other(request: APIRequest, call_next: AsyncCallNext) -> object:
    """Middleware of the asynchronous client."""
    return await call_next(request)


def accepted(middleware: list[MiddlewareInput], tracing: OpenTelemetryOptions) -> None:
    """Every client takes the options that all share."""
    client = Anthropic(tag="a", budget=1, middleware=[plain, Middleware()], open_telemetry=tracing)
    assert_type(client.with_options(tag="b", budget=Budget(2), middleware=middleware, api_key=None), Anthropic)
    client.with_options(timeout=3, set_default_headers={"x": "y"}, open_telemetry=False).with_middleware(plain)
    Anthropic.local(tag="a", max_connections=2, log_bodies=True)
    AsyncAnthropic(middleware=[other], open_telemetry=True).with_options(max_retries=0)
    AnthropicBedrock(aws_region="r", tag="a", budget="1.5", middleware=[plain], ledger=client.ledger)
    AnthropicVertex(region="r", fallbacks=["m"], size_limits=None)
    AsyncAnthropicFoundry(resource="r", middleware=[other], open_telemetry=False)


async def lists(client: Anthropic, other: AsyncAnthropic) -> None:
    """A list without a method has the types that were named."""
    assert_type(client.get_api_list("/x", model=ModelInfo, page=SyncPage[ModelInfo]), SyncPage[ModelInfo])
    assert_type(await other.get_api_list("/x", model=ModelInfo, page=AsyncPage[ModelInfo]), AsyncPage[ModelInfo])


def refused(client: Anthropic) -> None:
    """Misspelt names and values of another type are found."""
    client.with_options(timout=3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.with_options(tag=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    AnthropicBedrock(aws_region="r", tagg="a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    AnthropicVertex(region="r", middleware=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
