"""Packs made to hurt: each is written into a folder, read in a process of its own, and must end in clear problems.

`python -m tests.knowledge.hostile_packs` reads all of them and prints one line of JSON each: the name, the seconds of
the processor it took, the largest memory in megabytes, how many problems there were, how many of them are not told in
Chinese as they should be, and the first of them.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import stat
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from opscareer.knowledge.reader import inspect_pack
from opscareer.knowledge.strict_yaml import MAX_BYTES, MAX_NODES
from tests.knowledge.written_packs import FILES, write_pack
from tests.told_in_both import faults_in

ADDRESSES = 2_000_000_000
HANG = 60
"""Seconds after which a reading is taken for hanging and ended."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one hostile pack, in seconds of the processor; `first` is empty if it did not end by itself."""

    name: str
    seconds: float
    megabytes: float
    problems: int
    faults: int
    first: str


def _with_file(data: bytes, folder: Path) -> Path:
    """A sound pack with one hostile file."""
    write_pack(folder, FILES)
    (folder / "zz.yaml").write_bytes(data)
    return folder


def _with_bytes(make: Callable[[], bytes]) -> Callable[[Path], Path]:
    return lambda folder: _with_file(make(), folder)


def _with_text(make: Callable[[], str]) -> Callable[[Path], Path]:
    return _with_bytes(lambda: make().encode("utf-8", "surrogatepass"))


def _thousands_of_files(folder: Path) -> Path:
    write_pack(folder, FILES)
    for number in range(5_000):
        (folder / f"x{number}.yaml").write_bytes(b"traits: []\n")
    return folder


def _full_files(count: int, folder: Path) -> Path:
    write_pack(folder, FILES)
    full = b"traits: [" + b"1," * (MAX_NODES - 100) + b"]"
    for number in range(count):
        (folder / f"x{number:02}.yaml").write_bytes(full)
    return folder


def _large_file(folder: Path) -> Path:
    write_pack(folder, FILES)
    with (folder / "zz.yaml").open("wb") as stream:
        stream.truncate(4_000_000_000)
    return folder


def _pipe(folder: Path) -> Path:
    write_pack(folder, FILES)
    os.mkfifo(folder / "zz.yaml")
    return folder


def _only_a_pipe(folder: Path) -> Path:
    folder.mkdir()
    os.mkfifo(folder / "pack.zip")
    return folder / "pack.zip"


def _zip(folder: Path, extra: dict[str, bytes]) -> Path:
    folder.mkdir()
    with zipfile.ZipFile(folder / "pack.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in FILES.items():
            archive.writestr(name, text)
        for name, data in extra.items():
            archive.writestr(name, data)
    return folder / "pack.zip"


def _zip_bomb(folder: Path) -> Path:
    return _zip(folder, {f"x{number}.yaml": b"\n" * MAX_BYTES for number in range(20)})


def _zip_of_a_large_file(folder: Path) -> Path:
    return _zip(folder, {"zz.yaml": b"\n" * 300_000_000})


def _zip_of_many(folder: Path) -> Path:
    return _zip(folder, {f"{number}": b"" for number in range(60_000)})


def _zip_with_a_link(folder: Path) -> Path:
    path = _zip(folder, {})
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("zz.yaml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return path


def _billion_laughs() -> str:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12))]
    return "\n".join(lines)


def _merge_keys() -> str:
    lines = ["a0: &a0 {k: 1}", *(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 10))]
    return "\n".join(lines)


