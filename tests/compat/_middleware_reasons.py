"""Why official tests of middleware and refusal fallbacks fail against our package; `_handwritten_reasons` says how they are read."""

from _behaviour import Reason
from _handwritten_reasons import PRIVATE as PRIVATE_EVERYWHERE

FILES = (
    "tests/test_middleware.py", "tests/lib/test_refusal_fallback.py", "tests/lib/test_refusal_fallback_streaming.py",
)  # fmt: skip

PRIVATE = PRIVATE_EVERYWHERE
PRIVATE_TESTS = (
    "test_middleware.TestAPIRequest::test_copy_deep_copies_body",
    "test_middleware.TestAPIRequest::test_copy_header_mutations_do_not_affect_original",
    "lib.test_refusal_fallback.TestRefusalFallback::test_only_the_qualifier_marks_a_request_as_beta*",
)
"""Tests of requests that are made of the official package's inner options."""

FALLBACK = "lib.test_refusal_fallback"
REASONS = (
    Reason(
        "errors have words of ours",
        "an error says what to change, in this package's terms",
        (
            f"{FALLBACK}.TestRefusalFallback::test_server_side_fallbacks_raise_an_error",
            f"{FALLBACK}_streaming.TestEdgeCases::test_server_side_fallbacks_raise_an_error",
            f"{FALLBACK}_streaming.TestEdgeCases::test_a_fallback_request_that_raises_replays_the_refusal",
            f"{FALLBACK}_streaming.TestFallbackChain::test_a_hop_whose_request_raises_is_skipped*",
        ),
    ),
    Reason(
        "a request that the API would refuse is warned of",
        "the check before sending; the suite makes warnings errors",
        (f"{FALLBACK}_streaming.TestShapeBContinuation::test_between_tools_thinking_degrades_to_disabled_on_the_hop",),
    ),
    Reason(
        "`anthropic_version` in a body is the platform's name of 2023-06-01",
        "what Amazon and Google document",
        ("test_middleware.TestLibClientMiddleware::test_*_middleware_sees_canonical_request",),
        demanded=True,
    ),
)
