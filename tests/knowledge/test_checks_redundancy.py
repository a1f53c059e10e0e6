from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.written_packs import FILES, MODULES, SKILLS, TRACKS, changed, told

REQUIRED = "      - {skill: copywriting, level: 2}\n"
THIRD = SKILLS[SKILLS.index("  - id: planning") :].replace("id: planning", "id: review")


def reviewed(level: int) -> dict[str, str]:
    """The pack with a skill that asks for copywriting at a level besides planning, which asks for level 1 of it."""
    skills = SKILLS + THIRD.replace("{copywriting: 1}", f"{{copywriting: {level}, planning: 1}}")
    used = TRACKS.replace("planning: 1}", "planning: 1, review: 1}")
    taught = MODULES + MODULES[MODULES.index("  - id: plans") : MODULES.index("  - id: daily")].replace(
        "id: plans", "id: reviews"
    ).replace("skill: planning", "skill: review")
    return {**FILES, "skills.yaml": skills, "tracks.yaml": used, "modules.yaml": taught}


def test_that_a_prerequisite_that_another_brings_along_is_a_warning(tmp_path: Path) -> None:
    assert told(tmp_path, reviewed(1)) == [
        "skills.yaml:33:21: warning: 'copywriting' at level 1 follows already from 'planning' (take it out)"
    ]


def test_that_a_prerequisite_at_a_higher_level_than_the_implied_one_is_let_pass(tmp_path: Path) -> None:
    assert not any(problem.startswith("skills.yaml") for problem in told(tmp_path, reviewed(3)))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            REQUIRED,
            "      - {skill: copywriting, level: 1}\n",
            "20:17: warning: 'copywriting' at level 1 follows already from teaching 'planning' from level 0",
        ),
        (
            "      - {skill: planning, from: 0, to: 1}\n    requires:\n",
            (
                "      - {skill: planning, from: 0, to: 1}\n      - {skill: copywriting, from: 2, to: 3}\n"
                "    requires:\n"
            ),
            "21:17: warning: 'copywriting' at level 2 follows already from teaching 'copywriting' from level 2",
        ),
        (
            REQUIRED,
            REQUIRED + "      - {skill: copywriting, level: 1}\n",
            "21:17: warning: 'copywriting' at level 1 follows already from teaching 'planning' from level 0",
        ),
        (
            REQUIRED,
            REQUIRED + REQUIRED,
            "21:17: warning: 'copywriting' at level 2 follows already from 'copywriting' at level 2",
        ),
        (
            REQUIRED,
            "      - {module: daily-texts}\n" + REQUIRED,
            "21:17: warning: 'copywriting' at level 2 follows already from module 'daily-texts'",
        ),
        (
            REQUIRED,
            "      - all-of:\n          - {skill: copywriting, level: 1}\n",
            "20:9: warning: this group follows already from teaching 'planning' from level 0",
        ),
        (
            REQUIRED,
            "      - {module: first-texts}\n",
            "21:9: warning: this choice follows already from module 'first-texts'",
        ),
    ],
)
def test_that_a_requirement_that_says_nothing_new_is_a_warning(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert f"modules.yaml:{problem} (take it out)" in told(tmp_path, changed("modules.yaml", old, new))


def test_that_a_module_that_another_required_one_requires_is_a_warning(tmp_path: Path) -> None:
    chain = MODULES.replace("from: 0, to: 3}", "from: 0, to: 3}\n    requires: [{module: first-texts}]").replace(
        REQUIRED, "      - {module: first-texts}\n      - {module: daily-texts}\n"
    )
    chain = chain[: chain.index("      - any-of")] + chain[chain.index("    steps:\n      - {text: {en: Plan one") :]
    problems = told(tmp_path, {**FILES, "modules.yaml": chain})
    assert (
        "modules.yaml:20:18: warning: module 'first-texts' follows already from module 'daily-texts' (take it out)"
    ) in problems


def test_that_modules_in_a_circle_are_not_searched_for_what_is_too_much(tmp_path: Path) -> None:
    circle = changed("modules.yaml", "from: 0, to: 3}", "from: 0, to: 3}\n    requires: [{module: daily-texts}]")
    assert not any("follows already" in problem for problem in told(tmp_path, circle))
