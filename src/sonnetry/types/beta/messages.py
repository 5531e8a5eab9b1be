"""Messages with everything that is in beta; what equals the stable form is the stable class."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import TYPE_CHECKING, Annotated, Any, Literal, Required, TypeAlias, cast

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict

from .. import messages as ga
from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, TextOr, Wire, as_param
from .._calls import BetaHeader, Mapping, Sequence, UserProfileHeader, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions
from .._priced import PricedMessage, PricedUsage
from .._tool_calls import ToolCall, incomplete_calls, without_incomplete_calls
from ..messages import (
    AllowedCaller,
    DocumentSource,
    Model,
    ModelParam,
    ToolUseCaller,
    ToolUseCallerParam,
    UnknownBlock,
    UnknownDelta,
    UnknownEvent,
)
from .toolsets import BetaBrowserToolsetConfigs, BetaComputerToolsetConfigs

BetaBase64ImageSourceParam = ga.Base64ImageSourceParam
BetaBase64PDFSource = ga.Base64PDFSource
BetaBase64PDFSourceParam = ga.Base64PDFSourceParam
BetaBashCodeExecutionOutputBlock = ga.BashCodeExecutionOutputBlock
BetaBashCodeExecutionOutputBlockParam = ga.BashCodeExecutionOutputBlockParam
BetaBashCodeExecutionResultBlock = ga.BashCodeExecutionResultBlock
BetaBashCodeExecutionResultBlockParam = ga.BashCodeExecutionResultBlockParam
BetaBrowserStateBlockParam = ga.BrowserStateBlockParam
BetaBrowserStateChangeDownloadCompletedParam = ga.BrowserStateChangeDownloadCompletedParam
BetaBrowserStateChangeDownloadFailedParam = ga.BrowserStateChangeDownloadFailedParam
BetaBrowserStateChangeDownloadStartedParam = ga.BrowserStateChangeDownloadStartedParam
BetaBrowserStateChangeParam = ga.BrowserStateChangeParam
BetaBrowserStateChangeTabOpenedParam = ga.BrowserStateChangeTabOpenedParam
BetaBrowserStateTabEntryParam = ga.BrowserStateTabEntryParam
BetaBrowserToolset20260801Param = ga.BrowserToolset20260801Param
BetaCacheControlEphemeralParam = ga.CacheControlEphemeralParam
BetaCacheCreation = ga.CacheCreation
BetaCacheMissMessagesChanged = ga.CacheMissMessagesChanged
BetaCacheMissModelChanged = ga.CacheMissModelChanged
BetaCacheMissPreviousMessageNotFound = ga.CacheMissPreviousMessageNotFound
BetaCacheMissReason = ga.CacheMissReason
BetaCacheMissSystemChanged = ga.CacheMissSystemChanged
BetaCacheMissToolsChanged = ga.CacheMissToolsChanged
BetaCacheMissUnavailable = ga.CacheMissUnavailable
BetaCitationCharLocation = ga.CitationCharLocation
BetaCitationCharLocationParam = ga.CitationCharLocationParam
BetaCitationContentBlockLocation = ga.CitationContentBlockLocation
BetaCitationContentBlockLocationParam = ga.CitationContentBlockLocationParam
BetaCitationPageLocation = ga.CitationPageLocation
BetaCitationPageLocationParam = ga.CitationPageLocationParam
BetaCitationSearchResultLocationParam = ga.CitationSearchResultLocationParam
BetaCitationWebSearchResultLocationParam = ga.CitationWebSearchResultLocationParam
BetaCitationsWebSearchResultLocation = ga.CitationsWebSearchResultLocation
BetaCodeExecutionOutputBlock = ga.CodeExecutionOutputBlock
BetaCodeExecutionOutputBlockParam = ga.CodeExecutionOutputBlockParam
BetaCodeExecutionResultBlock = ga.CodeExecutionResultBlock
BetaCodeExecutionResultBlockParam = ga.CodeExecutionResultBlockParam
BetaCodeExecutionTool20250522Param = ga.CodeExecutionTool20250522Param
BetaCodeExecutionTool20250825Param = ga.CodeExecutionTool20250825Param
BetaCodeExecutionTool20260120Param = ga.CodeExecutionTool20260120Param
BetaCodeExecutionTool20260521Param = ga.CodeExecutionTool20260521Param
BetaCodeExecutionToolResultBlock = ga.CodeExecutionToolResultBlock
BetaCodeExecutionToolResultBlockContent = ga.CodeExecutionToolResultBlockContent
BetaCodeExecutionToolResultBlockParam = ga.CodeExecutionToolResultBlockParam
BetaCodeExecutionToolResultBlockParamContentParam = ga.CodeExecutionToolResultBlockContentParam
BetaCodeExecutionToolResultErrorCode = ga.CodeExecutionToolResultErrorCode
BetaCodeExecutionToolResultErrorObject = ga.CodeExecutionToolResultErrorObject
BetaCodeExecutionToolResultErrorParam = ga.CodeExecutionToolResultErrorParam
BetaComputerToolset20260801Param = ga.ComputerToolset20260801Param
BetaContainer = ga.Container
BetaContainerParams = ga.ContainerParams
BetaContainerSkill = ga.ContainerSkill
BetaContainerUploadBlock = ga.ContainerUploadBlock
BetaContainerUploadBlockParam = ga.ContainerUploadBlockParam
BetaContentBlockSourceContentParam = ga.ContentBlockSourceContentParam
BetaContentBlockSourceParam = ga.ContentBlockSourceParam
BetaDiagnostics = ga.Diagnostics
BetaDiagnosticsParam = ga.DiagnosticsParam
BetaDirectCaller = ga.DirectCaller
BetaDirectCallerParam = ga.DirectCallerParam
BetaEncryptedCodeExecutionResultBlock = ga.EncryptedCodeExecutionResultBlock
BetaEncryptedCodeExecutionResultBlockParam = ga.EncryptedCodeExecutionResultBlockParam
BetaFileDocumentSourceParam = ga.FileDocumentSourceParam
BetaFileImageSourceParam = ga.FileImageSourceParam
BetaImageBlockParam = ga.ImageBlockParam
BetaImageTransformationsParam = ga.ImageTransformationsParam
BetaInputJSONDelta = ga.InputJSONDelta
BetaJSONOutputFormatParam = ga.JSONOutputFormatParam
BetaMemoryTool20250818Param = ga.MemoryTool20250818Param
BetaMetadataParam = ga.MetadataParam
BetaOutputTokensDetails = ga.OutputTokensDetails
BetaPlainTextSource = ga.PlainTextSource
BetaPlainTextSourceParam = ga.PlainTextSourceParam
BetaRawContentBlockStopEvent = ga.RawContentBlockStopEvent
BetaRawMessageStopEvent = ga.RawMessageStopEvent
BetaRedactedThinkingBlock = ga.RedactedThinkingBlock
BetaRedactedThinkingBlockParam = ga.RedactedThinkingBlockParam
BetaServerToolCaller = ga.ServerToolCaller
BetaServerToolCaller20260120 = ga.ServerToolCaller20260120
BetaServerToolCaller20260120Param = ga.ServerToolCaller20260120Param
BetaServerToolCallerParam = ga.ServerToolCallerParam
BetaServerToolUsage = ga.ServerToolUsage
BetaSignatureDelta = ga.SignatureDelta
BetaSkillParams = ga.SkillParams
BetaTextBlockParam = ga.TextBlockParam
BetaTextCitationParam = ga.TextCitationParam
BetaTextDelta = ga.TextDelta
BetaTextEditorCodeExecutionCreateResultBlock = ga.TextEditorCodeExecutionCreateResultBlock
BetaTextEditorCodeExecutionCreateResultBlockParam = ga.TextEditorCodeExecutionCreateResultBlockParam
BetaTextEditorCodeExecutionStrReplaceResultBlock = ga.TextEditorCodeExecutionStrReplaceResultBlock
BetaTextEditorCodeExecutionStrReplaceResultBlockParam = ga.TextEditorCodeExecutionStrReplaceResultBlockParam
BetaTextEditorCodeExecutionViewResultBlock = ga.TextEditorCodeExecutionViewResultBlock
BetaTextEditorCodeExecutionViewResultBlockParam = ga.TextEditorCodeExecutionViewResultBlockParam
BetaThinkingBlock = ga.ThinkingBlock
BetaThinkingBlockParam = ga.ThinkingBlockParam
BetaThinkingConfigBetweenToolsParam = ga.ThinkingConfigBetweenToolsParam
BetaThinkingConfigDisabledParam = ga.ThinkingConfigDisabledParam
BetaToolBash20250124Param = ga.ToolBash20250124Param
BetaToolChoiceAnyParam = ga.ToolChoiceAnyParam
BetaToolChoiceAutoParam = ga.ToolChoiceAutoParam
BetaToolChoiceNoneParam = ga.ToolChoiceNoneParam
BetaToolChoiceParam = ga.ToolChoiceParam
BetaToolChoiceToolParam = ga.ToolChoiceToolParam
BetaToolParam = ga.ToolParam
BetaToolReferenceBlock = ga.ToolReferenceBlock
BetaToolReferenceBlockParam = ga.ToolReferenceBlockParam
BetaToolSearchToolBm25_20251119Param = ga.ToolSearchToolBm25_20251119Param
BetaToolSearchToolRegex20251119Param = ga.ToolSearchToolRegex20251119Param
BetaToolSearchToolSearchResultBlock = ga.ToolSearchToolSearchResultBlock
BetaToolSearchToolSearchResultBlockParam = ga.ToolSearchToolSearchResultBlockParam
BetaToolTextEditor20250124Param = ga.ToolTextEditor20250124Param
BetaToolTextEditor20250429Param = ga.ToolTextEditor20250429Param
BetaToolTextEditor20250728Param = ga.ToolTextEditor20250728Param
BetaToolUseBlockParam = ga.ToolUseBlockParam
BetaToolUseCaller = ga.ToolUseCaller
BetaURLImageSourceParam = ga.URLImageSourceParam
BetaURLPDFSourceParam = ga.URLPDFSourceParam
BetaUserLocationParam = ga.UserLocationParam
BetaWebFetchToolResultErrorBlock = ga.WebFetchToolResultErrorBlock
BetaWebFetchToolResultErrorBlockParam = ga.WebFetchToolResultErrorBlockParam
BetaWebFetchToolResultErrorCode = ga.WebFetchToolResultErrorCode
BetaWebFetchURLSourceAllParam = ga.WebFetchURLSourceAllParam
BetaWebFetchURLSourceExceptParam = ga.WebFetchURLSourceExceptParam
BetaWebFetchURLSourceNoneParam = ga.WebFetchURLSourceNoneParam
BetaWebFetchURLSourceOnlyParam = ga.WebFetchURLSourceOnlyParam
BetaWebFetchURLSourceToolReferenceParam = ga.WebFetchURLSourceToolReferenceParam
BetaWebFetchURLSourcesParam = ga.WebFetchURLSourcesParam
BetaWebSearchResultBlock = ga.WebSearchResultBlock
BetaWebSearchResultBlockParam = ga.WebSearchResultBlockParam
BetaWebSearchTool20250305Param = ga.WebSearchTool20250305Param
BetaWebSearchTool20260209Param = ga.WebSearchTool20260209Param
BetaWebSearchTool20260318Param = ga.WebSearchTool20260318Param
BetaWebSearchToolRequestErrorObjectParam = ga.WebSearchToolRequestErrorObjectParam
BetaWebSearchToolResultBlockContent = ga.WebSearchToolResultBlockContent
BetaWebSearchToolResultBlockParam = ga.WebSearchToolResultBlockParam
BetaWebSearchToolResultBlockParamContentParam = ga.WebSearchToolResultBlockContentParam
BetaWebSearchToolResultErrorCode = ga.WebSearchToolResultErrorCode
BetaWebSearchToolResultErrorObject = ga.WebSearchToolResultErrorObject

BetaBillTo = Literal["self", "user_profile"]

BetaStopReason = Literal[
    "end_turn",
    "max_tokens",
    "stop_sequence",
    "tool_use",
    "pause_turn",
    "compaction",
    "refusal",
    "model_context_window_exceeded",
]
"""Why the model stopped (rule RSP-2); new reasons arrive as plain strings."""

BetaThinkingPrefixMismatchBehavior = Literal["error", "drop_block"]


class _IterationUsage(BaseModel):
    """Tokens of one step."""

    cache_creation: Annotated[BetaCacheCreation | None, ALWAYS] = None
    cache_creation_input_tokens: int
    cache_read_input_tokens: int
    input_tokens: int
    output_tokens: int


class BetaAdvisorMessageIterationUsage(_IterationUsage):
    type: Literal["advisor_message"]
    model: Model


class BetaAdvisorRedactedResultBlock(BaseModel):
    type: Literal["advisor_redacted_result"]
    encrypted_content: str
    stop_reason: Annotated[str | None, ALWAYS] = None


class BetaAdvisorResultBlock(BaseModel):
    type: Literal["advisor_result"]
    stop_reason: Annotated[str | None, ALWAYS] = None
    text: str


class BetaCacheControlEphemeral(BaseModel):
    type: Literal["ephemeral"]
    ttl: Open[Literal["5m", "1h"]] | None = None


class _Tool(BaseModel):
    """What every returned tool has."""

    allowed_callers: list[Open[AllowedCaller]] | None = None
    cache_control: BetaCacheControlEphemeral | None = None
    defer_loading: bool | None = None
    strict: bool | None = None


class BetaAdvisorTool20260301(_Tool):
    type: Literal["advisor_20260301"]
    model: Model
    name: Literal["advisor"]
    caching: BetaCacheControlEphemeral | None = None
    max_tokens: int | None = None
    max_uses: int | None = None


class BetaAdvisorToolResultErrorObject(BaseModel):
    type: Literal["advisor_tool_result_error"]
    error_code: Open[
        Literal[
            "max_uses_exceeded",
            "prompt_too_long",
            "too_many_requests",
            "overloaded",
            "unavailable",
            "execution_time_exceeded",
            "model_not_found",
        ]
    ]


BetaAdvisorToolResultBlockContent = Annotated[
    BetaAdvisorToolResultErrorObject | BetaAdvisorResultBlock | BetaAdvisorRedactedResultBlock, OpenUnion()
]


class BetaAdvisorToolResultBlock(BaseModel):
    type: Literal["advisor_tool_result"]
    content: BetaAdvisorToolResultBlockContent
    tool_use_id: str


class BetaBashCodeExecutionToolResultErrorObject(BaseModel):
    """A shell command that could not be run."""

    type: Literal["bash_code_execution_tool_result_error"]
    error_code: Open[
        Literal[
            "invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "output_file_too_large"
        ]
    ]


class BetaBashCodeExecutionToolResultBlock(BaseModel):
    """The answer to a shell command in the container."""

    type: Literal["bash_code_execution_tool_result"]
    content: Annotated[BetaBashCodeExecutionToolResultErrorObject | BetaBashCodeExecutionResultBlock, OpenUnion()]
    tool_use_id: str


class BetaBrowserToolset20260801(BaseModel):
    type: Literal["browser_toolset_20260801"]
    cache_control: BetaCacheControlEphemeral | None = None
    configs: BetaBrowserToolsetConfigs | None = None


class BetaCitationConfig(BaseModel):
    enabled: bool


class BetaCitationSearchResultLocation(BaseModel):
    type: Literal["search_result_location"]
    cited_text: str
    end_block_index: int
    search_result_index: int
    source: str
    start_block_index: int
    title: Annotated[str | None, ALWAYS] = None


class BetaCitationsConfigParam(BaseModel):
    """Whether a document may be cited."""

    enabled: bool | None = None


BetaTextCitation = Annotated[
    BetaCitationCharLocation
    | BetaCitationPageLocation
    | BetaCitationContentBlockLocation
    | BetaCitationsWebSearchResultLocation
    | BetaCitationSearchResultLocation,
    OpenUnion(),
]
"""Where a piece of text was taken from."""


class BetaCitationsDelta(BaseModel):
    """One more citation for the text block."""

    type: Literal["citations_delta"]
    citation: BetaTextCitation


class BetaClearThinking20251015EditResponse(BaseModel):
    type: Literal["clear_thinking_20251015"]
    cleared_input_tokens: int
    cleared_thinking_turns: int


class BetaClearToolUses20250919EditResponse(BaseModel):
    type: Literal["clear_tool_uses_20250919"]
    cleared_input_tokens: int
    cleared_tool_uses: int


class BetaCodeExecutionTool20250522(_Tool):
    type: Literal["code_execution_20250522"]
    name: Literal["code_execution"]


class BetaCodeExecutionTool20250825(_Tool):
    type: Literal["code_execution_20250825"]
    name: Literal["code_execution"]


class BetaCodeExecutionTool20260120(_Tool):
    type: Literal["code_execution_20260120"]
    name: Literal["code_execution"]


class BetaCodeExecutionTool20260521(_Tool):
    type: Literal["code_execution_20260521"]
    name: Literal["code_execution"]


class BetaResponseToolChangeToolReference(BaseModel):
    type: Literal["tool_reference"]
    name: str


class BetaResponseToolChangeMCPToolReference(BaseModel):
    type: Literal["mcp_tool_reference"]
    name: str
    server_name: str


class BetaResponseToolChangeMCPToolsetReference(BaseModel):
    type: Literal["mcp_toolset_reference"]
    server_name: str


class BetaResponseToolInputSchema(BaseModel):
    type: Literal["object"]
    properties: dict[str, Any] | None = None
    required: list[str] | None = None


class BetaResponseTool(BaseModel):
    type: Literal["custom"] | None = None
    input_schema: BetaResponseToolInputSchema
    name: str
    allowed_callers: list[Open[AllowedCaller]] | None = None
    defer_loading: bool | None = None
    description: str | None = None
    eager_input_streaming: bool | None = None
    input_examples: list[dict[str, Any]] | None = None
    strict: bool | None = None


class _ClientTool(_Tool):
    """The same for tools that the caller runs."""

    input_examples: list[dict[str, Any]] | None = None


class BetaToolBash20241022(_ClientTool):
    type: Literal["bash_20241022"]
    name: Literal["bash"]


class BetaToolBash20250124(_ClientTool):
    type: Literal["bash_20250124"]
    name: Literal["bash"]


class BetaToolComputerUse20241022(_ClientTool):
    type: Literal["computer_20241022"]
    display_height_px: int
    display_width_px: int
    name: Literal["computer"]
    display_number: int | None = None


class BetaMemoryTool20250818(_ClientTool):
    type: Literal["memory_20250818"]
    name: Literal["memory"]


class BetaToolComputerUse20250124(_ClientTool):
    type: Literal["computer_20250124"]
    display_height_px: int
    display_width_px: int
    name: Literal["computer"]
    display_number: int | None = None


class BetaToolTextEditor20241022(_ClientTool):
    type: Literal["text_editor_20241022"]
    name: Literal["str_replace_editor"]


class BetaToolComputerUse20251124(_ClientTool):
    type: Literal["computer_20251124"]
    display_height_px: int
    display_width_px: int
    name: Literal["computer"]
    display_number: int | None = None
    enable_zoom: bool | None = None


class BetaComputerToolset20260801(BaseModel):
    type: Literal["computer_toolset_20260801"]
    cache_control: BetaCacheControlEphemeral | None = None
    configs: BetaComputerToolsetConfigs | None = None


class BetaToolTextEditor20250124(_ClientTool):
    type: Literal["text_editor_20250124"]
    name: Literal["str_replace_editor"]


class BetaToolTextEditor20250429(_ClientTool):
    type: Literal["text_editor_20250429"]
    name: Literal["str_replace_based_edit_tool"]


class BetaToolTextEditor20250728(_ClientTool):
    type: Literal["text_editor_20250728"]
    name: Literal["str_replace_based_edit_tool"]
    max_characters: int | None = None


class BetaUserLocation(BaseModel):
    type: Literal["approximate"]
    city: str | None = None
    country: str | None = None
    region: str | None = None
    timezone: str | None = None


class _WebTool(_Tool):
    """The same for tools that reach the web."""

    allowed_domains: list[str] | None = None
    blocked_domains: list[str] | None = None
    max_uses: int | None = None


class BetaWebSearchTool20250305(_WebTool):
    type: Literal["web_search_20250305"]
    name: Literal["web_search"]
    user_location: BetaUserLocation | None = None


class BetaWebFetchURLSourceAll(BaseModel):
    type: Literal["all"]


class BetaWebFetchURLSourceNone(BaseModel):
    type: Literal["none"]


class BetaWebFetchURLSourceToolReference(BaseModel):
    type: Literal["tool_reference"]
    name: str


class BetaWebFetchURLSourceOnly(BaseModel):
    type: Literal["only"]
    tools: list[BetaWebFetchURLSourceToolReference]


class BetaWebFetchURLSourceExcept(BaseModel):
    type: Literal["except"]
    tools: list[BetaWebFetchURLSourceToolReference]


BetaWebFetchURLSource = Annotated[
    BetaWebFetchURLSourceAll | BetaWebFetchURLSourceNone | BetaWebFetchURLSourceOnly | BetaWebFetchURLSourceExcept,
    OpenUnion(),
]


class BetaWebFetchURLSources(BaseModel):
    client_tool_results: BetaWebFetchURLSource | None = None
    server_tool_results: BetaWebFetchURLSource | None = None
    user_input: Annotated[BetaWebFetchURLSourceAll | BetaWebFetchURLSourceNone, OpenUnion()] | None = None


class _WebFetchTool(_WebTool):
    """The same for web fetch."""

    citations: BetaCitationsConfigParam | None = None
    max_content_tokens: int | None = None
    url_sources: BetaWebFetchURLSources | None = None
    name: Literal["web_fetch"]


class BetaWebFetchTool20250910(_WebFetchTool):
    type: Literal["web_fetch_20250910"]


class BetaWebSearchTool20260209(_WebTool):
    type: Literal["web_search_20260209"]
    name: Literal["web_search"]
    user_location: BetaUserLocation | None = None


class BetaWebFetchTool20260209(_WebFetchTool):
    type: Literal["web_fetch_20260209"]


class BetaWebFetchTool20260309(_WebFetchTool):
    type: Literal["web_fetch_20260309"]
    use_cache: bool | None = None


class BetaWebSearchTool20260318(_WebTool):
    type: Literal["web_search_20260318"]
    name: Literal["web_search"]
    response_inclusion: Open[Literal["full", "excluded"]] | None = None
    user_location: BetaUserLocation | None = None


class BetaWebFetchTool20260318(_WebFetchTool):
    type: Literal["web_fetch_20260318"]
    response_inclusion: Open[Literal["full", "excluded"]] | None = None
    use_cache: bool | None = None


class BetaToolSearchToolBm25_20251119(_Tool):  # noqa: N801  (a public name)
    type: Open[Literal["tool_search_tool_bm25_20251119", "tool_search_tool_bm25"]]
    name: Literal["tool_search_tool_bm25"]


class BetaToolSearchToolRegex20251119(_Tool):
    type: Open[Literal["tool_search_tool_regex_20251119", "tool_search_tool_regex"]]
    name: Literal["tool_search_tool_regex"]


class BetaMCPToolConfig(BaseModel):
    defer_loading: bool | None = None
    enabled: bool | None = None


class BetaMCPToolDefaultConfig(BaseModel):
    defer_loading: bool | None = None
    enabled: bool | None = None


class BetaMCPToolParam(BaseModel):
    input_schema: dict[str, Any]
    name: str
    description: str | None = None


class BetaMCPToolset(BaseModel):
    type: Literal["mcp_toolset"]
    mcp_server_name: str
    cache_control: BetaCacheControlEphemeral | None = None
    configs: dict[str, BetaMCPToolConfig] | None = None
    default_config: BetaMCPToolDefaultConfig | None = None
    tools: list[BetaMCPToolParam] | None = None


BetaResponseToolUnion = Annotated[
    BetaResponseTool
    | Annotated[
        BetaResponseTool
        | BetaToolBash20241022
        | BetaToolBash20250124
        | BetaCodeExecutionTool20250522
        | BetaCodeExecutionTool20250825
        | BetaCodeExecutionTool20260120
        | BetaCodeExecutionTool20260521
        | BetaBrowserToolset20260801
        | BetaToolComputerUse20241022
        | BetaMemoryTool20250818
        | BetaToolComputerUse20250124
        | BetaToolTextEditor20241022
        | BetaToolComputerUse20251124
        | BetaComputerToolset20260801
        | BetaToolTextEditor20250124
        | BetaToolTextEditor20250429
        | BetaToolTextEditor20250728
        | BetaWebSearchTool20250305
        | BetaWebFetchTool20250910
        | BetaWebSearchTool20260209
        | BetaWebFetchTool20260209
        | BetaWebFetchTool20260309
        | BetaWebSearchTool20260318
        | BetaWebFetchTool20260318
        | BetaAdvisorTool20260301
        | BetaToolSearchToolBm25_20251119
        | BetaToolSearchToolRegex20251119
        | BetaMCPToolset,
        OpenUnion(),
    ],
    Field(union_mode="left_to_right"),
]


class BetaToolChangeToolDefinition(BaseModel):
    type: Literal["tool_definition"]
    definition: BetaResponseToolUnion


BetaToolAddition = Annotated[
    BetaResponseToolChangeToolReference
    | BetaResponseToolChangeMCPToolReference
    | BetaResponseToolChangeMCPToolsetReference
    | BetaToolChangeToolDefinition,
    OpenUnion(),
]


class BetaResponseToolAdditionBlock(BaseModel):
    type: Literal["tool_addition"]
    tool: BetaToolAddition


BetaToolRemoval = Annotated[
    BetaResponseToolChangeToolReference
    | BetaResponseToolChangeMCPToolReference
    | BetaResponseToolChangeMCPToolsetReference,
    OpenUnion(),
]


class BetaResponseToolRemovalBlock(BaseModel):
    type: Literal["tool_removal"]
    tool: BetaToolRemoval


BetaCompactionBlockToolChange = Annotated[BetaResponseToolAdditionBlock | BetaResponseToolRemovalBlock, OpenUnion()]


class BetaCompactionBlock(BaseModel):
    type: Literal["compaction"]
    content: Annotated[str | None, ALWAYS] = None
    encrypted_content: Annotated[str | None, ALWAYS] = None
    signature: str | None = None
    tool_changes: list[BetaCompactionBlockToolChange] | None = None


class BetaCompactionContentBlockDelta(BaseModel):
    type: Literal["compaction_delta"]
    content: Annotated[str | None, ALWAYS] = None
    encrypted_content: Annotated[str | None, ALWAYS] = None


class BetaCompactionIterationUsage(_IterationUsage):
    type: Literal["compaction"]


class BetaTextBlock(BaseModel):
    """Text written by the model."""

    type: Literal["text"]
    citations: Annotated[list[BetaTextCitation] | None, ALWAYS] = None
    text: str


class BetaToolUseBlock(ToolCall):
    """A tool call that the caller has to run and answer with a `tool_result` (rule PAIR-1)."""

    type: Literal["tool_use"]
    id: str
    input: dict[str, Any]
    name: str
    caller: ToolUseCaller | None = None
    toolset_name: str | None = None


class BetaServerToolUseBlock(ToolCall):
    """A tool call that the service runs itself (rule SRV-2)."""

    type: Literal["server_tool_use"]
    id: str
    input: dict[str, Any]
    name: Open[
        Literal[
            "advisor",
            "web_search",
            "web_fetch",
            "code_execution",
            "bash_code_execution",
            "text_editor_code_execution",
            "tool_search_tool_regex",
            "tool_search_tool_bm25",
        ]
    ]
    caller: ToolUseCaller | None = None


class BetaWebSearchToolResultBlock(BaseModel):
    """The answer to a web search."""

    type: Literal["web_search_tool_result"]
    content: BetaWebSearchToolResultBlockContent
    tool_use_id: str
    caller: ToolUseCaller | None = None


class BetaDocumentBlock(BaseModel):
    """A document that web fetch brought back."""

    type: Literal["document"]
    citations: Annotated[BetaCitationConfig | None, ALWAYS] = None
    source: DocumentSource
    title: Annotated[str | None, ALWAYS] = None


class BetaWebFetchBlock(BaseModel):
    """A page that web fetch brought back."""

    type: Literal["web_fetch_result"]
    content: BetaDocumentBlock
    retrieved_at: Annotated[str | None, ALWAYS] = None
    url: str


class BetaWebFetchToolResultBlock(BaseModel):
    """The answer to a web fetch."""

    type: Literal["web_fetch_tool_result"]
    content: Annotated[BetaWebFetchToolResultErrorBlock | BetaWebFetchBlock, OpenUnion()]
    tool_use_id: str
    caller: ToolUseCaller | None = None


class BetaTextEditorCodeExecutionToolResultErrorObject(BaseModel):
    """A file operation that failed."""

    type: Literal["text_editor_code_execution_tool_result_error"]
    error_code: Open[
        Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "file_not_found"]
    ]
    error_message: Annotated[str | None, ALWAYS] = None


BetaTextEditorCodeExecutionToolResultBlockContent = Annotated[
    BetaTextEditorCodeExecutionToolResultErrorObject
    | BetaTextEditorCodeExecutionViewResultBlock
    | BetaTextEditorCodeExecutionCreateResultBlock
    | BetaTextEditorCodeExecutionStrReplaceResultBlock,
    OpenUnion(),
]
"""The outcome of the file operation or an error."""


class BetaTextEditorCodeExecutionToolResultBlock(BaseModel):
    """The answer to a file operation in the container."""

    type: Literal["text_editor_code_execution_tool_result"]
    content: BetaTextEditorCodeExecutionToolResultBlockContent
    tool_use_id: str


class BetaToolSearchToolResultErrorObject(BaseModel):
    """A tool search that failed."""

    type: Literal["tool_search_tool_result_error"]
    error_code: Open[Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"]]
    error_message: Annotated[str | None, ALWAYS] = None


class BetaToolSearchToolResultBlock(BaseModel):
    """The answer to a tool search (rule SRV-14)."""

    type: Literal["tool_search_tool_result"]
    content: Annotated[BetaToolSearchToolResultErrorObject | BetaToolSearchToolSearchResultBlock, OpenUnion()]
    tool_use_id: str


class BetaMCPToolUseBlock(ToolCall):
    type: Literal["mcp_tool_use"]
    id: str
    input: dict[str, Any]
    name: str
    server_name: str


class BetaMCPToolResultBlock(BaseModel):
    type: Literal["mcp_tool_result"]
    content: str | list[BetaTextBlock]
    is_error: bool
    tool_use_id: str


class BetaFallbackInfo(BaseModel):
    model: Model


class BetaFallbackRefusalTrigger(BaseModel):
    type: Literal["refusal"]
    category: Annotated[
        Open[Literal["cyber", "bio", "frontier_llm", "reasoning_extraction", "general_harms"]] | None, ALWAYS
    ] = None


class BetaFallbackBlock(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    type: Literal["fallback"]
    from_: BetaFallbackInfo = Field(alias="from")
    to: BetaFallbackInfo
    trigger: BetaFallbackRefusalTrigger


class BetaMCPTool(BaseModel):
    input_schema: dict[str, Any]
    name: str
    description: str | None = None


class BetaMCPToolListingBlock(BaseModel):
    type: Literal["mcp_tool_listing"]
    mcp_server_name: str
    tools: list[BetaMCPTool]


BetaContentBlock = Annotated[
    BetaTextBlock
    | BetaThinkingBlock
    | BetaRedactedThinkingBlock
    | BetaToolUseBlock
    | BetaServerToolUseBlock
    | BetaWebSearchToolResultBlock
    | BetaWebFetchToolResultBlock
    | BetaAdvisorToolResultBlock
    | BetaCodeExecutionToolResultBlock
    | BetaBashCodeExecutionToolResultBlock
    | BetaTextEditorCodeExecutionToolResultBlock
    | BetaToolSearchToolResultBlock
    | BetaMCPToolUseBlock
    | BetaMCPToolResultBlock
    | BetaContainerUploadBlock
    | BetaCompactionBlock
    | BetaFallbackBlock
    | BetaMCPToolListingBlock,
    OpenUnion(UnknownBlock),
]
"""One part of a message; compare `type` to tell them apart."""

BetaContextManagementAppliedEdit = Annotated[
    BetaClearToolUses20250919EditResponse | BetaClearThinking20251015EditResponse, OpenUnion()
]


class BetaContextManagementResponse(BaseModel):
    applied_edits: list[BetaContextManagementAppliedEdit]


class BetaCountTokensContextManagementResponse(BaseModel):
    original_input_tokens: int


class BetaFallbackCreditNotApplied(BaseModel):
    type: Literal["not_applied"]
    reason: Open[
        Literal[
            "body_mismatch",
            "continuation_excluded",
            "continuation_only",
            "expired",
            "invalid_target_model",
            "not_enabled",
            "reprice_unavailable",
            "temporarily_unavailable",
            "variant_fields_present",
            "wrong_organization",
            "wrong_platform",
            "wrong_workspace",
        ]
    ]
    remove_to_redeem: list[str] | None = None


class BetaFallbackCreditRedeemed(BaseModel):
    type: Literal["redeemed"]


class BetaFallbackCreditUsage(BaseModel):
    status: Annotated[BetaFallbackCreditRedeemed | BetaFallbackCreditNotApplied, OpenUnion()]


class BetaFallbackMessageIterationUsage(_IterationUsage):
    type: Literal["fallback_message"]
    model: Model


class BetaThinkingDroppedInputTransformation(BaseModel):
    type: Literal["thinking_dropped"]
    path: str
    reason: Open[
        Literal[
            "model_binding_mismatch",
            "prefix_binding_mismatch",
            "organization_binding_mismatch",
            "end_user_binding_mismatch",
        ]
    ]


class BetaThinkingMismatchAllowedInputTransformation(BaseModel):
    type: Literal["thinking_mismatch_allowed"]
    path: str
    reason: Open[
        Literal[
            "model_binding_mismatch",
            "prefix_binding_mismatch",
            "organization_binding_mismatch",
            "end_user_binding_mismatch",
        ]
    ]


BetaInputTransformation = Annotated[
    BetaThinkingDroppedInputTransformation | BetaThinkingMismatchAllowedInputTransformation, OpenUnion()
]


class BetaMessageIterationUsage(_IterationUsage):
    type: Literal["message"]
    model: Annotated[Model | None, ALWAYS] = None


BetaIterationsUsageItem = Annotated[
    BetaMessageIterationUsage
    | BetaCompactionIterationUsage
    | BetaAdvisorMessageIterationUsage
    | BetaFallbackMessageIterationUsage,
    OpenUnion(),
]

BetaIterationsUsage = list[BetaIterationsUsageItem]


class BetaMemoryTool20250818ViewCommand(BaseModel):
    command: Literal["view"]
    path: str
    view_range: list[int] | None = None


class BetaMemoryTool20250818CreateCommand(BaseModel):
    command: Literal["create"]
    file_text: str
    path: str


class BetaMemoryTool20250818StrReplaceCommand(BaseModel):
    command: Literal["str_replace"]
    new_str: str
    old_str: str
    path: str


class BetaMemoryTool20250818InsertCommand(BaseModel):
    command: Literal["insert"]
    insert_line: int
    insert_text: str
    path: str


class BetaMemoryTool20250818DeleteCommand(BaseModel):
    command: Literal["delete"]
    path: str


class BetaMemoryTool20250818RenameCommand(BaseModel):
    command: Literal["rename"]
    new_path: str
    old_path: str


BetaMemoryTool20250818Command = Annotated[
    BetaMemoryTool20250818ViewCommand
    | BetaMemoryTool20250818CreateCommand
    | BetaMemoryTool20250818StrReplaceCommand
    | BetaMemoryTool20250818InsertCommand
    | BetaMemoryTool20250818DeleteCommand
    | BetaMemoryTool20250818RenameCommand,
    Field(discriminator="command"),
]


class BetaRefusalStopDetails(BaseModel):
    """Why the model refused (rule RSP-3)."""

    type: Literal["refusal"]
    category: Annotated[
        Open[Literal["cyber", "bio", "frontier_llm", "reasoning_extraction", "general_harms"]] | None, ALWAYS
    ] = None
    explanation: Annotated[str | None, ALWAYS] = None
    fallback_credit_token: Annotated[str | None, ALWAYS] = None
    fallback_has_prefill_claim: Annotated[bool | None, ALWAYS] = None
    recommended_model: Annotated[str | None, ALWAYS] = None


class BetaUsage(PricedUsage):
    """What a message cost, in tokens (rules RSP-8, RSP-9)."""

    cache_creation: Annotated[BetaCacheCreation | None, ALWAYS] = None
    cache_creation_input_tokens: Annotated[int | None, ALWAYS] = None
    cache_read_input_tokens: Annotated[int | None, ALWAYS] = None
    fallback_credit: Annotated[BetaFallbackCreditUsage | None, ALWAYS] = None
    inference_geo: Annotated[str | None, ALWAYS] = None
    input_tokens: int
    iterations: Annotated[BetaIterationsUsage | None, ALWAYS] = None
    output_tokens: int
    output_tokens_details: Annotated[BetaOutputTokensDetails | None, ALWAYS] = None
    server_tool_use: Annotated[BetaServerToolUsage | None, ALWAYS] = None
    service_tier: Annotated[Open[Literal["standard", "priority", "batch"]] | None, ALWAYS] = None
    speed: Annotated[Open[Literal["standard", "fast"]] | None, ALWAYS] = None


class BetaMessage(PricedMessage):
    """A message from the model (rule RSP-1)."""

    type: Literal["message"]
    id: str
    container: Annotated[BetaContainer | None, ALWAYS] = None
    content: list[BetaContentBlock]
    context_management: Annotated[BetaContextManagementResponse | None, ALWAYS] = None
    diagnostics: Annotated[BetaDiagnostics | None, ALWAYS] = None
    model: Model
    role: Literal["assistant"]
    stop_details: Annotated[BetaRefusalStopDetails | None, ALWAYS] = None
    stop_reason: Annotated[Open[BetaStopReason] | None, ALWAYS] = None
    stop_sequence: Annotated[str | None, ALWAYS] = None
    usage: BetaUsage
    input_transformations: list[BetaInputTransformation] | None = None

    @property
    def incomplete_tool_calls(self) -> "list[BetaContentBlock]":
        """The tool calls whose input is not complete, such as one that `max_tokens` cut (rule STR-7); never run one."""
        return incomplete_calls(self.content)

    def to_param(self) -> "BetaAssistantMessageParam":
        """Return the message as a turn to send back: role and content, each block with the keys it was received with.

        Tool calls that are not complete are left out, with one warning.

        Raises:
            ValueError: nothing would be left.
        """
        return cast(
            "BetaAssistantMessageParam",
            {"role": self.role, "content": as_param(without_incomplete_calls(self.content))},
        )


class BetaMessageDeltaUsage(BaseModel):
    """Running totals during a stream: each replaces the one before (rule STR-4)."""

    cache_creation_input_tokens: Annotated[int | None, ALWAYS] = None
    cache_read_input_tokens: Annotated[int | None, ALWAYS] = None
    fallback_credit: Annotated[BetaFallbackCreditUsage | None, ALWAYS] = None
    input_tokens: Annotated[int | None, ALWAYS] = None
    iterations: Annotated[BetaIterationsUsage | None, ALWAYS] = None
    output_tokens: int
    output_tokens_details: Annotated[BetaOutputTokensDetails | None, ALWAYS] = None
    server_tool_use: Annotated[BetaServerToolUsage | None, ALWAYS] = None


class BetaMessageTokensCount(BaseModel):
    """How many tokens a request would use (rule CNT-1)."""

    context_management: Annotated[BetaCountTokensContextManagementResponse | None, ALWAYS] = None
    input_tokens: int


class BetaThinkingDelta(BaseModel):
    """More thinking."""

    type: Literal["thinking_delta"]
    estimated_tokens: Annotated[int | None, ALWAYS] = None
    thinking: str


BetaRawContentBlockDelta = Annotated[
    BetaTextDelta
    | BetaInputJSONDelta
    | BetaCitationsDelta
    | BetaThinkingDelta
    | BetaSignatureDelta
    | BetaCompactionContentBlockDelta,
    OpenUnion(UnknownDelta),
]
"""What was added to a block."""


class BetaRawContentBlockDeltaEvent(BaseModel):
    """A block grows."""

    type: Literal["content_block_delta"]
    delta: BetaRawContentBlockDelta
    index: int


class BetaRawContentBlockStartEvent(BaseModel):
    """A block begins; some come complete at once (rule STR-8)."""

    type: Literal["content_block_start"]
    content_block: BetaContentBlock
    index: int


class BetaMessageDelta(BaseModel):
    """What changed in the message as a whole."""

    container: Annotated[BetaContainer | None, ALWAYS] = None
    stop_details: Annotated[BetaRefusalStopDetails | None, ALWAYS] = None
    stop_reason: Annotated[Open[BetaStopReason] | None, ALWAYS] = None
    stop_sequence: Annotated[str | None, ALWAYS] = None


class BetaRawMessageDeltaEvent(BaseModel):
    """The message is about to end: stop reason and running totals (rule STR-4)."""

    type: Literal["message_delta"]
    context_management: Annotated[BetaContextManagementResponse | None, ALWAYS] = None
    delta: BetaMessageDelta
    usage: BetaMessageDeltaUsage
    input_transformations: list[BetaInputTransformation] | None = None


class BetaRawMessageStartEvent(BaseModel):
    """The stream begins: the message so far, without content (rule STR-3)."""

    type: Literal["message_start"]
    message: BetaMessage


BetaRawMessageStreamEvent = Annotated[
    BetaRawMessageStartEvent
    | BetaRawMessageDeltaEvent
    | BetaRawMessageStopEvent
    | BetaRawContentBlockStartEvent
    | BetaRawContentBlockDeltaEvent
    | BetaRawContentBlockStopEvent,
    OpenUnion(UnknownEvent),
]
"""One event of a streamed message, as it arrives (rule STR-2)."""


class BetaAdvisorRedactedResultBlockParam(TypedDict, total=False):
    type: Required[Literal["advisor_redacted_result"]]
    encrypted_content: Required[str]
    stop_reason: str | None


class BetaAdvisorResultBlockParam(TypedDict, total=False):
    type: Required[Literal["advisor_result"]]
    text: Required[str]
    stop_reason: str | None


class _ToolParam(TypedDict, total=False):
    """What every tool can be given."""

    allowed_callers: Sequence[AllowedCaller]
    cache_control: BetaCacheControlEphemeralParam | None
    defer_loading: bool
    strict: bool


class BetaAdvisorTool20260301Param(_ToolParam, total=False):
    type: Required[Literal["advisor_20260301"]]
    model: Required[ModelParam]
    name: Required[Literal["advisor"]]
    caching: BetaCacheControlEphemeralParam | None
    max_tokens: Annotated[int, Ge(1024)] | None
    max_uses: int | None


class BetaAdvisorToolResultErrorParam(TypedDict, total=False):
    type: Required[Literal["advisor_tool_result_error"]]
    error_code: Required[
        Literal[
            "max_uses_exceeded",
            "prompt_too_long",
            "too_many_requests",
            "overloaded",
            "unavailable",
            "execution_time_exceeded",
            "model_not_found",
        ]
    ]


BetaAdvisorToolResultBlockContentParam = Annotated[
    BetaAdvisorToolResultErrorParam | BetaAdvisorResultBlockParam | BetaAdvisorRedactedResultBlockParam, Tagged()
]


class BetaAdvisorToolResultBlockParam(TypedDict, total=False):
    type: Required[Literal["advisor_tool_result"]]
    content: Required[BetaAdvisorToolResultBlockContentParam]
    tool_use_id: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None


class BetaAllThinkingTurnsParam(TypedDict, total=False):
    type: Required[Literal["all"]]


BetaDocumentSourceParam = Annotated[
    BetaBase64PDFSourceParam
    | BetaPlainTextSourceParam
    | BetaContentBlockSourceParam
    | BetaURLPDFSourceParam
    | BetaFileDocumentSourceParam,
    Tagged(),
]
"""Where the body of a document is."""


class BetaCitationsConfigParamParam(TypedDict, total=False):
    enabled: bool


class BetaRequestDocumentBlockParam(TypedDict, total=False):
    type: Required[Literal["document"]]
    source: Required[BetaDocumentSourceParam]
    cache_control: BetaCacheControlEphemeralParam | None
    citations: BetaCitationsConfigParamParam | None
    context: str | None
    title: str | None


class BetaSearchResultBlockParam(TypedDict, total=False):
    """A result of the caller's own search, which the model can cite (rule BLK-4)."""

    type: Required[Literal["search_result"]]
    content: Required[Sequence[BetaTextBlockParam]]
    source: Required[str]
    title: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None
    citations: BetaCitationsConfigParamParam


