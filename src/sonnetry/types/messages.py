"""Messages as they are answered and streamed by `POST /v1/messages` and `POST /v1/messages/count_tokens`: Pydantic models.

`message_params` has what is sent, as TypedDicts; its names can be had from here, too. Ids such as `MSG-2` name rules of the
API's behaviour; `Annotated` marks are explained in `_base`.
"""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, cast

from ._base import (
    ALWAYS,
    BaseModel,
    Open,
    OpenUnion,
    Timestamp,
    Unknown,
    as_param,
)
from ._lazy import package
from ._priced import PricedMessage, PricedUsage
from ._tool_calls import ToolCall, incomplete_calls, without_incomplete_calls

if TYPE_CHECKING:
    from .message_params import AssistantMessageParam

# --- Shared -------------------------------------------------------------------------------------------------------------

Model: TypeAlias = str
"""A model id; `data/models.json` lists the known ones, and the service may know more."""

StopReason = Literal[
    "end_turn", "max_tokens", "stop_sequence", "tool_use", "pause_turn", "refusal", "model_context_window_exceeded"
]
"""Why the model stopped (rule RSP-2); new reasons arrive as plain strings."""

WebSearchToolResultErrorCode = Literal[
    "invalid_tool_input", "unavailable", "max_uses_exceeded", "too_many_requests", "query_too_long", "request_too_large"
]
"""Why a web search gave no results (rule SRV-8)."""

WebFetchToolResultErrorCode = Literal[
    "invalid_tool_input",
    "url_too_long",
    "url_not_allowed",
    "url_not_in_prior_context",
    "url_not_accessible",
    "unsupported_content_type",
    "too_many_requests",
    "max_uses_exceeded",
    "unavailable",
    "content_too_large",
]
"""Why a page could not be fetched (rule SRV-10)."""

CodeExecutionToolResultErrorCode = Literal[
    "invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"
]
"""Why code could not be run (rule SRV-12)."""

BashCodeExecutionToolResultErrorCode = Literal[
    "invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "output_file_too_large"
]
"""Why a shell command could not be run in the container (rule SRV-12)."""

TextEditorCodeExecutionToolResultErrorCode = Literal[
    "invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded", "file_not_found"
]
"""Why a file in the container could not be viewed or edited (rule SRV-12)."""

ToolSearchToolResultErrorCode = Literal[
    "invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"
]
"""Why a tool search failed (rule SRV-14)."""

ModelParam: TypeAlias = str
"""A model id as sent; never checked by the client, because the service may know more than this version does."""

AllowedCaller = Literal["direct", "code_execution_20250825", "code_execution_20260120", "code_execution_20260521"]
"""Who may call a tool: the model itself, or code that runs in one of the code execution tools (rule SRV-13)."""


class UnknownBlock(ToolCall, Unknown):
    """A content block of a type that this version does not list; a tool call, if its type ends in `tool_use`."""


class UnknownDelta(Unknown):
    """A delta of a type that this version does not list."""


class UnknownEvent(Unknown):
    """A stream event of a type that this version does not list."""


# --- Citations ----------------------------------------------------------------------------------------------------------


class CitationCharLocation(BaseModel):
    """Points at a range of characters in a plain text document."""

    type: Literal["char_location"]
    """Always `char_location`."""
    cited_text: str
    """The text that is cited; it does not count as output or input tokens."""
    document_index: int
    """Which document, counted over all documents of the request from 0 (rule CIT-3)."""
    document_title: Annotated[str | None, ALWAYS] = None
    """The title of the document; None if it has none."""
    end_char_index: int
    """The character after the last one, counted from 0."""
    file_id: Annotated[str | None, ALWAYS] = None
    """The file of the document (`file_...`); None if it was sent inline."""
    start_char_index: int
    """The first character, counted from 0."""


class CitationPageLocation(BaseModel):
    """Points at a range of pages in a PDF."""

    type: Literal["page_location"]
    """Always `page_location`."""
    cited_text: str
    """The text that is cited; it does not count as output or input tokens."""
    document_index: int
    """Which document, counted over all documents of the request from 0 (rule CIT-3)."""
    document_title: Annotated[str | None, ALWAYS] = None
    """The title of the document; None if it has none."""
    end_page_number: int
    """The page after the last one, counted from 1."""
    file_id: Annotated[str | None, ALWAYS] = None
    """The file of the document (`file_...`); None if it was sent inline."""
    start_page_number: int
    """The first page, counted from 1."""


