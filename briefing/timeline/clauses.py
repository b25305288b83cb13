"""Word an event: a short clause that reads alone and keeps its attribution."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from briefing.timeline.lexicon import is_past

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Speaker, Timex
    from briefing.span import Span

_LONGEST: Final = 25
_SLACK: Final = 5
"""A whole clause may run over by so many words."""
_TOLD_BESIDE: Final = (
    re.compile(
        r"(?P<subject>\[?(?:[A-Z][\w’.'-]*\s){1,4}[A-Z][\w’'-]+\]?(?:,\s[a-z][^,“”\"]{3,80})?),"
        r"\swho\s(?P<told>[^,“”\"]+),"
    ),
    re.compile(
        r"(?P<subject>(?:The|An?|Its|Their|His|Her)(?:\s[\w’'-]+){1,3}),\swhich\s(?P<told>[^,“”\"]+),"
    ),
)
_INSIDE: Final = frozenset(["of", "for", "in", "on", "from", "to", "with", "by", "at"])
"""Words behind which a relative clause can be about another noun than the first."""
_REACH: Final = 600
"""Characters behind the date in which a border is looked for."""
_READABLE: Final = 1000
"""Characters of the longest sentence that is worked on; what is longer is a list or a mishap."""
_TOO_LONG: Final = 2
_SHORTEST: Final = 8
_STRONG: Final = re.compile(
    r"[;:—–]\s|\s(?=(?:while|when)\s)"
    r"|,\s(?=(?:and|but|while|which|who|when|where|after|as|with|according)\b)"
    r"|,\s(?=(?:[\w-]+\s){0,4}(?:hour|day|week|month|year)s?\s(?:after|before|later)\b)"
)
_WEAK: Final = re.compile(
    r",\s(?=(?:\w+ing|followed by|known as|charged with|(?:some|most|many|all|one) of wh\w+)\b)"
    r"|,\s(?=(?:the|a|an|its|his|her|their|in|on|for|because|although|but)\b)"
    r"|(?<=[a-z]{4}[.!?])\s|\s(?=(?:and|but|because|although|after|before|until|who)\s)"
    r"|\s(?=(?:(?:in|to|of|for|from|by|at|on|with)\s)?which\s)"
    r"|(?<!responsible)(?<!used)(?<!known)\s(?=for\s\w+ing\s)"
    r"|\s(?=(?:amid|despite|during|including|prompting|in order to|as part of)\s)"
)
"""Where to cut when no clause ends at a stronger border."""
_DANGLING: Final = re.compile(
    r"\b(?:in|of|to|on|at|by|for|with|from|into|the|a|an|and|or|than|as|that|between|both|some|all|most|many"
    r"|each|one|is|was|not|only|except)$"
)
"""A line does not end in a word that wants another."""
_AND: Final = re.compile(r"(,?)\s(?:and|but)\s(.*)", re.DOTALL)
_WORD: Final = re.compile(r"[\w’'-]+|[,;:—–]")
_FURTHER: Final = 7
"""Words behind ", and" in which a clause has its verb."""
_HERE: Final = frozenset(
    [
        *("is", "are", "has", "have", "will", "would", "could", "can", "may", "does", "do"),
        *("says", "includes", "leads", "remains", "begins", "opens", "meets", "plans"),
    ]
)
"""Verbs of the present that need no look at their ending."""
_SUBJECTS: Final = frozenset(["he", "she", "it", "they", "we", "i", "this", "that", "there"])
_COMPLEMENT: Final = re.compile(r",\s(?:in|on|for)\s")
"""Behind words between commas, what goes on with the clause before them."""
_NO_CLAUSE: Final = re.compile(
    r"(?:In|With|By|For|According to)\s"
    r"(?!the (?:morning|afternoon|evening|night|spring|summer|autumn|fall|winter))[a-z][^,]*$"
)
"""Circumstances that no subject has followed yet."""
_DASH: Final = re.compile(r"\s[—–]\s")
_LENGTH: Final = re.compile(r"\b(?:hour|day|week|month|year)s?$")
_FROM: Final = re.compile(r",?\s(?:after|before)\s")
_CLAUSE: Final = re.compile(r";\s|(?<=[a-z]{3}[.?!])\s?(?=[A-Z])|,\s(?:and|but|while)\s")
_POINTING: Final = _SUBJECTS | {
    *("him", "her", "his", "hers", "its", "them", "their", "these", "those", "who", "which"),
    *("then", "there", "also", "so"),
}
"""Words by which a clause leans on the one before it."""
_SUBORDINATING: Final = frozenset(
    ["when", "while", "who", "which", "that", "as", "after", "before", "because", "if", "to"]
)
_CONNECTIVE: Final = re.compile(r"(?:But|And|However|Meanwhile|Still|Yet|So|Also),?\s+")
_ATTRIBUTION: Final = re.compile(
    r"\b(?:said|says|told|according to|announced|claimed|reported|wrote)\b", re.IGNORECASE
)
_ASIDES: Final = (
    re.compile(r"\s\([^()]{1,120}\)"),
    re.compile(
        r",\s(?!(?:not|no|if|unless|and|or|but|nor)\b)[a-z](?:[^,;:“”\"()—–]|,(?=\d)){4,160},"
        r"(?=\s(?:was|were|is|are|has|have|had|will|would|said|says|told|won|held|gave|came|took|left"
        r"|[a-z]{2,}ed)\b)"
    ),
    re.compile(
        r"^(?:On|In|At|By|Over|During|Late|Early|Last|This|Yesterday|Today)\b[^,]{0,60}"
        r"(?P<aside>,\s(?:as|with|amid|during|in an?|minutes|hours|days)\s[^,;:“”\"()—–]{4,160})"
        r"(?=,\s(?!and\b))"
    ),
    re.compile(r"\s([—–])\s[^—–;“”\"]{5,200}?\s\1(?=\s)"),
    re.compile(
        r"^(?:While|Although|Though|Even though)\s[^,;:“”\"]*?\b"
        r"(?:is|are|was|were|has|have|had|did|do|does|[a-z]{2,}ed)\b[^,;:“”\"]{4,200},\s"
        r"(?!(?:he|she|it|they|his|her|its|their|we|i|this|that|these|those)\b)",
        re.IGNORECASE,
    ),
)
"""What a sentence says beside its point, in the order in which a long line does without it:
brackets, what stands between commas before the verb, the circumstances between a date and the
subject, words between dashes, a clause that concedes."""
_HEDGE: Final = re.compile(
    r"\b(?:at least|at most|more than|up to|nearly|about|reportedly|allegedly|apparently|perhaps"
    r"|probably|possibly|seemingly|likely)\b"
)
_CIRCUMSTANCE: Final = re.compile(
    r"(?:In|On|At|By|After|Before|During|Since|For|From|With|While|As|According|Late|Early|Last|This"
    r"|Over|Yesterday|Today|Tomorrow)\b[^,]*$"
)
"""What stands before the subject, up to the comma that ends it."""
_BESIDE: Final = re.compile(r",\s(?:who|whom|which|whose|where|when|[a-z]+ed|[a-z]+ing)\b[^,]*")
"""What a verb may stand in that is not the sentence's."""
_HEDGED: Final = 5
"""An aside of fewer words with a hedge in it hedges the sentence."""
_SOURCE: Final = re.compile(
    r",\s(?:according to\s[^,;:“”\"]{3,60}"
    r"|[^,;:“”\"]{2,50}\s(?:said|says|told\s[^,;:“”\"]{2,40}))\.?$"
)
"""Who says so, at the end of a sentence."""
_RELATIVE: Final = re.compile(r"\s(?:who|whom|which|whose|that|where|when)\s.*", re.DOTALL)
_MARKS: Final = {"“": "”", '"': '"'}


