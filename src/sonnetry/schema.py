"""Schemas of structured output: `check` says what the service makes of a type, before anything is sent."""

from __future__ import annotations

from ._core.schema_report import SchemaError, SchemaProblem, SchemaReport, check
from ._core.schemas import transform_schema

__all__ = ["SchemaError", "SchemaProblem", "SchemaReport", "check", "transform_schema"]
