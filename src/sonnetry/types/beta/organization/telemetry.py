"""Telemetry destinations and webhook endpoints."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from ..._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, Timestamp
from ..._calls import BetaHeader, CursorParams, Mapping, Sequence
from ..._options import RequestOptions

BetaOrganizationWebhookEndpointState = Literal["disabled", "enabled"]

BetaTelemetryDestinationContentMode = Literal["metadata_only", "content"]


class BetaDeletedOrganizationWebhookEndpoint(BaseModel):
    type: Literal["webhook_endpoint_deleted"]
    id: str


class BetaDeletedTelemetryDestination(BaseModel):
    type: Literal["telemetry_destination_deleted"]
    id: str


class BetaDeletedTelemetryDestinationWorkspace(BaseModel):
    type: Literal["telemetry_destination_workspace_deleted"]
    telemetry_destination_id: str
    workspace_id: str


class BetaNewOrganizationWebhookEndpoint(BaseModel):
    id: str
    created_at: Timestamp
    description: str
    disabled_reason: str
    enabled_events: list[
        Open[
            Literal[
                "external_key.failed",
                "external_key.recovered",
                "external_storage.failed",
                "external_storage.recovered",
                "user_profile.enforcement_action_opened",
                "user_profile.enforcement_action_resolved",
                "user_profile.program_status_updated",
            ]
        ]
    ]
    name: str
    signing_secret: str
    state: Open[BetaOrganizationWebhookEndpointState]
    updated_at: Timestamp
    url: str


class BetaOrganizationWebhookEndpoint(BaseModel):
    id: str
    created_at: Timestamp
    description: str
    disabled_reason: str
    enabled_events: list[
        Open[
            Literal[
                "external_key.failed",
                "external_key.recovered",
                "external_storage.failed",
                "external_storage.recovered",
                "user_profile.enforcement_action_opened",
                "user_profile.enforcement_action_resolved",
                "user_profile.program_status_updated",
            ]
        ]
    ]
    name: str
    state: Open[BetaOrganizationWebhookEndpointState]
    updated_at: Timestamp
    url: str


class BetaOrganizationWebhookEndpointSigningSecret(BaseModel):
    signing_secret: str


class BetaTelemetryDestinationDeliveryHealth(BaseModel):
    last_error: Annotated[str | None, ALWAYS] = None
    last_error_at: Annotated[Timestamp | None, ALWAYS] = None
    last_success_at: Annotated[Timestamp | None, ALWAYS] = None


class BetaTelemetryDestinationStateEnabled(BaseModel):
    type: Literal["enabled"]


class BetaTelemetryDestinationDisabledReasonCaller(BaseModel):
    type: Literal["caller"]


class BetaTelemetryDestinationDisabledReasonSustainedFailure(BaseModel):
    type: Literal["sustained_failure"]


class BetaTelemetryDestinationDisabledReasonInvalidAddress(BaseModel):
    type: Literal["invalid_address"]


class BetaTelemetryDestinationDisabledReasonRedirect(BaseModel):
    type: Literal["redirect"]


BetaTelemetryDestinationDisabledReason = Annotated[
    BetaTelemetryDestinationDisabledReasonCaller
    | BetaTelemetryDestinationDisabledReasonSustainedFailure
    | BetaTelemetryDestinationDisabledReasonInvalidAddress
    | BetaTelemetryDestinationDisabledReasonRedirect,
    OpenUnion(),
]


class BetaTelemetryDestinationStateDisabled(BaseModel):
    type: Literal["disabled"]
    reason: BetaTelemetryDestinationDisabledReason


BetaTelemetryDestinationState = Annotated[
    BetaTelemetryDestinationStateEnabled | BetaTelemetryDestinationStateDisabled, OpenUnion()
]


class BetaTelemetryDestinationTraces(BaseModel):
    content_mode: Open[BetaTelemetryDestinationContentMode]
    enabled: bool
    endpoint_url: Annotated[str | None, ALWAYS] = None
    max_content_bytes: Annotated[int | None, ALWAYS] = None


class BetaTelemetryDestinationWorkspacesAll(BaseModel):
    type: Literal["all"]


class BetaTelemetryDestinationWorkspacesInclude(BaseModel):
    type: Literal["include"]


class BetaTelemetryDestinationWorkspacesExclude(BaseModel):
    type: Literal["exclude"]


BetaTelemetryDestinationWorkspaces = Annotated[
    BetaTelemetryDestinationWorkspacesAll
    | BetaTelemetryDestinationWorkspacesInclude
    | BetaTelemetryDestinationWorkspacesExclude,
    OpenUnion(),
]


class BetaTelemetryDestination(BaseModel):
    type: Literal["telemetry_destination"]
    id: str
    created_at: Timestamp
    delivery_health: BetaTelemetryDestinationDeliveryHealth
    display_name: Annotated[str | None, ALWAYS] = None
    endpoint_url: str
    header_names: list[str]
    state: BetaTelemetryDestinationState
    traces: BetaTelemetryDestinationTraces
    updated_at: Timestamp
    workspaces: BetaTelemetryDestinationWorkspaces


class BetaTelemetryDestinationTestFailure(BaseModel):
    type: Literal["failure"]
    error: str


class BetaTelemetryDestinationTestSuccess(BaseModel):
    type: Literal["success"]


BetaTelemetryDestinationTestResult = Annotated[
    BetaTelemetryDestinationTestSuccess | BetaTelemetryDestinationTestFailure, OpenUnion()
]


class BetaTelemetryDestinationTestResponse(BaseModel):
    type: Literal["telemetry_destination_test"]
    result: BetaTelemetryDestinationTestResult


class BetaTelemetryDestinationWorkspace(BaseModel):
    type: Literal["telemetry_destination_workspace"]
    created_at: Timestamp
    telemetry_destination_id: str
    workspace_id: str


class BetaTelemetryDestinationStateDisabledParams(TypedDict, total=False):
    type: Required[Literal["disabled"]]


class BetaTelemetryDestinationStateEnabledParams(TypedDict, total=False):
    type: Required[Literal["enabled"]]


BetaTelemetryDestinationStateParams = Annotated[
    BetaTelemetryDestinationStateEnabledParams | BetaTelemetryDestinationStateDisabledParams, Tagged()
]


class BetaTelemetryDestinationTracesParams(TypedDict, total=False):
    content_mode: BetaTelemetryDestinationContentMode | None
    enabled: bool
    endpoint_url: str | None
    max_content_bytes: int | None


class BetaTelemetryDestinationWorkspacesAllParams(TypedDict, total=False):
    type: Required[Literal["all"]]


class BetaTelemetryDestinationWorkspacesExcludeParams(TypedDict, total=False):
    type: Required[Literal["exclude"]]
    workspace_ids: Sequence[str]


class BetaTelemetryDestinationWorkspacesIncludeParams(TypedDict, total=False):
    type: Required[Literal["include"]]
    workspace_ids: Sequence[str]


BetaTelemetryDestinationWorkspacesParams = Annotated[
    BetaTelemetryDestinationWorkspacesAllParams
    | BetaTelemetryDestinationWorkspacesIncludeParams
    | BetaTelemetryDestinationWorkspacesExcludeParams,
    Tagged(),
]


@with_config(FORBID_EXTRA)
class TelemetryDestinationCreateParams(TypedDict, total=False):
    endpoint_url: Required[str]
    workspaces: Required[BetaTelemetryDestinationWorkspacesParams]
    display_name: str | None
    headers: Mapping[str, str]
    traces: BetaTelemetryDestinationTracesParams


class TelemetryDestinationCreateCall(TelemetryDestinationCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.telemetry_destinations.create`."""


