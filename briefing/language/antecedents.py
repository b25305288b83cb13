"""Tell which leading pronouns can be written out as a name without a doubt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

from briefing.language.names.lexicon import gazetteer

if TYPE_CHECKING:
    from briefing.model import Article, Entity, Mention, Sentence
    from briefing.span import Span

_OWNING: Final = frozenset({"his", "her"})
_PERSONAL: Final = frozenset({"he", "she"})
_PRONOUN: Final = re.compile(r"\b(?:he|she|his|her|hers|him)\b", re.IGNORECASE)
_PLACING: Final = frozenset({"of", "in", "at", "near", "the", "from", "to", "outside", "between"})
_BEHIND_SURNAME: Final = re.compile(
    r"[’']s\b|[,.;:)”\"—]| --"
    r"| (?:[a-z’']+(?:ed|s|n’t|n't)|and|or|to|of|in|on|at|by|for|from|with|as|who|had|did|will"
    r"|would|could|can|may|might|must|should|said|told|says|after|before|when|while)\b"
)
"""What may follow the surname of a person, and no noun that it might belong to."""
_PARTICLES: Final = frozenset(
    {"van", "von", "der", "den", "de", "la", "le", "di", "da", "al", "el"}
)
_NOT_BEFORE: Final = (_PLACING - {"of", "from"}) | _PARTICLES
_BACK: Final = 2
"""How many sentences before the pronoun the name may stand."""
_DEEPEST: Final = 30
"""How many signs into its sentence the pronoun may stand."""


class Antecedents:
    """The persons of an article by place, to ask who a leading pronoun can mean."""

    def __init__(
        self, article: Article, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]
    ) -> None:
        """Index the mentions of every person, and of names that may be persons."""
        self._text = article.text
        self._title = article.title or ""
        self._sentences = sentences
        everyone = [entity for entity in entities if entity.kind in {"person", "unknown"}]
        held = [(mention.span.start, e, mention) for e in everyone for mention in e.mentions]
        held.sort(key=lambda row: row[0])
        self._mentions: list[tuple[Entity, Mention]] = [(e, mention) for _, e, mention in held]
        self._starts = [start for start, _, _ in held]
        self._bearers = Counter(entity.name.split()[-1] for entity in everyone)
        """How many share a surname."""

    def of_leading_pronoun(self, number: int) -> tuple[Span, str] | None:
        """Return where sentence `number` has its leading pronoun, and the name in brackets for it.

        None unless that is safe: a pronoun near the start or behind the comma
        of an opening, before any name, for the only person whom the two
        sentences before name. A wrong name is worse than none.
        """
        sentence = self._sentences[number].span
        inside = self._between(sentence.start, sentence.end)
        if not inside:
            return None
        entity, mention = inside[0]
        if mention.form != "pronoun" or entity.kind != "person":
            return None
        behind_comma = self._text[mention.span.start - 2 : mention.span.start] == ", "
        if mention.span.start > sentence.start + _DEEPEST and not behind_comma:
            return None
        word = mention.span.of(self._text).lower()
        if word not in _PERSONAL | _OWNING or not self._is_the_only_one(entity, number):
            return None
        owner = "’s" if word in _OWNING else ""
        return mention.span, f"[{entity.name}{owner}]"

    def of_leading_surname(self, number: int) -> tuple[Span, str] | None:
        """Return where sentence `number` opens with a bare surname, and the full name in brackets.

        None when the sentence has the full name too, when a title stands with
        the surname, or when two persons of the article share it.
        """
        sentence = self._sentences[number].span
        inside = self._between(sentence.start, sentence.end)
        if not inside:
            return None
        entity, mention = inside[0]
        surname = mention.span.of(self._text)
        parts = entity.name.split()
        if (
            entity.kind != "person"
            or mention.form != "name"
            or mention.span.start != sentence.start
        ):
            return None
        if len(parts) < 2 or surname != parts[-1]:
            return None
        if any(e == entity and m.span.of(self._text) == entity.name for e, m in inside):
            return None
        if self._bearers[surname] > 1:
            return None
        return mention.span, f"[{entity.name}]"

    def of_inner_surname(self, number: int) -> tuple[Span, str] | None:
        """Return where sentence `number` first names a person by surname, and the full name.

        As `of_leading_surname`, for a name inside the sentence. None when the
        title of the article has the full name, when a capital stands before or
        behind it ("President Moor", "Moor Street"), when it is not the first
        that the sentence has of any person, or when nothing in the article but
        the shape of the name tells that it is a person's.
        """
        sentence = self._sentences[number].span
        inside = self._between(sentence.start, sentence.end)
        people = [(e, m) for e, m in inside if e.kind == "person"]
        if not people or people[0][1].form != "name":
            return None
        entity, mention = people[0]
        surname, parts = mention.span.of(self._text), entity.name.split()
        if len(parts) < 2 or surname != parts[-1] or entity.name in self._title:
            return None
        if self._bearers[surname] > 1 or any(
            e == entity and m.span.of(self._text) == entity.name for e, m in people
        ):
            return None
        known = entity.role or parts[0].lower() in gazetteer().first_names
        if not known and all(m.form != "pronoun" for m in entity.mentions):
            return None
        before = self._text[sentence.start : mention.span.start].split()
        if not _BEHIND_SURNAME.match(self._text, mention.span.end):
            return None
        if before and (before[-1][0].isupper() or before[-1][0].isdigit()):
            return None
        if " ".join(before).count('"') % 2 or {*before[-1:]} & _NOT_BEFORE:
            return None
        return mention.span, f"[{entity.name}]"

    def may_explain(self, number: int) -> bool:
        """Return whether the sentence before sentence `number` tells who its pronouns are.

        It names nobody, so that they can only mean somebody whom it describes
        ("a pilot"), or it names one person alone, whom the first of them means.
        """
        here, before = (self._sentences[n].span for n in (number, number - 1))
        if not _PRONOUN.search(here.of(self._text)):
            return True
        named = {id(e) for e, m in self._between(before.start, before.end) if m.form == "name"}
        meant = [id(e) for e, m in self._between(here.start, here.end) if m.form == "pronoun"]
        return named == set(meant[:1])

    def _is_the_only_one(self, entity: Entity, number: int) -> bool:
        start = self._sentences[max(0, number - _BACK)].span.start
        before = self._between(start, self._sentences[number].span.start)
        named = [(e, m) for e, m in before if m.form == "name"]
        others = [(e, m) for e, m in named if e != entity]
        return len(others) < len(named) and not any(self._may_be_meant(e, m) for e, m in others)

    def _may_be_meant(self, entity: Entity, mention: Mention) -> bool:
        """Return whether a pronoun could mean `entity`: a person, or a full name that may be one.

        An unknown name behind a preposition of place is taken for a place.
        """
        if entity.kind == "person":
            return True
        start = mention.span.start
        before = self._text[max(0, start - 8) : start].split()
        return " " in entity.name and not (before and before[-1].lower() in _PLACING)

    def _between(self, start: int, end: int) -> list[tuple[Entity, Mention]]:
        return self._mentions[
            bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)
        ]