@dataclass(frozen=True, slots=True)
class _Line:
    """Words, and where in them the date stands that must not be lost."""

    words: str
    date: tuple[int, int]

    @property
    def is_short(self) -> bool:
        return len(self.words.split()) <= _LONGEST

    def without(self, start: int, end: int) -> _Line:
        """Return the line without its words from `start` to `end`, which hold no date."""
        step = end - start if end <= self.date[0] else 0
        date = (self.date[0] - step, self.date[1] - step)
        return _Line(self.words[:start] + self.words[end:], date)


def wording(text: str, sentence: Span, timex: Timex | None, named: tuple[Span, str] | None) -> str:
    """Return the clause of `sentence` around `timex`, at most about 25 words.

    `named` is a pronoun with the name to write for it. A longer sentence loses
    its asides and is then cut where a clause ends, unless that would cut off
    who says so; one that has no such place stays whole.
    """
    line = _with_name(text, sentence, timex, named)
    if opening := _CONNECTIVE.match(line.words):
        line = line.without(0, opening.end())
    if (told := _told_beside(line)) is not None:
        line = told
    elif len(line.words) <= _READABLE:
        line = _from_its_clause(_without_asides(line))
    words = " ".join(_shortened(line.words, line.date[1]).split()).strip(" ,;:—–-")
    if words:
        words = words[0].upper() + words[1:]
    return words if not words or words[-1] in ".!?…”\"’'" else words + "."


