"""Files: what `/v1/files` takes and answers (rules FILE-1 to FILE-9)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal, Required

from annotated_types import Ge, Le, MaxLen
from pydantic import with_config
from typing_extensions import TypedDict

from ._base import FORBID_EXTRA, BaseModel, Timestamp
from ._calls import FileTypes, PageParams, Sequence, WorkspaceHeader
from ._options import RequestOptions


class DeletedFile(BaseModel):
    """Confirms that a file was deleted (rule FILE-6)."""

    type: Literal["file_deleted"] | None = None
    """Always `file_deleted`."""
    id: str
    """The file that was deleted."""


class FileMetadata(BaseModel):
    """A file that the service keeps (rule FILE-3)."""

    type: Literal["file"]
    """Always `file`."""
    id: str
    """Identifies the file (`file_...`)."""
    created_at: Timestamp
    """When it was uploaded or made."""
    filename: str
    """Its name."""
    mime_type: str
    """Its media type."""
    size_bytes: int
    """How long its content is, in bytes."""
    downloadable: bool | None = None
    """Whether its content can be fetched; only files that the service made can (rule FILE-5)."""
    expires_at: Timestamp | None = None
    """When it is removed; None to keep it (rule FILE-4)."""


@with_config(FORBID_EXTRA)
class FileListParams(PageParams, total=False):
    """What `files.list` sends."""

    ids: Annotated[Sequence[str], MaxLen(100)] | None
    """Only these files, up to 100; excludes paging."""


class FileListCall(FileListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.files.list`."""


@with_config(FORBID_EXTRA)
class FileUploadParams(TypedDict, total=False):
    """What `files.upload` sends."""

    file: Required[FileTypes]
    """The file: bytes, a path, an open file, or (name, content, type) (rules FILE-1, FILE-2)."""
    expires_in_seconds: Annotated[int, Ge(3_600), Le(7_776_000)]
    """Remove it after this time, an hour to 90 days (rule FILE-4)."""


class FileUploadCall(FileUploadParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.files.upload`."""
