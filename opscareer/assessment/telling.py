"""Sentences about a sitting: why it is over, what stands out in the answers, and what changed since another one."""

from __future__ import annotations

from opscareer.assessment.change import Change
from opscareer.assessment.next_question import Step
from opscareer.assessment.quality import Finding
from opscareer.knowledge.pack import Pack
from opscareer.wording import Language, phrase

_BY_CHANCE = 0.05
"""The share of unchanged traits and fits that seem to have changed (`change.RELIABLE`)."""
_MOST_OFTEN = 9
"""Certainty is never told as ten times of ten."""


def step_words(step: Step, language: Language) -> str:
    """Whether more answers would help, or why the sitting is over."""
    if step.reason is None:
        return phrase("assess.going-on", language)
    if step.reason in ("settled", "tie"):
        often = min(_MOST_OFTEN, round(10 * step.certainty))
        values = {"often": often} if step.reason == "settled" else {}
        return phrase(f"assess.{step.reason}", language, count=step.open, **values)
    if step.reason == "all-asked" and step.skipped:
        return phrase("assess.all-asked-but-skipped", language, count=step.skipped)
    return phrase(f"assess.{step.reason}", language)


def finding_words(finding: Finding, language: Language) -> tuple[str, str]:
    """What stands out, and what to do about it."""
    key = f"assess.quality-{finding.kind}"
    told = phrase(key, language, count=finding.count, total=finding.total)
    return told, phrase(f"{key}-what-to-do", language)


def change_words(change: Change, pack: Pack, language: Language) -> tuple[str, ...]:
    """What changed by more than measurement error, a sentence each, and at the end what chance alone would show."""
    if not change.traits:
        return (phrase("assess.change-apart", language),)
    sentences = [
        phrase(
            "assess.change-more" if one.difference > 0 else "assess.change-less",
            language,
            trait=pack.traits[one.trait].name.said(language),
        )
        for one in change.reliable_traits
    ]
    sentences += [
        phrase(
            "assess.change-fit-up" if one.difference > 0 else "assess.change-fit-down",
            language,
            track=pack.tracks[one.track].name.said(language),
        )
        for one in change.reliable_tracks
    ]
    if not sentences:
        return (phrase("assess.change-none", language),)
    total = len(change.traits) + len(change.tracks)
    return (*sentences, phrase("assess.change-chance", language, count=round(_BY_CHANCE * total), total=total))
