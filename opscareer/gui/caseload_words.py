"""Words for what is known of the learners of a caseload, in the language in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opscareer.knowledge.pack import Pack
from opscareer.matching.sentences import out_of_ten
from opscareer.records.people import CaseloadEntry, GroupKind, Outcome, Status
from opscareer.wording import Language, joined

if TYPE_CHECKING:
    from opscareer.app.caseload.group_picture import ToTalkTo, Unfinished

_DAYS_COUNTED = 14
_COUNTED: tuple[Status, ...] = ("finished", "plan-under-way", "in-progress", "not-started", "needs-talk")
NOTHING = "–"
"""What stands where there is nothing to say."""


def status_names() -> dict[Status, str]:
    """How far learners are."""
    return {
        "not-started": QCoreApplication.translate("Caseload", "Not started"),
        "in-progress": QCoreApplication.translate("Caseload", "In progress"),
        "finished": QCoreApplication.translate("Caseload", "Finished"),
        "needs-talk": QCoreApplication.translate("Caseload", "Needs a talk"),
        "plan-under-way": QCoreApplication.translate("Caseload", "Plan under way"),
    }


def group_kind_names() -> dict[GroupKind, str]:
    """What sorts of groups there are."""
    return {
        "class": QCoreApplication.translate("Caseload", "Class"),
        "cohort": QCoreApplication.translate("Caseload", "Cohort"),
        "year": QCoreApplication.translate("Caseload", "Year"),
    }


def counted_statuses(counts: Mapping[Status, int]) -> str:
    """How many are how far, in one line; what nobody is is left out."""
    finished, planned, begun, waiting, talks = (counts.get(status, 0) for status in _COUNTED)
    lines = (
        QCoreApplication.translate("Caseload", "%n finished", "", finished),
        QCoreApplication.translate("Caseload", "%n with a plan under way", "", planned),
        QCoreApplication.translate("Caseload", "%n in progress", "", begun),
        QCoreApplication.translate("Caseload", "%n not started", "", waiting),
        QCoreApplication.translate("Caseload", "%n need a talk", "", talks),
    )
    return " · ".join(line for line, status in zip(lines, _COUNTED, strict=True) if counts.get(status, 0))


def called(entry: CaseloadEntry) -> str:
    """What a learner is called: the name, or the code where there is no name."""
    return entry.name or entry.code or QCoreApplication.translate("Caseload", "Without a name")


def told_status(entry: CaseloadEntry) -> str:
    """How far a learner is; how many statements, where they are in the midst of it."""
    outcome = entry.outcome
    if entry.status == "in-progress" and outcome is not None and outcome.is_current:
        said = QCoreApplication.translate("Caseload", "{answered} of {asked} answered")
        return said.format(answered=outcome.answered, asked=outcome.asked)
    return status_names()[entry.status]


def told_first(outcome: Outcome | None, pack: Pack, language: Language) -> str:
    """A learner's first track, or that it cannot be told."""
    if outcome is None or not outcome.answered:
        return NOTHING
    track = pack.tracks.get(outcome.first_track or "")
    if track is None or outcome.verdict == "cannot-tell":
        return QCoreApplication.translate("Caseload", "cannot tell yet")
    return track.name.said(language)


def first_mark(outcome: Outcome | None, pack: Pack) -> str:
    """The mark of a learner's first track, empty where there is none."""
    if outcome is None or outcome.verdict == "cannot-tell":
        return ""
    track = pack.tracks.get(outcome.first_track or "")
    return track.mark if track else ""


def told_certainty(outcome: Outcome | None, pack: Pack, language: Language) -> str:
    """Of ten times, how often the first track would come first again, or with which it is tied."""
    if outcome is None or outcome.first_track is None or outcome.verdict == "cannot-tell":
        return NOTHING
    if outcome.verdict == "tie":
        others = [pack.tracks[track].name.said(language) for track in outcome.tracks if _is_other(track, outcome, pack)]
        tied = QCoreApplication.translate("Caseload", "tie with {tracks}").format(tracks=joined(others, language))
        return tied if others else QCoreApplication.translate("Caseload", "tie")
    often = QCoreApplication.translate("Caseload", "{often} of 10")
    return often.format(often=out_of_ten(outcome.chance_first))


def briefly_certain(outcome: Outcome | None, pack: Pack, language: Language) -> str:
    """`told_certainty` for a narrow column: of a tie, that it is one."""
    if outcome is not None and outcome.verdict == "tie":
        return QCoreApplication.translate("Caseload", "tie")
    return told_certainty(outcome, pack, language)


def told_plan(outcome: Outcome | None) -> str:
    """How much of the plan is done."""
    if outcome is None or outcome.plan_done is None:
        return NOTHING
    done = QCoreApplication.translate("Caseload", "{percent} % of the plan done")
    return done.format(percent=round(100 * outcome.plan_done))


def told_contact(day: date | None, today: date) -> str:
    """When somebody last spoke with a learner."""
    if day is None:
        return NOTHING
    ago = (today - day).days
    if ago <= 0:
        return QCoreApplication.translate("Caseload", "today")
    if ago == 1:
        return QCoreApplication.translate("Caseload", "yesterday")
    if ago < _DAYS_COUNTED:
        return QCoreApplication.translate("Caseload", "%n days ago", "", ago)
    return day.isoformat()


def talk_reasons(entry: CaseloadEntry) -> tuple[str, ...]:
    """Why a learner needs a talk: what a colleague noted first, then what the answers show."""
    noted = () if entry.talk is None else (entry.talk or _noted_by_hand(),)
    return (*noted, *_reasons(entry.outcome.talk if entry.outcome else ()))


def talk_words(one: ToTalkTo) -> str:
    """The same of somebody in the picture of a group, in one line."""
    noted = (_noted_by_hand(),) if one.noted else ()
    return " · ".join((*noted, *_reasons(one.reasons)))


def unfinished_words(one: Unfinished | Outcome) -> str:
    """How far somebody is who has statements left."""
    if not one.answered:
        return status_names()["not-started"]
    said = QCoreApplication.translate("Caseload", "{answered} of {asked} answered")
    return said.format(answered=one.answered, asked=one.asked)


def _noted_by_hand() -> str:
    return QCoreApplication.translate("Caseload", "Noted by hand")


def _reasons(codes: Iterable[str]) -> list[str]:
    names = _reason_names()
    return [names[code] for code in codes if code in names]


def _reason_names() -> dict[str, str]:
    return {
        "cannot-tell": QCoreApplication.translate("Caseload", "The answers do not tell a first track"),
        "tie": QCoreApplication.translate("Caseload", "Several tracks come out level"),
        "answers": QCoreApplication.translate("Caseload", "The way of answering stands out"),
        "no-route": QCoreApplication.translate("Caseload", "No route leads from their education to the target"),
        "unreachable": QCoreApplication.translate("Caseload", "No modules lead to the target"),
        "too-late": QCoreApplication.translate("Caseload", "The plan misses its deadline"),
        "failed": QCoreApplication.translate("Caseload", "The result could not be worked out"),
    }


def _is_other(track: str, outcome: Outcome, pack: Pack) -> bool:
    return track != outcome.first_track and track in pack.tracks