class CitationContentBlockLocation(BaseModel):
    """Points at a range of blocks in a document made of content blocks."""

    type: Literal["content_block_location"]
    """Always `content_block_location`."""
    cited_text: str
    """The text that is cited; it does not count as output or input tokens."""
    document_index: int
    """Which document, counted over all documents of the request from 0 (rule CIT-3)."""
    document_title: Annotated[str | None, ALWAYS] = None
    """The title of the document; None if it has none."""
    end_block_index: int
    """The block after the last one, counted from 0."""
    file_id: Annotated[str | None, ALWAYS] = None
    """The file of the document (`file_...`); None if it was sent inline."""
    start_block_index: int
    """The first block, counted from 0."""


class CitationsWebSearchResultLocation(BaseModel):
    """Points at a page that web search found."""

    type: Literal["web_search_result_location"]
    """Always `web_search_result_location`."""
    cited_text: str
    """The text that is cited; it does not count as output or input tokens."""
    encrypted_index: str
    """Where the text stands, readable by the service alone; send it back unchanged."""
    title: Annotated[str | None, ALWAYS] = None
    """The title of the page; None if it has none."""
    url: str
    """The address of the page."""


class CitationsSearchResultLocation(BaseModel):
    """Points at a range of blocks in a search result that the caller supplied."""

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


TextCitation = Annotated[
    CitationCharLocation
    | CitationPageLocation
    | CitationContentBlockLocation
    | CitationsWebSearchResultLocation
    | CitationsSearchResultLocation,
    OpenUnion(),
]
"""Where a piece of text was taken from."""


class CitationsConfig(BaseModel):
    """Whether a document may be cited."""

    enabled: bool
    """Whether citations are made; off by default."""


# --- Content blocks -----------------------------------------------------------------------------------------------------


class TextBlock(BaseModel):
    """Text written by the model."""

    type: Literal["text"]
    """Always `text`."""
    citations: Annotated[list[TextCitation] | None, ALWAYS] = None
    """Sources of the text; None when citations were not asked for."""
    text: str
    """What the model wrote; blocks that cite are pieces of a whole."""


class ThinkingBlock(BaseModel):
    """What the model thought before it went on; replay it unchanged (rule THK-6)."""

    type: Literal["thinking"]
    """Always `thinking`."""
    signature: str
    """Proves to the service that the block is unchanged."""
    thinking: str
    """The thinking, or a summary; empty when it is omitted (rule THK-3)."""


class RedactedThinkingBlock(BaseModel):
    """Thinking that only the service can read; replay it unchanged (rule THK-13)."""

    type: Literal["redacted_thinking"]
    """Always `redacted_thinking`."""
    data: str
    """Encrypted thinking; send it back unchanged."""


class DirectCaller(BaseModel):
    """The model itself made the call."""

    type: Literal["direct"]
    """Always `direct`."""


class ServerToolCaller(BaseModel):
    """Code in the `code_execution_20250825` tool made the call."""

    type: Literal["code_execution_20250825"]
    """Always `code_execution_20250825`."""
    tool_id: str
    """The call of the code execution tool whose code made this call (`srvtoolu_...`)."""


class ServerToolCaller20260120(BaseModel):
    """Code in the `code_execution_20260120` tool made the call."""

    type: Literal["code_execution_20260120"]
    """Always `code_execution_20260120`."""
    tool_id: str
    """The call of the code execution tool whose code made this call (`srvtoolu_...`)."""


ToolUseCaller = Annotated[DirectCaller | ServerToolCaller | ServerToolCaller20260120, OpenUnion()]
"""Who made a tool call."""


class ToolUseBlock(ToolCall):
    """A tool call that the caller has to run and answer with a `tool_result` (rule PAIR-1)."""

    type: Literal["tool_use"]
    """Always `tool_use`."""
    id: str
    """Identifies the call (`toolu_...`); the result names it."""
    caller: ToolUseCaller | None = None
    """Who made the call."""
    input: dict[str, Any]
    """The arguments; empty at the start of a stream."""
    name: str
    """The tool, or the member of a toolset."""
    toolset_name: str | None = None
    """The toolset the tool belongs to; repeat it on the result (rule TOOL-8)."""