BetaToolResultContentParam = Annotated[
    BetaTextBlockParam
    | BetaImageBlockParam
    | BetaSearchResultBlockParam
    | BetaRequestDocumentBlockParam
    | BetaToolReferenceBlockParam
    | BetaBrowserStateBlockParam,
    Tagged(),
]
"""One part of a tool result."""


class BetaToolResultBlockParam(TypedDict, total=False):
    """The answer to a tool call; it must come first in the next user message (rules BLK-7, PAIR-2)."""

    type: Required[Literal["tool_result"]]
    tool_use_id: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None
    content: Annotated[str | Sequence[BetaToolResultContentParam], TextOr()]
    is_error: bool
    toolset_name: str | None


class BetaServerToolUseBlockParam(TypedDict, total=False):
    """A replayed call of a tool that the service ran (rule BLK-8)."""

    type: Required[Literal["server_tool_use"]]
    id: Required[str]
    input: Required[Mapping[str, object]]
    name: Required[
        Literal[
            "advisor",
            "web_search",
            "web_fetch",
            "code_execution",
            "bash_code_execution",
            "text_editor_code_execution",
            "tool_search_tool_regex",
            "tool_search_tool_bm25",
        ]
    ]
    cache_control: BetaCacheControlEphemeralParam | None
    caller: ToolUseCallerParam


