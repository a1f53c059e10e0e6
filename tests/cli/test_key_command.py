from __future__ import annotations

from pathlib import Path

from tests.cli.test_commands import Capture, called

HEAD = "name,stage," + ",".join(str(number) for number in range(1, 97)) + "\n"


def keyed(capsys: Capture, folder: Path, *rows: str, lang: str = "") -> tuple[int, str, str]:
    file = folder / "rows.csv"
    file.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    spoken = ("--lang", lang) if lang else ()
    return called(capsys, "key", str(file), "--out", str(folder / "class"), *spoken)


def test_that_rows_become_learner_files_that_can_be_matched(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = keyed(capsys, tmp_path, "S01,A," + ",".join("12345"[i % 5] for i in range(96)), "S02,B,4,4")
    assert (code, err) == (0, "")
    files = sorted((tmp_path / "class").iterdir())
    assert [file.name for file in files] == ["S01-1.yaml", "S02-1.yaml"]
    assert out.splitlines()[-1] == "2 of 2 rows written, 0 left out"
    code, _, err = called(capsys, "match", str(files[0]))
    assert (code, err) == (0, "")


def test_that_wrong_rows_are_told_and_the_others_written(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = keyed(capsys, tmp_path, "S01,A,9", "S02,B,4")
    assert code == 1
    assert "rows.csv:2:3: error: " in err
    assert out.splitlines()[-1] == "1 of 2 rows written, 1 left out"
    assert [file.name for file in (tmp_path / "class").iterdir()] == ["S02-1.yaml"]


def test_that_chinese_is_spoken_where_it_is_asked_for(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = keyed(capsys, tmp_path, "S01,A,9", "S02,B,4", lang="zh")
    assert code == 1
    assert "rows.csv:2:3：错误：" in err
    assert out.splitlines() == [f"已写入：{tmp_path / 'class' / 'S02-1.yaml'}", "2 行中写出 1 行，1 行未采用"]
    file = tmp_path / "rows.csv"
    file.write_text("name\nS01\n", encoding="utf-8")
    code, out, err = called(capsys, "key", str(file), "--out", str(tmp_path / "none"), "--lang", "zh")
    assert (code, out) == (1, "")
    assert "没有" in err


def test_that_a_second_time_writes_over_nothing(capsys: Capture, tmp_path: Path) -> None:
    for _ in range(2):
        keyed(capsys, tmp_path, "S01,A,4")
    assert len(list((tmp_path / "class").iterdir())) == 2


def test_that_a_file_without_answers_is_refused(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("name\nS01\n")
    code, out, err = called(capsys, "key", str(file), "--out", str(tmp_path / "class"))
    assert (code, out) == (1, "")
    assert "no column holds answers" in err
    assert not (tmp_path / "class").exists()
