"""The strict YAML reader: bytes become plain data of which every value knows its line and column, or problems that do.

PyYAML's own loaders are not used: libyaml builds nodes recursively, so that a small file of brackets ends the process,
aliases multiply without limit, duplicate keys are lost silently and `NO` or `12:30` change their type. Here the stream
of parse events is walked once, iteratively, and every limit is enforced before anything is built.

Allowed is one document of mappings with text keys, lists and scalars. No anchors, references, merge keys or tags.
A plain scalar is text unless it reads `true`, `false`, `null`, `~`, nothing at all, or a plain decimal number.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from typing import Any

import yaml

from opscareer.knowledge.document import Document, Plain, Spots
from opscareer.knowledge.yaml_text import decoded, line_at, offset_place
from opscareer.problems import InputProblems, Place, Problem, error
from opscareer.progress import Progress, silent

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_NODES = 150_000
MAX_SCALAR = 100_000
MAX_KEYS = 5_000
MAX_PROBLEMS = 200

_FORBIDDEN_VALUE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, halves of surrogate pairs, and what turns the direction of the text around it."""
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?")
_NUMBER_BEGINS = frozenset("-0123456789")
_WORDS: dict[str, Plain] = {"true": True, "false": False, "null": None, "~": None, "": None}
_CORE_TAGS = "tag:yaml.org,2002:"
_LONGEST_NAME = 40
_BATCH = 2048
"""Events between two looks at the number of values and two reports of progress."""
FULL_WIDTH_COLON = "a full-width colon ： is not a YAML colon; write : and a blank"
_LOOK_AROUND = "look at indentation, quotes and brackets here and in the line before"
_PLAINER = {
    "found character that cannot start any token": ("no value can begin with this character", "put it in quotes"),
    "mapping values are not allowed in this context": (
        "a colon does not belong here",
        "put text that holds a colon in quotes, or look at the indentation",
    ),
    "did not find expected key": ("a key is expected here", "look at the indentation and at quotes in this line"),
    "could not find expected ':'": ("the line before has no colon", "write key: value"),
    "did not find expected '-' indicator": ("a - is expected here", "begin it where the - above begins"),
    "did not find expected node content": ("a value is expected here", _LOOK_AROUND),
    "found unknown escape character": ("a backslash cannot stand before this character", "write it twice"),
}
"""What libyaml says, as a person who writes a pack would say it, and what to do."""


class TooLarge(InputProblems):
    """A file that passes a limit, and was not read to its end."""


def read_document(data: bytes, file: str, progress: Progress = silent) -> Document:
    """Read one strict document; `file` is the name shown in problems, and what `progress` is told of.

    Raises `InputProblems` with everything found; nothing else comes out, whatever the bytes are.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge([error(f"the file is larger than {MAX_BYTES:,} bytes", Place(file))])
    text = decoded(data, file)
    composer = _Composer(file, text)
    try:
        _compose(text, composer, progress)
    except yaml.MarkedYAMLError as fault:
        composer.problems.append(_syntax_problem(fault, text, file))
    except yaml.reader.ReaderError as fault:
        composer.problems.append(error("a character that is not allowed", offset_place(text, fault.position, file)))
    except _TooMuch:
        raise TooLarge(composer.problems) from None
    if composer.problems:
        raise InputProblems(composer.problems)
    return Document(file, composer.root, composer.spots)


def readable(value: str) -> str:
    """A text without the characters that no value may hold, so that it can be written and read again."""
    return _FORBIDDEN_VALUE.sub("", value)


def _compose(text: str, composer: _Composer, progress: Progress) -> None:
    """Hand every event to the composer, in batches."""
    next_event: Callable[[], Any] = yaml.CSafeLoader(text).get_event
    take = composer.takers()
    while True:
        for _ in range(_BATCH):
            event = next_event()
            if event is None:
                composer.check_size()
                return
            take[type(event)](event)
        composer.check_size()
        progress(min(event.start_mark.index / len(text), 1.0), composer.file)


def _syntax_problem(fault: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """What the parser gave up on: an open quote where it opens, all else where it was noticed."""
    begin = _place_of(fault.context_mark, file)
    if fault.context == "while scanning a quoted scalar":
        return error("this quote is not closed", begin, "close it, or take it out")
    if fault.context in ("while parsing a flow sequence", "while parsing a flow mapping"):
        message = f"the bracket opened in line {begin.line}, column {begin.column} is not closed here"
        hint = "close it, or put a comma between the values"
    else:
        said = str(fault.problem or fault.context)
        message, hint = _PLAINER.get(said, (said, _LOOK_AROUND))
    return error(message, _place_of(fault.problem_mark, file), _likely_cause(text, fault.problem_mark) or hint)


def _place_of(mark: Any, file: str) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _likely_cause(text: str, noticed: yaml.Mark | None) -> str:
    """What most often makes the parser give up, if it stands in the line or in the one before."""
    if noticed is None:
        return ""
    line, begin = line_at(text, noticed.index)
    before, _ = line_at(text, begin - 1) if begin else ("", 0)
    if "：" in line or "：" in before:
        return FULL_WIDTH_COLON
    indentation = line[: len(line) - len(line.lstrip())]
    return "indent with blanks, not with tabs" if "\t" in indentation else ""


def _short(name: str) -> str:
    """A name as it may stand in a message: never longer than a line."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}..."


class _TooMuch(Exception):  # noqa: N818 - control flow: a limit was passed and reported
    pass