class BetaWebFetchBlockParam(TypedDict, total=False):
    """A replayed page that web fetch had brought back."""

    type: Required[Literal["web_fetch_result"]]
    content: Required[BetaRequestDocumentBlockParam]
    url: Required[str]
    retrieved_at: str | None


class BetaWebFetchToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a web fetch."""

    type: Required[Literal["web_fetch_tool_result"]]
    content: Required[Annotated[BetaWebFetchToolResultErrorBlockParam | BetaWebFetchBlockParam, Tagged()]]
    tool_use_id: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None
    caller: ToolUseCallerParam


class BetaBashCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """Replayed: a shell command that could not be run."""

    type: Required[Literal["bash_code_execution_tool_result_error"]]
    error_code: Required[
        Literal[
            "invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "output_file_too_large"
        ]
    ]


BetaBashCodeExecutionToolResultBlockContentParam = Annotated[
    BetaBashCodeExecutionToolResultErrorParam | BetaBashCodeExecutionResultBlockParam, Tagged()
]
"""The replayed outcome of the command."""


class BetaBashCodeExecutionToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a shell command in the container."""

    type: Required[Literal["bash_code_execution_tool_result"]]
    content: Required[BetaBashCodeExecutionToolResultBlockContentParam]
    tool_use_id: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None


class BetaTextEditorCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """Replayed: a file operation that had failed."""

    type: Required[Literal["text_editor_code_execution_tool_result_error"]]
    error_code: Required[
        Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "file_not_found"]
    ]
    error_message: str | None


BetaTextEditorCodeExecutionToolResultBlockContentParam = Annotated[
    BetaTextEditorCodeExecutionToolResultErrorParam
    | BetaTextEditorCodeExecutionViewResultBlockParam
    | BetaTextEditorCodeExecutionCreateResultBlockParam
    | BetaTextEditorCodeExecutionStrReplaceResultBlockParam,
    Tagged(),
]
"""The replayed outcome of the file operation."""


class BetaTextEditorCodeExecutionToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a file operation in the container."""

    type: Required[Literal["text_editor_code_execution_tool_result"]]
    content: Required[BetaTextEditorCodeExecutionToolResultBlockContentParam]
    tool_use_id: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None


class BetaToolSearchToolResultErrorParam(TypedDict, total=False):
    """Replayed: a tool search that had failed."""

    type: Required[Literal["tool_search_tool_result_error"]]
    error_code: Required[Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"]]
    error_message: str | None


BetaToolSearchToolResultBlockContentParam = Annotated[
    BetaToolSearchToolResultErrorParam | BetaToolSearchToolSearchResultBlockParam, Tagged()
]
"""The replayed outcome of a tool search."""


class BetaToolSearchToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a tool search."""

    type: Required[Literal["tool_search_tool_result"]]
    content: Required[BetaToolSearchToolResultBlockContentParam]
    tool_use_id: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None


