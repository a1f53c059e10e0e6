"""A group in sums, worked out by the database so that thousands of learners take no longer than a moment."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from opscareer.records.caseload_list import NO_TALK, by_name, counted, of_caseload
from opscareer.records.caseload_schema import MembershipRow, OutcomeRow
from opscareer.records.one_text import GAP_END, counted_in, gaps_in, one_text
from opscareer.records.people import Status
from opscareer.records.schema import LearnerRow
from opscareer.records.talk_noted import talk_noted

_BLANK = " "
"""Between a verdict, which is one word, and its tracks."""


class ToTalkTo(NamedTuple):
    """Who needs a talk: reasons that the answers give, and whether somebody noted so."""

    id: int
    name: str
    code: str
    reasons: tuple[str, ...]
    noted: bool


class Unfinished(NamedTuple):
    """Who has questions left; nothing answered and asked until the outcome was worked out."""

    id: int
    name: str
    code: str
    answered: int
    asked: int


class GapSum(NamedTuple):
    """The levels missing of a skill, of those with one target that asks for it: in all, how many lack any, how many
    there are."""

    target: str
    skill: str
    missing: int
    lacking: int
    people: int


@dataclass(frozen=True, slots=True)
class GroupSums:
    """Everything that a picture of a group is drawn from. Assessed is whoever has answered enough.

    `firsts` counts those assessed by verdict and by the tracks that share the first place. `chances` and `plans` count
    by the beginning of bands. Lists are in the order of names.
    """

    statuses: Mapping[Status, int]
    firsts: Mapping[tuple[str, tuple[str, ...]], int]
    chances: Mapping[float, int]
    plans: Mapping[float, int]
    mean_plan: float | None
    gaps: Sequence[GapSum]
    to_talk_to: tuple[ToTalkTo, ...]
    unfinished: tuple[Unfinished, ...]


def sums_of(
    session: Session,
    group: int | None,
    chance_bands: Sequence[float],
    plan_bands: Sequence[float],
    most: int | None = None,
) -> GroupSums:
    """The sums of a group, or of all learners; with `most` each list names the first so many people."""
    assessed, chances = func.coalesce(OutcomeRow.is_finished, False), sorted(chance_bands)
    is_told, plans = OutcomeRow.first_track.is_not(None), sorted(plan_bands)
    firsts, in_chances, in_plans, mean_plan = session.execute(
        _outcomes(
            one_text(case((assessed, OutcomeRow.verdict + _BLANK + OutcomeRow.tracks))),
            one_text(case((assessed & is_told, _band(OutcomeRow.chance_first, chances)))),
            one_text(case((OutcomeRow.plan_done.is_not(None), _band(OutcomeRow.plan_done, plans)))),
            func.avg(OutcomeRow.plan_done),
            group=group,
        )
    ).one()
    return GroupSums(
        statuses=counted(session, group),
        firsts=dict(_firsts(firsts)),
        chances=_banded(in_chances, chances),
        plans=_banded(in_plans, plans),
        mean_plan=mean_plan,
        gaps=tuple(_gaps(session, group)),
        to_talk_to=tuple(_to_talk_to(session, group, most)),
        unfinished=tuple(_unfinished(session, group, most)),
    )


def _outcomes(*columns: Any, group: int | None) -> Select[Any]:
    """Some columns of the outcomes of a group, or of all: only learners of the caseload have any."""
    chosen = select(*columns).select_from(OutcomeRow)
    if group is None:
        return chosen
    joined = chosen.join(MembershipRow, MembershipRow.learner_id == OutcomeRow.learner_id)
    return joined.where(MembershipRow.group_id == group)


def _rows(session: Session, chosen: Select[Any]) -> Iterable[Any]:
    """Rows of columns, past the session: it takes as long over thousands of them as the database does."""
    return session.connection().execute(chosen)


def _firsts(text: str | None) -> Iterator[tuple[tuple[str, tuple[str, ...]], int]]:
    for outcome, count in counted_in(text).items():
        verdict, _, tracks = outcome.partition(_BLANK)
        yield (verdict, tuple(json.loads(tracks))), count


def _band(column: Any, ascending: Sequence[float]) -> ColumnElement[str]:
    """The number of the band in which a value lies."""
    begins = ((column >= begin, str(number)) for number, begin in reversed(list(enumerate(ascending))))
    return case(*begins, else_="0")


def _banded(text: str | None, ascending: Sequence[float]) -> Mapping[float, int]:
    """How many values lie in each band, by where it begins."""
    counts = counted_in(text)
    return {begin: counts[str(number)] for number, begin in enumerate(ascending)}


def _gaps(session: Session, group: int | None) -> Iterator[GapSum]:
    aimed = _outcomes(OutcomeRow.target, one_text(OutcomeRow.gaps, GAP_END), group=group)
    aimed = aimed.where(OutcomeRow.is_finished, OutcomeRow.target.is_not(None)).group_by(OutcomeRow.target)
    for target, text in sorted(session.execute(aimed).all()):
        missing, lacking, people = Counter[str](), Counter[str](), Counter[str]()
        for gap, count in counted_in(text, GAP_END).items():
            for skill, levels in gaps_in(gap).items():
                missing[skill] += levels * count
                lacking[skill] += count if levels else 0
                people[skill] += count
        yield from (GapSum(target, skill, missing[skill], lacking[skill], people[skill]) for skill in people)


def _to_talk_to(session: Session, group: int | None, most: int | None) -> Iterator[ToTalkTo]:
    noted, reasons = talk_noted(), func.coalesce(OutcomeRow.talk, NO_TALK)
    columns = (LearnerRow.id, LearnerRow.name, LearnerRow.code, case((noted, 1), else_=0), reasons)
    chosen = of_caseload(*columns, group=group).where(noted | (reasons != NO_TALK))
    known: dict[str, tuple[str, ...]] = {}
    for learner, name, code, is_noted, text in _rows(session, chosen.order_by(*by_name()).limit(most)):
        if text not in known:
            known[text] = tuple(json.loads(text))
        yield ToTalkTo(learner, name, code, known[text], is_noted == 1)


def _unfinished(session: Session, group: int | None, most: int | None) -> Iterator[Unfinished]:
    columns = (LearnerRow.id, LearnerRow.name, LearnerRow.code, OutcomeRow.answered, OutcomeRow.asked)
    open_ones = OutcomeRow.learner_id.is_(None) | OutcomeRow.is_finished.is_(False)
    chosen = of_caseload(*columns, group=group).where(open_ones)
    for learner, name, code, answered, asked in _rows(session, chosen.order_by(*by_name()).limit(most)):
        yield Unfinished(learner, name, code, answered or 0, asked or 0)
