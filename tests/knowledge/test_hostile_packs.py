from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from opscareer.knowledge.strict_yaml import MAX_PROBLEMS

MEGABYTES = 200


@pytest.mark.skipif(os.name == "nt", reason="forks a process for each pack")
def test_that_every_hostile_pack_ends_in_clear_problems_in_both_languages_and_in_little_memory() -> None:
    command = [sys.executable, "-m", "tests.knowledge.hostile_packs"]
    run = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    outcomes = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(outcomes) > 50
    assert run.stderr == ""
    unclear = [one for one in outcomes if not re.search(r":\d+:\d+: error: \S", one["first"])]
    assert unclear == []
    assert [one for one in outcomes if one["megabytes"] > MEGABYTES] == []
    assert [one for one in outcomes if one["faults"]] == []
    assert [one for one in outcomes if one["problems"] > 2 * (MAX_PROBLEMS + 1) + 1] == []
