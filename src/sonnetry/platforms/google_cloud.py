"""The Claude platform on Google Cloud: the whole API behind Google's accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._core.draft import Draft
from .._core.errors import AnthropicError
from .base import Platform, Setup, first, segment
from .google_sign_in import PROJECT, Google, OfProject, ProjectTokens
from .sign_in import NoCredential

HOST = "https://claude.googleapis.com"
ORGANIZATION = ("/v1/organizations/", "/v1/user_profiles/")
NO_PROJECT = (
    "No project was found for AnthropicGoogleCloud. Give `project=`, or set ANTHROPIC_GOOGLE_CLOUD_PROJECT or "
    "GOOGLE_CLOUD_PROJECT; the credentials name none"
)


@dataclass
class GoogleCloud(Platform):
    """`AnthropicGoogleCloud`: all routes; those of the organization have another base URL."""

    project: str | None = None
    location: str = "global"
    workspace_id: str | None = None
    derived: bool = True  # the base URL is made of these values

    sign_ins = (frozenset({"token_provider"}), frozenset({"credentials"}), frozenset({"skip_auth"}))

    name = "the Claude platform on Google Cloud"
    span_scope = "google_cloud"

    def rewrite(self, draft: Draft) -> None:
        """Choose the base URL of the route. The workspace travels in it; no header names it but the caller's own."""
        if not self.derived:
            return
        organization = f"{draft.route}/".startswith(ORGANIZATION)
        if not organization and self.workspace_id is None:
            raise AnthropicError(
                "No workspace ID found. Give `workspace_id=`, or set ANTHROPIC_GOOGLE_CLOUD_WORKSPACE_ID; only routes of the "
                "organization need none"
            )
        draft.base_path = self.base_path(organization=organization)

    def base_path(self, *, organization: bool = False) -> str:
        """Return the path of the base URL; a project that only the credentials name is filled in later."""
        project = PROJECT if self.project is None else segment("project", self.project)
        place = f"/v1/projects/{project}/locations/{segment('location', self.location)}"
        if organization:
            return f"{place}/claudeOrganization/invoke"
        return f"{place}/workspaces/{segment('workspace_id', self.workspace_id)}/invoke"


def google_cloud(own: dict[str, Any], base_url: str | None) -> Setup:
    """Decide how a client of the Claude platform on Google Cloud is set up.

    Raises:
        ValueError: arguments exclude each other, or a value has no place in a URL.
    """
    skip, provider, credentials = bool(own.get("skip_auth")), own.get("token_provider"), own.get("credentials")
    if skip and (provider is not None or credentials is not None):
        raise ValueError("`skip_auth` is mutually exclusive with `token_provider` and `credentials`")
    project = (
        first(own.get("project"), variables=("ANTHROPIC_GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_PROJECT"))
        if own.get("project") is None
        else own["project"]
    )
    project = first(project, getattr(credentials, "project_id", None))
    location = first(own.get("location"), variables=("ANTHROPIC_GOOGLE_CLOUD_LOCATION",)) or (
        "global" if own.get("location") is None else own["location"]
    )
    workspace = first(own.get("workspace_id"), variables=() if skip else ("ANTHROPIC_GOOGLE_CLOUD_WORKSPACE_ID",))
    url = first(base_url, variables=("ANTHROPIC_GOOGLE_CLOUD_BASE_URL",))
    if skip and url is None and project is None:
        raise ValueError(NO_PROJECT)
    platform = GoogleCloud(project, location, workspace, derived=url is None)
    return Setup(
        platform,
        url or _shown(platform),
        url is not None,
        _sign_in(skip, provider, credentials),
        own={
            **own,
            "project": project,
            "location": location,
            "workspace_id": workspace,
            "google_credentials": credentials,
        },
    )


def _shown(platform: GoogleCloud) -> str:
    """Return the base URL as far as it is known. Without a workspace it depends on the route, whose request checks it."""
    if platform.workspace_id is not None:
        return HOST + platform.base_path()
    try:
        return HOST + platform.base_path(organization=True)
    except ValueError:
        return HOST


def _sign_in(skip: bool, provider: Any, credentials: Any) -> Any:
    of_project = OfProject(AnthropicError(NO_PROJECT))
    if skip:
        return NoCredential()
    if provider is not None:
        return ProjectTokens(provider, of_project, "AsyncAnthropicGoogleCloud")
    return Google(credentials, of_project, extra="google_cloud")
