"""Messages with everything that is in beta; what equals the stable form is the stable class."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import TYPE_CHECKING, Annotated, Any, Literal, Required, TypeAlias, cast

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict

from .. import message_params as sent
from .. import messages as ga
from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, TextOr, Wire, as_param
from .._calls import BetaHeader, Mapping, Sequence, UserProfileHeader, WorkspaceHeader
from .._lazy import package
from .._options import OutputOptions, RequestOptions
from .._priced import PricedMessage, PricedUsage
from .._tool_calls import ToolCall, incomplete_calls, without_incomplete_calls
from ..message_params import ToolUseCallerParam
from ..messages import (
    AllowedCaller,
    DocumentSource,
    Model,
    ModelParam,
    ToolUseCaller,
    UnknownBlock,
    UnknownDelta,
    UnknownEvent,
)
from .toolsets import BetaBrowserToolsetConfigs, BetaComputerToolsetConfigs

BetaBase64ImageSourceParam = sent.Base64ImageSourceParam
BetaBase64PDFSource = ga.Base64PDFSource
BetaBase64PDFSourceParam = sent.Base64PDFSourceParam
BetaBashCodeExecutionOutputBlock = ga.BashCodeExecutionOutputBlock
BetaBashCodeExecutionOutputBlockParam = sent.BashCodeExecutionOutputBlockParam
BetaBashCodeExecutionResultBlock = ga.BashCodeExecutionResultBlock
BetaBashCodeExecutionResultBlockParam = sent.BashCodeExecutionResultBlockParam
BetaBrowserStateBlockParam = sent.BrowserStateBlockParam
BetaBrowserStateChangeDownloadCompletedParam = sent.BrowserStateChangeDownloadCompletedParam
BetaBrowserStateChangeDownloadFailedParam = sent.BrowserStateChangeDownloadFailedParam
BetaBrowserStateChangeDownloadStartedParam = sent.BrowserStateChangeDownloadStartedParam
BetaBrowserStateChangeParam = sent.BrowserStateChangeParam
BetaBrowserStateChangeTabOpenedParam = sent.BrowserStateChangeTabOpenedParam
BetaBrowserStateTabEntryParam = sent.BrowserStateTabEntryParam
BetaBrowserToolset20260801Param = sent.BrowserToolset20260801Param
BetaCacheControlEphemeralParam = sent.CacheControlEphemeralParam
BetaCacheCreation = ga.CacheCreation
BetaCacheMissMessagesChanged = ga.CacheMissMessagesChanged
BetaCacheMissModelChanged = ga.CacheMissModelChanged
BetaCacheMissPreviousMessageNotFound = ga.CacheMissPreviousMessageNotFound
BetaCacheMissReason = ga.CacheMissReason
BetaCacheMissSystemChanged = ga.CacheMissSystemChanged
BetaCacheMissToolsChanged = ga.CacheMissToolsChanged
BetaCacheMissUnavailable = ga.CacheMissUnavailable
BetaCitationCharLocation = ga.CitationCharLocation
BetaCitationCharLocationParam = sent.CitationCharLocationParam
BetaCitationContentBlockLocation = ga.CitationContentBlockLocation
BetaCitationContentBlockLocationParam = sent.CitationContentBlockLocationParam
BetaCitationPageLocation = ga.CitationPageLocation
BetaCitationPageLocationParam = sent.CitationPageLocationParam
BetaCitationSearchResultLocationParam = sent.CitationSearchResultLocationParam
BetaCitationWebSearchResultLocationParam = sent.CitationWebSearchResultLocationParam
BetaCitationsWebSearchResultLocation = ga.CitationsWebSearchResultLocation
BetaCodeExecutionOutputBlock = ga.CodeExecutionOutputBlock
BetaCodeExecutionOutputBlockParam = sent.CodeExecutionOutputBlockParam
BetaCodeExecutionResultBlock = ga.CodeExecutionResultBlock
BetaCodeExecutionResultBlockParam = sent.CodeExecutionResultBlockParam
BetaCodeExecutionTool20250522Param = sent.CodeExecutionTool20250522Param
BetaCodeExecutionTool20250825Param = sent.CodeExecutionTool20250825Param
BetaCodeExecutionTool20260120Param = sent.CodeExecutionTool20260120Param
BetaCodeExecutionTool20260521Param = sent.CodeExecutionTool20260521Param
BetaCodeExecutionToolResultBlock = ga.CodeExecutionToolResultBlock
BetaCodeExecutionToolResultBlockContent = ga.CodeExecutionToolResultBlockContent
BetaCodeExecutionToolResultBlockParam = sent.CodeExecutionToolResultBlockParam
BetaCodeExecutionToolResultBlockParamContentParam = sent.CodeExecutionToolResultBlockContentParam
BetaCodeExecutionToolResultErrorCode = ga.CodeExecutionToolResultErrorCode
BetaCodeExecutionToolResultErrorObject = ga.CodeExecutionToolResultErrorObject
BetaCodeExecutionToolResultErrorParam = sent.CodeExecutionToolResultErrorParam
BetaComputerToolset20260801Param = sent.ComputerToolset20260801Param
BetaContainer = ga.Container
BetaContainerParams = sent.ContainerParams
BetaContainerSkill = ga.ContainerSkill
BetaContainerUploadBlock = ga.ContainerUploadBlock
BetaContainerUploadBlockParam = sent.ContainerUploadBlockParam
BetaContentBlockSourceContentParam = sent.ContentBlockSourceContentParam
BetaContentBlockSourceParam = sent.ContentBlockSourceParam
BetaDiagnostics = ga.Diagnostics
BetaDiagnosticsParam = sent.DiagnosticsParam
BetaDirectCaller = ga.DirectCaller
BetaDirectCallerParam = sent.DirectCallerParam
BetaEncryptedCodeExecutionResultBlock = ga.EncryptedCodeExecutionResultBlock
BetaEncryptedCodeExecutionResultBlockParam = sent.EncryptedCodeExecutionResultBlockParam
BetaFileDocumentSourceParam = sent.FileDocumentSourceParam
BetaFileImageSourceParam = sent.FileImageSourceParam
BetaImageBlockParam = sent.ImageBlockParam
BetaImageTransformationsParam = sent.ImageTransformationsParam
BetaInputJSONDelta = ga.InputJSONDelta
BetaJSONOutputFormatParam = sent.JSONOutputFormatParam
BetaMemoryTool20250818Param = sent.MemoryTool20250818Param
BetaMetadataParam = sent.MetadataParam
BetaOutputTokensDetails = ga.OutputTokensDetails
BetaPlainTextSource = ga.PlainTextSource
BetaPlainTextSourceParam = sent.PlainTextSourceParam
BetaRawContentBlockStopEvent = ga.RawContentBlockStopEvent
BetaRawMessageStopEvent = ga.RawMessageStopEvent
BetaRedactedThinkingBlock = ga.RedactedThinkingBlock
BetaRedactedThinkingBlockParam = sent.RedactedThinkingBlockParam
BetaServerToolCaller = ga.ServerToolCaller
BetaServerToolCaller20260120 = ga.ServerToolCaller20260120
BetaServerToolCaller20260120Param = sent.ServerToolCaller20260120Param
BetaServerToolCallerParam = sent.ServerToolCallerParam
BetaServerToolUsage = ga.ServerToolUsage
BetaSignatureDelta = ga.SignatureDelta
BetaSkillParams = sent.SkillParams
BetaTextBlockParam = sent.TextBlockParam
BetaTextCitationParam = sent.TextCitationParam
BetaTextDelta = ga.TextDelta
BetaTextEditorCodeExecutionCreateResultBlock = ga.TextEditorCodeExecutionCreateResultBlock
BetaTextEditorCodeExecutionCreateResultBlockParam = sent.TextEditorCodeExecutionCreateResultBlockParam
BetaTextEditorCodeExecutionStrReplaceResultBlock = ga.TextEditorCodeExecutionStrReplaceResultBlock
BetaTextEditorCodeExecutionStrReplaceResultBlockParam = sent.TextEditorCodeExecutionStrReplaceResultBlockParam
BetaTextEditorCodeExecutionViewResultBlock = ga.TextEditorCodeExecutionViewResultBlock
BetaTextEditorCodeExecutionViewResultBlockParam = sent.TextEditorCodeExecutionViewResultBlockParam
BetaThinkingBlock = ga.ThinkingBlock
BetaThinkingBlockParam = sent.ThinkingBlockParam
BetaThinkingConfigBetweenToolsParam = sent.ThinkingConfigBetweenToolsParam
BetaThinkingConfigDisabledParam = sent.ThinkingConfigDisabledParam
BetaToolBash20250124Param = sent.ToolBash20250124Param
BetaToolChoiceAnyParam = sent.ToolChoiceAnyParam
BetaToolChoiceAutoParam = sent.ToolChoiceAutoParam
BetaToolChoiceNoneParam = sent.ToolChoiceNoneParam
BetaToolChoiceParam = sent.ToolChoiceParam
BetaToolChoiceToolParam = sent.ToolChoiceToolParam
BetaToolParam = sent.ToolParam
BetaToolReferenceBlock = ga.ToolReferenceBlock
BetaToolReferenceBlockParam = sent.ToolReferenceBlockParam
BetaToolSearchToolBm25_20251119Param = sent.ToolSearchToolBm25_20251119Param
BetaToolSearchToolRegex20251119Param = sent.ToolSearchToolRegex20251119Param
BetaToolSearchToolSearchResultBlock = ga.ToolSearchToolSearchResultBlock
BetaToolSearchToolSearchResultBlockParam = sent.ToolSearchToolSearchResultBlockParam
BetaToolTextEditor20250124Param = sent.ToolTextEditor20250124Param
BetaToolTextEditor20250429Param = sent.ToolTextEditor20250429Param
BetaToolTextEditor20250728Param = sent.ToolTextEditor20250728Param
BetaToolUseBlockParam = sent.ToolUseBlockParam
BetaToolUseCaller = ga.ToolUseCaller
BetaURLImageSourceParam = sent.URLImageSourceParam
BetaURLPDFSourceParam = sent.URLPDFSourceParam
BetaUserLocationParam = sent.UserLocationParam
BetaWebFetchToolResultErrorBlock = ga.WebFetchToolResultErrorBlock
BetaWebFetchToolResultErrorBlockParam = sent.WebFetchToolResultErrorBlockParam
BetaWebFetchToolResultErrorCode = ga.WebFetchToolResultErrorCode
BetaWebFetchURLSourceAllParam = sent.WebFetchURLSourceAllParam
BetaWebFetchURLSourceExceptParam = sent.WebFetchURLSourceExceptParam
BetaWebFetchURLSourceNoneParam = sent.WebFetchURLSourceNoneParam
BetaWebFetchURLSourceOnlyParam = sent.WebFetchURLSourceOnlyParam
BetaWebFetchURLSourceToolReferenceParam = sent.WebFetchURLSourceToolReferenceParam
BetaWebFetchURLSourcesParam = sent.WebFetchURLSourcesParam
BetaWebSearchResultBlock = ga.WebSearchResultBlock
BetaWebSearchResultBlockParam = sent.WebSearchResultBlockParam
BetaWebSearchTool20250305Param = sent.WebSearchTool20250305Param
BetaWebSearchTool20260209Param = sent.WebSearchTool20260209Param
BetaWebSearchTool20260318Param = sent.WebSearchTool20260318Param
BetaWebSearchToolRequestErrorObjectParam = sent.WebSearchToolRequestErrorObjectParam
BetaWebSearchToolResultBlockContent = ga.WebSearchToolResultBlockContent
BetaWebSearchToolResultBlockParam = sent.WebSearchToolResultBlockParam
BetaWebSearchToolResultBlockParamContentParam = sent.WebSearchToolResultBlockContentParam
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
    """The tokens written to the cache, by the time that they are kept; None if that is not told."""
    cache_creation_input_tokens: int
    """Input tokens written to the cache."""
    cache_read_input_tokens: int
    """Input tokens read from the cache."""
    input_tokens: int
    """Input tokens without those of the cache."""
    output_tokens: int
    """Tokens that were answered with, thinking included."""


class BetaAdvisorMessageIterationUsage(_IterationUsage):
    """The usage of one piece of advice."""

    type: Literal["advisor_message"]
    """Always `advisor_message`."""
    model: Model
    """The model that gave the advice."""


class BetaAdvisorRedactedResultBlock(BaseModel):
    """Advice that only the model can read."""

    type: Literal["advisor_redacted_result"]
    """Always `advisor_redacted_result`."""
    encrypted_content: str
    """The advice, readable by the service alone; send it back unchanged."""
    stop_reason: Annotated[str | None, ALWAYS] = None
    """Why the advisor stopped; None if that is not told."""


class BetaAdvisorResultBlock(BaseModel):
    """Advice in plain text."""

    type: Literal["advisor_result"]
    """Always `advisor_result`."""
    stop_reason: Annotated[str | None, ALWAYS] = None
    """Why the advisor stopped; None if that is not told."""
    text: str
    """What the advisor wrote."""


class BetaCacheControlEphemeral(BaseModel):
    """Marks the end of a prefix to cache."""

    type: Literal["ephemeral"]
    """Always `ephemeral`."""
    ttl: Open[Literal["5m", "1h"]] | None = None
    """How long the cache is kept: 5 minutes, the default, or an hour."""


class _Tool(BaseModel):
    """What every returned tool has."""

    allowed_callers: list[Open[AllowedCaller]] | None = None
    """Who may call the tool: the model, or code in a container; the model alone if left out."""
    cache_control: BetaCacheControlEphemeral | None = None
    """Caches the prompt up to and including this; None for no mark."""
    defer_loading: bool | None = None
    """Whether the tool is left out of the prompt until a tool search finds it; false by default."""
    strict: bool | None = None
    """Whether arguments always fit the schema; false by default."""


class BetaAdvisorTool20260301(_Tool):
    """Another model that the model may ask for advice."""

    type: Literal["advisor_20260301"]
    """Always `advisor_20260301`."""
    model: Model
    """The model that gives advice."""
    name: Literal["advisor"]
    """Always `advisor`."""
    caching: BetaCacheControlEphemeral | None = None
    """Caches what the advisor reads; None for no caching."""
    max_tokens: int | None = None
    """The most tokens of one piece of advice; None for no limit of its own."""
    max_uses: int | None = None
    """The most calls in one request; None for no limit."""


class BetaAdvisorToolResultErrorObject(BaseModel):
    """The advisor gave no advice."""

    type: Literal["advisor_tool_result_error"]
    """Always `advisor_tool_result_error`."""
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
    """Why there is no advice."""


BetaAdvisorToolResultBlockContent = Annotated[
    BetaAdvisorToolResultErrorObject | BetaAdvisorResultBlock | BetaAdvisorRedactedResultBlock, OpenUnion()
]


class BetaAdvisorToolResultBlock(BaseModel):
    """The answer of the advisor."""

    type: Literal["advisor_tool_result"]
    """Always `advisor_tool_result`."""
    content: BetaAdvisorToolResultBlockContent
    """The advice, or an error."""
    tool_use_id: str
    """The call that this answers (`srvtoolu_...`)."""


class BetaBashCodeExecutionToolResultErrorObject(BaseModel):
    """A shell command that could not be run."""

    type: Literal["bash_code_execution_tool_result_error"]
    """Always `bash_code_execution_tool_result_error`."""
    error_code: Open[
        Literal[
            "invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "output_file_too_large"
        ]
    ]
    """Why the command was not run."""


class BetaBashCodeExecutionToolResultBlock(BaseModel):
    """The answer to a shell command in the container."""

    type: Literal["bash_code_execution_tool_result"]
    """Always `bash_code_execution_tool_result`."""
    content: Annotated[BetaBashCodeExecutionToolResultErrorObject | BetaBashCodeExecutionResultBlock, OpenUnion()]
    """What the command gave, or an error."""
    tool_use_id: str
    """The call that this answers (`srvtoolu_...`)."""


class BetaBrowserToolset20260801(BaseModel):
    """The tools to use a browser."""

    type: Literal["browser_toolset_20260801"]
    """Always `browser_toolset_20260801`."""
    cache_control: BetaCacheControlEphemeral | None = None
    """Caches the prompt up to and including this; None for no mark."""
    configs: BetaBrowserToolsetConfigs | None = None
    """Settings of single members; None for none."""


class BetaCitationConfig(BaseModel):
    """Whether something may be cited."""

    enabled: bool
    """Whether the model cites this document in its answer."""


class BetaCitationSearchResultLocation(BaseModel):
    """Points at blocks of a search result."""

    type: Literal["search_result_location"]
    """Always `search_result_location`."""
    cited_text: str
    """The text that is cited; it does not count as output or input tokens."""
    end_block_index: int
    """The block after the last one, counted from 0."""
    search_result_index: int
    """Which search result, counted over all of the request from 0 (rule CIT-3)."""
    source: str
    """The source that the search result named."""
    start_block_index: int
    """The first block, counted from 0."""
    title: Annotated[str | None, ALWAYS] = None
    """The title of the search result; None if it has none."""


class BetaCitationsConfigParam(BaseModel):
    """Whether a document may be cited."""

    enabled: bool | None = None
    """Whether citations are made; None for false."""


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
    """Always `citations_delta`."""
    citation: BetaTextCitation
    """One more citation of the text."""


class BetaClearThinking20251015EditResponse(BaseModel):
    """Thinking was cleared from earlier turns."""

    type: Literal["clear_thinking_20251015"]
    """Always `clear_thinking_20251015`."""
    cleared_input_tokens: int
    """How many input tokens were cleared."""
    cleared_thinking_turns: int
    """From how many turns thinking was cleared."""


class BetaClearToolUses20250919EditResponse(BaseModel):
    """Results of earlier calls were cleared."""

    type: Literal["clear_tool_uses_20250919"]
    """Always `clear_tool_uses_20250919`."""
    cleared_input_tokens: int
    """How many input tokens were cleared."""
    cleared_tool_uses: int
    """How many calls were cleared of their results."""


class BetaCodeExecutionTool20250522(_Tool):
    """Runs Python in a container."""

    type: Literal["code_execution_20250522"]
    """Always `code_execution_20250522`."""
    name: Literal["code_execution"]
    """Always `code_execution`."""


class BetaCodeExecutionTool20250825(_Tool):
    """Runs shell commands and edits files in a container."""

    type: Literal["code_execution_20250825"]
    """Always `code_execution_20250825`."""
    name: Literal["code_execution"]
    """Always `code_execution`."""


class BetaCodeExecutionTool20260120(_Tool):
    """Runs code in a container; the code may call tools."""

    type: Literal["code_execution_20260120"]
    """Always `code_execution_20260120`."""
    name: Literal["code_execution"]
    """Always `code_execution`."""


class BetaCodeExecutionTool20260521(_Tool):
    """Runs code in a container; the code may call tools."""

    type: Literal["code_execution_20260521"]
    """Always `code_execution_20260521`."""
    name: Literal["code_execution"]
    """Always `code_execution`."""


class BetaResponseToolChangeToolReference(BaseModel):
    """A tool of the request."""

    type: Literal["tool_reference"]
    """Always `tool_reference`."""
    name: str
    """The name of a tool of the request."""


class BetaResponseToolChangeMCPToolReference(BaseModel):
    """A tool of an MCP server."""

    type: Literal["mcp_tool_reference"]
    """Always `mcp_tool_reference`."""
    name: str
    """The name of a tool of the server."""
    server_name: str
    """The name of the MCP server, as in `mcp_servers`."""


class BetaResponseToolChangeMCPToolsetReference(BaseModel):
    """All tools of an MCP server."""

    type: Literal["mcp_toolset_reference"]
    """Always `mcp_toolset_reference`."""
    server_name: str
    """The server of `mcp_servers`."""


class BetaResponseToolInputSchema(BaseModel):
    """The JSON Schema of the arguments of a tool."""

    type: Literal["object"]
    """Always `object`."""
    properties: dict[str, Any] | None = None
    """The schema of each argument by its name; None for no arguments."""
    required: list[str] | None = None
    """The names of the arguments that must be there; None for none."""


class BetaResponseTool(BaseModel):
    """A tool of the request, as it was sent."""

    type: Literal["custom"] | None = None
    """Always `custom`; None if it was left out."""
    input_schema: BetaResponseToolInputSchema
    """The JSON Schema of the arguments, an object."""
    name: str
    """The name by which the model calls the tool."""
    allowed_callers: list[Open[AllowedCaller]] | None = None
    """Who may call the tool: the model, or code in a container; the model alone if left out."""
    defer_loading: bool | None = None
    """Whether the tool is left out of the prompt until a tool search finds it; false by default."""
    description: str | None = None
    """What the tool does, for the model; None for nothing."""
    eager_input_streaming: bool | None = None
    """Whether arguments stream as they are made, even if they may end up as invalid JSON; None for false."""
    input_examples: list[dict[str, Any]] | None = None
    """Calls that show the model how the tool is used."""
    strict: bool | None = None
    """Whether arguments always fit the schema; false by default."""


class _ClientTool(_Tool):
    """The same for tools that the caller runs."""

    input_examples: list[dict[str, Any]] | None = None
    """Calls that show the model how the tool is used."""


class BetaToolBash20241022(_ClientTool):
    """A shell on your side."""

    type: Literal["bash_20241022"]
    """Always `bash_20241022`."""
    name: Literal["bash"]
    """Always `bash`."""


class BetaToolBash20250124(_ClientTool):
    """A shell on your side."""

    type: Literal["bash_20250124"]
    """Always `bash_20250124`."""
    name: Literal["bash"]
    """Always `bash`."""


class BetaToolComputerUse20241022(_ClientTool):
    """A computer on your side, with screen, mouse and keyboard."""

    type: Literal["computer_20241022"]
    """Always `computer_20241022`."""
    display_height_px: int
    """The height of the screen in pixels."""
    display_width_px: int
    """The width of the screen in pixels."""
    name: Literal["computer"]
    """Always `computer`."""
    display_number: int | None = None
    """The number of an X11 display; None for the only one."""


class BetaMemoryTool20250818(_ClientTool):
    """Files on your side that the model remembers by."""

    type: Literal["memory_20250818"]
    """Always `memory_20250818`."""
    name: Literal["memory"]
    """Always `memory`."""


class BetaToolComputerUse20250124(_ClientTool):
    """A computer on your side, with screen, mouse and keyboard."""

    type: Literal["computer_20250124"]
    """Always `computer_20250124`."""
    display_height_px: int
    """The height of the screen in pixels."""
    display_width_px: int
    """The width of the screen in pixels."""
    name: Literal["computer"]
    """Always `computer`."""
    display_number: int | None = None
    """The number of an X11 display; None for the only one."""


class BetaToolTextEditor20241022(_ClientTool):
    """A text editor on your side."""

    type: Literal["text_editor_20241022"]
    """Always `text_editor_20241022`."""
    name: Literal["str_replace_editor"]
    """Always `str_replace_editor`."""


class BetaToolComputerUse20251124(_ClientTool):
    """A computer on your side, with screen, mouse and keyboard."""

    type: Literal["computer_20251124"]
    """Always `computer_20251124`."""
    display_height_px: int
    """The height of the screen in pixels."""
    display_width_px: int
    """The width of the screen in pixels."""
    name: Literal["computer"]
    """Always `computer`."""
    display_number: int | None = None
    """The number of an X11 display; None for the only one."""
    enable_zoom: bool | None = None
    """Whether the model may zoom into the screen; false by default."""


class BetaComputerToolset20260801(BaseModel):
    """The tools to use a computer."""

    type: Literal["computer_toolset_20260801"]
    """Always `computer_toolset_20260801`."""
    cache_control: BetaCacheControlEphemeral | None = None
    """Caches the prompt up to and including this; None for no mark."""
    configs: BetaComputerToolsetConfigs | None = None
    """Settings of single members; None for none."""


class BetaToolTextEditor20250124(_ClientTool):
    """A text editor on your side."""

    type: Literal["text_editor_20250124"]
    """Always `text_editor_20250124`."""
    name: Literal["str_replace_editor"]
    """Always `str_replace_editor`."""


class BetaToolTextEditor20250429(_ClientTool):
    """A text editor on your side."""

    type: Literal["text_editor_20250429"]
    """Always `text_editor_20250429`."""
    name: Literal["str_replace_based_edit_tool"]
    """Always `str_replace_based_edit_tool`."""


class BetaToolTextEditor20250728(_ClientTool):
    """A text editor on your side."""

    type: Literal["text_editor_20250728"]
    """Always `text_editor_20250728`."""
    name: Literal["str_replace_based_edit_tool"]
    """Always `str_replace_based_edit_tool`."""
    max_characters: int | None = None
    """The most characters that a view shows; None for no limit."""


class BetaUserLocation(BaseModel):
    """Where to search from, roughly."""

    type: Literal["approximate"]
    """Always `approximate`."""
    city: str | None = None
    """The city; None if it does not matter."""
    country: str | None = None
    """The country, as its two-letter code; None if it does not matter."""
    region: str | None = None
    """The region or state; None if it does not matter."""
    timezone: str | None = None
    """The time zone by its IANA name; None if it does not matter."""


class _WebTool(_Tool):
    """The same for tools that reach the web."""

    allowed_domains: list[str] | None = None
    """The only domains that may be used; excludes `blocked_domains`; None for all."""
    blocked_domains: list[str] | None = None
    """Domains that are not used; all others are. Not together with `allowed_domains`."""
    max_uses: int | None = None
    """The most calls in one request; None for no limit."""


class BetaWebSearchTool20250305(_WebTool):
    """Searches the web."""

    type: Literal["web_search_20250305"]
    """Always `web_search_20250305`."""
    name: Literal["web_search"]
    """Always `web_search`."""
    user_location: BetaUserLocation | None = None
    """Where to search from; None for anywhere."""


class BetaWebFetchURLSourceAll(BaseModel):
    """All of them count."""

    type: Literal["all"]
    """Always `all`."""


class BetaWebFetchURLSourceNone(BaseModel):
    """None of them counts."""

    type: Literal["none"]
    """Always `none`."""


class BetaWebFetchURLSourceToolReference(BaseModel):
    """A tool of the request."""

    type: Literal["tool_reference"]
    """Always `tool_reference`."""
    name: str
    """The name of a tool of the request."""


class BetaWebFetchURLSourceOnly(BaseModel):
    """Only the results of these tools count."""

    type: Literal["only"]
    """Always `only`."""
    tools: list[BetaWebFetchURLSourceToolReference]
    """The tools whose results count."""


class BetaWebFetchURLSourceExcept(BaseModel):
    """The results of these tools do not count."""

    type: Literal["except"]
    """Always `except`."""
    tools: list[BetaWebFetchURLSourceToolReference]
    """The tools whose results do not count."""


BetaWebFetchURLSource = Annotated[
    BetaWebFetchURLSourceAll | BetaWebFetchURLSourceNone | BetaWebFetchURLSourceOnly | BetaWebFetchURLSourceExcept,
    OpenUnion(),
]


class BetaWebFetchURLSources(BaseModel):
    """Where addresses to fetch may come from."""

    client_tool_results: BetaWebFetchURLSource | None = None
    """Which results of your own tools may name addresses to fetch; None for the default."""
    server_tool_results: BetaWebFetchURLSource | None = None
    """Which results of server tools may name addresses to fetch; None for the default."""
    user_input: Annotated[BetaWebFetchURLSourceAll | BetaWebFetchURLSourceNone, OpenUnion()] | None = None
    """Whether the texts of the user may name addresses to fetch; None for the default."""


class _WebFetchTool(_WebTool):
    """The same for web fetch."""

    citations: BetaCitationsConfigParam | None = None
    """Whether fetched pages may be cited; None leaves it off."""
    max_content_tokens: int | None = None
    """The most tokens of a page that get into the prompt; None for no limit."""
    url_sources: BetaWebFetchURLSources | None = None
    """Where addresses to fetch may come from; None for anywhere in the conversation."""
    name: Literal["web_fetch"]
    """Always `web_fetch`."""


class BetaWebFetchTool20250910(_WebFetchTool):
    """Fetches pages from the web."""

    type: Literal["web_fetch_20250910"]
    """Always `web_fetch_20250910`."""


class BetaWebSearchTool20260209(_WebTool):
    """Searches the web; code in a container may filter the results."""

    type: Literal["web_search_20260209"]
    """Always `web_search_20260209`."""
    name: Literal["web_search"]
    """Always `web_search`."""
    user_location: BetaUserLocation | None = None
    """Where to search from; None for anywhere."""


class BetaWebFetchTool20260209(_WebFetchTool):
    """Fetches pages from the web; code in a container may filter them."""

    type: Literal["web_fetch_20260209"]
    """Always `web_fetch_20260209`."""


class BetaWebFetchTool20260309(_WebFetchTool):
    """Fetches pages from the web, or takes a kept copy."""

    type: Literal["web_fetch_20260309"]
    """Always `web_fetch_20260309`."""
    use_cache: bool | None = None
    """Whether a kept copy of the page may be used; true by default."""


class BetaWebSearchTool20260318(_WebTool):
    """Searches the web; results may be left out of the answer."""

    type: Literal["web_search_20260318"]
    """Always `web_search_20260318`."""
    name: Literal["web_search"]
    """Always `web_search`."""
    response_inclusion: Open[Literal["full", "excluded"]] | None = None
    """Whether results are in the answer; with `excluded` only code that called the tool sees them."""
    user_location: BetaUserLocation | None = None
    """Where to search from; None for anywhere."""


class BetaWebFetchTool20260318(_WebFetchTool):
    """Fetches pages from the web; they may be left out of the answer."""

    type: Literal["web_fetch_20260318"]
    """Always `web_fetch_20260318`."""
    response_inclusion: Open[Literal["full", "excluded"]] | None = None
    """Whether results are in the answer; with `excluded` only code that called the tool sees them."""
    use_cache: bool | None = None
    """Whether a kept copy of the page may be used; true by default."""


class BetaToolSearchToolBm25_20251119(_Tool):  # noqa: N801  (a public name)
    """Finds deferred tools by words."""

    type: Open[Literal["tool_search_tool_bm25_20251119", "tool_search_tool_bm25"]]
    """The tool, with or without its version."""
    name: Literal["tool_search_tool_bm25"]
    """Always `tool_search_tool_bm25`."""


class BetaToolSearchToolRegex20251119(_Tool):
    """Finds deferred tools by a regular expression."""

    type: Open[Literal["tool_search_tool_regex_20251119", "tool_search_tool_regex"]]
    """The tool, with or without its version."""
    name: Literal["tool_search_tool_regex"]
    """Always `tool_search_tool_regex`."""


class BetaMCPToolConfig(BaseModel):
    """Settings of one tool of an MCP server."""

    defer_loading: bool | None = None
    """Whether the tool is left out of the prompt until a tool search finds it; false by default."""
    enabled: bool | None = None
    """Whether the tool may be called; None for true."""


class BetaMCPToolDefaultConfig(BaseModel):
    """Settings of all tools of an MCP server."""

    defer_loading: bool | None = None
    """Whether the tool is left out of the prompt until a tool search finds it; false by default."""
    enabled: bool | None = None
    """Whether the tools may be called; None for true."""


class BetaMCPToolParam(BaseModel):
    """A tool of an MCP server, as the request listed it."""

    input_schema: dict[str, Any]
    """The JSON Schema of the arguments, an object."""
    name: str
    """The name of the tool at its server."""
    description: str | None = None
    """What the tool does, for the model; None for nothing."""


class BetaMCPToolset(BaseModel):
    """The tools of an MCP server."""

    type: Literal["mcp_toolset"]
    """Always `mcp_toolset`."""
    mcp_server_name: str
    """The server of `mcp_servers` that the tools are those of."""
    cache_control: BetaCacheControlEphemeral | None = None
    """Caches the prompt up to and including this; None for no mark."""
    configs: dict[str, BetaMCPToolConfig] | None = None
    """Settings of single tools by name; None for none."""
    default_config: BetaMCPToolDefaultConfig | None = None
    """Settings of all tools of the server; None for the defaults."""
    tools: list[BetaMCPToolParam] | None = None
    """The tools of the server that the request listed; None if the server was asked."""


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
    """A tool that is defined where it is added."""

    type: Literal["tool_definition"]
    """Always `tool_definition`."""
    definition: BetaResponseToolUnion
    """The tool that is added, defined in place."""


BetaToolAddition = Annotated[
    BetaResponseToolChangeToolReference
    | BetaResponseToolChangeMCPToolReference
    | BetaResponseToolChangeMCPToolsetReference
    | BetaToolChangeToolDefinition,
    OpenUnion(),
]


class BetaResponseToolAdditionBlock(BaseModel):
    """Makes a tool callable from here on."""

    type: Literal["tool_addition"]
    """Always `tool_addition`."""
    tool: BetaToolAddition
    """The tool or toolset that is available from here on."""


BetaToolRemoval = Annotated[
    BetaResponseToolChangeToolReference
    | BetaResponseToolChangeMCPToolReference
    | BetaResponseToolChangeMCPToolsetReference,
    OpenUnion(),
]


class BetaResponseToolRemovalBlock(BaseModel):
    """Takes a tool away from here on."""

    type: Literal["tool_removal"]
    """Always `tool_removal`."""
    tool: BetaToolRemoval
    """The tool or toolset."""


BetaCompactionBlockToolChange = Annotated[BetaResponseToolAdditionBlock | BetaResponseToolRemovalBlock, OpenUnion()]


class BetaCompactionBlock(BaseModel):
    """A summary that stands for all that came before; send it back unchanged."""

    type: Literal["compaction"]
    """Always `compaction`."""
    content: Annotated[str | None, ALWAYS] = None
    """The summary; None if none could be made, and then the block does nothing."""
    encrypted_content: Annotated[str | None, ALWAYS] = None
    """The summary, readable by the service alone; None if it is plain or was not made."""
    signature: str | None = None
    """Proves where the summary comes from; None for a summary made at a threshold."""
    tool_changes: list[BetaCompactionBlockToolChange] | None = None
    """Tools that were added or removed before the summary and still are; None for none."""


class BetaCompactionContentBlockDelta(BaseModel):
    """The summary, in one piece."""

    type: Literal["compaction_delta"]
    """Always `compaction_delta`."""
    content: Annotated[str | None, ALWAYS] = None
    """The whole summary; None if none could be made."""
    encrypted_content: Annotated[str | None, ALWAYS] = None
    """The whole summary, readable by the service alone; None if it is plain."""


class BetaCompactionIterationUsage(_IterationUsage):
    """The usage of making a summary."""

    type: Literal["compaction"]
    """Always `compaction`."""


class BetaTextBlock(BaseModel):
    """Text written by the model."""

    type: Literal["text"]
    """Always `text`."""
    citations: Annotated[list[BetaTextCitation] | None, ALWAYS] = None
    """What the text cites; None without citations."""
    text: str
    """The text; blocks that cite are pieces of a whole."""


class BetaToolUseBlock(ToolCall):
    """A tool call that the caller has to run and answer with a `tool_result` (rule PAIR-1)."""

    type: Literal["tool_use"]
    """Always `tool_use`."""
    id: str
    """Identifies the call (`toolu_...`); the result names it."""
    input: dict[str, Any]
    """The arguments of the call, which fit the schema of the tool only if it is strict."""
    name: str
    """The tool that is called."""
    caller: ToolUseCaller | None = None
    """Who made the call: the model or code in a container; None if that was not sent."""
    toolset_name: str | None = None
    """The toolset that the tool is a member of; None if it is not a member."""


class BetaServerToolUseBlock(ToolCall):
    """A tool call that the service runs itself (rule SRV-2)."""

    type: Literal["server_tool_use"]
    """Always `server_tool_use`."""
    id: str
    """Identifies the call (`srvtoolu_...`)."""
    input: dict[str, Any]
    """The arguments of the call."""
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
    """The tool that the service runs."""
    caller: ToolUseCaller | None = None
    """Who made the call: the model or code in a container; None if that was not sent."""


class BetaWebSearchToolResultBlock(BaseModel):
    """The answer to a web search."""

    type: Literal["web_search_tool_result"]
    """Always `web_search_tool_result`."""
    content: BetaWebSearchToolResultBlockContent
    """The pages that were found, perhaps none, or an error."""
    tool_use_id: str
    """The call that this answers (`srvtoolu_...`)."""
    caller: ToolUseCaller | None = None
    """Who made the call: the model or code in a container; None if that was not sent."""


class BetaDocumentBlock(BaseModel):
    """A document that web fetch brought back."""

    type: Literal["document"]
    """Always `document`."""
    citations: Annotated[BetaCitationConfig | None, ALWAYS] = None
    """Whether the document may be cited; None if the tool did not ask for citations."""
    source: DocumentSource
    """The body of the document."""
    title: Annotated[str | None, ALWAYS] = None
    """The title of the document; None if it has none."""


class BetaWebFetchBlock(BaseModel):
    """A page that web fetch brought back."""

    type: Literal["web_fetch_result"]
    """Always `web_fetch_result`."""
    content: BetaDocumentBlock
    """The page that was fetched, as a document."""
    retrieved_at: Annotated[str | None, ALWAYS] = None
    """When the page was fetched (RFC 3339); None if that is not known."""
    url: str
    """The address that was fetched."""


class BetaWebFetchToolResultBlock(BaseModel):
    """The answer to a web fetch."""

    type: Literal["web_fetch_tool_result"]
    """Always `web_fetch_tool_result`."""
    content: Annotated[BetaWebFetchToolResultErrorBlock | BetaWebFetchBlock, OpenUnion()]
    """The page, or an error."""
    tool_use_id: str
    """The call that this answers (`srvtoolu_...`)."""
    caller: ToolUseCaller | None = None
    """Who made the call: the model or code in a container; None if that was not sent."""


class BetaTextEditorCodeExecutionToolResultErrorObject(BaseModel):
    """A file operation that failed."""

    type: Literal["text_editor_code_execution_tool_result_error"]
    """Always `text_editor_code_execution_tool_result_error`."""
    error_code: Open[
        Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "file_not_found"]
    ]
    """Why the file was not shown or changed."""
    error_message: Annotated[str | None, ALWAYS] = None
    """What went wrong, for people; None without more to say."""


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
    """Always `text_editor_code_execution_tool_result`."""
    content: BetaTextEditorCodeExecutionToolResultBlockContent
    """What the editor gave, or an error."""
    tool_use_id: str
    """The call that this answers (`srvtoolu_...`)."""


class BetaToolSearchToolResultErrorObject(BaseModel):
    """A tool search that failed."""

    type: Literal["tool_search_tool_result_error"]
    """Always `tool_search_tool_result_error`."""
    error_code: Open[Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"]]
    """Why no tool was searched for."""
    error_message: Annotated[str | None, ALWAYS] = None
    """What went wrong, for people; None without more to say."""


class BetaToolSearchToolResultBlock(BaseModel):
    """The answer to a tool search (rule SRV-14)."""

    type: Literal["tool_search_tool_result"]
    """Always `tool_search_tool_result`."""
    content: Annotated[BetaToolSearchToolResultErrorObject | BetaToolSearchToolSearchResultBlock, OpenUnion()]
    """The tools that were found, or an error."""
    tool_use_id: str
    """The call that this answers (`srvtoolu_...`)."""


class BetaMCPToolUseBlock(ToolCall):
    """A call of a tool of an MCP server, which the service makes."""

    type: Literal["mcp_tool_use"]
    """Always `mcp_tool_use`."""
    id: str
    """Identifies the call (`mcptoolu_...`)."""
    input: dict[str, Any]
    """The arguments of the call."""
    name: str
    """The tool of the server that is called."""
    server_name: str
    """The server of `mcp_servers`."""


class BetaMCPToolResultBlock(BaseModel):
    """The answer of a tool of an MCP server."""

    type: Literal["mcp_tool_result"]
    """Always `mcp_tool_result`."""
    content: str | list[BetaTextBlock]
    """What the tool gave, as text or text blocks."""
    is_error: bool
    """Whether the tool failed."""
    tool_use_id: str
    """The call that this answers (`mcptoolu_...`)."""


class BetaFallbackInfo(BaseModel):
    """A model of a fallback."""

    model: Model
    """The id of the model."""


class BetaFallbackRefusalTrigger(BaseModel):
    """The model declined."""

    type: Literal["refusal"]
    """Always `refusal`."""
    category: Annotated[
        Open[Literal["cyber", "bio", "frontier_llm", "reasoning_extraction", "general_harms"]] | None, ALWAYS
    ] = None
    """The kind of harm that was refused; None if it is not told."""


class BetaFallbackBlock(BaseModel):
    """Another model takes over here."""

    model_config = ConfigDict(populate_by_name=True)

    type: Literal["fallback"]
    """Always `fallback`."""
    from_: BetaFallbackInfo = Field(alias="from")
    """The model that declined to answer."""
    to: BetaFallbackInfo
    """The model that took over."""
    trigger: BetaFallbackRefusalTrigger
    """Why the model was changed."""


class BetaMCPTool(BaseModel):
    """A tool that an MCP server offers."""

    input_schema: dict[str, Any]
    """The JSON Schema of the arguments, an object."""
    name: str
    """The name of the tool at its server."""
    description: str | None = None
    """What the tool does, for the model; None for nothing."""


class BetaMCPToolListingBlock(BaseModel):
    """The tools that an MCP server offers."""

    type: Literal["mcp_tool_listing"]
    """Always `mcp_tool_listing`."""
    mcp_server_name: str
    """The server of `mcp_servers` that the tools are those of."""
    tools: list[BetaMCPTool]
    """The tools that the server offers."""


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
    """What was cleared from the conversation."""

    applied_edits: list[BetaContextManagementAppliedEdit]
    """What was cleared, edit by edit; empty if nothing was."""


class BetaCountTokensContextManagementResponse(BaseModel):
    """The count before anything was cleared."""

    original_input_tokens: int
    """The input tokens before anything was cleared."""


class BetaFallbackCreditNotApplied(BaseModel):
    """The credit was not used."""

    type: Literal["not_applied"]
    """Always `not_applied`."""
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
    """Why the credit was not used."""
    remove_to_redeem: list[str] | None = None
    """Fields of the request to remove, so that the credit applies; None if that would not help."""


class BetaFallbackCreditRedeemed(BaseModel):
    """The credit was used."""

    type: Literal["redeemed"]
    """Always `redeemed`."""


class BetaFallbackCreditUsage(BaseModel):
    """The outcome of redeeming a credit."""

    status: Annotated[BetaFallbackCreditRedeemed | BetaFallbackCreditNotApplied, OpenUnion()]
    """Whether the credit was used."""


class BetaFallbackMessageIterationUsage(_IterationUsage):
    """The usage of the model that took over."""

    type: Literal["fallback_message"]
    """Always `fallback_message`."""
    model: Model
    """The model that answered in place of the one asked for."""


class BetaThinkingDroppedInputTransformation(BaseModel):
    """Thinking that does not belong here was left out of the prompt."""

    type: Literal["thinking_dropped"]
    """Always `thinking_dropped`."""
    path: str
    """Where the block is in the request: `messages.2.content.0`."""
    reason: Open[
        Literal[
            "model_binding_mismatch",
            "prefix_binding_mismatch",
            "organization_binding_mismatch",
            "end_user_binding_mismatch",
        ]
    ]
    """What the thinking is bound to and does not fit: model, prompt, organization or user."""


class BetaThinkingMismatchAllowedInputTransformation(BaseModel):
    """Thinking that does not belong here was let pass."""

    type: Literal["thinking_mismatch_allowed"]
    """Always `thinking_mismatch_allowed`."""
    path: str
    """Where the block is in the request: `messages.2.content.0`."""
    reason: Open[
        Literal[
            "model_binding_mismatch",
            "prefix_binding_mismatch",
            "organization_binding_mismatch",
            "end_user_binding_mismatch",
        ]
    ]
    """What the thinking is bound to and does not fit: model, prompt, organization or user."""


BetaInputTransformation = Annotated[
    BetaThinkingDroppedInputTransformation | BetaThinkingMismatchAllowedInputTransformation, OpenUnion()
]


class BetaMessageIterationUsage(_IterationUsage):
    """The usage of one step of the answer."""

    type: Literal["message"]
    """Always `message`."""
    model: Annotated[Model | None, ALWAYS] = None
    """The model of this step; None if it is that of the message."""


BetaIterationsUsageItem = Annotated[
    BetaMessageIterationUsage
    | BetaCompactionIterationUsage
    | BetaAdvisorMessageIterationUsage
    | BetaFallbackMessageIterationUsage,
    OpenUnion(),
]

BetaIterationsUsage = list[BetaIterationsUsageItem]


class BetaMemoryTool20250818ViewCommand(BaseModel):
    """Shows a file, or what is in a folder."""

    command: Literal["view"]
    """Always `view`."""
    path: str
    """The file or folder to show, under `/memories`."""
    view_range: list[int] | None = None
    """The first and last line to show, counted from 1; -1 for the end. None for all."""


class BetaMemoryTool20250818CreateCommand(BaseModel):
    """Writes a file, over an older one too."""

    command: Literal["create"]
    """Always `create`."""
    file_text: str
    """What the file shall hold."""
    path: str
    """The file to write, under `/memories`."""


class BetaMemoryTool20250818StrReplaceCommand(BaseModel):
    """Replaces a text in a file."""

    command: Literal["str_replace"]
    """Always `str_replace`."""
    new_str: str
    """The text to put in place of `old_str`."""
    old_str: str
    """The text to replace; it must occur exactly once."""
    path: str
    """The file to change, under `/memories`."""


class BetaMemoryTool20250818InsertCommand(BaseModel):
    """Inserts a text into a file."""

    command: Literal["insert"]
    """Always `insert`."""
    insert_line: int
    """The line after which to insert; 0 for the beginning."""
    insert_text: str
    """What to put behind the line."""
    path: str
    """The file to change, under `/memories`."""


class BetaMemoryTool20250818DeleteCommand(BaseModel):
    """Deletes a file or folder."""

    command: Literal["delete"]
    """Always `delete`."""
    path: str
    """The file or folder to delete, under `/memories`."""


class BetaMemoryTool20250818RenameCommand(BaseModel):
    """Renames or moves a file or folder."""

    command: Literal["rename"]
    """Always `rename`."""
    new_path: str
    """The path after the change, below `/memories`."""
    old_path: str
    """The path before the change, below `/memories`."""


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
    """Always `refusal`."""
    category: Annotated[
        Open[Literal["cyber", "bio", "frontier_llm", "reasoning_extraction", "general_harms"]] | None, ALWAYS
    ] = None
    """The kind of harm that was refused; None if it is not told."""
    explanation: Annotated[str | None, ALWAYS] = None
    """Why it was refused, for people; None if that is not told."""
    fallback_credit_token: Annotated[str | None, ALWAYS] = None
    """Pays for a repeat with another model within 5 minutes; None if there is no credit (rule FB-4)."""
    fallback_has_prefill_claim: Annotated[bool | None, ALWAYS] = None
    """Whether the repeat may carry on from the text so far; None without a credit."""
    recommended_model: Annotated[str | None, ALWAYS] = None
    """A model that may answer where this one declined; None for none."""


class BetaUsage(PricedUsage):
    """What a message cost, in tokens (rules RSP-8, RSP-9)."""

    cache_creation: Annotated[BetaCacheCreation | None, ALWAYS] = None
    """The tokens written to the cache, by the time that they are kept; None if that is not told."""
    cache_creation_input_tokens: Annotated[int | None, ALWAYS] = None
    """Input tokens written to the cache; None if that is not told."""
    cache_read_input_tokens: Annotated[int | None, ALWAYS] = None
    """Input tokens read from the cache; None if that is not told."""
    fallback_credit: Annotated[BetaFallbackCreditUsage | None, ALWAYS] = None
    """The outcome of the credit that the request redeemed; None without one."""
    inference_geo: Annotated[str | None, ALWAYS] = None
    """Where the model ran; None if that is not told."""
    input_tokens: int
    """Input tokens without those of the cache."""
    iterations: Annotated[BetaIterationsUsage | None, ALWAYS] = None
    """The usage of each step of the answer; None if there was one. Add them up: the total leaves some out."""
    output_tokens: int
    """Tokens that were answered with, thinking included."""
    output_tokens_details: Annotated[BetaOutputTokensDetails | None, ALWAYS] = None
    """What the output tokens went to; None if that is not told."""
    server_tool_use: Annotated[BetaServerToolUsage | None, ALWAYS] = None
    """How often server tools were called; None if none was."""
    service_tier: Annotated[Open[Literal["standard", "priority", "batch"]] | None, ALWAYS] = None
    """The tier that served the request; None if that is not told."""
    speed: Annotated[Open[Literal["standard", "fast"]] | None, ALWAYS] = None
    """The speed that the request ran at; None if that is not told."""


class BetaMessage(PricedMessage):
    """A message from the model (rule RSP-1)."""

    type: Literal["message"]
    """Always `message`."""
    id: str
    """Identifies the message (`msg_...`)."""
    container: Annotated[BetaContainer | None, ALWAYS] = None
    """The container that code ran in; None if none was used."""
    content: list[BetaContentBlock]
    """The blocks of the answer, in order."""
    context_management: Annotated[BetaContextManagementResponse | None, ALWAYS] = None
    """What was cleared from the conversation; None if nothing was asked for."""
    diagnostics: Annotated[BetaDiagnostics | None, ALWAYS] = None
    """Why the cache was missed; None unless the request asked."""
    model: Model
    """The model that answered."""
    role: Literal["assistant"]
    """Always `assistant`."""
    stop_details: Annotated[BetaRefusalStopDetails | None, ALWAYS] = None
    """What was refused and why; None unless `stop_reason` is `refusal`."""
    stop_reason: Annotated[Open[BetaStopReason] | None, ALWAYS] = None
    """Why the model stopped (rule RSP-2); None in a stream that has not ended."""
    stop_sequence: Annotated[str | None, ALWAYS] = None
    """The text of `stop_sequences` that was met; None for another reason."""
    usage: BetaUsage
    """The tokens that the request cost."""
    input_transformations: list[BetaInputTransformation] | None = None
    """What the service left out of the prompt or let pass; None unless the request asked (in beta)."""

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
    """Input tokens written to the cache, so far; None if that is not told."""
    cache_read_input_tokens: Annotated[int | None, ALWAYS] = None
    """Input tokens read from the cache, so far; None if that is not told."""
    fallback_credit: Annotated[BetaFallbackCreditUsage | None, ALWAYS] = None
    """The outcome of the credit that the request redeemed; None without one."""
    input_tokens: Annotated[int | None, ALWAYS] = None
    """Input tokens without those of the cache, so far; None if that is not told."""
    iterations: Annotated[BetaIterationsUsage | None, ALWAYS] = None
    """The usage of each step of the answer; None if there was one. Add them up: the total leaves some out."""
    output_tokens: int
    """Tokens that were answered with, thinking included."""
    output_tokens_details: Annotated[BetaOutputTokensDetails | None, ALWAYS] = None
    """What the output tokens went to; None if that is not told."""
    server_tool_use: Annotated[BetaServerToolUsage | None, ALWAYS] = None
    """How often server tools were called; None if none was."""


class BetaMessageTokensCount(BaseModel):
    """How many tokens a request would use (rule CNT-1)."""

    context_management: Annotated[BetaCountTokensContextManagementResponse | None, ALWAYS] = None
    """The count before clearing; None if nothing was asked for."""
    input_tokens: int
    """The input tokens of the whole prompt."""


class BetaThinkingDelta(BaseModel):
    """More thinking."""

    type: Literal["thinking_delta"]
    """Always `thinking_delta`."""
    estimated_tokens: Annotated[int | None, ALWAYS] = None
    """About how many tokens this piece of thinking cost; None unless the request asked (in beta)."""
    thinking: str
    """The next piece of thinking."""


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
    """Always `content_block_delta`."""
    delta: BetaRawContentBlockDelta
    """The next piece of the block."""
    index: int
    """Which block of the message, counted from 0."""


class BetaRawContentBlockStartEvent(BaseModel):
    """A block begins; some come complete at once (rule STR-8)."""

    type: Literal["content_block_start"]
    """Always `content_block_start`."""
    content_block: BetaContentBlock
    """The block as it begins; deltas fill it."""
    index: int
    """Which block of the message, counted from 0."""


class BetaMessageDelta(BaseModel):
    """What changed in the message as a whole."""

    container: Annotated[BetaContainer | None, ALWAYS] = None
    """The container that code ran in; None if none was used."""
    stop_details: Annotated[BetaRefusalStopDetails | None, ALWAYS] = None
    """What was refused and why; None unless `stop_reason` is `refusal`."""
    stop_reason: Annotated[Open[BetaStopReason] | None, ALWAYS] = None
    """Why the model stopped (rule RSP-2); None if it goes on."""
    stop_sequence: Annotated[str | None, ALWAYS] = None
    """The text of `stop_sequences` that was met; None for another reason."""


class BetaRawMessageDeltaEvent(BaseModel):
    """The message is about to end: stop reason and running totals (rule STR-4)."""

    type: Literal["message_delta"]
    """Always `message_delta`."""
    context_management: Annotated[BetaContextManagementResponse | None, ALWAYS] = None
    """What was cleared from the conversation; None if nothing was asked for."""
    delta: BetaMessageDelta
    """What is known of the message now: why and where it stopped."""
    usage: BetaMessageDeltaUsage
    """The tokens so far, cumulative."""
    input_transformations: list[BetaInputTransformation] | None = None
    """What the service left out of the prompt or let pass; None unless the request asked (in beta)."""


class BetaRawMessageStartEvent(BaseModel):
    """The stream begins: the message so far, without content (rule STR-3)."""

    type: Literal["message_start"]
    """Always `message_start`."""
    message: BetaMessage
    """The message as it begins, without content."""


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
    """Advice that only the model can read, sent back."""

    type: Required[Literal["advisor_redacted_result"]]
    """Always `advisor_redacted_result`."""
    encrypted_content: Required[str]
    """The advice, readable by the service alone, as received."""
    stop_reason: str | None
    """Why the advisor stopped; None if that is not told."""


class BetaAdvisorResultBlockParam(TypedDict, total=False):
    """Advice in plain text, sent back."""

    type: Required[Literal["advisor_result"]]
    """Always `advisor_result`."""
    text: Required[str]
    """The advice, as received."""
    stop_reason: str | None
    """Why the advisor stopped; None if that is not told."""


class _ToolParam(TypedDict, total=False):
    """What every tool can be given."""

    allowed_callers: Sequence[AllowedCaller]
    """Who may call the tool: the model, or code in a container; the model alone if left out."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    defer_loading: bool
    """Whether the tool is left out of the prompt until a tool search finds it; false by default."""
    strict: bool
    """Whether arguments always fit the schema; false by default."""


