"""`opscareer learners`: the learners of a counselor's caseload, looked at and changed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from opscareer.app.caseload.class_roster import told_learner
from opscareer.app.caseload.group_picture import group_picture
from opscareer.app.caseload.learner_files import files_in, read_into, refused
from opscareer.app.caseload.outcomes import keep_current, work_out
from opscareer.app.caseload.printed import note_printed
from opscareer.app.guidance import Print, match, open_pack, write_pdf
from opscareer.app.open_sitting import known_only
from opscareer.app.plan_order import PlanOrder
from opscareer.cli.as_json import written
from opscareer.cli.learners_import import carry_out_import
from opscareer.cli.learners_json import entry_json, files_json, group_json, learner_json, picture_json
from opscareer.cli.learners_text import (
    called,
    groups_text,
    learner_lines,
    list_text,
    note_lines,
    picture_lines,
)
from opscareer.cli.opened_store import opened_store
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, WrongUsage, put_out, tell, tell_problems, today
from opscareer.cli.whom import found_group, group_for, learner_called
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store import Store
from opscareer.wording import phrase

Answer = Iterable[str]


def carry_out(given: argparse.Namespace) -> int:
    """Do what was asked. A value outside its range is wrong usage."""
    pack = open_pack(given.pack)
    with opened_store(given) as store:
        try:
            return _ACTIONS[given.action](given, store, pack)
        except ValueError as wrong:
            raise WrongUsage(str(wrong)) from wrong


def _put(given: argparse.Namespace, lines: Iterable[str], as_json: Callable[[], object]) -> int:
    """The result, in lines or as JSON."""
    if given.json:
        put_out(written(as_json()))
    else:
        for line in lines:
            put_out(line)
    return DONE


def _entry(store: Store, learner: int, pack: Pack) -> CaseloadEntry:
    (entry,) = store.caseload.entries([learner], pack.hash)
    return entry


def _list(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    query = CaseloadQuery(
        group=found_group(store, given.group) if given.group else None,
        sought=given.search,
        statuses=frozenset(given.status),
        first_track=given.track,
        sorted_by=given.sort,
        descending=given.descending,
    )
    entries = store.caseload.entries(store.caseload.ids(query), pack.hash)
    old = sum(entry.outcome is None or not entry.outcome.is_current for entry in entries)
    if old:
        tell(phrase("caseload.out-of-date", given.lang, count=old))
    if not entries:
        tell(phrase("caseload.nobody", given.lang))
    text = [list_text(entries, pack, given.lang), phrase("caseload.count", given.lang, count=len(entries))]
    return _put(given, text if entries else [], lambda: [entry_json(entry) for entry in entries])


def _show(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    learner = learner_called(store, given.who)
    keep_current(store, pack, learner)
    entry, work = _entry(store, learner, pack), store.work(learner)
    sittings = len(store.history(learner))
    notes = store.caseload.notes(learner) if store.caseload.shows_notes else ()
    prints = store.caseload.prints(learner)
    lines = [*learner_lines(entry, work, sittings, pack, given.lang), *note_lines(notes, prints, given.lang)]
    return _put(given, lines, lambda: learner_json(entry, work, sittings, notes, prints))


def _add(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    _check_major(given, pack)
    with store.together():
        groups = [group_for(store, given.group)] if given.group else []
        learner = store.caseload.add(
            name=(given.name or "").strip(),
            code=(given.code or "").strip(),
            stage=given.stage,
            major=given.major,
            hours_per_week=given.hours_per_week,
            groups=groups,
        )
    entry = _entry(store, learner, pack)
    said = phrase("caseload.added", given.lang, who=called(entry), id=learner)
    return _put(given, [said], lambda: entry_json(entry))


def _change(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    _check_major(given, pack)
    learner = learner_called(store, given.who)
    with store.together():
        for field in ("name", "code", "stage", "major", "hours_per_week"):
            if (value := getattr(given, field)) is not None:
                store.privacy.correct(learner, field, str(value), given.reason)
    return _told(given, store, pack, learner, "changed")


def _check_major(given: argparse.Namespace, pack: Pack) -> None:
    if given.major and given.major not in pack.majors:
        raise WrongUsage(f"unknown major {given.major!r}; one of: {', '.join(pack.majors)}")


def _told(given: argparse.Namespace, store: Store, pack: Pack, learner: int, key: str, **values: object) -> int:
    """What was done for a learner, in one sentence."""
    entry = _entry(store, learner, pack)
    said = phrase(f"caseload.{key}", given.lang, who=called(entry), **values)
    return _put(given, [said], lambda: entry_json(entry))


def _files(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    files: list[Path] = []
    for named in given.files:
        files += files_in(named) if named.is_dir() else [named]
    group = group_for(store, given.group) if given.group else None
    found = read_into(store, pack, files, group)
    problems = list(refused(found))
    tell_problems(problems, given.lang)
    lines = [
        phrase(
            "caseload.file-read",
            given.lang,
            file=one.file,
            became=phrase(f"caseload.file-{one.became}", given.lang),
            who=one.name,
        ).rstrip(" :：")
        for one in found
    ]
    lines += [
        phrase("caseload.file-goal", given.lang, file=one.file, track=pack.tracks[one.goal].name.said(given.lang))
        for one in found
        if one.goal
    ]
    _put(given, lines, lambda: files_json(found, given.lang))
    return INPUT_HAS_PROBLEMS if problems else DONE


def _groups(given: argparse.Namespace, store: Store, _pack: Pack) -> int:
    groups = store.caseload.groups()
    return _put(given, [groups_text(groups, given.lang)], lambda: [group_json(group) for group in groups])


def _group(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    with store.together():
        group = store.caseload.add_group(given.group, given.make) if given.make else found_group(store, given.group)
        for wanted, carry in ((given.join, store.caseload.join), (given.leave, store.caseload.leave)):
            if wanted:
                carry(group, [learner_called(store, who) for who in wanted])
        if given.rename:
            kind = next(each.kind for each in store.caseload.groups() if each.id == group)
            store.caseload.change_group(group, given.rename, kind)
        if given.remove:
            store.caseload.remove_group(group)
            return _put(given, [phrase("caseload.group-removed", given.lang, group=given.group)], dict)
    work_out(store, pack, group=group)
    picture = group_picture(store, pack, group)
    return _put(given, picture_lines(picture, pack, given.lang), lambda: picture_json(picture))


def _note(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    learner = learner_called(store, given.who)
    store.caseload.add_note(learner, given.kind, given.text, given.day or today())
    return _told(given, store, pack, learner, "noted")


def _talk(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    learner = learner_called(store, given.who)
    store.caseload.note_talk(learner, None if given.done else given.reason)
    return _told(given, store, pack, learner, "talk-taken-back" if given.done else "talk-marked")


def _print(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    learner = learner_called(store, given.who)
    read = store.caseload.works([learner])[learner]
    told, goal = told_learner(pack, read), known_only(read.work, pack).goal
    plan = PlanOrder(pack, told, goal).work_out() if goal else None
    wanted = Print("both" if given.both else given.lang, given.date or today(), given.paper)
    write_pdf(given.pdf, pack, told, match(pack, told), plan, wanted)
    note_printed(store, pack, learner, told, "plan" if plan else "results", wanted)
    return _told(given, store, pack, learner, "printed", file=given.pdf)


def _outcomes(given: argparse.Namespace, store: Store, pack: Pack) -> int:
    count = work_out(store, pack)
    return _put(given, [phrase("caseload.worked-out", given.lang, count=count)], lambda: {"worked_out": count})


_ACTIONS: Mapping[str, Callable[[argparse.Namespace, Store, Pack], int]] = {
    "list": _list,
    "show": _show,
    "add": _add,
    "change": _change,
    "import": carry_out_import,
    "files": _files,
    "groups": _groups,
    "group": _group,
    "note": _note,
    "talk": _talk,
    "print": _print,
    "outcomes": _outcomes,
}
