"""Models with what is in beta."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal

from .. import models as ga
from .._base import ALWAYS, BaseModel, Open, Timestamp
from .._calls import BetaHeader, WorkspaceHeader
from .._options import RequestOptions

BetaCapabilitySupport = ga.CapabilitySupport
BetaContextManagementCapability = ga.ContextManagementCapability
BetaEffortCapability = ga.EffortCapability
BetaModelLine = ga.ModelLine
BetaServerToolsCapability = ga.ServerToolsCapability
BetaThinkingCapability = ga.ThinkingCapability
BetaThinkingTypes = ga.ThinkingTypes


class BetaCompactionCapability(BaseModel):
    """Compaction capability."""

    summarize: BetaCapabilitySupport
    """Whether the model can summarize a conversation on demand."""
    supported: bool
    """Whether the model can compact at all."""


class BetaModelCapabilities(BaseModel):
    """What a model can do."""

    batch: BetaCapabilitySupport
    """Whether message batches accept the model."""
    citations: BetaCapabilitySupport
    """Whether answers may cite documents and search results."""
    code_execution: BetaCapabilitySupport
    """Whether the code execution tool may be declared."""
    compaction: Annotated[BetaCompactionCapability | None, ALWAYS] = None
    """Whether a conversation may be summarized on demand."""
    context_management: BetaContextManagementCapability
    """Which context edits it accepts."""
    effort: BetaEffortCapability
    """Which levels of effort it accepts."""
    image_input: BetaCapabilitySupport
    """Whether it accepts images."""
    pdf_input: BetaCapabilitySupport
    """Whether it accepts PDFs."""
    server_tools: BetaServerToolsCapability
    """Tools that the service runs."""
    structured_outputs: BetaCapabilitySupport
    """Whether an answer may be bound to a JSON Schema."""
    thinking: BetaThinkingCapability
    """Which kinds of thinking may be asked for."""


class BetaModelInfo(BaseModel):
    """A model, with what it can do (rule MDL-1)."""

    type: Literal["model"]
    """Always `model`."""
    id: str
    """What `model` of a request names it by."""
    allowed_fallback_models: Annotated[list[str] | None, ALWAYS] = None
    """Models that may answer in its place."""
    capabilities: Annotated[BetaModelCapabilities | None, ALWAYS] = None
    """What the model accepts: inputs, thinking, tools and more."""
    created_at: Timestamp
    """When it was released."""
    deprecated_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was deprecated, or will be."""
    display_name: str
    """A name for people."""
    lifecycle: Open[Literal["active", "deprecated", "retired"]]
    """Whether it is in use, deprecated or retired."""
    line: Annotated[Open[BetaModelLine] | None, ALWAYS] = None
    """The family that it belongs to, such as `opus`."""
    max_input_tokens: Annotated[int | None, ALWAYS] = None
    """The size of its context window."""
    max_tokens: Annotated[int | None, ALWAYS] = None
    """The most it writes in one message."""
    retires_at: Annotated[Timestamp | None, ALWAYS] = None
    """When requests for it begin to fail with 404; None if no date is set."""


ModelListParams = ga.ModelListParams


class ModelListCall(ModelListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.models.list`."""
