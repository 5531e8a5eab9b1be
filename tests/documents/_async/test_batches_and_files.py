"""The samples of all documents on batches and files, each named by its row."""

# ruff: noqa: T201 - samples print

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path
from typing import Any, BinaryIO

import httpx
import pytest
from sonnetry.types.message_create_params import MessageCreateParamsNonStreaming
from sonnetry.types.messages.batch_create_params import Request

import sonnetry
from sonnetry import AsyncAnthropic, to_file
from sonnetry.testing import LocalServer

BETA = ["files-api-2025-04-14"]
HELLO: dict[str, Any] = {
    "model": "claude-3-5-sonnet-latest",
    "max_tokens": 1024,
    "messages": [{"role": "user", "content": "Hello, world"}],
}
AGAIN: dict[str, Any] = {**HELLO, "messages": [{"role": "user", "content": "Hi again, friend"}]}
SONNET: dict[str, Any] = {**HELLO, "model": "claude-sonnet-4-5-20250929"}
PDF = b"%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF\n"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de")


@pytest.fixture
def clock(server: LocalServer) -> Any:
    """Return the clock on which the samples sleep."""
    return server.clock


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lead `Anthropic()` to a server that takes ten seconds of its clock for each request of a batch."""
    with LocalServer(batch_pace=10) as running:
        monkeypatch.setenv("ANTHROPIC_BASE_URL", running.base_url)
        yield running


def fetched(url: str) -> httpx.Response:
    return httpx.get(url)


def opened(name: str) -> BinaryIO:
    return Path(name).open("rb")


def two_requests() -> list[Any]:
    return [
        {"custom_id": "my-first-request", "params": HELLO},
        {"custom_id": "my-second-request", "params": AGAIN},
    ]


# --- typescript-library-readme.md ---------------------------------------------------------------------------------------


async def test_ts7_creating_a_batch():
    """A new batch is in progress, and its counts sum to its requests."""
    client = AsyncAnthropic()

    batch = await client.beta.messages.batches.create(requests=two_requests())

    assert batch.processing_status == "in_progress"
    assert sum(batch.request_counts.model_dump().values()) == 2


async def test_ts8_results_from_a_batch():
    """Each id comes once, with its message."""
    client = AsyncAnthropic()
    batch_id = (await client.beta.messages.batches.create(requests=two_requests())).id

    found = {}
    async for entry in await client.beta.messages.batches.results(batch_id):
        if entry.result.type == "succeeded":
            print(entry.result.message.content)
            found[entry.custom_id] = entry.result.message.content

    assert found.keys() == {"my-first-request", "my-second-request"}
    assert all(content[0].type == "text" for content in found.values())


async def test_ts9_a_file_from_a_path(tmp_path, server):
    """The name comes from the path, and the type is kept."""
    client = AsyncAnthropic()
    path = tmp_path / "file.bin"
    path.write_bytes(b"{}")

    with path.open("rb") as stream:
        file = await client.beta.files.upload(file=to_file(stream, content_type="application/json"), betas=BETA)

    assert (file.filename, file.mime_type, file.size_bytes) == ("file.bin", "application/json", 2)
    assert server.requests[-1].headers["anthropic-beta"] == "files-api-2025-04-14"


async def test_ts10_a_file_of_bytes():
    """A name, bytes and a type are a file."""
    client = AsyncAnthropic()

    file = await client.beta.files.upload(file=("file.txt", b"my bytes", "text/plain"), betas=BETA)

    assert (file.filename, file.mime_type, file.size_bytes) == ("file.txt", "text/plain", 8)


@pytest.mark.parametrize("streamed", [False, True])
async def test_ts11_a_file_from_an_answer(server, streamed):
    """An answer of an HTTP client is a file named by the last segment of its URL."""
    server.reply(b"their bytes", path="/somesite/file", headers={"content-type": "image/png"})
    client = AsyncAnthropic()

    if streamed:
        with httpx.stream("GET", f"{server.base_url}/somesite/file") as response:
            file = await client.beta.files.upload(file=response, betas=BETA)
    else:
        file = await client.beta.files.upload(file=fetched(f"{server.base_url}/somesite/file"), betas=BETA)

    assert (file.filename, file.mime_type, file.size_bytes) == ("file", "image/png", 11)


@pytest.mark.parametrize("content", [b"my bytes", bytes([0, 1, 2]), bytearray(b"abc"), memoryview(b"abc")])
async def test_ts12_a_file_of_a_buffer(server, content):
    """Every kind of bytes arrives as it is."""
    client = AsyncAnthropic()

    file = await client.beta.files.upload(file=to_file(content, "file", content_type="text/plain"), betas=BETA)

    assert (file.filename, file.mime_type, file.size_bytes) == ("file", "text/plain", len(content))
    assert bytes(content) + b"\r\n" in server.requests[-1].body


async def _forty_five(client: AsyncAnthropic) -> list[str]:
    made = [
        (await client.beta.messages.batches.create(requests=[{"custom_id": "a", "params": HELLO}])).id
        for _ in range(45)
    ]
    return made[::-1]


async def test_ts20_auto_pagination(server):
    """45 batches at 20 a page are three requests."""
    client = AsyncAnthropic()
    made = await _forty_five(client)

    found = [batch.id async for batch in client.beta.messages.batches.list(limit=20)]

    assert found == made
    assert [request.method for request in server.requests].count("GET") == 3


async def test_ts21_page_by_page():
    """The same 45, each page asked for by hand."""
    client = AsyncAnthropic()
    made = await _forty_five(client)

    page = await client.beta.messages.batches.list(limit=20)
    found = [batch.id for batch in page.data]
    while page.has_next_page():
        page = await page.get_next_page()
        found += [batch.id for batch in page.data]

    assert found == made
    assert len(page.data) == 5


# --- typescript-beta-batches-resource.txt -------------------------------------------------------------------------------


async def test_br1_create(server):
    """The batch is created, and its body has no `betas`."""
    client = AsyncAnthropic()

    batch = await client.beta.messages.batches.create(requests=[{"custom_id": "my-custom-id-1", "params": SONNET}])

    assert batch.id.startswith("msgbatch_")
    assert server.requests[-1].json == {"requests": [{"custom_id": "my-custom-id-1", "params": SONNET}]}


async def test_br2_beta_values_on_every_method(server):
    """The caller's values stand before the method's own; the caller's own header replaces both."""
    server.reply({"id": "b", "data": [], "has_more": False}, times=None)
    client = AsyncAnthropic()
    batches = client.beta.messages.batches

    for options in ({"betas": ["a-2026-01-01"]}, {"extra_headers": {"anthropic-beta": "mine"}}):
        await batches.create(requests=two_requests(), **options)
        await batches.retrieve("b", **options)
        await batches.list(**options)
        await batches.delete("b", **options)
        await batches.cancel("b", **options)
    sent = [request.headers["anthropic-beta"] for request in server.requests]

    assert sent == ["a-2026-01-01,message-batches-2024-09-24"] * 5 + ["mine"] * 5


