"""The clients of platforms. What each decides is in `platforms/`; here are their arguments."""

from __future__ import annotations

from typing import Any, Unpack

from .._core.public_names import publish_names
from ..platforms import aws, bedrock, foundry, google_cloud, vertex
from . import _runtime
from .client_options import AsyncPlatformOptions
from .platform_client import AsyncPlatformClient, Lacking, own_arguments


class AsyncAnthropicBedrock(AsyncPlatformClient):
    """Claude on Amazon Bedrock: messages, by InvokeModel.

    Requests are signed with AWS credentials, from the arguments, the environment or the shared files, else by botocore; or
    carry a Bedrock API key. The region comes from an argument, `AWS_REGION`, `AWS_DEFAULT_REGION` or the profile.

    Args:
        aws_secret_key: the secret of `aws_access_key`.
        aws_access_key: an access key.
        aws_region: such as `us-east-1`.
        aws_profile: a profile of the shared files.
        aws_session_token: the token of a session.
        api_key: a Bedrock API key; default `AWS_BEARER_TOKEN_BEDROCK`. Excludes the arguments of AWS.
        base_url: where Bedrock is; default `ANTHROPIC_BEDROCK_BASE_URL`, then by region.
        options: those of every client.

    Raises:
        ValueError: there is no region, or arguments exclude each other.
    """

    _set_up = staticmethod(bedrock.bedrock)
    aws_access_key: str | None
    aws_secret_key: str | None
    aws_session_token: str | None
    aws_region: str
    aws_profile: str | None

    def __init__(
        self,
        aws_secret_key: str | None = None,
        aws_access_key: str | None = None,
        aws_region: str | None = None,
        aws_profile: str | None = None,
        aws_session_token: str | None = None,
        api_key: str | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncPlatformOptions],
    ) -> None:
        super().__init__(own_arguments(locals()), base_url, options)


class AsyncAnthropicBedrockMantle(AsyncPlatformClient):
    """Claude on Amazon Bedrock, at the endpoint that speaks the API itself.

    Args:
        api_key: sent as bearer; default `AWS_BEARER_TOKEN_BEDROCK`, then `ANTHROPIC_AWS_API_KEY`, unless AWS credentials
            are given.
        aws_secret_key: the secret of `aws_access_key`.
        aws_access_key: an access key.
        aws_region: such as `us-east-1`.
        aws_profile: a profile of the shared files.
        aws_session_token: the token of a session.
        skip_auth: send no credential, for gateways that sign in.
        base_url: where it is; default `ANTHROPIC_BEDROCK_MANTLE_BASE_URL`, then by region.
        options: those of every client.

    Raises:
        ValueError: there is neither region nor base URL, or half an access key.
    """

    _set_up = staticmethod(bedrock.mantle)
    aws_access_key: str | None
    aws_secret_key: str | None
    aws_session_token: str | None
    skip_auth: bool
    aws_region: str | None
    aws_profile: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        aws_secret_key: str | None = None,
        aws_access_key: str | None = None,
        aws_region: str | None = None,
        aws_profile: str | None = None,
        aws_session_token: str | None = None,
        skip_auth: bool = False,
        base_url: str | None = None,
        **options: Unpack[AsyncPlatformOptions],
    ) -> None:
        super().__init__(own_arguments(locals()), base_url, options)


class AsyncAnthropicAWS(AsyncPlatformClient):
    """The Claude platform on AWS: the whole API, with AWS accounts and signatures.

    Args:
        api_key: sent as bearer; default `ANTHROPIC_AWS_API_KEY`, unless AWS credentials are given.
        aws_access_key: an access key.
        aws_secret_key: the secret of `aws_access_key`.
        aws_region: such as `us-east-1`.
        aws_profile: a profile of the shared files.
        aws_session_token: the token of a session.
        workspace_id: sent with every request; default `ANTHROPIC_AWS_WORKSPACE_ID`.
        skip_auth: sign nothing and send no key, for gateways that sign in; needs no workspace.
        auth_token: sent as bearer, with `skip_auth` only.
        base_url: where it is; default `ANTHROPIC_AWS_BASE_URL`, then by region.
        options: those of every client.

    Raises:
        AnthropicError: there is no workspace, or no region.
        ValueError: there is half an access key.
    """

    _set_up = staticmethod(aws.aws)
    aws_access_key: str | None
    aws_secret_key: str | None
    aws_session_token: str | None
    aws_region: str | None
    aws_profile: str | None
    workspace_id: str | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        aws_access_key: str | None = None,
        aws_secret_key: str | None = None,
        aws_region: str | None = None,
        aws_profile: str | None = None,
        aws_session_token: str | None = None,
        workspace_id: str | None = None,
        skip_auth: bool = False,
        auth_token: str | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncPlatformOptions],
    ) -> None:
        super().__init__(own_arguments(locals()), base_url, options)


