"""Sentences about a sitting: why it is over, what stands out in the answers, and what changed since another one."""

from __future__ import annotations

from math import ceil

from opscareer.assessment.change import Change
from opscareer.assessment.next_question import Step
from opscareer.assessment.quality import Finding
from opscareer.knowledge.pack import Pack
from opscareer.wording import Language, joined, phrase

_BY_CHANCE = 0.05
"""The share of unchanged traits and fits that seem to have changed (`change.RELIABLE`)."""
_MOST_OFTEN = 9
"""Certainty is never told as ten times of ten."""
_EARLY = 12
"""Questions before which nothing is said of how sure the outcome is."""
_NEARLY = 0.9
"""The certainty from which half of all simulated adaptive sittings need fewer than ten more questions."""
_ROUNDED = 5
"""What is left of an adaptive sitting is an estimate, told as a multiple of this."""


def step_words(step: Step, language: Language) -> str:
    """How sure the outcome is by now and how much is left to ask, or why the sitting is over.

    No track is named while the sitting goes on, so that it sways no answer.
    """
    if step.reason is None:
        return phrase("assess.going-on", language, sure=_sure(step, language), left=_left(step, language))
    if step.reason in ("settled", "tie"):
        often = min(_MOST_OFTEN, round(10 * step.certainty))
        values = {"often": often} if step.reason == "settled" else {}
        return phrase(f"assess.{step.reason}", language, count=step.open, **values)
    if step.reason == "all-asked" and step.skipped:
        return phrase("assess.all-asked-but-skipped", language, count=step.skipped)
    return phrase(f"assess.{step.reason}", language)


def _sure(step: Step, language: Language) -> str:
    if step.answered < _EARLY:
        return phrase("assess.sure-early", language)
    return phrase("assess.sure-nearly" if step.certainty >= _NEARLY else "assess.sure-close", language)


def _left(step: Step, language: Language) -> str:
    """The full form knows what is left; of the adaptive one it is told roughly, and never grows."""
    left = step.likely_total - step.answered - step.skipped
    if left == step.open:
        return phrase("assess.left-exactly", language, count=left)
    if step.answered >= _EARLY and step.certainty >= _NEARLY:
        return phrase("assess.left-few", language)
    return phrase("assess.left-about", language, count=min(step.open, _ROUNDED * ceil(left / _ROUNDED)))


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


def left_out_words(change: Change, pack: Pack, language: Language) -> str:
    """The traits that were not asked in both sittings, in a sentence; empty where all were, or none."""
    compared = {one.trait for one in change.traits}
    missing = [trait.short.said(language) for trait in pack.traits.values() if trait.id not in compared]
    if not missing or not compared:
        return ""
    return phrase("history.left-out", language, traits=joined(missing, language))