async def test_br3_ids_are_quoted_or_refused(server):
    """An id cannot lead to another path."""
    client = AsyncAnthropic()
    made = await client.beta.messages.batches.create(requests=two_requests())

    batch = await client.beta.messages.batches.retrieve(made.id)
    for method in (client.beta.messages.batches.retrieve, client.beta.messages.batches.cancel):
        with pytest.raises(sonnetry.NotFoundError):
            await method("message_batch_id")
        with pytest.raises(sonnetry.NotFoundError):
            await method("a/b")
        for refused in ("..", ""):
            with pytest.raises(ValueError, match="message_batch_id"):
                await method(refused)

    assert batch.id == made.id
    assert len(server.requests) == 2 + 4


async def test_br4_list():
    """All pages, newest first."""
    client = AsyncAnthropic()
    made = await _forty_five(client)

    assert [batch.id async for batch in client.beta.messages.batches.list()] == made


async def test_br5_delete(slow):
    """A running batch is not deleted; cancelled and ended it is."""
    client = AsyncAnthropic()
    batches = client.beta.messages.batches
    batch = await batches.create(requests=two_requests())

    with pytest.raises(sonnetry.BadRequestError):
        await batches.delete(batch.id)
    await batches.cancel(batch.id)
    slow.clock.advance(10)
    ended = await batches.retrieve(batch.id)
    deleted = await batches.delete(batch.id)

    assert ended.processing_status == "ended"
    assert (deleted.id, deleted.type) == (batch.id, "message_batch_deleted")


