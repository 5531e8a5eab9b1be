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
"""User profile access type: the known values."""

UserProfileEnforcementActionNextStep = Literal["verify"]
"""User profile enforcement action next step: the known values."""

UserProfileEnforcementActionReason = Literal[
    "unsupported_region", "fraud_or_abuse", "high_harm", "usage_policy_violation", "account_compromise", "unspecified"
]
"""User profile enforcement action reason: the known values."""

UserProfileEnforcementStatus = Literal["unrestricted", "pending", "restricted", "banned"]
"""User profile enforcement status: the known values."""

UserProfileExternalUserAccountStatus = Literal["active", "suspended", "blocked"]
"""User profile external user account status: the known values."""

UserProfileExternalUserEntityType = Literal["individual", "business", "non_profit", "government"]
"""User profile external user entity type: the known values."""

UserProfileListOrder = Literal["asc", "desc"]
"""User profile list order: the known values."""

UserProfileListOrderBy = Literal["created_at", "name"]
"""User profile list order by: the known values."""

UserProfileProgramStatus = Literal["active", "pending", "rejected"]
"""User profile program status: the known values."""


class DeletedUserProfile(BaseModel):
    """Confirms that a user profile was deleted."""

    type: Literal["user_profile_deleted"]
    id: str


class UserProfileEnforcementActionRestriction(BaseModel):
    """User profile enforcement action restriction (`restriction`)."""

    type: Literal["restriction"]
    id: str
    action: Annotated[Open[UserProfileEnforcementActionNextStep] | None, ALWAYS] = None
    expires_at: Annotated[Timestamp | None, ALWAYS] = None
    opened_at: Timestamp
    reason: Open[UserProfileEnforcementActionReason]


class UserProfileEnforcementActionBan(BaseModel):
    """User profile enforcement action ban (`ban`)."""

    type: Literal["ban"]
    id: str
    action: Annotated[Open[UserProfileEnforcementActionNextStep] | None, ALWAYS] = None
    expires_at: Annotated[Timestamp | None, ALWAYS] = None
    opened_at: Timestamp
    reason: Open[UserProfileEnforcementActionReason]


UserProfileEnforcementAction = Annotated[
    UserProfileEnforcementActionRestriction | UserProfileEnforcementActionBan, OpenUnion()
]
"""User profile enforcement action, one of several kinds."""


class UserProfileExternalUserDetails(BaseModel):
    """User profile external user details."""

    account_status: Annotated[Open[UserProfileExternalUserAccountStatus] | None, ALWAYS] = None
    country: Annotated[str | None, ALWAYS] = None
    email_hash: Annotated[str | None, ALWAYS] = None
    entity_type: Annotated[Open[UserProfileExternalUserEntityType] | None, ALWAYS] = None
    name_hash: Annotated[str | None, ALWAYS] = None
    onboarded_at: Annotated[Timestamp | None, ALWAYS] = None
    reference_id: Annotated[str | None, ALWAYS] = None


class UserProfileCyberRequirements(BaseModel):
    """User profile cyber requirements."""

    data_retention: bool
    human_review: bool


class UserProfileCyberTier(BaseModel):
    """User profile cyber tier."""

    status: Open[Literal["active", "inactive"]]


class UserProfileCyberProgram(BaseModel):
    """User profile cyber program."""

    requirements: Annotated[UserProfileCyberRequirements | None, ALWAYS] = None
    status: Open[UserProfileProgramStatus]
    tiers: dict[str, UserProfileCyberTier]


class UserProfileEfsFeature(BaseModel):
    """User profile EFS feature."""

    status: Open[Literal["active", "inactive"]]


class UserProfileEfsProgram(BaseModel):
    """User profile EFS program."""

    features: dict[str, UserProfileEfsFeature]
    status: Open[UserProfileProgramStatus]


class UserProfilePrograms(BaseModel):
    """User profile programs."""

    cyber: Annotated[UserProfileCyberProgram | None, ALWAYS] = None
    efs: Annotated[UserProfileEfsProgram | None, ALWAYS] = None


class UserProfile(BaseModel):
    """An end user on whose behalf calls are made (rule OTH-4)."""

    type: Literal["user_profile"]
    id: str
    access_type: Open[UserProfileAccessType]
    created_at: Timestamp
    enforcement_actions: list[UserProfileEnforcementAction]
    enforcement_status: Open[UserProfileEnforcementStatus]
    external_user_details: UserProfileExternalUserDetails
    metadata: dict[str, str]
    name: Annotated[str | None, ALWAYS] = None
    programs: UserProfilePrograms
    updated_at: Timestamp


class UserProfileActionURL(BaseModel):
    """A link at which an end user can act."""

    type: Literal["user_profile_action_url"]
    expires_at: Timestamp
    url: str


class UserProfileEnrollEndUserActionParam(TypedDict, total=False):
    """User profile enroll end user action, as sent (`enroll_end_user`)."""

    type: Required[Literal["enroll_end_user"]]


class UserProfileExternalUserDetailsParams(TypedDict, total=False):
    """User profile external user details, as sent."""

    account_status: UserProfileExternalUserAccountStatus | None
    country: str | None
    email_hash: str | None
    entity_type: UserProfileExternalUserEntityType | None
    name_hash: str | None
    onboarded_at: str | datetime
    reference_id: str | None


@with_config(FORBID_EXTRA)
class UserProfileCreateParams(TypedDict, total=False):
    """What `user_profiles.create` sends."""

    access_type: UserProfileAccessType
    external_user_details: UserProfileExternalUserDetailsParams
    metadata: Mapping[str, str]
    name: str | None


class UserProfileCreateCall(UserProfileCreateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.user_profiles.create`."""


@with_config(FORBID_EXTRA)
class UserProfileUpdateParams(TypedDict, total=False):
    """What `user_profiles.update` sends."""

    access_type: UserProfileAccessType | None
    external_user_details: UserProfileExternalUserDetailsParams
    metadata: Mapping[str, str]
    name: str | None


class UserProfileUpdateCall(UserProfileUpdateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.user_profiles.update`."""


@with_config(FORBID_EXTRA)
class UserProfileListParams(CursorParams, total=False):
    """What `user_profiles.list` sends."""

    enforcement_status: Sequence[UserProfileEnforcementStatus]
    order: UserProfileListOrder
    order_by: UserProfileListOrderBy


class UserProfileListCall(UserProfileListParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.user_profiles.list`."""


@with_config(FORBID_EXTRA)
class ActionURLCreateParams(TypedDict, total=False):
    """What `user_profiles.action_urls.create` sends."""

    action: Required[UserProfileEnrollEndUserActionParam]


class ActionURLCreateCall(ActionURLCreateParams, WorkspaceHeader, RequestOptions):
    """Arguments of `client.user_profiles.action_urls.create`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
