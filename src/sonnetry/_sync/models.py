# Derived from src/sonnetry/_async/models.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The models resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints import models
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import ModelInfo
    from ..types._calls import WorkspaceCall
    from ..types.models import ModelListCall
    from .pages import Page
    from .raw_types import ModelsResourceWithRawResponse, ModelsResourceWithStreamingResponse


class ModelsResource(APIResource):
    """`client.models`."""

    with_raw_response: ModelsResourceWithRawResponse
    with_streaming_response: ModelsResourceWithStreamingResponse

    def retrieve(self, model_id: str, **params: Unpack[WorkspaceCall]) -> ModelInfo:
        """Get a model by its id or alias."""
        return self._client.call(models.RETRIEVE, params, {"model_id": model_id})

    def list(self, **params: Unpack[ModelListCall]) -> Page[ModelInfo]:
        """List models, newest first."""
        return paginate(self._client, models.LIST, params)
