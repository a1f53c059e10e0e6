from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from opscareer.reports.markdown import escaped, markdown, write_markdown
from opscareer.reports.typed_text import in_one_line
from opscareer.wording import written_tenths
from tests.reports.hostile import HOSTILE, called
from tests.reports.sample import content_of, liking, plan_of, small_pack

PACK = small_pack()
LEARNER = liking(PACK, "ideas", "outreach")
PLAN = plan_of(PACK, 3)
CONTENT = content_of(PACK, LEARNER, PLAN)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = st.text(st.sampled_from(" \t\n\\`*_[](){}<>#+-.!|&~$^=:;\"'@/%,0123456789ab王é\u3000\u00a0"), max_size=30)


def shown(tokens: Sequence[Token]) -> Iterator[str]:
    """The text that a reader of Markdown shows, piece by piece; whatever is not plain text stands out."""
    for token in tokens:
        if token.type == "inline":
            yield from shown(token.children or [])
        elif token.type in {"text", "text_special"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield "\n"


def kinds(source: str) -> list[str]:
    return [token.type for token in READER.parse(source)]


@given(SIGNS | st.text())
@example("1) x")
@example("a\\|b")
@example("----")
def test_that_any_text_is_shown_as_typed(text: str) -> None:
    line = in_one_line(text).strip()
    if not line:
        return
    cell, plain = f"| x |\n| --- |\n| {escaped(line)} |", escaped(line)
    assert "".join(shown(READER.parse(plain))).strip() == line
    assert kinds(plain) == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(shown(READER.parse(f"- [ ] {plain}"))).strip() == f"[ ] {line}"
    assert "".join(shown(READER.parse(f"# {plain}"))).strip() == line
    assert [*shown(READER.parse(cell))][1:] == [*shown(READER.parse(plain))]
    assert kinds(cell).count("td_open") == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_that_names_of_people_and_modules_are_shown_as_typed(name: str) -> None:
    text = "".join(shown(READER.parse(markdown(called(name)))))
    assert f"{' '.join(name.split())}: towards activity operation" in text
    assert f"[ ] 4 h · {name.strip()} · Step 1 of module 1" in text
    assert "html" not in " ".join(kinds(markdown(called(name))))


def test_that_every_task_and_milestone_can_be_ticked_in_its_week() -> None:
    written = markdown(CONTENT)
    weeks = written.split("## Week by week")[1].split("## Milestones")[0]
    assert weeks.count("- [ ] ") == sum(len(week.tasks) for week in PLAN.weeks) + len(PLAN.milestones)
    assert "### Week 1 · 4–10 January 2027 (4 of 8 h)\n- [ ]" not in weeks
    assert "- [ ] 4 h · **Module 1** · Step 1 of module 1\n" in weeks
    assert weeks.count("- [ ] ◇ Milestone: Thing ") == 4


def test_that_the_sums_add_up_to_the_fits() -> None:
    table = markdown(CONTENT).split("## How each fit adds up")[1].split("## ")[0]
    *rows, total = [line.strip("| ").split(" | ")[-4:] for line in table.splitlines() if line.startswith("| ")][2:]
    tenths = [[round(float(cell.replace("−", "-")) * 10) for cell in row] for row in rows]
    fits = [match.fit_tenths for match in CONTENT.result.matches]
    assert [sum(column) for column in zip(*tenths, strict=True)] == fits
    assert total == [written_tenths(fit) for fit in fits]


def test_that_both_languages_stand_one_after_the_other() -> None:
    english, chinese = markdown(CONTENT, replace(CONTENT, language="zh")).split("\n\n---\n\n")
    assert english + "\n" == markdown(CONTENT)
    assert chinese == markdown(replace(CONTENT, language="zh"))
    assert "## 每周安排" in chinese


def test_that_notes_are_kept_and_results_need_no_plan() -> None:
    written = markdown(content_of(PACK, LEARNER, None, notes="*first*\n\nsecond"))
    assert "## Notes and agreement\n\n\\*first\\*\n\nsecond\n" in written
    assert "Week by week" not in written


def test_that_a_finished_learner_is_told_so() -> None:
    written = markdown(content_of(PACK, LEARNER, plan_of(small_pack(0))))
    assert "nothing is left to study" in written
    assert "Week by week" not in written


def test_that_no_answers_give_no_sums() -> None:
    assert "adds up" not in markdown(content_of(PACK, replace(LEARNER, answers={}), PLAN))


def test_that_the_file_appears_whole(tmp_path: Path) -> None:
    write_markdown(tmp_path / "plan.md", CONTENT)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.md"]
    assert (tmp_path / "plan.md").read_bytes() == markdown(CONTENT).encode()
