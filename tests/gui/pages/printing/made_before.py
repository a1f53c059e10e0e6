"""Reports that were made in an earlier test: the same content gives the same bytes, so none is made twice."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from opscareer.reports import study_plan_pdf
from opscareer.reports.content import ReportContent

_make = study_plan_pdf.study_plan_pdf
_made: list[tuple[tuple[ReportContent, ...], bytes]] = []


def report_made_once(*editions: ReportContent) -> bytes:
    """See `study_plan_pdf`, which is only asked for what it has not made yet."""
    for content, pdf in _made:
        if content == editions:
            return pdf
    pdf = _make(*editions)
    _made.append((editions, pdf))
    return pdf


@pytest.fixture(autouse=True)
def reports_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """That the same content gives the same bytes is tested with the reports."""
    monkeypatch.setattr(study_plan_pdf, "study_plan_pdf", report_made_once)


@pytest.fixture
def pages_may_come(reports_made_once: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """While the event is cleared, pages that are being made do not get done."""
    event = Event()
    event.set()

    def make_when_allowed(*editions: ReportContent) -> bytes:
        event.wait()
        return report_made_once(*editions)

    monkeypatch.setattr(study_plan_pdf, "study_plan_pdf", make_when_allowed)
    yield event
    event.set()
