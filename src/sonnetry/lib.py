"""The official package's paths of helpers, such as `lib.bedrock.AnthropicBedrock`, for programs that name them.

Every name below is one of `sonnetry`. Type checkers find names in this module and at the top; the paths further down exist
when a program runs.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from .types._lazy import ByName

HOMES = {
    "aws": "AnthropicAWS AsyncAnthropicAWS",
    "bedrock": "AnthropicBedrock AnthropicBedrockMantle AsyncAnthropicBedrock AsyncAnthropicBedrockMantle",
    "credentials": """
AccessToken AccessTokenProvider AsyncAccessTokenProvider BaseURLBoundProvider CredentialResult CredentialsFile EnvToken
IdentityTokenFile IdentityTokenProvider InMemoryConfig StaticToken TokenCache WorkloadIdentityCredentials
WorkloadIdentityError default_credentials exchange_federation_assertion
""",
    "foundry": "AnthropicFoundry AsyncAnthropicFoundry",
    "google_cloud": "AnthropicGoogleCloud AsyncAnthropicGoogleCloud",
    "middleware": "BetaFallbackState BetaRefusalFallbackMiddleware",
    "streaming": """
AsyncMessageStream AsyncMessageStreamManager BetaAsyncMessageStream BetaAsyncMessageStreamManager
BetaContentBlockStopEvent BetaInputJsonEvent BetaMessageStopEvent BetaMessageStream BetaMessageStreamEvent
BetaMessageStreamManager BetaTextEvent ContentBlockStopEvent InputJsonEvent MessageStopEvent MessageStream
MessageStreamEvent MessageStreamManager TextEvent
""",
    "threads": "BetaAsyncMessageThread BetaMessageThread ThreadParams UnsupportedRequestBehavior",
    "tools": """
BetaAbstractMemoryTool BetaAsyncAbstractMemoryTool BetaAsyncBuiltinFunctionTool BetaAsyncFunctionTool
BetaAsyncLocalFilesystemMemoryTool BetaAsyncStreamingToolRunner BetaAsyncToolRunner BetaBuiltinFunctionTool BetaFunctionTool
BetaFunctionToolResultType BetaLocalFilesystemMemoryTool BetaStreamingToolRunner BetaToolRunner ToolError beta_async_tool
beta_tool
""",
    "tools.agent_toolset": """
AgentToolContext BashResult BashSession DEFAULT_MAX_FILE_BYTES DEFAULT_MAX_IMAGE_BASE64_BYTES DEFAULT_MAX_PDF_BYTES
beta_agent_toolset_20260401 beta_bash_tool beta_edit_tool beta_glob_tool beta_grep_tool beta_read_tool beta_write_tool
resolve_path
""",
    "tools.mcp": """
UnsupportedMCPValueError async_mcp_tool async_mcp_tools mcp_content mcp_message mcp_resource_to_content mcp_resource_to_file
mcp_tool
""",
    "vertex": "AnthropicVertex AsyncAnthropicVertex",
}
"""The names of each path."""
DEEPER = {
    "BetaAsyncMessageThread": "_async.threads",
    "BetaMessageThread": "_sync.threads",
    "ThreadParams": "types.beta.messages",
    "UnsupportedRequestBehavior": "_core.threads",
}
"""Where names are that `sonnetry` itself does not show; those of tools are in `sonnetry.tools`."""


def files_from_dir(directory: str | os.PathLike[str]) -> list[tuple[str, Path]]:
    """List the files below a folder for `skills.create(files=...)`, each by its path from the folder's parent.

    They are read while they are sent.

    Raises:
        OSError: the folder cannot be listed.
    """
    root = Path(directory).absolute()
    return [
        (path.relative_to(root.parent).as_posix(), path)
        for folder, _, names in sorted(os.walk(root, onerror=_raise))
        for path in (Path(folder, name) for name in sorted(names))
    ]


async def async_files_from_dir(directory: str | os.PathLike[str]) -> list[tuple[str, Path]]:
    """List the files below a folder, without blocking the event loop.

    Raises:
        OSError: the folder cannot be listed.
    """
    import asyncio

    return await asyncio.to_thread(files_from_dir, directory)


def _raise(error: OSError) -> None:
    raise error


def find(module: str, name: str) -> object:
    """Fetch a name of a path, for instance `AnthropicBedrock` of `sonnetry.lib.bedrock`.

    Raises:
        AttributeError: it has no such name.
    """
    path = module.removeprefix(f"{__name__}.")
    if name == "__all__":
        return sorted(HOMES[path].split())
    if name not in HOMES.get(path, "").split():
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    return found_at(name, path)


def found_at(name: str, path: str) -> object:
    """Fetch a name from where it is made known."""
    top = import_module("sonnetry")
    if hasattr(top, name):
        return getattr(top, name)
    return getattr(import_module(f"sonnetry.{DEEPER.get(name, path)}"), name)


ByName(__name__, HOMES.__contains__, find).install()

if TYPE_CHECKING:
    __all__ = ["async_files_from_dir", "files_from_dir"]
else:  # the modules below are found by the table above
    __path__: list[str] = []
    __all__ = [*(path for path in HOMES if "." not in path), "async_files_from_dir", "files_from_dir"]  # noqa: PLE0604 - all are texts

    def __getattr__(name: str) -> object:
        if name in HOMES:
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
