"""Beta routes: files."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.files import BetaDeletedFile, BetaFileMetadata, FileListCall, FileUploadCall
from .. import files as ga
from .. import twin

BETAS = ("files-api-2025-04-14",)

LIST = twin(ga.LIST, BetaFileMetadata, params=FileListCall, betas=BETAS)
DELETE = twin(ga.DELETE, BetaDeletedFile, params=BetaWorkspaceCall, betas=BETAS)
DOWNLOAD = twin(ga.DOWNLOAD, bytes, params=BetaWorkspaceCall, betas=BETAS)
RETRIEVE_METADATA = twin(ga.RETRIEVE_METADATA, BetaFileMetadata, params=BetaWorkspaceCall, betas=BETAS)
UPLOAD = twin(ga.UPLOAD, BetaFileMetadata, params=FileUploadCall, betas=BETAS)
