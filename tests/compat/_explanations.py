"""Why the two surfaces differ where they do: groups of patterns over the lines of `_comparison.py`, each with its reason.

A line that no pattern fits is an error, and so is a pattern that fits no line. In a pattern `*` stands for anything and
`{a,b}` for two patterns. The table in `docs/compatibility.md` is made from this one, in this order; what ours has beyond
the official surface is in `additions.txt`, a line each.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Group:
    """Differences with one reason; the patterns are the lines of a text."""

    title: str
    reason: str
    patterns: str


def additions() -> str:
    """Return the patterns of `additions.txt`, each once, without the pages that they name."""
    lines = Path(__file__).with_name("additions.txt").read_text("utf-8").splitlines()
    found = {line.partition(": ")[2] for line in lines if line and not line.startswith("#")}
    return "\n".join(["", *sorted(found), ""])


GROUPS = (
    Group(
        "Clients of platforms",
        "They take the options of every client, checked when called, and have its resources; one that a platform lacks raises "
        "with the name of a client that has it. Token providers of the first party have no part there.",
        """
loose method {,Async}Anthropic{AWS,Bedrock,BedrockMantle,Foundry,GoogleCloud,Vertex}.__init__
loose method {,Async}Anthropic{Bedrock,BedrockMantle,Vertex}.{copy,with_options,get,post,put,patch,delete}
added method {,Async}Anthropic{Bedrock,BedrockMantle,Vertex}.{AI_PROMPT,HUMAN_PROMPT,completions,count_tokens}
added method {,Async}Anthropic{Bedrock,BedrockMantle,Vertex}.{files,models,organization,skills,user_profiles}
added method {,Async}Anthropic{Bedrock,BedrockMantle,Vertex}.{budget,ledger,limiter,local,log,auth_token}
added method {,Async}Anthropic{Bedrock,BedrockMantle,Vertex}.{with_raw_response,with_streaming_response}
added method {,Async}Anthropic{Bedrock,BedrockMantle}.credentials
added method {,Async}AnthropicVertex.api_key
added method {,Async}AnthropicFoundry.resource
added method {,Async}AnthropicGoogleCloud.{location,project}
""",
    ),
    Group(
        "Not there yet: helpers above the API",
        "Workers and the toolsets on the machine are planned.",
        """
missing call AsyncAnthropic.beta.environments.work.{poller,worker}
missing name lib.sessions.AccumulatedEvent
missing call AsyncAnthropic.beta.sessions.events.tool_runner
missing module lib.environments
missing name lib.streaming.*
missing module {tools.browser,tools.computer}
missing name {lib.,}tools.*
type argument {,Async}Anthropic.beta.messages.tool_runner.{output_format,thread}: *
missing name types.beta.message_create_params.OutputFormat
fact variable ANTHROPIC_{ENVIRONMENT_ID,ENVIRONMENT_KEY,SESSION_ID,WORK_ID,WORK_SECRET}: read, ours -
""",
    ),
    Group(
        "Inner parts",
        "What only the HTTP layer or the code generator of the official package needs: constructors of objects that a client "
        "makes, request builders, a connection pool that waits, an aiohttp transport.",
        """
missing method {,Async}Anthropic{,Bedrock,BedrockMantle,Vertex}.{auth_headers,custom_auth,platform_headers,qs}
missing method {,Async}Anthropic{,Bedrock,BedrockMantle,Vertex}.{request,user_agent}
missing name {AccessTokenAuth,lib.credentials.AccessTokenAuth,lib.middleware.DEFAULT_BETAS}
missing parameter {,Async}Anthropic.__init__._token_cache
missing method {,Async}Stream.raw_events
missing method Timeout.pool
missing parameter Timeout.__init__.pool
missing parameter {,Async}{,Binary}APIResponse.__init__.{cast_to,options,raw,retries_taken,stream,stream_cls}
missing parameter {,Async}Stream.__init__.{cast_to,options}
missing parameter {,Beta}{,Async}MessageStream.__init__.{raw_stream,output_format}
missing parameter {,Beta}{,Async}MessageStreamManager.__init__.{api_request,output_format}
missing name {DefaultAioHttpClient,lib.foundry.*}
missing name resources.messages.DEPRECATED_MODELS
missing name resources.*With{Raw,Streaming}Response
loose method _Default{,Async}HttpxClient.__init__
""",
    ),
    Group(
        "Keywords that are checked when called",
        "`with_options` takes the constructor's options and refuses others; `get`, `post` and the like take the options of a "
        "call, JSON bodies only and no streams.",
        """
