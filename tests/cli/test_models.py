"""`sonnetry models`: which are listed, and how."""

import json

import pytest

from sonnetry._core import models
from sonnetry.cli import tables
from sonnetry.cli.models import supported


def rows(done):
    return [line.split("\t") for line in done.out.splitlines()]


def test_a_pipe_gets_lines_with_tabs(sonnetry, service):
    """No head, plain figures, prices of the data file; newest first."""
    found = rows(sonnetry("models"))
    newest = models.models()[0]

    assert found[0] == [
        newest.id,
        newest.display_name,
        "active",
        str(newest.context),
        str(newest.max_output),
        f"{newest.price.input:g}",
        f"{newest.price.output:g}",
    ]
    assert {len(row) for row in found} == {7}


def test_supports_leaves_those_that_can_mdl_2(sonnetry, service):
    """All that is asked for has to be there."""
    able = {row[0] for row in rows(sonnetry("models", "--supports", "thinking.adaptive", "--supports", "effort.max"))}
    everybody = {row[0] for row in rows(sonnetry("models"))}

    assert models.defaults().model in able
    assert "claude-haiku-4-5-20251001" in everybody - able


def test_a_capability_that_nobody_names_is_misuse(sonnetry, service):
    """The sentence lists those that there are."""
    done = sonnetry("models", "--supports", "telepathy")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("sonnetry: unknown capability 'telepathy'; choose from: batch, citations, ")


def test_retired_models_are_listed_when_asked_for(sonnetry, service):
    """Not otherwise."""
    assert "claude-2.1" not in sonnetry("models").out
    assert ["claude-2.1", "retired"] in [[row[0], row[2]] for row in rows(sonnetry("models", "--all"))]


def test_json_is_what_the_api_says(sonnetry, service):
    """An array of whole objects."""
    listed = json.loads(sonnetry("models", "--json").out)

    assert listed[0]["type"] == "model"
    assert listed[0]["capabilities"]["batch"] == {"supported": True}


def test_a_gateway_that_says_little_is_shown(sonnetry, service):
    """What is missing is a dash."""
    service.reply({"data": [{"type": "model", "id": "house-model"}], "has_more": False})

    assert rows(sonnetry("models")) == [["house-model", "-", "-", "-", "-", "-", "-"]]


def test_without_a_key_the_models_of_this_version_are_listed(sonnetry):
    """And it is said."""
    done = sonnetry("models")

    assert done.err.endswith("lists the models that this version knows.\n")
    assert models.defaults().model in done.out


def test_names_of_capabilities_are_paths_without_types():
    """`thinking.types.adaptive` is thinking.adaptive."""
    leaf = {"supported": True}

    assert supported({"batch": leaf, "thinking": {"supported": False, "types": {"adaptive": leaf}}}) == {
        "batch": True,
        "thinking": False,
        "thinking.adaptive": True,
    }


@pytest.mark.parametrize(("room", "columns"), [(9, 1), (10, 1), (23, 1), (24, 2), (200, 3)])
def test_as_many_columns_as_fit(room, columns):
    """At least the first."""
    assert tables.fitting([10, 12, 30], room) == columns
