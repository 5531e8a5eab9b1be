"""Compare two surfaces as `_introspect.py` describes them: what is missing, what was added, what is another type, what is sent
in another way.

Classes are compared wherever a public name, a field or a signature leads to one of theirs in the place of one of ours, each
pair once; so a type that has another name, or none, in one package is compared all the same.
"""

import json
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

Shape = Any
EVERYWHERE = 20
"""A header that differs in more methods than this is one line."""


class Comparison:
    """The differences between two surfaces, a line each: a kind, a place as the official package calls it, what and what."""

    def __init__(self, theirs: dict[str, Any], ours: dict[str, Any]) -> None:
        self.theirs, self.ours = theirs, ours
        self.pairs: dict[tuple[str, str], str] = {}
        names = [(module, name) for module, there in theirs["modules"].items() for name in there or ()]
        self.anywhere = {name for _, name in names}
        self.reached = {json.dumps((ours["modules"][module] or {}).get(name)) for module, name in names}
        self.todo: deque[tuple[str, str]] = deque()

    def lines(self) -> list[str]:
        """List the differences."""
        found = [*self.modules(), *self.calls(), *self.requests(), *self.facts()]
        while self.todo:
            found += self.classes(*self.todo.popleft())
        return sorted(set(found) - self.inherited(set(found)))

    def inherited(self, found: set[str]) -> set[str]:
        """List what is said of a class and of one of its bases too."""
        bases = {(entry["name"], base) for entry in self.theirs["classes"].values() for base in entry["bases"]}
        return {
            line
            for line in found
            for kind, _, place in [line.rpartition(" ")]
            for name, _, member in [place.partition(".")]
            if kind.endswith("method") and any(f"{kind} {base}.{member}" in found for own, base in bases if own == name)
        }

    # --- Names ----------------------------------------------------------------------------------------------------------

    def modules(self) -> Iterator[str]:
        """Compare modules and the names in them."""
        for module, names in self.theirs["modules"].items():
            there = self.ours["modules"][module]
            if there is None:
                yield f"missing module {module}"
                continue
            for name in sorted({*(names or ()), *there}):
                yield from self.name(f"{module}.{name}".lstrip("."), name, names or {}, there)

    def name(self, where: str, name: str, theirs: Mapping[str, Shape], ours: Mapping[str, Shape]) -> Iterator[str]:
        """Compare what a name stands for."""
        if name not in ours:
            yield f"missing name {where}"
        elif name not in theirs:
            known = name in self.anywhere or json.dumps(ours[name]) in self.reached
            yield f"{'also' if known else 'added'} name {where}"
        elif "class" in theirs[name] and "class" in ours[name]:
            self.meet(theirs[name]["class"], ours[name]["class"])
        else:
            yield from self.types(f"name {where}", theirs[name], ours[name])

    # --- Calls ----------------------------------------------------------------------------------------------------------

    def calls(self) -> Iterator[str]:
        """Compare the methods of both clients."""
        for path in sorted({*self.theirs["calls"], *self.ours["calls"]}):
            if path not in self.ours["calls"]:
                yield f"missing call {path}"
            elif path not in self.theirs["calls"]:
                yield f"added call {path}"
            else:
                yield from self.call(path, self.theirs["calls"][path], self.ours["calls"][path])

    def call(self, path: str, theirs: dict[str, Any], ours: dict[str, Any]) -> Iterator[str]:
        """Compare two methods."""
        yield from self.fields(f"argument {path}", theirs["parameters"], ours["parameters"])
        yield from (
            f"missing argument {path}.{option}" for option in theirs["options"] if option not in ours["options"]
        )
        yield from (f"added option {option}" for option in ours["options"] if option not in theirs["options"])
        for view in ("with_raw_response", "with_streaming_response"):
            if theirs.get(view) and not ours.get(view):
                yield f"missing form {path} {view}"
        for stream in sorted({*theirs["returns"], *ours["returns"]}):
            if stream not in ours["returns"] or stream not in theirs["returns"]:
                yield f"overload {path} stream={stream}"
            else:
                yield from self.types(f"answer {path}", theirs["returns"][stream], ours["returns"][stream])

    # --- Requests and facts ---------------------------------------------------------------------------------------------

    def requests(self) -> Iterator[str]:
        """Compare what the methods send: the route, where each argument travels, the headers."""
        theirs, ours = self.theirs.get("requests", {}), self.ours.get("requests", {})
        headers: dict[str, list[str]] = {}
        for name in sorted(theirs.keys() & ours.keys()):
            yield from self.request(name, theirs[name], ours[name])
            for line in differing(theirs[name]["headers"], ours[name]["headers"]):
                headers.setdefault(line, []).append(name)
        for line, names in headers.items():
            yield from [f"header {line}"] if len(names) > EVERYWHERE else (f"header {name} {line}" for name in names)

    def request(self, name: str, theirs: dict[str, Any], ours: dict[str, Any]) -> Iterator[str]:
        """Compare the routes of two methods, and the ways of the arguments that both have."""
        if theirs["route"] != ours["route"]:
            yield f"route {name}: {theirs['route']}, ours {ours['route']}"
        there = self.ours["calls"].get(f"Anthropic.{name}", {}).get("parameters", {})
        shared = [{key: way for key, way in one["places"].items() if key in there} for one in (theirs, ours)]
        yield from (f"place {name}.{line}" for line in differing(shared[0], shared[1]))

    def facts(self) -> Iterator[str]:
        """Compare what the packages know; what ours knows besides is not a difference."""
        for kind, theirs in self.theirs.get("facts", {}).items():
            ours = self.ours["facts"][kind]
            yield from (
                f"fact {kind} {line}" for line in differing(theirs, {name: ours.get(name, "-") for name in theirs})
            )

    # --- Classes --------------------------------------------------------------------------------------------------------

    def meet(self, theirs: str, ours: str) -> None:
        """Note that one class stands for another, to be compared in its turn."""
        if (theirs, ours) not in self.pairs and theirs in self.theirs["classes"] and ours in self.ours["classes"]:
            self.pairs[theirs, ours] = ""
            self.todo.append((theirs, ours))

    def classes(self, theirs: str, ours: str) -> Iterator[str]:
        """Compare two classes."""
        one, other = self.theirs["classes"][theirs], self.ours["classes"][ours]
        if ".resources." in theirs:
            return  # compared as calls
        if (one["fields"] is None) != (other["fields"] is None):
            yield f"other kind {one['name']}"
            yield from (
                f"missing field {one['name']}.{name}" for name in one["fields"] or () if name not in other["methods"]
            )
            return
        yield from self.fields(
            f"{'key' if one['dict'] else 'field'} {one['name']}", one["fields"] or {}, other["fields"] or {}
        )
        yield from self.methods(one, other)
        bases = [base for base in one["bases"] if base.endswith("Error")]
        yield from (f"missing base {one['name']}.{base}" for base in bases if base not in other["bases"])

    def methods(self, one: dict[str, Any], other: dict[str, Any]) -> Iterator[str]:
        """Compare the methods of two classes by the names of their parameters."""
        for name, parameters in one["methods"].items():
            taken = other["methods"].get(name) or []
            lost = [parameter for parameter in parameters or () if parameter not in taken]
            if name not in other["methods"]:
                yield f"missing method {one['name']}.{name}"
            elif lost and any(parameter.startswith("**") for parameter in taken):
                yield f"loose method {one['name']}.{name}"
            else:
                yield from (f"missing parameter {one['name']}.{name}.{parameter}" for parameter in lost)
        yield from (f"added method {one['name']}.{name}" for name in other["methods"] if name not in one["methods"])

    def fields(self, where: str, theirs: dict[str, Any], ours: dict[str, Any]) -> Iterator[str]:
        """Compare fields or parameters."""
        yield from (f"missing {where}.{name}" for name in theirs if name not in ours)
        yield from (f"added {where}.{name}" for name in ours if name not in theirs)
        for name in (name for name in theirs if name in ours):
            one, other = theirs[name], ours[name]
            for fact in ("required", "default", "alias", "positional"):
                if one.get(fact) != other.get(fact) and not (
                    fact == "default" and one["required"] != other["required"]
                ):
                    yield f"{fact} {where}.{name}: {one.get(fact)}, ours {other.get(fact)}"
            yield from self.types(f"{where}.{name}", one["type"], other["type"])

    # --- Types ----------------------------------------------------------------------------------------------------------

    def types(self, where: str, theirs: Shape, ours: Shape) -> Iterator[str]:
        """Compare two types; classes in them are compared later."""
        left, right = self.unmatched(members(theirs), members(ours), named=where.startswith("name "))
        if len(left) == len(right) == 1 and "list" in left[0] and "list" in right[0]:
            yield from self.types(f"{where}[]", left[0]["list"], right[0]["list"])
        elif not left and right == ["str"] and any("literal" in member for member in members(theirs)):
            yield f"open {where}"
        elif left or right:
            yield f"type {where}: {self.written(left)}, ours {self.written(right)}"

    def unmatched(
        self, theirs: list[Shape], ours: list[Shape], *, named: bool = False
    ) -> tuple[list[Shape], list[Shape]]:
        """Pair the members of two unions; return those without a partner.

        Where any text goes, a list of known texts is compared only where it has a name.
        """
        left, right = [], list(ours)
        for member in theirs:
            if "literal" in member and "str" in theirs and "str" in ours and not named:
                continue
            partner = max(right, key=lambda other: self.likeness(member, other), default=None)
            if partner is None or not self.likeness(member, partner):
                left.append(member)
            else:
                right.remove(partner)
                self.settle(member, partner)
        return left, right

    def likeness(self, theirs: Shape, ours: Shape) -> int:
        """Rate how well a member stands for another: 0 not at all."""
        if not (isinstance(theirs, dict) and isinstance(ours, dict) and theirs.keys() & ours.keys()):
            return 9 * (theirs == ours)
        if "class" in theirs:
            return self.kinship(theirs, ours) if self.alike(theirs, ours) else 0
        if "literal" in theirs:
            return 9 * (theirs == ours)
        (inner,) = theirs
        return 9 * (self.unmatched(members(theirs[inner]), members(ours[inner])) == ([], []))

    def alike(self, theirs: Shape, ours: Shape) -> bool:
        """Whether what two classes are parametrized with is the same."""
        pairs = zip(theirs.get("of", ()), ours.get("of", ()), strict=False)
        return all(self.unmatched(members(one), members(other)) == ([], []) for one, other in pairs)

    def kinship(self, theirs: Shape, ours: Shape) -> int:
        """Rate how well a class stands for another: by its name, then by its tag."""
        one, other = self.theirs["classes"].get(theirs["class"]), self.ours["classes"].get(ours["class"])
        if one is None or other is None or one["dict"] != other["dict"]:
            return 9 * (bare(theirs["class"]) == bare(ours["class"]))
        if (theirs["class"], ours["class"]) in self.pairs or bare(one["name"]) == bare(other["name"]):
            return 8
        one, other = one["fields"] or {}, other["fields"] or {}
        tags = [fields.get("type", {}).get("type") for fields in (one, other)]
        return 4 * (tags[0] is not None and tags[0] == tags[1])

    def settle(self, theirs: Shape, ours: Shape) -> None:
        """Follow a pair of members to the classes in them."""
        if "class" in theirs:
            self.meet(theirs["class"], ours["class"])

    def written(self, shapes: list[Shape]) -> str:
        """Write types for people."""
        return " | ".join(sorted(write(shape) for shape in shapes)) or "-"


def differing(theirs: Mapping[str, str], ours: Mapping[str, str]) -> Iterator[str]:
    """Write the entries of two tables that differ."""
    for name in sorted({*theirs, *ours}):
        if theirs.get(name, "-") != ours.get(name, "-"):
            yield f"{name}: {theirs.get(name, '-')}, ours {ours.get(name, '-')}"


def members(shape: Shape) -> list[Shape]:
    """List the members of a union, or the one type."""
    return shape["union"] if isinstance(shape, dict) and "union" in shape else [shape]


def bare(name: str) -> str:
    """Return what a class is called without what only one of the packages adds."""
    last = name.rpartition(":")[2].rpartition(".")[2]
    return last.replace("Beta", "").replace("Sync", "").replace("Object", "")


def write(shape: Shape) -> str:
    """Write a type for people."""
    if not isinstance(shape, dict):
        return str(shape)
    ((kind, inner), *_) = shape.items()
    if kind == "union":
        return " | ".join(map(write, inner))
    if kind == "literal":
        return repr(inner)
    if kind == "class":
        return inner.rpartition(":")[2] + (f"[{', '.join(map(write, shape['of']))}]" if shape.get("of") else "")
    return f"{kind}[{' | '.join(map(write, members(inner)))}]"