class AsyncAnthropicVertex(AsyncPlatformClient):
    """Claude on Google Vertex AI: messages and token counting.

    Args:
        region: such as `us-east5`, `global`, `us` or `eu`; default `CLOUD_ML_REGION`.
        project_id: default `ANTHROPIC_VERTEX_PROJECT_ID`, then what the credentials name.
        access_token: a token, sent as it is.
        credentials: an object of google-auth; default what the machine offers (`pip install 'sonnetry[vertex]'`).
        base_url: where Vertex is; default `ANTHROPIC_VERTEX_BASE_URL`, then by region.
        options: those of every client.

    Raises:
        ValueError: there is no region.
    """

    _set_up = staticmethod(vertex.vertex)
    region: str
    project_id: str | None
    access_token: str | None

    def __init__(
        self,
        *,
        region: str | None = None,
        project_id: str | None = None,
        access_token: str | None = None,
        credentials: Any = None,
        base_url: str | None = None,
        **options: Unpack[AsyncPlatformOptions],
    ) -> None:
        super().__init__(own_arguments(locals()), base_url, options)


class AsyncAnthropicFoundry(AsyncPlatformClient):
    """Claude on Azure AI Foundry: all but models and batches.

    Args:
        resource: the name of the resource; default `ANTHROPIC_FOUNDRY_RESOURCE`. Excludes `base_url`.
        api_key: default `ANTHROPIC_FOUNDRY_API_KEY`.
        azure_ad_token_provider: returns a token of Entra ID, asked before every request; comes before the key.
        base_url: where it is; default `ANTHROPIC_FOUNDRY_BASE_URL`.
        options: those of every client.

    Raises:
        AnthropicError: there is no credential.
        ValueError: there is no address, or two.
    """

    _set_up = staticmethod(foundry.foundry)
    resource: str | None

    def __init__(
        self,
        *,
        resource: str | None = None,
        api_key: str | None = None,
        azure_ad_token_provider: _runtime.TextProvider | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncPlatformOptions],
    ) -> None:
        super().__init__(own_arguments(locals()), base_url, options)


class AsyncAnthropicGoogleCloud(AsyncPlatformClient):
    """The Claude platform on Google Cloud: the whole API, with Google's accounts.

    Args:
        project: default `ANTHROPIC_GOOGLE_CLOUD_PROJECT`, `GOOGLE_CLOUD_PROJECT`, then what the credentials name.
        location: default `ANTHROPIC_GOOGLE_CLOUD_LOCATION`, then `global`.
        workspace_id: default `ANTHROPIC_GOOGLE_CLOUD_WORKSPACE_ID`; routes of the organization need none.
        token_provider: returns a token, asked before every request.
        credentials: an object of google-auth; default what the machine offers (`pip install 'sonnetry[vertex]'`).
        skip_auth: send no credential, for gateways that sign in.
        base_url: where it is; default `ANTHROPIC_GOOGLE_CLOUD_BASE_URL`, then made of project, location and workspace.
        options: those of every client.

    Raises:
        ValueError: arguments exclude each other, or a value has no place in a URL.
    """

    _set_up = staticmethod(google_cloud.google_cloud)
    project: str | None
    location: str
    workspace_id: str | None
    google_credentials: Any

    def __init__(
        self,
        *,
        project: str | None = None,
        location: str | None = None,
        workspace_id: str | None = None,
        token_provider: _runtime.TextProvider | None = None,
        credentials: Any = None,
        skip_auth: bool = False,
        base_url: str | None = None,
        **options: Unpack[AsyncPlatformOptions],
    ) -> None:
        super().__init__(own_arguments(locals()), base_url, options)


for client, platform in (
    (AsyncAnthropicBedrock, bedrock.Bedrock),
    (AsyncAnthropicBedrockMantle, bedrock.Mantle),
    (AsyncAnthropicVertex, vertex.Vertex),
    (AsyncAnthropicFoundry, foundry.Foundry),
):
    for name in platform.lacks:
        setattr(client, name, Lacking(name, platform.name))

publish_names(__name__)
