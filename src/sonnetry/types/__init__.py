# Made by codegen/door.py from the modules beside it; edit those instead.
"""Every type of the API by its name; the module that holds a type is loaded when its name is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .messages import AllowedCaller as AllowedCaller
    from .messages import AssistantMessageParam as AssistantMessageParam
    from .messages import Base64ImageSourceParam as Base64ImageSourceParam
    from .messages import Base64PDFSource as Base64PDFSource
    from .messages import Base64PDFSourceParam as Base64PDFSourceParam
    from .messages import BashCodeExecutionOutputBlock as BashCodeExecutionOutputBlock
    from .messages import BashCodeExecutionOutputBlockParam as BashCodeExecutionOutputBlockParam
    from .messages import BashCodeExecutionResultBlock as BashCodeExecutionResultBlock
    from .messages import BashCodeExecutionResultBlockParam as BashCodeExecutionResultBlockParam
    from .messages import BashCodeExecutionToolResultBlock as BashCodeExecutionToolResultBlock
    from .messages import BashCodeExecutionToolResultBlockContent as BashCodeExecutionToolResultBlockContent
    from .messages import BashCodeExecutionToolResultBlockContentParam as BashCodeExecutionToolResultBlockContentParam
    from .messages import BashCodeExecutionToolResultBlockParam as BashCodeExecutionToolResultBlockParam
    from .messages import BashCodeExecutionToolResultError as BashCodeExecutionToolResultError
    from .messages import BashCodeExecutionToolResultErrorCode as BashCodeExecutionToolResultErrorCode
    from .messages import BashCodeExecutionToolResultErrorObject as BashCodeExecutionToolResultErrorObject
    from .messages import BashCodeExecutionToolResultErrorParam as BashCodeExecutionToolResultErrorParam
    from .messages import BrowserStateBlockParam as BrowserStateBlockParam
    from .messages import BrowserStateChangeDownloadCompletedParam as BrowserStateChangeDownloadCompletedParam
    from .messages import BrowserStateChangeDownloadFailedParam as BrowserStateChangeDownloadFailedParam
    from .messages import BrowserStateChangeDownloadStartedParam as BrowserStateChangeDownloadStartedParam
    from .messages import BrowserStateChangeParam as BrowserStateChangeParam
    from .messages import BrowserStateChangeTabOpenedParam as BrowserStateChangeTabOpenedParam
    from .messages import BrowserStateTabEntryParam as BrowserStateTabEntryParam
    from .messages import BrowserToolset20260801Param as BrowserToolset20260801Param
    from .messages import CacheControlEphemeralParam as CacheControlEphemeralParam
    from .messages import CacheCreation as CacheCreation
    from .messages import CacheMissMessagesChanged as CacheMissMessagesChanged
    from .messages import CacheMissModelChanged as CacheMissModelChanged
    from .messages import CacheMissPreviousMessageNotFound as CacheMissPreviousMessageNotFound
    from .messages import CacheMissReason as CacheMissReason
    from .messages import CacheMissSystemChanged as CacheMissSystemChanged
    from .messages import CacheMissToolsChanged as CacheMissToolsChanged
    from .messages import CacheMissUnavailable as CacheMissUnavailable
    from .messages import CitationCharLocation as CitationCharLocation
    from .messages import CitationCharLocationParam as CitationCharLocationParam
    from .messages import CitationContentBlockLocation as CitationContentBlockLocation
    from .messages import CitationContentBlockLocationParam as CitationContentBlockLocationParam
    from .messages import CitationPageLocation as CitationPageLocation
    from .messages import CitationPageLocationParam as CitationPageLocationParam
    from .messages import CitationsConfig as CitationsConfig
    from .messages import CitationsConfigParam as CitationsConfigParam
    from .messages import CitationsDelta as CitationsDelta
    from .messages import CitationSearchResultLocationParam as CitationSearchResultLocationParam
    from .messages import CitationsSearchResultLocation as CitationsSearchResultLocation
    from .messages import CitationsWebSearchResultLocation as CitationsWebSearchResultLocation
    from .messages import CitationWebSearchResultLocationParam as CitationWebSearchResultLocationParam
    from .messages import CodeExecutionOutputBlock as CodeExecutionOutputBlock
    from .messages import CodeExecutionOutputBlockParam as CodeExecutionOutputBlockParam
    from .messages import CodeExecutionResultBlock as CodeExecutionResultBlock
    from .messages import CodeExecutionResultBlockParam as CodeExecutionResultBlockParam
    from .messages import CodeExecutionTool20250522Param as CodeExecutionTool20250522Param
    from .messages import CodeExecutionTool20250825Param as CodeExecutionTool20250825Param
    from .messages import CodeExecutionTool20260120Param as CodeExecutionTool20260120Param
    from .messages import CodeExecutionTool20260521Param as CodeExecutionTool20260521Param
    from .messages import CodeExecutionToolResultBlock as CodeExecutionToolResultBlock
    from .messages import CodeExecutionToolResultBlockContent as CodeExecutionToolResultBlockContent
    from .messages import CodeExecutionToolResultBlockContentParam as CodeExecutionToolResultBlockContentParam
    from .messages import CodeExecutionToolResultBlockParam as CodeExecutionToolResultBlockParam
    from .messages import CodeExecutionToolResultError as CodeExecutionToolResultError
    from .messages import CodeExecutionToolResultErrorCode as CodeExecutionToolResultErrorCode
    from .messages import CodeExecutionToolResultErrorObject as CodeExecutionToolResultErrorObject
    from .messages import CodeExecutionToolResultErrorParam as CodeExecutionToolResultErrorParam
    from .messages import ComputerToolset20260801Param as ComputerToolset20260801Param
    from .messages import Container as Container
    from .messages import ContainerParams as ContainerParams
    from .messages import ContainerSkill as ContainerSkill
    from .messages import ContainerUploadBlock as ContainerUploadBlock
    from .messages import ContainerUploadBlockParam as ContainerUploadBlockParam
    from .messages import ContentBlock as ContentBlock
    from .messages import ContentBlockDeltaEvent as ContentBlockDeltaEvent
    from .messages import ContentBlockParam as ContentBlockParam
    from .messages import ContentBlockSourceContentParam as ContentBlockSourceContentParam
    from .messages import ContentBlockSourceParam as ContentBlockSourceParam
    from .messages import ContentBlockStartEvent as ContentBlockStartEvent
    from .messages import ContentBlockStopEvent as ContentBlockStopEvent
    from .messages import Diagnostics as Diagnostics
    from .messages import DiagnosticsParam as DiagnosticsParam
    from .messages import DirectCaller as DirectCaller
    from .messages import DirectCallerParam as DirectCallerParam
    from .messages import DocumentBlock as DocumentBlock
    from .messages import DocumentBlockParam as DocumentBlockParam
    from .messages import DocumentSource as DocumentSource
    from .messages import DocumentSourceParam as DocumentSourceParam
    from .messages import EncryptedCodeExecutionResultBlock as EncryptedCodeExecutionResultBlock
    from .messages import EncryptedCodeExecutionResultBlockParam as EncryptedCodeExecutionResultBlockParam
    from .messages import FileDocumentSourceParam as FileDocumentSourceParam
    from .messages import FileImageSourceParam as FileImageSourceParam
    from .messages import ImageBlockParam as ImageBlockParam
    from .messages import ImageSourceParam as ImageSourceParam
    from .messages import ImageTransformationsParam as ImageTransformationsParam
    from .messages import InputJSONDelta as InputJSONDelta
    from .messages import InputSchema as InputSchema
    from .messages import InputSchemaTyped as InputSchemaTyped
    from .messages import JSONOutputFormatParam as JSONOutputFormatParam
    from .messages import MemoryTool20250818Param as MemoryTool20250818Param
    from .messages import Message as Message
    from .messages import MessageContentParam as MessageContentParam
    from .messages import MessageCountTokensArguments as MessageCountTokensArguments
    from .messages import MessageCountTokensCall as MessageCountTokensCall
    from .messages import MessageCountTokensParams as MessageCountTokensParams
    from .messages import MessageCountTokensToolParam as MessageCountTokensToolParam
    from .messages import MessageCreateArguments as MessageCreateArguments
    from .messages import MessageCreateBody as MessageCreateBody
    from .messages import MessageCreateCall as MessageCreateCall
    from .messages import MessageCreateParams as MessageCreateParams
    from .messages import MessageCreateParamsBase as MessageCreateParamsBase
    from .messages import MessageCreateParamsContainerParam as MessageCreateParamsContainerParam
    from .messages import MessageCreateParamsNonStreaming as MessageCreateParamsNonStreaming
    from .messages import MessageCreateParamsStreaming as MessageCreateParamsStreaming
    from .messages import MessageDelta as MessageDelta
    from .messages import MessageDeltaEvent as MessageDeltaEvent
    from .messages import MessageDeltaUsage as MessageDeltaUsage
    from .messages import MessageHeaders as MessageHeaders
    from .messages import MessageParam as MessageParam
    from .messages import MessageStartEvent as MessageStartEvent
    from .messages import MessageStopEvent as MessageStopEvent
    from .messages import MessageStreamEvent as MessageStreamEvent
    from .messages import MessageTokensCount as MessageTokensCount
    from .messages import MetadataParam as MetadataParam
    from .messages import Model as Model
    from .messages import ModelParam as ModelParam
    from .messages import OutputConfigParam as OutputConfigParam
    from .messages import OutputTokensDetails as OutputTokensDetails
    from .messages import PlainTextSource as PlainTextSource
    from .messages import PlainTextSourceParam as PlainTextSourceParam
    from .messages import RawContentBlockDelta as RawContentBlockDelta
    from .messages import RawContentBlockDeltaEvent as RawContentBlockDeltaEvent
    from .messages import RawContentBlockStartEvent as RawContentBlockStartEvent
    from .messages import RawContentBlockStopEvent as RawContentBlockStopEvent
    from .messages import RawMessageDeltaEvent as RawMessageDeltaEvent
    from .messages import RawMessageStartEvent as RawMessageStartEvent
    from .messages import RawMessageStopEvent as RawMessageStopEvent
    from .messages import RawMessageStreamEvent as RawMessageStreamEvent
    from .messages import RedactedThinkingBlock as RedactedThinkingBlock
    from .messages import RedactedThinkingBlockParam as RedactedThinkingBlockParam
    from .messages import RefusalStopDetails as RefusalStopDetails
    from .messages import SearchResultBlockParam as SearchResultBlockParam
    from .messages import ServerToolCaller as ServerToolCaller
    from .messages import ServerToolCaller20260120 as ServerToolCaller20260120
    from .messages import ServerToolCaller20260120Param as ServerToolCaller20260120Param
    from .messages import ServerToolCallerParam as ServerToolCallerParam
    from .messages import ServerToolUsage as ServerToolUsage
    from .messages import ServerToolUseBlock as ServerToolUseBlock
    from .messages import ServerToolUseBlockParam as ServerToolUseBlockParam
    from .messages import SignatureDelta as SignatureDelta
    from .messages import SkillParams as SkillParams
    from .messages import StopReason as StopReason
    from .messages import SystemMessageParam as SystemMessageParam
    from .messages import TextBlock as TextBlock
    from .messages import TextBlockParam as TextBlockParam
    from .messages import TextCitation as TextCitation
    from .messages import TextCitationParam as TextCitationParam
    from .messages import TextDelta as TextDelta
    from .messages import TextEditorCodeExecutionCreateResultBlock as TextEditorCodeExecutionCreateResultBlock
    from .messages import TextEditorCodeExecutionCreateResultBlockParam as TextEditorCodeExecutionCreateResultBlockParam
    from .messages import TextEditorCodeExecutionStrReplaceResultBlock as TextEditorCodeExecutionStrReplaceResultBlock
    from .messages import (
        TextEditorCodeExecutionStrReplaceResultBlockParam as TextEditorCodeExecutionStrReplaceResultBlockParam,
    )
    from .messages import TextEditorCodeExecutionToolResultBlock as TextEditorCodeExecutionToolResultBlock
    from .messages import TextEditorCodeExecutionToolResultBlockContent as TextEditorCodeExecutionToolResultBlockContent
    from .messages import (
        TextEditorCodeExecutionToolResultBlockContentParam as TextEditorCodeExecutionToolResultBlockContentParam,
    )
    from .messages import TextEditorCodeExecutionToolResultBlockParam as TextEditorCodeExecutionToolResultBlockParam
    from .messages import TextEditorCodeExecutionToolResultError as TextEditorCodeExecutionToolResultError
    from .messages import TextEditorCodeExecutionToolResultErrorCode as TextEditorCodeExecutionToolResultErrorCode
    from .messages import TextEditorCodeExecutionToolResultErrorObject as TextEditorCodeExecutionToolResultErrorObject
    from .messages import TextEditorCodeExecutionToolResultErrorParam as TextEditorCodeExecutionToolResultErrorParam
    from .messages import TextEditorCodeExecutionViewResultBlock as TextEditorCodeExecutionViewResultBlock
    from .messages import TextEditorCodeExecutionViewResultBlockParam as TextEditorCodeExecutionViewResultBlockParam
    from .messages import ThinkingBlock as ThinkingBlock
    from .messages import ThinkingBlockParam as ThinkingBlockParam
    from .messages import ThinkingConfigAdaptiveParam as ThinkingConfigAdaptiveParam
    from .messages import ThinkingConfigBetweenToolsParam as ThinkingConfigBetweenToolsParam
    from .messages import ThinkingConfigDisabledParam as ThinkingConfigDisabledParam
    from .messages import ThinkingConfigEnabledParam as ThinkingConfigEnabledParam
    from .messages import ThinkingConfigParam as ThinkingConfigParam
    from .messages import ThinkingDelta as ThinkingDelta
    from .messages import ToolBash20250124Param as ToolBash20250124Param
    from .messages import ToolChoiceAnyParam as ToolChoiceAnyParam
    from .messages import ToolChoiceAutoParam as ToolChoiceAutoParam
    from .messages import ToolChoiceNoneParam as ToolChoiceNoneParam
    from .messages import ToolChoiceParam as ToolChoiceParam
    from .messages import ToolChoiceToolParam as ToolChoiceToolParam
    from .messages import ToolParam as ToolParam
    from .messages import ToolReferenceBlock as ToolReferenceBlock
    from .messages import ToolReferenceBlockParam as ToolReferenceBlockParam
    from .messages import ToolResultBlockParam as ToolResultBlockParam
    from .messages import ToolResultContentParam as ToolResultContentParam
    from .messages import ToolSearchToolBm25_20251119Param as ToolSearchToolBm25_20251119Param
    from .messages import ToolSearchToolRegex20251119Param as ToolSearchToolRegex20251119Param
    from .messages import ToolSearchToolResultBlock as ToolSearchToolResultBlock
    from .messages import ToolSearchToolResultBlockContent as ToolSearchToolResultBlockContent
    from .messages import ToolSearchToolResultBlockContentParam as ToolSearchToolResultBlockContentParam
    from .messages import ToolSearchToolResultBlockParam as ToolSearchToolResultBlockParam
    from .messages import ToolSearchToolResultError as ToolSearchToolResultError
    from .messages import ToolSearchToolResultErrorCode as ToolSearchToolResultErrorCode
    from .messages import ToolSearchToolResultErrorObject as ToolSearchToolResultErrorObject
    from .messages import ToolSearchToolResultErrorParam as ToolSearchToolResultErrorParam
    from .messages import ToolSearchToolSearchResultBlock as ToolSearchToolSearchResultBlock
    from .messages import ToolSearchToolSearchResultBlockParam as ToolSearchToolSearchResultBlockParam
    from .messages import ToolTextEditor20250124Param as ToolTextEditor20250124Param
    from .messages import ToolTextEditor20250429Param as ToolTextEditor20250429Param
    from .messages import ToolTextEditor20250728Param as ToolTextEditor20250728Param
    from .messages import ToolUnionParam as ToolUnionParam
    from .messages import ToolUseBlock as ToolUseBlock
    from .messages import ToolUseBlockParam as ToolUseBlockParam
    from .messages import ToolUseCaller as ToolUseCaller
    from .messages import ToolUseCallerParam as ToolUseCallerParam
    from .messages import UnknownBlock as UnknownBlock
    from .messages import UnknownDelta as UnknownDelta
    from .messages import UnknownEvent as UnknownEvent
    from .messages import URLImageSourceParam as URLImageSourceParam
    from .messages import URLPDFSourceParam as URLPDFSourceParam
    from .messages import Usage as Usage
    from .messages import UserLocationParam as UserLocationParam
    from .messages import UserMessageParam as UserMessageParam
    from .messages import WebFetchBlock as WebFetchBlock
    from .messages import WebFetchBlockParam as WebFetchBlockParam
    from .messages import WebFetchTool20250910Param as WebFetchTool20250910Param
    from .messages import WebFetchTool20260209Param as WebFetchTool20260209Param
    from .messages import WebFetchTool20260309Param as WebFetchTool20260309Param
    from .messages import WebFetchTool20260318Param as WebFetchTool20260318Param
    from .messages import WebFetchToolResultBlock as WebFetchToolResultBlock
    from .messages import WebFetchToolResultBlockContent as WebFetchToolResultBlockContent
    from .messages import WebFetchToolResultBlockContentParam as WebFetchToolResultBlockContentParam
    from .messages import WebFetchToolResultBlockParam as WebFetchToolResultBlockParam
    from .messages import WebFetchToolResultErrorBlock as WebFetchToolResultErrorBlock
    from .messages import WebFetchToolResultErrorBlockParam as WebFetchToolResultErrorBlockParam
    from .messages import WebFetchToolResultErrorCode as WebFetchToolResultErrorCode
    from .messages import WebFetchURLSourceAllParam as WebFetchURLSourceAllParam
    from .messages import WebFetchURLSourceExceptParam as WebFetchURLSourceExceptParam
    from .messages import WebFetchURLSourceNoneParam as WebFetchURLSourceNoneParam
    from .messages import WebFetchURLSourceOnlyParam as WebFetchURLSourceOnlyParam
    from .messages import WebFetchURLSourceParam as WebFetchURLSourceParam
    from .messages import WebFetchURLSourcesParam as WebFetchURLSourcesParam
    from .messages import WebFetchURLSourceToolReferenceParam as WebFetchURLSourceToolReferenceParam
    from .messages import WebFetchURLUserInputParam as WebFetchURLUserInputParam
    from .messages import WebSearchResultBlock as WebSearchResultBlock
    from .messages import WebSearchResultBlockParam as WebSearchResultBlockParam
    from .messages import WebSearchTool20250305Param as WebSearchTool20250305Param
    from .messages import WebSearchTool20260209Param as WebSearchTool20260209Param
    from .messages import WebSearchTool20260318Param as WebSearchTool20260318Param
    from .messages import WebSearchToolRequestErrorObjectParam as WebSearchToolRequestErrorObjectParam
    from .messages import WebSearchToolResultBlock as WebSearchToolResultBlock
    from .messages import WebSearchToolResultBlockContent as WebSearchToolResultBlockContent
    from .messages import WebSearchToolResultBlockContentParam as WebSearchToolResultBlockContentParam
    from .messages import WebSearchToolResultBlockParam as WebSearchToolResultBlockParam
    from .messages import WebSearchToolResultError as WebSearchToolResultError
    from .messages import WebSearchToolResultErrorCode as WebSearchToolResultErrorCode
    from .messages import WebSearchToolResultErrorObject as WebSearchToolResultErrorObject
    from .toolsets import BrowserCloseTabConfigParam as BrowserCloseTabConfigParam
    from .toolsets import BrowserDoubleClickConfigParam as BrowserDoubleClickConfigParam
    from .toolsets import BrowserFileUploadConfigParam as BrowserFileUploadConfigParam
    from .toolsets import BrowserFindConfigParam as BrowserFindConfigParam
    from .toolsets import BrowserFormInputConfigParam as BrowserFormInputConfigParam
    from .toolsets import BrowserGetPageTextConfigParam as BrowserGetPageTextConfigParam
    from .toolsets import BrowserHoldKeyConfigParam as BrowserHoldKeyConfigParam
    from .toolsets import BrowserHoverConfigParam as BrowserHoverConfigParam
    from .toolsets import BrowserJavascriptExecConfigParam as BrowserJavascriptExecConfigParam
    from .toolsets import BrowserKeyConfigParam as BrowserKeyConfigParam
    from .toolsets import BrowserLeftClickConfigParam as BrowserLeftClickConfigParam
    from .toolsets import BrowserLeftClickDragConfigParam as BrowserLeftClickDragConfigParam
    from .toolsets import BrowserLeftMouseDownConfigParam as BrowserLeftMouseDownConfigParam
    from .toolsets import BrowserLeftMouseUpConfigParam as BrowserLeftMouseUpConfigParam
    from .toolsets import BrowserListTabsConfigParam as BrowserListTabsConfigParam
    from .toolsets import BrowserMiddleClickConfigParam as BrowserMiddleClickConfigParam
    from .toolsets import BrowserMouseMoveConfigParam as BrowserMouseMoveConfigParam
    from .toolsets import BrowserNavigateConfigParam as BrowserNavigateConfigParam
    from .toolsets import BrowserNewTabConfigParam as BrowserNewTabConfigParam
    from .toolsets import BrowserReadConsoleConfigParam as BrowserReadConsoleConfigParam
    from .toolsets import BrowserReadNetworkConfigParam as BrowserReadNetworkConfigParam
    from .toolsets import BrowserReadPageConfigParam as BrowserReadPageConfigParam
    from .toolsets import BrowserRightClickConfigParam as BrowserRightClickConfigParam
    from .toolsets import BrowserScreenshotConfigParam as BrowserScreenshotConfigParam
    from .toolsets import BrowserScrollConfigParam as BrowserScrollConfigParam
    from .toolsets import BrowserScrollToConfigParam as BrowserScrollToConfigParam
    from .toolsets import BrowserSwitchTabConfigParam as BrowserSwitchTabConfigParam
    from .toolsets import BrowserToolsetConfigsParam as BrowserToolsetConfigsParam
    from .toolsets import BrowserTripleClickConfigParam as BrowserTripleClickConfigParam
    from .toolsets import BrowserTypeConfigParam as BrowserTypeConfigParam
    from .toolsets import BrowserWaitConfigParam as BrowserWaitConfigParam
    from .toolsets import BrowserZoomConfigParam as BrowserZoomConfigParam
    from .toolsets import ComputerCursorPositionConfigParam as ComputerCursorPositionConfigParam
    from .toolsets import ComputerDoubleClickConfigParam as ComputerDoubleClickConfigParam
    from .toolsets import ComputerHoldKeyConfigParam as ComputerHoldKeyConfigParam
    from .toolsets import ComputerKeyConfigParam as ComputerKeyConfigParam
    from .toolsets import ComputerLeftClickConfigParam as ComputerLeftClickConfigParam
    from .toolsets import ComputerLeftClickDragConfigParam as ComputerLeftClickDragConfigParam
    from .toolsets import ComputerLeftMouseDownConfigParam as ComputerLeftMouseDownConfigParam
    from .toolsets import ComputerLeftMouseUpConfigParam as ComputerLeftMouseUpConfigParam
    from .toolsets import ComputerMiddleClickConfigParam as ComputerMiddleClickConfigParam
    from .toolsets import ComputerMouseMoveConfigParam as ComputerMouseMoveConfigParam
    from .toolsets import ComputerRightClickConfigParam as ComputerRightClickConfigParam
    from .toolsets import ComputerScreenshotConfigParam as ComputerScreenshotConfigParam
    from .toolsets import ComputerScrollConfigParam as ComputerScrollConfigParam
    from .toolsets import ComputerToolsetConfigsParam as ComputerToolsetConfigsParam
    from .toolsets import ComputerTripleClickConfigParam as ComputerTripleClickConfigParam
    from .toolsets import ComputerTypeConfigParam as ComputerTypeConfigParam
    from .toolsets import ComputerWaitConfigParam as ComputerWaitConfigParam
    from .toolsets import ComputerZoomConfigParam as ComputerZoomConfigParam
    from .toolsets import ToolsetMemberConfigParam as ToolsetMemberConfigParam

HOMES = {
    "AllowedCaller": "messages",
    "AssistantMessageParam": "messages",
    "Base64ImageSourceParam": "messages",
    "Base64PDFSource": "messages",
    "Base64PDFSourceParam": "messages",
    "BashCodeExecutionOutputBlock": "messages",
    "BashCodeExecutionOutputBlockParam": "messages",
    "BashCodeExecutionResultBlock": "messages",
    "BashCodeExecutionResultBlockParam": "messages",
    "BashCodeExecutionToolResultBlock": "messages",
    "BashCodeExecutionToolResultBlockContent": "messages",
    "BashCodeExecutionToolResultBlockContentParam": "messages",
    "BashCodeExecutionToolResultBlockParam": "messages",
    "BashCodeExecutionToolResultError": "messages",
    "BashCodeExecutionToolResultErrorCode": "messages",
    "BashCodeExecutionToolResultErrorObject": "messages",
    "BashCodeExecutionToolResultErrorParam": "messages",
    "BrowserCloseTabConfigParam": "toolsets",
    "BrowserDoubleClickConfigParam": "toolsets",
    "BrowserFileUploadConfigParam": "toolsets",
    "BrowserFindConfigParam": "toolsets",
    "BrowserFormInputConfigParam": "toolsets",
    "BrowserGetPageTextConfigParam": "toolsets",
    "BrowserHoldKeyConfigParam": "toolsets",
    "BrowserHoverConfigParam": "toolsets",
    "BrowserJavascriptExecConfigParam": "toolsets",
    "BrowserKeyConfigParam": "toolsets",
    "BrowserLeftClickConfigParam": "toolsets",
    "BrowserLeftClickDragConfigParam": "toolsets",
    "BrowserLeftMouseDownConfigParam": "toolsets",
    "BrowserLeftMouseUpConfigParam": "toolsets",
    "BrowserListTabsConfigParam": "toolsets",
    "BrowserMiddleClickConfigParam": "toolsets",
    "BrowserMouseMoveConfigParam": "toolsets",
    "BrowserNavigateConfigParam": "toolsets",
    "BrowserNewTabConfigParam": "toolsets",
    "BrowserReadConsoleConfigParam": "toolsets",
    "BrowserReadNetworkConfigParam": "toolsets",
    "BrowserReadPageConfigParam": "toolsets",
    "BrowserRightClickConfigParam": "toolsets",
    "BrowserScreenshotConfigParam": "toolsets",
    "BrowserScrollConfigParam": "toolsets",
    "BrowserScrollToConfigParam": "toolsets",
    "BrowserStateBlockParam": "messages",
    "BrowserStateChangeDownloadCompletedParam": "messages",
    "BrowserStateChangeDownloadFailedParam": "messages",
    "BrowserStateChangeDownloadStartedParam": "messages",
    "BrowserStateChangeParam": "messages",
    "BrowserStateChangeTabOpenedParam": "messages",
    "BrowserStateTabEntryParam": "messages",
    "BrowserSwitchTabConfigParam": "toolsets",
    "BrowserToolset20260801Param": "messages",
    "BrowserToolsetConfigsParam": "toolsets",
    "BrowserTripleClickConfigParam": "toolsets",
    "BrowserTypeConfigParam": "toolsets",
    "BrowserWaitConfigParam": "toolsets",
    "BrowserZoomConfigParam": "toolsets",
    "CacheControlEphemeralParam": "messages",
    "CacheCreation": "messages",
    "CacheMissMessagesChanged": "messages",
    "CacheMissModelChanged": "messages",
    "CacheMissPreviousMessageNotFound": "messages",
    "CacheMissReason": "messages",
    "CacheMissSystemChanged": "messages",
    "CacheMissToolsChanged": "messages",
    "CacheMissUnavailable": "messages",
    "CitationCharLocation": "messages",
    "CitationCharLocationParam": "messages",
    "CitationContentBlockLocation": "messages",
    "CitationContentBlockLocationParam": "messages",
    "CitationPageLocation": "messages",
    "CitationPageLocationParam": "messages",
    "CitationSearchResultLocationParam": "messages",
    "CitationWebSearchResultLocationParam": "messages",
    "CitationsConfig": "messages",
    "CitationsConfigParam": "messages",
    "CitationsDelta": "messages",
    "CitationsSearchResultLocation": "messages",
    "CitationsWebSearchResultLocation": "messages",
    "CodeExecutionOutputBlock": "messages",
    "CodeExecutionOutputBlockParam": "messages",
    "CodeExecutionResultBlock": "messages",
    "CodeExecutionResultBlockParam": "messages",
    "CodeExecutionTool20250522Param": "messages",
    "CodeExecutionTool20250825Param": "messages",
    "CodeExecutionTool20260120Param": "messages",
    "CodeExecutionTool20260521Param": "messages",
    "CodeExecutionToolResultBlock": "messages",
    "CodeExecutionToolResultBlockContent": "messages",
    "CodeExecutionToolResultBlockContentParam": "messages",
    "CodeExecutionToolResultBlockParam": "messages",
    "CodeExecutionToolResultError": "messages",
    "CodeExecutionToolResultErrorCode": "messages",
    "CodeExecutionToolResultErrorObject": "messages",
    "CodeExecutionToolResultErrorParam": "messages",
    "ComputerCursorPositionConfigParam": "toolsets",
    "ComputerDoubleClickConfigParam": "toolsets",
    "ComputerHoldKeyConfigParam": "toolsets",
    "ComputerKeyConfigParam": "toolsets",
    "ComputerLeftClickConfigParam": "toolsets",
    "ComputerLeftClickDragConfigParam": "toolsets",
    "ComputerLeftMouseDownConfigParam": "toolsets",
    "ComputerLeftMouseUpConfigParam": "toolsets",
    "ComputerMiddleClickConfigParam": "toolsets",
    "ComputerMouseMoveConfigParam": "toolsets",
    "ComputerRightClickConfigParam": "toolsets",
    "ComputerScreenshotConfigParam": "toolsets",
    "ComputerScrollConfigParam": "toolsets",
    "ComputerToolset20260801Param": "messages",
    "ComputerToolsetConfigsParam": "toolsets",
    "ComputerTripleClickConfigParam": "toolsets",
    "ComputerTypeConfigParam": "toolsets",
    "ComputerWaitConfigParam": "toolsets",
    "ComputerZoomConfigParam": "toolsets",
    "Container": "messages",
    "ContainerParams": "messages",
    "ContainerSkill": "messages",
    "ContainerUploadBlock": "messages",
    "ContainerUploadBlockParam": "messages",
    "ContentBlock": "messages",
    "ContentBlockDeltaEvent": "messages",
    "ContentBlockParam": "messages",
    "ContentBlockSourceContentParam": "messages",
    "ContentBlockSourceParam": "messages",
    "ContentBlockStartEvent": "messages",
    "ContentBlockStopEvent": "messages",
    "Diagnostics": "messages",
    "DiagnosticsParam": "messages",
    "DirectCaller": "messages",
    "DirectCallerParam": "messages",
    "DocumentBlock": "messages",
    "DocumentBlockParam": "messages",
    "DocumentSource": "messages",
    "DocumentSourceParam": "messages",
    "EncryptedCodeExecutionResultBlock": "messages",
    "EncryptedCodeExecutionResultBlockParam": "messages",
    "FileDocumentSourceParam": "messages",
    "FileImageSourceParam": "messages",
    "ImageBlockParam": "messages",
    "ImageSourceParam": "messages",
    "ImageTransformationsParam": "messages",
    "InputJSONDelta": "messages",
    "InputSchema": "messages",
    "InputSchemaTyped": "messages",
    "JSONOutputFormatParam": "messages",
    "MemoryTool20250818Param": "messages",
    "Message": "messages",
    "MessageContentParam": "messages",
    "MessageCountTokensArguments": "messages",
    "MessageCountTokensCall": "messages",
    "MessageCountTokensParams": "messages",
    "MessageCountTokensToolParam": "messages",
    "MessageCreateArguments": "messages",
    "MessageCreateBody": "messages",
    "MessageCreateCall": "messages",
    "MessageCreateParams": "messages",
    "MessageCreateParamsBase": "messages",
    "MessageCreateParamsContainerParam": "messages",
    "MessageCreateParamsNonStreaming": "messages",
    "MessageCreateParamsStreaming": "messages",
    "MessageDelta": "messages",
    "MessageDeltaEvent": "messages",
    "MessageDeltaUsage": "messages",
    "MessageHeaders": "messages",
    "MessageParam": "messages",
    "MessageStartEvent": "messages",
    "MessageStopEvent": "messages",
    "MessageStreamEvent": "messages",
    "MessageTokensCount": "messages",
    "MetadataParam": "messages",
    "Model": "messages",
    "ModelParam": "messages",
    "OutputConfigParam": "messages",
    "OutputTokensDetails": "messages",
    "PlainTextSource": "messages",
    "PlainTextSourceParam": "messages",
    "RawContentBlockDelta": "messages",
    "RawContentBlockDeltaEvent": "messages",
    "RawContentBlockStartEvent": "messages",
    "RawContentBlockStopEvent": "messages",
    "RawMessageDeltaEvent": "messages",
    "RawMessageStartEvent": "messages",
    "RawMessageStopEvent": "messages",
    "RawMessageStreamEvent": "messages",
    "RedactedThinkingBlock": "messages",
    "RedactedThinkingBlockParam": "messages",
    "RefusalStopDetails": "messages",
    "SearchResultBlockParam": "messages",
    "ServerToolCaller": "messages",
    "ServerToolCaller20260120": "messages",
    "ServerToolCaller20260120Param": "messages",
    "ServerToolCallerParam": "messages",
    "ServerToolUsage": "messages",
    "ServerToolUseBlock": "messages",
    "ServerToolUseBlockParam": "messages",
    "SignatureDelta": "messages",
    "SkillParams": "messages",
    "StopReason": "messages",
    "SystemMessageParam": "messages",
    "TextBlock": "messages",
    "TextBlockParam": "messages",
    "TextCitation": "messages",
    "TextCitationParam": "messages",
    "TextDelta": "messages",
    "TextEditorCodeExecutionCreateResultBlock": "messages",
    "TextEditorCodeExecutionCreateResultBlockParam": "messages",
    "TextEditorCodeExecutionStrReplaceResultBlock": "messages",
    "TextEditorCodeExecutionStrReplaceResultBlockParam": "messages",
    "TextEditorCodeExecutionToolResultBlock": "messages",
    "TextEditorCodeExecutionToolResultBlockContent": "messages",
    "TextEditorCodeExecutionToolResultBlockContentParam": "messages",
    "TextEditorCodeExecutionToolResultBlockParam": "messages",
    "TextEditorCodeExecutionToolResultError": "messages",
    "TextEditorCodeExecutionToolResultErrorCode": "messages",
    "TextEditorCodeExecutionToolResultErrorObject": "messages",
    "TextEditorCodeExecutionToolResultErrorParam": "messages",
    "TextEditorCodeExecutionViewResultBlock": "messages",
    "TextEditorCodeExecutionViewResultBlockParam": "messages",
    "ThinkingBlock": "messages",
    "ThinkingBlockParam": "messages",
    "ThinkingConfigAdaptiveParam": "messages",
    "ThinkingConfigBetweenToolsParam": "messages",
    "ThinkingConfigDisabledParam": "messages",
    "ThinkingConfigEnabledParam": "messages",
    "ThinkingConfigParam": "messages",
    "ThinkingDelta": "messages",
    "ToolBash20250124Param": "messages",
    "ToolChoiceAnyParam": "messages",
    "ToolChoiceAutoParam": "messages",
    "ToolChoiceNoneParam": "messages",
    "ToolChoiceParam": "messages",
    "ToolChoiceToolParam": "messages",
    "ToolParam": "messages",
    "ToolReferenceBlock": "messages",
    "ToolReferenceBlockParam": "messages",
    "ToolResultBlockParam": "messages",
    "ToolResultContentParam": "messages",
    "ToolSearchToolBm25_20251119Param": "messages",
    "ToolSearchToolRegex20251119Param": "messages",
    "ToolSearchToolResultBlock": "messages",
    "ToolSearchToolResultBlockContent": "messages",
    "ToolSearchToolResultBlockContentParam": "messages",
    "ToolSearchToolResultBlockParam": "messages",
    "ToolSearchToolResultError": "messages",
    "ToolSearchToolResultErrorCode": "messages",
    "ToolSearchToolResultErrorObject": "messages",
    "ToolSearchToolResultErrorParam": "messages",
    "ToolSearchToolSearchResultBlock": "messages",
    "ToolSearchToolSearchResultBlockParam": "messages",
    "ToolTextEditor20250124Param": "messages",
    "ToolTextEditor20250429Param": "messages",
    "ToolTextEditor20250728Param": "messages",
    "ToolUnionParam": "messages",
    "ToolUseBlock": "messages",
    "ToolUseBlockParam": "messages",
    "ToolUseCaller": "messages",
    "ToolUseCallerParam": "messages",
    "ToolsetMemberConfigParam": "toolsets",
    "URLImageSourceParam": "messages",
    "URLPDFSourceParam": "messages",
    "UnknownBlock": "messages",
    "UnknownDelta": "messages",
    "UnknownEvent": "messages",
    "Usage": "messages",
    "UserLocationParam": "messages",
    "UserMessageParam": "messages",
    "WebFetchBlock": "messages",
    "WebFetchBlockParam": "messages",
    "WebFetchTool20250910Param": "messages",
    "WebFetchTool20260209Param": "messages",
    "WebFetchTool20260309Param": "messages",
    "WebFetchTool20260318Param": "messages",
    "WebFetchToolResultBlock": "messages",
    "WebFetchToolResultBlockContent": "messages",
    "WebFetchToolResultBlockContentParam": "messages",
    "WebFetchToolResultBlockParam": "messages",
    "WebFetchToolResultErrorBlock": "messages",
    "WebFetchToolResultErrorBlockParam": "messages",
    "WebFetchToolResultErrorCode": "messages",
    "WebFetchURLSourceAllParam": "messages",
    "WebFetchURLSourceExceptParam": "messages",
    "WebFetchURLSourceNoneParam": "messages",
    "WebFetchURLSourceOnlyParam": "messages",
    "WebFetchURLSourceParam": "messages",
    "WebFetchURLSourceToolReferenceParam": "messages",
    "WebFetchURLSourcesParam": "messages",
    "WebFetchURLUserInputParam": "messages",
    "WebSearchResultBlock": "messages",
    "WebSearchResultBlockParam": "messages",
    "WebSearchTool20250305Param": "messages",
    "WebSearchTool20260209Param": "messages",
    "WebSearchTool20260318Param": "messages",
    "WebSearchToolRequestErrorObjectParam": "messages",
    "WebSearchToolResultBlock": "messages",
    "WebSearchToolResultBlockContent": "messages",
    "WebSearchToolResultBlockContentParam": "messages",
    "WebSearchToolResultBlockParam": "messages",
    "WebSearchToolResultError": "messages",
    "WebSearchToolResultErrorCode": "messages",
    "WebSearchToolResultErrorObject": "messages",
}

if not TYPE_CHECKING:  # checkers read the imports above, so that they still find misspelt names
    __all__ = list(HOMES)

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{HOMES[name]}", __name__), name)
        globals()[name] = value  # threads that race here write the same object
        return value

    def __dir__() -> list[str]:
        return [*{**globals(), **HOMES}]
