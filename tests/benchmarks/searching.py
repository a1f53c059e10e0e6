"""Typing into the search: what each letter costs over 17,000 records, beside a plain `in` over the same texts.

The index narrows nothing from letter to letter: every search is a whole one. Each query is that of a person who has
just typed the second letter, in either language, or a later one where the better tiers give little. The names are
built as those of the field are; the pack of `generated_pack`, where six words begin every name, would be too easy.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, islice, product

from opscareer.app.searching.entries import Entry
from opscareer.app.searching.index import SearchIndex
from opscareer.app.searching.pack_entries import pack_entries
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text
from tests.benchmarks.generated_pack import SKILLS, TRACKS
from tests.building import skill, small_pack, track

LIMIT_MS = 50.0
RUNS = 15
SECOND_LETTER = ("co", "us", "yh", "hd", "用户", "运营", "zq", "qx")
LATER = ("operation", "contnet", "user gr", "numbers", "同比 用户", "zzzzzz")

_WHOSE = (
    ("Content", "内容"),
    ("User", "用户"),
    ("Activity", "活动"),
    ("Product", "产品"),
    ("Community", "社群"),
    ("Channel", "渠道"),
    ("Growth", "增长"),
    ("Member", "会员"),
    ("Live-stream", "直播"),
    ("Short video", "短视频"),
)
_WHAT = (
    ("operation", "运营"),
    ("analysis", "分析"),
    ("planning", "策划"),
    ("research", "调研"),
    ("segmentation", "分层"),
    ("interaction", "互动"),
    ("positioning", "定位"),
    ("budgeting", "预算"),
)
_FOR = ("cities", "城市"), ("students", "学生"), ("shops", "店铺"), ("games", "游戏"), ("readers", "读者")
_SAYS = Text(
    en="Plans the work of a week, agrees the numbers it should move with the team, and reports what was learned.",
    zh="排好一周的工作，和团队对齐要推动的指标，并复盘学到了什么。",
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Median milliseconds: of the slowest second letter, of the slowest later query, and of the plain scan."""

    records: int
    building: float
    second_letter: float
    slowest: str
    later: float
    plain: float

    @property
    def ratio(self) -> float:
        """How many plain scans the slowest second letter costs."""
        return self.second_letter / self.plain


def measure() -> Measured:
    """Builds the index of a generated pack and searches it."""
    entries = pack_entries(generated_pack())
    searched = [entry for entry in entries if entry.kind in ("tracks", "skills")]
    begin = time.perf_counter()
    index = SearchIndex(searched)
    building = time.perf_counter() - begin
    second = {query: _milliseconds(lambda query=query: index.find(query)) for query in SECOND_LETTER}  # type: ignore[misc]
    later = max(_milliseconds(lambda query=query: index.find(query)) for query in LATER)  # type: ignore[misc]
    slowest = max(second, key=second.__getitem__)
    texts = [_all_said(entry) for entry in searched]
    plain = _milliseconds(lambda: [number for number, text in enumerate(texts) if slowest in text])
    return Measured(len(searched), building * 1000, second[slowest], slowest, later, plain)


def report() -> bool:
    """Prints the figures; whether the slowest second letter keeps its limit."""
    found = measure()
    print(  # noqa: T201
        f"search over {found.records} records: second letter {found.second_letter:.0f} ms ({found.slowest!r}), "
        f"plain scan {found.plain:.0f} ms, ratio {found.ratio:.2f}; later {found.later:.0f} ms; "
        f"index built in {found.building:.0f} ms"
    )
    print(f"limit {LIMIT_MS:.0f} ms, slowest query of each kind, median of {RUNS} runs")  # noqa: T201
    return found.second_letter <= LIMIT_MS


def generated_pack() -> Pack:
    """Tracks and skills with names as in the field, each its own, and some lines of text."""
    names = _names()
    skills = [
        skill(f"skill-{number}").model_copy(update={"name": name, "description": _SAYS, "levels": (_SAYS,) * 4})
        for number, name in enumerate(islice(names, SKILLS))
    ]
    tracks = [
        track(f"track-{number}", [{"skill-0": 1}]).model_copy(update={"name": name, "purpose": _SAYS})
        for number, name in enumerate(islice(names, TRACKS))
    ]
    return small_pack(skills=skills, tracks=tracks)


def _names() -> cycle[Text]:
    """Enough different names for all: `Content analysis for cities 12`."""
    return cycle(
        Text(en=f"{whose[0]} {what[0]} for {whom[0]} {number}", zh=f"{whom[1]}{whose[1]}{what[1]}{_in_chinese(number)}")
        for number, whose, what, whom in product(range(1, 44), _WHOSE, _WHAT, _FOR)
    )


def _in_chinese(number: int) -> str:
    """A number of two figures: `四二`."""
    return "".join("〇一二三四五六七八九"[int(figure)] for figure in f"{number:02}")


def _all_said(entry: Entry) -> str:
    texts = (entry.title, *entry.details)
    return "\n".join(text.said(language) for text in texts for language in ("en", "zh")).casefold()


def _milliseconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)
