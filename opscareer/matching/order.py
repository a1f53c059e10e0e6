"""By which of the three numbers tracks are shown. Their ranks stay those of fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from opscareer.matching.results import TrackMatch

Order = Literal["fit", "readiness", "eligibility"]
ORDERS: tuple[Order, ...] = ("fit", "readiness", "eligibility")
NAMES: Mapping[Order, str] = {"fit": "match.enjoy", "readiness": "match.can-do", "eligibility": "match.may-enter"}
"""The phrase that names each of the three numbers."""


def in_order(matches: Sequence[TrackMatch], order: Order) -> list[TrackMatch]:
    """The tracks in an order; those that are equal in it stay in the order of fit, as they come."""
    if order == "readiness":
        return sorted(matches, key=lambda match: -_ready_share(match))
    if order == "eligibility":
        return sorted(matches, key=_soonest)
    return list(matches)


def _ready_share(match: TrackMatch) -> float:
    return match.readiness.have / match.readiness.need if match.readiness.need else 1.0


def _soonest(match: TrackMatch) -> tuple[bool, int, int]:
    """Tracks that can be entered first, of them the soonest, of them those with more ways in."""
    routes = match.eligibility.routes
    return not routes, min((route.least_months for route in routes), default=0), -len(routes)
