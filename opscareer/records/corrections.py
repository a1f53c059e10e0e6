"""Putting right what is said of a learner, with what stood there before."""

from __future__ import annotations

from typing import Literal, get_args

from sqlalchemy import select
from sqlalchemy.orm import Session

from opscareer.knowledge.records import EDUCATIONS
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.records import rows
from opscareer.records.caseload_schema import CorrectionRow
from opscareer.records.people import Correction, sought_of
from opscareer.records.schema import LearnerRow

CorrectedField = Literal["name", "code", "stage", "major", "hours_per_week"]
CORRECTED_FIELDS: tuple[CorrectedField, ...] = get_args(CorrectedField)


def correct(session: Session, learner: LearnerRow, field: CorrectedField, value: str, reason: str) -> bool:
    """Put one thing right and keep what stood there; False where it stood there already.

    An empty value says that it is not known. Raises ValueError for a value that the field cannot have.
    """
    if field not in CORRECTED_FIELDS:
        raise ValueError(f"what can be put right is one of {', '.join(CORRECTED_FIELDS)}")
    if field == "code" and learner.is_me:
        raise ValueError("the person whose program it is has no code to put right")
    before, after = _as_text(getattr(learner, field)), value.strip()
    if before == after:
        return False
    setattr(learner, field, _read(field, after))
    learner.sought = sought_of(learner.name, learner.code)
    row = CorrectionRow(
        learner_id=learner.id,
        field=field,
        before=before,
        after=after,
        reason=reason.strip(),
        corrected_at=rows.now(),
    )
    session.add(row)
    return True


def corrections(session: Session, learner: int) -> tuple[Correction, ...]:
    """What was put right, newest first."""
    mine = select(CorrectionRow).where(CorrectionRow.learner_id == learner).order_by(CorrectionRow.id.desc())
    return tuple(
        Correction(row.field, row.before, row.after, row.reason, row.corrected_at) for row in session.scalars(mine)
    )


def _as_text(value: str | int | None) -> str:
    return "" if value is None else str(value)


def _read(field: CorrectedField, value: str) -> str | int | None:
    if field in ("name", "code"):
        return value
    if not value:
        return None
    if field == "stage" and value not in EDUCATIONS:
        raise ValueError(f"the stage of education is one of {', '.join(EDUCATIONS)}")
    return value if field != "hours_per_week" else _hours(value)


def _hours(value: str) -> int:
    if not (value.isascii() and value.isdecimal() and len(value) <= 2 and 1 <= int(value) <= MOST_HOURS_PER_WEEK):
        raise ValueError(f"hours a week are from 1 to {MOST_HOURS_PER_WEEK}")
    return int(value)
