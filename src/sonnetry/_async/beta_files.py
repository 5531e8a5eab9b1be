# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta files resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import files
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import DeletedFile
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaFileMetadata
    from ..types.beta.files import FileListCall, FileUploadCall
    from .downloads import AsyncBinaryAPIResponse
    from .pages import AsyncPageCursor
    from .raw_types import AsyncBetaFilesResourceWithRawResponse, AsyncBetaFilesResourceWithStreamingResponse


class AsyncBetaFilesResource(AsyncAPIResource):
    """`client.beta.files`."""

    with_raw_response: AsyncBetaFilesResourceWithRawResponse
    with_streaming_response: AsyncBetaFilesResourceWithStreamingResponse

    def list(
        self, **params: Unpack[FileListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaFileMetadata], BetaFileMetadata]:
        """List files, newest first."""
        return paginate(self._client, files.LIST, params)

    async def delete(self, file_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedFile:
        """Delete a file for good."""
        return await self._client.call(files.DELETE, params, {"file_id": file_id})

    async def download(self, file_id: str, **params: Unpack[BetaWorkspaceCall]) -> AsyncBinaryAPIResponse:
        """Download the content of a file that the service made."""
        return await self._client.call_file(files.DOWNLOAD, params, {"file_id": file_id})

    async def retrieve_metadata(self, file_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaFileMetadata:
        """Get the facts about a file."""
        return await self._client.call(files.RETRIEVE_METADATA, params, {"file_id": file_id})

    async def upload(self, **params: Unpack[FileUploadCall]) -> BetaFileMetadata:
        """Upload a file."""
        return await self._client.call(files.UPLOAD, params)
