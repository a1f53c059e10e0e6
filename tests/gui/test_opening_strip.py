"""The strip that tells how far an opening is, where it takes long."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.messages import Message
from opscareer.gui.opening_strip import OpeningStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.problems import InputProblems, Place, error
from opscareer.wording import InBoth

FOREVER = 3_600_000


@pytest.fixture
def strip(composition: Composition, qtbot: QtBot) -> OpeningStrip:
    """A strip that speaks at once."""
    made = OpeningStrip(composition.theme, composition.live, patience=0)
    qtbot.addWidget(made)
    return made


def said(strip: OpeningStrip) -> str:
    return strip.findChildren(PlainText)[0].text()


def test_that_a_long_opening_is_told_with_its_share(strip: OpeningStrip, composition: Composition) -> None:
    assert strip.isHidden()
    composition.live.progressed.emit(0.42, "a file")
    assert not strip.isHidden()
    assert said(strip) == "The knowledge is being opened: 42 %"


def test_that_it_goes_when_the_opening_ends(strip: OpeningStrip, composition: Composition, session: Session) -> None:
    composition.live.progressed.emit(0.9, "a file")
    composition.live.adopt(session)
    assert strip.isHidden()


def test_that_it_goes_when_a_pack_is_refused(strip: OpeningStrip, composition: Composition) -> None:
    composition.live.progressed.emit(0.9, "a file")
    composition.live.pack_refused.emit((error(InBoth("it cannot be read", "无法读取"), Place("pack.yaml")),))
    assert strip.isHidden()


def test_that_why_a_pack_is_refused_is_told_in_the_language_of_the_window(
    composition: Composition, told: list[Message]
) -> None:
    refused = error(InBoth("it cannot be read", "无法读取"), Place("pack.yaml"))
    composition.live.pack_refused.emit((refused,))
    composition.preferences.change(language="zh")
    composition.live.pack_refused.emit((refused,))
    composition.live.failed.emit(InputProblems([refused]))
    english, *chinese = [message.advice for message in told if "pack.yaml" in message.advice]
    assert english == "pack.yaml:1:1: error: it cannot be read"
    assert chinese == ["pack.yaml:1:1：错误：无法读取"] * 2


def test_that_a_short_opening_is_not_spoken_of(composition: Composition, qtbot: QtBot) -> None:
    patient = OpeningStrip(composition.theme, composition.live, patience=FOREVER)
    qtbot.addWidget(patient)
    composition.live.progressed.emit(0.5, "a file")
    assert patient.isHidden()


def test_that_it_speaks_the_other_language_at_once(strip: OpeningStrip, composition: Composition, qtbot: QtBot) -> None:
    composition.live.progressed.emit(0.42, "a file")
    composition.preferences.change(language="zh")
    qtbot.waitUntil(lambda: said(strip) == "正在打开知识包：42%")
