"""Tools made of functions: `@beta_tool` and `@beta_async_tool`, also under the names `tool` and `async_tool`."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import _AsyncGeneratorContextManager, _GeneratorContextManager  # what the decorators of contextlib make
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar, Unpack, cast, overload

import pydantic

from .._core.public_names import publish_names
from .schema import Arguments, describe_parameters, description_of, parse_docstring

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from ..types.beta.messages import BetaCacheControlEphemeralParam
    from .content import ToolContent

F = TypeVar("F", bound=Callable[..., Any])
InputSchema = Mapping[str, Any] | type[pydantic.BaseModel]


class ToolOptions(TypedDict, total=False):
    """What can be said of a tool beside its function."""

    name: str
    """The name that the model calls it by; the function's by default."""
    description: str
    """What it does, for the model; the docstring's text by default."""
    input_schema: InputSchema
    """The JSON schema of its input, as a mapping or a Pydantic model; by default that of the function's arguments."""
    defer_loading: bool
    """Whether the model sees it only after it searched for tools."""
    cache_control: BetaCacheControlEphemeralParam
    """Caches the prompt up to and including this definition."""
    allowed_callers: Iterable[str]
    """Who may call it: the model itself, or code that it runs."""
    eager_input_streaming: bool
    """Whether its input is streamed before it is known to be valid JSON."""
    input_examples: Iterable[Mapping[str, object]]
    """Inputs that show how it is called."""
    strict: bool
    """Whether every input is sure to fit the schema."""
    timeout: float
    """Seconds after which a tool runner gives up a call; the model reads an error, and a plain function runs on unheard."""
    retries: int
    """How often a tool runner repeats a call that raised, not counting `ToolError`, bad input and timeouts; 0 by default."""
    serial: bool
    """Whether nothing else may run beside a call of this tool in a runner with `parallel=`."""


WIRE_OPTIONS = (
    "defer_loading",
    "cache_control",
    "allowed_callers",
    "eager_input_streaming",
    "input_examples",
    "strict",
)


@dataclass(frozen=True, slots=True)
class RunPolicy:
    """How a tool runner runs a tool."""

    timeout: float | None = None
    retries: int = 0
    serial: bool = False

    def __post_init__(self) -> None:
        if self.timeout is not None and self.timeout <= 0:
            raise ValueError(f"timeout must be a number of seconds above 0, not {self.timeout!r}")
        if self.retries < 0:
            raise ValueError(f"retries must be at least 0, not {self.retries!r}")


@dataclass(slots=True)
class Definition:
    """What the model is told of a tool."""

    name: str
    description: str
    input_schema: dict[str, Any]
    options: dict[str, Any] = field(default_factory=dict[str, Any])

    def to_dict(self) -> dict[str, Any]:
        """Return the definition as it is sent."""
        schema = {"name": self.name, "description": self.description, "input_schema": self.input_schema}
        return {**schema, **self.options}


class BaseFunctionTool(Generic[F]):
    """A function that the model may call. Called directly, it is the plain function."""

    func: F
    """The function itself."""
    close: Callable[[], Any] | None
    """Ends what the tool holds open, where it holds anything."""
    helper_tag: str | None = None
    """What a request's header says of the helper that made the tool; None for nothing."""

    def __init__(self, func: F, **options: Unpack[ToolOptions]) -> None:
        self._has_schema = options.get("input_schema") is not None
        self.close = None
        self.func = self._adopted(func)
        self.run_policy = RunPolicy(options.get("timeout"), options.get("retries") or 0, options.get("serial") or False)
        try:
            self._define(options)
        except BaseException:
            self._abandon()
            raise

    @property
    def name(self) -> str:
        """The name that the model calls it by."""
        return self.definition.name

    @property
    def description(self) -> str:
        """What it does, for the model."""
        return self.definition.description

    @property
    def input_schema(self) -> dict[str, Any]:
        """The JSON schema of its input."""
        return self.definition.input_schema

    @property
    def __call__(self) -> F:
        """Call the plain function, without any check."""
        return self.func

    def to_dict(self) -> dict[str, Any]:
        """Return the definition as it is sent in `tools`."""
        return self.definition.to_dict()

    def _define(self, options: ToolOptions) -> None:
        docstring = parse_docstring(self.func)
        self._arguments = Arguments(self.func) if self._bindable() else None
        own, description = options.get("input_schema"), options.get("description")
        self.definition = Definition(
            name=options.get("name") or getattr(self.func, "__name__", None) or type(self.func).__name__,
            description=description_of(docstring) if description is None else description,
            input_schema=describe_parameters(self._schema(), docstring) if own is None else _given_schema(own),
            options={key: value for key in WIRE_OPTIONS if (value := options.get(key)) is not None},
        )

    def _schema(self) -> dict[str, Any]:
        schema = cast("Arguments", self._arguments).schema
        if schema.get("type") != "object":
            raise TypeError(
                f"{getattr(self.func, '__name__', self.func)!r} cannot be a tool: the model names every argument, so a tool "
                "takes none by position only (`*args`, or before `/`); give the schema with input_schema=, or change it"
            )
        return schema

    def _bindable(self) -> bool:
        return True

    def _adopted(self, func: F) -> F:
        return func

    def _abandon(self) -> None:
        """Let go of what was entered for a tool that could not be made."""

    def _bound(self, function: Callable[..., Any], values: object) -> Any:
        if not isinstance(values, dict):
            raise TypeError(f"Input must be a dictionary, got {type(values).__name__}")
        arguments = self._arguments or Arguments(function)
        positional, named = arguments.bind(cast("dict[str, Any]", values))
        return function(*positional, **named)


