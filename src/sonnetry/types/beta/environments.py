"""Environments and their work queues (rules ENV-1, WRK-1 to WRK-7)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import TYPE_CHECKING, Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged
from .._calls import BetaHeader, Mapping, PageParams, Sequence, WorkerHeader, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions


class BetaUnrestrictedNetwork(BaseModel):
    type: Literal["unrestricted"]


class BetaLimitedNetwork(BaseModel):
    type: Literal["limited"]
    allow_mcp_servers: bool
    allow_package_managers: bool
    allowed_hosts: list[str]


class BetaPackages(BaseModel):
    type: Literal["packages"] | None = None
    apt: list[str]
    cargo: list[str]
    gem: list[str]
    go: list[str]
    npm: list[str]
    pip: list[str]


class BetaCloudConfig(BaseModel):
    type: Literal["cloud"]
    networking: Annotated[BetaUnrestrictedNetwork | BetaLimitedNetwork, OpenUnion()]
    packages: BetaPackages


class BetaSelfHostedConfig(BaseModel):
    type: Literal["self_hosted"]


class BetaEnvironment(BaseModel):
    """An environment in which sessions run (rule ENV-1)."""

    type: Literal["environment"]
    id: str
    archived_at: Annotated[str | None, ALWAYS] = None
    config: Annotated[BetaCloudConfig | BetaSelfHostedConfig, OpenUnion()]
    created_at: str
    description: Annotated[str | None, ALWAYS] = None
    metadata: dict[str, str]
    name: str
    updated_at: str
    scope: Open[Literal["organization", "account"]] | None = None


class BetaEnvironmentDeleteResponse(BaseModel):
    type: Literal["environment_deleted"]
    id: str


class BetaSessionWorkData(BaseModel):
    type: Literal["session"]
    id: str


class BetaSelfHostedWork(BaseModel):
    """An item of work for a worker of a self-hosted environment (rules WRK-1 to WRK-3)."""

    type: Literal["work"]
    id: str
    acknowledged_at: Annotated[str | None, ALWAYS] = None
    created_at: str
    data: BetaSessionWorkData
    environment_id: str
    latest_heartbeat_at: Annotated[str | None, ALWAYS] = None
    metadata: dict[str, str]
    secret: Annotated[str | None, ALWAYS] = None
    started_at: Annotated[str | None, ALWAYS] = None
    state: Open[Literal["queued", "starting", "active", "stopping", "stopped"]]
    stop_requested_at: Annotated[str | None, ALWAYS] = None
    stopped_at: Annotated[str | None, ALWAYS] = None


class BetaSelfHostedWorkHeartbeatResponse(BaseModel):
    type: Literal["work_heartbeat"]
    last_heartbeat: str
    lease_extended: bool
    state: Open[Literal["queued", "starting", "active", "stopping", "stopped"]]
    ttl_seconds: int


class BetaSelfHostedWorkListResponse(BaseModel):
    data: list[BetaSelfHostedWork]
    next_page: Annotated[str | None, ALWAYS] = None


class BetaSelfHostedWorkQueueStats(BaseModel):
    type: Literal["work_queue_stats"]
    depth: int
    oldest_queued_at: Annotated[str | None, ALWAYS] = None
    pending: int
    workers_polling: Annotated[int | None, ALWAYS] = None


class BetaUnrestrictedNetworkParam(TypedDict, total=False):
    type: Required[Literal["unrestricted"]]


class BetaLimitedNetworkParams(TypedDict, total=False):
    type: Required[Literal["limited"]]
    allow_mcp_servers: bool | None
    allow_package_managers: bool | None
    allowed_hosts: Sequence[str] | None


class BetaPackagesParams(TypedDict, total=False):
    type: Literal["packages"]
    apt: Sequence[str] | None
    cargo: Sequence[str] | None
    gem: Sequence[str] | None
    go: Sequence[str] | None
    npm: Sequence[str] | None
    pip: Sequence[str] | None


class BetaCloudConfigParams(TypedDict, total=False):
    type: Required[Literal["cloud"]]
    networking: Annotated[BetaUnrestrictedNetworkParam | BetaLimitedNetworkParams, Tagged()] | None
    packages: BetaPackagesParams | None


class BetaSelfHostedConfigParams(TypedDict, total=False):
    type: Required[Literal["self_hosted"]]


BetaEnvironmentConfigParams = Annotated[BetaCloudConfigParams | BetaSelfHostedConfigParams, Tagged()]

BetaPolledWork = BetaSelfHostedWork | None
"""The next item of work; None when there is none (rule WRK-3)."""


@with_config(FORBID_EXTRA)
class EnvironmentCreateParams(TypedDict, total=False):
    name: Required[str]
    config: BetaEnvironmentConfigParams | None
    description: str | None
    metadata: Mapping[str, str]
    scope: Literal["organization", "account"] | None


class EnvironmentCreateCall(EnvironmentCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.create`."""


@with_config(FORBID_EXTRA)
class EnvironmentUpdateParams(TypedDict, total=False):
    config: BetaEnvironmentConfigParams | None
    description: str | None
    metadata: Mapping[str, str | None]
    name: str | None
    scope: Literal["organization", "account"] | None


class EnvironmentUpdateCall(EnvironmentUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.update`."""


@with_config(FORBID_EXTRA)
class EnvironmentListParams(PageParams, total=False):
    include_archived: bool


class EnvironmentListCall(EnvironmentListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.list`."""


@with_config(FORBID_EXTRA)
class WorkUpdateParams(TypedDict, total=False):
    metadata: Required[Mapping[str, str | None]]


class WorkUpdateCall(WorkUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.work.update`."""


WorkListParams = PageParams


@with_config(FORBID_EXTRA)
class WorkHeartbeatParams(TypedDict, total=False):
    desired_ttl_seconds: int | None
    expected_last_heartbeat: str | None


class WorkHeartbeatCall(WorkHeartbeatParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.environments.work.heartbeat`."""


@with_config(FORBID_EXTRA)
class WorkPollParams(TypedDict, total=False):
    block_ms: int | None
    reclaim_older_than_ms: int | None


class WorkPollCall(WorkPollParams, WorkerHeader, BetaHeader, RequestOptions):
    """Arguments of `client.beta.environments.work.poll`."""


@with_config(FORBID_EXTRA)
class WorkStopParams(TypedDict, total=False):
    force: bool


class WorkStopCall(WorkStopParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.work.stop`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
