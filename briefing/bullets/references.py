"""Tell when a sentence speaks of something that only the sentences before it explain."""

from __future__ import annotations

import re
from typing import Final

from briefing.bullets.definites import is_bare_definite
from briefing.language.fullnames import is_first_name
from briefing.language.names.lexicon import HONORIFICS, OFFICES
from briefing.language.speech import LEMMA
from briefing.language.terms import terms
from briefing.language.verbs import ends_phrase
from briefing.language.wordlists import words

_BODIES: Final = words(
    """
    authority alliance commission committee ministry institute institution association agency
    organisation organization group company firm regiment unit council board panel body union
    party charity department bureau service office federation coalition operator province
    official officials minister officer spokesman spokeswoman spokesperson statement document
    letter lawsuit complaint report study survey poll memo filing indictment newspaper paper
    magazine network broadcaster airline researchers authors scientists duo pair
    """
)
"""Nouns that after a bare "the" mean a body, a person or a paper introduced before."""
_SOURCE: Final = re.compile(
    r"\b(?:[Aa]ccording to|by) the (?P<noun>[a-z]+)(?=[,.]|$)"
    r"|, the (?P<speaker>[a-z]+) (?P<verb>[a-z]+)\b"
)
"""Who says it, where that is a bare noun ("according to the alliance", ", the authority said")."""
_OPENING: Final = re.compile(r"The (?:[A-Z][a-z]+ )?(?P<noun>[a-z]+)(?:[’']s)? (?P<next>[a-z’']+)")
_NOUN_PAIR: Final = re.compile(r"The [a-z]+ [a-z]+ (?P<next>[a-z’']+)")
_SEASONS: Final = words("""
    war summer winter spring autumn fall night day week weekend season end past future meantime
    meanwhile morning afternoon evening interim beginning aftermath process rain dark
    """)
