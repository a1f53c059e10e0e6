"""The tables of a caseload: groups, notes, consent, what came out, and what happened to the records themselves."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from opscareer.records.schema import Base, OfLearner, new_uid


class GroupRow(Base):
    """Learners who belong together; `kind` is one of `people.GROUP_KINDS`."""

    __tablename__ = "learner_group"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(default=new_uid, unique=True)
    name: Mapped[str]
    kind: Mapped[str]
    created_at: Mapped[datetime]

    __table_args__ = ({"sqlite_autoincrement": True},)


class MembershipRow(Base):
    """A learner belongs to a group, and may to several."""

    __tablename__ = "membership"

    learner_id: Mapped[OfLearner]
    group_id: Mapped[int] = mapped_column(
        ForeignKey("learner_group.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class NoteRow(Base):
    """Something noted about a learner; `kind` is one of `people.NOTE_KINDS`: all but `note` are contacts."""

    __tablename__ = "note"
    __table_args__ = (Index("ix_note_learner_id", "learner_id", "happened_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id", ondelete="CASCADE"))
    kind: Mapped[str]
    text: Mapped[str]
    happened_on: Mapped[date]
    written_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class ConsentRow(Base):
    """A consent as it was given; the newest one counts. `withdrawn_on` locks the learner's assessments."""

    __tablename__ = "consent"

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), index=True)
    given_by: Mapped[str]
    role: Mapped[str]
    purpose: Mapped[str]
    text_version: Mapped[str]
    given_on: Mapped[date]
    recorded_at: Mapped[datetime]
    withdrawn_on: Mapped[date | None]


class PrintedRow(Base):
    """Something that was printed or handed out for a learner: `kind` says what, `digest` which answers it showed."""

    __tablename__ = "printed"

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    language: Mapped[str]
    pack_hash: Mapped[str]
    digest: Mapped[str]
    printed_at: Mapped[datetime]


class CorrectionRow(Base):
    """What was put right in a learner's record, and what stood there before."""

    __tablename__ = "correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), index=True)
    field: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    reason: Mapped[str]
    corrected_at: Mapped[datetime]


class OutcomeRow(Base):
    """What came out of a learner's answers, worked out by the program and kept so that lists need not.

    It holds for the learner's `version` and the pack it names, and is worked out anew where either is another.
    `tracks`, `talk` and `gaps` are JSON: the tracks that cannot be told apart from the first, why a talk is needed, and
    the levels missing by skill. `chance_first` is from 0 to 1; `plan_done` the share of the plan's lines ticked.
    """

    __tablename__ = "outcome"

    learner_id: Mapped[OfLearner]
    of_version: Mapped[int]
    pack_hash: Mapped[str]
    answered: Mapped[int]
    asked: Mapped[int]
    is_finished: Mapped[bool]
    verdict: Mapped[str]
    first_track: Mapped[str | None]
    tracks: Mapped[str]
    chance_first: Mapped[float]
    talk: Mapped[str]
    target: Mapped[str | None]
    gaps: Mapped[str]
    plan_done: Mapped[float | None]


class UnfinishedSheetRow(Base):
    """A sheet from paper that is half keyed in for a learner: by which login (empty in a file), of which form, and for
    which group, NULL for none. `sheet` is JSON, as `app.sheet_as_data` writes it; it goes when the sheet is saved.
    """

    __tablename__ = "unfinished_sheet"

    learner_id: Mapped[OfLearner]
    login: Mapped[str] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("learner_group.id", ondelete="CASCADE"), index=True)
    sheet: Mapped[str]
    kept_at: Mapped[datetime]


class ErasureRow(Base):
    """A learner who was erased: nothing but the name that says nothing, so that no restore brings the person back."""

    __tablename__ = "erasure"

    uid: Mapped[str] = mapped_column(primary_key=True)
    erased_at: Mapped[datetime]


class AuditRow(Base):
    """Something done with the records; `subject` is a uid or empty, `link` chains the entry to the one before."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    action: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[str]
    link: Mapped[str]

    __table_args__ = ({"sqlite_autoincrement": True},)


class SettingRow(Base):
    """Something that holds for the whole store, as the retention period."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ColleagueRow(Base):
    """Who works on an office's store, by the name they log in with; `role` is one of `people.ROLES`."""

    __tablename__ = "colleague"

    login: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
