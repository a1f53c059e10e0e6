"""What is told of a track and its duties and positions, of a stage of a product's life, and of majors and routes."""

from __future__ import annotations

from opscareer.app.telling.teller import Lines, Teller
from opscareer.knowledge.record_parts import Text
from opscareer.knowledge.records import Duty, Major, Months, OccupationReference, Position, Route, Stage, Track
from opscareer.wording import joined, phrase


def track_told(teller: Teller, track: Track) -> Lines:
    """A track with all its parts, the ways that lead to it, and what must be said of its references."""
    pack = teller.pack
    yield teller.line("purpose", track.purpose)
    yield teller.line("suits", teller.cited(track.suits))
    yield from teller.points("suits-traits", teller.weighed("traits", track.suits.traits))
    yield from teller.points("week", track.week)
    yield from _ladder_and_duties(teller, track)
    yield from teller.points("metrics", teller.all_named("metrics", track.metrics))
    yield from _through_life(teller, track)
    majors = [major.id for major in pack.majors.values() if track.id in major.leads_to]
    yield from teller.points("majors-here", teller.all_named("majors", majors))
    routes = [route.id for route in pack.routes.values() if not route.leads_to or track.id in route.leads_to]
    yield from teller.points("routes-here", teller.all_named("routes", routes))
    yield from teller.points("where", [teller.cited(track.where)] if track.where else [])
    yield from teller.points("neighbours", teller.all_named("tracks", track.neighbours))
    yield from _references(teller, track)


def duty_told(teller: Teller, duty: Duty) -> Lines:
    """A duty: what is handed over, the metric it moves and the skills it uses."""
    yield teller.line("output", duty.output)
    if duty.metric is not None:
        yield teller.line("moves", teller.named("metrics", duty.metric))
    skills = (
        teller.word("share", name=teller.named("skills", skill), share=share) for skill, share in duty.skills.items()
    )
    yield teller.together("uses", skills)


def position_told(teller: Teller, position: Position) -> Lines:
    """A rung of a ladder: what changes at it and what it requires."""
    yield teller.line("change", position.change)
    yield teller.together("requires", teller.at_levels(position.requires))


def stage_told(teller: Teller, stage: Stage) -> Lines:
    """A stage: its story, and every track's duties in it."""
    yield teller.line("summary", stage.summary)
    yield teller.line("story", stage.story)
    for track, duties in stage.duties.items():
        yield ""
        yield teller.named("tracks", track)
        yield from (f"  - {teller.cited(duty)}" for duty in duties)


def major_told(teller: Teller, major: Major) -> Lines:
    """A major: what it develops and where it leads."""
    yield teller.line("description", major.description)
    yield from teller.points("develops", teller.at_levels(major.develops))
    yield from teller.points("leads-to", teller.all_named("tracks", major.leads_to))


def route_told(teller: Teller, route: Route) -> Lines:
    """A route: who may enter, how long it takes, what it leads to."""
    educations = [phrase(f"print.education-{education}", teller.language) for education in route.entry]
    yield teller.line("description", route.description)
    yield teller.line("kind", teller.word(f"route-{route.kind}"))
    yield teller.line("entry", joined(educations, teller.language))
    yield teller.line("length", _length(teller, route.months))
    if route.award is not None:
        yield teller.line("award", route.award)
    if route.caution is not None:
        yield teller.line("caution", route.caution)
    yield from teller.points("leads-to", teller.all_named("tracks", route.leads_to or teller.pack.tracks))


def _ladder_and_duties(teller: Teller, track: Track) -> Lines:
    """The duties and the positions, each with all it says, further in."""
    yield from ("", teller.word("duties"))
    for duty in track.duties:
        yield f"  - {_part(teller, track, duty.id, duty.text)}"
        yield from (f"    {line}" for line in duty_told(teller, duty))
    yield from ("", teller.word("positions"))
    for position in track.positions:
        yield f"  - {_part(teller, track, position.id, position.name)}"
        yield from (f"    {line}" for line in position_told(teller, position))


def _part(teller: Teller, track: Track, part_id: str, name: Text) -> str:
    return teller.word("named", name=name.said(teller.language), record=f"tracks/{track.id}/{part_id}")


def _through_life(teller: Teller, track: Track) -> Lines:
    for stage in teller.pack.stages.values():
        if track.id in stage.duties:
            yield ""
            yield teller.named("stages", stage.id)
            yield from (f"  - {teller.cited(duty)}" for duty in stage.duties[track.id])


def _length(teller: Teller, months: Months) -> str:
    key = "print.route-months-same" if months.least == months.most else "print.route-months"
    return phrase(key, teller.language, least=months.least, most=months.most)


def _references(teller: Teller, track: Track) -> Lines:
    """The occupations of public classifications, and below them what their makers want said."""
    yield from teller.points("references", (_reference(teller, reference) for reference in track.references))
    named = {reference.classification for reference in track.references}
    for classification in teller.pack.manifest.classifications:
        if classification.id in named:
            yield f"  {classification.attribution.said(teller.language)}"


def _reference(teller: Teller, reference: OccupationReference) -> str:
    classes = {each.id: each.title.said(teller.language) for each in teller.pack.manifest.classifications}
    return teller.word(
        "reference",
        label=reference.label,
        code=reference.code,
        title=classes.get(reference.classification, reference.classification),
        match=teller.word(f"match-{reference.match}"),
    )
