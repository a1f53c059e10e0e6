"""The sums: every answer and what it adds to each track's fit, column by column, exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, Spacer

from opscareer.matching.results import TrackMatch
from opscareer.reports.document import LANDSCAPE, PORTRAIT, frame_size
from opscareer.reports.sheet import Sheet
from opscareer.reports.sum_rows import SumRow, given_answers, sum_rows
from opscareer.reports.tables import lined_table
from opscareer.wording import written_tenths

_ABREAST = {PORTRAIT: 5, LANDSCAPE: 8}
"""Tracks that have room beside each other."""
_TRACK_COLUMN, _ANSWER_COLUMN = 53.0, 42.0


def sums(sheet: Sheet) -> list[Flowable]:
    """The whole table on pages of its own, lying where there are many tracks; nothing where nothing was answered."""
    answers = given_answers(sheet.content)
    matches = sheet.content.result.matches
    if not answers or not matches:
        return []
    orientation = LANDSCAPE if len(matches) > _ABREAST[PORTRAIT] else PORTRAIT
    story: list[Flowable] = [
        NextPageTemplate(orientation),
        PageBreak(),
        *sheet.opening(sheet.say("sums-title"), sheet.say("sums-purpose")),
    ]
    scale = sheet.say("sums-scale", answered=len(answers), asked=len(sheet.content.pack.questions))
    story += [sheet.paragraph(scale, "small"), Spacer(0, 8)]
    tables = [_table(group, answers, orientation, sheet) for group in _abreast(matches, _ABREAST[orientation])]
    story += [flowable for table in tables[:-1] for flowable in (table, Spacer(0, 14))]
    upright = [NextPageTemplate(PORTRAIT), PageBreak()] if orientation == LANDSCAPE else [Spacer(0, 14)]
    return [*story, tables[-1], *upright]


def _abreast(matches: Sequence[TrackMatch], most: int) -> list[Sequence[TrackMatch]]:
    """The tracks in as few groups as there is room for, of about the same size."""
    groups = ceil(len(matches) / most)
    size = ceil(len(matches) / groups)
    return [matches[first : first + size] for first in range(0, len(matches), size)]


def _table(matches: Sequence[TrackMatch], answers: Mapping[str, int], orientation: str, sheet: Sheet) -> Flowable:
    width, height = frame_size(sheet.content.paper, orientation)
    rows = sum_rows(matches, answers)
    cells = [_head(matches, sheet), *(_cells(row, sheet) for row in rows)]
    silent = len(answers) - len(rows)
    if silent:
        cells.append(
            [sheet.paragraph(sheet.say("sums-zero", count=silent), "small"), *_points([0] * len(matches), sheet)]
        )
    cells.append(_total(matches, sheet))
    rules = [
        ("ALIGN", (2, 0), (-1, 0), "RIGHT"),
        ("NOSPLIT", (0, -3), (-1, -1)),
        ("LINEABOVE", (0, -1), (-1, -1), 0.9, sheet.typesetter.style("small").textColor),
    ]
    widths = [width - _ANSWER_COLUMN - _TRACK_COLUMN * len(matches), _ANSWER_COLUMN]
    widths += [_TRACK_COLUMN] * len(matches)
    return lined_table(sheet, cells, widths, head=True, padding=1.7, width=width, page_height=height, more=rules)


def _head(matches: Sequence[TrackMatch], sheet: Sheet) -> list[list[Flowable]]:
    names = [
        [sheet.mark(match.track, 8), sheet.paragraph(sheet.track_name(match.track), "column-head")] for match in matches
    ]
    said = [[sheet.paragraph(sheet.say("sums-question"), "small")], [_right(sheet.say("sums-answer"), sheet)]]
    return [*said, *names]


def _cells(row: SumRow, sheet: Sheet) -> list[Flowable]:
    said = sheet.paragraph(sheet.statement(row.question), "small-ink")
    return [said, *_points(row.tenths, sheet, answer=str(row.answer))]


def _points(column: Sequence[int], sheet: Sheet, *, answer: str = "") -> list[Flowable]:
    return [_right(answer, sheet), *(_right(written_tenths(tenths), sheet) for tenths in column)]


def _total(matches: Sequence[TrackMatch], sheet: Sheet) -> list[Flowable]:
    fits = [sheet.paragraph(written_tenths(match.fit_tenths), "cell-right", bold=True) for match in matches]
    return [sheet.paragraph(sheet.say("sums-total"), "cell", bold=True), sheet.paragraph("", "cell"), *fits]


def _right(text: str, sheet: Sheet) -> Flowable:
    return sheet.paragraph(text, "small-right")
