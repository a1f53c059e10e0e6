"""What leads to what among skills and tracks, counted once for a whole pack: for the skill map and for cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track


@dataclass(frozen=True, slots=True)
class Use:
    """How a track uses a skill: the sum of its shares in the track's duties (0 where only a position asks for it),
    and the level each position asks for, by position id in the order of the ladder."""

    share: int
    levels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SkillLinks:
    """The neighbours of every skill and track, each in the order of the pack."""

    before: Mapping[str, tuple[str, ...]]
    """Skill to the skills it builds on."""
    after: Mapping[str, tuple[str, ...]]
    """Skill to the skills that build on it."""
    uses: Mapping[str, Mapping[str, Use]]
    """Skill to the tracks that use it."""
    needs: Mapping[str, tuple[str, ...]]
    """Track to the skills it uses, those with the largest share first; what its first positions ask for breaks ties."""

    def behind(self, skill: str) -> dict[str, None]:
        """Everything a skill builds on, near things first."""
        return _reached(skill, self.before)

    def ahead(self, skill: str) -> dict[str, None]:
        """Everything that builds on a skill, near things first."""
        return _reached(skill, self.after)


def skill_links(pack: Pack) -> SkillLinks:
    """Counts the links of a pack; grows with their number, and reads each once."""
    after: dict[str, list[str]] = {skill: [] for skill in pack.skills}
    for skill in pack.skills.values():
        for before in skill.prerequisites:
            after[before].append(skill.id)
    uses: dict[str, dict[str, Use]] = {skill: {} for skill in pack.skills}
    needs: dict[str, tuple[str, ...]] = {}
    for track in pack.tracks.values():
        used = _uses_of(track)
        for skill_id, use in used.items():
            uses[skill_id][track.id] = use
        needs[track.id] = tuple(sorted(used, key=lambda skill_id: _importance(track, used[skill_id])))
    return SkillLinks(
        before={skill.id: tuple(skill.prerequisites) for skill in pack.skills.values()},
        after={skill: tuple(others) for skill, others in after.items()},
        uses=uses,
        needs=needs,
    )


def _uses_of(track: Track) -> dict[str, Use]:
    shares: dict[str, int] = {}
    for duty in track.duties:
        for skill, share in duty.skills.items():
            shares[skill] = shares.get(skill, 0) + share
    levels: dict[str, dict[str, int]] = {}
    for position in track.positions:
        for skill, level in position.requires.items():
            levels.setdefault(skill, {})[position.id] = level
    return {skill: Use(shares.get(skill, 0), levels.get(skill, {})) for skill in _in_order((*shares, *levels))}


def _importance(track: Track, use: Use) -> tuple[int, ...]:
    """Sorts the largest share first, then the highest levels from the first position on."""
    return (-use.share, *(-use.levels.get(position.id, 0) for position in track.positions))


def _in_order(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(names)


def _reached(start: str, ways: Mapping[str, tuple[str, ...]]) -> dict[str, None]:
    found: dict[str, None] = {}
    waiting = list(ways[start])
    for skill in waiting:
        if skill not in found and skill != start:
            found[skill] = None
            waiting.extend(ways[skill])
    return found
