"""The strict YAML reader: bytes become plain nodes that know their line and column, or problems that do.

PyYAML's own loaders are not used: libyaml builds nodes recursively, so that a small file of brackets ends the process,
aliases multiply without limit, duplicate keys are lost silently and `NO` or `12:30` change their type. Here the stream
of parse events is walked once, iteratively, and every limit is enforced before anything is built.

Allowed is one document of mappings with text keys, lists and scalars. No anchors, references, merge keys or tags.
A plain scalar is text unless it reads `true`, `false`, `null`, `~`, nothing at all, or a plain decimal number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from opscareer.problems import InputProblems, Place, Problem, error

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_NODES = 500_000
MAX_SCALAR = 100_000
MAX_KEYS = 20_000
MAX_PROBLEMS = 200

Scalar = str | int | float | bool | None

_FORBIDDEN_RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_FORBIDDEN_VALUE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line for the parser, so that places found by it and by us agree."""
_INT = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
_WORDS: dict[str, Scalar] = {"true": True, "false": False, "null": None, "~": None, "": None}
_CORE_TAGS = "tag:yaml.org,2002:"
_LONGEST_NAME = 40
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


@dataclass(slots=True)
class Node:
    """One value of a document with the place where it begins, counted from 1.

    `content` is a scalar, a list of nodes, or a mapping from key to node; `keys` tells where each key stands.
    """

    content: Scalar | list[Node] | dict[str, Node]
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)

    def plain(self) -> Any:
        """The value as plain Python data. Recursion is bounded by `MAX_DEPTH`."""
        if isinstance(self.content, dict):
            return {key: node.plain() for key, node in self.content.items()}
        if isinstance(self.content, list):
            return [node.plain() for node in self.content]
        return self.content


@dataclass(frozen=True, slots=True)
class Document:
    """One file that was read: its name as shown in problems, and its root value (None if it holds nothing)."""

    file: str
    root: Node | None

    def place(self, *path: str | int) -> Place:
        """Where the value at a path stands; for parts that are not there, the nearest value around them."""
        node = self.root
        for part in path:
            below = _child(node, part)
            node = below if below is not None else node
        return Place(self.file) if node is None else Place(self.file, node.line, node.column)

    def key_place(self, *path: str | int) -> Place:
        """Where the key that ends a path stands."""
        *parents, key = path
        node = self.root
        for part in parents:
            below = _child(node, part)
            node = below if below is not None else node
        if node is not None and key in node.keys:
            return Place(self.file, *node.keys[str(key)])
        return self.place(*path)


def _child(node: Node | None, part: str | int) -> Node | None:
    if node is None:
        return None
    if isinstance(node.content, dict) and isinstance(part, str):
        return node.content.get(part)
    if isinstance(node.content, list) and isinstance(part, int) and 0 <= part < len(node.content):
        return node.content[part]
    return None


def read_document(data: bytes, file: str) -> Document:
    """Read one strict document; `file` is the name shown in problems.

    Raises `InputProblems` with everything found; nothing else comes out, whatever the bytes are.
    """
    text = _decoded(data, file)
    composer = _Composer(file)
    try:
        for event in _events(text, composer):
            composer.take(event)
    except yaml.MarkedYAMLError as fault:
        composer.problems.append(_syntax_problem(fault, text, file))
    except _TooMuch:
        pass
    if composer.problems:
        raise InputProblems(composer.problems)
    return Document(file, composer.root)


