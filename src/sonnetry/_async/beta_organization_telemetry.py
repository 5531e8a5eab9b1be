# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization telemetry resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import telemetry as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types._calls import BetaCall, BetaCursorCall
    from ..types.beta import (
        BetaDeletedOrganizationWebhookEndpoint,
        BetaDeletedTelemetryDestination,
        BetaDeletedTelemetryDestinationWorkspace,
        BetaNewOrganizationWebhookEndpoint,
        BetaOrganizationWebhookEndpoint,
        BetaOrganizationWebhookEndpointSigningSecret,
        BetaTelemetryDestination,
        BetaTelemetryDestinationTestResponse,
        BetaTelemetryDestinationWorkspace,
    )
    from ..types.beta.organization.telemetry import (
        TelemetryDestinationCreateCall,
        TelemetryDestinationListCall,
        TelemetryDestinationUpdateCall,
        WebhookCreateCall,
        WebhookListCall,
        WebhookUpdateCall,
    )
    from .pages import AsyncPage, AsyncPageCursor
    from .raw_types import (
        AsyncBetaOrganizationTelemetryDestinationsResourceWithRawResponse,
        AsyncBetaOrganizationTelemetryDestinationsResourceWithStreamingResponse,
        AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse,
        AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse,
        AsyncBetaOrganizationWebhooksResourceWithRawResponse,
        AsyncBetaOrganizationWebhooksResourceWithStreamingResponse,
    )


class AsyncBetaOrganizationTelemetryDestinationsResource(AsyncAPIResource):
    """`client.beta.organization.telemetry_destinations`."""

    with_raw_response: AsyncBetaOrganizationTelemetryDestinationsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationTelemetryDestinationsResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource:
        """`client.beta.organization.telemetry_destinations.workspaces`."""
        return AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource(self._client)

    async def create(self, **params: Unpack[TelemetryDestinationCreateCall]) -> BetaTelemetryDestination:
        """Create a telemetry destination."""
        return await self._client.call(rows.TELEMETRY_DESTINATIONS_CREATE, params)

    async def retrieve(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaTelemetryDestination:
        """Get a telemetry destination."""
        return await self._client.call(rows.TELEMETRY_DESTINATIONS_RETRIEVE, params, {"destination_id": destination_id})

    async def update(
        self, destination_id: str, **params: Unpack[TelemetryDestinationUpdateCall]
    ) -> BetaTelemetryDestination:
        """Change a telemetry destination."""
        return await self._client.call(rows.TELEMETRY_DESTINATIONS_UPDATE, params, {"destination_id": destination_id})

    def list(
        self, **params: Unpack[TelemetryDestinationListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaTelemetryDestination], BetaTelemetryDestination]:
        """List telemetry destinations."""
        return paginate(self._client, rows.TELEMETRY_DESTINATIONS_LIST, params)

    async def delete(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaDeletedTelemetryDestination:
        """Delete a telemetry destination."""
        return await self._client.call(rows.TELEMETRY_DESTINATIONS_DELETE, params, {"destination_id": destination_id})

    async def test(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaTelemetryDestinationTestResponse:
        """Send a test record to a telemetry destination."""
        return await self._client.call(rows.TELEMETRY_DESTINATIONS_TEST, params, {"destination_id": destination_id})


class AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource(AsyncAPIResource):
    """`client.beta.organization.telemetry_destinations.workspaces`."""

    with_raw_response: AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse

    def list(
        self, destination_id: str, **params: Unpack[BetaCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaTelemetryDestinationWorkspace], BetaTelemetryDestinationWorkspace]:
        """List workspaces of a telemetry destination."""
        return paginate(
            self._client, rows.TELEMETRY_DESTINATIONS_WORKSPACES_LIST, params, {"destination_id": destination_id}
        )

    async def add(
        self, workspace_id: str, *, destination_id: str, **params: Unpack[BetaCall]
    ) -> BetaTelemetryDestinationWorkspace:
        """Send the telemetry of a workspace to a destination."""
        return await self._client.call(
            rows.TELEMETRY_DESTINATIONS_WORKSPACES_ADD,
            params,
            {"destination_id": destination_id, "workspace_id": workspace_id},
        )

    async def remove(
        self, workspace_id: str, *, destination_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedTelemetryDestinationWorkspace:
        """Stop sending the telemetry of a workspace to a destination."""
        return await self._client.call(
            rows.TELEMETRY_DESTINATIONS_WORKSPACES_REMOVE,
            params,
            {"destination_id": destination_id, "workspace_id": workspace_id},
        )


class AsyncBetaOrganizationWebhooksResource(AsyncAPIResource):
    """`client.beta.organization.webhooks`."""

    with_raw_response: AsyncBetaOrganizationWebhooksResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWebhooksResourceWithStreamingResponse

    async def create(self, **params: Unpack[WebhookCreateCall]) -> BetaNewOrganizationWebhookEndpoint:
        """Create a webhook endpoint."""
        return await self._client.call(rows.WEBHOOKS_CREATE, params)

    async def retrieve(self, webhook_endpoint_id: str, **params: Unpack[BetaCall]) -> BetaOrganizationWebhookEndpoint:
        """Get a webhook endpoint."""
        return await self._client.call(rows.WEBHOOKS_RETRIEVE, params, {"webhook_endpoint_id": webhook_endpoint_id})

    async def update(
        self, webhook_endpoint_id: str, **params: Unpack[WebhookUpdateCall]
    ) -> BetaOrganizationWebhookEndpoint:
        """Change a webhook endpoint."""
        return await self._client.call(rows.WEBHOOKS_UPDATE, params, {"webhook_endpoint_id": webhook_endpoint_id})

    def list(
        self, **params: Unpack[WebhookListCall]
    ) -> AsyncPaginator[AsyncPage[BetaOrganizationWebhookEndpoint], BetaOrganizationWebhookEndpoint]:
        """List webhook endpoints."""
        return paginate(self._client, rows.WEBHOOKS_LIST, params)

    async def delete(
        self, webhook_endpoint_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedOrganizationWebhookEndpoint:
        """Delete a webhook endpoint."""
        return await self._client.call(rows.WEBHOOKS_DELETE, params, {"webhook_endpoint_id": webhook_endpoint_id})

    async def regenerate_signing_secret(
        self, webhook_endpoint_id: str, **params: Unpack[BetaCall]
    ) -> BetaOrganizationWebhookEndpointSigningSecret:
        """Replace the signing secret of a webhook endpoint."""
        return await self._client.call(
            rows.WEBHOOKS_REGENERATE_SIGNING_SECRET, params, {"webhook_endpoint_id": webhook_endpoint_id}
        )
