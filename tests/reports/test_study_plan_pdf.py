from __future__ import annotations

import io
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from opscareer.app.demo import sample_learner
from opscareer.app.guidance import PlanWish, plan_for
from opscareer.knowledge.records import EDUCATIONS, Education
from opscareer.matching.match import match
from opscareer.matching.trait_sums import trait_sums
from opscareer.planning.plan import Relaxation, StudyPlan
from opscareer.reports.content import Paper, ReportContent
from opscareer.reports.study_plan_pdf import study_plan_pdf, unprintable, write_study_plan
from opscareer.reports.sum_rows import sum_rows
from opscareer.wording import LANGUAGES, Language, phrase, written_tenths
from tests.page_texts import page_texts
from tests.reports.sample import content_of, liking, plan_of, small_pack
from tests.shipped import pack as shipped

PACK = small_pack()
LEARNER = liking(PACK, "ideas", "outreach")
PLAN = plan_of(PACK, 3)


def read(content: ReportContent) -> PdfReader:
    return PdfReader(io.BytesIO(study_plan_pdf(content)))


@cache
def usual(language: Language = "en") -> PdfReader:
    """What most tests look at, printed once."""
    return read(content_of(PACK, LEARNER, PLAN, language=language))


def texts_of(reader: PdfReader) -> list[str]:
    """The text of each page, with every run of blanks as one."""
    return [" ".join(page.split()) for page in page_texts(reader)]


def pages_of(content: ReportContent) -> list[str]:
    return texts_of(read(content))


def first_page_of(content: ReportContent) -> str:
    return texts_of(read(content))[0]


def printed(content: ReportContent) -> str:
    return " ".join(pages_of(content))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["王小明", "Łukasz Żółć", "𬭎", "O<Brien> & <b>co</b> &amp;", "=1+1 %s {name} \\n"])
def test_that_a_name_comes_back_as_typed(name: str, language: Language) -> None:
    first = first_page_of(content_of(PACK, replace(LEARNER, name=name), PLAN, language=language))
    assert name in first


def test_that_markup_in_notes_is_printed_as_typed() -> None:
    notes = '<b>bold</b> <img src="/etc/hostname"/> <font color="red">x</font>\n&lt; ]]> <para>'
    text = printed(content_of(PACK, LEARNER, PLAN, notes=notes))
    for line in notes.splitlines():
        assert line in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_font_is_embedded(language: Language) -> None:
    reader = usual(language)
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert fonts
    for name, font in fonts.items():
        assert "OpsCareerSans" in name
        descriptor = font["/FontDescriptor"]
        assert isinstance(descriptor, DictionaryObject)
        assert "/FontFile2" in descriptor


def test_that_the_same_content_gives_the_same_bytes() -> None:
    content = content_of(PACK, LEARNER, PLAN)
    assert study_plan_pdf(content) == study_plan_pdf(content)


def test_that_the_bytes_do_not_depend_on_what_was_printed_before(tmp_path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, '.');"
        "from pathlib import Path; from tests.reports.test_study_plan_pdf import *;"
        "write_study_plan(Path(sys.argv[1]), content_of(PACK, LEARNER, PLAN))"
    )
    target = tmp_path / "fresh.pdf"
    subprocess.run([sys.executable, "-c", script, str(target)], check=True, cwd=Path(__file__).parents[2])
    study_plan_pdf(content_of(PACK, LEARNER, PLAN, language="zh"))
    assert target.read_bytes() == study_plan_pdf(content_of(PACK, LEARNER, PLAN))


@pytest.mark.parametrize(("language", "tag"), [("en", "en"), ("zh", "zh-CN")])
def test_that_the_file_tells_its_title_and_language_and_nothing_of_the_person(language: Language, tag: str) -> None:
    reader = usual(language)
    assert reader.trailer["/Root"]["/Lang"] == tag  # type: ignore[index]
    about = reader.metadata
    assert about is not None
    assert about.title
    assert LEARNER.name not in about.title
    assert {about.author, about.creator, about.producer, about.subject} == {""}


def test_that_every_section_has_a_bookmark() -> None:
    reader = usual()
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles == [
        "王小明: towards activity operation",
        "Results, track by track",
        "How each fit adds up",
        "Skills: what you have, what you need",
        "The plan over time",
        "Week by week",
        "Milestones",
        "Practice through a product’s life",
        "If things turn out otherwise: content operation",
        "Notes and agreement",
    ]


