"""Why the two surfaces differ where they do: groups of patterns over the lines of `_comparison.py`, each with its reason.

A line that no pattern fits is an error, and so is a pattern that fits no line. In a pattern `*` stands for anything and
`{a,b}` for two patterns. The table in `docs/compatibility.md` is made from this one, in this order.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """Differences with one reason; the patterns are the lines of a text."""

    title: str
    reason: str
    patterns: str


GROUPS = (
    Group(
        "Not there yet: other platforms and credentials",
        "The clients of other platforms are newer than this table, which does not compare them yet; types that only annotate providers of tokens are not exported.",
        """
missing name {,Async}Anthropic{AWS,Bedrock,BedrockMantle,Foundry,GoogleCloud,Vertex}
missing module lib.{aws,bedrock,credentials,foundry,google_cloud,vertex}
missing name {AccessTokenAuth,AccessTokenProvider,AsyncAccessTokenProvider,BaseURLBoundProvider}
missing name IdentityTokenProvider
missing parameter {,Async}Anthropic.__init__._token_cache
fact variable ANTHROPIC_{AWS_API_KEY,AWS_BASE_URL,AWS_WORKSPACE_ID,BEDROCK_BASE_URL,BEDROCK_MANTLE_BASE_URL}: read, ours -
fact variable ANTHROPIC_{FOUNDRY_API_KEY,FOUNDRY_BASE_URL,FOUNDRY_RESOURCE,GOOGLE_CLOUD_BASE_URL}: read, ours -
fact variable ANTHROPIC_{GOOGLE_CLOUD_LOCATION,GOOGLE_CLOUD_PROJECT,GOOGLE_CLOUD_WORKSPACE_ID}: read, ours -
fact variable ANTHROPIC_{VERTEX_BASE_URL,VERTEX_PROJECT_ID}: read, ours -
""",
    ),
    Group(
        "Not there yet: helpers above the API",
        "Tool runners, parsed answers, message threads, webhooks and the toolsets on the machine are planned.",
        """
missing call {,Async}Anthropic{,.beta}.messages.parse
missing call {,Async}Anthropic.beta.messages.{thread,tool_runner}
missing call {,Async}Anthropic.beta.webhooks.{unwrap,parse_unverified}
missing call AsyncAnthropic.beta.environments.work.{poller,worker}
missing call AsyncAnthropic.beta.sessions.events.tool_runner
missing argument {,Async}Anthropic.messages.{count_tokens,stream}.output_format
type argument {,Async}Anthropic.beta.messages.stream.output_format: type[T], ours JSONOutputFormatParam
type argument {,Async}Anthropic.beta.messages.{create,count_tokens,stream}.tools[]: SupportsToDict, ours -
missing module {lib,lib.environments,lib.sessions,lib.streaming,lib.threads}
missing module {lib.tools,lib.tools.agent_toolset,lib.tools.mcp}
missing module {tools,tools.browser,tools.computer,tools.memory}
missing module types.{parsed_message,beta.parsed_beta_message,beta.thread_create_params,beta.thread_send_params}
missing name types.{ParsedContentBlock,ParsedMessage,ParsedTextBlock}
missing name types.beta.{ThreadCreateParams,ThreadSendParams,message_create_params.OutputFormat}
missing name Parsed{,Beta}{ContentBlockStopEvent,MessageStopEvent,MessageStreamEvent}
missing name {ParsedBetaTextEvent,beta_tool,beta_async_tool}
missing name resources.beta.{,Async}Webhooks
missing module resources.beta.webhooks
missing method {,Async}Anthropic.webhook_key
missing parameter {,Async}Anthropic.__init__.webhook_key
fact variable ANTHROPIC_{WEBHOOK_SIGNING_KEY,ENVIRONMENT_ID,ENVIRONMENT_KEY,SESSION_ID,WORK_ID,WORK_SECRET}: read, ours -
""",
    ),
    Group(
        "Not there: tracing",
        "There is no tracing in the library, and types that only annotate middleware are not exported.",
        """
