"""`opscareer match`: what would change the result, as text and as JSON."""

from __future__ import annotations

from opscareer.app.demo import sample_learner
from opscareer.assessment.learner import Learner
from opscareer.cli.as_json import result_json
from opscareer.cli.match_text import result_text
from opscareer.matching.match import match
from opscareer.matching.what_if import OutOfReach, WhatIf, what_if
from opscareer.matching.what_if_sentences import smallest_change_lines
from tests.shipped import pack


def test_that_the_text_tells_the_smallest_change() -> None:
    shipped = pack()
    learner = sample_learner(shipped)
    found = what_if(shipped, learner.answers)
    assert found is not None
    for language in ("en", "zh"):
        lines = result_text(match(shipped, learner), shipped, language, found).splitlines()
        assert set(smallest_change_lines(found, shipped, language)) <= set(lines)


def test_that_nothing_is_told_of_a_ranking_that_there_is_not() -> None:
    shipped = pack()
    learner = Learner(answers=dict.fromkeys(list(shipped.questions)[:3], 4))
    found, result = what_if(shipped, learner.answers), match(shipped, learner)
    assert result.verdict == "cannot-tell"
    assert result_text(result, shipped, "en", found) == result_text(result, shipped, "en")


def test_that_json_holds_the_changes_of_every_rival() -> None:
    shipped = pack()
    learner = sample_learner(shipped)
    told = result_json(match(shipped, learner), shipped, what_if(shipped, learner.answers))["what_if"]
    assert told["first"] == match(shipped, learner).matches[0].track
    assert {rival["track"] for rival in told["rivals"]} == set(shipped.tracks) - {told["first"]}
    for rival in told["rivals"]:
        assert rival["answers"] == len(rival["changes"])
        assert all(learner.answers[change["question"]] == change["before"] for change in rival["changes"])
    assert told["smallest"]["answers"] == min(rival["answers"] for rival in told["rivals"])


def test_that_json_tells_a_rival_out_of_reach_with_the_proof() -> None:
    shipped = pack()
    result = match(shipped, sample_learner(shipped))
    found = WhatIf("user-operation", (), (OutOfReach("web-front-end", lead_tenths=305, most_tenths=290),))
    told = result_json(result, shipped, found)["what_if"]
    assert told["smallest"] is None
    assert told["rivals"] == [{"track": "web-front-end", "in_reach": False, "lead": 30.5, "most": 29.0}]
