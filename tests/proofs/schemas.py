"""Proof: what is sent of a schema and what is checked here say together what the schema says: `just prove schemas`.

Random schemas are rewritten as `messages.parse` rewrites them. `hypothesis-jsonschema` makes instances of each schema, of its
form without other properties, and of what is sent; `jsonschema` judges them. An instance counts where closing the objects of
the schema changes nothing for it: it has no property that the schema does not name.
"""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import hypothesis_jsonschema._from_schema as maker
from _figures import table, write
from hypothesis import HealthCheck, Phase, assume, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.internal.conjecture import utils
from hypothesis_jsonschema import from_schema
from jsonschema import Draft202012Validator

from sonnetry._core.dropped_keywords import closed, dropped, local_schema
from sonnetry._core.output_format import with_items
from sonnetry._core.schemas import transform_schema

PAGE = Path(__file__).parents[2] / "docs/structured-output.md"
PIECE = 250  # schemas in one run of Hypothesis
DEEPEST = 3
NAMES = ("a", "b", "c", "d")
PATTERNS = ("^a", "[0-9]", "b$", "^[a-c]{1,3}$")
FORMATS = ("date", "uuid", "colour")
SIMPLE = st.one_of(st.none(), st.booleans(), st.integers(-3, 9), st.sampled_from(["", "a", "b1"]))
SMALL = st.integers(0, 3)


class Many(utils.many):
    """Counts elements as before Hypothesis 6.160, for `hypothesis-jsonschema` 0.23."""

    def more(self) -> bool:
        """Return whether there is another element."""
        if self._depth is None:
            self.each = iter(self.__enter__())
        return next(self.each, self) is None


maker.cu = SimpleNamespace(**{**vars(utils), "many": Many})


def some(draw: Any, **words: Any) -> dict[str, Any]:
    """Draw some of these keywords."""
    return {word: draw(values) for word, values in words.items() if draw(st.integers(0, 2)) == 0}


@st.composite
def numbers(draw: Any) -> dict[str, Any]:
    """Draw a schema of numbers."""
    kind, bound = draw(st.sampled_from(["integer", "number"])), st.integers(-4, 8)
    limits = some(draw, minimum=bound, maximum=bound, exclusiveMinimum=bound, multipleOf=st.integers(1, 3))
    return {"type": kind, **limits}


@st.composite
def texts(draw: Any) -> dict[str, Any]:
    """Draw a schema of texts."""
    words = {"minLength": SMALL, "maxLength": st.integers(0, 6), "pattern": st.sampled_from(PATTERNS)}
    return {"type": "string", **some(draw, **words, format=st.sampled_from(FORMATS))}


@st.composite
def values(draw: Any) -> dict[str, Any]:
    """Draw a schema that lists its values, with or without their type, some of which are not simple."""
    listed = draw(st.lists(st.one_of(SIMPLE, SIMPLE, st.just([1]), st.just({"a": 1})), min_size=1, max_size=3))
    made: dict[str, Any] = {"const": listed[0]} if draw(st.booleans()) else {"enum": listed}
    complicated = any(isinstance(value, (list, dict)) for value in listed)
    kinds = ["string", "integer", "null", "array", "object"]
    return {"type": draw(st.sampled_from(kinds)), **made} if complicated or draw(st.booleans()) else made


@st.composite
def lists(draw: Any, inner: Any) -> dict[str, Any]:
    """Draw a schema of lists, or of tuples."""
    made: dict[str, Any] = {"type": "array", **some(draw, minItems=SMALL, maxItems=SMALL, uniqueItems=st.booleans())}
    if draw(st.booleans()):
        made["items"] = draw(inner)
    if draw(st.integers(0, 3)) == 0:
        made["prefixItems"] = draw(st.lists(inner, min_size=1, max_size=2))
    return made


