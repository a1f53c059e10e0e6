"""How the tracks compare: one row a track, the three numbers side by side."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether, Spacer

from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import band_words, chance_words, eligibility_words, readiness_words
from opscareer.reports.sections.numbers import fit_picture
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import head_row, lined_table
from opscareer.wording import written_tenths


def comparison(sheet: Sheet) -> list[Flowable]:
    """The table under its heading, with what zero and chance mean; nothing where no track was compared."""
    matches = sheet.content.result.matches
    if not matches:
        return []
    track, enjoy, *others = head_row(sheet, ("head-track", "head-enjoy", "head-can-do", "head-may-enter"))
    rows = [["", track, enjoy, "", *others], *(_compared(match, sheet) for match in matches)]
    span = [("SPAN", (2, 0), (3, 0)), ("RIGHTPADDING", (3, 0), (3, -1), 16)]
    table = lined_table(sheet, rows, (17, 124, 104, 56, 84, 115), head=True, padding=3.4, more=span)
    note = sheet.paragraph(_note(sheet), "small")
    return [KeepTogether([sheet.heading(sheet.say("compare-title"), "heading"), table, Spacer(0, 5), note])]


def _compared(match: TrackMatch, sheet: Sheet) -> list[Flowable]:
    language = sheet.content.language
    return [
        sheet.mark(match.track),
        sheet.paragraph(sheet.compared_name(match), "cell"),
        fit_picture(match, sheet, width=100),
        sheet.paragraph(written_tenths(match.fit_tenths), "cell-right", bold=True),
        sheet.paragraph(readiness_words(match.readiness, language), "cell"),
        sheet.paragraph(eligibility_words(match.eligibility, language), "cell"),
    ]


def _note(sheet: Sheet) -> str:
    first, language = sheet.content.result.matches[0], sheet.content.language
    if sheet.content.result.verdict == "cannot-tell":
        return sheet.say("compare-note-plain")
    return sheet.say(
        "compare-note",
        track=sheet.track_name(first.track),
        band=sheet.inside(band_words(first.band, language)),
        chance=chance_words(first.chance, language),
    )
