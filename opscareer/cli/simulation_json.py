"""What `simulate --json` prints. Shares and probabilities run from 0 to 1; null where a figure cannot be had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from opscareer.app.simulating.claims import claims
from opscareer.app.simulating.figures import AdaptiveFigures, Agreement, Figures, Reliability, Stability
from opscareer.knowledge.pack import Pack

_DIGITS = 6


def simulation_json(figures: Figures, pack: Pack, seed: int | None = None, left_out: int = 0) -> dict[str, Any]:
    """All figures. Without a seed they are those of real answers.

    `reliability` is the retest correlation, of real answers alpha; `reliability_by` has every way.
    """
    return {
        "pack": {"id": pack.manifest.id, "version": pack.manifest.version, "hash": pack.hash},
        "source": "responses" if seed is None else "simulated",
        "seed": seed,
        "learners": figures.learners,
        "complete": figures.complete,
        "left_out": left_out,
        "questions": figures.questions,
        "ties_first": _rounded(figures.ties_first),
        "verdicts": {verdict: _rounded(share) for verdict, share in figures.verdicts.items()},
        "one_step_flips": _rounded(figures.one_step_flips),
        "one_step_flips_when_clear": _rounded(figures.one_step_flips_when_clear),
        "reliability": {trait: _rounded(one.main) for trait, one in figures.reliability.items()},
        "reliability_by": {trait: _reliability(one) for trait, one in figures.reliability.items()},
        "adaptive": {**_adaptive(figures.adaptive), "stability": _stability(figures.stability_of_adaptive)},
        "stability": _stability(figures.stability),
        "claims": {
            one.name: {
                "value": _rounded(one.value),
                "at_most" if one.at_most else "at_least": one.limit,
                "reached": one.reached,
            }
            for one in claims(figures)
        },
    }


def _adaptive(found: AdaptiveFigures) -> dict[str, Any]:
    return {
        "median_share": _rounded(found.median_share),
        "quartile_shares": [_rounded(share) for share in found.quartiles],
        "agreement": _rounded(found.clear.share),
        "per_track": {track: _rounded(share) for track, (share, _) in found.clear.per_track.items()},
        "agreement_among": {
            "clear": _agreement(found.clear),
            "one_step_cannot_change": _agreement(found.steady),
            "everybody": _agreement(found.everybody),
        },
        "certainty": _rounded(found.promised),
        "certainty_kept": _rounded(found.kept),
    }


def _agreement(found: Agreement) -> dict[str, Any]:
    tracks: Mapping[str, Any] = {
        track: {"share": _rounded(share), "learners": learners} for track, (share, learners) in found.per_track.items()
    }
    return {"share": _rounded(found.share), "learners": found.learners, "per_track": tracks}


def _stability(found: Stability | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "largest_gap": _rounded(found.largest_gap),
        "retake_agreement": _rounded(found.agreement),
        "bands": [
            {
                "from": band.low,
                "to": band.high,
                "learners": band.learners,
                "predicted": _rounded(band.predicted),
                "observed": _rounded(band.observed),
            }
            for band in found.bands
        ],
    }


def _reliability(found: Reliability) -> dict[str, Any]:
    return {name: _rounded(value) if name != "learners" else value for name, value in asdict(found).items()}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
