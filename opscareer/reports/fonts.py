"""Fonts on paper: the bundled faces made known to ReportLab, and texts cut into runs of the face that has them.

Text from packs and people reaches a `Paragraph` only through `markup`, which escapes it: nothing typed is ever read as
markup. English text takes OpsCareer Sans first and OpsCareer Sans SC after it, Chinese text the other way round,
because SC draws quotation marks and dashes full-width. What neither has is borrowed from the system's own fonts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from threading import RLock
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics, ttfonts

from opscareer.paths import resource
from opscareer.reports.common_faces import CommonFace
from opscareer.reports.right_to_left import base_letters, drawn, joined_letters
from opscareer.reports.system_fonts import SystemFace, faces_with
from opscareer.wording import Language

Chain = tuple[str, ...]
"""Names of faces, best first."""

LATIN_FACE, _CHINESE_FACE = "OpsCareerSans", "OpsCareerSansSC"
_CHAINS: Mapping[Language, Chain] = {"en": (LATIN_FACE, _CHINESE_FACE), "zh": (_CHINESE_FACE, LATIN_FACE)}
_BORROWED = "System "
"""How the names of borrowed faces begin."""
STAND_IN = "□"
"""Printed in place of a character that no face has, neither a bundled one nor one of the system's."""
_NO_CHARACTER = "\ufffd"
_NO_BREAK = "\u00a0"
_SHAPELESS = {"Cc": " ", "Zs": " ", "Zl": " ", "Zp": " ", "Cf": "", "Cs": STAND_IN}
"""What is printed for characters of these Unicode categories, which have no glyph in any face."""
_WORDS = re.compile(r"\s+|[^\s\u2e80-\U0010ffff]+|[^\s]")  # blanks, a word of an alphabet, one other character
_REGISTERING = RLock()
"""Prints are made in several threads; each face is made known to ReportLab by one of them."""
_BLOCK = 100
"""The most rows one `beginbfchar` block may hold (PDF 32000-1, 9.10.3)."""


def _to_unicode_cmap(fontname: str, subset: Sequence[int]) -> str:
    """The table that lets a reader copy and search text, right above U+FFFF too.

    ReportLab 5.1.0 writes one four-digit number per character, which is wrong for the 196 standard hanzi beyond
    U+FFFF: they look right and copy as something else. Here they are written as UTF-16, and the shapes of Arabic
    letters as the letters.
    """
    head = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({fontname})",
        f"/Ordering ({fontname})",
        "/Supplement 0",
        ">> def",
        f"/CMapName /{fontname} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    rows = [
        f"<{index:02X}> <{base_letters(chr(code)).encode('utf-16-be', 'surrogatepass').hex().upper()}>"
        for index, code in enumerate(subset)
    ]
    for first in range(0, len(rows), _BLOCK):
        block = rows[first : first + _BLOCK]
        head += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*head, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


ttfonts.makeToUnicodeCMap = _to_unicode_cmap


def chain_for(language: Language) -> Chain:
    """The faces for a text of that language, best first; registers the bundled files on first use."""
    _know_bundled()
    return _CHAINS[language]


def bundled_faces() -> tuple[str, ...]:
    """All bundled faces; registers them on first use."""
    _know_bundled()
    return tuple(face for family in (LATIN_FACE, _CHINESE_FACE) for face in (family, bold_face(family)))


def bold_face(face: str) -> str:
    """The bold face of a bundled one; a borrowed one has none and stands for itself."""
    return face if face.startswith(_BORROWED) else f"{face}-Bold"


def _know_bundled() -> None:
    with _REGISTERING:
        _register_bundled()


@cache
def _register_bundled() -> None:
    for family in (LATIN_FACE, _CHINESE_FACE):
        bold = bold_face(family)
        _register(family, f"{family}-Regular.ttf")
        _register(bold, f"{family}-Bold.ttf")
        pdfmetrics.registerFontFamily(family, normal=family, bold=bold, italic=family, boldItalic=bold)


def _register(name: str, file: str) -> None:
    """Make one bundled file known under `name`.

    ReportLab keeps one face for each PostScript name and silently answers with the first one of that name.
    """
    font = CommonFace(name, str(resource("fonts", file)))
    pdfmetrics.registerFont(font)
    if pdfmetrics.getFont(name) is not font:
        raise RuntimeError(f"the font {file} hides behind another one of the same PostScript name")


def _covers(face: str, word: str) -> bool:
    glyphs = pdfmetrics.getFont(face).face.charToGlyph
    return all(ord(character) in glyphs for character in word)


def missing(text: str, chain: Chain) -> set[str]:
    """The characters that no face has; they are printed as `STAND_IN`, which is to be told beforehand.

    Half surrogates, which nobody could read in a message either, are told as U+FFFD.
    """
    halves = {_NO_CHARACTER for c in text if unicodedata.category(c) == "Cs"}
    return halves | {c for c in printable(text) if not c.isspace() and not _showable(c, chain)}


