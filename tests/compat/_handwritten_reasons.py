"""Why official hand-written tests fail against our package: what their failures say of private and absent names, and a reason
with patterns of test names for every other one. The table in `docs/compatibility.md` is made from this one, in this order.

A failure that nothing fits is an error, and so is a reason that fits no failure.
"""

from _behaviour import Reason

FILES = (
    "tests/test_client.py", "tests/test_models.py", "tests/test_response.py", "tests/test_streaming.py",
    "tests/test_exceptions.py", "tests/test_prepare.py", "tests/test_header_case_sensitivity.py", "tests/test_files.py",
    "tests/test_extract_files.py", "tests/test_qs.py", "tests/test_required_args.py", "tests/decoders/test_jsonl.py",
    "tests/test_utils/test_datetime_parse.py", "tests/test_utils/test_json.py", "tests/test_utils/test_path.py",
    "tests/test_utils/test_proxy.py", "tests/test_utils/test_reflection.py", "tests/test_utils/test_typing.py",
    "tests/types/test_to_param.py", "tests/lib/streaming/test_beta_messages.py", "tests/lib/streaming/test_messages.py",
    "tests/lib/streaming/test_parsed_content_blocks.py", "tests/lib/streaming/test_partial_json.py",
    "tests/lib/_parse/test_transform.py", "tests/lib/test_scoped_client.py", "tests/lib/test_stainless_helpers.py",
    "tests/lib/test_output_format_helpers.py",
)  # fmt: skip
"""The files about the client; those of platforms, credentials and tools belong to parts of their own."""

PRIVATE = (
    r"PrivateNameError",
    r"(APIResponse|Stream)\.__init__\(\) got an unexpected keyword argument '(raw|cast_to)'",
    r"has no attribute '(_make_status_error|_calculate_retry_timeout|_prepare_options|_transport|_prepare_request)'",
    r"'Options' object has no attribute",
    r"has no attribute 'request'",
    r"_parse_retry_after_header|MAX_DEPTH|FILE_INPUT_MARKERS|model_rebuild|Request options:",
)
"""What a failure says whose subject is inside the official package."""
PRIVATE_TESTS = (
    "test_client.*prepare_options*",
    "test_streaming.*sets_after_init",
    "test_exceptions::*StandIn*",
    "test_exceptions::test_error_raised_in_a_process_pool*",
)
"""Tests that derive from a class to replace a private method of the official one, and those that take the stand-ins of this
comparison to another process, where they do not exist (`tests/client/test_processes.py` tries that with our errors)."""
ABSENT_TESTS: tuple[str, ...] = ()
"""Tests of a feature that is planned."""
ABSENT = (
    r"AbsentNameError",
    r"is planned\. Today",
    r"expected an Annotated union, got <class '_handwritten_plugin",
    r"Unable to generate pydantic-core schema for <class '_handwritten_plugin",
)
"""What a failure says that needs a public name which is not there yet."""


STREAMS = "lib.streaming.test_*.Test*Messages::"
CLIENTS = "test_client.Test*Anthropic::"
REASONS = (
    Reason(
        "a last event without its blank line is kept",
        "the connection closed after it, and nothing that arrived is dropped",
        tuple(
            f"{STREAMS}test_{name}"
            for name in ("basic_response", "server_tool_use", "tool_use", "compaction", "fallback_relabels_model")
        ),
        demanded=True,
    ),
    Reason(
        "the stream helper refuses events of a message before its `message_start`",
        "a message without its beginning would look complete",
        (f"{STREAMS}test_unknown_events*",),
        demanded=True,
    ),
    Reason(
        "tool input that is not JSON is kept and marked in place of a `ValueError`",
        "the stream contract: a block never vanishes",
        (f"{STREAMS}test_tool_use_invalid_json", f"{STREAMS}test_incomplete_response"),
        demanded=True,
    ),
    Reason(
        "files are read when `stream()` is called",
        "what cannot be read raises where it was written, before anything is opened",
        (f"{STREAMS}test_file_input_is_read*",),
    ),
    Reason(
        "`client.timeout` is a `Timeout` with `idle` and `total`, never None; a number sets `connect` to 5 s at most",
        "limits are absolute deadlines",
        tuple(
            f"{CLIENTS}{name}"
            for name in ("test_request_timeout", "test_client_timeout_option", "test_copy_default_options")
        ),
        demanded=True,
    ),
    Reason(
        "no `x-stainless-*` header but the retry count and the names of helpers",
        "nothing is told of the caller's machine",
        (f"{CLIENTS}test_default_headers_option",),
    ),
    Reason(
        "keys go out as `x-api-key`",
        "what the API documents for the version 2023-06-01",
        (f"{CLIENTS}test_validate_headers", "test_header_case_sensitivity.TestValidateHeaders::*"),
        demanded=True,
    ),
    Reason(
        "`client.default_headers` is read in any case",
        "headers have no case",
        (f"{CLIENTS}test_with_options_headers_case*",),
    ),
    Reason(
        "text where JSON must be raises",
        "a page of a proxy is not an answer",
        (f"{CLIENTS}test_received_text_for_expected_json",),
        demanded=True,
    ),
    Reason(
        "`copy()` and `with_options()` take their options as `**options`, typed",
        "one table holds the names for the constructor, both methods and their types",
        (f"{CLIENTS}test_copy_signature",),
    ),
    Reason("`httpx` clients are taken", "both libraries work", (f"{CLIENTS}test_httpx_objects_rejected",)),
    Reason(
        "an asynchronous iterator is no body",
        "a body can be opened again for a retry",
        (f"{CLIENTS}test_binary_content_upload_with_asynciterator",),
    ),
    Reason(
        "a file begins at its beginning each time it is named",
        "half a file is never meant",
        ("test_prepare::test_siblings*",),
        demanded=True,
    ),
    Reason(
        "text files are refused as data",
        "their bytes are not known",
        ("test_prepare::test_base64_file_input*",),
        demanded=True,
    ),
    Reason(
        "a `str` that is a path too is a text", "the C encoder sees a `str`", ("test_prepare::test_other_path_likes*",)
    ),
    Reason(
        "models of the caller's own are dumped without warnings",
        "a field of another type than declared is what the program set",
        ("test_prepare::test_api_exclude*", "test_prepare::test_pydantic_mismatched_types*"),
    ),
    Reason(
        "numbers and times are read strictly; unions of a caller's models take the first that fits",
        "answers are decoded by Pydantic, and only what it refuses is built leniently",
        ("test_models::*",),
    ),
    Reason(
        "`client.open_telemetry` says that no spans are made until the program has loaded OpenTelemetry",
        "tracing is an extra, and costs nothing where it is not used",
        ("lib.test_scoped_client::*environment",),
    ),
)