class BetaAdvisorTool20260301Param(_ToolParam, total=False):
    """Another model that the model may ask for advice (rule SRV-15)."""

    type: Required[Literal["advisor_20260301"]]
    """Always `advisor_20260301`."""
    model: Required[ModelParam]
    """The model that gives advice; it must be at least as able as the one that asks."""
    name: Required[Literal["advisor"]]
    """Always `advisor`."""
    caching: BetaCacheControlEphemeralParam | None
    """Caches what the advisor reads; None for no caching."""
    max_tokens: Annotated[int, Ge(1024)] | None
    """The most tokens of one piece of advice, at least 1,024; None for no limit of its own."""
    max_uses: int | None
    """The most calls in one request; None for no limit."""


class BetaAdvisorToolResultErrorParam(TypedDict, total=False):
    """The advisor gave no advice, sent back."""

    type: Required[Literal["advisor_tool_result_error"]]
    """Always `advisor_tool_result_error`."""
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
    """Why there is no advice."""


BetaAdvisorToolResultBlockContentParam = Annotated[
    BetaAdvisorToolResultErrorParam | BetaAdvisorResultBlockParam | BetaAdvisorRedactedResultBlockParam, Tagged()
]


class BetaAdvisorToolResultBlockParam(TypedDict, total=False):
    """The answer of the advisor, sent back."""

    type: Required[Literal["advisor_tool_result"]]
    """Always `advisor_tool_result`."""
    content: Required[BetaAdvisorToolResultBlockContentParam]
    """The advice, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class BetaAllThinkingTurnsParam(TypedDict, total=False):
    """The thinking of all turns."""

    type: Required[Literal["all"]]
    """Always `all`."""


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
    """Whether something may be cited."""

    enabled: bool
    """Whether citations are made; false by default."""


class BetaRequestDocumentBlockParam(TypedDict, total=False):
    """A document for the model to read."""

    type: Required[Literal["document"]]
    """Always `document`."""
    source: Required[BetaDocumentSourceParam]
    """Where the document is: in the request, a file, or an address."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    citations: BetaCitationsConfigParamParam | None
    """Whether the document may be cited, all documents of a request or none (rule CIT-1); None leaves it off."""
    context: str | None
    """What the model is told of the document and does not cite; None for nothing."""
    title: str | None
    """The title of the document, which is not cited; None for none."""


