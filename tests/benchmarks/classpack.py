"""The class pack: two processes beside one, and how memory grows with the class.

`python -m tests.benchmarks.classpack [LEARNERS]` runs it alone; the machine should have nothing else to do.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from opscareer.knowledge.reader import read_pack
from opscareer.paths import shipped_pack

LEARNERS, FEW = 400, 50
LEAST_SPEED = 1.7
MOST_MEMORY = 1.25
"""How much more memory the whole class may take than `FEW` learners."""
_SEED = 20270104
_PROGRAM = """
import resource, sys
from opscareer.__main__ import main
code = main(sys.argv[1:])
own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(f"memory {own} {largest}", file=sys.stderr)
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One class pack: seconds; kilobytes of the first process and of the largest of the others; bytes of the book."""

    seconds: float
    own: int
    largest: int
    book: int


def write_roster(file: Path, learners: int) -> None:
    """People who like what one of the tracks asks for, and waver."""
    draw = Random(_SEED)  # noqa: S311 - answers, not secrets
    pack = read_pack(shipped_pack())
    with file.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["code", "name", "stage", "hours", *range(1, len(pack.questions) + 1)])
        for number in range(learners):
            liking = {trait: draw.gauss(0, 1) for trait in pack.traits}
            answers = [
                min(
                    5,
                    max(1, round(3 + sum(liking[trait] * key for trait, key in one.keys.items()) + draw.gauss(0, 0.7))),
                )
                for one in pack.questions.values()
            ]
            rows.writerow([f"S{number:04d}", f"学员{number}", "bachelor", draw.choice((4, 8, 12)), *answers])


def run(learners: int, jobs: int, language: str = "en") -> Run:
    """A class pack from the beginning, in a new process with a compiled pack."""
    with tempfile.TemporaryDirectory() as folder:
        roster, out = Path(folder, "roster.csv"), Path(folder, "out")
        write_roster(roster, learners)
        options = ("--jobs", str(jobs), "--lang", language, "--today", "2027-01-01")
        command = [sys.executable, "-c", _PROGRAM, "classpack", str(roster), "--out", str(out), *options]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ})
        seconds = time.perf_counter() - start
        own, largest = (int(each) for each in done.stderr.splitlines()[-1].split()[1:])
        return Run(seconds, own, largest, (out / "class.pdf").stat().st_size)


def report(learners: int = LEARNERS) -> bool:
    """Prints the figures; whether every one keeps its limit."""
    run(2, 1)  # compiles the pack
    one, two = run(learners, 1), run(learners, 2)
    few = run(min(FEW, learners // 2), 2)
    speed = one.seconds / two.seconds
    own, largest = two.own / few.own, two.largest / few.largest
    print(f"class pack of {learners}: one process {one.seconds:.1f} s, two {two.seconds:.1f} s, ratio {speed:.2f}")  # noqa: T201
    print(f"limit {LEAST_SPEED}; the book has {two.book / 1e6:.1f} MB")  # noqa: T201
    print(f"memory, first process: {few.own / 1024:.0f} MB for few, {two.own / 1024:.0f} MB for all, ratio {own:.2f}")  # noqa: T201
    print(f"memory, largest other: {few.largest / 1024:.0f} MB, {two.largest / 1024:.0f} MB, ratio {largest:.2f}")  # noqa: T201
    print(f"limit {MOST_MEMORY}")  # noqa: T201
    return speed >= LEAST_SPEED and max(own, largest) <= MOST_MEMORY


if __name__ == "__main__":
    sys.exit(not report(int(sys.argv[1]) if len(sys.argv) > 1 else LEARNERS))
