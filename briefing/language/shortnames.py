"""Write out the surnames, first names and initials by which an article calls who is known."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.language.fullnames import full_name, is_certain, is_first_name, surname
from briefing.language.mention_index import MentionIndex
from briefing.language.names.clusters import acronym
from briefing.language.names.lexicon import (
    COMMON,
    GROUPS,
    HONORIFICS,
    LOCATION,
    OFFICES,
    PARTICLES,
    gazetteer,
)
from briefing.language.names.phrases import HEADS
from briefing.language.speech import SAY
from briefing.language.terms import FUNCTION_WORDS
from briefing.language.wordlists import words
from briefing.span import Span

if TYPE_CHECKING:
    from briefing.model import Article, Entity, Mention

_PLACING: Final = words("in at near the to outside between")
_TELLING_APART: Final = words("younger elder older late senior junior both former then-")
_BEHIND: Final = re.compile(
    r"[’']s\b|[,.;:)”\"—]| --| \("
    r"| (?:[a-z’']+(?:ed|n’t|n't)|(?:say|tell|think|want|need|ha|wa|i|doe|believe|know|write"
    r"|play|run)s"
    r"|and|or|to|of|in|on|at|by|for|from|with|as|who|had|did|will"
    r"|would|could|can|may|might|must|should|said|told|after|before|when|while)\b"
)
"""What may follow the surname of a person, and no noun that it might belong to."""
_PERSON_BEHIND: Final = re.compile(r"[’']s\b|[’']?[,.;:)”\"—?!]| --?[^\w]| [^A-Z/]|$")
"""What may follow the name of somebody of whom more tells that it is a person."""
_COMPOUND: Final = re.compile(r"[/–-]\w|[’'](?!s\b)\w| & [A-Z]")
_THINGS: Final = words(
    """
    hurricane storm cyclone typhoon tropical ship boat ferry yacht vessel tanker liner steamer
    trawler mv ms hms uss ss rms
    """
)
"""What stands before the name of a storm or a ship, which may be a person's name."""
_ADDRESS: Final = words("Mr Mrs Ms Miss Dr")
"""What the full name can stand for as well."""
_TICKET: Final = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]+(?=[ ’'])")
"""Two surnames for a pair at the start of a sentence ("Moor-Wren won every state")."""
_HOUSEHOLD: Final = re.compile(r" (?:family|brothers|sisters|couple|siblings|household)\b")
_OFFICE_OF: Final = re.compile(r" (?:campaign|camp|administration|government|presidency)\b")
"""What is somebody's, where a surname stands behind "the" ("the Moor campaign")."""
_NO_PART: Final = LOCATION | (FUNCTION_WORDS - PARTICLES)
"""Words that are no part of a person's name."""
_KNOWN: Final = words(
    """
    UN US USA UK EU NATO UNESCO UNICEF WHO NASA FBI CIA NSA BBC CNN NBC CBS ABC PBS NPR AP AFP
    ISIS ISIL IS GOP NBA NFL NHL MLB FIFA UEFA IMF OPEC IBM AIDS HIV DNA TV PC UTC GMT BMW NRA
    ITV MTV ESPN HBO AI IT GPS NHS MP MPS
    """
)
"""Written for this project: short forms that readers know better than the long ones."""
_MUCH: Final = 4
"""How many times as often the article must name the one of several whom a surname means."""
_FAMILIAR: Final = 2
"""How often an article that is familiar with somebody uses the first name alone."""
_NEAR: Final = 300
"""Signs before a surname in which no other bearer of it may be named."""
_LONGEST: Final = 6


@dataclass(frozen=True, slots=True)
class References:
    """What to write for the pronouns, descriptions and short names of a sentence."""

    written: tuple[tuple[Span, str], ...]
    """Where a reference stands, and the name in brackets for it, in reading order."""
    unexplained: bool
    """Whether it calls somebody by a short name that nothing in reach writes out."""


class NameWriter:
    """The short names of one article, to ask what they stand for."""

    def __init__(self, article: Article, entities: tuple[Entity, ...]) -> None:
        """Index the persons and bodies of `article`, and the names that they share."""
        self._text = article.text
        self._title = article.title or ""
        self._certain: dict[int, bool] = {}
        self._index = MentionIndex(entities, {"person", "organization", "unknown"})
        everyone = [e for e in self._index.entities if e.kind != "organization"]
        names = sorted({full_name(entity) for entity in everyone})
        self._bearers: dict[str, list[Entity]] = {}
        for entity in everyone:
            self._bearers.setdefault(surname(full_name(entity)), []).append(entity)
        self._first_names = Counter(name.split()[0] for name in names if " " in name)
        self._people: dict[str, Entity] = {
            surname(full_name(e)): e for e in everyone if self.is_certain(e)
        }
        self._longer: dict[str, list[Entity]] = {}
        for entity in self._people.values():
            self._longer.setdefault(full_name(entity).rpartition(" ")[0], []).append(entity)
        self._things = frozenset(word for entity in everyone for word in self._thing_words(entity))

    def of(self, sentence: Span, resolved: Entity | None = None) -> References:
        """Return what to write for the short names of `sentence`.

        Nothing where the sentence has the full name too, where the title of the article has
        it, or where a name is shared, in quotation marks or part of another one. `resolved`
        is who is written out already.
        """
        written: list[tuple[Span, str]] = []
        ticket = _TICKET.match(self._text, sentence.start, sentence.end)
        unexplained = ticket is not None and not self._people.keys().isdisjoint(
            ticket[0].split("-")
        )
        inside = self._index.of(sentence)
        seen = {id(e) for e, m in inside if self._said(m) in {e.name, full_name(e)}}
        if resolved is not None:
            seen.add(id(resolved))
        for entity, mention in inside:
            if mention.form != "name" or (id(entity) in seen and not _is_described(entity)):
                continue
            seen.add(id(entity))
            found = self._body(entity, mention, sentence)
            if entity.kind != "organization" and found is None:
                found = self._person(entity, mention, sentence)
                unexplained |= found is None and self._is_unexplained(entity, mention, sentence)
            if found is not None:
                written.append(found)
        return References(tuple(written), unexplained)

    def called(self, entity: Entity) -> str:
        """Return the fullest name of a person, where another entity carries more of it too."""
        name = full_name(entity)
        longer = [
            full
            for other in self._longer.get(name, ())
            if surname(full := full_name(other)) != surname(name) and self.is_person(other)
        ]
        return longer[0] if len(longer) == 1 and " " in name else name

    def is_certain(self, entity: Entity) -> bool:
        """Return whether more than the shape of its name tells that `entity` is a person."""
        if id(entity) not in self._certain:
            self._certain[id(entity)] = is_certain(self._text, entity)
        return self._certain[id(entity)]

    def is_person(self, entity: Entity) -> bool:
        """Return whether `entity` may be written out as somebody: no ship, storm or place."""
        parts = full_name(entity).split()
        low = [part.lower() for part in parts]
        if len(parts) == 1 and not is_first_name(low[0]):
            return False
        if low[0] in HEADS or not GROUPS.isdisjoint(low[1:-1]) or low[-1] in SAY:
            return False
        is_origin = low[0] in gazetteer().adjectives or low[0].endswith("-based")
        return not is_origin and self._things.isdisjoint(parts) and _NO_PART.isdisjoint(low)

    def _person(self, entity: Entity, mention: Mention, sentence: Span) -> tuple[Span, str] | None:
        """Return where a person has a bare surname or first name, and the full name."""
        span = mention.span
        if _is_described(entity):
            last = entity.name.rpartition(" ")[2]
            span, entity = Span(span.end - len(last), span.end), self._people.get(last, entity)
        name = self.called(entity)
        if entity.kind != "person" or " " not in name or not self.is_person(entity):
            return None
        if self._text.endswith(name, 0, span.end):
            return None
        span = self._with_particle(span, name)
        said = span.of(self._text)
        if not self._is_short(said, entity, span) or self._is_part(span, sentence):
            return None
        if said == name.partition(" ")[0] and (
            self._is_joined(span) or not self._may_be_first(said, entity)
        ):
            return None
        opens, certain = span.start == sentence.start, self.is_certain(entity)
        behind = _PERSON_BEHIND if certain or opens else _BEHIND
        if not behind.match(self._text, span.end) or _HOUSEHOLD.match(self._text, span.end):
            return None
        if opens:
            return span, f"[{name}]"
        if name in self._title or said.lower() in gazetteer().places:
            return None
        before = self._before(span, sentence)
        if before[-1].rstrip(".") in _ADDRESS and not {*before[-2:-1]} & {"The", "the"}:
            return Span(span.start - len(before[-1]) - 1, span.end), f"[{name}]"
        articled = before[-1].lower() == "the" and not _OFFICE_OF.match(self._text, span.end)
        return (span, f"[{name}]") if _may_precede(before, certain) and not articled else None

    def _is_short(self, said: str, entity: Entity, span: Span) -> bool:
        """Return whether `said` at `span` is the surname or first name of `entity` alone."""
        name = full_name(entity)
        if " " not in name or said == name:
            return False
        first, last = name.partition(" ")[0], surname(name)
        if said.rpartition(" ")[2] == last:
            return self._is_the_known_one(entity, last, span)
        return said == first and self._first_names[first] == 1 and first not in self._bearers

    def _is_the_known_one(self, entity: Entity, last: str, span: Span) -> bool:
        """Return whether the surname `last` means `entity`, although others may share it.

        It does where nobody else has it, or where the article names the others much less
        often, later, and not right before. Whom it calls by the first name, like a child,
        the bare surname of a family need not mean.
        """
        name = full_name(entity)
        others = [other for other in self._bearers.get(last, ()) if full_name(other) != name]
        own = _named_at(entity)
        first = name.partition(" ")[0]
        if others and sum(self._said(m) == first for m in entity.mentions) >= _FAMILIAR:
            return False
        return all(
            len(own) >= _MUCH * len(theirs)
            and own[0] < theirs[0]
            and not any(span.start - _NEAR < start < span.end for start in theirs)
            for theirs in map(_named_at, others)
        )

    def _may_be_first(self, said: str, entity: Entity) -> bool:
        """Return whether the first word of a name is a first name that is used alone."""
        last = surname(full_name(entity))
        if last.lower() in gazetteer().places:
            return False
        return is_first_name(said) or any(self._said(m) == last for m in entity.mentions)

    def _is_unexplained(self, entity: Entity, mention: Mention, sentence: Span) -> bool:
        """Return whether a reader cannot tell whom this short name means."""
        said = self._said(mention)
        if said in self._title or self._is_part(mention.span, sentence):
            return False
        if entity.kind != "person" or not self.is_person(entity):
            return False
        before = self._before(mention.span, sentence)
        last = before[-1].strip("“\"'‘(").rstrip(".,").lower() if before else ""
        if last in HONORIFICS or last in OFFICES or last in _PLACING | PARTICLES | {"a", "an"}:
            return False
        name = full_name(entity)
        if said == surname(name) != name:
            return True
        return self._is_short(said, entity, mention.span) and self._may_be_first(said, entity)

    def _body(self, entity: Entity, mention: Mention, sentence: Span) -> tuple[Span, str] | None:
        """Return where a body has its initials alone, and the full name."""
        said, parts = self._said(mention), entity.name.split()
        if not (said.isupper() and 2 <= len(said) <= _LONGEST and said in acronym(tuple(parts))):
            return None
        if said in _KNOWN or any(n in self._title for n in (said, entity.name)):
            return None
        before = self._before(mention.span, sentence)
        if self._is_part(mention.span, sentence) or {*before[-1:]} & {"a", "an", "A", "An"}:
            return None
        if re.match(r"\)| [A-Z]", self._text[mention.span.end : mention.span.end + 2]):
            return None
        return mention.span, f"[{entity.name}]"

    def _with_particle(self, span: Span, name: str) -> Span:
        """Return `span` with the particle before it that belongs to `name` ("van Orra")."""
        *_, particle, _last = ("", *name.split())
        start = span.start - len(particle) - 1
        if particle.lower() in PARTICLES and (
            self._text[max(0, start) : span.start].strip().lower() == particle.lower()
        ):
            return Span(start, span.end)
        return span

    def _is_joined(self, span: Span) -> bool:
        """Return whether a first name shares the surname of another ("Ada and Tess Moor")."""
        return re.match(r"(?:,| and| or) [A-Z]", self._text[span.end : span.end + 6]) is not None

    def _is_part(self, span: Span, sentence: Span) -> bool:
        """Return whether a name is quoted, or a part of another name or of a compound."""
        before = self._text[sentence.start : span.start]
        return (
            _COMPOUND.match(self._text, span.end) is not None
            or before.endswith(("(", "/", "-", "–", "@", "#", "& "))
            or before.count('"') % 2 == 1
            or before.count("“") > before.count("”")
        )

    def _thing_words(self, entity: Entity) -> list[str]:
        """Return the names of `entity` behind the word for a storm or a ship, in single words.

        Also those behind a bare "the", which for a common first name may be a slip.
        """
        named = [mention for mention in entity.mentions[:20] if mention.form == "name"]
        called = [mention for mention in named if self._is_called_thing(mention)]
        articled = [mention for mention in named if self._is_articled(mention)]
        slip = is_first_name(full_name(entity).split()[0]) and 2 * len(articled) <= len(named)
        found = called if slip else called + articled
        return [word for mention in found for word in self._said(mention).split()]

    def _is_called_thing(self, mention: Mention) -> bool:
        start = mention.span.start
        before = self._text[max(0, start - 24) : start].split()[-2:]
        said = (*before, *self._said(mention).split()[:1])
        return not _THINGS.isdisjoint(word.lower().rstrip(".,") for word in said)

    def _is_articled(self, mention: Mention) -> bool:
        start, end = mention.span.start, mention.span.end
        return (
            self._text[max(0, start - 5) : start].strip().lower() == "the"
            and _BEHIND.match(self._text, end) is not None
            and self._text[end : end + 1] in {",", ".", " "}
        )

    def _before(self, span: Span, sentence: Span) -> list[str]:
        return self._text[sentence.start : span.start].split()

    def _said(self, mention: Mention) -> str:
        return mention.span.of(self._text)


def _named_at(entity: Entity) -> list[int]:
    """Return where `entity` is called by a name."""
    return [mention.span.start for mention in entity.mentions if mention.form == "name"]


def _is_described(entity: Entity) -> bool:
    """Return whether a name is a surname behind what it describes ("Democrat Moor")."""
    parts = entity.name.split()
    return len(parts) == 2 and parts[0].lower() in GROUPS


def _may_precede(before: list[str], certain: bool) -> bool:
    """Return whether a surname behind these words of its sentence stands for itself."""
    last = before[-1].strip("“\"'‘(")
    low = last.lower()
    if low in _TELLING_APART or low in PARTICLES or low in {"a", "an"}:
        return False
    if not certain and low in _PLACING:
        return False
    if last.endswith((",", ";", ":")) or not last[:1].isupper():
        return certain or not last[:1].isdigit()
    return low in GROUPS or (len(before) == 1 and (low in FUNCTION_WORDS or low in COMMON))
