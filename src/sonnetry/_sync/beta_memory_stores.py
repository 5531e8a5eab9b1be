# Derived from src/sonnetry/_async/beta_memory_stores.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta memory stores resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import memory_stores
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import (
        BetaManagedAgentsDeletedMemory,
        BetaManagedAgentsDeletedMemoryStore,
        BetaManagedAgentsMemory,
        BetaManagedAgentsMemoryListItem,
        BetaManagedAgentsMemoryStore,
        BetaManagedAgentsMemoryVersion,
    )
    from ..types.beta.memory_stores import (
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
    from .pages import PageCursor
    from .raw_types import (
        BetaMemoryStoresMemoriesResourceWithRawResponse,
        BetaMemoryStoresMemoriesResourceWithStreamingResponse,
        BetaMemoryStoresMemoryVersionsResourceWithRawResponse,
        BetaMemoryStoresMemoryVersionsResourceWithStreamingResponse,
        BetaMemoryStoresResourceWithRawResponse,
        BetaMemoryStoresResourceWithStreamingResponse,
    )


class BetaMemoryStoresResource(APIResource):
    """`client.beta.memory_stores`."""

    with_raw_response: BetaMemoryStoresResourceWithRawResponse
    with_streaming_response: BetaMemoryStoresResourceWithStreamingResponse

    @cached_property
    def memories(self) -> BetaMemoryStoresMemoriesResource:
        """`client.beta.memory_stores.memories`."""
        return BetaMemoryStoresMemoriesResource(self._client)

    @cached_property
    def memory_versions(self) -> BetaMemoryStoresMemoryVersionsResource:
        """`client.beta.memory_stores.memory_versions`."""
        return BetaMemoryStoresMemoryVersionsResource(self._client)

    def create(self, **params: Unpack[MemoryStoreCreateCall]) -> BetaManagedAgentsMemoryStore:
        """Create a memory store (rule MEM-1)."""
        return self._client.call(memory_stores.CREATE, params)

    def retrieve(self, memory_store_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsMemoryStore:
        """Get a memory store."""
        return self._client.call(memory_stores.RETRIEVE, params, {"memory_store_id": memory_store_id})

    def update(self, memory_store_id: str, **params: Unpack[MemoryStoreUpdateCall]) -> BetaManagedAgentsMemoryStore:
        """Change a memory store."""
        return self._client.call(memory_stores.UPDATE, params, {"memory_store_id": memory_store_id})

    def list(self, **params: Unpack[MemoryStoreListCall]) -> PageCursor[BetaManagedAgentsMemoryStore]:
        """List memory stores."""
        return paginate(self._client, memory_stores.LIST, params)

    def delete(self, memory_store_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeletedMemoryStore:
        """Delete a memory store."""
        return self._client.call(memory_stores.DELETE, params, {"memory_store_id": memory_store_id})

    def archive(self, memory_store_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsMemoryStore:
        """Archive a memory store; it stays readable."""
        return self._client.call(memory_stores.ARCHIVE, params, {"memory_store_id": memory_store_id})


class BetaMemoryStoresMemoriesResource(APIResource):
    """`client.beta.memory_stores.memories`."""

    with_raw_response: BetaMemoryStoresMemoriesResourceWithRawResponse
    with_streaming_response: BetaMemoryStoresMemoriesResourceWithStreamingResponse

    def create(self, memory_store_id: str, **params: Unpack[MemoryCreateCall]) -> BetaManagedAgentsMemory:
        """Create a memory at a path (rules MEM-2, MEM-3)."""
        return self._client.call(memory_stores.MEMORIES_CREATE, params, {"memory_store_id": memory_store_id})

    def retrieve(
        self, memory_id: str, *, memory_store_id: str, **params: Unpack[MemoryRetrieveCall]
    ) -> BetaManagedAgentsMemory:
        """Get a memory."""
        return self._client.call(
            memory_stores.MEMORIES_RETRIEVE, params, {"memory_store_id": memory_store_id, "memory_id": memory_id}
        )

    def update(
        self, memory_id: str, *, memory_store_id: str, **params: Unpack[MemoryUpdateCall]
    ) -> BetaManagedAgentsMemory:
        """Change the content or the path of a memory (rule MEM-4)."""
        return self._client.call(
            memory_stores.MEMORIES_UPDATE, params, {"memory_store_id": memory_store_id, "memory_id": memory_id}
        )

    def list(
        self, memory_store_id: str, **params: Unpack[MemoryListCall]
    ) -> PageCursor[BetaManagedAgentsMemoryListItem]:
        """List memories by path (rule MEM-5)."""
        return paginate(self._client, memory_stores.MEMORIES_LIST, params, {"memory_store_id": memory_store_id})

    def delete(
        self, memory_id: str, *, memory_store_id: str, **params: Unpack[MemoryDeleteCall]
    ) -> BetaManagedAgentsDeletedMemory:
        """Delete a memory."""
        return self._client.call(
            memory_stores.MEMORIES_DELETE, params, {"memory_store_id": memory_store_id, "memory_id": memory_id}
        )


class BetaMemoryStoresMemoryVersionsResource(APIResource):
    """`client.beta.memory_stores.memory_versions`."""

    with_raw_response: BetaMemoryStoresMemoryVersionsResourceWithRawResponse
    with_streaming_response: BetaMemoryStoresMemoryVersionsResourceWithStreamingResponse

    def retrieve(
        self, memory_version_id: str, *, memory_store_id: str, **params: Unpack[MemoryRetrieveCall]
    ) -> BetaManagedAgentsMemoryVersion:
        """Get a version of a memory."""
        return self._client.call(
            memory_stores.MEMORY_VERSIONS_RETRIEVE,
            params,
            {"memory_store_id": memory_store_id, "memory_version_id": memory_version_id},
        )

    def list(
        self, memory_store_id: str, **params: Unpack[MemoryVersionListCall]
    ) -> PageCursor[BetaManagedAgentsMemoryVersion]:
        """List the versions of memories, newest first (rule MEM-6)."""
        return paginate(self._client, memory_stores.MEMORY_VERSIONS_LIST, params, {"memory_store_id": memory_store_id})

    def redact(
        self, memory_version_id: str, *, memory_store_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsMemoryVersion:
        """Remove the content of a past version of a memory."""
        return self._client.call(
            memory_stores.MEMORY_VERSIONS_REDACT,
            params,
            {"memory_store_id": memory_store_id, "memory_version_id": memory_version_id},
        )