@pytest.mark.parametrize(("seconds", "canceled"), [(15, 1), (20, 0)])
async def test_br6_cancel(slow, seconds, canceled):
    """Cancelling while requests run, and when all have finished: `canceling`, and finished results stay."""
    client = AsyncAnthropic()
    batches = client.beta.messages.batches
    batch = await batches.create(requests=two_requests())
    slow.clock.advance(seconds)

    canceling = await batches.cancel(batch.id)
    slow.clock.advance(10)
    ended = await batches.retrieve(batch.id)

    assert canceling.processing_status == "canceling"
    assert ended.request_counts.canceled == canceled
    assert ended.request_counts.succeeded == 2 - canceled


async def test_br7_results(server):
    """A retrieve, then the `results_url` with its own `accept`, read while it streams."""
    client = AsyncAnthropic()
    batch = await client.beta.messages.batches.create(requests=two_requests())

    entries = [entry async for entry in await client.beta.messages.batches.results(batch.id)]
    asked = [(request.path, request.headers.get("accept")) for request in server.requests[1:]]

    assert len(entries) == 2
    assert [path.removeprefix("/v1/messages/batches/") for path, _ in asked] == [batch.id, f"{batch.id}/results"]
    assert asked[1][1] == "application/binary"


async def test_br8_results_before_the_end(slow):
    """An error of our own names status and batch, and nothing more is requested."""
    client = AsyncAnthropic()
    batch = await client.beta.messages.batches.create(requests=two_requests())

    with pytest.raises(sonnetry.AnthropicError) as caught:
        await client.beta.messages.batches.results(batch.id)

    assert batch.id in str(caught.value)
    assert "in_progress" in str(caught.value)
    assert not isinstance(caught.value, sonnetry.APIStatusError)
    assert [request.path.rpartition("/")[2] for request in slow.requests] == ["batches", batch.id]


async def test_br9_fields(slow):
    """Counts, times and `results_url` during the work, at the end, after cancelling and after 29 days."""
    client = AsyncAnthropic()
    batches = client.beta.messages.batches
    batch = await batches.create(requests=two_requests())
    slow.clock.advance(15)

    during = await batches.retrieve(batch.id)
    slow.clock.advance(15)
    ended = await batches.retrieve(batch.id)
    slow.clock.advance(29 * 24 * 3600)
    archived = await batches.retrieve(batch.id)

    assert during.request_counts.model_dump() == {
        **dict.fromkeys(during.request_counts.model_dump(), 0),
        "processing": 2,
    }
    assert (during.ended_at, during.results_url, during.cancel_initiated_at, during.archived_at) == (None,) * 4
    assert (during.expires_at - during.created_at).total_seconds() == 24 * 3600
    assert ended.request_counts.succeeded == 2
    assert ended.request_counts.processing == 0
    assert (ended.ended_at - ended.created_at).total_seconds() == 30
    assert ended.results_url.endswith(f"/v1/messages/batches/{batch.id}/results")
    assert archived.results_url is None
    assert archived.archived_at is not None


def test_br12_types():
    """Every exported name is importable from one of the two modules."""
    import sonnetry.types.beta
    import sonnetry.types.beta.messages

    names = """
        BetaDeletedMessageBatch BetaMessageBatch BetaMessageBatchCanceledResult BetaMessageBatchErroredResult
        BetaMessageBatchExpiredResult BetaMessageBatchIndividualResponse BetaMessageBatchRequestCounts
        BetaMessageBatchResult BetaMessageBatchSucceededResult BetaMessageBatchesPage BatchCreateParams
        BatchRetrieveParams BatchListParams BatchDeleteParams BatchCancelParams BatchResultsParams
    """

    assert 16 == len(names.split())
    for name in names.split():
        assert hasattr(sonnetry.types.beta.messages, name) or hasattr(sonnetry.types.beta, name), name


# --- claude-api-skill.md: batches ---------------------------------------------------------------------------------------


def guide_requests() -> list[Request]:
    return [
        Request(
            custom_id="request-1",
            params=MessageCreateParamsNonStreaming(
                model="claude-opus-4-7",
                max_tokens=16000,
                messages=[{"role": "user", "content": "Summarize climate change impacts"}],
            ),
        ),
        Request(
            custom_id="request-2",
            params=MessageCreateParamsNonStreaming(
                model="claude-opus-4-7",
                max_tokens=16000,
                messages=[{"role": "user", "content": "Explain quantum computing basics"}],
            ),
        ),
    ]


