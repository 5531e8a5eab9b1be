"""Agents: what `/v1/agents` takes and answers (rules AG-1 to AG-11)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

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
    """The sandbox acts as an IAM role of AWS."""

    type: Literal["aws_role"]
    """Always `aws_role`."""
    role_arn: str
    """The IAM role to take on, by its ARN."""


class BetaManagedAgentsAdvisor(BaseModel):
    """A model that is asked for advice."""

    type: Literal["advisor"]
    """Always `advisor`."""
    model: str
    """Which model gives advice."""


class BetaManagedAgentsServiceAccountExecutionIdentity(BaseModel):
    """The sandbox acts as a service account."""

    type: Literal["service_account"]
    """Always `service_account`."""


BetaManagedAgentsExecutionIdentity = Annotated[
    BetaManagedAgentsAWSRoleExecutionIdentity | BetaManagedAgentsServiceAccountExecutionIdentity, OpenUnion()
]


class BetaManagedAgentsMCPServerURLDefinition(BaseModel):
    """An MCP server that is reached over the network."""

    type: Literal["url"]
    """Always `url`."""
    name: str
    """What a toolset refers to it by."""
    url: str
    """The address of the server, with https."""


class BetaManagedAgentsEffortLow(BaseModel):
    """Little work."""

    type: Literal["low"]
    """Always `low`."""


class BetaManagedAgentsEffortMedium(BaseModel):
    """Less work than usual."""

    type: Literal["medium"]
    """Always `medium`."""


class BetaManagedAgentsEffortHigh(BaseModel):
    """Much work, the default of most models."""

    type: Literal["high"]
    """Always `high`."""


class BetaManagedAgentsEffortXhigh(BaseModel):
    """More work than `high`."""

    type: Literal["xhigh"]
    """Always `xhigh`."""


class BetaManagedAgentsEffortMax(BaseModel):
    """As much work as the model can put in."""

    type: Literal["max"]
    """Always `max`."""


BetaManagedAgentsEffort = Annotated[
    BetaManagedAgentsEffortLow
    | BetaManagedAgentsEffortMedium
    | BetaManagedAgentsEffortHigh
    | BetaManagedAgentsEffortXhigh
    | BetaManagedAgentsEffortMax,
    OpenUnion(),
]


class BetaManagedAgentsModelConfig(BaseModel):
    """A model, and how it runs."""

    id: BetaManagedAgentsModel
    """The id of the model, such as `claude-opus-4-8`."""
    effort: BetaManagedAgentsEffort | None = None
    """How much work goes into answers; None for the default of the model."""
    inference_geo: str | None = None
    """Where the model runs; None for the default of the workspace."""
    speed: Open[Literal["standard", "fast"]] | None = None
    """How fast the model runs; None for `standard`."""


class BetaManagedAgentsAgentReference(BaseModel):
    """An agent at one version."""

    type: Literal["agent"]
    """Always `agent`."""
    id: str
    """Which agent it is (`agent_...`)."""
    version: int
    """Which version of it, counted from 1."""


class BetaManagedAgentsMultiagentCoordinator(BaseModel):
    """The agent hands work to others."""

    type: Literal["coordinator"]
    """Always `coordinator`."""
    agents: list[Annotated[BetaManagedAgentsAgentReference | BetaManagedAgentsAdvisor, OpenUnion()]]
    """The agents to hand work to, each at the version that was current when this was saved."""


class BetaManagedAgentsMultiagentAdvisorEnabled(BaseModel):
    """There is an advisor."""

    type: Literal["enabled"]
    """Always `enabled`."""
    model: str
    """Which model gives advice."""


class BetaManagedAgentsMultiagentAdvisorDisabled(BaseModel):
    """There is no advisor."""

    type: Literal["disabled"]
    """Always `disabled`."""


BetaManagedAgentsMultiagentAdvisor = Annotated[
    BetaManagedAgentsMultiagentAdvisorEnabled | BetaManagedAgentsMultiagentAdvisorDisabled, OpenUnion()
]


class BetaManagedAgentsMultiagentInlineAgentsEnabled(BaseModel):
    """The model may define agents of its own."""

    type: Literal["enabled"]
    """Always `enabled`."""


class BetaManagedAgentsMultiagentInlineAgentsDisabled(BaseModel):
    """The model may not define agents of its own."""

    type: Literal["disabled"]
    """Always `disabled`."""


BetaManagedAgentsMultiagentInlineAgents = Annotated[
    BetaManagedAgentsMultiagentInlineAgentsEnabled | BetaManagedAgentsMultiagentInlineAgentsDisabled, OpenUnion()
]


class BetaManagedAgentsMultiagentSubagentsEnabled(BaseModel):
    """The agent may start others."""

    type: Literal["enabled"]
    """Always `enabled`."""
    inline_agents: BetaManagedAgentsMultiagentInlineAgents
    """Whether the model may define agents of its own for the work."""
    predefined_agents: list[BetaManagedAgentsAgentReference]
    """The agents that may be used, each at the version that was current when this was saved."""


class BetaManagedAgentsMultiagentSubagentsDisabled(BaseModel):
    """The agent may not start others."""

    type: Literal["disabled"]
    """Always `disabled`."""


BetaManagedAgentsMultiagentSubagents = Annotated[
    BetaManagedAgentsMultiagentSubagentsEnabled | BetaManagedAgentsMultiagentSubagentsDisabled, OpenUnion()
]


class BetaManagedAgentsMultiagentWorkflowsEnabled(BaseModel):
    """The agent may run programs that start others."""

    type: Literal["enabled"]
    """Always `enabled`."""
    inline_agents: BetaManagedAgentsMultiagentInlineAgents
    """Whether the model may define agents of its own for the work."""
    predefined_agents: list[BetaManagedAgentsAgentReference]
    """The agents that may be used, each at the version that was current when this was saved."""


class BetaManagedAgentsMultiagentWorkflowsDisabled(BaseModel):
    """The agent may not run programs that start others."""

    type: Literal["disabled"]
    """Always `disabled`."""


BetaManagedAgentsMultiagentWorkflows = Annotated[
    BetaManagedAgentsMultiagentWorkflowsEnabled | BetaManagedAgentsMultiagentWorkflowsDisabled, OpenUnion()
]


class BetaManagedAgentsMultiagent20261001(BaseModel):
    """How the agent works with others."""

    type: Literal["multiagent_20261001"]
    """Always `multiagent_20261001`."""
    advisor: BetaManagedAgentsMultiagentAdvisor
    """A model that the agents may ask for advice, or none."""
    subagents: BetaManagedAgentsMultiagentSubagents
    """Whether it may start other agents and wait for them."""
    workflows: BetaManagedAgentsMultiagentWorkflows
    """Whether it may run programs that start other agents."""


BetaManagedAgentsMultiagent = Annotated[
    BetaManagedAgentsMultiagentCoordinator | BetaManagedAgentsMultiagent20261001, OpenUnion()
]


class BetaManagedAgentsAnthropicSkill(BaseModel):
    """A skill of Anthropic."""

    type: Literal["anthropic"]
    """Always `anthropic`."""
    skill_id: str
    """The short name of the skill: `xlsx`."""
    version: str
    """Which version of it is loaded."""


class BetaManagedAgentsCustomSkill(BaseModel):
    """A skill of the organization."""

    type: Literal["custom"]
    """Always `custom`."""
    skill_id: str
    """Which skill of the organization it is (`skill_...`)."""
    version: str
    """Which version of it is loaded."""


BetaManagedAgentsSkill = Annotated[BetaManagedAgentsAnthropicSkill | BetaManagedAgentsCustomSkill, OpenUnion()]


class BetaManagedAgentsAlwaysAllowPolicy(BaseModel):
    """Calls run at once."""

    type: Literal["always_allow"]
    """Always `always_allow`."""


class BetaManagedAgentsAlwaysAskPolicy(BaseModel):
    """Calls wait for a yes."""

    type: Literal["always_ask"]
    """Always `always_ask`."""


class BetaManagedAgentsAutoPolicy(BaseModel):
    """The service judges each call."""

    type: Literal["auto"]
    """Always `auto`."""


BetaManagedAgentsPermissionPolicy = Annotated[
    BetaManagedAgentsAlwaysAllowPolicy | BetaManagedAgentsAlwaysAskPolicy | BetaManagedAgentsAutoPolicy, OpenUnion()
]
"""Whether a tool may run without being asked for (rule AG-6)."""


class BetaManagedAgentsBashToolConfig(BaseModel):
    """Settings of the shell."""

    type: Literal["bash"]
    """Always `bash`."""
    enabled: bool
    """Whether it may be called."""
    name: Literal["bash"]
    """Always `bash`."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsEditToolConfig(BaseModel):
    """Settings of the tool that changes files."""

    type: Literal["edit"]
    """Always `edit`."""
    enabled: bool
    """Whether it may be called."""
    name: Literal["edit"]
    """Always `edit`."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsReadToolConfig(BaseModel):
    """Settings of the tool that reads files."""

    type: Literal["read"]
    """Always `read`."""
    enabled: bool
    """Whether it may be called."""
    name: Literal["read"]
    """Always `read`."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsWriteToolConfig(BaseModel):
    """Settings of the tool that writes files."""

    type: Literal["write"]
    """Always `write`."""
    enabled: bool
    """Whether it may be called."""
    name: Literal["write"]
    """Always `write`."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsGlobToolConfig(BaseModel):
    """Settings of the tool that finds files by name."""

    type: Literal["glob"]
    """Always `glob`."""
    enabled: bool
    """Whether it may be called."""
    name: Literal["glob"]
    """Always `glob`."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsGrepToolConfig(BaseModel):
    """Settings of the tool that finds lines in files."""

    type: Literal["grep"]
    """Always `grep`."""
    enabled: bool
    """Whether it may be called."""
    name: Literal["grep"]
    """Always `grep`."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsWebFetchURLSourceAll(BaseModel):
    """All of them count."""

    type: Literal["all"]
    """Always `all`."""


class BetaManagedAgentsWebFetchURLSourceNone(BaseModel):
    """None of them counts."""

    type: Literal["none"]
    """Always `none`."""


class BetaManagedAgentsWebFetchURLSourceToolReference(BaseModel):
    """A tool of the agent."""

    type: Literal["tool_reference"]
    """Always `tool_reference`."""
    name: str
    """Which tool of the agent it is."""


class BetaManagedAgentsWebFetchURLSourceOnly(BaseModel):
    """Only the results of these tools count."""

    type: Literal["only"]
    """Always `only`."""
    tools: list[BetaManagedAgentsWebFetchURLSourceToolReference]
    """The tools whose results may name URLs to fetch."""


class BetaManagedAgentsWebFetchURLSourceExcept(BaseModel):
    """The results of these tools do not count."""

    type: Literal["except"]
    """Always `except`."""
    tools: list[BetaManagedAgentsWebFetchURLSourceToolReference]
    """Whose results do not count."""


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
    """Where addresses to fetch may come from."""

    client_tool_results: Annotated[BetaManagedAgentsWebFetchURLSourceToolFilter | None, ALWAYS] = None
    """Which results of custom tools may name addresses to fetch; None for the default."""
    server_tool_results: Annotated[BetaManagedAgentsWebFetchURLSourceToolFilter | None, ALWAYS] = None
    """Which results of other tools may name addresses to fetch; None for the default."""
    user_input: Annotated[BetaManagedAgentsWebFetchURLSourceUserInput | None, ALWAYS] = None
    """Whether the texts of the user may name addresses to fetch; None for the default."""


class BetaManagedAgentsWebFetchToolConfig(BaseModel):
    """Settings of the tool that fetches pages."""

    type: Literal["web_fetch"]
    """Always `web_fetch`."""
    enabled: bool
    """Whether it may be called."""
    name: Literal["web_fetch"]
    """Always `web_fetch`."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""
    url_sources: Annotated[BetaManagedAgentsWebFetchURLSources | None, ALWAYS] = None
    """Where addresses to fetch may come from; None for anywhere in the conversation."""
    allowed_domains: list[str] | None = None
    """The only domains that may be used; None for all."""
    blocked_domains: list[str] | None = None
    """Domains that may not be used; None for none."""
    max_content_tokens: int | None = None
    """The most tokens of a page that get into the prompt; None for no limit."""


