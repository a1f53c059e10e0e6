from __future__ import annotations

from pathlib import Path

import pytest

from opscareer.app.checking import COMPARING, inseparable_tracks, inspect
from opscareer.app.guidance import open_pack
from opscareer.knowledge.pack import Pack
from opscareer.matching import separability
from opscareer.problems import Place
from opscareer.progress import Cancelled
from tests.knowledge.test_checks_tracks import two_tracks
from tests.knowledge.written_packs import write_pack
from tests.matching.small_packs import pack_of

HINT = "(let them suit other traits, or use other skills)"


def placed(pack: Pack) -> Pack:
    """The pack with its tracks in one file, a line each."""
    pack.places.update(  # type: ignore[attr-defined]
        {("tracks", track): Place("tracks.yaml", line) for line, track in enumerate(pack.tracks, start=1)}
    )
    return pack


def test_that_what_matching_finds_is_told_in_order_with_what_reading_finds(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, two_tracks("    neighbours: [video]\n", ""))
    problems = inspect(folder).problems
    assert [str(problem).partition(" (")[0] for problem in problems] == [
        "tracks.yaml:2:5: error: no answers can tell 'content' and 'video' apart",
        "tracks.yaml:31:18: warning: 'video' does not name 'content' as its neighbour",
    ]
    assert open_pack(folder).tracks.keys() == {"content", "video"}, "such a pack opens all the same"


def test_that_what_cannot_be_read_is_not_matched(tmp_path: Path) -> None:
    reading = inspect(tmp_path)
    assert reading.pack is None
    assert len(reading.problems) == 1


def test_that_progress_grows_and_tells_when_tracks_are_compared(tmp_path: Path) -> None:
    seen: list[tuple[float, str]] = []
    inspect(write_pack(tmp_path, two_tracks("", "")), lambda share, doing: seen.append((share, doing)))
    shares = [share for share, _ in seen]
    assert shares == sorted(shares)
    assert shares[-1] <= 1
    assert [doing for _, doing in seen][-2:] == [COMPARING, COMPARING]


def test_that_checking_can_be_cancelled_while_tracks_are_compared(tmp_path: Path) -> None:
    def cancelling(_share: float, doing: str) -> None:
        if doing == COMPARING:
            raise Cancelled

    with pytest.raises(Cancelled):
        inspect(write_pack(tmp_path, two_tracks("", "")), cancelling)


def test_that_tracks_that_can_barely_be_told_apart_are_told_with_their_margin() -> None:
    near = placed(pack_of({"alpha": {"t-a": 5, "t-b": 5}, "beta": {"t-a": 5, "t-b": 4}, "gamma": {"t-c": 1}}))
    (problem,) = inseparable_tracks(near)
    assert str(problem) == (
        "tracks.yaml:1:1: warning: 'alpha' and 'beta' can barely be told apart: their fits never differ by more than"
        f" 11.1 points, less than the doubt of a fit (38.9) {HINT}"
    )


def test_that_pairs_beyond_the_worst_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(separability, "MOST_PAIRS", 2)
    alike = placed(pack_of({name: {"t-a": 1} for name in ("alpha", "beta", "gamma")}))
    assert [str(problem) for problem in inseparable_tracks(alike)] == [
        f"tracks.yaml:1:1: error: no answers can tell 'alpha' and 'beta' apart {HINT}",
        f"tracks.yaml:1:1: error: no answers can tell 'alpha' and 'gamma' apart {HINT}",
        "tracks.yaml:1:1: warning: and 1 more pairs of tracks that can barely be told apart",
    ]