@pytest.mark.parametrize("plain", [False, True], ids=["gd1", "gd24"])
async def test_gd1_gd24_create(printed, plain):
    """Typed requests as in the Python guide, and plain dictionaries as in the other, make the same batch."""
    client = AsyncAnthropic()

    requests = [dict(request) for request in guide_requests()] if plain else guide_requests()
    message_batch = await client.messages.batches.create(requests=requests)
    print(f"Batch ID: {message_batch.id}")
    print(f"Status: {message_batch.processing_status}")

    assert printed() == f"Batch ID: {message_batch.id}\nStatus: in_progress\n"


async def test_gd2_poll_for_completion(slow, printed):
    """The loop ends, with two succeeded and none errored."""
    client = AsyncAnthropic()
    message_batch = await client.messages.batches.create(requests=guide_requests())

    while True:
        batch = await client.messages.batches.retrieve(message_batch.id)
        if batch.processing_status == "ended":
            break
        print(f"Status: {batch.processing_status}, processing: {batch.request_counts.processing}")
        slow.clock.sleep(60)
    print("Batch complete!")
    print(f"Succeeded: {batch.request_counts.succeeded}")
    print(f"Errored: {batch.request_counts.errored}")

    assert printed() == "Status: in_progress, processing: 2\nBatch complete!\nSucceeded: 2\nErrored: 0\n"


async def test_gd3_retrieve_results(slow, printed):
    """Each of the four outcomes reaches its branch; an error's type lies inside its envelope."""
    client = AsyncAnthropic()
    bad = Request(
        custom_id="bad", params=MessageCreateParamsNonStreaming(model="claude-opus-4-7", max_tokens=0, messages=[])
    )
    first, second = guide_requests()
    canceled = await client.messages.batches.create(requests=[first, bad, second])
    slow.clock.advance(25)
    await client.messages.batches.cancel(canceled.id)
    expired = await client.messages.batches.create(requests=guide_requests())
    slow.clock.advance(5)
    expired_id = expired.id

    for batch_id, wait in ((canceled.id, 5), (expired_id, 24 * 3600)):
        slow.clock.advance(wait)
        async for result in await client.messages.batches.results(batch_id):
            match result.result.type:
                case "succeeded":
                    msg = result.result.message
                    text = next((b.text for b in msg.content if b.type == "text"), "")
                    print(f"[{result.custom_id}] {text[:16]}")
                case "errored":
                    if result.result.error.error.type == "invalid_request_error":
                        print(f"[{result.custom_id}] Validation error - fix request and retry")
                    else:
                        print(f"[{result.custom_id}] Server error - safe to retry")
                case "canceled":
                    print(f"[{result.custom_id}] Canceled")
                case "expired":
                    print(f"[{result.custom_id}] Expired - resubmit")

    assert Counter(printed().splitlines()) == Counter(
        [
            "[request-1] Simulated answer",
            "[bad] Validation error - fix request and retry",
            "[request-2] Canceled",
            "[request-1] Simulated answer",
            "[request-2] Simulated answer",
        ]
    )


async def test_gd3_expired(monkeypatch, printed):
    """What a day was not enough for is to be sent again."""
    with LocalServer(batch_pace=20 * 3600) as server:
        monkeypatch.setenv("ANTHROPIC_BASE_URL", server.base_url)
        client = AsyncAnthropic()
        batch = await client.messages.batches.create(requests=guide_requests())
        server.clock.advance(24 * 3600)
        async for result in await client.messages.batches.results(batch.id):
            if result.result.type == "expired":
                print(f"[{result.custom_id}] Expired - resubmit")

    assert printed() == "[request-2] Expired - resubmit\n"


async def test_gd4_cancel_a_batch(printed):
    """A batch that was just created is `canceling`."""
    client = AsyncAnthropic()
    message_batch = await client.messages.batches.create(requests=guide_requests())

    cancelled = await client.messages.batches.cancel(message_batch.id)
    print(f"Status: {cancelled.processing_status}")

    assert printed() == "Status: canceling\n"


