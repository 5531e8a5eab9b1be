"""User profiles: what `/v1/user_profiles` takes and answers (rule OTH-4)."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from ._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Timestamp
from ._calls import CursorParams, Mapping, Sequence, WorkspaceHeader
from ._lazy import package
from ._options import RequestOptions

UserProfileAccessType = Literal["application", "passthrough"]
"""How an end user reaches the API: through a product, or with requests that are passed on."""

UserProfileEnforcementActionNextStep = Literal["verify"]
"""What an end user can do about a measure."""

UserProfileEnforcementActionReason = Literal[
    "unsupported_region", "fraud_or_abuse", "high_harm", "usage_policy_violation", "account_compromise", "unspecified"
]
"""Why a measure was taken against an end user."""

UserProfileEnforcementStatus = Literal["unrestricted", "pending", "restricted", "banned"]
"""How far an end user is limited, from not at all to banned."""

UserProfileExternalUserAccountStatus = Literal["active", "suspended", "blocked"]
"""The state of an end user's account on your platform."""

UserProfileExternalUserEntityType = Literal["individual", "business", "non_profit", "government"]
"""What kind of body an end user is."""

UserProfileListOrder = Literal["asc", "desc"]
"""Which end of a list of profiles comes first."""

UserProfileListOrderBy = Literal["created_at", "name"]
"""What a list of profiles is sorted by."""

UserProfileProgramStatus = Literal["active", "pending", "rejected"]
"""Whether a profile was admitted to a program."""


class DeletedUserProfile(BaseModel):
    """Confirms that a user profile was deleted."""

    type: Literal["user_profile_deleted"]
    """Always `user_profile_deleted`."""
    id: str
    """The profile that no longer exists (`uprof_...`)."""


class UserProfileEnforcementActionRestriction(BaseModel):
    """A measure that limits what the end user may do."""

    type: Literal["restriction"]
    """Always `restriction`."""
    id: str
    """The measure, which webhook events about it also name."""
    action: Annotated[Open[UserProfileEnforcementActionNextStep] | None, ALWAYS] = None
    """What the end user can do about it, such as `verify`; None if there is nothing."""
    expires_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it ends without anybody's doing; None if it does not."""
    opened_at: Timestamp
    """When it began."""
    reason: Open[UserProfileEnforcementActionReason]
    """Why it was taken; `unspecified` if that is not told."""


class UserProfileEnforcementActionBan(BaseModel):
    """A measure that shuts the end user out."""

    type: Literal["ban"]
    """Always `ban`."""
    id: str
    """The measure, which webhook events about it also name."""
    action: Annotated[Open[UserProfileEnforcementActionNextStep] | None, ALWAYS] = None
    """What the end user can do about it, such as `verify`; None if there is nothing."""
    expires_at: Annotated[Timestamp | None, ALWAYS] = None
    """When it ends without anybody's doing; None if it does not."""
    opened_at: Timestamp
    """When it began."""
    reason: Open[UserProfileEnforcementActionReason]
    """Why it was taken; `unspecified` if that is not told."""


UserProfileEnforcementAction = Annotated[
    UserProfileEnforcementActionRestriction | UserProfileEnforcementActionBan, OpenUnion()
]
"""A measure against an end user."""


class UserProfileExternalUserDetails(BaseModel):
    """What your platform has told about the end user."""

    account_status: Annotated[Open[UserProfileExternalUserAccountStatus] | None, ALWAYS] = None
    """Whether the account on your platform is active; None if not told."""
    country: Annotated[str | None, ALWAYS] = None
    """The country of the end user, a code of two letters (ISO 3166-1); None if not told."""
    email_hash: Annotated[str | None, ALWAYS] = None
    """A hash of the e-mail address, so that it need not be sent itself; None if not told."""
    entity_type: Annotated[Open[UserProfileExternalUserEntityType] | None, ALWAYS] = None
    """Whether a person, a business or another body uses the account; None if not told."""
    name_hash: Annotated[str | None, ALWAYS] = None
    """A hash of the name, so that it need not be sent itself; None if not told."""
    onboarded_at: Annotated[Timestamp | None, ALWAYS] = None
    """When the end user joined your platform; None if not told."""
    reference_id: Annotated[str | None, ALWAYS] = None
    """Your own id of the end user; None if not told."""


class UserProfileCyberRequirements(BaseModel):
    """What the cyber program asks of the profile."""

    data_retention: bool
    """Whether requests and responses must be retained."""
    human_review: bool
    """Whether people must be allowed to review what is retained."""


class UserProfileCyberTier(BaseModel):
    """One tier of the cyber program."""

    status: Open[Literal["active", "inactive"]]
    """Whether the profile has this tier."""


class UserProfileCyberProgram(BaseModel):
    """Where the profile stands in the program for security work."""

    requirements: Annotated[UserProfileCyberRequirements | None, ALWAYS] = None
    """What must hold to take part; None if nothing must."""
    status: Open[UserProfileProgramStatus]
    """Whether the profile was admitted: `pending` until that is decided."""
    tiers: dict[str, UserProfileCyberTier]
    """The tiers, by name."""


class UserProfileEfsFeature(BaseModel):
    """One feature of the EFS program."""

    status: Open[Literal["active", "inactive"]]
    """Whether the profile has this feature."""


