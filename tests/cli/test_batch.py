"""`sonnetry batch`: a file of requests answered, interrupted and gone on with, and batches looked after."""

import json

import pytest

from sonnetry.cli.progress import UNDER_WAY, describe, progress_display
from sonnetry.runner.report import Counts, Progress


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"prompt": f"Say {n}."}) + "\n" for n in range(5)), "utf-8")
    return path


@pytest.fixture
def run(sonnetry, service, questions, tmp_path, monkeypatch):
    """Run the file against the service, without waiting between polls."""
    monkeypatch.setattr("sonnetry.runner.steps.FIRST_POLL", 0.01)
    monkeypatch.setattr("sonnetry.runner.steps.Running.__init__.__defaults__", (0.01, lambda: 0.0))

    def start(*options, name="out.jsonl"):
        return sonnetry("batch", "run", questions, "-o", tmp_path / name, "--max-tokens", "40", *options)

    return start


def answers(path):
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [line["result"]["message"]["content"][0]["text"].rpartition("said: ")[2] for line in lines]


@pytest.mark.parametrize("mode", ["batch", "live"])
def test_a_file_is_answered_in_order(run, tmp_path, mode):
    """The report goes to standard output, plain lines of progress to standard error."""
    result = run("--mode", mode, "--batch-size", "3")

    assert 0 == result.code
    assert [f"Say {n}." for n in range(5)] == answers(tmp_path / "out.jsonl")
    assert result.out.startswith("5 of 5 requests answered, 0 failed; ")
    assert "sonnetry: 5 of 5 done, 0 " in result.err


def test_a_budget_that_is_too_small(run):
    """Nothing is sent, the report says so, and the exit code is not that of success."""
    result = run("--budget", "0.0000001")

    assert 1 == result.code
    assert "5 requests do not fit the budget" in result.out


def test_what_cannot_be_used_is_said_in_a_sentence(run):
    """A wrong name of an output is a misuse."""
    result = run(name="out.txt")

    assert 2 == result.code
    assert result.err.startswith("sonnetry: cannot write out.txt")


def test_looking_after_batches(run, sonnetry, service, tmp_path):
    """List, status and results know batches by id and runs by their output."""
    run("--batch-size", "3")
    rows = [line.split("\t") for line in sonnetry("batch", "list").out.splitlines()]
    one = sonnetry("batch", "status", rows[0][0])
    wire = sonnetry("batch", "results", rows[0][0])
    mine = sonnetry("batch", "results", tmp_path / "out.jsonl")

    assert [2, 3] == sorted(int(row[3]) for row in rows)
    assert rows[0] == one.out.rstrip("\n").split("\t")
    assert {"custom_id", "result"} == json.loads(wire.out.splitlines()[0]).keys()
    assert (tmp_path / "out.jsonl").read_text("utf-8") == mine.out
    assert "5 of 5 requests done" in sonnetry("batch", "status", tmp_path / "out.jsonl").out
    assert 2 == sonnetry("batch", "status", tmp_path / "other.jsonl").code


def test_a_run_is_left_and_cancelled(run, sonnetry, service, tmp_path, monkeypatch):
    """Ctrl-C detaches and says how to go on; `cancel` with the output's name ends what is under way."""

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("sonnetry._sync.batch_runner.BatchRunner._poll", interrupted)
    first = run()
    monkeypatch.undo()
    service.reply(
        lambda request: {
            "id": request.path.split("/")[-2], "type": "message_batch", "processing_status": "canceling",
            "created_at": "2026-11-20T10:00:00Z", "expires_at": "2026-11-21T10:00:00Z",
            "request_counts": dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0),
        },
        when=lambda request: request.path.endswith("/cancel"),
    )  # fmt: skip
    monkeypatch.setenv("ANTHROPIC_BASE_URL", service.base_url)
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-right")
    cancelled = sonnetry("batch", "cancel", tmp_path / "out.jsonl")

    assert 130 == first.code
    assert "The same command goes on" in first.err
    assert "canceling" in cancelled.out


def test_ctrl_c_in_the_shell(program, service, questions, ctrl_c):
    """The program ends with 130, says how to go on, and goes on when it is started again."""
    env = {"ANTHROPIC_BASE_URL": service.base_url, "ANTHROPIC_API_KEY": "sk-right"}
    service.stream_fault("silence", seconds=60, before_headers=True, path="/v1/messages/batches", method="POST")
    process = program("batch", "run", str(questions), "-o", "out.jsonl", env=env)
    while not any(request.method == "POST" for request in service.requests):
        assert process.poll() is None, process.stderr.read()
    _, err = ctrl_c(process)

    assert 130 == process.returncode
    assert b"out.jsonl.run.sqlite remembers" in err


