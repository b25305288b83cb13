"""Cut paragraphs into sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.language.speech import LEMMA
from briefing.language.wordlists import words
from briefing.model import Sentence
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Article

_STOP: Final = re.compile(r"(?<![.!?…])([.!?…]+)([\"”’'»)\]]*)(\s+|(?=[“\"][A-Z]))")
"""The look behind keeps a long row of stops from being searched from each of them anew."""
_LAST_WORD: Final = re.compile(r"[^\s(\[“‘\"'—–/]+\Z")
_REACH: Final = 24
"""How many signs before a stop are looked at for an abbreviation."""
_OPENERS: Final = "\"“‘'«([„¿¡—–-*• "
_NEXT: Final = re.compile(r"[\w’'-]+")
_ARTICLED: Final = re.compile(r"(?:al|el|an|ar|ash|as)-[A-Z]")
"""An Arabic family name, whose article stays small at the start of a sentence."""
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")

_LEADING: Final = words(
    """
    mr mrs ms mx dr prof rev fr sr sra messrs hon pres gov sen sens rep reps gen lt col maj
    capt cpl sgt cmdr adm brig supt insp det det.sgt pvt pfc amb atty st ste mt ft vs v dept
    asst assoc fig figs op approx ca cf viz e.g i.e al
    """
)
"""Abbreviations that always have something after them."""
_COUNTED: Final = words("no nos pp p art sec ch vol")
"""Abbreviations that end a sentence unless a number follows."""
_MONTHS: Final = words(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat"
)
_TRAILING: Final = words(
    """
    kft zrt nyrt gmbh pty bhd s.a s.p.a n.v b.v a.g
    inc corp co ltd plc llc bros cos jr sr esq etc ave blvd rd hwy est a.m p.m am pm ph.d m.d
    b.a m.a m.p ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn
    miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo univ
    """
)
"""Abbreviations that may well end a sentence."""
_AFTER_TIME: Final = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec eastern central pacific mountain
    """
)
"""What follows an hour in its own sentence ("5 p.m. Eastern")."""
_STARTERS: Final = words(
    """
    the a an this that these those there here it its he she his her they their we our i you my
    in on at as by for from with after before since during under over while when where if
    although though because but and or so yet not no both many most some several all each
    what who why how one two three another other despite among according last earlier later
    then now meanwhile however still also instead even more only such once until within
    """
)
"""Words that a capital makes the start of a sentence, not of a name."""


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of the paragraphs and captions of `article`, in reading order."""
    found: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        if block.kind not in {"paragraph", "caption"}:
            continue
        start = block.span.start
        if article.dateline is not None and block.span.contains(article.dateline):
            start = article.dateline.end
        found.extend(
            Sentence(span, number) for span in split(article.text, Span(start, block.span.end))
        )
    return tuple(found)


def split(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of `paragraph`, without the white space around them.

    A sentence ends at a stop, with the closing marks that touch it, when what
    follows can begin one and what precedes is no abbreviation that runs on
    (the rule scheme of Grefenstette and Tapanainen, 1994). Sentences inside a
    quotation are sentences of their own; `“…?” she asked` is one.
    """
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, stop, paragraph):
            if sentence := Span(start, stop.end(2)).trimmed(text):
                yield sentence
            start = stop.end()
    if last := Span(start, paragraph.end).trimmed(text):
        yield last


def _ends(text: str, stop: re.Match[str], paragraph: Span) -> bool:
    """Return whether a sentence ends at `stop`, which white space follows."""
    after = text[stop.end() : min(stop.end() + 60, paragraph.end)]
    begun = after.lstrip(_OPENERS)
    if not begun or not (
        begun[0].isupper() or begun[0].isdigit() or begun[0] in "$£€#@" or _ARTICLED.match(begun)
    ):
        return False
    marks, closers = stop[1], stop[2]
    if closers.strip(")]"):
        return marks == "." or len(after) > len(begun) or not _is_attribution(begun)
    if marks != ".":
        return marks[-1] in "!?" or not begun.startswith(("I ", "I’", "I'"))
    return not _runs_on(text, stop.start(), after, begun, paragraph.start)


def _is_attribution(begun: str) -> bool:
    """Return whether the words after a quotation name who said it ("Smith asked")."""
    for number, word in enumerate(begun.split()[:7]):
        if word.rstrip(",.:;").lower() in LEMMA:
            return number > 0
        if word[-1] in ".!?;:," and word[:-1].lower() not in _LEADING:
            return False
    return False


def _runs_on(text: str, stop: int, after: str, begun: str, floor: int) -> bool:
    """Return whether the word before `stop` is an abbreviation inside its sentence."""
    last = _LAST_WORD.search(text[max(floor, stop - _REACH) : stop])
    if last is None:
        return False
    word = last[0]
    low = word.lower()
    following = _NEXT.match(begun)
    next_word = following[0] if following else ""
    if low in _LEADING and (word[0].isupper() or low in {"vs", "v", "e.g", "i.e", "al", "ca"}):
        return True
    if low in _MONTHS or (low in _COUNTED and (len(word) > 1 or word.islower())):
        return begun[0].isdigit()
    if word.islower() and (low in _TRAILING or ("." in word and _INITIALS.fullmatch(word))):
        return next_word.lower() in _AFTER_TIME or (len(next_word) > 1 and next_word.isupper())
    if _INITIALS.fullmatch(word) and (word[-1].isupper() or "." in word):
        if word == "I" and "." not in word:
            return False
        single = len(word) == 1
        if single and next_word.lower() in _STARTERS:
            return not next_word[0].isupper() or len(next_word) == 1
        return single or not _starts(next_word, begun, after)
    return low in _TRAILING and not _starts(next_word, begun, after)


def _starts(next_word: str, begun: str, after: str) -> bool:
    """Return whether a capital after an abbreviation begins a sentence."""
    if len(after) > len(begun) and after[0] in '“"‘':
        return True
    return next_word.lower() in _STARTERS
