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
    from briefing.language.names.lexicon import Gender
    from briefing.language.tokens import Tokens

_LONGEST: Final = 16
"""An apposition of more words is a clause."""
_INSIDE: Final = words("of for the a an and in at on to with from his her its their former")
_HOURS: Final = frozenset({"a.m", "p.m", "a.m.", "p.m."})
KIN: Final[dict[str, Gender]] = {
    **dict.fromkeys(("wife", "mother", "sister", "daughter", "aunt", "widow"), "female"),
    **dict.fromkeys(("husband", "father", "brother", "son", "uncle", "widower"), "male"),
}
"""What only a person can be to another."""
_DETERMINERS: Final = words("a an the his her its their")
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


def role_of(tokens: Tokens, name: Name, sentence: range) -> Role | None:
    """Return the role that stands before `name` or in apposition to it, or None.

    A role never leaves `sentence`, the numbers of the tokens of its sentence.
    """
    return (
        _after(tokens, name, sentence.stop)
        or _before(tokens, name, sentence.start)
        or _described(tokens, name, sentence)
    )


def _before(tokens: Tokens, name: Name, start: int) -> Role | None:
    first, last = name.role or (name.first, name.first - 1)
    while first > start and name.first - first < 8:
        word = tokens.lower[first - 1]
        if not word[0].isalpha() or word in SAY or word in _HOURS:
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


def _described(tokens: Tokens, name: Name, sentence: range) -> Role | None:
    """Return the description between whose commas `name` stands ("Tull's wife, Tess, left")."""
    comma = name.first - 1
    if tokens.words[comma : comma + 1] != (",",) or comma <= sentence.start:
        return None
    behind = tokens.lower[name.last + 1 : name.last + 3]
    if behind[:1] not in {(",",), (".",)} or behind[1:] in {("and",), ("or",)}:
        return None
    first, head = comma - 1, None
    while first >= sentence.start and comma - first < _LONGEST:
        word = tokens.lower[first]
        if word in HEADS or word in OFFICES:
            head = first
        inner = word == "the" and tokens.lower[first - 1] in {"for", "of", "at"}
        if (word in _DETERMINERS and not inner) or word == "'s":
            break
        if not word[0].isalpha() or word in SAY or (word in COMMON and word not in _INSIDE):
            return None
        first -= 1
    else:
        return None
    if head is None:
        return None
    if tokens.lower[first] == "'s":
        first = _owner(tokens, first, sentence.start)
    elif tokens.lower[first] not in {"a", "an", "the"}:
        first += 1
    span = Span(tokens.starts[first], tokens.ends[comma - 1])
    return Role(span, content_words(tokens, first, comma - 1))


def _owner(tokens: Tokens, mark: int, start: int) -> int:
    """Return where the capitalised owner begins whose "'s" stands at `mark`."""
    first = mark
    while (
        first > start
        and tokens.words[first - 1][0].isupper()
        and tokens.lower[first - 1] not in COMMON
    ):
        first -= 1
    return first if first < mark else mark + 1
