"""Environments and their work queues (rules ENV-1, WRK-1 to WRK-7)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import TYPE_CHECKING, Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged
from .._calls import BetaHeader, Mapping, PageParams, Sequence, WorkerHeader, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions


class BetaUnrestrictedNetwork(BaseModel):
    """Every host may be reached."""

    type: Literal["unrestricted"]
    """Always `unrestricted`."""


class BetaLimitedNetwork(BaseModel):
    """Only some hosts may be reached."""

    type: Literal["limited"]
    """Always `limited`."""
    allow_mcp_servers: bool
    """Whether the MCP servers of the agent may be reached too."""
    allow_package_managers: bool
    """Whether the registries of package managers may be reached too."""
    allowed_hosts: list[str]
    """The hosts that may be reached."""


class BetaPackages(BaseModel):
    """What is installed in a sandbox, by package manager."""

    type: Literal["packages"] | None = None
    """Always `packages`; None if it was not sent."""
    apt: list[str]
    """Debian packages that are installed, perhaps with versions."""
    cargo: list[str]
    """Rust crates that are installed, perhaps with versions."""
    gem: list[str]
    """Ruby gems that are installed, perhaps with versions."""
    go: list[str]
    """Go modules that are installed, perhaps with versions."""
    npm: list[str]
    """npm packages that are installed, perhaps with versions."""
    pip: list[str]
    """Python packages that are installed, perhaps with versions."""


class BetaCloudConfig(BaseModel):
    """Sandboxes run in the cloud."""

    type: Literal["cloud"]
    """Always `cloud`."""
    networking: Annotated[BetaUnrestrictedNetwork | BetaLimitedNetwork, OpenUnion()]
    """Which hosts a sandbox may reach."""
    packages: BetaPackages
    """What is installed in a sandbox."""


class BetaSelfHostedConfig(BaseModel):
    """Sandboxes run on your machines, whose workers ask for work."""

    type: Literal["self_hosted"]
    """Always `self_hosted`."""


class BetaEnvironment(BaseModel):
    """An environment in which sessions run (rule ENV-1)."""

    type: Literal["environment"]
    """Always `environment`."""
    id: str
    """Identifies it (`env_...`)."""
    archived_at: Annotated[str | None, ALWAYS] = None
    """When it was archived (RFC 3339); None while it is in use."""
    config: Annotated[BetaCloudConfig | BetaSelfHostedConfig, OpenUnion()]
    """Where its sandboxes run, and what is in them."""
    created_at: str
    """When it was created (RFC 3339)."""
    description: Annotated[str | None, ALWAYS] = None
    """What it is for; None if it was not said."""
    metadata: dict[str, str]
    """Your own data, by key."""
    name: str
    """What people call it."""
    updated_at: str
    """When it last changed (RFC 3339)."""
    scope: Open[Literal["organization", "account"]] | None = None
    """Whether the organization may use it or the account that made it; None if that is not told."""


class BetaEnvironmentDeleteResponse(BaseModel):
    """Confirms that an environment was deleted."""

    type: Literal["environment_deleted"]
    """Always `environment_deleted`."""
    id: str
    """Which environment was deleted (`env_...`)."""


class BetaSessionWorkData(BaseModel):
    """Work that is to serve a session."""

    type: Literal["session"]
    """Always `session`."""
    id: str
    """Which session to serve (`sesn_...`)."""


class BetaSelfHostedWork(BaseModel):
    """An item of work for a worker of a self-hosted environment (rules WRK-1 to WRK-3)."""

    type: Literal["work"]
    """Always `work`."""
    id: str
    """Identifies it, for `ack`, `heartbeat` and `stop`."""
    acknowledged_at: Annotated[str | None, ALWAYS] = None
    """When a worker said that it has it (RFC 3339); None before."""
    created_at: str
    """When it was put into the queue (RFC 3339)."""
    data: BetaSessionWorkData
    """What is to be done: which session to serve."""
    environment_id: str
    """Whose queue it is in (`env_...`)."""
    latest_heartbeat_at: Annotated[str | None, ALWAYS] = None
    """When the worker last said that it is alive (RFC 3339); None before."""
    metadata: dict[str, str]
    """Your own data, by key."""
    secret: Annotated[str | None, ALWAYS] = None
    """A credential for this work; None but in the answer that hands it out."""
    started_at: Annotated[str | None, ALWAYS] = None
    """When a worker began (RFC 3339); None before."""
    state: Open[Literal["queued", "starting", "active", "stopping", "stopped"]]
    """How far it is: `queued`, `starting`, `active`, `stopping`, `stopped` (rule WRK-2)."""
    stop_requested_at: Annotated[str | None, ALWAYS] = None
    """When it was told to stop (RFC 3339); None if it was not."""
    stopped_at: Annotated[str | None, ALWAYS] = None
    """When it had stopped (RFC 3339); None before."""


class BetaSelfHostedWorkHeartbeatResponse(BaseModel):
    """The outcome of a heartbeat."""

    type: Literal["work_heartbeat"]
    """Always `work_heartbeat`."""
    last_heartbeat: str
    """When this one was taken; send it with the next (RFC 3339)."""
    lease_extended: bool
    """Whether the work is still the worker's; if not, it must let go."""
    state: Open[Literal["queued", "starting", "active", "stopping", "stopped"]]
    """How far it is: `queued`, `starting`, `active`, `stopping`, `stopped` (rule WRK-2)."""
    ttl_seconds: int
    """How many seconds the lease lasts without another heartbeat."""


