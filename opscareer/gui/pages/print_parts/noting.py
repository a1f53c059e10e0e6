"""Prints made while a learner of the caseload is worked with are remembered with their records."""

from __future__ import annotations

from collections.abc import Callable

from opscareer.app.caseload.printed import PrintKind, note_printed
from opscareer.app.guidance import Print
from opscareer.gui.live_session import LiveSession
from opscareer.records.store_problem import StoreProblem


def print_note(live: LiveSession, kind: PrintKind, wanted: Print) -> Callable[[], None]:
    """What is to be done once the print is made: to remember it for whoever is worked with now, as they are now.

    Whose program it is keeps no list of prints: then nothing is done. Call it on the window's own thread.
    """
    session, store = live.session, live.store
    if session is None or store is None or session.who is None or session.is_sample:
        return _nothing
    who, pack, learner = session.who, session.pack, session.learner

    def remember() -> None:
        if live.store is not store:  # the records were closed meanwhile
            return
        try:
            note_printed(store, pack, who, learner, kind, wanted)
        except StoreProblem as problem:
            live.not_saved.emit(problem)
        except KeyError:  # erased meanwhile
            return

    return remember


def _nothing() -> None:
    """Nothing is to be remembered."""
