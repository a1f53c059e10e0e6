"""The backup plan: the second track, what is there for it already, and the ways in."""

from __future__ import annotations

from collections.abc import Mapping

from reportlab.platypus import Flowable, Spacer

from opscareer.knowledge.records import Track
from opscareer.matching.entry import readiness_for
from opscareer.matching.results import OpenRoute, TrackMatch
from opscareer.matching.sentences import strongest_reasons
from opscareer.reports.sections.numbers import reason_line, three_numbers
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import lined_table
from opscareer.wording import joined, phrase


def backup(sheet: Sheet) -> list[Flowable]:
    """The best track beside the target; nothing where there is no second one."""
    match = sheet.second()
    if match is None:
        return []
    track = sheet.content.pack.tracks[match.track]
    title = sheet.say("backup-title", track=sheet.inside(sheet.track_name(track.id)))
    return [
        *sheet.begin(title, sheet.say("backup-purpose")),
        three_numbers(match, sheet),
        Spacer(0, 6),
        *[reason_line(part, sheet) for part in strongest_reasons(match)],
        *_readiness(track, sheet),
        *_routes(match, sheet),
    ]


def _readiness(track: Track, sheet: Sheet) -> list[Flowable]:
    """What is held today, and after the plan."""
    position, plan = track.first_position, sheet.content.plan
    held = sheet.aims[0].held
    today = readiness_for(position, held)
    name = position.name.said(sheet.content.language)
    sentences = [sheet.say("backup-now", have=today.have, need=today.need, position=name)]
    if plan is not None:
        after = readiness_for(position, _held_after([planned.module for planned in plan.modules], held, sheet))
        left = [gap for gap in after.gaps if gap.missing]
        skills = [sheet.say("skill-to-level", skill=sheet.skill_name(gap.skill), level=gap.need) for gap in left]
        if after.have > today.have:
            sentences.append(sheet.say("backup-after", have=after.have))
        listed = joined(skills, sheet.content.language)
        sentences.append(sheet.say("backup-missing", skills=listed) if left else sheet.say("backup-nothing-missing"))
    return [sheet.heading(phrase("match.can-do", sheet.content.language)), sheet.paragraph(sheet.run_on(sentences))]


def _held_after(modules: list[str], held: Mapping[str, int], sheet: Sheet) -> dict[str, int]:
    """Levels held once the modules are finished."""
    after = dict(held)
    for module in modules:
        for teaching in sheet.content.pack.modules[module].teaches:
            after[teaching.skill] = max(after.get(teaching.skill, 0), teaching.to)
    return after


def _routes(match: TrackMatch, sheet: Sheet) -> list[Flowable]:
    if not match.eligibility.routes:
        return []
    rows = [_route(route, sheet) for route in match.eligibility.routes]
    return [
        sheet.heading(sheet.say("backup-routes")),
        lined_table(
            sheet, rows, (330, 150), more=[("VALIGN", (0, 0), (-1, -1), "TOP"), ("RIGHTPADDING", (0, 0), (0, -1), 24)]
        ),
    ]


def _route(open_route: OpenRoute, sheet: Sheet) -> list[list[Flowable]]:
    language = sheet.content.language
    route = sheet.content.pack.routes[open_route.route]
    about = [sheet.paragraph(route.description.said(language), "small")]
    if route.caution:
        about.append(sheet.paragraph(route.caution.said(language), "small"))
    award = (
        [sheet.paragraph(sheet.say("route-award", award=route.award.said(language)), "small")] if route.award else []
    )
    name = sheet.paragraph(route.name.said(language), "cell", bold=True)
    return [[name, *about], [sheet.paragraph(_length(open_route, sheet), "cell"), *award]]


def _length(route: OpenRoute, sheet: Sheet) -> str:
    if not route.most_months:
        return sheet.say("route-own-pace")
    key = "route-months-same" if route.least_months == route.most_months else "route-months"
    return sheet.say(key, least=route.least_months, most=route.most_months)