missing module lib.middleware
missing name {AsyncMiddlewareCallable,MiddlewareCallable,MiddlewareInput}
missing name {OpenTelemetryClientOption,OpenTelemetryOptions,OpenTelemetryTraces}
missing name Resolved{OpenTelemetryOptions,OpenTelemetryTraces}
missing method {,Async}Anthropic.open_telemetry
missing parameter {,Async}Anthropic.__init__.open_telemetry
fact variable ANTHROPIC_OPEN_TELEMETRY{,_PROPAGATION,_TRACES_CONTENT_MODE,_TRACES_MAX_CONTENT_BYTES}: read, ours -
""",
    ),
    Group(
        "Inner parts",
        "What only the HTTP layer or the code generator of the official package needs: constructors of objects that a client "
        "makes, request builders, a connection pool that waits, an aiohttp transport.",
        """
missing method {,Async}Anthropic.{auth_headers,custom_auth,get_api_list,platform_headers,qs,request,user_agent}
missing method {,Async}Stream.raw_events
missing method Timeout.{as_dict,pool}
missing parameter Timeout.__init__.pool
missing parameter {,Async}{,Binary}APIResponse.__init__.{cast_to,options,raw,retries_taken,stream,stream_cls}
missing parameter {,Async}Stream.__init__.{cast_to,options}
missing parameter {,Beta}{,Async}MessageStream.__init__.{raw_stream,output_format}
missing parameter {,Beta}{,Async}MessageStreamManager.__init__.{api_request,output_format}
missing name {DEFAULT_CONNECTION_LIMITS,DefaultAioHttpClient,file_from_path}
missing name resources.messages.DEPRECATED_MODELS
missing name resources.*With{Raw,Streaming}Response
loose method _Default{,Async}HttpxClient.__init__
""",
    ),
    Group(
        "Keywords that are checked when called",
        "`with_options` takes the constructor's options and refuses others; `get`, `post` and their kin take the options of a "
        "call, JSON bodies only and no streams.",
        """
loose method {,Async}Anthropic.{copy,with_options,get,post,put,patch,delete}
""",
    ),
    Group(
        "Where the arguments of a method are written down",
        "`XParams` holds what travels in body or query; headers, ids of the path and options of the call stand in `XCall`, the "
        "keywords of the method. Every method takes all of them.",
        """
missing key *Params{,Base,NonStreaming,Streaming}.{betas,workspace_id}
missing key {BatchCreateParams,MessageCountTokensParams}.user_profile_id
missing key MessageCreateParams{Base,NonStreaming,Streaming}.user_profile_id
missing key CredentialUpdateParams.vault_id
missing key {EventListParams,EventStreamParams,ResourceUpdateParams}.session_id
missing key {InstallationSettingSetParams,VersionDownloadParams,VersionRetrieveParams}.plugin_id
missing key {MemoryDeleteParams,MemoryRetrieveParams,MemoryUpdateParams,MemoryVersionRetrieveParams}.memory_store_id
missing key Work{Heartbeat,Stop,Update}Params.environment_id
missing key WorkPollParams.anthropic_worker_id
missing key RequestOptions.{extra_json,follow_redirects,headers,idempotency_key,max_retries,params}
added name *Call
""",
    ),
    Group(
        "Names at the top",
        "A type is also found in the doors above its package, and a type that is nameless or inside another one there has a "
        "name of its own here.",
        """
also name *
""",
    ),
    Group(
        "Both versions of the API",
        "What the official package has dropped and the API takes and answers with the version `2023-06-01` is kept: sampling, completions, older "
        "names of fields of skills, paging files by ids, the older place of an output format.",
        """
