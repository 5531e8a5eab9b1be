"""Sonnetry: the Claude API for Python, as a client library and as a local server that speaks the same API.

This door is lazy: importing it loads no Pydantic, HTTP or TLS, and each name below is fetched on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__title__ = "sonnetry"
__version__ = "0.1.0"

if TYPE_CHECKING:
    from types import NoneType as NoneType

    from . import lib as lib
    from . import pagination as pagination
    from . import resources as resources
    from . import schema as schema
    from . import tools as tools
    from . import types as types
    from ._alias import install_as_anthropic as install_as_anthropic
    from ._async.client import AsyncAnthropic as AsyncAnthropic
    from ._async.conversation import AsyncConversation as AsyncConversation
    from ._async.conversation import AsyncConversationStream as AsyncConversationStream
    from ._async.message_stream import AsyncMessageStream as AsyncMessageStream
    from ._async.message_stream import AsyncMessageStreamManager as AsyncMessageStreamManager
    from ._async.message_stream import BetaAsyncMessageStream as BetaAsyncMessageStream
    from ._async.message_stream import BetaAsyncMessageStreamManager as BetaAsyncMessageStreamManager
    from ._async.platforms import AsyncAnthropicAWS as AsyncAnthropicAWS
    from ._async.platforms import AsyncAnthropicBedrock as AsyncAnthropicBedrock
    from ._async.platforms import AsyncAnthropicBedrockMantle as AsyncAnthropicBedrockMantle
    from ._async.platforms import AsyncAnthropicFoundry as AsyncAnthropicFoundry
    from ._async.platforms import AsyncAnthropicGoogleCloud as AsyncAnthropicGoogleCloud
    from ._async.platforms import AsyncAnthropicVertex as AsyncAnthropicVertex
    from ._async.response import AsyncAPIResponse as AsyncAPIResponse
    from ._async.session_follower import AsyncSessionFollower as AsyncSessionFollower
    from ._async.streams import AsyncStream as AsyncStream
    from ._async.tool_runner import AsyncStreamingToolRunner as AsyncStreamingToolRunner
    from ._async.tool_runner import AsyncToolRunner as AsyncToolRunner
    from ._core.api_request import APIRequest as APIRequest
    from ._core.budget import Budget as Budget
    from ._core.budget import BudgetExceededError as BudgetExceededError
    from ._core.clock import Clock as Clock
    from ._core.clock import VirtualClock as VirtualClock
    from ._core.error_codes import ClaudeCodeKeyCreatorNotMemberError as ClaudeCodeKeyCreatorNotMemberError
    from ._core.error_codes import ClaudeCodeVersionTooOldError as ClaudeCodeVersionTooOldError
    from ._core.error_codes import CMEKContextUnavailableError as CMEKContextUnavailableError
    from ._core.error_codes import CMEKKeyDisabledError as CMEKKeyDisabledError
    from ._core.error_codes import CMEKKeyNetworkBlockedError as CMEKKeyNetworkBlockedError
    from ._core.error_codes import CMEKKeyUnreachableError as CMEKKeyUnreachableError
    from ._core.error_codes import ContractSpendLimitReachedError as ContractSpendLimitReachedError
    from ._core.error_codes import EnforcedSpendLimitReachedError as EnforcedSpendLimitReachedError
    from ._core.error_codes import (
        LinkedOrganizationBillingUnavailableError as LinkedOrganizationBillingUnavailableError,
    )
    from ._core.error_codes import LinkedOrganizationSpendLimitReachedError as LinkedOrganizationSpendLimitReachedError
    from ._core.error_codes import OrganizationOnHoldError as OrganizationOnHoldError
    from ._core.error_codes import OrganizationTypeNotSupportedError as OrganizationTypeNotSupportedError
    from ._core.error_codes import ParentOrganizationRequiredError as ParentOrganizationRequiredError
    from ._core.error_codes import RampLimitExceededError as RampLimitExceededError
    from ._core.error_codes import RequestBodyEncodingInvalidError as RequestBodyEncodingInvalidError
    from ._core.error_codes import RequestBodyEncodingUnsupportedError as RequestBodyEncodingUnsupportedError
    from ._core.error_codes import RequestBodyTooLargeAfterDecodingError as RequestBodyTooLargeAfterDecodingError
    from ._core.error_codes import SandboxEgressRestrictedError as SandboxEgressRestrictedError
    from ._core.error_codes import WorkspaceHumanReviewDisabledError as WorkspaceHumanReviewDisabledError
    from ._core.errors import AnthropicError as AnthropicError
    from ._core.errors import APIConnectionError as APIConnectionError
    from ._core.errors import APIError as APIError
    from ._core.errors import APIResponseValidationError as APIResponseValidationError
    from ._core.errors import APIStatusError as APIStatusError
    from ._core.errors import APITimeoutError as APITimeoutError
    from ._core.errors import APIUserAbortError as APIUserAbortError
    from ._core.errors import APIWebhookValidationError as APIWebhookValidationError
    from ._core.errors import AuthenticationError as AuthenticationError
    from ._core.errors import BadRequestError as BadRequestError
    from ._core.errors import ClientClosedRequestError as ClientClosedRequestError
    from ._core.errors import ConflictError as ConflictError
    from ._core.errors import ContentTooLargeError as ContentTooLargeError
    from ._core.errors import DeadlineExceededError as DeadlineExceededError
    from ._core.errors import GatewayTimeoutError as GatewayTimeoutError
    from ._core.errors import HTTPNotImplementedError as HTTPNotImplementedError
    from ._core.errors import InternalServerError as InternalServerError
    from ._core.errors import MissingCredentialsError as MissingCredentialsError
    from ._core.errors import NotFoundError as NotFoundError
    from ._core.errors import OverloadedError as OverloadedError
    from ._core.errors import PaymentRequiredError as PaymentRequiredError
    from ._core.errors import PermissionDeniedError as PermissionDeniedError
    from ._core.errors import PreconditionFailedError as PreconditionFailedError
    from ._core.errors import RateLimitError as RateLimitError
    from ._core.errors import RequestHeaderFieldsTooLargeError as RequestHeaderFieldsTooLargeError
    from ._core.errors import RequestTimeoutError as RequestTimeoutError
    from ._core.errors import RequestTooLargeError as RequestTooLargeError
    from ._core.errors import RetryableError as RetryableError
    from ._core.errors import ServiceUnavailableError as ServiceUnavailableError
    from ._core.errors import StreamError as StreamError
    from ._core.errors import StreamIdleError as StreamIdleError
    from ._core.errors import StreamProtocolError as StreamProtocolError
    from ._core.errors import StreamTruncatedError as StreamTruncatedError
    from ._core.errors import UnprocessableEntityError as UnprocessableEntityError
    from ._core.files import file_from_path as file_from_path
    from ._core.files import to_file as to_file
    from ._core.history import ConversationTooLongError as ConversationTooLongError
    from ._core.ledger import Ledger as Ledger
    from ._core.middleware import AsyncCallNext as AsyncCallNext
    from ._core.middleware import AsyncMiddlewareCallable as AsyncMiddlewareCallable
    from ._core.middleware import CallNext as CallNext
    from ._core.middleware import Middleware as Middleware
    from ._core.middleware import MiddlewareCallable as MiddlewareCallable
    from ._core.middleware import MiddlewareInput as MiddlewareInput
    from ._core.output_errors import OutputError as OutputError
    from ._core.output_errors import OutputInvalid as OutputInvalid
    from ._core.output_errors import OutputRefused as OutputRefused
    from ._core.output_errors import OutputTruncated as OutputTruncated
    from ._core.partial_objects import Partial as Partial
    from ._core.prices import Bill as Bill
    from ._core.prices import BillLine as BillLine
    from ._core.prices import Price as Price
    from ._core.prompts import AI_PROMPT as AI_PROMPT
    from ._core.prompts import HUMAN_PROMPT as HUMAN_PROMPT
    from ._core.rate_limits import RateLimit as RateLimit
    from ._core.rate_limits import RateLimits as RateLimits
    from ._core.refusal_fallback import BetaFallbackState as BetaFallbackState
    from ._core.refusal_fallback import BetaRefusalFallbackMiddleware as BetaRefusalFallbackMiddleware
    from ._core.repair import Repair as Repair
    from ._core.retry import DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES
    from ._core.retry import RetryPolicy as RetryPolicy
    from ._core.schema_report import SchemaError as SchemaError
    from ._core.schemas import transform_schema as transform_schema
    from ._core.sentinels import NOT_GIVEN as NOT_GIVEN
    from ._core.sentinels import NotGiven as NotGiven
    from ._core.sentinels import Omit as Omit
    from ._core.sentinels import not_given as not_given
    from ._core.sentinels import omit as omit
    from ._core.session_messages import accumulate_managed_agents_event as accumulate_managed_agents_event
    from ._core.size_limits import SizeLimits as SizeLimits
    from ._core.spent import Spent as Spent
    from ._core.stream_events import BetaContentBlockStopEvent as BetaContentBlockStopEvent
    from ._core.stream_events import BetaMessageStopEvent as BetaMessageStopEvent
    from ._core.stream_events import BetaMessageStreamEvent as BetaMessageStreamEvent
    from ._core.stream_events import CitationEvent as CitationEvent
    from ._core.stream_events import CompactionEvent as CompactionEvent
    from ._core.stream_events import ContentBlockStopEvent as ContentBlockStopEvent
    from ._core.stream_events import InputJsonEvent as InputJsonEvent
    from ._core.stream_events import MessageStopEvent as MessageStopEvent
    from ._core.stream_events import MessageStreamEvent as MessageStreamEvent
    from ._core.stream_events import ParsedBetaMessageStreamEvent as ParsedBetaMessageStreamEvent
    from ._core.stream_events import ParsedMessageStreamEvent as ParsedMessageStreamEvent
    from ._core.stream_events import SignatureEvent as SignatureEvent
    from ._core.stream_events import TextEvent as TextEvent
    from ._core.stream_events import ThinkingEvent as ThinkingEvent
    from ._core.telemetry import OpenTelemetryClientOption as OpenTelemetryClientOption
    from ._core.telemetry import OpenTelemetryOptions as OpenTelemetryOptions
    from ._core.telemetry import OpenTelemetryTraces as OpenTelemetryTraces
    from ._core.telemetry import ResolvedOpenTelemetryOptions as ResolvedOpenTelemetryOptions
    from ._core.telemetry import ResolvedOpenTelemetryTraces as ResolvedOpenTelemetryTraces
    from ._core.timeouts import DEFAULT_TIMEOUT as DEFAULT_TIMEOUT
    from ._core.timeouts import Timeout as Timeout
    from ._core.timeouts import nonstreaming_timeout as nonstreaming_timeout
    from ._core.wire import ChunkSource as ChunkSource
    from ._sync.client import Anthropic as Anthropic
    from ._sync.conversation import Conversation as Conversation
    from ._sync.conversation import ConversationStream as ConversationStream
    from ._sync.message_stream import BetaMessageStream as BetaMessageStream
    from ._sync.message_stream import BetaMessageStreamManager as BetaMessageStreamManager
    from ._sync.message_stream import MessageStream as MessageStream
    from ._sync.message_stream import MessageStreamManager as MessageStreamManager
    from ._sync.platforms import AnthropicAWS as AnthropicAWS
    from ._sync.platforms import AnthropicBedrock as AnthropicBedrock
    from ._sync.platforms import AnthropicBedrockMantle as AnthropicBedrockMantle
    from ._sync.platforms import AnthropicFoundry as AnthropicFoundry
    from ._sync.platforms import AnthropicGoogleCloud as AnthropicGoogleCloud
    from ._sync.platforms import AnthropicVertex as AnthropicVertex
    from ._sync.response import APIResponse as APIResponse
    from ._sync.session_follower import SessionFollower as SessionFollower
    from ._sync.streams import Stream as Stream
    from ._sync.tool_runner import StreamingToolRunner as StreamingToolRunner
    from ._sync.tool_runner import ToolRunner as ToolRunner
    from .credentials.cache import TokenCache as TokenCache
    from .credentials.chain import CredentialResult as CredentialResult
    from .credentials.chain import default_credentials as default_credentials
    from .credentials.errors import CredentialsError as CredentialsError
    from .credentials.errors import IdentityTokenFileError as IdentityTokenFileError
    from .credentials.errors import MissingDependencyError as MissingDependencyError
    from .credentials.errors import WorkloadIdentityError as WorkloadIdentityError
    from .credentials.identity import IdentityTokenFile as IdentityTokenFile
    from .credentials.identity import IdentityTokenProvider as IdentityTokenProvider
    from .credentials.stored import CredentialsFile as CredentialsFile
    from .credentials.stored import InMemoryConfig as InMemoryConfig
    from .credentials.tokens import AccessToken as AccessToken
    from .credentials.tokens import AccessTokenProvider as AccessTokenProvider
    from .credentials.tokens import AsyncAccessTokenProvider as AsyncAccessTokenProvider
    from .credentials.tokens import BaseURLBoundProvider as BaseURLBoundProvider
    from .credentials.tokens import EnvToken as EnvToken
    from .credentials.tokens import StaticToken as StaticToken
    from .credentials.workload import WorkloadIdentityCredentials as WorkloadIdentityCredentials
    from .credentials.workload import exchange_federation_assertion as exchange_federation_assertion
    from .engines import AsyncHTTPClient as AsyncHTTPClient
    from .engines import HTTPClient as HTTPClient
    from .engines.default_clients import DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS
    from .engines.default_clients import DefaultAsyncHttpxClient as DefaultAsyncHttpxClient
    from .engines.default_clients import DefaultHttpxClient as DefaultHttpxClient
    from .engines.tls import TLS as TLS
    from .limits.limiter import Limiter as Limiter
    from .rules.findings import Finding as Finding
    from .rules.fit import Fit as Fit
    from .rules.fit import fits as fits
    from .rules.preflight import RequestCheckError as RequestCheckError
    from .rules.preflight import check as check
    from .tools.builtin import AsyncBuiltinFunctionTool as AsyncBuiltinFunctionTool
    from .tools.builtin import BuiltinFunctionTool as BuiltinFunctionTool
    from .tools.content import ToolContent as ToolContent
    from .tools.errors import InvalidInputError as InvalidInputError
    from .tools.errors import ToolError as ToolError
    from .tools.errors import ToolTimeoutError as ToolTimeoutError
    from .tools.functions import AsyncFunctionTool as AsyncFunctionTool
    from .tools.functions import FunctionTool as FunctionTool
    from .tools.functions import async_tool as async_tool
    from .tools.functions import beta_async_tool as beta_async_tool
    from .tools.functions import beta_tool as beta_tool
    from .tools.functions import tool as tool
    from .tools.session_calls import SessionRun as SessionRun
    from .types._base import BaseModel as BaseModel
    from .types._options import RequestOptions as RequestOptions
    from .webhooks.seen import SeenStore as SeenStore

    AsyncClient = AsyncAnthropic
    Client = Anthropic
    # The deltas of stable and beta streams are the same; at the ends the class is generic in what was parsed.
    BetaAsyncBuiltinFunctionTool = AsyncBuiltinFunctionTool
    BetaAsyncFunctionTool = AsyncFunctionTool
    BetaAsyncStreamingToolRunner = AsyncStreamingToolRunner
    BetaAsyncToolRunner = AsyncToolRunner
    BetaBuiltinFunctionTool = BuiltinFunctionTool
    BetaFunctionTool = FunctionTool
    BetaFunctionToolResultType = ToolContent
    BetaStreamingToolRunner = StreamingToolRunner
    BetaToolRunner = ToolRunner
    BetaCompactionEvent = CompactionEvent
    BetaInputJsonEvent = InputJsonEvent
    BetaTextEvent = TextEvent
    ParsedBetaContentBlockStopEvent = BetaContentBlockStopEvent
    ParsedBetaMessageStopEvent = BetaMessageStopEvent
    ParsedBetaTextEvent = TextEvent
    ParsedContentBlockStopEvent = ContentBlockStopEvent
    ParsedMessageStopEvent = MessageStopEvent

# Where each name lives; a test holds this table against the imports above.
_MODULES = {
    "sonnetry._alias": ("install_as_anthropic",),
    "types": ("NoneType",),
    "sonnetry._async.client": ("AsyncAnthropic",),
    "sonnetry._async.conversation": ("AsyncConversation", "AsyncConversationStream"),
    "sonnetry._async.message_stream": (
        "AsyncMessageStream",
        "AsyncMessageStreamManager",
        "BetaAsyncMessageStream",
        "BetaAsyncMessageStreamManager",
    ),
    "sonnetry._async.platforms": (
        "AsyncAnthropicAWS",
        "AsyncAnthropicBedrock",
        "AsyncAnthropicBedrockMantle",
        "AsyncAnthropicFoundry",
        "AsyncAnthropicGoogleCloud",
        "AsyncAnthropicVertex",
    ),
    "sonnetry._async.response": ("AsyncAPIResponse",),
    "sonnetry._async.streams": ("AsyncStream",),
    "sonnetry._core.api_request": ("APIRequest",),
    "sonnetry.limits.limiter": ("Limiter",),
    "sonnetry._core.budget": ("Budget", "BudgetExceededError"),
    "sonnetry._core.clock": ("Clock", "VirtualClock"),
    "sonnetry._core.error_codes": (
        "CMEKContextUnavailableError",
        "CMEKKeyDisabledError",
        "CMEKKeyNetworkBlockedError",
        "CMEKKeyUnreachableError",
        "ClaudeCodeKeyCreatorNotMemberError",
        "ClaudeCodeVersionTooOldError",
        "ContractSpendLimitReachedError",
        "EnforcedSpendLimitReachedError",
        "LinkedOrganizationBillingUnavailableError",
        "LinkedOrganizationSpendLimitReachedError",
        "OrganizationOnHoldError",
        "OrganizationTypeNotSupportedError",
        "ParentOrganizationRequiredError",
        "RampLimitExceededError",
        "RequestBodyEncodingInvalidError",
        "RequestBodyEncodingUnsupportedError",
        "RequestBodyTooLargeAfterDecodingError",
        "SandboxEgressRestrictedError",
        "WorkspaceHumanReviewDisabledError",
    ),
    "sonnetry._core.errors": (
        "AnthropicError",
        "APIConnectionError",
        "APIError",
        "APIResponseValidationError",
        "APIStatusError",
        "APITimeoutError",
        "APIUserAbortError",
        "APIWebhookValidationError",
        "AuthenticationError",
        "BadRequestError",
        "ClientClosedRequestError",
        "ConflictError",
        "ContentTooLargeError",
        "DeadlineExceededError",
        "GatewayTimeoutError",
        "HTTPNotImplementedError",
        "InternalServerError",
        "MissingCredentialsError",
        "NotFoundError",
        "OverloadedError",
        "PaymentRequiredError",
        "PermissionDeniedError",
        "PreconditionFailedError",
        "RateLimitError",
        "RequestHeaderFieldsTooLargeError",
        "RetryableError",
        "RequestTimeoutError",
        "RequestTooLargeError",
        "ServiceUnavailableError",
        "StreamError",
        "StreamIdleError",
        "StreamProtocolError",
        "StreamTruncatedError",
        "UnprocessableEntityError",
    ),
    "sonnetry._core.history": ("ConversationTooLongError",),
    "sonnetry._core.ledger": ("Ledger",),
    "sonnetry._core.middleware": (
        "AsyncCallNext",
        "AsyncMiddlewareCallable",
        "CallNext",
        "Middleware",
        "MiddlewareCallable",
        "MiddlewareInput",
    ),
    "sonnetry._core.output_errors": ("OutputError", "OutputInvalid", "OutputRefused", "OutputTruncated"),
    "sonnetry._core.partial_objects": ("Partial",),
    "sonnetry._core.prices": ("Bill", "BillLine", "Price"),
    "sonnetry._core.prompts": ("AI_PROMPT", "HUMAN_PROMPT"),
    "sonnetry._core.rate_limits": ("RateLimit", "RateLimits"),
    "sonnetry._core.refusal_fallback": ("BetaFallbackState", "BetaRefusalFallbackMiddleware"),
    "sonnetry._core.repair": ("Repair",),
    "sonnetry._core.retry": ("DEFAULT_MAX_RETRIES", "RetryPolicy"),
    "sonnetry._core.schema_report": ("SchemaError",),
    "sonnetry._core.schemas": ("transform_schema",),
    "sonnetry._core.files": ("file_from_path", "to_file"),
    "sonnetry._core.sentinels": ("NOT_GIVEN", "NotGiven", "Omit", "not_given", "omit"),
    "sonnetry._core.size_limits": ("SizeLimits",),
    "sonnetry._core.spent": ("Spent",),
    "sonnetry._core.stream_events": (
        "BetaContentBlockStopEvent",
        "BetaMessageStopEvent",
        "BetaMessageStreamEvent",
        "CitationEvent",
        "CompactionEvent",
        "ContentBlockStopEvent",
        "InputJsonEvent",
        "MessageStopEvent",
        "MessageStreamEvent",
        "ParsedBetaMessageStreamEvent",
        "ParsedMessageStreamEvent",
        "SignatureEvent",
        "TextEvent",
        "ThinkingEvent",
    ),
    "sonnetry._core.telemetry": (
        "OpenTelemetryClientOption",
        "OpenTelemetryOptions",
        "OpenTelemetryTraces",
        "ResolvedOpenTelemetryOptions",
        "ResolvedOpenTelemetryTraces",
    ),
    "sonnetry._core.timeouts": ("DEFAULT_TIMEOUT", "Timeout", "nonstreaming_timeout"),
    "sonnetry._core.wire": ("ChunkSource",),
    "sonnetry._sync.client": ("Anthropic",),
    "sonnetry._sync.conversation": ("Conversation", "ConversationStream"),
    "sonnetry._sync.message_stream": (
        "BetaMessageStream",
        "BetaMessageStreamManager",
        "MessageStream",
        "MessageStreamManager",
    ),
    "sonnetry._sync.platforms": (
        "AnthropicAWS",
        "AnthropicBedrock",
        "AnthropicBedrockMantle",
        "AnthropicFoundry",
        "AnthropicGoogleCloud",
        "AnthropicVertex",
    ),
    "sonnetry._sync.response": ("APIResponse",),
    "sonnetry._sync.streams": ("Stream",),
    "sonnetry.credentials.cache": ("TokenCache",),
    "sonnetry.credentials.chain": (
        "CredentialResult",
        "default_credentials",
    ),
    "sonnetry.credentials.errors": (
        "CredentialsError",
        "IdentityTokenFileError",
        "MissingDependencyError",
        "WorkloadIdentityError",
    ),
    "sonnetry.credentials.identity": ("IdentityTokenFile", "IdentityTokenProvider"),
    "sonnetry.credentials.stored": (
        "CredentialsFile",
        "InMemoryConfig",
    ),
    "sonnetry.credentials.tokens": (
        "AccessToken",
        "AccessTokenProvider",
        "AsyncAccessTokenProvider",
        "BaseURLBoundProvider",
        "EnvToken",
        "StaticToken",
    ),
    "sonnetry.credentials.workload": (
        "WorkloadIdentityCredentials",
        "exchange_federation_assertion",
    ),
    "sonnetry.engines": ("AsyncHTTPClient", "HTTPClient"),
    "sonnetry.engines.default_clients": (
        "DEFAULT_CONNECTION_LIMITS",
        "DefaultAsyncHttpxClient",
        "DefaultHttpxClient",
    ),
    "sonnetry.engines.tls": ("TLS",),
    "sonnetry.rules.findings": ("Finding",),
    "sonnetry.rules.fit": ("Fit", "fits"),
    "sonnetry.rules.preflight": ("RequestCheckError", "check"),
    "sonnetry._async.session_follower": ("AsyncSessionFollower",),
    "sonnetry._sync.session_follower": ("SessionFollower",),
    "sonnetry._core.session_messages": ("accumulate_managed_agents_event",),
    "sonnetry.tools.session_calls": ("SessionRun",),
    "sonnetry._async.tool_runner": ("AsyncStreamingToolRunner", "AsyncToolRunner"),
    "sonnetry._sync.tool_runner": ("StreamingToolRunner", "ToolRunner"),
    "sonnetry.tools.builtin": ("AsyncBuiltinFunctionTool", "BuiltinFunctionTool"),
    "sonnetry.tools.content": ("ToolContent",),
    "sonnetry.tools.errors": ("InvalidInputError", "ToolError", "ToolTimeoutError"),
    "sonnetry.tools.functions": (
        "AsyncFunctionTool",
        "FunctionTool",
        "async_tool",
        "beta_async_tool",
        "beta_tool",
        "tool",
    ),
    "sonnetry.types._base": ("BaseModel",),
    "sonnetry.types._options": ("RequestOptions",),
    "sonnetry.webhooks.seen": ("SeenStore",),
}
_ALIASES = {
    "AsyncClient": "AsyncAnthropic",
    "BetaAsyncBuiltinFunctionTool": "AsyncBuiltinFunctionTool",
    "BetaAsyncFunctionTool": "AsyncFunctionTool",
    "BetaAsyncStreamingToolRunner": "AsyncStreamingToolRunner",
    "BetaAsyncToolRunner": "AsyncToolRunner",
    "BetaBuiltinFunctionTool": "BuiltinFunctionTool",
    "BetaCompactionEvent": "CompactionEvent",
    "BetaFunctionTool": "FunctionTool",
    "BetaFunctionToolResultType": "ToolContent",
    "BetaInputJsonEvent": "InputJsonEvent",
    "BetaStreamingToolRunner": "StreamingToolRunner",
    "BetaTextEvent": "TextEvent",
    "BetaToolRunner": "ToolRunner",
    "Client": "Anthropic",
    "ParsedBetaContentBlockStopEvent": "BetaContentBlockStopEvent",
    "ParsedBetaMessageStopEvent": "BetaMessageStopEvent",
    "ParsedBetaTextEvent": "TextEvent",
    "ParsedContentBlockStopEvent": "ContentBlockStopEvent",
    "ParsedMessageStopEvent": "MessageStopEvent",
}
_PACKAGES = ("lib", "pagination", "resources", "schema", "tools", "types", "webhooks")
_WHERE = {name: module for module, names in _MODULES.items() for name in names}


if not TYPE_CHECKING:  # checkers read the imports above, so that they still find misspelt names
    __all__ = [*sorted([*_WHERE, *_ALIASES]), *_PACKAGES, "__title__", "__version__"]  # noqa: PLE0604 - all are texts

    def __getattr__(name: str) -> object:
        import importlib

        if name in _PACKAGES:
            return importlib.import_module(f"sonnetry.{name}")
        module = _WHERE.get(_ALIASES.get(name, name))
        if module is None:
            planned = importlib.import_module("sonnetry._core.planned_names")
            raise planned.absent("module 'sonnetry'", name, planned.NAMES) or AttributeError(
                f"module 'sonnetry' has no attribute {name!r}"
            )
        # Two threads may both fetch a name: they find the same object.
        value = globals()[name] = getattr(importlib.import_module(module), _ALIASES.get(name, name))
        return value

    def __dir__() -> list[str]:
        return __all__