COUNTS = Counts(read=10, complete=True, succeeded=3, failed=1, sent=2, input_tokens=0, output_tokens=0, dollars=2.0)


def test_a_line_of_progress():
    """What is done, failed and under way, the rate, the time left, the cost so far and in all, and any trouble."""
    line = describe(Progress(counts=COUNTS, batches=2, elapsed=9.0, rate=0.05, trouble="no route"), UNDER_WAY["batch"])

    assert (
        "4 of 10 done, 1 failed, 2 batches under way, 0.1/s, 2 min left, $2.00 so far, $5.00 in all, waiting: no route"
        == line
    )


@pytest.mark.parametrize(
    ("mode", "number", "said"),
    [
        ("batch", 0, "0 batches"),
        ("batch", 1, "1 batch"),
        ("live", 1, "1 request"),
        ("live", 2000, "2,000 requests"),
    ],
)
def test_one_of_a_thing_is_said_in_the_singular(mode, number, said):
    """What is under way is a batch or a request, or several of them."""
    line = describe(Progress(counts=COUNTS, batches=number, elapsed=9.0, rate=0.0), UNDER_WAY[mode])

    assert f"{said} under way" in line


def test_a_run_of_one_request_says_so(run, tmp_path, questions):
    """Its report speaks of a request, the one that a budget keeps back too."""
    questions.write_text('{"prompt": "Hello"}\n')
    short = run("--budget", "0.000001", name="short.jsonl")
    whole = run()

    assert "stopped: 1 request does not fit the budget" in short.out
    assert whole.out.startswith("1 of 1 request answered, 0 failed; ")


@pytest.mark.parametrize("command", [["run"], ["export"], ["import", "in.jsonl"]], ids=" ".join)
def test_the_input_is_not_written_over(sonnetry, service, tmp_path, monkeypatch, command):
    """Not even by another of its names; it is as it was."""
    monkeypatch.chdir(tmp_path)
    given = '{"prompt": "Hello"}\n'
    (tmp_path / "in.jsonl").write_text(given)
    (tmp_path / "link.jsonl").symlink_to("in.jsonl")
    name, *answers = command
    done = sonnetry("batch", name, "in.jsonl", *answers, "-o", "link.jsonl")

    assert (done.code, done.err) == (
        2,
        "sonnetry: cannot write link.jsonl: it is the input; give the output a name of its own\n",
    )
    assert (tmp_path / "in.jsonl").read_text() == given


def test_an_export_that_fails_leaves_nothing(sonnetry, tmp_path):
    """Neither for a wrong entry, which is named, nor where nothing can be written."""
    (tmp_path / "in.jsonl").write_text('{"prompt": "One"}\n{"prompt": 3}\n')
    wrong = sonnetry("batch", "export", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    nowhere = sonnetry("batch", "export", tmp_path / "in.jsonl", "-o", tmp_path / "none" / "out.jsonl")

    assert (wrong.code, wrong.err) == (2, "sonnetry: input 1: a prompt is a text, not 3\n")
    assert (nowhere.code, nowhere.err.count("\n")) == (2, 1)
    assert nowhere.err.endswith("out.jsonl: No such file or directory; give a place that can be written\n")
    assert [path.name for path in tmp_path.glob("*out*")] == []


def test_a_bar_on_a_terminal(monkeypatch, capsys):
    """A terminal gets a bar that knows the total."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with progress_display("live") as hear:
        hear(Progress(counts=COUNTS, batches=2, elapsed=9.0, rate=0.05))

    assert "4/10" in capsys.readouterr().err


def test_out_to_another_engine_and_back(sonnetry, questions, tmp_path):
    """`export` writes what `vllm run-batch` reads, `import` joins what it wrote."""
    out = sonnetry("batch", "export", questions, "-o", tmp_path / "in2.jsonl", "--model", "q", "--max-tokens", "5")
    body = {"id": "c", "model": "q", "choices": [{"finish_reason": "stop", "message": {"content": "Hi"}}], "usage": {}}
    answer = {"custom_id": "request-4", "response": {"status_code": 200, "body": body}, "error": None}
    (tmp_path / "out2.jsonl").write_text(json.dumps(answer) + "\n", "utf-8")
    back = sonnetry("batch", "import", questions, tmp_path / "out2.jsonl", "-o", tmp_path / "answers.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "answers.jsonl").read_text("utf-8").splitlines()]

    assert (0, "5 requests\n") == (out.code, out.out)
    assert (0, "5 requests, 1 with a result\n") == (back.code, back.out)
    assert "Hi" == lines[4]["result"]["message"]["content"][0]["text"]
    assert 2 == sonnetry("batch", "import", questions, tmp_path / "no.jsonl", "-o", tmp_path / "x.jsonl").code
