"""Learner files: one person's answers as YAML, read strictly against a pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from opscareer.assessment.goal_section import GoalSection, problems_of_goal, with_goal
from opscareer.assessment.learner import Learner
from opscareer.assessment.plan_section import PlanSection, for_plans, problems_of_plan
from opscareer.assessment.progress_section import ProgressSection, problems_of_progress, with_progress
from opscareer.knowledge.document import Document
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Level, Record
from opscareer.knowledge.records import Education
from opscareer.knowledge.shape_problems import did_you_mean, validated
from opscareer.knowledge.strict_yaml import MAX_BYTES, read_document
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.problems import InputProblems, Place, Problem, error
from opscareer.wording import InBoth, in_both, quoted

MAX_NAME = 400


class LearnerFile(Record):
    """The shape of a learner file; every key may be left out."""

    name: Annotated[str, Field(max_length=MAX_NAME)] = ""
    stage: Education | None = None
    major: str | None = None
    answers: dict[str, Annotated[int, Field(ge=1, le=5)]] = Field(default_factory=dict)
    skills: dict[str, Level] = Field(default_factory=dict)
    hours_per_week: Annotated[int, Field(ge=1, le=MOST_HOURS_PER_WEEK)] | None = None
    goal: GoalSection | None = None
    plan: PlanSection = Field(default_factory=PlanSection)
    progress: ProgressSection = Field(default_factory=ProgressSection)


def read_learner(path: Path, pack: Pack) -> Learner:
    """The learner of a file; raises `InputProblems` with everything that is wrong with it."""
    name = str(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as fault:
        raise InputProblems([error(in_both("learnerfile.unreadable", reason=fault.strerror), Place(name))]) from None
    document = read_document(data, name)
    content = validated(LearnerFile, document)
    problems = [
        *_unknown_ids(content, document, pack),
        *problems_of_goal(content.goal, document, pack),
        *problems_of_plan(content.plan, document, pack),
        *problems_of_progress(content.progress, document, pack),
    ]
    if problems:
        raise InputProblems(problems)
    return Learner(
        name=content.name.strip(),
        stage=content.stage,
        major=content.major,
        answers=content.answers,
        skills=content.skills,
        hours_per_week=content.hours_per_week,
        for_plans=with_goal(with_progress(for_plans(content.plan), content.progress), content.goal),
    )


def _unknown_ids(content: LearnerFile, document: Document, pack: Pack) -> Iterator[Problem]:
    for question in content.answers:
        if question not in pack.questions:
            place = document.key_place("answers", question)
            message = in_both("learnerfile.unknown-question", name=quoted(question))
            yield error(message, place, did_you_mean(question, pack.questions))
    for skill in content.skills:
        if skill not in pack.skills:
            place = document.key_place("skills", skill)
            message = in_both("learnerfile.unknown-skill", name=quoted(skill))
            yield error(message, place, did_you_mean(skill, pack.skills))
    if content.major is not None and content.major not in pack.majors:
        known = InBoth(", ".join(pack.majors), "、".join(pack.majors))
        hint = did_you_mean(content.major, pack.majors) or in_both("problems.one-of", known=known)
        message = in_both("learnerfile.unknown-major", name=quoted(content.major))
        yield error(message, document.place("major"), hint)
