"""What can be found in a pack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from opscareer.app.searching.entries import Entry, Kind
from opscareer.knowledge.handbook_records import Means
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Named, Text
from opscareer.knowledge.records import Module, Question, Route, Stage, Track

_Record = TypeVar("_Record", bound=Named)
_SAME_WORK = ("exact", "close")
"""How near an occupation of a classification must be for its name to lead to a track."""


def pack_entries(pack: Pack) -> tuple[Entry, ...]:
    """Everything of a pack that can be found, in the order of the pack; the texts of a record as it is read."""
    return (
        *_tracks(pack),
        *_named("skills", pack.skills, lambda skill: (skill.description, *skill.levels)),
        *_named("modules", pack.modules, _of_module),
        *_named("metrics", pack.metrics, lambda one: (one.meaning, one.formula, one.unit, one.example)),
        *_named("majors", pack.majors, lambda major: (major.description,)),
        *_named("routes", pack.routes, _of_route),
        *_named("stages", pack.stages, _of_stage),
        *_named("goals", pack.goals, lambda goal: (goal.meaning, *goal.served_by.values())),
        *_named("loop", pack.loop, lambda step: (step.summary, *step.inputs, *step.outputs, step.example)),
        *_named("means", pack.means, _of_means),
        *_named("terms", pack.terms, lambda term: (term.meaning,), lambda term: (*term.avoid.en, *term.avoid.zh)),
        *(Entry("notes", note.id, note.name, details=(note.text,), about=note.about) for note in pack.notes.values()),
        *_named("traits", pack.traits, lambda one: (one.more, one.less), lambda one: (one.short.en, one.short.zh)),
        *_sections(pack),
        *map(_question, pack.questions.values()),
    )


def _named(
    kind: Kind,
    records: Mapping[str, _Record],
    details: Callable[[_Record], Iterable[Text]],
    also: Callable[[_Record], tuple[str, ...]] = lambda _: (),
) -> Iterator[Entry]:
    for record in records.values():
        yield Entry(kind, record.id, record.name, also=also(record), details=tuple(details(record)))


def _of_module(module: Module) -> Iterable[Text]:
    return (module.summary, *(step.text for step in module.steps), module.deliverable, module.check)


def _of_route(route: Route) -> Iterable[Text]:
    return (text for text in (route.description, route.award, route.caution) if text is not None)


def _of_stage(stage: Stage) -> Iterable[Text]:
    return (stage.summary, stage.story, *(duty.text for duties in stage.duties.values() for duty in duties))


def _of_means(means: Means) -> Iterable[Text]:
    return (means.description, *means.work, means.fits, means.costs, means.handover)


def _tracks(pack: Pack) -> Iterator[Entry]:
    for track in pack.tracks.values():
        where = (track.where.text,) if track.where else ()
        yield Entry(
            "tracks",
            track.id,
            track.name,
            also=tuple(reference.label for reference in track.references if reference.match in _SAME_WORK),
            details=(track.purpose, track.suits.text, *track.week, *where),
            mark=track.mark,
        )
        yield from _parts_of_track(track)


def _parts_of_track(track: Track) -> Iterator[Entry]:
    for rung in track.positions:
        key = f"{track.id}/{rung.id}"
        yield Entry("positions", key, rung.name, details=(rung.change,), within=track.name, mark=track.mark)
    for duty in track.duties:
        key = f"{track.id}/{duty.id}"
        yield Entry("duties", key, duty.text, details=(duty.output,), within=track.name, mark=track.mark, sentence=True)


def _sections(pack: Pack) -> Iterator[Entry]:
    said: dict[str, list[Text]] = {}
    for fact in pack.facts.values():
        said.setdefault(fact.section, []).append(fact.text)
    for section in pack.sections():
        yield Entry(
            "sections", section.id, section.title, also=(section.number,), details=tuple(said.get(section.id, ()))
        )


def _question(question: Question) -> Entry:
    return Entry("questions", question.id, question.text, details=(question.agree, question.disagree), sentence=True)
