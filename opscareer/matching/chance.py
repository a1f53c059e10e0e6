"""What chance alone would give: how often answers made at random reach a band.

Random answers take each of the five points equally often, each question for itself, and only the questions that were
answered count. A fit is then a sum of independent parts, one for each group of questions that reach the track alike;
with n of them answered, a group adds its slope times a whole number from -2n to +2n, whose distribution is known.

Where the groups have few combinations all are counted and the chance is exact. Otherwise the parts are added on a grid
of one tenth of a point: a value between two cells is shared between them so that its mean stays (cloud in cell), which
adds at most a quarter of a squared tenth to the variance of each part, and the sum is found by the fast Fourier
transform. The error is below 0.001 (a test compares both ways).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from itertools import product
from math import prod

import numpy as np

from opscareer.matching.engine import Numbers
from opscareer.matching.exact_fits import ExactFits, Line, rounded
from opscareer.matching.fit import LOWEST_OF_BANDS
from opscareer.matching.results import Band

Groups = Mapping[int, int]
"""How many answered questions there are for each size of slope."""

_MOST_COMBINATIONS = 3_000
_CELLS = 2048
"""One a tenth of a point, from -1024 to +1023: fits run from -1000 to +1000."""
_WORSE: Mapping[Band, Band] = {"low": "mixed", "opposite": "low"}
"""The bands whose chance counts downwards, and the band that lies above each."""


def chances_of(exact: ExactFits, bands: Mapping[str, Band]) -> dict[str, float]:
    """For each track the share of random answers, to the same questions, that reach its band or a better one.

    For `low` and `opposite`: its band or a worse one.
    """
    return {track: _chance(exact.lines[track], band) for track, band in bands.items()}


def _chance(line: Line, band: Band) -> float:
    groups = Counter(abs(slope) for slope in line.slopes.values() if slope)
    combinations = prod(4 * size + 1 for size in groups.values())
    return (_counted if combinations <= _MOST_COMBINATIONS else _on_grid)(groups, line.unit, band)


@cache
def _distribution(size: int) -> Numbers:
    """The chances of the sums of `size` random answers, counted from the middle of the scale: -2 * size to 2 * size."""
    alone = np.full(5, 0.2)
    chances = np.ones(1)
    for _ in range(size):
        chances = np.convolve(chances, alone)
    return chances


def _counted(groups: Groups, unit: int, band: Band) -> float:
    """The chance of a band, from every combination of the groups' sums."""
    sides = [
        [(slope * (place - 2 * size), chance) for place, chance in enumerate(_distribution(size).tolist())]
        for slope, size in groups.items()
    ]
    total = 0.0
    for combination in product(*sides):
        if _reaches(rounded(Fraction(sum(part for part, _ in combination), unit)), band):
            total += prod(chance for _, chance in combination)
    return min(1.0, total)


def _reaches(tenths: int, band: Band) -> bool:
    """Whether a fit is in the band or a better one; below `mixed` in the band or a worse one."""
    if band in _WORSE:
        return tenths < LOWEST_OF_BANDS[_WORSE[band]]
    return tenths >= LOWEST_OF_BANDS[band]


def _on_grid(groups: Groups, unit: int, band: Band) -> float:
    """The chance of a band, from the distribution of the fit in cells of a tenth."""
    spectrum = np.ones(_CELLS // 2 + 1, dtype=np.complex128)
    for slope, size in groups.items():
        spectrum *= np.fft.rfft(_in_cells(slope / unit, size))
    chances = np.fft.fftshift(np.fft.irfft(spectrum, _CELLS))
    middle = _CELLS // 2
    if band in _WORSE:
        reached = chances[: middle + LOWEST_OF_BANDS[_WORSE[band]]]
    else:
        reached = chances[middle + LOWEST_OF_BANDS[band] :]
    return min(1.0, max(0.0, float(reached.sum())))


def _in_cells(slope: float, size: int) -> Numbers:
    """The distribution of a group's part, each value shared between the two cells beside it; cell 0 is in the middle
    of the scale, negative values count back from the end."""
    values = slope * np.arange(-2 * size, 2 * size + 1)
    below = np.floor(values)
    above, chances = values - below, _distribution(size)
    cells = below.astype(np.intp) % _CELLS
    shared = np.bincount(cells, chances * (1 - above), _CELLS)
    return np.asarray(shared + np.bincount((cells + 1) % _CELLS, chances * above, _CELLS), dtype=np.float64)