_COMPLEMENT: Final = words("of for in on at that which who whose behind from to between")
_POINTING: Final = re.compile(
    r"\b(?:afore(?:mentioned|said)|above-?mentioned|no such)\b"
    r"|\b(?:this|that|these|those|such an?) (?:case|proposal|sum|limit|deal|plan|decision|ruling"
    r"|move|incident|attack|point|situation|claim|figure|amount|fact|agreement|law|measure|trial"
    r"|warning|letter|story|instance|issue|event|seat|purchase|project|programme|program|policy"
    r"|site|performance|total|record|number|rate|level|role|position|period|meeting|offer|request"
    r"|goal|effort|approach|trend|view|idea|question|answer|money|group|team|man|woman|night"
    r"|vote|comment|remark|tweet|video|report|study|speech|interview|debate|bill)s?\b|, (?:this"
    r"|these) (?:would|will|is|was|were)\b"
)
"""A demonstrative with the noun, or the clause, that it takes up."""
_COUNTING_ON: Final = re.compile(
    r"An? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|further|similar)"
    r" [a-z]+(?! (?:in|of) )\b"
)
"""The next of a row of which the bullet does not show the first ("A tenth defendant")."""
_CONTINUING: Final = re.compile(
    r"The (?:[A-Z]?[\w-]+ ){1,3}also |Then there(?:['’]s| is| are| was| were)\b"
)
_OPEN_END: Final = re.compile(
    r"\b(?:(?:was|were|is|are) told|went further|(?:was|were) (?:less|more) [a-z]+"
    r"|(?:say|said|do|did|done) so|(?:did|do|done|said|says) the same"
    r"|as well|too|instead|either|that|this)\W*$"
    r"|\bknow (?:that|this|it) all too well\b"
)
"""An end that leaves open what was told, or with what something is compared."""
_EXPECTED: Final = re.compile(
    r"\b(?:expected|forecast|predicted) (?:between )?[$£€]?\d[\d.,]*"
    r"(?: (?:million|billion|trillion))?(?: (?:and|to) [$£€]?\d[\d.,]*)?"
    r"(?: (?:million|billion|trillion))?[,.]"
)
"""An expectation that does not say of what ("had expected between 4 and 5 million,")."""
_REPORTED_IT: Final = re.compile(
    r"(?:[A-Z][a-z]+ )?[A-Za-z]+s (?:said|say|confirmed|reported) (?:that )?it "
    r"(?!(?:is|was|would be|could be|remains) (?:not )?(?:un)?(?:clear|known|likely|possible))"
    r"|(?:(?:Some|Many|Several|Early|Court|Local) )?"
    r"(?:[Rr]eports|[Dd]ocuments|[Rr]ecords|[Pp]apers)"
    r" (?:[a-z]+ ){0,4}(?:said|say|show|showed|suggest|suggested|claim|claimed) (?:that )?they\b"
)
_THEY_SAID: Final = re.compile(
    r"(?P<first>[A-Z][\w’'-]*)\.?(?: [A-Z][\w.’'-]*){1,4} (?:said|says) (?:that )?they\b"
)
"""A speaker, and several for the subject of what is said."""
_ORDINAL: Final = re.compile(
    r"The (?:other [a-z]|(?:first|second|third|fourth|last|next) (?:was|is)\b)"
)
"""One of a row without the row ("The first was a film")."""
_BEHIND_EVENT: Final = re.compile(
    r"(?:(?:Shortly|Just|Soon|Immediately|Hours|Days|Weeks|Months|Years) )?"
    r"(?:[Bb]efore|[Aa]fter|[Ss]ince|[Dd]uring|[Ff]ollowing|[Ii]n|[Aa]t) the (?P<noun>[a-z]+),"
)
"""An opening that dates the sentence by an event told before ("Shortly before the meeting,")."""
_HAPPENED: Final = re.compile(
    r"\bthe (?P<noun>attack|incident|crash|accident|shooting|explosion|blast|raid|collision|murder"
    r"|killing|arrest|hearing)s?(?=[,.;]| (?:is|was|are|were|had|has)\b)"
    r"|\bthe (?P<occasion>incident|summit|audition|scheme|ceremony|conference|event)"
    r"(?! (?:of|in|at|on|that|which|where|to|with|between|for|[A-Z]))\b"
)
"""An event in the middle that only the text before tells, unless the title does."""
_SOURCED: Final = re.compile(r"According to [^,]+, the (?=[a-z])")
"""A source in front, behind which the sentence proper opens with "the"."""
_PARTITIVE: Final = re.compile(
    r"(?:One|Two|Three|Four|Five|Some|Several|Many|Most|Half|None|All|Both) of"
    r" (?P<row>the|those|these) (?P<nouns>[a-z]+(?: [a-z]+)?)"
)
_QUOTED_PRONOUN: Final = re.compile(r"[“\"‘'][^”\"]{0,160}\b(?:it|they|them|him)\b")
"""A sentence that opens with quoted words about something told before."""
_AMONG: Final = re.compile(
    r"(?:Among|Some of|One of|Most of|Many of|Two of|All of) (?:them|those)\b"
)
_TAKEN_UP: Final = re.compile(
    r"\bthe (?P<noun>group|pair|ministers?|officials?|letters?|deadline|text|document|clause"
    r"|duo|aid"
    r"|money|decision|announcement|ruling|verdict|accusations?|allegations?|findings?|remarks?"
    r"|comments?|proposals?|statement|documents?|emails?|scheme|amendment|change|rule|suspects?"
    r"|gunm[ae]n|attackers?|interview|complaint|lawsuit|memo|dispute|takeover|merger)(?=[,.;]"
    r"| (?:is|was|are|were|had|has|via|by|and|as|after|before)\b)"
)
"""A bare noun in the middle that only an introduction explains ("inclined to believe the
minister")."""
_AS_TOLD: Final = re.compile(r", as (?:planned|expected|feared|promised|announced)\W*$")
_NUMBER: Final = (
    r"(?:\d[\d,]*|[Oo]ne|[Aa]n?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine"
    r"|[Tt]en|[Ss]everal|[Aa] few)"
)
_ELSEWHEN: Final = re.compile(
    r"(?:On )?[Tt]he (?:previous|following|same|next) (?:day|week|month|year|morning|night"
    r"|evening)\b"
    rf"|{_NUMBER} (?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|before that)\b"
    r"|In (?:between|(?:both|either|neither|all) [a-z]+)\b|In another (?:case|instance|incident"
    r"|example)\b|On the other side\b|(?:Afterwards?|Beforehand|Thereafter)\b"
    r"|(?:(?:But|And|Yet|Even|Just|Back|By|Until|Only) )?[Tt]hen\b(?!-)"
    r"|(?:Maybe|Perhaps) (?:that|it|this)(?:['’]s| is| was| will)\b"
    r"|Now that [a-z]+ (?:is|was|has|had)\b(?!.*,)"
    r"|(?:Inside|Outside|Nearby|Next door|Upstairs|Downstairs|There|Somehow),"
    rf"|{_NUMBER} other \w+|Other [a-z]+"
    rf"|(?:{_NUMBER}|Hundreds|Dozens|Thousands|Scores|Many) more\b(?! than)"
    r"|\d[\d,]* (?:have|has|had|were|was|are|is)\b"
    r"|(?:Phase|Part|Stage|Step) (?:one|two|three|four|\d) (?:was|is|will|would|began|had|has)\b"
    r"|All (?:three|four|five|six|seven|eight|nine|ten|\d+) (?:are|were|have|had|will|[a-z]+ed)\b"
)
"""A time, a case or a rest that counts on from what was told."""
_SEQUENCE: Final = re.compile(
    r"The (?:first|second|third|fourth|last|next|latter|former) (?P<next>[a-z]+)"
)
_THAT: Final = re.compile(
    r"\b(?:on|of|for|from|by|to|about|under|into|over|with|behind|near|around|during) [Tt]hat"
    r" (?P<noun>[a-z][\w’'-]+)"
)
"""A preposition before "that", which makes it point at a noun ("the writing on that door")."""
_ALONE: Final = re.compile(
    r"\b(?:in|of|about|from|with|by|for|on) that(?= according\b|[,.;])"
    r"|\bfirst (?:\w+ ){1,5}to (?:[a-z]+ to )?do so\b|\b(?:are|is|were"
    r"|was) (?:\w+ )?opposed\W*$"
)
"""Words that stand for a whole statement before them."""
_SIMILAR: Final = re.compile(
    r"\b[Ss]imilar (?:view|opinion|sentiment|concern|comment|point|message|conclusion|result"
    r"|remark"
    r"|statement|warning|story|number|figure)s?\b(?! (?:\w+ ){0,3}(?:to|as)\b)"
)
_PAIR: Final = re.compile(
    r"\b(?:[Bb]oth|[Ee]ither|[Nn]either) (?P<noun>stud(?:y|ies)|reports?|cases?|scenarios?"
    r"|incidents?"
    r"|attacks?|m[ae]n|wom[ae]n|suspects?|compan(?:y|ies)|countr(?:y|ies)|nations?|teams?|players?"
    r"|officers?|victims?|drivers?|parties|groups?|planes?|ships?|vessels?)\b"
)
"""Two of which only the text before tells, unless two stand before it in the sentence."""
_TWO: Final = re.compile(
    r"\b[Tt]he (?:two|three|four|pair|duo|trio) (?:are|were|have|had|will|would|did|met|said"
    r"|[a-z]+ed)\b"
)
"""Several for a subject who are told one by one before, or nowhere."""
_NOT_OLD: Final = words(
    """
    is was would will could can may might has had does did means time year week weekend month
    morning afternoon evening night day season summer winter spring autumn fall century decade
    kind sort type way far much many point country nation monday tuesday wednesday thursday
    friday saturday sunday stage
    """
)
"""What behind "this" points at nothing told before."""
_THIS: Final = re.compile(r"\b(?:[Tt]his|[Tt]hese) (?P<noun>[A-Za-z][\w’'-]*)")
_SAID_THIS: Final = re.compile(
    r"^(?:(?!, (?:and|but|so|while|when|after|as)\b)[^;])*\b(?:said|says?|that|believe[sd]?|thinks?"
    r"|argue[sd]?|claim(?:ed|s)?|added|warn(?:ed|s)?) (?:this|these) (?P<noun>[a-z][\w’'-]*)"
)
"""A demonstrative that opens what somebody says ("said that this change would")."""
_THIS_SAID: Final = re.compile(
    r"\b(?:suggests?|said|says|believes?|thinks?|believed|thought|shows?|argues?|claims?)"
    r" (?:that )?this (?:is|was|would|will|could)\b"
)
_OBJECT: Final = re.compile(
    r"[A-Z][a-z]+s (?:[a-z]+ ){1,4}(?:it|them)\b"
    r"|[^,“”\"]{1,60}\b(?:described|called|branded|dubbed|labelled|denounced|condemned|welcomed"
    r"|hailed"
    r"|criticised|criticized|praised|rejected|dismissed) (?:it|this|them)\b"
)
"""A pronoun for the object of a sentence that has told of its subject only."""
_NAMED_OBJECT: Final = re.compile(
    r"\[?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}\]? (?:(?:did|does|has|had|would|will"
    r"|could)(?:n[’']t| not)? )?"
    r"[a-z]+ (?:it|them|this)(?=[.,]| (?:on|in|at|for|with|to|again|back|further|yet|up|out)\b)"
)
"""A name, a verb and a pronoun ("Moor did not sign it")."""
_NO_OBJECT: Final = re.compile(r"\b(?:and|when|if|as|that|which|who|while|after|the|an?)\b")
"""What may bring in the object before its pronoun."""
_AGREED: Final = re.compile(r"[^,]{3,40} (?:agreed|disagreed|concurred)\W*$")
_STARTS: Final = (
    _AGREED,
    _COUNTING_ON,
    _ORDINAL,
    _CONTINUING,
    _REPORTED_IT,
    _QUOTED_PRONOUN,
    _AMONG,
)
_INSIDE: Final = (
    ("", _POINTING),
    ("", _EXPECTED),
    (", as ", _AS_TOLD),
    ("imilar ", _SIMILAR),
    ("this ", _THIS_SAID),
    ("", _ALONE),
)
"""Patterns, each with what stands in all that it finds."""
_TAIL: Final = 60
"""Signs at the end of a sentence that hold an open end."""


