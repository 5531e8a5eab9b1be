"""For every kind of error: a request that has it, and the same request corrected.

The check before sending, the local server and whatever reads code are held to the same examples.
"""

from dataclasses import dataclass, field

from ._blocks import (
    ADVISOR,
    CALLED,
    CHANGES,
    CLEAR_THINKING,
    CLEAR_TOOLS,
    CLOSED,
    CODE,
    COMPACT,
    COMPUTER,
    EDITING,
    INLINE,
    MANUAL,
    MCP,
    MESSAGE_EFFORT,
    MODEL,
    OLD,
    ON_DEMAND,
    OPEN,
    SEARCH,
    SERVED,
    THRESHOLD,
    TOOLSET,
    V2026,
    WEB,
    advisor,
    assistant,
    call,
    changed,
    defined,
    document,
    edits,
    format_of,
    found,
    image,
    marked,
    pdf,
    pdf_of,
    result,
    servers,
    summary,
    system,
    text,
    tool,
    user,
)


@dataclass(frozen=True)
class Example:
    """What is changed in a small request that is right; a field that is `...` is left out."""

    id: str
    bad: dict
    fixed: dict
    betas: tuple = ()
    version: str = "2023-06-01"
    fixed_betas: tuple | None = None
    path: str | None = None
    fields: dict = field(default_factory=dict)

    def params(self, changes):
        """The request with changes."""
        whole = {"model": MODEL, "max_tokens": 100, "messages": [user()], **self.fields, **changes}
        return {name: value for name, value in whole.items() if value is not ...}


