"""The proof that a learner was erased, on paper: what, when and under which number, and no name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from opscareer.records.erasing import Erasure
from opscareer.reports.content import Paper
from opscareer.wording import LANGUAGES, Language


def certificate_name(erasure: Erasure) -> str:
    """A file name for the certificate that says nothing of the person."""
    return f"erasure-{erasure.number:04}.pdf"


def write_certificate(
    target: Path, erasure: Erasure, languages: Sequence[Language] = LANGUAGES, paper: Paper = "a4"
) -> None:
    """The certificate as a PDF that appears whole or not at all. Raises OSError."""
    from opscareer.reports import certificate_pdf  # reportlab is only loaded to print

    content = certificate_pdf.Certificate(
        uid=erasure.uid,
        erased_at=erasure.erased_at,
        rows=erasure.rows,
        number=erasure.number,
        copies=erasure.copies.cleaned,
        copies_remaining=erasure.copies.remaining,
        leftovers=len(erasure.copies.leftovers),
    )
    certificate_pdf.write_certificate(target, content, tuple(languages), paper)
