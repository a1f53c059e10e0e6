"""Consents in the tables: who agreed to what, by which text, and since when no more."""

from __future__ import annotations

from datetime import date
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from opscareer.records import rows
from opscareer.records.caseload_schema import ConsentRow
from opscareer.records.people import CONSENT_ROLES, ConsentRole, SavedConsent


def consents(session: Session, learner: int) -> tuple[SavedConsent, ...]:
    """All consents of a learner, newest first: the first one counts."""
    return tuple(
        SavedConsent(
            row.id,
            row.given_by,
            cast("ConsentRole", row.role),
            row.purpose,
            row.text_version,
            row.given_on,
            row.withdrawn_on,
        )
        for row in _newest_first(session, learner)
    )


def give(session: Session, learner: int, given: SavedConsent) -> int:
    """Add a consent, whose `id` does not count, and return its id. Raises ValueError for one that says nothing."""
    if given.role not in CONSENT_ROLES:
        raise ValueError(f"a role is one of {', '.join(CONSENT_ROLES)}")
    if not given.given_by.strip() or not given.text_version.strip():
        raise ValueError("a consent names who gave it and the version of the text")
    row = ConsentRow(
        learner_id=learner,
        given_by=given.given_by.strip(),
        role=given.role,
        purpose=given.purpose.strip(),
        text_version=given.text_version.strip(),
        given_on=given.given_on,
        recorded_at=rows.now(),
    )
    session.add(row)
    session.flush()
    return row.id


def withdraw(session: Session, learner: int, day: date) -> None:
    """The consent that counts holds no more from a day on.

    Raises ValueError where there is none, or one that was given later.
    """
    newest = next(iter(_newest_first(session, learner)), None)
    if newest is None:
        raise ValueError("there is no consent to withdraw")
    if day < newest.given_on:
        raise ValueError("a consent cannot be withdrawn before it was given")
    newest.withdrawn_on = day


def _newest_first(session: Session, learner: int) -> tuple[ConsentRow, ...]:
    mine = select(ConsentRow).where(ConsentRow.learner_id == learner).order_by(ConsentRow.id.desc())
    return tuple(session.scalars(mine))
