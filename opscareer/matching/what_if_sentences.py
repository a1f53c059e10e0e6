"""What would change a result, in words: the smallest change, quoting each statement with the old and the new answer."""

from __future__ import annotations

from opscareer.knowledge.pack import Pack
from opscareer.matching.sentences import answer_words, track_name
from opscareer.matching.what_if import Change, OutOfReach, Overtaking, WhatIf
from opscareer.wording import Language, joined, phrase, written_tenths

FEW = 3
"""Answers up to which a change is told one by one; beyond it is only told how many it takes."""


def smallest_change_lines(found: WhatIf, pack: Pack, language: Language) -> list[str]:
    """What would put another track first: a sentence, the changes if they are few, and that nothing smaller does it."""
    smallest = found.smallest
    lines = []
    if found.sharing:
        names = joined([track_name(track, pack, language) for track in found.sharing], language)
        lines.append(phrase("whatif.shared", language, tracks=names))
    if smallest is None:
        return [*lines, phrase("whatif.never", language)]
    if smallest.answers > FEW:
        return [*lines, phrase("whatif.many", language, count=smallest.answers)]
    winner = track_name(smallest.after[0].track, pack, language)
    lines.append(phrase("whatif.few", language, count=smallest.answers, track=winner))
    lines += [change_words(change, pack, language) for change in smallest.changes]
    return [*lines, phrase("whatif.smallest", language)]


def rival_lines(rival: Overtaking | OutOfReach, first: str, pack: Pack, language: Language) -> list[str]:
    """What would put one track before the first: a sentence, and the changes if they are few."""
    names = {"track": track_name(rival.rival, pack, language), "first": track_name(first, pack, language)}
    if isinstance(rival, OutOfReach):
        lead, most = (written_tenths(tenths).lstrip("+") for tenths in (rival.lead_tenths, rival.most_tenths))
        return [phrase("whatif.never-before", language, lead=lead, most=most, **names)]
    if rival.answers > FEW:
        return [phrase("whatif.many-before", language, count=rival.answers, **names)]
    told = phrase("whatif.few-before", language, count=rival.answers, **names)
    return [told, *(change_words(change, pack, language) for change in rival.changes)]


def change_words(change: Change, pack: Pack, language: Language) -> str:
    """One changed answer: the statement, the old answer and the new one."""
    return phrase(
        "whatif.change",
        language,
        statement=pack.questions[change.question].text.said(language).removesuffix("。"),
        before=answer_words(change.before, language),
        after=answer_words(change.after, language),
    )