class ServerToolUseBlock(ToolCall):
    """A tool call that the service runs itself (rule SRV-2)."""

    type: Literal["server_tool_use"]
    """Always `server_tool_use`."""
    id: str
    """Identifies the call (`srvtoolu_...`)."""
    caller: ToolUseCaller | None = None
    """Who made the call."""
    input: dict[str, Any]
    """The arguments that the model chose."""
    name: Open[
        Literal[
            "web_search",
            "web_fetch",
            "code_execution",
            "bash_code_execution",
            "text_editor_code_execution",
            "tool_search_tool_regex",
            "tool_search_tool_bm25",
        ]
    ]
    """Which tool the service runs."""


class WebSearchToolResultErrorObject(BaseModel):
    """A web search that failed."""

    type: Literal["web_search_tool_result_error"]
    """Always `web_search_tool_result_error`."""
    error_code: Open[WebSearchToolResultErrorCode]
    """Why there are no results."""


class WebSearchResultBlock(BaseModel):
    """One page that web search found."""

    type: Literal["web_search_result"]
    """Always `web_search_result`."""
    encrypted_content: str
    """The text of the page for the service; replay it unchanged."""
    page_age: Annotated[str | None, ALWAYS] = None
    """How old the page is, if known."""
    title: str
    """The title of the page."""
    url: str
    """The address of the page."""


WebSearchToolResultBlockContent = Annotated[WebSearchToolResultErrorObject | list[WebSearchResultBlock], OpenUnion()]
"""The pages found, perhaps none, or one error (rule SRV-7)."""


class WebSearchToolResultBlock(BaseModel):
    """The answer to a web search."""

    type: Literal["web_search_tool_result"]
    """Always `web_search_tool_result`."""
    caller: ToolUseCaller | None = None
    """Who made the call."""
    content: WebSearchToolResultBlockContent
    """The results, or why the search failed."""
    tool_use_id: str
    """The call that this answers."""


class WebFetchToolResultErrorBlock(BaseModel):
    """A web fetch that failed."""

    type: Literal["web_fetch_tool_result_error"]
    """Always `web_fetch_tool_result_error`."""
    error_code: Open[WebFetchToolResultErrorCode]
    """Why the page was not fetched."""


class Base64PDFSource(BaseModel):
    """A PDF as base64 text."""

    type: Literal["base64"]
    """Always `base64`."""
    data: str
    """The PDF as base64 text."""
    media_type: Literal["application/pdf"]
    """Always `application/pdf`."""


class PlainTextSource(BaseModel):
    """Plain text given inline."""

    type: Literal["text"]
    """Always `text`."""
    data: str
    """The text of the document."""
    media_type: Literal["text/plain"]
    """Always `text/plain`."""


DocumentSource = Annotated[Base64PDFSource | PlainTextSource, OpenUnion()]
"""Where the body of a fetched document is."""


class DocumentBlock(BaseModel):
    """A document that web fetch brought back."""

    type: Literal["document"]
    """Always `document`."""
    citations: Annotated[CitationsConfig | None, ALWAYS] = None
    """Whether the document may be cited; None if the tool did not ask for citations."""
    source: DocumentSource
    """The body of the document."""
    title: Annotated[str | None, ALWAYS] = None
    """The title of the document; None if it has none."""


class WebFetchBlock(BaseModel):
    """A page that web fetch brought back."""

    type: Literal["web_fetch_result"]
    """Always `web_fetch_result`."""
    content: DocumentBlock
    """The document."""
    retrieved_at: Annotated[str | None, ALWAYS] = None
    """When the page was fetched (RFC 3339)."""
    url: str
    """The address that was fetched."""


WebFetchToolResultBlockContent = Annotated[WebFetchToolResultErrorBlock | WebFetchBlock, OpenUnion()]
"""The fetched page or an error."""


class WebFetchToolResultBlock(BaseModel):
    """The answer to a web fetch."""

    type: Literal["web_fetch_tool_result"]
    """Always `web_fetch_tool_result`."""
    caller: ToolUseCaller | None = None
    """Who made the call."""
    content: WebFetchToolResultBlockContent
    """The outcome."""
    tool_use_id: str
    """The call that this answers."""


