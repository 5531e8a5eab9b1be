"""Every field and class of the areas that are done has a sentence of its own, which says more than its name does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import sonnetry.types

FOLDER = Path(sonnetry.types.__file__).parent
# The areas that are done; the others are still to be written.
DONE = [
    "batches",
    "beta.agents",
    "beta.batches",
    "beta.compliance",
    "beta.data_controls",
    "beta.deployments",
    "beta.dreams",
    "beta.environments",
    "beta.files",
    "beta.memory_stores",
    "beta.messages",
    "beta.models",
    "beta.session_events",
    "beta.sessions",
    "beta.skills",
    "beta.toolsets",
    "beta.tunnels",
    "beta.user_profiles",
    "beta.vaults",
    "beta.webhooks",
    "completions",
    "error_details",
    "files",
    "message_params",
    "messages",
    "models",
    "shared",
    "skills",
    "toolset_calls",
    "toolsets",
    "user_profiles",
]
SMALL = {"a", "an", "and", "as", "at", "for", "in", "is", "it", "its", "of", "or", "that", "the", "this", "to"}
each = pytest.mark.parametrize("area", DONE)


def classes(area: str) -> Iterator[ast.ClassDef]:
    """List the classes of an area; the keywords of methods name no fields of their own."""
    path = FOLDER.joinpath(*area.split(".")).with_suffix(".py")
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return (node for node in nodes if isinstance(node, ast.ClassDef) and not node.name.endswith("Call"))


def fields(node: ast.ClassDef) -> dict[str, str | None]:
    """Map the fields of a class to what is said below each."""
    pairs = zip(node.body, [*node.body[1:], None], strict=True)
    return {ast.unparse(field.target): sentence(after) for field, after in pairs if isinstance(field, ast.AnnAssign)}


def sentence(node: ast.stmt | None) -> str | None:
    match node:
        case ast.Expr(ast.Constant(str(text))):
            return text
        case _:
            return None


def words(text: str) -> set[str]:
    """Split names and sentences into words, without those that say nothing."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", text)} - SMALL


@each
def test_every_class_has_a_sentence(area: str) -> None:
    """What an object is stands above its fields."""
    assert [] == [node.name for node in classes(area) if not ast.get_docstring(node)]


@each
def test_every_field_has_a_sentence(area: str) -> None:
    """What a field means stands below it, ending with a full stop."""
    found = [(node.name, name, said) for node in classes(area) for name, said in fields(node).items()]

    assert [] == [(owner, name) for owner, name, said in found if not (said and said.rstrip().endswith("."))]


@each
def test_no_sentence_repeats_the_name(area: str) -> None:
    """A sentence says something that neither the field's name nor that of its class says."""
    found = [(node.name, name, said or "") for node in classes(area) for name, said in fields(node).items()]

    assert [] == [
        (owner, name, said)
        for owner, name, said in found
        if name != "type" and words(said) <= words(name) | words(owner)
    ]


def test_most_fields_of_all_areas_have_one() -> None:
    """The share of all fields stays above 70 %."""
    areas = [path.relative_to(FOLDER).with_suffix("").parts for path in FOLDER.rglob("[!_]*.py")]
    found = [said for parts in areas for node in classes(".".join(parts)) for said in fields(node).values()]

    assert sum(said is not None for said in found) / len(found) >= SHARE


SHARE = 0.7
"""Of all fields, in areas that are done or not."""
