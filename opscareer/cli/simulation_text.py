"""What `simulate` prints: every figure in plain words, with the limit that it must keep beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from opscareer.app.simulating.claims import Claim, ClaimName, claims
from opscareer.app.simulating.drawn_learners import CARELESS_PEOPLE
from opscareer.app.simulating.figures import (
    LEAST_IN_BAND,
    LEAST_OF_TRACK,
    AdaptiveFigures,
    Figures,
    Reliability,
    Stability,
)
from opscareer.app.simulating.simulation import RETAKES, Responses
from opscareer.knowledge.pack import Pack
from opscareer.matching.sentences import track_name
from opscareer.wording import Language, phrase


def drawn_head(figures: Figures, pack: Pack, seed: int, language: Language) -> list[str]:
    """Who the made-up learners are."""
    how = {"careless": percent(CARELESS_PEOPLE, language), "sittings": 1 + RETAKES}
    title = phrase("simulate.title-drawn", language, seed=seed, **_counts(figures, pack))
    return [title, phrase("simulate.how-drawn", language, **how)]


def responses_head(found: Responses, file: Path, pack: Pack, language: Language) -> list[str]:
    """Whose answers they are."""
    lines = [
        phrase("simulate.title-responses", language, file=file, **_counts(found.figures, pack)),
        phrase("simulate.how-read", language, complete=found.figures.complete),
    ]
    if found.left_out:
        lines.append(phrase("simulate.left-out", language, count=found.left_out))
    return lines


def _counts(figures: Figures, pack: Pack) -> dict[str, object]:
    manifest = pack.manifest
    return {
        "learners": figures.learners,
        "questions": figures.questions,
        "pack": manifest.id,
        "version": manifest.version,
    }


def figures_text(figures: Figures, pack: Pack, language: Language) -> Iterator[str]:
    """The figures, part by part."""
    limits = {claim.name: _limit(claim, language) for claim in claims(figures)}
    yield from _part("full", language)
    yield _line(_told("ties", language), percent(figures.ties_first, language), language, limits["ties"])
    for verdict, share in figures.verdicts.items():
        yield _line(_told(f"verdict-{verdict}", language), percent(share, language), language)
    yield _line(_told("flips", language), percent(figures.one_step_flips, language), language, limits["flips"])
    when_clear = percent(figures.one_step_flips_when_clear, language)
    yield _line(_told("flips-clear", language), when_clear, language, limits["flips-clear"])
    yield from _part("adaptive", language)
    yield from _adaptive(figures.adaptive, limits, pack, language)
    if figures.stability:
        yield from _part("stability", language)
        yield from _stability(figures.stability, limits["gap"], language)
    if figures.stability_of_adaptive:
        yield from _part("stability-adaptive", language)
        yield from _stability(figures.stability_of_adaptive, limits["gap-adaptive"], language)
    yield from _part("reliability", language)
    yield from _reliability(figures, pack, language)


def _adaptive(found: AdaptiveFigures, limits: dict[ClaimName, str], pack: Pack, language: Language) -> Iterator[str]:
    quarter, half, three_quarters = found.quartiles
    yield _line(_told("length", language), percent(half, language), language, limits["length"])
    yield _line(
        _told("length-quartiles", language),
        f"{percent(quarter, language)}, {percent(three_quarters, language)}",
        language,
    )
    clear, steady, everybody = found.clear, found.steady, found.everybody
    told = phrase("simulate.agreement-clear", language, count=clear.learners)
    yield _line(told, percent(clear.share, language), language, limits["agreement-clear"])
    least = percent(clear.least, language)
    yield _line(
        phrase("simulate.agreement-least", language, least=LEAST_OF_TRACK), least, language, limits["agreement-least"]
    )
    for track, (share, count) in clear.per_track.items():
        name = phrase("simulate.agreement-track", language, track=track_name(track, pack, language), count=count)
        yield _line(f"  {name}", percent(share, language), language)
    told = phrase("simulate.agreement-steady", language, count=steady.learners)
    yield _line(told, percent(steady.share, language), language)
    told = phrase("simulate.agreement-everybody", language, count=everybody.learners)
    yield _line(told, percent(everybody.share, language), language)
    yield _line(_told("promised", language), percent(found.promised, language), language)
    yield _line(_told("kept", language), percent(found.kept, language), language)


def _stability(found: Stability, limit: str, language: Language) -> Iterator[str]:
    yield _line(_told("retake", language), percent(found.agreement, language), language)
    told = phrase("simulate.gap", language, least=LEAST_IN_BAND)
    yield _line(told, percent(found.largest_gap, language), language, limit)
    for band in found.bands:
        told = phrase(
            "simulate.band",
            language,
            low=percent(band.low, language, digits=0),
            high=percent(band.high, language, digits=0),
            count=band.learners,
            predicted=percent(band.predicted, language),
            observed=percent(band.observed, language),
        )
        yield f"    {told}"


def _reliability(figures: Figures, pack: Pack, language: Language) -> Iterator[str]:
    yield f"  {_told('ways-responses' if figures.stability is None else 'ways', language)}"
    for trait, found in figures.reliability.items():
        counted = f" (n = {found.learners})" if figures.stability is None else ""
        yield f"    {_ways(found, once=figures.stability is None)}  {pack.traits[trait].name.said(language)}{counted}"


def _ways(found: Reliability, *, once: bool) -> str:
    ways = (found.alpha, found.split_halves) if once else (found.retest, found.alpha, found.split_halves, found.truth)
    return "  ".join("   –" if value is None else f"{value:.2f}" for value in ways)


def _limit(claim: Claim, language: Language) -> str:
    """The limit and whether it is kept."""
    if claim.reached is None:
        return ""
    key = "none" if claim.limit == 0 else "at-most" if claim.at_most else "at-least"
    limit = phrase(f"simulate.{key}", language, limit=percent(claim.limit, language, digits=0))
    reached = phrase("simulate.reached" if claim.reached else "simulate.missed", language)
    return phrase("simulate.line", language, told=limit, value=reached)


def _part(name: str, language: Language) -> Iterator[str]:
    yield from ("", phrase("simulate.head", language, part=_told(f"part-{name}", language)))


def _line(told: str, value: str, language: Language, limit: str = "") -> str:
    shown = phrase("simulate.limited", language, value=value, limit=limit) if limit else value
    return f"  {phrase('simulate.line', language, told=told, value=shown)}"


def _told(name: str, language: Language) -> str:
    return phrase(f"simulate.{name}", language)


def percent(value: float | None, language: Language, digits: int = 1) -> str:
    """A share as per cent; None is said to be too little to tell."""
    if value is None:
        return _told("not-told", language)
    return phrase("simulate.percent", language, number=f"{100 * value:.{digits}f}")
