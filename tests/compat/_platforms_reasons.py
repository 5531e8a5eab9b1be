"""Why official tests of platforms and credentials fail against our package; `_handwritten_reasons` says how they are read."""

from _behaviour import Reason
from _handwritten_reasons import PRIVATE as PRIVATE_EVERYWHERE

FILES = tuple(
    f"tests/lib/test_{name}.py"
    for name in (
        "bedrock", "bedrock_mantle", "vertex", "azure", "aws", "aws_auth", "google_cloud", "platform_resources",
        "client_copy", "credentials", "scoped_client",
    )
)  # fmt: skip
"""Those that need no account on a platform."""

PRIVATE = (
    *PRIVATE_EVERYWHERE,
    r"has no attribute '(_token_cache|_get_azure_ad_token|custom_auth|_workload_delegate|_build_workload_delegate)'",
    r"has no attribute '(_base_url|_load_config|_creds_state)'",
)
PRIVATE_TESTS = (
    "lib.test_platform_resources::test_beta_messages_methods_are_up_to_date*",
    "lib.test_google_cloud::test_sync_token_provider_on_async_client_runs_off_event_loop*",
    "lib.test_google_cloud::test_concurrent_first_token_resolution_loads_adc_once",
    "lib.test_client_copy::test_copy_keeps_every_constructor_argument*",
    "lib.test_client_copy::test_copy_of_a_client_built_from_the_environment*",
    "lib.test_client_copy::test_every_constructor_argument_is_covered*",
    "lib.test_azure.TestAnthropicFoundry::test_copy",
)
"""Tests that compare private state, replace a private function, or look at how classes are written."""

CREDENTIALS = "lib.test_credentials.TestCredentialPrecedence::test_"
COPIES = "lib.test_client_copy::test_"
REASONS = (
    Reason(
        "`base_url` is shown as it was given",
        "no slash is added",
        (
            "lib.test_azure.*::test_basic_initialization_with_api_key",
            "lib.test_azure.*::test_initialization_with_base_url",
            "lib.test_bedrock_mantle.*::test_region_from_aws_region_env_var",
            "lib.test_bedrock_mantle.*::test_async_base_url_from_region",
            "lib.test_azure.*::test_base_url_argument_wins*",
            "lib.test_google_cloud*location*",
            "lib.test_google_cloud*::test_env_base_url_does_not_override_derived_url*",
            "lib.test_google_cloud*::test_base_url_derived",
            "lib.test_google_cloud*::test_skip_auth_derives_url_with_workspace",
            "lib.test_google_cloud*::test_project_backfilled_from_adc_on_first_request*",
            "lib.test_google_cloud*::test_init_with_token_provider_and_base_url",
            "lib.test_google_cloud*::test_copy_plain_roundtrip_keeps_derived_base_url",
            "lib.test_google_cloud*::test_copy_keeps_user_supplied_base_url",
            "lib.test_google_cloud*::test_env_resolution",
        ),
    ),
    Reason(
        "keys go out as `x-api-key`",
        "what the API documents for the version 2023-06-01",
        (
            f"{CREDENTIALS}copy_*",
            f"{CREDENTIALS}environment_order*",
            f"{CREDENTIALS}passed_credential_ignores_the_environment*",
            f"{CREDENTIALS}empty_env_auth_token_is_unset*",
        ),
    ),
    Reason(
        "a batch without requests is refused before it is sent",
        "the API refuses it",
        ("lib.test_bedrock_mantle.TestUserProfileID::*",),
    ),
    Reason(
        "an empty variable of the environment counts as unset, with a warning",
        "somebody meant to set it",
        (
            f"{CREDENTIALS}empty_env_credentials_fall_through_to_no_auth*",
            f"{CREDENTIALS}one_static_env_var_does_not_warn*",
            "lib.test_vertex.*::test_empty_project_id_environment_variable_is_unset",
            "lib.test_credentials.TestDefaultCredentials::test_workload_identity_workspace_id_env_empty*",
            "lib.test_credentials.TestDefaultCredentials::test_empty_identity_token_does_not_beat*",
        ),
    ),
    Reason(
        "no `x-stainless-*` header but the retry count and the names of helpers",
        "nothing is told of the caller's machine",
        (f"{COPIES}x_stainless_async_header*",),
    ),
    Reason(
        "`client.timeout` is a `Timeout` with `idle` and `total`, never a number",
        "limits are absolute deadlines",
        (
            "lib.test_vertex.*::test_copy_default_options",
            "lib.test_azure.*::test_with_options_overrides",
            "lib.test_azure.TestAsyncAnthropicFoundry::test_copy",
            f"{COPIES}with_options_overrides_win*",
        ),
    ),
    Reason(
        "`http_request` of an answer is a request of ours, not the one that httpx2 sent",
        "the engine is another",
        ("lib.test_platform_resources::test_beta_messages_raw_response*",),
    ),
    Reason(
        "`anthropic_version` in a body is the platform's name of 2023-06-01",
        "what Amazon and Google document",
        (
            "lib.test_bedrock::test_beta_tool_runner_routes_through_invoke*",
            "lib.test_vertex.*::test_beta_tool_runner_routes_through_raw_predict",
        ),
    ),
    Reason(
        "`message_start` is held back until the next event, so an error behind it raises first, as the class of its type",
        "such a request is tried again",
        ("lib.test_bedrock::test_stream_raises_api_error_for_error_frame*",),
    ),
    Reason(
        "`client.default_headers` holds the caller's own",
        "the others belong to the request",
        ("lib.test_bedrock_mantle.TestVersionHeader::*", f"{COPIES}with_options_replaces_default_headers_and_query*"),
    ),
    Reason(
        "token requests name this library in `User-Agent`",
        "it is what sends them",
        (
            "lib.test_credentials.TestCredentialsFile::test_authorized_user_refresh_beta_headers",
            "lib.test_credentials.TestWorkloadIdentityCredentials::test_exchange",
        ),
    ),
    Reason(
        "loggers have names of ours",
        "records say who wrote them",
        (f"{CREDENTIALS}env_api_key_and_auth_token_warn_once_per_process*",),
    ),
    Reason(
        "`client.open_telemetry` says that no spans are made until the program has loaded OpenTelemetry",
        "tracing is an extra, and costs nothing where it is not used",
        ("lib.test_scoped_client::*environment",),
    ),
)
