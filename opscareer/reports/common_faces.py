"""Faces whose characters have the same codes in many documents, so that a book of them embeds each face once.

ReportLab gives characters their codes in the order in which a document uses them, and so embeds another subset in each.
Within `common_codes` the characters of an alphabet come first, in its order, in blocks whose names begin with `COMMON`;
what is not in it follows in blocks of the document's own. A document embeds no more than the characters that it uses.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc, pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

COMMON, _OWN = "Common", "Own"
_BLOCK = 256
_WORDS_KNOWN = 20_000
_ALWAYS_COMMON = "".join(map(chr, range(32, 127)))
"""Characters to which ReportLab gives their own numbers as codes in every document."""
_alphabet: ContextVar[str] = ContextVar("alphabet", default="")


@contextmanager
def common_codes(alphabet: str) -> Iterator[None]:
    """Documents made inside use the common codes of an alphabet."""
    token = _alphabet.set(alphabet)
    try:
        yield
    finally:
        _alphabet.reset(token)


def faces_pdf(alphabet: str, faces: Iterable[str]) -> bytes:
    """A document that embeds all of the alphabet, as far as they have it, in each of the faces; its page is empty."""
    target = io.BytesIO()
    with common_codes(alphabet):
        canvas = Canvas(target, invariant=1, initialFontName=next(iter(faces)))
        for name in faces:
            face = pdfmetrics.getFont(name)
            face.splitString(_ALWAYS_COMMON + alphabet, canvas._doc)  # noqa: SLF001 - ReportLab has no other way to a canvas's document
        canvas.showPage()
        canvas.save()
    return target.getvalue()


@dataclass(slots=True)
class _Codes:
    """In one document: how many blocks of a face are common, and which codes are used."""

    blocks: int
    used: set[int] = field(default_factory=lambda: {0})


@lru_cache(maxsize=_WORDS_KNOWN)
def _thousandths(face: ttfonts.TTFontFace, text: str) -> float:
    """Width of one line in thousandths of the size."""
    widths, default = face.charWidths, face.defaultWidth
    return float(sum(widths.get(ord(sign), default) for sign in text))


class CommonFace(ttfonts.TTFont):  # type: ignore[misc] # ReportLab has no types
    """A face that takes part in `common_codes`; elsewhere it is as any other."""

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename)
        self._codes: WeakKeyDictionary[pdfdoc.PDFDocument, _Codes] = WeakKeyDictionary()

    @override
    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf-8") -> float:
        """Width of one line in points, as ReportLab's own; a print measures the same words again and again."""
        written = text if isinstance(text, str) else text.decode(encoding)
        return 0.001 * size * _thousandths(self.face, written)

    @override
    def splitString(self, text: str, doc: pdfdoc.PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """The text in codes, each part with its block; remembers which codes are used."""
        codes = self._codes_in(doc)
        parts: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        if codes is not None:
            codes.used.update(_BLOCK * block + code for block, part in parts for code in part)
        return parts

    @override
    def getSubsetInternalName(self, subset: int, doc: pdfdoc.PDFDocument) -> str:
        """The name of a block in the document."""
        codes = self._codes_in(doc)
        name: str = super().getSubsetInternalName(subset, doc)
        return name if codes is None or subset < codes.blocks else name.replace(COMMON, _OWN, 1)

    @override
    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:
        """Embed what is used of the face. ReportLab calls it when the document is closed."""
        codes = self._codes_in(doc)
        if codes is None:
            super().addObjects(doc)
            return
        state = self.state[doc]
        state.frozen = 1
        for block, characters in enumerate(state.subsets):
            pruned = [code if _BLOCK * block + at in codes.used else 0 for at, code in enumerate(characters)]
            if any(pruned):
                self._embed(block, pruned, doc)
        del self.state[doc], self._codes[doc]

    def _codes_in(self, doc: pdfdoc.PDFDocument) -> _Codes | None:
        """The codes in a document; the alphabet takes them where it is asked for the first time."""
        alphabet = _alphabet.get()
        if doc in self._codes or not alphabet or doc in self.state:
            return self._codes.get(doc)
        state = self._assignState(doc)
        state.internalName = COMMON + self.fontName.replace("-", "")
        doc.fontMapping[self.fontName] = f"/{state.internalName}"
        doc.delayedFonts.append(self)
        super().splitString("".join(sign for sign in alphabet if ord(sign) in self.face.charToGlyph), doc)
        self._codes[doc] = _Codes(len(state.subsets))
        state.nextCode = _BLOCK * len(state.subsets)  # what else is used begins a block of its own
        return self._codes[doc]

    def _embed(self, block: int, characters: Sequence[int], doc: pdfdoc.PDFDocument) -> None:
        """Add one block as a font of the document, as `TTFont.addObjects` of ReportLab 5.1 does."""
        name = self.getSubsetInternalName(block, doc)[1:]
        prefix = ttfonts.SUBSETN(block) + b"+"
        base = (prefix + self.face.name + self.face.subfontNameX).decode("pdfdoc")
        table = pdfdoc.PDFStream(content=ttfonts.makeToUnicodeCMap(base, characters))
        if doc.compression:
            table.filters = [pdfdoc.PDFZCompress]
        font = pdfdoc.PDFTrueTypeFont()
        font.Name, font.BaseFont = name, base
        font.FirstChar, font.LastChar = 0, len(characters) - 1
        font.Widths = pdfdoc.PDFArray([self.face.getCharWidth(code) for code in characters])
        font.ToUnicode = doc.Reference(table, f"toUnicodeCMap:{base}")
        font.FontDescriptor = self.face.addSubsetObjects(doc, base, characters)
        doc.Reference(font, name)
        doc.idToObject["BasicFonts"].dict[name] = font