added argument {,Async}Anthropic{,.beta}.messages.{create,stream}.{temperature,top_k,top_p}
added argument {,Async}Anthropic.beta.messages.create.output_format
added argument {,Async}Anthropic.beta.skills.create.display_title
added argument {,Async}Anthropic.beta.files.list.{after_id,before_id}
added call {,Async}Anthropic.completions.create
added method {,Async}Anthropic.{AI_PROMPT,HUMAN_PROMPT,completions,count_tokens}
added key MessageCreateParams{Base,NonStreaming,Streaming}.{temperature,top_k,top_p,output_format}
added key FileListParams.{after_id,before_id}
added key SkillCreateParams.display_title
added field BetaSkill.{display_title,latest_version}
added field BetaSkillVersion.{directory,version}
required field BetaSkill.{display_name,latest_version_id}: True, ours False
type field BetaSkill.{display_name,latest_version_id}: -, ours None
type field BetaSkill.source: -, ours str
place beta.files.list.{after_id,before_id}: -, ours query *
place beta.skills.create.display_title: -, ours form display_title
added name types.Completion{,CreateArguments,CreateBody,StreamEvent}
added name types.CompletionCreateParams{,Base,NonStreaming,Streaming}
""",
    ),
    Group(
        "Headers of a request",
        "The version of the API that most programs are written for, and the header for keys that the API documents; a request "
        "without a body has no content type, and nothing is told about the machine.",
        """
header anthropic-version: 2026-10-21, ours 2023-06-01
header authorization: Bearer key, ours -
header x-api-key: -, ours key
header content-type: application/json, ours -
header x-stainless-*: ..., ours -
""",
    ),
    Group(
        "Beta values that the API documents",
        "`beta.files`, `beta.skills` and `beta.messages.batches` send their value after those of the caller.",
        """
header beta.files.* anthropic-beta: mark-betas-, ours mark-betas-,files-api-2025-04-14
header beta.skills.* anthropic-beta: mark-betas-, ours mark-betas-,skills-2025-10-02
header beta.messages.batches.* anthropic-beta: mark-betas-, ours mark-betas-,message-batches-2024-09-24
header beta.messages.batches.results anthropic-beta: -, ours mark-betas-,message-batches-2024-09-24
place beta.messages.batches.results.betas: -, ours header anthropic-beta
""",
    ),
    Group(
        "A webhook event that the guide alone names",
        "The guide of the API lists `session.status_scheduled` among the events that are posted; the official classes lack it.",
        """
added name types.beta.BetaWebhookSessionStatusScheduledEventData
type field BetaWebhookEvent.data: -, ours BetaWebhookSessionStatusScheduledEventData
type name types.beta.{,beta_webhook_event_data.}BetaWebhookEventData: -, ours BetaWebhookSessionStatusScheduledEventData
""",
    ),
    Group(
        "Answers may grow",
        "Where the official class lists the words an answer may hold, ours lists them and takes others too; blocks, deltas and "
        "events of an unknown type have classes of their own.",
        """
open field *
added name types.Unknown{Block,Delta,Event}
""",
    ),
    Group(
        "One class for details that are a code alone",
        "`error.details` of errors that say no more than their code is a `CodeDetails`; `error_code` is a string there.",
        """
type field *ErrorDetails.error_code: '*', ours str
type name types.{,shared.,shared.error_details.}ErrorDetails: *, ours *
""",
    ),
    Group(
        "Names of models and beta features",
        "Any string is a model or a beta feature; the lists would be old tomorrow. `Client.models.list()` asks the service.",
        """
