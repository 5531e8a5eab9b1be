# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""What the raw and streaming forms of the methods return. Read by type checkers, never imported."""

from __future__ import annotations

from .messages import AsyncMessages
from .raw import raw, streaming
from .tree import AsyncResources


class AsyncMessagesWithRawResponse:
    def __init__(self, resource: AsyncMessages) -> None:
        self.create = raw(resource.create)
        self.count_tokens = raw(resource.count_tokens)


class AsyncMessagesWithStreamingResponse:
    def __init__(self, resource: AsyncMessages) -> None:
        self.create = streaming(resource.create)
        self.count_tokens = streaming(resource.count_tokens)


class AsyncClientWithRawResponse:
    def __init__(self, client: AsyncResources) -> None:
        self.messages = AsyncMessagesWithRawResponse(client.messages)


class AsyncClientWithStreamingResponse:
    def __init__(self, client: AsyncResources) -> None:
        self.messages = AsyncMessagesWithStreamingResponse(client.messages)