class BetaSelfHostedWorkListResponse(BaseModel):
    """A page of work."""

    data: list[BetaSelfHostedWork]
    """The work of this page."""
    next_page: Annotated[str | None, ALWAYS] = None
    """The cursor of the next page, for `page`; None on the last."""


class BetaSelfHostedWorkQueueStats(BaseModel):
    """How full a queue is (rule WRK-6)."""

    type: Literal["work_queue_stats"]
    """Always `work_queue_stats`."""
    depth: int
    """How much work waits for a worker."""
    oldest_queued_at: Annotated[str | None, ALWAYS] = None
    """Since when the oldest work waits (RFC 3339); None if nothing does."""
    pending: int
    """How much work was handed out and not acknowledged yet."""
    workers_polling: Annotated[int | None, ALWAYS] = None
    """How many workers asked for work in the last 30 seconds; None if that is not known."""


class BetaUnrestrictedNetworkParam(TypedDict, total=False):
    """Every host may be reached."""

    type: Required[Literal["unrestricted"]]
    """Always `unrestricted`."""


class BetaLimitedNetworkParams(TypedDict, total=False):
    """Only some hosts may be reached."""

    type: Required[Literal["limited"]]
    """Always `limited`."""
    allow_mcp_servers: bool | None
    """Whether the MCP servers of the agent may be reached too; None for no."""
    allow_package_managers: bool | None
    """Whether the registries of package managers may be reached too; None for no."""
    allowed_hosts: Sequence[str] | None
    """The hosts that may be reached; None for none."""


class BetaPackagesParams(TypedDict, total=False):
    """What to install in a sandbox, by package manager."""

    type: Literal["packages"]
    """Always `packages`."""
    apt: Sequence[str] | None
    """Debian packages to install, perhaps with versions; None for none."""
    cargo: Sequence[str] | None
    """Rust crates to install, perhaps with versions; None for none."""
    gem: Sequence[str] | None
    """Ruby gems to install, perhaps with versions; None for none."""
    go: Sequence[str] | None
    """Go modules to install, perhaps with versions; None for none."""
    npm: Sequence[str] | None
    """npm packages to install, perhaps with versions; None for none."""
    pip: Sequence[str] | None
    """Python packages to install, perhaps with versions; None for none."""


class BetaCloudConfigParams(TypedDict, total=False):
    """Sandboxes run in the cloud."""

    type: Required[Literal["cloud"]]
    """Always `cloud`."""
    networking: Annotated[BetaUnrestrictedNetworkParam | BetaLimitedNetworkParams, Tagged()] | None
    """Which hosts a sandbox may reach; None for the default."""
    packages: BetaPackagesParams | None
    """What to install in a sandbox; None for nothing more."""


