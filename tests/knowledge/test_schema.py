from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from opscareer.knowledge.records import Manifest, PackFile
from opscareer.knowledge.schema import MANIFEST_SCHEMA, RECORDS_SCHEMA, schema_line, schemas, write_schemas
from opscareer.knowledge.shape_problems import validated
from opscareer.knowledge.strict_yaml import read_document
from opscareer.paths import shipped_pack

FOLDER = shipped_pack().parent / "schema"
FILES = sorted(shipped_pack().rglob("*.yaml"))


def schema(name: str) -> dict[str, Any]:
    found = json.loads(schemas()[name])
    assert isinstance(found, dict)
    return found


def objects(name: str) -> list[dict[str, Any]]:
    """The schema of a kind of file, and those of all that may stand in it."""
    return [schema(name), *schema(name)["$defs"].values()]


@pytest.mark.parametrize("name", [MANIFEST_SCHEMA, RECORDS_SCHEMA])
def test_that_the_shipped_schemas_are_those_of_the_records(name: str) -> None:
    assert (FOLDER / name).read_bytes() == schemas()[name], "run `opscareer check --schema content/schema`"


def test_that_no_other_schema_is_shipped() -> None:
    assert sorted(file.name for file in FOLDER.iterdir()) == sorted(schemas())


@pytest.mark.parametrize("name", [MANIFEST_SCHEMA, RECORDS_SCHEMA])
def test_that_a_schema_tells_its_dialect_and_keeps_texts_in_one_place(name: str) -> None:
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    text = schema(name)["$defs"]["Text"]
    assert (list(text["properties"]), text["required"]) == (["en", "zh"], ["en", "zh"])


@pytest.mark.parametrize("name", [MANIFEST_SCHEMA, RECORDS_SCHEMA])
def test_that_everything_an_editor_offers_is_explained(name: str) -> None:
    for one in objects(name):
        assert one["title"]
        assert one["description"]
        assert "\n" not in one["description"]
        assert one["additionalProperties"] is False
        assert all(of_key["description"] for of_key in one["properties"].values())


@pytest.mark.parametrize("name", [MANIFEST_SCHEMA, RECORDS_SCHEMA])
def test_that_keys_are_written_with_hyphens(name: str) -> None:
    keys = {key for one in objects(name) for key in one["properties"]}
    assert {key for key in keys if not re.fullmatch(r"[a-z]+(-[a-z]+)*", key)} == set()


def test_that_a_file_of_records_may_hold_every_kind() -> None:
    assert tuple(schema(RECORDS_SCHEMA)["properties"]) == PackFile.kinds()


def test_that_every_reference_inside_a_schema_leads_somewhere() -> None:
    for name, data in schemas().items():
        named = set(re.findall(r'"#/\$defs/([^"]+)"', data.decode()))
        assert named <= schema(name)["$defs"].keys()


def test_that_mappings_by_id_take_nothing_but_ids() -> None:
    skill = schema(RECORDS_SCHEMA)["$defs"]["Skill"]["properties"]["prerequisites"]
    assert skill["additionalProperties"] is False
    assert list(skill["patternProperties"]) == ["^[a-z][a-z0-9]*(-[a-z0-9]+)*$"]


def test_that_the_schemas_are_written_into_a_new_folder_whole(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "schema"
    files = write_schemas(folder)
    assert files == [folder / MANIFEST_SCHEMA, folder / RECORDS_SCHEMA]
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == schemas()


def test_that_a_schema_that_cannot_be_written_leaves_nothing_half_done(tmp_path: Path) -> None:
    (tmp_path / MANIFEST_SCHEMA).mkdir()
    with pytest.raises(OSError, match=MANIFEST_SCHEMA):
        write_schemas(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [MANIFEST_SCHEMA]


@pytest.mark.parametrize("kind", PackFile.kinds())
def test_that_the_page_on_the_format_of_a_pack_names_every_field_of_a_record(kind: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "pack-format.md").read_text(encoding="utf-8")
    (row,) = [line for line in page.splitlines() if line.startswith(f"| `{kind}` | ")]
    record = schema(RECORDS_SCHEMA)["properties"][kind]["items"]["$ref"].rpartition("/")[2]
    fields = schema(RECORDS_SCHEMA)["$defs"][record]["properties"].keys() - {"id", "sources"}
    assert {field for field in fields if not re.search(rf"`{field}[`:]", row)} == set()


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("pack.yaml", "# yaml-language-server: $schema=../schema/pack.schema.json"),
        ("skills.yaml", "# yaml-language-server: $schema=../schema/records.schema.json"),
        ("tracks/a.yaml", "# yaml-language-server: $schema=../../schema/records.schema.json"),
    ],
)
def test_that_the_line_for_editors_leads_from_the_file_to_its_schema(file: str, line: str) -> None:
    assert schema_line(file) == line


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(shipped_pack())))
def test_that_every_file_of_the_shipped_pack_names_its_schema_and_keeps_to_it(file: Path) -> None:
    name = file.relative_to(shipped_pack()).as_posix()
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    assert first == schema_line(name)
    assert (file.parent / first.partition("=")[2]).resolve().parent == FOLDER.resolve()
    document = read_document(file.read_bytes(), name)
    kind = Manifest if name == "pack.yaml" else PackFile
    assert isinstance(validated(kind, document), kind)
