"""User profiles in their beta form."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import with_config
from typing_extensions import TypedDict

from .. import user_profiles as ga
from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, Timestamp
from .._calls import BetaHeader, CursorParams, Mapping, WorkspaceHeader
from .._lazy import package
from .._options import RequestOptions

BetaDeletedUserProfile = ga.DeletedUserProfile
BetaUserProfileActionURL = ga.UserProfileActionURL
BetaUserProfileEnrollEndUserActionParam = ga.UserProfileEnrollEndUserActionParam


class BetaUserProfileTrustGrant(BaseModel):
    """User profile trust grant."""

    status: Open[Literal["active", "pending", "rejected"]]


class BetaUserProfileExternalUserDetails(BaseModel):
    """User profile external user details."""

    account_status: Annotated[Open[Literal["active", "suspended", "blocked"]] | None, ALWAYS] = None
    country: Annotated[str | None, ALWAYS] = None
    email_hash: Annotated[str | None, ALWAYS] = None
    entity_type: Annotated[Open[Literal["individual", "business", "non_profit", "government"]] | None, ALWAYS] = None
    name_hash: Annotated[str | None, ALWAYS] = None
    onboarded_at: Annotated[Timestamp | None, ALWAYS] = None
    reference_id: Annotated[str | None, ALWAYS] = None


class BetaUserProfile(BaseModel):
    """An end user on whose behalf calls are made (rule OTH-4)."""

    type: Literal["user_profile"]
    id: str
    created_at: Timestamp
    metadata: dict[str, str]
    name: Annotated[str | None, ALWAYS] = None
    trust_grants: dict[str, BetaUserProfileTrustGrant]
    updated_at: Timestamp
    access_type: Open[Literal["application", "passthrough"]] | None = None
    external_id: str | None = None
    external_user_details: BetaUserProfileExternalUserDetails | None = None
    external_user_onboarded_at: Timestamp | None = None


class BetaUserProfileEnrollmentURL(BaseModel):
    """User profile enrollment URL (`enrollment_url`)."""

    type: Literal["enrollment_url"]
    expires_at: Timestamp
    url: str


class BetaUserProfileExternalUserDetailsParams(TypedDict, total=False):
    """User profile external user details, as sent."""

    account_status: Literal["active", "suspended", "blocked"] | None
    country: str | None
    email_hash: str | None
    entity_type: Literal["individual", "business", "non_profit", "government"] | None
    name_hash: str | None
    onboarded_at: str | datetime
    reference_id: str | None


@with_config(FORBID_EXTRA)
class UserProfileCreateParams(TypedDict, total=False):
    """What `beta.user_profiles.create` sends."""

    access_type: Literal["application", "passthrough"]
    external_id: str | None
    external_user_details: BetaUserProfileExternalUserDetailsParams
    external_user_onboarded_at: str | datetime
    metadata: Mapping[str, str]
    name: str | None


class UserProfileCreateCall(UserProfileCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.create`."""


@with_config(FORBID_EXTRA)
class UserProfileUpdateParams(TypedDict, total=False):
    """What `beta.user_profiles.update` sends."""

    access_type: Literal["application", "passthrough"] | None
    external_id: str | None
    external_user_details: BetaUserProfileExternalUserDetailsParams
    external_user_onboarded_at: str | datetime
    metadata: Mapping[str, str]
    name: str | None


class UserProfileUpdateCall(UserProfileUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.update`."""


@with_config(FORBID_EXTRA)
class UserProfileListParams(CursorParams, total=False):
    """What `beta.user_profiles.list` sends."""

    order: Literal["asc", "desc"]
    order_by: Literal["created_at", "name"]


class UserProfileListCall(UserProfileListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.list`."""


ActionURLCreateParams = ga.ActionURLCreateParams


class ActionURLCreateCall(ActionURLCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.action_urls.create`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
