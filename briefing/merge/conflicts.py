"""Find what the articles of a briefing count differently."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.language.terms import terms
from briefing.language.verbs import ends_phrase
from briefing.language.wordlists import words
from briefing.merge.figures import LONGER_WORD, all_figures
from briefing.model import FigureConflict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis, Article, FigureEntry
    from briefing.span import Span

_SHARED: Final = 3
"""Words of four letters or more that the sentences of two counts of one thing share."""
_ALIKE: Final = 0.4
"""Share of the shorter sentence's words that the two share, where nothing tells a fate."""
_ALIKE_MEASURES: Final = 0.6
"""The same for measures that stand without what is measured ("$20 billion")."""
_PART_OF: Final = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|all|both|most|many|some|half|none"
    r"|several|any|each)\sof\s(?:the|its|their|his|her|our|these|those)\s(?:[\w’'-]+\s){0,2}$",
    re.IGNORECASE,
)
"""Before a number that tells how many there are in all, of which a part is spoken of."""
_KNOWN: Final = re.compile(r"\b(?:the|these|those|its|their|his|her|our)\s$", re.IGNORECASE)
"""Before a number of those who were spoken of before ("the two companies")."""
_ALONE: Final = re.compile(r"[^.;]*\balone\b")
"""Behind the number of a part ("14 people died on that island alone")."""
_REACH: Final = 60
_VAGUE: Final = frozenset({"people", "others", "percent", "times", "things", "points"})
_FATES: Final = {
    word: fate
    for fate, forms in {
        "killed": "kill kills killed killing dead died dies dying death deaths toll fatalities"
        " lives perished drowned slain",
        "hurt": "injure injures injured injuring injuries wounded wounding wounds hurt hospital"
        " hospitals hospitalized hospitalised",
        "missing": "missing unaccounted",
        "detained": "arrested arresting arrests detained detaining custody",
        "displaced": "evacuated evacuating displaced displacing fled fleeing homeless",
        "rescued": "rescued rescuing freed released",
    }.items()
    for word in forms.split()
}
"""What befell the people who are counted, by the words that tell it."""
_TOTAL: Final = re.compile(r"\b(?:number of|toll)\b", re.IGNORECASE)
_LOCATING: Final = re.compile(r"\b(?:in|near|off|at|of|outside) $", re.IGNORECASE)
_PREPOSITION: Final = 10
"""Signs before a name in which its preposition stands."""
_TOKEN: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_CLAUSE_END: Final = re.compile(r"[;:,]| and ")
_JOINED: Final = re.compile(
    r"\b([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) and ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_BEFORE: Final = 3
_BEHIND: Final = 7
"""How many words before and behind a count tell a fate."""
_PASSIVE: Final = words("were was have has had are is been")


def find_conflicts(analyses: Sequence[Analysis]) -> tuple[FigureConflict, ...]:
    """Return the things that different articles count differently, each in order of publication.

    Two figures count one thing when what is counted agrees in its last word,
    with none before it that speaks against it, and their sentences share
    further words. How many there are in all ("two of the five gates") is
    another thing than how many of them something happened to, and so are the
    killed and the hurt, or two countries and one of them. "About 500" is no
    other count than "500". A figure that agrees with nothing else is in no
    conflict. Precise rather than complete.
    """
    if len(analyses) == 1:
        return ()
    places = [_places(analysis) for analysis in analyses]
    counts: dict[tuple[str, str | None], list[list[_Count]]] = {}
    for entry in all_figures(analyses):
        if entry.figure.value is None or not (head := _head(entry)):
            continue
        text = analyses[entry.article].article.text
        before = text[max(0, entry.figure.span.start - _REACH) : entry.figure.span.start]
        behind = text[entry.figure.span.end : entry.figure.sentence.end]
        fate = _fate(text, entry) if entry.figure.unit == "people" else None
        if _ALONE.match(behind) or (fate is None and _KNOWN.search(before)):
            continue
        told = _headline(analyses, entry)
        one = _Count(
            entry,
            _context(analyses, entry) | told,
            bool(told),
            _PART_OF.search(before) is not None,
            fate,
            _act(behind),
            places[entry.article].get(entry.figure.sentence, frozenset()),
            _joined(text, entry),
            _years(analyses[entry.article].article, entry),
        )
        if one.fate and head == "others" and one.fate != "killed":
            head = "people"  # Beside the killed; others killed come on top of a count.
        groups = counts.setdefault((head, entry.figure.unit), [])
        fitting = [group for group in groups if _belongs(one, group)]
        # A toll may tie together what was told of it so far; other counts join one group.
        joined = fitting if one.fate else fitting[:1]
        grown = [*(count for group in joined for count in group), one]
        groups[:] = [group for group in groups if not any(group is old for old in joined)]
        groups.append(grown)
    found = []
    for group in (group for groups in counts.values() for group in groups):
        if len({count.entry.figure.value for count in group}) > 1:
            entries = sorted((c.entry for c in group), key=lambda entry: _order(analyses, entry))
            found.append(FigureConflict(_title(entries[0], group[0].fate), tuple(entries)))
    return tuple(sorted(found, key=_first_told))


def _first_told(conflict: FigureConflict) -> tuple[int, int]:
    """Return the place at which the first of the counts stands: article, then offset."""
    return min((entry.article, entry.figure.span.start) for entry in conflict.entries)


class _Count(NamedTuple):
    entry: FigureEntry
    context: frozenset[str]
    in_title: bool
    """Whether the title speaks of what is counted; its words are part of the context then."""
    in_all: bool
    """Whether it says how many there are, and not how many of them something happened to."""
    fate: str | None
    """What befell the people counted, if that is told."""
    act: str | None
    """The term of the verb behind what is counted, if there is one."""
    places: frozenset[str]
    """The places that the sentence names."""
    together: frozenset[str]
    """The names that the sentence joins ("Kenya and Tanzania"), for both of which it counts."""
    years: frozenset[str]
    """The years that the sentence names, without that of publication."""

    @property
    def kind(self) -> frozenset[str]:
        """The words before the last one of what is counted ("spillway" of "spillway gates")."""
        return frozenset(_name(self.entry).lower().split()[:-1])


def _belongs(one: _Count, group: Sequence[_Count]) -> bool:
    """Return whether a count is of the thing that the counts of `group` are of.

    A toll that changes from day to day is told in new words: one that agrees is enough.
    """
    if one.fate is None:
        return all(_agree(one, other) for other in group)
    return any(_agree(one, other) for other in group) and not any(
        other.fate != one.fate or other.entry.article == one.entry.article for other in group
    )


def _agree(one: _Count, other: _Count) -> bool:
    """Return whether two counts with one head, of different articles, are of one thing."""
    if one.entry.article == other.entry.article or one.in_all != other.in_all:
        return False
    if one.fate != other.fate or not (one.kind <= other.kind or other.kind <= one.kind):
        return False
    head = _head(one.entry)
    shared = len(one.context & other.context)
    if shared < _SHARED + (head in _VAGUE and one.fate is None):
        return False
    if one.years != other.years:
        return False
    if one.fate is not None:
        places = one.places, other.places
        if not all(places):
            return True
        whole = (one.together & places[0]) | (other.together & places[1])
        return not places[0].isdisjoint(places[1]) and whole <= places[0] & places[1]
    if one.act and other.act and one.act != other.act:
        return False
    if one.in_title and other.in_title:
        return True
    alike = _ALIKE if one.entry.figure.counted else _ALIKE_MEASURES
    return shared >= alike * min(len(one.context), len(other.context))


def _places(analysis: Analysis) -> dict[Span, frozenset[str]]:
    """Return by sentence the names that are places, or stand where places do ("in Venn")."""
    text = analysis.article.text
    spans = [sentence.span for sentence in analysis.sentences]
    held: dict[Span, set[str]] = {}
    for entity in analysis.entities:
        if entity.kind not in {"place", "unknown"}:
            continue
        for mention in entity.mentions:
            at = bisect_right(spans, mention.span.start, key=lambda span: span.start) - 1
            if at < 0 or not spans[at].contains(mention.span):
                continue
            lead = text[max(0, mention.span.start - _PREPOSITION) : mention.span.start]
            if entity.kind == "place" or _LOCATING.search(lead):
                held.setdefault(spans[at], set()).add(entity.name)
    return {span: frozenset(names) for span, names in held.items()}


def _years(article: Article, entry: FigureEntry) -> frozenset[str]:
    named = frozenset(_YEAR.findall(entry.figure.sentence.of(article.text)))
    return named - {str(article.published.year)} if article.published else named


def _joined(text: str, entry: FigureEntry) -> frozenset[str]:
    """Return the names that "and" joins in the sentence of `entry`."""
    said = entry.figure.sentence.of(text)
    return frozenset(name for pair in _JOINED.findall(said) for name in pair)


def _act(behind: str) -> str | None:
    """Return the term of the first verb in the clause `behind` a count, but for auxiliaries."""
    clause = _CLAUSE_END.split(behind, maxsplit=1)[0]
    for word in _TOKEN.findall(clause.lower())[:_BEHIND]:
        if ends_phrase(word) and word not in _PASSIVE:
            return next(iter(terms(word)), None)
    return None


def _fate(text: str, entry: FigureEntry) -> str | None:
    """Return what befell the people that `entry` counts, by the word that tells it and is nearest.

    Behind the count before it where an auxiliary follows ("21 others were hurt").
    """
    sentence, span = entry.figure.sentence, entry.figure.span
    inside = _fates(text[span.start : span.end])
    if inside:
        return inside[0][1]
    behind = _CLAUSE_END.split(text[span.end : sentence.end], maxsplit=1)[0]
    after = [row for row in _fates(behind) if row[0] < _BEHIND]
    lead = _CLAUSE_END.split(text[sentence.start : span.start])[-1]
    size = len(_TOKEN.findall(lead))
    before = [(size - 1 - at, fate) for at, fate in _fates(lead) if size - at <= _BEFORE]
    first = _TOKEN.match(behind.lstrip())
    if after and first is not None and first[0].lower() in _PASSIVE:
        return after[0][1]
    if not before and not after and _TOTAL.search(lead):
        before = [(at, fate) for at, fate in _fates(lead)]
    return min([*before, *after], default=(0, None))[1]


def _fates(said: str) -> list[tuple[int, str]]:
    """Return the fates that `said` tells, each behind the number of words before it."""
    found = enumerate(_TOKEN.findall(said.lower()))
    return [(at, _FATES[word]) for at, word in found if word in _FATES]


def _order(analyses: Sequence[Analysis], entry: FigureEntry) -> tuple[date, int, int]:
    published = analyses[entry.article].article.published or date.max
    return published, entry.article, entry.figure.span.start


def _name(entry: FigureEntry) -> str:
    return entry.figure.counted or entry.figure.unit or ""


def _title(entry: FigureEntry, fate: str | None) -> str:
    """Return what counts that differ are of, in a few words ("gates", "people killed")."""
    if fate is None:
        return _name(entry)
    return f"{'people' if _head(entry) in _VAGUE else _name(entry)} {fate}"


def _head(entry: FigureEntry) -> str:
    words = _name(entry).lower().split()
    return words[-1] if words else ""


def _context(analyses: Sequence[Analysis], entry: FigureEntry) -> frozenset[str]:
    """Return the longer words of the sentence, without those of the figure itself."""
    text = analyses[entry.article].article.text
    sentence, span = entry.figure.sentence, entry.figure.span
    around = text[sentence.start : span.start] + " " + text[span.end : sentence.end]
    return frozenset(LONGER_WORD.findall(around.lower()))


def _headline(analyses: Sequence[Analysis], entry: FigureEntry) -> frozenset[str]:
    """Return the other words of a title that speaks of what is counted, without inflection.

    They tell the context too ("gates fail" beside "gates failed").
    """
    headline = frozenset(terms(analyses[entry.article].article.title or ""))
    head = frozenset(terms(_head(entry)))
    named = head & headline and _head(entry) not in _VAGUE
    return headline - head if named else frozenset()
