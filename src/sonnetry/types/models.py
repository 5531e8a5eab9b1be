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
    """Whether requests that use it are accepted."""


class ContextManagementCapability(BaseModel):
    """Which context edits a model supports."""

    clear_thinking_20251015: Annotated[CapabilitySupport | None, ALWAYS] = None
    """Whether the edit that clears earlier thinking is accepted."""
    clear_tool_uses_20250919: Annotated[CapabilitySupport | None, ALWAYS] = None
    """Whether the edit that clears earlier tool calls is accepted."""
    compact_20260112: Annotated[CapabilitySupport | None, ALWAYS] = None
    """Whether the edit that summarizes the conversation is accepted."""
    supported: bool
    """Whether at least one edit is accepted."""


class EffortCapability(BaseModel):
    """Which levels of effort a model supports."""

    high: CapabilitySupport
    """Whether `high` is accepted."""
    low: CapabilitySupport
    """Whether `low` is accepted."""
    max: CapabilitySupport
    """Whether `max` is accepted."""
    medium: CapabilitySupport
    """Whether `medium` is accepted."""
    supported: bool
    """Whether effort can be chosen at all."""
    xhigh: Annotated[CapabilitySupport | None, ALWAYS] = None
    """Whether `xhigh` is accepted."""


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
    """Whether the model can be set to think between tool calls only."""
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
    """Whether message batches accept the model."""
    citations: CapabilitySupport
    """Whether answers may cite documents and search results."""
    code_execution: CapabilitySupport
    """Whether the code execution tool may be declared."""
    context_management: ContextManagementCapability
    """Which context edits it accepts."""
    effort: EffortCapability
    """Which levels of effort it accepts."""
    image_input: CapabilitySupport
    """Whether it accepts images."""
    pdf_input: CapabilitySupport
    """Whether it accepts PDFs."""
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
    """What the model accepts: inputs, thinking, tools and more."""
    created_at: Timestamp
    """When it was released."""
    deprecated_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was deprecated, or will be."""
    display_name: str
    """A name for people."""
    lifecycle: Open[Literal["active", "deprecated", "retired"]]
    """Whether it is in use, deprecated or retired."""
    line: Annotated[Open[ModelLine] | None, ALWAYS] = None
    """The family that it belongs to, such as `opus`."""
    max_input_tokens: Annotated[int | None, ALWAYS] = None
    """The size of its context window."""
    max_tokens: Annotated[int | None, ALWAYS] = None
    """The most it writes in one message."""
    retires_at: Annotated[Timestamp | None, ALWAYS] = None
    """When requests for it begin to fail with 404; None if no date is set."""


@with_config(FORBID_EXTRA)
class ModelListParams(IdPageParams, total=False):
    """What `models.list` sends."""

    lifecycle: Sequence[Literal["active", "deprecated", "retired"]]
    """Only models in these states."""


class ModelListCall(ModelListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.models.list`."""
