"""Know verbs by their forms, and by them where a noun phrase has ended."""

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
    arrive attack attend attract avoid back bear beat believe belong bind block boost break
    bring build burn buy call carry catch cause celebrate change charge chase check choose
    cite claim close collect combine come command commit communicate compare compel compete
    complete concern conclude conduct confront connect consider consist constitute contain
    contend continue contribute control convene convince correspond cost count cover create
    cross cut damage date deal decide deepen defend defy deliver demand deny depend depict
    deposit derive deserve destroy detect determine develop devote die differ direct
    disappear discourage discover discuss display distribute divide dominate donate double
    draw drive drop earn ease eat echo edge eliminate emerge emit employ enable encourage
    end endure enforce enhance enjoy ensure enter equal escape establish evolve examine
    exceed exclude exercise exist expand expect experience expire explode exploit explore
    export express extend face fail fall favor favour fear feature feed feel fight figure
    fill find finish fit flee float flow fly focus follow force forge form foster found free
    freeze fuel fulfil function fund gain gather generate get give go govern grant greet
    grow guarantee guard halt handle hang happen hate head hear help hide highlight hit
    honor honour hope host hunt hurt identify import impose improve incorporate increase
    influence inspire install intend interpret introduce invade invest investigate invite
    involve issue join jump justify keep kick kill know label lack lag land last launch lay
    lead lean learn leave let license lie lift like limit line link list live loom lose love
    lower maintain manage mark matter mean meet merge migrate mirror mix monitor mount mourn
    move name narrate need negotiate note nudge obey obtain occupy occur offer offset open
    operate oppose order originate outnumber outpace outstrip overlook oversee owe own paint
    participate pass pay perform permit persist persuade pile place plan play point pose
    position praise preach predict prefer prepare present preserve preside press prevail
    prevent print proceed process produce promote prompt propose protect protest prove
    provide publish pull purchase pursue push put question quit raise range reach recall
    receive recognise recognize record recover recruit reduce refer reflect reform regard
    register regulate reinforce rejoin release rely remain remember remind remove rent
    repeat replace represent require rescue resemble reserve resist respect rest restore
    restrict result resume retain retire return reveal reverse rise rival roam rock roll rub
    rule run rush sail satisfy save say scan score search secure see seek sell send separate
    serve set settle shake shape share shelter shift shine shoot show shrink shut sign
    signal sing sit ski sleep slide smell smoke soar solve sound span spark speak specialise
    specialize speed spell spend split sport spread spring squeeze stage stand star stare
    start state stay stem step stop stress stretch strike strip strive struggle study submit
    succeed suffer suffice suggest suit supply support suppose surge surround survey survive
    suspect sustain sweep swim swing sympathise tackle take talk target taste teach team
    tear tell tend test thank think threaten thrive throw tie tip tolerate top total touch
    tour tower trace track trade train transform travel treat trigger trust try tumble turn
    undergo undermine underpin understand unite unveil urge use value vanish vary vie view
    violate visit voice vote vow wage wait walk wander want warn waste watch wave weaken
    wear weigh welcome widen wield win wish withdraw withstand witness work worry worsen
    wrap write yield
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
