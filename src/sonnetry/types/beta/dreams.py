"""Dreams (rule DRM-1)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from datetime import datetime
from typing import Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, TextOr, Timestamp
from .._calls import BetaHeader, CursorParams, Sequence, WorkspaceHeader
from .._options import RequestOptions

BetaDreamStatus = Literal["pending", "running", "completed", "failed", "canceled"]


class BetaDreamErrorObject(BaseModel):
    type: str
    message: str


class BetaDreamMemoryStoreInput(BaseModel):
    type: Literal["memory_store"]
    memory_store_id: str


class BetaDreamSessionsInput(BaseModel):
    type: Literal["sessions"]
    session_ids: list[str]


BetaDreamInput = Annotated[BetaDreamMemoryStoreInput | BetaDreamSessionsInput, OpenUnion()]


class BetaDreamModelConfig(BaseModel):
    id: str
    speed: Open[Literal["standard", "fast"]] | None = None


class BetaOutputBehaviorCreateNew(BaseModel):
    type: Literal["create_new"]


class BetaOutputBehaviorUpdateExisting(BaseModel):
    type: Literal["update_existing"]
    memory_store_id: str


BetaOutputBehavior = Annotated[BetaOutputBehaviorCreateNew | BetaOutputBehaviorUpdateExisting, OpenUnion()]


class BetaDreamOutput(BaseModel):
    type: Literal["memory_store"]
    memory_store_id: str


class BetaDreamUsage(BaseModel):
    cache_creation_input_tokens: int
    cache_read_input_tokens: int
    input_tokens: int
    output_tokens: int


class BetaDream(BaseModel):
    """A dream: work on the memories of past sessions (rule DRM-1)."""

    type: Literal["dream"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    created_at: Timestamp
    ended_at: Annotated[Timestamp | None, ALWAYS] = None
    error: Annotated[BetaDreamErrorObject | None, ALWAYS] = None
    inputs: list[BetaDreamInput]
    instructions: Annotated[str | None, ALWAYS] = None
    model: BetaDreamModelConfig
    output_behavior: BetaOutputBehavior
    outputs: list[BetaDreamOutput]
    session_id: Annotated[str | None, ALWAYS] = None
    status: Open[BetaDreamStatus]
    usage: BetaDreamUsage


class BetaDreamMemoryStoreInputParam(TypedDict, total=False):
    type: Required[Literal["memory_store"]]
    memory_store_id: Required[str]


class BetaDreamSessionsInputParam(TypedDict, total=False):
    type: Required[Literal["sessions"]]
    session_ids: Required[Sequence[str]]


BetaDreamInputParam = Annotated[BetaDreamMemoryStoreInputParam | BetaDreamSessionsInputParam, Tagged()]


class BetaDreamModelConfigParam(TypedDict, total=False):
    id: Required[str]
    speed: Literal["standard", "fast"] | None


class BetaOutputBehaviorCreateNewParam(TypedDict, total=False):
    type: Required[Literal["create_new"]]


class BetaOutputBehaviorUpdateExistingParam(TypedDict, total=False):
    type: Required[Literal["update_existing"]]
    memory_store_id: Required[str]


BetaOutputBehaviorParam = Annotated[BetaOutputBehaviorCreateNewParam | BetaOutputBehaviorUpdateExistingParam, Tagged()]

BetaDreamModelParam = Annotated[str | BetaDreamModelConfigParam, TextOr()]


@with_config(FORBID_EXTRA)
class DreamCreateParams(TypedDict, total=False):
    inputs: Required[Sequence[BetaDreamInputParam]]
    model: Required[BetaDreamModelParam]
    instructions: str | None
    output_behavior: BetaOutputBehaviorParam


class DreamCreateCall(DreamCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.dreams.create`."""


@with_config(FORBID_EXTRA)
class DreamListParams(CursorParams, total=False):
    created_at_gt: str | datetime
    created_at_lt: str | datetime
    include_archived: bool
    statuses: Sequence[BetaDreamStatus]


class DreamListCall(DreamListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.dreams.list`."""
