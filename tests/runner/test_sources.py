"""What a run reads: files of three kinds, templates, defaults, and a state file that is one."""

import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry.runner import BatchRunError, Job
from sonnetry.runner.job import state_of
from sonnetry.runner.sources import Defaults, filled, items
from sonnetry.runner.store import Store


def read(source, **defaults):
    return [(item.custom_id, json.loads(item.params)) for item in items(source, Defaults(**defaults))]


def prompt_of(params):
    return params["messages"][0]["content"]


def test_a_file_of_json_lines(tmp_path):
    """Wire forms and prompts may be mixed; blank lines are none; what is missing follows from the defaults."""
    path = tmp_path / "in.jsonl"
    wire = {"model": "m", "max_tokens": 3, "messages": []}
    path.write_text(json.dumps({"custom_id": "a", "params": wire}) + '\n\n{"prompt": "é\u2028"}\r\n', "utf-8")
    first, second = read(path, max_tokens=7, system="be brief")

    assert ("a", {**wire, "system": "be brief"}) == first
    assert "request-1" == second[0]
    assert (7, "be brief", "é\u2028") == (second[1]["max_tokens"], second[1]["system"], prompt_of(second[1]))


def test_a_table_with_a_template(tmp_path):
    """Columns fill the template's names; other braces stay; `custom_id` is a column like any other."""
    path = tmp_path / "in.csv"
    path.write_text('\ufeffcustom_id,name,text\nx1,Ann,"two\nlines"\n', "utf-8")

    assert [("x1", 'Ann: {"two\nlines"} {}')] == [
        (name, prompt_of(params)) for name, params in read(path, template='{name}: {"{text}"} {}')
    ]


@given(st.dictionaries(st.from_regex(r"\w{1,5}", fullmatch=True), st.text(), min_size=1))
def test_values_are_not_templates(row):
    """What a value holds is not filled in again."""
    assert "|".join(row.values()) == filled("|".join(f"{{{name}}}" for name in row), row)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("in.txt", "", "cannot read in.txt: a file of requests is one of .jsonl"),
        ("in.jsonl", '{"prompt": "a"}\n{', "in.jsonl, line 2 is not JSON"),
        ("in.csv", "a,b\n1,2\n", r"input 0: there is no prompt.*\(it has a, b\)"),
    ],
)
def test_a_file_that_cannot_be_used(tmp_path, name, text, words):
    """The message names the file, the line and what would do."""
    path = tmp_path / name
    path.write_text(text, "utf-8")

    with pytest.raises(BatchRunError, match=words):
        read(path)


def test_a_template_that_does_not_fit():
    """A name that is not a column is told, with those there are."""
    with pytest.raises(BatchRunError, match=r"input 0: the template names {c}, and the input has only a, b"):
        read([{"a": 1, "b": 2}], template="{c}")


@pytest.mark.parametrize(
    ("options", "kind", "words"),
    [
        ({"output": "o.txt"}, BatchRunError, "cannot write o.txt: results go to one of .jsonl"),
        ({"output": "o.jsonl", "mode": "x"}, BatchRunError, "mode is 'batch' or 'live'"),
        ({"output": "o.jsonl", "batch_size": 0}, BatchRunError, "batch_size must be at least 1"),
        ({"output": "o.jsonl", "budget": 0}, BatchRunError, "budget must be above 0"),
        ({"output": "o.jsonl", "size": 1}, TypeError, "does not know 'size'"),
        ({}, TypeError, "misses output="),
    ],
)
def test_options_are_checked_first(options, kind, words):
    """Nothing is read or made before the options make sense."""
    with pytest.raises(kind, match=words):
        Job.of([], options)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    """A run does not begin where its output could not go."""
    with pytest.raises(BatchRunError, match=r"cannot write to .*missing: there is no such folder; make it first"):
        Store(state_of(tmp_path / "missing" / "o.jsonl"))


@pytest.mark.parametrize("content", ["text", "database", "newer"])
def test_a_foreign_state_file_is_left_alone(tmp_path, content):
    """A file that is not a state file of this version is refused by name and not changed."""
    path = state_of(tmp_path / "o.jsonl")
    if content == "text":
        path.write_text("something else, long enough to be no database header at all" * 9)
    elif content == "database":
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE a (b)")
        database.close()
    else:
        Store(path).close()
        database = sqlite3.connect(path)
        database.execute("PRAGMA user_version = 99")
        database.close()
    before = path.read_bytes()

    with pytest.raises(BatchRunError, match="move it away"):
        Store(path)
    assert before == path.read_bytes()
