"""A pytest plugin that puts our package behind the name `anthropic` for the official package's hand-written tests.

Three kinds of names are told apart. What is public and ours is ours. Private names that have a public equal here stand
for it (`_build_request` is a call through a transport that keeps the request). Any other name is a stand-in: importing it
works, and using it in a test raises `PrivateNameError` or `AbsentNameError`, by which `handwritten.py` counts the test. Clients send
through an httpx2 client, because the tests replace its transport.
"""

import ast
import importlib.util
import inspect
import sys
import types
import typing
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import anyio.to_thread
import httpx2
import pydantic
import pytest
from typing_extensions import TypeAliasType

import sonnetry
from sonnetry._async.downloads import AsyncBinaryAPIResponse
from sonnetry._core import (
    api_request,
    decode,
    encode,
    error_codes,
    helper_tags,
    refusal_fallback,
    span_attributes,
    span_content,
)
from sonnetry._sync.downloads import BinaryAPIResponse
from sonnetry.types import _forgiving

RUNNING = {"test": False}


class PrivateNameError(Exception):
    """A test's subject is private to the official package."""


class AbsentNameError(Exception):
    """A test's subject is public and not there yet."""


class StandIn(type):
    """The class of stand-ins: anything may be done with one while files are imported, nothing while a test runs."""

    def used(cls):
        if RUNNING["test"]:
            private = any(part.startswith("_") for part in cls.path.split("."))
            raise (PrivateNameError if private else AbsentNameError)(cls.path)

    def __call__(cls, *_: Any, **__: Any) -> Any:
        cls.used()
        return cls

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__") or name == "pytestmark":
            raise AttributeError(name)
        cls.used()
        return stand_in(f"{cls.path}.{name}")

    def __getitem__(cls, _: Any) -> Any:
        return cls

    def __or__(cls, _: Any) -> Any:
        return Any

    __ror__ = __or__

    def __instancecheck__(cls, _: Any) -> bool:
        cls.used()
        return False

    def __iter__(cls) -> Any:
        cls.used()
        return iter(())

    def __enter__(cls) -> Any:
        cls.used()

    def __exit__(cls, *_: object) -> None:
        cls.used()


def stand_in(path: str) -> Any:
    """Make a stand-in for a name."""
    bases = (Exception,) if path.endswith("Error") else ()
    return StandIn(
        path.rpartition(".")[2], bases, {"path": path, "__init_subclass__": classmethod(lambda cls, **_: None)}
    )


class StandInModules(MetaPathFinder, Loader):
    """Answers for modules below `anthropic` that we do not have."""

    def find_spec(self, fullname, path=None, target=None):
        """Answer for a module that our package has not."""
        del path, target
        if not fullname.startswith("anthropic."):
            return None
        try:
            ours = importlib.util.find_spec("sonnetry" + fullname.removeprefix("anthropic"))
        except ModuleNotFoundError:
            ours = None
        return None if ours else ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        """Make a module whose names are stand-ins."""
        module = types.ModuleType(spec.name)
        module.__getattr__ = lambda name: self.name_of(spec.name, name)
        return module

    def name_of(self, module, name):
        """Return a stand-in, but for what Python itself asks of modules."""
        if name.startswith("__"):
            raise AttributeError(name)
        return stand_in(f"{module}.{name}")

    def exec_module(self, module):
        """Nothing is left to do."""


# --- Clients ------------------------------------------------------------------------------------------------------------


class Options:
    """What the official package's inner request holds; here the arguments of a verb."""

    def __init__(self, **given: Any) -> None:
        self.given = given

    construct = classmethod(lambda cls, **given: cls(**given))


def request_options(**given: Any) -> dict[str, Any]:
    """Say what `options=` holds for these keywords of a method."""
    query, extra_query = given.pop("query", None), given.pop("extra_query", None)
    options = {
        new: given.pop(old)
        for old, new in (("extra_headers", "headers"), ("extra_body", "extra_json"))
        if given.get(old)
    }
    if query or extra_query:
        options["params"] = {**present(query), **(extra_query or {})}
    timeout = given.pop("timeout", sonnetry.not_given)
    return options if isinstance(timeout, sonnetry.NotGiven) else {**options, "timeout": timeout}


def present(query: Mapping[str, Any] | None) -> dict[str, Any]:
    """Leave out of a method's own arguments what was not given."""
    absent = (sonnetry.Omit, sonnetry.NotGiven)
    return {name: value for name, value in (query or {}).items() if not isinstance(value, absent)}


