"""A pack in a zip: its members are read in memory, by rules that leave nothing for a hostile zip to do."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
import zlib
from pathlib import Path
from stat import S_IFDIR, S_IFMT, S_IFREG

from opscareer.knowledge.pack_files import (
    MANIFEST,
    MAX_DEPTH,
    MAX_FILES,
    MAX_PACK_BYTES,
    SUFFIXES,
    NamedBytes,
    PackFiles,
    no_pack,
    read_plain_file,
)
from opscareer.knowledge.strict_yaml import MAX_BYTES, MAX_PROBLEMS
from opscareer.problems import InputProblems, Place, Problem, error
from opscareer.wording import in_both

MAX_ZIP_BYTES = 8_000_000
"""Of the zip itself: bounds its list of members too, which is read before they can be counted."""
MAX_MEMBERS = 2_000

_ENCRYPTED = 0x1 | 0x40
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_WAY_OUT = re.compile(r"^/|^[A-Za-z]:|(?:^|/)\.{1,2}(?:/|$)|//|[\\\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MAKE_ANEW = "pack.zip-anew"
_FAULTS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)


def zipped_files(source: Path) -> PackFiles:
    """The files of the pack in a zip; raises `InputProblems`, and OSError if the zip itself cannot be read."""
    data = read_plain_file(str(source.resolve()), MAX_ZIP_BYTES + 1)
    if len(data) > MAX_ZIP_BYTES:
        raise no_pack(source, in_both("pack.large-zip", most=MAX_ZIP_BYTES))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS:
        raise no_pack(source, in_both("pack.no-zip"), in_both(_MAKE_ANEW)) from None
    with archive:
        members = archive.infolist()
        if len(members) > MAX_MEMBERS:
            raise no_pack(source, in_both("pack.many-members", most=MAX_MEMBERS))
        problems = _odd_members(members, source)
        if problems:
            raise InputProblems(problems[:MAX_PROBLEMS])
        return _read_all(archive, _yaml_members(members, source), source)


def _odd_members(members: list[zipfile.ZipInfo], source: Path) -> list[Problem]:
    """All members that make the zip unfit to be opened."""
    problems: list[Problem] = []
    seen: set[str] = set()
    for member in members:
        folded = unicodedata.normalize("NFKC", member.filename).casefold()
        oddity = _oddity(member) or ("pack.member-twice" if folded in seen else "")
        if oddity:
            problems.append(error(in_both(oddity), Place(_shown(source, member.orig_filename)), in_both(_MAKE_ANEW)))
        seen.add(folded)
    return problems


def _oddity(member: zipfile.ZipInfo) -> str:
    """The phrase for what is odd with a member; empty for a sound one."""
    kind = S_IFMT(member.external_attr >> 16)
    if _WAY_OUT.search(member.orig_filename):
        return "pack.member-leads-out"
    if kind not in (0, S_IFREG, S_IFDIR):
        return "pack.member-is-link"
    if member.flag_bits & _ENCRYPTED:
        return "pack.member-encrypted"
    if member.compress_type not in _METHODS:
        return "pack.member-packed-otherwise"
    return ""


def _shown(source: Path, member: str) -> str:
    """How a member is named in problems; signs that do not show, or turn the text around, are written out."""
    plain = "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in member[:200])
    return f"{source}!{plain}"


def _yaml_members(members: list[zipfile.ZipInfo], source: Path) -> dict[str, zipfile.ZipInfo]:
    """The members that belong to the pack by their names in it: one folder around all of them is left away."""
    names = {
        member.filename: member
        for member in members
        if member.filename.endswith(SUFFIXES) and not _is_aside(member.filename)
    }
    tops = {name.split("/", 1)[0] for name in names}
    if MANIFEST not in names and len(tops) == 1:
        names = {name.split("/", 1)[-1]: member for name, member in names.items()}
    if MANIFEST not in names:
        missing = in_both("pack.no-manifest-in-zip", manifest=MANIFEST)
        raise no_pack(source, missing, in_both("pack.needs-manifest"))
    names = {name: member for name, member in names.items() if name.count("/") < MAX_DEPTH}
    if len(names) > MAX_FILES:
        raise no_pack(source, in_both("pack.many-files", most=MAX_FILES))
    return names


def _is_aside(name: str) -> bool:
    """Hidden files, and those that the Mac's own packer adds."""
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))


def _read_all(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], source: Path) -> PackFiles:
    files: list[NamedBytes] = []
    problems: list[Problem] = []
    left = MAX_PACK_BYTES
    for name, member in sorted(members.items()):
        shown = _shown(source, name)
        try:
            with archive.open(member) as stream:
                data = stream.read(MAX_BYTES + 1)
        except _FAULTS:
            problems.append(error(in_both("pack.member-damaged"), Place(shown), in_both(_MAKE_ANEW)))
            continue
        left -= len(data)
        if left < 0:
            raise no_pack(source, in_both("pack.large-unpacked", most=MAX_PACK_BYTES))
        files.append(NamedBytes(name, shown, data))
    return PackFiles(tuple(files), tuple(problems))
