# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The resources of a client, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .beta import AsyncBetaResource
    from .completions import AsyncCompletionsResource
    from .files import AsyncFilesResource
    from .messages import AsyncMessagesResource
    from .models import AsyncModelsResource
    from .organization import AsyncOrganizationResource
    from .skills import AsyncSkillsResource
    from .user_profiles import AsyncUserProfilesResource


class AsyncResources:
    """All resources."""

    _client: Any

    @cached_property
    def beta(self) -> AsyncBetaResource:
        """`client.beta`."""
        from .beta import AsyncBetaResource

        return AsyncBetaResource(self._client)

    @cached_property
    def completions(self) -> AsyncCompletionsResource:
        """`client.completions`."""
        from .completions import AsyncCompletionsResource

        return AsyncCompletionsResource(self._client)

    @cached_property
    def files(self) -> AsyncFilesResource:
        """`client.files`."""
        from .files import AsyncFilesResource

        return AsyncFilesResource(self._client)

    @cached_property
    def messages(self) -> AsyncMessagesResource:
        """`client.messages`."""
        from .messages import AsyncMessagesResource

        return AsyncMessagesResource(self._client)

    @cached_property
    def models(self) -> AsyncModelsResource:
        """`client.models`."""
        from .models import AsyncModelsResource

        return AsyncModelsResource(self._client)

    @cached_property
    def organization(self) -> AsyncOrganizationResource:
        """`client.organization`."""
        from .organization import AsyncOrganizationResource

        return AsyncOrganizationResource(self._client)

    @cached_property
    def skills(self) -> AsyncSkillsResource:
        """`client.skills`."""
        from .skills import AsyncSkillsResource

        return AsyncSkillsResource(self._client)

    @cached_property
    def user_profiles(self) -> AsyncUserProfilesResource:
        """`client.user_profiles`."""
        from .user_profiles import AsyncUserProfilesResource

        return AsyncUserProfilesResource(self._client)
