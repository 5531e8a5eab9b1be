# Derived from src/sonnetry/_async/beta_models.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta models resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import models
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaModelInfo
    from ..types.beta.models import ModelListCall
    from .pages import Page
    from .raw_types import BetaModelsResourceWithRawResponse, BetaModelsResourceWithStreamingResponse


class BetaModelsResource(APIResource):
    """`client.beta.models`."""

    with_raw_response: BetaModelsResourceWithRawResponse
    with_streaming_response: BetaModelsResourceWithStreamingResponse

    def retrieve(self, model_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaModelInfo:
        """Get a model by its id or alias."""
        return self._client.call(models.RETRIEVE, params, {"model_id": model_id})

    def list(self, **params: Unpack[ModelListCall]) -> Page[BetaModelInfo]:
        """List models, newest first."""
        return paginate(self._client, models.LIST, params)