class BetaMCPToolUseBlockParam(TypedDict, total=False):
    type: Required[Literal["mcp_tool_use"]]
    id: Required[str]
    input: Required[Mapping[str, object]]
    name: Required[str]
    server_name: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None


class BetaRequestMCPToolResultBlockParam(TypedDict, total=False):
    type: Required[Literal["mcp_tool_result"]]
    tool_use_id: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None
    content: Annotated[str | Sequence[BetaTextBlockParam], TextOr()]
    is_error: bool


class BetaToolChangeToolReferenceParam(TypedDict, total=False):
    type: Required[Literal["tool_reference"]]
    name: Required[str]


class BetaToolChangeMCPToolReferenceParam(TypedDict, total=False):
    type: Required[Literal["mcp_tool_reference"]]
    name: Required[str]
    server_name: Required[str]


class BetaToolChangeMCPToolsetReferenceParam(TypedDict, total=False):
    type: Required[Literal["mcp_toolset_reference"]]
    server_name: Required[str]


class _ClientToolParam(_ToolParam, total=False):
    """The same for tools that the caller runs."""

    input_examples: Sequence[Mapping[str, object]]


class BetaToolBash20241022Param(_ClientToolParam, total=False):
    type: Required[Literal["bash_20241022"]]
    name: Required[Literal["bash"]]


