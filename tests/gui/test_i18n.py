"""Every text of the window has its Chinese, and the language changes while the window runs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from opscareer.gui.i18n import Languages
from opscareer.paths import resource
from tests import translations


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    owner = QObject()
    yield (spoken := Languages(owner))
    spoken.use("en")
    owner.deleteLater()


def _messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            found[(context.findtext("name", ""), message.findtext("source", ""))] = message
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_no_text_waits_for_its_translation(language: str) -> None:
    messages = _messages(resource("translations", f"opscareer_{language}.ts"))
    assert messages
    waiting = [key for key, message in messages.items() if message.find("translation[@type]") is not None]
    assert waiting == []


def test_that_every_text_of_the_code_is_in_the_file(tmp_path: Path) -> None:
    collected = tmp_path / "collected.ts"
    translations.collect("zh", collected)
    kept = _messages(resource("translations", "opscareer_zh.ts"))
    assert _messages(collected).keys() == kept.keys(), "run: make translations"


def test_that_the_places_to_fill_in_are_the_same_in_both_languages() -> None:
    import re

    for (_, source), message in _messages(resource("translations", "opscareer_zh.ts")).items():
        forms = [form.text or "" for form in message.iter("numerusform")] or [message.findtext("translation", "")]
        for form in forms:
            assert sorted(re.findall(r"\{\w*\}", source)) == sorted(re.findall(r"\{\w*\}", form)), source


def test_that_both_languages_can_be_put_in_force(languages: Languages) -> None:
    languages.use("zh")
    assert QCoreApplication.translate("Rail", "Home") == "首页"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    languages.use("en")
    assert QCoreApplication.translate("Rail", "Home") == "Home"


def test_that_english_counts_one_and_many(languages: Languages) -> None:
    languages.use("en")
    said = "%n statement(s) you passed over."
    assert QCoreApplication.translate("FurtherWays", said, "", 1) == "One statement you passed over."
    assert QCoreApplication.translate("FurtherWays", said, "", 2) == "2 statements you passed over."


@pytest.mark.parametrize(("said", "expected"), [("zh_CN.UTF-8", "zh"), ("en_GB.UTF-8", "en"), ("C", "en")])
def test_that_the_language_of_the_computer_is_followed(
    languages: Languages, monkeypatch: pytest.MonkeyPatch, said: str, expected: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(os.environ, "LANG", said)
    languages.use("system")
    assert languages.current == expected
