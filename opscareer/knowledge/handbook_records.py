"""The records of the Handbook: what operations is for, how it works, its numbers and words, what the source says."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from opscareer.knowledge.record_parts import Id, Named, Record, SectionId, Text, Words

Symbol = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
RecordName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(/[a-z0-9][a-z0-9-]*){1,2}$", max_length=140)]
"""Kind and id of a record, `tracks/user-operation`, or of one duty or position of a track:
`tracks/user-operation/user-growth`."""
Number = Annotated[float, Field(ge=-1e12, le=1e12, allow_inf_nan=False)]


class CalculatorInput(Record):
    """A number the calculator asks for: its symbol in the expression, its name, and its value in the worked example."""

    symbol: Symbol
    name: Text
    example: Number


class Calculator(Record):
    """How a metric is worked out: `expression` over the inputs' symbols with `+ - * / ( )` and plain numbers, such as
    `(likes + comments) / reads * 100`. `result` is what the examples give, rounded to `decimals`."""

    inputs: Annotated[tuple[CalculatorInput, ...], Field(min_length=1, max_length=8, strict=False)]
    expression: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    decimals: Annotated[int, Field(ge=0, le=4)] = 1
    result: Number


class Metric(Named):
    """A number a track answers for. `formula` in words and signs, `unit`, what it means, and a worked example."""

    meaning: Text
    formula: Text
    unit: Text
    example: Text
    calculator: Calculator | None = None


class Goal(Named):
    """A goal of operations: what it means, what each track does for it (`served-by`), and the numbers that show it."""

    meaning: Text
    served_by: Annotated[dict[Id, Text], Field(min_length=1)]
    metrics: Annotated[tuple[Id, ...], Field(min_length=1, strict=False)]


class LoopStep(Named):
    """A step of the working loop: what goes in, what comes out, the skills it uses, and one round as an example.
    Order in the pack is order of work."""

    summary: Text
    inputs: Annotated[tuple[Text, ...], Field(min_length=1, strict=False)]
    outputs: Annotated[tuple[Text, ...], Field(min_length=1, strict=False)]
    skills: Annotated[tuple[Id, ...], Field(min_length=1, strict=False)]
    example: Text


class Means(Named):
    """A way of bringing in users: how it is done step by step, when it fits, what it costs, how the people it brings
    are handed over to retention, the numbers to watch and the skills it takes."""

    description: Text
    work: Annotated[tuple[Text, ...], Field(min_length=1, strict=False)]
    fits: Text
    costs: Text
    handover: Text
    metrics: Annotated[tuple[Id, ...], Field(min_length=1, strict=False)]
    skills: Annotated[tuple[Id, ...], Field(min_length=1, strict=False)]


class Note(Named):
    """Something to be said at the head of a part of Explore: what operations is, that it has no major of its own."""

    about: Literal["tracks", "lifecycle", "majors", "routes", "goals", "loop", "means", "metrics"]
    text: Text


class OtherWords(Record):
    """Ways of saying a term that this pack does not use, by language."""

    en: Annotated[tuple[Words, ...], Field(strict=False)] = ()
    zh: Annotated[tuple[Words, ...], Field(strict=False)] = ()


class Term(Named):
    """A word of the field: `name` is how the pack says it in both languages, `avoid` how it does not."""

    meaning: Text
    avoid: OtherWords = OtherWords()


class Fact(Record):
    """Something a section of a source says, in our words, and the records that carry it."""

    id: Id
    section: SectionId
    text: Text
    carried_by: Annotated[tuple[RecordName, ...], Field(strict=False)] = ()
