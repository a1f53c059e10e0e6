from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from opscareer.reports.fonts import STAND_IN, chain_for, elided, markup, missing, printable, runs, text_width
from opscareer.reports.right_to_left import base_letters
from opscareer.wording import LANGUAGES

ENGLISH = chain_for("en")
CHINESE = chain_for("zh")
_AT_ONCE = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from opscareer.reports.fonts import chain_for

together = Barrier(8)

def first_print(_):
    together.wait()
    return chain_for("zh")

with ThreadPoolExecutor(8) as threads:
    assert len(set(threads.map(first_print, range(8)))) == 1
"""


def test_that_prints_begun_at_once_make_each_face_known_once() -> None:
    subprocess.run([sys.executable, "-c", _AT_ONCE], check=True, timeout=60)


def test_that_a_word_keeps_one_face() -> None:
    assert runs("Łukasz", CHINESE) == [("OpsCareerSans", "Łukasz")]


def test_that_each_language_has_its_own_face_first() -> None:
    assert runs("“quote”", ENGLISH) == [("OpsCareerSans", "“quote”")]
    assert runs("运营", CHINESE) == [("OpsCareerSansSC", "运营")]
    assert runs("by 王小明", ENGLISH) == [("OpsCareerSans", "by "), ("OpsCareerSansSC", "王小明")]


def test_that_what_no_face_has_is_told() -> None:
    assert missing("A🙂ก 王", ENGLISH) == {"🙂", "ก"}


def test_that_markup_is_escaped() -> None:
    assert markup("<b>&amp;", ENGLISH) == "&lt;b&gt;&amp;amp;"
    assert markup("a<", ENGLISH, bold=True) == "<b>a&lt;</b>"


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
@example("لآ", "en")
def test_that_runs_lose_nothing(text: str, language: str) -> None:
    chain = ENGLISH if language == "en" else CHINESE
    parts = runs(text, chain)
    lacking = missing(text, chain)
    shown = "".join(STAND_IN if c in lacking else c for c in printable(text))
    assert base_letters("".join(part for _, part in parts)) == base_letters(shown)
    assert all(one[0] != other[0] for one, other in pairwise(parts))
    for face, part in parts:
        glyphs = pdfmetrics.getFont(face).face.charToGlyph
        assert all(ord(c) in glyphs or c.isspace() for c in part)


@given(st.text(max_size=80), st.floats(20, 200))
def test_that_an_elided_text_fits_and_is_as_long_as_it_can_be(text: str, width: float) -> None:
    cut = elided(text, ENGLISH, 9, width)
    assert text_width(cut, ENGLISH, 9) <= width
    if cut != text:
        assert cut.endswith("…")
        assert text.startswith(cut[:-1])
