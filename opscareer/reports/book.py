"""Many PDF files of ours bound into one to be printed on both sides: each begins on an odd page.

The book is written while its parts are read, one at a time, so that it takes the memory of one part however many there
are. Pages are taken over as they are, with what they refer to under new numbers; faces with common codes
(`common_faces`) are in it once for all parts. Only files that ReportLab has written can be bound: objects as plain text
in a table of places, no compressed object streams (PDF 32000-1, 7.5.4).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from opscareer.wording import Language

_LANGUAGE_TAGS = {"en": "en", "zh": "zh-CN"}
_REFERENCE = re.compile(rb"\((?:[^()\\]|\\.)*\)|(?P<number>[0-9]+) 0 R", re.DOTALL)
"""A reference, or a text in brackets, in which nothing is one."""
_PARENT = re.compile(rb"/Parent [0-9]+ 0 R")
_ENTRY = re.compile(rb"([0-9]{10}) [0-9]{5} n")
_COMMON_FACE = re.compile(rb"/(Common[A-Za-z0-9]+\+[0-9]+) ([0-9]+) 0 R")
_MEDIA_BOX = re.compile(rb"/MediaBox \[[^\]]*\]")
_STREAM = b"stream\n"
_CATALOG, _PAGES, _OUTLINES, _INFO = 1, 2, 3, 4
"""Numbers of the objects that every book has."""


class NotBindable(Exception):  # noqa: N818 - it names what the file is
    """A file that was not written as ours are."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One part in the book: its node in the tree of pages, how many there are, its first page, its bookmark."""

    node: int
    pages: int
    first: int
    title: str


