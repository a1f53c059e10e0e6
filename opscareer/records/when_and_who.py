"""By which clock and under whose name something is noted: the server's, where there is one."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from opscareer.records import rows

_OF_THE_SERVER = text("SELECT clock_timestamp(), session_user::text")


def when_and_who(session: Session) -> tuple[datetime, str]:
    """The moment, and the login of whoever is connected; in a file this computer's moment, and nobody's login.

    The clocks of colleagues' computers need not agree, and a login that the program merely says could be another's.
    """
    if session.get_bind().dialect.name != "postgresql":
        return rows.now(), ""
    moment, login = session.execute(_OF_THE_SERVER).one()
    return moment.astimezone(UTC), login
