"""What a class pack tells of each person and of all of them: small enough to be kept for every class, and plain data,
so that it can be sent between processes and written down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from opscareer.assessment.quality import Kind
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import Doubt, Verdict
from opscareer.planning.plan import StudyPlan
from opscareer.problems import Problem
from opscareer.reports.content import Paper
from opscareer.wording import Language

TalkReason = Literal["failed", "cannot-tell", "tie", "answers", "no-route", "unreachable", "too-late"]
"""Why somebody should be talked to: nothing could be worked out; the answers do not tell a first track, or several; the
way they were answered stands out; no route to the target is open from their education; no modules lead to it; the plan
does not fit before the deadline."""


class PlanInShort(BaseModel):
    """A plan in a few numbers. `enough_hours` a week would hold a deadline that it misses."""

    model_config = ConfigDict(frozen=True)

    hours: int
    weeks: int
    finish: date
    proven: bool
    feasible: bool
    deadline: date | None = None
    enough_hours: int | None = None

    @classmethod
    def of(cls, plan: StudyPlan) -> Self:
        """The numbers of a plan."""
        enough = next((change.hours for change in plan.relaxations if change.kind == "hours-per-week"), None)
        return cls(
            hours=plan.effort.total,
            weeks=len(plan.weeks),
            finish=plan.finish,
            proven=plan.proven,
            feasible=plan.feasible,
            deadline=plan.goal.deadline,
            enough_hours=enough,
        )


class Member(BaseModel):
    """One person of a class and what came out.

    `first` are the tracks that share the first place, one where the verdict is clear. `gaps` are the levels still
    missing by skill, for every skill of the target's position; `unreachable` those that no module supplies.
    """

    model_config = ConfigDict(frozen=True)

    number: int
    line: int
    label: str
    group: str = ""
    file: str = ""
    answered: int = 0
    asked: int = 0
    settled: bool = False
    verdict: Verdict = "cannot-tell"
    doubt: Doubt | None = None
    first: tuple[str, ...] = ()
    stability: float = 0.0
    findings: tuple[Kind, ...] = ()
    target: str | None = None
    position: str | None = None
    gaps: dict[str, int] = {}
    no_route: bool = False
    unreachable: dict[str, int] = {}
    plan: PlanInShort | None = None
    fault: str = ""

    @property
    def is_finished(self) -> bool:
        """Whether all questions are answered, or enough for the outcome to stand."""
        return self.settled or self.answered >= self.asked

    @property
    def talk(self) -> tuple[TalkReason, ...]:
        """Why to talk to this person, the weightiest first; who has not finished is asked to finish first."""
        if self.fault:
            return ("failed",)
        found: list[tuple[TalkReason, bool]] = [
            ("cannot-tell", self.verdict == "cannot-tell" and self.is_finished),
            ("tie", self.verdict == "tie" and self.is_finished),
            ("answers", bool(self.findings)),
            ("no-route", self.no_route),
            ("unreachable", bool(self.unreachable)),
            ("too-late", self.plan is not None and not self.plan.feasible),
        ]
        return tuple(reason for reason, holds in found if holds)


@dataclass(frozen=True, slots=True)
class FirstTracks:
    """How many people have which first track. All numbers but `shared` add up to the people of the list."""

    clear: Mapping[str, int]
    """For whom a track stands first alone, by track, every track of the pack."""
    shared: Mapping[str, int]
    """For how many of the tied it is among the first: one person counts for several tracks."""
    tied: int
    cannot_tell: int
    failed: int

    @property
    def total(self) -> int:
        """All people of the list."""
        return sum(self.clear.values()) + self.tied + self.cannot_tell + self.failed


@dataclass(frozen=True, slots=True)
class ClassContent:
    """A class in one language: the same content gives the same bytes. `rows` are those of the list, `problems` what was
    wrong with some of them."""

    pack: Pack
    members: tuple[Member, ...]
    rows: int
    problems: tuple[Problem, ...]
    language: Language
    made_on: date
    paper: Paper = "a4"

    @property
    def first_tracks(self) -> FirstTracks:
        """How many people have which first track."""
        worked_out = [member for member in self.members if not member.fault]
        verdicts = Counter(member.verdict for member in worked_out)
        clear = Counter(member.first[0] for member in worked_out if member.verdict == "clear")
        shared = Counter(track for member in worked_out if member.verdict == "tie" for track in member.first)
        return FirstTracks(
            clear={track: clear[track] for track in self.pack.tracks},
            shared={track: shared[track] for track in self.pack.tracks},
            tied=verdicts["tie"],
            cannot_tell=verdicts["cannot-tell"],
            failed=len(self.members) - len(worked_out),
        )

    @property
    def unfinished(self) -> tuple[Member, ...]:
        """Who has questions left that could change the outcome."""
        return tuple(member for member in self.members if not member.fault and not member.is_finished)

    @property
    def to_talk_to(self) -> tuple[Member, ...]:
        """Who needs a talk."""
        return tuple(member for member in self.members if member.talk)

    @property
    def targets(self) -> tuple[str, ...]:
        """The tracks that somebody aims at, in the order of the pack."""
        aimed = {member.target for member in self.members if member.gaps}
        return tuple(track for track in self.pack.tracks if track in aimed)

    def mean_gaps(self) -> dict[str, dict[str, float]]:
        """Levels missing on average, by skill and by target, of those whose target asks for the skill.

        The skills most missing over all come first.
        """
        missing: dict[str, dict[str, list[int]]] = {}
        for member in self.members:
            for skill, levels in member.gaps.items() if member.target else ():
                missing.setdefault(skill, {}).setdefault(member.target or "", []).append(levels)
        order = sorted(missing, key=lambda skill: (-sum(map(sum, missing[skill].values())), skill))
        return {skill: {track: fmean(levels) for track, levels in missing[skill].items()} for skill in order}