def points_back(said: str, title: str | None, before: str | None = None) -> bool:
    """Return whether `said` takes up something that neither it nor `title` names.

    Words between quotation marks count as well: whoever reads them alone does
    not know what the speaker points at. `before` is the sentence that stands
    before it in the same bullet, if any, which explains what it names.
    """
    if any(pattern.match(said) for pattern in _STARTS) or _OPEN_END.search(said[-_TAIL:]):
        return True
    if any(pattern.search(said) for held, pattern in _INSIDE if held in said):
        return True
    if before is None and (_ELSEWHEN.match(said) or _unnamed_object(said)):
        return True
    known = frozenset(terms(f"{title or ''} {before or ''}"))
    sequence = _SEQUENCE.match(said)
    if sequence is not None and ends_phrase(sequence["next"]):
        return True
    return (
        _one_says_they(said)
        or _unnamed_row(said, before)
        or _unnamed_this(said[before is not None :], known)
        or _unnamed_source(said, known)
        or _unnamed_subject(said, known)
        or (before is None and bool(known) and _is_bare(_SOURCED.sub("The ", said), known))
    )


def _one_says_they(said: str) -> bool:
    """Return whether one person speaks of "they" before any others are told of."""
    found = _THEY_SAID.match(said)
    if found is None or " and " in found[0]:
        return False
    first = found["first"].lower()
    return first in OFFICES or first in HONORIFICS or is_first_name(first)


