# Derived from src/sonnetry/_async/tree.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The resources of a client, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .beta import BetaResource
    from .completions import CompletionsResource
    from .files import FilesResource
    from .messages import MessagesResource
    from .models import ModelsResource
    from .organization import OrganizationResource
    from .skills import SkillsResource
    from .user_profiles import UserProfilesResource


class Resources:
    """All resources."""

    _client: Any

    @cached_property
    def beta(self) -> BetaResource:
        """`client.beta`."""
        from .beta import BetaResource

        return BetaResource(self._client)

    @cached_property
    def completions(self) -> CompletionsResource:
        """`client.completions`."""
        from .completions import CompletionsResource

        return CompletionsResource(self._client)

    @cached_property
    def files(self) -> FilesResource:
        """`client.files`."""
        from .files import FilesResource

        return FilesResource(self._client)

    @cached_property
    def messages(self) -> MessagesResource:
        """`client.messages`."""
        from .messages import MessagesResource

        return MessagesResource(self._client)

    @cached_property
    def models(self) -> ModelsResource:
        """`client.models`."""
        from .models import ModelsResource

        return ModelsResource(self._client)

    @cached_property
    def organization(self) -> OrganizationResource:
        """`client.organization`."""
        from .organization import OrganizationResource

        return OrganizationResource(self._client)

    @cached_property
    def skills(self) -> SkillsResource:
        """`client.skills`."""
        from .skills import SkillsResource

        return SkillsResource(self._client)

    @cached_property
    def user_profiles(self) -> UserProfilesResource:
        """`client.user_profiles`."""
        from .user_profiles import UserProfilesResource

        return UserProfilesResource(self._client)
