"""What a position asks for: the skill levels a plan leads to."""

from __future__ import annotations

from collections.abc import Mapping

from opscareer.knowledge.pack import Pack


def needed_levels(pack: Pack, track: str, position: str) -> Mapping[str, int]:
    """The levels (1-4) needed for a position, by skill.

    Who stands on a rung of the ladder can do what the rungs below it ask for: the highest level on the way up to the
    position counts. Raises KeyError for a track or position that the pack does not have.
    """
    needed: dict[str, int] = {}
    for rung in pack.tracks[track].positions:
        for skill, level in rung.requires.items():
            needed[skill] = max(level, needed.get(skill, 0))
        if rung.id == position:
            return needed
    raise KeyError(position)