class _Composer:
    """Builds plain data from events with a stack of its own; collects problems and goes on where it can.

    Each value and each key gets a number in the order in which they begin; `spots` tells where it stands.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.root: Plain = None
        self.spots = Spots(array("I"), array("I"), array("I"))
        self.problems: list[Problem] = []
        self._inside: Any = None
        """The innermost open list or mapping."""
        self._key: str | None = None
        """In a mapping the key that waits for its value."""
        self._around: list[tuple[Any, int]] = []
        """For each open list or mapping what it stands in, and its own number."""
        self._documents = 0
        self._words: dict[str, str] = {}
        self._wary = "\\" in text or _FORBIDDEN_VALUE.search(text) is not None
        """Whether a text of the file may hold a forbidden character; without escapes it must stand there openly."""

    def takers(self) -> dict[type, Callable[[Any], None]]:
        """What to do with each kind of event."""
        return {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceStartEvent: self._list,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
            yaml.DocumentEndEvent: _nothing_to_do,
            yaml.StreamStartEvent: _nothing_to_do,
            yaml.StreamEndEvent: _nothing_to_do,
        }

    def check_size(self) -> None:
        """Refuse a file that holds too much, at the first value that is too many."""
        if len(self.spots.lines) > MAX_NODES:
            place = self.spots.place(self.file, MAX_NODES)
            self.problems.append(error(f"more than {MAX_NODES:,} values", place, "spread them over several files"))
            raise _TooMuch

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._number(event)
        if event.anchor or event.tag:
            self._refuse_specials(event)
        value: str = event.value
        if self._wary or len(value) > MAX_SCALAR:
            self._check_text(value, event)
        if self._key is None and type(self._inside) is dict:
            self._take_key(value, event)
        elif event.style or not event.implicit[0]:
            self._place_value(value)
        else:
            self._place_value(_resolved(value))

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        self._open({}, event)

    def _list(self, event: yaml.SequenceStartEvent) -> None:
        self._open([], event)

    def _open(self, value: Any, event: yaml.CollectionStartEvent) -> None:
        number = self._number(event)
        if event.anchor or event.tag:
            self._refuse_specials(event)
        if len(self._around) >= MAX_DEPTH:
            self._stop(event, f"nested deeper than {MAX_DEPTH} levels")
        if self._key is None and type(self._inside) is dict:
            self._stop(event, "a key must be text", "a list or mapping cannot be a key")
        self._around.append((self._inside, number))
        self._place_value(value)
        self._inside = value

    def _close(self, _event: yaml.CollectionEndEvent) -> None:
        self._inside, number = self._around.pop()
        self.spots.ends[number] = len(self.spots.lines)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._number(event)
        self._report(event, f"references (*{_short(str(event.anchor))}) are not allowed", "write the value again")
        if self._key is None and type(self._inside) is dict:
            self._stop(event, "a key must be text")
        self._place_value(None)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(event, "a second document begins here", "keep one document a file")

    def _number(self, event: Any) -> int:
        """Give what begins with this event its number and note where it stands."""
        mark, spots = event.start_mark, self.spots
        number = len(spots.lines)
        spots.lines.append(mark.line)
        spots.columns.append(mark.column)
        spots.ends.append(number + 1)
        return number

    def _place_value(self, value: Plain) -> None:
        inside = self._inside
        if inside is None:
            self.root = value
        elif self._key is None:
            inside.append(value)
        else:
            inside[self._key] = value
            self._key = None

    def _take_key(self, key: str, event: yaml.ScalarEvent) -> None:
        if key == "<<":
            self._report(event, "merge keys (<<) are not allowed", "write the entries where they are needed")
        elif key in self._inside:
            self._report(event, f"duplicate key {_short(key)!r}, first {self._first(key)}", "keep one of them")
        elif len(self._inside) >= MAX_KEYS:
            self._stop(event, f"more than {MAX_KEYS:,} keys")
        self._key = self._words.setdefault(key, key)

    def _first(self, key: str) -> str:
        """In which line a key of the innermost mapping stands first."""
        _, number = self._around[-1]
        return f"in line {self.spots.lines[self.spots.of_key(number, self._inside, key)] + 1}"

    def _check_text(self, value: str, event: yaml.ScalarEvent) -> None:
        if len(value) > MAX_SCALAR:
            self._report(event, f"text longer than {MAX_SCALAR:,} characters")
        found = _FORBIDDEN_VALUE.search(value)
        if found:
            character = f"U+{ord(found[0]):04X}"
            self._report(event, f"the text holds the character {character}, which is not allowed", "take it out")

    def _refuse_specials(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            message = f"anchors (&{_short(event.anchor)}) are not allowed"
            self._report(event, message, "write the value where it is needed")
        if event.tag:
            tag = _short(event.tag.replace(_CORE_TAGS, "!!"))
            self._report(event, f"tags ({tag}) are not allowed", "take it out")

    def _stop(self, event: yaml.Event, message: str, hint: str = "") -> None:
        self._report(event, message, hint)
        raise _TooMuch

    def _report(self, event: yaml.Event, message: str, hint: str = "") -> None:
        self.problems.append(error(message, _place_of(event.start_mark, self.file), hint))
        if len(self.problems) >= MAX_PROBLEMS:
            self.problems.append(error("too many problems; the rest of the file was not read", self.problems[-1].place))
            raise _TooMuch


def _nothing_to_do(_event: yaml.Event) -> None:
    pass


def _resolved(value: str) -> Plain:
    if value in _WORDS:
        return _WORDS[value]
    if value[0] in _NUMBER_BEGINS:
        found = _NUMBER.fullmatch(value)
        if found:
            return float(value) if found[1] else int(value)
    return value
