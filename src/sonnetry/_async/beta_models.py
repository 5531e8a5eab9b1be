# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta models resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import models
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaModelInfo
    from ..types.beta.models import ModelListCall
    from .pages import AsyncPage
    from .raw_types import AsyncBetaModelsResourceWithRawResponse, AsyncBetaModelsResourceWithStreamingResponse


class AsyncBetaModelsResource(AsyncAPIResource):
    """`client.beta.models`."""

    with_raw_response: AsyncBetaModelsResourceWithRawResponse
    with_streaming_response: AsyncBetaModelsResourceWithStreamingResponse

    async def retrieve(self, model_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaModelInfo:
        """Get a model by its id or alias."""
        return await self._client.call(models.RETRIEVE, params, {"model_id": model_id})

    def list(self, **params: Unpack[ModelListCall]) -> AsyncPaginator[AsyncPage[BetaModelInfo], BetaModelInfo]:
        """List models, newest first."""
        return paginate(self._client, models.LIST, params)
