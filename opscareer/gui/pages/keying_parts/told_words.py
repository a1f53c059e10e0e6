"""What is said while a sheet is keyed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from opscareer.app.answer_rows import UnfitRow
from opscareer.app.keying import Difference, KeyingDesk, Told


class KeyingWords(QObject):
    """Sentences in the language in force."""

    def of_key(self, told: Told, desk: KeyingDesk) -> str:
        """What became of a key; nothing where the eye is better on the sheet."""
        if told.kind == "short":
            return self.tr(
                "%n answer(s) missing at the end. Go on keying; or press Enter again if the sheet is empty there.",
                "",
                told.number,
            )
        if told.kind == "differs":
            return "" if desk.difference is None else self._of_difference(desk.difference)
        if told.kind == "taken":
            ended = desk.line.is_whole and desk.line.at == desk.line.length
            return self.tr("All is keyed. Enter goes on.") if ended else ""
        said = {
            "wrong-key": self.tr("“{sign}” is no answer: 1 to 5, or 0 for no tick."),
            "full": self.tr("All {number} answers are keyed. Enter goes on."),
            "empty": self.tr("Nothing is keyed yet."),
            "again": self.tr("Now the same sheet once more, from statement 1. Escape leads back."),
            "settled": self.tr("All differences are settled. Enter saves the sheet."),
        }
        return said[told.kind].format(sign=told.sign, number=told.number)

    def of_row(self, unfit: UnfitRow, wanted: int) -> str:
        """Why a pasted row is not taken; `wanted` is how many answers it needs."""
        if unfit.kind == "count":
            said = self.tr(
                "The row has %n cell(s); it needs one for each statement, {wanted} in all.", "", unfit.number
            )
            return said.format(wanted=wanted)
        said = {
            "rows": self.tr("One row at a time can be pasted. For several, take in a CSV file below."),
            "about": self.tr("“{text}” before the answers is neither name, education nor hours."),
            "answer": self.tr("Statement {number}: “{text}” is no answer. Nothing was taken."),
        }[unfit.kind]
        return said.format(text=unfit.text, number=unfit.number)

    def _of_difference(self, difference: Difference) -> str:
        said = self.tr("Statement {number}: keyed as {first}, then as {second}. Key what the sheet says.")
        first, second = self._of_answer(difference.first), self._of_answer(difference.second)
        return said.format(number=difference.number, first=first, second=second)

    def _of_answer(self, answer: int | None) -> str:
        return self.tr("no tick") if answer is None else str(answer)
