# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta memory stores resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import memory_stores
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaMemoryStoresMemoriesResourceWithRawResponse,
        AsyncBetaMemoryStoresMemoriesResourceWithStreamingResponse,
        AsyncBetaMemoryStoresMemoryVersionsResourceWithRawResponse,
        AsyncBetaMemoryStoresMemoryVersionsResourceWithStreamingResponse,
        AsyncBetaMemoryStoresResourceWithRawResponse,
        AsyncBetaMemoryStoresResourceWithStreamingResponse,
    )


class AsyncBetaMemoryStoresResource(AsyncAPIResource):
    """`client.beta.memory_stores`."""

    with_raw_response: AsyncBetaMemoryStoresResourceWithRawResponse
    with_streaming_response: AsyncBetaMemoryStoresResourceWithStreamingResponse

    @cached_property
    def memories(self) -> AsyncBetaMemoryStoresMemoriesResource:
        """`client.beta.memory_stores.memories`."""
        return AsyncBetaMemoryStoresMemoriesResource(self._client)

    @cached_property
    def memory_versions(self) -> AsyncBetaMemoryStoresMemoryVersionsResource:
        """`client.beta.memory_stores.memory_versions`."""
        return AsyncBetaMemoryStoresMemoryVersionsResource(self._client)

    async def create(self, **params: Unpack[MemoryStoreCreateCall]) -> BetaManagedAgentsMemoryStore:
        """Create a memory store (rule MEM-1)."""
        return await self._client.call(memory_stores.CREATE, params)

    async def retrieve(self, memory_store_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsMemoryStore:
        """Get a memory store."""
        return await self._client.call(memory_stores.RETRIEVE, params, {"memory_store_id": memory_store_id})

    async def update(
        self, memory_store_id: str, **params: Unpack[MemoryStoreUpdateCall]
    ) -> BetaManagedAgentsMemoryStore:
        """Change a memory store."""
        return await self._client.call(memory_stores.UPDATE, params, {"memory_store_id": memory_store_id})

    def list(
        self, **params: Unpack[MemoryStoreListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsMemoryStore], BetaManagedAgentsMemoryStore]:
        """List memory stores."""
        return paginate(self._client, memory_stores.LIST, params)

    async def delete(
        self, memory_store_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsDeletedMemoryStore:
        """Delete a memory store."""
        return await self._client.call(memory_stores.DELETE, params, {"memory_store_id": memory_store_id})

    async def archive(self, memory_store_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsMemoryStore:
        """Archive a memory store; it stays readable."""
        return await self._client.call(memory_stores.ARCHIVE, params, {"memory_store_id": memory_store_id})


class AsyncBetaMemoryStoresMemoriesResource(AsyncAPIResource):
    """`client.beta.memory_stores.memories`."""

    with_raw_response: AsyncBetaMemoryStoresMemoriesResourceWithRawResponse
    with_streaming_response: AsyncBetaMemoryStoresMemoriesResourceWithStreamingResponse

    async def create(self, memory_store_id: str, **params: Unpack[MemoryCreateCall]) -> BetaManagedAgentsMemory:
        """Create a memory at a path (rules MEM-2, MEM-3)."""
        return await self._client.call(memory_stores.MEMORIES_CREATE, params, {"memory_store_id": memory_store_id})

    async def retrieve(
        self, memory_id: str, *, memory_store_id: str, **params: Unpack[MemoryRetrieveCall]
    ) -> BetaManagedAgentsMemory:
        """Get a memory."""
        return await self._client.call(
            memory_stores.MEMORIES_RETRIEVE, params, {"memory_store_id": memory_store_id, "memory_id": memory_id}
        )

    async def update(
        self, memory_id: str, *, memory_store_id: str, **params: Unpack[MemoryUpdateCall]
    ) -> BetaManagedAgentsMemory:
        """Change the content or the path of a memory (rule MEM-4)."""
        return await self._client.call(
            memory_stores.MEMORIES_UPDATE, params, {"memory_store_id": memory_store_id, "memory_id": memory_id}
        )

    def list(
        self, memory_store_id: str, **params: Unpack[MemoryListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsMemoryListItem], BetaManagedAgentsMemoryListItem]:
        """List memories by path (rule MEM-5)."""
        return paginate(self._client, memory_stores.MEMORIES_LIST, params, {"memory_store_id": memory_store_id})

    async def delete(
        self, memory_id: str, *, memory_store_id: str, **params: Unpack[MemoryDeleteCall]
    ) -> BetaManagedAgentsDeletedMemory:
        """Delete a memory."""
        return await self._client.call(
            memory_stores.MEMORIES_DELETE, params, {"memory_store_id": memory_store_id, "memory_id": memory_id}
        )


class AsyncBetaMemoryStoresMemoryVersionsResource(AsyncAPIResource):
    """`client.beta.memory_stores.memory_versions`."""

    with_raw_response: AsyncBetaMemoryStoresMemoryVersionsResourceWithRawResponse
    with_streaming_response: AsyncBetaMemoryStoresMemoryVersionsResourceWithStreamingResponse

    async def retrieve(
        self, memory_version_id: str, *, memory_store_id: str, **params: Unpack[MemoryRetrieveCall]
    ) -> BetaManagedAgentsMemoryVersion:
        """Get a version of a memory."""
        return await self._client.call(
            memory_stores.MEMORY_VERSIONS_RETRIEVE,
            params,
            {"memory_store_id": memory_store_id, "memory_version_id": memory_version_id},
        )

    def list(
        self, memory_store_id: str, **params: Unpack[MemoryVersionListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsMemoryVersion], BetaManagedAgentsMemoryVersion]:
        """List the versions of memories, newest first (rule MEM-6)."""
        return paginate(self._client, memory_stores.MEMORY_VERSIONS_LIST, params, {"memory_store_id": memory_store_id})

    async def redact(
        self, memory_version_id: str, *, memory_store_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsMemoryVersion:
        """Remove the content of a past version of a memory."""
        return await self._client.call(
            memory_stores.MEMORY_VERSIONS_REDACT,
            params,
            {"memory_store_id": memory_store_id, "memory_version_id": memory_version_id},
        )