PACKS: dict[str, Callable[[Path], Path]] = {
    "deep brackets": _with_text(lambda: "[" * 1_000_000),
    "deep mappings": _with_text(lambda: "{a: " * 1_000_000),
    "deep dashes": _with_text(lambda: "- " * 1_000_000),
    "deep question marks": _with_text(lambda: "? " * 1_000_000),
    "brackets after a wide list": _with_text(lambda: "[" + "1," * 100_000 + "[" * 1_000_000),
    "a billion laughs": _with_text(_billion_laughs),
    "merge keys": _with_text(_merge_keys),
    "an endless circle": _with_text(lambda: "a: &a [*a]"),
    "tags": _with_text(lambda: "a: !!python/object/apply:os.system ['true']\n" + "- !x y\n" * 100_000),
    "anchors": _with_text(lambda: "traits:\n" + "".join(f"- &a{n} x\n" for n in range(100_000))),
    "dense values": _with_text(lambda: "[" + "1," * 2_400_000 + "]"),
    "dense empty values": _with_text(lambda: "{" + "," * 4_900_000),
    "dense mappings": _with_text(lambda: "traits: [" + "{}," * 1_600_000 + "]"),
    "very many keys": _with_text(lambda: "".join(f"k{n}: 1\n" for n in range(400_000))),
    "one key twice, often": _with_text(lambda: "a: 1\n" * 800_000),
    "a very long key": _with_text(lambda: "k" * 4_900_000 + ": 1\n"),
    "a very long text": _with_text(lambda: "traits: '" + "x" * 4_900_000 + "'\n"),
    "a text of very many lines": _with_text(lambda: "traits: |\n" + " x\n" * 1_600_000),
    "a quote left open": _with_text(lambda: "traits: '" + "x\n" * 2_400_000),
    "only line ends": _with_text(lambda: "\r" * 4_900_000 + "\x00"),
    "only remarks": _with_text(lambda: "#\n" * 2_400_000),
    "a very long number": _with_text(lambda: "traits: " + "9" * 4_900_000 + "\n"),
    "long numbers": _with_text(lambda: "traits:\n" + f"  - id: {'9' * 5_000}\n" * 900),
    "dates that are none": _with_text(
        lambda: "traits:\n" + "  - id: 2024-99-99\n    name: 9999-99-99T99:99:99Z\n" * 1_000
    ),
    "a hundred thousand problems": _with_text(lambda: "traits: [" + "1," * 100_000 + "]"),
    "a hundred thousand problems in one record": _with_text(
        lambda: "tracks: [{duties: [" + "1," * (MAX_NODES - 100) + "]}]"
    ),
    "problems of many kinds": _with_text(lambda: "tracks: [" + "{duties: [{}, {}, {}], x: 1, id: 7}," * 15_000 + "]"),
    "wrong keys in every mapping": _with_text(lambda: "skills:\n" + "- {prerequisites: {A: x, B: y, C: z}}\n" * 15_000),
    "names that lead nowhere": _with_text(
        lambda: (
            "majors:\n"
            + "".join(
                f"- {{id: m{n}, name: {{en: a, zh: b}}, description: {{en: a, zh: b}}, "
                f"sources: [own], leads-to: [x{n}]}}\n"
                for n in range(6_000)
            )
        )
    ),
    "one id, often": _with_text(
        lambda: "majors:\n" + "- {id: m, name: {en: a, zh: b}, description: {en: a, zh: b}, sources: [own]}\n" * 8_000
    ),
    "a full-width colon": _with_text(lambda: "traits:\n  - id：x\n"),
    "only full-width colons": _with_text(lambda: "a：b\n" * 500_000),
    "a NUL": _with_text(lambda: "traits:\n  - id: a\0b\n"),
    "a NUL written out": _with_text(lambda: 'traits:\n  - id: "a\\0b"\n'),
    "half a surrogate pair": _with_text(lambda: "traits:\n  - id: \ud800\n"),
    "half a surrogate pair written out": _with_text(lambda: 'traits:\n  - id: "\\ud800"\n'),
    "text that runs backwards": _with_text(lambda: "traits:\n" + "  - id: \u202ea\n" * 100_000),
    "UTF-16": _with_bytes(lambda: "traits: []\n".encode("utf-16")),
    "UTF-16 without a mark": _with_bytes(lambda: "traits: []\n".encode("utf-16-le")),
    "GB18030": _with_bytes(lambda: "traits: 特质\n".encode("gb18030") * 200_000),
    "marks of byte order": _with_text(lambda: "\ufeff" * 1_500_000 + "traits: []"),
    "noise": _with_bytes(lambda: bytes(range(256)) * 15_000),
    "a file of four gigabytes": _large_file,
    "thousands of files": _thousands_of_files,
    "several full files": lambda folder: _full_files(12, folder),
    "many full files": lambda folder: _full_files(30, folder),
    "a pipe in the folder": _pipe,
    "a pipe for a pack": _only_a_pipe,
    "a device for a pack": lambda _folder: Path("/dev/zero"),
    "a zip bomb": _zip_bomb,
    "a zip of one large file": _zip_of_a_large_file,
    "a zip of very many members": _zip_of_many,
    "a zip that leads out": lambda folder: _zip(folder, {"../zz.yaml": b"traits: []\n"}),
    "a zip with a link": _zip_with_a_link,
}


def outcomes(names: list[str]) -> list[Outcome]:
    """What becomes of these packs, each read in a process forked from this one."""
    return [_outcome(name) for name in names]


def _outcome(name: str) -> Outcome:
    with tempfile.TemporaryDirectory() as place:
        source = PACKS[name](Path(place) / "pack")
        reading_end, writing_end = os.pipe()
        child = os.fork()
        if not child:
            signal.alarm(HANG)
            resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
            _read_and_tell(source, writing_end)
        os.close(writing_end)
        with open(reading_end, "rb") as stream:  # noqa: PTH123 - a descriptor
            told = stream.read().decode()
        _, _, used = os.wait4(child, 0)
        count, faults, first = [*told.split(" ", 2), "", "", ""][:3]
        seconds = used.ru_utime + used.ru_stime
        return Outcome(name, round(seconds, 2), round(used.ru_maxrss / 1024), int(count or 0), int(faults or 0), first)


def _read_and_tell(source: Path, descriptor: int) -> None:
    """Read a pack and write how many problems it has, how many of them are told badly, and the first of them.

    Ends the process whatever happens.
    """
    try:
        problems = inspect_pack(source).problems
        faults = sum(1 for problem in problems if faults_in(problem))
        first = problems[0] if problems else ""
        os.write(descriptor, f"{len(problems)} {faults} {first}"[:2_000].encode(errors="replace"))
    finally:
        os._exit(0)


if __name__ == "__main__":
    for found in outcomes(sys.argv[1:] or list(PACKS)):
        print(json.dumps(asdict(found), ensure_ascii=False), flush=True)  # noqa: T201 - what this program is for
