"""The person's settings: one small JSON file, read strictly and replaced whole."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal, TypeVar, get_args

LanguageChoice = Literal["system", "en", "zh"]
ThemeChoice = Literal["system", "light", "dark"]
Paper = Literal["a4", "letter"]
PrintLanguage = Literal["window", "en", "zh", "both"]
Look = Literal["handsome", "plain"]

MOST_IDLE_MINUTES = 60

_LARGEST_FILE = 64 * 1024
_T = TypeVar("_T")


class DamagedSettings(Exception):  # noqa: N818 - it names what it found
    """A settings file that cannot be read as one; the defaults serve instead."""


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where the window stood: pixels of the screen."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """How the person likes prints. `language` is the window's unless another was chosen; `large` is for weak eyes;
    `grey` shows the pages as a printer without colours makes them."""

    language: PrintLanguage = "window"
    look: Look = "handsome"
    large: bool = False
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may set. `text_size` is in percent, 100 to 200; `pack` the path of a pack's folder or zip, empty
    for the one that ships; `keying_folder` that of the folder for answers keyed in from paper, empty for none;
    `class_folder` that of the folder in which class packs get folders of their own, empty for beside the list;
    `idle_minutes` after how many minutes without a key or the mouse protected records are locked, 0 for never; `office`
    the address of an office's database, empty for the records on this computer."""

    language: LanguageChoice = "system"
    theme: ThemeChoice = "system"
    text_size: int = 100
    paper: Paper = "a4"
    sample_seen: bool = False
    pack: str = ""
    keying_folder: str = ""
    class_folder: str = ""
    idle_minutes: int = 10
    office: str = ""
    window: WindowPlace | None = None
    prints: PrintSettings = field(default_factory=PrintSettings)


def read_settings(file: Path) -> Settings:
    """The settings in a file; the defaults where there is none. Raises `DamagedSettings` for anything else."""
    try:
        size = file.stat().st_size
    except FileNotFoundError:  # a first start: json need not be loaded on the way to the first page
        return Settings()
    except OSError as error:
        raise DamagedSettings(file) from error
    import json

    try:
        if size > _LARGEST_FILE:
            raise DamagedSettings(file)
        table = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise DamagedSettings(file) from error
    try:
        return _settings(table)
    except (KeyError, TypeError) as error:
        raise DamagedSettings(file) from error


def write_settings(file: Path, settings: Settings) -> None:
    """Replaces the file whole: a kill or a power cut leaves the old settings or the new ones. Raises OSError.

    Nobody else may read it: the address of an office's database may hold a password.
    """
    import json

    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.new")
    draft.unlink(missing_ok=True)
    with open(draft, "x", encoding="utf-8", opener=_private) as stream:
        json.dump(asdict(settings), stream, indent=2)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _settings(table: object) -> Settings:
    """Keys of a later version are left out; a wrong value is a TypeError."""
    if not isinstance(table, dict):
        raise TypeError
    place = table.get("window")
    size = table.get("text_size", 100)
    if not _is_whole(size) or not 100 <= size <= 200:
        raise TypeError
    idle = table.get("idle_minutes", 10)
    if not _is_whole(idle) or not 0 <= idle <= MOST_IDLE_MINUTES:
        raise TypeError
    return Settings(
        language=_one_of(get_args(LanguageChoice), table.get("language", "system")),
        theme=_one_of(get_args(ThemeChoice), table.get("theme", "system")),
        text_size=size,
        paper=_one_of(get_args(Paper), table.get("paper", "a4")),
        sample_seen=_truth(table.get("sample_seen", False)),
        pack=_line(table.get("pack", "")),
        keying_folder=_line(table.get("keying_folder", "")),
        class_folder=_line(table.get("class_folder", "")),
        idle_minutes=idle,
        office=_line(table.get("office", "")),
        window=None if place is None else _place(place),
        prints=_prints(table.get("prints", {})),
    )


def _place(table: object) -> WindowPlace:
    if not isinstance(table, dict) or not isinstance(table["maximised"], bool):
        raise TypeError
    numbers = [table[name] for name in ("x", "y", "width", "height")]
    if not all(_is_whole(number) and abs(number) < 100_000 for number in numbers):
        raise TypeError
    x, y, width, height = numbers
    return WindowPlace(x, y, width, height, table["maximised"])


def _prints(table: object) -> PrintSettings:
    if not isinstance(table, dict):
        raise TypeError
    return PrintSettings(
        language=_one_of(get_args(PrintLanguage), table.get("language", "window")),
        look=_one_of(get_args(Look), table.get("look", "handsome")),
        large=_truth(table.get("large", False)),
        grey=_truth(table.get("grey", False)),
    )


def _line(text: object) -> str:
    if not isinstance(text, str) or "\0" in text:
        raise TypeError
    return text


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _one_of(allowed: tuple[_T, ...], value: object) -> _T:
    for choice in allowed:
        if choice == value:
            return choice
    raise TypeError