@with_config(FORBID_EXTRA)
class TelemetryDestinationUpdateParams(TypedDict, total=False):
    display_name: str | None
    endpoint_url: str
    headers: Mapping[str, str | None] | None
    state: BetaTelemetryDestinationStateParams
    traces: BetaTelemetryDestinationTracesParams | None
    workspaces: BetaTelemetryDestinationWorkspacesParams


class TelemetryDestinationUpdateCall(TelemetryDestinationUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.telemetry_destinations.update`."""


@with_config(FORBID_EXTRA)
class TelemetryDestinationListParams(CursorParams, total=False):
    workspace_ids: Sequence[str]


class TelemetryDestinationListCall(TelemetryDestinationListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.telemetry_destinations.list`."""


TelemetryDestinationWorkspaceListParams = CursorParams


@with_config(FORBID_EXTRA)
class WebhookCreateParams(TypedDict, total=False):
    enabled_events: Required[
        Sequence[
            Literal[
                "external_key.failed",
                "external_key.recovered",
                "external_storage.failed",
                "external_storage.recovered",
                "user_profile.enforcement_action_opened",
                "user_profile.enforcement_action_resolved",
                "user_profile.program_status_updated",
            ]
        ]
    ]
    url: Required[str]
    description: str
    name: str


class WebhookCreateCall(WebhookCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.webhooks.create`."""


@with_config(FORBID_EXTRA)
class WebhookUpdateParams(TypedDict, total=False):
    description: str
    enabled_events: Sequence[
        Literal[
            "external_key.failed",
            "external_key.recovered",
            "external_storage.failed",
            "external_storage.recovered",
            "user_profile.enforcement_action_opened",
            "user_profile.enforcement_action_resolved",
            "user_profile.program_status_updated",
        ]
    ]
    name: str
    state: Literal["disabled", "enabled"]
    url: str


class WebhookUpdateCall(WebhookUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.webhooks.update`."""


@with_config(FORBID_EXTRA)
class WebhookListParams(TypedDict, total=False):
    after_id: str | None
    before_id: str | None
    limit: Annotated[int, Ge(1), Le(1_000)]
    order: Literal["asc", "desc"] | None


class WebhookListCall(WebhookListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.webhooks.list`."""
