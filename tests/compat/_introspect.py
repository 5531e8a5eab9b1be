"""Print what a package offers, sends and knows, as JSON: `python _introspect.py anthropic`, `python _introspect.py sonnetry <that`.

Runs in the package's own environment. Names come from the live modules, fields from the live classes, signatures from
the live methods of both clients. Standard input names modules and names to look for; without it, those of the package.
"""

import ast
import importlib
import inspect
import json
import pkgutil
import sys
import textwrap
import types
import typing
from contextlib import suppress
from dataclasses import is_dataclass
from functools import cache, cached_property
from types import ModuleType
from typing import NotRequired, Required

from _facts import facts
from _requests import sent
from typing_extensions import ReadOnly, is_typeddict

PACKAGE = importlib.import_module(sys.argv[1])
LISTS = {"list", "Sequence", "Iterable", "SequenceNotStr"}
DICTS = {"dict", "Mapping"}
WRAPPERS = (Required, NotRequired, ReadOnly, typing.ClassVar, typing.Annotated, typing.Unpack)
SENTINELS = ("Omit'}", "NotGiven'}")
OPTIONS = {"extra_headers", "extra_query", "extra_body", "timeout"}
OPTIONS |= {
    name for name in PACKAGE.RequestOptions.__annotations__ if "extra_body" in PACKAGE.RequestOptions.__annotations__
}
classes: dict[str, dict] = {}


# --- Types --------------------------------------------------------------------------------------------------------------


