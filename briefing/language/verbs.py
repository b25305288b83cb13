"""Tell by the next word whether a noun phrase has ended."""

from __future__ import annotations

from typing import Final

from briefing.language.speech import LEMMA
from briefing.language.wordlists import words

_ADVERBS: Final = words("also later then now still recently never quickly soon")
VERBS: Final = words(
    """
    is are was were be been has have had do does did will would can could may might must shall
    should won't can't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
    became began bought brought built came caught chose cost cut drew drove ended fell felt fled
    flew fought found gave got grew held hit kept knew led left lost lay made meant met paid put
    ran rang read rose sank sat saw sent set shot showed shut slept sold sought spent split spread
    stood stole struck swept swore took taught thought threw told wore went won wrote broke dealt
    spoke beat let underwent hurt burst drank ate bore swam sang sued died lie lies remain remains
    include includes appear appears seem seems become becomes make makes show shows need needs
    want wants belong belongs lacks
    """
)
"""Written for this project: auxiliaries and irregular past forms that are no common nouns."""


def ends_phrase(following: str) -> bool:
    """Return whether a noun phrase ends before this word: it is a verb and no complement."""
    low = following.lower().replace("’", "'")
    return low in VERBS or low in LEMMA or low.endswith("ed") or low in _ADVERBS
