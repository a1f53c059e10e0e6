"""What may be said to `plan`: time, days off, modules, the project, what fits before the deadline."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import PLAN, Capture, as_json, called


def test_that_hours_by_weekday_and_days_off_make_the_weeks(capsys: Capture) -> None:
    time = ("--hours-per-weekday", "mon=2,sat=4", "--off", "2027-01-11", "--off", "2027-01-18..2027-01-24")
    found = as_json(capsys, *PLAN, *time)
    assert [week["capacity"] for week in found["weeks"][:4]] == [6, 4, 0, 6]
    _, out, _ = called(capsys, *PLAN, *time, "--lang", "zh")
    assert "0 / 0 小时\n  休息" in out


def test_that_reviews_and_weeks_to_catch_up_in_are_told_and_can_be_left_out(capsys: Capture) -> None:
    found = as_json(capsys, *PLAN)
    assert found["effort"]["total"] == sum(
        part["hours"] for week in found["weeks"] for part in (*week["tasks"], *week["reviews"])
    )
    assert found["effort"]["review"] == len(found["modules"])
    assert found["weeks"][5] == {**found["weeks"][5], "catch_up": True, "tasks": [], "reviews": []}
    plain = as_json(capsys, *PLAN, "--review-hours", "0", "--catch-up-every", "0")
    assert plain["effort"]["review"] == 0
    assert not any(week["catch_up"] or week["reviews"] for week in plain["weeks"])
    _, out, _ = called(capsys, *PLAN)
    assert "look back" in out
    assert "free to catch up" in out


def test_that_every_plan_tells_its_practice_project_stage_by_stage(capsys: Capture) -> None:
    found = as_json(capsys, *PLAN, "--position", "content-manager")
    assert found["project"]["module"] == "lifecycle-project-content"
    assert len(found["project"]["stages"]) == 5
    assert all(stage["steps"] and stage["duties"] for stage in found["project"]["stages"])
    assert found["without_project"]["hours"] == found["effort"]["study"]
    assert found["hours"] == found["effort"]["study"] + found["effort"]["project"]
    alone = as_json(capsys, *PLAN, "--position", "content-manager", "--no-project")
    assert (alone["project"], alone["without_project"]) == (None, None)
    assert alone["hours"] == found["without_project"]["hours"]
    _, out, _ = called(capsys, *PLAN, "--position", "content-manager")
    assert f"The target alone takes {alone['hours']} hours, proven" in out
    assert "Practice project: One product's life: content" in out


def test_that_modules_can_be_done_refused_or_left_out_by_kind(capsys: Capture) -> None:
    one = as_json(capsys, *PLAN)["modules"][0]["id"]
    for option in ("--done", "--refuse"):
        assert one not in {found["id"] for found in as_json(capsys, *PLAN, option, one)["modules"]}
    code, out, err = called(capsys, *PLAN, "--kind", "study")
    assert (code, out) == (1, "")
    assert "The modules of this pack do not lead there yet. Missing: " in err
    assert "It could be reached with what you left out: " in err


def test_that_what_fits_before_the_deadline_is_told_and_planned(capsys: Capture) -> None:
    late = as_json(capsys, *PLAN, "--deadline", "2027-02-28")
    part = late["relaxations"][-1]
    assert (part["kind"], part["proven"], part["reached"]) == ("part-of-target", True, part["at_most"])
    assert 0 < part["reached"] < part["wanted"]
    found = as_json(capsys, *PLAN, "--deadline", "2027-02-28", "--in-time")
    assert (found["feasible"], found["hours"]) == (True, part["hours"])
    assert found["finish"] <= "2027-02-28"


def test_that_a_route_gives_the_plan_its_length(capsys: Capture) -> None:
    found = as_json(capsys, *PLAN, "--route", "adult-short-term", "--hours-per-week", "3")
    assert found["feasible"] is False
    assert as_json(capsys, *PLAN, "--route", "adult-short-term")["feasible"] is True


def test_that_the_learner_file_says_it_all_and_what_is_typed_comes_over_it(capsys: Capture, tmp_path: Path) -> None:
    said = """plan:
  hours-per-weekday: {tue: 3, sun: 3}
  days-off: [2027-01-05, 2027-01-11..2027-01-17]
  deadline: 2027-06-30
  kinds: [study, practice, work]
  route: self-study-with-practice
  refused: []
  review-hours: 2
  catch-up-every: 4
  project: false
