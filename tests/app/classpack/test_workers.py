from __future__ import annotations

import os
from pathlib import Path

import pytest

from opscareer.app.classpack.workers import ENDED, Make, Workshop
from opscareer.progress import Cancelled
from opscareer.reports.class_content import Member
from tests.app.classpack.small_class import ending, failing, full_disk, quick, small_pack, tasks_of, wish


def worked_out(folder: Path, make: Make, count: int, jobs: int) -> dict[int, Member]:
    source, pack = small_pack(folder)
    shop = Workshop(source, wish(), folder, make=make)
    found = [(task.person.number, member) for task, member in shop.worked_out(pack, tasks_of(count), jobs, lambda: 0)]
    assert len(found) == len(dict(found)) == count
    return dict(found)


def test_that_others_work_people_out_with_the_same_pack(tmp_path: Path) -> None:
    labels = {member.label for member in worked_out(tmp_path, quick, 8, jobs=2).values()}
    assert f"small {os.getpid()}" not in labels
    assert all(label.startswith("small ") for label in labels)


def test_that_one_process_is_this_one(tmp_path: Path) -> None:
    assert {member.label for member in worked_out(tmp_path, quick, 3, jobs=1).values()} == {f"small {os.getpid()}"}


def test_that_a_failing_person_is_told_and_stops_nobody(tmp_path: Path) -> None:
    found = worked_out(tmp_path, failing, 4, jobs=1)
    assert {number for number, member in found.items() if member.fault} == {2}
    assert found[2].fault == "ValueError: no such luck"


def test_that_a_process_that_ends_costs_only_the_person_who_ended_it(tmp_path: Path) -> None:
    found = worked_out(tmp_path, ending, 3, jobs=2)
    assert {number: member.fault for number, member in found.items() if member.fault} == {2: ENDED}


@pytest.mark.parametrize("jobs", [1, 2])
def test_that_a_full_disk_is_no_persons_fault(tmp_path: Path, jobs: int) -> None:
    with pytest.raises(OSError, match="No space left"):
        worked_out(tmp_path, full_disk, 3, jobs)


@pytest.mark.parametrize("jobs", [1, 2])
def test_that_whoever_watches_can_stop_it(tmp_path: Path, jobs: int) -> None:
    source, pack = small_pack(tmp_path)

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(Workshop(source, wish(), tmp_path, make=quick).worked_out(pack, tasks_of(4), jobs, stop))
