"""Beta routes: dreams."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall
from ...types.beta.dreams import BetaDream, DreamCreateCall, DreamListCall
from .. import WORKSPACE, Endpoint

BETAS = ("dreaming-2026-04-21",)


CREATE = Endpoint(
    name="beta.dreams.create",
    verb="POST",
    path="/v1/dreams",
    summary="Start a dream (rule DRM-1).",
    params=DreamCreateCall,
    result=BetaDream,
    headers=WORKSPACE,
    betas=BETAS,
)

RETRIEVE = Endpoint(
    name="beta.dreams.retrieve",
    verb="GET",
    path="/v1/dreams/{dream_id}",
    summary="Get a dream.",
    params=BetaWorkspaceCall,
    result=BetaDream,
    headers=WORKSPACE,
    betas=BETAS,
)

LIST = Endpoint(
    name="beta.dreams.list",
    verb="GET",
    path="/v1/dreams",
    summary="List dreams.",
    params=DreamListCall,
    result=BetaDream,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
    wire={"created_at_gt": "created_at[gt]", "created_at_lt": "created_at[lt]"},
)

ARCHIVE = Endpoint(
    name="beta.dreams.archive",
    verb="POST",
    path="/v1/dreams/{dream_id}/archive",
    summary="Archive a dream; it stays readable.",
    params=BetaWorkspaceCall,
    result=BetaDream,
    headers=WORKSPACE,
    betas=BETAS,
)

CANCEL = Endpoint(
    name="beta.dreams.cancel",
    verb="POST",
    path="/v1/dreams/{dream_id}/cancel",
    summary="Cancel a dream that has not finished.",
    params=BetaWorkspaceCall,
    result=BetaDream,
    headers=WORKSPACE,
    betas=BETAS,
)
