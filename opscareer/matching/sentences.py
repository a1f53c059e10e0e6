"""Results in words, in both languages: sentences come first, numbers beside them."""

from __future__ import annotations

from opscareer.assessment.learner import NEUTRAL
from opscareer.knowledge.graph import kind_and_id
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import (
    Band,
    Contribution,
    Eligibility,
    Gap,
    MatchResult,
    OpenRoute,
    Readiness,
    TrackMatch,
)
from opscareer.wording import Language, joined, phrase

REASONS = 3


def headline(result: MatchResult, pack: Pack, language: Language) -> str:
    """The result in one sentence, without a full stop."""
    names = [track_name(match.track, pack, language) for match in result.first_group]
    if result.verdict == "clear":
        return phrase("match.clear", language, track=names[0])
    if result.verdict == "tie":
        return _capital(phrase("match.tie", language, tracks=joined(names, language)))
    return phrase("match.cannot-tell", language)


def certainty(result: MatchResult, pack: Pack, language: Language) -> str:
    """How sure the headline is, or what to do while it is not."""
    if result.verdict == "tie":
        return phrase("match.certainty-tie", language)
    if result.verdict == "cannot-tell":
        return phrase(f"match.certainty-{result.doubt}", language)
    first, *others = result.matches
    often = out_of_ten(first.stability)
    if not others:
        return phrase("match.certainty-alone", language, often=often)
    return phrase("match.certainty-clear", language, often=often, second=track_name(others[0].track, pack, language))


def out_of_ten(share: float) -> int:
    """A share as so many of ten; never 0 or 10, which would claim to be certain."""
    return min(9, max(1, round(share * 10)))


def place_words(match: TrackMatch, result: MatchResult) -> str:
    """A track's rank as far as one can be given: `=1` where a place is shared, nothing where nothing can be told."""
    if result.verdict == "cannot-tell":
        return ""
    if match.tied:
        return "=1"
    is_shared = sum(other.rank == match.rank for other in result.matches) > 1
    return f"={match.rank}" if is_shared else str(match.rank)


def group_words(match: TrackMatch, result: MatchResult, language: Language) -> str:
    """That a track cannot be told apart from the first, and how often it would be first; else nothing."""
    if result.verdict != "tie" or not match.tied:
        return ""
    often = retake_words(match.stability, language)
    return phrase("match.not-told-apart", language, often=often)


def strongest_reasons(match: TrackMatch) -> tuple[Contribution, ...]:
    """The answers that speak most for the track: at most three, one a trait, so that they tell different things."""
    strongest: dict[str, Contribution] = {}
    for part in match.contributions:
        if part.tenths > 0:
            strongest.setdefault(part.trait, part)
    return tuple(strongest.values())[:REASONS]


def counter_reason(match: TrackMatch) -> Contribution | None:
    """The answer that speaks most against the track, if any does."""
    return next((part for part in match.contributions if part.tenths < 0), None)


def reason(contribution: Contribution, pack: Pack, language: Language) -> str:
    """What the answer was and by which way of the skill graph it counts; the number stands elsewhere."""
    nodes = dict(kind_and_id(name) for name in contribution.path)
    track = _inside(track_name(nodes["track"], pack, language), language)
    skill = pack.skills[nodes["skill"]].name.said(language) if "skill" in nodes else ""
    duty = _duty(nodes["duty"], pack, language) if "duty" in nodes else ""
    return phrase(
        f"match.{_kind_of_reason(contribution, pack, by_skill=bool(skill))}",
        language,
        said=quoted(contribution.question, contribution.answer, pack, language),
        track=track,
        Track=_capital(track),
        skill=_inside(skill, language),
        duty=duty,
        trait=_inside(pack.traits[contribution.trait].name.said(language), language),
    )


def _duty(duty: str, pack: Pack, language: Language) -> str:
    """What a duty is, by the name of its node: `track/duty`."""
    track, _, name = duty.partition("/")
    return next(one.text.said(language) for one in pack.tracks[track].duties if one.id == name)


