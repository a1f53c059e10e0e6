from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.knowledge.strict_yaml import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_KEYS,
    MAX_NODES,
    MAX_PROBLEMS,
    MAX_SCALAR,
    read_document,
)
from opscareer.problems import InputProblems, Problem
from tests.effort import examples
from tests.knowledge.mutations import mutated_files

FULL_WIDTH = " (a full-width colon ： is not a YAML colon; write : and a blank)"
UTF_8 = " (save the file with the encoding UTF-8)"
PLAIN_UTF_8 = " (save the file as plain text with the encoding UTF-8)"
NO_ANCHOR = "anchors (&x) are not allowed (write the value where it is needed)"
NO_REFERENCE = "references (*x) are not allowed (write the value again)"
NO_MERGE = "merge keys (<<) are not allowed (write the entries where they are needed)"
NO_BRACKET = "the bracket opened in line 1, column 4 is not closed here (close it, or put a comma between the values)"
NO_QUOTE = "this quote is not closed (close it, or take it out)"
LOOK_AROUND = " (look at indentation, quotes and brackets here and in the line before)"


def told(data: bytes | str) -> list[str]:
    """What is wrong with a file, each problem without the file's name and the word error."""
    encoded = data.encode() if isinstance(data, str) else data
    with pytest.raises(InputProblems) as found:
        read_document(encoded, "f.yaml")
    return [str(problem).removeprefix("f.yaml:").replace(" error:", "", 1) for problem in found.value.problems]


def read(text: str) -> object:
    return read_document(text.encode(), "f.yaml").content


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "1:1: the file is not UTF-8 text" + UTF_8),
        (b"a: b\nk: \xff\n", "2:4: the file is not UTF-8 text" + UTF_8),
        ("a: 中文\r\nb: ".encode() + "中".encode("gb18030"), "2:4: the file is not UTF-8 text" + UTF_8),
        (b"a: 1\rb: \xff\r", "2:4: the file is not UTF-8 text" + UTF_8),
        ("a: b\n".encode("utf-16"), "1:1: the file is not UTF-8 text but seems to be UTF-16 or UTF-32" + UTF_8),
        ("a: b\n".encode("utf-32"), "1:1: the file is not UTF-8 text but seems to be UTF-16 or UTF-32" + UTF_8),
        ("a: 中文\n".encode("gb18030"), "1:4: the file is not UTF-8 text but seems to be GB18030" + UTF_8),
        ("a: b\n".encode("utf-16-le"), "1:2: the file holds the character U+0000, which is not text" + PLAIN_UTF_8),
        (b"a: b\nc: \0\n", "2:4: the file holds the character U+0000, which is not text" + PLAIN_UTF_8),
        (b"a: \x1b[31m\n", "1:4: the file holds the character U+001B, which is not text" + PLAIN_UTF_8),
        ("a: \ufffe\n".encode(), "1:4: the file holds the character U+FFFE, which is not text" + PLAIN_UTF_8),
        (b"a" * (MAX_BYTES + 1), "1:1: the file is larger than 5,000,000 bytes"),
    ],
)
def test_that_what_is_no_text_is_told_with_its_place(data: bytes, problem: str) -> None:
    assert told(data) == [problem]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nname：王\nb: 2\n", "3:1: the line before has no colon" + FULL_WIDTH),
        ("name： 王\nb: 2\n", "2:2: a colon does not belong here" + FULL_WIDTH),
        ("a:\n  b： x\n  c: y\n", "3:4: a colon does not belong here" + FULL_WIDTH),
        ("a:\n\tb: 1\n", "2:1: no value can begin with this character (indent with blanks, not with tabs)"),
        ("a: `x`\n", "1:4: no value can begin with this character (put it in quotes)"),
        (
            "a: b: c\n",
            "1:5: a colon does not belong here (put text that holds a colon in quotes, or look at the indentation)",
        ),
        (
            "a:\n  b: 1\n c: 2\n",
            "3:2: a key is expected here (look at the indentation and at quotes in this line)",
        ),
        ("- a\nb: c\n", "2:1: a - is expected here (begin it where the - above begins)"),
        ("a: ]\n", "1:4: a value is expected here" + LOOK_AROUND),
        ('a: "\\q"\n', "1:5: a backslash cannot stand before this character (write it twice)"),
        ("a: 1\nb\nc: 2\n", "3:1: the line before has no colon (write key: value)"),
        (
            "a: [1, 2\nb: 3\n",
            "2:2: " + NO_BRACKET,
        ),
        (
            "a: {b: 1\nc: 2\n",
            "2:2: " + NO_BRACKET,
        ),
        ('a: "x\nb: 3\n', "1:4: " + NO_QUOTE),
        ("b: 3\na: 'x\n---\n", "2:4: " + NO_QUOTE),
        ("%YAML 9.1\n---\na: 1\n", "1:1: found incompatible YAML document" + LOOK_AROUND),
    ],
)
def test_that_broken_syntax_is_told_plainly(text: str, problem: str) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: &x 1\n", ["1:4: " + NO_ANCHOR]),
        ("a: &x 1\nb: *x\n", ["1:4: " + NO_ANCHOR, "2:4: " + NO_REFERENCE]),
        ("a: &x [*x]\n", ["1:4: " + NO_ANCHOR, "1:8: " + NO_REFERENCE]),
        ("a: !!python/name:os.system x\n", ["1:4: tags (!!python/name:os.system) are not allowed (take it out)"]),
        ("- !mine {a: 1}\n", ["1:3: tags (!mine) are not allowed (take it out)"]),
        ("a:\n  <<: {b: 1}\n", ["2:3: " + NO_MERGE]),
        ("a: 1\nb: 2\na: 3\n", ["3:1: duplicate key 'a', first in line 1 (keep one of them)"]),
        ('"a": 1\n"\\x61": 2\n', ["2:1: duplicate key 'a', first in line 1 (keep one of them)"]),
        ("a: 1\n---\nb: &x 2\n---\nc: 3\n", ["2:1: a second document begins here (keep one document a file)"]),
        ("a: 1\n---\nb: 2\n", ["2:1: a second document begins here (keep one document a file)"]),
        ("? [a]\n: b\n", ["1:3: a key must be text (a list or mapping cannot be a key)"]),
        ("{a: b}: c\n", ["1:1: a key must be text (a list or mapping cannot be a key)"]),
        ("*x : 1\n", ["1:1: a key must be text", "1:1: " + NO_REFERENCE]),
    ],
)
def test_that_what_yaml_can_do_but_a_pack_may_not_is_refused(text: str, problems: list[str]) -> None:
    assert told(text) == problems


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[" * 50_000, f"1:{MAX_DEPTH + 1}: nested deeper than {MAX_DEPTH} levels"),
        ("{a: " * 12_500, f"1:{4 * MAX_DEPTH + 1}: nested deeper than {MAX_DEPTH} levels"),
        ("- " * 25_000, f"1:{2 * MAX_DEPTH + 1}: nested deeper than {MAX_DEPTH} levels"),
        ("a: " + "x" * (MAX_SCALAR + 1), f"1:4: text longer than {MAX_SCALAR:,} characters"),
        (
            "".join(f"k{number}: 1\n" for number in range(MAX_KEYS + 1)),
            f"{MAX_KEYS + 1}:1: more than {MAX_KEYS:,} keys",
        ),
    ],
)
def test_that_limits_are_held_before_anything_is_built(text: str, problem: str) -> None:
    assert told(text) == [problem]


