"""Tools made of classes: a definition of one's own, and a `call` that runs it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from .content import ToolContent


@runtime_checkable
class ToolLike(Protocol):
    """Anything with `to_dict()`, which `tools=` takes beside plain definitions."""

    def to_dict(self) -> Any:
        """Return the definition as it is sent in `tools`."""
        ...


class _Builtin(ABC):
    @abstractmethod
    def to_dict(self) -> Any:
        """Return the definition as it is sent in `tools`."""

    def to_param(self) -> Any:
        """Return the definition as it is sent in `tools`."""
        return self.to_dict()

    @property
    def name(self) -> str:
        """The name that the model calls it by.

        Raises:
            ValueError: the definition has none.
        """
        definition: Mapping[str, Any] = self.to_dict()
        found = definition.get("mcp_server_name") or definition.get("name")
        if not found:
            raise ValueError(f"Tool of type {definition.get('type')!r} does not have a name")
        return str(found)


class BuiltinFunctionTool(_Builtin):
    """Base of tools that define themselves, such as those whose schema the model knows by their type."""

    @abstractmethod
    def call(self, input: object) -> ToolContent:
        """Run it."""


class AsyncBuiltinFunctionTool(_Builtin):
    """The same for the asynchronous client."""

    @abstractmethod
    async def call(self, input: object) -> ToolContent:
        """Run it."""
