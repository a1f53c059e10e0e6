"""The tables of a store, the same on SQLite and on PostgreSQL.

A change here needs a new revision in `migrations/versions`; a test compares the two. Every row of a learner goes when
the learner goes. `learner.version` counts the saves, so that two people working on one learner can be told apart from
one (optimistic locking): each save of a learner's work touches the learner. What belongs to a counselor's caseload is
in `caseload_schema`.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any, ClassVar
from uuid import uuid4

from sqlalchemy import CheckConstraint, Date, Dialect, ForeignKey, Index, MetaData, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from opscareer.records.saved import clean_text

HEAD = "0006"
"""The revision of these tables; the newest one in `migrations/versions`."""

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, or a later migration could not change it."""


class CleanText(TypeDecorator[str]):
    """Text of any length, cleaned at the door by `clean_text`."""

    impl = Text
    cache_ok = True

    @property
    @override
    def python_type(self) -> type[str]:
        return str

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else clean_text(value)


class UtcTime(TypeDecorator[datetime]):
    """A moment as ISO text in UTC, to the microsecond: sorts as text, reads by eye, the same in every database."""

    impl = Text
    cache_ok = True

    @property
    @override
    def python_type(self) -> type[datetime]:
        return datetime

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Base(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: CleanText, datetime: UtcTime, date: Date}


OfLearner = Annotated[int, mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), primary_key=True)]


def new_uid() -> str:
    """A name for a row that no other row anywhere has and that says nothing."""
    return uuid4().hex


class LearnerRow(Base):
    """A person. `is_me` marks the one whose program this is; no `form` says that none was chosen.

    `uid` names the person in other files, the ledger of erasures and the audit log; `code` is the school's. `sought` is
    what a search looks through and a list is sorted by. `talk` says why somebody is to talk with the person, NULL where
    nobody noted that; `changed_at` moves on with notes, too. Neither is read along with the rest, for trainers of an
    office may not read them.
    """

    __tablename__ = "learner"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    is_me: Mapped[bool]
    name: Mapped[str]
    stage: Mapped[str | None]
    major: Mapped[str | None]
    hours_per_week: Mapped[int | None]
    form: Mapped[str | None]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime] = mapped_column(deferred=True)
    uid: Mapped[str] = mapped_column(default=new_uid, unique=True)
    code: Mapped[str] = mapped_column(default="")
    sought: Mapped[str] = mapped_column(default="", index=True)
    talk: Mapped[str | None] = mapped_column(deferred=True)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy only reads it
    # An id is never given out twice: what names an erased learner must not come to name another one.
    __table_args__ = ({"sqlite_autoincrement": True},)


class SittingRow(Base):
    """One taking of the assessment. It begins with its first answer and is finished by starting again.

    `form` is the form of the assessment at that moment; while the sitting is open the learner's own counts.
    """

    __tablename__ = "sitting"
    __table_args__ = (
        Index(
            "uq_sitting_open",
            "learner_id",
            unique=True,
            sqlite_where=text("finished_at IS NULL"),
            postgresql_where=text("finished_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), index=True)
    pack_hash: Mapped[str | None]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    form: Mapped[str | None]


class AnswerRow(Base):
    """An answer of a sitting; a `value` of NULL says that the question was skipped. `seconds` is how long it took.

    The greater the `place`, the later the question was first asked, whatever became of it since: clocks may jump.
    """

    __tablename__ = "answer"
    __table_args__ = (CheckConstraint("value BETWEEN 1 AND 5", name="five_points"),)

    sitting_id: Mapped[int] = mapped_column(ForeignKey("sitting.id", ondelete="CASCADE"), primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[int | None]
    answered_at: Mapped[datetime]
    seconds: Mapped[float | None]
    place: Mapped[int] = mapped_column(server_default=text("0"))


class SkillRow(Base):
    """A learner's own rating of a skill."""

    __tablename__ = "skill_level"
    __table_args__ = (CheckConstraint("level BETWEEN 0 AND 4", name="four_levels"),)

    learner_id: Mapped[OfLearner]
    skill: Mapped[str] = mapped_column(primary_key=True)
    level: Mapped[int]
    rated_at: Mapped[datetime]


class GoalRow(Base):
    """The target a learner picked: one at most. `choices` are the other wishes for the plan, as `goal_choices` reads
    them; NULL where all are the usual ones."""

    __tablename__ = "goal"

    learner_id: Mapped[OfLearner]
    track: Mapped[str]
    position: Mapped[str]
    start: Mapped[date]
    hours_per_week: Mapped[int]
    deadline: Mapped[date | None]
    choices: Mapped[str | None]


class SpentRow(Base):
    """The hours a learner really spent in the week that begins on a Monday."""

    __tablename__ = "spent"

    learner_id: Mapped[OfLearner]
    monday: Mapped[date] = mapped_column(primary_key=True)
    hours: Mapped[float]


class TickRow(Base):
    """A finished line of a learner's tick list; a step of -1 stands for looking back at the module."""

    __tablename__ = "tick"

    learner_id: Mapped[OfLearner]
    module: Mapped[str] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    ticked_at: Mapped[datetime]


class VisitRow(Base):
    """A page a learner looked at. The greater the id, the later: clocks may jump."""

    __tablename__ = "visit"

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("learner.id", ondelete="CASCADE"), index=True)
    page: Mapped[str]
    subject: Mapped[str]
    visited_at: Mapped[datetime]