def _kind_of_reason(contribution: Contribution, pack: Pack, *, by_skill: bool) -> str:
    """Which sentence tells a reason: for or against, through a skill or directly, for more of the trait or for less."""
    speaks_for = contribution.tenths >= 0
    way = "skill" if by_skill else "direct"
    shows_trait = pack.questions[contribution.question].keys[contribution.trait] * (contribution.answer - NEUTRAL) > 0
    return f"{'reason' if speaks_for else 'counter'}-{way}{'' if shows_trait == speaks_for else '-less'}"


def quoted(question: str, answer: int, pack: Pack, language: Language) -> str:
    """What a person answered to a statement, in their own words and nobody else's, as a whole sentence."""
    statement = pack.questions[question].text.said(language)
    return phrase(
        "match.said",
        language,
        statement=statement.removesuffix("。"),
        answer=answer_words(answer, language),
    )


def answer_words(answer: int, language: Language) -> str:
    """One of the five points in words."""
    return phrase(f"match.answer-{answer}", language)


def band_words(band: Band, language: Language) -> str:
    """A band in words."""
    return phrase(f"match.band-{band}", language)


def chance_words(share: float, language: Language) -> str:
    """What random answers would give: `1 in 30 by chance`."""
    if share < 0.001:
        return phrase("match.chance-rare", language)
    if share > 0.34:
        return phrase("match.chance-share", language, often=out_of_ten(share))
    return phrase("match.chance-one-in", language, often=_rounded(1 / share))


def _rounded(number: float) -> int:
    """A number as people say it, to one figure above ten: 8, 30, 900. More would claim to know more."""
    step = 100 if number >= 100 else 10 if number >= 10 else 1
    return round(number / step) * step


def readiness_words(readiness: Readiness, language: Language) -> str:
    """Levels held of levels needed."""
    return phrase("match.readiness", language, have=readiness.have, need=readiness.need)


def eligibility_words(eligibility: Eligibility, language: Language) -> str:
    """How many routes are open and how soon the shortest could end."""
    if not eligibility.known:
        return phrase("match.eligibility-unknown", language)
    if not eligibility.routes:
        return phrase("match.eligibility-none", language)
    months = eligibility.routes[0].least_months
    key = "match.eligibility-some" if months else "match.eligibility-own-pace"
    return phrase(key, language, count=len(eligibility.routes), months=months)


def gap_lines(readiness: Readiness, pack: Pack, language: Language) -> list[str]:
    """Each skill of the position with the level held and the level asked for, what is missing most first."""
    return [
        phrase(
            "match.level" if gap.missing else "match.level-held",
            language,
            skill=pack.skills[gap.skill].name.said(language),
            have=gap.have,
            need=gap.need,
        )
        for gap in most_missing(readiness)
    ]


def most_missing(readiness: Readiness) -> list[Gap]:
    """The skills of a position, what is missing most first; those that are alike stay in the position's order."""
    return sorted(readiness.gaps, key=lambda gap: -gap.missing)


def route_lines(eligibility: Eligibility, pack: Pack, language: Language) -> list[str]:
    """Each open route with the time it takes, shortest first."""
    return [_route_words(route, pack.routes[route.route].name.said(language), language) for route in eligibility.routes]


def _route_words(route: OpenRoute, name: str, language: Language) -> str:
    least, most = route.least_months, route.most_months
    if not most:
        return phrase("match.route-own-pace", language, route=name)
    if least and least < most:
        return phrase("match.route", language, route=name, least=least, most=most)
    return phrase("match.route-exact" if least else "match.route-up-to", language, route=name, count=most)


def retake_words(stability: float, language: Language) -> str:
    """How often a track would come first if the questions were taken again."""
    if stability < 0.05:
        return phrase("match.retake-rare", language)
    return phrase("match.retake", language, often=out_of_ten(stability))


def track_name(track: str, pack: Pack, language: Language) -> str:
    """A track's name."""
    return pack.tracks[track].name.said(language)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _inside(name: str, language: Language) -> str:
    """A name as it stands inside an English sentence: small at the beginning, unless it is an abbreviation."""
    return name[:1].lower() + name[1:] if language == "en" and not name[:2].isupper() else name
