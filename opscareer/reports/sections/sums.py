"""The sums: every answer and what it adds to each track's fit, column by column, exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import retold
from opscareer.reports.sheet import Sheet
from opscareer.reports.sum_rows import SumRow, given_answers, sum_rows
from opscareer.reports.tables import lined_table
from opscareer.wording import written_tenths

_TRACKS_ABREAST = 5
_LEAST_ROOM = 260.0
"""Points that must be left on a page for the sums to begin on it."""
_TRACK_COLUMN, _ANSWER_COLUMN = 52.0, 42.0


def sums(sheet: Sheet) -> list[Flowable]:
    """The whole table, a few tracks abreast; nothing where nothing was answered."""
    answers = given_answers(sheet.content)
    matches = sheet.content.result.matches
    if not answers or not matches:
        return []
    story: list[Flowable] = [
        CondPageBreak(_LEAST_ROOM),
        *sheet.opening(sheet.say("sums-title"), sheet.say("sums-purpose")),
    ]
    scale = sheet.say("sums-scale", answered=len(answers), asked=len(sheet.content.pack.questions))
    story += [sheet.paragraph(scale, "small"), Spacer(0, 8)]
    for first in range(0, len(matches), _TRACKS_ABREAST):
        story += [*_table(matches[first : first + _TRACKS_ABREAST], answers, sheet), Spacer(0, 14)]
    return story


def _table(matches: Sequence[TrackMatch], answers: Mapping[str, int], sheet: Sheet) -> list[Flowable]:
    rows = sum_rows(matches, answers)
    cells = [_head(matches, sheet), *(_cells(row, sheet) for row in rows), _total(matches, sheet)]
    widths = [sheet.width - _ANSWER_COLUMN - _TRACK_COLUMN * len(matches), _ANSWER_COLUMN]
    widths += [_TRACK_COLUMN] * len(matches)
    rules = [
        ("ALIGN", (2, 0), (-1, 0), "RIGHT"),
        ("NOSPLIT", (0, -3), (-1, -1)),
        ("LINEABOVE", (0, -1), (-1, -1), 0.9, sheet.typesetter.style("small").textColor),
    ]
    table: list[Flowable] = [lined_table(sheet, cells, widths, head=True, padding=1.7, more=rules)]
    silent = len(answers) - len(rows)
    if silent:
        table += [Spacer(0, 4), sheet.paragraph(sheet.say("sums-zero", count=silent), "small")]
    return table


def _head(matches: Sequence[TrackMatch], sheet: Sheet) -> list[list[Flowable]]:
    names = [[sheet.mark(match.track, 8), _right(sheet.track_name(match.track), sheet)] for match in matches]
    said = [[sheet.paragraph(sheet.say("sums-question"), "small")], [_right(sheet.say("sums-answer"), sheet)]]
    return [*said, *names]


def _cells(row: SumRow, sheet: Sheet) -> list[Flowable]:
    said = retold(row.question, row.answer, sheet.content.pack, sheet.content.language)
    return [
        sheet.paragraph(said, "small-ink"),
        _right(str(row.answer), sheet),
        *(_right(written_tenths(tenths), sheet) for tenths in row.tenths),
    ]


def _total(matches: Sequence[TrackMatch], sheet: Sheet) -> list[Flowable]:
    fits = [sheet.paragraph(written_tenths(match.fit_tenths), "cell-right", bold=True) for match in matches]
    return [sheet.paragraph(sheet.say("sums-total"), "cell", bold=True), sheet.paragraph("", "cell"), *fits]


def _right(text: str, sheet: Sheet) -> Flowable:
    return sheet.paragraph(text, "small-right")
