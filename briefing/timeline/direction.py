"""Tell whether a sentence looks back or ahead at a date."""

from __future__ import annotations

import re
from typing import Final, Literal

Direction = Literal["past", "future"]

_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_FUTURE: Final = frozenset(
    """will would shall must may could ll due scheduled expected slated planned set likely payable
    plans plan hopes intends expects begins begin opens open resumes resume meets meet votes vote
    expires expire returns return starts start takes ends arrives faces upcoming forthcoming until
    till starting beginning effective coming next deadline wants promises aims poised""".split()
)
_PAST_IRREGULAR: Final = frozenset(
    """was were had did said told went came took made got gave saw found left began became held kept
    brought bought built caught chose cut drew drove fell felt fought flew forgot grew heard hit hurt
    kept knew laid led lent let lost meant met paid put ran rose sent set shot shut spent spoke stole
    stood struck sold taught thought threw understood won wore wrote broke sank rang sang shook sought
    slid swept swore tore wound ago been has have""".split()
)
_DEADLINE: Final = re.compile(r"\b(?:until|till|through|to)\s$")
_NOT_VERBS: Final = frozenset(
    {"need", "indeed", "hundred", "united", "unspecified", "red", "speed"}
)
_AUXILIARY: Final = frozenset({"been", "be", "has", "have", "had", "was", "were", "is", "are"})
_LEFT: Final = 160
_RIGHT: Final = 70
"""Code points looked at on either side; the governing verb stands within a clause or two."""


def direction_at(
    text: str, start: int, sentence_start: int, end: int, sentence_end: int
) -> Direction | None:
    """Return where the words around [start, end) look, or None where nothing tells.

    The nearest cue on the left decides, then the nearest on the right.
    """
    if _DEADLINE.search(text[max(sentence_start, start - 12) : start]):
        return "future"
    left = _WORD.findall(text[max(sentence_start, start - _LEFT) : start].replace("’", "'"))
    for place in range(len(left) - 1, -1, -1):
        if found := _cue(left, place):
            return found
    right = _WORD.findall(text[end : min(sentence_end, end + _RIGHT)].replace("’", "'"))
    for place in range(len(right)):
        if found := _cue(right, place):
            return found
    return None


def _cue(words: list[str], place: int) -> Direction | None:
    word = words[place].lower().replace("'ll", " ll").split(" ")[-1]
    before = words[place - 1].lower() if place else ""
    if word in _FUTURE:
        if before in {"had", "previously", "was", "were"} and word in {
            "due",
            "scheduled",
            "expected",
            "set",
        }:
            return "past" if before in {"had", "previously"} else "future"
        if word == "set" and before not in {"is", "are", "was", "were"}:
            return "past"
        if word == "may" and words[place][0] == "M":
            return None
        return "future"
    if word in _PAST_IRREGULAR:
        return "past"
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS:
        if before in {"be", "to"}:
            return "future"
        return "past"
    return None
