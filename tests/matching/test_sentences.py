from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import EDUCATIONS, Track
from opscareer.matching.match import match
from opscareer.matching.results import Contribution, Eligibility, Gap, MatchResult, OpenRoute, Readiness
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
    out_of_ten,
    place_words,
    quoted,
    readiness_words,
    reason,
    retake_words,
    route_lines,
    strongest_reasons,
)
from opscareer.wording import LANGUAGES, Language
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs
from tests.matching.test_match import sample
from tests.shipped import pack

QUESTIONS = tuple(pack().questions)
languages = pytest.mark.parametrize("language", LANGUAGES)


def matched(answers: dict[str, int], of: Pack | None = None) -> MatchResult:
    return match(of or pack(), Learner(answers=answers))


def assert_said(sentence: str, language: Language) -> None:
    assert sentence.strip() == sentence != ""
    assert "{" not in sentence
    assert "}" not in sentence
    assert language == "en" or any("\u4e00" <= sign <= "\u9fff" for sign in sentence)


def everything_said(result: MatchResult, of: Pack, language: Language) -> list[str]:
    said = [headline(result, of, language), certainty(result, of, language)]
    for one in result.matches:
        said += [band_words(one.band, language), chance_words(one.chance, language)]
        said += [readiness_words(one.readiness, language), eligibility_words(one.eligibility, language)]
        said += [reason(part, of, language) for part in one.contributions]
        said += [quoted(part.question, part.answer, of, language) for part in one.contributions]
        said += gap_lines(one.readiness, of, language)
        said += [answer_words(part.answer, language) for part in one.contributions]
    return said


@fewer
@given(any_answers(pack()), st.sampled_from([*EDUCATIONS, None]), st.sampled_from(LANGUAGES))
def test_that_everything_is_said_in_whole_sentences(answers: dict[str, int], stage: object, language: Language) -> None:
    learner = Learner(answers=answers, stage=stage)  # type: ignore[arg-type]
    for sentence in everything_said(match(pack(), learner), pack(), language):
        assert_said(sentence, language)


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small))), st.sampled_from(LANGUAGES))
def test_that_any_pack_can_be_spoken_of(case: tuple[Pack, dict[str, int]], language: Language) -> None:
    small, answers = case
    for sentence in everything_said(matched(answers, small), small, language):
        assert sentence
        assert "{" not in sentence


def test_that_a_clear_result_names_the_track_and_the_second() -> None:
    result = match(pack(), sample("user-operation"))
    assert headline(result, pack(), "en") == "User operation suits you best"
    assert headline(result, pack(), "zh") == "用户运营最适合你"
    second = pack().tracks[result.matches[1].track].name.en
    assert certainty(result, pack(), "en") == f"It would still come first in 9 of 10 retakes. {second} comes next."


def test_that_a_tie_names_all_that_share_the_first_place() -> None:
    alike = pack_of({"alpha": {"t-a": 5}, "beta": {"t-a": 5}, "gamma": {"t-b": 5}})
    answers = {f"t-a-{n}": 5 if n % 2 else 1 for n in range(1, 6)} | {f"t-b-{n}": 3 for n in range(1, 6)}
    result = matched(answers, alike)
    assert headline(result, alike, "en") == "Alpha and Beta suit you about equally"
    assert headline(result, alike, "zh").startswith("《Alpha》和《Beta》")
    assert certainty(result, alike, "en").startswith("Asked again, another of them could well come first")


@pytest.mark.parametrize(
    ("answers", "beginning"),
    [
        ({}, "Too few questions"),
        (dict.fromkeys(QUESTIONS[:13], 5), "Too few questions"),
        (dict.fromkeys(QUESTIONS, 3), "Every question got the same answer"),
        (dict.fromkeys(QUESTIONS, 5), "Every question got the same answer"),
        ({name: 4 + n // 3 % 2 for n, name in enumerate(QUESTIONS)}, "Many statements that say opposite things"),
        ({**dict.fromkeys(QUESTIONS, 3), QUESTIONS[0]: 4}, "Your answers point to all tracks alike"),
        (
            {
                name: 1 + n % 5
                for n, name in enumerate(QUESTIONS)
                if not name.startswith(("writing", "reading", "quiet"))
            },
            "Too few questions",
        ),
    ],
)
def test_that_what_cannot_be_told_says_why(answers: dict[str, int], beginning: str) -> None:
    result = matched(answers)
    assert headline(result, pack(), "en") == "We cannot tell yet which track suits you"
    assert certainty(result, pack(), "en").startswith(beginning)
    assert certainty(result, pack(), "zh")


def test_that_one_track_alone_names_no_second() -> None:
    alone = pack_of({"alpha": {"t-a": 5}})
    result = matched({f"t-a-{n}": 5 if n % 2 else 1 for n in range(1, 6)}, alone)
    assert certainty(result, alone, "en") == "It would still come first in 9 of 10 retakes."


@fewer
@given(st.floats(0, 1))
def test_that_no_share_is_called_certain(share: float) -> None:
    assert 1 <= out_of_ten(share) <= 9


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "rarer than 1 in 1,000 by chance"),
        (0.0009, "rarer than 1 in 1,000 by chance"),
        (0.02, "1 in 50 by chance"),
        (0.34, "1 in 3 by chance"),
        (0.5, "5 in 10 by chance"),
        (1.0, "9 in 10 by chance"),
    ],
)
def test_that_chance_is_told_in_plain_shares(share: float, words: str) -> None:
    assert chance_words(share, "en") == words