@st.composite
def objects(draw: Any, inner: Any) -> dict[str, Any]:
    """Draw a schema of objects."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=3))
    required = [name for name in names if draw(st.booleans())]
    made = {"type": "object", "properties": {name: draw(inner) for name in names}, "required": required}
    more = some(draw, minProperties=st.integers(0, 2), maxProperties=SMALL, additionalProperties=st.booleans() | inner)
    return {**made, **more, **some(draw, propertyNames=st.just({"maxLength": 1}))}


@st.composite
def combinations(draw: Any, inner: Any) -> dict[str, Any]:
    """Draw a schema that is one of several, or all of them."""
    word = draw(st.sampled_from(["anyOf", "anyOf", "oneOf", "allOf"]))
    made: dict[str, Any] = {word: draw(st.lists(inner, min_size=1, max_size=3))}
    return {**made, "not": draw(values())} if draw(st.integers(0, 9)) == 0 else made


def nested(depth: int, names: tuple[str, ...]) -> Any:
    """Return the strategy of schemas up to a depth, which may refer to definitions of these names."""
    leaves: list[Any] = [numbers(), texts(), values(), st.just({"type": "boolean"}), st.just({"type": "null"})]
    leaves += [st.sampled_from([{"$ref": f"#/$defs/{name}"} for name in names])] if names else []
    if depth == 0:
        return st.one_of(leaves)
    inner = nested(depth - 1, names)
    return st.one_of(*leaves, lists(inner), objects(inner), objects(inner), combinations(inner))


@st.composite
def schemas(draw: Any) -> dict[str, Any]:
    """Draw a whole schema; its definitions refer to those before them, so that there is no circle."""
    definitions: dict[str, Any] = {}
    for name in draw(st.sampled_from([(), ("A",), ("A", "B")])):
        definitions[name] = draw(nested(1, tuple(definitions)))
    made = draw(nested(DEEPEST, tuple(definitions)))
    return {**made, "$defs": definitions} if definitions else made


def old_tuples(schema: Any) -> Any:
    """Write tuples as older drafts do, for `hypothesis-jsonschema`."""
    if isinstance(schema, list):
        return [old_tuples(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {word: value if word in ("enum", "const") else old_tuples(value) for word, value in schema.items()}
    if isinstance(made.get("prefixItems"), list):
        rest = made.pop("items", None)
        made["items"] = made.pop("prefixItems")
        made |= {} if rest is None else {"additionalItems": rest}
    return made


def drawn(data: Any, schema: Any) -> list[Any]:
    """Draw two instances of a schema; none where it has none, or its limits contradict each other."""
    try:
        source = from_schema(old_tuples(schema))
        return [] if source.is_empty else [data.draw(source) for _ in range(2)]
    except InvalidArgument:
        return []


class Proof:
    """What was found."""

    def __init__(self) -> None:
        self.counts = Counter[str]()
        self.wrong: list[tuple[Any, Any]] = []

    def look(self, data: Any) -> None:
        """Judge some instances of one schema."""
        schema = data.draw(schemas())
        whole, sent, local = closed(schema), transform_schema(with_items(schema)), local_schema(schema)
        instances = [instance for one in (schema, whole, sent) for instance in drawn(data, one)]
        assume(instances)
        judges = [Draft202012Validator(one) for one in (schema, whole, sent, local)]
        for instance in instances:
            self.judge(schema, instance, judges)
        self.counts["schemas"] += 1
        self.counts["limited"] += next(dropped(schema), None) is not None

    def judge(self, schema: Any, instance: Any, judges: Any) -> None:
        """Compare the verdicts on one instance."""
        original, whole, sent, local = (judge.is_valid(instance) for judge in judges)
        if original != whole:
            self.counts["other properties"] += 1
            return
        self.counts["accepted" if original else "refused"] += 1
        self.counts["refused here alone"] += sent and not local
        if original != (sent and local):
            self.wrong.append((schema, instance))


def main() -> int:
    """Run it; the exit status tells whether all verdicts agree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schemas", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/structured-output.md")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    proof, began, piece = Proof(), time.monotonic(), 0
    while proof.counts["schemas"] < asked.schemas and not proof.wrong:
        count = min(PIECE, asked.schemas - proof.counts["schemas"])
        calm = settings(max_examples=count, database=None, deadline=None, phases=[Phase.generate])
        calm = settings(calm, suppress_health_check=list(HealthCheck))
        seed(asked.seed * 1_000_000 + piece)(calm(given(st.data())(proof.look)))()
        piece += 1
    counts = proof.counts
    rows = [
        ("schemas, those that limit more than can be sent", f"{counts['schemas']:,}, {counts['limited']:,}"),
        ("instances that the schema accepts", f"{counts['accepted']:,}"),
        (
            "instances that it refuses, those that only the check here refuses",
            f"{counts['refused']:,}, {counts['refused here alone']:,}",
        ),
        ("left out, for a property that the schema does not name", f"{counts['other properties']:,}"),
        ("judged otherwise by what is sent and what is checked here", len(proof.wrong)),
    ]
    text = "\n".join(table(("", ""), rows))
    print(text, *proof.wrong[:5], f"{time.monotonic() - began:.0f} s", sep="\n")
    if asked.write:
        write(PAGE, "schemas", text)
    return 1 if proof.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
