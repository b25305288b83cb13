"""Tell which sentences a reader understands, and is not misled by, on their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.language.speech import LEMMA
from briefing.language.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Analysis, Quote, Sentence
    from briefing.span import Span

_MOST_WORDS: Final = 45
_FEWEST_WORDS: Final = 5
_MOST_MARKED: Final = 0.7
"""Share of a sentence that may stand between quotation marks."""

_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_FIRST_PERSON: Final = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]ur|us|[Yy]ou|[Yy]our)\b"
)
_HOUSEKEEPING: Final = re.compile(
    r"\b(?:reached out to|contacted \w+ for|requests? for comment|contributed to this|follow us"
    r"|click here|sign up|subscribe|newsletter|scroll down|watch (?:the )?video|photo gallery"
    r"|copyright|all rights reserved|e-?mailed|read more|see also)\b"
    r"|\b(?:pictured|above|below)\b\W*$|https?://|www\.",
    re.IGNORECASE,
)
_DANGLING: Final = words(
    """
    he she they it this these those that such his her their its him them there's thus hence
    therefore instead otherwise similarly likewise conversely nor so then consequently another
    others neither either here both former latter afterwards meantime plus
    """
)
_EXPLETIVE: Final = re.compile(
    r"It(?: is|['’]s| was| remains| has been) (?:not )?(?:\w+ )?(?:unclear|clear|known|unknown"
    r"|expected|believed|thought|likely|unlikely|estimated|possible|reported"
    r"|the (?:first|second|third|latest))\b"
)
_DEFINITE: Final = re.compile(
    r"(?:The|That|This|Those|These) (?:(?:two|three|four|five|six|same|other|new|latest|entire"
    r"|whole|first|second|third|final|former|latter|company|team|trial) )?"
    r"(?P<noun>[^\W\d_A-Z][\w-]*) (?P<next>[\w’']+)"
)
_COMPLETED_BY: Final = words("of in that who which for at on from with to behind between against")
_VERBS: Final = words(
    """
    is are was were be been has have had do does did will would can could may might must shall
    should won't can't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
    became began bought brought built came caught chose cost cut drew drove ended fell felt fled
    flew fought found gave got grew held hit kept knew led left lost lay made meant met paid put
    ran rang read rose sank sat saw sent set shot showed shut slept sold sought spent split spread
    stood stole struck swept swore took taught thought threw told wore went won wrote broke dealt
    spoke beat let hurt burst drank ate bore swam sang sued died lie lies remain remains include
    includes appear appears seem seems become becomes make makes show shows need needs want wants
    """
)
"""Written for this project: auxiliaries and irregular past forms that are no common nouns."""


def unfit(
    analysis: Analysis, sentence: Sentence, quotes: tuple[Quote, ...], resolved: tuple[Span, ...]
) -> str | None:
    """Return why `sentence` cannot be a bullet, or None when it can.

    `quotes` are those whose words or attribution touch the sentence; `resolved` are the
    pronouns and descriptions in it that the bullet replaces by a name.
    """
    text = analysis.article.text
    said = sentence.span.of(text)
    if analysis.article.blocks[sentence.block].kind != "paragraph":
        return "not a paragraph"
    count = len(said.split())
    if not _FEWEST_WORDS <= count <= _MOST_WORDS:
        return "length"
    if said.rstrip("\"”’')] ").endswith(("?", ":", ";", "…", "...")):
        return "question or unfinished"
    if "\n" in said:
        return "layout"
    if _HOUSEKEEPING.search(said) or _is_outlet_talk(analysis.article.outlet, said):
        return "housekeeping"
    return (
        _quotation(sentence.span, quotes)
        or _unbalanced(said)
        or _own_voice(text, sentence.span, quotes)
        or _dangling(said, sentence.span, resolved)
        or (None if _has_verb(said) else "no finite verb")
    )


def _is_outlet_talk(outlet: str | None, said: str) -> bool:
    """Return whether the newsroom speaks of its own work ("… has verified that")."""
    if not outlet or not said.startswith(outlet):
        return False
    return said[len(outlet) :].lstrip().startswith(("has ", "could ", "cannot ", "did ", "is "))


def _quotation(sentence: Span, quotes: tuple[Quote, ...]) -> str | None:
    """Return why the quotations of `sentence` forbid it: no speaker in it, or nothing else."""
    marked = 0
    for quote in quotes:
        inside = sum(
            min(s.end, sentence.end) - max(s.start, sentence.start)
            for s in quote.spans
            if s.overlaps(sentence)
        )
        if not inside:
            continue
        if not quote.clear:
            return "unclear speaker"
        if quote.kind != "indirect":
            marked += inside
            if quote.mention is None or not sentence.contains(quote.mention):
                return "speaker stands elsewhere"
        elif quote.mention is not None and not sentence.overlaps(quote.mention):
            return "speaker stands elsewhere"
    return "mostly quotation" if marked > _MOST_MARKED * len(sentence) else None


def _unbalanced(said: str) -> str | None:
    """Return whether the sentence is a part of a longer quotation or parenthesis."""
    broken = (
        said.count("“") != said.count("”")
        or said.count('"') % 2 == 1
        or said.count("(") != said.count(")")
    )
    return "half a quotation" if broken else None


def _own_voice(text: str, sentence: Span, quotes: tuple[Quote, ...]) -> str | None:
    """Return whether the reporter speaks of "I", "we" or "you" outside quotation marks."""
    marked = [s for quote in quotes if quote.kind != "indirect" for s in quote.spans]
    for found in _FIRST_PERSON.finditer(text, sentence.start, sentence.end):
        if not any(s.start <= found.start() < s.end for s in marked):
            return "first person"
    return None


def _dangling(said: str, sentence: Span, resolved: tuple[Span, ...]) -> str | None:
    """Return whether the start points back at something the bullet does not name."""
    start = said.lstrip("“\"‘'([")
    if resolved and resolved[0].start <= sentence.start + len(said) - len(start):
        return None
    first = _WORD.match(start)
    if first is None:
        return "no words"
    if first[0].lower() in _DANGLING and not _EXPLETIVE.match(start):
        return "dangling reference"
    definite = _DEFINITE.match(start)
    if definite and definite["next"].lower() not in _COMPLETED_BY and _is_verbal(definite["next"]):
        return "dangling reference"
    return None


def _is_verbal(word: str) -> bool:
    low = word.lower().replace("’", "'")
    return low in _VERBS or low in LEMMA or low.endswith("ed") or low in {"also", "later", "then"}


def _has_verb(said: str) -> bool:
    found = list(_tokens(said))
    if any(low in _VERBS or low in LEMMA for low in found[1:]):
        return True
    return any(low.endswith(("ed", "n't")) and len(low) > 3 for low in found) or len(found) >= 14


def _tokens(said: str) -> Iterator[str]:
    for found in _WORD.finditer(said):
        yield found[0].lower().replace("’", "'")
