from __future__ import annotations

from pathlib import Path

import pytest

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.provenance import named_by
from opscareer.knowledge.record_parts import OWN
from opscareer.knowledge.trace import Trace, trace
from tests.knowledge.test_checks_handbook import FACTS
from tests.knowledge.written_packs import FILES, MANIFEST, read
from tests.shipped import pack

SECTION = '      - {id: s2, number: "2", title: {en: Second, zh: 第二节}}\n'


def small(folder: Path) -> Pack:
    """The small pack with a fact of its first section, and a second section that nothing names."""
    found = read(folder, {**FILES, "pack.yaml": MANIFEST + SECTION, "facts.yaml": FACTS}).pack
    assert found is not None
    return found


def traced(folder: Path) -> Trace:
    return trace(small(folder))


def test_that_sections_come_in_the_order_of_the_source(tmp_path: Path) -> None:
    assert [found.section.number for found in traced(tmp_path).sections] == ["1", "2"]


def test_that_a_fact_is_followed_to_its_records_and_their_places(tmp_path: Path) -> None:
    (carried,) = traced(tmp_path).sections[0].facts
    assert carried.fact.id == "writing-matters"
    assert [(carrier.name, str(carrier.place)) for carrier in carried.carriers] == [
        ("tracks/content", "tracks.yaml:2:5"),
        ("tracks/content/write", "tracks.yaml:2:5"),
        ("traits/writing", "traits.yaml:2:5"),
    ]


def test_that_records_that_name_a_section_without_a_fact_come_besides(tmp_path: Path) -> None:
    first, second = traced(tmp_path).sections
    assert [carrier.name for carrier in first.besides] == ["skills/copywriting"]
    assert (second.facts, second.besides) == ((), ())


def test_that_our_own_records_are_counted(tmp_path: Path) -> None:
    found = traced(tmp_path)
    records = [name for name in small(tmp_path).places if name[0] != "facts"]
    assert found.records == len(records)
    assert found.own == len(records) - len({"writing", "copywriting", "content"})


def test_that_every_section_of_the_shipped_source_has_facts_and_every_fact_a_record() -> None:
    found = trace(pack())
    assert [section.section.id for section in found.sections] == [section.id for section in pack().sections()]
    assert [section.section.id for section in found.sections if not section.facts] == []
    assert [carried.fact.id for section in found.sections for carried in section.facts if not carried.carriers] == []


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in pack().places} - {"facts"}))
def test_that_every_record_of_the_shipped_pack_names_a_section_or_says_that_it_is_our_own(kind: str) -> None:
    known = {section.id for section in pack().sections()} | {OWN}
    unknown = {name: named_by(record) - known for name, record in getattr(pack(), kind).items()}
    assert {name: sections for name, sections in unknown.items() if sections} == {}
    assert [name for name, record in getattr(pack(), kind).items() if not named_by(record)] == []
