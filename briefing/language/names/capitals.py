"""Find runs of capitalised words, with the small words, initials and nicknames inside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.language.names.lexicon import (
    COMMON,
    OFFICES,
    ORGANISATION,
    PARTICLES,
    SHORT_TITLES,
    gazetteer,
)

if TYPE_CHECKING:
    from briefing.language.tokens import Tokens

LONGEST: Final = 14
"""No name has more words; a longer run of capitals is a heading."""
SUFFIXES: Final = frozenset({"jr", "sr", "inc", "ltd", "llc", "ii", "iii", "iv"})
CONNECTORS: Final = frozenset({"of", "for", "and", "on", "the", "in", "to", "&"})
OPENING: Final = frozenset("“\"‘'")
CLOSING: Final = frozenset("”\"’'")


def run_end(text: str, tokens: Tokens, start: int, stop: int, initial: frozenset[int]) -> int:
    """Return the number after the last token of the run of capitals that begins at `start`."""
    headed = tokens.lower[start] in ORGANISATION or tokens.lower[start] in OFFICES
    end = start + 1
    stop = min(stop, start + LONGEST)
    while end < stop and _adjacent(text, tokens, end - 1, stop):
        word, previous = tokens.lower[end], tokens.lower[end - 1]
        if _is_capital(tokens, end):
            if end in initial and not tokens.words[end - 1].endswith("."):
                break
            headed = headed or word in ORGANISATION or word in OFFICES
            end += 1
        elif word == "." and (previous in SHORT_TITLES or len(previous) == 1):
            if end + 1 < stop and _is_capital(tokens, end + 1):
                end += 2
            else:
                return end + (previous in SUFFIXES)
        elif (
            (word == "," and end + 1 < stop and tokens.lower[end + 1] in SUFFIXES)
            or (
                word in PARTICLES
                and end + 1 < stop
                and _is_capital(tokens, end + 1)
                and previous not in COMMON
            )
            or (
                word == "'s"
                and (previous.endswith("men") or previous in {"people", "children"})
                and end + 1 < stop
                and _is_capital(tokens, end + 1)
            )
        ):
            end += 2
        elif word in OPENING and _is_nickname(tokens, end, stop):
            end += 4
        elif word in CONNECTORS and headed:
            following = end + 1
            while following < stop and tokens.lower[following] in {"the", "of"}:
                following += 1
            if following >= stop or not _is_capital(tokens, following) or following in initial:
                break
            if word in {"and", "on", "to", "in", "&"} and not _ends_in_head(
                tokens, following, stop
            ):
                break
            end = following + 1
        else:
            break
    return end


def _adjacent(text: str, tokens: Tokens, position: int, stop: int) -> bool:
    """Return whether the token after `position` follows it on the same line."""
    following = position + 1
    if following >= stop:
        return False
    gap = tokens.starts[following] - tokens.ends[position]
    return gap <= 1 or "\n" not in text[tokens.ends[position] : tokens.starts[following]]


def _is_capital(tokens: Tokens, position: int) -> bool:
    word = tokens.words[position]
    return word[0].isupper() and word != "I"


def _is_nickname(tokens: Tokens, position: int, stop: int) -> bool:
    """Return whether a mark at `position` opens a nickname inside a name (Ana "Bee" Ortiz)."""
    return (
        position + 3 < stop
        and tokens.words[position + 2] in CLOSING
        and _is_capital(tokens, position + 1)
        and _is_capital(tokens, position + 3)
    )


def _ends_in_head(tokens: Tokens, position: int, stop: int) -> bool:
    """Return whether the capitals from `position` on read as one more part of a body's name."""
    if gazetteer().first_names.get(tokens.lower[position], 0) != 0:
        return False
    end = position
    while end < stop and _is_capital(tokens, end):
        if tokens.lower[end] in ORGANISATION or tokens.lower[end] in OFFICES:
            return tokens.lower[end] not in OFFICES
        end += 1
    return False
