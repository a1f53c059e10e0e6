"""That somebody noted a talk with a learner, without why: what also those may know who may not read the reason."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from opscareer.records.schema import LearnerRow

VIEW = "talk_noted"
"""In an office's database: the ids of the learners with whom a talk was noted."""


class TalkNoted(FunctionElement[bool]):
    """Whether a talk with a learner was noted; `talk_noted` makes one."""

    type = Boolean()
    inherit_cache = True


def talk_noted() -> TalkNoted:
    """Whether a talk with the learner of the row was noted."""
    return TalkNoted(LearnerRow.id, LearnerRow.talk)


@compiles(TalkNoted)
def _from_the_row(element: TalkNoted, compiler: SQLCompiler, **options: Any) -> str:
    _, talk = element.clauses
    return f"({compiler.process(talk, **options)} IS NOT NULL)"


@compiles(TalkNoted, "postgresql")
def _from_the_view(element: TalkNoted, compiler: SQLCompiler, **options: Any) -> str:
    learner, _ = element.clauses
    return f"(EXISTS (SELECT FROM {VIEW} WHERE {VIEW}.id = {compiler.process(learner, **options)}))"