class BetaToolComputerUse20241022Param(_ClientToolParam, total=False):
    type: Required[Literal["computer_20241022"]]
    display_height_px: Required[int]
    display_width_px: Required[int]
    name: Required[Literal["computer"]]
    display_number: int | None


class BetaToolComputerUse20250124Param(_ClientToolParam, total=False):
    type: Required[Literal["computer_20250124"]]
    display_height_px: Required[int]
    display_width_px: Required[int]
    name: Required[Literal["computer"]]
    display_number: int | None


class BetaToolTextEditor20241022Param(_ClientToolParam, total=False):
    type: Required[Literal["text_editor_20241022"]]
    name: Required[Literal["str_replace_editor"]]


class BetaToolComputerUse20251124Param(_ClientToolParam, total=False):
    type: Required[Literal["computer_20251124"]]
    display_height_px: Required[int]
    display_width_px: Required[int]
    name: Required[Literal["computer"]]
    display_number: int | None
    enable_zoom: bool


class _WebFetchToolParam(_ToolParam, total=False):
    """The same for web fetch."""

    allowed_domains: Sequence[str] | None
    blocked_domains: Sequence[str] | None
    max_uses: int | None
    citations: BetaCitationsConfigParamParam | None
    max_content_tokens: int | None
    url_sources: BetaWebFetchURLSourcesParam | None
    name: Required[Literal["web_fetch"]]


class BetaWebFetchTool20250910Param(_WebFetchToolParam, total=False):
    """Web fetch, the first version (rule SRV-9)."""

    type: Required[Literal["web_fetch_20250910"]]


class BetaWebFetchTool20260209Param(_WebFetchToolParam, total=False):
    """Web fetch whose pages code can filter before the model sees them (rule SRV-11)."""

    type: Required[Literal["web_fetch_20260209"]]


class BetaWebFetchTool20260309Param(_WebFetchToolParam, total=False):
    """Web fetch that can go round its cache."""

    type: Required[Literal["web_fetch_20260309"]]
    use_cache: bool


class BetaWebFetchTool20260318Param(_WebFetchToolParam, total=False):
    """Web fetch that can keep its pages out of the answer."""

    type: Required[Literal["web_fetch_20260318"]]
    response_inclusion: Literal["full", "excluded"]
    use_cache: bool


class BetaMCPToolConfigParam(TypedDict, total=False):
    defer_loading: bool
    enabled: bool


class BetaMCPToolDefaultConfigParam(TypedDict, total=False):
    defer_loading: bool
    enabled: bool


class BetaMCPToolParamParam(TypedDict, total=False):
    input_schema: Required[Mapping[str, object]]
    name: Required[str]
    description: str | None


class BetaMCPToolsetParam(TypedDict, total=False):
    type: Required[Literal["mcp_toolset"]]
    mcp_server_name: Required[str]
    cache_control: BetaCacheControlEphemeralParam | None
    configs: Mapping[str, BetaMCPToolConfigParam] | None
    default_config: BetaMCPToolDefaultConfigParam
    tools: Sequence[BetaMCPToolParamParam] | None


