"""Data controls of Claude on Google Cloud: a customer's own encryption keys and buckets, for each region.

A user profile and a Google Cloud project have the same controls, so most classes here have two names.
"""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, Timestamp
from .._calls import BetaHeader, Mapping, WorkspaceHeader
from .._options import RequestOptions

# --- Encryption keys ----------------------------------------------------------------------------------------------------


class BetaGoogleManagedRetiredKey(BaseModel):
    """A key that a region no longer encrypts with; it must stay usable until `expires_at`."""

    expires_at: Timestamp
    """When this entry goes, and the key with it may."""
    external_key_id: str
    """The external key (`ekey_...`)."""
    region: str
    """The code of the region that used it."""


class BetaGoogleManagedCMEKRegionNotConfigured(BaseModel):
    """The region has no key."""

    type: Literal["not_configured"]
    """Always `not_configured`."""
    effective_external_key_id: Annotated[str | None, ALWAYS] = None
    """The external key that the region uses now (`ekey_...`), the previous one until a new one is active; None for none."""


class BetaGoogleManagedCMEKRegionPending(BaseModel):
    """The key is being validated, or is valid and not in use yet."""

    type: Literal["pending"]
    """Always `pending`."""
    effective_external_key_id: Annotated[str | None, ALWAYS] = None
    """The external key that the region uses now (`ekey_...`), the previous one until a new one is active; None for none."""
    error: Annotated[str | None, ALWAYS] = None
    """Why the latest attempt to validate the key failed; None if none has."""


class BetaGoogleManagedCMEKRegionActive(BaseModel):
    """The key is valid and in use."""

    type: Literal["active"]
    """Always `active`."""
    effective_external_key_id: Annotated[str | None, ALWAYS] = None
    """The external key that the region uses now (`ekey_...`), the previous one until a new one is active; None for none."""
    error: Annotated[str | None, ALWAYS] = None
    """Why Google Cloud KMS refused the latest use of the key; None without a refusal, which does not prove that it works."""
    last_checked_at: Annotated[Timestamp | None, ALWAYS] = None
    """When Google Cloud KMS last answered for the key; None if it has not."""
    validated_at: Timestamp
    """When the key became active."""


class BetaGoogleManagedCMEKRegionFailed(BaseModel):
    """The key was given up as invalid; setting a key again, even the same one, starts over."""

    type: Literal["failed"]
    """Always `failed`."""
    effective_external_key_id: Annotated[str | None, ALWAYS] = None
    """The external key that the region uses now (`ekey_...`), the previous one until a new one is active; None for none."""
    error: str
    """Why the region cannot use the key."""


class BetaGoogleManagedCMEKRegionSuspended(BaseModel):
    """The region ignores the control while the approval of customers' keys is paused or withdrawn."""

    type: Literal["suspended"]
    """Always `suspended`."""
    effective_external_key_id: Annotated[str | None, ALWAYS] = None
    """The external key that the region uses now (`ekey_...`), the previous one until a new one is active; None for none."""


BetaGoogleManagedCMEKRegionStatus = Annotated[
    BetaGoogleManagedCMEKRegionNotConfigured
    | BetaGoogleManagedCMEKRegionPending
    | BetaGoogleManagedCMEKRegionActive
    | BetaGoogleManagedCMEKRegionFailed
    | BetaGoogleManagedCMEKRegionSuspended,
    OpenUnion(),
]
"""How far a region is with its key."""


class BetaGoogleManagedCMEKDisabled(BaseModel):
    """No region has a key."""

    type: Literal["disabled"]
    """Always `disabled`."""
    retired_keys: list[BetaGoogleManagedRetiredKey]
    """Keys of the past that must still be kept, the first to expire first."""


class BetaGoogleManagedCMEKEnabled(BaseModel):
    """At least one region has a key."""

    type: Literal["enabled"]
    """Always `enabled`."""
    external_key_ids: dict[str, str]
    """The external key (`ekey_...`) of each region that has one, by the region's code."""
    retired_keys: list[BetaGoogleManagedRetiredKey]
    """Keys of the past that must still be kept, the first to expire first."""
    status: dict[str, BetaGoogleManagedCMEKRegionStatus]
    """How far each region is, by its code."""


BetaGoogleManagedCMEKControl = Annotated[BetaGoogleManagedCMEKDisabled | BetaGoogleManagedCMEKEnabled, OpenUnion()]
"""The encryption keys in a customer's Google Cloud KMS, if any."""


class BetaGoogleManagedCMEKDisabledParams(TypedDict, total=False):
    """Take the keys of all regions away."""

    type: Required[Literal["disabled"]]
    """Always `disabled`."""


