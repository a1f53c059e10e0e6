"""`opscareer classpack`: of a list or a group each one's results and plan, all of them to print, and a summary."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Mapping

from opscareer.app.classpack.making import ClassPack, ClassPackMaking, Step
from opscareer.app.classpack.wish import ClassWish
from opscareer.app.guidance import Print, next_monday, open_pack
from opscareer.app.roster.columns import ColumnMapping, guess_columns
from opscareer.app.roster.people import Roster, learners_of
from opscareer.app.roster.table import Table, read_table
from opscareer.app.roster.telling import told
from opscareer.cli.as_json import written
from opscareer.cli.classpack_json import classpack_json
from opscareer.cli.output import (
    DONE,
    INPUT_HAS_PROBLEMS,
    STOPPED,
    WrongUsage,
    nearest,
    put_out,
    tell,
    tell_problems,
    today,
)
from opscareer.knowledge.pack import Pack
from opscareer.problems import InputProblems, Place, error, has_errors
from opscareer.wording import Language, phrase

_TOLD_EVERY = 0.05


def carry_out(given: argparse.Namespace) -> int:
    """Rows with errors are told and left out. Exit code 1 if there was one, or if somebody could not be worked out."""
    pack = open_pack(given.pack)
    wish = _wish(given, pack)
    language: Language = wish.wanted.languages[0]
    if given.group is not None:
        return _of_group(given, pack, wish)
    roster, name = _roster_of_list(given, pack, language), str(given.roster)
    return _carried_out(given, pack, wish, roster, name)[0]


def _of_group(given: argparse.Namespace, pack: Pack, wish: ClassWish) -> int:
    """The class pack of a group of the caseload; whom it was made for is remembered and logged."""
    from opscareer.app.caseload.class_roster import note_class_pack, people_of  # SQLAlchemy is only loaded for groups
    from opscareer.cli.opened_store import opened_store
    from opscareer.cli.whom import found_group

    with opened_store(argparse.Namespace(**{**vars(given), "lang": wish.wanted.languages[0]})) as store:
        group = found_group(store, given.group)
        people = people_of(store, pack, group)
        tell_problems(people.roster.problems, wish.wanted.languages[0])
        code, made = _carried_out(given, pack, wish, people.roster, given.group)
        if made is not None:
            note_class_pack(store, pack, people, made, wish.wanted)
        return code


def _roster_of_list(given: argparse.Namespace, pack: Pack, language: Language) -> Roster:
    """The people of a list; what is wrong with it and which columns were taken is told."""
    table = read_table(given.roster, encoding=given.encoding, sheet=given.sheet)
    mapping = guess_columns(table, pack, given.columns)
    roster = learners_of(table, mapping, pack)
    tell_problems(roster.problems, language)
    tell(_columns_told(table, mapping, language))
    return roster


def _carried_out(
    given: argparse.Namespace, pack: Pack, wish: ClassWish, roster: Roster, name: str
) -> tuple[int, ClassPack | None]:
    """The exit code, and what was made; None if it was stopped."""
    if not roster.people:
        raise InputProblems([error(told("empty"), Place(name), told("look-above"))])
    made = _made(given, pack, wish, roster, name)
    if made is None:
        return STOPPED, None
    _tell_result(made, given, roster, wish.wanted.languages[0])
    return INPUT_HAS_PROBLEMS if has_errors(made.problems) else DONE, made


def _made(given: argparse.Namespace, pack: Pack, wish: ClassWish, roster: Roster, name: str) -> ClassPack | None:
    """The class pack; None if it was stopped."""
    making = ClassPackMaking(pack, given.pack, roster, name, wish, given.out)
    try:
        return making.make(given.jobs or os.cpu_count() or 1, _Told(wish.wanted.languages[0]))
    except KeyboardInterrupt:
        tell(phrase("classpack.told-stopped", wish.wanted.languages[0]))
        return None


def _wish(given: argparse.Namespace, pack: Pack) -> ClassWish:
    if given.track is not None and given.track not in pack.tracks:
        raise WrongUsage(f"unknown track {given.track!r}; {nearest(given.track, pack.tracks)}")
    day = given.today or today()
    start = given.start or next_monday(day)
    if given.deadline and given.deadline < start:
        raise WrongUsage(f"the deadline {given.deadline} is before the start {start}")
    return ClassWish(
        wanted=Print(given.lang, day, given.paper),
        start=start,
        track=given.track,
        hours_per_week=given.hours_per_week,
        deadline=given.deadline,
        names=given.names,
    )


def _columns_told(table: Table, mapping: ColumnMapping, language: Language) -> str:
    """Which column was taken for what, the answers as one."""
    about = {at: meant for at, meant in mapping.columns.items() if meant[:1].isupper()}
    head = table.rows[mapping.head].cells
    said = [f"{meant.casefold()} = {head[at] if at < len(head) else f'#{at + 1}'}" for at, meant in about.items()]
    said.append(f"answers × {len(mapping.columns) - len(about)}")
    return phrase("classpack.told-columns", language, columns="; ".join(said))


class _Told:
    """Tells on stderr how far it is: the beginning, and each twentieth once."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        self._told = -1.0

    def __call__(self, step: Step) -> None:
        if step.doing == "book":
            if self._told <= 1:
                self._told = 2.0
                tell(phrase("classpack.told-book", self._language))
            return
        if self._told >= 0 and (step.share < self._told + _TOLD_EVERY or step.share >= 1):
            return
        self._told = step.share
        if step.seconds_left is None:
            tell(phrase("classpack.told-step", self._language, done=step.done, total=step.total))
            return
        minutes, seconds = divmod(round(step.seconds_left), 60)
        values = {"done": step.done, "total": step.total, "minutes": minutes, "seconds": seconds}
        tell(phrase("classpack.told-step-left", self._language, **values))


def _tell_result(made: ClassPack, given: argparse.Namespace, roster: Roster, language: Language) -> None:
    if made.reused:
        tell(phrase("classpack.told-reused", language, count=made.reused))
    tell_problems((problem for problem in made.problems if problem not in roster.problems), language)
    if given.json:
        put_out(written(classpack_json(made, roster, language)))
        return
    for line in _lines(made, roster, language):
        put_out(line)


def _lines(made: ClassPack, roster: Roster, language: Language) -> Iterator[str]:
    content = made.contents[0]
    counts: Mapping[str, int] = {
        "rows": roster.count,
        "people": len(roster.people),
        "left_out": roster.left_out,
    }
    yield phrase("classpack.told-rows", language, **counts)
    for track, count in content.first_tracks.clear.items():
        yield f"  {count:4d}  {content.pack.tracks[track].name.said(language)}"
    tracks = content.first_tracks
    for key, count in (("several", tracks.tied), ("cannot-tell", tracks.cannot_tell), ("failed", tracks.failed)):
        yield f"  {count:4d}  {phrase(f'classpack.{key}', language)}"
    yield f"  {tracks.total:4d}  {phrase('classpack.total', language)}"
    talk, unfinished = len(content.to_talk_to), len(content.unfinished)
    yield phrase("classpack.told-talk", language, count=talk, unfinished=unfinished)
    for file in made.files:
        yield f"{file}"
