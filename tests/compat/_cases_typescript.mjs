// What a program does with the official TypeScript package; runs in a folder where it is installed, against the URL it is given.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Anthropic, * as sdk from "@anthropic-ai/sdk";
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import { z } from "zod";

const url = process.argv[2];
const model = "claude-opus-5";
const client = new Anthropic({ baseURL: url, apiKey: "any", maxRetries: 0 });
const said = (text) => ({ model, max_tokens: 2000, messages: [{ role: "user", content: text }] });
const hello = said("Hello, Claude");
const weather = {
  name: "get_weather",
  description: "Tells the weather of a city.",
  input_schema: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
};
const forced = { ...hello, tools: [weather], tool_choice: { type: "tool", name: "get_weather" } };
const textOf = (message) => message.content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");

async function local(path, body) {
  const options = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/_local/${path}`, { ...options, headers });
  assert.equal(answer.status, 200);
  return answer.json();
}

async function lastHeaders() {
  return (await local("requests")).data.at(-1).headers;
}

async function refused(kind, words, work) {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof kind, `${error.constructor.name} is no ${kind.name}: ${error.message}`);
    assert.ok(error.message.includes(words), error.message);
    assert.match(error.requestID, /^req_/);
    return true;
  });
}

const errors = {
  400: sdk.BadRequestError,
  401: sdk.AuthenticationError,
  403: sdk.PermissionDeniedError,
  404: sdk.NotFoundError,
  409: sdk.ConflictError,
  413: sdk.APIError,
  422: sdk.UnprocessableEntityError,
  429: sdk.RateLimitError,
  500: sdk.InternalServerError,
  529: sdk.InternalServerError,
};

const cases = {
  async create() {
    const message = await client.messages.create(hello);
    assert.ok(textOf(message).endsWith("You said: Hello, Claude"));
    assert.deepEqual([message.stop_reason, message.model], ["end_turn", model]);
    assert.match(message._request_id, /^req_/);
  },

  async its_own_headers_are_taken() {
    await client.messages.create(hello);
    const headers = await lastHeaders();
    assert.ok("authorization" in headers || "x-api-key" in headers);
    assert.ok(["2023-06-01", "2026-10-21"].includes(headers["anthropic-version"]));
  },

  async both_versions() {
    for (const version of ["2023-06-01", "2026-10-21"]) {
      const message = await client.messages.create(hello, { headers: { "anthropic-version": version } });
      assert.ok(textOf(message).endsWith("Hello, Claude"));
    }
  },

  async beta_create() {
    assert.ok(textOf(await client.beta.messages.create(hello)).endsWith("Hello, Claude"));
  },

  async raw_stream() {
    const kinds = [];
    for await (const event of await client.messages.create({ ...hello, stream: true })) kinds.push(event.type);
    assert.equal(kinds[0], "message_start");
    assert.deepEqual(kinds.slice(-2), ["message_delta", "message_stop"]);
  },

  async stream_helper() {
    let text = "";
    const stream = client.messages.stream(hello).on("text", (piece) => (text += piece));
    const message = await stream.finalMessage();
    assert.equal(text, textOf(message));
    assert.ok(message.usage.output_tokens > 5);
  },

  async a_stream_that_is_left() {
    const long = { ...said("word ".repeat(20_000)), max_tokens: 20_000 };
    for await (const event of client.messages.stream(long)) {
      if (event.type === "content_block_delta") break;
    }
    assert.equal((await local("health")).status, "ok");
  },

  async a_hundred_streams_at_once() {
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    const texts = await Promise.all(numbers.map((n) => client.messages.stream(said(`I am number ${n}`)).finalText()));
    assert.deepEqual(texts.map((text) => text.split("You said: ")[1]), numbers.map((n) => `I am number ${n}`));
  },

  async tool_round_trip() {
    const reply = await client.messages.create(forced);
    const call = reply.content.at(-1);
    assert.deepEqual([reply.stop_reason, call.type, Object.keys(call.input)], ["tool_use", "tool_use", ["city"]]);
    const result = { type: "tool_result", tool_use_id: call.id, content: "Sunny" };
    const turns = [{ role: "assistant", content: reply.content }, { role: "user", content: [result] }];
    const answer = await client.messages.create({ ...hello, messages: [...hello.messages, ...turns], tools: [weather] });
    assert.ok(textOf(answer).includes("Sunny"));
  },

  async a_streamed_call() {
    let json = "";
    const stream = client.messages.stream(forced).on("inputJson", (piece) => (json += piece));
    const call = (await stream.finalMessage()).content.at(-1);
    assert.deepEqual(JSON.parse(json), call.input);
  },

  async tool_runner() {
    const tool = betaZodTool({
      name: "get_weather",
      description: "Tells the weather of a city.",
      inputSchema: z.object({ city: z.string() }),
      run: ({ city }) => `${city}: 20 degrees`,
    });
    const asking = said('call get_weather {"city": "Paris"}');
    const answer = await client.beta.messages.toolRunner({ ...asking, tools: [tool] });
    assert.ok(textOf(answer).includes("20 degrees"));
  },

  async parse() {
    const person = zodOutputFormat(z.object({ name: z.string(), age: z.number().int(), nicknames: z.array(z.string()) }));
    const { parsed_output } = await client.messages.parse({ ...hello, output_config: { format: person } });
    assert.deepEqual(Object.keys(parsed_output).sort(), ["age", "name", "nicknames"]);
  },

  async thinking_round_trip() {
    const thinking = { type: "adaptive", display: "summarized" };
    const { content } = await client.messages.create({ ...hello, thinking });
    assert.equal(content[0].type, "thinking");
    const goOn = (content) => ({
      ...hello,
      thinking,
      messages: [...hello.messages, { role: "assistant", content }, { role: "user", content: "Go on" }],
    });
    assert.ok(textOf(await client.messages.create(goOn(content))).endsWith("Go on"));
    const edited = [{ ...content[0], thinking: `${content[0].thinking} And more.` }, ...content.slice(1)];
    await refused(sdk.BadRequestError, "cannot be modified", () => client.messages.create(goOn(edited)));
  },

  async caching() {
    const system = [{ type: "text", text: "A tall tale. ".repeat(5000), cache_control: { type: "ephemeral" } }];
    const written = (await client.messages.create({ ...hello, system })).usage;
    const read = (await client.messages.create({ ...hello, system })).usage;
    assert.ok(written.cache_creation_input_tokens > 4096);
    assert.equal(read.cache_read_input_tokens, written.cache_creation_input_tokens);
    assert.deepEqual([written.cache_read_input_tokens, read.cache_creation_input_tokens], [0, 0]);
  },

  async count_tokens() {
    const counted = await client.messages.countTokens({ model, messages: hello.messages, tools: [weather] });
    const { usage } = await client.messages.create({ ...hello, tools: [weather] });
    assert.equal(counted.input_tokens, usage.input_tokens);
  },

  async batches() {
    const requests = ["one", "two", "three"].map((word) => ({ custom_id: word, params: said(word) }));
    let batch = await client.messages.batches.create({ requests });
    while (batch.processing_status !== "ended") batch = await client.messages.batches.retrieve(batch.id);
    const texts = {};
    for await (const line of await client.messages.batches.results(batch.id)) {
      texts[line.custom_id] = textOf(line.result.message).split("You said: ")[1];
    }
    assert.deepEqual(texts, { one: "one", two: "two", three: "three" });
    const many = Array.from({ length: 1000 }, (_, number) => ({ custom_id: `request-${number}`, params: hello }));
    const canceled = await client.messages.batches.cancel((await client.messages.batches.create({ requests: many })).id);
    assert.ok(canceled.cancel_initiated_at);
    assert.equal((await client.messages.batches.delete(batch.id)).type, "message_batch_deleted");
  },

  async files() {
    const file = await client.files.upload({ file: new File(["Buy milk."], "note.txt", { type: "text/plain" }) });
    assert.equal((await client.files.retrieveMetadata(file.id)).size_bytes, 9);
    const ids = [];
    for await (const found of client.files.list({ limit: 2 })) ids.push(found.id);
    assert.ok(ids.includes(file.id));
    await refused(sdk.BadRequestError, "downloadable", () => client.files.download(file.id));
    assert.equal((await client.files.delete(file.id)).type, "file_deleted");
  },

  async models() {
    const ids = [];
    for await (const found of client.models.list({ limit: 3 })) ids.push(found.id);
    assert.ok(ids.length > 6 && new Set(ids).size === ids.length && ids.includes(model));
    assert.equal((await client.models.retrieve(model)).id, model);
    await refused(sdk.NotFoundError, "claude-imaginary", () => client.models.retrieve("claude-imaginary"));
  },

  async a_request_that_is_too_large() {
    await refused(sdk.APIError, "413", () => client.messages.create(said("x".repeat(34_000_000))));
  },

  async an_error_in_a_stream() {
    await local("faults", { faults: [{ kind: "error", after: 3 }] });
    await assert.rejects(client.messages.stream(hello).finalMessage(), /overloaded_error/);
  },

  async retries_end_well() {
    const headers = { "retry-after-ms": "1" };
    await local("plan", [{ status: 529, error: {}, headers, times: 2 }]);
    const message = await client.messages.create(hello, { maxRetries: 2 });
    assert.ok(textOf(message).endsWith("Hello, Claude"));
    assert.equal((await lastHeaders())["x-stainless-retry-count"], "2");
  },
};

for (const [status, kind] of Object.entries(errors)) {
  cases[`error_${status}`] = async () => {
    await local("plan", [{ status: Number(status), error: {}, path: "/v1/messages" }]);
    await refused(kind, status, () => client.messages.create(hello));
  };
}

const told = (text) => ({ type: "user.message", content: [{ type: "text", text }] });

cases.a_whole_session = async () => {
  const { agents, environments, sessions } = client.beta;
  const ask = { enabled: true, permission_policy: { type: "always_ask" } };
  const custom = { type: "custom", name: "get_weather", description: "Weather", input_schema: { type: "object" } };
  const tools = [{ type: "agent_toolset_20260401", default_config: ask }, custom];
  const agent = await agents.create({ name: "Agent", model: "claude-opus-5", tools });
  const environment = await environments.create({ name: `env ${agent.id}` });
  const session = await sessions.create({ agent: agent.id, environment_id: environment.id });
  await local("turns", { content: [{ type: "tool_use", name: "bash", input: { command: "ls" } }] });
  await local("turns", { content: [{ type: "tool_use", name: "get_weather", input: {} }] });
  await local("turns", { content: "Sunny." });
  await local("tool_results", { name: "bash", content: "a.txt" });
  const stream = await sessions.events.stream(session.id);
  await sessions.events.send(session.id, { events: [told("Weather?")] });
  const seen = {};
  for await (const event of stream) {
    seen[event.id] = event;
    if (event.type !== "session.status_idle") continue;
    if (event.stop_reason.type !== "requires_action") break;
    const waiting = event.stop_reason.event_ids[0];
    const answer =
      seen[waiting].type === "agent.tool_use"
        ? { type: "user.tool_confirmation", tool_use_id: waiting, result: "allow" }
        : { type: "user.custom_tool_result", custom_tool_use_id: waiting, content: [{ type: "text", text: "Sunny" }] };
    await sessions.events.send(session.id, { events: [answer] });
  }
  const kinds = Object.values(seen).map((event) => event.type);
  assert.equal(kinds.filter((kind) => kind === "session.status_running").length, 3);
  assert.ok(kinds.includes("agent.tool_result") && kinds.includes("agent.message"));
  assert.ok((await sessions.archive(session.id)).archived_at);
  assert.equal((await sessions.delete(session.id)).type, "session_deleted");
};

cases.outcomes_deployments_vaults_and_memory = async () => {
  const { agents, deployments, deploymentRuns, environments, memoryStores, sessions, vaults } = client.beta;
  const agent = (await agents.create({ name: "Agent", model: "claude-opus-5" })).id;
  const environment_id = (await environments.create({ name: `env ${agent}` })).id;
  await local("grades", { result: "satisfied", explanation: "It rhymes." });
  const rubric = { type: "text", content: "Rhymes" };
  const budget = { type: "limit", max_list_cost: { amount: "1000", currency: "USD" } };
  const session = await sessions.create({ agent, environment_id, budget });
  const stream = await sessions.events.stream(session.id);
  const outcome = { type: "user.define_outcome", description: "A poem", rubric };
  await sessions.events.send(session.id, { events: [outcome] });
  const events = [];
  for await (const event of stream) {
    events.push(event);
    if (event.type === "session.status_idle") break;
  }
  const ends = events.filter((event) => event.type === "span.outcome_evaluation_end");
  assert.deepEqual(ends.map((event) => event.result), ["satisfied"]);
  const schedule = { type: "cron", expression: "0 9 * * *", timezone: "UTC" };
  const daily = { agent, environment_id, name: "Daily", initial_events: [told("Go")], schedule };
  const deployment = await deployments.create(daily);
  await local("clock", { advance: 86_400 * 3 });
  const runs = await deploymentRuns.list({ deployment_id: deployment.id });
  assert.equal(runs.data.length, 3);
  const vault = await vaults.create({ display_name: "Team" });
  const auth = { type: "static_bearer", mcp_server_url: "https://mcp.example", token: "very-secret" };
  assert.ok(!JSON.stringify(await vaults.credentials.create(vault.id, { auth })).includes("very-secret"));
  const store = await memoryStores.create({ name: "Notes" });
  const memory = await memoryStores.memories.create(store.id, { path: "/a", content: "one" });
  const found = await memoryStores.memories.retrieve(memory.id, { memory_store_id: store.id });
  assert.equal(found.content, "one");
};

cases.an_organization = async () => {
  const { organization } = client.beta;
  const workspace = await organization.workspaces.create({ name: "Research", tags: { team: "a" } });
  const changed = await organization.workspaces.update(workspace.id, { tags: { team: null, cost: "b" } });
  assert.deepEqual(changed.tags, { cost: "b" });
  for (const name of ["One", "Two", "Three"]) await organization.rbacGroups.create({ name });
  const names = [];
  for await (const group of organization.rbacGroups.list({ limit: 2 })) names.push(group.name);
  assert.deepEqual(names, ["Three", "Two", "One"]);
  assert.ok((await organization.workspaces.archive(workspace.id)).archived_at);
  const enabled_events = ["external_key.failed"];
  const made = await organization.webhooks.create({ url: "http://127.0.0.1:9/hook", enabled_events });
  assert.match(made.signing_secret, /^whsec_/);
  assert.equal((await organization.webhooks.delete(made.id)).type, "webhook_endpoint_deleted");
};

async function holds(name, work) {
  try {
    await work();
  } catch (error) {
    console.log(`FAILED ${name}\n${error.stack}`);
    return false;
  }
  console.log(`holds  ${name}`);
  return true;
}

const { version } = JSON.parse(readFileSync("node_modules/@anthropic-ai/sdk/package.json", "utf8"));
console.log(`@anthropic-ai/sdk ${version} on Node ${process.version}`);
let held = 0;
for (const [name, work] of Object.entries(cases)) held += await holds(name, work);
console.log(`${held} of ${Object.keys(cases).length} cases hold`);
process.exitCode = held === Object.keys(cases).length ? 0 : 1;
