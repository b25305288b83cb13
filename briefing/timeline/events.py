"""What happened when: the dated sentences of an article, one line each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from briefing.language.antecedents import Antecedents
from briefing.model import Event, Interval
from briefing.span import Span
from briefing.timeline.beside import is_beside, is_placed_by, is_shown
from briefing.timeline.clauses import quoted_wording, wording
from briefing.timeline.direction import sets_apart
from briefing.timeline.english import is_latin
from briefing.timeline.lexicon import is_past
from briefing.timeline.modality import modality

if TYPE_CHECKING:
    from briefing.model import Article, Entity, EventBasis, Quote, Sentence, Speaker, Timex

_SAYING: Final = re.compile(
    r"\b(?:said|says|told|added|announced|claimed|wrote|stated|declared|confirmed|insisted|argued|warned|acknowledged)\b"
)
_SAID_AT: Final = re.compile(
    r"\b(?:said|says|told|added|claimed|wrote|stated|declared|confirmed|insisted|argued|warned)\s"
    r"(?P<place>(?:[\w’']+\s){0,4}(?:(?:in|at|during)\s[^.,;]{1,60})?)(?:on\s|late\s|early\s)?$"
)
_SAID_AFTER: Final = re.compile(
    r"^[,\s]*(?:that\b|in (?:a|an) (?:statement|interview|post|speech))"
)
_FEWEST: Final = 3
"""Words of the shortest sentence that tells an event."""
_MOSTLY: Final = 0.6
"""Share of a sentence that stands between marks when the sentence is somebody's own words."""
_TELLING: Final = 8
"""Words before a quotation that tell something themselves; fewer only say who speaks."""
_ENDLESS: Final = 4000
"""Code points of which no sentence of prose has so many."""
_NEAR: Final = 30
"""Characters between the word that reports speech and the date of the saying."""


def find_events(
    article: Article,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    quotes: tuple[Quote, ...],
    timexes: tuple[Timex, ...],
) -> tuple[Event, ...]:
    """Return one event for each date or vague time in a sentence, in order of time, undated last.

    A date of something beside the point of a sentence gives one only where the sentence has no
    other. The lead, where it names no date, is placed by the publication date and says so.
    """
    events: list[Event] = []
    said, antecedents = _Said(article.text, quotes), Antecedents(article, sentences, entities)
    for number, sentence in enumerate(sentences):
        inside = _inside(sentence.span, timexes)
        if (number and not inside) or not _tells_something(sentence.span.of(article.text)):
            continue
        shown = [
            timex
            for before, timex in zip([None, *inside], inside, strict=False)
            if is_shown(article.text, sentence.span, timex)
            and not (before and is_placed_by(article.text, before, timex))
        ]
        spoken = said.utterance(sentence.span)
        beside = [
            one
            for one in shown
            if is_beside(article.text, _around(article.text, sentence.span, one), one, spoken)
        ]
        is_dated = any(one.interval for one in inside if one not in beside)
        is_inferred = number == 0 and article.published is not None and not is_dated
        if is_inferred or len(beside) < len(shown):
            shown = [one for one in shown if one not in beside]
        named = antecedents.of_leading_pronoun(number) if shown else None
        events.extend(_event(article, sentence, named, said, timex) for timex in shown)
        if is_inferred and article.published is not None:
            day = Interval(article.published, article.published, "day")
            text = _line(article.text, sentence, said, None, None)
            said_by = said.speaker(sentence.span, None, text)
            events.append(Event(text, None, day, sentence.span, said_by, "inferred"))
    return tuple(sorted(events, key=lambda event: event.in_time))


def _around(text: str, sentence: Span, timex: Timex | None) -> Span:
    """Return `sentence`, or of an endless one what stands around `timex`, in whole words.

    A list of ten thousand dates without a full stop would else be looked
    through, and told, once for each of them.
    """
    if timex is None or len(sentence) <= _ENDLESS:
        return sentence
    start, end = timex.span.start - _ENDLESS // 2, timex.span.end + _ENDLESS // 2
    start = max(sentence.start, text.find(" ", max(0, start), timex.span.start))
    cut = text.rfind(" ", timex.span.end, end)
    return Span(start, min(sentence.end, cut if cut >= 0 else end)).trimmed(text) or sentence


def _tells_something(sentence: str) -> bool:
    return len(sentence.split()) >= _FEWEST and is_latin(sentence)


def _inside(span: Span, timexes: tuple[Timex, ...]) -> list[Timex]:
    first = bisect_left(timexes, span.start, key=lambda timex: timex.span.start)
    last = bisect_left(timexes, span.end, key=lambda timex: timex.span.start)
    return list(timexes[first:last])


