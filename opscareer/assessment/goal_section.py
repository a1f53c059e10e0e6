"""The `goal` section of a learner file: the track and position that a person chose to plan for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from opscareer.assessment.day_problems import problems_of_day
from opscareer.assessment.learner import ForPlans, ToldGoal
from opscareer.knowledge.document import Document
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Record
from opscareer.knowledge.shape_problems import did_you_mean
from opscareer.problems import Problem, error
from opscareer.typed_days import day_of
from opscareer.wording import in_both, quoted


class GoalSection(Record):
    """The shape of the section; without a position the first one of the track is meant."""

    track: str
    position: str | None = None
    start: str | None = None


def problems_of_goal(section: GoalSection | None, document: Document, pack: Pack) -> Iterator[Problem]:
    """A track or position that the pack does not have, and a start that is no day."""
    if section is None:
        return
    track = pack.tracks.get(section.track)
    if track is None:
        message = in_both("learnerfile.unknown-track", name=quoted(section.track))
        yield error(message, document.place("goal", "track"), did_you_mean(section.track, pack.tracks))
    elif section.position is not None and track.position(section.position) is None:
        message = in_both("learnerfile.unknown-position", track=track.id, name=quoted(section.position))
        known = [position.id for position in track.positions]
        yield error(message, document.place("goal", "position"), did_you_mean(section.position, known))
    if section.start is not None:
        yield from problems_of_day(section.start, document.place("goal", "start"))


def with_goal(said: ForPlans, section: GoalSection | None) -> ForPlans:
    """What a section without problems adds to what is said for plans."""
    if section is None:
        return said
    start = None if section.start is None else day_of(section.start)
    return replace(said, goal=ToldGoal(section.track, section.position, start))
