"""Read what a name's bearer is said to be: "spokesman Ali Reyes", "Ali Reyes, the mayor"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.language.names.lexicon import COMMON, OFFICES, gazetteer
from briefing.language.names.phrases import HEADS
from briefing.language.speech import SAY
from briefing.language.wordlists import words
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.language.names.finder import Name
    from briefing.language.tokens import Tokens

_LONGEST: Final = 16
"""An apposition of more words is a clause."""
_INSIDE: Final = words("of for the a an and in at on to with from his her its their former")
_FULL_FORMS: Final = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "prof": "professor",
    "congressman": "representative",
    "congresswoman": "representative",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chair": "chairman",
    "advisor": "adviser",
    "defence": "defense",
    "ceo": "executive",
}


@dataclass(frozen=True, slots=True)
class Role:
    """What a name's bearer is said to be."""

    span: Span
    words: frozenset[str]
    """Folded, without small words; a nation's adjective stands as its country."""


def fold(word: str) -> str:
    """Return `word`, lower case, in the form in which descriptions are compared."""
    word = word.rstrip(".")
    if word.endswith("s") and word[:-1] in HEADS:
        return word[:-1]
    return _FULL_FORMS.get(word, gazetteer().adjectives.get(word, word))


def content_words(tokens: Tokens, first: int, last: int) -> frozenset[str]:
    """Return the folded words of [first, last] that describe."""
    return frozenset(
        fold(word)
        for word in tokens.lower[first : last + 1]
        if word[0].isalpha() and word not in COMMON
    )


def role_of(tokens: Tokens, name: Name, stop: int) -> Role | None:
    """Return the role that stands before or, in apposition, after `name`, or None.

    `stop` is the number of the first token that the apposition cannot reach.
    """
    return _after(tokens, name, stop) or _before(tokens, name)


def _before(tokens: Tokens, name: Name) -> Role | None:
    first, last = name.role or (name.first, name.first - 1)
    while first > 0 and name.first - first < 8:
        word = tokens.lower[first - 1]
        if not word[0].isalpha() or word in SAY:
            break
        if word in COMMON and word not in {"former", "of"}:
            break
        if first == name.first and word not in HEADS and word not in OFFICES:
            break
        first -= 1
    if first > last and last < name.first - 1:
        last = name.first - 1
    if first > name.first - 1:
        return None
    owner = first - 2
    if owner >= 0 and tokens.lower[first - 1] == "'s" and tokens.lower[owner] in gazetteer().places:
        first = owner
    while last > first and tokens.words[last] in {".", ","}:
        last -= 1
    end = tokens.ends[last]
    return Role(Span(tokens.starts[first], end), content_words(tokens, first, last))


def _after(tokens: Tokens, name: Name, stop: int) -> Role | None:
    comma = name.last + 1
    stop = min(stop, comma + 1 + _LONGEST)
    if comma + 1 >= stop or tokens.words[comma] != ",":
        return None
    last = comma
    headed = False
    for place in range(comma + 1, stop):
        word = tokens.lower[place]
        if word in SAY:
            return None
        if word in {"who", "which", "that", "is", "was", "has", "had", "and", "but"}:
            break
        if word in {",", ".", ";", "(", ":", "”", '"', "—"} and len(tokens.lower[place - 1]) > 3:
            break
        if word in COMMON and word not in _INSIDE and place == comma + 1:
            return None
        headed = headed or word in HEADS or word in OFFICES
        last = place
    if not headed or last == comma:
        return None
    while last > comma + 1 and tokens.lower[last] in COMMON:
        last -= 1
    span = Span(tokens.starts[comma + 1], tokens.ends[last])
    return Role(span, content_words(tokens, comma + 1, last))
