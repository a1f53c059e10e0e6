"""Everything kept about a learner, to read: the person, then each table with the words of the pack in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from opscareer.progress import Progress, silent
from opscareer.progress import part as partly
from opscareer.reports.bilingual import Bilingual
from opscareer.reports.content import ReportContent
from opscareer.reports.document import Part, pdf_bytes
from opscareer.reports.record_tables import ANSWER, OTHERS, PERSON, SITTING, RecordTable, Row, Rows, told
from opscareer.reports.sheet import Sheet
from opscareer.reports.styles import Typesetter
from opscareer.reports.tables import lined_table
from opscareer.wording import joined, phrase

_LABEL_SHARE = 0.28
_PADDING = 2.6
_WRITTEN = 0.5
"""The share of the work after which all that is left is to lay it out."""


def learner_record_pdf(rows: Rows, *editions: ReportContent, progress: Progress = silent) -> bytes:
    """The record as a PDF file; the same content gives the same bytes. Raises what `progress` raises to stop.

    `rows` are all that is kept, by table; `editions` the same learner in one language or in two.
    """
    sheets = [
        Sheet(content, Typesetter(content.language, look=content.look, large=content.large)) for content in editions
    ]
    first, *others = sheets
    stories = []
    for done, sheet in enumerate(sheets):
        progress(_WRITTEN * done / len(sheets), "")
        stories.append(list(_story(sheet, rows)))
    story = Bilingual(first, others[0]).story(stories[0], stories[1], first.width) if others else stories[0]
    titles = [phrase("privacy.record-file-title", content.language) for content in editions]
    second = others[0].content.language if others else None
    part = Part(story, " · ".join(titles), first.made_from, first.content.language, second=second)
    return pdf_bytes([part], first.content.paper, partly(progress, _WRITTEN, 1.0))


def _story(sheet: Sheet, rows: Rows) -> Iterator[Flowable]:
    language = sheet.content.language
    key = "record-title" if sheet.learner_name else "record-title-no-name"
    yield from sheet.opening(phrase(f"privacy.{key}", language, name=sheet.learner_name), sheet.who_and_when)
    yield sheet.paragraph(phrase("privacy.record-purpose", language))
    yield from _person(sheet, rows[PERSON.name][0])
    before, after = OTHERS[:2], OTHERS[2:]
    for table in before:
        yield from _list(sheet, table, rows.get(table.name, []))
    yield from _assessments(sheet, rows)
    for table in after:
        yield from _list(sheet, table, rows.get(table.name, []))
    if empty := [_title(sheet, table) for table in (*OTHERS, SITTING) if not rows.get(table.name)]:
        yield Spacer(0, 12)
        yield sheet.paragraph(phrase("privacy.record-none", language, tables=joined(empty, language)), "small")


def _person(sheet: Sheet, row: Row) -> Iterator[Flowable]:
    known = [(column, told(sheet, PERSON.name, column, row)) for column in PERSON.columns]
    cells = [
        [sheet.paragraph(_head(sheet, column), "small"), sheet.paragraph(said, "small-ink")]
        for column, said in known
        if said
    ]
    yield sheet.heading(_title(sheet, PERSON), "heading")
    yield lined_table(sheet, cells, (_LABEL_SHARE, 1 - _LABEL_SHARE), padding=_PADDING)


def _assessments(sheet: Sheet, rows: Rows) -> Iterator[Flowable]:
    """Each sitting, followed by its answers."""
    for sitting in rows.get(SITTING.name, []):
        given = [row for row in rows.get(ANSWER.name, []) if row["sitting_id"] == sitting["id"]]
        yield from _list(sheet, SITTING, [sitting])
        yield from _list(sheet, ANSWER, sorted(given, key=_place), titled=False)


def _place(row: Row) -> int:
    return int(str(row["place"]))


def _list(sheet: Sheet, table: RecordTable, rows: Sequence[Row], *, titled: bool = True) -> Iterator[Flowable]:
    if not rows:
        return
    if titled:
        yield sheet.heading(_title(sheet, table), "heading")
    cells = [[sheet.paragraph(_head(sheet, column), "small") for column in table.columns]]
    cells += [
        [sheet.paragraph(told(sheet, table.name, column, row), "small-ink") for column in table.columns] for row in rows
    ]
    yield lined_table(sheet, cells, tuple(table.columns.values()), head=True, padding=_PADDING)


def _title(sheet: Sheet, table: RecordTable) -> str:
    return phrase(f"privacy.table-{table.name}", sheet.content.language)


def _head(sheet: Sheet, column: str) -> str:
    return phrase(f"privacy.column-{column}", sheet.content.language)