def test_that_too_many_items_are_refused() -> None:
    assert told("[" + "1," * MAX_NODES + "]") == [
        f"1:{2 * MAX_NODES}: more than {MAX_NODES:,} values (spread them over several files)"
    ]


def test_that_a_merge_key_bomb_is_refused() -> None:
    lines = ["a0: &a0 {k: 1}", *(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 10))]
    assert told("\n".join(lines))[0] == "1:5: anchors (&a0) are not allowed (write the value where it is needed)"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: x\u202ey\n", "202E"),
        ("a: \u200fx\n", "200F"),
        ('a: "x\\u2066y"\n', "2066"),
        ('a: "\\0"\n', "0000"),
        ('a: "\\x07"\n', "0007"),
        ('a: "\\x9B"\n', "009B"),
        ('a: "\\uFFFF"\n', "FFFF"),
    ],
)
def test_that_control_and_direction_characters_are_refused_also_when_escaped(text: str, code: str) -> None:
    assert told(text) == [f"1:4: the text holds the character U+{code}, which is not allowed (take it out)"]


def test_that_such_a_character_is_refused_in_a_key_too() -> None:
    assert told('b: 1\n"a\\0": 1\n') == ["2:1: the text holds the character U+0000, which is not allowed (take it out)"]


def test_that_half_a_surrogate_pair_is_refused() -> None:
    assert told('a: "\\ud800"\n') == ["1:7: found invalid Unicode character escape code" + LOOK_AROUND]


