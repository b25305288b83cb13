"""Tell whom a pronoun or a description means.

Candidates are weighed by where and how they were mentioned last, in the manner
of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994),
with the one weight that news needs on top: who has just spoken goes on speaking.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.language.names.lexicon import OFFICES, ORGANISATION, SHORT_TITLES
from briefing.language.names.phrases import HEADS
from briefing.language.names.roles import content_words, fold
from briefing.language.speech import SAY
from briefing.language.wordlists import words

if TYPE_CHECKING:
    from briefing.language.names.clusters import Cluster
    from briefing.language.names.lexicon import Gender
    from briefing.language.names.phrases import Phrase
    from briefing.language.tokens import Tokens

_REACH: Final = 60
"""How many mentions back an antecedent may stand."""
_SPEAKS: Final = 1.6
_SUBJECT: Final = 1.0
_QUOTES: Final = 1.5
"""For a subject whose sentence holds a quotation: "Reyes called it “a start”"."""
_OWNER: Final = -0.7
_OBJECT: Final = -0.4
_QUOTED: Final = -2.0
_KNOWN_GENDER: Final = 0.5
_OTHER_SEX: Final = -0.9
"""For a person of whom the other pronoun was used before."""
_CLEAR: Final = 0.8
"""By how much an antecedent must lead before its pronoun tells its sex."""
_NO_PERSON: Final = -1.5
_MAYBE_PERSON: Final = -0.3
"""For a name of one word that nothing tells about, and of more words."""
_AGAIN: Final = 0.07
"""Gained with every other mention within reach."""
_FADE: Final = 0.55
"""Lost with every sentence of the reporter's between antecedent and pronoun."""
_FADE_PARAGRAPH: Final = 0.4
_SEX: Final[dict[str, Gender]] = {"he": "male", "she": "female"}
_PREPOSITIONS: Final = words("of for to with by from at in on about against like than")
_CLAUSE_STARTS: Final = frozenset('.,?!;:”"—–-') | words("'' and but that when while as because if")
_SPEAKING: Final = SAY | {"agreed", "agrees", "disagreed", "disagrees"}
_BELONGING: Final = words("of at from with")
_ATTRIBUTE: Final = 9
"""How many tokens an attribute behind a name may have."""
_AUXILIARIES: Final = words("has have had also later then now still once previously recently")
_ANY_BODY: Final = words("company firm agency group organization organisation body institution")
_BODIES: Final = words(
    """
    company firm airline bank agency department ministry office board committee council
    commission court party group organization organisation union association team club
    network paper newspaper magazine website channel station government regiment brigade
    army military force police watchdog regulator institute university foundation church
    campaign administration
    """
)
_ANYBODY: Final = words(
    """
    man woman candidate nominee leader politician senator governor president minister
    secretary chairman judge lawmaker mayor frontrunner front-runner billionaire businessman
    mogul star actor actress singer player coach manager striker defender author incumbent
    congressman congresswoman
    """
)
_RANKS: Final = words("prime vice deputy former")
_WOMEN: Final = frozenset({"woman", "actress", "spokeswoman", "chairwoman", "congresswoman"})
_MEN: Final = frozenset({"man", "businessman", "spokesman", "congressman"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands, as far as it makes an antecedent likely."""

    group: int
    """Which cluster it belongs to."""
    first: int
    last: int
    sentence: int
    block: int
    quoted: bool
    quoting: bool
    """Whether a quotation begins behind it in its sentence."""


def weigh(tokens: Tokens, place: Place) -> float:
    """Return how much the mention at `place` offers itself as an antecedent."""
    weight = 0.0
    first, last = place.first, place.last
    after = tokens.lower[last + 1] if last + 1 < len(tokens) else "."
    start = _phrase_start(tokens, first)
    before = tokens.lower[start - 1] if start else "."
    if after in {"'s", "'"} or _modifies(tokens, last):
        weight += _OWNER
    elif speaks(tokens, first, last):
        weight += _SPEAKS
    elif before in _PREPOSITIONS:
        weight += _OBJECT
    elif before in _CLAUSE_STARTS:
        weight += _QUOTES if place.quoting else _SUBJECT
    return weight + (_QUOTED if place.quoted else 0.0)


def _modifies(tokens: Tokens, last: int) -> bool:
    """Return whether a name only says whose another is ("Okoro campaign manager Ana Reyes")."""
    for place in range(last + 1, min(last + 4, len(tokens) - 1)):
        if not tokens.words[place].islower():
            return False
        if tokens.lower[place] in OFFICES or tokens.lower[place] in HEADS:
            return tokens.words[place + 1][0].isupper()
    return False


def _phrase_start(tokens: Tokens, first: int) -> int:
    """Return where the phrase of the name at `first` begins: before office and article."""
    start = first
    while start > 0 and first - start < 7:
        word = tokens.words[start - 1]
        known = word.lower() in HEADS or word.lower() in {"the", "a", "an", "former"}
        owner = (
            tokens.lower[start - 1] == "'s" and start > 1 and tokens.words[start - 2][0].isupper()
        )
        title = word == "." and start > 1 and first - start < 3
        if not (word[0].isupper() or known or owner or title):
            break
        if word == "." and tokens.lower[start - 2] not in SHORT_TITLES:
            break
        start -= 1
    return start


def speaks(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a verb of saying stands beside the mention, an apposition apart."""
    lower = tokens.lower
    place = _behind_attributes(tokens, last + 1)
    while place < len(lower) and lower[place] in _AUXILIARIES:
        place += 1
    if lower[place : place + 1] and lower[place] in _SPEAKING:
        return True
    start = _phrase_start(tokens, first)
    if start >= 2 and lower[start - 1] in SAY and not lower[start - 2][0].isalnum():
        return True
    if lower[last + 1 : last + 2] == (",",):
        for place in range(last + 2, min(last + 22, len(lower) - 1)):
            if lower[place] == "." and lower[place - 1] not in SHORT_TITLES:
                return False
            if lower[place] == ",":
                return lower[place + 1] in _SPEAKING and place > last + 2
    return False


def _behind_attributes(tokens: Tokens, place: int) -> int:
    """Return the token behind what only adds to a name: "(D-Ohio)", "of the Courier"."""
    words = tokens.words
    reach = min(place + _ATTRIBUTE, len(words))
    if words[place : place + 1] == ("(",):
        closed = [end for end in range(place, reach) if words[end] == ")"]
        return closed[0] + 1 if closed else place
    if tokens.lower[place : place + 1] and tokens.lower[place] in _BELONGING:
        end = place + 1 + (tokens.lower[place + 1 : place + 2] == ("the",))
        start = end
        while end < reach and words[end][0].isupper():
            end += 1
        return end if end > start else place
    return place


class Memory:
    """Whom an article has mentioned so far, in order."""

    def __init__(
        self, tokens: Tokens, clusters: list[Cluster], words: list[frozenset[str]]
    ) -> None:
        self._tokens = tokens
        self._clusters = clusters
        self._words = words
        self._places: list[tuple[Place, float]] = []
        self._latest: dict[int, int] = {}
        self._called: dict[int, Gender] = {}
        """The pronoun last used of a group, where nothing else tells the sex."""
        self._by_word: dict[str, list[int]] = {}
        for number, described in enumerate(words):
            for word in sorted(described):
                self._by_word.setdefault(word, []).append(number)

    def add(self, place: Place) -> None:
        """Remember a mention."""
        weight = weigh(self._tokens, place)
        self._latest[place.group] = len(self._places)
        self._places.append((place, weight))

    def pronoun(self, phrase: Phrase, sentence: int, block: int) -> int | None:
        """Return the cluster that a pronoun means, or None."""
        if phrase.head == "who":
            return self._just_before(phrase)
        sex = _SEX.get(phrase.head)
        if sex is None and phrase.head not in {"it", "they"}:
            return None
        scores: dict[int, float] = {}
        for place, weight in reversed(self._places[-_REACH:]):
            group = self._clusters[place.group]
            if sex is None:
                if group.kind != "organization":
                    continue
                score = weight
            else:
                if group.kind in {"organization", "place"} or (
                    group.gender is not None and group.gender != sex
                ):
                    continue
                score = weight + (_KNOWN_GENDER if group.gender else 0.0)
                if self._called.get(place.group, sex) != sex:
                    score += _OTHER_SEX
                if group.kind != "person" and group.gender is None:
                    score += _NO_PERSON if len(group.fullest) == 1 else _MAYBE_PERSON
            score -= _FADE * (sentence - place.sentence) + _FADE_PARAGRAPH * (block - place.block)
            if place.group in scores:
                scores[place.group] = max(scores[place.group], score) + _AGAIN
            else:
                scores[place.group] = score
        ranked = sorted(scores, key=lambda number: -scores[number])
        if not ranked:
            return None
        clear = len(ranked) == 1 or scores[ranked[0]] - scores[ranked[1]] >= _CLEAR
        if sex is not None and clear:
            self._called[ranked[0]] = sex
        return ranked[0]

    def _just_before(self, phrase: Phrase) -> int | None:
        if self._places:
            place = self._places[-1][0]
            if phrase.first - place.last <= 2:
                return place.group
        return None

    def description(self, phrase: Phrase) -> int | None:
        """Return the cluster that a definite description means, or None."""
        if not (phrase.head in HEADS or phrase.head in OFFICES or phrase.head in ORGANISATION):
            return None
        words = content_words(self._tokens, phrase.first, phrase.last)
        head = fold(phrase.head)
        lower = self._tokens.lower[phrase.first : phrase.last + 1]
        if head not in words or any(word in {"'s", "two", "three"} for word in lower):
            return None
        others = words - {head}
        latest = self._latest
        fitting = [
            (len(others & self._words[number]), latest[number], number)
            for number in self._by_word.get(head, ())
            if number in latest
            and self._agrees(phrase.head, number)
            and len(others - self._words[number]) <= min(1, len(others & self._words[number]))
        ]
        if fitting:
            return max(fitting)[2]
        others -= _RANKS
        if phrase.form == "definite" and len(others) == 1:
            return self._only(head, phrase.head)
        if phrase.form != "definite" or others:
            return None
        if phrase.head in _BODIES:
            return self._latest_body(named=phrase.head in _ANY_BODY)
        if phrase.head in _ANYBODY and self._only(head, phrase.head) is None:
            return self._latest_person(phrase.head)
        return None

    def _only(self, role: str, head: str) -> int | None:
        """Return the one person or body of the article that holds `role`, or None."""
        holders = [number for number in self._by_word.get(role, ()) if self._agrees(head, number)]
        return holders[0] if len(holders) == 1 else None

    def _agrees(self, head: str, number: int) -> bool:
        group = self._clusters[number]
        if head in _WOMEN and group.gender == "male":
            return False
        if head in _BODIES:
            return group.kind in {"organization", "unknown"}
        return group.kind == "person" or head in ORGANISATION

    def _latest_body(self, *, named: bool) -> int | None:
        """Return the body that was last a subject or speaker, within reach.

        Unless `named`, its own name must not say what sort of body it is.
        """
        for place, weight in reversed(self._places[-_REACH:]):
            group = self._clusters[place.group]
            if group.kind in {"organization", "unknown"} and not group.gender and weight > 0:
                telling = any(word.lower() in ORGANISATION for word in group.fullest)
                if named or not telling:
                    return place.group
        return None

    def _latest_person(self, head: str) -> int | None:
        """Return the person of the sex of `head` who was last a subject or speaker."""
        sex = "female" if head in _WOMEN else "male" if head in _MEN else None
        for place, weight in reversed(self._places[-_REACH:]):
            group = self._clusters[place.group]
            if group.kind == "person" and weight > 0 and (not sex or group.gender in {None, sex}):
                return place.group
        return None