def test_that_every_page_has_its_number_and_what_it_was_made_from() -> None:
    content = content_of(PACK, LEARNER, PLAN)
    pages = texts_of(usual())
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "small-world 1.2 (3f9c0000)" in page
        assert content.result.answers_digest[:8] in page


def test_that_no_page_number_is_cut_off_on_a_lying_page() -> None:
    content, _ = long_plan()
    reader = read(content)
    for page in reader.pages:
        (number,) = page["/Resources"]["/XObject"].values()  # type: ignore[index]
        assert number.get_object()["/BBox"][2] == page.mediabox.right


@pytest.mark.parametrize("traits", [("ideas",), ("writing", "sharing", "numbers"), ("planning",), ()])
def test_that_the_printed_sums_add_up_to_the_printed_fits(traits: tuple[str, ...]) -> None:
    learner = liking(PACK, *traits)
    matches = match(PACK, learner).matches
    rows = sum_rows(matches, learner.answers)
    totals = [sum(row.tenths[column] for row in rows) for column in range(len(matches))]
    assert totals == [one.fit_tenths for one in matches]


def test_that_the_page_of_sums_shows_what_was_added() -> None:
    content = content_of(PACK, LEARNER, None)
    (page,) = (page for page in pages_of(content) if "How each fit adds up" in page)
    numbers = [
        round(float(found.replace("−", "-")) * 10)
        for found in re.findall(r"[+−]?\d+\.\d\b", page.split("Fit +")[0].split("Answer ")[-1])
    ]
    width = len(content.result.matches)
    columns = [sum(numbers[column::width]) for column in range(width)]
    assert columns == [one.fit_tenths for one in content.result.matches]
    assert "Fit " + " ".join(written_tenths(one.fit_tenths) for one in content.result.matches) in page


@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("zh", "a4")])
def test_that_no_page_of_sums_is_nearly_empty(language: Language, paper: Paper) -> None:
    pack = shipped()
    learner = sample_learner(pack)
    content = ReportContent(pack, learner, match(pack, learner), None, language, date(2026, 11, 22), paper)
    starts = tuple(question.text.said(language)[:12] for question in pack.questions.values())
    pages = page_texts(read(content))
    rows = [sum(line.startswith(starts) for line in page.splitlines()) for page in pages]
    first = next(place for place, page in enumerate(pages) if phrase("print.sums-title", language) in page)
    *whole, last = [count for count in rows[first:] if count]
    assert sum(whole) + last >= len(sum_rows(content.result.matches, learner.answers))
    assert last >= max(whole) / 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_each_trait_stands_with_what_it_adds(language: Language) -> None:
    content = content_of(PACK, LEARNER, PLAN, language=language)
    said = printed(content)
    assert (
        phrase("chart.contributions-title", language, track=content.pack.tracks[PLAN.goal.track].name.said(language))
        in said
    )
    for one in trait_sums(content.result.of(PLAN.goal.track)):
        assert f"{PACK.traits[one.trait].name.said(language)} {written_tenths(one.tenths)}" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_each_of_the_three_numbers_is_explained(language: Language) -> None:
    said = printed(content_of(PACK, LEARNER, None, language=language)).replace(" ", "")
    for name in ("enjoy-means", "can-do-means", "may-enter-means", "chance-means"):
        assert phrase(f"match.{name}", language).replace(" ", "") in said


def test_that_every_task_of_every_week_is_printed() -> None:
    text = " ".join(texts_of(usual()))
    for week in PLAN.weeks:
        assert f"Week {week.number} · " in text
    assert text.count("Step 1 of module") >= len(PLAN.weeks)


def test_that_results_can_be_printed_without_a_plan() -> None:
    text = printed(content_of(PACK, LEARNER, None))
    assert "Activity operation suits you best" in text
    assert "Week by week" not in text
    assert "The plan in one line" not in text


def test_that_a_plan_that_does_not_fit_says_the_least_changes() -> None:
    late = replace(
        PLAN,
        feasible=False,
        goal=replace(PLAN.goal, deadline=date(2027, 2, 1)),
        relaxations=(Relaxation("hours-per-week", hours=11), Relaxation("deadline", day=date(2027, 4, 2))),
    )
    first = first_page_of(content_of(PACK, LEARNER, late))
    assert "This plan cannot be done by 1 February 2027" in first
    assert "With 11 hours a week it would be done in time." in first
    assert "With the hours you have it would be done on 2 April 2027." in first


