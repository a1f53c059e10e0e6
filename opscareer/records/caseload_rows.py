"""Between the rows of a caseload and the values it speaks in, inside a session that someone else commits."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from opscareer.records.caseload_list import NOT_A_CONTACT, of_caseload, parts_of, status
from opscareer.records.caseload_schema import ConsentRow, GroupRow, MembershipRow, NoteRow, OutcomeRow
from opscareer.records.one_text import gaps_kept
from opscareer.records.people import CaseloadEntry, GroupKind, Outcome, SavedGroup, Status, sought_of
from opscareer.records.schema import LearnerRow
from opscareer.records.talk_noted import talk_noted


def entries_of(
    session: Session, ids: Sequence[int], pack_hash: str | None, *, with_contacts: bool
) -> Iterator[CaseloadEntry]:
    """The lines of a list in the order asked, those who are gone left out.

    Without contacts of a talk that was noted is told that it was, and not why: the reason is empty.
    """
    for some in parts_of(ids):
        groups, withdrawn = _groups_of(session, some), _withdrawn(session, some)
        contacts = _contacts(session, some) if with_contacts else {}
        talk: Any = LearnerRow.talk if with_contacts else case((talk_noted(), ""))
        found = {row[0].id: row for row in session.execute(_lines(some, talk)).all()}
        for learner in some:
            if learner in found:
                row, outcome, state, noted = found[learner]
                yield CaseloadEntry(
                    id=row.id,
                    uid=row.uid,
                    name=row.name,
                    code=row.code,
                    stage=row.stage,
                    status=cast("Status", state),
                    groups=tuple(groups[learner]),
                    talk=noted,
                    outcome=outcome_of(outcome, row.version, pack_hash) if outcome else None,
                    last_contact=contacts.get(learner),
                    is_withdrawn=learner in withdrawn,
                )


def _lines(some: Sequence[int], talk: Any) -> Any:
    return of_caseload(LearnerRow, OutcomeRow, status(), talk).where(LearnerRow.id.in_(some))


def _groups_of(session: Session, some: Sequence[int]) -> Mapping[int, list[str]]:
    of_some = select(MembershipRow.learner_id, GroupRow.name).join(GroupRow, GroupRow.id == MembershipRow.group_id)
    rows = session.execute(of_some.where(MembershipRow.learner_id.in_(some))).all()
    groups: dict[int, list[str]] = defaultdict(list)
    for learner, name in sorted(rows, key=lambda row: sought_of(row[1], "")):
        groups[learner].append(name)
    return groups


def _withdrawn(session: Session, some: Sequence[int]) -> frozenset[int]:
    """Those whose newest consent was withdrawn."""
    of_some = select(ConsentRow.learner_id, ConsentRow.withdrawn_on).where(ConsentRow.learner_id.in_(some))
    newest = dict(session.execute(of_some.order_by(ConsentRow.id)).all())
    return frozenset(learner for learner, withdrawn_on in newest.items() if withdrawn_on is not None)


def _contacts(session: Session, some: Sequence[int]) -> Mapping[int, date]:
    of_some = select(NoteRow.learner_id, func.max(NoteRow.happened_on)).where(NoteRow.learner_id.in_(some))
    contacts = of_some.where(NoteRow.kind != NOT_A_CONTACT).group_by(NoteRow.learner_id)
    return dict(session.execute(contacts).all())


def outcome_of(row: OutcomeRow, version: int, pack_hash: str | None) -> Outcome:
    """An outcome as it was kept; `version` is the learner's present one, no `pack_hash` stands for any pack."""
    return Outcome(
        answered=row.answered,
        asked=row.asked,
        is_finished=row.is_finished,
        verdict=row.verdict,
        first_track=row.first_track,
        tracks=tuple(json.loads(row.tracks)),
        chance_first=row.chance_first,
        talk=tuple(json.loads(row.talk)),
        target=row.target,
        gaps=json.loads(row.gaps),
        plan_done=row.plan_done,
        is_current=row.of_version == version and pack_hash in (None, row.pack_hash),
    )


def outcome_row(learner: int, version: int, pack_hash: str, outcome: Outcome) -> dict[str, object]:
    """The columns of an outcome."""
    return {
        "learner_id": learner,
        "of_version": version,
        "pack_hash": pack_hash,
        "answered": outcome.answered,
        "asked": outcome.asked,
        "is_finished": outcome.is_finished,
        "verdict": outcome.verdict,
        "first_track": outcome.first_track,
        "tracks": json.dumps(outcome.tracks),
        "chance_first": outcome.chance_first,
        "talk": json.dumps(outcome.talk),
        "target": outcome.target,
        "gaps": gaps_kept(outcome.gaps),
        "plan_done": outcome.plan_done,
    }


def saved_groups(session: Session) -> tuple[SavedGroup, ...]:
    """All groups, in the order of their names."""
    members = func.count(MembershipRow.learner_id)
    counted = select(GroupRow, members).outerjoin(MembershipRow, MembershipRow.group_id == GroupRow.id)
    rows = session.execute(counted.group_by(GroupRow.id)).all()
    found = [SavedGroup(row.id, row.uid, row.name, cast("GroupKind", row.kind), count) for row, count in rows]
    return tuple(sorted(found, key=lambda group: (sought_of(group.name, ""), group.id)))
