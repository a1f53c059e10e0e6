"""One person of a class: results and plan worked out and printed, and what the summary needs of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from opscareer.app.classpack.wish import ClassWish, Task
from opscareer.app.guidance import PlanWish, match, plan_for, wish_of, write_pdf
from opscareer.app.roster.read_list import are_settled
from opscareer.assessment.learner import Learner
from opscareer.assessment.quality import Kind, findings
from opscareer.assessment.scoring import held_levels
from opscareer.knowledge.pack import Pack
from opscareer.matching.entry import eligibility_for, readiness_for
from opscareer.matching.results import MatchResult
from opscareer.planning.plan import StudyPlan, Unreachable
from opscareer.reports.class_content import Member, PlanInShort


def make_member(pack: Pack, task: Task, wish: ClassWish, folder: Path) -> Member:
    """Work a person out, write their print into a folder, and tell what came out. Raises OSError."""
    learner = task.person.learner
    result = match(pack, learner)
    plan, unreachable = _plan(pack, learner, _wish(task, wish, result))
    write_pdf(folder / task.file, pack, learner, result, plan, wish.wanted)
    target = _target(task, wish, result)
    position = pack.tracks[target].first_position if target else None
    gaps = readiness_for(position, held_levels(pack, learner)).gaps if position else ()
    (settled,) = are_settled(pack, [learner])
    return Member(
        number=task.person.number,
        line=task.person.line,
        label=task.label,
        group=task.person.group,
        file=task.file,
        answered=len(learner.answers),
        asked=len(pack.questions),
        settled=settled,
        verdict=result.verdict,
        doubt=result.doubt,
        first=tuple(each.track for each in result.first_group) if result.verdict != "cannot-tell" else (),
        stability=round(result.matches[0].stability, 4) if result.matches else 0.0,
        findings=_findings(pack, learner, wish),
        target=target,
        position=position.id if position else None,
        gaps={gap.skill: gap.missing for gap in gaps},
        no_route=has_no_route(pack, learner, target),
        unreachable=unreachable,
        plan=PlanInShort.of(plan) if plan else None,
    )


def failed_member(task: Task, fault: str) -> Member:
    """A person who could not be worked out, and why."""
    return Member(
        number=task.person.number, line=task.person.line, label=task.label, group=task.person.group, fault=fault
    )


def _target(task: Task, wish: ClassWish, result: MatchResult) -> str | None:
    """The track aimed at: named in the row, named for all, or the first match where the answers tell one."""
    named = task.person.track or wish.track
    if named or result.verdict == "cannot-tell":
        return named
    return result.matches[0].track


def _wish(task: Task, wish: ClassWish, result: MatchResult) -> PlanWish | None:
    target = _target(task, wish, result)
    if target is None:
        return None
    learner = task.person.learner
    said = wish_of(learner, target, wish.start)
    hours = learner.hours_per_week or wish.hours_per_week or said.hours_per_week
    return replace(said, hours_per_week=hours, deadline=wish.deadline or said.deadline)


def _plan(pack: Pack, learner: Learner, wish: PlanWish | None) -> tuple[StudyPlan | None, dict[str, int]]:
    """The plan, if there is one, and the levels that nothing supplies, if that is why not."""
    if wish is None:
        return None, {}
    try:
        return plan_for(pack, learner, wish), {}
    except Unreachable as impossible:
        return None, dict(impossible.missing)


def _findings(pack: Pack, learner: Learner, wish: ClassWish) -> tuple[Kind, ...]:
    """What stands out in the answers; too few are told as unfinished."""
    found = findings(pack, learner.answers, {}, wish.wanted.languages[0], settled=True)
    return tuple(dict.fromkeys(finding.kind for finding in found))


def has_no_route(pack: Pack, learner: Learner, target: str | None) -> bool:
    """Whether no route leads from the education stage told to the target."""
    if target is None:
        return False
    entry = eligibility_for(pack, target, learner.stage)
    return entry.known and not entry.routes
