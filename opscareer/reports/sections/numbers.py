"""The three numbers of a track as bars with words beside them, and a reason with its points."""

from __future__ import annotations

from reportlab.platypus import Flowable, Paragraph, Table

from opscareer.charts.bars import fit_bar, share_bar
from opscareer.matching.order import NAMES, ORDERS, Order
from opscareer.matching.results import Contribution, TrackMatch
from opscareer.matching.sentences import eligibility_words, readiness_words, reason
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.sheet import Sheet
from opscareer.reports.styles import StyleName
from opscareer.reports.tables import stacked
from opscareer.wording import phrase, written_tenths

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
            _row("fit", fit_picture(match, sheet, width=_BAR), written_tenths(match.fit_tenths), sheet, bold=True),
            _row(
                "readiness",
                _share(ready.have, ready.need, "readiness", sheet),
                readiness_words(ready, language),
                sheet,
            ),
            _row(
                "eligibility",
                _share(int(bool(routes)), 1, "eligibility", sheet),
                eligibility_words(match.eligibility, language),
                sheet,
            ),
        ],
        _WIDTHS,
    )


def meanings(sheet: Sheet) -> list[Paragraph]:
    """What each of the three numbers means, and what chance is."""
    language = sheet.content.language
    named = (*(NAMES[order] for order in ORDERS), "match.chance")
    told = [phrase(f"{name}-means", language) for name in named]
    names = [phrase("match.labelled", language, name=phrase(name, language), value="") for name in named]
    pieces = [[(name, True), (text, False)] for name, text in zip(names, told, strict=True)]
    return [sheet.typesetter.pieces(each, "small") for each in pieces]


def reason_line(part: Contribution, sheet: Sheet) -> Paragraph:
    """What an answer says of a track, and the points it adds; quieter where it speaks against."""
    said = reason(part, sheet.content.pack, sheet.content.language)
    points = f"\u00a0{written_tenths(part.tenths)}"
    style: StyleName = "bullet" if part.tenths > 0 else "bullet-muted"
    return sheet.typesetter.pieces([(said, False), (points, True)], style, bullet=True)


def _row(order: Order, bar: Picture, words: str, sheet: Sheet, *, bold: bool = False) -> list[Flowable]:
    return [sheet.paragraph(_name(order, sheet), "small"), bar, sheet.paragraph(words, "cell", bold=bold)]


def _name(order: Order, sheet: Sheet) -> str:
    return phrase(NAMES[order], sheet.content.language)


def _share(have: int, need: int, order: Order, sheet: Sheet) -> Picture:
    drawing = share_bar(have, need, _name(order, sheet), sheet.content.language, width=_BAR, thickness=_THICKNESS)
    return Picture(drawing, sheet.typesetter.chain)
