"""Why a target cannot be reached, as sentences in both languages."""

from __future__ import annotations

import pytest

from opscareer.app.plan_words import unreachable_lines, why
from opscareer.planning.obstacles import Obstacle
from opscareer.planning.plan import Unreachable
from opscareer.planning.rules import Finished, SkillAt
from opscareer.wording import LANGUAGES, Language
from tests.building import module, skill, small_pack

PACK = small_pack(
    skills=[skill("s"), skill("t")],
    modules=[module("a", {"s": (0, 1)}), module("b", {"s": (0, 1)}), module("c", {"t": (0, 1)})],
)
S, T = SkillAt("s", 2), SkillAt("t", 2)


def said(*obstacles: Obstacle, give_back: frozenset[str] = frozenset(), language: Language = "en") -> tuple[str, ...]:
    return unreachable_lines(Unreachable({"t": 2}, obstacles, give_back), PACK, language)


def name(of: str) -> str:
    return PACK.modules[of].name.en


def level(of: SkillAt) -> str:
    return f"{PACK.skills[of.skill].name.en} at level {of.level}"


def test_that_what_the_target_itself_asks_for_is_named_once() -> None:
    (line,) = said(Obstacle(T, T, None))
    assert line.count(level(T)) == 1


def test_that_the_module_that_asks_is_named_with_what_it_asks_for() -> None:
    assert said(Obstacle(S, T, "a"))[1:] == (
        f"“{name('a')}” asks for {level(T)} first, and nothing that may be in the plan gives it.",
    )


def test_that_a_circle_is_told_once_around() -> None:
    _, asking, circle = said(Obstacle(S, Finished("b"), "a", ("b", "c")))
    assert asking == f"“{name('a')}” asks for “{name('b')}” first."
    assert circle.endswith(f"({name('b')} → {name('c')} → {name('b')}).")


def test_that_the_same_reason_for_two_things_wanted_is_told_once() -> None:
    assert len(said(Obstacle(S, T, "a"), Obstacle(SkillAt("s", 1), T, "a"))) == 2


def test_that_refused_modules_that_would_do_are_named_in_the_order_of_the_pack() -> None:
    last = said(Obstacle(T, T, None), give_back=frozenset({"c", "b"}))[-1]
    assert last == f"It could be reached with what you left out: {name('b')} and {name('c')}."


def test_that_the_requirements_of_the_target_itself_share_a_sentence() -> None:
    reasons = list(why(Unreachable({}, (Obstacle(S, S, None), Obstacle(T, T, None))), PACK, "en"))
    assert reasons == [f"Nothing that may be in the plan gives {level(S)} and {level(T)}."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_sentence_exists_in_both_languages(language: Language) -> None:
    circle = Obstacle(S, Finished("b"), "a", ("b", "c"))
    lines = said(Obstacle(S, T, "a"), circle, give_back=frozenset({"b"}), language=language)
    assert len(lines) == 5
    assert all("{" not in line for line in lines)
