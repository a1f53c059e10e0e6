"""A pack is looked through: records with their problems, links both ways, the text and place of every file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.app.browsing.catalogue import Catalogue, browse, browse_again, glance
from opscareer.app.browsing.excerpt import excerpt
from opscareer.app.browsing.items import FILES, Group, Item, grouped, with_problems
from opscareer.knowledge.reader import read_pack
from opscareer.problems import InputProblems, Place, error
from opscareer.progress import Cancelled
from opscareer.wording import InBoth
from tests.handbook_pack import HANDBOOK_FILES
from tests.knowledge.written_packs import FILES as SMALL
from tests.knowledge.written_packs import changed, write_pack


def browsed(folder: Path, files: dict[str, str] = SMALL) -> Catalogue:
    return browse(write_pack(folder / "pack", files))


def found(catalogue: Catalogue, kind: str, id_: str) -> Item:
    item = catalogue.item(kind, id_)
    assert item is not None
    return item


def ids(catalogue: Catalogue, kind: str) -> list[str]:
    return [item.id for group in catalogue.groups if group.kind == kind for item in group.items]


def messages(item: Item) -> list[str]:
    return [problem.message for problem in item.problems]


def test_that_records_come_by_kind_in_the_order_of_the_files_and_files_come_last(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path)
    assert ids(catalogue, "skills") == ["copywriting", "planning"]
    assert catalogue.groups[-1].kind == FILES
    assert ids(catalogue, FILES) == sorted(SMALL)
    assert catalogue.size == sum(len(group.items) for group in catalogue.groups[:-1])


def test_that_a_record_has_its_names_and_the_line_where_it_begins(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path)
    planning = found(catalogue, "skills", "planning")
    assert (planning.said("en"), planning.said("zh")) == ("Planning", "策划")
    assert catalogue.text(planning.place.file).split("\n")[planning.place.line - 1] == "  - id: planning"


def test_that_a_question_is_called_by_its_text(tmp_path: Path) -> None:
    assert found(browsed(tmp_path), "questions", "q1").said("en") == "I write 1"


def test_that_a_pack_with_an_error_is_browsed_and_the_error_stands_at_its_record(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path, changed("skills.yaml", "description: {en: Making plans", "about: {en: Making plans"))
    assert catalogue.pack is None
    assert ids(catalogue, "skills") == ["copywriting", "planning"]
    assert messages(found(catalogue, "skills", "copywriting")) == []
    assert len(messages(found(catalogue, "skills", "planning"))) == 2
    assert found(catalogue, FILES, "skills.yaml").problems == found(catalogue, "skills", "planning").problems
    assert catalogue.manifest is not None


def test_that_a_dangling_name_is_told_at_its_record_and_sound_records_keep_their_links(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path, changed("others.yaml", "develops: {copywriting: 1}", "develops: {copywritting: 1}"))
    assert len(messages(found(catalogue, "majors", "letters"))) == 1
    assert catalogue.links.out["majors", "letters"] == (("tracks", "content"),)


def test_that_a_file_that_is_no_yaml_is_listed_with_its_problem_and_its_text(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path, {**SMALL, "skills.yaml": "skills: [\n"})
    assert messages(found(catalogue, FILES, "skills.yaml"))
    assert catalogue.text("skills.yaml") == "skills: [\n"
    assert ids(catalogue, "skills") == []


def test_that_bytes_that_are_no_text_are_shown_as_far_as_they_go(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", SMALL)
    (folder / "odd.yaml").write_bytes(b"terms: \xff\r\nmore")
    assert browse(folder).text("odd.yaml") == "terms: \ufffd\nmore"


def test_that_a_problem_with_a_key_of_a_file_belongs_to_the_file_alone(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path, {**SMALL, "skills.yaml": SMALL["skills.yaml"] + "skils: 3\n"})
    assert len(messages(found(catalogue, FILES, "skills.yaml"))) == 1
    assert messages(found(catalogue, "skills", "planning")) == []


def test_that_a_problem_of_a_file_that_was_not_read_is_listed() -> None:
    problem = error(InBoth("this is not a plain file", "这不是普通文件"), Place("pipe.yaml"))
    groups = with_problems(grouped(("skills",), (), ("pack.yaml",)), (problem,))
    assert groups == (Group(FILES, groups[-1].items),)
    assert [(item.id, len(item.problems)) for item in groups[-1].items] == [("pack.yaml", 0), ("pipe.yaml", 1)]


def test_that_links_lead_both_ways_and_facts_name_what_carries_them(tmp_path: Path) -> None:
    links = browsed(tmp_path, HANDBOOK_FILES).links
    assert ("skills", "copywriting") in links.out["skills", "planning"]
    assert ("skills", "planning") in links.back["skills", "copywriting"]
    assert links.out["facts", "f1"] == (("goals", "user-base"), ("tracks", "content"))
    assert ("facts", "f1") in links.back["tracks", "content"]


def test_that_sources_are_told_for_a_record_with_its_parts_and_for_a_fact(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path, HANDBOOK_FILES)
    assert catalogue.sources(found(catalogue, "tracks", "content")) == ("s1", "own")
    assert catalogue.sources(found(catalogue, "facts", "f1")) == ("s1",)
    assert catalogue.sources(found(catalogue, FILES, "skills.yaml")) == ()


def test_that_a_glance_shows_the_same_records_before_anything_is_checked(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", SMALL)
    before, after = glance(read_pack(folder), folder), browse(folder)
    assert not before.is_checked
    assert after.is_checked
    assert [group.kind for group in before.groups] == [group.kind for group in after.groups]
    assert before.text("skills.yaml") == SMALL["skills.yaml"]


def test_that_a_glance_at_a_pack_whose_files_have_gone_has_no_text(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", SMALL)
    pack = read_pack(folder)
    shutil.rmtree(folder)
    catalogue = glance(pack, folder)
    assert catalogue.item("skills", "planning") is not None
    assert catalogue.text("skills.yaml") == ""


def test_that_a_pack_is_only_looked_through_again_when_it_has_changed(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path)
    assert browse_again(catalogue) is catalogue
    write_pack(catalogue.source, changed("skills.yaml", "name: {en: Planning,", "name: {en: Scheming,"))
    again = browse_again(catalogue)
    assert found(again, "skills", "planning").said("en") == "Scheming"
    assert again.holds_same(catalogue, "traits.yaml")
    assert not again.holds_same(catalogue, "skills.yaml")


def test_that_a_place_is_told_as_editors_take_it(tmp_path: Path) -> None:
    catalogue = browsed(tmp_path)
    assert catalogue.spot(Place("skills.yaml", 7)) == f"{catalogue.source / 'skills.yaml'}:7"


def test_that_a_file_in_a_zip_lies_nowhere_on_the_disk(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", SMALL)
    packed = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", folder))
    catalogue = browse(packed)
    place = found(catalogue, "skills", "planning").place
    assert catalogue.file_on_disk(place.file) is None
    assert catalogue.text(place.file) == SMALL["skills.yaml"]
    assert catalogue.spot(place) == f"{packed}!skills.yaml:{place.line}"


def test_that_a_folder_without_a_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblems, match=r"pack\.yaml is missing"):
        browse(tmp_path)


def test_that_looking_through_can_be_cancelled(tmp_path: Path) -> None:
    def stop(_share: float, _doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        browse(write_pack(tmp_path / "pack", SMALL), stop)


@given(st.lists(st.text("ab\n", max_size=4), max_size=40), st.integers(1, 60), st.integers(0, 5))
def test_that_an_excerpt_is_part_of_its_text_and_holds_the_line_asked_for(
    lines: list[str], line: int, around: int
) -> None:
    whole = "\n".join(lines)
    of_whole = whole.split("\n")
    part = excerpt(whole, line, around)
    shown = part.text.split("\n")
    assert of_whole[part.first_line - 1 : part.first_line - 1 + len(shown)] == shown
    assert part.is_cut == (shown != of_whole)
    if line <= len(of_whole):
        assert part.first_line <= line < part.first_line + len(shown)


@given(st.lists(st.integers(1, 50), unique=True), st.lists(st.tuples(st.integers(1, 60), st.integers(1, 9))))
def test_that_every_problem_inside_records_is_told_once_and_at_the_record_before_it(
    starts: list[int], spots: list[tuple[int, int]]
) -> None:
    items = [Item("skills", f"s{start}", {}, Place("a.yaml", start, 3)) for start in starts]
    problems = tuple(error(InBoth("x", "某"), Place("a.yaml", *spot)) for spot in spots)
    groups = with_problems(grouped(("skills",), items, ("a.yaml",)), problems)
    told = [(item.place, problem.place) for group in groups[:-1] for item in group.items for problem in item.problems]
    for start, spot in told:
        between = [other for other in starts if start.line < other < spot.line]
        assert start.line <= spot.line
        assert not between
    inside = [spot for spot in spots if spot[1] > 1 and any((start, 3) <= spot for start in starts)]
    assert len(told) == len(inside)