def _unnamed_object(said: str) -> bool:
    """Return whether the object is a pronoun for which nothing stands before it."""
    if _NAMED_OBJECT.match(said):
        return True
    found = _OBJECT.match(said)
    return found is not None and not _NO_OBJECT.search(found[0].partition(" ")[2])


def _unnamed_row(said: str, before: str | None) -> bool:
    """Return whether two of a kind are spoken of that are not told one by one before."""
    pair = _PAIR.search(said) if "ther" in said or "oth " in said else None
    told = f"{before or ''} {said[: pair.start()]}" if pair else before or ""
    counts = " and " in told or re.search(r"\b[Tt]wo\b", told)
    if pair is not None and not counts:
        return True
    two = _TWO.search(said)
    if two is not None and before is None and " and " not in said[: two.start()]:
        return True
    return before is not None and said.startswith(("Both ", "Neither ", "The two ")) and not counts


def _unnamed_this(said: str, known: frozenset[str]) -> bool:
    """Return whether a demonstrative takes up a noun that is told nowhere before it.

    In the second half of a sentence it mostly takes up what the first half tells, unless
    it opens what somebody says.
    """
    half, whole = len(said) // 2, len(said)
    return any(
        found["noun"].lower().replace("’", "'").removesuffix("'s") not in _NOT_OLD
        and not _named_before(found["noun"], said[: found.start()], known)
        for held, pattern, end in (
            ("his ", _THIS, half),
            ("hese ", _THIS, half),
            ("that ", _THAT, half),
            (" this ", _SAID_THIS, whole),
            (" these ", _SAID_THIS, whole),
        )
        if held in said
        for found in pattern.finditer(said, 0, end)
    )