def test_that_all_problems_of_a_file_are_told() -> None:
    assert told("a: &x 1\na: 2\nb: !t x\n<<: 3\nc: *x\nd: [\n") == [
        "1:4: " + NO_ANCHOR,
        "2:1: duplicate key 'a', first in line 1 (keep one of them)",
        "3:4: tags (!t) are not allowed (take it out)",
        "4:1: " + NO_MERGE,
        "5:4: " + NO_REFERENCE,
        "7:1: a value is expected here" + LOOK_AROUND,
    ]


def test_that_very_many_problems_end_the_reading_and_say_so() -> None:
    problems = told("".join(f"k{number}: &x 1\n" for number in range(2 * MAX_PROBLEMS)))
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1] == f"{MAX_PROBLEMS}:7: too many problems; the rest of the file was not read"


def test_that_a_very_long_name_does_not_flood_the_message() -> None:
    tag, anchor, key = told("!" + "t" * 50_000 + " a"), told("&" + "a" * 50_000 + " a"), "k" * 500
    duplicate = told(f"{key}: 1\n{key}: 2\n")
    assert all(len(problem) < 200 for problem in [*tag, *anchor, *duplicate])


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *[(text, text) for text in ("NO", "no", "yes", "on", "Off", "True", "NULL", "012", "12:30", "0x10", "1e3")],
        *[(text, text) for text in (".inf", "1_000", "2024-01-01", "+1", "-x", "1.", "٣", "1" * 30)],
        ("3.10", 3.1),
        ("-2.5", -2.5),
        ("7", 7),
        ("-7", -7),
        ("0", 0),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ('"7"', "7"),
        ("'true'", "true"),
        ('""', ""),
    ],
)
def test_that_only_plain_numbers_and_truth_values_change_their_type(written: str, value: object) -> None:
    content = read(f"a: {written}\n")
    assert content == {"a": value}
    assert isinstance(content, dict)
    assert type(content["a"]) is type(value)


def test_that_a_number_as_key_stays_text() -> None:
    assert read("1: x\ntrue: y\n") == {"1": "x", "true": "y"}


@pytest.mark.parametrize("text", ["", "# only a remark\n", "\ufeff", "\n\n"])
def test_that_a_file_without_content_has_no_root(text: str) -> None:
    document = read_document(text.encode(), "f.yaml")
    assert document.content is None
    assert str(document.place("a", 0)) == "f.yaml:1:1"
    assert str(document.key_place("a")) == "f.yaml:1:1"


def test_that_a_byte_order_mark_and_other_line_ends_are_fine() -> None:
    assert read("\ufeffa: 1\r\nb: 2\rc: 3\n") == {"a": 1, "b": 2, "c": 3}


def test_that_values_and_keys_know_their_places() -> None:
    document = read_document("skills:\n  - id: a\n    名字: {en: x, zh: y}\n".encode(), "f.yaml")
    assert str(document.place("skills", 0, "名字", "zh")) == "f.yaml:3:21"
    assert str(document.key_place("skills", 0, "名字", "zh")) == "f.yaml:3:17"
    assert str(document.key_place("skills", 0, "名字")) == "f.yaml:3:5"
    assert str(document.place("skills", 0, "nowhere")) == "f.yaml:2:5"
    assert str(document.place("skills", 7, "id")) == "f.yaml:2:3"


@settings(max_examples=examples(300))
@given(mutated_files())
def test_that_any_mutated_file_gives_a_document_or_problems_with_places(text: str) -> None:
    assert_read_or_refused(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=examples(300))
@given(st.binary(max_size=400))
def test_that_any_bytes_give_a_document_or_problems_with_places(data: bytes) -> None:
    assert_read_or_refused(data)


@settings(max_examples=examples(300))
@given(st.text(alphabet="ab:-[]{},\"'|>%@`#&*!?\\ \n\t\r：1.0\x85\u2028\u202e\ufeff😀", max_size=60))
def test_that_any_heap_of_signs_gives_a_document_or_problems_with_places(text: str) -> None:
    assert_read_or_refused(text.encode())


def assert_read_or_refused(data: bytes) -> None:
    lines = len(re.split("\r\n|[\r\n\x85\u2028\u2029]", data.decode("utf-8", "replace")))
    problems = problems_of(data)
    assert problems is None or problems
    for problem in problems or ():
        assert problem.message
        assert problem.place.file == "f.yaml"
        assert 1 <= problem.place.line <= lines + 1
        assert problem.place.column >= 1


def problems_of(data: bytes) -> tuple[Problem, ...] | None:
    """What is wrong with a file; None if it could be read."""
    try:
        read_document(data, "f.yaml")
    except InputProblems as found:
        return found.problems
    return None
