"""What is installed is what was written: the wheel is whole and works from any folder, and the locks pin all of it."""

import email.parser
import json
import os
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from opscareer import __version__

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.lock", "requirements-dev.lock"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as opened:
        yield opened


@pytest.fixture(scope="module")
def installed(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as an installation lays it out, away from the checkout."""
    folder = tmp_path_factory.mktemp("site-packages")
    wheel.extractall(folder)
    return folder


def distribution_text(wheel: zipfile.ZipFile, name: str) -> str:
    return wheel.read(f"opscareer-{__version__}.dist-info/{name}").decode()


def run_installed(installed: Path, elsewhere: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed), "OPSCAREER_HOME": str(elsewhere / "home")}
    command = [sys.executable, *arguments]
    ran = subprocess.run(command, cwd=elsewhere, env=environment, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def shipped_files(folder: str) -> set[str]:
    paths = (CHECKOUT / folder).rglob("*")
    return {
        path.relative_to(CHECKOUT).as_posix() for path in paths if path.is_file() and "__pycache__" not in path.parts
    }


def test_that_the_wheel_holds_the_package_with_content_and_resources_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    beside = shipped_files("content") | shipped_files("resources")
    expected = shipped_files("opscareer") | {f"opscareer/{name}" for name in beside}
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == expected


def test_that_the_fonts_ship_with_their_licences(wheel: zipfile.ZipFile) -> None:
    licences = {f"resources/fonts/OFL-{font}.txt" for font in ("NotoSans", "NotoSansSC")}
    assert {f"opscareer/{licence}" for licence in licences} <= set(wheel.namelist())
    metadata = email.parser.Parser().parsestr(distribution_text(wheel, "METADATA"))
    assert metadata["License-Expression"] == "MIT AND OFL-1.1"
    assert {"LICENSE", *licences} == set(metadata.get_all("License-File", []))


def test_that_the_wheel_names_the_program(wheel: zipfile.ZipFile) -> None:
    assert "opscareer = opscareer.__main__:main" in distribution_text(wheel, "entry_points.txt")


def test_that_the_installed_package_finds_its_own_files_from_another_folder(installed: Path, tmp_path: Path) -> None:
    program = (
        "from opscareer import paths; print(paths.resource('fonts', 'OFL-NotoSans.txt')); print(paths.shipped_pack())"
    )
    licence, pack = map(Path, run_installed(installed, tmp_path, "-c", program).splitlines())
    assert licence.is_file()
    assert (pack / "pack.yaml").is_file()
    assert licence.is_relative_to(installed)
    assert pack.is_relative_to(installed)


def test_that_the_installed_program_reads_its_pack_from_another_folder(installed: Path, tmp_path: Path) -> None:
    json.loads(run_installed(installed, tmp_path, "-m", "opscareer", "check", "--json"))


def locked(lock: str) -> list[Requirement]:
    """The requirements of a lock file, without their hashes."""
    lines = (CHECKOUT / lock).read_text().splitlines()
    return [Requirement(line.removesuffix(" \\")) for line in lines if line[:1].isalnum()]


@pytest.mark.parametrize("lock", LOCKS)
def test_that_a_lock_names_no_place(lock: str) -> None:
    text = (CHECKOUT / lock).read_text()
    assert "://" not in text
    assert not [line for line in text.splitlines() if line.startswith("-")]


@pytest.mark.parametrize("lock", LOCKS)
def test_that_every_locked_requirement_is_pinned_and_hashed(lock: str) -> None:
    lines = (CHECKOUT / lock).read_text().splitlines()
    pins = [number for number, line in enumerate(lines) if line[:1].isalnum()]
    assert all([specifier.operator for specifier in pin.specifier] == ["=="] for pin in locked(lock))
    assert all(lines[number + 1].startswith("    --hash=sha256:") for number in pins)


@pytest.mark.parametrize(("lock", "groups"), [(LOCKS[0], ["build"]), (LOCKS[1], ["build", "test"])])
def test_that_a_lock_satisfies_what_the_project_asks_for(lock: str, groups: list[str]) -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    asked = project["project"]["dependencies"] + project["build-system"]["requires"]
    asked += [requirement for group in groups for requirement in project["dependency-groups"][group]]
    pins = [(canonicalize_name(pin.name), next(iter(pin.specifier)).version) for pin in locked(lock)]
    for requirement in map(Requirement, asked):
        versions = [version for name, version in pins if name == canonicalize_name(requirement.name)]
        assert versions, requirement
        assert all(version in requirement.specifier for version in versions), requirement


def test_that_both_locks_hold_the_same_versions_for_the_program() -> None:
    assert {str(pin) for pin in locked(LOCKS[0])} <= {str(pin) for pin in locked(LOCKS[1])}
