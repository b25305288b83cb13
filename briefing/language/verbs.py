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
    arose awoke bent bled bred clung crept dug forbade forgave forgot froze heard hid hung knelt
    laid leapt lent overcame overshot overthrew overtook rode shone shook shrank slid spun sprang
    stung strode strove stuck undertook upheld wept withdrew withstood woke wound
    """
)
"""Written for this project: auxiliaries and irregular past forms that are no common nouns."""


_BASE: Final = words(
    """
    absorb accept achieve act add affect agree aim allow amount apply approach approve
    arrive attack attend attract avoid back bear beat belong bind block boost break bring
    build burn buy call carry catch cause celebrate change charge chase check choose claim
    close collect come compare compete consist contain continue contribute control convene
    cost count cover create cross cut damage deal decide defend deliver depend deserve
    determine develop die differ direct discuss dominate double draw drive drop earn eat
    employ enable encourage end endure enforce enjoy enter escape examine exist expand
    expect experience explode express extend face fail fall feature feed feel fight fill
    fly focus follow force form foster gain generate get give go govern grow handle happen
    head hear help hide highlight hit honour honor host hunt hurt identify improve
    increase influence invest investigate involve join keep kick kill lack land last
    launch lay lead lean learn leave let lie lift like limit line link live lose love
    maintain manage mark matter mean meet mourn move need nudge offer open operate oppose
    outnumber outpace owe own participate pass pay perform place plan play point pose
    position prefer prepare present press prevent produce promote protect prove provide
    publish pull pursue push put raise range reach receive recognise recognize reduce
    reflect release rely remain remove represent require resemble rest return rise rule
    run rush save score see seek sell send serve set settle shake shape share shift shine
    show shut sing sit sleep slide speak specialise specialize spend split spread spring
    stand star stare stay stem step stop stretch strike strive struggle study suffer
    suggest suit support surround survive sweep take target teach tear tend threaten throw
    tie top total touch track trade transform travel treat trust try turn undermine
    underpin understand use value vary view visit vote wait walk want warn waste watch
    wear weigh welcome win work worry
    """
)


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "go")) else "s")


PRESENT: Final = _BASE | frozenset(map(_third_person, _BASE))
"""Written for this project: common verbs as the present has them; many are nouns as well."""


def ends_phrase(following: str) -> bool:
    """Return whether a noun phrase ends before this word: it is a verb and no complement."""
    low = following.lower().replace("’", "'")
    return low in VERBS or low in LEMMA or low.endswith("ed") or low in _ADVERBS