class CodeExecutionToolResultErrorObject(BaseModel):
    """Code that could not be run."""

    type: Literal["code_execution_tool_result_error"]
    """Always `code_execution_tool_result_error`."""
    error_code: Open[CodeExecutionToolResultErrorCode]
    """Why the code was not run."""


class CodeExecutionOutputBlock(BaseModel):
    """A file that the code left behind."""

    type: Literal["code_execution_output"]
    """Always `code_execution_output`."""
    file_id: str
    """The file (`file_...`), for `client.files.download`."""


class CodeExecutionResultBlock(BaseModel):
    """What a piece of code printed and returned."""

    type: Literal["code_execution_result"]
    """Always `code_execution_result`."""
    content: list[CodeExecutionOutputBlock]
    """The files that the code left behind."""
    return_code: int
    """The exit status; 0 means success."""
    stderr: str
    """What was written to standard error."""
    stdout: str
    """What was written to standard output."""


class EncryptedCodeExecutionResultBlock(BaseModel):
    """The same with output that only the service can read."""

    type: Literal["encrypted_code_execution_result"]
    """Always `encrypted_code_execution_result`."""
    content: list[CodeExecutionOutputBlock]
    """Files left behind."""
    encrypted_stdout: str
    """Standard output, for the service only; replay it unchanged."""
    return_code: int
    """The exit status."""
    stderr: str
    """What was written to standard error."""


CodeExecutionToolResultBlockContent = Annotated[
    CodeExecutionToolResultErrorObject | CodeExecutionResultBlock | EncryptedCodeExecutionResultBlock,
    OpenUnion(),
]
"""The outcome of the code or an error."""


class CodeExecutionToolResultBlock(BaseModel):
    """The answer to a code execution call."""

    type: Literal["code_execution_tool_result"]
    """Always `code_execution_tool_result`."""
    content: CodeExecutionToolResultBlockContent
    """The outcome."""
    tool_use_id: str
    """The call that this answers."""


class BashCodeExecutionToolResultErrorObject(BaseModel):
    """A shell command that could not be run."""

    type: Literal["bash_code_execution_tool_result_error"]
    """Always `bash_code_execution_tool_result_error`."""
    error_code: Open[BashCodeExecutionToolResultErrorCode]
    """Why the command was not run."""


class BashCodeExecutionOutputBlock(BaseModel):
    """A file that the command left behind."""

    type: Literal["bash_code_execution_output"]
    """Always `bash_code_execution_output`."""
    file_id: str
    """The file (`file_...`), for `client.files.download`."""


class BashCodeExecutionResultBlock(BaseModel):
    """What a shell command printed and returned."""

    type: Literal["bash_code_execution_result"]
    """Always `bash_code_execution_result`."""
    content: list[BashCodeExecutionOutputBlock]
    """Files left behind."""
    return_code: int
    """The exit status."""
    stderr: str
    """What was written to standard error."""
    stdout: str
    """What was written to standard output."""


BashCodeExecutionToolResultBlockContent = Annotated[
    BashCodeExecutionToolResultErrorObject | BashCodeExecutionResultBlock,
    OpenUnion(),
]
"""The outcome of the command or an error."""


class BashCodeExecutionToolResultBlock(BaseModel):
    """The answer to a shell command in the container."""

    type: Literal["bash_code_execution_tool_result"]
    """Always `bash_code_execution_tool_result`."""
    content: BashCodeExecutionToolResultBlockContent
    """The outcome."""
    tool_use_id: str
    """The call that this answers."""


class TextEditorCodeExecutionToolResultErrorObject(BaseModel):
    """A file operation that failed."""

    type: Literal["text_editor_code_execution_tool_result_error"]
    """Always `text_editor_code_execution_tool_result_error`."""
    error_code: Open[TextEditorCodeExecutionToolResultErrorCode]
    """Why the file was not shown or changed."""
    error_message: Annotated[str | None, ALWAYS] = None
    """What went wrong, for people; None without more to say."""


