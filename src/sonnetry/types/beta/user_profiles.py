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
    """Whether the profile was granted a kind of trust."""

    status: Open[Literal["active", "pending", "rejected"]]
    """`pending` until it is decided, then `active` or `rejected`."""


class BetaUserProfileExternalUserDetails(BaseModel):
    """What your platform has told about the end user."""

    account_status: Annotated[Open[Literal["active", "suspended", "blocked"]] | None, ALWAYS] = None
    """Whether the account on your platform is active; None if not told."""
    country: Annotated[str | None, ALWAYS] = None
    """The country of the end user, a code of two letters (ISO 3166-1); None if not told."""
    email_hash: Annotated[str | None, ALWAYS] = None
    """A hash of the e-mail address, so that it need not be sent itself; None if not told."""
    entity_type: Annotated[Open[Literal["individual", "business", "non_profit", "government"]] | None, ALWAYS] = None
    """Whether a person, a business or another body uses the account; None if not told."""
    name_hash: Annotated[str | None, ALWAYS] = None
    """A hash of the name, so that it need not be sent itself; None if not told."""
    onboarded_at: Annotated[Timestamp | None, ALWAYS] = None
    """When the end user joined your platform; None if not told."""
    reference_id: Annotated[str | None, ALWAYS] = None
    """Your own id of the end user; None if not told."""


class BetaUserProfile(BaseModel):
    """An end user on whose behalf calls are made (rule OTH-4)."""

    type: Literal["user_profile"]
    """Always `user_profile`."""
    id: str
    """The profile (`uprof_...`), as the header `anthropic-user-profile-id` names it."""
    created_at: Timestamp
    """When it was created."""
    metadata: dict[str, str]
    """Key-value pairs of your own."""
    name: Annotated[str | None, ALWAYS] = None
    """A name for people; None if it has none."""
    trust_grants: dict[str, BetaUserProfileTrustGrant]
    """What the profile was granted, by the name of the grant."""
    updated_at: Timestamp
    """When it was last changed."""
    access_type: Open[Literal["application", "passthrough"]] | None = None
    """`passthrough` if the end user's requests reach the API much as they are, `application` if a product stands
    between."""
    external_id: str | None = None
    """Your own id of the end user; None if not told."""
    external_user_details: BetaUserProfileExternalUserDetails | None = None
    """What your platform has told about the end user."""
    external_user_onboarded_at: Timestamp | None = None
    """When the end user joined your platform; None if not told."""


class BetaUserProfileEnrollmentURL(BaseModel):
    """A link at which an end user can enroll."""

    type: Literal["enrollment_url"]
    """Always `enrollment_url`."""
    expires_at: Timestamp
    """When the link stops working."""
    url: str
    """The link to send the end user to."""


class BetaUserProfileExternalUserDetailsParams(TypedDict, total=False):
    """What your platform tells about the end user."""

    account_status: Literal["active", "suspended", "blocked"] | None
    """Whether the account on your platform is active; None if not told."""
    country: str | None
    """The country of the end user, a code of two letters (ISO 3166-1); None if not told."""
    email_hash: str | None
    """A hash of the e-mail address, so that it need not be sent itself; None if not told."""
    entity_type: Literal["individual", "business", "non_profit", "government"] | None
    """Whether a person, a business or another body uses the account; None if not told."""
    name_hash: str | None
    """A hash of the name, so that it need not be sent itself; None if not told."""
    onboarded_at: str | datetime
    """When the end user joined your platform, as a `datetime` or RFC 3339 text."""
    reference_id: str | None
    """Your own id of the end user; None if not told."""


@with_config(FORBID_EXTRA)
class UserProfileCreateParams(TypedDict, total=False):
    """What `beta.user_profiles.create` sends."""

    access_type: Literal["application", "passthrough"]
    """`passthrough` if the end user's requests reach the API much as they are, `application` if a product stands
    between."""
    external_id: str | None
    """Your own id of the end user; None if not told."""
    external_user_details: BetaUserProfileExternalUserDetailsParams
    """What your platform tells about the end user."""
    external_user_onboarded_at: str | datetime
    """When the end user joined your platform, as a `datetime` or RFC 3339 text."""
    metadata: Mapping[str, str]
    """Key-value pairs of your own, at most 16; none by default."""
    name: str | None
    """A name for people; None or absent for none."""


class UserProfileCreateCall(UserProfileCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.create`."""


@with_config(FORBID_EXTRA)
class UserProfileUpdateParams(TypedDict, total=False):
    """What `beta.user_profiles.update` sends."""

    access_type: Literal["application", "passthrough"] | None
    """How the end user reaches the API, as in `create`; absent leaves it as it is."""
    external_id: str | None
    """Your own id of the end user; None if not told."""
    external_user_details: BetaUserProfileExternalUserDetailsParams
    """What your platform tells about the end user; fields that are absent stay as they are."""
    external_user_onboarded_at: str | datetime
    """When the end user joined your platform, as a `datetime` or RFC 3339 text."""
    metadata: Mapping[str, str]
    """Pairs to set, merged by key into those that exist."""
    name: str | None
    """A name for people; None clears it, absent leaves it."""


class UserProfileUpdateCall(UserProfileUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.update`."""


@with_config(FORBID_EXTRA)
class UserProfileListParams(CursorParams, total=False):
    """What `beta.user_profiles.list` sends."""

    order: Literal["asc", "desc"]
    """`asc` from the lowest, `desc` from the highest."""
    order_by: Literal["created_at", "name"]
    """What the list is sorted by."""


class UserProfileListCall(UserProfileListParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.list`."""


ActionURLCreateParams = ga.ActionURLCreateParams


class ActionURLCreateCall(ActionURLCreateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.action_urls.create`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
