"""The beta names of errors."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from .. import shared as ga

BetaAPIErrorObject = ga.APIErrorObject
BetaAuthenticationErrorObject = ga.AuthenticationErrorObject
BetaBillingErrorObject = ga.BillingErrorObject
BetaErrorObject = ga.ErrorObject
BetaErrorResponse = ga.ErrorResponse
BetaGatewayTimeoutErrorObject = ga.GatewayTimeoutErrorObject
BetaInvalidRequestErrorObject = ga.InvalidRequestErrorObject
BetaNotFoundErrorObject = ga.NotFoundErrorObject
BetaOverloadedErrorObject = ga.OverloadedErrorObject
BetaPermissionErrorObject = ga.PermissionErrorObject
BetaRateLimitErrorObject = ga.RateLimitErrorObject
