"""Whatever a name, a note or a module's title holds: the PDF is made, opens, and shows it as typed."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

from opscareer.reports.fonts import STAND_IN, bundled_faces, printable
from opscareer.reports.right_to_left import has_right_to_left
from opscareer.reports.study_plan_pdf import study_plan_pdf, unprintable
from opscareer.reports.styles import Typesetter
from tests.reports.hostile import HOSTILE, WORLD, called

BUNDLED = {chr(code) for face in bundled_faces() for code in pdfmetrics.getFont(face).face.charToGlyph}


@pytest.mark.parametrize("name", [*HOSTILE, *WORLD])
def test_that_hostile_texts_are_printed_as_typed_but_for_what_is_told_before(name: str) -> None:
    content = replace(called(name), notes=f"note {name}")
    told = unprintable(content)
    assert not told & BUNDLED
    text = " ".join(
        " ".join(page.extract_text() for page in PdfReader(io.BytesIO(study_plan_pdf(content))).pages).split()
    )
    shown = " ".join(printable("".join(STAND_IN if sign in told else sign for sign in name)).split())
    assert has_right_to_left(name) or f"{shown}: towards activity operation" in text  # a reader turns the colon, too
    assert f"note {shown}" in text
    assert ("\ufffd" in told) == ("\ud800" in name)
    assert text.count(shown) >= 4


def test_that_what_cannot_be_shown_of_name_note_and_titles_is_told() -> None:
    content = called("A 𬭎 ก")
    assert unprintable(replace(content, notes="ส")) == {"ก", "ส"}


def test_that_texts_are_never_parsed_as_markup() -> None:
    prose = Typesetter("en").paragraph("<b>x</b> <img src='/etc/hostname'/> &amp;")
    assert prose.plain_text == "<b>x</b> <img src='/etc/hostname'/> &amp;"
    assert len(prose.frags) == 1
