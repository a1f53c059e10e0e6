"""The quick reading of the theme's files is what TOML says they hold."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from opscareer.gui.flat_toml import read_tables
from opscareer.paths import resource

FILES = sorted(resource("themes").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_that_a_theme_file_is_read_as_tomllib_reads_it(file: Path) -> None:
    tables = read_tables(file)
    first = tables.pop("")
    assert first | tables == tomllib.loads(file.read_text(encoding="utf-8"))


def test_that_a_line_of_another_form_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "theme.toml"
    file.write_text("window: #FFFFFF\n")
    with pytest.raises(ValueError, match="invalid literal"):
        read_tables(file)
