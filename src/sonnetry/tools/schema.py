"""The schema of a function's arguments, read from its signature and its docstring, and the check of what a model sends."""

from __future__ import annotations

import inspect
import sys
import typing
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ArgsKwargs

from .errors import InvalidInputError

if TYPE_CHECKING:
    from docstring_parser import Docstring
    from pydantic_core import SchemaValidator

Function = Callable[..., Any]


class Arguments:
    """The arguments of a function: their JSON schema, and the check of a call."""

    def __init__(self, function: Function) -> None:
        recorder: Any = _recorder(function)
        adapter: TypeAdapter[Any] = TypeAdapter(recorder)
        self.schema: dict[str, Any] = adapter.json_schema()
        self._validator = typing.cast("SchemaValidator", adapter.validator)
        self._name = getattr(function, "__name__", repr(function))

    def bind(self, values: Mapping[str, Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Turn the input of a call into arguments of the function, each of the type that it is annotated with.

        Raises:
            InvalidInputError: the input does not fit; its cause is the ValidationError.
        """
        try:
            return typing.cast(
                "tuple[tuple[Any, ...], dict[str, Any]]", self._validator.validate_python(ArgsKwargs((), dict(values)))
            )
        except ValidationError as error:
            raise InvalidInputError(f"Invalid arguments for function {self._name}: {problems(error)}") from error


def problems(error: ValidationError) -> str:
    """Say in one line what a model sent that does not fit: each place with what is wrong there."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, one['loc'])) or 'input'}: {one['msg']}" for one in found)


def _recorder(function: Function) -> Function:
    """Make a function with the same signature that only returns its arguments, so that checking them runs nothing."""

    def record(*args: Any, **kwargs: Any) -> Any:
        return args, kwargs

    hints = _hints(function)
    signature = inspect.signature(function)
    parameters = [
        parameter.replace(annotation=hints.get(name, parameter.annotation))
        for name, parameter in signature.parameters.items()
    ]
    record.__signature__ = signature.replace(  # type: ignore[attr-defined]
        parameters=parameters, return_annotation=inspect.Signature.empty
    )
    record.__annotations__ = {name: hint for name, hint in hints.items() if name != "return"}
    record.__module__ = getattr(function, "__module__", __name__)
    record.__name__ = record.__qualname__ = getattr(function, "__name__", "tool")
    return record


def _hints(function: Function) -> dict[str, Any]:
    """Resolve the annotations of a function; names may be of its module, or local where it is decorated.

    Raises:
        NameError: an annotation names nothing.
    """
    plain = inspect.unwrap(getattr(function, "func", function))
    try:
        return typing.get_type_hints(plain, include_extras=True)
    except NameError:
        return typing.get_type_hints(plain, localns=_caller_names(), include_extras=True)


def _caller_names() -> dict[str, Any]:
    """Return the local names of the code that decorates: of the nearest frame outside of this package."""
    frame = sys._getframe(1)  # noqa: SLF001 - the documented way
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith(f"{__package__}."):
        frame = frame.f_back
    return dict(frame.f_locals)


def parse_docstring(function: Function) -> Docstring:
    """Read a docstring in any of the common styles."""
    import docstring_parser

    return docstring_parser.parse(inspect.getdoc(function) or "")


def description_of(docstring: Docstring) -> str:
    """Return the summary of a docstring, with its long description behind a blank line."""
    parts = (docstring.short_description, docstring.long_description)
    return "\n\n".join(part for part in parts if part)


def describe_parameters(schema: dict[str, Any], docstring: Docstring) -> dict[str, Any]:
    """Give each parameter what the docstring says of it, where its own annotation says nothing."""
    properties = schema.get("properties", {})
    for parameter in docstring.params:
        target = properties.get(parameter.arg_name)
        if target is not None and parameter.description and "description" not in target:
            target["description"] = parameter.description.strip()
    return schema
