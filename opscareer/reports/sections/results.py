"""The results, track by track: the band in words, three numbers, the reasons and what speaks against."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from opscareer.charts.contributions import contribution_bars
from opscareer.charts.radar import radar
from opscareer.knowledge.records import Track
from opscareer.matching.comparison import asked_traits
from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import (
    band_words,
    chance_words,
    counter_reason,
    group_words,
    place_words,
    strongest_reasons,
)
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.sections.numbers import meanings, reason_line, three_numbers
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import head_row, lined_table, side_by_side
from opscareer.wording import written_tenths

_RADAR_WIDTH = 272.0
_FIRST_REASONS = 2
"""Reasons that stay on the page with the numbers of their track; the others stay together."""


def results(sheet: Sheet) -> list[Flowable]:
    """A part for each track, best first, and the profile beside what the target asks for."""
    matches = sheet.content.result.matches
    story: list[Flowable] = [PageBreak(), *sheet.opening(sheet.say("results-title"), sheet.say("results-purpose"))]
    if not matches:
        return [*story, sheet.paragraph(sheet.say("results-none"))]
    story += [*meanings(sheet), Spacer(0, 6)]
    for match in matches:
        story += _track(match, sheet)
    for aim in sheet.aims:
        story.append(KeepTogether([*_profile(aim.track, sheet), *_contributions(aim.track, sheet)]))
    return story


def _track(match: TrackMatch, sheet: Sheet) -> list[Flowable]:
    language = sheet.content.language
    band, chance = band_words(match.band, language), chance_words(match.chance, language)
    place = place_words(match, sheet.content.result)
    name = sheet.heading(f"{place} {sheet.track_name(match.track)}".strip())
    words = sheet.paragraph(sheet.say("band-chance", band=band, chance=chance), "small-right")
    head = side_by_side(sheet, [sheet.mark(match.track, 11), name, words], [18.0, sheet.width - 258])
    group = group_words(match, sheet.content.result, language)
    told = [sheet.paragraph(group, "small-ink")] if group else []
    numbers = [Spacer(0, 5), head, *told, Spacer(0, 2), three_numbers(match, sheet), Spacer(0, 4)]
    reasons = _reasons(match, sheet)
    return [KeepTogether([*numbers, *reasons[:_FIRST_REASONS]]), *_together(reasons[_FIRST_REASONS:])]


def _together(reasons: list[Flowable]) -> list[Flowable]:
    return [KeepTogether(reasons)] if reasons else []


def _reasons(match: TrackMatch, sheet: Sheet) -> list[Flowable]:
    against = counter_reason(match)
    parts = [*strongest_reasons(match), *([against] if against else [])]
    if not parts:
        return [sheet.paragraph(sheet.say("no-reasons"))]
    return [reason_line(part, sheet) for part in parts]


def _profile(track: Track, sheet: Sheet) -> list[Flowable]:
    """The radar, and beside it the same in numbers."""
    content = sheet.content
    asks = asked_traits(content.pack, track.id)
    drawing = radar(content.result.profile, asks, track, content.pack, content.language, width=_RADAR_WIDTH)
    name = sheet.inside(track.name.said(content.language))
    numbers = [sheet.paragraph(sheet.say("radar-note"), "small"), Spacer(0, 4), _numbers(asks, sheet)]
    both = side_by_side(sheet, [Picture(drawing, sheet.typesetter.chain), numbers], [_RADAR_WIDTH + 16], align="TOP")
    return [Spacer(0, 8), sheet.heading(sheet.say("radar-title", track=name)), both, Spacer(0, 10)]


def _contributions(track: Track, sheet: Sheet) -> list[Flowable]:
    """What each trait adds to the fit, as the window shows it; the numbers beside the bars are its text twin."""
    content = sheet.content
    drawing = contribution_bars(content.result.of(track.id), content.pack, content.language, width=sheet.width)
    return [sheet.heading(drawing.title), Spacer(0, 4), Picture(drawing, sheet.typesetter.chain), Spacer(0, 16)]


def _numbers(asks: dict[str, float], sheet: Sheet) -> Flowable:
    rows = [head_row(sheet, ("head-trait",), ("head-you", "head-asks"))]
    for trait in sheet.content.pack.traits.values():
        score = sheet.content.result.profile.traits.get(trait.id)
        known = score is not None and score.answered > 0
        you = written_tenths(round(score.score * 1000)) if score is not None and known else sheet.say("not-answered")
        rows.append(
            [
                sheet.paragraph(trait.short.said(sheet.content.language), "small"),
                sheet.paragraph(you, "small-right"),
                sheet.paragraph(written_tenths(round(asks.get(trait.id, 0.0) * 1000)), "small-right"),
            ]
        )
    room = sheet.width - _RADAR_WIDTH - 16
    return lined_table(sheet, rows, (90, 60, 55), head=True, padding=1.6, width=room)
