"""Opening packs: the second time against `json.load` of the same records, the first time against a breathing window.

The JSON holds every record with all its fields, as it is in memory. The second opening is all of it: the files listed,
read and hashed, the compiled pack read, its checksum and every value of every record checked; no record waits to be
touched. It runs in turn with `json.load` in one process, and the ratio is that of the medians. What hostile packs cost
is measured in a process each.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opscareer.knowledge.compiled import open_pack
from opscareer.knowledge.records import PackFile
from tests.benchmarks import generated_pack

RUNS = 15
LIMIT_SHIPPED = 2.0
LIMIT_GENERATED = 5.0
LIMIT_HOSTILE_SECONDS = 2.0
LIMIT_HOSTILE_MEGABYTES = 200

_WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from opscareer.gui.application import prepared_application
from opscareer.gui.live_session import LiveSession
import opscareer.app.session

sys.setswitchinterval({turn})
application = prepared_application([])
live = LiveSession(application)
ticks = []
timer = QTimer(interval=10)
timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
live.opened.connect(application.quit)
live.failed.connect(application.exit)
timer.start()
live.open({pack!r})
application.exec()
live.close()
print(ticks[-1] - ticks[0], max(after - before for before, after in zip(ticks, ticks[1:])))
"""


@dataclass(frozen=True, slots=True)
class Openings:
    """Median seconds of `json.load` and of the second opening, and the seconds of the one first opening."""

    json_load: float
    first: float
    second: float

    @property
    def ratio(self) -> float:
        """How many times longer the second opening takes."""
        return self.second / self.json_load


def measure(source: Path, place: Path, runs: int = RUNS) -> Openings:
    """Open a pack again and again, with a cache of its own in the folder `place`."""
    cache, records = place / "cache", place / "records.json"
    begin = time.perf_counter()
    pack = open_pack(source, cache)
    first = time.perf_counter() - begin
    told: dict[str, Any] = {"manifest": pack.manifest.model_dump(mode="json", by_alias=True)}
    for kind in PackFile.kinds():
        of_kind = getattr(pack, kind).values()
        told[kind] = [record.model_dump(mode="json", by_alias=True) for record in of_kind]
    records.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    del pack, told
    runs_of: tuple[Callable[[], object], ...] = (lambda: _load(records), lambda: open_pack(source, cache))
    times: dict[Callable[[], object], list[float]] = {run: [] for run in runs_of}
    for _ in range(runs):
        for run, taken in times.items():
            begin = time.perf_counter()
            result = run()
            taken.append(time.perf_counter() - begin)
            del result
    json_load, second = (statistics.median(taken) for taken in times.values())
    return Openings(json_load, first, second)


def _load(file: Path) -> object:
    with file.open(encoding="utf-8") as stream:
        return json.load(stream)


def window_while_opening(source: Path, home: Path) -> tuple[float, float]:
    """Seconds that an opening in the window's background takes, and the longest gap between two of its 10 ms ticks."""
    from opscareer.gui.application import TURN

    environment = {**os.environ, "OPSCAREER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    script = _WINDOW.format(turn=TURN, pack=str(source))
    run = subprocess.run([sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True)
    seconds, gap = map(float, run.stdout.split())
    return seconds, gap


def hostile() -> tuple[float, float]:
    """Seconds of the processor for the slowest hostile pack, and megabytes for the largest."""
    command = [sys.executable, "-m", "tests.knowledge.hostile_packs"]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    outcomes = [json.loads(line) for line in run.stdout.splitlines()]
    return max(one["seconds"] for one in outcomes), max(one["megabytes"] for one in outcomes)


def report() -> bool:
    """Measure and print everything about opening; whether all is within the limits."""
    from opscareer.paths import shipped_pack

    with tempfile.TemporaryDirectory() as place:
        generated = generated_pack.write(Path(place) / "generated")
        packs = {"shipped": (shipped_pack(), LIMIT_SHIPPED), "generated": (generated, LIMIT_GENERATED)}
        sound = [_report_openings(name, *pack, Path(place) / f"of {name}") for name, pack in packs.items()]
        for time_of in ("first", "second"):
            seconds, gap = window_while_opening(generated, Path(place) / "home")
            told = f"{seconds:.1f} s, longest gap between the window's 10 ms ticks {gap * 1000:.0f} ms"
            print(f"{time_of} opening of the generated pack behind a window: {told}")  # noqa: T201
    slowest, largest = hostile()
    print(f"hostile packs: slowest {slowest:.1f} s of the processor, largest {largest:.0f} MB")  # noqa: T201
    print(f"limits {LIMIT_HOSTILE_SECONDS} s, {LIMIT_HOSTILE_MEGABYTES} MB")  # noqa: T201
    return all(sound) and slowest <= LIMIT_HOSTILE_SECONDS and largest <= LIMIT_HOSTILE_MEGABYTES


def _report_openings(name: str, source: Path, limit: float, place: Path) -> bool:
    place.mkdir()
    found = measure(source, place)
    times = f"json.load {found.json_load * 1000:.0f} ms, ours {found.second * 1000:.0f} ms, ratio {found.ratio:.2f}"
    print(f"second opening of the {name} pack: {times}; the first took {found.first:.1f} s")  # noqa: T201
    print(f"limit {limit}, median of {RUNS} alternating runs, every record made")  # noqa: T201
    return found.ratio <= limit
