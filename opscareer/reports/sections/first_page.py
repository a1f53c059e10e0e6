"""The first page, readable alone: who, when, first choice and why, the plan in one line, what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from opscareer.matching.results import Contribution, TrackMatch
from opscareer.matching.sentences import certainty, headline, reason, strongest_reasons
from opscareer.reports.fonts import text_width
from opscareer.reports.sections.agreement import signatures
from opscareer.reports.sections.comparison import comparison
from opscareer.reports.sections.next_steps import next_steps
from opscareer.reports.sections.plan_line import plan_in_one_line
from opscareer.reports.sheet import Sheet
from opscareer.reports.styles import StyleName
from opscareer.reports.tables import BOX_PADDING, boxed, side_by_side

_LONG_TITLE = 70
_REASONS, _MOST_REASONS = 2, 3


def first_page(sheet: Sheet) -> list[Flowable]:
    """Everything a reader of one page should know."""
    return [
        *_title(sheet),
        _first_choice(sheet),
        *plan_in_one_line(sheet),
        *next_steps(sheet),
        *comparison(sheet),
        signatures(sheet, optional=True),
    ]


def _title(sheet: Sheet) -> list[Flowable]:
    kind = "results" if sheet.content.plan is None else "plan"
    title = sheet.title_text
    return [
        sheet.paragraph(sheet.say(f"eyebrow-{kind}"), "eyebrow"),
        sheet.title(title, _title_style(title, sheet), outline=title[:_LONG_TITLE]),
        sheet.paragraph(sheet.who_and_when, "lead"),
    ]


def _title_style(title: str, sheet: Sheet) -> StyleName:
    """Large where it has room in one line: a page that is to be read alone has none to spare."""
    size = sheet.typesetter.style("title").fontSize
    if text_width(title, sheet.typesetter.chain, size, bold=True) <= sheet.width:
        return "title"
    return "wide-title" if len(title) <= _LONG_TITLE else "long-title"


def _first_choice(sheet: Sheet) -> Flowable:
    result, pack, language = sheet.content.result, sheet.content.pack, sheet.content.language
    told = sheet.paragraph(headline(result, pack, language), "choice", bold=True)
    first = () if result.verdict == "cannot-tell" else result.first_group
    marks = [sheet.mark(match.track, 11) for match in first]
    top = side_by_side(sheet, [*marks, told], [18.0] * len(marks), inside=2 * BOX_PADDING)
    reasons = [reason(part, pack, language) for part in _reasons(first)]
    paragraphs = [sheet.run_on([*reasons, certainty(result, pack, language)]), _own_choice(sheet)]
    return boxed(sheet, [top, *(sheet.paragraph(text) for text in paragraphs if text)])


def _reasons(first: Sequence[TrackMatch]) -> list[Contribution]:
    """The strongest reasons for the first track, or one for each that shares its place: none is preferred."""
    each = _REASONS if len(first) == 1 else 1
    return [part for match in first for part in strongest_reasons(match)[:each]][:_MOST_REASONS]


def _own_choice(sheet: Sheet) -> str:
    """Says so where the plan leads to another track than the first one."""
    plan, result = sheet.content.plan, sheet.content.result
    if plan is None or result.verdict == "cannot-tell":
        return ""
    chosen = next((match for match in result.matches if match.track == plan.goal.track), None)
    if chosen is None or chosen.tied or chosen.rank == 1:
        return ""
    name = sheet.track_name(chosen.track)
    return sheet.say("target-not-first", track=name, rank=chosen.rank, count=len(result.matches))
