"""The key file: who gets the data key, and what damage to it does."""

from __future__ import annotations

import json
import os
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from opscareer.records import key_file, wrapping
from opscareer.records.key_file import KeyFile, Ring, UnknownFormat
from opscareer.records.sqlite_file import FILE_NAME
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import BACKUPS_NAME, KEY_NAME, FromKeyring, Passphrase, RecoveryCode, Vault
from opscareer.records.wrapping import COST, Cost, Seal, Wrap, new_key, sealed, unsealed, unwrapped, wrapped
from tests.effort import examples

PASSPHRASE = "three words of ours"  # noqa: S105 - of these tests
FIELDS = ("check", "format", "uid", "rings", "open", "passphrase", "cost")
seals = st.builds(Seal, st.binary(min_size=12, max_size=12), st.binary(min_size=48, max_size=48))
wraps = st.builds(
    Wrap,
    st.builds(Cost, st.just(3), st.integers(128, 1 << 20), st.integers(1, 16)),
    st.binary(min_size=16, max_size=16),
    seals,
)
rings = st.builds(
    Ring,
    st.binary(min_size=32, max_size=32),
    st.none() | wraps,
    st.none() | wraps,
    st.none() | seals,
    st.lists(seals, max_size=3).map(tuple),
)
key_files = st.builds(
    KeyFile, st.text("0123456789abcdef", min_size=1), st.lists(rings, min_size=1, max_size=2).map(tuple)
)


def places(folder: Path) -> tuple[Path, Path]:
    return folder / KEY_NAME, folder / BACKUPS_NAME / KEY_NAME


@pytest.fixture
def protected(tmp_path: Path, cheap_guesses: None) -> tuple[Vault, bytes, str]:
    """A key file with a passphrase, its data key and its recovery code."""
    vault = Vault.of(tmp_path)
    key, code = vault.begin_change(vault.keys(None)[0], PASSPHRASE)
    vault.finish_change()
    (tmp_path / FILE_NAME).write_bytes(b"a store")
    return vault, key, code


def refused(folder: Path, secret: Passphrase | RecoveryCode | FromKeyring | None = None) -> str:
    with pytest.raises(StoreProblem) as raised:
        Vault.of(folder).keys(secret)
    return raised.value.kind


def test_that_a_new_folder_gets_an_open_key_for_its_owner_alone_and_a_copy_of_it(tmp_path: Path) -> None:
    vault = Vault.of(tmp_path)
    (key,) = vault.keys(None)
    assert len(key) == 32
    assert not vault.needs_secret
    assert places(tmp_path)[0].read_bytes() == places(tmp_path)[1].read_bytes()
    if os.name == "posix":
        assert {stat.S_IMODE(place.stat().st_mode) for place in places(tmp_path)} == {0o600}
    assert Vault.of(tmp_path).keys(Passphrase("not needed")) == (key,)


def test_that_passphrase_and_recovery_code_give_the_key_and_nothing_else_does(
    protected: tuple[Vault, bytes, str], tmp_path: Path
) -> None:
    _, key, code = protected
    vault = Vault.of(tmp_path)
    assert vault.needs_secret
    assert vault.keys(Passphrase(PASSPHRASE))[0] == vault.keys(RecoveryCode(code.lower()))[0] == key
    assert refused(tmp_path) == "sealed"
    assert refused(tmp_path, Passphrase("three words of yours")) == "wrong-secret"
    assert refused(tmp_path, Passphrase(code)) == "wrong-secret"
    assert refused(tmp_path, RecoveryCode(PASSPHRASE)) == "wrong-secret"
    assert refused(tmp_path, FromKeyring()) == "no-keyring"


def test_that_a_protected_key_is_not_in_its_file_and_secrets_are_not_in_what_is_printed(
    protected: tuple[Vault, bytes, str], tmp_path: Path
) -> None:
    _, key, code = protected
    kept = places(tmp_path)[0].read_text(encoding="ascii")
    assert key_file._text(key) not in kept
    assert code not in kept
    assert PASSPHRASE not in f"{kept}{Passphrase(PASSPHRASE)}{Passphrase(PASSPHRASE)!r}"
    assert code not in repr(RecoveryCode(code))


def test_that_new_passphrases_cost_what_was_promised() -> None:
    assert (COST.rounds, COST.kib, COST.lanes) == (3, 65536, 4)


