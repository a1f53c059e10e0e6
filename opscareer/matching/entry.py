"""Readiness and eligibility: what a person can do already, and by which routes they may enter."""

from __future__ import annotations

from collections.abc import Mapping

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Education, Position
from opscareer.matching.results import Eligibility, Gap, OpenRoute, Readiness


def readiness_for(position: Position, held: Mapping[str, int]) -> Readiness:
    """Levels held against levels needed for a position."""
    return Readiness(tuple(Gap(skill, held.get(skill, 0), need) for skill, need in position.requires.items()))


def eligibility_for(pack: Pack, track: str, stage: Education | None) -> Eligibility:
    """The routes open from an education stage that lead to a track, shortest first."""
    if stage is None:
        return Eligibility(known=False, routes=())
    open_routes = [
        OpenRoute(route.id, route.months.least, route.months.most)
        for route in pack.routes.values()
        if stage in route.entry and (not route.leads_to or track in route.leads_to)
    ]
    return Eligibility(known=True, routes=tuple(sorted(open_routes, key=lambda route: route.least_months)))
