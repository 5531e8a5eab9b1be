"""The base of every wire type: what a response model is, and how it survives fields nobody knew.

A response is a Pydantic model that keeps unknown fields. A union of blocks or events is *open*: a tag that is not
listed becomes the union's unknown class instead of an error. This module must never import HTTP, clients or the server.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, cast, get_args, get_origin

import pydantic
from pydantic import ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

if TYPE_CHECKING:
    from .._core.rate_limits import RateLimits


class BaseModel(pydantic.BaseModel):
    """Base of all response objects: unknown fields are kept, and the answer's headers stay at hand."""

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="allow", defer_build=True, protected_namespaces=())

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

    def to_dict(self, *, exclude_unset: bool = True) -> dict[str, Any]:
        """Return plain Python data with exactly the keys that were received."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=exclude_unset)

    def to_json(self, *, indent: int | None = 2, exclude_unset: bool = True) -> str:
        """Return JSON text with exactly the keys that were received."""
        return self.model_dump_json(by_alias=True, indent=indent, exclude_unset=exclude_unset)

    def to_param(self) -> dict[str, Any]:
        """Return what the API accepts when this object is sent back: the keys that were received, nothing else."""
        return self.to_dict()


def attach_headers(model: pydantic.BaseModel, headers: Mapping[str, str]) -> None:
    """Remember on a top-level object which answer it came in."""
    model.__dict__["__headers"] = headers


@dataclass(frozen=True, slots=True)
class Wire:
    """What the wire promises about a field and the Python type does not show.

    Nullable and optional response fields all default to None; `always` marks those that the service never leaves out.
    `beta` and `api_version` name the header value or version that a field needs.
    """

    always: bool = False
    beta: str | None = None
    api_version: str | None = None


ALWAYS = Wire(always=True)


class Unknown(BaseModel):
    """A block, event or delta whose `type` this version does not list; all its fields are kept."""

    type: str

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...  # unknown fields are attributes


@dataclass(frozen=True)
class OpenUnion:
    """Marks a union tagged by a field as open: tags that it does not list become `unknown`.

    Annotate the union of the known classes with it. Type checkers then see the known classes (so that comparing the
    tag narrows), and decoding accepts every tag. A damaged member of a known tag is refused here, quickly, so that the
    forgiving builder can keep its class.
    """

    unknown: type[Unknown] = Unknown
    tag: str = "type"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        members = {tag: member for member in union_members(source) for tag in tags_of(member, self.tag)}
        known = core_schema.tagged_union_schema(
            {tag: handler.generate_schema(member) for tag, member in members.items()}, discriminator=self.tag
        )
        other = core_schema.no_info_after_validator_function(
            _refuse(self.tag, frozenset(members)), handler.generate_schema(self.unknown)
        )
        return core_schema.union_schema([known, other], mode="left_to_right")


def union_members(source: Any) -> list[type[pydantic.BaseModel]]:
    """List the classes of a union, through aliases, annotations and nested unions."""
    if get_origin(source) is Annotated:
        return union_members(get_args(source)[0])
    if get_args(source):
        return [member for part in get_args(source) for member in union_members(part)]
    return [source]


def tags_of(member: type[pydantic.BaseModel], tag: str) -> tuple[str, ...]:
    """List the values that a member's tag field may have."""
    annotation = member.model_fields[tag].annotation
    return get_args(annotation)


def _refuse(tag: str, known: frozenset[str]) -> Any:
    def check(value: Unknown) -> Unknown:
        if getattr(value, tag) in known:
            raise PydanticCustomError("damaged", "a known {tag} with fields that do not fit", {"tag": tag})
        return value

    return check
