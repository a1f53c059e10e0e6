"""`opscareer simulate`: agreement, length, stability and calibration, on made-up learners or on real answers."""

from __future__ import annotations

import argparse

from opscareer.app.guidance import open_pack
from opscareer.app.simulating.simulation import figures_of_responses, simulate
from opscareer.cli.as_json import written
from opscareer.cli.output import DONE, put_out, tell, tell_problems
from opscareer.cli.simulation_json import simulation_json
from opscareer.cli.simulation_text import drawn_head, figures_text, percent, responses_head
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress
from opscareer.wording import Language, phrase

_TOLD_EVERY = 0.1


def carry_out(given: argparse.Namespace) -> int:
    """A figure that falls short is no problem of the input: it is said, and the exit code is 0."""
    pack = open_pack(given.pack)
    carried_out = _on_responses if given.responses else _on_drawn
    carried_out(given, pack, _progress(given.lang))
    return DONE


def _on_drawn(given: argparse.Namespace, pack: Pack, progress: Progress) -> None:
    figures = simulate(pack, given.learners, given.seed, progress)
    if given.json:
        put_out(written(simulation_json(figures, pack, seed=given.seed)))
    else:
        head = drawn_head(figures, pack, given.seed, given.lang)
        put_out("\n".join([*head, *figures_text(figures, pack, given.lang)]))


def _on_responses(given: argparse.Namespace, pack: Pack, progress: Progress) -> None:
    found = figures_of_responses(pack, given.responses, progress)
    tell_problems(found.problems, given.lang)
    if given.json:
        put_out(written(simulation_json(found.figures, pack, left_out=found.left_out)))
    else:
        head = responses_head(found, given.responses, pack, given.lang)
        put_out("\n".join([*head, *figures_text(found.figures, pack, given.lang)]))


def _progress(language: Language) -> Progress:
    """Tells the beginning and each tenth on stderr, once."""
    told = -1.0

    def progress(share: float, _doing: str) -> None:
        nonlocal told
        if share >= told + _TOLD_EVERY and share < 1:
            told = share
            tell(phrase("simulate.working", language, share=percent(share, language)))

    return progress
