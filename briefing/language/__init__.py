"""Sentences and names: what the later steps stand on."""

from briefing.language.names import find_entities
from briefing.language.sentences import find_sentences

__all__ = ["find_entities", "find_sentences"]