def quoted_wording(text: str, words: Span, speaker: Speaker | None, timex: Timex | None) -> str:
    """Return the marked `words` behind their speaker, or behind the word that none is clear.

    Words that run on are cut where a clause ends, but not before `timex`.
    """
    said = words.of(text)
    least = timex.span.end - words.start if timex and words.contains(timex.span) else 0
    cut = said[: _border(said, least)]
    shown = " ".join((cut if len(cut) == len(said) else cut.rstrip(",;:—–- ")).split())
    return f"{speaker.label if speaker else 'Speaker unclear'}: “{shown}”"


def _with_name(
    text: str, sentence: Span, timex: Timex | None, named: tuple[Span, str] | None
) -> _Line:
    """Return the words of `sentence`, with the name for the pronoun that `named` gives."""
    start, end = (timex.span.start, timex.span.end) if timex is not None else (sentence.start,) * 2
    line = _Line(sentence.of(text), (start - sentence.start, end - sentence.start))
    if named is None or not sentence.contains(named[0]):
        return line
    pronoun, name = named
    words = text[sentence.start : pronoun.start] + name + text[pronoun.end : sentence.end]
    step = len(name) - len(pronoun) if pronoun.end <= start else 0
    return replace(line, words=words, date=(line.date[0] + step, line.date[1] + step))


def _without_asides(line: _Line) -> _Line:
    """Return `line` without what it says beside its point, until it is short enough.

    An aside stays where it holds the date, part of a quotation or who says so.
    """
    for aside in _ASIDES:
        for found in reversed(list(aside.finditer(line.words))):
            if line.is_short:
                return line
            start, end = found.span("aside" if "aside" in aside.groupindex else 0)
            if start < line.date[1] and line.date[0] < end:
                continue
            hedges = _HEDGE.search(found[0]) and len(found[0].split()) < _HEDGED
            if hedges or _ATTRIBUTION.search(found[0]):
                continue
            if found[0].endswith(",") and _CIRCUMSTANCE.match(line.words[:start]):
                continue  # It holds the subject.
            if _open_mark(line.words[:start]) is None:
                shared = found[0].endswith(",") and _opens(line.words[:start])
                line = line.without(start, end - shared)
    return line


def _told_beside(line: _Line) -> _Line | None:
    """Return what a relative clause with the date tells of the subject, as a sentence, or None.

    Only where the clause can be about nothing else: behind the name of a person,
    or behind a thing of a few words.
    """
    for pattern in _TOLD_BESIDE:
        found = pattern.match(line.words)
        if found is None or not found.start("told") <= line.date[0] < found.end("told"):
            continue
        subject, told = found["subject"], found["told"]
        if _is_verb(told.split()[0].lower()) and _INSIDE.isdisjoint(subject.lower().split()[:4]):
            subject += "," if "," in subject else ""
            step = found.start("told") - len(subject) - 1
            return _Line(f"{subject} {told}", (line.date[0] - step, line.date[1] - step))
    return None


def _from_its_clause(line: _Line) -> _Line:
    """Return `line` from where the clause of a date begins that stands too late in it.

    A clause that leans on what goes before, by a pronoun or by who says so, stays with it.
    """
    if len(line.words[: line.date[1]].split()) <= _LONGEST:
        return line
    for border in reversed(list(_CLAUSE.finditer(line.words, 0, line.date[0]))):
        before, rest = line.words[: border.start()], line.words[border.end() :]
        opening = [word.lower() for word in _WORD.findall(rest)][:_SHORTEST]
        if (
            len(opening) == _SHORTEST
            and not _is_verb(opening[0])
            and opening[0] != "and"
            and _POINTING.isdisjoint(opening)
            and _clause_follows(line.words[border.start() :])
            and _has_verb(_RELATIVE.sub("", rest))
            and _has_verb(before)
            and not _ATTRIBUTION.search(before)
            and _open_mark(before) is None
        ):
            return line.without(0, border.end())
    return line


