"""Texts that formats may take for something else, and a small world in which a module and a learner are called so."""

from __future__ import annotations

from dataclasses import replace

from opscareer.knowledge.record_parts import Text
from opscareer.reports.content import ReportContent
from tests.reports.sample import content_of, liking, plan_of, small_pack

FORMULAS = ("=1+1", "@x", "-2+3", "+1", '=HYPERLINK("http://x.invalid")', "=cmd|' /C calc'!A0", "{=1}")
MARKUP = (
    "*a* _b_ **c** `d` ~~e~~",
    "<b>x</b> &amp; <script>alert(1)</script>",
    "[x](http://x.invalid) ![y](z.png) <http://x.invalid>",
    "1. one",
    "- two",
    "--- ",
    "# three #",
    "a | b \\| c \\",
    "C:\\temp, C#; C++",
    "\\",
    "*",
)
ORDINARY = ("王小明", "Łukasz Żółć", "𬭎 👩‍👩‍👧", "ﷺ عربي", "a, b; c: d\\n")
WORLD = (
    "Ω≈ç√∫ ⁰⁴⁵ ¡™£¢∞§¶•ªº–≠",
    "田中さんにあげて下さい ｀ｨ(´∀｀∩",
    "Ṱ̺̺̕o͞ ̷i̲̬ n̝v̟",
    "\u202atest\u202b \u2066test\u2067",
    "𝕋𝕙𝕖 𝐪𝐮𝐢𝐜𝐤 𝓫𝓻𝓸𝔀𝓷",
    "ثم نفس سقطت בראשית",
    "사회과학원 😍 ❤️ ✋🏿 🇨🇳 1️⃣",
    "สวัสดี नमस्ते ᠠ",
    "%s%n {0} $HOME ${7*7} ../../etc/passwd",
    "\x00\x07\x1b[31m\ufeff\u200b\u00ad\u2028x",
    "\ud800 half",
)
"""Scripts that no bundled font has whole, signs without a shape, halves of signs."""
HOSTILE = (*FORMULAS, *MARKUP, *ORDINARY)


def unchecked(words: str) -> Text:
    """A text that no pack would get past its reader."""
    made = object.__new__(Text)
    for language in ("en", "zh"):
        object.__setattr__(made, language, words)
    return made


def called(name: str) -> ReportContent:
    """A plan of a learner of that name, whose first module has it too."""
    pack = small_pack()
    module = pack.modules["module-1"].model_copy(update={"name": unchecked(name)})
    pack = replace(pack, modules={**pack.modules, "module-1": module})
    return content_of(pack, liking(pack, "ideas", name=name), plan_of(pack))
