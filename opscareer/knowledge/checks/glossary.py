"""Texts that say a thing otherwise than the pack's glossary does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from opscareer.knowledge.checks.nodes import collections, documents
from opscareer.knowledge.draft import Draft, Entry
from opscareer.problems import Problem, warning
from opscareer.wording import LANGUAGES, Language, in_both, quoted

_BOTH = set(LANGUAGES)
_IN_WORD = re.compile(r"[\w-]")


def avoided_words(draft: Draft) -> Iterator[Problem]:
    """Forms that a term tells to avoid, in any text but the term's own record.

    English forms count as whole words, whatever their case, Chinese ones wherever they stand; inside the name of a term
    they are right.
    """
    glossaries = [_Glossary(draft.entries["terms"], language) for language in LANGUAGES]
    wanted = [glossary for glossary in glossaries if glossary.instead_of]
    if not wanted:
        return
    own = {(entry.document.file, entry.path): entry.id for entry in draft.entries["terms"]}
    for document in documents(draft):
        for path, value in collections(document):
            if isinstance(value, dict) and value.keys() == _BOTH:
                for glossary in wanted:
                    for form, term in glossary.wrong(value[glossary.language]):
                        if own.get((document.file, path[:2])) != term.id:
                            place = document.place(*path, glossary.language)
                            message = in_both("pack.avoided", form=quoted(form))
                            yield warning(message, place, in_both("pack.say-instead", name=quoted(term.name)))


@dataclass(frozen=True, slots=True)
class _Term:
    id: str
    name: str


class _Glossary:
    """The words of one language: what is said instead of what."""

    def __init__(self, terms: list[Entry], language: Language) -> None:
        self.language = language
        self.instead_of: dict[str, _Term] = {}
        self._names = {entry.record.name.said(language).casefold() for entry in terms}
        for entry in terms:
            term = _Term(entry.id, entry.record.name.said(language))
            for form in getattr(entry.record.avoid, language):
                self.instead_of.setdefault(form.casefold(), term)
        self._pattern = self._compiled()

    def _compiled(self) -> re.Pattern[str]:
        """Longer forms first; names of terms are found too, so that what stands inside them is let pass.

        Forms stand together by their first letter, so that most letters of a text are passed at one look.
        """
        forms = sorted({*self.instead_of, *self._names}, key=lambda form: (form[0], -len(form), form))
        groups = (
            f"{re.escape(letter)}(?:{'|'.join(re.escape(form[1:]) for form in of_letter)})"
            for letter, of_letter in groupby(forms, key=lambda form: form[0])
        )
        either = f"(?:{'|'.join(groups)})"
        return re.compile(rf"{either}(?![\w-])" if self.language == "en" else either)

    def wrong(self, text: object) -> Iterator[tuple[str, _Term]]:
        """What a text says otherwise, each form once, with the term that is said instead."""
        if isinstance(text, str):
            for form in dict.fromkeys(self._found(text.casefold())):
                if form in self.instead_of and form not in self._names:
                    yield form, self.instead_of[form]

    def _found(self, text: str) -> Iterator[str]:
        """The forms in a text from its beginning to its end, none inside another."""
        start = 0
        while found := self._pattern.search(text, start):
            inside_word = self.language == "en" and _IN_WORD.match(text[max(0, found.start() - 1) : found.start()])
            start = found.start() + 1 if inside_word else found.end()
            if not inside_word:
                yield found[0]
