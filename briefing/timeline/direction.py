"""Does a sentence look back or ahead? The tense around a temporal expression tells.

The nearest cue to the left decides, then the nearest to the right; a governing
preposition comes first (compare Mani & Wilson 2000, "Robust temporal processing of news").
"""

from __future__ import annotations

import re
from typing import Final, Literal

from briefing.timeline.lexicon import is_past

Direction = Literal["past", "future"]

_AHEAD: Final = frozenset(
    [
        "will",
        "shall",
        "must",
        "may",
        "might",
        "could",
        "would",
        "should",
        "due",
        "scheduled",
        "expected",
        "set",
        "slated",
        "planned",
        "likely",
        "payable",
        "plan",
        "plans",
        "hope",
        "hopes",
        "begins",
        "go",
        "open",
        "opens",
        "resumes",
        "meet",
        "meets",
        "vote",
        "votes",
        "begin",
        "start",
        "return",
        "resume",
        "expire",
        "expires",
        "returns",
        "starts",
        "matures",
        "takes",
        "upcoming",
        "future",
        "can",
        "effective",
        "going",
        "wants",
        "intends",
        "expects",
        "expect",
        "ends",
        "end",
        "reopen",
        "reopens",
        "closes",
        "concludes",
        "planning",
        "supposed",
        "ll",
    ]
)
_GOVERNED: Final = re.compile(
    r"\b(?:until|till|through|starting|beginning|effective|by|before|later|as early as|as soon as)"
    r"\s+(?:on |in |the |as )?$",
    re.IGNORECASE,
)
_MOVED_TO: Final = re.compile(
    r"\bas (?:early|soon) as\s+(?:on |in |the )?$"
    r"|\b(?:postpon|delay|extend|defer|adjourn|reschedul)[a-z]*\s(?:[\w’']+\s){0,4}?(?:until|till|to)\s+$"
    r"|\bextend[a-z]*\s[^.;:]{0,80}\bthrough\s+$"
    r"|\b(?:gave|gives?|given|has|have)\s(?:[\w’']+\s){0,4}until\s+(?:early |late |mid-)?$",
    re.IGNORECASE,
)
"""What was put off, or given time for, lies ahead, although that was done in the past."""
_NOUN_BEFORE: Final = frozenset(
    ["the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my"]
)
_NOUNS: Final = frozenset(["plan", "plans", "hope", "hopes", "open", "vote", "start", "return"])
"""Cues that look ahead as verbs, and not as nouns behind a determiner."""
_NAME: Final = 14
_DECLARED: Final = re.compile(r"\b(?:declared|proclaimed|designated|named|chose|set|proposed)\s$")
_AS_WHAT: Final = re.compile(r"\s(?:an?|as|for)\s")
_NAMED_AFTER: Final = re.compile(r"['’]s\s+[a-z]")
"""A thing that bears its day ("Wednesday's ruling") has happened."""
_ASKED: Final = frozenset(
    [
        *("told", "asked", "agreed", "ordered", "promised", "pledged", "vowed", "urged"),
        *("required", "instructed", "directed", "invited", "summoned"),
    ]
)
_TO_DO: Final = _ASKED | {
    *("agreement", "agreements", "program", "deal", "order", "orders", "deadline", "decided")
}
"""What is agreed or asked "to" be done lies ahead, although the asking is past."""
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_LET: Final = frozenset(["let", "made", "saw", "helped", "watched"])
_TO_SEE: Final = frozenset(["begin", "start", "go", "open", "end", "return", "vote"])
"""What is seen or let happen ("let the fair begin") happened with the seeing."""
_COULD: Final = frozenset(["could", "couldn't", "couldn’t"])
_NOT: Final = frozenset(["neither", "nor", "none", "nobody"])
_WHOM: Final = 5
"""Words between the asking and what is asked: "told all tenants to leave"."""
_LOOK_LEFT: Final = 240
_LOOK_RIGHT: Final = 100


def direction(text: str, start: int, end: int, sentence: tuple[int, int]) -> Direction | None:
    """Return where the words around `text[start:end]` in its sentence point, or None."""
    left = text[max(sentence[0], start - _LOOK_LEFT) : start]
    if _NAMED_AFTER.match(text[end : end + 12]):
        return "past"
    words = [word.lower() for word in _WORD.findall(left)]
    if _MOVED_TO.search(left[-120:]) or ("had" not in words and sets_apart(text, start, end)):
        return "future"
    found = _nearest(words)
    if found is None:
        found = _first(
            [word.lower() for word in _WORD.findall(text[end : sentence[1]][:_LOOK_RIGHT])]
        )
    if _GOVERNED.search(left[-30:]) and found != "past":
        return "future"
    return found


