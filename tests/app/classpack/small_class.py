"""A class on a small pack, and quick ways to work people out."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from opscareer.app.classpack.making import ClassPack, ClassPackMaking, Step
from opscareer.app.classpack.wish import ClassWish, Task
from opscareer.app.guidance import Print, open_pack
from opscareer.app.roster.people import Roster, RosterPerson
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Education
from opscareer.progress import Cancelled
from opscareer.reports.class_content import Member
from opscareer.wording import Language
from tests.knowledge.written_packs import FILES, write_pack

TODAY = date(2027, 1, 1)
START = date(2027, 1, 4)


def small_pack(folder: Path) -> tuple[Path, Pack]:
    source = write_pack(folder / "pack", FILES)
    return source, open_pack(source)


def person(number: int, *answers: int, name: str = "", stage: Education | None = None) -> RosterPerson:
    given = {f"q{place}": answer for place, answer in enumerate(answers, start=1)}
    learner = Learner(name=name or f"Person {number}", stage=stage, answers=given)
    return RosterPerson(number, number + 1, learner, code=f"S{number:02d}", group="A")


def roster(*people: RosterPerson) -> Roster:
    return Roster(people, (), len(people))


def six() -> Roster:
    """Of every kind: clear, one answer throughout, nobody's route, unfinished."""
    return roster(
        person(1, 5, 1, 5, 1, 4, stage="working"),
        person(2, 4, 2, 5, 1, 5, stage="bachelor"),
        person(3, 3, 3, 3, 3, 3),
        person(4),
        person(5, 1, 5, 1, 5, 2, stage="working", name="王小明"),
        person(6, 5, 2, 4, 1, 5, name="<b>&Łukasz"),
    )


def wish(language: Language = "en", *, names: bool = False, deadline: date | None = None) -> ClassWish:
    return ClassWish(Print(language, TODAY), START, names=names, deadline=deadline)


class Steps(list[Step]):
    """A watcher that remembers, and stops the work after so many people if asked to."""

    def __init__(self, stop_after: int | None = None, doing: str = "people") -> None:
        super().__init__()
        self._stop_after, self._doing = stop_after, doing

    def __call__(self, step: Step) -> None:
        self.append(step)
        if step.doing == self._doing and self._stop_after is not None and step.done >= self._stop_after:
            raise Cancelled


def make(
    folder: Path,
    source: Path,
    pack: Pack,
    people: Roster,
    wanted: ClassWish,
    *,
    jobs: int = 1,
    watch: Callable[[Step], object] | None = None,
) -> ClassPack:
    return ClassPackMaking(pack, source, people, "list.csv", wanted, folder).make(
        jobs, Steps() if watch is None else watch
    )


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything but the notes, hidden files too."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in files if file.name != ".opscareer-classpack"
    }


def tasks_of(count: int) -> Sequence[Task]:
    return [Task(person(number), f"S{number:02d}", f"S{number:02d}.pdf") for number in range(1, count + 1)]


def quick(pack: Pack, task: Task, wanted: ClassWish, folder: Path) -> Member:
    """Tells which process it was."""
    return Member(number=task.person.number, line=1, label=f"{pack.manifest.id} {os.getpid()}")


def failing(pack: Pack, task: Task, wanted: ClassWish, folder: Path) -> Member:
    """Cannot work out the second one."""
    if task.person.number == 2:
        raise ValueError("no such luck")
    return quick(pack, task, wanted, folder)


def ending(pack: Pack, task: Task, wanted: ClassWish, folder: Path) -> Member:
    """Takes the process down at the second one, as the system does where memory is short."""
    if task.person.number == 2:
        os._exit(9)
    return quick(pack, task, wanted, folder)


def full_disk(pack: Pack, task: Task, wanted: ClassWish, folder: Path) -> Member:
    raise OSError(28, "No space left on device")