type name types.{Model,ModelParam,model.Model,model_param.ModelParam}: 'claude-*, ours -
type name types.{,anthropic_beta_param.}AnthropicBetaParam: '*, ours -
type name types.beta.BetaManagedAgentsModel{,Param}: 'claude-*, ours -
type name types.beta.beta_managed_agents_model.BetaManagedAgentsModel: 'claude-*, ours -
type name types.beta.beta_managed_agents_model_param.BetaManagedAgentsModelParam: 'claude-*, ours -
type name types.beta.agent_{create,update}_params.Model: 'claude-*, ours -
type name types.beta.beta_managed_agents_agent_with_overrides_params.Model: 'claude-*, ours -
""",
    ),
    Group(
        "What only type checkers see",
        "A program may pass answers, files and mappings of any kind, and checkers know it; at run time the classes say what "
        "travels, for the server validates with them. A message is one class there, whatever its role.",
        """
type key {,Beta}Base64{Image,PDF}SourceParam.data: IO[bytes] | PathLike, ours -
type key {FileUploadParams.file,PluginMarketplaceValidateArchiveParams.archive}: IO[bytes] *, ours Any
type key {PluginCreateParams,SkillCreateParams,VersionCreateParams}.files[]: IO[bytes] *, ours Any
type argument {,Async}Anthropic{,.beta}.files.upload.file: IO[bytes] *, ours Any
type argument {,Async}Anthropic{,.beta}.skills.{create,versions.create}.files[]: IO[bytes] *, ours Any
type argument {,Async}Anthropic.beta.organization.plugins.{create,versions.create}.files[]: IO[bytes] *, ours Any
type argument {,Async}Anthropic.beta.organization.plugin_marketplaces.validate_archive.archive: IO[bytes] *, ours Any
type key {,Beta}ToolParam.input_schema: dict[Any], ours -
type name types.{,beta.beta_}tool_param.InputSchema: dict[Any], ours -
type key {,Beta}{Assistant,User}MessageParam.content[]: *Block, ours -
type name types.{,message_content_param.}MessageContentParam[]: *Block, ours -
type name types.beta.{,beta_message_content_param.}BetaMessageContentParam[]: *Block, ours -
type name types.beta.{,beta_content_block_param.}BetaContentBlockParam: *Block, ours -
type key {MessageCountTokensParams,MessageCreateParamsBase}.messages[]: *MessageParam, ours MessageParam
type key MessageCreateParams{NonStreaming,Streaming}.messages[]: *MessageParam, ours MessageParam
type argument {,Async}Anthropic.messages.{create,count_tokens,stream}.messages[]: *MessageParam, ours MessageParam
type name types.{,message_param.}MessageParam: *MessageParam, ours MessageParam
type name {,Beta}MessageStreamEvent: *, ours Any
""",
    ),
    Group(
        "Answers are accepted as input",
        "A block that was received may be sent back as it came, `caller: null` and the `file_id` of a citation included.",
        """
added key {,Beta}Citation{CharLocation,ContentBlockLocation,PageLocation}Param.file_id
type key {BetaToolUseBlock,ToolUseBlock,ServerToolUseBlock}Param.caller: -, ours None
type key {BetaWebSearch,WebSearch,WebFetch}ToolResultBlockParam.caller: -, ours None
""",
    ),
    Group(
        "One class for both forms of an answer",
        "Calls of browser and computer members are one class, stable and beta; beta answers may lack `caller`, so it may be None.",
        """
required field {Browser,Computer}*ToolUseBlock.caller: True, ours False
type field {Browser,Computer}*ToolUseBlock.caller: -, ours None
""",
    ),
    Group(
        "Null belongs to the field",
        "An alias that may be null there is the type without null here, or the other way round; the field says it.",
        """
type name types.beta.beta_managed_agents_deployment_run.Error: None, ours -
type name types.beta.beta_managed_agents_github_repository_resource_config.Checkout: None, ours -
type name types.beta.sessions.beta_managed_agents_github_repository_resource.Checkout: None, ours -
type name types.beta.organization.{beta_plugin,plugins.beta_plugin_version}.CreatedBy: None, ours -
type name types.beta.{beta_cloud_config_params.Networking,beta_web_fetch_url_sources.UserInput}: -, ours None
""",
    ),
    Group(
        "Added: errors, limits and streams",
        "What the page on [errors](errors.md) and the [stream contract](streaming.md#the-contract) describe.",
        """
