"""Notes and signatures."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from opscareer.reports.document import AtFoot
from opscareer.reports.sections.ruled import ruled_line, ruled_space
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import signature_table

_LINES = 7
_LEAST_ROOM = 560.0
"""Points for the lines to write on and the signatures, which are as large in every print."""


def signatures(sheet: Sheet, *, optional: bool = False) -> Flowable:
    """Two lines to sign on, at the foot of the page; left out of a full page if `optional`."""
    names = [sheet.paragraph(sheet.say(key), "small") for key in ("sign-learner", "sign-counselor")]
    return AtFoot(signature_table(sheet, names), optional=optional)


def agreement(sheet: Sheet) -> list[Flowable]:
    """What was written down, room for more, and the signatures."""
    story: list[Flowable] = [
        *sheet.begin(sheet.say("notes-title"), sheet.say("notes-purpose"), room=_LEAST_ROOM / sheet.scale)
    ]
    story += [sheet.paragraph(line) for line in sheet.content.notes.splitlines() if line.strip()]
    story += ruled_space(sheet, _LINES)
    for key in ("notes-barriers", "notes-support"):
        story += [sheet.heading(sheet.say(key)), *ruled_space(sheet, 3)]
    return [*story, Spacer(0, 18), ruled_line(sheet, sheet.say("notes-review")), Spacer(0, 30), signatures(sheet)]
