"""Files in their beta form: with scope and both shapes of lists (rule FILE-7)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal

from annotated_types import MaxLen
from pydantic import with_config

from .. import files as ga
from .._base import FORBID_EXTRA, BaseModel, Timestamp
from .._calls import BetaHeader, IdPageParams, Sequence, WorkspaceHeader
from .._options import RequestOptions

BetaDeletedFile = ga.DeletedFile


class BetaFileScope(BaseModel):
    """What a file belongs to."""

    type: Literal["session"]
    """Always `session`."""
    id: str
    """The session that the file belongs to (`sesn_...`)."""


class BetaFileMetadata(BaseModel):
    """A file that the service keeps (rule FILE-3)."""

    type: Literal["file"]
    """Always `file`."""
    id: str
    """Identifies the file (`file_...`)."""
    created_at: Timestamp
    """When it was uploaded or made."""
    filename: str
    """The name given at upload, or by the tool that made the file."""
    mime_type: str
    """The media type, such as `application/pdf`."""
    size_bytes: int
    """How long its content is, in bytes."""
    downloadable: bool | None = None
    """Whether its content can be fetched; only files that the service made can (rule FILE-5)."""
    expires_at: Timestamp | None = None
    """When it is removed; None to keep it (rule FILE-4)."""
    scope: BetaFileScope | None = None
    """The session it belongs to, if any."""


@with_config(FORBID_EXTRA)
class FileListParams(IdPageParams, total=False):
    """What `beta.files.list` sends."""

    ids: Annotated[Sequence[str], MaxLen(100)] | None
    """Only these files, up to 100; excludes paging."""
    page: str | None
    """The cursor of the page."""
    scope_id: str
    """Only the files that belong to this managed-agent session, by its id."""


class FileListCall(FileListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.files.list`."""


FileUploadParams = ga.FileUploadParams


class FileUploadCall(FileUploadParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.files.upload`."""
