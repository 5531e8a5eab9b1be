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
    """Message batches."""
    citations: BetaCapabilitySupport
    """Whether answers may cite documents and search results."""
    code_execution: BetaCapabilitySupport
    """Whether the code execution tool may be declared."""
    compaction: Annotated[BetaCompactionCapability | None, ALWAYS] = None
    """Whether a conversation may be summarized on demand."""
    context_management: BetaContextManagementCapability
    """Context edits."""
    effort: BetaEffortCapability
    """Levels of effort."""
    image_input: BetaCapabilitySupport
    """Images as input."""
    pdf_input: BetaCapabilitySupport
    """PDFs as input."""
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
    """What it can do."""
    created_at: Timestamp
    """When it was released."""
    deprecated_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was deprecated, or will be."""
    display_name: str
    """A name for people."""
    lifecycle: Open[Literal["active", "deprecated", "retired"]]
    """Whether it is in use, deprecated or retired."""
    line: Annotated[Open[BetaModelLine] | None, ALWAYS] = None
    """Its family."""
    max_input_tokens: Annotated[int | None, ALWAYS] = None
    """The size of its context window."""
    max_tokens: Annotated[int | None, ALWAYS] = None
    """The most it writes in one message."""
    retires_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it stops answering."""


ModelListParams = ga.ModelListParams


class ModelListCall(ModelListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.models.list`."""
