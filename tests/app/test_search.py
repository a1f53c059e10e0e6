"""Finding anything: every tier, both languages, pinyin, slips, and the order of what is found."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin

from opscareer.app.guidance import open_pack
from opscareer.app.searching.entries import KINDS, Entry, Kind
from opscareer.app.searching.excerpt import excerpt
from opscareer.app.searching.index import Found, SearchIndex, Tier, search
from opscareer.app.searching.pack_entries import pack_entries
from opscareer.app.searching.sounds import sounds_of
from opscareer.app.searching.spelling import folded, one_slip_apart
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text

LETTERS = st.text("ab", max_size=5)
NAMES = st.tuples(
    st.lists(st.sampled_from(("User", "content", "A/B", "growth", "reten tion", "Café", "of")), min_size=1, max_size=3),
    st.lists(st.sampled_from(("用户", "运营", "增长", "A/B", "测试", "、", "内容")), min_size=1, max_size=3),
)
QUERIES = st.sampled_from(
    (
        "u",
        "us",
        "user",
        "usre",
        "用户",
        "运营",
        "yh",
        "yy",
        "yonghu",
        "ab",
        "gr co",
        "of user",
        "zz",
        "growht",
        "cafe",
        "、",
    )
)


def entry(
    en: str,
    zh: str,
    *,
    kind: Kind = "skills",
    also: Sequence[str] = (),
    details: Sequence[tuple[str, str]] = (),
    sentence: bool = False,
) -> Entry:
    """Something to be found, its key made of its English name."""
    return Entry(
        kind,
        folded(en).replace(" ", "-"),
        Text(en=en, zh=zh),
        tuple(also),
        tuple(Text(en=one, zh=other) for one, other in details),
        sentence=sentence,
    )


def tiers(index: SearchIndex, query: str) -> list[tuple[str, Tier]]:
    """What was found, by English name, with its tier."""
    return [(found.entry.title.en, found.tier) for found in index.find(query)]


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return open_pack()


@pytest.fixture(scope="module")
def shipped_index(shipped: Pack) -> SearchIndex:
    return SearchIndex(pack_entries(shipped))


USER = entry("User operation", "用户运营", kind="tracks")
CONTENT = entry("Content operation", "内容运营", kind="tracks", details=[("Writes for a user.", "为用户写内容。")])
PORTRAIT = entry("User portraits", "用户画像")
TESTING = entry("A/B testing", "A/B 测试")
GROWTH = entry("Growth", "增长", kind="metrics")
ACQUISITION = entry("Acquisition", "获客", kind="terms", also=["pulling in new blood", "拉新"])
SMALL = SearchIndex([GROWTH, ACQUISITION, PORTRAIT, TESTING, USER, CONTENT])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("user operation", [("User operation", Tier.EXACT), ("Content operation", Tier.TEXT)]),
        ("用户运营", [("User operation", Tier.EXACT)]),
        ("ＵＳＥＲ　ＰＯＲＴＲＡＩＴＳ", [("User portraits", Tier.EXACT)]),
        ("portr", [("User portraits", Tier.WORD)]),
        ("operation user", [("User operation", Tier.WORD), ("Content operation", Tier.TEXT)]),
        ("co", [("Content operation", Tier.START)]),
        ("uo", [("User operation", Tier.SOUND)]),
        ("yhyy", [("User operation", Tier.SOUND)]),
        ("yonghuyunying", [("User operation", Tier.SOUND)]),
        ("yong hu hua", [("User portraits", Tier.SOUND)]),
        ("useroperation", [("User operation", Tier.SOUND)]),
        ("huaxiang", [("User portraits", Tier.INSIDE)]),
        ("画像", [("User portraits", Tier.INSIDE)]),
        ("运营 用户", [("User operation", Tier.INSIDE), ("Content operation", Tier.TEXT)]),
        ("user 画像", [("User portraits", Tier.INSIDE)]),
        ("portriats", [("User portraits", Tier.SLIP)]),
        ("grwoth", [("Growth", Tier.SLIP)]),
        ("a/b", [("A/B testing", Tier.START)]),
        ("ab测试", [("A/B testing", Tier.SOUND)]),
        ("A/B测试", [("A/B testing", Tier.EXACT)]),
        ("拉新", [("Acquisition", Tier.EXACT)]),
        ("lx", [("Acquisition", Tier.SOUND)]),
        ("writes", [("Content operation", Tier.TEXT)]),
        ("写", [("Content operation", Tier.TEXT)]),
        ("rites", []),
        ("  ", []),
        ("。", []),
        ("nowhere", []),
    ],
)
def test_that_a_query_finds_what_answers_to_it_and_how_well(query: str, found: list[tuple[str, Tier]]) -> None:
    assert tiers(SMALL, query) == found


def test_that_better_tiers_come_first_then_kinds_then_places() -> None:
    index = SearchIndex(
        [
            entry("Ab outside", "甲", kind="terms"),
            entry("Slipped abundent", "乙"),
            entry("Told", "丙", details=[("It is abundant.", "丁")]),
            entry("Kept abundant", "戊", kind="traits"),
            entry("Kept abundant too", "己"),
            entry("Abundant", "庚"),
            entry("Abundantly", "辛", kind="tracks"),
        ]
    )
    assert [name for name, _ in tiers(index, "abundant")] == [
        "Abundant",
        "Abundantly",
        "Kept abundant too",
        "Kept abundant",
        "Told",
        "Slipped abundent",
    ]


def test_that_a_single_letter_finds_only_what_begins_with_it() -> None:
    assert tiers(SMALL, "g") == [("Growth", Tier.START)]


@pytest.mark.parametrize(
    ("name", "initials", "whole"),
    [
        ("增长", "zz", "zengzhang"),
        ("行业观察", "hygc", "hangyeguancha"),
        ("重复购买", "cfgm", "chongfugoumai"),
        ("调性", "dx", "diaoxing"),
        ("长尾流量", "cwll", "changweiliuliang"),
        ("转化率", "zhl", "zhuanhualv"),
        ("用户粘性", "yhnx", "yonghunianxing"),
        ("seo 优化", "seoyh", "seoyouhua"),
    ],
)
def test_that_chinese_is_read_as_the_field_says_it(name: str, initials: str, whole: str) -> None:
    (sounds,) = sounds_of([name])
    assert sounds.initials.split()[0] == initials
    assert sounds.run_together.split()[0] == whole


def test_that_reading_word_by_word_gives_what_pypinyin_gives_for_the_whole(shipped: Pack) -> None:
    names = [skill.name.zh for skill in shipped.skills.values()]
    chinese = [name for name in map(folded, names) if " " not in name]
    assert len(chinese) > 30
    read = [sounds.run_together.split()[0] for sounds in sounds_of(chinese)]
    assert read == ["".join(lazy_pinyin(name)) for name in chinese]


def test_that_it_is_told_where_something_was_found() -> None:
    def where(query: str) -> object:
        found = SMALL.find(query)[0].where("en")
        return (found.kind, found.words) if found else None

    assert where("acq") is None
    assert where("拉新") == ("also", "拉新")
    assert where("lx") == ("also", "拉新")
    assert where("blood pulling") == ("also", "pulling in new blood")
    assert where("writes") == ("text", "Writes for a user.")
    assert where("写") == ("text", "为用户写内容。")
    assert where("grwoth") is None


def test_that_a_sentence_is_found_by_its_words_and_told_as_it_stands() -> None:
    index = SearchIndex([entry("Keep the calendar of contents", "维护内容日历", kind="duties", sentence=True)])
    (found,) = index.find("calendar keep")
    assert (found.tier, found.where("en")) == (Tier.TEXT, None)
    assert index.find("wh") == []


def test_that_an_excerpt_is_cut_at_words_around_what_was_looked_for() -> None:
    long = "First come many words that nobody asked for, then retention, and " + "then more and more words " * 9
    cut = excerpt(long, ["retention"])
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert "retention" in cut
    assert set(cut.strip("…").split()) <= set(long.split())
    assert excerpt("Short enough.", ["enough"]) == "Short enough."


@given(st.text(max_size=300), st.text(max_size=8))
def test_that_an_excerpt_of_anything_is_part_of_it(text: str, word: str) -> None:
    assert excerpt(text, [word]).strip("…").strip() in " ".join(text.split())


@given(LETTERS, LETTERS)
def test_that_one_slip_is_one_letter_more_less_other_or_two_swapped(word: str, other: str) -> None:
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    slips = {before + after[1:] for before, after in cuts}
    slips |= {before + letter + after for before, after in cuts for letter in "ab"}
    slips |= {before + letter + after[1:] for before, after in cuts if after for letter in "ab"}
    slips |= {before + after[1::-1] + after[2:] for before, after in cuts if len(after) > 1}
    assert one_slip_apart(word, other) == (other in slips and other != word)


@given(st.text(max_size=40))
def test_that_a_folded_text_is_words_that_are_folded_already(text: str) -> None:
    words = folded(text).split(" ")
    assert all(folded(word) == word for word in words)


@given(st.lists(NAMES, max_size=12), QUERIES, st.integers(1, 12))
def test_that_fewer_asked_for_are_the_first_of_all(
    names: list[tuple[list[str], list[str]]], query: str, most: int
) -> None:
    index = SearchIndex(_named(names))
    assert _told(index.find(query, most)) == _told(index.find(query, 1000))[:most]


@given(st.lists(NAMES, max_size=12), QUERIES, st.integers(0, 12))
def test_that_several_indexes_find_what_one_over_all_would(
    names: list[tuple[list[str], list[str]]], query: str, at: int
) -> None:
    entries = _named(names)
    together = _told(SearchIndex(entries).find(query))
    apart = search([SearchIndex(entries[:at]), SearchIndex(entries[at:])], query)
    assert sorted(_told(apart)) == sorted(together)
    assert [found.rank for found in apart] == sorted(found.rank for found in apart)


@given(st.lists(NAMES, min_size=1, max_size=12), st.data())
def test_that_everything_is_found_by_its_whole_name_before_anything_else(
    names: list[tuple[list[str], list[str]]], data: st.DataObject
) -> None:
    entries = _named(names)
    wanted = data.draw(st.sampled_from(entries))
    for name in (wanted.title.en, wanted.title.zh):
        if folded(name):
            exact = [found.entry for found in SearchIndex(entries).find(name.upper()) if found.tier == Tier.EXACT]
            assert wanted in exact


def _named(names: list[tuple[list[str], list[str]]]) -> list[Entry]:
    return [
        Entry(KINDS[number % 3], f"entry-{number}", Text(en=" ".join(english), zh="".join(chinese)))
        for number, (english, chinese) in enumerate(names)
    ]


def _told(found: Sequence[Found]) -> list[tuple[str, Tier]]:
    return [(one.entry.key, one.tier) for one in found]


def test_that_everything_of_the_shipped_pack_that_has_a_name_is_found_by_both(
    shipped: Pack, shipped_index: SearchIndex
) -> None:
    for entry_of_pack in pack_entries(shipped):
        for name in entry_of_pack.names:
            exact = [found.entry for found in shipped_index.find(name) if found.tier == Tier.EXACT]
            assert entry_of_pack in exact, name


def test_that_every_record_of_the_shipped_pack_can_be_found(shipped: Pack) -> None:
    records = {one.record for one in pack_entries(shipped)}
    for kind in ("tracks", "skills", "modules", "metrics", "majors", "routes", "stages", "goals", "loop", "means"):
        assert {f"{kind}/{record}" for record in getattr(shipped, kind)} <= records
    for kind in ("notes", "terms", "traits", "questions"):
        assert {f"{kind}/{record}" for record in getattr(shipped, kind)} <= records
    assert {f"sections/{section.id}" for section in shipped.sections()} <= records
    for track in shipped.tracks.values():
        assert {f"tracks/{track.id}/{rung.id}" for rung in track.positions} <= records
        assert {f"tracks/{track.id}/{duty.id}" for duty in track.duties} <= records


def test_that_an_i_can_sentence_leads_to_its_skill(shipped: Pack, shipped_index: SearchIndex) -> None:
    skill = shipped.skills["copywriting"]
    for level in skill.levels:
        for words in (level.en, level.zh):
            assert f"skills/{skill.id}" in [found.entry.record for found in shipped_index.find(words)]


def test_that_words_the_pack_avoids_lead_to_the_term(shipped: Pack, shipped_index: SearchIndex) -> None:
    for term in shipped.terms.values():
        for avoided in (*term.avoid.en, *term.avoid.zh):
            assert f"terms/{term.id}" in [found.entry.record for found in shipped_index.find(avoided)]