class BetaManagedAgentsUserLocation(BaseModel):
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


class BetaManagedAgentsWebSearchToolConfig(BaseModel):
    """Settings of the tool that searches the web."""

    type: Literal["web_search"]
    """Always `web_search`."""
    enabled: bool
    """Whether it may be called."""
    name: Literal["web_search"]
    """Always `web_search`."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""
    allowed_domains: list[str] | None = None
    """The only domains that may be used; None for all."""
    blocked_domains: list[str] | None = None
    """Domains that may not be used; None for none."""
    user_location: BetaManagedAgentsUserLocation | None = None
    """Where to search from; None for anywhere."""


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
    """Settings of all tools of the sandbox."""

    enabled: bool
    """Whether tools may be called."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsAgentToolset20260401(BaseModel):
    """The tools of the sandbox: shell, files and web (rule AG-5)."""

    type: Literal["agent_toolset_20260401"]
    """Always `agent_toolset_20260401`."""
    configs: list[BetaManagedAgentsAgentToolConfig]
    """Settings of single tools, before those of `default_config`."""
    default_config: BetaManagedAgentsAgentToolsetDefaultConfig
    """Settings of the tools that `configs` does not name."""


class BetaManagedAgentsMCPToolConfig(BaseModel):
    """Settings of one tool of an MCP server."""

    enabled: bool
    """Whether it may be called."""
    name: str
    """Which tool of the server it is about."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsMCPToolsetDefaultConfig(BaseModel):
    """Settings of all tools of an MCP server."""

    enabled: bool
    """Whether tools may be called."""
    permission_policy: BetaManagedAgentsPermissionPolicy
    """Whether calls run at once, wait for a yes, or are judged one by one."""


class BetaManagedAgentsMCPToolset(BaseModel):
    """The tools of an MCP server."""

    type: Literal["mcp_toolset"]
    """Always `mcp_toolset`."""
    configs: list[BetaManagedAgentsMCPToolConfig]
    """Settings of single tools, before those of `default_config`."""
    default_config: BetaManagedAgentsMCPToolsetDefaultConfig
    """Settings of the tools that `configs` does not name."""
    mcp_server_name: str
    """The server of `mcp_servers` that the tools are those of; each server has exactly one toolset."""


class BetaManagedAgentsCustomToolInputSchema(BaseModel):
    """The JSON Schema of the arguments of a tool."""

    type: Literal["object"]
    """Always `object`."""
    properties: dict[str, Any] | None = None
    """The schema of each argument by its name; None for no arguments."""
    required: list[str] | None = None
    """The names of the arguments that must be there; None for none."""


class BetaManagedAgentsCustomTool(BaseModel):
    """A tool that your program runs."""

    type: Literal["custom"]
    """Always `custom`."""
    description: str
    """What the tool does, for the model."""
    input_schema: BetaManagedAgentsCustomToolInputSchema
    """The JSON Schema of the arguments, an object."""
    name: str
    """What the model calls it by."""


BetaManagedAgentsTool = Annotated[
    BetaManagedAgentsAgentToolset20260401 | BetaManagedAgentsMCPToolset | BetaManagedAgentsCustomTool, OpenUnion()
]


class BetaManagedAgentsAgent(BaseModel):
    """An agent: model, system prompt, tools and skills under one id, in versions (rules AG-1, AG-2)."""

    type: Literal["agent"]
    """Always `agent`."""
    id: str
    """Identifies it in all its versions (`agent_...`)."""
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it was archived; None while it is in use."""
    created_at: Timestamp
    """When version 1 was created."""
    description: Annotated[str | None, ALWAYS] = None
    """What the agent is for; None if it was not said."""
    execution_identity: BetaManagedAgentsExecutionIdentity
    """Who its sandbox acts as in a cloud."""
    mcp_servers: list[BetaManagedAgentsMCPServerURLDefinition]
    """The MCP servers that it uses."""
    metadata: dict[str, str]
    """Your own data, by key."""
    model: BetaManagedAgentsModelConfig
    """Which model it uses, and how."""
    multiagent: Annotated[BetaManagedAgentsMultiagent | None, ALWAYS] = None
    """Which other agents it may hand work to; None for none."""
    name: str
    """A name for people."""
    skills: list[BetaManagedAgentsSkill]
    """The skills that it may load."""
    system: Annotated[str | None, ALWAYS] = None
    """The instructions for the model; None if it has none."""
    tools: list[BetaManagedAgentsTool]
    """What the model may call."""
    updated_at: Timestamp
    """When the latest version was made, or it was archived."""
    version: int
    """Which version this is, counted from 1; each change makes a new one."""


