from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.knowledge import compiled
from opscareer.knowledge.compiled import KEPT, OPENING, open_pack
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.reader import inspect_files, read_pack
from opscareer.paths import shipped_pack
from opscareer.problems import InputProblems
from opscareer.progress import Cancelled
from tests.effort import examples
from tests.knowledge.test_pack_files import zipped
from tests.knowledge.written_packs import FILES, changed, write_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small pack."""
    return write_pack(tmp_path / "pack", FILES)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Where packs are compiled to; not there yet."""
    return tmp_path / "cache" / "below"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Grows with each time that a pack is parsed."""
    times: list[bool] = []

    def noting(*given: object) -> object:
        times.append(True)
        return inspect_files(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(compiled, "inspect_files", noting)
    return times


def kept(cache: Path) -> Path:
    """The one compiled pack."""
    (file,) = cache.iterdir()
    return file


def assert_same(pack: Pack, other: Pack) -> None:
    assert pack == other
    assert [list(getattr(pack, kind)) for kind in ("skills", "tracks", "modules")] == [
        list(getattr(other, kind)) for kind in ("skills", "tracks", "modules")
    ]
    assert {key: str(place) for key, place in pack.places.items()} == {
        key: str(place) for key, place in other.places.items()
    }


@pytest.mark.parametrize("shipped", [True, False])
def test_that_the_second_opening_gives_the_same_pack_without_parsing(
    folder: Path, cache: Path, parsed: list[bool], *, shipped: bool
) -> None:
    source = shipped_pack() if shipped else folder
    first = open_pack(source, cache)
    second = open_pack(source, cache)
    assert len(parsed) == 1
    assert_same(first, second)
    assert_same(second, read_pack(source))


def test_that_any_change_of_the_pack_is_parsed_anew(tmp_path: Path, cache: Path, parsed: list[bool]) -> None:
    variants = [FILES, changed("metrics.yaml", "求和", "相加"), {**FILES, "zz.yaml": "traits: []\n"}, FILES]
    for number, files in enumerate(variants):
        open_pack(write_pack(tmp_path / str(number), files), cache)
    assert len(parsed) == 3


def test_that_another_version_of_the_program_parses_anew(
    folder: Path, cache: Path, parsed: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_pack(folder, cache)
    monkeypatch.setattr(compiled, "__version__", "9.9")
    open_pack(folder, cache)
    monkeypatch.setattr(compiled, "FORMAT", 99)
    open_pack(folder, cache)
    assert len(parsed) == 3


def test_that_a_zip_of_the_same_files_needs_no_parsing_and_keeps_its_own_places(
    tmp_path: Path, folder: Path, cache: Path, parsed: list[bool]
) -> None:
    open_pack(folder, cache)
    pack = open_pack(zipped(tmp_path / "p.zip", {**FILES}), cache)
    assert len(parsed) == 1
    assert str(pack.places["skills", "planning"]) == f"{tmp_path}/p.zip!skills.yaml:13:5"


def test_that_a_pack_with_errors_is_not_compiled(tmp_path: Path, cache: Path) -> None:
    folder = write_pack(tmp_path / "pack", {**FILES, "zz.yaml": "["})
    for _ in range(2):
        with pytest.raises(InputProblems, match=r"zz\.yaml:2:1"):
            open_pack(folder, cache)
    assert not cache.exists()


@settings(max_examples=examples(120), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_that_any_damage_is_noticed_and_mended(folder: Path, cache: Path, data: st.DataObject) -> None:
    sound = open_pack(folder, cache)
    file = kept(cache)
    whole = file.read_bytes()
    where = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.booleans())
    flipped = bytes([whole[where] ^ data.draw(st.integers(1, 255))])
    file.write_bytes(whole[:where] if cut else whole[:where] + flipped + whole[where + 1 :])
    assert_same(open_pack(folder, cache), sound)
    assert kept(cache).read_bytes() == whole


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"area":"content"', '"area":"nothing"'),
        ('"copywriting":5', '"copywriting":"5"'),
        ('"id":"small"', '"id":"Small Pack"'),
        ('"skills":[5,', '"skills":[99,'),
        ('"skills":[5,', '"skills":[5,1,'),
        ('{"skills":[', '{"skulls":['),
        ('"places":', '"palces":'),
        ('"lines":', '"lines":1'),
        ('"lines":', '"lines":-'),
    ],
)
def test_that_values_pass_the_models_even_where_the_checksum_is_right(
    folder: Path, cache: Path, parsed: list[bool], old: str, new: str
) -> None:
    sound = open_pack(folder, cache)
    file = kept(cache)
    body = file.read_bytes()[: -len(compiled._END % 0)]
    tampered = body.replace(old.encode(), new.encode(), 1)
    assert tampered != body
    file.write_bytes(tampered + compiled._END % crc32(tampered))
    assert_same(open_pack(folder, cache), sound)
    assert len(parsed) == 2


def test_that_a_folder_that_cannot_be_written_only_costs_time(folder: Path, tmp_path: Path, parsed: list[bool]) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    for _ in range(2):
        assert open_pack(folder, in_the_way / "cache").hash
    assert len(parsed) == 2


def test_that_a_failed_writing_leaves_nothing(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_draft: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert open_pack(folder, cache).hash
    assert list(cache.iterdir()) == []


def test_that_a_folder_or_pipe_in_the_place_of_the_file_is_passed_by(folder: Path, cache: Path) -> None:
    open_pack(folder, cache)
    file = kept(cache)
    file.unlink()
    file.mkdir()
    assert open_pack(folder, cache).hash


def test_that_only_the_packs_used_last_are_kept(tmp_path: Path, cache: Path, parsed: list[bool]) -> None:
    folders = []
    for number in range(KEPT + 2):
        folders.append(write_pack(tmp_path / str(number), {**FILES, f"z{number}.yaml": "traits: []\n"}))
        open_pack(folders[-1], cache)
        for place, file in enumerate(sorted(cache.iterdir(), key=lambda file: file.stat().st_mtime_ns)):
            os.utime(file, ns=(place, place))
        open_pack(folders[0], cache)
    assert len(list(cache.iterdir())) == KEPT
    open_pack(folders[0], cache)
    assert len(parsed) == KEPT + 2


@pytest.mark.skipif(os.name == "nt", reason="modes are others there")
def test_that_others_cannot_read_what_is_kept(folder: Path, cache: Path) -> None:
    open_pack(folder, cache)
    assert stat.S_IMODE(kept(cache).stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


def test_that_what_is_kept_is_plain_json(folder: Path, cache: Path) -> None:
    open_pack(folder, cache)
    *lines, _checksum, _end = kept(cache).read_bytes().split(b"\n")
    assert len(lines) > 8
    assert all(isinstance(json.loads(line), dict) for line in lines)


def test_that_an_opening_tells_its_progress_and_can_be_cancelled(folder: Path, cache: Path) -> None:
    open_pack(folder, cache)
    seen: list[tuple[float, str]] = []
    open_pack(folder, cache, lambda share, doing: seen.append((share, doing)))
    assert [doing for _, doing in seen] == [OPENING] * len(seen)
    assert [share for share, _ in seen] == sorted(share for share, _ in seen)

    def stop(_share: float, _doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        open_pack(folder, cache, stop)