def sets_apart(text: str, start: int, end: int) -> bool:
    """Return whether `text[start:end]` is what is named: "declared Saturday a day of mourning"."""
    return (
        _DECLARED.search(text, max(0, start - _NAME), start) is not None
        and _AS_WHAT.match(text, end) is not None
    )


def _first(words: list[str]) -> Direction | None:
    for place, word in enumerate(words):
        if word == "set" and words[place + 1 : place + 2] not in (["to"], ["for"]):
            return "past"
        if (cue := _cue(word)) is not None:
            return cue
    return None


def continues(text: str, start: int, end: int) -> bool:
    """Return whether `text[start:end]`, between two dates, leaves the direction as it was."""
    words = [word.lower() for word in _WORD.findall(text[start:end])]
    return not {";", ":", "("} & set(text[start:end]) and _nearest(words) != "past"


def _nearest(words: list[str]) -> Direction | None:
    for place in range(len(words) - 1, -1, -1):
        word, before = words[place], words[max(0, place - 3) : place]
        cue = _cue(word)
        if word in _NOUNS and _is_noun(before[-2:]):
            continue
        if word == "due" and _is_cause(words[place + 1 :]):
            continue
        if word == "set" and words[place + 1 : place + 2] in ([], ["on"], ["in"], ["aside"]):
            cue = "past"
        if word == "to" and before and before[-1] in {"is", "are"} | _TO_DO:
            cue = "future"
        if cue == "past" and _is_participle(words, place):
            continue
        if cue == "future" and "no" in before and "to" in [word, before[-1]]:
            continue
        if word in _TO_SEE and not _LET.isdisjoint(words[max(0, place - _WHOM) : place]):
            return "past"
        if word in _ASKED and "to" in words[place + 1 : place + _WHOM]:
            cue = "future"
        if cue == "future" and "had" in words[max(0, place - 4) : place] and "to" in before:
            return "past"
        if word in _COULD or (cue == "past" and _governed_ahead(before)):
            return "past" if _could_not(words[: place + 1]) else "future"
        if cue == "future" and ({"had", "was", "were", "been"} & set(before[-2:])):
            return "past" if "had" in before else "future"
        if cue is not None:
            return cue
        if word == "to" and place + 1 < len(words) and before and before[-1] in _AHEAD:
            cause = before[-1] == "due" and _is_cause(words[place:])
            if cause or (before[-1] in _NOUNS and _is_noun(before[:-1])):
                continue
            return "future"
    return None


def _is_noun(before: list[str]) -> bool:
    """Return whether what follows `before` is a noun: "the next vote", not "the gates open"."""
    subject = before[-1:] and re.fullmatch(r"[a-z]+[^s'’]s", before[-1])
    return not _NOUN_BEFORE.isdisjoint(before[-1:] if subject else before)


def _is_cause(after: list[str]) -> bool:
    """Return whether "due", with `after` behind it, names a cause: "due to a gale"."""
    return after[:1] == ["to"] and not _NOUN_BEFORE.isdisjoint(after[1:2])


def _is_participle(words: list[str], place: int) -> bool:
    """Return whether the verb at `place` tells no tense: "is asked", "a road closed by snow"."""
    before, after = words[max(0, place - 1) : place], words[place + 1 :]
    return before in (["is"], ["are"]) or (
        words[place].endswith("ed")
        and after[:1] == ["by"]
        and len(after) > 1
        and before not in (["was"], ["were"], ["been"])
    )


def _governed_ahead(before: list[str]) -> bool:
    near = before[-2:]
    return bool({"be", "get", "stay", "remain", "keep"} & set(near)) or bool(
        near and near[-1] in {"will", "shall"}
    )


def _could_not(words: list[str]) -> bool:
    """Return whether `words` end in what could not be done: "could not be reached"."""
    near = words[-_WHOM:]
    if "could" in near:
        return "not" in near or not _NOT.isdisjoint(words)
    return not _COULD.isdisjoint(near)


def _cue(word: str) -> Direction | None:
    if word.endswith(("'ll", "’ll")) or word in _AHEAD:
        return "future"
    return "past" if is_past(word) else None
