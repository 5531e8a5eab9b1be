# Made from the TypedDicts of the rows by codegen/argument_names.py; edit those instead.
"""The names that a caller may use and those that a call must have, of rows whose `params` are deferred."""

from __future__ import annotations

NAMES: dict[str, str] = {
    "messages.create": """
cache_control container diagnostics inference_geo max_tokens messages metadata model output_config service_tier speed
stop_sequences stream system temperature thinking tool_choice tools top_k top_p user_profile_id workspace_id
""",
    "messages.count_tokens": """
cache_control messages model output_config speed system thinking tool_choice tools user_profile_id workspace_id
""",
}

REQUIRED: dict[str, str] = {
    "messages.create": """
max_tokens messages model
""",
    "messages.count_tokens": """
messages model
""",
}
