"""Beta routes: memory stores."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.memory_stores import (
    BetaManagedAgentsDeletedMemory,
    BetaManagedAgentsDeletedMemoryStore,
    BetaManagedAgentsMemory,
    BetaManagedAgentsMemoryListItem,
    BetaManagedAgentsMemoryStore,
    BetaManagedAgentsMemoryVersion,
    MemoryCreateCall,
    MemoryDeleteCall,
    MemoryListCall,
    MemoryRetrieveCall,
    MemoryStoreCreateCall,
    MemoryStoreListCall,
    MemoryStoreUpdateCall,
    MemoryUpdateCall,
    MemoryVersionListCall,
)
from .. import WORKSPACE, Endpoint, union

BETAS = ("agent-memory-2026-07-22",)


CREATE = Endpoint(
    name="beta.memory_stores.create",
    verb="POST",
    path="/v1/memory_stores",
    summary="Create a memory store (rule MEM-1).",
    params=MemoryStoreCreateCall,
    result=BetaManagedAgentsMemoryStore,
    headers=WORKSPACE,
    betas=BETAS,
)

RETRIEVE = Endpoint(
    name="beta.memory_stores.retrieve",
    verb="GET",
    path="/v1/memory_stores/{memory_store_id}",
    summary="Get a memory store.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsMemoryStore,
    headers=WORKSPACE,
    betas=BETAS,
)

UPDATE = Endpoint(
    name="beta.memory_stores.update",
    verb="POST",
    path="/v1/memory_stores/{memory_store_id}",
    summary="Change a memory store.",
    params=MemoryStoreUpdateCall,
    result=BetaManagedAgentsMemoryStore,
    headers=WORKSPACE,
    betas=BETAS,
)

LIST = Endpoint(
    name="beta.memory_stores.list",
    verb="GET",
    path="/v1/memory_stores",
    summary="List memory stores.",
    params=MemoryStoreListCall,
    result=BetaManagedAgentsMemoryStore,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
    wire={"created_at_gte": "created_at[gte]", "created_at_lte": "created_at[lte]"},
)

DELETE = Endpoint(
    name="beta.memory_stores.delete",
    verb="DELETE",
    path="/v1/memory_stores/{memory_store_id}",
    summary="Delete a memory store.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeletedMemoryStore,
    headers=WORKSPACE,
    betas=BETAS,
)

ARCHIVE = Endpoint(
    name="beta.memory_stores.archive",
    verb="POST",
    path="/v1/memory_stores/{memory_store_id}/archive",
    summary="Archive a memory store; it stays readable.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsMemoryStore,
    headers=WORKSPACE,
    betas=BETAS,
)

MEMORIES_CREATE = Endpoint(
    name="beta.memory_stores.memories.create",
    verb="POST",
    path="/v1/memory_stores/{memory_store_id}/memories",
    summary="Create a memory at a path (rules MEM-2, MEM-3).",
    params=MemoryCreateCall,
    result=BetaManagedAgentsMemory,
    headers=WORKSPACE,
    betas=BETAS,
    query=("view",),
)

MEMORIES_RETRIEVE = Endpoint(
    name="beta.memory_stores.memories.retrieve",
    verb="GET",
    path="/v1/memory_stores/{memory_store_id}/memories/{memory_id}",
    summary="Get a memory.",
    params=MemoryRetrieveCall,
    result=BetaManagedAgentsMemory,
    headers=WORKSPACE,
    betas=BETAS,
)

MEMORIES_UPDATE = Endpoint(
    name="beta.memory_stores.memories.update",
    verb="POST",
    path="/v1/memory_stores/{memory_store_id}/memories/{memory_id}",
    summary="Change the content or the path of a memory (rule MEM-4).",
    params=MemoryUpdateCall,
    result=BetaManagedAgentsMemory,
    headers=WORKSPACE,
    betas=BETAS,
    query=("view",),
)

MEMORIES_LIST: Endpoint[BetaManagedAgentsMemoryListItem] = Endpoint(
    name="beta.memory_stores.memories.list",
    verb="GET",
    path="/v1/memory_stores/{memory_store_id}/memories",
    summary="List memories by path (rule MEM-5).",
    params=MemoryListCall,
    result=union(BetaManagedAgentsMemoryListItem),
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

MEMORIES_DELETE = Endpoint(
    name="beta.memory_stores.memories.delete",
    verb="DELETE",
    path="/v1/memory_stores/{memory_store_id}/memories/{memory_id}",
    summary="Delete a memory.",
    params=MemoryDeleteCall,
    result=BetaManagedAgentsDeletedMemory,
    headers=WORKSPACE,
    betas=BETAS,
)

MEMORY_VERSIONS_RETRIEVE = Endpoint(
    name="beta.memory_stores.memory_versions.retrieve",
    verb="GET",
    path="/v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}",
    summary="Get a version of a memory.",
    params=MemoryRetrieveCall,
    result=BetaManagedAgentsMemoryVersion,
    headers=WORKSPACE,
    betas=BETAS,
)

MEMORY_VERSIONS_LIST = Endpoint(
    name="beta.memory_stores.memory_versions.list",
    verb="GET",
    path="/v1/memory_stores/{memory_store_id}/memory_versions",
    summary="List the versions of memories, newest first (rule MEM-6).",
    params=MemoryVersionListCall,
    result=BetaManagedAgentsMemoryVersion,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
    wire={"created_at_gte": "created_at[gte]", "created_at_lte": "created_at[lte]"},
)

MEMORY_VERSIONS_REDACT = Endpoint(
    name="beta.memory_stores.memory_versions.redact",
    verb="POST",
    path="/v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}/redact",
    summary="Remove the content of a past version of a memory.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsMemoryVersion,
    headers=WORKSPACE,
    betas=BETAS,
)
