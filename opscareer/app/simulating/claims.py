"""What the figures must reach, and whether they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from opscareer.app.simulating.figures import Figures

ClaimName = Literal[
    "ties", "flips", "flips-clear", "length", "agreement-clear", "agreement-least", "gap", "gap-adaptive"
]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that must hold: a share, 0 to 1, and the limit that it must keep. None: it cannot be told."""

    name: ClaimName
    value: float | None
    limit: float
    at_most: bool

    @property
    def reached(self) -> bool | None:
        """Whether it holds; None if it cannot be told."""
        if self.value is None:
            return None
        return self.value <= self.limit if self.at_most else self.value >= self.limit


def claims(figures: Figures) -> Iterator[Claim]:
    """Everything that must hold, in the order in which it is told; without retakes nothing of them."""
    adaptive = figures.adaptive
    yield Claim("ties", figures.ties_first, 0.10, at_most=True)
    yield Claim("flips", figures.one_step_flips, 0.25, at_most=True)
    yield Claim("flips-clear", figures.one_step_flips_when_clear, 0.0, at_most=True)
    yield Claim("length", adaptive.median_share, 0.50, at_most=True)
    yield Claim("agreement-clear", adaptive.clear.share, 0.95, at_most=False)
    yield Claim("agreement-least", adaptive.clear.least, 0.90, at_most=False)
    if figures.stability:
        yield Claim("gap", figures.stability.largest_gap, 0.05, at_most=True)
    if figures.stability_of_adaptive:
        yield Claim("gap-adaptive", figures.stability_of_adaptive.largest_gap, 0.05, at_most=True)