def part(question: str, answer: int, tenths: int, *, skill: bool = False) -> Contribution:
    path = (
        "trait:x",
        *(("skill:copywriting", "duty:content-operation/content-making") if skill else ()),
        "track:content-operation",
    )
    trait = next(iter(pack().questions[question].keys))
    return Contribution(question, answer, trait, tenths, path)


DIARY = "“I write down things that happened, just for myself.”"
SAME_PHONE = "“I am happiest when my phone works just as it did last year.”"
DUTY = "Content operation / new media needs it for this: “Settle how the content is made, and by whom.”"


@pytest.mark.parametrize(
    ("contribution", "said"),
    [
        (
            part("writing-diary", 5, 40),
            (
                f"You said “very much me” to {DIARY} That points to liking to write, which "
                "content operation / new media asks for."
            ),
        ),
        (
            part("writing-diary", 2, -20),
            (
                f"You said “rather not me” to {DIARY} That points away from liking to write, and "
                "content operation / new media asks for it."
            ),
        ),
        (
            part("writing-diary", 1, 40),
            (
                f"You said “not me at all” to {DIARY} That points away from liking to write, and "
                "content operation / new media has little room for it."
            ),
        ),
        (
            part("writing-diary", 4, -20),
            (
                f"You said “rather me” to {DIARY} That points to liking to write, and "
                "content operation / new media has little room for it."
            ),
        ),
        (
            part("writing-diary", 5, 40, skill=True),
            (
                f"You said “very much me” to {DIARY} That points to liking to write, which makes copywriting more of a "
                f"pleasure. {DUTY}"
            ),
        ),
        (
            part("writing-diary", 1, 40, skill=True),
            (
                f"You said “not me at all” to {DIARY} That points away from liking to write, which would make "
                f"copywriting less of a pleasure. {DUTY}"
            ),
        ),
        (
            part("writing-diary", 1, -40, skill=True),
            (
                f"You said “not me at all” to {DIARY} That points away from liking to write, which would make "
                f"copywriting more of a pleasure. {DUTY}"
            ),
        ),
        (
            part("writing-diary", 5, -40, skill=True),
            (
                f"You said “very much me” to {DIARY} That points to liking to write, which makes copywriting less of a "
                f"pleasure. {DUTY}"
            ),
        ),
        (
            part("novelty-same-phone", 1, 20),
            (
                f"You said “not me at all” to {SAME_PHONE} That points to liking new things, which "
                "content operation / new media asks for."
            ),
        ),
        (
            part("novelty-same-phone", 4, -20),
            (
                f"You said “rather me” to {SAME_PHONE} That points away from liking new things, and "
                "content operation / new media asks for it."
            ),
        ),
    ],
)
def test_that_every_kind_of_reason_quotes_the_answer_and_the_way(contribution: Contribution, said: str) -> None:
    assert reason(contribution, pack(), "en") == said
    assert_said(reason(contribution, pack(), "zh"), "zh")


@pytest.mark.parametrize(
    ("contribution", "said"),
    [
        (
            part("writing-diary", 5, 40, skill=True),
            (
                "对“我会把发生的事写下来，只给自己看”，你的回答是“非常符合”。从这一题看，“喜欢写作”比较像你，做“文案写作”会更有乐趣；"
                "内容运营 / 新媒体运营要“定内容怎么生产、由谁来生产”，正用得上它。"
            ),
        ),
        (
            part("writing-diary", 2, -20),
            (
                "对“我会把发生的事写下来，只给自己看”，你的回答是“不太符合”。从这一题看，“喜欢写作”不太像你，"
                "而内容运营 / 新媒体运营需要这一点。"
            ),
        ),
    ],
)
def test_that_reasons_read_well_in_chinese(contribution: Contribution, said: str) -> None:
    assert reason(contribution, pack(), "zh") == said


@pytest.mark.parametrize("track", pack().tracks.values(), ids=lambda track: track.id)
def test_that_every_duty_can_stand_in_quotes_before_a_full_stop(track: Track) -> None:
    assert not [duty.id for duty in track.duties if duty.text.en.endswith(".") or duty.text.zh.endswith("。")]