class BetaGoogleManagedCMEKEnabledParams(TypedDict, total=False):
    """Set or change keys."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""
    external_key_ids: Mapping[str, str | None] | None
    """The key of each region by its code (`us`, `eu`): an id sets it, None removes it, a region left out keeps its own."""


BetaGoogleManagedCMEKControlParams = Annotated[
    BetaGoogleManagedCMEKDisabledParams | BetaGoogleManagedCMEKEnabledParams, Tagged()
]
"""How to set the encryption keys of a user profile."""


class BetaGoogleManagedProjectCMEKEnabledParams(TypedDict, total=False):
    """Set or change keys."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""
    external_key_ids: Mapping[str, str | None]
    """The key of each region by its code (`us`, `eu`): an id sets it, None removes it, a region left out keeps its own."""


BetaGoogleManagedProjectCMEKControlParams = Annotated[
    BetaGoogleManagedCMEKDisabledParams | BetaGoogleManagedProjectCMEKEnabledParams, Tagged()
]
"""How to set the encryption keys of a project."""

# --- Buckets ------------------------------------------------------------------------------------------------------------


class BetaGoogleManagedBucketReference(BaseModel):
    """A bucket by its name and the project that it is in."""

    bucket_name: str
    """Its name in Cloud Storage."""
    project_number: str
    """The number of its Google Cloud project, in decimal."""


class BetaGoogleManagedBucketReferenceParam(TypedDict, total=False):
    """A bucket by its name and the project that it is in, as sent."""

    bucket_name: Required[str]
    """Its name in Cloud Storage."""
    project_number: Required[str]
    """The number of its Google Cloud project, in decimal."""


class BetaGoogleManagedRetiredBucket(BaseModel):
    """A bucket that a region no longer uses; it and the access to it must stay as they are until `expires_at`."""

    bucket_name: str
    """Its name in Cloud Storage."""
    expires_at: Timestamp
    """When this entry goes, and the bucket with it may."""
    project_number: str
    """The number of its Google Cloud project, in decimal."""
    region: str
    """The code of the region that used it."""


class BetaGoogleManagedStorageBucket(BaseModel):
    """The bucket of a region."""

    bucket_name: str
    """Its name in Cloud Storage."""
    kms_key_name: Annotated[str | None, ALWAYS] = None
    """The Cloud KMS key that it encrypts objects with by default; None if it has none or is not verified yet."""
    location: Annotated[str | None, ALWAYS] = None
    """Where Cloud Storage says that it is; None until it is verified."""
    project_id: Annotated[str | None, ALWAYS] = None
    """The id of its Google Cloud project; None until it is verified."""
    project_number: str
    """The number of its Google Cloud project, in decimal."""


class BetaGoogleManagedStorageFailedCheck(BaseModel):
    """Something that must be put right before a bucket can be used."""

    check: Open[
        Literal[
            "label_mismatch",
            "location_mismatch",
            "encryption",
            "versioning",
            "bucket_settings",
            "lifecycle_rules",
            "deletion_policy",
            "grant_mismatch",
            "kms_key_refused",
            "probe_failed",
            "project_not_verified",
        ]
    ]
    """What was checked."""
    message: str
    """What is wrong, and what to change where the customer can."""
    role: Annotated[Open[Literal["ingest", "read", "maintenance", "media_erasure", "verify"]] | None, ALWAYS] = None
    """The account of the service whose access was checked; None if the check was not about access."""


class BetaGoogleManagedStorageRegionNotConfigured(BaseModel):
    """The region has no bucket."""

    type: Literal["not_configured"]
    """Always `not_configured`."""
    effective_bucket: Annotated[BetaGoogleManagedBucketReference | None, ALWAYS] = None
    """The bucket that the region uses now, the previous one until a new one is active; None for none."""


class BetaGoogleManagedStorageRegionPending(BaseModel):
    """The bucket is being verified."""

    type: Literal["pending"]
    """Always `pending`."""
    effective_bucket: Annotated[BetaGoogleManagedBucketReference | None, ALWAYS] = None
    """The bucket that the region uses now, the previous one until a new one is active; None for none."""
    failed_checks: list[BetaGoogleManagedStorageFailedCheck]
    """What the latest attempt found wrong; empty if nothing, or before the first."""


