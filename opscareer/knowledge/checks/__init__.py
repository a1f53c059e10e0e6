"""The rules a pack must keep. Each rule is a generator of problems; `check` runs them all."""

from __future__ import annotations

from opscareer.knowledge.checks.glossary import avoided_words
from opscareer.knowledge.checks.handbook import calculators, carriers_of_facts, sections_without_facts
from opscareer.knowledge.checks.identity import duplicate_ids, duplicate_parts, listed_twice
from opscareer.knowledge.checks.learning import (
    modules_that_never_start,
    order_of_teaching,
    prerequisite_cycles,
    unreachable_tracks,
)
from opscareer.knowledge.checks.names import dangling, unknown_sections
from opscareer.knowledge.checks.redundancy import redundant_prerequisites, redundant_requirements
from opscareer.knowledge.checks.rule import Rule, told
from opscareer.knowledge.checks.tracks import (
    ladders_that_descend,
    months_the_wrong_way_round,
    neighbours_of_one_side,
    occupations,
    projects_that_miss_a_stage,
    stages_without_duties,
)
from opscareer.knowledge.checks.two_ways import single_ways
from opscareer.knowledge.checks.usage import (
    missing_kinds,
    thin_traits,
    unneeded_modules,
    unused_metrics,
    unused_skills,
    unweighted_traits,
)
from opscareer.knowledge.draft import Draft
from opscareer.problems import Problem, has_errors

_OF_WHAT_WAS_READ: tuple[Rule, ...] = (duplicate_ids, duplicate_parts, listed_twice)
_OF_ALL_RECORDS: tuple[Rule, ...] = (
    dangling,
    unknown_sections,
    missing_kinds,
    order_of_teaching,
    prerequisite_cycles,
    months_the_wrong_way_round,
    ladders_that_descend,
    occupations,
    calculators,
    carriers_of_facts,
    sections_without_facts,
    avoided_words,
)
_OF_A_SOUND_PACK: tuple[Rule, ...] = (
    modules_that_never_start,
    unreachable_tracks,
    single_ways,
    redundant_prerequisites,
    redundant_requirements,
    unused_skills,
    unneeded_modules,
    unused_metrics,
    unweighted_traits,
    thin_traits,
    stages_without_duties,
    projects_that_miss_a_stage,
    neighbours_of_one_side,
)


def check(draft: Draft, *, complete: bool) -> list[Problem]:
    """All problems of a pack's records, at most `MOST_TOLD` of one kind.

    With `complete` False some files could not be read: then only what does not depend on them is checked, so that one
    fault is not reported a hundred times as missing records. In the same way the rules that follow names from record
    to record wait until all names lead somewhere.
    """
    problems = _found(_OF_WHAT_WAS_READ, draft)
    if complete:
        problems += _found(_OF_ALL_RECORDS, draft)
        if not has_errors(problems):
            problems += _found(_OF_A_SOUND_PACK, draft)
    return problems


def _found(rules: tuple[Rule, ...], draft: Draft) -> list[Problem]:
    return [problem for rule in rules for problem in told(rule(draft))]