class BetaManagedAgentsAgentToolset20260401BashInput(BaseModel):
    """What the shell is called with."""

    command: str | None = None
    """The command to run; None to restart the shell."""
    restart: bool | None = None
    """Whether to start the shell afresh; None for no."""
    timeout_ms: int | None = None
    """The most milliseconds that the command may run; None for the default."""


class BetaManagedAgentsAgentToolset20260401EditInput(BaseModel):
    """What changing a file takes."""

    file_path: str
    """The file in the sandbox."""
    new_string: str
    """The text that takes its place."""
    old_string: str
    """The text to replace; it must occur exactly once unless `replace_all` is set."""
    replace_all: bool | None = None
    """Whether to replace it wherever it occurs; None for once."""


class BetaManagedAgentsAgentToolset20260401GlobInput(BaseModel):
    """What finding files takes."""

    pattern: str
    """Which names to find: `**/*.py`."""
    path: str | None = None
    """The folder to search; None for the working folder."""


class BetaManagedAgentsAgentToolset20260401GrepInput(BaseModel):
    """What finding lines takes."""

    pattern: str
    """Which lines to find, as a regular expression."""
    path: str | None = None
    """The folder to search; None for the working folder."""


class BetaManagedAgentsAgentToolset20260401ReadInput(BaseModel):
    """What reading a file takes."""

    file_path: str
    """The file in the sandbox."""
    view_range: list[int] | None = None
    """The first and last line to read, counted from 1; None for all."""


