"""Dreams (rule DRM-1)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from datetime import datetime
from typing import Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, TextOr, Timestamp
from .._calls import BetaHeader, CursorParams, Sequence, WorkspaceHeader
from .._options import RequestOptions

BetaDreamStatus = Literal["pending", "running", "completed", "failed", "canceled"]


class BetaDreamErrorObject(BaseModel):
    """Why a dream failed."""

    type: str
    """The kind of failure, such as `timeout`, `internal_error` or `input_session_unavailable` (rule DRM-1)."""
    message: str
    """What went wrong, in English, for people."""


class BetaDreamMemoryStoreInput(BaseModel):
    """The memory store that a dream reads."""

    type: Literal["memory_store"]
    """Always `memory_store`."""
    memory_store_id: str
    """The store that is read (`memstore_...`)."""


class BetaDreamSessionsInput(BaseModel):
    """The sessions that a dream reads."""

    type: Literal["sessions"]
    """Always `sessions`."""
    session_ids: list[str]
    """The sessions whose events are read (`sesn_...`), 1 to 100."""


BetaDreamInput = Annotated[BetaDreamMemoryStoreInput | BetaDreamSessionsInput, OpenUnion()]


class BetaDreamModelConfig(BaseModel):
    """The model that a dream uses."""

    id: str
    """The model id, such as `claude-opus-4-8`."""
    speed: Open[Literal["standard", "fast"]] | None = None
    """`fast` for quicker output at a higher price; None means `standard`."""


class BetaOutputBehaviorCreateNew(BaseModel):
    """The memories go to a new store, and the one that was read stays as it was."""

    type: Literal["create_new"]
    """Always `create_new`, the default."""


class BetaOutputBehaviorUpdateExisting(BaseModel):
    """The memories go to a store that exists."""

    type: Literal["update_existing"]
    """Always `update_existing`."""
    memory_store_id: str
    """The store that is written (`memstore_...`)."""


BetaOutputBehavior = Annotated[BetaOutputBehaviorCreateNew | BetaOutputBehaviorUpdateExisting, OpenUnion()]


class BetaDreamOutput(BaseModel):
    """A memory store that a dream wrote."""

    type: Literal["memory_store"]
    """Always `memory_store`."""
    memory_store_id: str
    """The store that holds the result (`memstore_...`)."""


class BetaDreamUsage(BaseModel):
    """The tokens that a dream used, over all its requests to the model."""

    cache_creation_input_tokens: int
    """Input tokens written to the prompt cache."""
    cache_read_input_tokens: int
    """Input tokens read from the prompt cache."""
    input_tokens: int
    """Input tokens that were neither read from nor written to the cache."""
    output_tokens: int
    """Tokens that the model wrote."""


class BetaDream(BaseModel):
    """A job that reads a memory store and past sessions and writes better memories (rule DRM-1)."""

    type: Literal["dream"]
    """Always `dream`."""
    id: str
    """The dream, as other calls name it."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived; None unless it was. Only a dream that has ended can be."""
    created_at: Timestamp
    """When it was created."""
    ended_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it completed, failed or was canceled; None until then."""
    error: Annotated[BetaDreamErrorObject | None, ALWAYS] = None
    """Why it failed; None unless `status` is `failed`."""
    inputs: list[BetaDreamInput]
    """What is read: one memory store and the sessions."""
    instructions: Annotated[str | None, ALWAYS] = None
    """What the caller asked to pay attention to; None if nothing."""
    model: BetaDreamModelConfig
    """The model that does the work."""
    output_behavior: BetaOutputBehavior
    """Whether a new store is written or an existing one."""
    outputs: list[BetaDreamOutput]
    """The stores that were written; empty until there is one."""
    session_id: Annotated[str | None, ALWAYS] = None
    """The session in which the work is done (`sesn_...`); None before it has begun."""
    status: Open[BetaDreamStatus]
    """Where the job stands; `completed`, `failed` and `canceled` are final."""
    usage: BetaDreamUsage
    """The tokens used so far."""


class BetaDreamMemoryStoreInputParam(TypedDict, total=False):
    """The memory store to read."""

    type: Required[Literal["memory_store"]]
    """Always `memory_store`."""
    memory_store_id: Required[str]
    """The id of the store (`memstore_...`)."""


class BetaDreamSessionsInputParam(TypedDict, total=False):
    """The sessions to read."""

    type: Required[Literal["sessions"]]
    """Always `sessions`."""
    session_ids: Required[Sequence[str]]
    """The ids of the sessions (`sesn_...`), 1 to 100 different ones."""


BetaDreamInputParam = Annotated[BetaDreamMemoryStoreInputParam | BetaDreamSessionsInputParam, Tagged()]


class BetaDreamModelConfigParam(TypedDict, total=False):
    """The model to use, with its speed."""

    id: Required[str]
    """The model id, such as `claude-opus-4-8`."""
    speed: Literal["standard", "fast"] | None
    """`fast` for quicker output at a higher price, where the model has it; None or absent means `standard`."""


class BetaOutputBehaviorCreateNewParam(TypedDict, total=False):
    """Write a new store and leave the one that is read as it is."""

    type: Required[Literal["create_new"]]
    """Always `create_new`, the default."""


class BetaOutputBehaviorUpdateExistingParam(TypedDict, total=False):
    """Write to a store that exists."""

    type: Required[Literal["update_existing"]]
    """Always `update_existing`."""
    memory_store_id: Required[str]
    """The store to write to (`memstore_...`)."""


BetaOutputBehaviorParam = Annotated[BetaOutputBehaviorCreateNewParam | BetaOutputBehaviorUpdateExistingParam, Tagged()]

BetaDreamModelParam = Annotated[str | BetaDreamModelConfigParam, TextOr()]


@with_config(FORBID_EXTRA)
class DreamCreateParams(TypedDict, total=False):
    """What `beta.dreams.create` sends (rule DRM-1)."""

    inputs: Required[Sequence[BetaDreamInputParam]]
    """What to read: one memory store, and 1 to 100 sessions."""
    model: Required[BetaDreamModelParam]
    """A model id, or an object with the id and a speed."""
    instructions: str | None
    """What to pay attention to, at most 4,096 characters; None or absent for nothing in particular."""
    output_behavior: BetaOutputBehaviorParam
    """Where the memories go: a new store by default."""


class DreamCreateCall(DreamCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.dreams.create`."""


@with_config(FORBID_EXTRA)
class DreamListParams(CursorParams, total=False):
    """What `beta.dreams.list` sends."""

    created_at_gt: str | datetime
    """Only dreams created after this time (sent as `created_at[gt]`)."""
    created_at_lt: str | datetime
    """Only dreams created before this time (sent as `created_at[lt]`)."""
    include_archived: bool
    """Also list archived dreams; false by default."""
    statuses: Sequence[BetaDreamStatus]
    """Only dreams in one of these states; all by default."""


class DreamListCall(DreamListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.dreams.list`."""
