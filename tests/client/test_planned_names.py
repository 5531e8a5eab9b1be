"""Names that the official package has and this one will have: asking for one says so, and what works today."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sonnetry
from sonnetry._core import planned_names

SYNC, ASYNC = sonnetry.Anthropic(api_key="k"), sonnetry.AsyncAnthropic(api_key="k")


SAYS = r"{}.*( is planned. Today| Instead): "


def at(client, path):
    """Follow a path of resources."""
    for part in path.split("."):
        client = getattr(client, part)
    return client


@pytest.mark.parametrize("name", planned_names.NAMES)
def test_a_planned_name_speaks(name):
    """The module says what to use, and whether it is planned; a name that is there must leave the table."""
    with pytest.raises(AttributeError, match=SAYS.format(name)):
        getattr(sonnetry, name)


@pytest.mark.parametrize("client", [SYNC, ASYNC])
@pytest.mark.parametrize("name", planned_names.CLIENT)
def test_a_planned_attribute_of_a_client_speaks(client, name):
    """So do both clients and their copies."""
    for one in (client, client.with_options()):
        with pytest.raises(AttributeError, match=SAYS.format(name)):
            getattr(one, name)


@pytest.mark.parametrize("client", [SYNC, ASYNC, SYNC.with_raw_response, ASYNC.with_raw_response])
@pytest.mark.parametrize("path", planned_names.RESOURCES)
def test_a_planned_attribute_of_a_resource_speaks(client, path):
    """So do resources, plain and raw."""
    owner, _, name = path.rpartition(".")
    with pytest.raises(AttributeError, match=SAYS.format(name)):
        getattr(at(client, owner), name)


@pytest.mark.parametrize("owner", [sonnetry, SYNC, ASYNC, SYNC.messages, ASYNC.beta.messages])
def test_a_name_that_nobody_knows_is_absent_in_the_usual_words(owner):
    """`hasattr` and `getattr` with a default work as ever."""
    assert not hasattr(owner, "nobody")
    assert getattr(owner, "nobody", None) is None
    with pytest.raises(AttributeError, match=r"has no attribute 'nobody'$"):
        _ = owner.nobody


def test_an_error_inside_an_attribute_keeps_its_words():
    """What a property raises is not hidden by the search for planned names."""

    class Broken(sonnetry.Anthropic):
        @property
        def answer(self):
            raise AttributeError("inside")

    with pytest.raises(AttributeError, match="inside"):
        _ = Broken(api_key="k").answer


def test_looking_for_names_loads_nothing():
    """The table is loaded with the first name that is not found."""
    code = "import sys, sonnetry; assert 'sonnetry._core.planned_names' not in sys.modules; hasattr(sonnetry, 'x')"
    subprocess.run([sys.executable, "-c", code], check=True)
