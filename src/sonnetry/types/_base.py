"""The base of every wire type: what a response model is, and how it survives fields nobody knew.

A response is a Pydantic model that keeps unknown fields. A union of blocks or events is *open*: a tag that is not
listed becomes the union's unknown class instead of an error. This module must never import HTTP, clients or the server.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, TypeVar, Union, cast, get_args, get_origin

import pydantic
from pydantic import ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, PydanticSerializationError, core_schema

if TYPE_CHECKING:
    from .._core.rate_limits import RateLimits


class BaseModel(pydantic.BaseModel):
    """Base of all response objects: unknown fields are kept, and the response's headers are attached."""

    # Strict, so that a value of another type is kept as it came (by the forgiving builder) instead of being converted.
    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow", defer_build=True, strict=True, protected_namespaces=()
    )
    __api_exclude__: ClassVar[AbstractSet[str] | None] = None
    """Names of fields that are not sent back, for classes of a program's own."""

    @property
    def _request_id(self) -> str | None:
        """The `request-id` header of the answer this object came in (top-level objects only)."""
        headers = self._headers
        return None if headers is None else headers.get("request-id")

    @property
    def _workspace_id(self) -> str | None:
        """The `anthropic-workspace-id` header of the answer this object came in (top-level objects only)."""
        headers = self._headers
        return None if headers is None else headers.get("anthropic-workspace-id")

    @property
    def _headers(self) -> Mapping[str, str] | None:
        # Set with `object.__setattr__` by the decoder: a declared private attribute doubles the cost of decoding.
        return cast("Mapping[str, str] | None", self.__dict__.get("__headers"))

    @property
    def rate_limits(self) -> RateLimits | None:
        """The rate limits the answer reported (rule RATE-5), or None when it reported none."""
        from .._core.rate_limits import RateLimits

        headers = self._headers
        return None if headers is None else RateLimits.parse(headers)

    @classmethod
    def fake(cls, **fields: Any) -> Self:
        """Make an object for a test: what is not given gets a plain value of its type.

        Raises:
            pydantic.ValidationError: a given value does not fit.
        """
        from ._fake import fake

        made: Self = fake(cls, fields)
        return made

    @classmethod
    def construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Make an object without validation, as answers are read: what fits nowhere is kept as it is.

        Nested objects get their classes and times are parsed; a missing field is None, or its default. Values that are not
        those of JSON stay. `_fields_set` says which fields count as received; default are those that are given.
        """
        from ._forgiving import construct

        made: Self = construct(cls, values, _fields_set)
        return made

    def __str__(self) -> str:
        return repr(self)

    # In both: no warnings unless they are asked for, since a damaged answer holds raw values where its classes say
    # otherwise, and they are returned as they came.

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "json",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = False,
    ) -> dict[str, Any]:
        """Return plain Python data with exactly the keys that were received.

        Args:
            mode: `json` writes times as text, `python` keeps them as objects.
            use_api_names: the wire's names, or with False those of the attributes.
            exclude_unset: leave out what was not received.
            exclude_defaults: leave out what has its default value.
            exclude_none: leave out what is None.
            warnings: warn of values that do not fit their types.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = False,
    ) -> str:
        """Return JSON text with exactly the keys that were received; the options are those of `to_dict`.

        Half a surrogate pair, which JSON can write and UTF-8 cannot, is escaped.
        """
        options: dict[str, Any] = {
            "by_alias": use_api_names,
            "exclude_unset": exclude_unset,
            "exclude_defaults": exclude_defaults,
            "exclude_none": exclude_none,
            "warnings": warnings,
        }
        try:
            return self.model_dump_json(indent=indent, **options)
        except PydanticSerializationError:
            return _written(self.model_dump(mode="json", **options), indent)

    def to_param(self) -> Any:
        """Return what the API accepts when this object is sent back: the keys that were received, nothing else."""
        if self.__api_exclude__ is None:
            return self.to_dict()
        return self.model_dump(
            mode="json", by_alias=True, exclude_unset=True, exclude=set(self.__api_exclude__), warnings=False
        )


def as_param(value: object) -> Any:
    """Turn response objects, alone or in a list, into what is sent back; other values stay as they are."""
    if isinstance(value, list):
        return [as_param(item) for item in cast("list[object]", value)]
    return value.to_param() if isinstance(value, BaseModel) else value