def built(client: Any, options: Options, retries_taken: int = 0) -> httpx2.Request:
    """Return the request that a call with these options would send."""
    del retries_taken
    seen: list[httpx2.Request] = []

    def keep(request):
        request.read()
        seen.append(request)
        return httpx2.Response(200, json={})

    given = dict(options.given)
    verb, path = given.pop("method").lower(), given.pop("url")
    body = {"body": given.pop("json_data", None), "files": given.pop("files", None)} if verb != "get" else {}
    for unsent in ("json_data", "files", "post_parser", "qualifiers"):
        given.pop(unsent, None)
    sender = sonnetry.Anthropic(api_key="unused", http_client=httpx2.Client(transport=httpx2.MockTransport(keep)))
    sender._settings = client._settings
    getattr(sender, verb)(path, cast_to=object, options=given, **{name: value for name, value in body.items() if value})
    return seen[-1]


CHAIN = property(lambda client: getattr(client._client, "_chain", None))


def behind_httpx2(ours: type[Any], default: type[Any]) -> type[Any]:
    """Derive a client that sends through httpx2 where no client is given."""

    def make(self, *arguments, **options):
        if options.get("http_client") is None and not RUNNING.get("own_engine"):
            options["http_client"] = default()
        ours.__init__(self, *arguments, **options)

    own = {"__init__": make, "_build_request": built, "__module__": "anthropic"}
    own |= {"_version": sonnetry.__version__, "_middleware": ours.middleware, "_middleware_chain": CHAIN}
    return type(ours.__name__, (ours,), own)


# --- Names that have an equal here --------------------------------------------------------------------------------------


def origins(*known: Any) -> Any:
    """Make a test for the origin of a type."""
    return lambda tp: typing.get_origin(tp) in known


def construct_type(*, value: Any, type_: Any, metadata: Any = None) -> Any:
    """Read a value as answers are read."""
    del metadata
    if isinstance(type_, type) and issubclass(type_, pydantic.BaseModel) and isinstance(value, dict):
        return _forgiving.construct(type_, value)
    return decode.decode(type_, encode.body(value))


async def in_thread(function: Any, *arguments: Any, **options: Any) -> Any:
    """Call a function in a worker thread."""
    return await anyio.to_thread.run_sync(partial(function, *arguments, **options))


def same_signatures(source: Any, check: Any, *, exclude_params: Any = frozenset(), description: str = "") -> None:
    """Compare two signatures by the names of their parameters."""
    ours = inspect.signature(check).parameters
    missing = [name for name in inspect.signature(source).parameters if name not in exclude_params and name not in ours]
    assert not missing, f"{description}: missing {missing}"


