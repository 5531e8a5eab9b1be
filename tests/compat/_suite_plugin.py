"""A pytest plugin that puts our package behind the name `anthropic` for the official tests.

What those tests take from private modules is given here: names that are ours under theirs, and the type helpers of
their own assertions. Clients send one header more, by which the tests know the language. `SUITE_ENGINE=httpx2` gives
every client an httpx2 client to send through, which is what the tests that replace its transport need.
"""

import os
import sys
import types
import typing
from collections.abc import Callable, Sequence
from datetime import date, datetime
from importlib import import_module
from typing import Any

import httpx2
import pydantic
import pytest
from typing_extensions import TypeAliasType

import sonnetry
from sonnetry._async import _runtime as aio
from sonnetry._async.downloads import AsyncBinaryAPIResponse
from sonnetry._core import models
from sonnetry._sync.downloads import BinaryAPIResponse

FOREIGN = os.environ.get("SUITE_ENGINE") == "httpx2"
MARK = {"X-Stainless-Lang": "python"}


class Anthropic(sonnetry.Anthropic):
    """Ours, with the header that the tests look for."""

    def __init__(self, **options: Any) -> None:
        if FOREIGN:
            options.setdefault("http_client", httpx2.Client())
        super().__init__(**{**options, "default_headers": {**MARK, **(options.get("default_headers") or {})}})


class AsyncAnthropic(sonnetry.AsyncAnthropic):
    """Ours, with the header that the tests look for."""

    def __init__(self, **options: Any) -> None:
        if FOREIGN and options.get("http_client") is None:
            options["http_client"] = httpx2.AsyncClient()
        super().__init__(**{**options, "default_headers": {**MARK, **(options.get("default_headers") or {})}})


def _origins(*known: Any) -> Callable[[Any], bool]:
    return lambda tp: typing.get_origin(tp) in known


NAMES: dict[str, dict[str, Any]] = {
    "": {
        "Anthropic": Anthropic,
        "AsyncAnthropic": AsyncAnthropic,
        "DefaultAioHttpClient": lambda: aio.make_engine(tls=None, max_connections=None),
    },
    "_types": {"Omit": sonnetry.Omit, "Headers": dict, "NoneType": type(None)},
    "_utils": {
        "is_dict": lambda value: isinstance(value, dict),
        "is_list": lambda value: isinstance(value, list),
        "is_list_type": _origins(list),
        "is_sequence_type": _origins(Sequence, typing.Sequence),
        "is_union_type": _origins(typing.Union, types.UnionType),
        "is_annotated_type": _origins(typing.Annotated),
        "is_type_alias_type": lambda tp: isinstance(tp, TypeAliasType),
        "extract_type_arg": lambda tp, index: typing.get_args(tp)[index],
        "parse_date": date.fromisoformat,
        "parse_datetime": datetime.fromisoformat,
    },
    "_compat": {
        "PYDANTIC_V1": False,
        "field_outer_type": lambda field: field.annotation,
        "get_model_fields": lambda model: model.model_fields,
    },
    "_models": {"BaseModel": pydantic.BaseModel},
    "_response": {
        "APIResponse": sonnetry.APIResponse,
        "AsyncAPIResponse": sonnetry.AsyncAPIResponse,
        "BinaryAPIResponse": BinaryAPIResponse,
        "AsyncBinaryAPIResponse": AsyncBinaryAPIResponse,
        "StreamedBinaryAPIResponse": BinaryAPIResponse,
        "AsyncStreamedBinaryAPIResponse": AsyncBinaryAPIResponse,
        "to_raw_response_wrapper": None,  # these three are taken by helpers that the resource tests do not call
        "async_to_raw_response_wrapper": None,
    },
    "_base_client": {"make_request_options": None},
}


def put(names: dict[str, dict[str, Any]]) -> None:
    """Put names where the tests import them from."""
    for module, values in names.items():
        if module:
            place = sys.modules.setdefault(f"anthropic.{module}", types.ModuleType(f"anthropic.{module}"))
            setattr(sonnetry, module, place)
        else:
            place = sonnetry
        vars(place).update(values)


sonnetry.install_as_anthropic()
put(NAMES)
vars(import_module("anthropic.resources.messages"))["DEPRECATED_MODELS"] = [
    model.id for model in models.models() if models.verdict(model, models.as_of()) != "active"
]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests that replace httpx2's transport for the run that sends through httpx2, and the others out of it."""
    kept = [item for item in items if ("respx_mock" in getattr(item, "fixturenames", ())) == FOREIGN]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept
