"""Printing: the pages a second of a whole report against bare ReportLab placing the same words in the same lines.

The bare run takes the paragraphs that the report drew, and sets each again with ReportLab's own `Paragraph` in its
`SimpleDocTemplate`: the same words in the same faces, sizes and widths, so that there are as many lines, one below the
other, and nothing else: no tables, charts, rules, bookmarks, footers or page numbers. Both run in turn in one process,
fonts read before; the ratio is that of the medians of processor time, counted in pages of the report.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from unittest.mock import patch
from xml.sax.saxutils import escape

from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from opscareer.app.demo import sample_learner
from opscareer.app.guidance import PlanWish, match, open_pack, plan_for
from opscareer.reports.content import ReportContent
from opscareer.reports.prose import Prose
from opscareer.reports.study_plan_pdf import study_plan_pdf

RUNS = 7
LEAST_RATIO = 0.5
_WIDTH = 500.0
_DAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class _Text:
    """One paragraph as it was drawn."""

    markup: str
    style: ParagraphStyle


def measure(editions: Sequence[ReportContent]) -> tuple[int, float, float]:
    """Pages, and the median seconds of the bare run and of ours."""
    pages, texts = _drawn(editions)
    runs: tuple[Callable[[], object], ...] = (lambda: _bare(texts), lambda: study_plan_pdf(*editions))
    times: dict[Callable[[], object], list[float]] = {run: [] for run in runs}
    for _ in range(RUNS):
        for run, taken in times.items():
            begin = time.process_time()
            run()
            taken.append(time.process_time() - begin)
    bare, ours = (statistics.median(taken) for taken in times.values())
    return pages, bare, ours


def _drawn(editions: Sequence[ReportContent]) -> tuple[int, list[_Text]]:
    """The number of pages of the report, and its paragraphs."""
    texts: list[_Text] = []
    draw = Prose.draw

    def drawn(self: Prose) -> None:
        style = self.style
        narrow = style.clone("narrow", rightIndent=style.rightIndent + _WIDTH - self.width, spaceBefore=0, spaceAfter=0)
        texts.append(_Text(escape(self.plain_text), narrow))
        draw(self)

    with patch.object(Prose, "draw", drawn):
        data = study_plan_pdf(*editions)
    return len(PdfReader(io.BytesIO(data)).pages), texts


def _bare(texts: Sequence[_Text]) -> bytes:
    target = io.BytesIO()
    document = SimpleDocTemplate(target, pagesize=(_WIDTH + 100, 842), leftMargin=50, rightMargin=50, invariant=1)
    document.build([Paragraph(text.markup, text.style) for text in texts])
    return target.getvalue()


def report() -> bool:
    """Measure and print; whether every kind of print is fast enough."""
    pack = open_pack()
    learner = sample_learner(pack)
    plan = plan_for(pack, learner, PlanWish("user-operation", date(2027, 1, 4), 8))
    english = ReportContent(pack, learner, match(pack, learner), plan, "en", _DAY)
    chinese = replace(english, language="zh")
    kinds = {"English": (english,), "Chinese": (chinese,), "both": (english, chinese)}
    reports = [_report(name, editions) for name, editions in kinds.items()]
    return all(reports)


def _report(name: str, editions: Sequence[ReportContent]) -> bool:
    pages, bare, ours = measure(editions)
    ratio = bare / ours
    speeds = f"bare {pages / bare:.0f}, opscareer {pages / ours:.0f} pages a second"
    print(f"printing, {name}, {pages} pages: {speeds}, ratio {ratio:.2f} (at least {LEAST_RATIO})")  # noqa: T201
    return ratio >= LEAST_RATIO


if __name__ == "__main__":
    sys.exit(not report())