class Book:
    """A book being written to a file; `close` makes it whole."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at = 0
        self._digest = sha256()
        self._places = array("Q", bytes(8 * (_INFO + 1)))
        self._chapters: list[_Chapter] = []
        self._front: list[_Chapter] = []
        self._faces: dict[bytes, int] = {}
        self._write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def add(self, data: bytes, title: str, *, in_front: bool = False) -> None:
        """Bind a file in, after those bound before, or before all of them; `title` is its bookmark.

        Raises `NotBindable`.
        """
        source = _Source(data)
        pages = source.pages()
        node = self._number()
        numbers = {page: self._number() for page in pages}
        faces = {old: self._face(name) for name, old in source.common_faces().items()}
        self._take_over(source, numbers, faces, node)
        kids = list(numbers.values())
        if len(kids) % 2:
            kids.append(self._blank_page(source.text(pages[-1]), node))
        self._object(node, _node(kids, len(kids), _PAGES))
        (self._front if in_front else self._chapters).append(_Chapter(node, len(kids), kids[0], title))

    def add_faces(self, data: bytes) -> None:
        """Put in the faces with common codes that the parts bound so far use, from a file that has all of them.

        Raises `NotBindable`.
        """
        source = _Source(data)
        there = source.common_faces()
        if not self._faces.keys() <= there.keys():
            raise NotBindable("a face is missing")
        self._take_over(source, {there[name]: number for name, number in self._faces.items()}, {})

    def close(self, title: str, language: Language) -> None:
        """Write what holds the book together. Nothing tells who made it; the same parts give the same bytes."""
        chapters = [*self._front, *self._chapters]
        count = sum(chapter.pages for chapter in chapters)
        self._object(_PAGES, _node([chapter.node for chapter in chapters], count, None))
        self._outlines(chapters)
        self._object(_INFO, b"<< /Title %s >>" % _text(title))
        self._object(
            _CATALOG,
            b"<< /Type /Catalog /Pages %d 0 R /Outlines %d 0 R /PageMode /UseOutlines /Lang (%s) "
            b"/ViewerPreferences << /DisplayDocTitle true /Duplex /DuplexFlipLongEdge >> >>"
            % (_PAGES, _OUTLINES, _LANGUAGE_TAGS[language].encode()),
        )
        self._table_of_places()

    def _take_over(self, source: _Source, wanted: dict[int, int], known: dict[int, int], node: int = 0) -> None:
        """Objects under the numbers that they get here, and all that they refer to, each once.

        `known` are objects of the source that are in the book already. Pages belong to the `node`.
        """
        numbers = {**wanted, **known}
        waiting = list(wanted)
        while waiting:
            old = waiting.pop()
            text, stream = source.parts(old)
            text = _PARENT.sub(b"/Parent 0 0 R", text) if node else text
            for found in _references(text):
                if found and found not in numbers:
                    numbers[found] = self._number()
                    waiting.append(found)
            renumbered = _REFERENCE.sub(lambda match: _renumbered(match, numbers, node), text)
            self._object(numbers[old], renumbered + stream)

    def _outlines(self, chapters: list[_Chapter]) -> None:
        items = [self._number() for _ in chapters]
        for place, (item, chapter) in enumerate(zip(items, chapters, strict=True)):
            links = b"/Prev %d 0 R " % items[place - 1] if place else b""
            links += b"/Next %d 0 R " % items[place + 1] if place + 1 < len(items) else b""
            title, first = _text(chapter.title), chapter.first
            self._object(
                item, b"<< /Title %s /Parent %d 0 R %s/Dest [%d 0 R /Fit] >>" % (title, _OUTLINES, links, first)
            )
        ends = b"/First %d 0 R /Last %d 0 R " % (items[0], items[-1]) if items else b""
        self._object(_OUTLINES, b"<< /Type /Outlines %s/Count %d >>" % (ends, len(items)))

    def _blank_page(self, like: bytes, node: int) -> int:
        box = _MEDIA_BOX.search(like)
        number = self._number()
        size = box[0] if box else b""
        self._object(number, b"<< /Type /Page /Parent %d 0 R /Resources << >> %s >>" % (node, size))
        return number

    def _face(self, name: bytes) -> int:
        """The number of a block of a common face in the book."""
        if name not in self._faces:
            self._faces[name] = self._number()
        return self._faces[name]

    def _number(self) -> int:
        self._places.append(0)
        return len(self._places) - 1

    def _object(self, number: int, content: bytes) -> None:
        self._places[number] = self._at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, content))

    def _table_of_places(self) -> None:
        start, count = self._at, len(self._places)
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        for place in self._places[1:]:
            self._write(b"%010d 00000 n \n" % place)
        name = self._digest.hexdigest()[:32].encode()
        self._write(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n"
            % (count, _CATALOG, _INFO, name, name, start)
        )

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self._at += len(data)


class _Source:
    """The objects of one file of ours, found by its table of places."""

    def __init__(self, data: bytes) -> None:
        """Raises `NotBindable`."""
        start = data.rfind(b"startxref")
        try:
            table = int(data[start:].split()[1])
            self._root = int(data[data.rindex(b"/Root", table) :].split(None, 2)[1])
        except (ValueError, IndexError):
            raise NotBindable("no table of places") from None
        places = [int(found[1]) for found in _ENTRY.finditer(data, table, start)]
        ends = dict(zip(sorted(places), [*sorted(places)[1:], table], strict=True))
        self._data = data
        self._spans = {number: (place, ends[place]) for number, place in enumerate(places, start=1)}

    def parts(self, number: int) -> tuple[bytes, bytes]:
        """An object's own text, and its stream with the words around it, empty where it has none."""
        start, end = self._spans[number]
        whole = self._data[start:end]
        opening = b"%d 0 obj" % number
        if not whole.startswith(opening):
            raise NotBindable(f"object {number} is not in its place")
        whole = whole[len(opening) : whole.rindex(b"endobj")].strip(b"\r\n")
        text, mark, stream = whole.partition(b"\n" + _STREAM)
        return text, mark + stream

    def text(self, number: int) -> bytes:
        """An object's own text."""
        return self.parts(number)[0]

    def common_faces(self) -> dict[bytes, int]:
        """The fonts with common codes by their names in the file."""
        fonts = re.search(rb"/Font ([0-9]+) 0 R", self.text(self.pages()[0]))
        found = _COMMON_FACE.findall(self.text(int(fonts[1]))) if fonts else []
        return {name: int(number) for name, number in found}

    def pages(self) -> list[int]:
        """The numbers of the pages, in order. Raises `NotBindable` where there are none."""
        catalog = self.text(self._root)
        tree = re.search(rb"/Pages ([0-9]+) 0 R", catalog)
        kids = re.search(rb"/Kids \[([^\]]*)\]", self.text(int(tree[1]))) if tree else None
        pages = [int(each) for each in re.findall(rb"([0-9]+) 0 R", kids[1])] if kids else []
        if not pages:
            raise NotBindable("no pages")
        return pages


def _references(text: bytes) -> Iterator[int]:
    return (int(found["number"]) for found in _REFERENCE.finditer(text) if found["number"])


def _renumbered(found: re.Match[bytes], numbers: dict[int, int], node: int) -> bytes:
    """A reference under its new number; 0 stands for the node above a page."""
    if not found["number"]:
        return found[0]
    old = int(found["number"])
    return b"%d 0 R" % (numbers[old] if old else node)


def _node(kids: list[int], count: int, parent: int | None) -> bytes:
    above = b"/Parent %d 0 R " % parent if parent else b""
    return b"<< /Type /Pages %s/Kids [%s] /Count %d >>" % (above, b" ".join(b"%d 0 R" % kid for kid in kids), count)


def _text(text: str) -> bytes:
    """A text of the book itself: UTF-16 in hexadecimal digits (PDF 32000-1, 7.9.2.2)."""
    return b"<feff" + text.encode("utf-16-be", "replace").hex().encode() + b">"
