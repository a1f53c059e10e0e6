"""Whatever a name, a note or a module's title holds: the PDF is made, opens, and shows it as typed."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from opscareer.reports.fonts import missing
from opscareer.reports.study_plan_pdf import study_plan_pdf, unprintable
from opscareer.reports.styles import Typesetter
from tests.reports.hostile import HOSTILE, called


@pytest.mark.parametrize("name", [text for text in HOSTILE if not missing(text, Typesetter("en").chain)])
def test_that_hostile_texts_are_printed_as_typed(name: str) -> None:
    content = replace(called(name), notes=f"note {name}")
    text = " ".join(
        " ".join(page.extract_text() for page in PdfReader(io.BytesIO(study_plan_pdf(content))).pages).split()
    )
    shown = " ".join(name.split())
    assert f"{shown}: towards activity operation" in text
    assert f"note {shown}" in text
    assert text.count(shown) >= 4


def test_that_what_cannot_be_shown_of_name_note_and_titles_is_told() -> None:
    content = called("A 𬭎 ก")
    assert unprintable(replace(content, notes="ส")) == {"ก", "ส"}


def test_that_texts_are_never_parsed_as_markup() -> None:
    prose = Typesetter("en").paragraph("<b>x</b> <img src='/etc/hostname'/> &amp;")
    assert prose.plain_text == "<b>x</b> <img src='/etc/hostname'/> &amp;"
    assert len(prose.frags) == 1
