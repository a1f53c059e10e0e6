"""Small packs made wrong at random: what a slip of the hand, a bad editor or malice may leave in a YAML file."""

from __future__ import annotations

from hypothesis import strategies as st

VALID = """\
skills:
  - id: copywriting
    name: {en: Copywriting, zh: "文案写作"}
    levels: [basic, solid, {name: expert, hours: 120}]
    weight: 0.75
    description: |
      Writes short texts.
      Tests two versions.
  - id: analytics
    name: Figures & reports
    prerequisites: {copywriting: 1, since: 2024-01-01}
"""

_DIGITS = "0123456789"
PIECES = st.one_of(
    st.sampled_from("?:-[]{},\"'|>%@`#&*!\\ \n\t："),
    st.sampled_from(["? ", ": ", "- ", "---\n", "...\n", "<<: ", "%YAML 1.1\n", "  ", "&a ", "*a ", "!!set ", "!x "]),
    st.sampled_from(["yes", "NO", "null", "~", ".inf", ".nan", "0x1f", "12:30:45", "9999-99-99"]),
    st.sampled_from(["\r", "\r\n", "\x85", "\u2028", "\ufeff", "\\x00", "\\uD800", "\\U99999999", "\\q"]),
    st.text(_DIGITS, min_size=1, max_size=40),
    st.characters(),
    st.builds(lambda sign, times: sign * times, st.sampled_from("[{-? "), st.integers(2, 60)),
)


@st.composite
def mutated_files(draw: st.DrawFn) -> str:
    """The valid file after one to six changes: a piece put in, a part taken out, a part said twice."""
    text = VALID
    for _ in range(draw(st.integers(1, 6))):
        where, length = draw(st.integers(0, len(text))), draw(st.integers(1, 30))
        before, after = text[:where], text[where:]
        changed = draw(st.sampled_from(["insert", "delete", "repeat"]))
        if changed == "insert":
            text = before + draw(PIECES) + after
        elif changed == "delete":
            text = before + after[length:]
        else:
            text = before + after[:length] + after
    return text
