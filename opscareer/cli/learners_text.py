"""Learners and groups as the command line prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from opscareer.app.caseload.group_picture import GroupPicture
from opscareer.app.caseload.importing import ImportRow
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadEntry, SavedGroup, SavedNote, SavedPrint
from opscareer.records.saved import SavedWork
from opscareer.reports.words import HASH_DIGITS
from opscareer.wording import Language, phrase, written_date, written_day

_SHARED_GAPS = 5
"""Skills named of those that a group lacks most."""
_WIDE = frozenset("WF")
"""East Asian widths of characters that take two columns."""


def called(entry: CaseloadEntry) -> str:
    """What somebody is called: name and code, as far as there are any."""
    both = f"{entry.name} ({entry.code})" if entry.name and entry.code else entry.name or entry.code
    return both or f"#{entry.id}"


def list_text(entries: Sequence[CaseloadEntry], pack: Pack, language: Language) -> str:
    """A line for each, under a head."""
    heads = ("learner", "code", "status", "first-track", "certainty", "plan")
    head = ["#", *(phrase(f"caseload.head-{each}", language) for each in heads)]
    return _table([head, *(_line(entry, pack, language) for entry in entries)])


def _line(entry: CaseloadEntry, pack: Pack, language: Language) -> list[str]:
    outcome = entry.outcome
    done = outcome.plan_done if outcome else None
    return [
        f"#{entry.id}",
        entry.name,
        entry.code,
        phrase(f"caseload.status-{entry.status}", language),
        first_track(entry, pack, language),
        certainty(entry, language),
        "" if done is None else f"{round(100 * done)} %",
    ]


def first_track(entry: CaseloadEntry, pack: Pack, language: Language) -> str:
    """The first track, with how many share the place; or why there is none."""
    outcome = entry.outcome
    if outcome is None or not outcome.answered:
        return phrase("caseload.not-worked-out", language)
    if outcome.first_track is None:
        return phrase("caseload.cannot-tell", language)
    track = pack.tracks.get(outcome.first_track)
    name = track.name.said(language) if track else outcome.first_track
    others = len(outcome.tracks) - 1
    return phrase("caseload.shared", language, first=name, count=others) if others else name


def certainty(entry: CaseloadEntry, language: Language) -> str:
    """How sure the first place is, of ten retakes."""
    outcome = entry.outcome
    if outcome is None or outcome.first_track is None:
        return ""
    return phrase("caseload.of-ten", language, count=round(10 * outcome.chance_first))


def groups_text(groups: Sequence[SavedGroup], language: Language) -> str:
    """A line for each group, under a head."""
    head = [phrase(f"caseload.head-{each}", language) for each in ("group", "kind", "members")]
    lines = [[each.name, phrase(f"caseload.kind-{each.kind}", language), str(each.members)] for each in groups]
    return _table([head, *lines])


def learner_lines(
    entry: CaseloadEntry, work: SavedWork, sittings: int, pack: Pack, language: Language
) -> Iterator[str]:
    """What is known of a learner, and what came out."""
    about, outcome = work.learner, entry.outcome
    major = pack.majors.get(about.major or "")
    yield called(entry)
    if about.stage:
        yield phrase("caseload.line-stage", language, stage=phrase(f"print.education-{about.stage}", language))
    if about.major:
        yield phrase("caseload.line-major", language, major=major.name.said(language) if major else about.major)
    if about.hours_per_week:
        yield phrase("caseload.line-hours", language, hours=about.hours_per_week)
    if entry.groups:
        yield phrase("caseload.line-groups", language, groups=", ".join(entry.groups))
    yield phrase("caseload.line-status", language, status=phrase(f"caseload.status-{entry.status}", language))
    if entry.is_withdrawn:
        yield phrase("caseload.line-withdrawn", language)
    if outcome:
        yield phrase("caseload.line-answers", language, answered=outcome.answered, asked=outcome.asked)
        if outcome.first_track:
            told = {"first": first_track(entry, pack, language), "certainty": certainty(entry, language)}
            yield phrase("caseload.line-first", language, **told)
        if outcome.plan_done is not None and (target := pack.tracks.get(outcome.target or "")):
            track = target.name.said(language)
            yield phrase("caseload.line-target", language, track=track, share=round(100 * outcome.plan_done))
    yield phrase("caseload.line-sittings", language, count=sittings)
    for reason in talk_reasons(entry, language):
        yield phrase("caseload.line-talk", language, reason=reason)


def talk_reasons(entry: CaseloadEntry, language: Language) -> Iterator[str]:
    """Why somebody is to talk with a learner: what was noted, then what the answers give."""
    if entry.talk:
        yield entry.talk
    if entry.outcome:
        yield from (phrase(f"caseload.reason-{reason}", language) for reason in entry.outcome.talk)


def note_lines(notes: Sequence[SavedNote], prints: Sequence[SavedPrint], language: Language) -> Iterator[str]:
    """The notes and contacts, and what was printed."""
    if notes:
        yield phrase("caseload.head-notes", language)
    for note in notes:
        kind = phrase(f"caseload.note-{note.kind}", language)
        yield f"  {written_date(note.happened_on, language)}  {kind}  {note.text}"
    if prints:
        yield phrase("caseload.head-prints", language)
    for one in prints:
        kind = phrase(f"caseload.print-{one.kind}", language)
        yield f"  {written_day(one.printed, language)}  {kind}  {one.digest[:HASH_DIGITS]}"


def row_text(row: ImportRow, language: Language) -> str:
    """What is to become of a row of a list."""
    who = called(row.who or row.alike[0]) if row.alike else ""
    kind = phrase(f"caseload.row-{row.kind}", language, who=who)
    if row.is_in_group:
        kind = f"{kind}; {phrase('caseload.row-in-group', language)}"
    choice = phrase(f"caseload.choice-{row.choice}", language)
    person = row.person
    return phrase(
        "caseload.import-row", language, number=person.line, who=person.learner.name, kind=kind, choice=choice
    )


def picture_lines(picture: GroupPicture, pack: Pack, language: Language) -> Iterator[str]:
    """A group in numbers that add up."""
    tracks = picture.first_tracks
    people = {"count": picture.learners, "assessed": picture.assessed, "unfinished": len(picture.unfinished)}
    yield phrase("caseload.picture-people", language, **people, talk=len(picture.to_talk_to))
    for track, count in tracks.clear.items():
        known = pack.tracks.get(track)
        yield f"  {count:4d}  {known.name.said(language) if known else track}"
    yield f"  {tracks.tied:4d}  {phrase('classpack.several', language)}"
    yield f"  {tracks.cannot_tell:4d}  {phrase('classpack.cannot-tell', language)}"
    yield f"  {tracks.total:4d}  {phrase('classpack.total', language)}"
    for skill, (lacking, asked) in list(picture.gap_counts.items())[:_SHARED_GAPS]:
        name = pack.skills[skill].name.said(language) if skill in pack.skills else skill
        yield phrase("caseload.picture-gap", language, skill=name, lacking=lacking, asked=asked)


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ("  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in _WIDE else 1 for sign in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
