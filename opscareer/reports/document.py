"""The document: paper, margins, footer with page x of y, bookmarks, and what is written into the file about itself."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate
from typing_extensions import override

from opscareer.progress import Progress, silent
from opscareer.reports.content import Look, Paper
from opscareer.reports.fonts import Chain, chain_for, text_width
from opscareer.reports.palette import printed
from opscareer.reports.pdf_painter import draw_text
from opscareer.reports.prose import Prose
from opscareer.wording import Language, phrase

MARGIN = 48.0
PORTRAIT, LANDSCAPE = "portrait", "landscape"

_FOOT = 62.0
"""Height of the lower margin, which holds the footer."""
_FOOTER_RULE, _FOOTER_BASELINE, _FOOTER_SIZE = 42.0, 30.0, 7.8
_ABOVE_FOOT = 16.0
_PAPERS: Mapping[Paper, tuple[float, float]] = {"a4": A4, "letter": LETTER}
_LANGUAGE_TAGS: Mapping[Language, str] = {"en": "en", "zh": "zh-CN"}


def page_size(paper: Paper, orientation: str = PORTRAIT) -> tuple[float, float]:
    """Width and height of a page in points."""
    upright = _PAPERS[paper]
    return landscape(upright) if orientation == LANDSCAPE else upright


def frame_size(paper: Paper, orientation: str = PORTRAIT) -> tuple[float, float]:
    """Width and height of what is inside the margins, in points."""
    width, height = page_size(paper, orientation)
    return width - 2 * MARGIN, height - MARGIN - _FOOT


@dataclass(frozen=True, slots=True)
class Part:
    """One print of a file: all of it, or one of several; `outline` is its own bookmark.

    Pages are numbered in its language, and in the `second` one, too, where it is in two.
    """

    story: Sequence[Flowable]
    title: str
    footer: str
    language: Language
    outline: str = ""
    second: Language | None = None
    look: Look = "handsome"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages it is in."""
        return (self.language,) if self.second is None else (self.language, self.second)


def pdf_bytes(parts: Sequence[Part], paper: Paper, progress: Progress = silent) -> bytes:
    """Lay the parts out one after the other as a PDF, with page numbers over all of them.

    The same parts give the same bytes. Nothing is said of who made it. Raises what `progress` raises to stop.
    """
    _restrict_reportlab()
    first, *others = parts
    story = [_PartBegins(first), *first.story]
    for part in others:
        story += [NextPageTemplate(PORTRAIT), PageBreak(), _PartBegins(part), *part.story]
    target = io.BytesIO()
    document = BaseDocTemplate(
        target,
        pagesize=page_size(paper),
        title=" · ".join(part.title for part in parts),
        author="",
        creator="",
        producer="",
        subject="",
        keywords=[],
        lang=_LANGUAGE_TAGS[first.language],
        displayDocTitle=True,
        invariant=1,
        initialFontName=chain_for(first.language)[0],
        pageTemplates=[_page_template(paper, orientation) for orientation in (PORTRAIT, LANDSCAPE)],
    )
    document.setProgressCallBack(_Laying(len(story), progress))
    document.build(story, canvasmaker=_NumberedCanvas)
    return target.getvalue()


def _restrict_reportlab() -> None:
    """No code in colour names, no addresses and no files fetched: nothing but what is given is printed."""
    rl_config.toColorCanUse = None
    rl_config.trustedHosts = None
    rl_config.trustedSchemes = []
    rl_config.useA85 = 0  # every reader takes binary; as text the file would be a quarter larger