def _unnamed_source(said: str, known: frozenset[str]) -> bool:
    """Return whether a speaker, a paper or an event is a bare noun told nowhere before it."""
    for found in _SOURCE.finditer(said):
        noun = found["noun"] or found["speaker"]
        if found["verb"] and found["verb"] not in LEMMA:
            continue
        if noun in _BODIES and not _named_before(noun, said[: found.start()], known):
            return True
    patterns = (_TAKEN_UP, _HAPPENED) if known else (_TAKEN_UP,)
    return any(
        not _named_before(found[found.lastgroup or 0], said[: found.start()], known)
        for pattern in patterns
        for found in pattern.finditer(said)
    )


def _unnamed_subject(said: str, known: frozenset[str]) -> bool:
    """Return whether the sentence opens with a bare body or event, or a part of one."""
    event = _BEHIND_EVENT.match(said)
    if event is not None:
        return event["noun"] not in _SEASONS and not (known & frozenset(terms(event["noun"])))
    part = _PARTITIVE.match(said)
    if part is not None and part["row"] == "the":
        return not (known & frozenset(terms(part["nouns"])))
    if part is not None:
        return True
    found = _OPENING.match(said)
    if found is None or found["noun"] not in _BODIES or found["next"] in _COMPLEMENT:
        return False
    return not (known & frozenset(terms(found["noun"])))


def _is_bare(said: str, known: frozenset[str]) -> bool:
    """Return whether `said` opens with "the" and one noun or two that are not `known`."""
    pair = _NOUN_PAIR.match(said)
    opens_bare = is_bare_definite(said) or (pair is not None and ends_phrase(pair["next"]))
    return opens_bare and not (known & frozenset(terms(" ".join(said.split()[1:3]))))


def _named_before(noun: str, before: str, known: frozenset[str]) -> bool:
    """Return whether `noun` is in the title, or in a name or a phrase earlier in the sentence."""
    own = frozenset(terms(noun))
    return bool(own & (known | frozenset(terms(before))))
