"""The consent as a form: the text, who agrees to it, and room to withdraw it later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable, KeepTogether, Spacer

from opscareer import __version__
from opscareer.reports.consent_form import ConsentForm, ConsentPart
from opscareer.reports.document import Part, pdf_bytes
from opscareer.reports.form_type import Blank, FormType, TickLabel
from opscareer.reports.styles import StyleName
from opscareer.reports.typed_text import in_one_line
from opscareer.reports.whole_file import write_whole
from opscareer.wording import Language, phrase

_ROLES = ("self", "parent", "guardian")
_ACROSS = (3, 2, 1)
_LONG_TITLE = 44
"""Characters from which a title is set smaller."""
_ENGLISH_SHARE = 0.56
"""English takes more room than Chinese: both texts are then about as long, and one page holds text and signatures."""
_BETWEEN_PARTS = 4.0
"""Points; both languages leave none for it on a page of Letter."""
_MONTHS, _TO_WRITE_ON = "{months}", "_____"


def write_consent_form(target: Path, form: ConsentForm) -> None:
    """Write the form to `target`, whole or not at all; an OSError says why not."""
    write_whole(target, consent_form_pdf(form))


def consent_form_pdf(form: ConsentForm) -> bytes:
    """The form as a PDF file; the same content gives the same bytes."""
    setting = FormType(form.languages, form.paper, large=form.large, phrases="privacy")
    story = [*_text(form, setting), *_signing(setting), *_withdrawing(form, setting)]
    footer = setting.said_once("consent-footer", program=__version__, version=in_one_line(form.text.version))
    part = Part(story, setting.said("consent-file-title"), footer, form.languages[0])
    return pdf_bytes([part], form.paper)


def _text(form: ConsentForm, setting: FormType) -> Iterator[Flowable]:
    """The title and every part; languages whose parts do not pair stand one after the other."""
    words = form.text.words
    for place, language in enumerate(form.languages):
        title = words[language].title
        style: StyleName = "title" if len(title) <= _LONG_TITLE and not place else "long-title"
        yield setting.heading(title, style, level=0)
    yield Spacer(0, 8)
    if len({len(words[language].parts) for language in form.languages}) == 1:
        for parts in zip(*(words[language].parts for language in form.languages), strict=True):
            told = dict(zip(form.languages, parts, strict=True))
            yield setting.beside(partial(_part, form, setting, told), _ENGLISH_SHARE)
            yield Spacer(0, _BETWEEN_PARTS if len(told) == 1 or form.paper == "a4" else 0)
        return
    for language in form.languages:
        for part in words[language].parts:
            yield from _part(form, setting, {language: part}, language)


def _part(
    form: ConsentForm, setting: FormType, told: Mapping[Language, ConsentPart], language: Language
) -> list[Flowable]:
    months = str(form.months) if form.months is not None else _TO_WRITE_ON
    style: StyleName = "text" if len(form.languages) == 1 else "cell"
    return [
        setting.paragraph(told[language].head, language, style, bold=True),
        setting.paragraph(told[language].text.replace(_MONTHS, months), language, style),
    ]


def _signing(setting: FormType) -> list[Flowable]:
    """Who agrees, kept together."""
    roles = [TickLabel(setting, "", [setting.said(f"role-{role}")]) for role in _ROLES]
    signing: list[Flowable] = [
        Spacer(0, 6),
        setting.line(setting.said("consent-agreed"), "text", bold=True),
        *_blanks(setting, "consent-student", "consent-group"),
        Spacer(0, 5),
        setting.line(setting.said("consent-signing"), "small"),
        setting.in_columns(roles, _ACROSS),
        *_blanks(setting, "consent-signer"),
        *_blanks(setting, "consent-day", "consent-signature"),
    ]
    return [KeepTogether(signing)]


def _withdrawing(form: ConsentForm, setting: FormType) -> list[Flowable]:
    version = in_one_line(form.text.version)
    withdrawing: list[Flowable] = [
        Spacer(0, 7),
        setting.line(setting.said("consent-withdrawing"), "text", bold=True),
        setting.line(setting.said("consent-withdrawn"), "small-ink"),
        *_blanks(setting, "consent-day", "consent-signature"),
        Spacer(0, 3),
        *(
            setting.paragraph(phrase("privacy.consent-advice", language, version=version), language, "small")
            for language in form.languages
        ),
    ]
    return [KeepTogether(withdrawing)]


def _blanks(setting: FormType, *keys: str) -> list[Flowable]:
    """Lines to write on, beside each other."""
    blanks = [Blank(setting, setting.said(key)) for key in keys]
    return [setting.grid([blanks], [setting.width / len(blanks)] * len(blanks))]
