"""Routes: files."""

from __future__ import annotations

from ..types._calls import WorkspaceCall
from ..types.files import DeletedFile, FileListCall, FileMetadata, FileUploadCall
from . import WORKSPACE, Endpoint

LIST = Endpoint(
    name="files.list",
    verb="GET",
    path="/v1/files",
    summary="List files, newest first.",
    params=FileListCall,
    result=FileMetadata,
    page="PageCursor",
    headers=WORKSPACE,
)

DELETE = Endpoint(
    name="files.delete",
    verb="DELETE",
    path="/v1/files/{file_id}",
    summary="Delete a file for good.",
    params=WorkspaceCall,
    result=DeletedFile,
    headers=WORKSPACE,
)

DOWNLOAD = Endpoint(
    name="files.download",
    verb="GET",
    path="/v1/files/{file_id}/content",
    summary="Download the content of a file that the service made.",
    params=WorkspaceCall,
    result=bytes,
    answer="binary",
    headers=WORKSPACE,
    fixed_headers={"accept": "application/binary"},
)

RETRIEVE_METADATA = Endpoint(
    name="files.retrieve_metadata",
    verb="GET",
    path="/v1/files/{file_id}",
    summary="Get the facts about a file.",
    params=WorkspaceCall,
    result=FileMetadata,
    headers=WORKSPACE,
)

UPLOAD = Endpoint(
    name="files.upload",
    verb="POST",
    path="/v1/files",
    summary="Upload a file.",
    params=FileUploadCall,
    result=FileMetadata,
    headers=WORKSPACE,
    files=("file",),
)
