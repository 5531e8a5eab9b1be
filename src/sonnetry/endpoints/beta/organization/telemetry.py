"""Beta routes: organization, telemetry."""

from __future__ import annotations

from ....types._calls import BetaCall, BetaCursorCall
from ....types.beta.organization.telemetry import (
    BetaDeletedOrganizationWebhookEndpoint,
    BetaDeletedTelemetryDestination,
    BetaDeletedTelemetryDestinationWorkspace,
    BetaNewOrganizationWebhookEndpoint,
    BetaOrganizationWebhookEndpoint,
    BetaOrganizationWebhookEndpointSigningSecret,
    BetaTelemetryDestination,
    BetaTelemetryDestinationTestResponse,
    BetaTelemetryDestinationWorkspace,
    TelemetryDestinationCreateCall,
    TelemetryDestinationListCall,
    TelemetryDestinationUpdateCall,
    WebhookCreateCall,
    WebhookListCall,
    WebhookUpdateCall,
)
from ... import API_VERSION, Endpoint

BETAS_TELEMETRY_DESTINATIONS = ("telemetry-destinations-2026-08-11",)
BETAS_WEBHOOKS = ("webhooks-2026-10-07",)


TELEMETRY_DESTINATIONS_CREATE = Endpoint(
    name="beta.organization.telemetry_destinations.create",
    verb="POST",
    path="/v1/organizations/telemetry_destinations",
    summary="Create a telemetry destination.",
    params=TelemetryDestinationCreateCall,
    result=BetaTelemetryDestination,
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

TELEMETRY_DESTINATIONS_RETRIEVE = Endpoint(
    name="beta.organization.telemetry_destinations.retrieve",
    verb="GET",
    path="/v1/organizations/telemetry_destinations/{destination_id}",
    summary="Get a telemetry destination.",
    params=BetaCall,
    result=BetaTelemetryDestination,
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

TELEMETRY_DESTINATIONS_UPDATE = Endpoint(
    name="beta.organization.telemetry_destinations.update",
    verb="POST",
    path="/v1/organizations/telemetry_destinations/{destination_id}",
    summary="Change a telemetry destination.",
    params=TelemetryDestinationUpdateCall,
    result=BetaTelemetryDestination,
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

TELEMETRY_DESTINATIONS_LIST = Endpoint(
    name="beta.organization.telemetry_destinations.list",
    verb="GET",
    path="/v1/organizations/telemetry_destinations",
    summary="List telemetry destinations.",
    params=TelemetryDestinationListCall,
    result=BetaTelemetryDestination,
    page="PageCursor",
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

TELEMETRY_DESTINATIONS_DELETE = Endpoint(
    name="beta.organization.telemetry_destinations.delete",
    verb="DELETE",
    path="/v1/organizations/telemetry_destinations/{destination_id}",
    summary="Delete a telemetry destination.",
    params=BetaCall,
    result=BetaDeletedTelemetryDestination,
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

TELEMETRY_DESTINATIONS_TEST = Endpoint(
    name="beta.organization.telemetry_destinations.test",
    verb="POST",
    path="/v1/organizations/telemetry_destinations/{destination_id}/test",
    summary="Send a test record to a telemetry destination.",
    params=BetaCall,
    result=BetaTelemetryDestinationTestResponse,
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

TELEMETRY_DESTINATIONS_WORKSPACES_LIST = Endpoint(
    name="beta.organization.telemetry_destinations.workspaces.list",
    verb="GET",
    path="/v1/organizations/telemetry_destinations/{destination_id}/workspaces",
    summary="List workspaces of a telemetry destination.",
    params=BetaCursorCall,
    result=BetaTelemetryDestinationWorkspace,
    page="PageCursor",
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

TELEMETRY_DESTINATIONS_WORKSPACES_ADD = Endpoint(
    name="beta.organization.telemetry_destinations.workspaces.add",
    verb="POST",
    path="/v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}",
    summary="Send the telemetry of a workspace to a destination.",
    params=BetaCall,
    result=BetaTelemetryDestinationWorkspace,
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

TELEMETRY_DESTINATIONS_WORKSPACES_REMOVE = Endpoint(
    name="beta.organization.telemetry_destinations.workspaces.remove",
    verb="DELETE",
    path="/v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}",
    summary="Stop sending the telemetry of a workspace to a destination.",
    params=BetaCall,
    result=BetaDeletedTelemetryDestinationWorkspace,
    betas=BETAS_TELEMETRY_DESTINATIONS,
    api_version=API_VERSION,
)

WEBHOOKS_CREATE = Endpoint(
    name="beta.organization.webhooks.create",
    verb="POST",
    path="/v1/organizations/webhooks",
    summary="Create a webhook endpoint.",
    params=WebhookCreateCall,
    result=BetaNewOrganizationWebhookEndpoint,
    betas=BETAS_WEBHOOKS,
    api_version=API_VERSION,
)

WEBHOOKS_RETRIEVE = Endpoint(
    name="beta.organization.webhooks.retrieve",
    verb="GET",
    path="/v1/organizations/webhooks/{webhook_endpoint_id}",
    summary="Get a webhook endpoint.",
    params=BetaCall,
    result=BetaOrganizationWebhookEndpoint,
    betas=BETAS_WEBHOOKS,
    api_version=API_VERSION,
)

WEBHOOKS_UPDATE = Endpoint(
    name="beta.organization.webhooks.update",
    verb="POST",
    path="/v1/organizations/webhooks/{webhook_endpoint_id}",
    summary="Change a webhook endpoint.",
    params=WebhookUpdateCall,
    result=BetaOrganizationWebhookEndpoint,
    betas=BETAS_WEBHOOKS,
    api_version=API_VERSION,
)

WEBHOOKS_LIST = Endpoint(
    name="beta.organization.webhooks.list",
    verb="GET",
    path="/v1/organizations/webhooks",
    summary="List webhook endpoints.",
    params=WebhookListCall,
    result=BetaOrganizationWebhookEndpoint,
    page="Page",
    betas=BETAS_WEBHOOKS,
    api_version=API_VERSION,
)

WEBHOOKS_DELETE = Endpoint(
    name="beta.organization.webhooks.delete",
    verb="DELETE",
    path="/v1/organizations/webhooks/{webhook_endpoint_id}",
    summary="Delete a webhook endpoint.",
    params=BetaCall,
    result=BetaDeletedOrganizationWebhookEndpoint,
    betas=BETAS_WEBHOOKS,
    api_version=API_VERSION,
)

WEBHOOKS_REGENERATE_SIGNING_SECRET = Endpoint(
    name="beta.organization.webhooks.regenerate_signing_secret",
    verb="POST",
    path="/v1/organizations/webhooks/{webhook_endpoint_id}/regenerate_signing_secret",
    summary="Replace the signing secret of a webhook endpoint.",
    params=BetaCall,
    result=BetaOrganizationWebhookEndpointSigningSecret,
    betas=BETAS_WEBHOOKS,
    api_version=API_VERSION,
)