class TextEditorCodeExecutionViewResultBlock(BaseModel):
    """The part of a file that was asked for."""

    type: Literal["text_editor_code_execution_view_result"]
    """Always `text_editor_code_execution_view_result`."""
    content: str
    """The part of the file that was shown."""
    file_type: Open[Literal["text", "image", "pdf"]]
    """What kind of file it is."""
    num_lines: Annotated[int | None, ALWAYS] = None
    """How many lines are shown."""
    start_line: Annotated[int | None, ALWAYS] = None
    """The number of the first line shown, from 1."""
    total_lines: Annotated[int | None, ALWAYS] = None
    """How many lines the file has."""


class TextEditorCodeExecutionCreateResultBlock(BaseModel):
    """A file that was written."""

    type: Literal["text_editor_code_execution_create_result"]
    """Always `text_editor_code_execution_create_result`."""
    is_file_update: bool
    """Whether the file existed before."""


class TextEditorCodeExecutionStrReplaceResultBlock(BaseModel):
    """The lines of a file that were replaced."""

    type: Literal["text_editor_code_execution_str_replace_result"]
    """Always `text_editor_code_execution_str_replace_result`."""
    lines: Annotated[list[str] | None, ALWAYS] = None
    """The changed lines, as in a diff."""
    new_lines: Annotated[int | None, ALWAYS] = None
    """How many lines the new part has."""
    new_start: Annotated[int | None, ALWAYS] = None
    """Where the new part begins."""
    old_lines: Annotated[int | None, ALWAYS] = None
    """How many lines the old part had."""
    old_start: Annotated[int | None, ALWAYS] = None
    """Where the old part began."""


TextEditorCodeExecutionToolResultBlockContent = Annotated[
    TextEditorCodeExecutionToolResultErrorObject
    | TextEditorCodeExecutionViewResultBlock
    | TextEditorCodeExecutionCreateResultBlock
    | TextEditorCodeExecutionStrReplaceResultBlock,
    OpenUnion(),
]
"""The outcome of the file operation or an error."""


class TextEditorCodeExecutionToolResultBlock(BaseModel):
    """The answer to a file operation in the container."""

    type: Literal["text_editor_code_execution_tool_result"]
    """Always `text_editor_code_execution_tool_result`."""
    content: TextEditorCodeExecutionToolResultBlockContent
    """The outcome."""
    tool_use_id: str
    """The call that this answers."""


class ToolSearchToolResultErrorObject(BaseModel):
    """A tool search that failed."""

    type: Literal["tool_search_tool_result_error"]
    """Always `tool_search_tool_result_error`."""
    error_code: Open[ToolSearchToolResultErrorCode]
    """Why no tool was searched for."""
    error_message: Annotated[str | None, ALWAYS] = None
    """What went wrong, for people; None without more to say."""


class ToolReferenceBlock(BaseModel):
    """The name of a tool that was found."""

    type: Literal["tool_reference"]
    """Always `tool_reference`."""
    tool_name: str
    """The name of a tool of the request; it has become callable."""


class ToolSearchToolSearchResultBlock(BaseModel):
    """The tools that were found."""

    type: Literal["tool_search_tool_search_result"]
    """Always `tool_search_tool_search_result`."""
    tool_references: list[ToolReferenceBlock]
    """The tools that were found, best match first."""


ToolSearchToolResultBlockContent = Annotated[
    ToolSearchToolResultErrorObject | ToolSearchToolSearchResultBlock,
    OpenUnion(),
]
"""The tools found or an error."""


class ToolSearchToolResultBlock(BaseModel):
    """The answer to a tool search (rule SRV-14)."""

    type: Literal["tool_search_tool_result"]
    """Always `tool_search_tool_result`."""
    content: ToolSearchToolResultBlockContent
    """The outcome."""
    tool_use_id: str
    """The call that this answers."""


class ContainerUploadBlock(BaseModel):
    """A file that was put into the container."""

    type: Literal["container_upload"]
    """Always `container_upload`."""
    file_id: str
    """The file, as the Files API knows it."""


