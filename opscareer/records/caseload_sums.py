"""A group in sums, worked out by the database so that thousands of learners take no longer than a moment."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from opscareer.records.caseload_list import NO_TALK, by_name, counted, of_caseload
from opscareer.records.caseload_schema import MembershipRow, OutcomeRow
from opscareer.records.people import Status
from opscareer.records.schema import LearnerRow


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
    session: Session, group: int | None, chance_bands: Sequence[float], plan_bands: Sequence[float]
) -> GroupSums:
    """The sums of a group, or of all learners."""
    return GroupSums(
        statuses=counted(session, group),
        firsts=_firsts(session, group),
        chances=_banded(session, group, OutcomeRow.chance_first, chance_bands, _assessed() & _is_told()),
        plans=_banded(session, group, OutcomeRow.plan_done, plan_bands, OutcomeRow.plan_done.is_not(None)),
        mean_plan=session.scalar(_outcomes(func.avg(OutcomeRow.plan_done), group=group)),
        gaps=tuple(_gaps(session, group)),
        to_talk_to=tuple(_to_talk_to(session, group)),
        unfinished=tuple(_unfinished(session, group)),
    )


def _outcomes(*columns: Any, group: int | None) -> Select[Any]:
    """Some columns of the outcomes of a group, or of all: only learners of the caseload have any."""
    chosen = select(*columns).select_from(OutcomeRow)
    if group is None:
        return chosen
    joined = chosen.join(MembershipRow, MembershipRow.learner_id == OutcomeRow.learner_id)
    return joined.where(MembershipRow.group_id == group)


def _assessed() -> ColumnElement[bool]:
    return func.coalesce(OutcomeRow.is_finished, False)


def _is_told() -> ColumnElement[bool]:
    return OutcomeRow.first_track.is_not(None)


def _firsts(session: Session, group: int | None) -> Mapping[tuple[str, tuple[str, ...]], int]:
    chosen = _outcomes(OutcomeRow.verdict, OutcomeRow.tracks, func.count(), group=group)
    rows = session.execute(chosen.where(_assessed()).group_by(OutcomeRow.verdict, OutcomeRow.tracks))
    return {(verdict, tuple(json.loads(tracks))): count for verdict, tracks, count in rows}


def _banded(
    session: Session, group: int | None, column: Any, bands: Sequence[float], condition: ColumnElement[bool]
) -> Mapping[float, int]:
    """How many values lie in each band, by where it begins."""
    ascending = sorted(bands)
    begins = case(*((column >= begin, number) for number, begin in reversed(list(enumerate(ascending)))), else_=0)
    band = begins.label("band")
    chosen = _outcomes(band, func.count(), group=group).where(condition).group_by(band)
    counts: Mapping[int, int] = dict(session.execute(chosen).all())
    return {begin: counts.get(number, 0) for number, begin in enumerate(ascending)}


def _gaps(session: Session, group: int | None) -> Iterator[GapSum]:
    chosen = _outcomes(OutcomeRow.target, OutcomeRow.gaps, group=group)
    rows = session.execute(chosen.where(_assessed(), OutcomeRow.target.is_not(None))).all()
    alike: dict[tuple[str, ...], list[Mapping[str, int]]] = defaultdict(list)
    for (target, _), gaps in zip(rows, _read_together(text for _, text in rows), strict=True):
        alike[target, *gaps].append(gaps)
    for (target, *skills), people in alike.items():
        # One column a skill: summed up so, ten thousand people take a few milliseconds.
        columns = zip(*(gaps.values() for gaps in people), strict=True)
        for skill, levels in zip(skills, columns, strict=True):
            yield GapSum(target, skill, sum(levels), len(levels) - levels.count(0), len(levels))


def _read_together(texts: Iterable[str]) -> list[Mapping[str, int]]:
    """Many JSON objects read as one text, which is much quicker than one after the other."""
    found: list[Mapping[str, int]] = json.loads(f"[{','.join(texts)}]")
    return found


def _to_talk_to(session: Session, group: int | None) -> Iterator[ToTalkTo]:
    noted, reasons = LearnerRow.talk.is_not(None), func.coalesce(OutcomeRow.talk, NO_TALK)
    columns = (LearnerRow.id, LearnerRow.name, LearnerRow.code, noted, reasons)
    chosen = of_caseload(*columns, group=group).where(noted | (reasons != NO_TALK))
    known: dict[str, tuple[str, ...]] = {}
    for learner, name, code, is_noted, text in session.execute(chosen.order_by(*by_name())):
        if text not in known:
            known[text] = tuple(json.loads(text))
        yield ToTalkTo(learner, name, code, known[text], bool(is_noted))


def _unfinished(session: Session, group: int | None) -> Iterator[Unfinished]:
    columns = (LearnerRow.id, LearnerRow.name, LearnerRow.code, OutcomeRow.answered, OutcomeRow.asked)
    open_ones = OutcomeRow.learner_id.is_(None) | OutcomeRow.is_finished.is_(False)
    chosen = of_caseload(*columns, group=group).where(open_ones)
    for learner, name, code, answered, asked in session.execute(chosen.order_by(*by_name())):
        yield Unfinished(learner, name, code, answered or 0, asked or 0)