EXAMPLES = [
    # --- Shape ----------------------------------------------------------------------------------------------------------
    Example("max-tokens-missing", {"max_tokens": ...}, {}, path="max_tokens"),
    Example("field-missing", {"messages": [{"role": "user"}]}, {}, path="messages[0].content"),
    Example("field-missing", {"messages": [user({"text": "a"})]}, {}, path="messages[0].content[0].type"),
    Example("unknown-field", {"stop_sequence": ["x"]}, {"stop_sequences": ["x"]}, path="stop_sequence"),
    Example("unknown-field", {"tools": [tool(x=1)]}, {"tools": [tool()]}, path="tools[0].x"),
    Example(
        "client-only-field",
        {"messages": [user(text(parsed_output=None))]},
        {},
        path="messages[0].content[0].parsed_output",
    ),
    Example(
        "beta-field-no-header",
        edits(CLEAR_TOOLS),
        edits(CLEAR_TOOLS),
        fixed_betas=(EDITING,),
        path="context_management",
    ),
    Example(
        "beta-field-no-header",
        {"tools": advisor("claude-opus-5-5")},
        {"tools": advisor("claude-opus-5-5")},
        fixed_betas=(ADVISOR,),
        path="tools[0]",
    ),
    Example(
        "beta-field-no-header",
        {"speed": "fast"},
        {},
        fields={"model": "claude-opus-4-8"},
        path="speed",
    ),
    Example(
        "beta-field-no-header",
        {"messages": [user(), system(defined())]},
        {"messages": [user(), system(defined())]},
        betas=(CHANGES,),
        fixed_betas=(CHANGES, INLINE),
        fields={"model": "claude-opus-5"},
        path="messages[1].content[0].tool",
    ),
    Example("wrong-value", {"temperature": 2}, {"temperature": 1}, path="temperature"),
    Example("wrong-value", {"max_tokens": "5"}, {"max_tokens": 5}, path="max_tokens"),
    Example("unknown-type", {"messages": [user({"type": "video"})]}, {}, path="messages[0].content[0]"),
    Example(
        "thinking-unsigned",
        {"messages": [user(), assistant({"type": "thinking", "thinking": "x"}, text()), user()]},
        {"messages": [user(), assistant(text()), user()]},
        path="messages[1].content[0].signature",
    ),
    Example(
        "thinking-extra-keys",
        {"thinking": {"type": "adaptive", "budget_tokens": 5000}},
        {"thinking": {"type": "adaptive"}},
        path="thinking.budget_tokens",
    ),
    Example(
        "thinking-extra-keys",
        {"thinking": {"type": "adaptive", "block_binding": {"prefix_mismatch_behavior": "error"}}},
        {"thinking": {"type": "adaptive"}},
        betas=("thinking-binding-controls-2026-08-01",),
    ),
    Example("effort-misplaced", {"effort": "high"}, {"output_config": {"effort": "high"}}, path="effort"),
    Example(
        "output-format-old",
        {"output_format": {"type": "json_schema", "schema": CLOSED}},
        format_of(CLOSED),
        path="output_format",
    ),
    Example(
        "strict-on-choice",
        {"tools": [tool()], "tool_choice": {"type": "auto", "strict": True}},
        {"tools": [tool()], "tool_choice": {"type": "auto"}},
        path="tool_choice.strict",
    ),
    Example(
        "parallel-flag-place",
        {"tools": [tool()], "tool_choice": {"type": "none", "disable_parallel_tool_use": True}},
        {"tools": [tool()], "tool_choice": {"type": "auto", "disable_parallel_tool_use": True}},
        path="tool_choice.disable_parallel_tool_use",
    ),
    Example(
        "builtin-schema",
        {"tools": [{"type": "bash_20250124", "name": "bash", "description": "a shell"}]},
        {"tools": [{"type": "bash_20250124", "name": "bash"}]},
        path="tools[0].description",
    ),
    Example(
        "builtin-name-mismatch",
        {"tools": [{"type": "bash_20250124", "name": "shell"}]},
        {"tools": [{"type": "bash_20250124", "name": "bash"}]},
        path="tools[0].name",
    ),
    Example("tool-name-invalid", {"tools": [tool("a b")]}, {"tools": [tool("a_b")]}, path="tools[0].name"),
    Example("tool-name-invalid", {"tools": [tool(), tool()]}, {"tools": [tool(), tool("g")]}, path="tools[1].name"),
    Example(
        "cache-bad-target",
        {"messages": [user(), assistant(marked({"type": "redacted_thinking", "data": "x"}), text()), user()]},
        {"messages": [user(), assistant(marked(text())), user()]},
        path="messages[1].content[0].cache_control",
    ),
    # --- Versions and models --------------------------------------------------------------------------------------------
    Example("sampling-removed", {"temperature": 1}, {}, version=V2026, path="temperature"),
    Example(
        "sampling-removed",
        {"temperature": 1, "top_k": 5},
        {"temperature": 1},
        fields={"model": "claude-opus-5-5"},
        path="top_k",
    ),
    Example(
        "doc-in-assistant",
        {"messages": [user(), assistant(document()), user()]},
        {"messages": [user(document()), assistant(), user()]},
        version=V2026,
        path="messages[1].content[0]",
    ),
    Example(
        "user-text-citations",
        {
            "messages": [
                user(
                    text(
                        citations=[
                            CITED := {
                                "type": "char_location",
                                "cited_text": "a",
                                "document_index": 0,
                                "document_title": None,
                                "start_char_index": 0,
                                "end_char_index": 1,
                            }
                        ]
                    )
                )
            ]
        },
        {"messages": [user(text())]},
        version=V2026,
        path="messages[0].content[0].citations",
    ),
    Example("model-feature-mismatch", {"inference_geo": "us"}, {}, fields={"model": OLD}, path="inference_geo"),
    Example("model-feature-mismatch", {"speed": "fast"}, {}, fields={"model": OLD}, path="speed"),
    Example(
        "model-feature-mismatch",
        format_of(CLOSED),
        {},
        fields={"model": "claude-sonnet-4-20250514"},
        path="output_config.format",
    ),
    Example(
        "model-feature-mismatch",
        {"output_config": {"task_budget": {"type": "tokens", "total": 20_000}}},
        {},
        betas=("task-budgets-2026-03-13",),
        fields={"model": OLD},
        path="output_config.task_budget",
    ),
    Example(
        "model-feature-mismatch",
        {"fallbacks": [{"model": "claude-opus-4-8"}]},
        {},
        betas=("server-side-fallback-2026-07-01",),
        fields={"model": OLD},
        path="fallbacks",
    ),
    Example(
        "model-feature-mismatch",
        {"tools": [{"type": "web_fetch_20260318", "name": "web_fetch"}]},
        {},
        fields={"model": "claude-opus-5"},
        path="tools",
    ),
    Example(
        "model-feature-mismatch",
        edits(COMPACT),
        {},
        betas=(THRESHOLD,),
        fields={"model": OLD},
        path="context_management.edits[0]",
    ),
    Example(
        "fallbacks-invalid",
        {"fallbacks": [{"model": "claude-opus-5-5"}]},
        {"fallbacks": [{"model": "claude-opus-5"}]},
        betas=("server-side-fallback-2026-07-01",),
        fields={"model": "claude-opus-5-5"},
        path="fallbacks",
    ),
    # --- Output ---------------------------------------------------------------------------------------------------------
    Example("max-tokens-over-limit", {"max_tokens": 128_001}, {"max_tokens": 128_000}, path="max_tokens"),
    Example("max-tokens-zero-misuse", {"max_tokens": 0, "stream": True}, {"max_tokens": 0}, path="max_tokens"),
    Example("stop-seq-empty", {"stop_sequences": [""]}, {"stop_sequences": []}, path="stop_sequences"),
    Example("stop-seq-empty", {"stop_sequences": [" "]}, {"stop_sequences": ["\n."]}, path="stop_sequences"),
    # --- Turns ----------------------------------------------------------------------------------------------------------
    Example("first-not-user", {"messages": [system(), user()]}, {"system": "be brief"}, path="messages[0]"),
    Example("first-not-user", {"messages": [assistant(), user()]}, {}, version=V2026, path="messages[0]"),
    Example(
        "empty-content", {"messages": [user(), {"role": "assistant", "content": ""}, user()]}, {}, path="messages[1]"
    ),
    Example("empty-content", {"messages": [user(text(), text(""))]}, {}, path="messages[0].content[1]"),
    Example("empty-content", {"system": [text("")]}, {}, path="system[0]"),
    Example("empty-content", {"messages": [user(" \n")]}, {}, path="messages[0]"),
    Example("system-as-message", {"messages": [user(), system()]}, {}, fields={"model": OLD}, path="messages[1]"),
    Example(
        "system-msg-placement",
        {"messages": [user(), system(image())]},
        {"messages": [user(), system()]},
        fields={"model": "claude-opus-4-8"},
        path="messages[1].content[0]",
    ),
    Example(
        "system-msg-placement",
        {"messages": [user(), assistant(), system(), user()]},
        {"messages": [user(), system(), assistant(), user()]},
        fields={"model": "claude-sonnet-5-5"},
        path="messages[2]",
    ),
    Example(
        "system-msg-placement",
        {"messages": [user(), system(), user()]},
        {"messages": [user(), system()]},
        fields={"model": "claude-opus-4-8"},
        path="messages[1]",
    ),
    Example(
        "system-only-field",
        {"messages": [{**user(), "clear_at": "never"}]},
        {},
        betas=("mid-conversation-system-clear-at-2026-08-21",),
        path="messages[0].clear_at",
    ),
    Example(
        "block-in-wrong-turn", {"messages": [user(), assistant(image()), user()]}, {}, path="messages[1].content[0]"
    ),
    Example(
        "block-in-wrong-turn",
        {"messages": [user({"type": "mcp_tool_use", "id": "m", "input": {}, "name": "n", "server_name": "m"})]},
        {},
        betas=(MCP,),
        path="messages[0].content[0]",
    ),
    Example("prefill-unsupported", {"messages": [user(), assistant("{")]}, {}, path="messages[1]"),
    Example(
        "prefill-with-thinking",
        {"messages": [user(), assistant("{")], "thinking": MANUAL, "max_tokens": 2000},
        {"messages": [user(), assistant("{")]},
        fields={"model": OLD},
        path="messages[1]",
    ),
    Example(
        "prefill-whitespace",
        {"messages": [user(), assistant("So ")]},
        {"messages": [user(), assistant("So")]},
        fields={"model": OLD},
        path="messages[1]",
    ),
    # --- Images, documents, files ---------------------------------------------------------------------------------------
    Example("image-limits", {"messages": [user(image(media_type="image/jpeg"))]}, {"messages": [user(image())]}),
    Example("image-limits", {"messages": [user(image(8001, 10))]}, {"messages": [user(image(8000, 10))]}),
    Example(
        "image-limits",
        {"messages": [user({"type": "image", "source": {**image()["source"], "data": "A" * (10 * 2**20 + 4)}})]},
        {"messages": [user(image())]},
        path="messages[0].content[0].source",
    ),
    Example(
        "image-limits",
        {"messages": [user(image(1569, 700, transformations={"oversized_image": "error"}))]},
        {"messages": [user(image(1568, 700, transformations={"oversized_image": "error"}))]},
        path="messages[0].content[0]",
    ),
    Example(
        "image-limits",
        {"messages": [user(*[image()] * 101)]},
        {"messages": [user(*[image()] * 100)]},
        fields={"model": OLD},
        path="messages",
    ),
    Example(
        "pdf-limits",
        {"messages": [user(pdf(101))]},
        {"messages": [user(pdf(100))]},
        fields={"model": OLD},
        path="messages[0].content[0]",
    ),
    Example("pdf-unreadable", {"messages": [user(pdf_of(b"no pdf"))]}, {"messages": [user(pdf(1))]}),
    Example(
        "container-missing",
        {"container": {"skills": [{"type": "anthropic", "skill_id": "pdf"}]}},
        {"container": {"skills": [{"type": "anthropic", "skill_id": "pdf"}]}, "tools": [CODE]},
        path="container.skills",
    ),
    Example(
        "citations-mixed",
        {"messages": [user(document(), document(citations={"enabled": True}))]},
        {"messages": [user(document(), document())]},
        path="messages",
    ),
    Example(
        "citations-mixed",
        {"messages": [user(found(), found(citations={"enabled": True}))]},
        {"messages": [user(found(), found())]},
        path="messages",
    ),
    Example(
        "format-with-citations",
        {**format_of(CLOSED), "messages": [user(document(citations={"enabled": True}))]},
        {**format_of(CLOSED), "messages": [user(document())]},
        path="output_config.format",
    ),
    # --- Calls and results ----------------------------------------------------------------------------------------------
    Example(
        "tool-call-id",
        {"messages": [user(), assistant(call("t:1")), user(result("t:1"))]},
        {"messages": CALLED},
        path="messages[1].content[0].id",
    ),
    Example("tool-result-orphan", {"messages": [user(result())]}, {}, path="messages[0].content[0]"),
    Example(
        "tool-result-duplicate",
        {"messages": [user(), assistant(call()), user(result(), result())]},
        {"messages": CALLED},
        path="messages[2].content[0]",
    ),
    Example(
        "tool-result-missing",
        {"messages": [user(), assistant(call()), user("go on")]},
        {"messages": CALLED},
        path="messages[1]",
    ),
    Example(
        "tool-result-order",
        {"messages": [user(), assistant(call()), user(text(), result())]},
        {"messages": [user(), assistant(call()), user(result(), text())]},
        path="messages[2].content[1]",
    ),
    Example(
        "pause-turn-text",
        {"messages": [user(), assistant(SERVED, call()), user(result(), text())]},
        {"messages": [user(), assistant(SERVED, call()), user(result())]},
        fields={"tools": [tool(), {"type": "web_search_20250305", "name": "web_search"}]},
        path="messages[2]",
    ),
    Example(
        "tool-error-content",
        {"messages": [user(), assistant(call()), user(result(content=[image()], is_error=True))]},
        {"messages": [user(), assistant(call()), user(result(content=[text()], is_error=True))]},
        path="messages[2].content[0].content",
    ),
    Example(
        "toolset-name-missing",
        {"messages": [user(), assistant(call(name="screenshot", toolset_name="computer")), user(result())]},
        {
            "messages": [
                user(),
                assistant(call(name="screenshot", toolset_name="computer")),
                user(result(toolset_name="computer")),
            ]
        },
        fields={"tools": [TOOLSET], "model": "claude-opus-5-5"},
        path="messages[2].content[0].toolset_name",
    ),
    # --- Tools ----------------------------------------------------------------------------------------------------------
    Example("choice-without-tools", {"tool_choice": {"type": "any"}}, {}, path="tool_choice"),
    Example(
        "choice-without-tools",
        {"tools": [tool()], "tool_choice": {"type": "tool", "name": "g"}},
        {"tools": [tool()], "tool_choice": {"type": "tool", "name": "f"}},
        path="tool_choice",
    ),
    Example(
        "tool-schema-invalid",
        {"tools": [tool(input_schema={"type": "object", "properties": {"a": {"type": "text"}}})]},
        {"tools": [tool(input_schema={"type": "object", "properties": {"a": {"type": "string"}}})]},
        path="tools[0].input_schema",
    ),
    Example(
        "tool-schema-invalid",
        {"tools": [tool(input_schema={"type": "object", "anyOf": [{"required": ["a"]}]})]},
        {"tools": [tool()]},
        path="tools[0].input_schema",
    ),
    Example(
        "tool-example-misfit",
        {"tools": [tool(input_schema={"type": "object", "required": ["a"]}, input_examples=[{}])]},
        {"tools": [tool(input_schema={"type": "object", "required": ["a"]}, input_examples=[{"a": 1}])]},
        path="tools[0].input_examples[0]",
    ),
    Example(
        "builtin-unsupported",
        {"tools": [COMPUTER]},
        {"tools": [TOOLSET]},
        betas=("computer-use-2025-11-24",),
        fields={"model": "claude-opus-5-5"},
        path="tools",
    ),
    Example(
        "beta-header-conflict",
        {"tools": [TOOLSET]},
        {"tools": [TOOLSET]},
        betas=("fine-grained-tool-streaming-2025-05-14",),
        fixed_betas=(),
        fields={"model": "claude-opus-5-5"},
    ),
    Example(
        "ptc-conflict",
        {"tools": [CODE, tool(strict=True, allowed_callers=["code_execution_20260120"], input_schema=CLOSED)]},
        {"tools": [CODE, tool(allowed_callers=["code_execution_20260120"], input_schema=CLOSED)]},
        path="tools[1]",
    ),
    Example(
        "web-domains",
        {"tools": [{**WEB, "allowed_domains": ["https://a.test"]}]},
        {"tools": [{**WEB, "allowed_domains": ["a.test"]}]},
        path="tools[0].allowed_domains[0]",
    ),
    Example(
        "web-domains",
        {"tools": [{**WEB, "allowed_domains": ["a.test"], "blocked_domains": ["b.test"]}]},
        {"tools": [{**WEB, "allowed_domains": ["a.test"]}]},
        path="tools[0]",
    ),
    Example(
        "web-callers-old-model",
        {"tools": [WEB]},
        {"tools": [{**WEB, "allowed_callers": ["direct"]}]},
        fields={"model": OLD},
        path="tools[0]",
    ),
    Example("web-code-exec-double", {"tools": [WEB, CODE]}, {"tools": [WEB]}, path="tools[1]"),
    Example("defer-all", {"tools": [tool(defer_loading=True)]}, {"tools": [tool()]}, path="tools"),
    Example(
        "defer-all",
        {"tools": [tool(), {**SEARCH, "defer_loading": True}]},
        {"tools": [tool(defer_loading=True), SEARCH]},
        path="tools",
    ),
    Example(
        "tools-dropped-mid",
        {"messages": [user(), assistant(SERVED, text()), user()]},
        {
            "messages": [user(), assistant(SERVED, text()), user()],
            "tools": [{"type": "web_search_20250305", "name": "web_search"}],
        },
        path="messages[1].content[0]",
    ),
    Example(
        "advisor-pair",
        {"tools": advisor("gpt")},
        {"tools": advisor("claude-opus-5-5")},
        betas=(ADVISOR,),
        path="tools[0].model",
    ),
    Example(
        "advisor-pair",
        {"tools": advisor("claude-opus-4-8")},
        {"tools": advisor("claude-opus-5-5")},
        betas=(ADVISOR,),
        fields={"model": "claude-sonnet-5-5"},
        path="tools[0].model",
    ),
    Example(
        "mcp-http",
        {**servers("m", url="http://m.test"), "tools": [{"type": "mcp_toolset", "mcp_server_name": "m"}]},
        {**servers("m"), "tools": [{"type": "mcp_toolset", "mcp_server_name": "m"}]},
        betas=(MCP,),
        path="mcp_servers[0].url",
    ),
    Example(
        "mcp-half",
        servers("m"),
        {**servers("m"), "tools": [{"type": "mcp_toolset", "mcp_server_name": "m"}]},
        betas=(MCP,),
        path="mcp_servers[0]",
    ),
    Example(
        "tool-change-placement",
        {"messages": [user(changed(), text())]},
        {"messages": [user(), system(changed())]},
        betas=(CHANGES,),
        fields={"model": "claude-opus-5", "tools": [tool()]},
        path="messages[0].content[0]",
    ),
    Example(
        "tool-change-conflict",
        {"messages": [user(), system(defined("f"))]},
        {"messages": [user(), system(defined("g"))]},
        betas=(INLINE,),
        fields={"model": "claude-opus-5", "tools": [tool()]},
        path="messages[1].content[0].tool",
    ),
    Example(
        "tool-change-unresolved",
        {"messages": [user(), system(changed("g"))]},
        {"messages": [user(), system(changed("f"))]},
        betas=(CHANGES,),
        fields={"model": "claude-opus-5", "tools": [tool()]},
        path="messages[1].content[0].tool",
    ),
    # --- Thinking, effort, sampling -------------------------------------------------------------------------------------
    Example(
        "thinking-enabled-removed",
        {"thinking": MANUAL, "max_tokens": 2000},
        {"thinking": {"type": "adaptive"}},
        fields={"model": "claude-opus-5-5"},
        path="thinking",
    ),
    Example(
        "thinking-unsupported",
        {"thinking": MANUAL, "max_tokens": 2000},
        {},
        fields={"model": "claude-3-5-sonnet-20241022"},
        path="thinking",
    ),
    Example(
        "thinking-adaptive-unsupported",
        {"thinking": {"type": "adaptive"}, "max_tokens": 2000},
        {"thinking": MANUAL, "max_tokens": 2000},
        fields={"model": OLD},
        path="thinking",
    ),
    *(
        Example(name, {"thinking": {"type": kind}}, fixed, fields={"model": model}, path="thinking")
        for name, kind, model, fixed in (
            ("thinking-disabled-unsupported", "disabled", "claude-fable-5-2", {}),
            ("thinking-disabled-unsupported", "disabled", "claude-mythos-preview", {}),
            (
                "thinking-disabled-between-tools",
                "disabled",
                "claude-sonnet-5-5",
                {"thinking": {"type": "between_tools"}},
            ),
            ("thinking-between-tools-elsewhere", "between_tools", "claude-opus-5", {"thinking": {"type": "disabled"}}),
        )
    ),
    Example(
        "thinking-off-effort-cap",
        {"output_config": {"effort": "xhigh"}},
        {"output_config": {"effort": "high"}},
        fields={"model": "claude-opus-5", "thinking": {"type": "disabled"}},
        path="output_config.effort",
    ),
    Example(
        "thinking-budget-range",
        {"thinking": MANUAL, "max_tokens": 1024},
        {"thinking": MANUAL, "max_tokens": 1025},
        fields={"model": OLD},
        path="thinking.budget_tokens",
    ),
    Example(
        "thinking-budget-range",
        {"thinking": {**MANUAL, "budget_tokens": 1000}, "max_tokens": 2000},
        {"thinking": MANUAL, "max_tokens": 2000},
        fields={"model": OLD},
        path="thinking.budget_tokens",
    ),
    Example(
        "forced-tool-unsupported",
        {"tool_choice": {"type": "any"}},
        {"tool_choice": {"type": "auto"}},
        fields={"model": "claude-opus-5-5", "tools": [tool()]},
        path="tool_choice",
    ),
    Example(
        "thinking-forced-tool",
        {"tool_choice": {"type": "any"}},
        {"tool_choice": {"type": "auto"}},
        fields={"model": OLD, "tools": [tool()], "thinking": MANUAL, "max_tokens": 2000},
        path="tool_choice",
    ),
    Example(
        "effort-unsupported",
        {"output_config": {"effort": "low"}},
        {},
        fields={"model": OLD},
        path="output_config.effort",
    ),
    Example(
        "effort-level-unsupported",
        {"output_config": {"effort": "xhigh"}},
        {"output_config": {"effort": "max"}},
        path="output_config.effort",
    ),
    Example(
        "message-effort-unsupported",
        {"messages": [user(), {**system(), "output_config": {"effort": "low"}}]},
        {"messages": [user(), system()]},
        betas=(MESSAGE_EFFORT,),
        fields={"model": "claude-opus-4-8"},
        path="messages[1].output_config.effort",
    ),
    Example(
        "message-effort-without-thinking",
        {"messages": [user(), {**system(), "output_config": {"effort": "low"}}]},
        {"messages": [user(), {**system(), "output_config": {"effort": "high"}}]},
        betas=(MESSAGE_EFFORT,),
        fields={"model": "claude-sonnet-5-5", "thinking": {"type": "between_tools"}},
        path="messages[1]",
    ),
    Example(
        "sampling-both", {"temperature": 0.5, "top_p": 0.5}, {"temperature": 0.5}, fields={"model": OLD}, path="top_p"
    ),
    Example(
        "sampling-thinking",
        {"temperature": 0.5},
        {"temperature": 1},
        fields={"model": OLD, "thinking": MANUAL, "max_tokens": 2000},
        path="temperature",
    ),
    # --- Schemas of answers ---------------------------------------------------------------------------------------------
    Example("schema-invalid", format_of({"type": "text"}), format_of(CLOSED), path="output_config.format.schema"),
    Example(
        "schema-unsupported",
        format_of({"$ref": "#/$defs/a", "$defs": {"a": {**CLOSED, "properties": {"b": {"$ref": "#/$defs/a"}}}}}),
        format_of(CLOSED),
        path="output_config.format.schema",
    ),
    Example("schema-unsupported", format_of(OPEN), format_of(CLOSED), path="output_config.format.schema"),
    Example(
        "schema-limits",
        {"tools": [tool(f"f{n}", strict=True, input_schema=CLOSED) for n in range(21)]},
        {"tools": [tool(f"f{n}", strict=True, input_schema=CLOSED) for n in range(20)]},
        path="tools",
    ),
    # --- Caching and context --------------------------------------------------------------------------------------------
    Example(
        "cache-auto-conflict",
        {"messages": [user(marked(text(), "1h"))], "cache_control": {"type": "ephemeral"}},
        {"messages": [user(marked(text(), "1h"))]},
        path="cache_control",
    ),
    Example(
        "cache-too-many",
        {"messages": [user(*[marked(text())] * 5)]},
        {"messages": [user(*[marked(text())] * 4)]},
    ),
    Example(
        "cache-ttl-order",
        {"messages": [user(marked(text()), marked(text(), "1h"))]},
        {"messages": [user(marked(text(), "1h"), marked(text()))]},
        path="messages[0].content[1].cache_control.ttl",
    ),
    Example(
        "prompt-too-long",
        {"messages": [user("word " * 300_000)]},
        {"messages": [user("word " * 100_000)]},
        fields={"model": OLD},
        path="messages",
    ),
    Example(
        "prompt-and-answer-too-long",
        {"max_tokens": 64_000, "messages": [user("word " * 150_000)]},
        {"max_tokens": 4_000, "messages": [user("word " * 150_000)]},
        fields={"model": "claude-sonnet-4-20250514"},
        path="max_tokens",
    ),
    Example(
        "compaction-mixup",
        edits(COMPACT),
        edits(COMPACT),
        betas=(EDITING,),
        fixed_betas=(THRESHOLD,),
        path="context_management.edits[0].type",
    ),
    Example(
        "clear-thinking-order",
        edits(CLEAR_TOOLS, CLEAR_THINKING),
        edits(CLEAR_THINKING, CLEAR_TOOLS),
        betas=(EDITING,),
        path="context_management.edits[1]",
    ),
    Example(
        "compaction-trigger-low",
        edits({**COMPACT, "trigger": {"type": "input_tokens", "value": 49_999}}),
        edits({**COMPACT, "trigger": {"type": "input_tokens", "value": 50_000}}),
        betas=(THRESHOLD,),
        path="context_management.edits[0].trigger.value",
    ),
    Example(
        "compaction-both",
        {"compaction": {"type": "summarize"}, **edits(CLEAR_TOOLS)},
        {"compaction": {"type": "summarize"}},
        betas=(EDITING, ON_DEMAND),
        fields={"model": "claude-opus-5-5"},
        path="compaction",
    ),
    *(
        Example(
            "compaction-block-place",
            {"messages": turns},
            {"messages": [user("a"), assistant(summary(), text()), user("c")]},
            betas=(THRESHOLD, ON_DEMAND),
            fields={"model": "claude-opus-5-5"},
            path=path,
        )
        for turns, path in (
            ([user("a"), assistant(summary(content=""), text()), user("c")], "messages[1].content[0].content"),
            ([user("a"), assistant("b"), user(summary(), text())], "messages[2].content[0]"),
            ([user(summary(signature="c2ln"), summary(), text())], "messages"),
        )
    ),
    Example(
        "compaction-nothing",
        {"messages": [user(summary())], "compaction": {"type": "summarize"}},
        {"messages": [user(summary(), text())], "compaction": {"type": "summarize"}},
        betas=(ON_DEMAND,),
        fields={"model": "claude-opus-5-5"},
        path="compaction",
    ),
    Example(
        "compaction-incomplete-turn",
        {"messages": [user("a"), assistant(call())], "compaction": {"type": "summarize"}},
        {"messages": CALLED, "compaction": {"type": "summarize"}},
        betas=(ON_DEMAND,),
        fields={"model": "claude-opus-5-5", "tools": [tool()]},
        path="compaction",
    ),
]
