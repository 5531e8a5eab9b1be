# Derived from src/sonnetry/_async/beta_files.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta files resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import files
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import DeletedFile
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaFileMetadata
    from ..types.beta.files import FileListCall, FileUploadCall
    from .downloads import BinaryAPIResponse
    from .pages import PageCursor
    from .raw_types import BetaFilesResourceWithRawResponse, BetaFilesResourceWithStreamingResponse


class BetaFilesResource(APIResource):
    """`client.beta.files`."""

    with_raw_response: BetaFilesResourceWithRawResponse
    with_streaming_response: BetaFilesResourceWithStreamingResponse

    def list(self, **params: Unpack[FileListCall]) -> PageCursor[BetaFileMetadata]:
        """List files, newest first."""
        return paginate(self._client, files.LIST, params)

    def delete(self, file_id: str, **params: Unpack[BetaWorkspaceCall]) -> DeletedFile:
        """Delete a file for good."""
        return self._client.call(files.DELETE, params, {"file_id": file_id})

    def download(self, file_id: str, **params: Unpack[BetaWorkspaceCall]) -> BinaryAPIResponse:
        """Download the content of a file that the service made."""
        return self._client.call_file(files.DOWNLOAD, params, {"file_id": file_id})

    def retrieve_metadata(self, file_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaFileMetadata:
        """Get the facts about a file."""
        return self._client.call(files.RETRIEVE_METADATA, params, {"file_id": file_id})

    def upload(self, **params: Unpack[FileUploadCall]) -> BetaFileMetadata:
        """Upload a file."""
        return self._client.call(files.UPLOAD, params)
