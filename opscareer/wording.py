"""The program's own sentences outside the window, in both languages, and the way dates are written in each.

The sentences live in `resources/phrases/*.toml`, English and Chinese side by side under one key. The window has its
own texts in Qt's translation files; these here serve the core: reasons, the command line and everything printed.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Literal

from typing_extensions import override

from opscareer.paths import resource

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def phrase(key: str, language: Language, **values: object) -> str:
    """One sentence of the program, with `{names}` filled in.

    `key` is `file.name`: the file's stem and the table in it. English may have an `en-one` form, used when the value
    `count` is 1. A key or value that does not exist is a programming error (KeyError); a test walks every key.
    """
    forms = _forms(key)
    singular = language == "en" and values.get("count") == 1
    return forms.get("en-one" if singular else language, forms[language]).format(**values)


@dataclass(frozen=True, slots=True)
class InBoth:
    """Words of the program in both languages, for what is told before it is known who reads it."""

    en: str
    zh: str

    def said(self, language: Language) -> str:
        """The words in one of the languages."""
        return self.zh if language == "zh" else self.en


class ToldInBoth(Exception):  # noqa: N818 - those made of it say what is told
    """`said` is what to show, in either language; the exception's own text is the English one."""

    def __init__(self, said: InBoth) -> None:
        super().__init__(said)
        self.said = said

    @override
    def __str__(self) -> str:
        return self.said.en


def in_both(key: str, /, **values: object) -> InBoth:
    """A `phrase` in both languages; values that are `InBoth` themselves stand in it in its language."""

    def said(language: Language) -> str:
        told = {name: value.said(language) if isinstance(value, InBoth) else value for name, value in values.items()}
        return phrase(key, language, **told)

    return InBoth(said("en"), said("zh"))


def quoted(name: object) -> InBoth:
    """A name or a piece of somebody's text inside a sentence, in the quotation marks of each language.

    Signs without a shape are told by their codes.
    """
    shown = repr(str(name))
    return InBoth(shown, f"“{shown[1:-1]}”")


def has_phrase(key: str) -> bool:
    """Whether there is a sentence of that key."""
    try:
        return bool(_forms(key))
    except KeyError:
        return False


def phrase_keys() -> tuple[str, ...]:
    """Every key there is, for the tests."""
    files = sorted(resource("phrases").glob("*.toml"))
    return tuple(f"{file.stem}.{name}" for file in files for name in _sentences(file.stem))


def _forms(key: str) -> dict[str, str]:
    stem, _, name = key.partition(".")
    return _sentences(stem)[name]


@cache
def _sentences(stem: str) -> dict[str, dict[str, str]]:
    """The sentences of one file: most of what is done needs few of them, and reading all takes 40 ms."""
    try:
        text = resource("phrases", f"{stem}.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KeyError(stem) from None
    return tomllib.loads(text)


def written_date(day: date, language: Language) -> str:
    """`4 January 2027` or `2027年1月4日`."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def written_day(moment: datetime, language: Language) -> str:
    """The day of a moment as `written_date`, by the clock of this computer."""
    return written_date(moment.astimezone().date(), language)


def written_moment(moment: datetime, language: Language) -> str:
    """`4 January 2027, 10:15` or `2027年1月4日 10:15`, by the clock of this computer."""
    gap = " " if language == "zh" else ", "
    return f"{written_day(moment, language)}{gap}{moment.astimezone():%H:%M}"


def written_month(day: date, language: Language) -> str:
    """The short name of a month for the head of a chart: `Jan` or `1月`."""
    return f"{day.month}月" if language == "zh" else _MONTHS[day.month - 1][:3]


def written_span(first: date, last: date, language: Language) -> str:
    """Two days as one span without the year: `28 December – 3 January`, `4–10 January`, `1月4日–10日`."""
    same_month = (first.year, first.month) == (last.year, last.month)
    if language == "zh":
        end = f"{last.day}日" if same_month else f"{last.month}月{last.day}日"
        return f"{first.month}月{first.day}日–{end}"
    if same_month:
        return f"{first.day}–{last.day} {_MONTHS[last.month - 1]}"
    return f"{first.day} {_MONTHS[first.month - 1]} – {last.day} {_MONTHS[last.month - 1]}"


def written_tenths(tenths: int) -> str:
    """A signed number of tenths with a real minus sign: `+14.2`, `−3.4`, `0.0`."""
    sign = "+" if tenths > 0 else "−" if tenths < 0 else ""
    whole, part = divmod(abs(tenths), 10)
    return f"{sign}{whole}.{part}"


def written_hundred(value: float) -> str:
    """A value from -1 to +1 as it is written everywhere: on a scale of 100, like `+42.5`."""
    return written_tenths(round(value * 1000))


def joined(items: list[str], language: Language) -> str:
    """A list inside a sentence: `a, b and c`, `甲、乙和丙`."""
    if len(items) <= 1:
        return "".join(items)
    comma, last = ("、", "和") if language == "zh" else (", ", " and ")
    return comma.join(items[:-1]) + last + items[-1]
