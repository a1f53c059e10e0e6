from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from opscareer.app.classpack.making import BOOK, NOTE, PRINTS, SHEET
from opscareer.app.classpack.notebook import NAME
from opscareer.progress import Cancelled
from opscareer.reports import system_fonts
from tests.app.classpack.small_class import Steps, files_in, make, person, roster, six, small_pack, wish
from tests.page_texts import page_texts


def test_that_a_class_is_worked_out_printed_bound_and_summed_up(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    made = make(tmp_path / "out", source, pack, six(), wish(deadline=date(2027, 1, 5)))
    assert sorted(files_in(tmp_path / "out")) == sorted(
        [BOOK, SHEET, NOTE, *(f"{PRINTS}/S{number:02d}.pdf" for number in range(1, 7))]
    )
    talk = {member.label: set(member.talk) for member in made.members}
    assert talk["S01"] == {"too-late"}
    assert talk["S02"] == {"no-route", "too-late"}
    assert "cannot-tell" in talk["S03"]
    assert talk["S04"] == set()
    (content,) = made.contents
    assert [member.label for member in content.unfinished] == ["S04"]


def test_that_the_counts_add_up_to_the_list(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    people = replace(six(), count=8)
    (content,) = make(tmp_path / "out", source, pack, people, wish()).contents
    counted = content.first_tracks
    assert counted.total == len(people.people) == 6
    assert counted.clear == Counter(
        member.first[0] for member in content.members if member.verdict == "clear" and not member.fault
    )
    assert "8 rows: 6 people are counted here, 2 rows were left out" in (tmp_path / "out" / NOTE).read_text("utf-8")


def test_that_the_book_begins_everybody_on_an_odd_page_under_a_bookmark(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    make(tmp_path / "out", source, pack, six(), wish())
    book = PdfReader(tmp_path / "out" / BOOK, strict=True)
    read = page_texts(book)
    firsts = {item.title: book.get_destination_page_number(item) for item in book.outline}  # type: ignore[union-attr,arg-type]
    assert list(firsts) == ["Class summary", *(f"S{number:02d}" for number in range(1, 7))]
    assert all(page is not None and page % 2 == 0 for page in firsts.values())
    for title in list(firsts)[1:]:
        alone = page_texts(PdfReader(tmp_path / "out" / PRINTS / f"{title}.pdf"))
        start = firsts[title] or 0
        assert read[start : start + len(alone)] == alone


def test_that_what_no_font_shows_of_a_name_is_told_by_its_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_fonts, "font_folders", tuple)
    source, pack = small_pack(tmp_path)
    made = make(tmp_path / "out", source, pack, roster(person(1, name="王𰻞"), person(2, name="王")), wish())
    (problem,) = made.problems
    assert (problem.place.line, problem.severity) == (2, "warning")
    assert "𰻞 (U+30EDE)" in problem.message


def test_that_names_stand_only_where_they_are_wanted(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    for names in (False, True):
        out = tmp_path / f"out-{names}"
        make(out, source, pack, six(), wish(names=names))
        text = (out / NOTE).read_text("utf-8")
        assert (f"{PRINTS}/王小明.pdf" in files_in(out)) is names
        assert ("王小明" in text) is names
        assert ("S05" in text) is not names


def test_that_the_same_list_on_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    for jobs in (1, 2):
        make(tmp_path / str(jobs), source, pack, six(), wish(), jobs=jobs)
    assert files_in(tmp_path / "1") == files_in(tmp_path / "2")


@pytest.mark.parametrize(("doing", "after"), [("people", 0), ("people", 2), ("book", 3)])
def test_that_what_is_stopped_leaves_no_half_file_and_goes_on_from_there(
    tmp_path: Path, doing: str, after: int
) -> None:
    source, pack = small_pack(tmp_path)
    whole, out = tmp_path / "whole", tmp_path / "out"
    make(whole, source, pack, six(), wish())
    with pytest.raises(Cancelled):
        make(out, source, pack, six(), wish(), watch=Steps(after, doing))
    left = files_in(out)
    assert left.items() <= files_in(whole).items()
    assert BOOK not in left
    made = make(out, source, pack, six(), wish())
    assert made.reused == (after if doing == "people" else 6)
    assert files_in(out) == files_in(whole)


def test_that_only_what_changed_is_done_again(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    out = tmp_path / "out"
    make(out, source, pack, six(), wish())
    assert make(out, source, pack, six(), wish()).reused == 6
    first, *others = six().people
    changed = replace(first, learner=replace(first.learner, hours_per_week=3))
    assert make(out, source, pack, roster(changed, *others), wish()).reused == 5
    (out / PRINTS / "S02.pdf").write_bytes(b"not ours any more")
    (out / PRINTS / "S03.pdf").unlink()
    assert make(out, source, pack, roster(changed, *others), wish()).reused == 4
    assert make(out, source, pack, six(), wish("zh")).reused == 0


def test_that_damaged_notes_cost_time_and_nothing_else(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    out = tmp_path / "out"
    make(out, source, pack, six(), wish())
    before = files_in(out)
    notes = (out / NAME).read_bytes()
    (out / NAME).write_bytes(b"\xff\x00{}\n" + notes[:-40])
    assert make(out, source, pack, six(), wish()).reused == 5
    assert files_in(out) == before


def test_that_leftovers_of_a_killed_run_are_swept(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    for folder in (tmp_path / "out", tmp_path / "out" / PRINTS):
        folder.mkdir()
        (folder / ".class.pdf.0123456789ab.part").write_bytes(b"half")
    make(tmp_path / "out", source, pack, six(), wish())
    assert not [name for name in files_in(tmp_path / "out") if name.endswith(".part")]


def test_that_progress_tells_the_time_left_once_it_can(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    steps = Steps()
    make(tmp_path / "out", source, pack, six(), wish(), watch=steps)
    people = [step for step in steps if step.doing == "people"]
    assert people[0].seconds_left is None
    assert [step.done for step in people] == sorted(step.done for step in people)
    assert all(step.seconds_left is not None and step.seconds_left >= 0 for step in people if step.done)
    assert (people[-1].share, people[-1].seconds_left) == (1.0, 0.0)


def test_that_codes_that_one_file_system_takes_for_the_same_give_two_files(tmp_path: Path) -> None:
    source, pack = small_pack(tmp_path)
    people = [
        replace(person(number, 5, 1, 5, 1, 5), code=code) for number, code in enumerate(["a/b", "A:b", "con", ""], 1)
    ]
    make(tmp_path / "out", source, pack, roster(*people), wish())
    names = [name for name in files_in(tmp_path / "out") if name.startswith(PRINTS)]
    assert sorted(names) == [f"{PRINTS}/{stem}.pdf" for stem in ("A-b-2", "a-b", "con-", "learner-004")]
