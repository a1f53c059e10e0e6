"""What is offered where the records cannot be opened: those of `app.recovery`, and what only the window can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from opscareer.wording import Language, written_moment

if TYPE_CHECKING:
    from opscareer.app.recovery import Recovery
    from opscareer.records.store_problem import StoreProblem

Offer = Literal["restore", "read-backup", "read-store", "begin-anew", "try-again", "own", "without"]

_OFFERS: tuple[Offer, ...] = ("restore", "read-backup", "read-store", "begin-anew", "try-again")
_ELSEWHERE: dict[str, tuple[Offer, ...]] = {
    "key-lost": ("try-again", "begin-anew"),
    "unreachable": ("try-again", "own"),
    "refused": ("try-again", "own"),
    "unprepared": ("try-again", "own"),
    "no-driver": ("try-again", "own"),
    "bad-address": ("own",),
}
"""What the core leaves to the window."""


def offers_of(problem: StoreProblem, recovery: Recovery | None) -> list[Offer]:
    """The offers for a problem, the best one first; `recovery` is None until it was looked for."""
    known = recovery.offers if recovery is not None else ()
    offers = _sorted(known) or list(_ELSEWHERE.get(problem.kind, ("try-again",)))
    if recovery is None and problem.kind not in _ELSEWHERE:
        return ["without"] if problem.kind != "damaged" else []
    return offers if problem.kind == "damaged" else [*offers, "without"]


def _sorted(known: tuple[str, ...]) -> list[Offer]:
    return sorted((offer for offer in _OFFERS if offer in known), key=known.index)


def offer_words(offer: Offer, problem: StoreProblem, recovery: Recovery | None, language: Language) -> tuple[str, str]:
    """What an offer's button is called, and what it means."""
    from opscareer.records.sqlite_file import FILE_NAME  # loads what stores need

    backup = recovery.backup if recovery is not None else None
    when = written_moment(backup.made, language) if backup is not None else ""
    kept = problem.kept.name if problem.kept else FILE_NAME
    return _labels()[offer], _meanings()[offer].format(when=when, file=kept)


def _labels() -> dict[Offer, str]:
    translate = QCoreApplication.translate
    return {
        "restore": translate("Trouble", "Take this backup"),
        "read-backup": translate("Trouble", "Look into the backup"),
        "read-store": translate("Trouble", "Look at them as they are"),
        "begin-anew": translate("Trouble", "Begin anew"),
        "try-again": translate("Trouble", "Try again"),
        "own": translate("Trouble", "Open the records on this computer"),
        "without": translate("Trouble", "Go on without keeping anything"),
    }


def _meanings() -> dict[Offer, str]:
    translate = QCoreApplication.translate
    return {
        "restore": translate(
            "Trouble",
            "Everything will be as it was on {when}, and you go on from there. What is kept stays where it is.",
        ),
        "read-backup": translate(
            "Trouble", "You see the backup of {when} without changing it, and can still choose afterwards."
        ),
        "read-store": translate("Trouble", "You may read everything, and nothing is changed."),
        "begin-anew": translate(
            "Trouble", "New, empty records. {file} stays where it is, for someone who may be able to repair it."
        ),
        "try-again": translate("Trouble", "Once what is in the way is gone, they open as before."),
        "own": translate("Trouble", "Those of the office are left alone. The next start tries the office again."),
        "without": translate(
            "Trouble", "You can look around and try things. What you do is gone when you close the window."
        ),
    }
