"""The versions of the API, and the values of `anthropic-beta` that exist (rules HDR-2 and HDR-9)."""

from __future__ import annotations

V2023 = "2023-06-01"
V2026 = "2026-10-21"
VERSIONS = (V2023, V2026)

# Every value that is accepted (rule REC-5): those that switch something on here; those that are accepted without effect,
# because what they announced needs no header any more; and those without a page, which published clients send all the same.
# Drafts that never shipped are in none, so that they are refused like any misspelling.
_LIVE = """
computer-use-2024-10-22 computer-use-2025-01-24 computer-use-2025-11-24 mcp-client-2025-11-20 mcp-client-2026-09-15
dev-full-thinking-2025-05-14 interleaved-thinking-2025-05-14 code-execution-2025-05-22 context-1m-2025-08-07
context-management-2025-06-27 model-context-window-exceeded-2025-08-26 fast-mode-2026-02-01 output-300k-2026-03-24
advisor-tool-2026-03-01 task-budgets-2026-03-13 compact-2026-01-12 compact-2026-09-04 structured-outputs-2025-11-13
thinking-token-count-2026-05-13 thinking-display-updates-2026-08-18 thinking-binding-controls-2026-08-01
mid-conversation-tool-changes-2026-07-01 mid-conversation-output-config-2026-07-01
mid-conversation-system-clear-at-2026-08-21 inline-tools-2026-09-15 message-threads-2026-08-12
server-side-fallback-2026-06-01 server-side-fallback-2026-07-01 fallback-credit-2026-06-01 fallback-credit-2026-07-01
user-profiles-billing-2026-10-01 managed-agents-2026-04-01 agent-memory-2026-07-22 dreaming-2026-04-21
mcp-tunnels-2026-06-22 webhooks-2026-10-07 oauth-2025-04-20 files-api-2025-04-14 skills-2025-10-02
user-profiles-2026-03-24 user-profiles-2026-08-18 user-profiles-2026-09-04 admin-user-sign-out-2026-10-08
telemetry-destinations-2026-08-11 ce-claude-code-managed-settings-2026-10-06 spend-limit-reads-2026-09-26
analytics-usage-cost-2026-08-24 experimental-claude-tag-2026-10-21 ce-plugins-2026-09-01 ce-user-management-2026-07-13
efs-2026-10-01 google-managed-data-controls-2026-09-01
"""
SPENT = frozenset(
    [
        "message-batches-2024-09-24",
        "prompt-caching-2024-07-31",
        "pdfs-2024-09-25",
        "token-counting-2024-11-01",
        "token-efficient-tools-2025-02-19",
        "output-128k-2025-02-19",
        "extended-cache-ttl-2025-04-11",
        "cache-diagnosis-2026-04-07",
        "effort-2025-11-24",
        "code-execution-2025-08-25",
        "fine-grained-tool-streaming-2025-05-14",
        "mcp-client-2025-04-04",
    ]
)
_SENT_BY_CLIENTS = """
advanced-tool-use-2025-11-20 afk-mode-2026-01-31 auto-mode-classifier-2026-07-16 cache-keepalive-2026-09-03
ccr-byoc-2025-07-29 ccr-triggers-2026-01-30 claude-code-20250219 claude-code-side-query-2026-09-29
context-hint-2026-04-09 dangerous-tool-use-2026-09-03 environments-2025-11-01 mcp-servers-2025-12-04
mid-conversation-system-2026-04-07 oidc-federation-2026-04-01 per-turn-control-2026-07-01
program-use-case-ids-2026-09-17 prompt-caching-evict-2026-05-12 prompt-caching-scope-2026-01-05
redact-thinking-2026-02-12 request-tags-2026-08-21 resumption-2026-10-08 structured-outputs-2025-12-15
subagent-review-2026-11-17 thinking-resumption-2026-07-17 timing-2026-09-09 tool-provenance-2026-10-26
tool-search-tool-2025-10-19 tools-2024-04-04 web-fetch-2025-09-10 web-search-2025-03-05
web-search-results-only-2026-11-15
"""

BETAS = SPENT.union((_LIVE + _SENT_BY_CLIENTS).split())
