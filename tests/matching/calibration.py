"""How well the predicted chance of a retake agrees with retakes: band by band, over made-up people."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from opscareer.assessment.adaptive import adaptive_sittings
from opscareer.matching.engine import Matcher, Numbers, ranking
from opscareer.matching.stability import retake_chances
from tests.matching.simulated_people import Crowd, sittings, some_of_each_trait

RETAKES = 6
"""For each person; several, so that what is observed in a band is known well enough to be compared."""
STATEMENTS = 5
"""How often the statements are made anew: one set that happens to be easy or hard would say little of any other."""
LEAST_PEOPLE = 200
BANDS = 10

CROWDS = {
    "ordinary": Crowd(),
    "styles": Crowd(leaning=0.6, style=0.5),
    "careless": Crowd(careless=0.15),
    "noisy": Crowd(noise=1.3),
    "alike": Crowd(common=0.4),
}
SPANS = {"three of each trait": (3, 3), "two to six of each trait": (2, 6)}
FORMS = ("full", *SPANS, "adaptive")
"""What is answered at the first sitting; all of it is asked at the retakes."""


@dataclass(frozen=True, slots=True)
class CalibrationBand:
    """People whose first track was predicted to stay first with a chance in the band: means over them."""

    people: int
    predicted: float
    observed: float

    @property
    def gap(self) -> float:
        """How far the prediction is off, 0 to 1."""
        return abs(self.predicted - self.observed)


def calibration(matcher: Matcher, crowd: str, form: str, people: int, seed: int) -> list[CalibrationBand]:
    """The bands with `LEAST_PEOPLE` or more, over people who each answer one of several sets of statements."""
    parts = [retaken(matcher, crowd, form, people // STATEMENTS, seed + number) for number in range(STATEMENTS)]
    return bands_of(*(np.concatenate(part) for part in zip(*parts, strict=True)))


def bands_of(predicted: Numbers, observed: Numbers) -> list[CalibrationBand]:
    """Predictions and what happened, one number a person, in the bands with `LEAST_PEOPLE` or more."""
    band = np.minimum((predicted * BANDS).astype(np.intp), BANDS - 1)
    members = [band == number for number in range(BANDS)]
    return [
        CalibrationBand(int(one.sum()), float(predicted[one].mean()), float(observed[one].mean()))
        for one in members
        if one.sum() >= LEAST_PEOPLE
    ]


def retaken(matcher: Matcher, crowd: str, form: str, people: int, seed: int) -> tuple[Numbers, Numbers]:
    """For each person the predicted chance that the first track stays first, and the share of retakes that kept it."""
    first_sitting, *retakes = sittings(matcher, people, 1 + RETAKES, seed, CROWDS[crowd])
    answers = first_sitting * _asked(matcher, first_sitting, form, seed)
    first = ranking(matcher.fits_of(answers))[:, 0]
    again = [ranking(matcher.fits_of(retake))[:, 0] == first for retake in retakes]
    predicted = retake_chances(matcher, answers)[np.arange(people), first]
    return predicted, np.asarray(np.mean(again, axis=0))


def _asked(matcher: Matcher, answers: Numbers, form: str, seed: int) -> Numbers:
    """Which questions a form asks of people who would answer so: 1 where asked and 0 elsewhere."""
    if form == "full":
        return np.ones_like(answers)
    if form == "adaptive":
        return adaptive_sittings(matcher.contest, answers).asked.astype(np.float64)
    return some_of_each_trait(matcher, len(answers), *SPANS[form], seed)
