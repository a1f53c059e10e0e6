"""Results as text for a terminal, in either language: all tracks, or one of them with everything behind it."""

from __future__ import annotations

from collections.abc import Iterator

from opscareer import __version__
from opscareer.cli.marks import MARKS
from opscareer.knowledge.pack import Pack
from opscareer.matching.order import NAMES, ORDERS, Order, in_order
from opscareer.matching.results import MatchResult, TrackMatch
from opscareer.matching.sentences import (
    answer_words,
    band_words,
    certainty,
    chance_words,
    counter_reason,
    eligibility_words,
    gap_lines,
    group_words,
    headline,
    place_words,
    readiness_words,
    reason,
    route_lines,
    strongest_reasons,
    track_name,
)
from opscareer.matching.trait_sums import trait_sums
from opscareer.matching.what_if import WhatIf
from opscareer.matching.what_if_sentences import smallest_change_lines
from opscareer.wording import Language, phrase, written_tenths


def result_text(
    result: MatchResult, pack: Pack, language: Language, found: WhatIf | None = None, order: Order = "fit"
) -> str:
    """What `match` prints; with what would change the result, if that was `found` and there is a ranking to change."""
    lines = [headline(result, pack, language), certainty(result, pack, language), ""]
    if order != "fit":
        lines += [phrase("match.in-order", language, number=phrase(NAMES[order], language)), ""]
    for match in in_order(result.matches, order):
        lines += [*_match(match, result, pack, language), ""]
    if found is not None and result.verdict != "cannot-tell":
        lines += [*smallest_change_lines(found, pack, language), ""]
    return "\n".join([*lines, *_meanings(language), "", provenance(result, pack)])


def track_text(match: TrackMatch, result: MatchResult, pack: Pack, language: Language) -> str:
    """What `match --track` prints: one track with its levels, its routes and the exact sum of its fit."""
    lines = [*_match(match, result, pack, language), ""]
    lines += [phrase("match.levels-title", language), *_points(gap_lines(match.readiness, pack, language)), ""]
    routes = route_lines(match.eligibility, pack, language) or [eligibility_words(match.eligibility, language)]
    lines += [phrase("match.routes-title", language), *_points(routes), ""]
    lines += [*_sum(match, pack, language), "", *_meanings(language), "", provenance(result, pack)]
    return "\n".join(lines)


def provenance(result: MatchResult, pack: Pack) -> str:
    """The three things that decide a result: program, pack and answers."""
    manifest = pack.manifest
    return (
        f"OpsCareer {__version__} · {manifest.id} {manifest.version} ({pack.hash[:8]}) · "
        f"answers {result.answers_digest[:8]}"
    )


def _match(match: TrackMatch, result: MatchResult, pack: Pack, language: Language) -> Iterator[str]:
    """The name with what can be said of its place, the three numbers, and the reasons."""
    mark, name = MARKS[pack.tracks[match.track].mark], track_name(match.track, pack, language)
    band = f"{band_words(match.band, language)} · {chance_words(match.chance, language)}"
    group = group_words(match, result, language)
    yield " ".join(part for part in (place_words(match, result), mark, name) if part) + f"  ({band})"
    if group:
        yield f"    {group}"
    values = (
        written_tenths(match.fit_tenths),
        readiness_words(match.readiness, language),
        eligibility_words(match.eligibility, language),
    )
    numbers = [_labelled(NAMES[number], value, language) for number, value in zip(ORDERS, values, strict=True)]
    yield f"    {' · '.join(numbers)}"
    against = counter_reason(match)
    for part in [*strongest_reasons(match), *([against] if against else [])]:
        yield f"    {written_tenths(part.tenths):>6}  {reason(part, pack, language)}"


def _sum(match: TrackMatch, pack: Pack, language: Language) -> Iterator[str]:
    """What each trait adds, then what each answer adds; both come to the fit."""
    fit = f"{written_tenths(match.fit_tenths):>6}  {phrase('chart.contributions-sum', language)}"
    yield phrase("match.sum-by-trait", language)
    for one in trait_sums(match):
        yield f"    {written_tenths(one.tenths):>6}  {pack.traits[one.trait].name.said(language)}"
    yield f"    {fit}"
    yield ""
    yield phrase("match.sum-by-answer", language)
    counting = [part for part in match.contributions if part.tenths]
    for part in counting:
        statement, answer = pack.questions[part.question].text.said(language), answer_words(part.answer, language)
        said = phrase("match.answered", language, statement=statement.removesuffix("。"), answer=answer)
        yield f"    {written_tenths(part.tenths):>6}  {said}"
    silent = len(match.contributions) - len(counting)
    if silent:
        yield f"    {written_tenths(0):>6}  {phrase('match.sum-zero', language, count=silent)}"
    yield f"    {fit}"


def _meanings(language: Language) -> list[str]:
    """What each of the numbers means, where its zero is, and that they are kept apart."""
    named = (*(NAMES[number] for number in ORDERS), "match.chance")
    told = [_labelled(name, phrase(f"{name}-means", language), language) for name in named]
    return [*told, phrase("match.never-multiplied", language), phrase("match.zero-means", language)]


def _labelled(name: str, value: str, language: Language) -> str:
    return phrase("match.labelled", language, name=phrase(name, language), value=value)


def _points(lines: list[str]) -> list[str]:
    return [f"  - {line}" for line in lines]
