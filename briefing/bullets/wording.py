"""Word a bullet: shorten its sentence by edits that can be undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.language.speech import LEMMA
from briefing.language.verbs import ends_phrase
from briefing.language.wordlists import words
from briefing.model import Edit
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_CONNECTIVE: Final = re.compile(
    r"(?:(?:But|And|Yet)(?!\s+(?:for|not|then|so|to|still|even|yet|now|when|while|if)\b),?"
    r"|(?:Meanwhile|However|Moreover|Furthermore|Still|Also|Nevertheless|Nonetheless"
    r"|Additionally|Separately|Elsewhere|Indeed|Besides|In addition|In fact|Of course"
    r"|For example|For instance|At the same time|On the other hand|As a result|In response"
    r"|In turn|In the meantime|As such|That said|In other words|In short|Put simply"
    r"|On top of that),"
    r"|However(?= (?:some|many|most|the|an?|others) )"
    r"|Elsewhere (?:on|in|at) (?:[^\W\d_]+ ){0,3}[^\W\d_]+,)\s+(?=[^\W_]|[$£€])"
)
_STRAY: Final = re.compile(r"(?<!\.) (?:\.(?= [a-z])|(?=\.$))")
"""A full stop where a line broke, and a blank before the last one."""
_TYING: Final = re.compile(
    r"[^\W_](?P<adverb> (?:also|further|subsequently|then)) (?P<next>[a-z]+)"
)
_WEEKDAYS: Final = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_INSERTED: Final = re.compile(
    r",(?P<words> (?:however|for example|for instance|meanwhile|moreover|of course|in turn"
    r"|on the other hand|as a result|in response"
    r"|though|in fact),)(?= (?P<next>[a-z’']+))"
)
"""A connective between two commas."""
_SAID_DATE: Final = re.compile(
    r"\b(?:said|says|told (?:[\w’'-]+ ){0,2}[\w’'-]+)"
    r"(?P<date> (?:on )?(?P<day>[A-Z][a-z]+)day(?: (?:morning|afternoon|evening|night))?)(?=[,.])"
)
"""A day right behind a verb of speech, before a comma or the end."""
_ASIDE: Final = re.compile(
    r"(?<=[^\W\d_])(?P<aside>, (?:who|which|whose|a|an|the|one of) [^,;:()“”\"—]{20,240},)"
    r" (?P<next>[a-z’']+)"
    r"|(?P<brackets> \([^()“”\"]{12,240}\))"
)
"""A relative clause or an apposition between two commas, or words in brackets."""
_SHORT_BRACKETS: Final = re.compile(r"(?P<aside> \([^()“”\"]{2,40}\))")
_DASHED: Final = re.compile(r"(?P<aside> ?(?P<dash>—|–|--) ?[^—–:;“”\"()]{12,160}?(?P=dash))(?= )")
_LAST: Final = re.compile(
    r"(?<=[^\W\d_])(?P<aside>, (?:who|which|whose|where|including|such as|[a-z]{3,}ing|between"
    r"|near"
    r"|along with|as well as|as part of|amid|after|before|following|with|during)"
    r" (?:(?! --)[^,;:()“”\"—]){20,240})(?=\.$)"
)
"""A clause behind the last comma."""
_SECOND: Final = re.compile(
    r"(?<=[^\W\d_])(?P<aside>(?:;|, and (?:that )?(?:he|she|it|they)) [^;:()“”\"—]{20,300})(?=\.$)"
)
"""The second of two main clauses."""
_PUBLISHED: Final = re.compile(
    r"(?P<aside>In (?:findings|results|research|a (?:study|paper|report)) published [^,]{3,90}, )"
    r"(?=(?:[a-z]+ )?(?:researchers|scientists|astronomers|biologists|physicists|doctors"
    r"|authors)\b)"
)
"""Where something was published, before those who found it."""
_LONG: Final = 35
"""Words from which a sentence is too long to carry an aside."""
_TOO_LONG: Final = 45
"""Words above which a sentence is no bullet."""
_HEAD: Final = 1
"""Words by which a clause behind a comma hangs on its sentence ("before", "following")."""
_SHORTEST_ASIDE: Final = 6
_HELD: Final = words(
    """
    not no never nor without least most more less fewer about around nearly almost up roughly over
    under between estimated accounts some only allegedly alleged reportedly reported apparently
    apparent suspected suspects likely unlikely possibly possible probably perhaps maybe may might
    could would should must if unless accused accuses denied denies claimed claims purported
    supposedly seemingly appears appeared seems seemed according acquitted cleared convicted
    charged
    """
)
"""Words for the sake of which an aside stays: hedges, denials, limits and qualifiers."""
_SPEAKING: Final = frozenset(form for form, verb in LEMMA.items() if form != verb) | words(
    "say tell think believe argue claim warn insist deny accuse admit suggest predict read"
)
"""Forms that report speech; most other base forms are nouns as well ("a question")."""
_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


def shorten(text: str, sentence: Span, kept: Sequence[Span], day: date | None) -> tuple[Edit, ...]:
    """Return the edits that shorten `sentence`, in reading order.

    Connectives go, "also", stray marks, the day on which something was said where it
    is the day of publication, `day`, or the day before, or where that is not known, and
    out of a long sentence what stands aside. Nothing in `kept` is touched.
    """
    edits = (
        *without_connective(text, sentence),
        *_without_adverb(text, sentence),
        *_without_inserted(text, sentence),
        *_without_said_date(text, sentence, day),
        *_without_asides(text, sentence),
        *_without_stray_marks(text, sentence),
    )
    made: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.span.start, -len(edit.span))):
        inside = made and edit.span.start < made[-1].span.end
        if not inside and not any(edit.span.overlaps(span) for span in kept):
            made.append(edit)
    return tuple(made)


def without_connective(text: str, sentence: Span) -> tuple[Edit, ...]:
    """Return the edits that take a leading connective off `sentence` and mend its capital.

    Only words that tie the sentence to the one before it go; a time, a place
    with a name, a condition or a hedge stays.
    """
    found = _CONNECTIVE.match(text, sentence.start, sentence.end)
    if found is None:
        return ()
    edits = [Edit(Span(found.start(), found.end()), "", "connective")]
    first = text[found.end()]
    if first.islower():
        edits.append(Edit(Span(found.end(), found.end() + 1), first.upper(), "capital"))
    return tuple(edits)


def _without_adverb(text: str, sentence: Span) -> Iterator[Edit]:
    """Yield the edit for an early adverb before a verb that ties `sentence` to the one before."""
    found = _TYING.search(text, sentence.start, sentence.end)
    if found is None or not ends_phrase(found["next"]):
        return
    before = text[sentence.start : found.start("adverb")]
    if len(before) < len(sentence) / 2 and not re.search(r"\b(?:[Nn]ot|but|and|or)\b", before):
        yield Edit(Span(*found.span("adverb")), "", "connective")


def _without_inserted(text: str, sentence: Span) -> Iterator[Edit]:
    """Yield edits for connectives between commas; before a verb both commas go."""
    for found in _INSERTED.finditer(text, sentence.start, sentence.end):
        both = ends_phrase(found["next"])
        yield Edit(Span(*found.span() if both else found.span("words")), "", "connective")


def _without_stray_marks(text: str, sentence: Span) -> Iterator[Edit]:
    for found in _STRAY.finditer(text, sentence.start, sentence.end):
        yield Edit(Span(*found.span()), "", "stray-mark")


def _without_said_date(text: str, sentence: Span, day: date | None) -> Iterator[Edit]:
    near = {_WEEKDAYS[day.weekday() - back] for back in (0, 1)} if day else _WEEKDAYS
    for found in _SAID_DATE.finditer(text, sentence.start, sentence.end):
        if found["day"] in near:
            yield Edit(Span(*found.span("date")), "", "said-date")


def _without_asides(text: str, sentence: Span) -> Iterator[Edit]:
    """Yield edits for the longest asides of a long `sentence`, until it is long no more.

    Of one that would still be no bullet, the clause behind the last comma goes.
    An aside that tells who says something, how sure it is, or how much, stays, and so does
    what introduces a speaker.
    """
    count = len(sentence.of(text).split())
    if count <= _LONG:
        return
    for found in sorted(_ASIDE.finditer(text, sentence.start, sentence.end), key=_longest_first):
        if count <= _LONG:
            return
        if found["next"] and (not ends_phrase(found["next"]) or found["next"] in LEMMA):
            continue
        span = Span(*found.span("aside" if found["aside"] else "brackets"))
        if _can_go(span.of(text)):
            yield Edit(span, "", "apposition")
            count -= len(span.of(text).split())
    if count > _TOO_LONG:
        yield from _without_clauses(text, sentence, count)


def _without_clauses(text: str, sentence: Span, count: int) -> Iterator[Edit]:
    """Yield edits for what a `sentence` of `count` words can spare to be a bullet at all.

    In this order, until it is short enough: an hour or initials in brackets, words between
    dashes, the clause behind the last comma, the second of two clauses, where it was published.
    """
    for pattern in (_SHORT_BRACKETS, _DASHED, _LAST, _SECOND, _PUBLISHED):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            if count <= _TOO_LONG:
                return
            words = found["aside"]
            if pattern is _SHORT_BRACKETS:
                spared = sentence.of(text).count(words.strip(" ()")) == 1
            else:
                spared = _can_go(words, _HEAD)
            if not spared:
                continue
            count -= len(words.split())
            yield Edit(Span(*found.span("aside")), "", "clause")
            if pattern is _PUBLISHED:
                first = Span(found.end(), found.end() + 1)
                yield Edit(first, first.of(text).upper(), "capital")


def _longest_first(found: re.Match[str]) -> tuple[int, int]:
    return found.start() - found.end(), found.start()


def _can_go(aside: str, head: int = 0) -> bool:
    """Return whether `aside` has some length and holds no word for which it must stay.

    Its first `head` words are those by which it hangs on the sentence.
    """
    inside = _WORD.findall(aside)
    return len(inside) >= _SHORTEST_ASIDE and not any(
        w.lower() in _HELD or w in _SPEAKING for w in inside[head:]
    )


def apply(text: str, sources: Sequence[Span], edits: Sequence[Edit]) -> str:
    """Return the words of `sources` with `edits` made, joined by a blank, on one line."""
    parts = []
    for source in sources:
        at, said = source.start, []
        for edit in edits:
            if source.contains(edit.span):
                said += [text[at : edit.span.start], edit.replacement]
                at = edit.span.end
        parts.append("".join((*said, text[at : source.end])))
    return " ".join(parts)
