"""The index: every entry in columns of folded text, and the order in which what is found is told.

A word is looked for tier by tier, from the exact name down to a slip of the keyboard. Within a tier come the kinds in
their order, then the entries in theirs, so that the same search always gives the same list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from heapq import merge
from itertools import islice
from typing import NamedTuple

from opscareer.app.searching.column import LINE, Column
from opscareer.app.searching.entries import KINDS, Entry
from opscareer.app.searching.excerpt import excerpt
from opscareer.app.searching.sounds import sounds_of
from opscareer.app.searching.spelling import folded, is_chinese, one_slip_apart, words_together
from opscareer.wording import LANGUAGES, Language

MOST = 100
"""As many as anybody reads; more are not told unless asked for."""
_SHORTEST_WITH_SLIPS = 5


class Tier(IntEnum):
    """How well an entry answers to a word; the least is best."""

    EXACT = 0
    START = 1
    """A name begins with it."""
    WORD = 2
    """A word of a name begins with it."""
    SOUND = 3
    """The initials or the sound of a name begin with it, or its words run together."""
    INSIDE = 4
    """A name holds it, or sounds so from a later word on."""
    TEXT = 5
    """What is written about it holds it."""
    SLIP = 6
    """A word of a name is one slip of the keyboard away."""


class _Scan(NamedTuple):
    """Looking through one column: `pattern` takes `{word}`, or `{run}` which is the word without its spaces."""

    tier: Tier
    column: str
    pattern: str


_NAMES, _RUNS, _INITIALS = "names", "runs", "initials"
_TEXTS: dict[Language, str] = {"en": "texts-en", "zh": "texts-zh"}
"""Apart, because going through English alone takes a fraction of the time: a letter of it is a single byte."""
_SCANS = (
    _Scan(Tier.EXACT, _NAMES, f"{LINE}{{word}}{LINE}"),
    _Scan(Tier.START, _NAMES, f"{LINE}{{word}}"),
    _Scan(Tier.WORD, _NAMES, " {word}"),
    _Scan(Tier.SOUND, _RUNS, f"{LINE}{{run}}"),
    _Scan(Tier.SOUND, _INITIALS, f"{LINE}{{run}}"),
    _Scan(Tier.INSIDE, _NAMES, "{word}"),
    _Scan(Tier.INSIDE, _RUNS, " {run}"),
    _Scan(Tier.INSIDE, _INITIALS, " {run}"),
)


@dataclass(frozen=True, slots=True)
class Where:
    """Where an entry was found, if not in its title: another name of it, or a text about it, cut short."""

    kind: str
    """`also` or `text`."""
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that answers to a search."""

    entry: Entry
    tier: Tier
    place: int
    _words: tuple[str, ...] = field(repr=False)
    _index: SearchIndex = field(repr=False, compare=False)

    @property
    def rank(self) -> tuple[int, int, int]:
        """Lowest first: by tier, then by kind, then by place in the index."""
        return (self.tier, KINDS.index(self.entry.kind), self.place)

    def where(self, language: Language) -> Where | None:
        """Where it was found, in a language if it can be told in it; None if the title alone tells."""
        return self._index.where(self, self._words, language)


