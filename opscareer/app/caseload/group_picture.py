"""A group, or all learners, at a glance: numbers that add up, and who needs what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opscareer.knowledge.pack import Pack
from opscareer.records.caseload_sums import GapSum, GroupSums, ToTalkTo, Unfinished
from opscareer.records.people import Status
from opscareer.records.store import Store
from opscareer.reports.class_content import FirstTracks

__all__ = ["CERTAINTY_BANDS", "PLAN_BANDS", "GroupPicture", "ToTalkTo", "Unfinished", "group_picture"]

CERTAINTY_BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
"""From which chance on, of the first track to be first again in a retake, a band reaches; up to the next."""
PLAN_BANDS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""From which share of a plan on a band reaches; the last one is of those who are through."""


@dataclass(frozen=True, slots=True)
class GroupPicture:
    """A group. `learners` is the sum of `by_status`, and of those assessed (`first_tracks.total`) and `unfinished`.

    `certainty` counts by `CERTAINTY_BANDS` those for whom a first track can be told, `plans` by `PLAN_BANDS` those who
    have a plan. `mean_gaps` tells by skill and target the levels missing on average, of those whose target asks for
    the skill; the skills most missing over all come first. `gap_counts` tells how many lack anything of a skill, of how
    many whose target asks for it. People are in the order of names, all or the first of them: `talks` and `left` tell
    how many there are.
    """

    learners: int
    by_status: Mapping[Status, int]
    first_tracks: FirstTracks
    certainty: Mapping[float, int]
    mean_gaps: Mapping[str, Mapping[str, float]]
    gap_counts: Mapping[str, tuple[int, int]]
    targets: tuple[str, ...]
    plans: Mapping[float, int]
    mean_plan: float | None
    to_talk_to: tuple[ToTalkTo, ...]
    unfinished: tuple[Unfinished, ...]

    @property
    def assessed(self) -> int:
        """How many have answered enough for the outcome to stand."""
        return self.first_tracks.total

    @property
    def talks(self) -> int:
        """How many need a talk, those not named included."""
        return self.by_status["needs-talk"]

    @property
    def left(self) -> int:
        """How many have not finished, those not named included."""
        return self.learners - self.assessed


def group_picture(store: Store, pack: Pack, group: int | None, most: int | None = None) -> GroupPicture:
    """The picture of a group, or of all learners, from the outcomes that are kept; with `most` it names the first so
    many people only. Raises StoreProblem."""
    sums = store.caseload.sums(group, CERTAINTY_BANDS, PLAN_BANDS, most)
    gaps = _by_skill(sums.gaps)
    return GroupPicture(
        learners=sum(sums.statuses.values()),
        by_status=sums.statuses,
        first_tracks=_first_tracks(pack, sums),
        certainty=sums.chances,
        mean_gaps={skill: {one.target: one.missing / one.people for one in of} for skill, of in gaps.items()},
        gap_counts={
            skill: (sum(one.lacking for one in of), sum(one.people for one in of)) for skill, of in gaps.items()
        },
        targets=tuple(track for track in pack.tracks if any(one.target == track for one in sums.gaps)),
        plans=sums.plans,
        mean_plan=sums.mean_plan,
        to_talk_to=sums.to_talk_to,
        unfinished=sums.unfinished,
    )


def _first_tracks(pack: Pack, sums: GroupSums) -> FirstTracks:
    verdicts: Counter[str] = Counter()
    clear: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for (verdict, tracks), count in sums.firsts.items():
        verdicts[verdict] += count
        for track in tracks:
            (clear if verdict == "clear" else shared)[track] += count
    known = dict.fromkeys([*pack.tracks, *clear])
    return FirstTracks(
        clear={track: clear[track] for track in known},
        shared={track: shared[track] for track in known},
        tied=verdicts["tie"],
        cannot_tell=verdicts["cannot-tell"],
        failed=0,
    )


def _by_skill(gaps: Sequence[GapSum]) -> dict[str, list[GapSum]]:
    """The gaps by skill, the skills most missing over all first."""
    found: dict[str, list[GapSum]] = {}
    for one in gaps:
        found.setdefault(one.skill, []).append(one)
    order = sorted(found, key=lambda skill: (-sum(one.missing for one in found[skill]), skill))
    return {skill: found[skill] for skill in order}