ContentBlock = Annotated[
    TextBlock
    | ThinkingBlock
    | RedactedThinkingBlock
    | ToolUseBlock
    | ServerToolUseBlock
    | WebSearchToolResultBlock
    | WebFetchToolResultBlock
    | CodeExecutionToolResultBlock
    | BashCodeExecutionToolResultBlock
    | TextEditorCodeExecutionToolResultBlock
    | ToolSearchToolResultBlock
    | ContainerUploadBlock,
    OpenUnion(UnknownBlock),
]
"""One part of a message; compare `type` to tell them apart."""

# --- Usage --------------------------------------------------------------------------------------------------------------


class CacheCreation(BaseModel):
    """Tokens written to the cache, by lifetime of the entry."""

    ephemeral_1h_input_tokens: int
    """Tokens written for one hour."""
    ephemeral_5m_input_tokens: int
    """Tokens written for five minutes."""


class OutputTokensDetails(BaseModel):
    """What the output tokens were spent on."""

    thinking_tokens: int
    """Tokens spent on thinking."""


class ServerToolUsage(BaseModel):
    """How often the service ran tools of its own."""

    web_fetch_requests: int
    """The number of web pages fetched."""
    web_search_requests: int
    """The number of web searches, which are billed each."""


class Usage(PricedUsage):
    """What a message cost, in tokens (rules RSP-8, RSP-9)."""

    cache_creation: Annotated[CacheCreation | None, ALWAYS] = None
    """`cache_creation_input_tokens` by lifetime of the entry."""
    cache_creation_input_tokens: Annotated[int | None, ALWAYS] = None
    """Input tokens written to the cache."""
    cache_read_input_tokens: Annotated[int | None, ALWAYS] = None
    """Input tokens read from the cache."""
    inference_geo: Annotated[str | None, ALWAYS] = None
    """The region in which the model ran; None if the API does not say."""
    input_tokens: int
    """Input tokens that were neither read from nor written to the cache."""
    output_tokens: int
    """Tokens written, thinking included."""
    output_tokens_details: Annotated[OutputTokensDetails | None, ALWAYS] = None
    """What the output tokens were spent on."""
    server_tool_use: Annotated[ServerToolUsage | None, ALWAYS] = None
    """How often the service ran tools of its own."""
    service_tier: Annotated[Open[Literal["standard", "priority", "batch"]] | None, ALWAYS] = None
    """Which capacity served the request."""
    speed: Annotated[Open[Literal["standard", "fast"]] | None, ALWAYS] = None
    """Which speed served the request."""


class MessageDeltaUsage(BaseModel):
    """Running totals during a stream: each replaces the one before (rule STR-4)."""

    cache_creation_input_tokens: Annotated[int | None, ALWAYS] = None
    """Input tokens written to the cache so far."""
    cache_read_input_tokens: Annotated[int | None, ALWAYS] = None
    """Input tokens read from the cache so far."""
    input_tokens: Annotated[int | None, ALWAYS] = None
    """Uncached input tokens so far."""
    output_tokens: int
    """Tokens written so far."""
    output_tokens_details: Annotated[OutputTokensDetails | None, ALWAYS] = None
    """What they were spent on."""
    server_tool_use: Annotated[ServerToolUsage | None, ALWAYS] = None
    """How often the service ran tools of its own so far."""


# --- Message ------------------------------------------------------------------------------------------------------------


class ContainerSkill(BaseModel):
    """A skill that is loaded in the container."""

    type: Open[Literal["anthropic", "custom"]]
    """Whether the skill is one of Anthropic or of the organization."""
    skill_id: str
    """The skill (`skill_...`), or the short name of one of Anthropic."""
    version: str
    """Which version of it was loaded."""


class Container(BaseModel):
    """The container in which code ran; pass its id to use it again."""

    id: str
    """Identifies the container."""
    expires_at: Timestamp
    """When it will be gone unless used again."""
    skills: Annotated[list[ContainerSkill] | None, ALWAYS] = None
    """The skills loaded in it."""


class CacheMissModelChanged(BaseModel):
    """The model differs from the one before."""

    type: Literal["model_changed"]
    """Always `model_changed`."""
    cache_missed_input_tokens: int
    """About how many input tokens the cache could have served."""


class CacheMissSystemChanged(BaseModel):
    """The system prompt differs from the one before."""

    type: Literal["system_changed"]
    """Always `system_changed`."""
    cache_missed_input_tokens: int
    """About how many input tokens the cache could have served."""