@pytest.mark.parametrize(("proven", "said"), [(True, "proven (no plan"), (False, "not proven to be the shortest")])
def test_that_a_plan_says_whether_it_is_proven(proven: bool, said: str) -> None:  # noqa: FBT001 - a parameter of a test
    first = first_page_of(content_of(PACK, LEARNER, replace(PLAN, proven=proven)))
    assert said in first


def test_that_a_tie_names_no_winner() -> None:
    learner = liking(PACK, "ideas", "sharing")
    content = content_of(PACK, learner, None)
    assert content.result.verdict == "tie"
    first, *others = pages_of(content)
    assert "suit you about equally" in first
    assert first.count("(cannot be told apart)") == len(content.result.first_group)
    assert " ".join([first, *others]).count("Cannot be told apart · first in ") == len(content.result.first_group)
    assert not any("If things turn out otherwise" in page for page in others)


def test_that_no_answers_give_no_first_choice() -> None:
    pages = pages_of(content_of(PACK, replace(LEARNER, answers={}), None))
    assert "cannot tell yet" in pages[0]
    assert not any("beside what" in page or "How each fit adds up" in page for page in pages)


def test_that_a_finished_learner_gets_a_page_that_says_so() -> None:
    done = plan_of(small_pack(0))
    first = first_page_of(content_of(PACK, LEARNER, done))
    assert "nothing is left to study" in first


def long_plan() -> tuple[ReportContent, StudyPlan]:
    pack = small_pack(30)
    plan = plan_of(pack, 2)
    return content_of(pack, LEARNER, plan), plan


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_that_sixty_weeks_and_endless_texts_break_nothing(language: Language, paper: Paper) -> None:
    content, plan = long_plan()
    assert len(plan.weeks) == 60
    endless = replace(content.learner, name="王" * 300 + "W" * 9_700)
    hard = replace(content, learner=endless, language=language, paper=paper, notes="备注 note " * 2_000)
    reader = read(hard)
    sizes = {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages}
    upright = (595, 842) if paper == "a4" else (612, 792)
    assert sizes == {upright, upright[::-1]}


def test_that_sums_that_end_at_the_foot_of_a_lying_page_let_the_next_one_stand() -> None:
    learner = sample_learner(shipped())
    plan = plan_for(shipped(), learner, PlanWish("content-operation", date(2027, 1, 4)))
    reader = read(content_of(shipped(), learner, plan, paper="letter", large=True))
    pages = zip(texts_of(reader), reader.pages, strict=True)
    (skills,) = (page for text, page in pages if text.startswith("Skills: what you have"))
    assert skills.mediabox.height > skills.mediabox.width


@pytest.mark.parametrize("letters", [1, 60, 200, 300, 350, 400])
def test_that_no_page_holds_signatures_alone(letters: int) -> None:
    content = content_of(PACK, replace(LEARNER, name="王" * letters), PLAN, paper="letter")
    pages = pages_of(content)
    for page in pages:
        assert not page.startswith("Learner, date")
    assert "Learner, date" in pages[-1]


def test_that_control_characters_and_half_surrogates_print() -> None:
    first = first_page_of(content_of(PACK, replace(LEARNER, name="A\x00B\x1b\ud800C"), None))
    assert "A B □C" in first


def test_that_characters_without_a_glyph_are_told_before_printing() -> None:
    content = content_of(PACK, replace(LEARNER, name="Ann 🙂"), None, notes="ก 王")
    assert unprintable(content) == {"🙂", "ก"}
    assert "Ann □" in first_page_of(content)


def test_that_a_report_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    content = content_of(PACK, LEARNER, PLAN)
    write_study_plan(target, content)
    assert target.read_bytes() == study_plan_pdf(content)
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_report_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_study_plan(target, content_of(PACK, LEARNER, PLAN))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_that_nothing_of_reportlab_is_imported_before_printing() -> None:
    script = "import sys, opscareer.reports.content; sys.exit('reportlab' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).parents[2])


@pytest.mark.parametrize("stage", EDUCATIONS)
def test_that_every_education_stage_is_named_in_print(stage: Education) -> None:
    first = first_page_of(content_of(PACK, replace(LEARNER, stage=stage), None))
    assert phrase(f"print.education-{stage}", "en") in first
