from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.knowledge import reader
from opscareer.knowledge.reader import CHECKING, inspect_pack, read_pack
from opscareer.problems import InputProblems, has_errors
from opscareer.progress import Cancelled
from tests.effort import examples
from tests.knowledge.written_packs import FILES, changed, read, told, write_pack

NAME_A_PACK = "name a folder or a zip that holds pack.yaml"


def test_that_a_pack_keeps_the_order_of_its_files_and_knows_its_places(tmp_path: Path) -> None:
    pack = read(tmp_path, FILES).pack
    assert pack is not None
    assert list(pack.skills) == ["copywriting", "planning"]
    assert str(pack.places["skills", "planning"]) == "skills.yaml:13:5"
    section = pack.section("s1")
    assert section is not None
    assert section.title.said("zh") == "第一节"
    assert pack.section("own") is None


def test_that_the_hash_tells_any_change_of_bytes_or_names(tmp_path: Path) -> None:
    renamed = {("z.yaml" if name == "others.yaml" else name): text for name, text in FILES.items()}
    variants = [FILES, changed("metrics.yaml", "求和", "相加"), renamed, FILES]
    hashes = [reading.pack.hash for n, files in enumerate(variants) if (reading := read(tmp_path / str(n), files)).pack]
    assert len(hashes) == len(variants)
    assert hashes[0] == hashes[-1]
    assert len(set(hashes)) == len(variants) - 1


def test_that_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    with pytest.raises(InputProblems) as found:
        read_pack(nowhere)
    assert str(found.value) == f"{nowhere}:1:1: error: there is no such folder or file ({NAME_A_PACK})"


def test_that_a_folder_without_a_manifest_is_told(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {"traits.yaml": FILES["traits.yaml"]})
    assert problem == f"{tmp_path / 'pack'}:1:1: error: pack.yaml is missing (a pack needs a manifest of that name)"


def test_that_hidden_and_other_files_are_left_alone(tmp_path: Path) -> None:
    extra = {".hidden.yaml": "[", ".git/x.yaml": "[", "notes.txt": "[", "a/b/c/d/too-deep.yaml": "["}
    assert told(tmp_path, {**FILES, **extra}) == []


def test_that_a_manifest_with_problems_leaves_no_pack_and_tells_doubled_ids_too(tmp_path: Path) -> None:
    files = {**FILES, "pack.yaml": "id: small\n", "zz.yaml": FILES["traits.yaml"]}
    reading = read(tmp_path, files)
    assert reading.pack is None
    assert {str(problem.place) for problem in reading.problems} == {"pack.yaml:1:1", "zz.yaml:2:9"}


def test_that_the_problems_of_all_files_come_in_order_of_reading(tmp_path: Path) -> None:
    files = {**FILES, "skills.yaml": "skills: [\n", "metrics.yaml": "a: 1\na: 2\n"}
    assert [problem.split(" ")[0] for problem in told(tmp_path, files)] == ["metrics.yaml:2:1:", "skills.yaml:2:1:"]


@pytest.mark.skipif(os.name == "nt", reason="such a name cannot be written there")
def test_that_a_file_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", FILES)
    (folder / os.fsdecode(b"\xff.yaml")).write_bytes(b"[")
    (problem,) = inspect_pack(folder).problems
    assert problem.message == "a value is expected here"
    (folder / os.fsdecode(b"\xff.yaml")).write_bytes(b"traits: []\n")
    assert inspect_pack(folder).pack is not None


def test_that_reading_tells_its_progress_and_can_be_cancelled(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", FILES)
    seen: list[tuple[float, str]] = []

    def watching(share: float, doing: str) -> None:
        seen.append((share, doing))
        if len(seen) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        inspect_pack(folder, watching)
    assert [doing for _, doing in seen] == sorted(FILES)[:3]


def test_that_progress_grows_through_reading_and_checking(tmp_path: Path) -> None:
    remarks = "# a remark\n" * 100 + "traits: []\n" + "# and the end\n" * 100
    folder = write_pack(tmp_path / "pack", {**FILES, "zz.yaml": remarks})
    seen: list[tuple[float, str]] = []
    inspect_pack(folder, lambda share, doing: seen.append((share, doing)))
    shares = [share for share, _ in seen]
    assert shares == sorted(shares)
    assert all(0 <= share < 1 for share in shares)
    assert [doing for _, doing in seen] == [*sorted([*FILES, "zz.yaml"]), CHECKING]


def test_that_a_large_file_tells_its_progress_while_it_is_read(tmp_path: Path) -> None:
    text = "traits:\n" + FILES["traits.yaml"].removeprefix("traits:\n") * 200
    seen: list[float] = []
    inspect_pack(write_pack(tmp_path / "pack", {**FILES, "traits.yaml": text}), lambda share, _: seen.append(share))
    assert len(seen) > len(FILES) + 3


def test_that_after_very_many_problems_no_further_file_is_read(tmp_path: Path) -> None:
    files = {**FILES, **{f"a{number}.yaml": "traits: [" + "1," * 300 + "]" for number in range(9)}}
    problems = told(tmp_path, files)
    assert reader.MAX_PROBLEMS < len(problems) < reader.MAX_PROBLEMS + 210
    assert any("the rest of the pack was not read" in problem for problem in problems)
    assert not any(problem.startswith("a8.yaml") for problem in problems)


def test_that_a_file_beyond_a_limit_ends_the_reading(tmp_path: Path) -> None:
    problems = told(tmp_path, {**FILES, "a.yaml": "[" * 50, "b.yaml": "["})
    assert problems == [
        "a.yaml:1:41: error: nested deeper than 40 levels",
        "a.yaml:1:41: error: the rest of the pack was not read (mend what is told before it first)",
    ]


@settings(max_examples=examples(60))
@given(st.sampled_from(sorted(FILES)), st.data())
def test_that_a_pack_with_words_in_wrong_places_is_read_or_told(name: str, data: st.DataObject) -> None:
    words = sorted(set(re.findall(r"[a-z][a-z0-9-]*|[0-9]+|\[[^\]]*\]", "".join(FILES.values()))))
    spots = [found.span() for found in re.finditer(r"[a-z][a-z0-9-]*|[0-9]+", FILES[name])]
    start, end = data.draw(st.sampled_from(spots))
    text = FILES[name][:start] + data.draw(st.sampled_from(words)) + FILES[name][end:]
    with tempfile.TemporaryDirectory() as folder:
        reading = read(Path(folder), {**FILES, name: text})
    assert (reading.pack is None) == has_errors(reading.problems)
    assert all(problem.place.file in FILES and problem.place.line >= 1 for problem in reading.problems)


def test_that_an_unknown_kind_is_told_though_its_list_is_empty(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, {**FILES, "skills.yaml": FILES["skills.yaml"] + "skils: []\n"})
    assert [problem.message for problem in inspect_pack(folder).problems] == ["unknown key 'skils'"]
