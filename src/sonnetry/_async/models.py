# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The models resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints import models
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import ModelInfo
    from ..types._calls import WorkspaceCall
    from ..types.models import ModelListCall
    from .pages import AsyncPage
    from .raw_types import AsyncModelsResourceWithRawResponse, AsyncModelsResourceWithStreamingResponse


class AsyncModelsResource(AsyncAPIResource):
    """`client.models`."""

    with_raw_response: AsyncModelsResourceWithRawResponse
    with_streaming_response: AsyncModelsResourceWithStreamingResponse

    async def retrieve(self, model_id: str, **params: Unpack[WorkspaceCall]) -> ModelInfo:
        """Get a model by its id or alias."""
        return await self._client.call(models.RETRIEVE, params, {"model_id": model_id})

    def list(self, **params: Unpack[ModelListCall]) -> AsyncPaginator[AsyncPage[ModelInfo], ModelInfo]:
        """List models, newest first."""
        return paginate(self._client, models.LIST, params)