async def test_gd5_batch_with_prompt_caching():
    """Requests after the first read the shared text from the cache."""
    client = AsyncAnthropic()
    large_document_text = "The quick brown fox jumps over the lazy dog. " * 800
    questions = ["Who jumps?", "Over whom?", "Why?"]
    shared_system = [
        {"type": "text", "text": "You are a literary analyst."},
        {"type": "text", "text": large_document_text, "cache_control": {"type": "ephemeral"}},
    ]

    message_batch = await client.messages.batches.create(
        requests=[
            Request(
                custom_id=f"analysis-{i}",
                params=MessageCreateParamsNonStreaming(
                    model="claude-opus-4-7",
                    max_tokens=16000,
                    system=shared_system,
                    messages=[{"role": "user", "content": question}],
                ),
            )
            for i, question in enumerate(questions)
        ]
    )
    read = {
        entry.custom_id: entry.result.message.usage.cache_read_input_tokens
        async for entry in await client.messages.batches.results(message_batch.id)
    }

    assert read["analysis-0"] == 0
    assert read["analysis-1"] == read["analysis-2"] > 5000


async def test_gd6_end_to_end(clock, printed):
    """Three texts give three sorted lines."""
    client = AsyncAnthropic()
    items_to_classify = [
        "The product quality is excellent!",
        "Terrible customer service, never again.",
        "It's okay, nothing special.",
    ]
    requests = [
        Request(
            custom_id=f"classify-{i}",
            params=MessageCreateParamsNonStreaming(
                model="claude-haiku-4-5",
                max_tokens=50,
                messages=[{"role": "user", "content": f"Classify as positive/negative/neutral (one word): {text}"}],
            ),
        )
        for i, text in enumerate(items_to_classify)
    ]

    batch = await client.messages.batches.create(requests=requests)
    while True:
        batch = await client.messages.batches.retrieve(batch.id)
        if batch.processing_status == "ended":
            break
        clock.sleep(10)
    results = {}
    async for result in await client.messages.batches.results(batch.id):
        if result.result.type == "succeeded":
            msg = result.result.message
            results[result.custom_id] = next((b.text for b in msg.content if b.type == "text"), "")
    for custom_id, classification in sorted(results.items()):
        print(f"{custom_id}: {classification}")

    lines = printed().splitlines()
    assert [line.partition(":")[0] for line in lines] == ["classify-0", "classify-1", "classify-2"]
    assert all(text in line for text, line in zip(items_to_classify, lines, strict=True))


