"""Keyed people as learner files in a folder: each one saved at once, none ever written over another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from glob import escape
from itertools import count
from pathlib import Path

from opscareer.app.file_names import safe_stem, shaped
from opscareer.app.guidance import match, read_learner
from opscareer.app.paper import form_code
from opscareer.app.session import Session
from opscareer.assessment.learner import Learner
from opscareer.assessment.learner_file import MAX_NAME
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult
from opscareer.problems import InputProblems, Problem
from opscareer.progress import Progress, silent
from opscareer.reports.whole_file import write_whole

SUFFIX = ".yaml"


@dataclass(frozen=True, slots=True)
class KeyedPerson:
    """One file of the folder with its result."""

    file: Path
    learner: Learner
    result: MatchResult


@dataclass(frozen=True, slots=True)
class KeyedFolder:
    """Who is in a folder, by file name, and the problems of the files that are no learners of this pack."""

    people: tuple[KeyedPerson, ...]
    problems: tuple[Problem, ...]


def save_person(folder: Path, person: Learner, pack: Pack) -> Path:
    """Write a person to a file of their own and return it: on the disk when this returns. Raises OSError.

    The name is made of code and number, and is taken before anything is written: no other file is touched.
    """
    target = _taken_name(folder, safe_stem(person.name, "sheet"))
    try:
        write_whole(target, person_yaml(person, pack))
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def is_saved(folder: Path, person: Learner, pack: Pack) -> bool:
    """Whether a file that `save_person` made for the person holds just this. Raises OSError."""
    data = person_yaml(person, pack)
    return any(
        file.read_bytes() == data for file in folder.glob(f"{escape(safe_stem(person.name, 'sheet'))}-*{SUFFIX}")
    )


def replace_person(file: Path, person: Learner, pack: Pack) -> None:
    """Write a corrected person over their own file, whole or not at all. Raises OSError."""
    write_whole(file, person_yaml(person, pack))


def remove_person(file: Path) -> None:
    """Delete a person's file. Raises OSError."""
    file.unlink()


def use_as_own(session: Session, person: Learner) -> None:
    """A keyed person's answers as those of the one who works here; the sitting before is put away, not lost.

    What the one who works here has told of themselves stays. Raises `StoreProblem`; then nothing has changed.
    """
    with session.together():
        if session.is_sample:
            session.leave_sample()
        session.start_over()
        session.answer_many(person.answers)
        own = session.learner
        session.save_about(
            name=own.name or person.name,
            stage=own.stage or person.stage,
            major=own.major or person.major,
            hours_per_week=own.hours_per_week or person.hours_per_week,
        )


def person_yaml(person: Learner, pack: Pack) -> bytes:
    """A person as a learner file, the answers in the order of the paper; says from which form they come."""
    lines = [f"# Keyed from paper: form {form_code(pack)}, {pack.manifest.id} {pack.manifest.version}"]
    lines.append(f"name: {json.dumps(one_line(person.name), ensure_ascii=False)}")
    if person.stage is not None:
        lines.append(f"stage: {person.stage}")
    if person.major is not None:
        lines.append(f"major: {person.major}")
    if person.hours_per_week is not None:
        lines.append(f"hours-per-week: {person.hours_per_week}")
    answers = {question: person.answers[question] for question in pack.questions if question in person.answers}
    for key, table in (("answers", answers), ("skills", person.skills)):
        if table:
            lines += [f"{key}:", *(f"  {name}: {value}" for name, value in table.items())]
    return ("\n".join(lines) + "\n").encode()


def people_in(folder: Path, pack: Pack, progress: Progress = silent) -> KeyedFolder:
    """Everybody in a folder with their result. Raises OSError if the folder cannot be read.

    Empty files are passed over: a name that was taken just before the computer stopped.
    """
    files = sorted(file for file in folder.iterdir() if file.suffix == SUFFIX and not file.name.startswith("."))
    people: list[KeyedPerson] = []
    problems: list[Problem] = []
    for done, file in enumerate(files):
        progress(done / len(files), file.name)
        if not file.is_file() or not file.stat().st_size:
            continue
        try:
            people.append(person_in(file, pack))
        except InputProblems as found:
            problems += found.problems
    return KeyedFolder(tuple(people), tuple(problems))


def person_in(file: Path, pack: Pack) -> KeyedPerson:
    """The person of one file with the result; raises `InputProblems`."""
    learner = read_learner(file, pack)
    return KeyedPerson(file, learner, match(pack, learner))


def one_line(text: str) -> str:
    """A name as a learner file may hold it: composed, without signs that have no shape, in one line."""
    return shaped(text).strip()[:MAX_NAME]


def _taken_name(folder: Path, stem: str) -> Path:
    """A new empty file in the folder: made, not looked for, so that nobody else can take the name meanwhile."""
    for target in _names(folder, stem):
        try:
            target.open("x").close()
        except FileExistsError:
            continue
        return target
    raise AssertionError  # numbers do not end


def _names(folder: Path, stem: str) -> Iterator[Path]:
    return (folder / f"{stem}-{number}{SUFFIX}" for number in count(1))
