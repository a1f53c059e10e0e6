from __future__ import annotations

import os
import stat
import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.knowledge import pack_files as folders
from opscareer.knowledge import pack_zip as zips
from opscareer.knowledge.pack_files import pack_files, read_plain_file
from opscareer.knowledge.reader import inspect_pack, read_pack
from opscareer.problems import InputProblems
from tests.effort import examples
from tests.knowledge.written_packs import FILES, MANIFEST, told, write_pack

ANEW = "(make the zip anew from the pack's folder)"
NO_WAY = f"this member's name leads out of the zip, or is no name {ANEW}"
LINKS = pytest.mark.skipif(os.name == "nt", reason="links and pipes are others there")


def zipped(path: Path, files: dict[str, str | bytes], prefix: str = "") -> Path:
    """A zip with these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of a name written twice
        for name, text in files.items():
            archive.writestr(prefix + name, text)
    return path


def member(path: Path, info: zipfile.ZipInfo, data: bytes = b"traits: []\n") -> Path:
    """A sound pack's zip with one more member."""
    zipped(path, {**FILES})
    with zipfile.ZipFile(path, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(info, data)
    return path


def told_of(source: Path) -> list[str]:
    """What is wrong with a pack, without the place where it lies."""
    return [str(problem).removeprefix(str(source)) for problem in inspect_pack(source).problems]


@pytest.mark.parametrize("prefix", ["", "my-pack/"])
def test_that_a_zip_gives_the_same_pack_as_its_folder(tmp_path: Path, prefix: str) -> None:
    folder = write_pack(tmp_path / "pack", FILES)
    from_zip = read_pack(zipped(tmp_path / "pack.zip", {**FILES}, prefix))
    from_folder = read_pack(folder)
    assert from_zip.hash == from_folder.hash
    assert from_zip.tracks == from_folder.tracks
    assert str(from_zip.places["skills", "planning"]) == f"{tmp_path}/pack.zip!skills.yaml:13:5"


def test_that_what_a_packer_adds_is_left_alone(tmp_path: Path) -> None:
    extra: dict[str, str | bytes] = {
        "__MACOSX/._skills.yaml": b"\0",
        ".hidden.yaml": "[",
        "a/": "",
        "read me.txt": "[",
        "a/b/c/d/too-deep.yaml": "[",
    }
    assert told_of(zipped(tmp_path / "p.zip", {**FILES, **extra})) == []


def test_that_problems_name_the_member(tmp_path: Path) -> None:
    source = zipped(tmp_path / "p.zip", {**FILES, "more/zz.yaml": "a: 1\na: 2\n"})
    assert told_of(source)[0] == "!more/zz.yaml:2:1: error: duplicate key 'a', first in line 1 (keep one of them)"


@pytest.mark.parametrize(
    "name",
    ["../a.yaml", "a/../../b.yaml", "/a.yaml", "C:/a.yaml", "c:a.yaml", "a\\b.yaml", "..", "./a.yaml", "a//b.yaml"],
)
def test_that_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    assert told_of(zipped(tmp_path / "p.zip", {**FILES, name: "traits: []"})) == [f"!{name}:1:1: error: {NO_WAY}"]


@pytest.mark.parametrize(("name", "shown"), [("a\nb.yaml", "a\\nb.yaml"), ("a\u202eb.yaml", "a\\u202eb.yaml")])
def test_that_names_that_deceive_are_refused_and_written_out(tmp_path: Path, name: str, shown: str) -> None:
    assert told_of(zipped(tmp_path / "p.zip", {**FILES, name: "x"})) == [f"!{shown}:1:1: error: {NO_WAY}"]


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_that_links_and_devices_in_a_zip_are_refused(tmp_path: Path, kind: int) -> None:
    info = zipfile.ZipInfo("zz.yaml")
    info.external_attr = (kind | 0o777) << 16
    (problem,) = told_of(member(tmp_path / "p.zip", info))
    assert problem == f"!zz.yaml:1:1: error: this member is a link or a device, not a file {ANEW}"


@pytest.mark.parametrize("name", ["skills.yaml", "Skills.YAML", "ｓkills.yaml"])
def test_that_two_members_of_one_name_are_refused(tmp_path: Path, name: str) -> None:
    (problem,) = told_of(member(tmp_path / "p.zip", zipfile.ZipInfo(name)))
    assert problem == f"!{name}:1:1: error: this member is there twice {ANEW}"


def test_that_encrypted_members_are_refused(tmp_path: Path) -> None:
    source = zipped(tmp_path / "p.zip", {**FILES})
    data = bytearray(source.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    source.write_bytes(data)
    assert told_of(source) == [f"!pack.yaml:1:1: error: this member is encrypted {ANEW}"]


def test_that_rare_ways_of_packing_are_refused(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("zz.yaml")
    info.compress_type = zipfile.ZIP_LZMA
    (problem,) = told_of(member(tmp_path / "p.zip", info))
    assert problem == f"!zz.yaml:1:1: error: this member is packed in a way that is not read here {ANEW}"


def test_that_a_damaged_member_is_told(tmp_path: Path) -> None:
    source = member(tmp_path / "p.zip", zipfile.ZipInfo("zz.yaml"), b"traits: []\n" * 9)
    data = bytearray(source.read_bytes())
    data[data.index(b"traits: []\ntraits: []")] ^= 1
    source.write_bytes(data)
    assert told_of(source) == [f"!zz.yaml:1:1: error: this member is damaged {ANEW}"]


def test_that_a_member_that_lies_about_its_size_is_not_believed(tmp_path: Path) -> None:
    source = member(tmp_path / "p.zip", zipfile.ZipInfo("zz.yaml"), b"#" * 50_000)
    data = source.read_bytes().replace(struct.pack("<L", 50_000), struct.pack("<L", 10))
    source.write_bytes(data)
    assert told_of(source) == [f"!zz.yaml:1:1: error: this member is damaged {ANEW}"]


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all", b"PK\x05\x06" + b"\xff" * 18])
def test_that_what_is_no_zip_is_told(tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "p.zip"
    source.write_bytes(content)
    assert told_of(source) == [f":1:1: error: this is not a zip, or it is damaged {ANEW}"]


def test_that_a_zip_without_a_manifest_is_told(tmp_path: Path) -> None:
    files = {"a/pack.yaml": MANIFEST, "b/traits.yaml": FILES["traits.yaml"]}
    (problem,) = told_of(zipped(tmp_path / "p.zip", {**files}))
    assert problem == ":1:1: error: pack.yaml is missing in the zip (a pack needs a manifest of that name)"


@pytest.mark.parametrize(
    ("limit", "value", "message"),
    [
        ("MAX_ZIP_BYTES", 70, "the zip is larger than 70 bytes"),
        ("MAX_MEMBERS", 7, "the zip has more than 7 members"),
        ("MAX_FILES", 7, "the pack has more than 7 files"),
        ("MAX_PACK_BYTES", 7, "the pack is larger than 7 bytes when unpacked"),
    ],
)
def test_that_a_zip_beyond_all_size_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, message: str
) -> None:
    monkeypatch.setattr(zips, limit, value)
    assert told_of(zipped(tmp_path / "p.zip", {**FILES})) == [f":1:1: error: {message}"]


@settings(max_examples=examples(300), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10_000), st.binary(min_size=1, max_size=4)), min_size=1, max_size=6))
def test_that_any_damaged_zip_is_read_or_told(tmp_path: Path, changes: list[tuple[int, bytes]]) -> None:
    source = zipped(tmp_path / "p.zip", {**FILES})
    data = bytearray(source.read_bytes())
    for where, written in changes:
        data[where % len(data) : where % len(data) + len(written)] = written
    source.write_bytes(data)
    try:
        found = pack_files(source)
    except InputProblems as refused:
        assert refused.problems  # noqa: PT017 - most damage is told, some leaves a zip
    else:
        assert found.files or found.problems