class BetaManagedAgentsAgentToolset20260401WriteInput(BaseModel):
    """What writing a file takes."""

    content: str
    """What the file shall hold."""
    file_path: str
    """The file in the sandbox."""


class BetaManagedAgentsSessionThreadAgent(BaseModel):
    """An agent as it was when the session began."""

    type: Literal["agent"]
    """Always `agent`."""
    id: str
    """Which agent it was made from (`agent_...`)."""
    description: Annotated[str | None, ALWAYS] = None
    """What the agent is for; None if it was not said."""
    execution_identity: BetaManagedAgentsExecutionIdentity
    """Who its sandbox acts as in a cloud."""
    mcp_servers: list[BetaManagedAgentsMCPServerURLDefinition]
    """The MCP servers that it uses."""
    model: BetaManagedAgentsModelConfig
    """Which model it uses, and how."""
    name: str
    """What people call it."""
    skills: list[BetaManagedAgentsSkill]
    """The skills that it may load."""
    system: Annotated[str | None, ALWAYS] = None
    """The instructions for the model; None if it has none."""
    tools: list[BetaManagedAgentsTool]
    """What the model may call."""
    version: int
    """Which version of it, counted from 1."""


class BetaManagedAgentsSessionMultiagentCoordinator(BaseModel):
    """The agent hands work to others, as they were when the session began."""

    type: Literal["coordinator"]
    """Always `coordinator`."""
    agents: list[Annotated[BetaManagedAgentsSessionThreadAgent | BetaManagedAgentsAdvisor, OpenUnion()]]
    """The agents to hand work to, as they were when the session began."""


class BetaManagedAgentsSessionMultiagentSubagentsEnabled(BaseModel):
    """The agent may start others."""

    type: Literal["enabled"]
    """Always `enabled`."""
    inline_agents: BetaManagedAgentsMultiagentInlineAgents
    """Whether the model may define agents of its own for the work."""
    predefined_agents: list[BetaManagedAgentsSessionThreadAgent]
    """The agents that may be used, as they were when the session began."""


BetaManagedAgentsSessionMultiagentSubagents = Annotated[
    BetaManagedAgentsSessionMultiagentSubagentsEnabled | BetaManagedAgentsMultiagentSubagentsDisabled, OpenUnion()
]


class BetaManagedAgentsSessionMultiagentWorkflowsEnabled(BaseModel):
    """The agent may run programs that start others."""

    type: Literal["enabled"]
    """Always `enabled`."""
    inline_agents: BetaManagedAgentsMultiagentInlineAgents
    """Whether the model may define agents of its own for the work."""
    predefined_agents: list[BetaManagedAgentsSessionThreadAgent]
    """The agents that may be used, as they were when the session began."""


BetaManagedAgentsSessionMultiagentWorkflows = Annotated[
    BetaManagedAgentsSessionMultiagentWorkflowsEnabled | BetaManagedAgentsMultiagentWorkflowsDisabled, OpenUnion()
]


class BetaManagedAgentsSessionMultiagent20261001(BaseModel):
    """How the agent works with others in this session."""

    type: Literal["multiagent_20261001"]
    """Always `multiagent_20261001`."""
    advisor: BetaManagedAgentsMultiagentAdvisor
    """A model that the agents may ask for advice, or none."""
    subagents: BetaManagedAgentsSessionMultiagentSubagents
    """Whether it may start other agents and wait for them."""
    workflows: BetaManagedAgentsSessionMultiagentWorkflows
    """Whether it may run programs that start other agents."""


BetaManagedAgentsSessionMultiagent = Annotated[
    BetaManagedAgentsSessionMultiagentCoordinator | BetaManagedAgentsSessionMultiagent20261001, OpenUnion()
]


class BetaManagedAgentsSessionAgent(BaseModel):
    """The agent of a session, as it was when the session began."""

    type: Literal["agent"]
    """Always `agent`."""
    id: str
    """Which agent it was made from (`agent_...`)."""
    description: Annotated[str | None, ALWAYS] = None
    """What the agent is for; None if it was not said."""
    execution_identity: BetaManagedAgentsExecutionIdentity
    """Who its sandbox acts as in a cloud."""
    mcp_servers: list[BetaManagedAgentsMCPServerURLDefinition]
    """The MCP servers that it uses."""
    model: BetaManagedAgentsModelConfig
    """Which model it uses, and how."""
    multiagent: Annotated[BetaManagedAgentsSessionMultiagent | None, ALWAYS] = None
    """Which other agents it may hand work to; None for none."""
    name: str
    """What people call it."""
    skills: list[BetaManagedAgentsSkill]
    """The skills that it may load."""
    system: Annotated[str | None, ALWAYS] = None
    """The instructions for the model; None if it has none."""
    tools: list[BetaManagedAgentsTool]
    """What the model may call."""
    version: int
    """Which version of it, counted from 1."""


