"""The settings file: read strictly, replaced whole."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.app.settings import DamagedSettings, PrintSettings, Settings, WindowPlace, read_settings, write_settings

SETTINGS = st.builds(
    Settings,
    language=st.sampled_from(["system", "en", "zh"]),
    theme=st.sampled_from(["system", "light", "dark"]),
    text_size=st.integers(100, 200),
    paper=st.sampled_from(["a4", "letter"]),
    sample_seen=st.booleans(),
    pack=st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    idle_minutes=st.integers(0, 60),
    office=st.sampled_from(["", "postgresql+psycopg://anna@host/records"]),
    window=st.none()
    | st.builds(
        WindowPlace,
        x=st.integers(-9999, 9999),
        y=st.integers(-9999, 9999),
        width=st.integers(1, 9999),
        height=st.integers(1, 9999),
        maximised=st.booleans(),
    ),
    prints=st.builds(
        PrintSettings,
        language=st.sampled_from(["window", "en", "zh", "both"]),
        look=st.sampled_from(["handsome", "plain"]),
        large=st.booleans(),
        grey=st.booleans(),
    ),
)


@given(SETTINGS)
def test_that_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    file = tmp_path_factory.mktemp("home") / "settings.json"
    write_settings(file, settings)
    assert read_settings(file) == settings


@given(st.binary(max_size=200))
def test_that_any_bytes_are_settings_or_damage(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("home") / "settings.json"
    file.write_bytes(content)
    with suppress(DamagedSettings):
        assert isinstance(read_settings(file), Settings)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "null",
        '{"language": "fr"}',
        '{"prints": []}',
        '{"prints": {"language": "fr"}}',
        '{"prints": {"look": ""}}',
        '{"prints": {"large": 1}}',
        '{"language": ["en"]}',
        '{"theme": 1}',
        '{"text_size": 99}',
        '{"text_size": true}',
        '{"text_size": "100"}',
        '{"sample_seen": 1}',
        '{"pack": 1}',
        '{"idle_minutes": 61}',
        '{"idle_minutes": true}',
        '{"office": 1}',
        '{"pack": "a\\u0000b"}',
        '{"window": []}',
        '{"window": {"x": 0, "y": 0, "width": 10}}',
        '{"window": {"x": 1e9, "y": 0, "width": 10, "height": 10, "maximised": false}}',
        "[" * 100_000,
        '{"paper": "' + "x" * 70_000 + '"}',
    ],
)
def test_that_damaged_settings_are_noticed(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(DamagedSettings):
        read_settings(file)


def test_that_no_file_means_the_usual_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.json") == Settings()


def test_that_keys_of_a_later_version_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", "sound": "loud"}), encoding="utf-8")
    assert read_settings(file) == Settings(theme="dark")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file elsewhere")
def test_that_nobody_else_may_read_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_settings(file, Settings())
    file.chmod(0o644)
    write_settings(file, Settings(office="postgresql+psycopg://anna:secret@host/records"))
    assert file.stat().st_mode & 0o777 == 0o600


def test_that_a_failed_write_leaves_the_old_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    write_settings(file, Settings(theme="dark"))

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_settings(file, Settings(theme="light"))
    assert read_settings(file) == Settings(theme="dark")