@settings(max_examples=examples(50))
@given(st.text(), st.text())
def test_that_the_same_passphrase_in_other_code_points_is_the_same_and_any_other_is_not(mine: str, typed: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "COST", Cost(1, 8, 1))
        key = new_key()
        wrap = wrapped(key, mine, "purpose")
    assert unwrapped(wrap, unicodedata.normalize("NFD", mine), "purpose") == key
    assert unwrapped(wrap, mine, "another purpose") is None
    assume(unicodedata.normalize("NFKC", mine) != unicodedata.normalize("NFKC", typed))
    assert unwrapped(wrap, typed, "purpose") is None


@settings(max_examples=examples(50))
@given(st.integers(0, 48 * 8 - 1))
def test_that_a_changed_seal_gives_nothing(bit: int) -> None:
    under = new_key()
    seal = sealed(new_key(), under, "purpose")
    content = bytearray(seal.sealed)
    content[bit // 8] ^= 1 << bit % 8
    assert unsealed(Seal(seal.nonce, bytes(content)), under, "purpose") is None


@settings(max_examples=examples(100))
@given(key_files)
def test_that_a_key_file_is_read_as_it_was_written(file: KeyFile) -> None:
    assert key_file.read(key_file.written(file)) == file


@settings(max_examples=examples(400))
@given(key_files, st.floats(0, 1), st.integers(0, 7))
def test_that_any_flipped_bit_in_a_key_file_is_noticed(file: KeyFile, share: float, bit: int) -> None:
    content = bytearray(key_file.written(file))
    content[int(share * (len(content) - 1))] ^= 1 << bit
    assert key_file.read(bytes(content)) is None


def test_that_a_key_file_without_a_checksum_gives_another_key_after_a_flipped_bit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The negative control: nobody is told, and the records do not open."""
    monkeypatch.setattr(key_file, "_checksum", lambda _said: "")
    file = KeyFile("00", (Ring(new_key()),))
    content, others = key_file.written(file), 0
    for bit in range(8 * len(content)):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        with suppress(UnknownFormat):
            found = key_file.read(bytes(flipped))
            others += found is not None and found.rings != file.rings
    assert others > 100


said = st.recursive(st.none() | st.integers() | st.text(), lambda some: st.dictionaries(st.sampled_from(FIELDS), some))


@settings(max_examples=examples(100))
@given(st.binary() | said.map(json.dumps).map(str.encode))
def test_that_no_content_of_a_key_file_ends_the_program(content: bytes) -> None:
    assert key_file.read(content) is None


@pytest.mark.parametrize("damaged", [0, 1])
def test_that_a_damaged_key_file_comes_back_from_the_other_one(tmp_path: Path, damaged: int) -> None:
    keys = Vault.of(tmp_path).keys(None)
    (tmp_path / FILE_NAME).write_bytes(b"a store")
    whole = places(tmp_path)[0].read_bytes()
    places(tmp_path)[damaged].write_bytes(whole[:-9])
    assert Vault.seen(tmp_path).keys(None) == keys
    assert Vault.of(tmp_path).keys(None) == keys
    assert [place.read_bytes() for place in places(tmp_path)] == [whole, whole]


@pytest.mark.parametrize("left", [FILE_NAME, KEY_NAME])
def test_that_no_new_key_takes_the_place_of_a_lost_one(tmp_path: Path, left: str) -> None:
    (tmp_path / left).write_bytes(b"not a key file")
    assert refused(tmp_path) == "key-lost"
    assert [path.name for path in tmp_path.iterdir()] == [left]


def test_that_a_key_file_of_a_newer_program_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Vault.of(tmp_path)
    before = places(tmp_path)[0].read_bytes()
    monkeypatch.setattr(key_file, "FORMAT", 0)
    assert refused(tmp_path) == "newer"
    assert places(tmp_path)[0].read_bytes() == before


@pytest.mark.parametrize(
    "cost", [Cost(3, 100 << 20, 4), Cost(1 << 30, 64, 4), Cost(1, 8, 0), Cost(0, 64, 1), Cost(1, 8, 2)]
)
def test_that_a_file_cannot_ask_for_all_the_memory_there_is(cost: Cost) -> None:
    wrap = Wrap(cost, bytes(16), Seal(bytes(12), bytes(48)))
    assert key_file.read(key_file.written(KeyFile("uid", (Ring(passphrase=wrap),)))) is None


def test_that_earlier_keys_open_only_with_the_newest(protected: tuple[Vault, bytes, str], tmp_path: Path) -> None:
    vault, key, _ = protected
    vault.lay_open(key)
    newest, _ = vault.begin_change(key, PASSPHRASE)
    vault.finish_change()
    assert len(set(vault.keys(Passphrase(PASSPHRASE)))) == 3
    assert vault.keys(Passphrase(PASSPHRASE))[:2] == (newest, key)
    assert vault.earlier_than(new_key()) == ()
