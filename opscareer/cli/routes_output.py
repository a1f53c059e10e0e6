"""The routes to a target side by side, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from opscareer.app.route_choice import RouteChoice, RouteChoices
from opscareer.cli.as_json import pack_json
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import StudyPlan
from opscareer.planning.planner import most_hours_advised
from opscareer.wording import Language, phrase, written_date


def routes_text(found: RouteChoices, pack: Pack, language: Language) -> str:
    """The plan in one line, then each route: entry, length, finish, hours, award."""
    plan, track = found.plan, pack.tracks[found.plan.goal.track]
    rung = track.position(plan.goal.position) or track.first_position
    said = {"position": rung.name.said(language), "hours": plan.effort.total, "weekly": plan.goal.hours_per_week}
    lines = [phrase("routes.plan", language, finish=written_date(plan.finish, language), **said)]
    for choice in found.routes:
        lines += ["", *_route(choice, plan, pack, language)]
    return "\n".join(lines)


def _route(choice: RouteChoice, plan: StudyPlan, pack: Pack, language: Language) -> Iterator[str]:
    route = pack.routes[choice.route]
    entry = {True: "may-enter", False: "may-not-enter", None: "entry-unknown"}[choice.may_enter]
    yield f"{route.name.said(language)} · {phrase(f'routes.{entry}', language)}"
    if choice.earliest and choice.latest:
        months = {"least": route.months.least, "most": route.months.most}
        ends = [written_date(day, language) for day in (choice.earliest, choice.latest)]
        yield f"  {phrase('routes.length', language, first=ends[0], last=ends[1], **months)}"
        fits = "fits" if choice.fits else "does-not-fit"
        yield f"  {phrase(f'routes.{fits}', language, finish=written_date(plan.finish, language))}"
        key = "routes.hours" if choice.hours_per_week else "routes.no-hours"
        yield f"  {phrase(key, language, count=choice.hours_per_week or most_hours_advised(plan.goal))}"
    else:
        yield f"  {phrase('routes.own-pace', language)}"
    award = route.award.said(language) if route.award else phrase("routes.no-award", language)
    yield f"  {phrase('routes.award', language, award=award)}"


def routes_json(found: RouteChoices, pack: Pack) -> dict[str, Any]:
    """`plan --routes --json`. Hours are all the hours of the plan; dates are null where a route has no length."""
    plan = found.plan
    return {
        "pack": pack_json(pack),
        "track": plan.goal.track,
        "position": plan.goal.position,
        "hours": plan.effort.total,
        "hours_per_week": plan.goal.hours_per_week,
        "finish": plan.finish.isoformat(),
        "routes": [_route_json(choice, pack) for choice in found.routes],
    }


def _route_json(choice: RouteChoice, pack: Pack) -> dict[str, Any]:
    route = pack.routes[choice.route]
    return {
        "route": choice.route,
        "kind": route.kind,
        "may_enter": choice.may_enter,
        "least_months": route.months.least,
        "most_months": route.months.most,
        "earliest": choice.earliest.isoformat() if choice.earliest else None,
        "latest": choice.latest.isoformat() if choice.latest else None,
        "fits": choice.fits,
        "fewest_hours_per_week": choice.hours_per_week,
        "award": {"en": route.award.en, "zh": route.award.zh} if route.award else None,
    }
