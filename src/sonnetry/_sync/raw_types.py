# Derived from src/sonnetry/_async/raw_types.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""What the raw and streaming forms of the methods return. Read by type checkers, never imported."""

from __future__ import annotations

from .messages import Messages
from .raw import raw, streaming
from .tree import Resources


class MessagesWithRawResponse:
    def __init__(self, resource: Messages) -> None:
        self.create = raw(resource.create)
        self.count_tokens = raw(resource.count_tokens)


class MessagesWithStreamingResponse:
    def __init__(self, resource: Messages) -> None:
        self.create = streaming(resource.create)
        self.count_tokens = streaming(resource.count_tokens)


class ClientWithRawResponse:
    def __init__(self, client: Resources) -> None:
        self.messages = MessagesWithRawResponse(client.messages)


class ClientWithStreamingResponse:
    def __init__(self, client: Resources) -> None:
        self.messages = MessagesWithStreamingResponse(client.messages)