class BetaGoogleManagedStorageRegionActive(BaseModel):
    """The bucket is verified and in use."""

    type: Literal["active"]
    """Always `active`."""
    effective_bucket: Annotated[BetaGoogleManagedBucketReference | None, ALWAYS] = None
    """The bucket that the region uses now, the previous one until a new one is active; None for none."""
    failed_checks: list[BetaGoogleManagedStorageFailedCheck]
    """What the latest of the daily checks found wrong; empty if nothing."""
    validated_at: Timestamp
    """When the bucket became active."""


class BetaGoogleManagedStorageRegionFailed(BaseModel):
    """The bucket was given up as unusable; setting a bucket again, even the same one, starts over."""

    type: Literal["failed"]
    """Always `failed`."""
    effective_bucket: Annotated[BetaGoogleManagedBucketReference | None, ALWAYS] = None
    """The bucket that the region uses now, the previous one until a new one is active; None for none."""
    failed_checks: list[BetaGoogleManagedStorageFailedCheck]
    """What the last attempt found wrong."""


class BetaGoogleManagedStorageRegionSuspended(BaseModel):
    """The region ignores the control while the approval of customers' buckets is paused or withdrawn."""

    type: Literal["suspended"]
    """Always `suspended`."""
    effective_bucket: Annotated[BetaGoogleManagedBucketReference | None, ALWAYS] = None
    """The bucket that the region uses now, the previous one until a new one is active; None for none."""


BetaGoogleManagedStorageRegionStatus = Annotated[
    BetaGoogleManagedStorageRegionNotConfigured
    | BetaGoogleManagedStorageRegionPending
    | BetaGoogleManagedStorageRegionActive
    | BetaGoogleManagedStorageRegionFailed
    | BetaGoogleManagedStorageRegionSuspended,
    OpenUnion(),
]
"""How far a region is with its bucket."""


class BetaGoogleManagedStorageDisabled(BaseModel):
    """No region has a bucket."""

    type: Literal["disabled"]
    """Always `disabled`."""
    retired_buckets: list[BetaGoogleManagedRetiredBucket]
    """Buckets of the past that must still be kept, the first to expire first."""


class BetaGoogleManagedStorageEnabled(BaseModel):
    """At least one region has a bucket."""

    type: Literal["enabled"]
    """Always `enabled`."""
    buckets: dict[str, BetaGoogleManagedStorageBucket]
    """The bucket of each region that has one, by the region's code."""
    retired_buckets: list[BetaGoogleManagedRetiredBucket]
    """Buckets of the past that must still be kept, the first to expire first."""
    status: dict[str, BetaGoogleManagedStorageRegionStatus]
    """How far each region is, by its code."""


BetaGoogleManagedStorageControl = Annotated[
    BetaGoogleManagedStorageDisabled | BetaGoogleManagedStorageEnabled, OpenUnion()
]
"""The buckets in a customer's Cloud Storage, if any."""


class BetaGoogleManagedStorageDisabledParams(TypedDict, total=False):
    """Take the buckets of all regions away."""

    type: Required[Literal["disabled"]]
    """Always `disabled`."""


class BetaGoogleManagedStorageEnabledParams(TypedDict, total=False):
    """Set or change buckets."""

    type: Required[Literal["enabled"]]
    """Always `enabled`."""
    buckets: Mapping[str, BetaGoogleManagedBucketReferenceParam | None]
    """The bucket of each region by its code (`us`, `eu`): None removes it, a region left out keeps its own; one region each."""


BetaGoogleManagedStorageControlParams = Annotated[
    BetaGoogleManagedStorageDisabledParams | BetaGoogleManagedStorageEnabledParams, Tagged()
]
"""How to set the buckets."""

# --- Controls -----------------------------------------------------------------------------------------------------------


class BetaGoogleManagedDataControls(BaseModel):
    """The keys and buckets of a user profile; each profile has exactly one such object, which can be read and changed."""

    type: Literal["google_managed_data_controls"]
    """Always `google_managed_data_controls`."""
    bucket_label_value: str
    """The value of the label that each bucket of this profile must carry; it never changes."""
    cmek: BetaGoogleManagedCMEKControl
    """The encryption keys in the end customer's Google Cloud KMS."""
    storage: BetaGoogleManagedStorageControl
    """The buckets in the end customer's Cloud Storage."""
    updated_at: Timestamp
    """When a control or the status of a region last changed; suspensions, checks and expiry do not count."""
    user_profile_id: str
    """The user profile (`uprof_...`)."""


