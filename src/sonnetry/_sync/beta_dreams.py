# Derived from src/sonnetry/_async/beta_dreams.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta dreams resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import dreams
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaDream
    from ..types.beta.dreams import DreamCreateCall, DreamListCall
    from .pages import PageCursor
    from .raw_types import BetaDreamsResourceWithRawResponse, BetaDreamsResourceWithStreamingResponse


class BetaDreamsResource(APIResource):
    """`client.beta.dreams`."""

    with_raw_response: BetaDreamsResourceWithRawResponse
    with_streaming_response: BetaDreamsResourceWithStreamingResponse

    def create(self, **params: Unpack[DreamCreateCall]) -> BetaDream:
        """Start a dream (rule DRM-1)."""
        return self._client.call(dreams.CREATE, params)

    def retrieve(self, dream_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaDream:
        """Get a dream."""
        return self._client.call(dreams.RETRIEVE, params, {"dream_id": dream_id})

    def list(self, **params: Unpack[DreamListCall]) -> PageCursor[BetaDream]:
        """List dreams."""
        return paginate(self._client, dreams.LIST, params)

    def archive(self, dream_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaDream:
        """Archive a dream; it stays readable."""
        return self._client.call(dreams.ARCHIVE, params, {"dream_id": dream_id})

    def cancel(self, dream_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaDream:
        """Cancel a dream that has not finished."""
        return self._client.call(dreams.CANCEL, params, {"dream_id": dream_id})