added name {APIUserAbortError,MissingCredentialsError,RateLimit,RetryPolicy,StreamError,StreamIdleError}
added name {StreamProtocolError,StreamTruncatedError,nonstreaming_timeout}
added method APIError.{answered,mark,partial,phase,rate_limits,request_id,retries_taken,retry_at,retryable}
added method {,Async}APIResponse.{release,take_answer}
added method AsyncAPIResponse.aclose
added method {,Async}BinaryAPIResponse.{content,stream_to_file}
added method {,Async}Stream.{aborted,collect,next_event,partial,release,request_id}
added method {,Beta}{,Async}MessageStream.{off,on,once,partial,raw}
added method {,Beta}{,Async}MessageStreamManager.{off,on,once}
added method {Sync,Async}{Page,PageCursor,BidirectionalPageCursor,ReportPageCursor,TokenPage}.get_previous_page
added method {,Beta}MessageBatch{Canceled,Errored,Expired,Succeeded}Result.{error_type,retryable}
added method Timeout.{idle,of,total,with_read}
added option {idempotency_key,long_requests,max_retries,progress,proxy,require_stop,resend,retry}
""",
    ),
    Group(
        "Added: batch runs, clients, the local server, names for annotations",
        "What the pages on [connections](connections.md) and [first steps](first-steps.md) describe, and types that have no "
        "name in the official package.",
        """
added call {,Async}Anthropic.messages.batches.run
added name to_file
added name {AsyncHTTPClient,ChunkSource,Clock,HTTPClient,TLS,VirtualClock,install_as_anthropic}
added method {,Async}Anthropic.{local,log}
added name {CitationEvent,SignatureEvent,ThinkingEvent}
added name types.beta.Batch{Cancel,Delete,Results,Retrieve}Params
added name types.beta.BetaMessageBatchesPage
added name types.{AllowedCaller,BatchOutcome,beta.BetaPolledWork,beta.MemoryCreateBody,beta.MemoryUpdateBody}
added name types.{,beta.}Message{CountTokensArguments,CreateArguments,CreateBody,Headers}
""",
    ),
    Group(
        "Added: costs, budgets, whole tool calls, credentials",
        "What an answer cost and may cost, tool calls that a limit cut off, and how credentials are kept.",
        """
added name {Bill,BillLine,Budget,BudgetExceededError,Ledger,Limiter,Price,SizeLimits,Spent}
added method {,Async}Anthropic.{budget,ledger,limiter}
added method {,Beta}{Message,Usage}.{bill,cost}
added method {,Beta}Message.incomplete_tool_calls
added method {BetaMCP,Beta,BetaServer,,Server}ToolUseBlock.{is_complete,raw_input,to_param}
added method {,Async}APIResponse.{reason,replaced,untold}
added method CredentialsFile.{kind,lend,stored_until}
added method {EnvToken.env_var,WorkloadIdentityCredentials.lend}
added method RetryableError.{retries_taken,retryable}
added option tag
""",
    ),
    Group(
        "Light classes",
        "Events that the stream helper adds are plain classes with the same attributes, not models; the lines of batch results "
        "come from a `JSONLStream`; a page without `data` has none.",
        """
other kind {,Beta}InputJsonEvent
other kind {,ParsedBeta}{ContentBlockStopEvent,MessageStopEvent,TextEvent}
type answer Anthropic{,.beta}.messages.batches.results: JSONLDecoder*, ours JSONLStream*
type answer AsyncAnthropic{,.beta}.messages.batches.results: AsyncJSONLDecoder*, ours AsyncJSONLStream*
required field {Sync,Async}{Page,PageCursor,BidirectionalPageCursor,ReportPageCursor,TokenPage}.data: True, ours False
""",
    ),
)