def shape(annotation: typing.Any) -> typing.Any:
    """Write a type down: a name, or a dict with one key that says what it is made of."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in WRAPPERS:
        return _marked(annotation, shape(arguments[0]))
    if origin in (typing.Union, types.UnionType):
        return union([shape(member) for member in arguments])
    if origin is typing.Literal:
        return union([{"literal": value} for value in arguments])
    return plain(annotation) if origin is None else generic(origin, arguments)


def _marked(annotation: typing.Any, inner: typing.Any) -> typing.Any:
    """Heed the mark that says any other text is possible too."""
    marks = {type(mark).__name__ for mark in getattr(annotation, "__metadata__", ())}
    return union([inner, "str"]) if "OpenEnum" in marks else inner


def union(members: list[typing.Any]) -> typing.Any:
    """Make a flat union of distinct members, without what stands for leaving an argument out."""
    flat = [inner for member in members for inner in members_of(member)]
    kept = {json.dumps(member, sort_keys=True): member for member in flat if not str(member).endswith(SENTINELS)}
    if {'{"literal": false}', '{"literal": true}'} <= kept.keys():
        return union(["bool", *(member for key, member in kept.items() if key[-6:-1] not in {" true", "false"})])
    return next(iter(kept.values())) if len(kept) == 1 else {"union": list(kept.values())}


def members_of(written: typing.Any) -> list[typing.Any]:
    """List the members of a union, or the one type."""
    return written["union"] if isinstance(written, dict) and "union" in written else [written]


def generic(origin: typing.Any, arguments: tuple[typing.Any, ...]) -> typing.Any:
    """Write down a parametrized class."""
    name = getattr(origin, "__name__", str(origin))
    if not arguments:
        return plain(origin)
    if name in LISTS:
        return {"list": shape(arguments[0])}
    if name in DICTS:
        return {"dict": shape(arguments[1])}
    if name == "AsyncPaginator":  # the page among its arguments says all; the packages order them differently
        return shape(next(argument for argument in arguments if "Page" in str(argument)))
    return {
        "class": known(origin),
        "of": [shape(item) for item in arguments if not isinstance(item, (list, types.EllipsisType))],
    }


def plain(annotation: typing.Any) -> typing.Any:
    """Write down what has no arguments."""
    if annotation is None or annotation is type(None):
        return "None"
    if isinstance(annotation, typing.TypeVar):
        return "T"
    if annotation is object:
        return "Any"
    if not (isinstance(annotation, type) and ours(annotation)):
        return getattr(annotation, "__name__", str(annotation))
    made = getattr(annotation, "__pydantic_generic_metadata__", {})
    return generic(made["origin"], made["args"]) if made.get("origin") else {"class": known(annotation)}


def ours(value: typing.Any) -> bool:
    """Whether something was defined in the package."""
    return (getattr(value, "__module__", None) or "").split(".")[0] == PACKAGE.__name__


def known(kind: type) -> str:
    """Describe a class once, and return its key."""
    key = f"{kind.__module__}:{kind.__qualname__}"
    if key not in classes and ours(kind):
        classes[key] = {"name": kind.__name__, "dict": is_typeddict(kind)}  # now, for a field may lead back to it
        classes[key] |= {"bases": [base.__name__ for base in kind.__mro__[1:-1]], "fields": fields(kind)}
        classes[key] |= {"methods": {} if is_typeddict(kind) else methods(kind)}
    return key


def fields(kind: typing.Any) -> dict[str, typing.Any] | None:
    """Describe the fields of a TypedDict or a model; None for other classes."""
    if is_typeddict(kind):
        return keys(kind)
    found = getattr(kind, "model_fields", None)
    return found and {name: field(info) for name, info in found.items()}


def keys(kind: typing.Any) -> dict[str, typing.Any]:
    """Describe the keys of a TypedDict but for the options of a call; strings in it say `Required` only when resolved."""
    notes = {name: note for name, note in kind.__annotations__.items() if name not in OPTIONS}
    holder = type(kind.__name__, (), {"__annotations__": notes, "__module__": kind.__module__})
    try:
        hints = typing.get_type_hints(holder, localns=inherited(kind), include_extras=True)
    except NameError as error:  # stands as a key, so that a comparison that needs it fails
        return {str(error): {"type": "unresolved", "required": True}}
    return {
        name: {"type": shape(hint), "required": needed(hint, name in kind.__required_keys__)}
        for name, hint in hints.items()
    }


def inherited(kind: typing.Any) -> dict[str, typing.Any]:
    """Return the names of the modules that define a TypedDict and those below it: its strings come from all of them."""
    below = [inherited(base) for base in getattr(kind, "__orig_bases__", ())]
    found: dict[str, typing.Any] = {}
    for names in [*below, namespace(home(kind))] if hasattr(kind, "__annotations__") else below:
        found |= names
    return found


def needed(hint: typing.Any, otherwise: bool) -> bool:
    """Whether a key must be there."""
    origin = typing.get_origin(hint)
    if origin in (Required, NotRequired):
        return origin is Required
    return needed(typing.get_args(hint)[0], otherwise) if origin in WRAPPERS else otherwise


def field(info: typing.Any) -> dict[str, typing.Any]:
    """Describe a field of a model."""
    told = {
        "type": _marked(typing.Annotated[int, *info.metadata, 0], shape(info.annotation)),
        "required": info.is_required(),
    }
    default = {} if info.is_required() else {"default": repr(info.get_default(call_default_factory=True))}
    return told | default | ({"alias": info.alias} if info.alias else {})


def methods(kind: type) -> dict[str, typing.Any]:
    """Name the public methods and attributes of a class, those it inherits within the package included."""
    owners = [base for base in kind.__mro__ if ours(base) and base.__name__ != "BaseModel"]
    found = {name for base in owners for name in [*vars(base), *getattr(base, "__annotations__", ()), *assigned(base)]}
    found -= {name for name in found if name.startswith(("_", "model_")) and name != "__init__"} | set(
        getattr(kind, "model_fields", ())
    )
    return {name: parameters(inspect.getattr_static(kind, name, None)) for name in sorted(found)}


def assigned(kind: type) -> set[str]:
    """Name the attributes that a class gives itself when it is made."""
    if "__init__" not in vars(kind) or is_dataclass(kind):
        return set()
    tree = ast.parse(textwrap.dedent(inspect.getsource(kind.__init__)))
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)]
    return {node.attr for node in nodes if ast.unparse(node.value) == "self"}


def parameters(value: typing.Any) -> list[str] | None:
    """Name the parameters of a function; None for what is not a function."""
    function = getattr(value, "__func__", value)
    found = inspect.signature(function).parameters.values() if inspect.isfunction(function) else None
    return found and [f"**{item.name}" if item.kind is item.VAR_KEYWORD else item.name for item in found]


# --- Calls --------------------------------------------------------------------------------------------------------------


def home(kind: type) -> str:
    """Name the module that defines a class, which may say that it lives at the top."""
    if kind.__module__ != PACKAGE.__name__:
        return kind.__module__
    below = [name for name in sys.modules if name.startswith(f"{PACKAGE.__name__}.")]
    own = [name for name in below if vars(sys.modules[name]).get(kind.__name__) is kind]
    return next((name for name in own if f"class {kind.__name__}(" in inspect.getsource(sys.modules[name])), "builtins")


@cache
def namespace(module: str) -> dict[str, typing.Any]:
    """Return the names of a module, those included that only type checkers import."""
    names = dict(vars(sys.modules[module]))
    for node in ast.parse(inspect.getsource(sys.modules[module])).body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for statement in node.body:
                with suppress(
                    ModuleNotFoundError
                ):  # of a stub that has no module behind it; a name from it stays unresolved
                    exec(compile(ast.Module([statement], []), module, "exec"), names)  # noqa: S102 - the package's own
    return names


def hints(function: typing.Any) -> dict[str, typing.Any]:
    """Resolve the annotations of a function."""
    return typing.get_type_hints(function, namespace(function.__module__), include_extras=True)


def signature(method: typing.Any) -> dict[str, typing.Any]:
    """Describe a method: its parameters, the options of the call among them, and what it returns."""
    function = inspect.unwrap(method)
    try:
        found, told = hints(function), inspect.signature(function).parameters
    except NameError as error:  # stands as a parameter, so that a comparison that needs it fails
        return {"parameters": {str(error): {"type": "unresolved", "required": True}}, "options": [], "returns": {}}
    named = {name: parameter(told[name], found[name]) for name in found if name != "return" and told[name].kind < 4}
    call = [
        kind for name in told if told[name].kind == 4 for kind in typing.get_args(found.get(name))
    ]  # **x: Unpack[Y]
    unpacked = {name: entry | {"positional": False} for kind in call for name, entry in keys(kind).items()}
    options = OPTIONS & {*told, *(name for kind in call for name in kind.__annotations__)}
    kept = {name: entry for name, entry in (named | unpacked).items() if name not in OPTIONS}
    return {"parameters": kept, "options": sorted(options), "returns": returns(function)}


def parameter(told: inspect.Parameter, hint: typing.Any) -> dict[str, typing.Any]:
    """Describe one parameter."""
    return {"type": shape(hint), "required": told.default is told.empty, "positional": told.kind < 3}


def returns(function: typing.Any) -> dict[str, typing.Any]:
    """Describe what a method returns, by the value of `stream` where that decides."""
    forms = [hints(form) for form in typing.get_overloads(function)]
    if not all("stream" in form for form in forms) or not forms:  # overloads by something else return one thing
        forms = [hints(function)]
    return {json.dumps(shape(form["stream"])) if len(forms) > 1 else "": shape(form["return"]) for form in forms}


def resources(holder: typing.Any, path: str) -> typing.Iterator[tuple[str, typing.Any]]:
    """Walk the resources that hang on a client."""
    for name in sorted(dir(type(holder))):
        lazy = isinstance(inspect.getattr_static(type(holder), name), cached_property)
        if (
            lazy
            and not name.startswith(("_", "with_"))
            and "esource" in repr(type(child := getattr(holder, name)).__mro__)
        ):
            yield f"{path}.{name}", child
            yield from resources(child, f"{path}.{name}")


def calls(client: typing.Any) -> dict[str, typing.Any]:
    """Describe every method of every resource of a client, and whether it has its raw and streaming forms."""
    return {
        f"{path}.{name}": signature(value) | {view: hasattr(getattr(resource, view), name) for view in views(resource)}
        for path, resource in resources(client, type(client).__name__)
        for name, value in inspect.getmembers_static(type(resource), inspect.isfunction)
        if not name.startswith("_")
    }


def views(resource: typing.Any) -> list[str]:
    """Name the other forms of a resource."""
    return [name for name in ("with_raw_response", "with_streaming_response") if hasattr(resource, name)]


# --- Modules ------------------------------------------------------------------------------------------------------------


def modules() -> list[str]:
    """Name the public modules, the package itself as an empty name."""
    prefix = f"{PACKAGE.__name__}."
    found = [module.name.removeprefix(prefix) for module in pkgutil.walk_packages(PACKAGE.__path__, prefix)]
    return ["", *(name for name in found if not any(part.startswith("_") for part in name.split(".")))]


def offered(module: str, wanted: list[str]) -> dict[str, typing.Any] | None:
    """Describe the public names of a module, and those looked for; None if there is no such module."""
    try:
        loaded = importlib.import_module(f"{PACKAGE.__name__}.{module}".rstrip("."))
    except ImportError:  # also where another package would be needed
        return None
    named = list(getattr(loaded, "__all__", ()))
    if not wanted and not (module and named):
        named += [name for name in dir(loaded) if public(name, getattr(loaded, name))]
    own = [name for name in named if not isinstance(getattr(loaded, name, None), ModuleType)]
    return {name: described(getattr(loaded, name)) for name in sorted({*own, *wanted}) if hasattr(loaded, name)}


def public(name: str, value: typing.Any) -> bool:
    """Whether a module that does not say so means a name for others."""
    if not name.isidentifier() or name.startswith("_") or isinstance(value, (ModuleType, typing.TypeVar)):
        return False
    alias = typing.get_origin(value) is not None and not hasattr(typing, name)
    return ours(value) or alias or name.isupper()


def described(value: typing.Any) -> typing.Any:
    """Describe what a name stands for."""
    if isinstance(value, type) or typing.get_origin(value) is not None:
        return shape(value)
    return {"value": list(inspect.signature(value).parameters) if inspect.isroutine(value) else type(value).__name__}


if __name__ == "__main__":
    looked_for = json.load(sys.stdin)
    methods_found = calls(PACKAGE.Anthropic(api_key="k")) | calls(PACKAGE.AsyncAnthropic(api_key="k"))
    json.dump(
        {
            "modules": {module: offered(module, looked_for.get(module, [])) for module in looked_for or modules()},
            "calls": methods_found,
            "classes": classes,
            "requests": sent(PACKAGE, methods_found),
            "facts": facts(PACKAGE),
        },
        sys.stdout,
    )