class CacheMissToolsChanged(BaseModel):
    """The tool definitions differ from the ones before."""

    type: Literal["tools_changed"]
    """Always `tools_changed`."""
    cache_missed_input_tokens: int
    """About how many input tokens the cache could have served."""


class CacheMissMessagesChanged(BaseModel):
    """An earlier message differs from the one before."""

    type: Literal["messages_changed"]
    """Always `messages_changed`."""
    cache_missed_input_tokens: int
    """About how many input tokens the cache could have served."""


class CacheMissPreviousMessageNotFound(BaseModel):
    """The message to compare with is not known any more."""

    type: Literal["previous_message_not_found"]
    """Always `previous_message_not_found`."""


class CacheMissUnavailable(BaseModel):
    """The reason could not be worked out."""

    type: Literal["unavailable"]
    """Always `unavailable`."""


CacheMissReason = Annotated[
    CacheMissModelChanged
    | CacheMissSystemChanged
    | CacheMissToolsChanged
    | CacheMissMessagesChanged
    | CacheMissPreviousMessageNotFound
    | CacheMissUnavailable,
    OpenUnion(),
]
"""Why the cache did not hold what the previous request had written."""


class Diagnostics(BaseModel):
    """What the service found out about the cache, when it was asked (rule MSG-19)."""

    cache_miss_reason: Annotated[CacheMissReason | None, ALWAYS] = None
    """None when the cache was read as expected."""


class RefusalStopDetails(BaseModel):
    """Why the model refused (rule RSP-3)."""

    type: Literal["refusal"]
    """Always `refusal`."""
    category: Annotated[
        Open[Literal["cyber", "bio", "frontier_llm", "reasoning_extraction", "general_harms"]] | None, ALWAYS
    ] = None
    """What the refusal is about; None when it fits no category."""
    explanation: Annotated[str | None, ALWAYS] = None
    """A sentence for people, if there is one."""


class Message(PricedMessage):
    """A message from the model (rule RSP-1)."""

    id: str
    """Identifies the message (`msg_...`)."""
    type: Literal["message"]
    """Always `message`."""
    role: Literal["assistant"]
    """Always `assistant`."""
    model: Model
    """The id of the model that answered."""
    content: list[ContentBlock]
    """What the model wrote, in order; the first block need not be text (rule RSP-7)."""
    stop_reason: Annotated[Open[StopReason] | None, ALWAYS] = None
    """Why the model stopped; None only while a stream runs."""
    stop_sequence: Annotated[str | None, ALWAYS] = None
    """The stop sequence that was met, if one was (rule RSP-4)."""
    stop_details: Annotated[RefusalStopDetails | None, ALWAYS] = None
    """Why the model refused, if it did."""
    usage: Usage
    """The tokens that are billed."""
    container: Annotated[Container | None, ALWAYS] = None
    """The container in which code ran, if any did."""
    diagnostics: Annotated[Diagnostics | None, ALWAYS] = None
    """The reason of a cache miss, if it was asked for."""

    @property
    def incomplete_tool_calls(self) -> "list[ContentBlock]":
        """The tool calls whose input is not complete, such as one that `max_tokens` cut (rule STR-7); never run one."""
        return incomplete_calls(self.content)

    def to_param(self) -> "AssistantMessageParam":
        """Return the message as a turn to send back: role and content, each block with the keys it was received with.

        Tool calls that are not complete are left out, with one warning.

        Raises:
            ValueError: nothing would be left.
        """
        return cast(
            "AssistantMessageParam", {"role": self.role, "content": as_param(without_incomplete_calls(self.content))}
        )


class MessageTokensCount(BaseModel):
    """How many tokens a request would use (rule CNT-1)."""

    input_tokens: int
    """Tokens in messages, system prompt and tools together."""


# --- Stream events ------------------------------------------------------------------------------------------------------


class RawMessageStartEvent(BaseModel):
    """The stream begins: the message so far, without content (rule STR-3)."""

    type: Literal["message_start"]
    """Always `message_start`."""
    message: Message
    """The message: no content yet, first usage figures."""