"""
    file = tmp_path / "learner.yaml"
    file.write_text(said, encoding="utf-8")
    target = ("--track", "content-operation", "--start", "2027-01-04")
    found = as_json(capsys, "plan", str(file), *target)
    assert [week["capacity"] for week in found["weeks"][:3]] == [3, 0, 6]
    assert next(number for number, week in enumerate(found["weeks"], start=1) if week["catch_up"]) == 5
    assert found["effort"]["review"] == 2 * len(found["modules"])
    typed = as_json(capsys, "plan", str(file), *target, "--hours-per-week", "7", "--review-hours", "0")
    assert [week["capacity"] for week in typed["weeks"][:3]] == [6, 0, 7]
    assert typed["effort"]["review"] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--hours-per-weekday", "mon=2,mon=3"), "'mon=3' is not a weekday with its hours like mon=2"),
        (("--hours-per-weekday", "moon=2"), "'moon=2' is not a weekday with its hours like mon=2"),
        (("--hours-per-weekday", "mon=25"), "'25' is not a whole number of hours from 0 to 24"),
        (("--hours-per-weekday", "mon=0"), "0 hours a week cannot be planned; choose 1 to 80."),
        (("--hours-per-weekday", "mon=2", "--hours-per-week", "3"), "not allowed with argument"),
        (("--off", "2027-02-10..2027-02-01"), "'2027-02-10..2027-02-01' ends before it begins"),
        (("--off", "2027-02-30"), "'2027-02-30' is not a date like 2027-01-04"),
        (("--review-hours", "9"), "'9' is not a whole number from 0 to 8"),
        (("--catch-up-every", "1"), "A week to catch up in can come every 2 weeks at most"),
        (("--done", "thirty-days-of-copi"), "unknown module 'thirty-days-of-copi'"),
        (("--refuse", "zzz"), "unknown module 'zzz'"),
        (("--route", "on-the-jb"), "unknown route 'on-the-jb'; did you mean 'on-the-job'?"),
        (("--kind", "play"), "invalid choice: 'play'"),
        (("--also", "user-operatoin"), "unknown track 'user-operatoin'; did you mean 'user-operation'?"),
        (("--now-hours-per-week", "3"), "--now-hours-per-week and --now-refuse go with --again"),
    ],
)
def test_that_what_makes_no_sense_ends_with_two(capsys: Capture, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = called(capsys, *PLAN, *arguments)
    assert (code, out) == (2, "")
    assert said in err


def learner_file(folder: Path, done: str) -> str:
    file = folder / "learner.yaml"
    file.write_text(f"hours-per-week: 8\nprogress:\n{done}", encoding="utf-8")
    return str(file)


def test_that_a_plan_is_made_again_with_what_is_done(capsys: Capture, tmp_path: Path) -> None:
    target = ("--track", "content-operation", "--start", "2027-01-04")
    file = learner_file(tmp_path, "  done: []\n")
    before = as_json(capsys, "plan", file, *target)
    first = before["weeks"][0]["tasks"]
    lines = "".join(f"    - {{module: {one['module']}, step: {one['step']}, part: {one['part']}}}\n" for one in first)
    spent = f"  hours:\n    - {{day: 2027-01-05, module: {first[0]['module']}, hours: 10.5}}\n"
    file = learner_file(tmp_path, f"  done:\n{lines}{spent}")
    again = as_json(capsys, "plan", file, *target, "--again", "2027-01-18")
    assert again["weeks"][0] == before["weeks"][0]
    assert again["weeks"][1]["tasks"] == []
    assert again["hours"] == before["hours"]
    assert (again["standing"]["due"], again["standing"]["done"], again["standing"]["late"]) == (16, 8, 8)
    assert again["standing"]["logged"] == 10.5
    assert again["disruption"]["hours"] == sum(move["hours"] for move in again["disruption"]["moved"]) > 0
    code, out, _ = called(capsys, "plan", file, *target, "--again", "2027-01-18", "--lang", "both")
    assert code == 0
    assert "On 18 January 2027: 8 hours done; 16 were due by then, 8 of them are late." in out
    assert "截至2027年1月18日：已完成 8 小时；应完成 16 小时，其中 8 小时落后。" in out


def test_that_hours_and_refusals_from_now_on_change_what_is_left(capsys: Capture, tmp_path: Path) -> None:
    target = ("--track", "content-operation", "--start", "2027-01-04")
    file = learner_file(tmp_path, "  done: []\n")
    before = as_json(capsys, "plan", file, *target)
    last = before["modules"][1]["id"]
    now = ("--again", "2027-01-25", "--now-hours-per-week", "12", "--now-refuse", last)
    again = as_json(capsys, "plan", file, *target, *now)
    assert [week["capacity"] for week in again["weeks"][:5]] == [8, 8, 8, 12, 12]
    assert again["disruption"]["dropped"][0] == last
    _, out, _ = called(capsys, "plan", file, *target, *now)
    assert "No longer in the plan: " in out


def test_that_the_routes_are_set_side_by_side(capsys: Capture) -> None:
    found = as_json(capsys, *PLAN, "--routes")
    assert [route["may_enter"] for route in found["routes"]] == [True, True, True, False, False]
    assert {route["kind"] for route in found["routes"]} == {"full-time", "short-term", "self-study", "on-the-job"}
    assert all(route["fits"] and route["fewest_hours_per_week"] for route in found["routes"])
    _, out, _ = called(capsys, *PLAN, "--routes", "--lang", "both")
    assert "Short course for adults · open to you" in out
    assert "成人短期提升班 · 你可以报读" in out
    assert "at least 1 hour a week finishes the plan within it" in out


def test_that_a_second_door_is_kept_open(capsys: Capture) -> None:
    found = as_json(capsys, *PLAN, "--also", "activity-operation")
    doors = found["two_doors"]
    assert (doors["track"], doors["proven"]) == ("activity-operation", True)
    assert doors["common_hours"] + doors["first_left"] == found["hours"] == as_json(capsys, *PLAN)["hours"]
    assert [one["id"] for one in found["modules"][: len(doors["common"])]] == doors["common"]
    assert doors["changing_over"][-1]["hours_lost"] > 0
    _, out, _ = called(capsys, *PLAN, "--also", "activity-operation", "--lang", "both")
    assert "No longer common beginning loses no hour for either, proven." in out
    assert "两条路在第" in out


def test_that_the_same_plan_comes_out_whatever_the_order_of_sets(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    asked = (*PLAN, "--deadline", "2027-03-01", "--kind", "study", "--kind", "practice", "--kind", "work", "--json")
    found = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-m", "opscareer", *asked], cwd=tmp_path, env=environment, capture_output=True, check=True
        )
        found.add(done.stdout)
    assert len(found) == 1