class SearchIndex:
    """What can be searched of some entries. Building it takes a while for many; searching does not."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = sorted(entries, key=lambda entry: KINDS.index(entry.kind))
        names = [[folded(name) for name in entry.names] for entry in self._entries]
        heard = [sounds_of(lines) for lines in names]
        self._columns = {
            _NAMES: Column(names),
            _RUNS: Column([[line.run_together for line in lines] for lines in heard]),
            _INITIALS: Column([[line.initials for line in lines] for lines in heard]),
            **{
                column: Column([[f" {folded(text.said(language))}" for text in entry.texts] for entry in self._entries])
                for language, column in _TEXTS.items()
            },
        }
        self._with_word: dict[str, list[int]] = {}
        for number, lines in enumerate(names):
            for word in {word for line in lines for word in line.split() if not is_chinese(word)}:
                self._with_word.setdefault(word, []).append(number)

    def find(self, query: str, most: int = MOST) -> list[Found]:
        """The entries that answer to a query, best first. All its words must be met, in any order."""
        words = _words(query)
        if not words:
            return []
        tiers = self._tiers(words, words[0] if len(words) == 1 else folded(query), most)
        best = sorted(tiers.items(), key=lambda item: (item[1], item[0]))[:most]
        return [Found(self._entries[number], tier, number, words, self) for number, tier in best]

    def where(self, found: Found, words: Sequence[str], language: Language) -> Where | None:
        """Where an entry of this index was found; see `Found.where`."""
        if found.tier == Tier.SLIP:
            return None
        if found.tier < Tier.TEXT:
            return self._name_met(found, words)
        return self._text_met(found, words, language)

    def _tiers(self, words: Sequence[str], phrase: str, most: int) -> dict[int, Tier]:
        """The tier of every entry that answers to a phrase, or to each of its words; ends early with the `most` best.

        Words met apart count as the beginning of a word at best.
        """
        met: dict[int, Tier] = {}
        met_by_word: list[set[int]] = [set() for _ in words]
        for tier in Tier:
            fresh: set[int] = set()
            for entries in self._looking(tier, phrase):
                fresh.update(islice((entry for entry in entries if entry not in met), most))
            if len(words) > 1:
                for word, entries_met in zip(words, met_by_word, strict=True):
                    entries_met.update(*self._looking(tier, word))
                if tier >= Tier.WORD:
                    fresh |= set.intersection(*met_by_word).difference(met)
            met.update(dict.fromkeys(fresh, tier))
            if len(met) >= most:
                break
        return met

    def _looking(self, tier: Tier, word: str) -> Iterator[Iterator[int]]:
        """Every way of looking for a word in a tier; each gives entries in order."""
        if tier == Tier.SLIP:
            yield iter(self._with_slip(word))
        for column, pattern in _patterns(word, tier):
            yield self._columns[column].having(pattern)

    def _with_slip(self, word: str) -> list[int]:
        """The entries with a word in a name that is one slip away."""
        if len(word) < _SHORTEST_WITH_SLIPS or is_chinese(word):
            return []
        near = (entries for known, entries in self._with_word.items() if one_slip_apart(word, known))
        return list(dict.fromkeys(merge(*near)))

    def _name_met(self, found: Found, words: Sequence[str]) -> Where | None:
        """The further name that answers to the words, if neither title does."""
        columns = [(name, self._columns[name].lines(found.place)) for name in (_NAMES, _RUNS, _INITIALS)]
        for number, name in enumerate(found.entry.names):
            lines = {column: f"{LINE}{lines[number]}{LINE}" for column, lines in columns}
            if all(_met_in(lines, word) for word in words):
                return None if number < len(LANGUAGES) else Where("also", name)
        return None

    def _text_met(self, found: Found, words: Sequence[str], language: Language) -> Where | None:
        """The text that answers to most of the words, the first of them and in the language asked for if there is."""
        best, words_met = None, 0
        for spoken in (language, *(other for other in LANGUAGES if other != language)):
            lines = self._columns[_TEXTS[spoken]].lines(found.place)
            for text, line in zip(found.entry.texts, lines, strict=True):
                met = sum(_in_text(word) in line for word in words)
                if met > words_met:
                    best, words_met = (text, spoken), met
        if best is None or (found.entry.sentence and best[0] is found.entry.title):
            return None
        return Where("text", excerpt(best[0].said(best[1]), words))


def search(indexes: Iterable[SearchIndex], query: str, most: int = MOST) -> list[Found]:
    """What several indexes find together, best first."""
    found = (index.find(query, most) for index in indexes)
    return list(islice(merge(*found, key=lambda one: one.rank), most))


def _words(query: str) -> tuple[str, ...]:
    """What is looked for: `content A/B测试` gives `content`, `a b` and `测试`."""
    return tuple(word for part in query.split() for word in words_together(folded(part)))


def _patterns(word: str, tier: Tier) -> list[tuple[str, str]]:
    """What to look for in which column to meet a word in a tier. A single letter is met only where a name begins."""
    if tier > Tier.SOUND and len(word) == 1 and not is_chinese(word):
        return []
    if tier == Tier.TEXT:
        return [(column, _in_text(word)) for column in _TEXTS.values()]
    run = word.replace(" ", "")
    return [(scan.column, scan.pattern.format(word=word, run=run)) for scan in _SCANS if scan.tier == tier]


def _in_text(word: str) -> str:
    """Chinese has no gaps between words: it is met anywhere, anything else at the beginning of a word."""
    return word if is_chinese(word) else f" {word}"


def _met_in(lines: dict[str, str], word: str) -> bool:
    patterns = (pattern for tier in Tier if tier < Tier.TEXT for pattern in _patterns(word, tier))
    return any(pattern in lines[column] for column, pattern in patterns)
