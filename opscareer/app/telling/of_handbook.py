"""What is told of the records of the Handbook, of facts, and of the sections of a source."""

from __future__ import annotations

from opscareer.app.calculating import with_unit
from opscareer.app.telling.teller import Lines, Teller
from opscareer.knowledge.calculation import compiled, example_values
from opscareer.knowledge.handbook_records import Fact, Goal, LoopStep, Means, Metric, Note, Term
from opscareer.knowledge.provenance import carriers
from opscareer.knowledge.record_parts import Named
from opscareer.knowledge.records import Duty, Section


def metric_told(teller: Teller, metric: Metric) -> Lines:
    """A metric: how it is worked out, by example and by formula, and who answers for it."""
    pack = teller.pack
    yield teller.line("meaning", metric.meaning)
    yield teller.line("formula", metric.formula)
    yield teller.line("unit", metric.unit)
    yield teller.line("example", metric.example)
    if metric.calculator is not None:
        values = example_values(metric.calculator)
        worked = compiled(metric.calculator).worked(values, metric.calculator.decimals)
        yield teller.line("worked", worked.line)
        yield teller.line("result", with_unit(worked.result, metric, teller.language))
        yield teller.word("calculate", metric=metric.id)
    tracks = [track.id for track in pack.tracks.values() if metric.id in track.metrics]
    yield from teller.points("answered-by", teller.all_named("tracks", tracks))
    goals = [goal.id for goal in pack.goals.values() if metric.id in goal.metrics]
    yield from teller.points("shows-goals", teller.all_named("goals", goals))
    means = [way.id for way in pack.means.values() if metric.id in way.metrics]
    yield from teller.points("watched-by", teller.all_named("means", means))


def goal_told(teller: Teller, goal: Goal) -> Lines:
    """A goal: what it means, what each track does for it, and the numbers that show it."""
    yield teller.line("meaning", goal.meaning)
    served = (
        teller.word("pair", name=teller.named("tracks", track), text=text.said(teller.language))
        for track, text in goal.served_by.items()
    )
    yield from teller.points("served-by", served)
    yield from teller.points("metrics", teller.all_named("metrics", goal.metrics))


def loop_step_told(teller: Teller, step: LoopStep) -> Lines:
    """A step of the working loop: what goes in and comes out, its skills and the example."""
    yield teller.line("summary", step.summary)
    yield from teller.points("inputs", step.inputs)
    yield from teller.points("outputs", step.outputs)
    yield from teller.points("uses", teller.all_named("skills", step.skills))
    yield ""
    yield teller.line("example", step.example)


def means_told(teller: Teller, means: Means) -> Lines:
    """A way of bringing in users: the work, when it fits, what it costs and what follows."""
    yield teller.line("description", means.description)
    yield from teller.points("work", means.work)
    yield ""
    yield teller.line("fits", means.fits)
    yield teller.line("costs", means.costs)
    yield teller.line("handover", means.handover)
    yield from teller.points("metrics", teller.all_named("metrics", means.metrics))
    yield from teller.points("uses", teller.all_named("skills", means.skills))


def note_told(teller: Teller, note: Note) -> Lines:
    """A note: its text, and the part it stands at the head of."""
    yield note.text.said(teller.language)
    yield teller.line("about", teller.word(f"about-{note.about}"))


def term_told(teller: Teller, term: Term) -> Lines:
    """A term: what it means, and what is not said for it."""
    yield teller.line("meaning", term.meaning)
    avoided = [*term.avoid.zh, *term.avoid.en] if teller.language == "zh" else [*term.avoid.en, *term.avoid.zh]
    yield from teller.points("avoid", avoided)


def fact_told(teller: Teller, fact: Fact) -> Lines:
    """A fact: what the source says, in our words, and the records that carry it."""
    section = teller.pack.section(fact.section)
    if section is not None:
        yield teller.line("source", _titled(teller, section))
    yield from teller.points("carried-by", (_carrier(teller, name) for name in fact.carried_by))


def section_told(teller: Teller, section: Section) -> Lines:
    """A section of a source: its facts, by their names."""
    facts = (
        teller.word("named", name=fact.text.said(teller.language), record=f"facts/{fact.id}")
        for fact in teller.pack.facts.values()
        if fact.section == section.id
    )
    yield from teller.points("facts", facts)


def _titled(teller: Teller, section: Section) -> str:
    return teller.word("section", number=section.number, title=section.title.said(teller.language))


def _carrier(teller: Teller, name: str) -> str:
    """A record, or a duty or position of a track, by its name."""
    kind = name.partition("/")[0]
    record = carriers({kind: getattr(teller.pack, kind).values()}).get(name)
    if isinstance(record, Named):
        return teller.word("named", name=record.name.said(teller.language), record=name)
    if isinstance(record, Duty):
        return teller.word("named", name=record.text.said(teller.language), record=name)
    return name
