"""Messages as they are sent: the arguments of `POST /v1/messages` and `POST /v1/messages/count_tokens`, as TypedDicts.

`messages` has what is answered. These 122 classes are apart because a client never looks at them at run time: making them is
a tenth of a first call, so they are loaded by the server, and by programs that name one.
"""

# No `from __future__ import annotations` here: the server and the derivation read real objects.

from typing import TYPE_CHECKING, Annotated, Literal, Required, TypeAlias

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict

from ._base import FORBID_EXTRA, ListOr, Tagged, TextOr, Wire
from ._options import OutputOptions, RequestOptions
from .messages import (
    AllowedCaller,
    BashCodeExecutionToolResultErrorCode,
    CodeExecutionToolResultErrorCode,
    ContentBlock,
    Message,
    ModelParam,
    TextEditorCodeExecutionToolResultErrorCode,
    ToolSearchToolResultErrorCode,
    WebFetchToolResultErrorCode,
    WebSearchToolResultErrorCode,
)
from .toolsets import BrowserToolsetConfigsParam, ComputerToolsetConfigsParam

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from os import PathLike
    from typing import IO

    from ._calls import ToolLike

    _Base64Data: TypeAlias = str | IO[bytes] | PathLike[str]
else:
    # Callers may pass any sequence, mapping or file; the server reads JSON, where they are lists, objects and strings.
    Sequence, Mapping, _Base64Data = list, dict, str

# --- Content blocks in requests -----------------------------------------------------------------------------------------


class CacheControlEphemeralParam(TypedDict, total=False):
    """A cache breakpoint: everything up to here may be read from the cache next time (rules CACHE-1 to CACHE-6)."""

    type: Required[Literal["ephemeral"]]
    """Always `ephemeral`."""
    ttl: Literal["5m", "1h"]
    """How long the entry lives after its last use: `5m` unless said otherwise."""


class CitationCharLocationParam(TypedDict, total=False):
    """A replayed citation of characters in a plain text document."""

    type: Required[Literal["char_location"]]
    """Always `char_location`."""
    cited_text: Required[str]
    """The text that is cited; it does not count as output or input tokens."""
    document_index: Required[int]
    """Which document, counted over all documents of the request from 0 (rule CIT-3)."""
    document_title: Required[str | None]
    """The title of the document; None if it has none."""
    end_char_index: Required[int]
    """The character after the last one, counted from 0."""
    start_char_index: Required[int]
    """The first character, counted from 0."""
    file_id: str | None
    """The document as the Files API knows it, received with the citation."""


class CitationPageLocationParam(TypedDict, total=False):
    """A replayed citation of pages in a PDF."""

    type: Required[Literal["page_location"]]
    """Always `page_location`."""
    cited_text: Required[str]
    """The text that is cited; it does not count as output or input tokens."""
    document_index: Required[int]
    """Which document, counted over all documents of the request from 0 (rule CIT-3)."""
    document_title: Required[str | None]
    """The title of the document; None if it has none."""
    end_page_number: Required[int]
    """The page after the last one, counted from 1."""
    start_page_number: Required[int]
    """The first page, counted from 1."""
    file_id: str | None
    """The document as the Files API knows it, received with the citation."""


class CitationContentBlockLocationParam(TypedDict, total=False):
    """A replayed citation of blocks in a document made of content blocks."""

    type: Required[Literal["content_block_location"]]
    """Always `content_block_location`."""
    cited_text: Required[str]
    """The text that is cited; it does not count as output or input tokens."""
    document_index: Required[int]
    """Which document, counted over all documents of the request from 0 (rule CIT-3)."""
    document_title: Required[str | None]
    """The title of the document; None if it has none."""
    end_block_index: Required[int]
    """The block after the last one, counted from 0."""
    start_block_index: Required[int]
    """The first block, counted from 0."""
    file_id: str | None
    """The document as the Files API knows it, received with the citation."""


class CitationWebSearchResultLocationParam(TypedDict, total=False):
    """A replayed citation of a page that web search found."""

    type: Required[Literal["web_search_result_location"]]
    """Always `web_search_result_location`."""
    cited_text: Required[str]
    """The text that is cited; it does not count as output or input tokens."""
    encrypted_index: Required[str]
    """Where the text stands, readable by the service alone; send it back unchanged."""
    title: Required[str | None]
    """The title of the page, as received; None if it has none."""
    url: Required[str]
    """The address of the page."""


class CitationSearchResultLocationParam(TypedDict, total=False):
    """A replayed citation of a search result."""

    type: Required[Literal["search_result_location"]]
    """Always `search_result_location`."""
    cited_text: Required[str]
    """The text that is cited; it does not count as output or input tokens."""
    end_block_index: Required[int]
    """The block after the last one, counted from 0."""
    search_result_index: Required[int]
    """Which search result, counted over all of the request from 0 (rule CIT-3)."""
    source: Required[str]
    """The source that the search result named."""
    start_block_index: Required[int]
    """The first block, counted from 0."""
    title: Required[str | None]
    """The title of the search result, as received; None if it has none."""


TextCitationParam = Annotated[
    CitationCharLocationParam
    | CitationPageLocationParam
    | CitationContentBlockLocationParam
    | CitationWebSearchResultLocationParam
    | CitationSearchResultLocationParam,
    Tagged(),
]
"""A replayed citation."""


class TextBlockParam(TypedDict, total=False):
    """Text (rule BLK-1)."""

    type: Required[Literal["text"]]
    """Always `text`."""
    text: Required[str]
    """The text; not empty (TXT-23)."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint here."""
    citations: Sequence[TextCitationParam] | None
    """Replayed citations; None or empty for new text."""


class Base64ImageSourceParam(TypedDict, total=False):
    """An image as base64 text; a file or path is read and encoded by the client."""

    type: Required[Literal["base64"]]
    """Always `base64`."""
    data: Required[_Base64Data]
    """The image as base64 text, at most 10 MB; a file or path is read and encoded."""
    media_type: Required[Literal["image/jpeg", "image/png", "image/gif", "image/webp"]]
    """The format of the image; it must be what the data are."""


class URLImageSourceParam(TypedDict, total=False):
    """An image that the service fetches."""

    type: Required[Literal["url"]]
    """Always `url`."""
    url: Required[str]
    """The address of the image; the service fetches it."""


class FileImageSourceParam(TypedDict, total=False):
    """An image uploaded through the Files API."""

    type: Required[Literal["file"]]
    """Always `file`."""
    file_id: Required[str]
    """The uploaded image (`file_...`)."""