loose method {,Async}Anthropic.{copy,with_options,get,post,put,patch,delete}
loose method Beta{,Async}FunctionTool.__init__
loose method Beta{,Async}{,Streaming}ToolRunner.__init__
loose method Beta{,Async}MessageThread.{__init__,parse,send,stream,tool_runner,update}
""",
    ),
    Group(
        "Answers of a type of yours",
        "Overloads say what `output_format` gives; the form that is compared here takes any type.",
        """
type answer {,Async}Anthropic.beta.messages.thread: *
type argument {,Async}Anthropic.beta.messages.thread.output_format: *
type key ThreadParams.output_format: *
type answer {,Async}Anthropic{,.beta}.messages.{parse,stream}: *
type argument {,Async}Anthropic{,.beta}.messages.{parse,stream}.output_format: *
type argument {,Async}Anthropic.messages.count_tokens.output_format: *
type argument {,Async}Anthropic.messages.parse.messages[]: *
""",
    ),
    Group(
        "Tool runners",
        "One class is generic in the messages of its area, and the literal of `stream` decides which. Tools are any objects with "
        "`to_dict()`; `beta_tool` takes its options as keywords.",
        """
overload {,Async}Anthropic.beta.messages.tool_runner *
required argument {,Async}Anthropic.beta.messages.tool_runner.tools: True, ours False
type answer {,Async}Anthropic.beta.messages.tool_runner: *
type argument {,Async}Anthropic.beta.messages.tool_runner.max_iterations: *
type argument {,Async}Anthropic.beta.messages.{thread,tool_runner}.tools[]: *
type key ThreadParams.tools[]: T, ours -
type argument {,Async}Anthropic.beta.messages.{create,count_tokens,stream,parse}.tools[]: SupportsToDict, ours -
type name {,lib.tools.}beta_{,async_}tool: *
type name lib.tools.BetaFunctionToolResultType: *
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
added key MessageCreateParams{Base,NonStreaming,Streaming}.{temperature,top_k,top_p}
added key MessageCreateParams{NonStreaming,Streaming}.output_format
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
        "A webhook as a framework hands it over",
        "`unwrap` takes bytes, headers in any form and several keys; with `seen=` it gives None for an event that came before.",
        """
type answer {,Async}Anthropic.beta.webhooks.unwrap: -, ours None
type argument {,Async}Anthropic.beta.webhooks.{parse_unverified,unwrap}.payload: -, ours bytes
type argument {,Async}Anthropic.beta.webhooks.unwrap.{headers,key}: -, ours list*
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
type name {,lib.streaming.}{,Beta}MessageStreamEvent: *, ours Any
type name MiddlewareInput: *, ours *
type name Parsed{,Beta}MessageStreamEvent: *, ours Any
type field Parsed{,Beta}TextBlock.parsed_output: T, ours Any
type key {,Resolved}OpenTelemetryOptions.tracer_provider: *, ours *
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
        "Light classes",
        "Events that the stream helper adds are plain classes with the same attributes, not models; the lines of batch results "
        "come from a `JSONLStream`; a page without `data` has none.",
        """
other kind {,Beta}InputJsonEvent
other kind {,Parsed,ParsedBeta}{ContentBlockStopEvent,MessageStopEvent}
other kind {,ParsedBeta}TextEvent
type answer Anthropic{,.beta}.messages.batches.results: JSONLDecoder*, ours JSONLStream*
type answer AsyncAnthropic{,.beta}.messages.batches.results: AsyncJSONLDecoder*, ours AsyncJSONLStream*
required field {Sync,Async}{Page,PageCursor,BidirectionalPageCursor,ReportPageCursor,TokenPage}.data: True, ours False
""",
    ),
    Group("Added", "What ours has besides; `tests/compat/additions.txt` names the page of each.", additions()),
)
