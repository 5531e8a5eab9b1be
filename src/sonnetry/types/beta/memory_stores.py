"""Memory stores, memories and their versions (rules MEM-1 to MEM-6)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

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
    """A program with an API key."""

    type: Literal["api_actor"]
    """Always `api_actor`."""
    api_key_id: str
    """Which key it was (`apikey_...`)."""


class BetaManagedAgentsSessionActor(BaseModel):
    """An agent in a session."""

    type: Literal["session_actor"]
    """Always `session_actor`."""
    session_id: str
    """Which session it was (`sesn_...`)."""


class BetaManagedAgentsUserActor(BaseModel):
    """A signed-in user."""

    type: Literal["user_actor"]
    """Always `user_actor`."""
    user_id: str
    """Which user it was (`user_...`)."""


class BetaManagedAgentsServiceAccountActor(BaseModel):
    """A program with a service account."""

    type: Literal["service_account_actor"]
    """Always `service_account_actor`."""
    service_account_id: str
    """Which account it was (`svac_...`)."""


BetaManagedAgentsActor = Annotated[
    BetaManagedAgentsSessionActor
    | BetaManagedAgentsAPIActor
    | BetaManagedAgentsUserActor
    | BetaManagedAgentsServiceAccountActor,
    OpenUnion(),
]


class BetaManagedAgentsDeletedMemory(BaseModel):
    """Confirms that a memory was deleted."""

    type: Literal["memory_deleted"]
    """Always `memory_deleted`."""
    id: str
    """Which memory was deleted (`mem_...`)."""


class BetaManagedAgentsDeletedMemoryStore(BaseModel):
    """Confirms that a store was deleted."""

    type: Literal["memory_store_deleted"]
    """Always `memory_store_deleted`."""
    id: str
    """Which store was deleted, with all memories (`memstore_...`)."""


class BetaManagedAgentsMemory(BaseModel):
    """One memory: a small text file (rule MEM-2)."""

    type: Literal["memory"]
    """Always `memory`."""
    id: str
    """Identifies it (`mem_...`)."""
    content_sha256: str
    """The SHA-256 of the text, as hexadecimal digits in lower case."""
    content_size_bytes: int
    """How long the text is, in bytes of UTF-8."""
    created_at: Timestamp
    """When it was first written."""
    memory_store_id: str
    """Which store it is in (`memstore_...`)."""
    memory_version_id: str
    """Which version is the current one (`memver_...`)."""
    path: str
    """Where it is in the store."""
    updated_at: Timestamp
    """When it last changed."""
    content: str | None = None
    """The text; None unless the `view` is `full`."""


class BetaManagedAgentsMemoryPrefix(BaseModel):
    """A folder of a store, in a list of depth 1."""

    type: Literal["memory_prefix"]
    """Always `memory_prefix`."""
    path: str
    """A folder in which there are memories, ending in `/`."""


BetaManagedAgentsMemoryListItem = Annotated[BetaManagedAgentsMemory | BetaManagedAgentsMemoryPrefix, OpenUnion()]


class BetaManagedAgentsMemoryStore(BaseModel):
    """A store of memories that sessions can mount (rule MEM-1)."""

    type: Literal["memory_store"]
    """Always `memory_store`."""
    id: str
    """Identifies it (`memstore_...`)."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived, and became read-only; None while it is in use."""
    created_at: Timestamp
    """When it was created."""
    description: str
    """What is in it, for the model."""
    metadata: dict[str, str]
    """Your own data, by key."""
    name: str
    """What people call it."""
    updated_at: Timestamp
    """When it last changed."""


class BetaManagedAgentsMemoryStoreResource(BaseModel):
    """A store that a session has."""

    type: Literal["memory_store"]
    """Always `memory_store`."""
    memory_store_id: str
    """Which store it is (`memstore_...`)."""
    access: Open[Literal["read_write", "read_only"]] | None = None
    """Whether the session may write; None if it was not said."""
    description: str | None = None
    """What is in it, for the model; None if it was not said."""
    instructions: str | None = None
    """What the session is to do with it; None if it was not said."""
    mount_path: str | None = None
    """Where it is in the sandbox; None if that is not known."""
    name: str | None = None
    """What people call it; None if that is not known."""


