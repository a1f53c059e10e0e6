"""A counselor's caseload: all learners of a store but oneself, their groups, and what came out of their answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.orm import Session

from opscareer.records import caseload_rows, rows
from opscareer.records.about import check_about
from opscareer.records.alike import Alike
from opscareer.records.caseload_list import counted, found_ids, of_caseload, parts_of
from opscareer.records.caseload_schema import GroupRow, MembershipRow, OutcomeRow, SettingRow
from opscareer.records.caseload_sums import GroupSums, sums_of
from opscareer.records.caseload_works import ReadWork, read_works, take_sitting
from opscareer.records.notes import Notes, worked_with
from opscareer.records.people import (
    GROUP_KINDS,
    CaseloadEntry,
    CaseloadQuery,
    GroupKind,
    NoteKind,
    Outcome,
    SavedGroup,
    SavedNote,
    SavedPrint,
    Status,
    evened,
    sought_of,
)
from opscareer.records.schema import LearnerRow
from opscareer.records.transactions import Transactions

RETENTION = "retention-months"
"""The setting that must be chosen before the first learner is added."""


class Caseload:
    """The learners of an open store; `Store.caseload`.

    Every method may raise StoreProblem; then nothing has changed. KeyError says that a learner, group or note is not
    there, ValueError that a value is outside its range.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self._notes = Notes(transactions)

    @property
    def shows_notes(self) -> bool:
        """Whether whoever works here may see notes and contacts."""
        return self._transactions.role == "counselor"

    # Learners

    def add(
        self,
        *,
        name: str,
        code: str = "",
        stage: str | None = None,
        major: str | None = None,
        hours_per_week: int | None = None,
        groups: Sequence[int] = (),
    ) -> int:
        """A new learner, who has a name or a code; the id. StoreProblem `retention-unset` until it was chosen how long
        records are kept."""
        check_about(stage, hours_per_week)
        _check_named(name, code)
        with self._transactions.writing() as session:
            if session.get(SettingRow, RETENTION) is None:
                raise self._transactions.problem("retention-unset")
            row = LearnerRow(
                is_me=False,
                name=name,
                code=code,
                sought=sought_of(name, code),
                stage=stage,
                major=major,
                hours_per_week=hours_per_week,
                created_at=rows.now(),
                changed_at=rows.now(),
            )
            session.add(row)
            session.flush()
            for group in groups:
                _join(session, group, [row.id])
            return row.id

    def change(
        self,
        learner: int,
        *,
        name: str,
        code: str,
        stage: str | None,
        major: str | None,
        hours_per_week: int | None,
    ) -> None:
        """What is known of who a learner is, all of it anew."""
        check_about(stage, hours_per_week)
        _check_named(name, code)
        with self._transactions.saving(learner) as session:
            row = rows.found_learner(session, learner)
            row.name, row.code, row.sought = name, code, sought_of(name, code)
            row.stage, row.major, row.hours_per_week = stage, major, hours_per_week

    def ids(self, query: CaseloadQuery) -> tuple[int, ...]:
        """Whom a query finds, in its order. By the last contact only counselors sort (`not-allowed`)."""
        if query.sorted_by == "last-contact":
            self._transactions.require_counselor()
        with self._transactions.begin() as session:
            return found_ids(session, query)

    def entries(self, ids: Sequence[int], pack_hash: str | None = None) -> tuple[CaseloadEntry, ...]:
        """The lines of a list in the order asked, those who are gone left out.

        With a `pack_hash` outcomes worked out with another pack are told as not current.
        """
        with self._transactions.begin() as session:
            return tuple(caseload_rows.entries_of(session, ids, pack_hash, with_contacts=self.shows_notes))

    def counts(self, group: int | None = None) -> Mapping[Status, int]:
        """How many learners are in each state; all states are named."""
        with self._transactions.begin() as session:
            return counted(session, group)

    def alike(self, name: str, code: str) -> tuple[CaseloadEntry, ...]:
        """Who might be the person of that name and code: whoever has the code; else whoever has the name, where of one
        of the two no code is known."""
        return self.entries(self.everybody().of(name, code))

    def everybody(self) -> Alike:
        """All learners, to look up many names and codes as `alike` does one."""
        with self._transactions.begin() as session:
            people = session.execute(of_caseload(LearnerRow.id, LearnerRow.name, LearnerRow.code)).all()
            return Alike((row[0], row[1], row[2]) for row in people)

    def works(self, ids: Sequence[int]) -> Mapping[int, ReadWork]:
        """What learners have done so far, those who are gone left out; `Store.work` gives the same for one."""
        with self._transactions.begin() as session:
            return dict(read_works(session, ids))

    def take_sitting(self, learner: int, answers: Mapping[str, int], pack_hash: str) -> None:
        """Answers given elsewhere as the learner's present sitting; the one before is put away, not lost."""
        with self._transactions.saving(learner) as session:
            if rows.is_withdrawn(session, learner):
                raise self._transactions.problem("withdrawn")
            take_sitting(session, learner, answers, pack_hash)

    def note_talk(self, learner: int, reason: str | None) -> None:
        """Mark that somebody is to talk with a learner, and why; None takes it back."""
        with self._transactions.writing() as session:
            rows.found_learner(session, learner)
            session.execute(update(LearnerRow).where(LearnerRow.id == learner).values(talk=reason))
            worked_with(session, learner)

    # Groups

    def groups(self) -> tuple[SavedGroup, ...]:
        """All groups, in the order of their names."""
        with self._transactions.begin() as session:
            return caseload_rows.saved_groups(session)

    def add_group(self, name: str, kind: GroupKind) -> int:
        """A new group; its id. ValueError where there is one of that name."""
        with self._transactions.writing() as session:
            _check_group(session, name, kind)
            row = GroupRow(name=name.strip(), kind=kind, created_at=rows.now())
            session.add(row)
            session.flush()
            return row.id

    def change_group(self, group: int, name: str, kind: GroupKind) -> None:
        """Another name or kind for a group."""
        with self._transactions.writing() as session:
            row = _found_group(session, group)
            _check_group(session, name, kind, but=group)
            row.name, row.kind = name.strip(), kind

    def remove_group(self, group: int) -> None:
        """Dissolve a group; its learners stay."""
        with self._transactions.writing() as session:
            session.delete(_found_group(session, group))

    def join(self, group: int, learners: Collection[int]) -> None:
        """Put learners into a group; who is in it already stays there once."""
        with self._transactions.writing() as session:
            _join(session, group, learners)

    def leave(self, group: int, learners: Collection[int]) -> None:
        """Take learners out of a group."""
        with self._transactions.writing() as session:
            for some in parts_of(list(learners)):
                of_group = delete(MembershipRow).where(MembershipRow.group_id == group)
                session.execute(of_group.where(MembershipRow.learner_id.in_(some)))

    # Notes, contacts and prints

    def notes(self, learner: int) -> tuple[SavedNote, ...]:
        """The notes about a learner and the contacts with them, newest first."""
        return self._notes.of(learner)

    def add_note(self, learner: int, kind: NoteKind, text: str, happened_on: date) -> int:
        """Add a note or a contact; its id."""
        return self._notes.add(learner, kind, text, happened_on)

    def change_note(self, note: int, text: str, happened_on: date) -> None:
        """Change what a note says."""
        self._notes.change(note, text, happened_on)

    def remove_note(self, note: int) -> None:
        """Take a note back."""
        self._notes.remove(note)

    def prints(self, learner: int) -> tuple[SavedPrint, ...]:
        """What was printed for a learner, newest first."""
        return self._notes.prints(learner)

    def note_print(self, learner: int, kind: str, language: str, pack_hash: str, digest: str) -> None:
        """Remember that something was printed for a learner."""
        self._notes.note_print(learner, kind, language, pack_hash, digest)

    # Outcomes

    def stale(self, pack_hash: str, group: int | None = None) -> tuple[int, ...]:
        """Whose outcome is missing, or of before their last change, or of another pack."""
        old = or_(
            OutcomeRow.learner_id.is_(None),
            OutcomeRow.of_version != LearnerRow.version,
            OutcomeRow.pack_hash != pack_hash,
        )
        with self._transactions.begin() as session:
            return tuple(session.scalars(of_caseload(LearnerRow.id, group=group).where(old).order_by(LearnerRow.id)))

    def sums(
        self, group: int | None, chance_bands: Sequence[float], plan_bands: Sequence[float], most: int | None = None
    ) -> GroupSums:
        """What a picture of a group, or of all learners, is drawn from; bands are told by where they begin.

        With `most` each list names the first so many people: naming thousands takes longer than all the rest.
        """
        with self._transactions.begin() as session:
            return sums_of(session, group, chance_bands, plan_bands, most)

    def keep_outcomes(
        self, outcomes: Mapping[int, Outcome], pack_hash: str, versions: Mapping[int, int] | None = None
    ) -> None:
        """Keep what was worked out, those who are gone left out; it is no change of the learners.

        `versions` are those of the learners when their work was read, as they are now where they are not told.
        """
        with self._transactions.writing() as session:
            for some in parts_of(list(outcomes)):
                present = of_caseload(LearnerRow.id, LearnerRow.version).where(LearnerRow.id.in_(some))
                # Locked, in one order: a colleague who keeps the same outcomes waits instead of meeting in the middle.
                locked = present.order_by(LearnerRow.id).with_for_update(of=LearnerRow)
                now: dict[int, int] = dict(session.execute(locked).all())
                read = now | dict(versions or {})
                kept = [
                    caseload_rows.outcome_row(one, read[one], pack_hash, outcomes[one]) for one in some if one in now
                ]
                session.execute(delete(OutcomeRow).where(OutcomeRow.learner_id.in_(some)))
                if kept:
                    session.execute(insert(OutcomeRow), kept)


