"""What a printed questionnaire is made from, and the code by which its answers find the right statements again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import EDUCATIONS, Education
from opscareer.reports.content import Paper
from opscareer.wording import Language

_CODE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class QuestionnaireContent:
    """One questionnaire. With both languages each line is printed in both, side by side; `large` is for weak eyes."""

    pack: Pack
    languages: tuple[Language, ...]
    made_on: date
    paper: Paper = "a4"
    large: bool = False


def form_code(pack: Pack) -> str:
    """Which statements, in which order: their number and four hexadecimal digits of their SHA-256, such as `96-7F3A`.

    It changes with the statements alone: a pack with new study modules still takes the sheets printed before.
    """
    questions = pack.questions.values()
    lines = "\n".join(f"{question.id}\t{question.text.en}\t{question.text.zh}" for question in questions)
    return f"{len(questions)}-{sha256(lines.encode()).hexdigest()[:_CODE_DIGITS].upper()}"


def stage_letter(stage: Education) -> str:
    """The letter in the box of an education stage, A to F: what is keyed for it."""
    return chr(ord("A") + EDUCATIONS.index(stage))
