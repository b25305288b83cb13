"""Find the people, organisations and places that an article names."""

from briefing.language.names.entities import find_entities

__all__ = ["find_entities"]
