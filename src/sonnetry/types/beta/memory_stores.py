"""Memory stores, memories and their versions (rules MEM-1 to MEM-6)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Required

from annotated_types import MaxLen, MinLen
from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Timestamp
from .._calls import BetaHeader, CursorParams, Mapping, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions

BetaManagedAgentsMemoryVersionOperation = Literal["created", "modified", "deleted"]

BetaManagedAgentsMemoryView = Literal["basic", "full"]


class BetaManagedAgentsAPIActor(BaseModel):
    type: Literal["api_actor"]
    api_key_id: str


class BetaManagedAgentsSessionActor(BaseModel):
    type: Literal["session_actor"]
    session_id: str


class BetaManagedAgentsUserActor(BaseModel):
    type: Literal["user_actor"]
    user_id: str


class BetaManagedAgentsServiceAccountActor(BaseModel):
    type: Literal["service_account_actor"]
    service_account_id: str


BetaManagedAgentsActor = Annotated[
    BetaManagedAgentsSessionActor
    | BetaManagedAgentsAPIActor
    | BetaManagedAgentsUserActor
    | BetaManagedAgentsServiceAccountActor,
    OpenUnion(),
]


class BetaManagedAgentsDeletedMemory(BaseModel):
    type: Literal["memory_deleted"]
    id: str


class BetaManagedAgentsDeletedMemoryStore(BaseModel):
    type: Literal["memory_store_deleted"]
    id: str


class BetaManagedAgentsMemory(BaseModel):
    """One memory: a small text file (rule MEM-2)."""

    type: Literal["memory"]
    id: str
    content_sha256: str
    content_size_bytes: int
    created_at: Timestamp
    memory_store_id: str
    memory_version_id: str
    path: str
    updated_at: Timestamp
    content: str | None = None


class BetaManagedAgentsMemoryPrefix(BaseModel):
    type: Literal["memory_prefix"]
    path: str


BetaManagedAgentsMemoryListItem = Annotated[BetaManagedAgentsMemory | BetaManagedAgentsMemoryPrefix, OpenUnion()]


class BetaManagedAgentsMemoryStore(BaseModel):
    """A store of memories that sessions can mount (rule MEM-1)."""

    type: Literal["memory_store"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    created_at: Timestamp
    description: str
    metadata: dict[str, str]
    name: str
    updated_at: Timestamp


class BetaManagedAgentsMemoryStoreResource(BaseModel):
    type: Literal["memory_store"]
    memory_store_id: str
    access: Open[Literal["read_write", "read_only"]] | None = None
    description: str | None = None
    instructions: str | None = None
    mount_path: str | None = None
    name: str | None = None


class BetaManagedAgentsMemoryStoreResourceConfig(BaseModel):
    type: Literal["memory_store"]
    memory_store_id: str
    access: Open[Literal["read_write", "read_only"]] | None = None
    instructions: str | None = None


class BetaManagedAgentsMemoryVersion(BaseModel):
    """One past state of a memory (rule MEM-6)."""

    type: Literal["memory_version"]
    id: str
    created_at: Timestamp
    memory_id: str
    memory_store_id: str
    operation: Open[BetaManagedAgentsMemoryVersionOperation]
    content: str | None = None
    content_sha256: str | None = None
    content_size_bytes: int | None = None
    created_by: BetaManagedAgentsActor | None = None
    path: str | None = None
    redacted_at: Timestamp | None = None
    redacted_by: BetaManagedAgentsActor | None = None


class BetaManagedAgentsMemoryStoreResourceParam(TypedDict, total=False):
    type: Required[Literal["memory_store"]]
    memory_store_id: Required[str]
    access: Literal["read_write", "read_only"] | None
    instructions: str | None


class BetaManagedAgentsPreconditionParam(TypedDict, total=False):
    type: Required[Literal["content_sha256"]]
    content_sha256: str


@with_config(FORBID_EXTRA)
class MemoryStoreCreateParams(TypedDict, total=False):
    name: Required[Annotated[str, MinLen(1), MaxLen(255)]]
    description: Annotated[str, MaxLen(1_024)]
    metadata: Mapping[str, str]


class MemoryStoreCreateCall(MemoryStoreCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.create`."""


@with_config(FORBID_EXTRA)
class MemoryStoreUpdateParams(TypedDict, total=False):
    description: str | None
    metadata: Mapping[str, str | None] | None
    name: str | None


class MemoryStoreUpdateCall(MemoryStoreUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.update`."""


@with_config(FORBID_EXTRA)
class MemoryStoreListParams(CursorParams, total=False):
    created_at_gte: str | datetime
    created_at_lte: str | datetime
    include_archived: bool


class MemoryStoreListCall(MemoryStoreListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.list`."""


@with_config(FORBID_EXTRA)
class MemoryCreateBody(TypedDict, total=False):
    """The JSON body of the request."""

    content: Required[str | None]
    path: Required[str]


class MemoryCreateParams(MemoryCreateBody, total=False):
    view: BetaManagedAgentsMemoryView


class MemoryCreateCall(MemoryCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.create`."""


@with_config(FORBID_EXTRA)
class MemoryRetrieveParams(TypedDict, total=False):
    view: BetaManagedAgentsMemoryView


class MemoryRetrieveCall(MemoryRetrieveParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.retrieve`."""


@with_config(FORBID_EXTRA)
class MemoryUpdateBody(TypedDict, total=False):
    """The JSON body of the request."""

    content: str | None
    path: str | None
    precondition: BetaManagedAgentsPreconditionParam


class MemoryUpdateParams(MemoryUpdateBody, total=False):
    view: BetaManagedAgentsMemoryView


class MemoryUpdateCall(MemoryUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.update`."""


@with_config(FORBID_EXTRA)
class MemoryListParams(CursorParams, total=False):
    depth: int
    path_prefix: str
    view: BetaManagedAgentsMemoryView


class MemoryListCall(MemoryListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.list`."""


@with_config(FORBID_EXTRA)
class MemoryDeleteParams(TypedDict, total=False):
    expected_content_sha256: str


class MemoryDeleteCall(MemoryDeleteParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.delete`."""


MemoryVersionRetrieveParams = MemoryRetrieveParams


@with_config(FORBID_EXTRA)
class MemoryVersionListParams(CursorParams, total=False):
    api_key_id: str
    created_at_gte: str | datetime
    created_at_lte: str | datetime
    memory_id: str
    operation: BetaManagedAgentsMemoryVersionOperation
    service_account_id: str
    session_id: str
    view: BetaManagedAgentsMemoryView


class MemoryVersionListCall(MemoryVersionListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memory_versions.list`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
