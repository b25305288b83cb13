"""Reduce words to the terms by which sentences are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from briefing.language.wordlists import words

_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W\d_]+)?")

FUNCTION_WORDS: Final = words(
    """
    a an the and or but nor so yet if than then that this these those there here it its he him his
    she her hers they them their theirs we us our ours you your yours i me my mine who whom whose
    which what when where why how is are was were be been being am has have had having do does did
    doing done will would can could may might must shall should not no of in on at by for from
    with without to into onto over under after before since during until as about around between
    among against across along near off out up down through within per via also still just only
    even ever never very too more most less least much many some any all both each every few
    several such same own other another one because though although while whether however
    meanwhile said says say saying told tell tells added according asked mr mrs ms dr n't s t
    now again once again already get got going go went come came make made take took
    """
)
"""Written for this project: closed classes, reporting verbs and the commonest verbs."""
_ENDINGS: Final = ("’s", "'s")


def terms(text: str) -> list[str]:
    """Return the content words of `text`, lower case and without inflection, in order."""
    return [term for word in _WORD.findall(text.lower()) if (term := _term(word))]


@lru_cache(maxsize=20_000)
def _term(word: str) -> str:
    """Return `word` without its ending, or nothing for a function word.

    A light stemmer: plurals after Harman's S-stemmer (1991), then -ed and -ing
    where five letters or more remain.
    """
    if word.endswith(_ENDINGS):
        word = word[:-2]
    if word in FUNCTION_WORDS or (len(word) < 2 and not word.isdigit()):
        return ""
    if len(word) > 3 and word.endswith("s"):
        word = _singular(word)
    if word.endswith("ing") and len(word) > 6:
        word = word[:-3]
    elif word.endswith("ed") and len(word) > 5:
        word = word[:-2]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word if word[-2] in "us" else word[:-1]