BetaToolUnionParam = Annotated[
    BetaToolParam
    | BetaToolBash20241022Param
    | BetaToolBash20250124Param
    | BetaCodeExecutionTool20250522Param
    | BetaCodeExecutionTool20250825Param
    | BetaCodeExecutionTool20260120Param
    | BetaCodeExecutionTool20260521Param
    | BetaBrowserToolset20260801Param
    | BetaToolComputerUse20241022Param
    | BetaMemoryTool20250818Param
    | BetaToolComputerUse20250124Param
    | BetaToolTextEditor20241022Param
    | BetaToolComputerUse20251124Param
    | BetaComputerToolset20260801Param
    | BetaToolTextEditor20250124Param
    | BetaToolTextEditor20250429Param
    | BetaToolTextEditor20250728Param
    | BetaWebSearchTool20250305Param
    | BetaWebFetchTool20250910Param
    | BetaWebSearchTool20260209Param
    | BetaWebFetchTool20260209Param
    | BetaWebFetchTool20260309Param
    | BetaWebSearchTool20260318Param
    | BetaWebFetchTool20260318Param
    | BetaAdvisorTool20260301Param
    | BetaToolSearchToolBm25_20251119Param
    | BetaToolSearchToolRegex20251119Param
    | BetaMCPToolsetParam,
    Tagged(default="custom"),
]
"""A tool that the model may call: the caller's own, one of Anthropic's, or one that the service runs."""


class BetaToolChangeToolDefinitionParam(TypedDict, total=False):
    type: Required[Literal["tool_definition"]]
    definition: Required[BetaToolUnionParam]


BetaToolAdditionParam = Annotated[
    BetaToolChangeToolReferenceParam
    | BetaToolChangeMCPToolReferenceParam
    | BetaToolChangeMCPToolsetReferenceParam
    | BetaToolChangeToolDefinitionParam,
    Tagged(),
]


class BetaRequestToolAdditionBlockParam(TypedDict, total=False):
    type: Required[Literal["tool_addition"]]
    tool: Required[BetaToolAdditionParam]
    cache_control: BetaCacheControlEphemeralParam | None


BetaToolRemovalParam = Annotated[
    BetaToolChangeToolReferenceParam | BetaToolChangeMCPToolReferenceParam | BetaToolChangeMCPToolsetReferenceParam,
    Tagged(),
]


class BetaRequestToolRemovalBlockParam(TypedDict, total=False):
    type: Required[Literal["tool_removal"]]
    tool: Required[BetaToolRemovalParam]
    cache_control: BetaCacheControlEphemeralParam | None


BetaCompactionBlockToolChangeParam = Annotated[
    BetaRequestToolAdditionBlockParam | BetaRequestToolRemovalBlockParam, Tagged()
]


class BetaCompactionBlockParam(TypedDict, total=False):
    type: Required[Literal["compaction"]]
    cache_control: BetaCacheControlEphemeralParam | None
    content: str | None
    encrypted_content: str | None
    signature: str | None
    tool_changes: Sequence[BetaCompactionBlockToolChangeParam] | None


class BetaMCPToolListingBlockParam(TypedDict, total=False):
    type: Required[Literal["mcp_tool_listing"]]
    mcp_server_name: Required[str]
    tools: Required[Sequence[BetaMCPToolParamParam]]


class BetaFallbackInfoParam(TypedDict, total=False):
    model: Required[ModelParam]


BetaFallbackBlockParam = TypedDict(
    "BetaFallbackBlockParam",
    {
        "from": Required[BetaFallbackInfoParam],
        "to": Required[BetaFallbackInfoParam],
        "type": Required[Literal["fallback"]],
        "trigger": object,
    },
    total=False,
)

_BetaSentBlock: TypeAlias = (
    BetaTextBlockParam
    | BetaImageBlockParam
    | BetaRequestDocumentBlockParam
    | BetaSearchResultBlockParam
    | BetaThinkingBlockParam
    | BetaRedactedThinkingBlockParam
    | BetaToolUseBlockParam
    | BetaToolResultBlockParam
    | BetaServerToolUseBlockParam
    | BetaWebSearchToolResultBlockParam
    | BetaWebFetchToolResultBlockParam
    | BetaAdvisorToolResultBlockParam
    | BetaCodeExecutionToolResultBlockParam
    | BetaBashCodeExecutionToolResultBlockParam
    | BetaTextEditorCodeExecutionToolResultBlockParam
    | BetaToolSearchToolResultBlockParam
    | BetaMCPToolUseBlockParam
    | BetaRequestMCPToolResultBlockParam
    | BetaContainerUploadBlockParam
    | BetaCompactionBlockParam
    | BetaRequestToolAdditionBlockParam
    | BetaRequestToolRemovalBlockParam
    | BetaMCPToolListingBlockParam
    | BetaFallbackBlockParam
)
if TYPE_CHECKING:
    BetaContentBlockParam: TypeAlias = _BetaSentBlock | BetaContentBlock
else:
    BetaContentBlockParam = Annotated[_BetaSentBlock, Tagged()]
"""One part of a message as sent; a block that was received is accepted too."""

BetaMessageContentParam = str | Sequence[BetaContentBlockParam]
"""The content of a message: text, or a list of blocks."""


class BetaAssistantMessageParam(TypedDict, total=False):
    """The model's turn, replayed or as a prefill (rule MSG-5)."""

    content: Required[BetaMessageContentParam]
    role: Required[Literal["assistant"]]


class BetaBillingPolicyParam(TypedDict, total=False):
    """Who pays for the request (rule OTH-3)."""

    type: Required[Literal["billing_policy"]]
    bill_to: BetaBillTo


class BetaThinkingTurnsParam(TypedDict, total=False):
    type: Required[Literal["thinking_turns"]]
    value: Required[int]


class BetaClearThinking20251015EditParam(TypedDict, total=False):
    type: Required[Literal["clear_thinking_20251015"]]
    keep: Literal["all"] | Annotated[BetaThinkingTurnsParam | BetaAllThinkingTurnsParam, Tagged()]


class BetaInputTokensClearAtLeastParam(TypedDict, total=False):
    type: Required[Literal["input_tokens"]]
    value: Required[int]


class BetaToolUsesKeepParam(TypedDict, total=False):
    type: Required[Literal["tool_uses"]]
    value: Required[int]


class BetaInputTokensTriggerParam(TypedDict, total=False):
    type: Required[Literal["input_tokens"]]
    value: Required[int]


class BetaToolUsesTriggerParam(TypedDict, total=False):
    type: Required[Literal["tool_uses"]]
    value: Required[int]


class BetaClearToolUses20250919EditParam(TypedDict, total=False):
    type: Required[Literal["clear_tool_uses_20250919"]]
    clear_at_least: BetaInputTokensClearAtLeastParam | None
    clear_tool_inputs: bool | Sequence[str] | None
    exclude_tools: Sequence[str] | None
    keep: BetaToolUsesKeepParam
    trigger: Annotated[BetaInputTokensTriggerParam | BetaToolUsesTriggerParam, Tagged()]


class BetaCompact20260112EditParam(TypedDict, total=False):
    type: Required[Literal["compact_20260112"]]
    instructions: str | None
    pause_after_compaction: bool
    trigger: BetaInputTokensTriggerParam | None


class BetaCompactionConfigParam(TypedDict, total=False):
    """Asks for a summary of the conversation so far."""

    type: Required[Literal["summarize"]]
    instructions: str | None


BetaContextManagementEditParam = Annotated[
    BetaClearToolUses20250919EditParam | BetaClearThinking20251015EditParam | BetaCompact20260112EditParam, Tagged()
]


class BetaContextManagementConfigParam(TypedDict, total=False):
    edits: Sequence[BetaContextManagementEditParam]


class BetaFallbackCreditTokenParam(TypedDict, total=False):
    token: Required[str]
    mode: Literal["strict", "best_effort"]


class BetaTokenTaskBudgetParam(TypedDict, total=False):
    """How many tokens a whole task may take (rule OTH-1)."""

    type: Required[Literal["tokens"]]
    total: Required[Annotated[int, Ge(20_000)]]
    remaining: Annotated[int, Ge(0)] | None


class BetaOutputConfigParam(TypedDict, total=False):
    """The form of the answer, and the effort to spend on it (rule MSG-16)."""

    effort: Literal["low", "medium", "high", "xhigh", "max"] | None
    format: BetaJSONOutputFormatParam | None
    task_budget: BetaTokenTaskBudgetParam | None


class BetaThinkingBlockBindingParam(TypedDict, total=False):
    prefix_mismatch_behavior: BetaThinkingPrefixMismatchBehavior | None


class BetaThinkingConfigEnabledParam(TypedDict, total=False):
    """Think within a fixed budget of tokens (rule THK-2)."""

    type: Required[Literal["enabled"]]
    budget_tokens: Required[int]
    block_binding: BetaThinkingBlockBindingParam | None
    display: Literal["summarized", "omitted", "updates"] | None


class BetaThinkingConfigAdaptiveParam(TypedDict, total=False):
    """Think as much as the task needs."""

    type: Required[Literal["adaptive"]]
    block_binding: BetaThinkingBlockBindingParam | None
    display: Literal["summarized", "omitted", "updates"] | None


BetaThinkingConfigParam = Annotated[
    BetaThinkingConfigEnabledParam
    | BetaThinkingConfigDisabledParam
    | BetaThinkingConfigBetweenToolsParam
    | BetaThinkingConfigAdaptiveParam,
    Tagged(),
]
"""Whether and how the model thinks; the model decides what is accepted (rule THK-1)."""