def _showable(character: str, chain: Chain) -> bool:
    return any(_covers(face, character) for face in chain) or _borrowed(character) is not None


@lru_cache(maxsize=20_000)
def _borrowed(word: str) -> str | None:
    """The name of an installed face that has all of a word, or of one character; None where there is none."""
    with _REGISTERING:
        return next((name for face in faces_with(word) if (name := _opened(face)) and _covers(name, word)), None)


@cache
def _opened(face: SystemFace) -> str | None:
    """Make an installed face known to ReportLab; None if it cannot be used, or hides behind one of the same name."""
    name = f"{_BORROWED}{face.path} {face.index}"
    try:
        font = ttfonts.TTFont(name, str(face.path), subfontIndex=face.index)
    except (ttfonts.TTFError, OSError):
        return None
    pdfmetrics.registerFont(font)
    if pdfmetrics.getFont(name) is not font:
        return None
    pdfmetrics.registerFontFamily(name, normal=name, bold=name, italic=name, boldItalic=name)
    return name


def runs(text: str, chain: Chain) -> list[tuple[str, str]]:
    """Cut a text into (face, part) pairs, in the order of reading, Arabic letters in their joined shapes.

    A word keeps one face if any face has all of it: "Łukasz" must not begin in one design and end in another. Only a
    word that no face has whole is cut by character. Blanks stay with what stands before them. A character that no face
    has becomes `STAND_IN`.
    """
    return list(_runs(text, chain))


@lru_cache(maxsize=5_000)
def _runs(text: str, chain: Chain) -> tuple[tuple[str, str], ...]:
    """A print says the same numbers and names again and again."""
    found: list[tuple[str, str]] = []
    for word in _WORDS.findall(printable(joined_letters(text))):
        pairs = [(found[-1][0] if found else chain[0], word)] if word.isspace() else _word_runs(word, chain)
        for face, part in pairs:
            if found and found[-1][0] == face:
                found[-1] = (face, found[-1][1] + part)
            else:
                found.append((face, part))
    return tuple(found)


@lru_cache(maxsize=20_000)
def _word_runs(word: str, chain: Chain) -> list[tuple[str, str]]:
    for said in dict.fromkeys((word, base_letters(word))):  # joined shapes, or the plain letters where no face has them
        whole = next((face for face in chain if _covers(face, said)), None) or _borrowed(said)
        if whole is not None:
            return [(whole, said)]
    return [_character_run(character, chain) for character in base_letters(word)]


def _character_run(character: str, chain: Chain) -> tuple[str, str]:
    for said in dict.fromkeys((character, base_letters(character))):
        face = next((face for face in chain if _covers(face, said)), None) or _borrowed(said)
        if face is not None:
            return face, said
    return _CHINESE_FACE, STAND_IN


class _Printed(dict[int, str]):
    """What is printed for each character, by its code; worked out once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        shown = character if character == _NO_BREAK else _SHAPELESS.get(unicodedata.category(character), character)
        return self.setdefault(code, shown)


_PRINTED = _Printed()


def printable(text: str) -> str:
    """Composed characters only: blanks and control characters as plain blanks, marks without a shape left out.

    Half surrogates, which are no characters, become `STAND_IN`.
    """
    composed = unicodedata.normalize("NFC", text)
    return composed if composed.isascii() and composed.isprintable() else composed.translate(_PRINTED)


def markup(text: str, chain: Chain, *, bold: bool = False) -> str:
    """Escaped markup for `Paragraph`. Ask for bold here: a <b> around the result is undone by each change of face."""
    parts = []
    for face, part in runs(text, chain):
        safe = f"<b>{escape(part)}</b>" if bold else escape(part)
        parts.append(safe if face == chain[0] else f'<font name="{face}">{safe}</font>')
    return "".join(parts)


def drawing_runs(text: str, chain: Chain) -> list[tuple[str, str]]:
    """One line as (face, part) pairs in the order of drawing, from left to right."""
    return runs(drawn(joined_letters(text)), chain)


def text_width(text: str, chain: Chain, size: float, *, bold: bool = False) -> float:
    """Width of one line of text in points."""
    return sum(
        float(pdfmetrics.stringWidth(part, bold_face(face) if bold else face, size)) for face, part in runs(text, chain)
    )


def elided(text: str, chain: Chain, size: float, width: float, *, bold: bool = False) -> str:
    """The text, or as much of its beginning as fits `width` points, with an ellipsis."""
    if text_width(text, chain, size, bold=bold) <= width:
        return text
    shortest, longest = 0, len(text)
    while shortest < longest:
        middle = (shortest + longest + 1) // 2
        fits = text_width(f"{text[:middle].rstrip()}…", chain, size, bold=bold) <= width
        shortest, longest = (middle, longest) if fits else (shortest, middle - 1)
    return f"{text[:shortest].rstrip()}…"
