"""The three numbers of a track as bars with words beside them, and a reason with its points."""

from __future__ import annotations

from reportlab.platypus import Flowable, Paragraph, Table

from opscareer.charts.bars import fit_bar, share_bar
from opscareer.matching.results import Contribution, TrackMatch
from opscareer.matching.sentences import eligibility_words, readiness_words, reason
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.sheet import Sheet
from opscareer.reports.styles import StyleName
from opscareer.reports.tables import stacked
from opscareer.wording import written_tenths

_THICKNESS = 6.0
_WIDTHS = (92.0, 212.0)
_BAR = 196.0


def fit_picture(match: TrackMatch, sheet: Sheet, *, width: float) -> Picture:
    """A track's fit as a bar around zero."""
    mark = sheet.content.pack.tracks[match.track].mark
    drawing = fit_bar(match.fit_tenths, mark, sheet.content.language, width=width, thickness=_THICKNESS)
    return Picture(drawing, sheet.typesetter.chain)


def three_numbers(match: TrackMatch, sheet: Sheet) -> Table:
    """Would enjoy, can do today, may enter: a row each."""
    language = sheet.content.language
    ready = match.readiness
    routes = match.eligibility.routes
    return stacked(
        sheet,
        [
            _row("enjoy", fit_picture(match, sheet, width=_BAR), written_tenths(match.fit_tenths), sheet, bold=True),
            _row("can-do", _share(ready.have, ready.need, "can-do", sheet), readiness_words(ready, language), sheet),
            _row(
                "may-enter",
                _share(int(bool(routes)), 1, "may-enter", sheet),
                eligibility_words(match.eligibility, language),
                sheet,
            ),
        ],
        _WIDTHS,
    )


def reason_line(part: Contribution, sheet: Sheet) -> Paragraph:
    """What an answer says of a track, and the points it adds; quieter where it speaks against."""
    said = reason(part, sheet.content.pack, sheet.content.language)
    points = f"\u00a0{written_tenths(part.tenths)}"
    style: StyleName = "bullet" if part.tenths > 0 else "bullet-muted"
    return sheet.typesetter.pieces([(said, False), (points, True)], style, bullet=True)


def _row(key: str, bar: Picture, words: str, sheet: Sheet, *, bold: bool = False) -> list[Flowable]:
    return [sheet.paragraph(sheet.say(key), "small"), bar, sheet.paragraph(words, "cell", bold=bold)]


def _share(have: int, need: int, key: str, sheet: Sheet) -> Picture:
    drawing = share_bar(have, need, sheet.say(key), sheet.content.language, width=_BAR, thickness=_THICKNESS)
    return Picture(drawing, sheet.typesetter.chain)
