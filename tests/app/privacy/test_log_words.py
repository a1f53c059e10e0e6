"""The audit log in words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import opscareer
from opscareer.app.caseload.learner_files import BECAME
from opscareer.app.caseload.printed import PrintKind
from opscareer.app.privacy.log_words import told_entry
from opscareer.records.corrections import CORRECTED_FIELDS
from opscareer.records.people import CONSENT_ROLES, ROLES
from opscareer.wording import LANGUAGES

_NOTED = re.compile(r'\.note\(\s*"([\w-]+)"(?:.*detail=f"([^"]*)")?')
_VALUES = {
    "role": (*CONSENT_ROLES, *ROLES, "none"),
    "kind": get_args(PrintKind),
    "field": [field.replace("_", "-") for field in CORRECTED_FIELDS],
}


def noted_in_the_code() -> dict[str, list[str]]:
    """Every action of the log with the names of what goes with it."""
    code = "\n".join(file.read_text(encoding="utf-8") for file in sorted(Path(opscareer.__file__).parent.rglob("*.py")))
    return {action: re.findall(r"([\w-]+)=", detail) for action, detail in _NOTED.findall(code)}


def test_that_whatever_the_program_notes_is_told_in_words() -> None:
    actions = noted_in_the_code()
    assert len(actions) > 10
    for action, names in actions.items():
        for name in names:
            for value in _VALUES.get(name, ["1", "12"]):
                for language in LANGUAGES:
                    told = told_entry(action, f"{name}={value}", language)
                    assert "=" not in told, told
                    assert told != told_entry(action, "", language)


def test_that_counts_of_learner_files_are_told_one_after_the_other() -> None:
    detail = "files " + " ".join(f"{became}={number}" for number, became in enumerate(BECAME, 1))
    said = "A list of learners was taken in (learner files, 1 new, 2 updated, 3 unchanged, 4 refused)"
    assert told_entry("import", detail, "en") == said


def test_that_what_a_newer_program_noted_stands_as_it_is() -> None:
    assert told_entry("sung", "songs=3", "en") == "sung (songs=3)"
    assert told_entry("print", "kind=tattoo", "zh") == "打印（kind=tattoo）"