@with_config(ConfigDict(extra="allow"))
class BetaFallbackParam(TypedDict, total=False):
    model: Required[ModelParam]
    max_tokens: int | None
    output_config: BetaOutputConfigParam | None
    speed: Literal["standard", "fast"] | None
    thinking: BetaThinkingConfigParam | None


BetaFallbacksParam = Sequence[BetaFallbackParam] | Literal["default"]


class BetaUserMessageParam(TypedDict, total=False):
    """The user's turn."""

    content: Required[BetaMessageContentParam]
    role: Required[Literal["user"]]


BetaSystemMessageContentParam = Annotated[
    BetaTextBlockParam | BetaRequestToolAdditionBlockParam | BetaRequestToolRemovalBlockParam, Tagged()
]


class BetaSystemMessageOutputConfigParam(TypedDict, total=False):
    effort: Literal["low", "medium", "high", "xhigh", "max"] | None


class BetaSystemMessageParam(TypedDict, total=False):
    """An instruction between turns, on models that accept the role (rule MSG-3)."""

    role: Required[Literal["system"]]
    clear_at: Literal["next_user_message", "never"] | None
    content: Annotated[str | Sequence[BetaSystemMessageContentParam], TextOr()]
    output_config: BetaSystemMessageOutputConfigParam | None


_BetaTurn: TypeAlias = BetaUserMessageParam | BetaAssistantMessageParam | BetaSystemMessageParam
if TYPE_CHECKING:
    BetaMessageParam: TypeAlias = _BetaTurn
    # What a call takes, too: the alias itself is of mappings alone, so that `turns[-1]["role"]` can be read.
    _BetaInput: TypeAlias = BetaMessageParam | BetaMessage
else:
    BetaMessageParam = _BetaInput = Annotated[_BetaTurn, Tagged("role")]
"""One turn of the conversation; a message that was received is accepted too."""


class BetaThreadCreateParams(TypedDict, total=False):
    type: Required[Literal["create"]]


class BetaThreadContinueParams(TypedDict, total=False):
    type: Required[Literal["continue"]]
    previous_message_id: Required[str]


BetaMessageThreadParam = Annotated[BetaThreadCreateParams | BetaThreadContinueParams, Tagged()]
"""Begins or continues a message thread that the service keeps (rule OTH-2)."""


class BetaRequestMCPServerToolConfigurationParam(TypedDict, total=False):
    allowed_tools: Sequence[str] | None
    enabled: bool | None


class BetaRequestMCPServerURLDefinitionParam(TypedDict, total=False):
    type: Required[Literal["url"]]
    name: Required[str]
    url: Required[str]
    authorization_token: str | None
    tool_configuration: BetaRequestMCPServerToolConfigurationParam | None


BetaMessageCreateParamsContainerParam = Annotated[str | BetaContainerParams, TextOr()]
"""The id of a container, or its description."""

BetaMessageFallbackCreditTokenParam = Annotated[str | BetaFallbackCreditTokenParam, TextOr()]
"""A fallback credit token, or how to redeem it."""


@with_config(FORBID_EXTRA)
class MessageCreateParamsBase(TypedDict, total=False):
    """What every request for a beta message may hold."""

    max_tokens: Required[Annotated[int, Ge(0)]]
    """The most tokens to write, thinking included; 0 only fills the cache (rules MSG-2, CACHE-20)."""
    messages: Required[Annotated[Sequence[_BetaInput], MinLen(1), MaxLen(100_000)]]
    """The conversation so far, oldest turn first (rule MSG-3)."""
    model: Required[ModelParam]
    """The id of the model."""
    billing_policy: BetaBillingPolicyParam | None
    """Who pays (rule OTH-3)."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Puts a cache breakpoint on the last block that can carry one (rule CACHE-4)."""
    compaction: BetaCompactionConfigParam | None
    """Asks for a summary of the conversation so far."""
    container: BetaMessageCreateParamsContainerParam | None
    """The container for code execution and skills (rule MSG-14)."""
    context_management: BetaContextManagementConfigParam | None
    """Edits that keep the context small."""
    diagnostics: BetaDiagnosticsParam | None
    """Asks for the reason of a cache miss (rule MSG-19)."""
    fallback_credit_token: BetaMessageFallbackCreditTokenParam | None
    """Redeems the credit that a refusal gave."""
    fallbacks: BetaFallbacksParam | None
    """Models that answer when this one refuses."""
    inference_geo: str | None
    """Where the model may run: `us` or `global` (rule MOD-11)."""
    mcp_servers: Sequence[BetaRequestMCPServerURLDefinitionParam]
    """MCP servers whose tools the model may call."""
    metadata: BetaMetadataParam
    """Facts about the request that the model does not see (rule MSG-10)."""
    output_config: BetaOutputConfigParam
    """Effort and output format (rule MSG-16)."""
    service_tier: Literal["auto", "standard_only"]
    """Whether reserved capacity may be used (rule MSG-11)."""
    speed: Literal["standard", "fast"] | None
    """`fast` for a faster, dearer answer on models that offer it (rule MOD-12)."""
    stop_sequences: Sequence[str]
    """Strings at which the model stops; none of them is part of the answer (rule MSG-7)."""
    system: Annotated[str | Sequence[BetaTextBlockParam], TextOr()]
    """The system prompt (rule MSG-6)."""
    thinking: BetaThinkingConfigParam
    """Whether and how to think (rule THK-1)."""
    thread: BetaMessageThreadParam | None
    """Begins or continues a thread that the service keeps (rule OTH-2)."""
    tool_choice: BetaToolChoiceParam
    """Whether and which tool has to be called (rule TOOL-2)."""
    tools: Sequence[BetaToolUnionParam]
    """The tools that the model may call."""
    temperature: Annotated[float, Ge(0), Le(1), Wire(api_version="2023-06-01")]
    """Randomness from 0 to 1; only in API version 2023-06-01 and on older models (rule MSG-8)."""
    top_k: Annotated[int, Ge(0), Wire(api_version="2023-06-01")]
    """Sample from this many of the likeliest tokens; limits as for `temperature`."""
    top_p: Annotated[float, Ge(0), Le(1), Wire(api_version="2023-06-01")]
    """Sample from the likeliest tokens of this joint probability; limits as for `temperature`."""
    output_format: Annotated[BetaJSONOutputFormatParam | None, Wire(beta="structured-outputs-2025-11-13")]
    """The form of the answer, under the name it had before `output_config` (rule SO-1)."""


class MessageCreateParamsNonStreaming(MessageCreateParamsBase, total=False):
    """A request for a whole message."""

    stream: Literal[False]


class MessageCreateParamsStreaming(MessageCreateParamsBase):
    """A request for a stream of events."""

    stream: Required[Literal[True]]


MessageCreateParams = MessageCreateParamsNonStreaming | MessageCreateParamsStreaming
"""A request for a message, whole or streamed."""


class MessageCreateBody(MessageCreateParamsBase, total=False):
    """The JSON body of a request for a message, as a server sees it."""

    stream: bool


@with_config(FORBID_EXTRA)
class MessageCountTokensParams(TypedDict, total=False):
    """What a request for a token count may hold."""

    messages: Required[Annotated[Sequence[_BetaInput], MinLen(1), MaxLen(100_000)]]
    """The conversation to count, oldest turn first."""
    model: Required[ModelParam]
    """The id of the model; counts differ between models (rule CNT-5)."""
    billing_policy: BetaBillingPolicyParam | None
    """Who pays (rule OTH-3)."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Puts a cache breakpoint on the last block that can carry one (rule CACHE-4)."""
    compaction: BetaCompactionConfigParam | None
    """Asks for a summary of the conversation so far."""
    context_management: BetaContextManagementConfigParam | None
    """Edits that keep the context small."""
    mcp_servers: Sequence[BetaRequestMCPServerURLDefinitionParam]
    """MCP servers whose tools the model may call."""
    output_config: BetaOutputConfigParam
    """Effort and output format (rule MSG-16)."""
    speed: Literal["standard", "fast"] | None
    """`fast` for a faster, dearer answer on models that offer it (rule MOD-12)."""
    system: Annotated[str | Sequence[BetaTextBlockParam], TextOr()]
    """The system prompt (rule MSG-6)."""
    thinking: BetaThinkingConfigParam
    """Whether and how to think (rule THK-1)."""
    tool_choice: BetaToolChoiceParam
    """Whether and which tool has to be called (rule TOOL-2)."""
    tools: Sequence[BetaToolUnionParam]
    """The tools whose definitions count."""


class MessageHeaders(BetaHeader, UserProfileHeader, WorkspaceHeader):
    """Arguments that travel as headers."""


class MessageCreateArguments(MessageCreateBody, MessageHeaders):
    """All that a caller may name when creating a message, request options aside."""


class MessageCountTokensArguments(MessageCountTokensParams, MessageHeaders):
    """All that a caller may name when counting tokens, request options aside."""


class MessageCreateCall(MessageCreateParamsBase, MessageHeaders, RequestOptions):
    """The keyword arguments of `beta.messages.create`, but for `stream`."""


class MessageCountTokensCall(MessageCountTokensParams, MessageHeaders, RequestOptions):
    """The keyword arguments of `beta.messages.count_tokens`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