class BetaGoogleManagedProjectDataControls(BaseModel):
    """The keys and buckets of a Google Cloud project that the organization has proved to own; it can be read and changed."""

    type: Literal["google_managed_project_data_controls"]
    """Always `google_managed_project_data_controls`."""
    cmek: BetaGoogleManagedCMEKControl
    """The encryption keys for requests without a user profile, or whose profile has no key of its own."""
    project_number: str
    """The number of the Google Cloud project, in decimal."""
    storage: BetaGoogleManagedStorageControl
    """The buckets for requests without a user profile, or whose profile has no bucket of its own."""
    updated_at: Timestamp
    """When a control or the status of a region last changed; suspensions, checks and expiry do not count."""


@with_config(FORBID_EXTRA)
class UserProfileDataControlUpdateParams(TypedDict, total=False):
    """What `beta.user_profiles.providers.google.data_controls.update` sends: one control or both."""

    cmek: BetaGoogleManagedCMEKControlParams
    """The encryption keys; left out, they stay as they are."""
    storage: BetaGoogleManagedStorageControlParams
    """The buckets; left out, they stay as they are."""


class UserProfileDataControlUpdateCall(UserProfileDataControlUpdateParams, BetaHeader, WorkspaceHeader, RequestOptions):
    """Arguments of `client.beta.user_profiles.providers.google.data_controls.update`."""


@with_config(FORBID_EXTRA)
class ProjectDataControlUpdateParams(TypedDict, total=False):
    """What `beta.organization.providers.google.projects.data_controls.update` sends: one control or both."""

    cmek: BetaGoogleManagedProjectCMEKControlParams
    """The encryption keys; left out, they stay as they are."""
    storage: BetaGoogleManagedStorageControlParams
    """The buckets; left out, they stay as they are."""


class ProjectDataControlUpdateCall(ProjectDataControlUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.providers.google.projects.data_controls.update`."""


# What a project has in common with a user profile goes by a name of its own.
BetaGoogleManagedProjectBucketReferenceParam = BetaGoogleManagedBucketReferenceParam
BetaGoogleManagedProjectCMEKControl = BetaGoogleManagedCMEKControl
BetaGoogleManagedProjectCMEKDisabled = BetaGoogleManagedCMEKDisabled
BetaGoogleManagedProjectCMEKDisabledParams = BetaGoogleManagedCMEKDisabledParams
BetaGoogleManagedProjectCMEKEnabled = BetaGoogleManagedCMEKEnabled
BetaGoogleManagedProjectCMEKRegionActive = BetaGoogleManagedCMEKRegionActive
BetaGoogleManagedProjectCMEKRegionFailed = BetaGoogleManagedCMEKRegionFailed
BetaGoogleManagedProjectCMEKRegionNotConfigured = BetaGoogleManagedCMEKRegionNotConfigured
BetaGoogleManagedProjectCMEKRegionPending = BetaGoogleManagedCMEKRegionPending
BetaGoogleManagedProjectCMEKRegionStatus = BetaGoogleManagedCMEKRegionStatus
BetaGoogleManagedProjectCMEKRegionSuspended = BetaGoogleManagedCMEKRegionSuspended
BetaGoogleManagedProjectEffectiveBucket = BetaGoogleManagedBucketReference
BetaGoogleManagedProjectRetiredBucket = BetaGoogleManagedRetiredBucket
BetaGoogleManagedProjectRetiredKey = BetaGoogleManagedRetiredKey
BetaGoogleManagedProjectStorageBucket = BetaGoogleManagedStorageBucket
BetaGoogleManagedProjectStorageControl = BetaGoogleManagedStorageControl
BetaGoogleManagedProjectStorageControlParams = BetaGoogleManagedStorageControlParams
BetaGoogleManagedProjectStorageDisabled = BetaGoogleManagedStorageDisabled
BetaGoogleManagedProjectStorageDisabledParams = BetaGoogleManagedStorageDisabledParams
BetaGoogleManagedProjectStorageEnabled = BetaGoogleManagedStorageEnabled
BetaGoogleManagedProjectStorageEnabledParams = BetaGoogleManagedStorageEnabledParams
BetaGoogleManagedProjectStorageFailedCheck = BetaGoogleManagedStorageFailedCheck
BetaGoogleManagedProjectStorageRegionActive = BetaGoogleManagedStorageRegionActive
BetaGoogleManagedProjectStorageRegionFailed = BetaGoogleManagedStorageRegionFailed
BetaGoogleManagedProjectStorageRegionNotConfigured = BetaGoogleManagedStorageRegionNotConfigured
BetaGoogleManagedProjectStorageRegionPending = BetaGoogleManagedStorageRegionPending
BetaGoogleManagedProjectStorageRegionStatus = BetaGoogleManagedStorageRegionStatus
BetaGoogleManagedProjectStorageRegionSuspended = BetaGoogleManagedStorageRegionSuspended
