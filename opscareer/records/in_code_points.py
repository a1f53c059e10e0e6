"""Texts sorted alike by every database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class InCodePoints(FunctionElement[str]):
    """A text to sort by, in the order of the numbers of its characters: PostgreSQL alone would sort by its locale."""

    type = Text()
    inherit_cache = True


@compiles(InCodePoints)
def _as_it_is(element: InCodePoints, compiler: SQLCompiler, **options: Any) -> str:
    # The plus keeps SQLite from walking an index and looking up each row by itself: sorting thousands is quicker.
    return "+" + compiler.process(element.clauses, **options)


@compiles(InCodePoints, "postgresql")
def _in_postgresql(element: InCodePoints, compiler: SQLCompiler, **options: Any) -> str:
    return f'{compiler.process(element.clauses, **options)} COLLATE "C"'
