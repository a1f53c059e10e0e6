"""What changed between two sittings on paper: sentences, the traits in a picture, the ranking before and after."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportlab.platypus import Flowable, KeepTogether, Spacer

from opscareer.assessment.change import Change
from opscareer.assessment.telling import change_words, left_out_words
from opscareer.charts.change import change_drawing, trait_lines
from opscareer.matching.ranking_change import RankingRow, ranking_rows
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import headline
from opscareer.reports.content import ReportContent
from opscareer.reports.document import Part, pdf_bytes
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.sheet import Sheet
from opscareer.reports.styles import Typesetter
from opscareer.reports.tables import lined_table
from opscareer.reports.whole_file import write_whole
from opscareer.reports.words import HASH_DIGITS
from opscareer.wording import phrase

_PICTURE_WIDTH = 430.0
_MARK = 17.0
_COLUMNS = (_MARK, 158.0, 118.0, 118.0, 92.0)


@dataclass(frozen=True, slots=True)
class ChangeContent:
    """What is printed: the later sitting as the content of a report, the earlier one's result, and the change.

    `names` are what the sitting before and the one after are called, in the language of the report.
    """

    after: ReportContent
    before: MatchResult
    change: Change
    names: tuple[str, str]


def write_change(target: Path, content: ChangeContent) -> None:
    """Write the print to `target`, whole or not at all; an OSError says why not."""
    write_whole(target, change_pdf(content))


def change_pdf(content: ChangeContent) -> bytes:
    """The print as a PDF file; the same content gives the same bytes."""
    report = content.after
    sheet = Sheet(report, Typesetter(report.language))
    title = phrase("history.change-title", report.language, before=content.names[0], after=content.names[1])
    story = [
        *_opening(content, sheet, title),
        *_traits(content, sheet),
        *_ranking(content, sheet),
        *_picture_in_words(content, sheet),
        *_sources(content, sheet),
    ]
    return pdf_bytes([Part(story, title, sheet.made_from, report.language)], report.paper)


def _opening(content: ChangeContent, sheet: Sheet, title: str) -> list[Flowable]:
    """Who and when, what came of each sitting, and what changed in sentences."""
    report, language = content.after, content.after.language
    who = " · ".join(part for part in (sheet.learner_name, sheet.who_and_when) if part)
    outcomes = [
        phrase("history.outcome", language, when=name, headline=headline(result, report.pack, language))
        for name, result in zip(content.names, (content.before, report.result), strict=True)
    ]
    told = change_words(content.change, report.pack, language)
    left_out = left_out_words(content.change, report.pack, language)
    return [
        *sheet.opening(title, who),
        *(sheet.paragraph(outcome, bold=True) for outcome in outcomes),
        Spacer(0, 6),
        *(sheet.paragraph(sentence) for sentence in told),
        *([sheet.paragraph(left_out, "small")] if left_out else []),
    ]


def _traits(content: ChangeContent, sheet: Sheet) -> list[Flowable]:
    if not content.change.traits:
        return []
    report = content.after
    drawing = change_drawing(content.change, content.names, report.pack, report.language, width=_PICTURE_WIDTH)
    heading = sheet.heading(phrase("history.traits-title", report.language), "heading")
    return [KeepTogether([heading, Picture(drawing, sheet.typesetter.chain)])]


def _ranking(content: ChangeContent, sheet: Sheet) -> list[Flowable]:
    report, language = content.after, content.after.language
    rows = ranking_rows(content.change, content.before, report.result, language)
    if not rows:
        return []
    head = ("", sheet.say("head-track"), *content.names, phrase("history.told", language))
    cells = [[sheet.paragraph(text, "small") for text in head], *(_row(row, sheet) for row in rows)]
    return [
        sheet.heading(phrase("history.ranking-title", language), "heading"),
        lined_table(sheet, cells, _COLUMNS, head=True, padding=3.4),
        Spacer(0, 5),
        sheet.paragraph(phrase("history.ranking-note", language), "small"),
    ]


def _picture_in_words(content: ChangeContent, sheet: Sheet) -> list[Flowable]:
    """The text twin of the picture."""
    lines = trait_lines(content.change, content.after.pack, content.after.language)
    if not lines:
        return []
    heading = sheet.heading(phrase("history.in-words", content.after.language), "heading")
    return [heading, *(sheet.paragraph(line, "small-ink") for line in lines)]


def _row(row: RankingRow, sheet: Sheet) -> list[Flowable]:
    return [
        sheet.mark(row.track),
        sheet.paragraph(sheet.track_name(row.track), "cell"),
        sheet.paragraph(row.before, "cell"),
        sheet.paragraph(row.after, "cell"),
        sheet.paragraph(row.told, "cell", bold=row.is_reliable),
    ]


def _sources(content: ChangeContent, sheet: Sheet) -> list[Flowable]:
    """The answers compared, by their digests, of which the footer names only the later; and what they are not for."""
    digests = {
        "before": content.before.answers_digest[:HASH_DIGITS],
        "after": content.after.result.answers_digest[:HASH_DIGITS],
    }
    language = content.after.language
    return [
        Spacer(0, 12),
        sheet.paragraph(phrase("history.digests", language, **digests), "small"),
        sheet.paragraph(phrase("paper.purpose", language), "small"),
    ]
