"""The clients of platforms that a `LocalServer` makes, and how they sign in to it."""

from __future__ import annotations

from typing import Any

CLIENTS = {
    "bedrock": "AnthropicBedrock",
    "mantle": "AnthropicBedrockMantle",
    "aws": "AnthropicAWS",
    "vertex": "AnthropicVertex",
    "google": "AnthropicGoogleCloud",
    "foundry": "AnthropicFoundry",
}


def client_name(platform: str | None) -> str:
    """Return the name of the client of a platform, without the `Async` prefix."""
    return "Anthropic" if platform is None else CLIENTS[platform]


def sign_in_of(platform: str | None, key: str) -> dict[str, Any]:
    """Return the arguments with which a client signs in to a local server."""
    signed = {"aws_region": "us-east-1", "aws_access_key": "local", "aws_secret_key": key}
    ways: dict[str | None, dict[str, Any]] = {
        None: {"api_key": key},
        "bedrock": signed,
        "mantle": signed,
        "aws": {**signed, "workspace_id": "wrkspc_local"},
        "vertex": {"region": "us-east5", "project_id": "local", "access_token": key},
        "google": {"project": "local", "workspace_id": "wrkspc_local", "token_provider": lambda: key},
        "foundry": {"api_key": key},
    }
    return ways[platform]
