"""Routes: models."""

from __future__ import annotations

from ..types._calls import WorkspaceCall
from ..types.models import ModelInfo, ModelListCall
from . import WORKSPACE, Endpoint

RETRIEVE = Endpoint(
    name="models.retrieve",
    verb="GET",
    path="/v1/models/{model_id}",
    summary="Get a model by its id or alias.",
    params=WorkspaceCall,
    result=ModelInfo,
    headers=WORKSPACE,
)

LIST = Endpoint(
    name="models.list",
    verb="GET",
    path="/v1/models",
    summary="List models, newest first.",
    params=ModelListCall,
    result=ModelInfo,
    page="Page",
    headers=WORKSPACE,
)
