"""Make a bullet of every sentence that can be one."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from math import fsum
from typing import TYPE_CHECKING, Final

from briefing.bullets.background import is_background
from briefing.bullets.features import content_terms, describe
from briefing.bullets.guards import DANGLING, MOST_WORDS, beyond_editing, unfit
from briefing.bullets.importance import importance, shares
from briefing.bullets.pronouns import first_pronoun, means_no_several, means_nobody
from briefing.bullets.salience import salience
from briefing.bullets.wording import apply, shorten
from briefing.language.antecedents import Antecedents
from briefing.language.fullnames import gender_of
from briefing.language.terms import terms
from briefing.model import Bullet, Edit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.bullets.features import Described
    from briefing.model import Analysis, Quote, Speaker
    from briefing.span import Span


_LABEL: Final = re.compile(r"\(\([^()]{2,40}\)\)|[A-Z]{1,3}: ")
"""Who speaks, before the words of an interview ("((Ada Moor)) I was", "AM: I was")."""
_BACKGROUND: Final = 3.0
"""What it costs a sentence to tell what something is and nothing that happened."""
_AS_SENTENCE: Final = 0.4
"""What the log-odds of a sentence weigh beside the importance of its words."""
_TURNS: Final = 3
"""Labels from which an article prints an interview."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence worded as a bullet, with what the choice compares."""

    bullet: Bullet
    terms: frozenset[str]
    number: int
    """Index into `Analysis.sentences`."""
    section: int
    """How many headings stand before it."""
    worth: float
    """Salience of the sentence that it adds to a briefing; what the choice compares."""
    shares: Mapping[str, float]
    """The part of `worth` that each of its words has, which falls off where another brings it."""
    extends: int | None = None
    """Number of the sentence that joins it because only that one explains it, or None."""


def find_candidates(analysis: Analysis, *, joined: bool = False) -> list[Candidate]:
    """Return a bullet for every sentence of `analysis` that stands on its own, best first.

    With `joined`, also one for every sentence that only the sentence before it
    explains, of both together.
    """
    lists = content_terms(analysis)
    workshop = _Workshop(analysis, importance(analysis, lists))
    alone: dict[int, Candidate] = {}
    pairs: list[Candidate] = []
    for number, described in enumerate(describe(analysis, lists)):
        if analysis.sentences[number].span in analysis.dropped:
            continue
        fault, edits = workshop.judge(number)
        if fault is None:
            alone[number] = workshop.word(number, described, edits)
        elif joined and fault == DANGLING and (before := alone.get(number - 1)):
            pair = workshop.join(before, workshop.word(number, described, edits))
            pairs += [pair] if pair else []
    return sorted((*alone.values(), *pairs), key=lambda one: (-one.worth, one.number))


