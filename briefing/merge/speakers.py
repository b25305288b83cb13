"""Gather quotes under their speakers, over all articles of a briefing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.merge.identity import Named, folded, same_identity
from briefing.model import Reference, Speaker, SpeakerEntry, SpokenQuote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis

_MIN_REPEATED_WORDS = 5
"""Fewer words can agree by chance."""


def merge_speakers(
    analyses: Sequence[Analysis],
) -> tuple[tuple[SpeakerEntry, ...], tuple[SpokenQuote, ...]]:
    """Return the speakers with their quotes, and the quotes whose speaker is unclear.

    The most quoted come first and unnamed speakers last, each with the quotes
    in order of article and reading. The same words in a later article are kept
    as a repeat of the first. Unnamed speakers are never merged across articles.
    """
    spoken = [
        SpokenQuote(quote, number)
        for number, analysis in enumerate(analyses)
        for quote in analysis.quotes
    ]
    unclear = tuple(one for one in spoken if not one.quote.clear)
    quotes_of: dict[tuple[int, Speaker], list[SpokenQuote]] = {}
    for one in spoken:
        if one.quote.clear and one.quote.speaker is not None:
            quotes_of.setdefault((one.article, one.quote.speaker), []).append(one)
    voices = list(quotes_of)
    entries = []
    for group in _one_voice(voices):
        quotes = [one for number in group for one in quotes_of[voices[number]]]
        quotes.sort(key=lambda one: (one.article, one.quote.spans))
        speaker = _merged([voices[number][1] for number in group])
        entries.append(SpeakerEntry(speaker, _folded_repeats(quotes, analyses)))
    entries.sort(key=lambda entry: (entry.speaker.name is None, -len(entry.quotes)))
    return tuple(entries), unclear


def _one_voice(voices: list[tuple[int, Speaker]]) -> list[list[int]]:
    named = [number for number, (_, speaker) in enumerate(voices) if speaker.name is not None]
    groups = same_identity(
        Named(article, speaker.name or "", speaker.aliases, speaker.kind == "person")
        for article, speaker in (voices[number] for number in named)
    )
    of_named = [[named[member] for member in group] for group in groups]
    unnamed: dict[tuple[int, str], list[int]] = {}
    for number, (article, speaker) in enumerate(voices):
        if speaker.name is None:
            unnamed.setdefault((article, speaker.label.casefold()), []).append(number)
    return sorted([*of_named, *unnamed.values()], key=lambda group: group[0])


def _merged(speakers: list[Speaker]) -> Speaker:
    """Return one speaker for all spellings: the fullest name, with the others as aliases."""
    fullest = max(speakers, key=lambda speaker: len((speaker.name or speaker.label).split()))
    forms = [form for s in speakers for form in (s.name or s.label, *s.aliases)]
    role = fullest.role or next((s.role for s in speakers if s.role), None)
    name = fullest.name or fullest.label
    return replace(
        fullest, role=role, aliases=tuple(form for form in dict.fromkeys(forms) if form != name)
    )


def _folded_repeats(
    quotes: list[SpokenQuote], analyses: Sequence[Analysis]
) -> tuple[SpokenQuote, ...]:
    """Return `quotes` with each that repeats an earlier article's words folded into that one."""
    kept: dict[tuple[str, ...], int] = {}
    folded_quotes: list[SpokenQuote] = []
    for one in quotes:
        text = analyses[one.article].article.text
        words = folded(one.quote.text(text))
        first = kept.get(words)
        if first is not None and folded_quotes[first].article != one.article:
            repeats = tuple(Reference(one.article, span) for span in one.quote.spans)
            earlier = folded_quotes[first]
            folded_quotes[first] = replace(earlier, repeats=earlier.repeats + repeats)
            continue
        if len(words) >= _MIN_REPEATED_WORDS:
            kept.setdefault(words, len(folded_quotes))
        folded_quotes.append(one)
    return tuple(folded_quotes)
