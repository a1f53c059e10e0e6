"""What is handed out: everything about one learner or all, and of a group what cannot be traced to anybody."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from pypdf import PdfReader

from opscareer.app.caseload.printed import PrintKind
from opscareer.app.guidance import Print
from opscareer.app.privacy import pseudonymised
from opscareer.app.privacy.exports import (
    GroupExport,
    Suppressed,
    export_caseload,
    export_group_pseudonymised,
    export_learner,
)
from opscareer.app.privacy.pseudonymised import FEWEST, _common
from opscareer.progress import Cancelled, Progress
from opscareer.records import wrapping
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import Passphrase
from opscareer.wording import phrase_keys
from tests.records.in_memory import store_in_memory
from tests.records.new_store import open_new_store
from tests.reports.sample import small_pack

DAY, PACK = date(2026, 11, 23), small_pack()


@pytest.fixture
def store() -> Iterator[Store]:
    made = store_in_memory()
    yield made
    made.close()


def add_answering(store: Store, name: str, group: int, stage: str | None = "bachelor", seed: int = 0) -> int:
    draw = Random(seed)  # noqa: S311 - the same answers every time
    learner = store.caseload.add(name=name, code=f"code-{name}", stage=stage, groups=[group])
    store.save_answers(learner, {question: draw.randint(1, 5) for question in PACK.questions}, {})
    store.caseload.add_note(learner, "talk", f"secret of {name}", DAY)
    return learner


def test_that_one_learner_is_handed_out_as_pdf_and_json_with_every_row(store: Store, tmp_path: Path) -> None:
    group = store.caseload.add_group("Class 3B", "class")
    learner = add_answering(store, "李思远", group)
    other = add_answering(store, "Somebody Else", group)
    store.privacy.correct(learner, "code", "A9", "swapped")
    pdf, file = export_learner(store, PACK, learner, tmp_path, Print("zh", DAY))

    said = json.loads(file.read_text(encoding="utf-8"))
    assert said["learner"] == store.privacy.uid(learner)
    assert len(said["tables"]["answer"]) == len(PACK.questions)
    assert [row["action"] for row in said["tables"]["audit"]] == ["correct", "export"]
    assert said["tables"]["note"][0]["happened_on"] == "2026-11-23"
    assert store.privacy.uid(other) not in file.read_text(encoding="utf-8")

    reader = PdfReader(pdf)
    text = "".join(page.extract_text() for page in reader.pages)
    for shown in ("李思远", "A9", "swapped", "secret of", "Class 3B"):
        assert shown in text, shown
    assert "Somebody" not in text
    assert "李" not in str(reader.metadata)
    assert not any("李" in path.name for path in tmp_path.iterdir())


def test_that_a_half_keyed_sheet_is_handed_out_too(store: Store, tmp_path: Path) -> None:
    learner = add_answering(store, "a", store.caseload.add_group("Class 3B", "class"))
    store.unfinished_sheets.keep(learner, "A1B2", '{"keyed": [5, null, 3]}', None)
    pdf, file = export_learner(store, PACK, learner, tmp_path, Print("en", DAY))
    (row,) = json.loads(file.read_text(encoding="utf-8"))["tables"]["unfinished_sheet"]
    assert (row["form"], row["sheet"]) == ("A1B2", '{"keyed": [5, null, 3]}')
    assert "5 – 3" in " ".join(page.extract_text() for page in PdfReader(pdf).pages)


def test_that_an_export_of_one_can_be_stopped_anywhere_and_leaves_the_files_of_before(
    store: Store, tmp_path: Path
) -> None:
    learner = add_answering(store, "a", store.caseload.add_group("Class 3B", "class"))
    for passing in count():
        try:
            export_learner(store, PACK, learner, tmp_path, progress=stopping_after(passing))
        except Cancelled:
            assert list(tmp_path.iterdir()) == []
        else:
            break
    assert passing > 10
    files = {file: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(Cancelled):
        export_learner(store, PACK, learner, tmp_path, progress=stopping_after(passing - 1))
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == files
    assert len(files) == 2


def stopping_after(passing: int) -> Progress:
    """Progress, which never goes back, that lets so many reports pass and stops at the next one."""
    reported = [0.0]

    def told(share: float, _doing: str) -> None:
        assert reported[-1] <= share <= 1
        reported.append(share)
        if len(reported) > passing + 1:
            raise Cancelled

    return told


def test_that_a_learner_of_whom_only_a_code_is_known_can_be_handed_out(store: Store, tmp_path: Path) -> None:
    learner = store.caseload.add(name="", code="A-17")
    pdf, _ = export_learner(store, PACK, learner, tmp_path)
    assert "A-17" in PdfReader(pdf).pages[0].extract_text()


def test_that_the_whole_caseload_is_one_file_with_everybody_in_it(store: Store, tmp_path: Path) -> None:
    group = store.caseload.add_group("Class 3B", "class")
    learners = [store.caseload.add(name=name, groups=[group]) for name in ("a", "b", "c")]
    file = export_caseload(store, PACK, tmp_path)
    said = json.loads(file.read_text(encoding="utf-8"))
    assert [one["tables"]["learner"][0]["id"] for one in said["learners"]] == learners
    assert said["pack"]["hash"] == PACK.hash
    assert store.audit.entries(1)[0].detail == "learners=3"


def test_that_a_caseload_of_nobody_is_sound_json(store: Store, tmp_path: Path) -> None:
    assert json.loads(export_caseload(store, PACK, tmp_path).read_bytes())["learners"] == []


def test_that_a_cancelled_export_leaves_no_file(store: Store, tmp_path: Path) -> None:
    store.caseload.add(name="a")

    def cancel(_share: float, _doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export_caseload(store, PACK, tmp_path, cancel)
    assert list(tmp_path.iterdir()) == []


def test_that_a_protected_caseload_is_handed_out_to_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wrapping, "COST", wrapping.Cost(rounds=1, kib=8, lanes=1))
    store = open_new_store(tmp_path / "data")
    assert store.protection is not None
    store.protection.protect("correct horse battery")
    out = tmp_path / "out"
    out.mkdir()
    for proof, kind in ((None, "sealed"), (Passphrase("another one entirely"), "wrong-secret")):
        with pytest.raises(StoreProblem) as raised:
            export_caseload(store, PACK, out, proof=proof)
        assert raised.value.kind == kind
    assert list(out.iterdir()) == []
    export_caseload(store, PACK, out, proof=Passphrase("correct horse battery"))
    assert "export-all" in [entry.action for entry in store.audit.entries()]
    store.close()


# A group without names


def test_that_a_small_group_is_not_handed_out(store: Store, tmp_path: Path) -> None:
    group = store.caseload.add_group("small", "class")
    for number in range(FEWEST - 1):
        add_answering(store, f"n{number}", group)
    store.caseload.add(name="without answers", groups=[group])
    withdrawn = add_answering(store, "withdrawn", group)
    store.privacy.give_consent(withdrawn, given_by="x", role="self", purpose="", text_version="1", given_on=DAY)
    store.privacy.withdraw(withdrawn, DAY)
    before = store.audit.head()
    assert export_group_pseudonymised(store, PACK, group, tmp_path / "group.csv") == Suppressed()
    assert list(tmp_path.iterdir()) == []
    assert store.audit.head() == before


def test_that_a_group_is_handed_out_without_anything_that_names_anybody(store: Store, tmp_path: Path) -> None:
    group = store.caseload.add_group("Class 3B", "class")
    for number in range(7):
        add_answering(store, f"Person{number}", group, "bachelor" if number < 6 else "postgraduate", seed=number)
    made = export_group_pseudonymised(store, PACK, group, tmp_path / "group.csv")
    assert isinstance(made, GroupExport)
    assert made.people == 7
    whole = b"".join(path.read_bytes() for path in made.files).decode()
    for hidden in ("Person", "code-", "secret", "Class 3B", "2026-", "postgraduate"):
        assert hidden not in whole, hidden
    with made.files[0].open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    said = json.loads(made.files[1].read_text(encoding="utf-8"))
    assert [row["person"] for row in rows] == [str(number) for number in range(1, 8)]
    assert {tuple(row[question] for question in PACK.questions) for row in rows} == {
        tuple(str(row[question]) for question in PACK.questions) for row in said["rows"]
    }
    assert [set(row) & {"name", "code", "major", "uid"} for row in rows] == [set()] * 7
    for counts in made.counts.values():
        assert sum(counts.values()) == 7
        assert all(count >= FEWEST for count in counts.values())


class Turned:
    """Chance, for once known."""

    def shuffle(self, people: list[object]) -> None:
        people.reverse()


def test_that_people_come_in_an_order_of_chance(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    group = store.caseload.add_group("Class 3B", "class")
    learners = [add_answering(store, f"p{number}", group, seed=number) for number in range(FEWEST)]
    monkeypatch.setattr(pseudonymised, "SystemRandom", Turned)
    made = export_group_pseudonymised(store, PACK, group, tmp_path / "group")
    assert isinstance(made, GroupExport)
    said = json.loads(made.files[1].read_text(encoding="utf-8"))
    given = [store.work(learner).learner.answers for learner in reversed(learners)]
    assert [{name: row[name] for name in PACK.questions} for row in said["rows"]] == given


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ("aaaaabbbbb", "ab"),
        ("aaaaabbbb", ""),
        ("aaaaaabbbbbc", "a"),
        ("aaaaabbcdd", "a"),
        ("abcd", ""),
        ("aaaaa", "a"),
    ],
)
def test_that_no_count_below_the_fewest_can_be_worked_out(values: str, told: str) -> None:
    assert "".join(sorted(_common(values))) == told


def test_that_every_kind_of_print_has_a_name_in_the_record() -> None:
    assert {f"privacy.kind-{kind}" for kind in get_args(PrintKind)} <= set(phrase_keys())
