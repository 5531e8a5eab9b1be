# Derived from src/sonnetry/_async/raw.py by codegen/unasync.py; edit that file instead.
"""Raw and streaming forms of all methods: the resources called through a facade that keeps answers as they came."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, ParamSpec, TypeVar

from .resource import APIResource
from .response import APIResponse, ResponseManager
from .tree import Resources

if TYPE_CHECKING:
    from .._core.settings import Settings
    from ..endpoints import Endpoint
    from .calling import APIClient

P = ParamSpec("P")
T = TypeVar("T")
Item = TypeVar("Item")


class RawFacade:
    """Calls like a client, and returns each answer with its headers instead of what it holds."""

    def __init__(self, client: APIClient, *, read: bool) -> None:
        self._client = client
        self._read = read

    @property
    def settings(self) -> Settings:
        """What the client is set to."""
        return self._client.settings

    def call(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call an endpoint that answers whole."""
        return self._client.call_raw(endpoint, params, path, read=self._read)

    def call_stream(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call an endpoint that answers with events; they are read when `parse()` gives the stream."""
        return self._client.call_raw(endpoint, params, path, stream=not endpoint.stream_always, read=False)

    def call_lines(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call an endpoint whose answer is too long to be read at once."""
        return self._client.call_raw_lines(endpoint, params, path)

    def call_parsed(self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, output_format: Any) -> Any:
        """Call an endpoint whose answer is read as a type by `parse()`."""
        from .._core.outputs import plan_parsed

        if params.get("repair") is not None:
            raise TypeError(
                "a raw answer is one attempt: `repair` goes with parse() and stream() of the plain resource"
            )
        call = plan_parsed(self._client.settings, endpoint, params, path, output_format)
        return self._client.answer_raw(call, read=self._read)

    def call_formatted(
        self, endpoint: Endpoint[Any], params: Any, path: Any = None, *, output_format: Any = None
    ) -> Any:
        """Call an endpoint with the schema of a type in its arguments."""
        from .._core.output_format import asked_format

        asked_format(params, output_format)
        return self.call(endpoint, params, path)

    def open_stream(self, endpoint: Endpoint[Any], *_: object, **_options: object) -> NoReturn:
        """Refuse: the helper has no raw form.

        Raises:
            AttributeError: always, saying what to use instead.
        """
        raise AttributeError(
            f"{endpoint.name.removesuffix('.create')}.stream() has no raw form; its stream has the answer at `.response`, "
            "or call with_streaming_response.create(..., stream=True)"
        )

    def call_file(self, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
        """Call an endpoint that answers with a file."""
        from .downloads import as_binary

        return as_binary(self.call(endpoint, params, path))

    call_page = call
    open_beta_stream = open_stream


class RawTree(Resources):
    """All resources, called through a facade."""

    def __init__(self, client: RawFacade) -> None:
        self._client = client


class StreamingProxy:
    """The methods of a resource, each returning what opens the answer in a `with` block."""

    def __init__(self, resource: Any) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._resource, name)
        if isinstance(value, APIResource):
            return StreamingProxy(value)
        return partial(self._opened, value)

    def _opened(self, method: Callable[..., Any], *arguments: Any, **params: Any) -> ResponseManager[Any]:
        return ResponseManager(partial(method, *arguments, **params))


def raw(method: Callable[P, T]) -> Callable[P, APIResponse[T]]:
    """Tell type checkers what the raw form of a method returns."""
    return method  # type: ignore[return-value]


def raw_page(method: Callable[P, T]) -> Callable[P, APIResponse[T]]:
    """Tell type checkers what the raw form of a list method returns."""
    return method  # type: ignore[return-value]


def streaming(method: Callable[P, T]) -> Callable[P, ResponseManager[T]]:
    """Tell type checkers what the streaming form of a method returns."""
    return method  # type: ignore[return-value]


def streaming_page(method: Callable[P, T]) -> Callable[P, ResponseManager[T]]:
    """Tell type checkers what the streaming form of a list method returns."""
    return method  # type: ignore[return-value]