class BetaManagedAgentsMemoryStoreResourceConfig(BaseModel):
    """A store that the sessions of a deployment have."""

    type: Literal["memory_store"]
    """Always `memory_store`."""
    memory_store_id: str
    """Which store it is (`memstore_...`)."""
    access: Open[Literal["read_write", "read_only"]] | None = None
    """Whether the session may write; None if it was not said."""
    instructions: str | None = None
    """What the session is to do with it; None if it was not said."""


class BetaManagedAgentsMemoryVersion(BaseModel):
    """One past state of a memory (rule MEM-6)."""

    type: Literal["memory_version"]
    """Always `memory_version`."""
    id: str
    """Identifies the version (`memver_...`)."""
    created_at: Timestamp
    """When the change was made."""
    memory_id: str
    """Which memory it is a version of (`mem_...`)."""
    memory_store_id: str
    """Which store it is in (`memstore_...`)."""
    operation: Open[BetaManagedAgentsMemoryVersionOperation]
    """What the change did: it created, modified or deleted."""
    content: str | None = None
    """The text as it was then; None unless the `view` is `full`, and once redacted."""
    content_sha256: str | None = None
    """The SHA-256 of the text then; None once redacted."""
    content_size_bytes: int | None = None
    """How long the text was, in bytes of UTF-8; None once redacted."""
    created_by: BetaManagedAgentsActor | None = None
    """Who made the change; None if that is not known."""
    path: str | None = None
    """Where it was then; None once redacted."""
    redacted_at: Timestamp | None = None
    """When the text was taken out of this version; None if it was not."""
    redacted_by: BetaManagedAgentsActor | None = None
    """Who took it out; None if it was not, or that is not known."""


class BetaManagedAgentsMemoryStoreResourceParam(TypedDict, total=False):
    """A store to give to a session, up to 8, only when it is created."""

    type: Required[Literal["memory_store"]]
    """Always `memory_store`."""
    memory_store_id: Required[str]
    """Which store it is (`memstore_...`)."""
    access: Literal["read_write", "read_only"] | None
    """Whether the session may write; None for `read_write`."""
    instructions: str | None
    """What the session is to do with it, up to 4,096 characters; None for nothing."""


class BetaManagedAgentsPreconditionParam(TypedDict, total=False):
    """What the text must be for a change to happen."""

    type: Required[Literal["content_sha256"]]
    """Always `content_sha256`."""
    content_sha256: str
    """The SHA-256 that the text must have now, as hexadecimal digits in lower case."""


@with_config(FORBID_EXTRA)
class MemoryStoreCreateParams(TypedDict, total=False):
    """What `beta.memory_stores.create` sends (rule MEM-1)."""

    name: Required[Annotated[str, MinLen(1), MaxLen(255)]]
    """What people call it, 1 to 255 characters."""
    description: Annotated[str, MaxLen(1_024)]
    """What is in it, for the model; up to 1,024 characters."""
    metadata: Mapping[str, str]
    """Your own data: up to 16 pairs, keys to 64 and values to 512 characters (rule MA-1)."""