class MessageDelta(BaseModel):
    """What changed in the message as a whole."""

    container: Annotated[Container | None, ALWAYS] = None
    """The container in which code ran, if any did."""
    stop_details: Annotated[RefusalStopDetails | None, ALWAYS] = None
    """Why the model refused, if it did."""
    stop_reason: Annotated[Open[StopReason] | None, ALWAYS] = None
    """Why the model stopped; None if it has not."""
    stop_sequence: Annotated[str | None, ALWAYS] = None
    """The stop sequence that was met, if one was."""


class RawMessageDeltaEvent(BaseModel):
    """The message is about to end: stop reason and running totals (rule STR-4)."""

    type: Literal["message_delta"]
    """Always `message_delta`."""
    delta: MessageDelta
    """The fields of the message that changed, with their new values."""
    usage: MessageDeltaUsage
    """The tokens so far, as totals and not as differences."""


class RawMessageStopEvent(BaseModel):
    """The message is complete; a stream without this event was cut (rule STR-10)."""

    type: Literal["message_stop"]
    """Always `message_stop`."""


class RawContentBlockStartEvent(BaseModel):
    """A block begins; some come complete at once (rule STR-8)."""

    type: Literal["content_block_start"]
    """Always `content_block_start`."""
    content_block: ContentBlock
    """The block as it begins; deltas fill it."""
    index: int
    """The place of the block in `content`."""


class TextDelta(BaseModel):
    """More text."""

    type: Literal["text_delta"]
    """Always `text_delta`."""
    text: str
    """The text to append."""


class InputJSONDelta(BaseModel):
    """A piece of the JSON text of a tool input; join the pieces and parse at the end (rule STR-5)."""

    type: Literal["input_json_delta"]
    """Always `input_json_delta`."""
    partial_json: str
    """The piece to append; the first is often empty."""


class CitationsDelta(BaseModel):
    """One more citation for the text block."""

    type: Literal["citations_delta"]
    """Always `citations_delta`."""
    citation: TextCitation
    """The citation to append."""


class ThinkingDelta(BaseModel):
    """More thinking."""

    type: Literal["thinking_delta"]
    """Always `thinking_delta`."""
    thinking: str
    """The thinking to append."""


class SignatureDelta(BaseModel):
    """The signature of the thinking block, sent once before its end."""

    type: Literal["signature_delta"]
    """Always `signature_delta`."""
    signature: str
    """The complete signature of the thinking block."""


RawContentBlockDelta = Annotated[
    TextDelta | InputJSONDelta | CitationsDelta | ThinkingDelta | SignatureDelta,
    OpenUnion(UnknownDelta),
]
"""What was added to a block."""


class RawContentBlockDeltaEvent(BaseModel):
    """A block grows."""

    type: Literal["content_block_delta"]
    """Always `content_block_delta`."""
    delta: RawContentBlockDelta
    """The piece to append to the block."""
    index: int
    """The place of the block in `content`."""


class RawContentBlockStopEvent(BaseModel):
    """A block is complete."""

    type: Literal["content_block_stop"]
    """Always `content_block_stop`."""
    index: int
    """The place of the block in `content`."""


RawMessageStreamEvent = Annotated[
    RawMessageStartEvent
    | RawMessageDeltaEvent
    | RawMessageStopEvent
    | RawContentBlockStartEvent
    | RawContentBlockDeltaEvent
    | RawContentBlockStopEvent,
    OpenUnion(UnknownEvent),
]
"""One event of a streamed message, as it arrives (rule STR-2)."""

# Older names of the events; both are part of the public surface.
MessageStreamEvent = RawMessageStreamEvent
MessageStartEvent = RawMessageStartEvent
MessageDeltaEvent = RawMessageDeltaEvent
MessageStopEvent = RawMessageStopEvent
ContentBlockStartEvent = RawContentBlockStartEvent
ContentBlockDeltaEvent = RawContentBlockDeltaEvent
ContentBlockStopEvent = RawContentBlockStopEvent
BashCodeExecutionToolResultError = BashCodeExecutionToolResultErrorObject
CodeExecutionToolResultError = CodeExecutionToolResultErrorObject
TextEditorCodeExecutionToolResultError = TextEditorCodeExecutionToolResultErrorObject
ToolSearchToolResultError = ToolSearchToolResultErrorObject
WebSearchToolResultError = WebSearchToolResultErrorObject

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__, params="sonnetry.types.message_params")