def _check_named(name: str, code: str) -> None:
    if not name.strip() and not code.strip():
        raise ValueError("a learner has a name or a code")


def _check_group(session: Session, name: str, kind: GroupKind, but: int | None = None) -> None:
    if kind not in GROUP_KINDS:
        raise ValueError(f"a group is one of {', '.join(GROUP_KINDS)}")
    if not name.strip():
        raise ValueError("a group has a name")
    others = session.execute(select(GroupRow.id, GroupRow.name)).all()
    if any(evened(other) == evened(name) and group != but for group, other in others):
        raise ValueError("there is a group of that name")


def _found_group(session: Session, group: int) -> GroupRow:
    row = session.get(GroupRow, group)
    if row is None:
        raise KeyError(group)
    return row


def _join(session: Session, group: int, learners: Iterable[int]) -> None:
    _found_group(session, group)
    wanted = list(dict.fromkeys(learners))
    for some in parts_of(wanted):
        there = set(session.scalars(of_caseload(LearnerRow.id).where(LearnerRow.id.in_(some))))
        if missing := [learner for learner in some if learner not in there]:
            raise KeyError(missing[0])
        members = select(MembershipRow.learner_id).where(MembershipRow.group_id == group)
        inside = set(session.scalars(members.where(MembershipRow.learner_id.in_(some))))
        joining = [{"learner_id": learner, "group_id": group} for learner in some if learner not in inside]
        if joining:
            session.execute(insert(MembershipRow), joining)