@pytest.mark.parametrize(
    ("limit", "value", "message"),
    [
        ("MAX_FILES", 7, "the pack has more than 7 files"),
        ("MAX_PACK_BYTES", 7, "the pack is larger than 7 bytes"),
        ("MAX_ENTRIES", 7, "the folder holds more than 7 files (name a folder or a zip that holds pack.yaml)"),
        ("MAX_MARKS", 7, "the pack holds more than 7 lines, commas, colons, brackets and hyphens"),
    ],
)
def test_that_a_folder_beyond_all_size_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, message: str
) -> None:
    monkeypatch.setattr(folders, limit, value)
    assert told(tmp_path, FILES) == [f"{tmp_path / 'pack'}:1:1: error: {message}"]


@LINKS
def test_that_links_are_not_followed_not_even_for_the_manifest(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(MANIFEST, encoding="utf-8")
    folder = write_pack(tmp_path / "pack", {name: text for name, text in FILES.items() if name != "pack.yaml"})
    (folder / "pack.yaml").symlink_to(outside)
    (problem,) = inspect_pack(folder).problems
    assert problem.message == "pack.yaml is missing"
    with pytest.raises(OSError, match=r"pack\.yaml"):
        read_plain_file(str(folder / "pack.yaml"), 10)


@LINKS
def test_that_pipes_are_told_and_never_waited_for(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", FILES)
    os.mkfifo(folder / "zz.yaml")
    (problem,) = inspect_pack(folder).problems
    assert str(problem) == ("zz.yaml:1:1: error: this is not a plain file (put the file itself here, or take it out)")
    (only,) = inspect_pack(folder / "zz.yaml").problems
    assert only.message == "this is neither a folder nor a file"
    with pytest.raises(OSError, match="not a plain file"):
        read_plain_file(str(folder / "zz.yaml"), 10)


def test_that_a_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_pack(tmp_path / "pack", FILES)
    opened = os.open

    def refusing(path: str, flags: int) -> int:
        if path.endswith("skills.yaml"):
            raise PermissionError(13, "Permission denied", path)
        return opened(path, flags)

    monkeypatch.setattr(os, "open", refusing)
    assert told_of(folder) == ["skills.yaml:1:1: error: the file cannot be read: Permission denied"]


def test_that_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_pack(tmp_path / "pack", FILES)

    def refusing(_path: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refusing)
    assert told_of(folder) == [":1:1: error: the pack cannot be read: Permission denied"]


@given(st.binary(max_size=300), st.integers(1, 400))
def test_that_no_more_is_read_of_a_file_than_asked_for(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, most: int
) -> None:
    file = tmp_path_factory.mktemp("files") / "file"
    file.write_bytes(data)
    assert read_plain_file(str(file), most) == data[:most]