PLATFORMS = ("", "AWS", "Bedrock", "BedrockMantle", "Foundry", "GoogleCloud", "Vertex")
NAMES: dict[str, dict[str, Any]] = {
    "": {
        name: behind_httpx2(getattr(sonnetry, name), default)
        for platform in PLATFORMS
        for name, default in (
            (f"Anthropic{platform}", httpx2.Client),
            (f"AsyncAnthropic{platform}", httpx2.AsyncClient),
        )
    },
    "_types": {
        **{name: getattr(sonnetry, name) for name in ("Omit", "omit", "NotGiven", "not_given", "Timeout")},
        "Headers": dict,
        "NoneType": type(None),
    },
    "_utils": {
        "is_dict": lambda value: isinstance(value, dict),
        "is_list": lambda value: isinstance(value, list),
        "is_mapping": lambda value: isinstance(value, Mapping),
        "is_sequence": lambda value: isinstance(value, Sequence),
        "is_list_type": origins(list),
        "is_sequence_type": origins(Sequence, typing.Sequence),
        "is_union_type": origins(typing.Union, types.UnionType),
        "is_annotated_type": origins(typing.Annotated),
        "is_type_alias_type": lambda tp: isinstance(tp, TypeAliasType),
        "extract_type_arg": lambda tp, index: typing.get_args(tp)[index],
        "assert_signatures_in_sync": same_signatures,
        "asyncify": lambda function: partial(in_thread, function),
    },
    "_compat": {
        "PYDANTIC_V1": False,
        "field_outer_type": lambda field: field.annotation,
        "get_model_fields": lambda model: model.model_fields,
        "model_copy": lambda model, *, deep=False: model.model_copy(deep=deep),
        "model_dump": lambda model, **options: model.model_dump(**options),
        "model_json": lambda model, **options: model.model_dump_json(**options),
        "model_parse": lambda model, data: model.model_validate(data),
        "parse_obj": lambda model, data: model.model_validate(data),
    },
    "_models": {
        "BaseModel": sonnetry.BaseModel,
        "FinalRequestOptions": Options,
        "construct_type": construct_type,
        "build": lambda cls, **values: construct_type(value=values, type_=cls),
    },
    "_response": {
        "APIResponse": sonnetry.APIResponse,
        "AsyncAPIResponse": sonnetry.AsyncAPIResponse,
        "BinaryAPIResponse": BinaryAPIResponse,
        "AsyncBinaryAPIResponse": AsyncBinaryAPIResponse,
    },
    "_base_client": {
        "make_request_options": request_options,
        "FinalRequestOptions": Options,
        "DEFAULT_TIMEOUT": httpx2.Timeout(**sonnetry.Anthropic(api_key="k").timeout.as_dict()),
        "HTTPX_DEFAULT_TIMEOUT": httpx2.Timeout(5.0),
        "DefaultHttpxClient": sonnetry.DefaultHttpxClient,
        "DefaultAsyncHttpxClient": sonnetry.DefaultAsyncHttpxClient,
        "_APPEND_HEADERS": api_request.ADDED_TO,
        "BaseClient": type(
            "BaseClient", (), {"_calculate_retry_timeout": None, "__class_getitem__": classmethod(lambda c, _: c)}
        ),
    },
    "_exceptions": {name: getattr(sonnetry, name) for name in dir(sonnetry) if name.endswith("Error")},
    "_error_classes": {"ERROR_CLASSES": dict(error_codes.BY_CODE)},
    "_streaming": {"Stream": sonnetry.Stream, "AsyncStream": sonnetry.AsyncStream},
    "_version": {"__version__": sonnetry.__version__},
    "lib._parse._transform": {"transform_schema": sonnetry.transform_schema},
    "lib._stainless_helpers": {
        "STAINLESS_HELPER_HEADER": "x-stainless-helper",
        "helper_header": lambda tag: helper_tags.tagged({}, tag),
    },
    "_tracing": {
        # Forgets whether the registered provider can be loaded; here every call asks for it.
        "global_tracer_provider_loads": types.SimpleNamespace(cache_clear=lambda: None),
        "defined_query": span_attributes.defined_query,
        "is_content_query": lambda query, names: span_attributes.is_content(query, frozenset(names)),
    },
    "lib._tracing._utils": {"to_json": span_content.to_json},
    "lib._tracing._content": {"CONTENT_LIMIT": 750_000, "fit_content": span_content.fitted},
    "lib.middleware._fallbacks": {"_fallback_state": refusal_fallback._state},
}
ALIASES = {  # names of the streaming helpers below `lib.streaming` that we have at the top
    "lib.streaming": (
        "BetaMessageStream",
        "BetaAsyncMessageStream",
        "MessageStream",
        "AsyncMessageStream",
        "InputJsonEvent",
    ),
    "lib.streaming._beta_messages": ("BetaMessageStream", "BetaAsyncMessageStream"),
    "lib.streaming._messages": ("MessageStream", "AsyncMessageStream"),
    "lib.streaming._beta_types": ("BetaInputJsonEvent",),
    "lib.streaming._types": ("InputJsonEvent",),
}


def put(names: Mapping[str, Mapping[str, Any]]) -> None:
    """Put names where the tests import them from."""
    for path, values in names.items():
        parts = path.split(".") if path else []
        for length in range(1, len(parts) + 1):
            parent = ".".join(["anthropic", *parts[: length - 1]])
            setattr(import_module(parent), parts[length - 1], import_module(f"{parent}.{parts[length - 1]}"))
        vars(import_module(".".join(["anthropic", *parts]))).update(values)


def imported(folder: Path) -> typing.Iterator[tuple[str, str]]:
    """List what the files of the suite import from below `anthropic`, as module and name."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "anthropic":
                yield from ((node.module, name.name) for name in node.names if name.name != "*")


def fill(folder: Path) -> None:
    """Give every name that is imported and missing a stand-in, so that each file can be imported."""
    for module, name in imported(folder):
        place = import_module(module)
        if hasattr(place, name):
            continue
        try:
            setattr(
                place, name, import_module(f"{module}.{name}") if name.startswith("_") else stand_in(f"{module}.{name}")
            )
        except ImportError:
            setattr(place, name, stand_in(f"{module}.{name}"))


sonnetry.install_as_anthropic()
sys.meta_path.insert(0, StandInModules())
put(NAMES)
put({module: {name: getattr(sonnetry, name) for name in names} for module, names in ALIASES.items()})
fill(Path("tests"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """A stand-in that is used from here on is used by a test."""
    del item, nextitem
    RUNNING["test"] = True


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish(nodeid: str, location: Any) -> None:
    """The test is over."""
    del nodeid, location
    RUNNING["test"] = False