class _Workshop:
    """Words the sentences of one article as bullets."""

    def __init__(self, analysis: Analysis, known: Mapping[str, float]) -> None:
        """Look up once what each sentence needs; `known` is the importance of the terms."""
        self._analysis = analysis
        self._known = known
        self._antecedents = Antecedents(analysis.article, analysis.sentences, analysis.entities)
        self._quotes = _quotes_by_sentence(analysis)
        self._sections = _sections(analysis)
        self._turns = _first_turn(analysis)

    def judge(self, number: int) -> tuple[str | None, tuple[Edit, ...]]:
        """Return what keeps sentence `number` from being a bullet, if anything, and its edits."""
        analysis = self._analysis
        text, sentence = analysis.article.text, analysis.sentences[number]
        if sentence.block >= self._turns:
            return "turn of an interview", ()
        touching = self._quotes[number]
        fault = beyond_editing(analysis, sentence, touching)
        if fault is not None:
            return fault, ()
        references = self._antecedents.of(number)
        kept = [span for quote in touching if quote.kind != "indirect" for span in quote.spans]
        named = [
            Edit(span, name, "reference")
            for span, name in references.written
            if not any(quoted.overlaps(span) for quoted in kept)
        ]
        kept += [edit.span for edit in named]
        shorter = shorten(text, sentence.span, kept, analysis.article.published)
        edits = tuple(sorted((*shorter, *named), key=lambda edit: edit.span))
        if references.unexplained:
            return "unexplained name", edits
        if self._means_nobody(number, named, edits):
            return DANGLING, edits
        return unfit(analysis, sentence, edits), edits

    def _means_nobody(self, number: int, named: list[Edit], edits: tuple[Edit, ...]) -> bool:
        """Return whether sentence `number` has a pronoun for somebody of whom it does not tell.

        `named` are those of its `edits` that write a name out.
        """
        text, sentence = self._analysis.article.text, self._analysis.sentences[number].span
        written = [(edit.span, gender_of(edit.replacement.strip("[]"))) for edit in named]
        if means_no_several(text, sentence, self._antecedents.names(number)):
            return True
        pronoun = first_pronoun(text, sentence, written)
        if pronoun is None:
            return False
        gone = [edit.span for edit in edits if not edit.replacement]
        people = [
            (name, gender)
            for name, gender in self._antecedents.persons(number)
            if not any(span.overlaps(name) for span in gone)
        ]
        return means_nobody(text, sentence, pronoun, [*people, *written])

    def word(self, number: int, described: Described, edits: tuple[Edit, ...]) -> Candidate:
        """Return sentence `number` with `edits` made."""
        sentence = self._analysis.sentences[number]
        sources = (sentence.span,)
        text = apply(self._analysis.article.text, sources, edits)
        used = frozenset(terms(text)) if edits else described.terms
        words = shares(used, self._known, len(text.split()))
        worth = _AS_SENTENCE * salience(described) + fsum(words.values())
        if number and is_background(sentence.span.of(self._analysis.article.text)):
            worth -= _BACKGROUND
        speaker = _speaker(sentence.span, self._quotes[number])
        bullet = Bullet(text, sources, edits, speaker, worth)
        section = self._sections[sentence.block]
        return Candidate(bullet, described.terms, number, section, worth, words)

    def join(self, before: Candidate, after: Candidate) -> Candidate | None:
        """Return the bullet of two neighbours, or None where the first does not explain the other.

        Inside one bullet the second keeps the words that tie it to the first.
        """
        one, other = before.bullet, after.bullet
        sources = one.sources + other.sources
        sentence = self._analysis.sentences[after.number]
        if before.section != after.section or not self._antecedents.may_explain(after.number):
            return None
        if unfit(self._analysis, sentence, (), one.sources[0]):
            return None
        text = apply(self._analysis.article.text, sources, one.edits)
        if len(text.split()) > MOST_WORDS:
            return None
        bullet = Bullet(
            text,
            sources,
            one.edits,
            one.said_by if one.said_by == other.said_by else None,
            max(one.salience, other.salience),
        )
        return replace(
            after,
            bullet=bullet,
            terms=before.terms | after.terms,
            worth=after.worth - fsum(after.shares.get(term, 0.0) for term in before.terms),
            shares={t: share for t, share in after.shares.items() if t not in before.terms},
            extends=before.number,
        )


def plain_candidates(analysis: Analysis) -> list[Candidate]:
    """Return the first paragraph sentences word by word, for a text that has nothing better."""
    sections = _sections(analysis)
    return [
        Candidate(
            replace(
                Bullet(apply(analysis.article.text, (sentence.span,), ()), (sentence.span,)),
                salience=-float(number),
            ),
            frozenset(),
            number,
            sections[sentence.block],
            -float(number),
            {},
        )
        for number, sentence in enumerate(analysis.sentences[:1])
    ]


def _speaker(sentence: Span, quotes: tuple[Quote, ...]) -> Speaker | None:
    """Return to whom most of `sentence` is clearly attributed, or None."""
    shares = [
        (sum(min(s.end, sentence.end) - max(s.start, sentence.start) for s in spans), quote)
        for quote in quotes
        if quote.clear and (spans := [s for s in quote.spans if s.overlaps(sentence)])
    ]
    return max(shares, key=lambda row: row[0])[1].speaker if shares else None


def _quotes_by_sentence(analysis: Analysis) -> list[tuple[Quote, ...]]:
    starts = [sentence.span.start for sentence in analysis.sentences]
    held: list[list[Quote]] = [[] for _ in starts]
    for quote in analysis.quotes:
        for span in quote.spans:
            number = max(0, bisect_left(starts, span.start + 1) - 1)
            while number < len(starts) and starts[number] < span.end:
                if not held[number] or held[number][-1] is not quote:
                    held[number].append(quote)
                number += 1
    return [tuple(quotes) for quotes in held]


def _sections(analysis: Analysis) -> list[int]:
    """Return for every block how many headings stand before it."""
    counts, headings = [], 0
    for block in analysis.article.blocks:
        headings += block.kind == "heading"
        counts.append(headings)
    return counts


def _first_turn(analysis: Analysis) -> int:
    """Return the block with which the printed turns of an interview begin, or how many there are.

    Behind a label the words are those of whom it names, over paragraphs without one too.
    """
    text, blocks = analysis.article.text, analysis.article.blocks
    labelled = [n for n, b in enumerate(blocks) if _LABEL.match(text, b.span.start, b.span.end)]
    return labelled[0] if len(labelled) >= _TURNS else len(blocks)