def _given_schema(schema: InputSchema) -> dict[str, Any]:
    if isinstance(schema, type):
        return schema.model_json_schema()
    return cast("dict[str, Any]", schema)


class FunctionTool(BaseFunctionTool[F]):
    """A tool made of a plain function, or of a `@contextmanager` that yields one and is entered at once."""

    def call(self, input: object) -> ToolContent:
        """Check the input and run the function.

        Raises:
            TypeError: the input is not a mapping.
            ValueError: the input does not fit the arguments.
            RuntimeError: it is a coroutine function.
        """
        if inspect.iscoroutinefunction(self.func):
            raise RuntimeError("Cannot call a coroutine function synchronously. Use `@async_tool` instead.")
        return cast("ToolContent", self._bound(self.func, input))

    def _adopted(self, func: F) -> F:
        manager = _manager_of(func)
        if manager is _AsyncGeneratorContextManager:
            raise TypeError(
                "@beta_tool was applied to an @asynccontextmanager; "
                "use @beta_async_tool for an async context-manager tool"
            )
        if manager is None:
            return func
        entered = func()
        yielded = cast("F", entered.__enter__())
        self.close = _once(lambda: entered.__exit__(None, None, None))
        return yielded

    def _abandon(self) -> None:
        if self.close is not None:
            self.close()


class AsyncFunctionTool(BaseFunctionTool[F]):
    """A tool made of a coroutine function, or of an `@asynccontextmanager` that yields one and is entered when first called."""

    async def call(self, input: object) -> ToolContent:
        """Check the input and run the function.

        Raises:
            TypeError: the input is not a mapping.
            ValueError: the input does not fit the arguments.
            RuntimeError: it is not a coroutine function.
        """
        if self._manager is not None:
            return cast("ToolContent", await self._bound(await self._entered(), input))
        if not inspect.iscoroutinefunction(self.func):
            raise RuntimeError("Cannot call a synchronous function asynchronously. Use `@tool` instead.")
        return cast("ToolContent", await self._bound(self.func, input))

    def _adopted(self, func: F) -> F:
        self._manager: Any = _manager_of(func)
        if self._manager is _GeneratorContextManager:
            raise TypeError(
                "@beta_async_tool was applied to a @contextmanager; use @beta_tool for a sync context-manager tool"
            )
        if self._manager is not None:
            if not self._has_schema:
                raise TypeError(
                    "an @asynccontextmanager tool needs an explicit input_schema= (its function is not known before "
                    "it is entered)"
                )
            self._holder: Any = None
            self._yielded: Any = None
            self._lock: Any = None
            self.close = self._leave
        return func

    def _bindable(self) -> bool:
        return self._manager is None

    async def _entered(self) -> Any:
        import asyncio

        if self._lock is None:
            self._lock = asyncio.Lock()
        async with self._lock:
            if self._holder is None:
                holder = self.func()
                self._yielded = await holder.__aenter__()
                self._holder = holder
        return self._yielded

    async def _leave(self) -> None:
        holder, self._holder = self._holder, None
        if holder is not None:
            await holder.__aexit__(None, None, None)


def _manager_of(func: Any) -> type | None:
    """Tell which kind of context manager a function makes, by how the decorators of contextlib wrap it."""
    plain = getattr(func, "__wrapped__", None)
    code = getattr(func, "__code__", None)
    if plain is None or code is None or code.co_filename != _CONTEXTLIB:
        return None
    if inspect.isasyncgenfunction(plain):
        return _AsyncGeneratorContextManager
    return _GeneratorContextManager if inspect.isgeneratorfunction(plain) else None


_CONTEXTLIB = _GeneratorContextManager.__enter__.__code__.co_filename


def _once(action: Callable[[], object]) -> Callable[[], None]:
    """Make an action that does nothing from its second call on."""
    lock = threading.Lock()

    def close() -> None:
        if lock.acquire(blocking=False):
            action()

    return close


Plain = TypeVar("Plain", bound="Callable[..., ToolContent | None]")
Coroutine = TypeVar("Coroutine", bound="Callable[..., Awaitable[ToolContent | None]]")


@overload
def beta_tool(func: Plain) -> FunctionTool[Plain]: ...
@overload
def beta_tool(func: Plain, **options: Unpack[ToolOptions]) -> FunctionTool[Plain]: ...
@overload
def beta_tool(**options: Unpack[ToolOptions]) -> Callable[[Plain], FunctionTool[Plain]]: ...
def beta_tool(func: Any = None, **options: Unpack[ToolOptions]) -> Any:
    """Make a tool of a function: its name, description and schema come from the signature and the docstring.

    Raises:
        TypeError: the function cannot be a tool of the synchronous client.
    """
    return FunctionTool(func, **options) if func is not None else lambda plain: FunctionTool(plain, **options)


@overload
def beta_async_tool(func: Coroutine) -> AsyncFunctionTool[Coroutine]: ...
@overload
def beta_async_tool(func: Coroutine, **options: Unpack[ToolOptions]) -> AsyncFunctionTool[Coroutine]: ...
@overload
def beta_async_tool(**options: Unpack[ToolOptions]) -> Callable[[Coroutine], AsyncFunctionTool[Coroutine]]: ...
def beta_async_tool(func: Any = None, **options: Unpack[ToolOptions]) -> Any:
    """Make a tool of a coroutine function, for the asynchronous client; see `beta_tool`.

    Raises:
        TypeError: the function cannot be a tool of the asynchronous client.
    """
    return AsyncFunctionTool(func, **options) if func is not None else lambda plain: AsyncFunctionTool(plain, **options)


tool = beta_tool
async_tool = beta_async_tool


publish_names(__name__)
