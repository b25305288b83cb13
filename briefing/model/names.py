"""People, organisations and places, and where an article mentions them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefing.span import Span

EntityKind = Literal["person", "organization", "place", "unknown"]
MentionForm = Literal["name", "description", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text speaks of an entity."""

    span: Span
    """The name itself, without honorific, role or possessive; or a whole description or pronoun."""
    form: MentionForm = "name"


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that an article calls by name."""

    name: str
    """The fullest form the article itself gives; nothing is added from outside."""
    kind: EntityKind
    mentions: tuple[Mention, ...]
    """In reading order, never empty."""
    aliases: tuple[str, ...] = ()
    """Other forms the article uses, in order of first use, without `name`."""
    role: str | None = None
    """What the article says the entity is, in its words ("Foreign Minister"), or None."""
    gender: Literal["female", "male"] | None = None
    """From an honorific, a pronoun or a first name; None where nothing tells."""