def _decoded(data: bytes, file: str) -> str:
    if len(data) > MAX_BYTES:
        raise InputProblems([error(f"the file is larger than {MAX_BYTES:,} bytes", Place(file))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8", "replace")
        hint = "save the file with the encoding UTF-8"
        raise InputProblems([error("the file is not UTF-8 text", _place_after(before, file), hint)]) from None
    found = _FORBIDDEN_RAW.search(text)
    if found:
        message = f"the file holds the character U+{ord(found[0]):04X}, which is not text"
        hint = "save the file as plain text with the encoding UTF-8"
        raise InputProblems([error(message, _place_after(text[: found.start()], file), hint)])
    return text


def _place_after(before: str, file: str) -> Place:
    lines = _LINE_BREAK.split(before)
    return Place(file, len(lines), len(lines[-1]) + 1)


def _events(text: str, composer: _Composer) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=yaml.CSafeLoader)
    except yaml.reader.ReaderError as fault:
        place = _place_after(text[: fault.position], composer.file)
        composer.problems.append(error("a character that is not allowed", place))


def _syntax_problem(fault: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """What the parser gave up on: an open quote where it opens, all else where it was noticed."""
    begin = _place_of(fault.context_mark, file)
    if fault.context == "while scanning a quoted scalar":
        return error("this quote is not closed", begin, "close it, or take it out")
    noticed = _place_of(fault.problem_mark, file)
    if fault.context in ("while parsing a flow sequence", "while parsing a flow mapping"):
        message = f"the bracket opened in line {begin.line}, column {begin.column} is not closed here"
        hint = "close it, or put a comma between the values"
    else:
        said = str(fault.problem or fault.context)
        message, hint = _PLAINER.get(said, (said, _LOOK_AROUND))
    return error(message, noticed, _likely_cause(text, noticed) or hint)


def _place_of(mark: yaml.Mark | None, file: str) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _likely_cause(text: str, place: Place) -> str:
    """What most often makes the parser give up, if it stands around the place."""
    line, before = _line(text, place.line), _line(text, place.line - 1)
    if "：" in line or "：" in before:
        return FULL_WIDTH_COLON
    indentation = line[: len(line) - len(line.lstrip())]
    return "indent with blanks, not with tabs" if "\t" in indentation else ""


def _line(text: str, number: int) -> str:
    lines = _LINE_BREAK.split(text)
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _short(name: str) -> str:
    """A name as it may stand in a message: never longer than a line."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}..."


class _TooMuch(Exception):  # noqa: N818 - control flow: a limit was passed and reported
    pass


@dataclass(slots=True)
class _Composer:
    """Builds nodes from events with a stack of its own; collects problems and goes on where it can."""

    file: str
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    _open: list[Node] = field(default_factory=list)
    _pending: list[str | None] = field(default_factory=list)
    """For each open mapping the key that waits for its value; for an open list always None."""
    _nodes: int = 0
    _documents: int = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next parse event."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_specials(event)
            self._add_scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_specials(event)
            self._open_collection(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._pending.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._report(event, f"references (*{_short(str(event.anchor))}) are not allowed", "write the value again")
            self._place_value(Node(None, *_spot(event)), event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._report(event, "a second document begins here", "keep one document a file")
                raise _TooMuch

    def _refuse_specials(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._report(event, f"more than {MAX_NODES:,} items")
            raise _TooMuch
        if event.anchor:
            self._report(
                event, f"anchors (&{_short(event.anchor)}) are not allowed", "write the value where it is needed"
            )
        if event.tag:
            tag = _short(event.tag.replace(_CORE_TAGS, "!!"))
            self._report(event, f"tags ({tag}) are not allowed", "take it out")

    def _open_collection(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) >= MAX_DEPTH:
            self._report(event, f"nested deeper than {MAX_DEPTH} levels")
            raise _TooMuch
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node = Node({} if is_mapping else [], *_spot(event))
        if self._awaits_key():
            self._report(event, "a key must be text", "a list or mapping cannot be a key")
            raise _TooMuch
        self._place_value(node, event)
        self._open.append(node)
        self._pending.append(None)

    def _add_scalar(self, event: yaml.ScalarEvent) -> None:
        value: str = event.value
        if len(value) > MAX_SCALAR:
            self._report(event, f"text longer than {MAX_SCALAR:,} characters")
        found = _FORBIDDEN_VALUE.search(value)
        if found:
            self._report(
                event, f"the text holds the character U+{ord(found[0]):04X}, which is not allowed", "take it out"
            )
        if self._awaits_key():
            self._take_key(value, event)
        else:
            plain = event.style in (None, "") and event.implicit[0]
            self._place_value(Node(_resolved(value) if plain else value, *_spot(event)), event)

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].content, dict) and self._pending[-1] is None

    def _take_key(self, key: str, event: yaml.ScalarEvent) -> None:
        mapping = self._open[-1]
        if key == "<<":
            self._report(event, "merge keys (<<) are not allowed", "write the entries where they are needed")
        elif key in mapping.keys:
            self._report(
                event, f"duplicate key {_short(key)!r}, first in line {mapping.keys[key][0]}", "keep one of them"
            )
        elif len(mapping.keys) >= MAX_KEYS:
            self._report(event, f"more than {MAX_KEYS:,} keys")
            raise _TooMuch
        mapping.keys.setdefault(key, _spot(event))
        self._pending[-1] = key

    def _place_value(self, node: Node, event: yaml.Event) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1].content
        if isinstance(parent, list):
            parent.append(node)
        elif isinstance(parent, dict):
            key = self._pending[-1]
            if key is None:
                self._report(event, "a key must be text")
                raise _TooMuch
            parent.setdefault(key, node)
            self._pending[-1] = None

    def _report(self, event: yaml.Event, message: str, hint: str = "") -> None:
        self.problems.append(error(message, Place(self.file, *_spot(event)), hint))
        if len(self.problems) >= MAX_PROBLEMS:
            self.problems.append(error("too many problems; the rest of the file was not read", self.problems[-1].place))
            raise _TooMuch


def _spot(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _resolved(value: str) -> Scalar:
    if value in _WORDS:
        return _WORDS[value]
    if _INT.fullmatch(value):
        return int(value)
    if _FLOAT.fullmatch(value):
        return float(value)
    return value