class MemoryStoreCreateCall(MemoryStoreCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.create`."""


@with_config(FORBID_EXTRA)
class MemoryStoreUpdateParams(TypedDict, total=False):
    """What `beta.memory_stores.update` sends; what is left out stays (rule MA-2)."""

    description: str | None
    """What is in it, for the model; None clears it."""
    metadata: Mapping[str, str | None] | None
    """Pairs to set; None as a value removes a key, None for all clears them (rule MA-1)."""
    name: str | None
    """What people call it from now on; None for no change."""


class MemoryStoreUpdateCall(MemoryStoreUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.update`."""


@with_config(FORBID_EXTRA)
class MemoryStoreListParams(CursorParams, total=False):
    """What `beta.memory_stores.list` sends."""

    created_at_gte: str | datetime
    """Only what was created at this time or later."""
    created_at_lte: str | datetime
    """Only what was created at this time or earlier."""
    include_archived: bool
    """Whether archived stores are listed too; false by default."""


class MemoryStoreListCall(MemoryStoreListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.list`."""


@with_config(FORBID_EXTRA)
class MemoryCreateBody(TypedDict, total=False):
    """The JSON body of the request."""

    content: Required[str | None]
    """The text, up to 102,400 bytes of UTF-8; None for none."""
    path: Required[str]
    """Where it goes: begins with `/`, up to 20 parts and 1,024 bytes; 409 if something is there (rule MEM-2)."""


class MemoryCreateParams(MemoryCreateBody, total=False):
    """What `beta.memory_stores.memories.create` sends (rule MEM-2)."""

    view: BetaManagedAgentsMemoryView
    """Whether the text comes too: `full`, with up to 20 items a page, or `basic`, the default."""


class MemoryCreateCall(MemoryCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.create`."""


@with_config(FORBID_EXTRA)
class MemoryRetrieveParams(TypedDict, total=False):
    """What `beta.memory_stores.memories.retrieve` sends."""

    view: BetaManagedAgentsMemoryView
    """Whether the text comes too: `full`, with up to 20 items a page, or `basic`, the default."""


class MemoryRetrieveCall(MemoryRetrieveParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.retrieve`."""


@with_config(FORBID_EXTRA)
class MemoryUpdateBody(TypedDict, total=False):
    """The JSON body of the request."""

    content: str | None
    """The text from now on, up to 102,400 bytes of UTF-8; None for no change."""
    path: str | None
    """Where to move it; None to leave it."""
    precondition: BetaManagedAgentsPreconditionParam
    """What must hold, else 409 and no change (rule MEM-4)."""


class MemoryUpdateParams(MemoryUpdateBody, total=False):
    """What `beta.memory_stores.memories.update` sends (rule MEM-4)."""

    view: BetaManagedAgentsMemoryView
    """Whether the text comes too: `full`, with up to 20 items a page, or `basic`, the default."""


class MemoryUpdateCall(MemoryUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.update`."""


@with_config(FORBID_EXTRA)
class MemoryListParams(CursorParams, total=False):
    """What `beta.memory_stores.memories.list` sends (rule MEM-5)."""

    depth: int
    """How far below `path_prefix` to look: 0 for all, 1 to get the folders there as prefixes (rule MEM-5)."""
    path_prefix: str
    """Only memories below this folder, ending in `/`."""
    view: BetaManagedAgentsMemoryView
    """Whether the text comes too: `full`, with up to 20 items a page, or `basic`, the default."""


class MemoryListCall(MemoryListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.list`."""


@with_config(FORBID_EXTRA)
class MemoryDeleteParams(TypedDict, total=False):
    """What `beta.memory_stores.memories.delete` sends."""

    expected_content_sha256: str
    """Deletes it only if the text has this SHA-256; else 409."""


class MemoryDeleteCall(MemoryDeleteParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memories.delete`."""


MemoryVersionRetrieveParams = MemoryRetrieveParams


@with_config(FORBID_EXTRA)
class MemoryVersionListParams(CursorParams, total=False):
    """What `beta.memory_stores.memory_versions.list` sends (rule MEM-6)."""

    api_key_id: str
    """Only changes made with this key."""
    created_at_gte: str | datetime
    """Only what was created at this time or later."""
    created_at_lte: str | datetime
    """Only what was created at this time or earlier."""
    memory_id: str
    """Only versions of this memory."""
    operation: BetaManagedAgentsMemoryVersionOperation
    """Only changes of this kind."""
    service_account_id: str
    """Only changes made by this account."""
    session_id: str
    """Only changes made by this session."""
    view: BetaManagedAgentsMemoryView
    """Whether the text comes too: `full`, with up to 20 items a page, or `basic`, the default."""


class MemoryVersionListCall(MemoryVersionListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.memory_stores.memory_versions.list`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
