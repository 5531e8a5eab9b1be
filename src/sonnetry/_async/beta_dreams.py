# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta dreams resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import dreams
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaDream
    from ..types.beta.dreams import DreamCreateCall, DreamListCall
    from .pages import AsyncPageCursor
    from .raw_types import AsyncBetaDreamsResourceWithRawResponse, AsyncBetaDreamsResourceWithStreamingResponse


class AsyncBetaDreamsResource(AsyncAPIResource):
    """`client.beta.dreams`."""

    with_raw_response: AsyncBetaDreamsResourceWithRawResponse
    with_streaming_response: AsyncBetaDreamsResourceWithStreamingResponse

    async def create(self, **params: Unpack[DreamCreateCall]) -> BetaDream:
        """Start a dream (rule DRM-1)."""
        return await self._client.call(dreams.CREATE, params)

    async def retrieve(self, dream_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaDream:
        """Get a dream."""
        return await self._client.call(dreams.RETRIEVE, params, {"dream_id": dream_id})

    def list(self, **params: Unpack[DreamListCall]) -> AsyncPaginator[AsyncPageCursor[BetaDream], BetaDream]:
        """List dreams."""
        return paginate(self._client, dreams.LIST, params)

    async def archive(self, dream_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaDream:
        """Archive a dream; it stays readable."""
        return await self._client.call(dreams.ARCHIVE, params, {"dream_id": dream_id})

    async def cancel(self, dream_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaDream:
        """Cancel a dream that has not finished."""
        return await self._client.call(dreams.CANCEL, params, {"dream_id": dream_id})