ImageSourceParam = Annotated[Base64ImageSourceParam | URLImageSourceParam | FileImageSourceParam, Tagged()]
"""Where an image is."""


class ImageTransformationsParam(TypedDict, total=False):
    """What the service may do to an image before the model sees it."""

    oversized_image: Literal["downsize", "error"]
    """Whether an image that is too large is made smaller, the default, or refused."""


class ImageBlockParam(TypedDict, total=False):
    """An image (rule BLK-2)."""

    type: Required[Literal["image"]]
    """Always `image`."""
    source: Required[ImageSourceParam]
    """The image itself: base64 data, a URL or an uploaded file."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint here."""
    transformations: ImageTransformationsParam | None
    """What may be done to an image that is too large."""


class Base64PDFSourceParam(TypedDict, total=False):
    """A PDF as base64 text; a file or path is read and encoded by the client."""

    type: Required[Literal["base64"]]
    """Always `base64`."""
    data: Required[_Base64Data]
    """The PDF as base64 text, in a request of at most 32 MB; a file or path is read and encoded."""
    media_type: Required[Literal["application/pdf"]]
    """Always `application/pdf`."""


class PlainTextSourceParam(TypedDict, total=False):
    """Plain text given inline."""

    type: Required[Literal["text"]]
    """Always `text`."""
    data: Required[str]
    """The text of the document."""
    media_type: Required[Literal["text/plain"]]
    """Always `text/plain`."""


ContentBlockSourceContentParam = Annotated[TextBlockParam | ImageBlockParam, Tagged()]
"""One part of a document made of content blocks."""


class ContentBlockSourceParam(TypedDict, total=False):
    """A document made of content blocks, which are the units that citations point at."""

    type: Required[Literal["content"]]
    """Always `content`."""
    content: Required[Annotated[str | Sequence[ContentBlockSourceContentParam], TextOr()]]
    """The text, or the blocks that can be cited one by one."""


class URLPDFSourceParam(TypedDict, total=False):
    """A PDF that the service fetches."""

    type: Required[Literal["url"]]
    """Always `url`."""
    url: Required[str]
    """The address of the PDF; the service fetches it."""


class FileDocumentSourceParam(TypedDict, total=False):
    """A document uploaded through the Files API."""

    type: Required[Literal["file"]]
    """Always `file`."""
    file_id: Required[str]
    """The uploaded document (`file_...`)."""


DocumentSourceParam = Annotated[
    Base64PDFSourceParam | PlainTextSourceParam | ContentBlockSourceParam | URLPDFSourceParam | FileDocumentSourceParam,
    Tagged(),
]
"""Where the body of a document is."""


class CitationsConfigParam(TypedDict, total=False):
    """Whether a document may be cited."""

    enabled: bool
    """Whether citations are made; off by default."""


class DocumentBlockParam(TypedDict, total=False):
    """A document (rule BLK-3)."""

    type: Required[Literal["document"]]
    """Always `document`."""
    source: Required[DocumentSourceParam]
    """The document itself: data, text, blocks, a URL or an uploaded file."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint here."""
    citations: CitationsConfigParam | None
    """Whether the model may cite it."""
    context: str | None
    """Notes for the model that are not cited."""
    title: str | None
    """A title for the model."""


class SearchResultBlockParam(TypedDict, total=False):
    """A result of the caller's own search, which the model can cite (rule BLK-4)."""

    type: Required[Literal["search_result"]]
    """Always `search_result`."""
    content: Required[Sequence[TextBlockParam]]
    """The text found; each block is a unit that citations point at."""
    source: Required[str]
    """Where it was found, such as an address."""
    title: Required[str]
    """The title, which citations repeat."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint here."""
    citations: CitationsConfigParam
    """Whether the model may cite it."""


class ThinkingBlockParam(TypedDict, total=False):
    """Replayed thinking, exactly as it was received (rules BLK-5, THK-6)."""

    type: Required[Literal["thinking"]]
    """Always `thinking`."""
    signature: Required[str]
    """The signature, as received."""
    thinking: Required[str]
    """The thinking, as received."""


class RedactedThinkingBlockParam(TypedDict, total=False):
    """Replayed thinking that only the service can read (rule BLK-5)."""

    type: Required[Literal["redacted_thinking"]]
    """Always `redacted_thinking`."""
    data: Required[str]
    """The encrypted thinking, as received."""


class DirectCallerParam(TypedDict, total=False):
    """The model itself made the call."""

    type: Required[Literal["direct"]]
    """Always `direct`."""


class ServerToolCallerParam(TypedDict, total=False):
    """Code in the `code_execution_20250825` tool made the call."""

    type: Required[Literal["code_execution_20250825"]]
    """Always `code_execution_20250825`."""
    tool_id: Required[str]
    """The call of the code execution tool whose code made this call (`srvtoolu_...`)."""


class ServerToolCaller20260120Param(TypedDict, total=False):
    """Code in the `code_execution_20260120` tool made the call."""

    type: Required[Literal["code_execution_20260120"]]
    """Always `code_execution_20260120`."""
    tool_id: Required[str]
    """The call of the code execution tool whose code made this call (`srvtoolu_...`)."""


ToolUseCallerParam = Annotated[DirectCallerParam | ServerToolCallerParam | ServerToolCaller20260120Param, Tagged()]
"""Who made a replayed tool call."""


class ToolUseBlockParam(TypedDict, total=False):
    """A replayed tool call (rule BLK-6)."""

    type: Required[Literal["tool_use"]]
    """Always `tool_use`."""
    id: Required[str]
    """The id of the call."""
    input: Required[Mapping[str, object]]
    """The arguments, as received."""
    name: Required[str]
    """Which tool was called, as received."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint here."""
    caller: ToolUseCallerParam | None
    """Who called the tool, as received."""
    toolset_name: str | None
    """The toolset, as received."""