def _opens(words: str) -> bool:
    """Return whether the last comma in `words` opens something that the next one closes."""
    before, comma, since = words.rpartition(",")
    if not comma or _has_verb(since):
        return False
    return _has_verb(before) or not _CIRCUMSTANCE.match(before)


def _shortened(words: str, least: int) -> str:
    """Return `words` up to a border; who says so at their end is kept, hedged figures too."""
    source = _SOURCE.search(words)
    if source is not None and len(words.split()) > _LONGEST and least <= source.start():
        told = words[: source.start()]
        cut = _cut(told, least)
        if len(cut) < len(told) and not _HEDGE.search(told, len(cut)):
            return cut.rstrip(" ,;:—–-") + source[0]
    return _cut(words, least)


def _cut(words: str, least: int) -> str:
    """Return `words` up to a border, with a quotation that runs over it closed."""
    cut = words[: _border(words, least)]
    mark = _open_mark(cut) if len(cut) < len(words) else None
    return cut.rstrip(" ,;:—–-") + _MARKS[mark] if mark else cut


def _border(words: str, least: int) -> int:
    """Return where to cut `words`, at `least` or later: at their end if they are short enough.

    A clause that ends in time is better than one that runs over, one outside
    quotations better than one inside, a strong border better than a weak one,
    and of its equals the longest is best, or the shortest of those that run on.
    """
    if len(words.split()) <= _LONGEST or least >= _READABLE:
        return len(words)
    if len(words) > _READABLE and _ATTRIBUTION.search(words, _READABLE):
        return len(words)
    borders = (
        (*_cost(end, count, inside=inside, rank=rank), end)
        for rank, breaks in enumerate((_STRONG, _WEAK))
        for end, count, inside in _borders(words[:_READABLE], least, breaks)
    )
    return min(borders, default=(len(words),))[-1]


def _cost(end: int, count: int, *, inside: bool, rank: int) -> tuple[int, bool, int, int]:
    over = (count > _LONGEST) + (count > _LONGEST + _SLACK)
    return over, inside, rank, end if over == _TOO_LONG else -end


def _borders(words: str, least: int, breaks: re.Pattern[str]) -> Iterator[tuple[int, int, bool]]:
    """Yield where `words` may be cut, after how many words, and whether in a quotation."""
    for border in breaks.finditer(words, least, least + _REACH):
        cut = words[: border.start()]
        count = len(cut.split())
        if len(cut) < least or count < _SHORTEST or _loses_source(cut, words):
            continue
        rest = words[border.start() :]
        if _DANGLING.search(cut) or _NO_CLAUSE.match(cut) or len(_DASH.findall(cut)) % 2:
            continue
        if not _clause_follows(rest):
            continue
        if (_COMPLEMENT.match(rest) and _opens(cut)) or (_FROM.match(rest) and _LENGTH.search(cut)):
            continue
        if not _has_verb(_BESIDE.sub("", cut)):
            continue
        mark = _open_mark(cut)
        if mark is None or len(cut[cut.rindex(mark) :].split()) >= _SHORTEST:
            yield len(cut), count, mark is not None


def _clause_follows(rest: str) -> bool:
    """Return whether the "and" or "but" that opens `rest` joins a clause, and not only a noun.

    Behind a comma a clause may have its own subject; without one, its verb or
    a pronoun comes first.
    """
    found = _AND.match(rest)
    if found is None:
        return True
    words = [word.lower() for word in _WORD.findall(found[2])][:_FURTHER]
    if words[:1] and words[0].endswith("ly"):
        words = words[1:]
    for word in words if found[1] else words[:1]:
        if word in _SUBJECTS or _is_verb(word):
            return True
        if word in _SUBORDINATING or not word[0].isalnum():
            return False
    return False


def _has_verb(words: str) -> bool:
    return any(map(_is_verb, _WORD.findall(words.lower())))


def _is_verb(word: str) -> bool:
    return word in _HERE or is_past(word)


def _loses_source(cut: str, words: str) -> bool:
    """Return whether `cut` leaves off who says what `words` say."""
    return bool(_ATTRIBUTION.search(words[len(cut) :]) and not _ATTRIBUTION.search(cut))


def _open_mark(words: str) -> str | None:
    """Return the mark of the quotation that `words` leave open, or None."""
    if words.count("“") != words.count("”"):
        return "“" if "“" in words else None
    return '"' if words.count('"') % 2 else None
