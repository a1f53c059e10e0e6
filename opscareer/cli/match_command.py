"""`opscareer match`: the tracks ranked for a learner, or one of them with everything behind it."""

from __future__ import annotations

import argparse

from opscareer.app.guidance import match, open_pack, read_learner
from opscareer.assessment.learner import Learner
from opscareer.cli.as_json import result_json, written
from opscareer.cli.match_text import result_text, track_text
from opscareer.cli.output import DONE, WrongUsage, nearest, put_out
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult
from opscareer.matching.what_if import what_if


def carry_out(given: argparse.Namespace) -> int:
    """Raises `WrongUsage` for an unknown track."""
    pack = open_pack(given.pack)
    if given.track is not None and given.track not in pack.tracks:
        raise WrongUsage(f"unknown track {given.track!r}; {nearest(given.track, pack.tracks)}")
    learner = read_learner(given.learner, pack)
    result = match(pack, learner)
    put_out(_json(result, pack, learner, given) if given.json else _text(result, pack, learner, given))
    return DONE


def _json(result: MatchResult, pack: Pack, learner: Learner, given: argparse.Namespace) -> str:
    return written(result_json(result, pack, what_if(pack, learner.answers), order=given.sort, track=given.track))


def _text(result: MatchResult, pack: Pack, learner: Learner, given: argparse.Namespace) -> str:
    if given.track is not None:
        return track_text(result.of(given.track), result, pack, given.lang)
    return result_text(result, pack, given.lang, what_if(pack, learner.answers), order=given.sort)
