"""The skill map on paper: the same display list as on screen, with its names as text."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from opscareer.charts.map_drawing import map_drawing, relit
from opscareer.charts.map_lighting import lit
from opscareer.charts.skill_links import skill_links
from opscareer.charts.skill_map import skill_map
from opscareer.reports.fonts import chain_for
from opscareer.reports.pdf_painter import Picture
from opscareer.wording import LANGUAGES, Language
from tests import shipped


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_lit_map_is_printed_with_every_name(language: Language) -> None:
    pack = shipped.pack()
    drawn = skill_map(pack, skill_links(pack), language)
    picture = Picture(relit(map_drawing(drawn), drawn, lit(drawn, "track:user-operation")), chain_for(language))
    printed = BytesIO()
    canvas = Canvas(printed, pagesize=(595, 842))
    picture.wrap(540, 800)
    picture.drawOn(canvas, 20, 40)
    canvas.save()
    words = "".join(PdfReader(printed).pages[0].extract_text().split())
    names = ["".join(skill.name.said(language).split()) for skill in pack.skills.values()]
    assert sum(name in words for name in names) > 0.9 * len(names)
