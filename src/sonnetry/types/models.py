"""Models: what `/v1/models` answers (rules MDL-1 to MDL-4)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal

from pydantic import with_config

from ._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, Timestamp
from ._calls import IdPageParams, Sequence, WorkspaceHeader
from ._options import RequestOptions

ModelLine = Literal["haiku", "sonnet", "opus", "fable", "mythos"]
"""A family of models."""


class CapabilitySupport(BaseModel):
    """Whether something is supported (rule MDL-2)."""

    supported: bool
    """True when it is."""


class ContextManagementCapability(BaseModel):
    """Which context edits a model supports."""

    clear_thinking_20251015: Annotated[CapabilitySupport | None, ALWAYS] = None
    """Clearing thinking."""
    clear_tool_uses_20250919: Annotated[CapabilitySupport | None, ALWAYS] = None
    """Clearing tool calls."""
    compact_20260112: Annotated[CapabilitySupport | None, ALWAYS] = None
    """Compaction."""
    supported: bool
    """Whether any is."""


class EffortCapability(BaseModel):
    """Which levels of effort a model supports."""

    high: CapabilitySupport
    """Level `high`."""
    low: CapabilitySupport
    """Level `low`."""
    max: CapabilitySupport
    """Level `max`."""
    medium: CapabilitySupport
    """Level `medium`."""
    supported: bool
    """Whether effort can be chosen at all."""
    xhigh: Annotated[CapabilitySupport | None, ALWAYS] = None
    """Level `xhigh`."""


class ServerToolsCapability(BaseModel):
    """Which tools the service can run for a model."""

    code_execution: CapabilitySupport
    """Whether the code execution tool may be declared."""
    supported: bool
    """Whether any is."""
    web_search: CapabilitySupport
    """Whether the web search tool may be declared."""


class ThinkingTypes(BaseModel):
    """Which kinds of thinking a model accepts."""

    adaptive: CapabilitySupport
    """As much as the task needs."""
    between_tools: CapabilitySupport
    """Between tool calls only."""
    disabled: CapabilitySupport
    """None; not supported exactly where a request without thinking is refused."""
    enabled: CapabilitySupport
    """Within a budget of tokens."""


class ThinkingCapability(BaseModel):
    """Whether and how a model thinks."""

    supported: bool
    """Whether it thinks at all."""
    types: ThinkingTypes
    """The kinds it accepts."""


class ModelCapabilities(BaseModel):
    """What a model can do."""

    batch: CapabilitySupport
    """Message batches."""
    citations: CapabilitySupport
    """Whether answers may cite documents and search results."""
    code_execution: CapabilitySupport
    """Whether the code execution tool may be declared."""
    context_management: ContextManagementCapability
    """Context edits."""
    effort: EffortCapability
    """Levels of effort."""
    image_input: CapabilitySupport
    """Images as input."""
    pdf_input: CapabilitySupport
    """PDFs as input."""
    server_tools: ServerToolsCapability
    """Tools that the service runs."""
    structured_outputs: CapabilitySupport
    """Whether an answer may be bound to a JSON Schema."""
    thinking: ThinkingCapability
    """Which kinds of thinking may be asked for."""


class ModelInfo(BaseModel):
    """A model, with what it can do (rule MDL-1)."""

    type: Literal["model"]
    """Always `model`."""
    id: str
    """What `model` of a request names it by."""
    capabilities: Annotated[ModelCapabilities | None, ALWAYS] = None
    """What it can do."""
    created_at: Timestamp
    """When it was released."""
    deprecated_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was deprecated, or will be."""
    display_name: str
    """A name for people."""
    lifecycle: Open[Literal["active", "deprecated", "retired"]]
    """Whether it is in use, deprecated or retired."""
    line: Annotated[Open[ModelLine] | None, ALWAYS] = None
    """Its family."""
    max_input_tokens: Annotated[int | None, ALWAYS] = None
    """The size of its context window."""
    max_tokens: Annotated[int | None, ALWAYS] = None
    """The most it writes in one message."""
    retires_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it stops answering."""


@with_config(FORBID_EXTRA)
class ModelListParams(IdPageParams, total=False):
    """What `models.list` sends."""

    lifecycle: Sequence[Literal["active", "deprecated", "retired"]]
    """Only models in these states."""


class ModelListCall(ModelListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.models.list`."""