def _written(value: object, indent: int | None) -> str:
    """Write JSON with the standard library, in the form that Pydantic gives it."""
    import json

    text = json.dumps(value, indent=indent, ensure_ascii=False, separators=(",", ":") if indent is None else None)
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(f"\\u{ord(sign):04x}" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
    return text


def attach_headers(model: pydantic.BaseModel, headers: Mapping[str, str]) -> None:
    """Remember on a top-level object which answer it came in."""
    vars(model)["__headers"] = headers


class Wire:
    """What the wire promises about a field and the Python type does not show.

    Nullable and optional response fields all default to None; `always` marks those that the service never leaves out.
    `beta` and `api_version` name the header value or version that a field needs.
    """

    __slots__ = ("always", "api_version", "beta")

    def __init__(self, *, always: bool = False, beta: str | None = None, api_version: str | None = None) -> None:
        self.always = always
        self.beta = beta
        self.api_version = api_version


ALWAYS = Wire(always=True)


class Unknown(BaseModel):
    """A block, event or delta whose `type` this version does not list; all its fields are kept."""

    type: str

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...  # unknown fields are attributes


FORBID_EXTRA = ConfigDict(extra="forbid")
"""For the outermost params of a call (`@with_config`); every TypedDict inside takes it over (rules HDR-10, MSG-21)."""


class OpenEnum:
    """Marks a `Literal` as open: type checkers see the known values, decoding accepts every string."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.str_schema(metadata={"known": list(get_args(source))})

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "enum": schema["metadata"]["known"]}, {"type": "string"}]}


class AnyTimestamp:
    """Marks a time: RFC 3339 text in JSON, and besides that what Pydantic takes when Python values are validated."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        python = core_schema.datetime_schema(strict=False)
        return core_schema.json_or_python_schema(core_schema.datetime_schema(strict=True), python)


Timestamp = Annotated[datetime, AnyTimestamp()]

T = TypeVar("T")
Open = Annotated[T, OpenEnum()]


class OpenUnion:
    """Marks a union tagged by a field as open: tags that it does not list become `unknown`.

    Annotate the union of the known classes with it; a member may also be a list. Type checkers then see the known
    classes (so that comparing the tag narrows), and decoding accepts every tag. A damaged member of a known tag is
    refused here, quickly, so that the forgiving builder can keep its class.
    """

    __slots__ = ("tag", "unknown")

    def __init__(self, unknown: type[Unknown] = Unknown, tag: str = "type") -> None:
        self.unknown = unknown
        self.tag = tag

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        members = tagged_members(source, self.tag)
        known = core_schema.tagged_union_schema(
            {tag: handler.generate_schema(member) for tag, member in members.items()}, discriminator=self.tag
        )
        lists = [handler.generate_schema(member) for member in union_members(source) if get_origin(member) is list]
        other = core_schema.no_info_after_validator_function(
            _refuse(self.tag, frozenset(members)), handler.generate_schema(self.unknown)
        )
        return core_schema.union_schema([known, *lists, other], mode="left_to_right")


class Tagged:
    """Marks a union of params as told apart by a field, so that a mistake gives one error at its place.

    `default` is the tag of a member that may be sent without one.
    """

    __slots__ = ("default", "tag")

    def __init__(self, tag: str = "type", default: str | None = None) -> None:
        self.tag = tag
        self.default = default

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        members = tagged_members(source, self.tag)
        union = core_schema.tagged_union_schema(
            {tag: handler.generate_schema(member) for tag, member in members.items()}, discriminator=self.tag
        )
        if self.default is None:
            return union
        return core_schema.no_info_before_validator_function(self._with_default, union)

    def _with_default(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        params = cast("dict[str, Any]", value)
        return params if params.get(self.tag) is not None else {**params, self.tag: self.default}


class TextOr:
    """Marks `str | X` in params: anything but a string is checked as X, so that the error speaks of X alone."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        other = next(member for member in get_args(source) if member is not str)
        return core_schema.no_info_wrap_validator_function(_text_or, handler.generate_schema(other))

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(core_schema.union_schema([core_schema.str_schema(), schema["schema"]]))


class ListOr:
    """Marks `list[A] | B` in params: a list is checked as the one and anything else as the other."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        many = next(member for member in get_args(source) if get_origin(member) is list)
        one = next(member for member in get_args(source) if get_origin(member) is not list)
        choices = {"list": handler.generate_schema(many), "object": handler.generate_schema(one)}
        return core_schema.tagged_union_schema(choices, discriminator=_list_or_object)


def union_members(source: Any) -> list[Any]:
    """List the members of a union, through aliases, annotations and nested unions; lists count as one member."""
    origin = get_origin(source)
    if origin is Annotated:
        return union_members(get_args(source)[0])
    if origin in (Union, UnionType):
        return [member for part in get_args(source) for member in union_members(part)]
    return [source]


def tagged_members(source: Any, tag: str) -> dict[str, Any]:
    """Map each value that the tag may have to the class that carries it; lists have no tag and are left out."""
    classes = [member for member in union_members(source) if get_origin(member) is not list]
    return {value: member for member in classes for value in tags_of(member, tag)}


def tags_of(member: Any, tag: str) -> tuple[str, ...]:
    """List the values that the tag field of a model or TypedDict may have."""
    if issubclass(member, pydantic.BaseModel):
        return literals(member.model_fields[tag].annotation)
    return literals(member.__annotations__[tag])


def literals(annotation: Any) -> tuple[str, ...]:
    """List the strings of a `Literal`, through `Required`, `Annotated` and `| None`."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(value for part in get_args(annotation) for value in literals(part))


def _refuse(tag: str, known: frozenset[str]) -> Any:
    def check(value: Unknown) -> Unknown:
        if getattr(value, tag) in known:
            raise PydanticCustomError("damaged", "a known {tag} with fields that do not fit", {"tag": tag})
        return value

    return check


def _text_or(value: Any, handler: Any) -> Any:
    return value if isinstance(value, str) else handler(value)


def _list_or_object(value: Any) -> str:
    return "list" if isinstance(value, list) else "object"