def _page_template(paper: Paper, orientation: str) -> PageTemplate:
    width, height = frame_size(paper, orientation)
    frame = Frame(MARGIN, _FOOT, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    return PageTemplate(id=orientation, frames=[frame], pagesize=page_size(paper, orientation))


class _Laying:
    """What ReportLab calls while it lays a story out; `done` counts what stands on its page."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total, self._progress, self._share = total, progress, 0.0

    def __call__(self, kind: str, done: int) -> None:
        if kind == "PROGRESS":  # what goes over a page is two from then on, so that less seems to be done
            self._share = max(self._share, done / self._total)
            self._progress(self._share, "")


class _NumberedCanvas(Canvas):  # type: ignore[misc] # ReportLab has no types
    """A canvas with a footer. How many pages there are is known at the end: each page shows a form filled in then."""

    part: Part
    """The part that the page belongs to; set where one begins."""

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self._right_edges: list[tuple[float, Part]] = []

    @property
    def look(self) -> Look:
        """How the part that the page belongs to is painted."""
        return self.part.look

    @override
    def showPage(self) -> None:
        """Close a page, with its footer."""
        width = self._pagesize[0]
        self._right_edges.append((width - MARGIN, self.part))
        self.saveState()
        self.setStrokeColor(printed("hairline", look=self.look))
        self.setLineWidth(0.7)
        self.line(MARGIN, _FOOTER_RULE, width - MARGIN, _FOOTER_RULE)
        self._footer_text(self.part.footer, MARGIN, chain_for(self.part.language))
        self.doForm(_number_form(len(self._right_edges)))
        self.restoreState()
        super().showPage()

    @override
    def save(self) -> None:
        """Fill in the page numbers and close the document."""
        pages = len(self._right_edges)
        for page, (right, part) in enumerate(self._right_edges, start=1):
            self.part = part
            text = " · ".join(phrase("print.page-of", language, page=page, pages=pages) for language in part.languages)
            chain = chain_for(part.language)
            self.beginForm(_number_form(page), 0, 0, right + MARGIN, MARGIN)
            self._footer_text(text, right - text_width(text, chain, _FOOTER_SIZE), chain)
            self.endForm()
        super().save()

    def _footer_text(self, text: str, x: float, chain: Chain) -> None:
        draw_text(self, text, x, _FOOTER_BASELINE, chain, size=_FOOTER_SIZE, ink="muted")


def _number_form(page: int) -> str:
    return f"page-number-{page}"


class _PartBegins(Flowable):  # type: ignore[misc] # ReportLab has no types
    """Takes no room; tells the canvas which part the page belongs to, and sets the part's bookmark."""

    _ZEROSIZE = True
    """ReportLab's name for a flowable that may stand where nothing else has room, and after which a page is empty."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """No room at all."""
        return 0, 0

    @override
    def draw(self) -> None:
        """Begin the part."""
        self.canv.part = self._part
        if self._part.outline:
            key = f"part-{self.canv.getPageNumber()}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(self._part.outline, key, 0, closed=False)


class Heading(Prose):
    """A heading that is also a bookmark; level 0 stands at the left, 1 below it.

    Of a heading that goes over the page, the first part is the bookmark.
    """

    def __init__(
        self, markup: str | None, style: ParagraphStyle, *, outline: str = "", level: int = 0, **options: Any
    ) -> None:
        super().__init__(markup, style, **options)
        self.outline, self.level = outline, level

    @override
    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The part that fits, with the bookmark, and the rest."""
        parts = super().split(available_width, available_height)
        for part in parts[:1]:
            part.outline, part.level = self.outline, self.level
        return parts

    def saying(self, markup: str, outline: str) -> Heading:
        """The same heading with another text."""
        return Heading(markup, self.style, outline=outline, level=self.level)

    @override
    def draw(self) -> None:
        """Set the bookmark, then the text."""
        if self.outline:
            self._set_bookmark()
        super().draw()

    def _set_bookmark(self) -> None:
        key = f"heading-{self.canv.getPageNumber()}-{self.level}-{self.outline}"
        self.canv.bookmarkHorizontal(key, 0, self.height)
        self.canv.addOutlineEntry(self.outline, key, self.level, closed=False)


class AtFoot(Flowable):  # type: ignore[misc] # ReportLab has no types
    """Something that stands at the foot of its page, however much is above it.

    Where there is no room for it, with `_ABOVE_FOOT` between it and what is above, it is left out if it is `optional`,
    and else moves to the next page.
    """

    def __init__(self, content: Flowable, *, optional: bool = False) -> None:
        super().__init__()
        self.content = content
        self.optional = optional
        self._left_out = False

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """All the room that is left; what it needs itself where that is more."""
        width, height = self.content.wrapOn(self.canv, available_width, available_height)
        self._left_out = self.optional and height + _ABOVE_FOOT > available_height
        return width, 0 if self._left_out else max(height, available_height - 0.01)

    @override
    def draw(self) -> None:
        """Draw the content at the lower edge."""
        if not self._left_out:
            self.content.drawOn(self.canv, 0, 0)