class BetaSelfHostedConfigParams(TypedDict, total=False):
    """Sandboxes run on your machines, whose workers ask for work."""

    type: Required[Literal["self_hosted"]]
    """Always `self_hosted`."""


BetaEnvironmentConfigParams = Annotated[BetaCloudConfigParams | BetaSelfHostedConfigParams, Tagged()]

BetaPolledWork = BetaSelfHostedWork | None
"""The next item of work; None when there is none (rule WRK-3)."""


@with_config(FORBID_EXTRA)
class EnvironmentCreateParams(TypedDict, total=False):
    """What `beta.environments.create` sends."""

    name: Required[str]
    """What people call it; no two in use share it (409)."""
    config: BetaEnvironmentConfigParams | None
    """Where its sandboxes run, and what is in them; None for the cloud with its defaults."""
    description: str | None
    """What it is for; None for nothing."""
    metadata: Mapping[str, str]
    """Your own data: up to 16 pairs, keys to 64 and values to 512 characters (rule MA-1)."""
    scope: Literal["organization", "account"] | None
    """Whether the organization may use it or the account that made it; None for the default."""


class EnvironmentCreateCall(EnvironmentCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.create`."""


@with_config(FORBID_EXTRA)
class EnvironmentUpdateParams(TypedDict, total=False):
    """What `beta.environments.update` sends; what is left out stays (rule MA-2)."""

    config: BetaEnvironmentConfigParams | None
    """What is in its sandboxes from now on; the kind cannot change (rule ENV-1). None for no change."""
    description: str | None
    """What it is for; None clears it."""
    metadata: Mapping[str, str | None]
    """Pairs to set; None as a value removes a key (rule MA-1)."""
    name: str | None
    """What people call it from now on; None for no change."""
    scope: Literal["organization", "account"] | None
    """Whether the organization may use it or the account that made it; None for the default."""


class EnvironmentUpdateCall(EnvironmentUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.update`."""


@with_config(FORBID_EXTRA)
class EnvironmentListParams(PageParams, total=False):
    """What `beta.environments.list` sends."""

    include_archived: bool
    """Whether archived environments are listed too; false by default."""


class EnvironmentListCall(EnvironmentListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.list`."""


@with_config(FORBID_EXTRA)
class WorkUpdateParams(TypedDict, total=False):
    """What `beta.environments.work.update` sends."""

    metadata: Required[Mapping[str, str | None]]
    """Pairs to set; None as a value removes a key (rule MA-1)."""


class WorkUpdateCall(WorkUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.work.update`."""


WorkListParams = PageParams


@with_config(FORBID_EXTRA)
class WorkHeartbeatParams(TypedDict, total=False):
    """What `beta.environments.work.heartbeat` sends (rule WRK-4)."""

    desired_ttl_seconds: int | None
    """How many seconds the lease shall last; None for the default."""
    expected_last_heartbeat: str | None
    """The `last_heartbeat` of the answer before, exactly, or `NO_HEARTBEAT` the first time; else 412 (rule WRK-4)."""


class WorkHeartbeatCall(WorkHeartbeatParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.environments.work.heartbeat`."""


@with_config(FORBID_EXTRA)
class WorkPollParams(TypedDict, total=False):
    """What `beta.environments.work.poll` sends (rule WRK-3)."""

    block_ms: int | None
    """How long to wait for work, 1 to 999 milliseconds; None answers at once."""
    reclaim_older_than_ms: int | None
    """After how many milliseconds work without an `ack` is handed out again; None for 5,000."""


class WorkPollCall(WorkPollParams, WorkerHeader, BetaHeader, RequestOptions):
    """Arguments of `client.beta.environments.work.poll`."""


@with_config(FORBID_EXTRA)
class WorkStopParams(TypedDict, total=False):
    """What `beta.environments.work.stop` sends (rule WRK-5)."""

    force: bool
    """Whether to stop at once, without letting the work end; false by default."""


class WorkStopCall(WorkStopParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.environments.work.stop`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
