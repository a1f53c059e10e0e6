"""A pack is looked through: what the reader finds, and what only matching can know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.reader import Reading, inspect_pack
from opscareer.paths import shipped_pack
from opscareer.problems import Problem, error, warning
from opscareer.progress import Progress, silent
from opscareer.wording import in_both, quoted

COMPARING = "compare"
"""What `progress` is told to be done once the pack was read."""
_SHARE_OF_READING = 0.8


def inspect(folder: Path | None, progress: Progress = silent) -> Reading:
    """All problems of a pack, and the pack if it can be used; the shipped one if no folder is named.

    Tracks that cannot be told apart are told as errors, but a pack is opened with them too.
    """

    def read(share: float, doing: str) -> None:
        progress(_SHARE_OF_READING * share, doing)

    def compared(share: float, _track: str) -> None:
        progress(_SHARE_OF_READING + (1 - _SHARE_OF_READING) * share, COMPARING)

    reading = inspect_pack(folder or shipped_pack(), read)
    if reading.pack is None:
        return reading
    problems = [*reading.problems, *inseparable_tracks(reading.pack, compared)]
    return replace(reading, problems=tuple(sorted(problems, key=lambda problem: problem.sort_key)))


def inseparable_tracks(pack: Pack, progress: Progress = silent) -> Iterator[Problem]:
    """Pairs of tracks that no set of answers can tell apart, or only barely; the worst first."""
    from opscareer.matching.separability import separability  # numpy is only loaded to look

    found = separability(pack, progress)
    for pair in found.worst:
        place = pack.places["tracks", pair.first]
        names = {"first": quoted(pair.first), "second": quoted(pair.second)}
        if pair.margin:
            doubt = {"margin": pair.margin, "least": pair.least}
            yield warning(in_both("pack.barely-apart", **names, **doubt), place, in_both("pack.tell-apart"))
        else:
            yield error(in_both("pack.inseparable", **names), place, in_both("pack.tell-apart"))
    if found.total > len(found.worst):
        more = in_both("pack.more-pairs", number=found.total - len(found.worst))
        yield warning(more, pack.places["tracks", found.worst[-1].first])