class BetaManagedAgentsEffortLowParam(TypedDict, total=False):
    """Little work, as sent."""

    type: Required[Literal["low"]]
    """Always `low`."""


class BetaManagedAgentsEffortMediumParam(TypedDict, total=False):
    """Less work than usual, as sent."""

    type: Required[Literal["medium"]]
    """Always `medium`."""


class BetaManagedAgentsEffortHighParam(TypedDict, total=False):
    """Much work, the default of most models, as sent."""

    type: Required[Literal["high"]]
    """Always `high`."""


class BetaManagedAgentsEffortXhighParam(TypedDict, total=False):
    """More work than `high`, as sent."""

    type: Required[Literal["xhigh"]]
    """Always `xhigh`."""


class BetaManagedAgentsEffortMaxParam(TypedDict, total=False):
    """As much work as the model can put in, as sent."""

    type: Required[Literal["max"]]
    """Always `max`."""


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
    """A model, and how it runs, as sent."""

    id: Required[BetaManagedAgentsModelParam]
    """Which model to use, 4.5 or later."""
    effort: BetaManagedAgentsEffortParam | None
    """How much work goes into answers; None for the default, or on an update of the same model no change."""
    inference_geo: str | None
    """Where the model runs; None for the default of the workspace, which clears it on an update."""
    speed: Literal["standard", "fast"] | None
    """How fast the model runs; None for `standard`."""


BetaManagedAgentsAgentModelParams = Annotated[
    BetaManagedAgentsModelParam | BetaManagedAgentsModelConfigParams, TextOr()
]


class BetaManagedAgentsAlwaysAllowPolicyParam(TypedDict, total=False):
    """Calls run at once, as sent."""

    type: Required[Literal["always_allow"]]
    """Always `always_allow`."""


class BetaManagedAgentsAlwaysAskPolicyParam(TypedDict, total=False):
    """Calls wait for a yes, as sent."""

    type: Required[Literal["always_ask"]]
    """Always `always_ask`."""


class BetaManagedAgentsAutoPolicyParam(TypedDict, total=False):
    """The service judges each call, as sent."""

    type: Required[Literal["auto"]]
    """Always `auto`."""


BetaManagedAgentsPermissionPolicyParam = Annotated[
    BetaManagedAgentsAlwaysAllowPolicyParam | BetaManagedAgentsAlwaysAskPolicyParam | BetaManagedAgentsAutoPolicyParam,
    Tagged(),
]
"""Whether a tool may run without being asked for (rule AG-6)."""


class BetaManagedAgentsBashToolConfigParams(TypedDict, total=False):
    """Settings of the shell, as sent."""

    type: Literal["bash"]
    """Always `bash`."""
    name: Required[Literal["bash"]]
    """Always `bash`."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""


class BetaManagedAgentsEditToolConfigParams(TypedDict, total=False):
    """Settings of the tool that changes files, as sent."""

    type: Literal["edit"]
    """Always `edit`."""
    name: Required[Literal["edit"]]
    """Always `edit`."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""


class BetaManagedAgentsReadToolConfigParams(TypedDict, total=False):
    """Settings of the tool that reads files, as sent."""

    type: Literal["read"]
    """Always `read`."""
    name: Required[Literal["read"]]
    """Always `read`."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""


class BetaManagedAgentsWriteToolConfigParams(TypedDict, total=False):
    """Settings of the tool that writes files, as sent."""

    type: Literal["write"]
    """Always `write`."""
    name: Required[Literal["write"]]
    """Always `write`."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""


class BetaManagedAgentsGlobToolConfigParams(TypedDict, total=False):
    """Settings of the tool that finds files by name, as sent."""

    type: Literal["glob"]
    """Always `glob`."""
    name: Required[Literal["glob"]]
    """Always `glob`."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""


class BetaManagedAgentsGrepToolConfigParams(TypedDict, total=False):
    """Settings of the tool that finds lines in files, as sent."""

    type: Literal["grep"]
    """Always `grep`."""
    name: Required[Literal["grep"]]
    """Always `grep`."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""


class BetaManagedAgentsWebFetchURLSourceAllParam(TypedDict, total=False):
    """All of them count, as sent."""

    type: Required[Literal["all"]]
    """Always `all`."""


class BetaManagedAgentsWebFetchURLSourceNoneParam(TypedDict, total=False):
    """None of them counts, as sent."""

    type: Required[Literal["none"]]
    """Always `none`."""


class BetaManagedAgentsWebFetchURLSourceToolReferenceParam(TypedDict, total=False):
    """A tool of the agent, as sent."""

    type: Required[Literal["tool_reference"]]
    """Always `tool_reference`."""
    name: Required[str]
    """Which tool of the agent it is."""


class BetaManagedAgentsWebFetchURLSourceOnlyParam(TypedDict, total=False):
    """Only the results of these tools count, as sent."""

    type: Required[Literal["only"]]
    """Always `only`."""
    tools: Required[Sequence[BetaManagedAgentsWebFetchURLSourceToolReferenceParam]]
    """Whose results count."""


class BetaManagedAgentsWebFetchURLSourceExceptParam(TypedDict, total=False):
    """The results of these tools do not count, as sent."""

    type: Required[Literal["except"]]
    """Always `except`."""
    tools: Required[Sequence[BetaManagedAgentsWebFetchURLSourceToolReferenceParam]]
    """Whose results do not count."""


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
    """Where addresses to fetch may come from, as sent."""

    client_tool_results: BetaManagedAgentsWebFetchURLSourceToolFilterParams | None
    """Which results of custom tools may name addresses to fetch; None for the default."""
    server_tool_results: BetaManagedAgentsWebFetchURLSourceToolFilterParams | None
    """Which results of other tools may name addresses to fetch; None for the default."""
    user_input: BetaManagedAgentsWebFetchURLSourceUserInputParams | None
    """Whether the texts of the user may name addresses to fetch; None for the default."""


