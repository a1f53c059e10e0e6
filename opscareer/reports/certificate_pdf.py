"""The certificate of an erasure: what was erased, when, how, and what stays; nothing that names the person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reportlab.platypus import Flowable, KeepTogether, Spacer

from opscareer import __version__
from opscareer.reports.content import Paper
from opscareer.reports.document import Part, pdf_bytes
from opscareer.reports.form_type import Blank, FormType
from opscareer.reports.whole_file import write_whole
from opscareer.wording import Language, phrase, written_date

_LABEL_SHARE = 0.42


@dataclass(frozen=True, slots=True)
class Certificate:
    """An erasure as it is certified.

    `rows` are those erased, by table; `copies` is how many backups do not hold the learner, `copies_remaining` how many
    were not reached yet, `leftovers` how many other files may still hold them and cannot be rewritten.
    """

    uid: str
    erased_at: datetime
    rows: Mapping[str, int]
    number: int
    copies: int = 0
    copies_remaining: int = 0
    leftovers: int = 0


def write_certificate(target: Path, content: Certificate, languages: Sequence[Language], paper: Paper = "a4") -> None:
    """Write the certificate to `target`, whole or not at all; an OSError says why not."""
    write_whole(target, certificate_pdf(content, languages, paper))


def certificate_pdf(content: Certificate, languages: Sequence[Language], paper: Paper = "a4") -> bytes:
    """The certificate as a PDF file; the same content gives the same bytes."""
    setting = FormType(languages, paper, phrases="privacy")
    story = [*_opening(content, setting), *_rows(content, setting), *_how(content, setting), *_signing(setting)]
    footer = setting.said_once("certificate-footer", program=__version__, number=content.number)
    return pdf_bytes([Part(story, setting.said("certificate-title"), footer, setting.languages[0])], paper)


def _opening(content: Certificate, setting: FormType) -> Iterator[Flowable]:
    yield setting.heading(setting.said("certificate-title"), "title", level=0)
    yield Spacer(0, 6)
    yield setting.beside(lambda language: [setting.paragraph(phrase("privacy.certificate-lead", language), language)])
    yield Spacer(0, 10)
    moment = content.erased_at.astimezone(UTC)
    day = setting.joined(lambda language: written_date(moment.date(), language))
    facts = {
        "certificate-number": str(content.number),
        "certificate-uid": content.uid,
        "certificate-when": f"{day} · {moment:%H:%M} UTC",
        "certificate-program": f"OpsCareer {__version__}",
    }
    yield _pairs(setting, [(setting.said(key), value) for key, value in facts.items()])


def _rows(content: Certificate, setting: FormType) -> Iterator[Flowable]:
    yield setting.heading(setting.said("certificate-what"), "heading", level=1)
    counted = [(setting.said(f"table-{table}"), str(count)) for table, count in content.rows.items()]
    total = (setting.said("certificate-total"), str(sum(content.rows.values())))
    yield _pairs(setting, [*counted, total])


def _how(content: Certificate, setting: FormType) -> Iterator[Flowable]:
    yield setting.heading(setting.said("certificate-how"), "heading", level=1)

    def sentences(language: Language) -> list[Flowable]:
        return [setting.paragraph(said, language) for said in _told(content, language)]

    yield setting.beside(sentences)


def _told(content: Certificate, language: Language) -> Iterator[str]:
    counts = {"remaining": content.copies_remaining, "leftovers": content.leftovers}
    yield phrase("privacy.certificate-store", language)
    if content.copies:
        yield phrase("privacy.certificate-copies", language, count=content.copies)
    elif not content.copies_remaining:
        yield phrase("privacy.certificate-copies-none", language)
    for key, count in counts.items():
        if count:
            yield phrase(f"privacy.certificate-{key}", language, count=count)
    yield phrase("privacy.certificate-kept", language)
    yield phrase("privacy.certificate-outside", language)


def _signing(setting: FormType) -> list[Flowable]:
    blanks = [Blank(setting, setting.said(key)) for key in ("certificate-by", "consent-day", "consent-signature")]
    return [KeepTogether([Spacer(0, 24), setting.grid([blanks], [setting.width / len(blanks)] * len(blanks))])]


def _pairs(setting: FormType, pairs: Sequence[tuple[str, str]]) -> Flowable:
    """What is said, and of what, in two columns."""
    rows = [[setting.line(label, "small"), setting.line(value, "cell")] for label, value in pairs]
    return setting.grid(rows, [setting.width * _LABEL_SHARE, setting.width * (1 - _LABEL_SHARE)])
