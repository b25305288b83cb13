"""Tell which pronouns, descriptions and short names can be written out without a doubt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.language.fullnames import full_name
from briefing.language.mention_index import MentionIndex
from briefing.language.names.lexicon import OFFICES
from briefing.language.persons import calls_person
from briefing.language.shortnames import NameWriter, References
from briefing.language.terms import FUNCTION_WORDS
from briefing.language.verbs import ends_phrase
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.language.names.lexicon import Gender
    from briefing.model import Article, Entity, Mention, Sentence

_OWNING: Final = frozenset({"his", "her"})
_PERSONAL: Final = frozenset({"he", "she"})
_PRONOUN: Final = re.compile(r"\b(?:he|she|his|her|hers|him)\b", re.IGNORECASE)
_PLACING: Final = frozenset({"of", "in", "at", "near", "the", "from", "to", "outside", "between"})
_AT: Final = frozenset({"in", "at", "near", "outside"})
"""What hardly ever stands before a person."""
_BACK: Final = 2
"""How many sentences before the pronoun the name may stand."""
_NEAR: Final = 30
"""Signs from the start of a sentence in which a pronoun mostly means who was spoken of before."""
_LONGEST_ROLE: Final = 5
"""Words above which what is read for a role is more than one."""
_DESCRIPTION: Final = re.compile(
    r"The (?P<noun>(?:prime )?[a-z]+"
    r"|(?P<age>\d{1,3})-year-old)(?=(?P<owner>[’']s)?,? (?P<next>[\w’']+))"
)
"""A description of a person or a body that opens a sentence, with what follows it."""


class Antecedents:
    """The persons and bodies of an article by place, to ask whom its references mean."""

    def __init__(
        self, article: Article, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]
    ) -> None:
        """Index the mentions of every person, of bodies, and of names that may be persons."""
        self._text = article.text
        self._sentences = sentences
        self._people = MentionIndex(entities, {"person", "unknown"})
        self._bodies = MentionIndex(entities, {"organization"})
        self._names = NameWriter(article, entities)

    def of(self, number: int) -> References:
        """Return the references of sentence `number` that can be written out.

        The leading pronoun or description, where that is safe, and short names behind it.
        A wrong name is worse than none.
        """
        leading = self._pronoun(number) or self._description(number)
        sentence = self._sentences[number].span
        names = self._names.of(sentence, leading[2] if leading else None)
        written = ((*leading[:2],), *names.written) if leading else names.written
        return References(tuple(sorted(written)), names.unexplained)

    def persons(self, number: int) -> list[tuple[Span, Gender | None]]:
        """Return the names in sentence `number` of those who may be persons, in reading order."""
        return [
            (mention.span, entity.gender)
            for entity, mention in self._people.of(self._sentences[number].span)
            if mention.form == "name" and not self._is_placed(entity, mention)
        ]

    def names(self, number: int) -> list[Span]:
        """Return the names of persons and bodies in sentence `number`."""
        sentence = self._sentences[number].span
        mentions = (*self._people.of(sentence), *self._bodies.of(sentence))
        return [mention.span for _, mention in mentions if mention.form == "name"]

    def of_leading_pronoun(self, number: int) -> tuple[Span, str] | None:
        """Return where sentence `number` has its leading pronoun, and the name in brackets for it.

        None unless that is safe.
        """
        found = self._pronoun(number)
        return found[:2] if found else None

    def _pronoun(self, number: int) -> tuple[Span, str, Entity] | None:
        """Return the leading pronoun of sentence `number`, the name for it, and who it is.

        None unless it stands before any name and means the only person whom the two
        sentences before name; far from the start and from a comma, also before anybody
        who is described.
        """
        sentence = self._sentences[number].span
        inside = (
            (entity, mention)
            for entity, mention in self._people.of(sentence)
            if mention.form != "name" or not self._is_placed(entity, mention, _AT)
        )
        entity, mention = next(inside, (None, None))
        if (
            entity is None
            or mention is None
            or mention.form != "pronoun"
            or entity.kind != "person"
        ):
            return None
        if not self._names.is_person(entity):
            return None
        start, end = mention.span.start, mention.span.end
        near = start <= sentence.start + _NEAR or self._text[start - 2 : start] == ", "
        if not near and calls_person(self._text[sentence.start : start]):
            return None
        word = mention.span.of(self._text).lower()
        if word not in _PERSONAL | _OWNING or not self._is_the_only_one(entity, number):
            return None
        if word in _OWNING and self._text[end : end + 20].split()[0].lower() in FUNCTION_WORDS:
            return None
        owner = "’s" if word in _OWNING else ""
        return mention.span, f"[{self._names.called(entity)}{owner}]", entity

    def _description(self, number: int) -> tuple[Span, str, Entity] | None:
        """Return where sentence `number` opens with a description, and the name in brackets for it.

        None unless that is safe: the age of the only person whom the two sentences before
        name, the office of the only one who holds it, or the kind of the only body of whose
        name it is a part.
        """
        sentence = self._sentences[number].span
        found = _DESCRIPTION.match(self._text, sentence.start, sentence.end)
        if found is None or not (found["owner"] or ends_phrase(found["next"])):
            return None
        span = Span(found.start(), found.end())
        if found["age"]:
            meant = self._aged(found["age"], number)
        else:
            meant = self._holder(found["noun"], number) or self._body(found["noun"], number)
        if meant is None:
            return None
        return span, f"[{self._articled(meant)}]", meant

    def _aged(self, age: str, number: int) -> Entity | None:
        """Return the person of this age, whom alone the two sentences before name."""
        before = self._before(number)
        named = {id(e): e for e, m in before if m.form == "name" and self._may_be_meant(e, m)}
        if len(named) != 1:
            return None
        (entity,) = named.values()
        sure = self._names.is_certain(entity) and self._names.is_person(entity)
        earlier = self._text[: self._sentences[number].span.start]
        others = re.search(rf"\b{age}[- ]years?[- ]old (?!{re.escape(full_name(entity))})", earlier)
        return entity if sure and others is None else None

    def _holder(self, noun: str, number: int) -> Entity | None:
        """Return the only person of the article with this office, named just before."""
        head = noun.rpartition(" ")[2]
        if head not in OFFICES:
            return None
        holders = [e for e in self._people.entities if _role_head(e) == head]
        if len(holders) != 1 or not self._names.is_certain(holders[0]):
            return None
        (entity,) = holders
        role = (entity.role or "").lower()
        if len(role.split()) > _LONGEST_ROLE or not role.endswith(noun):
            return None
        near = any(e == entity and m.form == "name" for e, m in self._before(number))
        return entity if near and self._names.is_person(entity) else None

    def _body(self, noun: str, number: int) -> Entity | None:
        """Return the only body of the article with this noun in its name, named just before."""
        alike = [e for e in self._bodies.entities if noun in _nouns(e)]
        if len(alike) != 1 or len(alike[0].name.split()) < 2:
            return None
        start = self._sentences[max(0, number - _BACK)].span.start
        near = self._bodies.inside(start, self._sentences[number].span.start)
        return alike[0] if any(e == alike[0] and m.form == "name" for e, m in near) else None

    def _articled(self, entity: Entity) -> str:
        """Return the name of `entity`, behind "The" where the article writes it so."""
        if entity.kind == "person":
            return self._names.called(entity)
        starts = [m.span.start for m in entity.mentions if m.span.of(self._text) == entity.name]
        articled = any(self._text[:start].endswith(("the ", "The ")) for start in starts)
        return f"The {entity.name}" if articled else entity.name

    def may_explain(self, number: int) -> bool:
        """Return whether the sentence before sentence `number` tells who its pronouns are.

        It names nobody, so that they can only mean somebody whom it describes
        ("a pilot"), or it names one person alone, whom the first of them means.
        """
        here, before = (self._sentences[n].span for n in (number, number - 1))
        if not _PRONOUN.search(here.of(self._text)):
            return True
        named = {id(e) for e, m in self._people.of(before) if m.form == "name"}
        meant = [id(e) for e, m in self._people.of(here) if m.form == "pronoun"]
        return named == set(meant[:1])

    def _is_the_only_one(self, entity: Entity, number: int) -> bool:
        named = [(e, m) for e, m in self._before(number) if m.form == "name"]
        others = [(e, m) for e, m in named if full_name(e) != full_name(entity)]
        return len(others) < len(named) and not any(self._may_be_meant(e, m) for e, m in others)

    def _may_be_meant(self, entity: Entity, mention: Mention) -> bool:
        """Return whether a pronoun could mean `entity`: a person, or a full name that may be one.

        An unknown name behind a preposition of place is taken for a place.
        """
        if entity.kind == "person":
            return True
        return " " in entity.name and not self._is_placed(entity, mention)

    def _is_placed(
        self, entity: Entity, mention: Mention, placing: frozenset[str] = _PLACING
    ) -> bool:
        """Return whether an unknown name stands where a place does, behind a word of `placing`."""
        start = mention.span.start
        before = self._text[max(0, start - 8) : start].split()
        return entity.kind != "person" and bool(before) and before[-1].lower() in placing

    def _before(self, number: int) -> list[tuple[Entity, Mention]]:
        """Return the mentions of people in the two sentences before sentence `number`."""
        start = self._sentences[max(0, number - _BACK)].span.start
        return self._people.inside(start, self._sentences[number].span.start)


def _role_head(entity: Entity) -> str:
    """Return the last word of what the article says a person is."""
    return (entity.role or "").lower().split(" of ")[0].split(" for ")[0].rpartition(" ")[2]


def _nouns(entity: Entity) -> frozenset[str]:
    """Return the words of the name of a body, in small letters, without the plural."""
    low = entity.name.lower().split()
    return frozenset({*low, *(word.removesuffix("s") for word in low)})