class BetaManagedAgentsWebFetchToolConfigParams(TypedDict, total=False):
    """Settings of the tool that fetches pages, as sent."""

    type: Literal["web_fetch"]
    """Always `web_fetch`."""
    name: Required[Literal["web_fetch"]]
    """Always `web_fetch`."""
    allowed_domains: Sequence[str]
    """The only domains that may be used, 1 to 64 host names; excludes `blocked_domains` (rule AG-7)."""
    blocked_domains: Sequence[str]
    """Domains that may not be used, 1 to 64 host names; excludes `allowed_domains` (rule AG-7)."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    max_content_tokens: int | None
    """The most tokens of a page that get into the prompt; None for no limit."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""
    url_sources: BetaManagedAgentsWebFetchURLSourcesParams | None
    """Where addresses to fetch may come from; None for anywhere in the conversation."""


class BetaManagedAgentsUserLocationParam(TypedDict, total=False):
    """Where to search from, roughly, as sent."""

    type: Required[Literal["approximate"]]
    """Always `approximate`."""
    city: str | None
    """The city; None if it does not matter."""
    country: str | None
    """The country, as its two-letter code; None if it does not matter."""
    region: str | None
    """The region or state; None if it does not matter."""
    timezone: str | None
    """The time zone by its IANA name; None if it does not matter."""


class BetaManagedAgentsWebSearchToolConfigParams(TypedDict, total=False):
    """Settings of the tool that searches the web, as sent."""

    type: Literal["web_search"]
    """Always `web_search`."""
    name: Required[Literal["web_search"]]
    """Always `web_search`."""
    allowed_domains: Sequence[str]
    """The only domains that may be used, 1 to 64 host names; excludes `blocked_domains` (rule AG-7)."""
    blocked_domains: Sequence[str]
    """Domains that may not be used, 1 to 64 host names; excludes `allowed_domains` (rule AG-7)."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""
    user_location: BetaManagedAgentsUserLocationParam | None
    """Where to search from; None for anywhere."""


BetaManagedAgentsAgentToolConfigParams = Annotated[
    BetaManagedAgentsBashToolConfigParams
    | BetaManagedAgentsEditToolConfigParams
    | BetaManagedAgentsReadToolConfigParams
    | BetaManagedAgentsWriteToolConfigParams
    | BetaManagedAgentsGlobToolConfigParams
    | BetaManagedAgentsGrepToolConfigParams
    | BetaManagedAgentsWebFetchToolConfigParams
    | BetaManagedAgentsWebSearchToolConfigParams,
    Tagged("name"),
]


class BetaManagedAgentsAgentToolsetDefaultConfigParams(TypedDict, total=False):
    """Settings of all tools of the sandbox, as sent."""

    enabled: bool | None
    """Whether tools may be called; None for yes."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for at once."""


class BetaManagedAgentsAgentToolset20260401Params(TypedDict, total=False):
    """The tools of the sandbox: shell, files and web (rule AG-5), as sent."""

    type: Required[Literal["agent_toolset_20260401"]]
    """Always `agent_toolset_20260401`."""
    configs: Sequence[BetaManagedAgentsAgentToolConfigParams]
    """Settings of single tools, before those of `default_config`; one for each tool at most."""
    default_config: BetaManagedAgentsAgentToolsetDefaultConfigParams | None
    """Settings of the tools that `configs` does not name; None for on and always allowed."""


class BetaManagedAgentsMCPToolConfigParams(TypedDict, total=False):
    """Settings of one tool of an MCP server, as sent."""

    name: Required[str]
    """Which tool of the server it is about."""
    enabled: bool | None
    """Whether it may be called; None for what `default_config` says."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for what `default_config` says."""


class BetaManagedAgentsMCPToolsetDefaultConfigParams(TypedDict, total=False):
    """Settings of all tools of an MCP server, as sent."""

    enabled: bool | None
    """Whether tools may be called; None for yes."""
    permission_policy: BetaManagedAgentsPermissionPolicyParam | None
    """Whether calls run at once, wait for a yes, or are judged one by one; None for a yes first."""


class BetaManagedAgentsMCPToolsetParams(TypedDict, total=False):
    """The tools of an MCP server, as sent."""

    type: Required[Literal["mcp_toolset"]]
    """Always `mcp_toolset`."""
    mcp_server_name: Required[str]
    """The server of `mcp_servers` that the tools are those of; each server has exactly one toolset."""
    configs: Sequence[BetaManagedAgentsMCPToolConfigParams]
    """Settings of single tools, before those of `default_config`; one for each tool at most."""
    default_config: BetaManagedAgentsMCPToolsetDefaultConfigParams | None
    """Settings of the tools that `configs` does not name; None for on and always asked about."""


@with_config(ConfigDict(extra="allow"))
class BetaManagedAgentsCustomToolInputSchemaParam(TypedDict, total=False):
    """The JSON Schema of the arguments of a tool, as sent."""

    type: Required[Literal["object"]]
    """Always `object`."""
    properties: Mapping[str, object] | None
    """The schema of each argument by its name; None for no arguments."""
    required: Sequence[str] | None
    """The names of the arguments that must be there; None for none."""


class BetaManagedAgentsCustomToolParams(TypedDict, total=False):
    """A tool that your program runs, as sent."""

    type: Required[Literal["custom"]]
    """Always `custom`."""
    description: Required[str]
    """What the tool does, for the model."""
    input_schema: Required[BetaManagedAgentsCustomToolInputSchemaParam]
    """The JSON Schema of the arguments, an object."""
    name: Required[str]
    """What the model calls it by: up to 128 letters, digits, `_` and `-` (rule AG-9)."""


