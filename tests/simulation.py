"""`python -m tests.simulation`: the measured part of `docs/simulation.md`, made anew from 10,000 made-up learners.

Not a test: it takes a few minutes, and people judge the figures. What stands around the two marks is written by hand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from opscareer.app.guidance import open_pack
from opscareer.app.simulating.claims import Claim, ClaimName, claims
from opscareer.app.simulating.figures import Figures
from opscareer.app.simulating.simulation import simulate
from opscareer.cli.simulation_text import drawn_head, figures_text, percent
from opscareer.knowledge.pack import Pack

PAGE = Path(__file__).resolve().parent.parent / "docs" / "simulation.md"
LEARNERS, SEED = 10_000, 1
OTHER_SEEDS = (2, 3)
BETWEEN_MARKS = re.compile(r"(?<=<!-- measured -->\n).*(?=<!-- end of measured -->)", re.DOTALL)

DEMANDS: dict[ClaimName, str] = {
    "ties": "full form: equal printed fits at the first place",
    "flips": "one answer moved one step changes the first place",
    "flips-clear": "the same, where the verdict was `clear`",
    "length": "adaptive form: median length, of the full form",
    "agreement-clear": "adaptive form: same first track, where the full form's verdict was `clear`",
    "agreement-least": "the same for the track that agrees least",
    "gap": "stability, full form taken again: largest gap of a band",
    "gap-adaptive": "stability, adaptive form taken again as an adaptive form: largest gap of a band",
}


def measured(pack: Pack) -> str:
    """The table of what is demanded and reached, and under it all that the command prints."""
    runs = [simulate(pack, LEARNERS, seed, _told_on_stderr) for seed in (SEED, *OTHER_SEEDS)]
    text = "\n".join([*drawn_head(runs[0], pack, SEED, "en"), *figures_text(runs[0], pack, "en")])
    return "\n".join(["", *_table(runs), "", "```", text, "```", "", ""])


def _table(runs: list[Figures]) -> Iterator[str]:
    seeds = " | ".join(f"seed {seed}" for seed in (SEED, *OTHER_SEEDS))
    yield f"| | must reach | {seeds} | |"
    yield f"|---|---|{'---|' * len(runs)}---|"
    for same in zip(*map(claims, runs), strict=True):
        values = " | ".join(percent(claim.value, "en") for claim in same)
        reached = "reached" if all(claim.reached for claim in same) else "**not reached**"
        yield f"| {DEMANDS[same[0].name]} | {_limit(same[0])} | {values} | {reached} |"


def _limit(claim: Claim) -> str:
    if claim.limit == 0:
        return "none"
    return f"at {'most' if claim.at_most else 'least'} {percent(claim.limit, 'en', digits=0)}"


def _told_on_stderr(share: float, doing: str) -> None:
    sys.stderr.write(f"\r{doing}: {percent(share, 'en')}  ")


def main() -> None:
    """Write the measured part anew."""
    made = measured(open_pack())
    PAGE.write_text(BETWEEN_MARKS.sub(lambda _: made, PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