class ToolReferenceBlockParam(TypedDict, total=False):
    """The name of a tool whose definition is to be loaded."""

    type: Required[Literal["tool_reference"]]
    """Always `tool_reference`."""
    tool_name: Required[str]
    """The name of a tool of the request; it becomes callable."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class BrowserStateTabEntryParam(TypedDict, total=False):
    """An open tab."""

    tab_id: Required[str]
    """Tells the tab from others."""
    title: Required[str]
    """The title of the page in the tab."""
    url: Required[str]
    """The address in the tab."""
    active: bool
    """Whether this is the tab in front."""


class BrowserStateChangeTabOpenedParam(TypedDict, total=False):
    """A tab was opened."""

    type: Required[Literal["tab_opened"]]
    """Always `tab_opened`."""
    tab_id: Required[str]
    """Tells the tab from others."""


class BrowserStateChangeDownloadStartedParam(TypedDict, total=False):
    """A download began."""

    type: Required[Literal["download_started"]]
    """Always `download_started`."""
    download_id: Required[str]
    """Tells the download from others."""
    url: Required[str]
    """The address of the file."""


class BrowserStateChangeDownloadCompletedParam(TypedDict, total=False):
    """A download finished."""

    type: Required[Literal["download_completed"]]
    """Always `download_completed`."""
    download_id: Required[str]
    """Tells the download from others."""
    url: Required[str]
    """The address of the file."""
    path: str | None
    """Where the file was saved; None if that is not known."""
    size_bytes: int | None
    """The size of the file in bytes; None if it is not known."""


class BrowserStateChangeDownloadFailedParam(TypedDict, total=False):
    """A download failed."""

    type: Required[Literal["download_failed"]]
    """Always `download_failed`."""
    download_id: Required[str]
    """Tells the download from others."""
    url: Required[str]
    """The address of the file."""
    error: str | None
    """Why it failed; None if that is not known."""


BrowserStateChangeParam = Annotated[
    BrowserStateChangeTabOpenedParam
    | BrowserStateChangeDownloadStartedParam
    | BrowserStateChangeDownloadCompletedParam
    | BrowserStateChangeDownloadFailedParam,
    Tagged(),
]
"""Something that happened in the browser."""


class BrowserStateBlockParam(TypedDict, total=False):
    """The state of the browser after a call of the browser toolset."""

    type: Required[Literal["browser_state"]]
    """Always `browser_state`."""
    tabs: Required[Sequence[BrowserStateTabEntryParam]]
    """All tabs that are open."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    state_changes: Sequence[BrowserStateChangeParam] | None
    """What happened in the browser since the last state, oldest first; None for nothing."""


ToolResultContentParam = Annotated[
    TextBlockParam
    | ImageBlockParam
    | SearchResultBlockParam
    | DocumentBlockParam
    | ToolReferenceBlockParam
    | BrowserStateBlockParam,
    Tagged(),
]
"""One part of a tool result."""


class ToolResultBlockParam(TypedDict, total=False):
    """The answer to a tool call; it must come first in the next user message (rules BLK-7, PAIR-2)."""

    type: Required[Literal["tool_result"]]
    """Always `tool_result`."""
    tool_use_id: Required[str]
    """The call that this answers."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint here."""
    content: Annotated[str | Sequence[ToolResultContentParam], TextOr()]
    """What the tool returned; may be left out."""
    is_error: bool
    """True when the tool failed."""
    toolset_name: str | None
    """The toolset of the call, if it had one."""


