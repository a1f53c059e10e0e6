"""The sitting a person is in, as a value: what becomes of their work with each answer, and how it is put away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from opscareer.knowledge.pack import Pack
from opscareer.records.saved import SavedGoal, SavedSitting, SavedWork


def answered(work: SavedWork, answers: Mapping[str, int | None], seconds: Mapping[str, float], pack: Pack) -> SavedWork:
    """The work after some answers to the pack's questions, None for one taken back; `seconds` tells how long each took.

    An answer that is changed keeps its place in the order and loses the time it took before.
    """
    asked = _asked(work)
    for question, value in answers.items():
        if value is None:
            asked.pop(question, None)
        else:
            asked[question] = value
    before = {question: time for question, time in work.seconds.items() if question not in answers}
    return _having_asked(work, asked, {**before, **seconds}, pack)


def skipped_over(work: SavedWork, question: str, pack: Pack) -> SavedWork:
    """The work after a question of the pack was passed over."""
    return _having_asked(work, {**_asked(work), question: None}, work.seconds, pack)


def begun_again(work: SavedWork) -> SavedWork:
    """The work with no answers; whoever calls keeps `put_away(work)`."""
    return replace(
        work,
        learner=replace(work.learner, answers={}),
        skipped=frozenset(),
        seconds={},
        pack_hash=None,
        asked_order=(),
        started=None,
    )


def put_away(work: SavedWork) -> tuple[SavedSitting, ...]:
    """The sitting to be kept when another one begins: one, or none if nothing was asked."""
    if not work.asked_order:
        return ()
    finished = datetime.now(UTC)
    sitting = SavedSitting(
        started=work.started or finished,
        finished=finished,
        answers=work.learner.answers,
        skipped=work.skipped,
        pack_hash=work.pack_hash,
        seconds=work.seconds,
        asked_order=work.asked_order,
        form=work.form,
    )
    return (sitting,)


def known_only(work: SavedWork, pack: Pack) -> SavedWork:
    """The work without what the pack does not have, as it may have changed since; the store keeps all of it."""
    learner, goal = work.learner, work.goal
    return replace(
        work,
        learner=replace(
            learner,
            answers={question: answer for question, answer in learner.answers.items() if question in pack.questions},
            skills={skill: level for skill, level in learner.skills.items() if skill in pack.skills},
            major=learner.major if learner.major in pack.majors else None,
        ),
        skipped=frozenset(work.skipped & pack.questions.keys()),
        seconds={question: time for question, time in work.seconds.items() if question in pack.questions},
        asked_order=tuple(question for question in work.asked_order if question in pack.questions),
        goal=_known_goal(goal, pack) if goal else None,
    )


def _known_goal(goal: SavedGoal, pack: Pack) -> SavedGoal | None:
    track = pack.tracks.get(goal.track)
    if track is None or track.position(goal.position) is None:
        return None
    return replace(
        goal,
        done=frozenset(goal.done & pack.modules.keys()),
        refused=frozenset(goal.refused & pack.modules.keys()),
        second_track=goal.second_track if goal.second_track in pack.tracks else None,
    )


def _asked(work: SavedWork) -> dict[str, int | None]:
    """The questions asked so far, in their order, with their answers; None for one that was passed over."""
    return {question: work.learner.answers.get(question) for question in work.asked_order}


def _having_asked(
    work: SavedWork, asked: Mapping[str, int | None], seconds: Mapping[str, float], pack: Pack
) -> SavedWork:
    """The work with these questions asked; to which pack they belong and when the first was asked is noted."""
    answers = {question: value for question, value in asked.items() if value is not None}
    return replace(
        work,
        learner=replace(work.learner, answers=answers),
        skipped=frozenset(asked.keys() - answers),
        seconds={question: seconds[question] for question in answers if question in seconds},
        asked_order=tuple(asked),
        pack_hash=pack.hash,
        started=work.started or datetime.now(UTC),
    )
