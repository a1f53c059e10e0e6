"""A trainer edits a pack, has it checked, mends it, and prints plans for three learners from the command line."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from pypdf import PdfReader

from opscareer.paths import shipped_pack
from tests.journeys.sitting import run

LEARNERS = {
    "王小明": ("content-operation", 8),
    "Łukasz Żółć": ("user-operation", 12),
    "Ana": ("product-operation", 5),
}


def test_that_a_trainer_mends_a_pack_and_prints_three_plans(tmp_path: Path) -> None:
    folder = tmp_path / "our-pack"
    shutil.copytree(shipped_pack(), folder)
    (file,) = (folder / "tracks").glob("*user-operation.yaml")
    right = file.read_text(encoding="utf-8")
    skill, line = _plant_a_fault(file, right)

    checked = run("check", str(folder))
    assert checked.returncode == 1
    told = next(each for each in checked.stderr.splitlines() if skill in each)
    assert f"{file.name}:{line}:" in told
    assert f"did you mean '{skill.removesuffix('x')}'" in told
    as_json = json.loads(run("check", str(folder), "--json").stdout)
    assert any(problem["line"] == line for problem in as_json["problems"])

    file.write_text(right, encoding="utf-8")
    assert run("check", str(folder)).returncode == 0
    for name, (track, hours) in LEARNERS.items():
        _print_a_plan(tmp_path, folder, name, track, hours)


def _plant_a_fault(file: Path, right: str) -> tuple[str, int]:
    """Misspells the first skill that a position asks for; the wrong word and its line."""
    lines = right.splitlines()
    start = next(number for number, line in enumerate(lines) if line.strip().startswith("requires:"))
    found = re.search(r"[a-z]+(-[a-z]+)+(?=:)", "\n".join(lines[start:]))
    assert found is not None
    skill = f"{found.group()}x"
    place = next(number for number, line in enumerate(lines) if number >= start and found.group() in line)
    lines[place] = lines[place].replace(found.group(), skill, 1)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return skill, place + 1


def _print_a_plan(folder: Path, pack: Path, name: str, track: str, hours: int) -> None:
    learner, target = folder / f"{track}.yaml", folder / f"{track}.pdf"
    learner.write_text(f"name: {name}\nhours-per-week: {hours}\n", encoding="utf-8")
    arguments = ("--track", track, "--pack", str(pack), "--start", "2027-01-04", "--pdf", str(target), "--json")
    done = run("plan", str(learner), *arguments)
    assert done.returncode == 0, done.stderr
    plan = json.loads(done.stdout)
    assert plan["proven"]
    assert plan["hours"] == sum(module["hours"] for module in plan["modules"])
    assert all(sum(task["hours"] for task in week["tasks"]) <= hours for week in plan["weeks"])
    printed = PdfReader(target)
    assert name in printed.pages[0].extract_text()
    assert len(printed.pages) > 3
