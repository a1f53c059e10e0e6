"""Five hundred names go through the program: they are in the encrypted store and in nothing else that it writes."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest

from opscareer.app.caseload.importing import carry_out, import_plan
from opscareer.app.caseload.outcomes import work_out
from opscareer.app.roster.people import Roster, RosterPerson
from opscareer.app.session_opening import open_store
from opscareer.assessment.learner import Learner
from opscareer.gui.application import Composition
from opscareer.gui.crash import crash_log
from opscareer.knowledge.pack import Pack
from opscareer.progress import silent
from opscareer.records.people import CaseloadQuery
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem

DAY = date(2027, 1, 4)
NAMES = tuple(f"Seeded-{number:03d}-Name" for number in range(500))


def names_in(folder: Path) -> dict[str, Path]:
    """The seeded names that can be read in the files of a folder, and where."""
    contents = [(file, file.read_bytes()) for file in folder.rglob("*") if file.is_file()]
    return {name: file for name in NAMES for file, content in contents if name.encode() in content}


def roster(pack: Pack) -> Roster:
    answers = dict.fromkeys(tuple(pack.questions)[:6], 4)
    people = [
        RosterPerson(number, number + 1, Learner(name=name, answers=answers if number % 50 == 0 else {}))
        for number, name in enumerate(NAMES, start=1)
    ]
    return Roster(tuple(people), (), len(people))


def use_all(store: Store, pack: Pack) -> None:
    """What a counselor does with them, and what goes wrong meanwhile."""
    store.privacy.set_retention(24)
    carry_out(store, pack, import_plan(store, roster(pack), group=None, today=DAY))
    work_out(store, pack, silent)
    first, second, *_ = store.caseload.ids(CaseloadQuery(sought="seeded"))
    store.caseload.add_note(first, "talk", f"{NAMES[0]} asked for {NAMES[1]}", DAY)
    store.caseload.note_talk(first, NAMES[2])
    store.privacy.correct(first, "name", NAMES[0], NAMES[3])
    store.privacy.erase(second)
    store.privacy.give_consent(
        first, given_by=NAMES[4], role="parent", purpose=NAMES[5], text_version="1", given_on=DAY
    )
    store.privacy.withdraw(first, DAY)
    with pytest.raises(StoreProblem):
        store.save_answer(first, NAMES[6], 3)
    assert store.backups is not None
    store.backups.make()


def test_that_no_name_is_in_a_log_a_setting_a_temporary_file_or_a_crash_notice(
    composition: Composition,
    pack: Pack,
    own_home: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    store = open_store()
    use_all(store, pack)
    composition.preferences.change(text_size=125)
    fault = ValueError(NAMES[7])
    composition.faults.handle(type(fault), fault, fault.__traceback__)
    store.close()
    told = capfd.readouterr()
    said = caplog.text + told.out + told.err
    assert crash_log().exists()
    assert [name for name in NAMES if name in said] == []
    assert names_in(own_home.parent) == {}


def test_that_a_name_that_is_logged_on_purpose_is_found(tmp_path: Path) -> None:
    (tmp_path / "faults.log").write_text(f"could not save {NAMES[8]}")
    assert names_in(tmp_path) == {NAMES[8]: tmp_path / "faults.log"}
