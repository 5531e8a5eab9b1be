"""Why official tests of tools, tool runners and threads fail against our package; `_handwritten_reasons` says how they are read."""

from _behaviour import Reason
from _handwritten_reasons import PRIVATE as PRIVATE_EVERYWHERE

TOOLS = "tests/lib/tools"
FILES = (
    "tests/lib/threads",
    *(
        f"{TOOLS}/test_{name}.py"
        for name in (
            "functions", "runners", "runner_eager_tools", "runner_eager_toolsets", "mcp_tool", "agent_toolset", "file_store",
            "files", "skills",
        )
    ),
    f"{TOOLS}/memory_tools",
    f"{TOOLS}/toolsets",
)  # fmt: skip
"""Tracing is in `handwritten`; the runner of sessions and the copies of memory stores are planned."""

PRIVATE = (
    *PRIVATE_EVERYWHERE,
    r"has no attribute '(_parsed_docstring|_params|_validate_path|_ensure_memory_root|_thread)'",
    r"No module named 'anthropic'",
)
PRIVATE_TESTS = (
    "lib.tools.test_agent_toolset::test_grep_runs_the_rg_named_for_the_platform*",
    "lib.tools.test_file_store::test_localfilestore_is_an_alias*",
    "lib.tools.memory_tools.*::test_read_rejects_file_replaced_with_symlink_before_open*",
)
"""Tests that replace a private function or module."""
ABSENT = (r"AbsentNameError", r"'(Async)?EchoBrowserToolset' object has no attribute")
"""What a failure says that needs the tools for browsers or computers."""
ABSENT_TESTS = ("lib.tools.toolsets.*", "lib.tools.test_runner_eager_toolsets*")
"""Tests of those tools, also where they take private names too."""

RUNNERS = "lib.tools.test_runners*::test_"
EAGER = "lib.tools.test_runner_eager_tools::test_"
THREADS = "lib.threads.*::test_"
REASONS = (
    Reason(
        "a call runs at most once, and not at all where the loop's body has answered it",
        "a caller who refuses a call must be sure that it does not run",
        (
            f"{THREADS}runner_sends_the_history_the_loop_body_leaves*",
            f"{THREADS}runner_leaves_a_raw_tool_call_to_the_result_the_caller_appends*",
            f"{THREADS}runner_takes_a_new_system_with_another_history*without_the_reply*",
            f"{EAGER}without_the_option_the_tools_run_again*",
        ),
    ),
    Reason(
        "a stream without its end raises `StreamTruncatedError`, with the transport's error as its cause",
        "a cut answer must not look complete",
        (
            f"{THREADS}*events_run_out*",
            f"{THREADS}*events_fail*",
            f"{THREADS}a_turn_that_no_reply_answered_keeps_its_cache_markers*",
            f"{THREADS}a_stream_that_ends_after_message_delta_is_still_a_partial_turn",
            f"{THREADS}streaming_runner_whose_stream_fails_leaves_the_thread_free",
            f"{EAGER}runs_no_call_once_reading_the_reply_has_failed*",
        ),
        demanded=True,
    ),
    Reason(
        "a run that ends on a refusal, or on calls that did not run, leaves a history that can be sent",
        "the caller can go on from there",
        (
            f"{THREADS}runner_with_thread_false_records_a_refused_turn",
            f"{RUNNERS}pending_compaction_is_skipped_on_a_final_turn_with_unrun_tool_calls*",
        ),
    ),
    Reason(
        "a runner goes on after a request that failed",
        "its conversation is as it was before",
        (f"{RUNNERS}failed_compaction_request_is_not_retried*",),
    ),
    Reason(
        "a tool that returns None sends no content, not null",
        "the field is optional, and null is none of its types",
        (f"{RUNNERS}a_tool_that_returns_none*",),
    ),
    Reason(
        "input that does not fit is an error that names each wrong argument",
        "the model can correct what it is told of",
        (f"{RUNNERS}a_call_already_in_the_turn_gets_the_input_error*",),
    ),
    Reason(
        "a reply is a `ParsedBetaMessage` only where a type was asked for",
        "nothing else is parsed",
        (f"{RUNNERS}basic_call_sync*", f"{RUNNERS}streaming_call_sync*"),
    ),
    Reason(
        "the traceback of a tool is in the message of its record",
        "loggers of the caller need no more than a text",
        (f"{RUNNERS}tool_call_error*",),
    ),
    Reason(
        "eager calls run one event earlier",
        "the event behind a call shows that the model has moved on",
        (f"{EAGER}does_not_wait_for_the_reply_to_end*",),
    ),
    Reason(
        "empty folders of a skill's archive are not made",
        "nothing in a skill reads them",
        ("lib.tools.test_skills::test_zip_unix_directory_bits*",),
    ),
    Reason(
        "`memory_root` of the asynchronous tool is a `pathlib.Path`",
        "it says where the files are; the tool reads them",
        ("lib.tools.memory_tools.*Async*::test_delete_not_allow_deleting_memories_directory*",),
    ),
)