@languages
@pytest.mark.parametrize("answer", [1, 2, 3, 4, 5])
def test_that_an_answer_is_quoted_and_never_retold(answer: int, language: Language) -> None:
    for question in QUESTIONS:
        told = quoted(question, answer, pack(), language)
        assert_said(told, language)
        assert pack().questions[question].text.said(language).removesuffix("。") in told
        assert answer_words(answer, language) in told


def test_that_a_tie_is_told_as_a_group_with_a_shared_place() -> None:
    alike = pack_of({"alpha": {"t-a": 5}, "beta": {"t-a": 5}, "gamma": {"t-b": 5}})
    result = matched({f"t-a-{n}": 5 if n % 2 else 1 for n in range(1, 6)} | {f"t-b-{n}": 3 for n in range(1, 6)}, alike)
    assert [place_words(match, result) for match in result.matches] == ["=1", "=1", "3"]
    *group, other = (group_words(match, result, "en") for match in result.matches)
    assert all(said.startswith("Cannot be told apart · first in ") for said in group)
    assert other == ""


def test_that_no_place_is_given_where_nothing_can_be_told() -> None:
    result = matched(dict.fromkeys(QUESTIONS, 3))
    assert {place_words(match, result) for match in result.matches} == {""}
    assert {group_words(match, result, "en") for match in result.matches} == {""}


def test_that_gaps_are_told_with_the_largest_first() -> None:
    readiness = Readiness((Gap("copywriting", 2, 1), Gap("sql-query", 0, 1), Gap("visual-basics", 1, 3)))
    assert gap_lines(readiness, pack(), "en") == [
        "Visual basics: level 1 of 3",
        "SQL queries: level 0 of 1",
        "Copywriting: level 1 is asked for, you hold 2",
    ]


@pytest.mark.parametrize("track", pack().tracks)
def test_that_the_strongest_reasons_speak_for_the_track_and_of_different_traits(track: str) -> None:
    one = match(pack(), sample(track)).of(track)
    reasons = strongest_reasons(one)
    assert 1 <= len(reasons) <= 3
    assert all(given.tenths > 0 for given in reasons)
    assert len({given.trait for given in reasons}) == len(reasons)
    against = counter_reason(one)
    assert against is None or against.tenths < 0


def test_that_nothing_speaks_for_a_track_where_all_answers_are_neutral() -> None:
    one = matched(dict.fromkeys(QUESTIONS, 3)).matches[0]
    assert strongest_reasons(one) == ()
    assert counter_reason(one) is None


@languages
def test_that_readiness_and_eligibility_are_told_in_every_case(language: Language) -> None:
    assert_said(readiness_words(Readiness((Gap("copywriting", 3, 2), Gap("sql-query", 0, 1))), language), language)
    some, own_pace = OpenRoute("a", 4, 6), OpenRoute("b", 0, 0)
    for routes in ((), (some,), (some, some), (own_pace,), (own_pace, some)):
        assert_said(eligibility_words(Eligibility(known=True, routes=routes), language), language)
    assert_said(eligibility_words(Eligibility(known=False, routes=()), language), language)


@pytest.mark.parametrize(
    ("least", "most", "english", "chinese"),
    [
        (4, 6, "Short course for adults: 4 to 6 months", "成人短期提升班：4 至 6 个月"),
        (24, 24, "Short course for adults: 24 months", "成人短期提升班：24 个月"),
        (1, 1, "Short course for adults: 1 month", "成人短期提升班：1 个月"),
        (0, 6, "Short course for adults: up to 6 months", "成人短期提升班：不超过 6 个月"),
        (0, 0, "Short course for adults: at your own pace", "成人短期提升班：进度自定"),
    ],
)
def test_that_an_open_route_is_told_with_the_time_it_takes(least: int, most: int, english: str, chinese: str) -> None:
    route = next(name for name, one in pack().routes.items() if one.name.zh == "成人短期提升班")
    open_routes = Eligibility(known=True, routes=(OpenRoute(route, least, most),))
    assert route_lines(open_routes, pack(), "en") == [english]
    assert route_lines(open_routes, pack(), "zh") == [chinese]


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "hardly ever first in a retake"),
        (0.06, "first in 1 of 10 retakes"),
        (0.44, "first in 4 of 10 retakes"),
        (1.0, "first in 9 of 10 retakes"),
    ],
)
def test_that_the_chance_of_a_retake_is_told_in_tenths(share: float, words: str) -> None:
    assert retake_words(share, "en") == words
    assert_said(retake_words(share, "zh"), "zh")


def test_that_readiness_counts_no_more_than_is_needed() -> None:
    assert readiness_words(Readiness((Gap("copywriting", 3, 2), Gap("sql-query", 0, 1))), "en") == "2 of 3 levels"
