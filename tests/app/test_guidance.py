from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from opscareer.app.demo import run_demo, sample_learner
from opscareer.app.guidance import PlanWish, Print, inspect, match, next_monday, open_pack, plan_for, write_pdf
from opscareer.knowledge.compiled import OPENING
from opscareer.paths import cache_folder
from opscareer.planning.planner import BadGoal
from opscareer.problems import InputProblems
from opscareer.progress import Cancelled
from tests.knowledge.test_pack_files import zipped
from tests.knowledge.written_packs import FILES
from tests.shipped import pack

MONDAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (date(2026, 12, 28), MONDAY),
        (date(2026, 12, 29), MONDAY),
        (date(2027, 1, 3), MONDAY),
        (MONDAY, date(2027, 1, 11)),
    ],
)
def test_that_plans_begin_on_the_monday_after_today(today: date, monday: date) -> None:
    assert next_monday(today) == monday


def test_that_the_shipped_pack_is_opened_where_none_is_named() -> None:
    assert open_pack().hash == pack().hash
    assert inspect(None).problems == ()


def test_that_a_pack_is_compiled_in_the_cache_folder_and_opened_from_there() -> None:
    first = open_pack()
    (kept,) = cache_folder().iterdir()
    shares: list[str] = []
    assert open_pack(None, lambda _share, doing: shares.append(doing)) == first
    assert set(shares) == {OPENING}
    assert kept.is_relative_to(os.environ["OPSCAREER_HOME"])


def test_that_a_zip_is_opened_as_its_folder_is(tmp_path: Path) -> None:
    source = zipped(tmp_path / "p.zip", {**FILES})
    assert open_pack(source).manifest.id == "small"
    assert inspect(source).problems == ()


def test_that_a_folder_that_is_no_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblems):
        open_pack(tmp_path)


def test_that_a_plan_leads_to_the_first_position_where_none_is_named() -> None:
    plan = plan_for(pack(), sample_learner(pack()), PlanWish("user-operation", MONDAY))
    assert plan.goal.position == pack().tracks["user-operation"].first_position.id


def test_that_an_unknown_track_is_a_bad_goal() -> None:
    with pytest.raises(BadGoal, match="user-operation"):
        plan_for(pack(), sample_learner(pack()), PlanWish("user-operatoin", MONDAY))


def test_that_a_print_that_cannot_be_written_names_the_file_that_was_asked_for(tmp_path: Path) -> None:
    learner = sample_learner(pack())
    target = tmp_path / "nowhere" / "plan.pdf"
    with pytest.raises(OSError, match="No such file") as fault:
        write_pdf(target, pack(), learner, match(pack(), learner), None, Print("en", MONDAY))
    assert fault.value.filename == str(target)


def test_that_the_same_day_prints_the_same_bytes(tmp_path: Path) -> None:
    learner = sample_learner(pack())
    for name in ("one.pdf", "two.pdf"):
        write_pdf(tmp_path / name, pack(), learner, match(pack(), learner), None, Print("zh", MONDAY))
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_that_the_demo_can_be_cancelled_before_it_writes(tmp_path: Path) -> None:
    def cancelling(share: float, _doing: str) -> None:
        if share >= 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_demo(tmp_path / "demo", MONDAY, cancelling)
    assert not (tmp_path / "demo").exists()
