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
from opscareer.knowledge.yaml_text import code_of, decoded, line_at, offset_place
from opscareer.problems import InputProblems, Place, Problem, error
from opscareer.progress import Progress, silent
from opscareer.wording import InBoth, in_both, quoted

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
_PLAINER = {
    "found character that cannot start any token": ("yaml.no-beginning", "yaml.put-in-quotes"),
    "mapping values are not allowed in this context": ("yaml.colon-out-of-place", "yaml.colon-in-quotes"),
    "did not find expected key": ("yaml.key-expected", "yaml.look-at-line"),
    "could not find expected ':'": ("yaml.no-colon-before", "yaml.write-key-value"),
    "did not find expected '-' indicator": ("yaml.hyphen-expected", "yaml.align-hyphen"),
    "did not find expected node content": ("yaml.value-expected", "yaml.look-around"),
    "found unknown escape character": ("yaml.bad-backslash", "yaml.write-twice"),
}
"""For what libyaml says: the phrases in which a person who writes a pack would say it, and what to do."""


class TooLarge(InputProblems):
    """A file that passes a limit, and was not read to its end."""


def read_document(data: bytes, file: str, progress: Progress = silent) -> Document:
    """Read one strict document; `file` is the name shown in problems, and what `progress` is told of.

    Raises `InputProblems` with everything found; nothing else comes out, whatever the bytes are.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge([error(in_both("yaml.large-file", most=MAX_BYTES), Place(file))])
    text = decoded(data, file)
    composer = _Composer(file, text)
    try:
        _compose(text, composer, progress)
    except yaml.MarkedYAMLError as fault:
        composer.problems.append(_syntax_problem(fault, text, file))
    except yaml.reader.ReaderError as fault:
        place = offset_place(text, fault.position, file)
        composer.problems.append(error(in_both("yaml.bad-character"), place))
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
        return error(in_both("yaml.open-quote"), begin, in_both("yaml.close-quote"))
    if fault.context in ("while parsing a flow sequence", "while parsing a flow mapping"):
        message, hint = in_both("yaml.open-bracket", line=begin.line, column=begin.column), "yaml.close-bracket"
    else:
        said = str(fault.problem or fault.context)
        key, hint = _PLAINER.get(said, ("yaml.parser-says", "yaml.look-around"))
        message = in_both(key, reason=said)
    cause = _likely_cause(text, fault.problem_mark) or hint
    return error(message, _place_of(fault.problem_mark, file), in_both(cause))


def _place_of(mark: Any, file: str) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _likely_cause(text: str, noticed: yaml.Mark | None) -> str:
    """The phrase for what most often makes the parser give up, if it stands in the line or in the one before."""
    if noticed is None:
        return ""
    line, begin = line_at(text, noticed.index)
    before, _ = line_at(text, begin - 1) if begin else ("", 0)
    if "：" in line or "：" in before:
        return "yaml.full-width-colon"
    indentation = line[: len(line) - len(line.lstrip())]
    return "yaml.indent-with-blanks" if "\t" in indentation else ""


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
            self.problems.append(error(in_both("yaml.many-values", most=MAX_NODES), place, in_both("yaml.spread")))
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
            self._stop(event, in_both("yaml.deep", most=MAX_DEPTH))
        if self._key is None and type(self._inside) is dict:
            self._stop(event, in_both("yaml.key-is-no-text"), in_both("yaml.no-such-key"))
        self._around.append((self._inside, number))
        self._place_value(value)
        self._inside = value

    def _close(self, _event: yaml.CollectionEndEvent) -> None:
        self._inside, number = self._around.pop()
        self.spots.ends[number] = len(self.spots.lines)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._number(event)
        message = in_both("yaml.reference", name=_short(str(event.anchor)))
        self._report(event, message, in_both("yaml.write-again"))
        if self._key is None and type(self._inside) is dict:
            self._stop(event, in_both("yaml.key-is-no-text"))
        self._place_value(None)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(event, in_both("yaml.second-document"), in_both("yaml.one-document"))

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
            self._report(event, in_both("yaml.merge-key"), in_both("yaml.write-entries"))
        elif key in self._inside:
            message = in_both("yaml.duplicate-key", name=quoted(_short(key)), line=self._first_line(key))
            self._report(event, message, in_both("yaml.keep-one"))
        elif len(self._inside) >= MAX_KEYS:
            self._stop(event, in_both("yaml.many-keys", most=MAX_KEYS))
        self._key = self._words.setdefault(key, key)

    def _first_line(self, key: str) -> int:
        """In which line a key of the innermost mapping stands first."""
        _, number = self._around[-1]
        return self.spots.lines[self.spots.of_key(number, self._inside, key)] + 1

    def _check_text(self, value: str, event: yaml.ScalarEvent) -> None:
        if len(value) > MAX_SCALAR:
            self._report(event, in_both("yaml.long-text", most=MAX_SCALAR))
        found = _FORBIDDEN_VALUE.search(value)
        if found:
            self._report(event, in_both("yaml.bad-sign", code=code_of(found[0])), in_both("yaml.take-out"))

    def _refuse_specials(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self._report(event, in_both("yaml.anchor", name=_short(event.anchor)), in_both("yaml.write-value"))
        if event.tag:
            tag = _short(event.tag.replace(_CORE_TAGS, "!!"))
            self._report(event, in_both("yaml.tag", name=tag), in_both("yaml.take-out"))

    def _stop(self, event: yaml.Event, message: InBoth, hint: InBoth | None = None) -> None:
        self._report(event, message, hint)
        raise _TooMuch

    def _report(self, event: yaml.Event, message: InBoth, hint: InBoth | None = None) -> None:
        self.problems.append(error(message, _place_of(event.start_mark, self.file), hint))
        if len(self.problems) >= MAX_PROBLEMS:
            self.problems.append(error(in_both("yaml.many-problems"), self.problems[-1].place))
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