BetaManagedAgentsToolParams = Annotated[
    BetaManagedAgentsAgentToolset20260401Params | BetaManagedAgentsMCPToolsetParams | BetaManagedAgentsCustomToolParams,
    Tagged(),
]


class BetaManagedAgentsAWSRoleExecutionIdentityParams(TypedDict, total=False):
    """The sandbox acts as an IAM role of AWS, as sent."""

    type: Required[Literal["aws_role"]]
    """Always `aws_role`."""
    role_arn: Required[str]
    """The IAM role to take on, by its ARN."""


class BetaManagedAgentsAdvisorParams(TypedDict, total=False):
    """A model that is asked for advice, as sent."""

    type: Required[Literal["advisor"]]
    """Always `advisor`."""
    model: Required[str]
    """Which model gives advice."""


class BetaManagedAgentsAgentParams(TypedDict, total=False):
    """Which agent to use, and which version."""

    type: Required[Literal["agent"]]
    """Always `agent`."""
    id: Required[str]
    """Which agent to use (`agent_...`)."""
    version: int
    """Which version to use; the latest if left out."""


class BetaManagedAgentsAnthropicSkillParams(TypedDict, total=False):
    """A skill of Anthropic, as sent."""

    type: Required[Literal["anthropic"]]
    """Always `anthropic`."""
    skill_id: Required[str]
    """The short name of the skill: `xlsx`."""
    version: str | None
    """Which version of it to load; None for the latest."""


class BetaManagedAgentsCustomSkillParams(TypedDict, total=False):
    """A skill of the organization, as sent."""

    type: Required[Literal["custom"]]
    """Always `custom`."""
    skill_id: Required[str]
    """Which skill of the organization it is (`skill_...`)."""
    version: str | None
    """Which version of it to load; None for the latest."""


class BetaManagedAgentsServiceAccountExecutionIdentityParams(TypedDict, total=False):
    """The sandbox acts as a service account, as sent."""

    type: Required[Literal["service_account"]]
    """Always `service_account`."""


BetaManagedAgentsExecutionIdentityParams = Annotated[
    BetaManagedAgentsAWSRoleExecutionIdentityParams | BetaManagedAgentsServiceAccountExecutionIdentityParams, Tagged()
]


class BetaManagedAgentsMultiagentAdvisorEnabledParams(TypedDict, total=False):
    """There is an advisor, as sent."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""
    model: Required[str]
    """Which model gives advice."""


class BetaManagedAgentsMultiagentAdvisorDisabledParams(TypedDict, total=False):
    """There is no advisor, as sent."""

    type: Required[Literal["disabled"]]
    """Always `disabled`."""


BetaManagedAgentsMultiagentAdvisorParams = Annotated[
    BetaManagedAgentsMultiagentAdvisorEnabledParams | BetaManagedAgentsMultiagentAdvisorDisabledParams, Tagged()
]


class BetaManagedAgentsMultiagentInlineAgentsEnabledParams(TypedDict, total=False):
    """The model may define agents of its own, as sent."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""


class BetaManagedAgentsMultiagentInlineAgentsDisabledParams(TypedDict, total=False):
    """The model may not define agents of its own, as sent."""

    type: Required[Literal["disabled"]]
    """Always `disabled`."""


BetaManagedAgentsMultiagentInlineAgentsParams = Annotated[
    BetaManagedAgentsMultiagentInlineAgentsEnabledParams | BetaManagedAgentsMultiagentInlineAgentsDisabledParams,
    Tagged(),
]


class BetaManagedAgentsMultiagentSelfParams(TypedDict, total=False):
    """The agent itself may be handed work."""

    type: Required[Literal["self"]]
    """Always `self`."""


BetaManagedAgentsMultiagentPredefinedAgentParams = Annotated[
    str | Annotated[BetaManagedAgentsAgentParams | BetaManagedAgentsMultiagentSelfParams, Tagged()], TextOr()
]


class BetaManagedAgentsMultiagentSubagentsEnabledParams(TypedDict, total=False):
    """The agent may start others, as sent."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""
    inline_agents: BetaManagedAgentsMultiagentInlineAgentsParams | None
    """Whether the model may define agents of its own for the work; None for yes."""
    predefined_agents: Sequence[BetaManagedAgentsMultiagentPredefinedAgentParams] | None
    """The agents that may be used, up to 20; None for none."""


class BetaManagedAgentsMultiagentSubagentsDisabledParams(TypedDict, total=False):
    """The agent may not start others, as sent."""

    type: Required[Literal["disabled"]]
    """Always `disabled`."""


BetaManagedAgentsMultiagentSubagentsParams = Annotated[
    BetaManagedAgentsMultiagentSubagentsEnabledParams | BetaManagedAgentsMultiagentSubagentsDisabledParams, Tagged()
]


class BetaManagedAgentsMultiagentWorkflowsEnabledParams(TypedDict, total=False):
    """The agent may run programs that start others, as sent."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""
    inline_agents: BetaManagedAgentsMultiagentInlineAgentsParams | None
    """Whether the model may define agents of its own for the work; None for yes."""
    predefined_agents: Sequence[BetaManagedAgentsMultiagentPredefinedAgentParams] | None
    """The agents that may be used, up to 20; None for none."""


class BetaManagedAgentsMultiagentWorkflowsDisabledParams(TypedDict, total=False):
    """The agent may not run programs that start others, as sent."""

    type: Required[Literal["disabled"]]
    """Always `disabled`."""


BetaManagedAgentsMultiagentWorkflowsParams = Annotated[
    BetaManagedAgentsMultiagentWorkflowsEnabledParams | BetaManagedAgentsMultiagentWorkflowsDisabledParams, Tagged()
]