def _event(
    article: Article,
    sentence: Sentence,
    named: tuple[Span, str] | None,
    said: _Said,
    timex: Timex,
) -> Event:
    line = _line(article.text, sentence, said, timex, named)
    near = _around(article.text, sentence.span, timex)
    basis = _basis(article.text, near, timex, beside_cue=said.beside_cue(timex))
    told = modality(article.text, near, timex.span) if basis == "event" else None
    return Event(
        text=line,
        timex=timex,
        interval=timex.interval,
        sentence=sentence.span,
        said_by=said.speaker(sentence.span, timex, line),
        basis=basis,
        modality=told,
    )


def _line(
    text: str, sentence: Sentence, said: _Said, timex: Timex | None, named: tuple[Span, str] | None
) -> str:
    """Return the line of the timeline for `timex` in `sentence`, or for the sentence itself."""
    spoken = said.utterance(sentence.span)
    if spoken is None or _is_told(text, sentence.span, *spoken, timex):
        return wording(text, _around(text, sentence.span, timex), timex, named)
    return quoted_wording(text, *spoken, timex)


def _is_told(
    text: str, sentence: Span, words: Span, speaker: Speaker | None, timex: Timex | None
) -> bool:
    """Return whether the date is of what the sentence tells around the quoted `words`."""
    if timex is None or words.contains(timex.span):
        return False
    before = text[sentence.start : words.start].split()
    return len(before) >= (1 if speaker is None else _TELLING)


def _basis(text: str, sentence: Span, timex: Timex, *, beside_cue: bool) -> EventBasis:
    """Return whether the date is of the saying: it stands beside the cue, outside what is said."""
    if sets_apart(text, timex.span.start, timex.span.end):
        return "event"
    if beside_cue:
        return "statement"
    before = text[sentence.start : timex.span.start]
    said = _SAID_AT.search(before[-120:])
    if said is not None and not any(map(_tells, said["place"].lower().split())):
        return "statement"
    after = text[timex.span.end : sentence.end]
    if _SAYING.search(before[-60:]) and _SAID_AFTER.match(after[:40]):
        return "statement"
    return "event"


def _tells(word: str) -> bool:
    return is_past(word) or word in {"he", "she", "it", "they", "we", "i", "that"}


class _Said:
    """The clear quotes of an article by place, so that a look-up costs a bisection."""

    def __init__(self, text: str, quotes: tuple[Quote, ...]) -> None:
        self._text = text
        self._words = sorted(
            ((span, quote.speaker) for quote in quotes if quote.clear for span in quote.spans),
            key=lambda item: item[0],
        )
        self._direct = sorted(
            (
                (span, quote.speaker if quote.clear else None)
                for quote in quotes
                if quote.kind == "direct"
                for span in quote.spans
            ),
            key=lambda item: item[0],
        )
        self._cues = sorted(
            (
                (quote.cue, quote.speaker)
                for quote in quotes
                if quote.clear and quote.cue is not None
            ),
            key=lambda item: item[0],
        )

    def speaker(self, sentence: Span, timex: Timex | None, line: str) -> Speaker | None:
        """Return whose words hold the date, or else who speaks in what `line` has of it."""
        where = timex.span if timex is not None else sentence
        here = bisect_right(self._words, where.start, key=lambda item: item[0].start) - 1
        if here >= 0 and self._words[here][0].contains(where):
            return self._words[here][1]
        cue = bisect_left(self._cues, sentence.start, key=lambda item: item[0].start)
        if cue < len(self._cues) and sentence.contains(self._cues[cue][0]):
            span, speaker = self._cues[cue]
            named = speaker is not None and line.startswith(f"{speaker.label}: ")
            return speaker if named or span.of(self._text) in line else None
        return None

    def utterance(self, sentence: Span) -> tuple[Span, Speaker | None] | None:
        """Return the marked words that `sentence` begins in or mostly is, and who speaks."""
        here = bisect_right(self._direct, sentence.end - 1, key=lambda item: item[0].start) - 1
        while here >= 0 and self._direct[here][0].end > sentence.start:
            span, speaker = self._direct[here]
            words = Span(max(span.start, sentence.start), min(span.end, sentence.end))
            if span.start < sentence.start or len(words) >= _MOSTLY * len(sentence):
                return words, speaker
            here -= 1
        return None

    def beside_cue(self, timex: Timex) -> bool:
        """Return whether the date stands at the word that reports speech, outside the words."""
        here = bisect_right(self._words, timex.span.start, key=lambda item: item[0].start) - 1
        if here >= 0 and self._words[here][0].contains(timex.span):
            return False
        place = bisect_left(self._cues, timex.span.start, key=lambda item: item[0].start)
        near = self._cues[max(0, place - 1) : place + 1]
        return any(
            0 <= timex.span.start - cue.end <= _NEAR or 0 <= cue.start - timex.span.end <= 1
            for cue, _ in near
        )
