"""Middleware: what a program puts around every attempt of a call; its base class and its checks."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from .api_request import APIRequest
from .public_names import publish_names

CallNext = Callable[[APIRequest], Any]
"""Sends a request through the rest of the middleware; returns an `APIResponse`, whatever its status."""
AsyncCallNext = Callable[[APIRequest], Awaitable[Any]]
"""Sends a request through the rest of the middleware; returns an `AsyncAPIResponse`, whatever its status."""
MiddlewareCallable = Callable[[APIRequest, CallNext], Any]
"""A function that is middleware of the synchronous client."""
AsyncMiddlewareCallable = Callable[[APIRequest, AsyncCallNext], Awaitable[Any]]
"""A coroutine function that is middleware of the asynchronous client."""


class Middleware:
    """Base of middleware. Override `handle` for `Anthropic`, `handle_async` for `AsyncAnthropic`, or both.

    It runs once for each attempt, inside the retries. A refusal by status is an answer here, not an exception; a failed
    connection raises. Returning something else than the answer hands that to the caller.
    """

    def handle(self, request: APIRequest, call_next: CallNext) -> Any:
        """Handle an attempt of the synchronous client."""
        return call_next(request)

    async def handle_async(self, request: APIRequest, call_next: AsyncCallNext) -> Any:
        """Handle an attempt of the asynchronous client."""
        return await call_next(request)


MiddlewareInput = Middleware | MiddlewareCallable | AsyncMiddlewareCallable
"""What `middleware=` takes; each client refuses what only the other one can run."""


class Side:
    """What the synchronous client takes as middleware."""

    method = "handle"
    client = "the synchronous client"
    asynchronous = False

    def handler(self, entry: Any) -> Any:
        """Return the function of a middleware that this client calls."""
        return getattr(entry, self.method) if isinstance(entry, Middleware) else entry

    def checked(self, entries: Iterable[Any] | None) -> tuple[Any, ...]:
        """Return middleware as a tuple.

        Raises:
            TypeError: an entry cannot be called, or serves the other client only.
        """
        found = tuple(entries or ())
        for entry in found:
            trouble = self._trouble(entry)
            if trouble is not None:
                raise TypeError(f"middleware {_name(entry)} {trouble}")
        return found

    def _trouble(self, entry: Any) -> str | None:
        if isinstance(entry, Middleware):
            own = getattr(type(entry), self.method)
            if own is getattr(Middleware, self.method):
                return f"does not implement `{self.method}()`, which {self.client} calls"
            if inspect.iscoroutinefunction(own) is not self.asynchronous:
                kind = "a sync function" if self.asynchronous else "an async function"
                return f"defines `{self.method}()` as {kind}; {self.client} needs the other kind"
            return None
        if not callable(entry):
            return "is not callable"
        if _is_async(entry) is not self.asynchronous:
            return f"is {'not ' if self.asynchronous else ''}an async function; {self.client} needs the other kind"
        return None


class AsyncSide(Side):
    """What the asynchronous client takes as middleware."""

    method = "handle_async"
    client = "the asynchronous client"
    asynchronous = True


def _is_async(entry: Any) -> bool:
    # An object is asynchronous by its `__call__`, which `iscoroutinefunction` does not look at.
    return inspect.iscoroutinefunction(entry) or inspect.iscoroutinefunction(getattr(entry, "__call__", None))  # noqa: B004


def _name(entry: object) -> str:
    if isinstance(entry, Middleware):
        return type(entry).__name__
    name = getattr(entry, "__name__", None)
    return name if isinstance(name, str) else repr(entry)


publish_names(__name__)
