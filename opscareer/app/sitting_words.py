"""Sittings in words: the sentences that the window and the command line show alike."""

from __future__ import annotations

from opscareer.app.sitting import SittingView
from opscareer.knowledge.pack import Pack
from opscareer.matching.sentences import headline
from opscareer.wording import Language, phrase


def extent_words(view: SittingView, pack: Pack, language: Language) -> str:
    """In which form, how many of the statements were answered, and whether that was enough."""
    key = f"history.extent-{view.extent}"
    extent = phrase(key, language, answered=len(view.answers), total=len(pack.questions))
    if view.extent == "all" or view.form is None:
        return extent
    return phrase(f"history.form-{view.form}", language, extent=extent)


def sitting_line(when: str, view: SittingView, pack: Pack, language: Language) -> str:
    """A sitting in one line: when, what came of it, how much was answered."""
    said = headline(view.result, pack, language)
    return phrase("history.sitting-line", language, when=when, headline=said, extent=extent_words(view, pack, language))


def pack_words(view: SittingView, language: Language) -> str:
    """Where the present pack is not the one the sitting was answered with: that, and what of the sitting is lost."""
    told = [phrase("history.other-pack", language)] if view.other_pack else []
    if view.lost:
        told.append(phrase("history.lost", language, count=view.lost))
    return ("" if language == "zh" else " ").join(told)
