# Derived from src/sonnetry/_async/files.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The files resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints import files
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import DeletedFile, FileMetadata
    from ..types._calls import WorkspaceCall
    from ..types.files import FileListCall, FileUploadCall
    from .downloads import BinaryAPIResponse
    from .pages import PageCursor
    from .raw_types import FilesResourceWithRawResponse, FilesResourceWithStreamingResponse


class FilesResource(APIResource):
    """`client.files`."""

    with_raw_response: FilesResourceWithRawResponse
    with_streaming_response: FilesResourceWithStreamingResponse

    def list(self, **params: Unpack[FileListCall]) -> PageCursor[FileMetadata]:
        """List files, newest first."""
        return paginate(self._client, files.LIST, params)

    def delete(self, file_id: str, **params: Unpack[WorkspaceCall]) -> DeletedFile:
        """Delete a file for good."""
        return self._client.call(files.DELETE, params, {"file_id": file_id})

    def download(self, file_id: str, **params: Unpack[WorkspaceCall]) -> BinaryAPIResponse:
        """Download the content of a file that the service made."""
        return self._client.call_file(files.DOWNLOAD, params, {"file_id": file_id})

    def retrieve_metadata(self, file_id: str, **params: Unpack[WorkspaceCall]) -> FileMetadata:
        """Get the facts about a file."""
        return self._client.call(files.RETRIEVE_METADATA, params, {"file_id": file_id})

    def upload(self, **params: Unpack[FileUploadCall]) -> FileMetadata:
        """Upload a file.

        ```python
        file = client.files.upload(file=Path("report.pdf"))
        print(file.id, file.size_bytes)
        ```
        """
        return self._client.call(files.UPLOAD, params)
