"""Results as text for a terminal, in either language."""

from __future__ import annotations

from collections.abc import Iterator

from opscareer import __version__
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult, TrackMatch
from opscareer.matching.sentences import (
    band_words,
    certainty,
    chance_words,
    counter_reason,
    eligibility_words,
    headline,
    readiness_words,
    reason,
    strongest_reasons,
    track_name,
)
from opscareer.matching.what_if import WhatIf
from opscareer.matching.what_if_sentences import smallest_change_lines
from opscareer.planning.plan import Relaxation, StudyPlan, Week
from opscareer.wording import Language, phrase, written_date, written_span, written_tenths

MARKS = {"content": "●", "user": "▲", "activity": "■", "product": "◆", "neighbour": "○"}


def result_text(result: MatchResult, pack: Pack, language: Language, found: WhatIf | None = None) -> str:
    """What `match` prints; with what would change the result, if that was `found` and there is a ranking to change."""
    lines = [headline(result, pack, language), certainty(result, pack, language), ""]
    for match in result.matches:
        lines += [*_match(match, pack, language), ""]
    if found is not None and result.verdict != "cannot-tell":
        lines += [*smallest_change_lines(found, pack, language), ""]
    lines += [phrase("match.zero-means", language), provenance(result, pack)]
    return "\n".join(lines)


def provenance(result: MatchResult, pack: Pack) -> str:
    """The three things that decide a result: program, pack and answers."""
    manifest = pack.manifest
    return (
        f"OpsCareer {__version__} · {manifest.id} {manifest.version} ({pack.hash[:8]}) · "
        f"answers {result.answers_digest[:8]}"
    )


def _match(match: TrackMatch, pack: Pack, language: Language) -> Iterator[str]:
    mark = MARKS[pack.tracks[match.track].mark]
    place = "=" if match.tied else f"{match.rank}"
    band = f"{band_words(match.band, language)} · {chance_words(match.chance, language)}"
    yield f"{place} {mark} {track_name(match.track, pack, language)}  {written_tenths(match.fit_tenths)}  ({band})"
    readiness = readiness_words(match.readiness, language)
    eligibility = eligibility_words(match.eligibility, language)
    yield f"    {phrase('match.can-do', language)}: {readiness} · {phrase('match.may-enter', language)}: {eligibility}"
    against = counter_reason(match)
    for part in [*strongest_reasons(match), *([against] if against else [])]:
        yield f"    {written_tenths(part.tenths):>6}  {reason(part, pack, language)}"


def plan_text(plan: StudyPlan, pack: Pack, language: Language) -> str:
    """What `plan` prints: the plan in one line, then week by week."""
    track = pack.tracks[plan.goal.track]
    rung = track.position(plan.goal.position) or track.first_position
    proof = phrase("plan.proven" if plan.proven else "plan.not-proven", language, bound=plan.lower_bound)
    when = {"finish": written_date(plan.finish, language), "hours": plan.hours, "count": len(plan.weeks)}
    lines = [
        phrase("plan.headline", language, position=rung.name.said(language), **when),
        proof,
        *(_relaxation(relaxation, language) for relaxation in plan.relaxations),
        "",
    ]
    for week in plan.weeks:
        lines += _week(week, pack, language)
    lines += ["", phrase("plan.milestones", language)]
    for milestone in plan.milestones:
        deliverable = pack.modules[milestone.module].deliverable.said(language)
        lines.append(f"  ◇ {written_date(milestone.day, language)}  {deliverable}")
    return "\n".join(lines)


def _week(week: Week, pack: Pack, language: Language) -> Iterator[str]:
    span = written_span(week.start, week.end, language)
    used = phrase("print.week-hours", language, hours=week.hours, capacity=week.capacity)
    yield f"{phrase('plan.week', language, number=week.number)} · {span} · {used}"
    for task in week.tasks:
        module = pack.modules[task.module]
        step = module.steps[task.step].text.said(language)
        if task.part:
            step = phrase("print.step-goes-on", language, step=step)
        line = phrase("print.step-of-module", language, module=module.name.said(language), step=step)
        yield f"  □ {phrase('print.hours', language, hours=task.hours)}  {line}"


def _relaxation(relaxation: Relaxation, language: Language) -> str:
    if relaxation.kind == "hours-per-week":
        return phrase("plan.more-hours", language, hours=relaxation.hours)
    day = relaxation.day
    return phrase("plan.later", language, day=written_date(day, language)) if day else ""
