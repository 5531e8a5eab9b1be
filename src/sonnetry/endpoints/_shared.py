"""Facts that rows of several areas repeat."""

from __future__ import annotations

API_VERSION = "2026-10-21"
"""The version that the routes of organizations need (rule HDR-2)."""
CREATED_AT = {f"created_at_{side}": f"created_at[{side}]" for side in ("gt", "gte", "lt", "lte")}
WORKSPACE = {"workspace_id": "anthropic-workspace-id"}
PROFILE_AND_WORKSPACE = {"user_profile_id": "anthropic-user-profile-id", **WORKSPACE}
WORKER = {"anthropic_worker_id": "anthropic-worker-id"}
