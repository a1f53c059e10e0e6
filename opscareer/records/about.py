"""What may be said of who a learner is."""

from __future__ import annotations

from opscareer.knowledge.records import EDUCATIONS
from opscareer.limits import MOST_HOURS_PER_WEEK


def check_about(stage: str | None, hours_per_week: int | None) -> None:
    """Raises ValueError for a stage of education that there is not, or for hours a week outside their range."""
    if stage is not None and stage not in EDUCATIONS:
        raise ValueError(f"the stage of education is one of {', '.join(EDUCATIONS)}")
    if hours_per_week is not None:
        check_hours(hours_per_week)


def check_hours(hours: int) -> None:
    """Raises ValueError for hours a week that nobody has."""
    if not 1 <= hours <= MOST_HOURS_PER_WEEK:
        raise ValueError(f"hours a week are from 1 to {MOST_HOURS_PER_WEEK}, not {hours}")