class UserProfileEfsProgram(BaseModel):
    """Where the profile stands in the program for storage of one's own (EFS)."""

    features: dict[str, UserProfileEfsFeature]
    """The parts of the program, by name."""
    status: Open[UserProfileProgramStatus]
    """Whether the profile was admitted: `pending` until that is decided."""


class UserProfilePrograms(BaseModel):
    """The programs that the profile applied for."""

    cyber: Annotated[UserProfileCyberProgram | None, ALWAYS] = None
    """The program for security work; None if it did not apply."""
    efs: Annotated[UserProfileEfsProgram | None, ALWAYS] = None
    """The program for storage of one's own; None if it did not apply."""


class UserProfile(BaseModel):
    """An end user on whose behalf calls are made (rule OTH-4)."""

    type: Literal["user_profile"]
    """Always `user_profile`."""
    id: str
    """The profile (`uprof_...`), as the header `anthropic-user-profile-id` names it."""
    access_type: Open[UserProfileAccessType]
    """`passthrough` if the end user's requests reach the API much as they are, `application` if a product stands
    between."""
    created_at: Timestamp
    """When it was created."""
    enforcement_actions: list[UserProfileEnforcementAction]
    """The measures in force against the end user; empty if there are none."""
    enforcement_status: Open[UserProfileEnforcementStatus]
    """The most severe measure in force, or `unrestricted`."""
    external_user_details: UserProfileExternalUserDetails
    """What your platform has told about the end user."""
    metadata: dict[str, str]
    """Key-value pairs of your own."""
    name: Annotated[str | None, ALWAYS] = None
    """A name for people; None if it has none."""
    programs: UserProfilePrograms
    """The programs that it applied for."""
    updated_at: Timestamp
    """When it was last changed."""


class UserProfileActionURL(BaseModel):
    """A link at which an end user can act."""

    type: Literal["user_profile_action_url"]
    """Always `user_profile_action_url`."""
    expires_at: Timestamp
    """When the link stops working."""
    url: str
    """The link to send the end user to."""


class UserProfileEnrollEndUserActionParam(TypedDict, total=False):
    """The end user is to enroll."""

    type: Required[Literal["enroll_end_user"]]
    """Always `enroll_end_user`."""


class UserProfileExternalUserDetailsParams(TypedDict, total=False):
    """What your platform tells about the end user."""

    account_status: UserProfileExternalUserAccountStatus | None
    """Whether the account on your platform is active; None if not told."""
    country: str | None
    """The country of the end user, a code of two letters (ISO 3166-1); None if not told."""
    email_hash: str | None
    """A hash of the e-mail address, so that it need not be sent itself; None if not told."""
    entity_type: UserProfileExternalUserEntityType | None
    """Whether a person, a business or another body uses the account; None if not told."""
    name_hash: str | None
    """A hash of the name, so that it need not be sent itself; None if not told."""
    onboarded_at: str | datetime
    """When the end user joined your platform, as a `datetime` or RFC 3339 text."""
    reference_id: str | None
    """Your own id of the end user; None if not told."""


@with_config(FORBID_EXTRA)
class UserProfileCreateParams(TypedDict, total=False):
    """What `user_profiles.create` sends."""

    access_type: UserProfileAccessType
    """`passthrough` if the end user's requests reach the API much as they are, `application` if a product stands
    between."""
    external_user_details: UserProfileExternalUserDetailsParams
    """What your platform tells about the end user."""
    metadata: Mapping[str, str]
    """Key-value pairs of your own, at most 16; none by default."""
    name: str | None
    """A name for people; None or absent for none."""


class UserProfileCreateCall(UserProfileCreateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.user_profiles.create`."""


@with_config(FORBID_EXTRA)
class UserProfileUpdateParams(TypedDict, total=False):
    """What `user_profiles.update` sends."""

    access_type: UserProfileAccessType | None
    """How the end user reaches the API, as in `create`; absent leaves it as it is."""
    external_user_details: UserProfileExternalUserDetailsParams
    """What your platform tells about the end user; fields that are absent stay as they are."""
    metadata: Mapping[str, str]
    """Pairs to set, merged by key into those that exist."""
    name: str | None
    """A name for people; None clears it, absent leaves it."""


class UserProfileUpdateCall(UserProfileUpdateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.user_profiles.update`."""


@with_config(FORBID_EXTRA)
class UserProfileListParams(CursorParams, total=False):
    """What `user_profiles.list` sends."""

    enforcement_status: Sequence[UserProfileEnforcementStatus]
    """Only profiles with one of these; all by default."""
    order: UserProfileListOrder
    """`asc` from the lowest, `desc` from the highest."""
    order_by: UserProfileListOrderBy
    """What the list is sorted by."""


class UserProfileListCall(UserProfileListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.user_profiles.list`."""


@with_config(FORBID_EXTRA)
class ActionURLCreateParams(TypedDict, total=False):
    """What `user_profiles.action_urls.create` sends."""

    action: Required[UserProfileEnrollEndUserActionParam]
    """What the end user is to do at the link."""


class ActionURLCreateCall(ActionURLCreateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.user_profiles.action_urls.create`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
