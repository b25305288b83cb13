"""Gather quotes under their speakers, over all articles of a briefing."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.language.copies import copy_groups
from briefing.merge.identity import Named, folded, same_identity
from briefing.model import Reference, Speaker, SpeakerEntry, SpokenQuote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Analysis

_REPEATED: Final = 3
"""Words of a quote that one speaker does not say twice in two articles by chance."""
_RETOLD: Final = 6
_ALIKE: Final = 0.85
"""Share of their words, in order, in which two reports of at least six words are one that two
houses spell or trim each in their way."""


def merge_speakers(
    analyses: Sequence[Analysis],
) -> tuple[tuple[SpeakerEntry, ...], tuple[SpokenQuote, ...]]:
    """Return the speakers with their quotes, and the quotes whose speaker is unclear.

    The most quoted come first and unnamed speakers last, each with the quotes
    in order of article and reading. The same words in a later article are kept
    as a repeat of the first. Unnamed speakers are merged across printings of
    one text only.
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
    printed = copy_groups([analysis.article.text for analysis in analyses])
    for group in _one_voice(voices, printed):
        quotes = [one for number in group for one in quotes_of[voices[number]]]
        quotes.sort(key=lambda one: (one.article, one.quote.spans))
        speaker = _merged([voices[number][1] for number in group])
        entries.append(SpeakerEntry(speaker, _folded_repeats(quotes, analyses)))
    entries.sort(key=lambda entry: (entry.speaker.name is None, -len(entry.quotes)))
    return tuple(entries), unclear


def _one_voice(voices: list[tuple[int, Speaker]], printed: Sequence[int]) -> list[list[int]]:
    """Return the numbers of `voices` in groups; `printed` tells which article is whose copy."""
    named = [number for number, (_, speaker) in enumerate(voices) if speaker.name is not None]
    groups = same_identity(
        Named(article, speaker.name or "", speaker.aliases, speaker.kind == "person")
        for article, speaker in (voices[number] for number in named)
    )
    of_named = [[named[member] for member in group] for group in groups]
    unnamed: dict[tuple[int, tuple[str, ...]], list[int]] = {}
    for number, (article, speaker) in enumerate(voices):
        if speaker.name is None:
            unnamed.setdefault((printed[article], folded(speaker.label)), []).append(number)
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
    told: dict[int, list[tuple[int, _Told]]] = {}
    kept: list[SpokenQuote] = []
    for one in quotes:
        words = folded(one.quote.text(analyses[one.article].article.text))
        here = _Told(one, words, frozenset(words))
        # An article does not repeat itself, and a long one would be compared for minutes.
        others = (ones for article, ones in told.items() if article != one.article)
        found = (next((n for n, known in ones if _repeats(here, known)), None) for ones in others)
        first = min((number for number in found if number is not None), default=None)
        if first is None:
            told.setdefault(one.article, []).append((len(kept), here))
            kept.append(one)
            continue
        repeats = tuple(Reference(one.article, span) for span in one.quote.spans)
        kept[first] = replace(kept[first], repeats=kept[first].repeats + repeats)
    return tuple(kept)


class _Told(NamedTuple):
    spoken: SpokenQuote
    words: tuple[str, ...]
    different: frozenset[str]


def _repeats(one: _Told, earlier: _Told) -> bool:
    """Return whether a quote only tells again what another article has of its speaker."""
    if (one.spoken.quote.denial is None) != (earlier.spoken.quote.denial is None):
        return False
    if one.words == earlier.words:
        return len(one.words) >= _REPEATED
    shorter, longer = sorted((len(one.words), len(earlier.words)))
    if (
        shorter < max(_RETOLD, _ALIKE * longer)
        or one.spoken.quote.kind != earlier.spoken.quote.kind
    ):
        return False
    if len(one.different & earlier.different) < _ALIKE * len(one.different):
        return False
    if _numbers(one) != _numbers(earlier):
        return False
    return SequenceMatcher(None, one.words, earlier.words, autojunk=False).ratio() >= _ALIKE


def _numbers(told: _Told) -> list[str]:
    return [word for word in told.words if word.isdigit()]