class BetaSearchResultBlockParam(TypedDict, total=False):
    """A result of the caller's own search, which the model can cite (rule BLK-4)."""

    type: Required[Literal["search_result"]]
    """Always `search_result`."""
    content: Required[Sequence[BetaTextBlockParam]]
    """The text of the result, in blocks that can be cited one by one."""
    source: Required[str]
    """Where the result is from; citations name it."""
    title: Required[str]
    """The title, which citations repeat."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    citations: BetaCitationsConfigParamParam
    """Whether the result may be cited; all results of a request or none."""


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
    """Always `tool_result`."""
    tool_use_id: Required[str]
    """The call that this answers (`toolu_...`)."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    content: Annotated[str | Sequence[BetaToolResultContentParam], TextOr()]
    """What the tool gave: text, or blocks of text, images, documents, search results."""
    is_error: bool
    """Whether the tool failed; false by default."""
    toolset_name: str | None
    """The toolset that the tool is a member of; None if it is not a member."""


class BetaServerToolUseBlockParam(TypedDict, total=False):
    """A replayed call of a tool that the service ran (rule BLK-8)."""

    type: Required[Literal["server_tool_use"]]
    """Always `server_tool_use`."""
    id: Required[str]
    """Identifies the call (`srvtoolu_...`), as received."""
    input: Required[Mapping[str, object]]
    """The arguments of the call, as received."""
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
    """The tool that the service ran, as received."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    caller: ToolUseCallerParam
    """Who made the call, as received."""


class BetaWebFetchBlockParam(TypedDict, total=False):
    """A replayed page that web fetch had brought back."""

    type: Required[Literal["web_fetch_result"]]
    """Always `web_fetch_result`."""
    content: Required[BetaRequestDocumentBlockParam]
    """The page that was fetched, as received."""
    url: Required[str]
    """The address that was fetched, as received."""
    retrieved_at: str | None
    """When the page was fetched (RFC 3339), as received."""


class BetaWebFetchToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a web fetch."""

    type: Required[Literal["web_fetch_tool_result"]]
    """Always `web_fetch_tool_result`."""
    content: Required[Annotated[BetaWebFetchToolResultErrorBlockParam | BetaWebFetchBlockParam, Tagged()]]
    """The page, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    caller: ToolUseCallerParam
    """Who made the call, as received."""


class BetaBashCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """Replayed: a shell command that could not be run."""

    type: Required[Literal["bash_code_execution_tool_result_error"]]
    """Always `bash_code_execution_tool_result_error`."""
    error_code: Required[
        Literal[
            "invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "output_file_too_large"
        ]
    ]
    """Why the command was not run."""


BetaBashCodeExecutionToolResultBlockContentParam = Annotated[
    BetaBashCodeExecutionToolResultErrorParam | BetaBashCodeExecutionResultBlockParam, Tagged()
]
"""The replayed outcome of the command."""


class BetaBashCodeExecutionToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a shell command in the container."""

    type: Required[Literal["bash_code_execution_tool_result"]]
    """Always `bash_code_execution_tool_result`."""
    content: Required[BetaBashCodeExecutionToolResultBlockContentParam]
    """What the command gave, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class BetaTextEditorCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """Replayed: a file operation that had failed."""

    type: Required[Literal["text_editor_code_execution_tool_result_error"]]
    """Always `text_editor_code_execution_tool_result_error`."""
    error_code: Required[
        Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "file_not_found"]
    ]
    """Why the file was not shown or changed."""
    error_message: str | None
    """What went wrong, for people; None without more to say."""


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
    """Always `text_editor_code_execution_tool_result`."""
    content: Required[BetaTextEditorCodeExecutionToolResultBlockContentParam]
    """What the editor gave, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class BetaToolSearchToolResultErrorParam(TypedDict, total=False):
    """Replayed: a tool search that had failed."""

    type: Required[Literal["tool_search_tool_result_error"]]
    """Always `tool_search_tool_result_error`."""
    error_code: Required[Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"]]
    """Why no tool was searched for."""
    error_message: str | None
    """What went wrong, for people; None without more to say."""


BetaToolSearchToolResultBlockContentParam = Annotated[
    BetaToolSearchToolResultErrorParam | BetaToolSearchToolSearchResultBlockParam, Tagged()
]
"""The replayed outcome of a tool search."""


class BetaToolSearchToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a tool search."""

    type: Required[Literal["tool_search_tool_result"]]
    """Always `tool_search_tool_result`."""
    content: Required[BetaToolSearchToolResultBlockContentParam]
    """The tools that were found, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class BetaMCPToolUseBlockParam(TypedDict, total=False):
    """A call of a tool of an MCP server, sent back."""

    type: Required[Literal["mcp_tool_use"]]
    """Always `mcp_tool_use`."""
    id: Required[str]
    """Identifies the call (`mcptoolu_...`), as received."""
    input: Required[Mapping[str, object]]
    """The arguments of the call, as received."""
    name: Required[str]
    """The tool of the server, as received."""
    server_name: Required[str]
    """The server of `mcp_servers`."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class BetaRequestMCPToolResultBlockParam(TypedDict, total=False):
    """The answer of a tool of an MCP server, sent back."""

    type: Required[Literal["mcp_tool_result"]]
    """Always `mcp_tool_result`."""
    tool_use_id: Required[str]
    """The call that this answers (`mcptoolu_...`), as received."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    content: Annotated[str | Sequence[BetaTextBlockParam], TextOr()]
    """What the tool gave, as received."""
    is_error: bool
    """Whether the tool failed; false by default."""


class BetaToolChangeToolReferenceParam(TypedDict, total=False):
    """A tool of the request."""

    type: Required[Literal["tool_reference"]]
    """Always `tool_reference`."""
    name: Required[str]
    """The name of a tool of the request."""


class BetaToolChangeMCPToolReferenceParam(TypedDict, total=False):
    """A tool of an MCP server."""

    type: Required[Literal["mcp_tool_reference"]]
    """Always `mcp_tool_reference`."""
    name: Required[str]
    """The name of a tool of the server."""
    server_name: Required[str]
    """The server of `mcp_servers`."""


class BetaToolChangeMCPToolsetReferenceParam(TypedDict, total=False):
    """All tools of an MCP server."""

    type: Required[Literal["mcp_toolset_reference"]]
    """Always `mcp_toolset_reference`."""
    server_name: Required[str]
    """The server of `mcp_servers`."""


class _ClientToolParam(_ToolParam, total=False):
    """The same for tools that the caller runs."""

    input_examples: Sequence[Mapping[str, object]]
    """Calls that show the model how the tool is used."""


class BetaToolBash20241022Param(_ClientToolParam, total=False):
    """A shell on your side."""

    type: Required[Literal["bash_20241022"]]
    """Always `bash_20241022`."""
    name: Required[Literal["bash"]]
    """Always `bash`."""


class BetaToolComputerUse20241022Param(_ClientToolParam, total=False):
    """A computer on your side, with screen, mouse and keyboard."""

    type: Required[Literal["computer_20241022"]]
    """Always `computer_20241022`."""
    display_height_px: Required[int]
    """The height of the screen in pixels."""
    display_width_px: Required[int]
    """The width of the screen in pixels."""
    name: Required[Literal["computer"]]
    """Always `computer`."""
    display_number: int | None
    """The number of an X11 display; None for the only one."""


class BetaToolComputerUse20250124Param(_ClientToolParam, total=False):
    """A computer on your side, with screen, mouse and keyboard."""

    type: Required[Literal["computer_20250124"]]
    """Always `computer_20250124`."""
    display_height_px: Required[int]
    """The height of the screen in pixels."""
    display_width_px: Required[int]
    """The width of the screen in pixels."""
    name: Required[Literal["computer"]]
    """Always `computer`."""
    display_number: int | None
    """The number of an X11 display; None for the only one."""


class BetaToolTextEditor20241022Param(_ClientToolParam, total=False):
    """A text editor on your side."""

    type: Required[Literal["text_editor_20241022"]]
    """Always `text_editor_20241022`."""
    name: Required[Literal["str_replace_editor"]]
    """Always `str_replace_editor`."""


class BetaToolComputerUse20251124Param(_ClientToolParam, total=False):
    """A computer on your side, with screen, mouse and keyboard."""

    type: Required[Literal["computer_20251124"]]
    """Always `computer_20251124`."""
    display_height_px: Required[int]
    """The height of the screen in pixels."""
    display_width_px: Required[int]
    """The width of the screen in pixels."""
    name: Required[Literal["computer"]]
    """Always `computer`."""
    display_number: int | None
    """The number of an X11 display; None for the only one."""
    enable_zoom: bool
    """Whether the model may zoom into the screen; false by default."""


class _WebFetchToolParam(_ToolParam, total=False):
    """The same for web fetch."""

    allowed_domains: Sequence[str] | None
    """The only domains that may be used; excludes `blocked_domains`; None for all."""
    blocked_domains: Sequence[str] | None
    """Domains that may not be used; excludes `allowed_domains`; None for none."""
    max_uses: int | None
    """The most calls in one request; None for no limit."""
    citations: BetaCitationsConfigParamParam | None
    """Whether fetched pages may be cited; None leaves it off."""
    max_content_tokens: int | None
    """The most tokens of a page that get into the prompt; None for no limit."""
    url_sources: BetaWebFetchURLSourcesParam | None
    """Where addresses to fetch may come from; None for anywhere in the conversation."""
    name: Required[Literal["web_fetch"]]
    """Always `web_fetch`."""


class BetaWebFetchTool20250910Param(_WebFetchToolParam, total=False):
    """Web fetch, the first version (rule SRV-9)."""

    type: Required[Literal["web_fetch_20250910"]]
    """Always `web_fetch_20250910`."""


class BetaWebFetchTool20260209Param(_WebFetchToolParam, total=False):
    """Web fetch whose pages code can filter before the model sees them (rule SRV-11)."""

    type: Required[Literal["web_fetch_20260209"]]
    """Always `web_fetch_20260209`."""


class BetaWebFetchTool20260309Param(_WebFetchToolParam, total=False):
    """Web fetch that can go round its cache."""

    type: Required[Literal["web_fetch_20260309"]]
    """Always `web_fetch_20260309`."""
    use_cache: bool
    """Whether a kept copy of the page may be used; true by default."""


class BetaWebFetchTool20260318Param(_WebFetchToolParam, total=False):
    """Web fetch that can keep its pages out of the answer."""

    type: Required[Literal["web_fetch_20260318"]]
    """Always `web_fetch_20260318`."""
    response_inclusion: Literal["full", "excluded"]
    """Whether results are in the answer; with `excluded` only code that called the tool sees them."""
    use_cache: bool
    """Whether a kept copy of the page may be used; true by default."""


class BetaMCPToolConfigParam(TypedDict, total=False):
    """Settings of one tool of an MCP server."""

    defer_loading: bool
    """Whether the tool is left out of the prompt until a tool search finds it; false by default."""
    enabled: bool
    """Whether the tool may be called; true by default."""


class BetaMCPToolDefaultConfigParam(TypedDict, total=False):
    """Settings of all tools of an MCP server."""

    defer_loading: bool
    """Whether the tool is left out of the prompt until a tool search finds it; false by default."""
    enabled: bool
    """Whether the tools may be called; true by default."""


class BetaMCPToolParamParam(TypedDict, total=False):
    """A tool of an MCP server."""

    input_schema: Required[Mapping[str, object]]
    """The JSON Schema of the arguments, an object."""
    name: Required[str]
    """The name of the tool at its server."""
    description: str | None
    """What the tool does, for the model; None for nothing."""


class BetaMCPToolsetParam(TypedDict, total=False):
    """The tools of an MCP server (rule SRV-16)."""

    type: Required[Literal["mcp_toolset"]]
    """Always `mcp_toolset`."""
    mcp_server_name: Required[str]
    """The server of `mcp_servers` that the tools are those of."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    configs: Mapping[str, BetaMCPToolConfigParam] | None
    """Settings of single tools by name, before those of `default_config`; None for none."""
    default_config: BetaMCPToolDefaultConfigParam
    """Settings of all tools of the server that `configs` does not name."""
    tools: Sequence[BetaMCPToolParamParam] | None
    """The tools of the server, so that it need not be asked for them; None to ask."""


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
    """A tool that is defined where it is added."""

    type: Required[Literal["tool_definition"]]
    """Always `tool_definition`."""
    definition: Required[BetaToolUnionParam]
    """The tool that is added, defined in place."""


BetaToolAdditionParam = Annotated[
    BetaToolChangeToolReferenceParam
    | BetaToolChangeMCPToolReferenceParam
    | BetaToolChangeMCPToolsetReferenceParam
    | BetaToolChangeToolDefinitionParam,
    Tagged(),
]


class BetaRequestToolAdditionBlockParam(TypedDict, total=False):
    """Makes a tool callable from here on (rule MID-4)."""

    type: Required[Literal["tool_addition"]]
    """Always `tool_addition`."""
    tool: Required[BetaToolAdditionParam]
    """The tool or toolset."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


BetaToolRemovalParam = Annotated[
    BetaToolChangeToolReferenceParam | BetaToolChangeMCPToolReferenceParam | BetaToolChangeMCPToolsetReferenceParam,
    Tagged(),
]


class BetaRequestToolRemovalBlockParam(TypedDict, total=False):
    """Takes a tool away from here on (rule MID-4)."""

    type: Required[Literal["tool_removal"]]
    """Always `tool_removal`."""
    tool: Required[BetaToolRemovalParam]
    """The tool or toolset."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


BetaCompactionBlockToolChangeParam = Annotated[
    BetaRequestToolAdditionBlockParam | BetaRequestToolRemovalBlockParam, Tagged()
]


class BetaCompactionBlockParam(TypedDict, total=False):
    """A summary that stands for all that came before, sent back (rule CTX-3)."""

    type: Required[Literal["compaction"]]
    """Always `compaction`."""
    cache_control: BetaCacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    content: str | None
    """The summary, as received; it stands for all that came before."""
    encrypted_content: str | None
    """The summary, readable by the service alone, as received; None if it is plain."""
    signature: str | None
    """Proves where the summary comes from, as received; None for a summary made at a threshold."""
    tool_changes: Sequence[BetaCompactionBlockToolChangeParam] | None
    """Tools that were added or removed before the summary, as received; None for none."""


class BetaMCPToolListingBlockParam(TypedDict, total=False):
    """The tools that an MCP server offered, sent back."""

    type: Required[Literal["mcp_tool_listing"]]
    """Always `mcp_tool_listing`."""
    mcp_server_name: Required[str]
    """The server of `mcp_servers` that the tools are those of."""
    tools: Required[Sequence[BetaMCPToolParamParam]]
    """The tools that the server offered, as received."""


class BetaFallbackInfoParam(TypedDict, total=False):
    """A model of a fallback."""

    model: Required[ModelParam]
    """The id of the model, as received."""


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
    from .._calls import ToolLike

    BetaContentBlockParam: TypeAlias = _BetaSentBlock | BetaContentBlock
else:
    BetaContentBlockParam = Annotated[_BetaSentBlock, Tagged()]
"""One part of a message as sent; a block that was received is accepted too."""

BetaMessageContentParam = str | Sequence[BetaContentBlockParam]
"""The content of a message: text, or a list of blocks."""


class BetaAssistantMessageParam(TypedDict, total=False):
    """The model's turn, replayed or as a prefill (rule MSG-5)."""

    content: Required[BetaMessageContentParam]
    """The text, or the blocks of the turn; the last turn may be empty."""
    role: Required[Literal["assistant"]]
    """Always `assistant`."""


class BetaBillingPolicyParam(TypedDict, total=False):
    """Who pays for the request (rule OTH-3)."""

    type: Required[Literal["billing_policy"]]
    """Always `billing_policy`."""
    bill_to: BetaBillTo
    """Who pays: the organization (`self`) or the user profile of the call."""


class BetaThinkingTurnsParam(TypedDict, total=False):
    """The thinking of the latest turns."""

    type: Required[Literal["thinking_turns"]]
    """Always `thinking_turns`."""
    value: Required[int]
    """The number of turns whose thinking is kept."""


class BetaClearThinking20251015EditParam(TypedDict, total=False):
    """Clears the thinking of earlier turns (rule CTX-1)."""

    type: Required[Literal["clear_thinking_20251015"]]
    """Always `clear_thinking_20251015`."""
    keep: Literal["all"] | Annotated[BetaThinkingTurnsParam | BetaAllThinkingTurnsParam, Tagged()]
    """From how many of the latest turns thinking is kept, or all."""


class BetaInputTokensClearAtLeastParam(TypedDict, total=False):
    """The fewest input tokens to clear."""

    type: Required[Literal["input_tokens"]]
    """Always `input_tokens`."""
    value: Required[int]
    """The minimum number of input tokens to clear."""


class BetaToolUsesKeepParam(TypedDict, total=False):
    """The latest calls, which are kept."""

    type: Required[Literal["tool_uses"]]
    """Always `tool_uses`."""
    value: Required[int]
    """The number of latest tool calls that are kept."""


class BetaInputTokensTriggerParam(TypedDict, total=False):
    """A number of input tokens at which something happens."""

    type: Required[Literal["input_tokens"]]
    """Always `input_tokens`."""
    value: Required[int]
    """At how many input tokens."""


class BetaToolUsesTriggerParam(TypedDict, total=False):
    """A number of calls at which something happens."""

    type: Required[Literal["tool_uses"]]
    """Always `tool_uses`."""
    value: Required[int]
    """The number of tool calls at which the edit is applied."""


class BetaClearToolUses20250919EditParam(TypedDict, total=False):
    """Clears the results of earlier calls (rule CTX-1)."""

    type: Required[Literal["clear_tool_uses_20250919"]]
    """Always `clear_tool_uses_20250919`."""
    clear_at_least: BetaInputTokensClearAtLeastParam | None
    """The fewest tokens that clearing must save, else nothing is cleared; None for any."""
    clear_tool_inputs: bool | Sequence[str] | None
    """Whether the arguments of calls are cleared too, or of which tools; None for false."""
    exclude_tools: Sequence[str] | None
    """Tools whose results are never cleared; None for none."""
    keep: BetaToolUsesKeepParam
    """How many of the latest calls keep their results; 3 if left out."""
    trigger: Annotated[BetaInputTokensTriggerParam | BetaToolUsesTriggerParam, Tagged()]
    """When to clear: at so many input tokens or calls; 100,000 tokens if left out."""


class BetaCompact20260112EditParam(TypedDict, total=False):
    """Makes a summary when the prompt is long (rule CTX-2)."""

    type: Required[Literal["compact_20260112"]]
    """Always `compact_20260112`."""
    instructions: str | None
    """Replaces the prompt by which the summary is made; None for the usual one."""
    pause_after_compaction: bool
    """Whether to stop after the summary, with the `stop_reason` `compaction`; false by default."""
    trigger: BetaInputTokensTriggerParam | None
    """At how many input tokens to make a summary, 50,000 or more; None for 150,000."""


class BetaCompactionConfigParam(TypedDict, total=False):
    """Asks for a summary of the conversation so far."""

    type: Required[Literal["summarize"]]
    """Always `summarize`."""
    instructions: str | None
    """What the summary must heed; None for nothing."""


BetaContextManagementEditParam = Annotated[
    BetaClearToolUses20250919EditParam | BetaClearThinking20251015EditParam | BetaCompact20260112EditParam, Tagged()
]


class BetaContextManagementConfigParam(TypedDict, total=False):
    """What to clear from a long conversation."""

    edits: Sequence[BetaContextManagementEditParam]
    """What to clear, in this order; clearing of thinking comes first (rule CTX-1)."""


class BetaFallbackCreditTokenParam(TypedDict, total=False):
    """A credit to redeem, and how (rule FB-4)."""

    token: Required[str]
    """The credit: `fallback_credit_token` of the `stop_details` of a refusal."""
    mode: Literal["strict", "best_effort"]
    """Whether a credit that does not apply is an error (`strict`) or ignored (`best_effort`)."""


class BetaTokenTaskBudgetParam(TypedDict, total=False):
    """How many tokens a whole task may take (rule OTH-1)."""

    type: Required[Literal["tokens"]]
    """Always `tokens`."""
    total: Required[Annotated[int, Ge(20_000)]]
    """The tokens of the whole task, at least 20,000."""
    remaining: Annotated[int, Ge(0)] | None
    """The tokens left of the budget, to carry it over; None at the start."""


class BetaOutputConfigParam(TypedDict, total=False):
    """The form of the answer, and the effort to spend on it (rule MSG-16)."""

    effort: Literal["low", "medium", "high", "xhigh", "max"] | None
    """How much work goes into the answer, tool calls included; None for the default of the model (rule EFF-1)."""
    format: BetaJSONOutputFormatParam | None
    """The schema that the answer must fit; None for free text."""
    task_budget: BetaTokenTaskBudgetParam | None
    """The tokens that a task should stay within, of which the model is told; None for none (rule OTH-1)."""


class BetaThinkingBlockBindingParam(TypedDict, total=False):
    """What becomes of thinking that belongs to another conversation (rule THK-10)."""

    prefix_mismatch_behavior: BetaThinkingPrefixMismatchBehavior | None
    """Whether thinking of another conversation is an error or dropped; None for `error` (rule THK-10)."""


class BetaThinkingConfigEnabledParam(TypedDict, total=False):
    """Think within a fixed budget of tokens (rule THK-2)."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""
    budget_tokens: Required[int]
    """The most tokens to think with: at least 1,024 and fewer than `max_tokens` (rule THK-2)."""
    block_binding: BetaThinkingBlockBindingParam | None
    """What becomes of thinking that belongs to another conversation; None for the default, an error."""
    display: Literal["summarized", "omitted", "updates"] | None
    """Whether thinking is shown as a summary, left out, or (in beta) as updates; None for the default of the model."""


class BetaThinkingConfigAdaptiveParam(TypedDict, total=False):
    """Think as much as the task needs."""

    type: Required[Literal["adaptive"]]
    """Always `adaptive`."""
    block_binding: BetaThinkingBlockBindingParam | None
    """What becomes of thinking that belongs to another conversation; None for the default, an error."""
    display: Literal["summarized", "omitted", "updates"] | None
    """Whether thinking is shown as a summary, left out, or (in beta) as updates; None for the default of the model."""


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
    """A model to ask when the one before declines (rule FB-1)."""

    model: Required[ModelParam]
    """The model to ask when those before it decline."""
    max_tokens: int | None
    """The most tokens to answer with; None for that of the request."""
    output_config: BetaOutputConfigParam | None
    """Effort and format for this model; None for those of the request."""
    speed: Literal["standard", "fast"] | None
    """The speed for this model; None for that of the request."""
    thinking: BetaThinkingConfigParam | None
    """How this model thinks; None for what the request says."""


BetaFallbacksParam = Sequence[BetaFallbackParam] | Literal["default"]


class BetaUserMessageParam(TypedDict, total=False):
    """The user's turn."""

    content: Required[BetaMessageContentParam]
    """The text, or the blocks of the turn."""
    role: Required[Literal["user"]]
    """Always `user`."""


BetaSystemMessageContentParam = Annotated[
    BetaTextBlockParam | BetaRequestToolAdditionBlockParam | BetaRequestToolRemovalBlockParam, Tagged()
]


class BetaSystemMessageOutputConfigParam(TypedDict, total=False):
    """What a system message may change of the output."""

    effort: Literal["low", "medium", "high", "xhigh", "max"] | None
    """How much work goes into the answer, tool calls included; None for the default of the model (rule EFF-1)."""


class BetaSystemMessageParam(TypedDict, total=False):
    """An instruction between turns, on models that accept the role (rule MSG-3)."""

    role: Required[Literal["system"]]
    """Always `system`."""
    clear_at: Literal["next_user_message", "never"] | None
    """When the service hides the instruction: at the next message of the user, or never, the default."""
    content: Annotated[str | Sequence[BetaSystemMessageContentParam], TextOr()]
    """The instruction as text or blocks; may be empty beside `output_config`."""
    output_config: BetaSystemMessageOutputConfigParam | None
    """The effort from the next turn of the user on; None for no change."""


_BetaTurn: TypeAlias = BetaUserMessageParam | BetaAssistantMessageParam | BetaSystemMessageParam
if TYPE_CHECKING:
    BetaMessageParam: TypeAlias = _BetaTurn
    # What a call takes, too: the alias itself is of mappings alone, so that `turns[-1]["role"]` can be read.
    _BetaInput: TypeAlias = BetaMessageParam | BetaMessage
else:
    BetaMessageParam = _BetaInput = Annotated[_BetaTurn, Tagged("role")]
"""One turn of the conversation; a message that was received is accepted too."""


class BetaThreadCreateParams(TypedDict, total=False):
    """Begins a thread that the service keeps (rule OTH-2)."""

    type: Required[Literal["create"]]
    """Always `create`."""


class BetaThreadContinueParams(TypedDict, total=False):
    """Carries on a thread with new messages only (rule OTH-2)."""

    type: Required[Literal["continue"]]
    """Always `continue`."""
    previous_message_id: Required[str]
    """The answer to carry on from (`msg_...`); each takes one continuation."""


BetaMessageThreadParam = Annotated[BetaThreadCreateParams | BetaThreadContinueParams, Tagged()]
"""Begins or continues a message thread that the service keeps (rule OTH-2)."""


class BetaRequestMCPServerToolConfigurationParam(TypedDict, total=False):
    """Which tools of an MCP server may be called, in the older form of the beta."""

    allowed_tools: Sequence[str] | None
    """The only tools of the server that may be called; None for all."""
    enabled: bool | None
    """Whether the tools of the server may be called; None for true."""


class BetaRequestMCPServerURLDefinitionParam(TypedDict, total=False):
    """An MCP server whose tools the service calls (rule SRV-16)."""

    type: Required[Literal["url"]]
    """Always `url`."""
    name: Required[str]
    """A name for the server, which toolsets refer to."""
    url: Required[str]
    """The address of the server, with https."""
    authorization_token: str | None
    """The token that is sent to the server as a bearer; None for none."""
    tool_configuration: BetaRequestMCPServerToolConfigurationParam | None
    """Which tools of the server may be called, in the older form of the beta; None for all."""


BetaMessageCreateParamsContainerParam = Annotated[str | BetaContainerParams, TextOr()]
"""The id of a container, or its description."""

BetaMessageFallbackCreditTokenParam = Annotated[str | BetaFallbackCreditTokenParam, TextOr()]
"""A fallback credit token, or how to redeem it."""


if TYPE_CHECKING:
    # A tool made of a function or class, too.
    _BetaToolInput: TypeAlias = BetaToolUnionParam | ToolLike
else:
    _BetaToolInput = BetaToolUnionParam


class _Essentials(TypedDict, total=False):
    """What no request for a beta message may leave out."""

    max_tokens: Required[Annotated[int, Ge(0)]]
    """The most tokens to write, thinking included; 0 only fills the cache (rules MSG-2, CACHE-20)."""
    messages: Required[Annotated[Sequence[_BetaInput], MinLen(1), MaxLen(100_000)]]
    """The conversation so far, oldest turn first (rule MSG-3)."""
    model: Required[ModelParam]
    """The id of the model."""


class _TurnFields(TypedDict, total=False):
    """What may change from turn to turn of a thread."""

    billing_policy: BetaBillingPolicyParam | None
    """Whom the request is billed to: your organization or the user profile (rule OTH-3)."""
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
    tool_choice: BetaToolChoiceParam
    """Whether and which tool has to be called (rule TOOL-2)."""


class _ThreadFields(TypedDict, total=False):
    """What holds for all turns of a thread."""

    output_config: BetaOutputConfigParam
    """Effort and output format (rule MSG-16)."""


@with_config(FORBID_EXTRA)
class MessageCreateParamsBase(_Essentials, _TurnFields, _ThreadFields, total=False):
    """What every request for a beta message may hold."""

    thread: BetaMessageThreadParam | None
    """Begins or continues a thread that the service keeps (rule OTH-2)."""
    tools: Sequence[_BetaToolInput]
    """The tools that the model may call."""
    temperature: Annotated[float, Ge(0), Le(1), Wire(api_version="2023-06-01")]
    """Randomness from 0 to 1; only in API version 2023-06-01 and on older models (rule MSG-8)."""
    top_k: Annotated[int, Ge(0), Wire(api_version="2023-06-01")]
    """Sample from this many of the likeliest tokens; limits as for `temperature`."""
    top_p: Annotated[float, Ge(0), Le(1), Wire(api_version="2023-06-01")]
    """Sample from the likeliest tokens of this joint probability; limits as for `temperature`."""


class _OldOutputFormat(TypedDict, total=False):
    """The output format under its older name; only `create` takes it."""

    output_format: Annotated[BetaJSONOutputFormatParam | None, Wire(beta="structured-outputs-2025-11-13")]
    """The form of the answer, under the name it had before `output_config` (rule SO-1)."""


class MessageCreateParamsNonStreaming(MessageCreateParamsBase, _OldOutputFormat, total=False):
    """A request for a whole message."""

    stream: Literal[False]
    """Always false: the answer comes whole."""


class MessageCreateParamsStreaming(MessageCreateParamsBase, _OldOutputFormat):
    """A request for a stream of events."""

    stream: Required[Literal[True]]
    """Always true: the answer comes as events."""


MessageCreateParams = MessageCreateParamsNonStreaming | MessageCreateParamsStreaming
"""A request for a message, whole or streamed."""


class MessageCreateBody(MessageCreateParamsBase, _OldOutputFormat, total=False):
    """The JSON body of a request for a message, as a server sees it."""

    stream: bool
    """Whether the answer comes as events; false if left out."""


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
    tools: Sequence[_BetaToolInput]
    """The tools whose definitions count."""


class MessageHeaders(BetaHeader, UserProfileHeader, WorkspaceHeader):
    """Arguments that travel as headers."""


class MessageCreateArguments(MessageCreateBody, MessageHeaders):
    """All that a caller may name when creating a message, request options aside."""


class MessageCountTokensArguments(MessageCountTokensParams, MessageHeaders):
    """All that a caller may name when counting tokens, request options aside."""


class MessageParseCall(MessageCreateParamsBase, MessageHeaders, RequestOptions, OutputOptions):
    """The keyword arguments of `beta.messages.parse` and `beta.messages.stream`, but for `output_format`."""


class MessageCreateCall(MessageCreateParamsBase, MessageHeaders, RequestOptions, _OldOutputFormat):
    """The keyword arguments of `beta.messages.create`, but for `stream`."""


class ThreadCreateParams(_TurnFields, _ThreadFields, MessageHeaders):
    """What a message thread may be told when it begins, besides its model, messages and tools (rule OTH-2)."""


class ThreadSendParams(_TurnFields, MessageHeaders, total=False):
    """What one turn of a message thread may set for itself (rule OTH-2)."""

    max_tokens: int
    """The most tokens that this turn may write; that of the thread if left out."""
    model: ModelParam
    """The id of the model of this turn; that of the thread if left out."""


class ThreadCreateCall(ThreadCreateParams, RequestOptions):
    """The keyword arguments of `beta.messages.thread`, but for those that it names itself."""


class ThreadTurnCall(ThreadSendParams, RequestOptions, total=False):
    """The keyword arguments of the turns of a message thread, and of `thread.update`."""

    tools: Sequence[_BetaToolInput]
    """The tools that the model may call; they cannot change once the service keeps the thread."""


class ThreadParams(ThreadCreateParams, total=False):
    """The arguments that make a new thread with the conversation of another."""

    max_tokens: Required[int]
    """The most tokens that a turn may write."""
    model: Required[ModelParam]
    """The id of the model."""
    messages: Required[Sequence[_BetaInput]]
    """The conversation so far, oldest turn first."""
    tools: Sequence[_BetaToolInput]
    """The tools that the model may call."""
    output_format: Any
    """The type that replies are read as."""
    unsupported_request_behavior: Required[Literal["error", "continue_unthreaded"]]
    """What to do with requests that the service keeps no thread for."""


class MessageCountTokensCall(MessageCountTokensParams, MessageHeaders, RequestOptions):
    """The keyword arguments of `beta.messages.count_tokens`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
