"""Explore › Majors: who names them, what each brings, and taking one as one's own."""

from __future__ import annotations

from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.explore_parts.ways_in.major_card import MajorCard
from opscareer.gui.pages.plan import PlanPage
from tests.gui.pages.explore_walk import link, opened, press, press_text, shown, texts

FACT = "Operations has no major and no exam of its own"


def test_that_the_honest_fact_comes_before_every_major(window: MainWindow) -> None:
    said = texts(opened(window, "majors"))
    assert said.index(FACT) < said.index("Recruiters ask for these")


def test_that_majors_stand_under_those_who_name_them(window: MainWindow, session: Session) -> None:
    said = texts(opened(window, "majors"))
    groups = [said.index(title) for title in ("Recruiters ask for these", "Recommended within computing")]
    names = {major.id: said.index(major.name.en) for major in session.pack.majors.values()}
    assert groups[0] < names["marketing"] < groups[1] < names["gaming"]
    assert said.index("Everyone else") < names["other"]


def test_that_a_card_leads_to_its_major_and_the_crumb_back(window: MainWindow) -> None:
    page = opened(window, "majors")
    press(next(card for card in shown(page, MajorCard) if card.major == "gaming"))
    assert "What it develops" in texts(page)
    press_text(page, "Explore › Majors")
    assert FACT in texts(page)


def test_that_a_major_says_what_is_missing_to_each_first_position(window: MainWindow, session: Session) -> None:
    major, pack = session.pack.majors["marketing"], session.pack
    said = [text for text in texts(opened(window, "majors/marketing")) if text.startswith("You would bring")]
    assert len(said) == len(major.leads_to)
    for sentence, track in zip(said, major.leads_to, strict=True):
        needed = pack.tracks[track].first_position.requires
        left = [skill for skill, level in needed.items() if major.develops.get(skill, 0) < level]
        assert f"{len(needed) - len(left)} of the {len(needed)} skills" in sentence
        assert all(pack.skills[skill].name.en in sentence for skill in left)


def test_that_a_major_can_be_taken_and_taken_back(window: MainWindow, session: Session, told: list[Message]) -> None:
    session.save_about(name="Li", stage="bachelor", major="marketing", hours_per_week=8)
    page = opened(window, "majors/gaming")
    press_text(page, "This is my major")
    assert session.learner.major == "gaming"
    assert (session.learner.name, session.learner.stage, session.learner.hours_per_week) == ("Li", "bachelor", 8)
    assert told[-1].action == "Undo"
    assert told[-1].act is not None
    told[-1].act()
    assert session.learner.major == "marketing"


def test_that_the_own_major_is_marked_and_offers_no_taking(window: MainWindow, session: Session) -> None:
    session.save_about(name="", stage=None, major="gaming", hours_per_week=None)
    page = opened(window, "majors")
    assert [card.major for card in shown(page, MajorCard) if card.is_picked] == ["gaming"]
    page = opened(window, "majors/gaming")
    assert "This is your major. What it develops counts as skills you hold." in texts(page)


def test_that_a_track_can_be_planned_from_a_major(window: MainWindow, session: Session) -> None:
    session.save_about(name="", stage=None, major="gaming", hours_per_week=None)
    press_text(opened(window, "majors/gaming"), "Plan from here →")
    assert isinstance(window.current_page, PlanPage)
    assert session.goal is not None
    assert session.goal.track == session.pack.majors["gaming"].leads_to[0]


def test_that_its_tracks_are_linked(window: MainWindow) -> None:
    page = opened(window, "majors/gaming")
    press(link(page, "User operation"))
    assert "What a week looks like" in texts(page)
