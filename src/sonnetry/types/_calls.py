"""What the arguments of many routes share: headers, paging, and the forms of sequences and files.

Not wire types: the classes here are mixed into the arguments of the areas.
"""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Protocol, TypeAlias

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from ._base import FORBID_EXTRA
from ._options import RequestOptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from .._core.files import FileTypes
else:
    # Callers may pass any sequence or mapping; the server reads JSON, where they are lists and objects.
    from datetime import datetime

    Sequence, Mapping, FileTypes = list, dict, Any

Day: TypeAlias = date
"""A calendar day, under a name that no field has."""


class ToolLike(Protocol):
    """Anything with `to_dict()`, such as what `@beta_tool` makes; `tools=` takes it beside plain definitions."""

    def to_dict(self) -> Any:
        """Return the definition as it is sent in `tools`."""
        ...


class BetaHeader(TypedDict, total=False):
    """Beta features to switch on."""

    betas: Sequence[str]
    """Values of the `anthropic-beta` header; those that the method needs are added."""


class WorkspaceHeader(TypedDict, total=False):
    """The workspace to use."""

    workspace_id: str
    """For credentials that are valid in several workspaces (`anthropic-workspace-id`, rule HDR-13)."""


class UserProfileHeader(TypedDict, total=False):
    """The end user on whose behalf the call is made."""

    user_profile_id: str
    """The id of a user profile (`anthropic-user-profile-id`, rule OTH-4)."""


class WorkerHeader(TypedDict, total=False):
    """The worker that asks for work."""

    anthropic_worker_id: str
    """A name for the worker (`anthropic-worker-id`, rule WRK-3)."""


@with_config(FORBID_EXTRA)
class PageParams(TypedDict, total=False):
    """A page of a list with an opaque cursor (rule PG-2)."""

    limit: Annotated[int, Ge(1), Le(1_000)]
    page: str | None


@with_config(FORBID_EXTRA)
class CursorParams(TypedDict, total=False):
    """The same where the cursor may not be null."""

    limit: Annotated[int, Ge(1), Le(1_000)]
    page: str


@with_config(FORBID_EXTRA)
class IdPageParams(TypedDict, total=False):
    """A page of a list with ids as cursors (rule PG-1)."""

    after_id: str
    before_id: str
    limit: Annotated[int, Ge(1), Le(1_000)]


class CreatedAtParams(TypedDict, total=False):
    """Limits on the time of creation."""

    created_at_gt: str | datetime
    created_at_gte: str | datetime
    created_at_lt: str | datetime
    created_at_lte: str | datetime


class NoCall(RequestOptions):
    """Request options alone."""


class BetaCall(BetaHeader, RequestOptions):
    """Beta features."""


class BetaWorkspaceCall(BetaHeader, WorkspaceHeader, RequestOptions):
    """Beta features and a workspace."""


class WorkspaceCall(WorkspaceHeader, RequestOptions):
    """A workspace."""


class BetaCursorCall(CursorParams, BetaHeader, RequestOptions):
    """A page, with beta features."""


class BetaWorkspaceCursorCall(CursorParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """A page, with beta features and a workspace."""


class BetaWorkspaceIdPageCall(IdPageParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """A page by ids, with beta features and a workspace."""


class IdPageCall(IdPageParams, RequestOptions):
    """A page by ids."""


class WorkspaceIdPageCall(IdPageParams, WorkspaceHeader, RequestOptions):
    """A page by ids, with a workspace."""


class BetaPageCall(PageParams, BetaHeader, RequestOptions):
    """A page, with beta features."""


class PageCall(PageParams, RequestOptions):
    """A page."""


__all__ = [
    "BetaCall",
    "BetaCursorCall",
    "BetaHeader",
    "BetaPageCall",
    "BetaWorkspaceCall",
    "BetaWorkspaceCursorCall",
    "BetaWorkspaceIdPageCall",
    "CreatedAtParams",
    "CursorParams",
    "Day",
    "FileTypes",
    "IdPageCall",
    "IdPageParams",
    "Mapping",
    "NoCall",
    "PageCall",
    "PageParams",
    "Sequence",
    "UserProfileHeader",
    "WorkerHeader",
    "WorkspaceCall",
    "WorkspaceHeader",
    "WorkspaceIdPageCall",
]