class BetaManagedAgentsMultiagent20261001Params(TypedDict, total=False):
    """How the agent works with others, as sent."""

    type: Required[Literal["multiagent_20261001"]]
    """Always `multiagent_20261001`."""
    advisor: BetaManagedAgentsMultiagentAdvisorParams | None
    """A model that the agents may ask for advice; None for none."""
    subagents: BetaManagedAgentsMultiagentSubagentsParams | None
    """Whether it may start other agents and wait for them; None for yes."""
    workflows: BetaManagedAgentsMultiagentWorkflowsParams | None
    """Whether it may run programs that start other agents; None for yes."""


BetaManagedAgentsMultiagentRosterEntryParams = Annotated[
    str
    | Annotated[
        BetaManagedAgentsAgentParams | BetaManagedAgentsMultiagentSelfParams | BetaManagedAgentsAdvisorParams, Tagged()
    ],
    TextOr(),
]


class BetaManagedAgentsMultiagentCoordinatorParams(TypedDict, total=False):
    """The agent hands work to others, as sent."""

    type: Required[Literal["coordinator"]]
    """Always `coordinator`."""
    agents: Required[Sequence[BetaManagedAgentsMultiagentRosterEntryParams]]
    """The agents to hand work to: 1 to 20 different ones (rule AG-10)."""


BetaManagedAgentsMultiagentParams = Annotated[
    BetaManagedAgentsMultiagentCoordinatorParams | BetaManagedAgentsMultiagent20261001Params, Tagged()
]

BetaManagedAgentsSkillParams = Annotated[
    BetaManagedAgentsAnthropicSkillParams | BetaManagedAgentsCustomSkillParams, Tagged()
]


class BetaManagedAgentsURLMCPServerParams(TypedDict, total=False):
    """An MCP server that is reached over the network."""

    type: Required[Literal["url"]]
    """Always `url`."""
    name: Required[str]
    """What a toolset refers to it by; no two servers of an agent share it."""
    url: Required[str]
    """The address of the server, with https."""


@with_config(FORBID_EXTRA)
class AgentCreateParams(TypedDict, total=False):
    """What `beta.agents.create` sends (rule AG-1)."""

    model: Required[BetaManagedAgentsAgentModelParams]
    """Which model to use: its id, or an object with effort and speed beside it."""
    name: Required[Annotated[str, MinLen(1), MaxLen(256)]]
    """What people call it, 1 to 256 characters."""
    description: Annotated[str, MaxLen(2_048)] | None
    """What the agent is for, up to 2,048 characters; None for nothing."""
    execution_identity: BetaManagedAgentsExecutionIdentityParams | None
    """Who its sandbox acts as in a cloud; None for the default."""
    mcp_servers: Sequence[BetaManagedAgentsURLMCPServerParams]
    """MCP servers to use, up to 20 with different names; credentials belong into vaults (rule AG-8)."""
    metadata: Mapping[str, str]
    """Your own data: up to 16 pairs, keys to 64 and values to 512 characters."""
    multiagent: BetaManagedAgentsMultiagentParams | None
    """Which other agents it may hand work to; None for none (rule AG-10)."""
    skills: Sequence[BetaManagedAgentsSkillParams]
    """Skills that it may load."""
    system: Annotated[str, MaxLen(100_000)] | None
    """The instructions for the model, up to 100,000 characters; None for none."""
    tools: Sequence[BetaManagedAgentsToolParams]
    """What the model may call: toolsets and custom tools, up to 256 tools in all."""


class AgentCreateCall(AgentCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.agents.create`."""


@with_config(FORBID_EXTRA)
class AgentRetrieveParams(TypedDict, total=False):
    """What `beta.agents.retrieve` sends."""

    version: int
    """Which version to get; the latest if left out."""


class AgentRetrieveCall(AgentRetrieveParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.agents.retrieve`."""


@with_config(FORBID_EXTRA)
class AgentUpdateParams(TypedDict, total=False):
    """What `beta.agents.update` sends; what is left out stays (rules AG-3 and MA-2)."""

    description: str | None
    """What the agent is for; None clears it."""
    execution_identity: BetaManagedAgentsExecutionIdentityParams | None
    """Who its sandbox acts as in a cloud; None for the default."""
    mcp_servers: Sequence[BetaManagedAgentsURLMCPServerParams] | None
    """All MCP servers to use from now on, up to 20; None for none."""
    metadata: Mapping[str, str | None] | None
    """Pairs to set; None as a value removes a key, None for all clears them (rule MA-1)."""
    model: BetaManagedAgentsAgentModelParams
    """Which model to use from now on; it cannot be cleared."""
    multiagent: BetaManagedAgentsMultiagentParams | None
    """Which other agents it may hand work to from now on; None for none."""
    name: str
    """What people call it from now on; it cannot be cleared."""
    skills: Sequence[BetaManagedAgentsSkillParams] | None
    """All skills that it may load from now on; None for none."""
    system: str | None
    """The instructions for the model from now on; None clears them."""
    tools: Sequence[BetaManagedAgentsToolParams] | None
    """All that the model may call from now on, up to 256 tools; None for nothing."""
    version: int
    """The version that you changed: if it is not the latest any more, 409 (rule AG-3)."""


class AgentUpdateCall(AgentUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.agents.update`."""


@with_config(FORBID_EXTRA)
class AgentListParams(CursorParams, total=False):
    """What `beta.agents.list` sends."""

    created_at_gte: str | datetime
    """Only agents created at this time or later."""
    created_at_lte: str | datetime
    """Only agents created at this time or earlier."""
    include_archived: bool
    """Whether archived agents are listed too; false by default."""


class AgentListCall(AgentListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.agents.list`."""


AgentVersionListParams = CursorParams

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