# --- claude-api-skill.md: files -----------------------------------------------------------------------------------------


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the files that the guide opens, and stand where they are."""
    for name, content in (("report.pdf", PDF), ("contract.pdf", PDF), ("photo.png", PNG)):
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_gd7_upload_a_file(report, server, printed):
    """`beta.files` sends its header, `client.files` none; both take the same file."""
    client = AsyncAnthropic()

    with opened("report.pdf") as file:
        uploaded = await client.beta.files.upload(file=("report.pdf", file, "application/pdf"))
    print(f"File ID: {uploaded.id}")
    print(f"Size: {uploaded.size_bytes} bytes")
    await client.files.upload(file=Path("report.pdf"))

    assert printed() == f"File ID: {uploaded.id}\nSize: {len(PDF)} bytes\n"
    assert [request.headers.get("anthropic-beta") for request in server.requests] == [BETA[0], None]


async def test_gd8_pdf_and_image(report):
    """A document and an image by file are answered; an unknown id is 404."""
    client = AsyncAnthropic()
    uploaded = await client.beta.files.upload(file=("report.pdf", PDF, "application/pdf"))
    image_file = await client.beta.files.upload(file=("photo.png", PNG, "image/png"))

    def ask(text: str, block: dict[str, Any]) -> dict[str, Any]:
        content = [{"type": "text", "text": text}, block]
        return {
            "model": "claude-opus-4-7",
            "max_tokens": 16000,
            "messages": [{"role": "user", "content": content}],
            "betas": BETA,
        }

    document = {
        "type": "document",
        "source": {"type": "file", "file_id": uploaded.id},
        "title": "Q4 Report",
        "citations": {"enabled": True},
    }
    response = await client.beta.messages.create(**ask("Summarize the key findings in this report.", document))
    image = {"type": "image", "source": {"type": "file", "file_id": image_file.id}}
    seen = await client.beta.messages.create(**ask("What's in this image?", image))

    assert any(block.type == "text" for block in response.content)
    assert any(block.type == "text" for block in seen.content)
    assert response.usage.input_tokens > 1500
    with pytest.raises(sonnetry.NotFoundError):
        await client.beta.messages.create(
            **ask("What?", {**document, "source": {"type": "file", "file_id": "file_no"}})
        )


async def test_gd9_manage_files(printed):
    """List, look at and delete files, in both shapes of lists."""
    client = AsyncAnthropic()
    made = await client.beta.files.upload(file=("report.pdf", PDF, "application/pdf"))

    files = await client.beta.files.list()
    for f in files.data:
        print(f"{f.id}: {f.filename} ({f.size_bytes} bytes)")
    file_info = await client.beta.files.retrieve_metadata(made.id)
    print(f"Filename: {file_info.filename}")
    print(f"MIME type: {file_info.mime_type}")
    newer = await client.files.list()
    await client.beta.files.delete(made.id)

    assert printed() == (
        f"{made.id}: report.pdf ({len(PDF)} bytes)\nFilename: report.pdf\nMIME type: application/pdf\n"
    )
    assert files.has_more is False
    assert [f.id for f in newer.data] == [made.id]
    assert (await client.files.list()).data == []


async def test_gd10_download_a_file(server, tmp_path):
    """What the server made comes back byte by byte; what was uploaded does not."""
    client = AsyncAnthropic()
    content = bytes(range(256)) * 999
    made = server.files.add(("output.txt", content))
    uploaded = await client.beta.files.upload(file=("a.txt", b"text", "text/plain"))

    file_content = await client.beta.files.download(made)
    await file_content.write_to_file(tmp_path / "output.txt")

    assert (tmp_path / "output.txt").read_bytes() == content
    with pytest.raises(sonnetry.BadRequestError):
        await client.beta.files.download(uploaded.id)


async def test_gd11_end_to_end(report, printed):
    """One upload, three questions, three answers; then the file is gone."""
    client = AsyncAnthropic()
    with opened("contract.pdf") as file:
        uploaded = await client.beta.files.upload(file=("contract.pdf", file, "application/pdf"))
    questions = [
        "What are the key terms and conditions?",
        "What is the termination clause?",
        "Summarize the payment schedule.",
    ]

    for question in questions:
        response = await client.beta.messages.create(
            model="claude-opus-4-7",
            max_tokens=16000,
            messages=[
                {
                    "role": "user",
                    "content": [
                        {"type": "text", "text": question},
                        {"type": "document", "source": {"type": "file", "file_id": uploaded.id}},
                    ],
                }
            ],
            betas=["files-api-2025-04-14"],
        )
        print(f"\nQ: {question}")
        text = next((b.text for b in response.content if b.type == "text"), "")
        print(f"A: {text[:200]}")
    await client.beta.files.delete(uploaded.id)

    assert printed().count("\nA: Simulated answer") == 3
    with pytest.raises(sonnetry.NotFoundError):
        await client.beta.files.retrieve_metadata(uploaded.id)


async def test_gd24_first_text_block():
    """The text is the first text block, not the first block."""
    client = AsyncAnthropic()
    params = {**HELLO, "model": "claude-opus-5-5", "max_tokens": 2000}
    batch = await client.messages.batches.create(requests=[{"custom_id": "a", "params": params}])

    async for result in await client.messages.batches.results(batch.id):
        content = result.result.message.content

        assert content[0].type == "thinking"
        assert next(block for block in content if block.type == "text").text


async def test_gd25_files_of_the_typescript_guide(server):
    """`betas` on every method, and `download(...).read()`."""
    client = AsyncAnthropic()
    made = server.files.add(("chart.png", PNG))
    uploaded = await client.beta.files.upload(file=to_file(io.BytesIO(PDF), "report.pdf"), betas=BETA)

    files = await client.beta.files.list(betas=BETA)
    content = await (await client.beta.files.download(made, betas=BETA)).read()
    deleted = await client.beta.files.delete(uploaded.id, betas=BETA)

    assert [f.id for f in files.data] == [uploaded.id, made]
    assert content == PNG
    assert deleted.id == uploaded.id