class ServerToolUseBlockParam(TypedDict, total=False):
    """A replayed call of a tool that the service ran (rule BLK-8)."""

    type: Required[Literal["server_tool_use"]]
    """Always `server_tool_use`."""
    id: Required[str]
    """Identifies the call (`srvtoolu_...`), as received."""
    input: Required[Mapping[str, object]]
    """The arguments of the call, as received."""
    name: Required[
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
    """The tool that the service ran."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    caller: ToolUseCallerParam | None
    """Who made the call, as received: the model or code in a container; None counts as the model."""


class WebSearchResultBlockParam(TypedDict, total=False):
    """A replayed page that web search had found."""

    type: Required[Literal["web_search_result"]]
    """Always `web_search_result`."""
    encrypted_content: Required[str]
    """The content of the page, readable by the service alone; send it back unchanged."""
    title: Required[str]
    """The title of the page."""
    url: Required[str]
    """The address of the page."""
    page_age: str | None
    """How old the page is, as received; None if it is not known."""


class WebSearchToolRequestErrorObjectParam(TypedDict, total=False):
    """A replayed web search that had failed."""

    type: Required[Literal["web_search_tool_result_error"]]
    """Always `web_search_tool_result_error`."""
    error_code: Required[WebSearchToolResultErrorCode]
    """Why there are no results."""


WebSearchToolResultBlockContentParam = Annotated[
    Sequence[WebSearchResultBlockParam] | WebSearchToolRequestErrorObjectParam,
    ListOr(),
]
"""The replayed pages or the replayed error."""


class WebSearchToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a web search."""

    type: Required[Literal["web_search_tool_result"]]
    """Always `web_search_tool_result`."""
    content: Required[WebSearchToolResultBlockContentParam]
    """The pages that were found, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    caller: ToolUseCallerParam | None
    """Who made the call, as received: the model or code in a container; None counts as the model."""


class WebFetchToolResultErrorBlockParam(TypedDict, total=False):
    """A replayed web fetch that had failed."""

    type: Required[Literal["web_fetch_tool_result_error"]]
    """Always `web_fetch_tool_result_error`."""
    error_code: Required[WebFetchToolResultErrorCode]
    """Why the page was not fetched."""


class WebFetchBlockParam(TypedDict, total=False):
    """A replayed page that web fetch had brought back."""

    type: Required[Literal["web_fetch_result"]]
    """Always `web_fetch_result`."""
    content: Required[DocumentBlockParam]
    """The document, as received."""
    url: Required[str]
    """The address that was fetched."""
    retrieved_at: str | None
    """When the page was fetched (RFC 3339), as received; None if it is not known."""


WebFetchToolResultBlockContentParam = Annotated[WebFetchToolResultErrorBlockParam | WebFetchBlockParam, Tagged()]
"""The replayed page or the replayed error."""


class WebFetchToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a web fetch."""

    type: Required[Literal["web_fetch_tool_result"]]
    """Always `web_fetch_tool_result`."""
    content: Required[WebFetchToolResultBlockContentParam]
    """The page, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    caller: ToolUseCallerParam | None
    """Who made the call, as received: the model or code in a container; None counts as the model."""


class CodeExecutionToolResultErrorParam(TypedDict, total=False):
    """Replayed: code that could not be run."""

    type: Required[Literal["code_execution_tool_result_error"]]
    """Always `code_execution_tool_result_error`."""
    error_code: Required[CodeExecutionToolResultErrorCode]
    """Why the code was not run."""


class CodeExecutionOutputBlockParam(TypedDict, total=False):
    """Replayed: a file that the code had left behind."""

    type: Required[Literal["code_execution_output"]]
    """Always `code_execution_output`."""
    file_id: Required[str]
    """The file (`file_...`), for `client.files.download`."""


class CodeExecutionResultBlockParam(TypedDict, total=False):
    """Replayed: what a piece of code had printed and returned."""

    type: Required[Literal["code_execution_result"]]
    """Always `code_execution_result`."""
    content: Required[Sequence[CodeExecutionOutputBlockParam]]
    """Files that the code left behind."""
    return_code: Required[int]
    """The exit status; 0 is success."""
    stderr: Required[str]
    """What was written to standard error."""
    stdout: Required[str]
    """What was written to standard output."""


class EncryptedCodeExecutionResultBlockParam(TypedDict, total=False):
    """Replayed: the same with output that only the service can read."""

    type: Required[Literal["encrypted_code_execution_result"]]
    """Always `encrypted_code_execution_result`."""
    content: Required[Sequence[CodeExecutionOutputBlockParam]]
    """Files that the code left behind."""
    encrypted_stdout: Required[str]
    """What the code printed, readable by the service alone; send it back unchanged."""
    return_code: Required[int]
    """The exit status; 0 is success."""
    stderr: Required[str]
    """What was written to standard error."""


CodeExecutionToolResultBlockContentParam = Annotated[
    CodeExecutionToolResultErrorParam | CodeExecutionResultBlockParam | EncryptedCodeExecutionResultBlockParam,
    Tagged(),
]
"""The replayed outcome of the code."""


class CodeExecutionToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a code execution call."""

    type: Required[Literal["code_execution_tool_result"]]
    """Always `code_execution_tool_result`."""
    content: Required[CodeExecutionToolResultBlockContentParam]
    """What the code gave, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class BashCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """Replayed: a shell command that could not be run."""

    type: Required[Literal["bash_code_execution_tool_result_error"]]
    """Always `bash_code_execution_tool_result_error`."""
    error_code: Required[BashCodeExecutionToolResultErrorCode]
    """Why the command was not run."""


class BashCodeExecutionOutputBlockParam(TypedDict, total=False):
    """Replayed: a file that the command had left behind."""

    type: Required[Literal["bash_code_execution_output"]]
    """Always `bash_code_execution_output`."""
    file_id: Required[str]
    """The file (`file_...`), for `client.files.download`."""


class BashCodeExecutionResultBlockParam(TypedDict, total=False):
    """Replayed: what a shell command had printed and returned."""

    type: Required[Literal["bash_code_execution_result"]]
    """Always `bash_code_execution_result`."""
    content: Required[Sequence[BashCodeExecutionOutputBlockParam]]
    """Files that the command left behind."""
    return_code: Required[int]
    """The exit status; 0 is success."""
    stderr: Required[str]
    """What was written to standard error."""
    stdout: Required[str]
    """What was written to standard output."""


BashCodeExecutionToolResultBlockContentParam = Annotated[
    BashCodeExecutionToolResultErrorParam | BashCodeExecutionResultBlockParam,
    Tagged(),
]
"""The replayed outcome of the command."""


class BashCodeExecutionToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a shell command in the container."""

    type: Required[Literal["bash_code_execution_tool_result"]]
    """Always `bash_code_execution_tool_result`."""
    content: Required[BashCodeExecutionToolResultBlockContentParam]
    """What the command gave, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class TextEditorCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """Replayed: a file operation that had failed."""

    type: Required[Literal["text_editor_code_execution_tool_result_error"]]
    """Always `text_editor_code_execution_tool_result_error`."""
    error_code: Required[TextEditorCodeExecutionToolResultErrorCode]
    """Why the file was not shown or changed."""
    error_message: str | None
    """What went wrong, for people; None without more to say."""


class TextEditorCodeExecutionViewResultBlockParam(TypedDict, total=False):
    """Replayed: the part of a file that had been asked for."""

    type: Required[Literal["text_editor_code_execution_view_result"]]
    """Always `text_editor_code_execution_view_result`."""
    content: Required[str]
    """The text that was shown."""
    file_type: Required[Literal["text", "image", "pdf"]]
    """What kind of file was shown."""
    num_lines: int | None
    """How many lines were shown; None if it was not given."""
    start_line: int | None
    """The first line that was shown, from 1; None if it was not given."""
    total_lines: int | None
    """How many lines the file has; None if it was not given."""


class TextEditorCodeExecutionCreateResultBlockParam(TypedDict, total=False):
    """Replayed: a file that had been written."""

    type: Required[Literal["text_editor_code_execution_create_result"]]
    """Always `text_editor_code_execution_create_result`."""
    is_file_update: Required[bool]
    """Whether the file existed before."""


class TextEditorCodeExecutionStrReplaceResultBlockParam(TypedDict, total=False):
    """Replayed: the lines of a file that had been replaced."""

    type: Required[Literal["text_editor_code_execution_str_replace_result"]]
    """Always `text_editor_code_execution_str_replace_result`."""
    lines: Sequence[str] | None
    """The lines of the difference; None if it was not given."""
    new_lines: int | None
    """How many lines the part has now; None if it was not given."""
    new_start: int | None
    """The line at which the part begins now, from 1; None if it was not given."""
    old_lines: int | None
    """How many lines the part had; None if it was not given."""
    old_start: int | None
    """The line at which the part began, from 1; None if it was not given."""


TextEditorCodeExecutionToolResultBlockContentParam = Annotated[
    TextEditorCodeExecutionToolResultErrorParam
    | TextEditorCodeExecutionViewResultBlockParam
    | TextEditorCodeExecutionCreateResultBlockParam
    | TextEditorCodeExecutionStrReplaceResultBlockParam,
    Tagged(),
]
"""The replayed outcome of the file operation."""


class TextEditorCodeExecutionToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a file operation in the container."""

    type: Required[Literal["text_editor_code_execution_tool_result"]]
    """Always `text_editor_code_execution_tool_result`."""
    content: Required[TextEditorCodeExecutionToolResultBlockContentParam]
    """What the editor gave, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class ToolSearchToolResultErrorParam(TypedDict, total=False):
    """Replayed: a tool search that had failed."""

    type: Required[Literal["tool_search_tool_result_error"]]
    """Always `tool_search_tool_result_error`."""
    error_code: Required[ToolSearchToolResultErrorCode]
    """Why no tool was searched for."""
    error_message: str | None
    """What went wrong, for people; None without more to say."""


class ToolSearchToolSearchResultBlockParam(TypedDict, total=False):
    """Replayed: the tools that had been found."""

    type: Required[Literal["tool_search_tool_search_result"]]
    """Always `tool_search_tool_search_result`."""
    tool_references: Required[Sequence[ToolReferenceBlockParam]]
    """The tools that were found, as received."""


ToolSearchToolResultBlockContentParam = Annotated[
    ToolSearchToolResultErrorParam | ToolSearchToolSearchResultBlockParam,
    Tagged(),
]
"""The replayed outcome of a tool search."""


class ToolSearchToolResultBlockParam(TypedDict, total=False):
    """The replayed answer to a tool search."""

    type: Required[Literal["tool_search_tool_result"]]
    """Always `tool_search_tool_result`."""
    content: Required[ToolSearchToolResultBlockContentParam]
    """The tools that were found, or an error, as received."""
    tool_use_id: Required[str]
    """The call that this answers (`srvtoolu_...`), as received."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


class ContainerUploadBlockParam(TypedDict, total=False):
    """An uploaded file to put into the container (rule BLK-10)."""

    type: Required[Literal["container_upload"]]
    """Always `container_upload`."""
    file_id: Required[str]
    """The uploaded file to put into the container (`file_...`)."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""


_SentBlock: TypeAlias = (
    TextBlockParam
    | ImageBlockParam
    | DocumentBlockParam
    | SearchResultBlockParam
    | ThinkingBlockParam
    | RedactedThinkingBlockParam
    | ToolUseBlockParam
    | ToolResultBlockParam
    | ServerToolUseBlockParam
    | WebSearchToolResultBlockParam
    | WebFetchToolResultBlockParam
    | CodeExecutionToolResultBlockParam
    | BashCodeExecutionToolResultBlockParam
    | TextEditorCodeExecutionToolResultBlockParam
    | ToolSearchToolResultBlockParam
    | ContainerUploadBlockParam
)
if TYPE_CHECKING:
    ContentBlockParam: TypeAlias = _SentBlock | ContentBlock
else:
    ContentBlockParam = Annotated[_SentBlock, Tagged()]
"""One part of a message as sent; a block that was received is accepted too."""

MessageContentParam = Annotated[str | Sequence[ContentBlockParam], TextOr()]
"""The content of a message: text, or a list of blocks."""


class UserMessageParam(TypedDict, total=False):
    """The user's turn."""

    role: Required[Literal["user"]]
    """Always `user`."""
    content: Required[MessageContentParam]
    """The text, or the blocks of the turn."""


class AssistantMessageParam(TypedDict, total=False):
    """The model's turn, replayed or as a prefill (rule MSG-5)."""

    role: Required[Literal["assistant"]]
    """Always `assistant`."""
    content: Required[MessageContentParam]
    """The text, or the blocks of the turn; the last turn may be empty."""


class SystemMessageParam(TypedDict, total=False):
    """An instruction between turns, on models that accept the role (rule MSG-3)."""

    role: Required[Literal["system"]]
    """Always `system`."""
    content: Required[Annotated[str | Sequence[TextBlockParam], TextOr()]]
    """The instruction, as text or text blocks."""


if TYPE_CHECKING:
    MessageParam: TypeAlias = UserMessageParam | AssistantMessageParam | SystemMessageParam
    # What a call takes, too: the alias itself is of mappings alone, so that `turns[-1]["role"]` can be read.
    _Turn: TypeAlias = MessageParam | Message
else:

    class MessageParam(TypedDict):
        """One turn of the conversation; a message that was received is accepted too."""

        role: Literal["user", "assistant", "system"]
        """`user` or `assistant`; also `system` on models that accept it."""
        content: MessageContentParam
        """The text, or the blocks of the turn."""

    _Turn = MessageParam


# --- Tools --------------------------------------------------------------------------------------------------------------

TOOL_NAME = Field(pattern=r"^[a-zA-Z0-9_-]{1,64}$")


@with_config(ConfigDict(extra="allow"))
class InputSchemaTyped(TypedDict, total=False):
    """A JSON Schema whose top level is an object."""

    type: Required[Literal["object"]]
    """Always `object`."""
    properties: Mapping[str, object] | None
    """The schema of each argument by its name; None for no arguments."""
    required: Sequence[str] | None
    """The names of the arguments that must be there; None for none."""


if TYPE_CHECKING:
    InputSchema: TypeAlias = InputSchemaTyped | Mapping[str, object]
else:
    InputSchema = InputSchemaTyped


class _ToolOptions(TypedDict, total=False):
    """What every tool but the toolsets can be given."""

    allowed_callers: Sequence[AllowedCaller]
    """Who may call it; by default the model itself, and for web tools from `_20260209` on code execution (SRV-11)."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint here."""
    defer_loading: bool
    """Leave the definition out of the prompt until tool search asks for it."""
    strict: bool
    """Guarantee that the input fits the schema (rule SO-8)."""


class _ClientToolOptions(_ToolOptions, total=False):
    """The same for tools that the caller runs."""

    input_examples: Sequence[Mapping[str, object]]
    """Inputs that fit the schema."""


class ToolParam(_ClientToolOptions, total=False):
    """A tool of the caller's own (rule TOOL-1)."""

    type: Literal["custom"] | None
    """Always `custom`; it may be left out."""
    input_schema: Required[InputSchema]
    """The JSON Schema of the input."""
    name: Required[Annotated[str, TOOL_NAME]]
    """The name: up to 64 letters, digits, `_` and `-`."""
    description: str
    """What the tool does and when to use it; be generous."""
    eager_input_streaming: bool | None
    """Stream the input as it is written, before it is known to be valid JSON (rule STR-7)."""


class ToolBash20250124Param(_ClientToolOptions, total=False):
    """A shell that the caller runs."""

    type: Required[Literal["bash_20250124"]]
    """Always `bash_20250124`."""
    name: Required[Literal["bash"]]
    """Always `bash`."""


class ToolTextEditor20250124Param(_ClientToolOptions, total=False):
    """A text editor that the caller runs, the first version, with undo."""

    type: Required[Literal["text_editor_20250124"]]
    """Always `text_editor_20250124`."""
    name: Required[Literal["str_replace_editor"]]
    """Always `str_replace_editor`."""


class ToolTextEditor20250429Param(_ClientToolOptions, total=False):
    """A text editor that the caller runs, without undo."""

    type: Required[Literal["text_editor_20250429"]]
    """Always `text_editor_20250429`."""
    name: Required[Literal["str_replace_based_edit_tool"]]
    """Always `str_replace_based_edit_tool`."""


class ToolTextEditor20250728Param(_ClientToolOptions, total=False):
    """A text editor that the caller runs, with a limit on what a view returns."""

    type: Required[Literal["text_editor_20250728"]]
    """Always `text_editor_20250728`."""
    name: Required[Literal["str_replace_based_edit_tool"]]
    """Always `str_replace_based_edit_tool`."""
    max_characters: int | None
    """Views longer than this are cut."""


class MemoryTool20250818Param(_ClientToolOptions, total=False):
    """Files that outlive the conversation, kept by the caller (rule TOOL-9)."""

    type: Required[Literal["memory_20250818"]]
    """Always `memory_20250818`."""
    name: Required[Literal["memory"]]
    """Always `memory`."""


class BrowserToolset20260801Param(TypedDict, total=False):
    """A set of browser tools that the caller runs (rule TOOL-8)."""

    type: Required[Literal["browser_toolset_20260801"]]
    """Always `browser_toolset_20260801`."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    configs: BrowserToolsetConfigsParam | None
    """Settings of single members, by name; the others have their defaults."""


class ComputerToolset20260801Param(TypedDict, total=False):
    """A set of desktop tools that the caller runs (rule TOOL-8)."""

    type: Required[Literal["computer_toolset_20260801"]]
    """Always `computer_toolset_20260801`."""
    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this; None for no mark."""
    configs: ComputerToolsetConfigsParam | None
    """Settings of single members."""


class _CodeExecutionTool(_ToolOptions, total=False):
    """What all versions of code execution share."""

    name: Required[Literal["code_execution"]]
    """Always `code_execution`."""


class CodeExecutionTool20250522Param(_CodeExecutionTool, total=False):
    """Code execution, the first version: Python only."""

    type: Required[Literal["code_execution_20250522"]]
    """Always `code_execution_20250522`."""


class CodeExecutionTool20250825Param(_CodeExecutionTool, total=False):
    """Code execution with a shell and files (rule SRV-12)."""

    type: Required[Literal["code_execution_20250825"]]
    """Always `code_execution_20250825`."""


class CodeExecutionTool20260120Param(_CodeExecutionTool, total=False):
    """Code execution that can call other tools (rule SRV-13)."""

    type: Required[Literal["code_execution_20260120"]]
    """Always `code_execution_20260120`."""


class CodeExecutionTool20260521Param(_CodeExecutionTool, total=False):
    """Code execution, the newest version."""

    type: Required[Literal["code_execution_20260521"]]
    """Always `code_execution_20260521`."""


class UserLocationParam(TypedDict, total=False):
    """Roughly where the user is, for local search results."""

    type: Required[Literal["approximate"]]
    """Always `approximate`."""
    city: str | None
    """The city; None if it does not matter."""
    country: str | None
    """The country as two letters (ISO 3166-1), such as `DE`."""
    region: str | None
    """The region or state; None if it does not matter."""
    timezone: str | None
    """A name such as `Europe/Rome` (IANA)."""


class _WebTool(_ToolOptions, total=False):
    """What all versions of web search and web fetch share."""

    allowed_domains: Sequence[str] | None
    """Only these domains; not together with `blocked_domains`."""
    blocked_domains: Sequence[str] | None
    """Domains that are not used; all others are. Not together with `allowed_domains`."""
    max_uses: int | None
    """How often the tool may be called in one request."""


class _WebSearchTool(_WebTool, total=False):
    """What all versions of web search share."""

    name: Required[Literal["web_search"]]
    """Always `web_search`."""
    user_location: UserLocationParam | None
    """Roughly where the user is."""


class WebSearchTool20250305Param(_WebSearchTool, total=False):
    """Web search, the first version (rule SRV-7)."""

    type: Required[Literal["web_search_20250305"]]
    """Always `web_search_20250305`."""


class WebSearchTool20260209Param(_WebSearchTool, total=False):
    """Web search whose results code can filter before the model sees them (rule SRV-11)."""

    type: Required[Literal["web_search_20260209"]]
    """Always `web_search_20260209`."""


class WebSearchTool20260318Param(_WebSearchTool, total=False):
    """Web search that can keep its results out of the answer."""

    type: Required[Literal["web_search_20260318"]]
    """Always `web_search_20260318`."""
    response_inclusion: Literal["full", "excluded"]
    """`excluded` leaves result blocks out of the answer."""


class WebFetchURLSourceAllParam(TypedDict, total=False):
    """Every URL of this kind may be fetched."""

    type: Required[Literal["all"]]
    """Always `all`."""


class WebFetchURLSourceNoneParam(TypedDict, total=False):
    """No URL of this kind may be fetched."""

    type: Required[Literal["none"]]
    """Always `none`."""


class WebFetchURLSourceToolReferenceParam(TypedDict, total=False):
    """A tool, by name."""

    type: Required[Literal["tool_reference"]]
    """Always `tool_reference`."""
    name: Required[str]
    """The name of a tool of the request."""


class WebFetchURLSourceOnlyParam(TypedDict, total=False):
    """Only URLs that the named tools returned may be fetched."""

    type: Required[Literal["only"]]
    """Always `only`."""
    tools: Required[Sequence[WebFetchURLSourceToolReferenceParam]]
    """The tools whose results count."""


class WebFetchURLSourceExceptParam(TypedDict, total=False):
    """All URLs but those that the named tools returned may be fetched."""

    type: Required[Literal["except"]]
    """Always `except`."""
    tools: Required[Sequence[WebFetchURLSourceToolReferenceParam]]
    """The tools whose results do not count."""


WebFetchURLSourceParam = Annotated[
    WebFetchURLSourceAllParam | WebFetchURLSourceNoneParam | WebFetchURLSourceOnlyParam | WebFetchURLSourceExceptParam,
    Tagged(),
]
"""Which URLs from tool results may be fetched."""

WebFetchURLUserInputParam = Annotated[WebFetchURLSourceAllParam | WebFetchURLSourceNoneParam, Tagged()]
"""Whether URLs that the user wrote may be fetched."""


class WebFetchURLSourcesParam(TypedDict, total=False):
    """From where in the conversation a URL may come to be fetched (rule SRV-9)."""

    client_tool_results: WebFetchURLSourceParam
    """Which results of your own tools may name addresses to fetch."""
    server_tool_results: WebFetchURLSourceParam
    """Which results of server tools may name addresses to fetch."""
    user_input: WebFetchURLUserInputParam
    """Whether the texts of the user may name addresses to fetch."""


class _WebFetchTool(_WebTool, total=False):
    """What all versions of web fetch share."""

    name: Required[Literal["web_fetch"]]
    """Always `web_fetch`."""
    citations: CitationsConfigParam | None
    """Whether fetched documents may be cited; off unless said otherwise."""
    max_content_tokens: int | None
    """Longer pages are cut to this many tokens."""
    url_sources: WebFetchURLSourcesParam | None
    """From where in the conversation a URL may come."""


class WebFetchTool20250910Param(_WebFetchTool, total=False):
    """Web fetch, the first version (rule SRV-9)."""

    type: Required[Literal["web_fetch_20250910"]]
    """Always `web_fetch_20250910`."""


class WebFetchTool20260209Param(_WebFetchTool, total=False):
    """Web fetch whose pages code can filter before the model sees them (rule SRV-11)."""

    type: Required[Literal["web_fetch_20260209"]]
    """Always `web_fetch_20260209`."""


class _CachingWebFetchTool(_WebFetchTool, total=False):
    """What the versions of web fetch with a cache share."""

    use_cache: bool
    """False fetches the page again instead of using a cached copy."""


class WebFetchTool20260309Param(_CachingWebFetchTool, total=False):
    """Web fetch that can go round its cache."""

    type: Required[Literal["web_fetch_20260309"]]
    """Always `web_fetch_20260309`."""


class WebFetchTool20260318Param(_CachingWebFetchTool, total=False):
    """Web fetch that can keep its pages out of the answer."""

    type: Required[Literal["web_fetch_20260318"]]
    """Always `web_fetch_20260318`."""
    response_inclusion: Literal["full", "excluded"]
    """`excluded` leaves result blocks out of the answer."""


class ToolSearchToolBm25_20251119Param(_ToolOptions, total=False):  # noqa: N801  (a public name)
    """Finds deferred tools by words (rule SRV-14)."""

    type: Required[Literal["tool_search_tool_bm25_20251119", "tool_search_tool_bm25"]]
    """The tool, with or without its version."""
    name: Required[Literal["tool_search_tool_bm25"]]
    """Always `tool_search_tool_bm25`."""


class ToolSearchToolRegex20251119Param(_ToolOptions, total=False):
    """Finds deferred tools by a regular expression (rule SRV-14)."""

    type: Required[Literal["tool_search_tool_regex_20251119", "tool_search_tool_regex"]]
    """The tool, with or without its version."""
    name: Required[Literal["tool_search_tool_regex"]]
    """Always `tool_search_tool_regex`."""


ToolUnionParam = Annotated[
    ToolParam
    | ToolBash20250124Param
    | CodeExecutionTool20250522Param
    | CodeExecutionTool20250825Param
    | CodeExecutionTool20260120Param
    | CodeExecutionTool20260521Param
    | BrowserToolset20260801Param
    | MemoryTool20250818Param
    | ComputerToolset20260801Param
    | ToolTextEditor20250124Param
    | ToolTextEditor20250429Param
    | ToolTextEditor20250728Param
    | WebSearchTool20250305Param
    | WebFetchTool20250910Param
    | WebSearchTool20260209Param
    | WebFetchTool20260209Param
    | WebFetchTool20260309Param
    | WebSearchTool20260318Param
    | WebFetchTool20260318Param
    | ToolSearchToolBm25_20251119Param
    | ToolSearchToolRegex20251119Param,
    Tagged(default="custom"),
]
"""A tool that the model may call: the caller's own, one of Anthropic's, or one that the service runs."""

MessageCountTokensToolParam = ToolUnionParam
"""A tool whose definition is counted; the same as for creating a message."""

# --- Tool choice --------------------------------------------------------------------------------------------------------


class ToolChoiceAutoParam(TypedDict, total=False):
    """The model decides whether to call a tool."""

    type: Required[Literal["auto"]]
    """Always `auto`."""
    disable_parallel_tool_use: bool
    """At most one call a turn."""


class ToolChoiceAnyParam(TypedDict, total=False):
    """The model must call some tool."""

    type: Required[Literal["any"]]
    """Always `any`."""
    disable_parallel_tool_use: bool
    """At most one call a turn."""


class ToolChoiceToolParam(TypedDict, total=False):
    """The model must call the named tool."""

    type: Required[Literal["tool"]]
    """Always `tool`."""
    name: Required[str]
    """The tool to call."""
    disable_parallel_tool_use: bool
    """At most one call a turn."""


class ToolChoiceNoneParam(TypedDict, total=False):
    """The model must not call a tool."""

    type: Required[Literal["none"]]
    """Always `none`."""


ToolChoiceParam = Annotated[
    ToolChoiceAutoParam | ToolChoiceAnyParam | ToolChoiceToolParam | ToolChoiceNoneParam,
    Tagged(),
]
"""Whether and which tool the model has to call (rule TOOL-2)."""

# --- Thinking -----------------------------------------------------------------------------------------------------------


class ThinkingConfigEnabledParam(TypedDict, total=False):
    """Think within a fixed budget of tokens (rule THK-2)."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""
    budget_tokens: Required[Annotated[int, Ge(1024)]]
    """At least 1024, less than `max_tokens`."""
    display: Literal["summarized", "omitted"] | None
    """Whether the thinking is returned (rule THK-3)."""


class ThinkingConfigDisabledParam(TypedDict, total=False):
    """Do not think."""

    type: Required[Literal["disabled"]]
    """Always `disabled`."""


class ThinkingConfigBetweenToolsParam(TypedDict, total=False):
    """Think between tool calls only."""

    type: Required[Literal["between_tools"]]
    """Always `between_tools`."""


class ThinkingConfigAdaptiveParam(TypedDict, total=False):
    """Think as much as the task needs."""

    type: Required[Literal["adaptive"]]
    """Always `adaptive`."""
    display: Literal["summarized", "omitted"] | None
    """Whether the thinking is returned (rule THK-3)."""


ThinkingConfigParam = Annotated[
    ThinkingConfigEnabledParam
    | ThinkingConfigDisabledParam
    | ThinkingConfigBetweenToolsParam
    | ThinkingConfigAdaptiveParam,
    Tagged(),
]
"""Whether and how the model thinks; the model decides what is accepted (rule THK-1)."""

# --- Create and count ---------------------------------------------------------------------------------------------------


class SkillParams(TypedDict, total=False):
    """A skill to load into the container (rule SRV-17)."""

    type: Required[Literal["anthropic", "custom"]]
    """Whether the skill is one of Anthropic's or of the organisation."""
    skill_id: Required[str]
    """The skill (`skill_...`), or the short name of one of Anthropic."""
    version: str
    """The version; the newest unless said otherwise."""


class ContainerParams(TypedDict, total=False):
    """A container to use again, or skills to load into a new one (rule MSG-14)."""

    id: str | None
    """A container to use again."""
    skills: Annotated[Sequence[SkillParams], MaxLen(20)] | None
    """Skills to load, at most 20."""


MessageCreateParamsContainerParam = Annotated[str | ContainerParams, TextOr()]
"""The id of a container, or its description."""


class DiagnosticsParam(TypedDict, total=False):
    """Asks why the cache did not hold what an earlier request had written (rule MSG-19)."""

    previous_message_id: str | None
    """The message whose request wrote the cache; None to compare with none."""


class MetadataParam(TypedDict, total=False):
    """Facts about the request that the model does not see."""

    user_id: str | None
    """An opaque id of the end user, without personal data (rule MSG-10)."""


class JSONOutputFormatParam(TypedDict, total=False):
    """Have the model answer in JSON that fits a schema (rule SO-1)."""

    type: Required[Literal["json_schema"]]
    """Always `json_schema`."""
    schema: Required[Mapping[str, object]]
    """The JSON Schema of the answer (rules SO-2 to SO-4)."""


class OutputConfigParam(TypedDict, total=False):
    """The form of the answer, and the effort to spend on it (rule MSG-16)."""

    effort: Literal["low", "medium", "high", "xhigh", "max"] | None
    """How much work to put in (rules EFF-1 to EFF-3)."""
    format: JSONOutputFormatParam | None
    """The form of the answer."""


if TYPE_CHECKING:
    # A tool made of a function or class, too.
    _ToolInput: TypeAlias = ToolUnionParam | ToolLike
    _CountedToolInput: TypeAlias = MessageCountTokensToolParam | ToolLike
else:
    _ToolInput, _CountedToolInput = ToolUnionParam, MessageCountTokensToolParam


@with_config(FORBID_EXTRA)
class MessageCreateParamsBase(TypedDict, total=False):
    """What every request for a message may hold."""

    max_tokens: Required[Annotated[int, Ge(0)]]
    """The most tokens to write, thinking included; 0 only fills the cache (rules MSG-2, CACHE-20)."""
    messages: Required[Annotated[Sequence[_Turn], MinLen(1), MaxLen(100_000)]]
    """The conversation so far, oldest turn first (rule MSG-3)."""
    model: Required[ModelParam]
    """The id of the model."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint on the last block that can carry one (rule CACHE-4)."""
    container: MessageCreateParamsContainerParam | None
    """The container for code execution and skills (rule MSG-14)."""
    diagnostics: DiagnosticsParam | None
    """Asks for the reason of a cache miss (rule MSG-19)."""
    inference_geo: str | None
    """Where the model may run: `us` or `global` (rule MOD-11)."""
    metadata: MetadataParam
    """Facts about the request that the model does not see (rule MSG-10)."""
    output_config: OutputConfigParam
    """Effort and output format (rule MSG-16)."""
    service_tier: Literal["auto", "standard_only"]
    """Whether reserved capacity may be used (rule MSG-11)."""
    speed: Literal["standard", "fast"] | None
    """`fast` for a faster, dearer answer on models that offer it (rule MOD-12)."""
    stop_sequences: Sequence[str]
    """Strings at which the model stops; none of them is part of the answer (rule MSG-7)."""
    system: Annotated[str | Sequence[TextBlockParam], TextOr()]
    """The system prompt (rule MSG-6)."""
    thinking: ThinkingConfigParam
    """Whether and how to think (rule THK-1)."""
    tool_choice: ToolChoiceParam
    """Whether and which tool has to be called (rule TOOL-2)."""
    tools: Sequence[_ToolInput]
    """The tools that the model may call."""
    temperature: Annotated[float, Ge(0), Le(1), Wire(api_version="2023-06-01")]
    """Randomness from 0 to 1; only in API version 2023-06-01 and on older models (rule MSG-8)."""
    top_k: Annotated[int, Ge(0), Wire(api_version="2023-06-01")]
    """Sample from this many of the likeliest tokens; limits as for `temperature`."""
    top_p: Annotated[float, Ge(0), Le(1), Wire(api_version="2023-06-01")]
    """Sample from the likeliest tokens of this joint probability; limits as for `temperature`."""


class MessageCreateParamsNonStreaming(MessageCreateParamsBase, total=False):
    """A request for a whole message."""

    stream: Literal[False]
    """Always false: the answer comes whole."""


class MessageCreateParamsStreaming(MessageCreateParamsBase):
    """A request for a stream of events."""

    stream: Required[Literal[True]]
    """Always true: the answer comes as events."""


MessageCreateParams = MessageCreateParamsNonStreaming | MessageCreateParamsStreaming
"""A request for a message, whole or streamed."""


class MessageCreateBody(MessageCreateParamsBase, total=False):
    """The JSON body of a request for a message, as a server sees it."""

    stream: bool
    """Whether the answer comes as events; false if left out."""


@with_config(FORBID_EXTRA)
class MessageCountTokensParams(TypedDict, total=False):
    """What a request for a token count may hold."""

    messages: Required[Annotated[Sequence[_Turn], MinLen(1), MaxLen(100_000)]]
    """The conversation to count, oldest turn first."""
    model: Required[ModelParam]
    """The id of the model; counts differ between models (rule CNT-5)."""
    cache_control: CacheControlEphemeralParam | None
    """Puts a cache breakpoint on the last block that can carry one (rule CACHE-4)."""
    output_config: OutputConfigParam
    """Effort and output format (rule MSG-16)."""
    speed: Literal["standard", "fast"] | None
    """`fast` for a faster, dearer answer on models that offer it (rule MOD-12)."""
    system: Annotated[str | Sequence[TextBlockParam], TextOr()]
    """The system prompt (rule MSG-6)."""
    thinking: ThinkingConfigParam
    """Whether and how to think (rule THK-1)."""
    tool_choice: ToolChoiceParam
    """Whether and which tool has to be called (rule TOOL-2)."""
    tools: Sequence[_CountedToolInput]
    """The tools whose definitions count."""


class MessageHeaders(TypedDict, total=False):
    """Arguments that travel as headers."""

    user_profile_id: str
    """The user profile on whose behalf the call is made (`anthropic-user-profile-id`)."""
    workspace_id: str
    """The workspace to use, for credentials that are valid in several (`anthropic-workspace-id`, rule HDR-13)."""


class MessageCreateArguments(MessageCreateBody, MessageHeaders):
    """All that a caller may name when creating a message, request options aside."""


class MessageCountTokensArguments(MessageCountTokensParams, MessageHeaders):
    """All that a caller may name when counting tokens, request options aside."""


class MessageCreateCall(MessageCreateParamsBase, MessageHeaders, RequestOptions):
    """The keyword arguments of `messages.create`, but for `stream`."""


class MessageParseCall(MessageCreateCall, OutputOptions):
    """The keyword arguments of `messages.parse` and `messages.stream`, but for `output_format`."""


class MessageCountTokensCall(MessageCountTokensParams, MessageHeaders, RequestOptions):
    """The keyword arguments of `messages.count_tokens`."""
