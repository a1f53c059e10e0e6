"""Results in words, in both languages: sentences come first, numbers beside them."""

from __future__ import annotations

from typing import Literal

from opscareer.assessment.adaptive import LEAST_ANSWERS
from opscareer.assessment.learner import NEUTRAL
from opscareer.knowledge.graph import kind_and_id
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import Band, Contribution, Eligibility, MatchResult, OpenRoute, Readiness, TrackMatch
from opscareer.wording import Language, joined, phrase

REASONS = 3
Doubt = Literal["few", "same", "flat"]


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
        return phrase(f"match.certainty-{why_not_told(result)}", language)
    first, *others = result.matches
    often = out_of_ten(first.stability)
    if not others:
        return phrase("match.certainty-alone", language, often=often)
    return phrase("match.certainty-clear", language, often=often, second=track_name(others[0].track, pack, language))


def why_not_told(result: MatchResult) -> Doubt:
    """What a verdict of `cannot-tell` rests on: too few answers, one and the same everywhere, or all tracks alike."""
    given = {part.answer for match in result.matches for part in match.contributions}
    if len(given) <= 1:
        answered = sorted(score.answered for score in result.profile.traits.values())
        return "same" if answered[len(answered) // 2] >= LEAST_ANSWERS else "few"
    return "flat" if len(result.first_group) == len(result.matches) else "few"


def out_of_ten(share: float) -> int:
    """A share as so many of ten; never 0 or 10, which would claim to be certain."""
    return min(9, max(1, round(share * 10)))


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
        said=retold(contribution.question, contribution.answer, pack, language),
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
    kind = "reason" if contribution.tenths >= 0 else "counter"
    if by_skill:
        return f"{kind}-skill"
    shows_trait = pack.questions[contribution.question].keys[contribution.trait] * (contribution.answer - NEUTRAL) > 0
    asks_for_it = shows_trait == (contribution.tenths >= 0)
    return f"{kind}-direct" if asks_for_it else f"{kind}-direct-less"


def retold(question: str, answer: int, pack: Pack, language: Language) -> str:
    """An answer retold in the second person as a whole sentence."""
    asked = pack.questions[question]
    if answer == NEUTRAL:
        return phrase("match.neutral", language, statement=asked.text.said(language))
    return (asked.agree if answer > NEUTRAL else asked.disagree).said(language)


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
