"""Merge the people, bodies and places of several articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.merge.identity import Named, same_identity
from briefing.model import EntityEntry, Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis, Entity


def merge_entities(analyses: Sequence[Analysis]) -> tuple[EntityEntry, ...]:
    """Return who and what the articles name, most mentioned first, each with all its mentions."""
    found = [
        (number, entity) for number, analysis in enumerate(analyses) for entity in analysis.entities
    ]
    groups = same_identity(
        Named(article, entity.name, entity.aliases, entity.kind == "person")
        for article, entity in found
    )
    entries = [_entry([found[member] for member in group]) for group in groups]
    return tuple(sorted(entries, key=lambda entry: -len(entry.references)))


def _entry(members: list[tuple[int, Entity]]) -> EntityEntry:
    fullest = max((entity for _, entity in members), key=lambda entity: len(entity.name.split()))
    forms = [form for _, entity in members for form in (entity.name, *entity.aliases)]
    return EntityEntry(
        name=fullest.name,
        kind=fullest.kind,
        role=fullest.role or next((entity.role for _, entity in members if entity.role), None),
        aliases=tuple(form for form in dict.fromkeys(forms) if form != fullest.name),
        references=tuple(
            Reference(article, mention.span)
            for article, entity in members
            for mention in entity.mentions
        ),
    )
