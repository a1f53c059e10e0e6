"""Small packs made in a line: tracks with the traits they ask for, and as many questions for each trait as wanted."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import settings
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text
from opscareer.knowledge.records import Duty, Manifest, Position, Question, Section, Skill, Source, Suits, Track, Trait
from tests.effort import examples

fewer = settings(max_examples=examples(40))
"""For properties that match a person many times over; a busy machine may take its time."""

TRAITS = ("t-a", "t-b", "t-c", "t-d")
OWN = ("own",)


def text(words: str) -> Text:
    return Text(en=words, zh=f"《{words}》")


def track(name: str, suits: Mapping[str, int], skills: Mapping[str, int]) -> Track:
    return Track(
        id=name,
        name=text(name.capitalize()),
        mark="neighbour",
        purpose=text("purpose"),
        week=(text("Monday"),),
        suits=Suits(text=text("suits"), traits=dict(suits), sources=OWN),
        duties=(Duty(id="work", text=text("work"), output=text("output"), skills=dict(skills), sources=OWN),),
        metrics=("m",),
        positions=(
            Position(id=f"{name}-1", name=text("first"), change=text("change"), requires={"craft": 2}, sources=OWN),
        ),
        sources=OWN,
    )


def skill(name: str, traits: Mapping[str, int]) -> Skill:
    return Skill(
        id=name,
        name=text(name.capitalize()),
        area="craft",
        description=text("description"),
        levels=(text("1"), text("2"), text("3"), text("4")),
        traits=dict(traits),
        sources=OWN,
    )


def question(name: str, keys: Mapping[str, int]) -> Question:
    given = {"text": text(f"I {name}."), "agree": text(f"You {name}."), "disagree": text(f"You do not {name}.")}
    return Question.model_validate({"id": name, "keys": dict(keys), "sources": OWN, **given})


def pack_of(
    suits: Mapping[str, Mapping[str, int]],
    craft: Mapping[str, int] | None = None,
    keys: Mapping[str, Mapping[str, int]] | None = None,
) -> Pack:
    """A pack of tracks by what they ask for; all use the one skill `craft`, which some traits may make enjoyable.

    Without `keys` every trait has five questions, `t-a-1` to `t-a-5`, every second one reversed.
    """
    asked = keys or {f"{trait}-{n}": {trait: 1 if n % 2 else -1} for n in range(1, 6) for trait in TRAITS}
    source = Source(id="none", title=text("none"), sections=(Section(id="s1", number="1", title=text("first")),))
    manifest = Manifest(
        id="small",
        version="1",
        title=text("small"),
        about=text("about"),
        languages=("en", "zh"),
        licence="CC0",
        sources=(source,),
    )
    traits = {
        name: Trait(id=name, name=text(name), short=text(name), more=text("more"), less=text("less"), sources=OWN)
        for name in TRAITS
    }
    return Pack(
        manifest=manifest,
        traits=traits,
        questions={name: question(name, on) for name, on in asked.items()},
        skills={"craft": skill("craft", craft or {})},
        metrics={},
        tracks={name: track(name, traits, {"craft": 1}) for name, traits in suits.items()},
        stages={},
        modules={},
        majors={},
        routes={},
        hash="0" * 64,
        places={},
    )


_weights = st.dictionaries(st.sampled_from(TRAITS), st.integers(-5, 5).filter(bool), min_size=1)
_keys = st.dictionaries(st.sampled_from(TRAITS), st.sampled_from([-1, 1]), min_size=1, max_size=2)


@st.composite
def small_packs(draw: st.DrawFn) -> Pack:
    """Any small pack: one to four tracks, questions keyed to one or two traits."""
    names = ["alpha", "beta", "gamma", "delta"][: draw(st.integers(1, 4))]
    suits = {name: draw(_weights) for name in names}
    keys = {f"q-{n}": draw(_keys) for n in range(draw(st.integers(1, 10)))}
    return pack_of(suits, draw(st.one_of(st.just({}), _weights)), keys)


def any_answers(pack: Pack, least: int = 0) -> st.SearchStrategy[dict[str, int]]:
    """Any answers to any of a pack's questions, to so many of them at least."""
    return st.dictionaries(st.sampled_from(list(pack.questions)), st.integers(1, 5), min_size=least)
