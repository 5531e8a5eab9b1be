# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The files resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints import files
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import DeletedFile, FileMetadata
    from ..types._calls import WorkspaceCall
    from ..types.files import FileListCall, FileUploadCall
    from .downloads import AsyncBinaryAPIResponse
    from .pages import AsyncPageCursor
    from .raw_types import AsyncFilesResourceWithRawResponse, AsyncFilesResourceWithStreamingResponse


class AsyncFilesResource(AsyncAPIResource):
    """`client.files`."""

    with_raw_response: AsyncFilesResourceWithRawResponse
    with_streaming_response: AsyncFilesResourceWithStreamingResponse

    def list(self, **params: Unpack[FileListCall]) -> AsyncPaginator[AsyncPageCursor[FileMetadata], FileMetadata]:
        """List files, newest first."""
        return paginate(self._client, files.LIST, params)

    async def delete(self, file_id: str, **params: Unpack[WorkspaceCall]) -> DeletedFile:
        """Delete a file for good."""
        return await self._client.call(files.DELETE, params, {"file_id": file_id})

    async def download(self, file_id: str, **params: Unpack[WorkspaceCall]) -> AsyncBinaryAPIResponse:
        """Download the content of a file that the service made."""
        return await self._client.call_file(files.DOWNLOAD, params, {"file_id": file_id})

    async def retrieve_metadata(self, file_id: str, **params: Unpack[WorkspaceCall]) -> FileMetadata:
        """Get the facts about a file."""
        return await self._client.call(files.RETRIEVE_METADATA, params, {"file_id": file_id})

    async def upload(self, **params: Unpack[FileUploadCall]) -> FileMetadata:
        """Upload a file.

        ```python
        file = await client.files.upload(file=Path("report.pdf"))
        print(file.id, file.size_bytes)
        ```
        """
        return await self._client.call(files.UPLOAD, params)
