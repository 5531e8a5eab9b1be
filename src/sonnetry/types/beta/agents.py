"""Agents: what `/v1/agents` takes and answers (rules AG-1 to AG-11)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, Required, TypeAlias

from annotated_types import MaxLen, MinLen
from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, TextOr, Timestamp
from .._calls import BetaHeader, CursorParams, Mapping, Sequence, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions

BetaManagedAgentsModel: TypeAlias = str
"""The id of a model that can drive an agent."""

BetaManagedAgentsModelParam: TypeAlias = str
"""The id of a model that can drive an agent, as sent."""

BetaManagedAgentsWebFetchURLSourceShorthand = Literal["all", "none"]


class BetaManagedAgentsAWSRoleExecutionIdentity(BaseModel):
    type: Literal["aws_role"]
    role_arn: str


class BetaManagedAgentsAdvisor(BaseModel):
    type: Literal["advisor"]
    model: str


class BetaManagedAgentsServiceAccountExecutionIdentity(BaseModel):
    type: Literal["service_account"]


BetaManagedAgentsExecutionIdentity = Annotated[
    BetaManagedAgentsAWSRoleExecutionIdentity | BetaManagedAgentsServiceAccountExecutionIdentity, OpenUnion()
]


class BetaManagedAgentsMCPServerURLDefinition(BaseModel):
    type: Literal["url"]
    name: str
    url: str


class BetaManagedAgentsEffortLow(BaseModel):
    type: Literal["low"]


class BetaManagedAgentsEffortMedium(BaseModel):
    type: Literal["medium"]


class BetaManagedAgentsEffortHigh(BaseModel):
    type: Literal["high"]


class BetaManagedAgentsEffortXhigh(BaseModel):
    type: Literal["xhigh"]


class BetaManagedAgentsEffortMax(BaseModel):
    type: Literal["max"]


BetaManagedAgentsEffort = Annotated[
    BetaManagedAgentsEffortLow
    | BetaManagedAgentsEffortMedium
    | BetaManagedAgentsEffortHigh
    | BetaManagedAgentsEffortXhigh
    | BetaManagedAgentsEffortMax,
    OpenUnion(),
]


class BetaManagedAgentsModelConfig(BaseModel):
    id: BetaManagedAgentsModel
    effort: BetaManagedAgentsEffort | None = None
    inference_geo: str | None = None
    speed: Open[Literal["standard", "fast"]] | None = None


class BetaManagedAgentsAgentReference(BaseModel):
    type: Literal["agent"]
    id: str
    version: int


class BetaManagedAgentsMultiagentCoordinator(BaseModel):
    type: Literal["coordinator"]
    agents: list[Annotated[BetaManagedAgentsAgentReference | BetaManagedAgentsAdvisor, OpenUnion()]]


class BetaManagedAgentsMultiagentAdvisorEnabled(BaseModel):
    type: Literal["enabled"]
    model: str


class BetaManagedAgentsMultiagentAdvisorDisabled(BaseModel):
    type: Literal["disabled"]


BetaManagedAgentsMultiagentAdvisor = Annotated[
    BetaManagedAgentsMultiagentAdvisorEnabled | BetaManagedAgentsMultiagentAdvisorDisabled, OpenUnion()
]


class BetaManagedAgentsMultiagentInlineAgentsEnabled(BaseModel):
    type: Literal["enabled"]


class BetaManagedAgentsMultiagentInlineAgentsDisabled(BaseModel):
    type: Literal["disabled"]


BetaManagedAgentsMultiagentInlineAgents = Annotated[
    BetaManagedAgentsMultiagentInlineAgentsEnabled | BetaManagedAgentsMultiagentInlineAgentsDisabled, OpenUnion()
]


class BetaManagedAgentsMultiagentSubagentsEnabled(BaseModel):
    type: Literal["enabled"]
    inline_agents: BetaManagedAgentsMultiagentInlineAgents
    predefined_agents: list[BetaManagedAgentsAgentReference]


class BetaManagedAgentsMultiagentSubagentsDisabled(BaseModel):
    type: Literal["disabled"]


BetaManagedAgentsMultiagentSubagents = Annotated[
    BetaManagedAgentsMultiagentSubagentsEnabled | BetaManagedAgentsMultiagentSubagentsDisabled, OpenUnion()
]


class BetaManagedAgentsMultiagentWorkflowsEnabled(BaseModel):
    type: Literal["enabled"]
    inline_agents: BetaManagedAgentsMultiagentInlineAgents
    predefined_agents: list[BetaManagedAgentsAgentReference]


class BetaManagedAgentsMultiagentWorkflowsDisabled(BaseModel):
    type: Literal["disabled"]


BetaManagedAgentsMultiagentWorkflows = Annotated[
    BetaManagedAgentsMultiagentWorkflowsEnabled | BetaManagedAgentsMultiagentWorkflowsDisabled, OpenUnion()
]


class BetaManagedAgentsMultiagent20261001(BaseModel):
    type: Literal["multiagent_20261001"]
    advisor: BetaManagedAgentsMultiagentAdvisor
    subagents: BetaManagedAgentsMultiagentSubagents
    workflows: BetaManagedAgentsMultiagentWorkflows


BetaManagedAgentsMultiagent = Annotated[
    BetaManagedAgentsMultiagentCoordinator | BetaManagedAgentsMultiagent20261001, OpenUnion()
]


class BetaManagedAgentsAnthropicSkill(BaseModel):
    type: Literal["anthropic"]
    skill_id: str
    version: str


class BetaManagedAgentsCustomSkill(BaseModel):
    type: Literal["custom"]
    skill_id: str
    version: str


BetaManagedAgentsSkill = Annotated[BetaManagedAgentsAnthropicSkill | BetaManagedAgentsCustomSkill, OpenUnion()]


class BetaManagedAgentsAlwaysAllowPolicy(BaseModel):
    type: Literal["always_allow"]


class BetaManagedAgentsAlwaysAskPolicy(BaseModel):
    type: Literal["always_ask"]


class BetaManagedAgentsAutoPolicy(BaseModel):
    type: Literal["auto"]


BetaManagedAgentsPermissionPolicy = Annotated[
    BetaManagedAgentsAlwaysAllowPolicy | BetaManagedAgentsAlwaysAskPolicy | BetaManagedAgentsAutoPolicy, OpenUnion()
]
"""Whether a tool may run without being asked for (rule AG-6)."""


class BetaManagedAgentsBashToolConfig(BaseModel):
    type: Literal["bash"]
    enabled: bool
    name: Literal["bash"]
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsEditToolConfig(BaseModel):
    type: Literal["edit"]
    enabled: bool
    name: Literal["edit"]
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsReadToolConfig(BaseModel):
    type: Literal["read"]
    enabled: bool
    name: Literal["read"]
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsWriteToolConfig(BaseModel):
    type: Literal["write"]
    enabled: bool
    name: Literal["write"]
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsGlobToolConfig(BaseModel):
    type: Literal["glob"]
    enabled: bool
    name: Literal["glob"]
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsGrepToolConfig(BaseModel):
    type: Literal["grep"]
    enabled: bool
    name: Literal["grep"]
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsWebFetchURLSourceAll(BaseModel):
    type: Literal["all"]


class BetaManagedAgentsWebFetchURLSourceNone(BaseModel):
    type: Literal["none"]


class BetaManagedAgentsWebFetchURLSourceToolReference(BaseModel):
    type: Literal["tool_reference"]
    name: str


class BetaManagedAgentsWebFetchURLSourceOnly(BaseModel):
    type: Literal["only"]
    tools: list[BetaManagedAgentsWebFetchURLSourceToolReference]


class BetaManagedAgentsWebFetchURLSourceExcept(BaseModel):
    type: Literal["except"]
    tools: list[BetaManagedAgentsWebFetchURLSourceToolReference]


BetaManagedAgentsWebFetchURLSourceToolFilter = Annotated[
    BetaManagedAgentsWebFetchURLSourceAll
    | BetaManagedAgentsWebFetchURLSourceNone
    | BetaManagedAgentsWebFetchURLSourceOnly
    | BetaManagedAgentsWebFetchURLSourceExcept,
    OpenUnion(),
]

BetaManagedAgentsWebFetchURLSourceUserInput = Annotated[
    BetaManagedAgentsWebFetchURLSourceAll | BetaManagedAgentsWebFetchURLSourceNone, OpenUnion()
]


class BetaManagedAgentsWebFetchURLSources(BaseModel):
    client_tool_results: Annotated[BetaManagedAgentsWebFetchURLSourceToolFilter | None, ALWAYS] = None
    server_tool_results: Annotated[BetaManagedAgentsWebFetchURLSourceToolFilter | None, ALWAYS] = None
    user_input: Annotated[BetaManagedAgentsWebFetchURLSourceUserInput | None, ALWAYS] = None


class BetaManagedAgentsWebFetchToolConfig(BaseModel):
    type: Literal["web_fetch"]
    enabled: bool
    name: Literal["web_fetch"]
    permission_policy: BetaManagedAgentsPermissionPolicy
    url_sources: Annotated[BetaManagedAgentsWebFetchURLSources | None, ALWAYS] = None
    allowed_domains: list[str] | None = None
    blocked_domains: list[str] | None = None
    max_content_tokens: int | None = None


class BetaManagedAgentsUserLocation(BaseModel):
    type: Literal["approximate"]
    city: str | None = None
    country: str | None = None
    region: str | None = None
    timezone: str | None = None


class BetaManagedAgentsWebSearchToolConfig(BaseModel):
    type: Literal["web_search"]
    enabled: bool
    name: Literal["web_search"]
    permission_policy: BetaManagedAgentsPermissionPolicy
    allowed_domains: list[str] | None = None
    blocked_domains: list[str] | None = None
    user_location: BetaManagedAgentsUserLocation | None = None


BetaManagedAgentsAgentToolConfig = Annotated[
    BetaManagedAgentsBashToolConfig
    | BetaManagedAgentsEditToolConfig
    | BetaManagedAgentsReadToolConfig
    | BetaManagedAgentsWriteToolConfig
    | BetaManagedAgentsGlobToolConfig
    | BetaManagedAgentsGrepToolConfig
    | BetaManagedAgentsWebFetchToolConfig
    | BetaManagedAgentsWebSearchToolConfig,
    OpenUnion(),
]


class BetaManagedAgentsAgentToolsetDefaultConfig(BaseModel):
    enabled: bool
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsAgentToolset20260401(BaseModel):
    type: Literal["agent_toolset_20260401"]
    configs: list[BetaManagedAgentsAgentToolConfig]
    default_config: BetaManagedAgentsAgentToolsetDefaultConfig


class BetaManagedAgentsMCPToolConfig(BaseModel):
    enabled: bool
    name: str
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsMCPToolsetDefaultConfig(BaseModel):
    enabled: bool
    permission_policy: BetaManagedAgentsPermissionPolicy


class BetaManagedAgentsMCPToolset(BaseModel):
    type: Literal["mcp_toolset"]
    configs: list[BetaManagedAgentsMCPToolConfig]
    default_config: BetaManagedAgentsMCPToolsetDefaultConfig
    mcp_server_name: str


class BetaManagedAgentsCustomToolInputSchema(BaseModel):
    type: Literal["object"]
    properties: dict[str, Any] | None = None
    required: list[str] | None = None


class BetaManagedAgentsCustomTool(BaseModel):
    type: Literal["custom"]
    description: str
    input_schema: BetaManagedAgentsCustomToolInputSchema
    name: str


BetaManagedAgentsTool = Annotated[
    BetaManagedAgentsAgentToolset20260401 | BetaManagedAgentsMCPToolset | BetaManagedAgentsCustomTool, OpenUnion()
]


class BetaManagedAgentsAgent(BaseModel):
    """An agent: model, system prompt, tools and skills under one id, in versions (rules AG-1, AG-2)."""

    type: Literal["agent"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    created_at: Timestamp
    description: Annotated[str | None, ALWAYS] = None
    execution_identity: BetaManagedAgentsExecutionIdentity
    mcp_servers: list[BetaManagedAgentsMCPServerURLDefinition]
    metadata: dict[str, str]
    model: BetaManagedAgentsModelConfig
    multiagent: Annotated[BetaManagedAgentsMultiagent | None, ALWAYS] = None
    name: str
    skills: list[BetaManagedAgentsSkill]
    system: Annotated[str | None, ALWAYS] = None
    tools: list[BetaManagedAgentsTool]
    updated_at: Timestamp
    version: int


class BetaManagedAgentsAgentToolset20260401BashInput(BaseModel):
    command: str | None = None
    restart: bool | None = None
    timeout_ms: int | None = None


class BetaManagedAgentsAgentToolset20260401EditInput(BaseModel):
    file_path: str
    new_string: str
    old_string: str
    replace_all: bool | None = None


class BetaManagedAgentsAgentToolset20260401GlobInput(BaseModel):
    pattern: str
    path: str | None = None


class BetaManagedAgentsAgentToolset20260401GrepInput(BaseModel):
    pattern: str
    path: str | None = None


class BetaManagedAgentsAgentToolset20260401ReadInput(BaseModel):
    file_path: str
    view_range: list[int] | None = None


class BetaManagedAgentsAgentToolset20260401WriteInput(BaseModel):
    content: str
    file_path: str


class BetaManagedAgentsSessionThreadAgent(BaseModel):
    type: Literal["agent"]
    id: str
    description: Annotated[str | None, ALWAYS] = None
    execution_identity: BetaManagedAgentsExecutionIdentity
    mcp_servers: list[BetaManagedAgentsMCPServerURLDefinition]
    model: BetaManagedAgentsModelConfig
    name: str
    skills: list[BetaManagedAgentsSkill]
    system: Annotated[str | None, ALWAYS] = None
    tools: list[BetaManagedAgentsTool]
    version: int


class BetaManagedAgentsSessionMultiagentCoordinator(BaseModel):
    type: Literal["coordinator"]
    agents: list[Annotated[BetaManagedAgentsSessionThreadAgent | BetaManagedAgentsAdvisor, OpenUnion()]]


class BetaManagedAgentsSessionMultiagentSubagentsEnabled(BaseModel):
    type: Literal["enabled"]
    inline_agents: BetaManagedAgentsMultiagentInlineAgents
    predefined_agents: list[BetaManagedAgentsSessionThreadAgent]


BetaManagedAgentsSessionMultiagentSubagents = Annotated[
    BetaManagedAgentsSessionMultiagentSubagentsEnabled | BetaManagedAgentsMultiagentSubagentsDisabled, OpenUnion()
]


class BetaManagedAgentsSessionMultiagentWorkflowsEnabled(BaseModel):
    type: Literal["enabled"]
    inline_agents: BetaManagedAgentsMultiagentInlineAgents
    predefined_agents: list[BetaManagedAgentsSessionThreadAgent]


BetaManagedAgentsSessionMultiagentWorkflows = Annotated[
    BetaManagedAgentsSessionMultiagentWorkflowsEnabled | BetaManagedAgentsMultiagentWorkflowsDisabled, OpenUnion()
]


class BetaManagedAgentsSessionMultiagent20261001(BaseModel):
    type: Literal["multiagent_20261001"]
    advisor: BetaManagedAgentsMultiagentAdvisor
    subagents: BetaManagedAgentsSessionMultiagentSubagents
    workflows: BetaManagedAgentsSessionMultiagentWorkflows


BetaManagedAgentsSessionMultiagent = Annotated[
    BetaManagedAgentsSessionMultiagentCoordinator | BetaManagedAgentsSessionMultiagent20261001, OpenUnion()
]


class BetaManagedAgentsSessionAgent(BaseModel):
    type: Literal["agent"]
    id: str
    description: Annotated[str | None, ALWAYS] = None
    execution_identity: BetaManagedAgentsExecutionIdentity
    mcp_servers: list[BetaManagedAgentsMCPServerURLDefinition]
    model: BetaManagedAgentsModelConfig
    multiagent: Annotated[BetaManagedAgentsSessionMultiagent | None, ALWAYS] = None
    name: str
    skills: list[BetaManagedAgentsSkill]
    system: Annotated[str | None, ALWAYS] = None
    tools: list[BetaManagedAgentsTool]
    version: int


class BetaManagedAgentsEffortLowParam(TypedDict, total=False):
    type: Required[Literal["low"]]


class BetaManagedAgentsEffortMediumParam(TypedDict, total=False):
    type: Required[Literal["medium"]]


class BetaManagedAgentsEffortHighParam(TypedDict, total=False):
    type: Required[Literal["high"]]


class BetaManagedAgentsEffortXhighParam(TypedDict, total=False):
    type: Required[Literal["xhigh"]]


class BetaManagedAgentsEffortMaxParam(TypedDict, total=False):
    type: Required[Literal["max"]]


BetaManagedAgentsEffortParam = (
    Literal["low", "medium", "high", "xhigh", "max"]
    | Annotated[
        BetaManagedAgentsEffortLowParam
        | BetaManagedAgentsEffortMediumParam
        | BetaManagedAgentsEffortHighParam
        | BetaManagedAgentsEffortXhighParam
        | BetaManagedAgentsEffortMaxParam,
        Tagged(),
    ]
)


class BetaManagedAgentsModelConfigParams(TypedDict, total=False):
    id: Required[BetaManagedAgentsModelParam]
    effort: BetaManagedAgentsEffortParam | None
    inference_geo: str | None
    speed: Literal["standard", "fast"] | None


BetaManagedAgentsAgentModelParams = Annotated[
    BetaManagedAgentsModelParam | BetaManagedAgentsModelConfigParams, TextOr()
]


class BetaManagedAgentsAlwaysAllowPolicyParam(TypedDict, total=False):
    type: Required[Literal["always_allow"]]


class BetaManagedAgentsAlwaysAskPolicyParam(TypedDict, total=False):
    type: Required[Literal["always_ask"]]


class BetaManagedAgentsAutoPolicyParam(TypedDict, total=False):
    type: Required[Literal["auto"]]


BetaManagedAgentsPermissionPolicyParam = Annotated[
    BetaManagedAgentsAlwaysAllowPolicyParam | BetaManagedAgentsAlwaysAskPolicyParam | BetaManagedAgentsAutoPolicyParam,
    Tagged(),
]
"""Whether a tool may run without being asked for (rule AG-6)."""


class BetaManagedAgentsBashToolConfigParams(TypedDict, total=False):
    type: Literal["bash"]
    name: Required[Literal["bash"]]
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsEditToolConfigParams(TypedDict, total=False):
    type: Literal["edit"]
    name: Required[Literal["edit"]]
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsReadToolConfigParams(TypedDict, total=False):
    type: Literal["read"]
    name: Required[Literal["read"]]
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsWriteToolConfigParams(TypedDict, total=False):
    type: Literal["write"]
    name: Required[Literal["write"]]
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsGlobToolConfigParams(TypedDict, total=False):
    type: Literal["glob"]
    name: Required[Literal["glob"]]
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsGrepToolConfigParams(TypedDict, total=False):
    type: Literal["grep"]
    name: Required[Literal["grep"]]
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsWebFetchURLSourceAllParam(TypedDict, total=False):
    type: Required[Literal["all"]]


class BetaManagedAgentsWebFetchURLSourceNoneParam(TypedDict, total=False):
    type: Required[Literal["none"]]


class BetaManagedAgentsWebFetchURLSourceToolReferenceParam(TypedDict, total=False):
    type: Required[Literal["tool_reference"]]
    name: Required[str]


class BetaManagedAgentsWebFetchURLSourceOnlyParam(TypedDict, total=False):
    type: Required[Literal["only"]]
    tools: Required[Sequence[BetaManagedAgentsWebFetchURLSourceToolReferenceParam]]


class BetaManagedAgentsWebFetchURLSourceExceptParam(TypedDict, total=False):
    type: Required[Literal["except"]]
    tools: Required[Sequence[BetaManagedAgentsWebFetchURLSourceToolReferenceParam]]


BetaManagedAgentsWebFetchURLSourceToolFilterParam = Annotated[
    BetaManagedAgentsWebFetchURLSourceAllParam
    | BetaManagedAgentsWebFetchURLSourceNoneParam
    | BetaManagedAgentsWebFetchURLSourceOnlyParam
    | BetaManagedAgentsWebFetchURLSourceExceptParam,
    Tagged(),
]

BetaManagedAgentsWebFetchURLSourceToolFilterParams = (
    BetaManagedAgentsWebFetchURLSourceShorthand | BetaManagedAgentsWebFetchURLSourceToolFilterParam
)

BetaManagedAgentsWebFetchURLSourceUserInputParam = Annotated[
    BetaManagedAgentsWebFetchURLSourceAllParam | BetaManagedAgentsWebFetchURLSourceNoneParam, Tagged()
]

BetaManagedAgentsWebFetchURLSourceUserInputParams = (
    BetaManagedAgentsWebFetchURLSourceShorthand | BetaManagedAgentsWebFetchURLSourceUserInputParam
)


class BetaManagedAgentsWebFetchURLSourcesParams(TypedDict, total=False):
    client_tool_results: BetaManagedAgentsWebFetchURLSourceToolFilterParams | None
    server_tool_results: BetaManagedAgentsWebFetchURLSourceToolFilterParams | None
    user_input: BetaManagedAgentsWebFetchURLSourceUserInputParams | None


class BetaManagedAgentsWebFetchToolConfigParams(TypedDict, total=False):
    type: Literal["web_fetch"]
    name: Required[Literal["web_fetch"]]
    allowed_domains: Sequence[str]
    blocked_domains: Sequence[str]
    enabled: bool | None
    max_content_tokens: int | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    url_sources: BetaManagedAgentsWebFetchURLSourcesParams | None


class BetaManagedAgentsUserLocationParam(TypedDict, total=False):
    type: Required[Literal["approximate"]]
    city: str | None
    country: str | None
    region: str | None
    timezone: str | None


class BetaManagedAgentsWebSearchToolConfigParams(TypedDict, total=False):
    type: Literal["web_search"]
    name: Required[Literal["web_search"]]
    allowed_domains: Sequence[str]
    blocked_domains: Sequence[str]
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    user_location: BetaManagedAgentsUserLocationParam | None


BetaManagedAgentsAgentToolConfigParams = Annotated[
    BetaManagedAgentsBashToolConfigParams
    | BetaManagedAgentsEditToolConfigParams
    | BetaManagedAgentsReadToolConfigParams
    | BetaManagedAgentsWriteToolConfigParams
    | BetaManagedAgentsGlobToolConfigParams
    | BetaManagedAgentsGrepToolConfigParams
    | BetaManagedAgentsWebFetchToolConfigParams
    | BetaManagedAgentsWebSearchToolConfigParams,
    Tagged(),
]


class BetaManagedAgentsAgentToolsetDefaultConfigParams(TypedDict, total=False):
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsAgentToolset20260401Params(TypedDict, total=False):
    type: Required[Literal["agent_toolset_20260401"]]
    configs: Sequence[BetaManagedAgentsAgentToolConfigParams]
    default_config: BetaManagedAgentsAgentToolsetDefaultConfigParams | None


class BetaManagedAgentsMCPToolConfigParams(TypedDict, total=False):
    name: Required[str]
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsMCPToolsetDefaultConfigParams(TypedDict, total=False):
    enabled: bool | None
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None


class BetaManagedAgentsMCPToolsetParams(TypedDict, total=False):
    type: Required[Literal["mcp_toolset"]]
    mcp_server_name: Required[str]
    configs: Sequence[BetaManagedAgentsMCPToolConfigParams]
    default_config: BetaManagedAgentsMCPToolsetDefaultConfigParams | None


@with_config(ConfigDict(extra="allow"))
class BetaManagedAgentsCustomToolInputSchemaParam(TypedDict, total=False):
    type: Required[Literal["object"]]
    properties: Mapping[str, object] | None
    required: Sequence[str] | None


class BetaManagedAgentsCustomToolParams(TypedDict, total=False):
    type: Required[Literal["custom"]]
    description: Required[str]
    input_schema: Required[BetaManagedAgentsCustomToolInputSchemaParam]
    name: Required[str]


BetaManagedAgentsToolParams = Annotated[
    BetaManagedAgentsAgentToolset20260401Params | BetaManagedAgentsMCPToolsetParams | BetaManagedAgentsCustomToolParams,
    Tagged(),
]


class BetaManagedAgentsAWSRoleExecutionIdentityParams(TypedDict, total=False):
    type: Required[Literal["aws_role"]]
    role_arn: Required[str]


class BetaManagedAgentsAdvisorParams(TypedDict, total=False):
    type: Required[Literal["advisor"]]
    model: Required[str]


class BetaManagedAgentsAgentParams(TypedDict, total=False):
    type: Required[Literal["agent"]]
    id: Required[str]
    version: int


class BetaManagedAgentsAnthropicSkillParams(TypedDict, total=False):
    type: Required[Literal["anthropic"]]
    skill_id: Required[str]
    version: str | None


class BetaManagedAgentsCustomSkillParams(TypedDict, total=False):
    type: Required[Literal["custom"]]
    skill_id: Required[str]
    version: str | None


class BetaManagedAgentsServiceAccountExecutionIdentityParams(TypedDict, total=False):
    type: Required[Literal["service_account"]]


BetaManagedAgentsExecutionIdentityParams = Annotated[
    BetaManagedAgentsAWSRoleExecutionIdentityParams | BetaManagedAgentsServiceAccountExecutionIdentityParams, Tagged()
]


class BetaManagedAgentsMultiagentAdvisorEnabledParams(TypedDict, total=False):
    type: Required[Literal["enabled"]]
    model: Required[str]


class BetaManagedAgentsMultiagentAdvisorDisabledParams(TypedDict, total=False):
    type: Required[Literal["disabled"]]


BetaManagedAgentsMultiagentAdvisorParams = Annotated[
    BetaManagedAgentsMultiagentAdvisorEnabledParams | BetaManagedAgentsMultiagentAdvisorDisabledParams, Tagged()
]


class BetaManagedAgentsMultiagentInlineAgentsEnabledParams(TypedDict, total=False):
    type: Required[Literal["enabled"]]


class BetaManagedAgentsMultiagentInlineAgentsDisabledParams(TypedDict, total=False):
    type: Required[Literal["disabled"]]


BetaManagedAgentsMultiagentInlineAgentsParams = Annotated[
    BetaManagedAgentsMultiagentInlineAgentsEnabledParams | BetaManagedAgentsMultiagentInlineAgentsDisabledParams,
    Tagged(),
]


class BetaManagedAgentsMultiagentSelfParams(TypedDict, total=False):
    type: Required[Literal["self"]]


BetaManagedAgentsMultiagentPredefinedAgentParams = Annotated[
    str | Annotated[BetaManagedAgentsAgentParams | BetaManagedAgentsMultiagentSelfParams, Tagged()], TextOr()
]


class BetaManagedAgentsMultiagentSubagentsEnabledParams(TypedDict, total=False):
    type: Required[Literal["enabled"]]
    inline_agents: BetaManagedAgentsMultiagentInlineAgentsParams | None
    predefined_agents: Sequence[BetaManagedAgentsMultiagentPredefinedAgentParams] | None


class BetaManagedAgentsMultiagentSubagentsDisabledParams(TypedDict, total=False):
    type: Required[Literal["disabled"]]


BetaManagedAgentsMultiagentSubagentsParams = Annotated[
    BetaManagedAgentsMultiagentSubagentsEnabledParams | BetaManagedAgentsMultiagentSubagentsDisabledParams, Tagged()
]


class BetaManagedAgentsMultiagentWorkflowsEnabledParams(TypedDict, total=False):
    type: Required[Literal["enabled"]]
    inline_agents: BetaManagedAgentsMultiagentInlineAgentsParams | None
    predefined_agents: Sequence[BetaManagedAgentsMultiagentPredefinedAgentParams] | None


class BetaManagedAgentsMultiagentWorkflowsDisabledParams(TypedDict, total=False):
    type: Required[Literal["disabled"]]


BetaManagedAgentsMultiagentWorkflowsParams = Annotated[
    BetaManagedAgentsMultiagentWorkflowsEnabledParams | BetaManagedAgentsMultiagentWorkflowsDisabledParams, Tagged()
]


class BetaManagedAgentsMultiagent20261001Params(TypedDict, total=False):
    type: Required[Literal["multiagent_20261001"]]
    advisor: BetaManagedAgentsMultiagentAdvisorParams | None
    subagents: BetaManagedAgentsMultiagentSubagentsParams | None
    workflows: BetaManagedAgentsMultiagentWorkflowsParams | None


BetaManagedAgentsMultiagentRosterEntryParams = Annotated[
    str
    | Annotated[
        BetaManagedAgentsAgentParams | BetaManagedAgentsMultiagentSelfParams | BetaManagedAgentsAdvisorParams, Tagged()
    ],
    TextOr(),
]


class BetaManagedAgentsMultiagentCoordinatorParams(TypedDict, total=False):
    type: Required[Literal["coordinator"]]
    agents: Required[Sequence[BetaManagedAgentsMultiagentRosterEntryParams]]


BetaManagedAgentsMultiagentParams = Annotated[
    BetaManagedAgentsMultiagentCoordinatorParams | BetaManagedAgentsMultiagent20261001Params, Tagged()
]

BetaManagedAgentsSkillParams = Annotated[
    BetaManagedAgentsAnthropicSkillParams | BetaManagedAgentsCustomSkillParams, Tagged()
]


class BetaManagedAgentsURLMCPServerParams(TypedDict, total=False):
    type: Required[Literal["url"]]
    name: Required[str]
    url: Required[str]


@with_config(FORBID_EXTRA)
class AgentCreateParams(TypedDict, total=False):
    model: Required[BetaManagedAgentsAgentModelParams]
    name: Required[Annotated[str, MinLen(1), MaxLen(256)]]
    description: Annotated[str, MaxLen(2_048)] | None
    execution_identity: BetaManagedAgentsExecutionIdentityParams | None
    mcp_servers: Sequence[BetaManagedAgentsURLMCPServerParams]
    metadata: Mapping[str, str]
    multiagent: BetaManagedAgentsMultiagentParams | None
    skills: Sequence[BetaManagedAgentsSkillParams]
    system: Annotated[str, MaxLen(100_000)] | None
    tools: Sequence[BetaManagedAgentsToolParams]


class AgentCreateCall(AgentCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.agents.create`."""


@with_config(FORBID_EXTRA)
class AgentRetrieveParams(TypedDict, total=False):
    version: int


class AgentRetrieveCall(AgentRetrieveParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.agents.retrieve`."""


@with_config(FORBID_EXTRA)
class AgentUpdateParams(TypedDict, total=False):
    description: str | None
    execution_identity: BetaManagedAgentsExecutionIdentityParams | None
    mcp_servers: Sequence[BetaManagedAgentsURLMCPServerParams] | None
    metadata: Mapping[str, str | None] | None
    model: BetaManagedAgentsAgentModelParams
    multiagent: BetaManagedAgentsMultiagentParams | None
    name: str
    skills: Sequence[BetaManagedAgentsSkillParams] | None
    system: str | None
    tools: Sequence[BetaManagedAgentsToolParams] | None
    version: int


class AgentUpdateCall(AgentUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.agents.update`."""


@with_config(FORBID_EXTRA)
class AgentListParams(CursorParams, total=False):
    created_at_gte: str | datetime
    created_at_lte: str | datetime
    include_archived: bool


class AgentListCall(AgentListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.agents.list`."""


AgentVersionListParams = CursorParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
