"""The areas of the API that the server answers for, one module or folder each. A new one gets a line in `AREAS`."""

from __future__ import annotations

from ..area import Area
from . import (
    agents,
    batches,
    completions,
    deployments,
    environments,
    files,
    memory_stores,
    messages,
    models,
    oauth,
    plain,
    sessions,
    skills,
    user_profiles,
    vaults,
    webhooks,
)

AREAS: tuple[Area, ...] = (
    messages.AREA,
    completions.AREA,
    models.AREA,
    batches.AREA,
    files.AREA,
    skills.AREA,
    agents.AREA,
    environments.AREA,
    sessions.AREA,
    vaults.AREA,
    memory_stores.AREA,
    deployments.AREA,
    user_profiles.AREA,
    webhooks.AREA,
    oauth.AREA,
    plain.AREA,
)

TABLES = tuple(area.tables for area in AREAS)


class Settings(batches.BatchSettings, files.FileSettings, webhooks.WebhookSettings, total=False):
    """The settings of all areas, as keywords of `create_app`."""
