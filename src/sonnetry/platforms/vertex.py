"""Google Vertex AI: the model and the method are in the URL, the version in the body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import quote

from .._core.credentials import setting
from .._core.draft import Draft
from .._core.encode import PATH_SAFE
from .base import BATCHES, COUNT_TOKENS, ELSEWHERE, MESSAGES, Platform, Setup, first, move_version, segment, take_model
from .google_sign_in import PROJECT, Google, OfProject, ProjectKey

VERSIONS = {"2023-06-01": "vertex-2023-10-16"}
HOSTS = {
    "global": "https://aiplatform.googleapis.com/v1",
    "us": "https://aiplatform.us.rep.googleapis.com/v1",
    "eu": "https://aiplatform.eu.rep.googleapis.com/v1",
}

NO_PROJECT = (
    "No project_id was given and the credentials name none. Give `project_id=`, or set ANTHROPIC_VERTEX_PROJECT_ID"
)


@dataclass
class Vertex(Platform):
    """`AnthropicVertex`: messages and token counting."""

    region: str = ""
    project_id: str | None = None

    name = "Google Vertex AI"
    span_scope = "vertex"
    provider = "gcp.vertex_ai"
    serves = (MESSAGES, "/v1/complete")
    refusals: ClassVar = {BATCHES: f"The Batch API is not supported in the Vertex client yet; {ELSEWHERE}"}
    lacks = frozenset({"models", "files", "skills", "user_profiles", "organization"})
    threads = False
    sign_ins = (frozenset({"access_token"}), frozenset({"credentials"}))

    def rewrite(self, draft: Draft) -> None:
        """Write a rawPredict request."""
        self.refuse(draft)
        if draft.route not in (MESSAGES, COUNT_TOKENS):
            return
        # Without a project the credentials name it, once they are asked.
        project = PROJECT if self.project_id is None else segment("project_id", self.project_id)
        place = f"/projects/{project}/locations/{segment('region', self.region)}"
        if draft.route == COUNT_TOKENS:
            model, method = "count-tokens", "rawPredict"
            draft.content = dict(draft.content)
        else:
            model = segment("model", take_model(draft), safe=PATH_SAFE.replace(";", ""), alone=False)
            method = "streamRawPredict" if draft.streaming else "rawPredict"
        draft.path = f"{place}/publishers/anthropic/models/{model}:{method}"
        move_version(draft, VERSIONS)


def vertex(own: dict[str, Any], base_url: str | None) -> Setup:
    """Decide how a client of Vertex AI is set up.

    Raises:
        ValueError: there is no region.
    """
    region = own.get("region")
    if region is None:
        import os

        region = os.environ.get("CLOUD_ML_REGION")  # an empty one is a mistake here, not unset
    if region is None:
        raise ValueError("No region was given. Give `region=`, or set CLOUD_ML_REGION")
    if not region:
        raise ValueError(f"Expected a non-empty value for `region` but received {region!r}")
    project = own.get("project_id")
    project = setting("ANTHROPIC_VERTEX_PROJECT_ID") if project is None else project
    url = first(base_url, variables=("ANTHROPIC_VERTEX_BASE_URL",))
    token, credentials = own.get("access_token"), own.get("credentials")
    of_project = OfProject(RuntimeError(NO_PROJECT))
    sign_in = Google(credentials, of_project, extra="vertex") if token is None else ProjectKey(token, of_project)
    return Setup(
        Vertex(region, project),
        url or HOSTS.get(region, f"https://{quote(region, safe='')}-aiplatform.googleapis.com/v1"),
        url is not None,
        sign_in,
        own={**own, "region": region, "project_id": project},
    )
