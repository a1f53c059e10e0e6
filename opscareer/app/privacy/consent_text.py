"""The text of the consent, with its version: the one that ships, or a school's own in its place.

A school's own text is a file `consent.toml` in the folder of the records, of the same form as the shipped one
(`resources/consent.toml`), in one language or both. Neither is legal advice.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from opscareer.app.guidance import Print
from opscareer.paths import data_folder, resource
from opscareer.problems import InputProblems, Place, error
from opscareer.reports.consent_form import ConsentForm, ConsentPart, ConsentText, ConsentWords
from opscareer.reports.whole_file import write_whole
from opscareer.wording import LANGUAGES, InBoth, Language, in_both

__all__ = ["ConsentText", "consent_text", "own_text_file", "write_consent_form", "write_text_to_change"]

FILE_NAME = "consent.toml"
_LONGEST_FILE, _LONGEST_TEXT, _LONGEST_VERSION = 200_000, 4_000, 60
_PLACE_IN_MESSAGE = re.compile(r" \(at line (\d+), column (\d+)\)$")


def own_text_file() -> Path:
    """Where a school's own text is looked for."""
    return data_folder() / FILE_NAME


def consent_text(own: Path | None = None) -> ConsentText:
    """The school's own text if there is one, else the shipped one; `own` names another file than `own_text_file`.

    Raises `InputProblems` for an own text that cannot be used; it is never passed over in silence.
    """
    file = own or own_text_file()
    if own is None and not file.exists():
        return _read(resource(FILE_NAME))
    return _read(file)


def write_consent_form(target: Path, text: ConsentText, wanted: Print, months: int | None) -> None:
    """The consent as a form to sign, a PDF in the languages wanted that the text has, whole or not at all.

    `months` tells how long records are kept; None leaves room to write it. Raises OSError.
    """
    from opscareer.reports import consent_pdf  # reportlab is only loaded to print

    languages = tuple(language for language in wanted.languages if language in text.words) or tuple(text.words)
    consent_pdf.write_consent_form(target, ConsentForm(text, languages, months, wanted.paper, wanted.large))


def write_text_to_change(target: Path) -> None:
    """The shipped text as a file to make a school's own from; whole or not at all. Raises OSError."""
    write_whole(target, resource(FILE_NAME).read_bytes())


def _read(file: Path) -> ConsentText:
    try:
        with file.open("rb") as stream:
            content = stream.read(_LONGEST_FILE + 1)
    except OSError as fault:
        raise _refused(file, in_both("consent.unreadable", reason=fault.strerror)) from fault
    if len(content) > _LONGEST_FILE:
        raise _refused(file, in_both("consent.long-file", most=_LONGEST_FILE))
    try:
        said = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as fault:
        raise _refused(file, in_both("consent.no-utf-8")) from fault
    except tomllib.TOMLDecodeError as fault:
        raise _misformed(file, str(fault)) from fault
    return _text(file, said)


def _text(file: Path, said: Mapping[str, object]) -> ConsentText:
    version = said.get("version")
    if not isinstance(version, str) or not 0 < len(version.strip()) <= _LONGEST_VERSION:
        raise _refused(file, in_both("consent.no-version"))
    unknown = said.keys() - {"version", *LANGUAGES}
    if unknown:
        keys = InBoth(", ".join(sorted(unknown)), "、".join(sorted(unknown)))
        raise _refused(file, in_both("consent.unknown", keys=keys))
    words = {language: _words(file, language, said[language]) for language in LANGUAGES if language in said}
    if not words:
        raise _refused(file, in_both("consent.no-text"))
    return ConsentText(version.strip(), words)


def _words(file: Path, language: Language, said: object) -> ConsentWords:
    match said:
        case {"title": str(title), "parts": [_, *_] as parts, **others} if title.strip() and not others:
            return ConsentWords(title.strip(), tuple(_part(file, language, part) for part in parts))
    raise _refused(file, in_both("consent.words", tag=language))


def _part(file: Path, language: Language, said: object) -> ConsentPart:
    match said:
        case {"head": str(head), "text": str(text), **others} if head.strip() and text.strip() and not others:
            if len(head) + len(text) <= _LONGEST_TEXT:
                return ConsentPart(head.strip(), " ".join(text.split()))
            raise _refused(file, in_both("consent.long-part", tag=language, most=_LONGEST_TEXT))
    raise _refused(file, in_both("consent.part", tag=language))


def _misformed(file: Path, message: str) -> InputProblems:
    found = _PLACE_IN_MESSAGE.search(message)
    line, column = (int(found[1]), int(found[2])) if found else (1, 1)
    told = in_both("consent.no-toml", reason=_PLACE_IN_MESSAGE.sub("", message))
    return _refused(file, told, line, column)


def _refused(file: Path, message: InBoth, line: int = 1, column: int = 1) -> InputProblems:
    return InputProblems([error(message, Place(str(file), line, column), in_both("consent.copy-shipped"))])
